import { type Exchange, makeOperation, type Operation, type OperationResult } from "@urql/core";
import { filter, fromPromise, fromValue, makeSubject, map, merge, mergeMap, pipe } from "wonka";
import { positionOf } from "./position";

/**
 * How a query that is followed was asked: asks are numbered in their order, over all queries. The newest one, the newest
 * that was answered, the newest of those that were on the way at the last change, and the state of which the answer given
 * last was.
 */
type Asked = { newest: number; answered: number; changed: number; given: number; withheld: boolean };

/** For how long at most an act waits for the page to hold it. In milliseconds. */
const PATIENCE_MS = 3_000;

/** The last change of the tenant that an answer holds, as the server says; none where it does not. */
const stateOf = ({ extensions }: OperationResult): number | undefined => extensions?.["position"] as number | undefined;

/**
 * Keeps what is shown from going back in time, by two exchanges, above the cache and below it. A query is asked again when
 * something changed while its answer was on the way, as that answer may be older than the change. An answer older than one
 * already given is dropped. One older than one's own act, whose answer is shown already, is withheld, and the query asked
 * anew from above, as the cache hides under an act what was asked before it. Never twice in a row: acts that follow one
 * another must not keep all else from coming. And an act is over for who made it once what was being asked is answered: who
 * acts again acts on what is recorded, and not on what was there before. One that is shown `ahead` of its answer waits for
 * nothing.
 */
export function askAgain(): { above: Exchange; below: Exchange } {
  const anew = makeSubject<Operation>();
  const asked = new Map<number, Asked>();
  let last = 0;
  let acted = 0;
  const awaited = new Set<() => void>();
  const settle = () => {
    for (const look of awaited) look();
  };
  const answered = async () => {
    // What the act has the cache ask again is asked by then.
    await new Promise((done) => setTimeout(done));
    const due = [...asked].filter(([, query]) => query.answered < query.newest).map(([key, { newest }]) => ({ key, newest }));
    await new Promise<void>((done) => {
      const over = () => {
        awaited.delete(look);
        clearTimeout(timer);
        done();
      };
      const look = () => {
        if (due.every(({ key, newest }) => (asked.get(key)?.answered ?? newest) >= newest)) over();
      };
      const timer = setTimeout(over, PATIENCE_MS);
      awaited.add(look);
      look();
    });
  };
  const above: Exchange =
    ({ forward }) =>
    (operations) =>
      pipe(
        forward(merge([operations, anew.source])),
        mergeMap((result) => (result.operation.kind === "mutation" && !result.error && !result.operation.context["ahead"] ? fromPromise(answered().then(() => result)) : fromValue(result))),
      );
  const below: Exchange =
    ({ client, forward }) =>
    (operations) =>
      pipe(
        operations,
        map((operation) => {
          const { kind, key, context } = operation;
          // A query that is no longer followed is not asked again.
          if (kind === "teardown" && asked.delete(key)) settle();
          if (kind !== "query") return operation;
          last += 1;
          asked.set(key, { answered: 0, changed: 0, given: 0, withheld: false, ...asked.get(key), newest: last });
          return makeOperation("query", operation, { ...context, asked: last });
        }),
        forward,
        filter((result) => {
          const { operation, data } = result;
          if (operation.kind !== "query") {
            const act = operation.kind === "mutation";
            if (act) acted = Math.max(acted, stateOf(result) ?? 0);
            if (act || positionOf(data) !== undefined) for (const query of asked.values()) query.changed = last;
            return true;
          }
          const query = asked.get(operation.key);
          if (!query) return true;
          const number = operation.context["asked"] as number;
          const newest = number === query.newest;
          const fresh = makeOperation("query", operation, { ...operation.context, requestPolicy: "network-only" });
          const state = stateOf(result) ?? Infinity;
          if (!newest && state < query.given) return false;
          if (state < acted && !query.withheld) {
            // What was asked since is on its way.
            if (!newest) return false;
            query.withheld = true;
            queueMicrotask(() => asked.has(operation.key) && anew.next(fresh));
            return false;
          }
          query.withheld = false;
          query.answered = Math.max(query.answered, number);
          settle();
          if (state < Infinity) query.given = state;
          // Once this answer has been given.
          if (number <= query.changed && newest) queueMicrotask(() => client.reexecuteOperation(fresh));
          return true;
        }),
      );
  return { above, below };
}
