import { expect, type Page } from "@playwright/test";

/** Someone invited, who comes and signs the letter that waits, without a browser of its own. */
export async function comeAndSign(page: Page, link: string, name: string): Promise<void> {
  const ask = async (query: string, variables: object, token?: string) => {
    const response = await page.request.post("/graphql", { data: { query, variables }, headers: { accept: "application/json", ...(token && { authorization: `Bearer ${token}` }) } });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    expect(errors, query).toBeUndefined();
    return data;
  };
  const token = new URL(link).hash.replace("#jeton=", "");
  const come = "mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken refusals { __typename } } }";
  const { acceptInvitation: access } = (await ask(come, { input: { token, name, password: "quatre oliviers sous la pluie de mars" } })) as { acceptInvitation: { accessToken: string } };
  const { lettersToSign } = (await ask("{ lettersToSign { id sha256 } }", {}, access.accessToken)) as { lettersToSign: { id: string; sha256: string }[] };
  const sign = "mutation($input: SignLetterInput!) { signLetter(input: $input) { letter { status } refusals { __typename } } }";
  for (const input of lettersToSign) {
    // oxlint-disable-next-line no-await-in-loop -- one signature after the other
    const { signLetter } = (await ask(sign, { input }, access.accessToken)) as { signLetter: { refusals: unknown[] } };
    expect(signLetter.refusals).toEqual([]);
  }
}
