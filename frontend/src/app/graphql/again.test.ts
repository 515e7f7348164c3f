import { Client, type Exchange, type Operation, type OperationResult } from "@urql/core";
import { expect, it, vi } from "vitest";
import { filter, makeSubject, merge, mergeMap, fromPromise, pipe, share } from "wonka";
import { askAgain } from "./again";
import { normalisedCache } from "./cache";

const LIST = "query List { programmes(first: 1) { nodes { id title } } }";
const CHANGED = "subscription Changed { activity { position } }";
const answered = (title: string) => ({ __typename: "Query", programmes: { __typename: "ProgrammeConnection", nodes: [{ __typename: "Programme", id: "a", title }] } });

/** A client whose server answers when it is told to, and tells of changes when it is told to. */
function clientOnHold() {
  const held: ((data: object) => void)[] = [];
  const changes = makeSubject<OperationResult>();
  let subscription: Operation | undefined;
  const answer = (operation: Operation) =>
    new Promise<OperationResult>((done) => {
      held.push((data) => done({ operation, data, stale: false, hasNext: false }));
    });
  const server: Exchange = () => (operations) => {
    const shared = share(operations);
    const queries = pipe(shared, filter(({ kind }) => kind === "query"), mergeMap((operation) => fromPromise(answer(operation))));
    const followed = pipe(
      shared,
      filter((operation) => {
        if (operation.kind === "subscription") subscription = operation;
        return false;
      }),
    ) as unknown as typeof queries;
    return merge([queries, followed, changes.source]);
  };
  const client = new Client({ url: "/graphql", requestPolicy: "cache-and-network", exchanges: [normalisedCache(), askAgain, server] });
  const change = (position: number) => {
    if (!subscription) throw new Error("nothing is followed");
    changes.next({ operation: subscription, data: { __typename: "Subscription", activity: { __typename: "Change", position } }, stale: false, hasNext: true });
  };
  return { client, held, change };
}

it("asks again for an answer that a change has overtaken, and only then", async () => {
  const { client, held, change } = clientOnHold();
  const titles: string[] = [];
  const list = client.query(LIST, {}).subscribe(({ data, stale }) => {
    if (data && !stale) titles.push(data.programmes.nodes[0].title);
  });
  const live = client.subscription(CHANGED, {}).subscribe(() => undefined);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  held[0]?.(answered("first"));
  await vi.waitFor(() => expect(titles).toEqual(["first"]));
  change(1);
  await vi.waitFor(() => expect(held).toHaveLength(2));
  change(2);
  held[1]?.(answered("as at the first change"));
  await vi.waitFor(() => expect(held).toHaveLength(3));
  held[2]?.(answered("as at the second"));
  await vi.waitFor(() => expect(titles.at(-1)).toBe("as at the second"));
  expect(held).toHaveLength(3);
  list.unsubscribe();
  live.unsubscribe();
});
