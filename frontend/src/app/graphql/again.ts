import { type Exchange, makeOperation } from "@urql/core";
import { pipe, tap } from "wonka";
import { positionOf } from "./position";

/**
 * Asks a query again when something changed while its answer was on the way: that answer may be older than the change,
 * and the client asks nothing twice at once. Stands between the cache and the network.
 */
export const askAgain: Exchange =
  ({ client, forward }) =>
  (operations) => {
    const asked = new Set<number>();
    const late = new Set<number>();
    return pipe(
      operations,
      tap(({ kind, key }) => {
        if (kind === "query") asked.add(key);
        // A query that is no longer followed is not asked again.
        if (kind !== "teardown") return;
        asked.delete(key);
        late.delete(key);
      }),
      forward,
      tap(({ operation, data, hasNext }) => {
        if (operation.kind !== "query") {
          if (operation.kind === "mutation" || positionOf(data) !== undefined) for (const key of asked) late.add(key);
          return;
        }
        if (hasNext) return;
        asked.delete(operation.key);
        if (!late.delete(operation.key)) return;
        // Once this answer has been given.
        queueMicrotask(() => client.reexecuteOperation(makeOperation("query", operation, { ...operation.context, requestPolicy: "network-only" })));
      }),
    );
  };
