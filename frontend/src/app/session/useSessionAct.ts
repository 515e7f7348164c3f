import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import type { FragmentType } from "~/gql";
import { failureOf, sentenceOf } from "~/app/graphql/errors";
import type { Refusal } from "~/lib/refusal";
import { type Access, readAccess } from "./access";
import type { AccessParts } from "./operations";
import { session } from "./session";
import { post, RequestError } from "./transport";

const asRefusal = (error: unknown): Refusal[] => [
  { kind: "failure", message: sentenceOf(failureOf(error)) },
];

/** A mutation that opens a session; once open, goes to `next` or to the tenant's home. `by`: the session that it is asked from. */
export function useEnter<Variables, Data extends Record<string, FragmentType<typeof AccessParts>>>(
  document: TypedDocumentNode<Data, Variables>,
): (variables: Variables, next?: string, by?: Access) => Promise<Refusal[]> {
  const navigate = useNavigate();
  return useCallback(
    async (variables, next, by) => {
      try {
        const payload = Object.values(await post(document, variables, by?.token))[0];
        const answer = payload && readAccess(payload);
        if (!answer || "refusals" in answer) return answer?.refusals ?? [];
        session.adopt(answer.access);
        if (next) await navigate({ href: next, replace: true });
        else await navigate({ to: "/$tenant", params: { tenant: answer.access.tenant.key }, replace: true });
        return [];
      } catch (error) {
        return asRefusal(error);
      }
    },
    [document, navigate],
  );
}

/** A mutation made apart from a tenant's pages: without a session, or by the one that is given. */
export function usePublicAct<Data, Variables>(document: TypedDocumentNode<Data, Variables>) {
  return useCallback(
    async (variables: Variables, by?: Access): Promise<{ data: Data; refusals?: undefined } | { data?: undefined; refusals: Refusal[] }> => {
      try {
        return { data: await post(document, variables, by?.token) };
      } catch (error) {
        return { refusals: asRefusal(error) };
      }
    },
    [document],
  );
}

/** The session that this browser already has, on a page that needs none; `undefined` while it is looked for. */
export function useHeldAccess(): Access | null | undefined {
  const [held, setHeld] = useState<Access | null>();
  useEffect(() => {
    let gone = false;
    session.accessFor().then(
      (access) => gone || setHeld(access),
      () => gone || setHeld(null),
    );
    return () => {
      gone = true;
    };
  }, []);
  return held;
}

/** A query made apart from a tenant's pages, by nobody or by the holder of `token`: what came, or the failure. */
export function usePublicQuery<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, pause = false, token?: string) {
  const [state, setState] = useState<{ data?: Data; error?: RequestError }>({});
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (pause) return;
    let gone = false;
    post(document, JSON.parse(key) as Variables, token).then(
      (data) => gone || setState({ data }),
      (error: unknown) => gone || setState({ error: error instanceof RequestError ? error : new RequestError("INTERNAL", String(error)) }),
    );
    return () => {
      gone = true;
    };
  }, [document, key, pause, token]);
  return state;
}
