import { Client, type Exchange, type Operation, type OperationResult } from "@urql/core";
import { expect, it, vi } from "vitest";
import { filter, map, pipe } from "wonka";
import { normalisedCache } from "./cache";

type Answers = (operation: Operation) => unknown;

/** A client on the real cache, whose server is a function. */
function clientOn(answers: Answers): { client: Client; asked: Operation[] } {
  const asked: Operation[] = [];
  const server: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== "teardown"),
      map((operation): OperationResult => {
        asked.push(operation);
        return { operation, data: answers(operation), stale: false, hasNext: false };
      }),
    );
  return { client: new Client({ url: "/graphql", exchanges: [normalisedCache(), server] }), asked };
}

const LIST = "query List($first: Int!) { programmes(first: $first) { totalCount nodes { id title } } }";
const list = ({ variables }: Operation) => {
  const nodes = ["a", "b", "c"].slice(0, (variables as { first: number }).first).map((id) => ({ __typename: "Programme", id, title: id.toUpperCase() }));
  return { __typename: "Query", programmes: { __typename: "ProgrammeConnection", totalCount: 3, nodes } };
};

it("keeps each answer by what was asked, and each thing by its id", async () => {
  const { client, asked } = clientOn(list);
  const titles = async (first: number) => {
    const { data } = await client.query(LIST, { first }, { requestPolicy: "cache-first" }).toPromise();
    return data.programmes.nodes.map(({ title }: { title: string }) => title);
  };
  expect(await titles(2)).toEqual(["A", "B"]);
  expect(await titles(3)).toEqual(["A", "B", "C"]);
  expect(await titles(2)).toEqual(["A", "B"]);
  expect(asked).toHaveLength(2);
});

it("gives each tenant's client a cache of its own", async () => {
  const one = clientOn(list);
  const other = clientOn(list);
  await one.client.query(LIST, { first: 1 }, { requestPolicy: "cache-first" }).toPromise();
  await other.client.query(LIST, { first: 1 }, { requestPolicy: "cache-first" }).toPromise();
  expect(other.asked).toHaveLength(1);
});

it("asks again for the lists that a mutation may have changed, unless it was refused", async () => {
  let refusals: unknown[] = [];
  const { client, asked } = clientOn((operation) =>
    operation.kind === "mutation" ? { __typename: "Mutation", openProgramme: { __typename: "ProgrammePayload", programme: null, refusals } } : list(operation),
  );
  const subscription = client.query(LIST, { first: 1 }, { requestPolicy: "cache-first" });
  const seen = vi.fn();
  const { unsubscribe } = subscription.subscribe(seen);
  const queries = () => asked.filter(({ kind }) => kind === "query").length;
  const open = () => client.mutation("mutation { openProgramme(input: {}) { programme { id } refusals { __typename ... on InvalidInput { message } } } }", {}).toPromise();
  expect(queries()).toBe(1);
  refusals = [{ __typename: "InvalidInput", message: "Non." }];
  await open();
  expect(queries()).toBe(1);
  refusals = [];
  await open();
  await vi.waitFor(() => expect(queries()).toBe(2));
  unsubscribe();
});

it("shows at once what a mutation answers of a group, and asks again for what it may have changed besides", async () => {
  const session = (status: string) => ({ __typename: "Session", id: "s", status });
  let asked = 0;
  const { client } = clientOn((operation) => {
    if (operation.kind === "mutation") return { __typename: "Mutation", holdSession: { __typename: "SessionPayload", session: session("HELD"), refusals: [] } };
    asked += 1;
    // The server takes its time to answer again.
    if (asked > 2) return undefined;
    const part = JSON.stringify(operation.query).includes("nextSession") ? { nextSession: session("PLANNED") } : { sessions: [session("PLANNED")] };
    return { __typename: "Query", group: { __typename: "Group", id: "g", ...part } };
  });
  const shown: unknown[] = [];
  const list = client.query("query A { group(id: \"g\") { id sessions { id status } } }", {}, { requestPolicy: "cache-first" }).subscribe(({ data }) => shown.push(data?.group.sessions[0].status));
  const next = client.query("query B { group(id: \"g\") { id nextSession { id status } } }", {}, { requestPolicy: "cache-first" }).subscribe(() => undefined);
  expect(asked).toBe(2);
  await client.mutation("mutation { holdSession(input: {}) { session { id status } refusals { __typename ... on InvalidInput { message } } } }", {}).toPromise();
  await vi.waitFor(() => expect(asked).toBe(3));
  expect(shown.at(-1)).toBe("HELD");
  list.unsubscribe();
  next.unsubscribe();
});
