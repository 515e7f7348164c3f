import type { Coming } from "~/gql/graphql";
import { byPlace, type Seat, seatName } from "~/lib/seats";

export const COMING: readonly Coming[] = ["COMES", "DEPUTY", "ABSENT"];
export const comingName: Record<Coming, string> = { COMES: "Vient", DEPUTY: "Le suppléant vient", ABSENT: "Ne vient pas" };

type Voice = Seat & { coming: Coming | null };

/** Who will be missing, and who has not answered: «Les Tilleuls : Métiers», «Poste n° 3, Fondation». */
export function gapsOf(voices: readonly Voice[]): { absent: string[]; silent: string[] } {
  const of = (coming: Coming | null) =>
    byPlace(voices.filter((voice) => voice.coming === coming)).map(({ place, seats }) => {
      const names = seats.filter(({ role }) => role !== null).map(seatName);
      return names.length > 0 ? `${place.name} : ${names.join(", ")}` : place.name;
    });
  return { absent: of("ABSENT"), silent: of(null) };
}

/** How many come, by themselves or by their deputy. */
export const coming = (voices: readonly Voice[]): number => voices.filter(({ coming: said }) => said === "COMES" || said === "DEPUTY").length;
