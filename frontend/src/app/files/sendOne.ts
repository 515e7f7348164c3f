import { graphql } from "~/gql";
import { outcome, send, type Where } from "./uploads";

const SentFileQuery = graphql(`
  query SentFile($subjectId: ID!) {
    fileShelf(subjectId: $subjectId) {
      subjectId
      files(first: 200) {
        nodes {
          id
          name
          state
          refusal
          width
          height
          createdBy {
            id
          }
        }
      }
    }
  }
`);

export type Arrived = { id: string; name: string; width: number | null; height: number | null };
const LOOK_MS = 1_000;
/** A long film is checked in minutes. */
const LOOKS = 600;

const read = async ({ client, subjectId }: Where) => {
  const { data } = await client.query(SentFileQuery, { subjectId }, { requestPolicy: "network-only" }).toPromise();
  return data?.fileShelf?.files.nodes;
};

/**
 * Sends one file through the queue, and gives it once it can be read: for an editor that places it where one writes,
 * after `pickFile`. Its `id` is kept in the text; addresses of files are short-lived. Nothing when it was given up.
 */
export async function sendOne(file: File, where: Where): Promise<{ file: Arrived } | { reason: string } | null> {
  const before = new Set((await read(where))?.map(({ id }) => id));
  const [key = 0] = send([file], where);
  const end = await outcome(key);
  if (!end) return null;
  if (end.state === "refused") return { reason: end.reason ?? "" };
  for (let look = 0; look < LOOKS; look += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    const found = (await read(where))?.find(({ id, name, createdBy }) => !before.has(id) && name === file.name && createdBy?.id === where.person);
    if (found?.state === "READY") return { file: found };
    if (found?.state === "REFUSED") return { reason: found.refusal ?? "" };
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  return { reason: "Ce fichier est encore en cours de vérification. Il sera dans la liste des fichiers." };
}
