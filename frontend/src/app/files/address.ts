import type { Client } from "@urql/core";
import { failureOf, sentenceOf } from "~/app/graphql/errors";
import { readRefusals } from "~/app/graphql/refusals";
import { CreateUpload, ResumeUpload } from "./operations";

type Wanted = { file: File; subjectId: string; replaces: string | undefined; known: string | undefined };
export type Reached = { address: string; uploadId: string } | { reason: string };

/** What passes by itself: one waits, and asks again. */
const PASSING = new Set(["NETWORK", "TIMEOUT", "RATE_LIMITED", "UNAVAILABLE", "UNAUTHENTICATED"]);

/** Where a file is to be sent: the address of an upload that was begun, else of a new one. Throws what passes by itself. */
export async function reach(client: Client, { file, subjectId, replaces, known }: Wanted): Promise<Reached> {
  if (known) {
    const { data, error } = await client.mutation(ResumeUpload, { input: { id: known } }).toPromise();
    const destination = data?.resumeUpload.destination;
    if (destination) return { address: destination.path, uploadId: destination.upload.id };
    if (error && PASSING.has(failureOf(error).code)) throw error;
    // Forgotten by the server since: from the beginning.
  }
  const input = { subjectId, name: file.name, size: file.size, replacesId: replaces ?? null, sha256: null };
  const { data, error } = await client.mutation(CreateUpload, { input }).toPromise();
  if (error) {
    const failure = failureOf(error);
    if (PASSING.has(failure.code)) throw error;
    return { reason: sentenceOf(failure) };
  }
  const destination = data?.createUpload.destination;
  if (destination) return { address: destination.path, uploadId: destination.upload.id };
  return { reason: readRefusals(data?.createUpload.refusals ?? [])[0]?.message ?? sentenceOf({ code: "INTERNAL", requestId: undefined }) };
}

/** Has the server drop what came of an upload; what cannot be said to it now expires by itself. */
export async function giveUp(address: string): Promise<void> {
  await fetch(address, { method: "DELETE", headers: { "Tus-Resumable": "1.0.0" } }).catch(() => undefined);
}
