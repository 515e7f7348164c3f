import { type APIRequestContext, expect, type Page, request } from "@playwright/test";

const PASSWORD = "quatre oliviers sous la pluie de mars";
const VOICES = ["MANAGEMENT", "STAFF", "TRADES"] as const;

type Ask = <Data>(query: string, variables: object, token?: string) => Promise<Data>;

/** Asks the server that serves the page, apart from it: who asks has a sign-in of its own. */
async function outside(page: Page): Promise<{ api: APIRequestContext; ask: Ask }> {
  const api = await request.newContext({ baseURL: new URL(page.url()).origin });
  const ask = async <Data>(query: string, variables: object, token?: string): Promise<Data> => {
    const response = await api.post("/graphql", { data: { query, variables }, headers: { accept: "application/json", ...(token && { authorization: `Bearer ${token}` }) } });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    expect(errors, query).toBeUndefined();
    return data;
  };
  return { api, ask };
}

/** Someone invited, who comes and signs the letter that waits, without a browser of its own. */
export async function comeAndSign(page: Page, link: string, name: string): Promise<void> {
  const { api, ask } = await outside(page);
  const token = new URL(link).hash.replace("#jeton=", "");
  const come = "mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken refusals { __typename } } }";
  const { acceptInvitation: access } = await ask<{ acceptInvitation: { accessToken: string } }>(come, { input: { token, name, password: PASSWORD } });
  const { lettersToSign } = await ask<{ lettersToSign: { id: string; sha256: string }[] }>("{ lettersToSign { id sha256 } }", {}, access.accessToken);
  const sign = "mutation($input: SignLetterInput!) { signLetter(input: $input) { letter { status } refusals { __typename } } }";
  for (const input of lettersToSign) {
    // oxlint-disable-next-line no-await-in-loop -- one signature after the other
    const { signLetter } = await ask<{ signLetter: { refusals: unknown[] } }>(sign, { input }, access.accessToken);
    expect(signLetter.refusals).toEqual([]);
  }
  await api.dispose();
}

/** What one is led by: the path of a group that has started, and the invitations of its voices, three to a place. */
export type Led = { path: string; invitations: string[] };

/** A group of three towns that has started under the demonstration's consultant, with no letter issued. */
export async function startedGroup(page: Page, name: string, towns: readonly string[], programme: string): Promise<Led> {
  const { api, ask } = await outside(page);
  type Account = { email: string; password: string; role: string; tenant: { key: string } };
  const { demoAccounts } = await ask<{ demoAccounts: Account[] }>("{ demoAccounts { email password role tenant { key } } }", {});
  const enter = async (role: string) => {
    const account = demoAccounts.find((one) => one.role === role && one.tenant.key === "occitanie");
    const input = { email: account?.email, password: account?.password, tenantKey: "occitanie" };
    const { signIn } = await ask<{ signIn: { accessToken: string } }>("mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }", { input });
    return signIn.accessToken;
  };
  const { viewer } = await ask<{ viewer: { person: { id: string } } }>("{ viewer { person { id } } }", {}, await enter("CONSULTANT"));
  // The same cookie jar: who enters last is who stays.
  const aract = await enter("ARACT");
  const { programmes } = await ask<{ programmes: { nodes: { id: string; title: string }[] } }>("{ programmes { nodes { id title } } }", {}, aract);
  const programmeId = programmes.nodes.find(({ title }) => title === programme)?.id;
  const found: string[] = [];
  for (const search of towns) {
    const query = "query($search: String, $programmeId: ID) { establishments(first: 1, filter: { search: $search, freeInProgramme: $programmeId }) { nodes { id } } }";
    // oxlint-disable-next-line no-await-in-loop -- in the order given
    const { establishments } = await ask<{ establishments: { nodes: { id: string }[] } }>(query, { search, programmeId }, aract);
    found.push(establishments.nodes[0]?.id ?? "");
  }
  const act = async <Payload>(mutation: string, selection: string, input: object): Promise<Payload> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const refused = "refusals { __typename ... on RuleBroken { message } ... on InvalidInput { message } }";
    const data = await ask<Record<string, Payload & { refusals: unknown[] }>>(`mutation($input: ${type}!) { ${mutation}(input: $input) { ${selection} ${refused} } }`, { input }, aract);
    const payload = data[mutation];
    expect(payload?.refusals, mutation).toEqual([]);
    return payload as Payload;
  };
  type Formed = { group: { id: string; version: number; participations: { id: string }[] } };
  const { group } = await act<Formed>("formGroup", "group { id version participations { id } }", { programmeId, name, establishmentIds: found, consultantId: viewer.person.id });
  const invitations: string[] = [];
  for (const { id: participationId } of group.participations) {
    for (const role of VOICES) {
      const input = { participationId, role, name: `Prénom${invitations.length} Nom`, email: `${name.replaceAll(" ", "-").toLowerCase()}-${invitations.length}@essai.example` };
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person would
      invitations.push((await act<{ invitationLink: string }>("nameTrinomeMember", "invitationLink", input)).invitationLink);
    }
  }
  await act("startGroup", "group { id }", { id: group.id, version: group.version });
  await api.dispose();
  return { path: `/occitanie/groupes/${group.id}`, invitations };
}
