import type { Half, PollStand } from "~/gql/graphql";
import { fullDate } from "~/lib/format";
import { byPlace, type Seat, seatName } from "~/lib/seats";

export const halfName: Record<Half, string> = { MORNING: "matin", AFTERNOON: "après-midi" };

/** The name of a half-day, as the API has it. */
export const slotKey = (day: string, half: Half) => `${day}/${half.toLowerCase()}`;

/** «jeudi 3 décembre 2026, matin». */
export function slotWords(key: string): string {
  const [day = "", half = ""] = key.split("/");
  return `${fullDate(day)}, ${half === "morning" ? halfName.MORNING : halfName.AFTERNOON}`;
}

/** In the order of time: mornings go before afternoons. */
export function inTime(keys: Iterable<string>): string[] {
  const rank = (key: string) => key.replace("/morning", "/0").replace("/afternoon", "/1");
  return [...new Set(keys)].toSorted((a, b) => rank(a).localeCompare(rank(b)));
}

/** Takes a half-day in, or out. */
export const toggled = (keys: readonly string[], key: string): string[] => (keys.includes(key) ? keys.filter((one) => one !== key) : inTime([...keys, key]));

const WHY: Record<PollStand, string> = { YES: "", IF_NEEDED: "", NO: "indisponible", SILENT: "sans réponse", VACANT: "à désigner" };
type Missing = Seat & { stand: PollStand };

/** The seats that would be empty, place by place: «EHPAD X : Direction (indisponible)», «Poste n° 3, Fondation : Animateur (sans réponse)». */
export function missingWords(missing: readonly Missing[]): { id: string; name: string; voices: string }[] {
  return byPlace(missing).map(({ place, seats }) => ({ ...place, voices: seats.map((seat) => `${seatName(seat)} (${WHY[seat.stand]})`).join(", ") }));
}
