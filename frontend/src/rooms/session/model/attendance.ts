import type { AttendanceInput } from "~/gql/graphql";
import { byPlace, type Seat, seatInput, seatKey, seatName } from "~/lib/seats";

type Person = { id: string; name: string };
/** A seat that is expected, with whoever holds it. */
export type Expected = Seat & { holder: Person | null; deputy: Person | null };
export type Recorded = Seat & { present: boolean; person: Person | null };

/** One seat: who may speak for it, and who did. */
export type Voice = { key: string; seat: Seat; label: string; people: Person[]; personId: string; present: boolean };
export type Row = { place: Person; voices: Voice[] };

/** The sheet to fill in: what was recorded where there is something, else absent, with the holder named before the deputy. */
export function sheetOf(expected: readonly Expected[], recorded: readonly Recorded[]): Row[] {
  const voice = (seat: Expected): Voice => {
    const key = seatKey(seat);
    const held = recorded.find((one) => seatKey(one) === key);
    const named = [seat.holder, seat.deputy].filter((person) => person !== null);
    const people = held?.person && !named.some(({ id }) => id === held.person?.id) ? [...named, held.person] : named;
    return { key, seat, label: seatName(seat), people, personId: held?.person?.id ?? people[0]?.id ?? "", present: held?.present ?? false };
  };
  return byPlace(expected).map(({ place, seats }) => ({ place, voices: seats.map(voice) }));
}

/** One seat changed. */
export function withVoice(rows: readonly Row[], key: string, change: Partial<Pick<Voice, "present" | "personId">>): Row[] {
  return rows.map((row) => ({ ...row, voices: row.voices.map((voice) => (voice.key === key ? { ...voice, ...change } : voice)) }));
}

/** Everyone present, or no one. */
export const allPresent = (rows: readonly Row[], present: boolean): Row[] => rows.map((row) => ({ ...row, voices: row.voices.map((voice) => ({ ...voice, present })) }));

/** The sheet as the server is sent it. */
export function toAttendance(rows: readonly Row[]): AttendanceInput[] {
  return rows.flatMap(({ voices }) => voices.map(({ seat, personId, present }) => ({ ...seatInput(seat), personId: personId || null, present })));
}

/** The columns of the sheet: the voices of an establishment, or the one facilitator of a post. */
export const columnsOf = (rows: readonly Row[]): string[] => rows[0]?.voices.map(({ label }) => label) ?? [];

const ofNetwork = (rows: readonly Row[]): boolean => rows.some(({ voices }) => voices.some(({ seat }) => seat.post !== null));

/** How those expected are counted: «voix présentes», «animateurs présents». */
export const countedAs = (rows: readonly Row[]): string => (ofNetwork(rows) ? "animateurs présents" : "voix présentes");

/** What is said of the seats that nobody held. */
export const missingAs = (rows: readonly Row[]): string => (ofNetwork(rows) ? "Postes non représentés" : "Voix absentes");

/** Where an arrow leads from a cell, in a grid that does not wrap round; `null` when there is nowhere to go. */
export function neighbour(rows: readonly Row[], key: string, arrow: string): string | null {
  const at = rows.flatMap((row, line) => row.voices.map((voice, column) => ({ key: voice.key, line, column }))).find((cell) => cell.key === key);
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[arrow];
  if (!at || !step) return null;
  return rows[at.line + (step[0] ?? 0)]?.voices[at.column + (step[1] ?? 0)]?.key ?? null;
}

export type Presence = { present: number; expected: number; silent: string[] };

/** Who was there, counted, and who was not: «Les Tilleuls : Métiers», «Poste n° 3, Fondation». */
export function presenceOf(rows: readonly Row[]): Presence {
  const voices = rows.flatMap((row) => row.voices);
  return {
    present: voices.filter(({ present }) => present).length,
    expected: voices.length,
    silent: rows.flatMap((row) => {
      const missing = row.voices.filter(({ present }) => !present);
      if (missing.length === 0) return [];
      const labels = missing.filter(({ seat }) => seat.role !== null).map(({ label }) => label);
      return [labels.length > 0 ? `${row.place.name} : ${labels.join(", ")}` : row.place.name];
    }),
  };
}
