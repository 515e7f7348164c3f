import { composeExchanges, type Exchange, type Operation } from "@urql/core";
import { cacheExchange, type KeyingConfig, type UpdateResolver, type UpdatesConfig } from "@urql/exchange-graphcache";
import { fromPromise, fromValue, mergeMap, pipe } from "wonka";
import { embeddedTypes, possibleTypes } from "~/gql/schemaFacts";

// A type without an id is kept inside its parent with or without this; told so, the development build does not warn.
const keys: KeyingConfig = import.meta.env.DEV ? Object.fromEntries(embeddedTypes.map((type) => [type, () => null])) : {};
keys["Event"] = ({ position }) => (position == null ? null : String(position));

let rules: UpdatesConfig | undefined;
let loading: Promise<unknown> | undefined;

/** What each change touches is fetched before the first one: a first visit paints without it. */
export function loadRules(): Promise<unknown> {
  loading ??= import("./touched").then(
    ({ updates }) => {
      rules = updates;
    },
    () => {
      loading = undefined;
    },
  );
  return loading;
}

/** Holds what changes something until the cache knows what it touches. Without it, as without a connection, all is asked again. */
const afterRules: Exchange =
  ({ forward }) =>
  (operations) =>
    forward(
      pipe(
        operations,
        mergeMap((operation: Operation) =>
          rules || operation.kind === "query" || operation.kind === "teardown" ? fromValue(operation) : fromPromise(loadRules().then(() => operation)),
        ),
      ),
    );

const all: UpdateResolver = (_result, _args, cache) => {
  for (const { fieldKey } of cache.inspectFields("Query")) cache.invalidate("Query", fieldKey as never);
};
const ruled = (root: "Mutation" | "Subscription") =>
  new Proxy<Record<string, UpdateResolver>>({}, { get: (_, field: string) => (rules ? (rules[root] as Record<string, UpdateResolver>)[field] : all) });

/** Without the whole schema the cache tries every member of a union, and warns of each field that is not there. */
const UNDEFINED_FIELD = "#13";
const logger = (severity: "debug" | "error" | "warn", message: string) => {
  // oxlint-disable-next-line no-console
  if (severity !== "debug" && !message.endsWith(UNDEFINED_FIELD)) console[severity](message);
};

/** The cache of one tenant's client. */
export const normalisedCache = (): Exchange =>
  composeExchanges([afterRules, cacheExchange({ keys, possibleTypes, updates: { Mutation: ruled("Mutation"), Subscription: ruled("Subscription") }, logger })]);
