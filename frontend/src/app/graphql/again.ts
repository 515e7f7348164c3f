import { type Exchange, makeOperation, type Operation } from "@urql/core";
import { filter, makeSubject, map, merge, pipe } from "wonka";
import { positionOf } from "./position";

/** How a query that is followed was asked; asks are numbered in their order. */
type Asked = { last: number; given: number; changed: number; acted: number; withheld: boolean };

/**
 * Keeps what is shown from going back in time. An answer older than one already given is dropped. A query is asked again
 * when something changed while its answer was on the way, as that answer may be older than the change; where the change
 * is one's own act, whose answer is shown already, the old one is withheld for what is asked in its place, though never twice in a
 * row: acts that follow one another must not keep all else from coming. Stands between the cache and the network.
 */
export const askAgain: Exchange =
  ({ client, forward }) =>
  (operations) => {
    let last = 0;
    const asked = new Map<number, Asked>();
    // What is asked in the place of an answer that is withheld: above, it is the one question still.
    const instead = makeSubject<Operation>();
    return pipe(
      merge([operations, instead.source]),
      map((operation) => {
        const { kind, key, context } = operation;
        // A query that is no longer followed is not asked again.
        if (kind === "teardown") asked.delete(key);
        if (kind !== "query") return operation;
        last += 1;
        asked.set(key, { given: 0, changed: 0, acted: 0, withheld: false, ...asked.get(key), last });
        return makeOperation("query", operation, { ...context, asked: last });
      }),
      forward,
      filter(({ operation, data, error }) => {
        if (operation.kind !== "query") {
          const act = operation.kind === "mutation";
          if (act || positionOf(data) !== undefined) {
            for (const query of asked.values()) {
              query.changed = last;
              if (act) query.acted = last;
            }
          }
          return true;
        }
        const query = asked.get(operation.key);
        if (!query) return true;
        const number = operation.context["asked"] as number;
        if (number < query.given) return false;
        const newest = number === query.last;
        query.withheld = number <= query.acted && !error && !query.withheld;
        if (query.withheld) {
          if (newest) queueMicrotask(() => asked.has(operation.key) && instead.next(operation));
          return false;
        }
        query.given = number;
        if (number <= query.changed && newest) {
          // Once this answer has been given.
          queueMicrotask(() => client.reexecuteOperation(makeOperation("query", operation, { ...operation.context, requestPolicy: "network-only" })));
        }
        return true;
      }),
    );
  };
