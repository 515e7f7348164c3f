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
