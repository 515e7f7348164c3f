import type { PollChoice } from "~/gql/graphql";

export const CHOICES: readonly PollChoice[] = ["YES", "IF_NEEDED", "NO"];
export const choiceName: Record<PollChoice, string> = { YES: "Oui", IF_NEEDED: "Si besoin", NO: "Non" };

export type Choices = Readonly<Record<string, PollChoice>>;
/** An answer in the making: what the phone keeps until the server has it. */
export type Draft = { choices: Choices; comment: string };

type Reply = { choices: readonly { slot: string; choice: PollChoice }[]; comment: string | null } | null;

/** The answer that the server has, as the form shows it. */
export const recorded = (reply: Reply): Draft => ({
  choices: Object.fromEntries((reply?.choices ?? []).map(({ slot, choice }) => [slot, choice])),
  comment: reply?.comment ?? "",
});

/** What was kept, as far as it still fits what is proposed; `null` when nothing was, or it can't be read. */
export function restored(kept: string | null, slots: readonly string[]): Draft | null {
  if (kept === null) return null;
  try {
    const { choices, comment } = JSON.parse(kept) as { choices: Record<string, unknown>; comment: unknown };
    const known = Object.entries(choices).filter(([slot, choice]) => slots.includes(slot) && CHOICES.includes(choice as PollChoice));
    return { choices: Object.fromEntries(known) as Choices, comment: typeof comment === "string" ? comment : "" };
  } catch {
    return null;
  }
}

/** Whether two answers say the same of what is proposed. */
export const isSame = (one: Draft, other: Draft, slots: readonly string[]): boolean =>
  one.comment.trim() === other.comment.trim() && slots.every((slot) => one.choices[slot] === other.choices[slot]);

/** The half-days that an answer says nothing of. */
export const unanswered = (choices: Choices, slots: readonly string[]): string[] => slots.filter((slot) => choices[slot] === undefined);

/** What is sent, in the order proposed. */
export const sent = ({ choices, comment }: Draft, slots: readonly string[]) => ({
  choices: slots.flatMap((slot) => {
    const choice = choices[slot];
    return choice ? [{ slot, choice }] : [];
  }),
  comment: comment.trim() || null,
});
