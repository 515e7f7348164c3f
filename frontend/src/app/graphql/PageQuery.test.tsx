import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { act, render, screen } from "@testing-library/react";
import { type Client, CombinedError, type GraphQLRequest, type OperationResult } from "@urql/core";
import { useSyncExternalStore } from "react";
import { Provider } from "urql";
import { expect, it } from "vitest";
import { makeSubject, type Subject } from "wonka";
import { PageQuery } from "./PageQuery";

type Data = { group: { name: string } | null };
const QUERY = "query Q($id: ID!, $search: String) { group(id: $id) { name } }" as unknown as TypedDocumentNode<Data, { id: string; search?: string }>;

function makeStore<T>(first: T) {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next: T) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A page under a client whose answers come when the test says so. */
async function open() {
  const answers = new Map<string, Subject<OperationResult>>();
  const keyOf = ({ variables }: { variables: unknown }) => JSON.stringify(variables);
  const client = {
    executeQuery: (request: GraphQLRequest) => {
      const subject = answers.get(keyOf(request)) ?? makeSubject<OperationResult>();
      answers.set(keyOf(request), subject);
      return subject.source;
    },
    suspense: false,
  } as unknown as Client;
  const variablesStore = makeStore<{ id: string; search?: string }>({ id: "a" });
  function Sample() {
    const variables = useSyncExternalStore(variablesStore.subscribe, variablesStore.get);
    return (
      <PageQuery query={QUERY} variables={variables}>
        {({ group }, { stale }) => <p>{group ? `${group.name}${stale ? " (ancien)" : ""}` : "aucun"}</p>}
      </PageQuery>
    );
  }
  const router = createRouter({ routeTree: createRootRoute({ component: () => <Provider value={client}><Sample /></Provider> }), history: createMemoryHistory() });
  render(<RouterProvider router={router as never} />);
  await act(async () => undefined);
  const answer = (variables: object, result: Partial<OperationResult>) => act(async () => answers.get(keyOf({ variables }))?.next({ stale: false, hasNext: false, operation: { variables }, ...result } as OperationResult));
  return { answer, choose: (variables: { id: string; search?: string }) => act(async () => variablesStore.set(variables)) };
}
const failing = (code: string) => new CombinedError({ graphQLErrors: [{ message: code, extensions: { code } }] });

it("keeps the previous lines while other filters load, but never those of another subject", async () => {
  const { answer, choose } = await open();
  await answer({ id: "a" }, { data: { group: { name: "Albi" } } });
  expect(screen.getByText("Albi")).toBeTruthy();
  await choose({ id: "a", search: "x" });
  expect(screen.getByText("Albi (ancien)")).toBeTruthy();
  await choose({ id: "b" });
  expect(screen.queryByText(/Albi/)).toBeNull();
  await answer({ id: "b" }, { data: { group: { name: "Auch" } } });
  expect(screen.getByText("Auch")).toBeTruthy();
});

it("keeps what it shows when a change overtakes an answer, until the next one", async () => {
  const { answer, choose } = await open();
  await answer({ id: "a" }, { data: { group: { name: "Albi" } } });
  await answer({ id: "a" }, { data: null });
  expect(screen.getByText("Albi (ancien)")).toBeTruthy();
  await answer({ id: "a" }, { data: { group: { name: "Albi, encore" } } });
  expect(screen.getByText("Albi, encore")).toBeTruthy();
  await choose({ id: "b" });
  expect(screen.queryByText(/Albi/)).toBeNull();
});

it("keeps what it shows through a cut that left nothing, and says so; not through a refusal", async () => {
  const { answer } = await open();
  await answer({ id: "a" }, { data: { group: { name: "Albi" } } });
  const line = screen.getByText("Albi");
  await answer({ id: "a" }, { data: undefined, error: new CombinedError({ networkError: new TypeError("offline") }) });
  expect(screen.getByText("Albi (ancien)"), "what one types there is not begun again").toBe(line);
  expect(screen.getByRole("status").textContent).toContain("peut-être dépassées");
  await answer({ id: "a" }, { data: undefined, error: failing("FORBIDDEN") });
  expect(screen.queryByText(/Albi/)).toBeNull();
});

it("says in its place what could not be had", async () => {
  const { answer } = await open();
  await answer({ id: "a" }, { data: { group: null }, error: failing("FORBIDDEN") });
  expect(screen.getByRole("heading", { name: "Accès réservé" })).toBeTruthy();
});

it("keeps what it has when it cannot be brought up to date, and says so", async () => {
  const { answer } = await open();
  await answer({ id: "a" }, { data: { group: { name: "Albi" } }, error: new CombinedError({ networkError: new TypeError("offline") }) });
  expect(screen.getByText("Albi")).toBeTruthy();
  expect(screen.getByRole("status").textContent).toContain("peut-être dépassées");
});
