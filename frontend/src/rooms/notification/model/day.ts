/** The days of the week, 1 for Monday. */
export const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;

/** What a choice comes to, in one sentence. */
export function choiceInWords({ atOnce, rhythm, hour, weekday }: { atOnce: boolean; rhythm: "DAILY" | "WEEKLY" | "NEVER"; hour: number; weekday: number }): string {
  const when = rhythm === "DAILY" ? `chaque jour à ${hour} h` : `chaque ${WEEKDAYS[weekday - 1] ?? "lundi"} à ${hour} h`;
  if (rhythm === "NEVER") return atOnce ? "Vous recevez par courriel l’urgent, tout de suite, et rien d’autre." : "Vous ne recevez rien par courriel.";
  return atOnce ? `Vous recevez l’urgent tout de suite, et le reste ${when}.` : `Vous recevez tout ensemble, ${when}.`;
}
