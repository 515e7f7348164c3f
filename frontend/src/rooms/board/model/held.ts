import type { CardKind } from "~/gql/graphql";
import type { Card, Change } from "./board";

/** An act as this device keeps it until it has gone. */
type Held = { subject: string; state: "waiting" | "refused" | "conflict"; variables: { input: Record<string, unknown> } };

const BOARD = "tableau.";
/** What the subject of an addition begins with; a key of its own follows, as nothing else waits on the same card. */
export const ADDED = `${BOARD}ajout.`;
/** The subject of what is done to a card that the server knows. */
export const waitsAs = (card: string) => `${BOARD}${card}`;

type Added = { kind: CardKind; field: string; clusterId?: string | null; text: string };

/** A card that the server does not know yet, under the subject of its addition. */
export const cardOf = (subject: string, { kind, field, clusterId = null, text }: Added): Card => ({ id: subject, kind, field, clusterId, text, origin: "ACCOUNT", ownDots: 0, dots: null, version: 0 });

/** What an act that is kept changes on the board of this id; nothing if it is about something else, or was refused. A card that was refused stays: it was typed. */
export function changeOf({ subject, state, variables: { input } }: Held, boardId: string): Change | null {
  if (subject.startsWith(ADDED)) return input["boardId"] === boardId ? { kind: "add", card: cardOf(subject, input as Added) } : null;
  if (!subject.startsWith(BOARD) || state !== "waiting") return null;
  if (typeof input["cardId"] === "string" && typeof input["dots"] === "number") return { kind: "vote", id: input["cardId"], dots: input["dots"] };
  if (typeof input["id"] !== "string") return null;
  if (typeof input["withdrawn"] === "boolean") return { kind: "withdraw", id: input["id"], withdrawn: input["withdrawn"] };
  if (typeof input["field"] !== "string") return null;
  const { clusterId = null, beforeId = null } = input as { clusterId?: string | null; beforeId?: string | null };
  return { kind: "move", id: input["id"], to: { field: input["field"], clusterId }, beforeId };
}
