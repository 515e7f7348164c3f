import * as z from "zod/mini";
import type { DayEntryStatus } from "~/gql/graphql";
import { rule } from "~/ui/form/rules";

/** The most half-days that one entry may hold, as the server has it. */
export const MAX_HALF_DAYS = 40;

const DURATION = "Saisissez une durée par demi-journées : 0,5, 1, 1,5…";
/** What an entry is made of, as typed; `perEstablishment` are the quotas that want an establishment. */
export const entrySchema = (perEstablishment: readonly string[]) =>
  z
    .object({
      groupId: rule.choice("Choisissez un groupe."),
      workedOn: rule.date(),
      quota: rule.choice("Choisissez un quota."),
      establishmentId: z.string(),
      supportRequestId: z.string(),
      halfDays: rule.integer(DURATION, 1, MAX_HALF_DAYS),
      note: rule.optionalText(2000),
    })
    .check(
      z.refine(({ quota, establishmentId }) => !perEstablishment.includes(quota) || establishmentId !== "", {
        path: ["establishmentId"],
        message: "Choisissez l’établissement accompagné.",
      }),
    );
export type Entry = z.output<ReturnType<typeof entrySchema>>;

type Owned = { status: DayEntryStatus; consultant: { id: string }; corrects: unknown };
type Rights = { me: string; logs: boolean; validates: boolean };
export type EntryAct = "transmettre" | "modifier" | "supprimer" | "corriger" | "valider" | "renvoyer";

/** What this person may do with an entry. A counter-entry is never edited: it is sent again, or left. */
export function actsOn({ status, consultant, corrects }: Owned, { me, logs, validates }: Rights): EntryAct[] {
  const own = logs && consultant.id === me;
  switch (status) {
    case "DRAFT":
    case "RETURNED":
      if (!own) return [];
      return corrects ? ["transmettre"] : ["transmettre", "modifier", "supprimer"];
    case "SUBMITTED":
      return validates ? ["valider", "renvoyer"] : [];
    case "VALIDATED":
      return own && !corrects ? ["corriger"] : [];
  }
}
