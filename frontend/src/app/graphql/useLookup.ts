import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useState } from "react";
import { type AnyVariables, useQuery } from "urql";
import { failureOf, sentenceOf } from "./errors";

/** A search within a form, whose field stays in place whatever comes: the last answer, whether one is on its way, and why none came. */
export function useLookup<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  paused = false,
): { data: Data | undefined; pending: boolean; problem: string | undefined } {
  const [{ data, error, fetching }] = useQuery<Data, AnyVariables>({
    query: query as TypedDocumentNode<Data, AnyVariables>,
    variables,
    pause: paused,
  });
  const [last, setLast] = useState(data);
  if (data && data !== last) setLast(data);
  return { data: data ?? (fetching ? last : undefined), pending: fetching, problem: error && !data ? sentenceOf(failureOf(error)) : undefined };
}
