import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useCallback, useState } from "react";
import { type AnyVariables, useClient } from "urql";
import type { FragmentType } from "~/gql";
import { failureOf, sentenceOf } from "./errors";
import type { Refusal } from "~/lib/refusal";
import { readRefusals, type RefusalParts } from "./refusals";

/** What came of an act: the mutation's data, or why it was refused. */
export type Outcome<Data> = { data: Data; refusals?: undefined } | { data?: undefined; refusals: Refusal[] };
type Payload = { refusals: readonly FragmentType<typeof RefusalParts>[] };

/** A mutation. Refusals and failures come back alike, for the form to show: nothing is thrown. */
export function useAct<Data extends Record<string, Payload>, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): { run: (variables: Variables) => Promise<Outcome<Data>>; pending: boolean } {
  const client = useClient();
  const [pending, setPending] = useState(false);
  const run = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      setPending(true);
      const { data, error } = await client.mutation(document, variables).toPromise();
      setPending(false);
      if (error) return { refusals: [{ kind: "failure", message: sentenceOf(failureOf(error)) }] };
      const payload = data && Object.values(data)[0];
      if (!data || !payload) return { refusals: [{ kind: "failure", message: sentenceOf({ code: "INTERNAL", requestId: undefined }) }] };
      const refusals = readRefusals(payload.refusals);
      return refusals.length > 0 ? { refusals } : { data };
    },
    [client, document],
  );
  return { run, pending };
}
