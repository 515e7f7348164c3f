import type { AttendanceInput, TrinomeRole } from "~/gql/graphql";
import { VOICES, voiceName } from "~/lib/terms";

type Person = { id: string; name: string };
type Member = { role: TrinomeRole; deputy: boolean; person: Person };
type Place = { establishment: { id: string; name: string }; trinome: readonly Member[] };
type Recorded = { establishment: { id: string }; role: TrinomeRole; present: boolean; person: Person | null };

/** One voice of one establishment: who may speak for it, and who did. */
export type Voice = { key: string; role: TrinomeRole; people: Person[]; personId: string; present: boolean };
export type Row = { establishment: { id: string; name: string }; voices: Voice[] };

/** The establishments expected at a session: all of the group, or the one that it is for. */
export function expectedAt<P extends Place>(places: readonly P[], establishmentId: string | undefined): P[] {
  return places.filter(({ establishment }) => establishmentId === undefined || establishment.id === establishmentId);
}

/** The sheet to fill in: what was recorded where there is something, else absent, with the holder named before the deputy. */
export function sheetOf(places: readonly Place[], recorded: readonly Recorded[]): Row[] {
  return places.map(({ establishment, trinome }) => ({
    establishment,
    voices: VOICES.map((role) => {
      const held = recorded.find((one) => one.establishment.id === establishment.id && one.role === role);
      const named = trinome
        .filter((member) => member.role === role)
        .toSorted((a, b) => Number(a.deputy) - Number(b.deputy))
        .map(({ person }) => person);
      const people = held?.person && !named.some(({ id }) => id === held.person?.id) ? [...named, held.person] : named;
      return {
        key: `${establishment.id}.${role}`,
        role,
        people,
        personId: held?.person?.id ?? people[0]?.id ?? "",
        present: held?.present ?? false,
      };
    }),
  }));
}

/** One voice changed. */
export function withVoice(rows: readonly Row[], key: string, change: Partial<Pick<Voice, "present" | "personId">>): Row[] {
  return rows.map((row) => ({ ...row, voices: row.voices.map((voice) => (voice.key === key ? { ...voice, ...change } : voice)) }));
}

/** Everyone present, or no one. */
export const allPresent = (rows: readonly Row[], present: boolean): Row[] => rows.map((row) => ({ ...row, voices: row.voices.map((voice) => ({ ...voice, present })) }));

/** The sheet as the server is sent it. */
export function toAttendance(rows: readonly Row[]): AttendanceInput[] {
  return rows.flatMap(({ establishment, voices }) => voices.map(({ role, personId, present }) => ({ establishmentId: establishment.id, role, personId: personId || null, present })));
}

/** Where an arrow leads from a cell, in a grid that does not wrap round; `null` when there is nowhere to go. */
export function neighbour(rows: readonly Row[], key: string, arrow: string): string | null {
  const at = rows.flatMap((row, line) => row.voices.map((voice, column) => ({ key: voice.key, line, column }))).find((cell) => cell.key === key);
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[arrow];
  if (!at || !step) return null;
  return rows[at.line + (step[0] ?? 0)]?.voices[at.column + (step[1] ?? 0)]?.key ?? null;
}

export type Presence = { present: number; expected: number; silent: string[] };

/** Who was there, counted, and the voices that were not heard: «Les Tilleuls : Métiers». */
export function presenceOf(rows: readonly Row[]): Presence {
  const voices = rows.flatMap((row) => row.voices.map((voice) => ({ ...voice, establishment: row.establishment.name })));
  return {
    present: voices.filter(({ present }) => present).length,
    expected: voices.length,
    silent: rows.flatMap((row) => {
      const missing = row.voices.filter(({ present }) => !present).map(({ role }) => voiceName[role]);
      return missing.length === 0 ? [] : [`${row.establishment.name} : ${missing.join(", ")}`];
    }),
  };
}
