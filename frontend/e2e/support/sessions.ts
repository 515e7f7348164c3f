import { type APIRequestContext, expect, type Page, request } from "@playwright/test";

/** Asks the server apart from any page, as a tenant's coordination. */
async function asCoordination(page: Page, ask: (ask: <Data>(query: string, variables: object) => Promise<Data>) => Promise<string>): Promise<string> {
  const api = await request.newContext({ baseURL: new URL(page.url()).origin });
  const { demoAccounts } = await post<{ demoAccounts: { email: string; password: string; role: string; tenant: { key: string } }[] }>(api, "{ demoAccounts { email password role tenant { key } } }", {});
  const account = demoAccounts.find(({ role, tenant }) => role === "ARACT" && tenant.key === "occitanie");
  const signIn = "mutation($input: SignInInput!) { signIn(input: $input) { accessToken refusals { __typename } } }";
  const { signIn: access } = await post<{ signIn: { accessToken: string } }>(api, signIn, { input: { email: account?.email, password: account?.password, tenantKey: "occitanie" } });
  const made = await ask((query, variables) => post(api, query, variables, access.accessToken));
  await api.dispose();
  return made;
}

async function post<Data>(api: APIRequestContext, query: string, variables: object, token?: string): Promise<Data> {
  const response = await api.post("/graphql", { data: { query, variables }, headers: { accept: "application/json", ...(token && { authorization: `Bearer ${token}` }) } });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors, query).toBeUndefined();
  return data;
}

/**
 * A short session of individual support in Pamiers, which began `ago` minutes ago; returns its page's address. Nobody
 * leads two at once: those of one run don't overlap.
 */
export function sessionNow(page: Page, mode: "ON_SITE" | "REMOTE", ago: number, title: string): Promise<string> {
  return asCoordination(page, async (ask) => {
    const { groups } = await ask<{ groups: { nodes: { id: string; name: string; participations: { establishment: { id: string; name: string } }[] }[] } }>(
      "{ groups { nodes { id name participations { establishment { id name } } } } }",
      {},
    );
    const group = groups.nodes.find(({ name }) => name === "Vallée de l’Ariège");
    const place = group?.participations.find(({ establishment }) => establishment.name.includes("Merisiers"));
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const input = {
      groupId: group?.id,
      kind: "INDIVIDUAL",
      establishmentId: place?.establishment.id,
      mode,
      startsAt: at(ago),
      endsAt: at(ago - 5),
      title,
      ...(mode === "REMOTE" ? { videoLink: "https://visio.example/essai" } : { place: "Salle du conseil" }),
    };
    const { planSession } = await ask<{ planSession: { session: { id: string } | null; refusals: unknown[] } }>(
      "mutation($input: PlanSessionInput!) { planSession(input: $input) { session { id } refusals { __typename ... on RuleBroken { message } ... on InvalidInput { message } } } }",
      { input },
    );
    expect(planSession.refusals).toEqual([]);
    return `/occitanie/seances/${planSession.session?.id}?moment=pendant`;
  });
}
