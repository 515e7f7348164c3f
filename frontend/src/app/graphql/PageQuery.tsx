import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type ReactNode, useState } from "react";
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
};

/** A page's one query, with its loading and failure states; `children` draws what came. */
export function PageQuery<Data, Variables extends AnyVariables>(props: Props<Data, Variables>): ReactNode {
  return drawn(props, useRead(props), (failure, retry) => <FailureState failure={failure} retry={retry} />);
}

/** The query of a part that one opens or sets within a page: its failure stays in its place. */
export function PartQuery<Data, Variables extends AnyVariables>(props: Props<Data, Variables>): ReactNode {
  return drawn({ loading: <Skeleton lines={2} />, ...props }, useRead(props), (failure) => <Notice tone="error">{sentenceOf(failure)}</Notice>);
}

function useRead<Data, Variables extends AnyVariables>({ query, variables }: Props<Data, Variables>) {
  const [{ data, error, stale, fetching }, execute] = useQuery<Data, AnyVariables>({
    query: query as TypedDocumentNode<Data, AnyVariables>,
    variables,
  });
  const [last, setLast] = useState(data);
  if (data && data !== last) setLast(data);
  const reload = () => execute({ requestPolicy: "network-only" });
  // While other filters load, the previous lines stay in sight.
  return { shown: data ?? (fetching ? last : undefined), error, stale: stale || (fetching && !data), reload };
}

function drawn<Data, Variables>(
  { children, loading = <Skeleton /> }: Props<Data, Variables>,
  { shown, error, stale, reload }: { shown: Data | undefined; error: CombinedError | undefined; stale: boolean; reload: Reload },
  failed: (failure: Failure, retry: Reload) => ReactNode,
): ReactNode {
  if (shown) return children(shown, { stale, reload });
  return error ? failed(failureOf(error), reload) : loading;
}
