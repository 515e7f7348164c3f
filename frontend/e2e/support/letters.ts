import { expect, type Page, request } from "@playwright/test";

/** Someone invited, who comes and signs the letter that waits, without a browser of its own. */
export async function comeAndSign(page: Page, link: string, name: string): Promise<void> {
  // Apart from the page: who comes has a sign-in of its own.
  const api = await request.newContext({ baseURL: new URL(page.url()).origin });
  const ask = async <Data>(query: string, variables: object, token?: string): Promise<Data> => {
    const response = await api.post("/graphql", { data: { query, variables }, headers: { accept: "application/json", ...(token && { authorization: `Bearer ${token}` }) } });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    expect(errors, query).toBeUndefined();
    return data;
  };
  const token = new URL(link).hash.replace("#jeton=", "");
  const come = "mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken refusals { __typename } } }";
  const { acceptInvitation: access } = await ask<{ acceptInvitation: { accessToken: string } }>(come, { input: { token, name, password: "quatre oliviers sous la pluie de mars" } });
  const { lettersToSign } = await ask<{ lettersToSign: { id: string; sha256: string }[] }>("{ lettersToSign { id sha256 } }", {}, access.accessToken);
  const sign = "mutation($input: SignLetterInput!) { signLetter(input: $input) { letter { status } refusals { __typename } } }";
  for (const input of lettersToSign) {
    // oxlint-disable-next-line no-await-in-loop -- one signature after the other
    const { signLetter } = await ask<{ signLetter: { refusals: unknown[] } }>(sign, { input }, access.accessToken);
    expect(signLetter.refusals).toEqual([]);
  }
  await api.dispose();
}
