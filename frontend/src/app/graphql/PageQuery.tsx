import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type ReactNode, useEffect, useState } from "react";
import { type AnyVariables, type CombinedError, useQuery } from "urql";
import { FailureState } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { Notice } from "~/ui/Notice";
import { type Failure, failureOf, sentenceOf } from "./errors";

type Reload = () => void;
type Props<Data, Variables> = {
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  children: (data: Data, page: { stale: boolean; reload: Reload }) => ReactNode;
  loading?: ReactNode;
  /** Says nothing when what is shown could not be brought up to date. */
  quiet?: boolean;
  /** What surrounds the failure of a page that stands alone. */
  frame?: (failure: ReactNode) => ReactNode;
};

/** A page's one query, with its loading and failure states; `children` draws what came. */
export function PageQuery<Data, Variables extends AnyVariables>(props: Props<Data, Variables>): ReactNode {
  const { frame = (failure) => failure } = props;
  return drawn(props, useRead(props), (failure, retry) => frame(<FailureState failure={failure} retry={retry} />));
}

/** The query of a part that one opens or sets within a page: its failure stays in its place. */
export function PartQuery<Data, Variables extends AnyVariables>(props: Props<Data, Variables>): ReactNode {
  return drawn({ loading: <Skeleton lines={2} />, ...props }, useRead(props), (failure, retry) => (
    <Notice tone="error" live>
      <p>
        {failure.code === "NETWORK" ? "Le serveur est injoignable : cette partie n’a pas pu être chargée." : sentenceOf(failure)} <Again retry={retry} />
      </p>
    </Notice>
  ));
}

const Again = ({ retry }: { retry: Reload }) => (
  <button type="button" className="link-button" onClick={retry}>
    Réessayer
  </button>
);

function useRead<Data, Variables extends AnyVariables>({ query, variables }: Props<Data, Variables>) {
  const [{ data, error, stale, fetching, operation }, execute] = useQuery<Data, AnyVariables>({
    query: query as TypedDocumentNode<Data, AnyVariables>,
    variables,
  });
  const reload = () => execute({ requestPolicy: "network-only" });
  // What a cut has kept from coming comes with the network, without being asked for.
  const cut = error !== undefined && failureOf(error).code === "NETWORK";
  useEffect(() => {
    if (!cut) return;
    const again = () => execute({ requestPolicy: "network-only" });
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [cut, execute]);
  // While other filters load, urql leaves the previous answer in sight: well and good, but never that of another subject.
  const subject = subjectOf(variables);
  const isOurs = !operation || subjectOf(operation.variables) === subject;
  // A change that overtakes an answer leaves nothing of it, nor does a cut: what one reads, has chosen or types stays.
  const [kept, keep] = useState<{ subject: string; data: Data }>();
  if (isOurs && data && data !== kept?.data) keep({ subject, data });
  const held = isOurs && !data && (!error || cut) && kept?.subject === subject;
  return { shown: held ? kept.data : isOurs ? data : undefined, error: isOurs ? error : undefined, stale: stale || fetching || held, reload };
}

/** What a query is about: its `id` and `…Id` variables. */
const subjectOf = (variables: AnyVariables): string =>
  JSON.stringify(Object.entries(variables ?? {}).filter(([name]) => name === "id" || name.endsWith("Id")));

const isEmpty = (data: unknown) => Object.values(data as Record<string, unknown>).every((value) => value == null);

function drawn<Data, Variables>(
  { children, loading = <Skeleton />, quiet = false }: Props<Data, Variables>,
  { shown, error, stale, reload }: { shown: Data | undefined; error: CombinedError | undefined; stale: boolean; reload: Reload },
  failed: (failure: Failure, retry: Reload) => ReactNode,
): ReactNode {
  if (error && (!shown || isEmpty(shown))) return failed(failureOf(error), reload);
  if (!shown) return loading;
  // What is drawn keeps its place under the notice that comes and goes: it would lose what one types there.
  return (
    <>
      {error && !quiet ? (
        <Notice tone="warning" live>
          <p>
            {failureOf(error).code === "NETWORK"
              ? "Le serveur est injoignable : ces informations sont peut-être dépassées."
              : "Une partie des informations de cette page n’a pas pu être chargée."}{" "}
            <Again retry={reload} />
          </p>
        </Notice>
      ) : null}
      {children(shown, { stale, reload })}
    </>
  );
}
