import { Client, type Exchange, type Operation, type OperationResult } from "@urql/core";
import { expect, it, vi } from "vitest";
import { filter, makeSubject, merge, mergeMap, fromPromise, pipe, share } from "wonka";
import { askAgain } from "./again";
import { normalisedCache } from "./cache";

const LIST = "query List { programmes(first: 1) { nodes { id title } } }";
const RENAME = "mutation Rename { renameProgramme { programme { id title } } }";
const OPEN = "mutation Open { openProgramme { programme { id title } } }";
const CHANGED = "subscription Changed { activity { position } }";
const answered = (title: string) => ({ __typename: "Query", programmes: { __typename: "ProgrammeConnection", nodes: [{ __typename: "Programme", id: "a", title }] } });

/** A client whose server answers when it is told to, and of which state, and tells of changes when it is told to. */
function clientOnHold() {
  const held: ((data: object, position?: number) => void)[] = [];
  const changes = makeSubject<OperationResult>();
  let subscription: Operation | undefined;
  const answer = (operation: Operation) =>
    new Promise<OperationResult>((done) => {
      held.push((data, position) => done({ operation, data, stale: false, hasNext: false, extensions: position === undefined ? undefined : { position } }));
    });
  const server: Exchange = () => (operations) => {
    const shared = share(operations);
    const queries = pipe(shared, filter(({ kind }) => kind === "query" || kind === "mutation"), mergeMap((operation) => fromPromise(answer(operation))));
    const followed = pipe(
      shared,
      filter((operation) => {
        if (operation.kind === "subscription") subscription = operation;
        return false;
      }),
    ) as unknown as typeof queries;
    return merge([queries, followed, changes.source]);
  };
  const again = askAgain();
  const client = new Client({ url: "/graphql", requestPolicy: "cache-and-network", exchanges: [again.above, normalisedCache(), again.below, server] });
  const change = async (position: number) => {
    await vi.waitFor(() => expect(subscription).toBeDefined());
    changes.next({ operation: subscription as Operation, data: { __typename: "Subscription", activity: { __typename: "Change", position } }, stale: false, hasNext: true });
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
  await change(1);
  await vi.waitFor(() => expect(held).toHaveLength(2));
  await change(2);
  held[1]?.(answered("as at the first change"));
  await vi.waitFor(() => expect(held).toHaveLength(3));
  held[2]?.(answered("as at the second"));
  await vi.waitFor(() => expect(titles.at(-1)).toBe("as at the second"));
  expect(held).toHaveLength(3);
  list.unsubscribe();
  live.unsubscribe();
});

/** What is shown of the list, and a way to ask for it anew. */
function followed(client: Client) {
  const titles: string[] = [];
  let reload = () => {};
  const list = client.query(LIST, {}).subscribe(({ data, operation }) => {
    if (data) titles.push(data.programmes.nodes[0].title);
    reload = () => client.reexecuteOperation(client.createRequestOperation("query", operation, { requestPolicy: "network-only" }));
  });
  return { titles, reload: () => reload(), leave: list.unsubscribe };
}

/** Acts; gives what is called once it is over for who acts. */
function act(client: Client, document: string) {
  const over = vi.fn();
  void client.mutation(document, {}).toPromise().then(over);
  return over;
}
/** A list that is shown, and asked for anew; then an act, on the way as well: the second and the third that are held. */
async function overtaken(document: string) {
  const { client, held } = clientOnHold();
  const list = followed(client);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  held[0]?.(answered("before"), 1);
  await vi.waitFor(() => expect(list.titles).toEqual(["before"]));
  list.reload();
  await vi.waitFor(() => expect(held).toHaveLength(2));
  const over = act(client, document);
  await vi.waitFor(() => expect(held).toHaveLength(3));
  return { held, over, ...list };
}
const tick = () => new Promise((done) => setTimeout(done));

