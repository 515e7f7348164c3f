import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useCallback } from "react";
import { type AnyVariables, useClient } from "urql";

type Paged = { pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** Reads every page of a list when asked, for a file: one page after the other, as they are now; `null` when one could not be read. */
export function useReadAll<Data, Variables extends AnyVariables, List extends Paged>(
  query: TypedDocumentNode<Data, Variables>,
  listOf: (data: Data) => List,
): (at: (after: string | null) => Variables) => Promise<List[] | null> {
  const client = useClient();
  return useCallback(
    async (at) => {
      const pages: List[] = [];
      let after: string | null = null;
      do {
        const { data } = await client.query<Data, Variables>(query, at(after), { requestPolicy: "network-only" });
        if (!data) return null;
        const list = listOf(data);
        pages.push(list);
        after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
      } while (after !== null);
      return pages;
    },
    [client, listOf, query],
  );
}
