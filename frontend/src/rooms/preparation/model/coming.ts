import type { Coming, TrinomeRole } from "~/gql/graphql";
import { voiceName } from "~/lib/terms";

export const COMING: readonly Coming[] = ["COMES", "DEPUTY", "ABSENT"];
export const comingName: Record<Coming, string> = { COMES: "Vient", DEPUTY: "Le suppléant vient", ABSENT: "Ne vient pas" };

type Voice = { establishment: { id: string; name: string }; role: TrinomeRole; coming: Coming | null };

type Row<V extends Voice> = { establishment: V["establishment"]; voices: V[] };

/** The voices of one establishment after another, in the order in which they come. */
export function byEstablishment<V extends Voice>(voices: readonly V[]): Row<V>[] {
  const rows = new Map<string, Row<V>>();
  for (const voice of voices) {
    const row: Row<V> = rows.get(voice.establishment.id) ?? { establishment: voice.establishment, voices: [] };
    row.voices.push(voice);
    rows.set(voice.establishment.id, row);
  }
  return [...rows.values()];
}

/** The voices that will be missing, and those that have not answered: «Les Tilleuls : Métiers». */
export function gapsOf(voices: readonly Voice[]): { absent: string[]; silent: string[] } {
  const of = (coming: Coming | null) =>
    byEstablishment(voices.filter((voice) => voice.coming === coming)).map(({ establishment, voices: here }) => `${establishment.name} : ${here.map(({ role }) => voiceName[role]).join(", ")}`);
  return { absent: of("ABSENT"), silent: of(null) };
}

/** How many voices come, by themselves or by their deputy. */
export const coming = (voices: readonly Voice[]): number => voices.filter(({ coming: said }) => said === "COMES" || said === "DEPUTY").length;
