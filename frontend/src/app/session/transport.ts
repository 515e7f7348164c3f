import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

export const ENDPOINT = "/graphql";
const PATIENCE_MS = 20_000;

/** An error of the whole request. `code` is the server's, or `NETWORK` when it could not be reached. */
export class RequestError extends Error {
  readonly code: string;
  readonly requestId: string | undefined;

  constructor(code: string, message: string, requestId?: string) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }
}

type Answer<Data> = { data?: Data | null; errors?: { message: string; extensions?: { code?: string; requestId?: string } }[] };

/** One operation by HTTP without the cache: for what is done before, or apart from, a tenant's session; `token` says who asks. */
export async function post<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  token?: string,
): Promise<Data> {
  const answer = await send<Data>(JSON.stringify({ query: String(document), variables }), token);
  const error = answer.errors?.[0];
  if (error) throw new RequestError(error.extensions?.code ?? "INTERNAL", error.message, error.extensions?.requestId);
  if (!answer.data) throw new RequestError("INTERNAL", "Réponse vide.");
  return answer.data;
}

async function send<Data>(body: string, token: string | undefined): Promise<Answer<Data>> {
  const headers: Record<string, string> = {
    "Content-Type": "application/json",
    Accept: "application/graphql-response+json, application/json",
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  try {
    const response = await fetch(ENDPOINT, { method: "POST", headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
    return (await response.json()) as Answer<Data>;
  } catch (cause) {
    throw new RequestError("NETWORK", cause instanceof Error ? cause.message : "unreachable");
  }
}