it("never shows again what was there before one's own act", async () => {
  const { held, titles, reload, leave } = await overtaken(RENAME);
  held[2]?.({ __typename: "Mutation", renameProgramme: { __typename: "RenameProgrammePayload", programme: { __typename: "Programme", id: "a", title: "after" } } }, 2);
  await tick();
  await vi.waitFor(() => expect(titles.at(-1)).toBe("after"));
  titles.length = 0;
  reload();
  held[1]?.(answered("before"), 1);
  await vi.waitFor(() => expect(held, "it is asked again").toHaveLength(4));
  held[3]?.(answered("later"), 2);
  await vi.waitFor(() => expect(titles.at(-1)).toBe("later"));
  expect(titles).not.toContain("before");
  leave();
});

it("shows what came of an act that touches more than it answers", async () => {
  const { held, titles, leave } = await overtaken(OPEN);
  held[2]?.({ __typename: "Mutation", openProgramme: { __typename: "OpenProgrammePayload", programme: { __typename: "Programme", id: "b", title: "another" } } }, 2);
  await tick();
  titles.length = 0;
  held[1]?.(answered("before"), 1);
  await vi.waitFor(() => expect(held.length).toBeGreaterThan(3));
  for (const answer of held.slice(3)) answer(answered("after"), 2);
  await vi.waitFor(() => expect(titles.at(-1)).toBe("after"));
  expect(titles).not.toContain("before");
  leave();
});

it("gives at once an answer as new as the act", async () => {
  const { held, titles, leave } = await overtaken(OPEN);
  held[2]?.({ __typename: "Mutation", openProgramme: null }, 2);
  await tick();
  held[1]?.(answered("after"), 2);
  await vi.waitFor(() => expect(titles.at(-1)).toBe("after"));
  leave();
});

it("withholds nothing twice in a row", async () => {
  const { client, held } = clientOnHold();
  const { titles, leave } = followed(client);
  const overtake = async (query: number, title: string) => {
    await vi.waitFor(() => expect(held).toHaveLength(query + 1));
    act(client, RENAME);
    await vi.waitFor(() => expect(held).toHaveLength(query + 2));
    held[query + 1]?.({ __typename: "Mutation", renameProgramme: null }, query + 2);
    await tick();
    held[query]?.(answered(title), query + 1);
  };
  await overtake(0, "first");
  await overtake(2, "second");
  await vi.waitFor(() => expect(titles.at(-1)).toBe("second"));
  expect(titles).not.toContain("first");
  leave();
});

it("gives no answer that is older than one already given", async () => {
  const { client, held } = clientOnHold();
  const { titles, reload, leave } = followed(client);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  held[0]?.(answered("first"), 1);
  await vi.waitFor(() => expect(titles).toEqual(["first"]));
  reload();
  await vi.waitFor(() => expect(held).toHaveLength(2));
  reload();
  await vi.waitFor(() => expect(held).toHaveLength(3));
  held[2]?.(answered("third"), 3);
  await vi.waitFor(() => expect(titles.at(-1)).toBe("third"));
  held[1]?.(answered("second"), 2);
  await tick();
  expect(titles.at(-1)).toBe("third");
  leave();
});

it("has an act over once what was being asked is answered", async () => {
  const { held, over, titles, leave } = await overtaken(OPEN);
  held[2]?.({ __typename: "Mutation", openProgramme: null }, 2);
  await new Promise((done) => setTimeout(done, 50));
  expect(over).not.toHaveBeenCalled();
  for (const answer of held.slice(1)) answer(answered("after"), 2);
  await vi.waitFor(() => expect(over).toHaveBeenCalled());
  expect(titles.at(-1)).toBe("after");
  leave();
});

it("shows what came of an act that is not of the tenant's journal", async () => {
  const { held, titles, leave } = await overtaken(OPEN);
  held[2]?.({ __typename: "Mutation", openProgramme: null }, 1);
  await tick();
  held[1]?.(answered("before"), 1);
  await vi.waitFor(() => expect(held.length).toBeGreaterThan(3));
  for (const answer of held.slice(3)) answer(answered("after"), 1);
  await vi.waitFor(() => expect(titles.at(-1)).toBe("after"));
  leave();
});
