import { type Exchange, makeErrorResult, makeResult, type ExecutionResult, type Operation, type OperationResult, stringifyDocument } from "@urql/core";
import { filter, make, mergeMap, pipe, type Source, takeUntil } from "wonka";

type Observer = { next: (result: OperationResult) => void; complete: () => void };
type Body = { query: string; variables: Operation["variables"] };
type Sink = { next: (result: ExecutionResult) => void; error: (error: unknown) => void; complete: () => void };
/** Follows a subscription; gives what stops it. */
export type Follow = (body: Body, sink: Sink) => () => void;

/**
 * What leaves for the server: questions and acts by one JSON POST each, what is followed by `follow`. Of what the stock
 * exchanges carry besides (parts of an answer, event streams, GET, files) the server speaks nothing.
 */
export const networkExchange =
  (ask: typeof fetch, follow: Follow): Exchange =>
  ({ client }) =>
  (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== "teardown"),
      mergeMap((operation) => {
        const over = pipe(
          operations,
          filter(({ kind, key }) => kind === "teardown" && key === operation.key),
        );
        const ended = () => client.reexecuteOperation({ ...operation, kind: "teardown" });
        return pipe(operation.kind === "subscription" ? followed(operation, follow, ended) : asked(operation, ask), takeUntil(over));
      }),
    );

const asError = (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause)));
const bodyOf = ({ query, variables }: Operation): Body => ({ query: stringifyDocument(query), variables });

/** One result, then the end; given up when nobody waits for it any more. */
function asked(operation: Operation, ask: typeof fetch): Source<OperationResult> {
  return make((observer: Observer) => {
    const given = new AbortController();
    // Once what asked has settled: a component that leaves at once asks nothing.
    void Promise.resolve().then(async () => {
      if (given.signal.aborted) return;
      const result = await answerOf(operation, ask, given.signal);
      if (given.signal.aborted) return;
      observer.next(result);
      observer.complete();
    });
    return () => given.abort();
  });
}

async function answerOf(operation: Operation, ask: typeof fetch, signal: AbortSignal): Promise<OperationResult> {
  let response: Response | undefined;
  try {
    response = await ask(operation.context.url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json, application/json" },
      body: JSON.stringify(bodyOf(operation)),
      signal,
    });
    return makeResult(operation, (await response.json()) as ExecutionResult, response);
  } catch (cause) {
    const error = response && !response.ok && response.statusText ? new Error(response.statusText) : cause;
    return makeErrorResult(operation, asError(error), response);
  }
}

function followed(operation: Operation, follow: Follow, ended: () => void): Source<OperationResult> {
  return make((observer: Observer) => {
    let stop: (() => void) | undefined;
    let over = false;
    void Promise.resolve().then(() => {
      if (over) return;
      stop = follow(bodyOf(operation), {
        next: (result) => observer.next(makeResult(operation, result)),
        error: (cause) => {
          observer.next(Array.isArray(cause) ? makeResult(operation, { errors: cause }) : makeErrorResult(operation, asError(cause)));
          observer.complete();
        },
        complete: () => {
          if (over) return;
          over = true;
          ended();
          observer.complete();
        },
      });
    });
    return () => {
      over = true;
      stop?.();
    };
  });
}
