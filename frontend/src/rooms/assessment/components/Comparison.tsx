import { longDate } from "~/lib/format";
import { type Measure, ProfileBars } from "~/ui/chart/ProfileBars";
import { comparable, mean, type Profile, remarkOf, type Scheme } from "../model/assessment";

type Closed = { id: string; number: number; title: string; closedAt: string | null; scheme: unknown; profile: readonly Profile[] };
export type Rounds = readonly (Closed & { read: Scheme })[];

const MARKS = [
  { value: 100, label: "1" },
  { value: 200, label: "2" },
  { value: 300, label: "3" },
  { value: 400, label: "4" },
];

/** The profile of the last round that was closed, beside that of the first one that asks about the same. */
export function Comparison({ rounds }: { rounds: Rounds }) {
  const closed = rounds.filter(({ closedAt }) => closedAt !== null);
  const now = closed.at(-1);
  if (!now) return null;
  const then = closed.find((one) => one.id !== now.id && comparable(one.read, now.read));
  const named = (round: Closed) => `${round.title}${round.closedAt ? ` (${longDate(round.closedAt)})` : ""}`;
  const measures: Measure[] = [...(then ? [{ key: then.id, label: named(then), short: then.title, tone: "waiting" as const }] : []), { key: now.id, label: named(now), short: now.title, tone: "done" }];
  const value = (round: Closed, block: string) => round.profile.find((one) => one.block === block)?.mean ?? null;
  const change = (block: string) => {
    const [before, after] = [then ? value(then, block) : null, value(now, block)];
    if (before === null || after === null) return "";
    if (before === after) return "Stable";
    return `${after > before ? "+" : "−"}${mean(Math.abs(after - before))}`;
  };
  return (
    <section className="assessment__profile" aria-label="Profil">
      <ProfileBars
        title={then ? "Alors et maintenant, moyenne par thème de 1 à 4" : "Profil, moyenne par thème de 1 à 4"}
        measures={measures}
        lines={now.profile.map(({ block, title }) => ({ key: block, label: title, values: Object.fromEntries(measures.map(({ key }) => [key, value(key === now.id ? now : (then ?? now), block)])) }))}
        min={75}
        max={400}
        marks={MARKS}
        format={mean}
        remark={{
          title: "Remarque",
          of: (block) => {
            const line = now.profile.find((one) => one.block === block);
            return [change(block), line ? remarkOf(line) : ""].filter((part) => part && part !== "–").join(" · ") || "–";
          },
        }}
      />
      <p className="muted">De 1 (pas engagé) à 4 (installé). Point d’appui à partir de 3, à travailler en dessous de 2,5 : ces seuils sont proposés. La moyenne est celle des réponses de 1 à 4.</p>
    </section>
  );
}
