import { longDate } from "~/lib/format";

type Whose = { establishment: { name: string } | null; owner: { name: string } | null };

/** Whose a task is: a person's, a trinôme's, or the whole group's. */
export function whoseWords({ establishment, owner }: Whose, of: "group" | "establishment"): string {
  const place = establishment && of === "group" ? establishment.name : "";
  if (owner) return place ? `${owner.name}, ${place}` : owner.name;
  if (!establishment) return "tout le groupe";
  return place ? `le trinôme, ${place}` : "tout le trinôme";
}

/** Until when, in words; whether it is late is said apart. */
export const dueWords = ({ dueOn }: { dueOn: string | null }): string => (dueOn ? `pour le ${longDate(dueOn)}` : "sans échéance");
