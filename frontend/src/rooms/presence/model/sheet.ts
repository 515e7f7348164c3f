import type { AttendeeKind, HalfDay, SignatureMethod, TrinomeRole } from "~/gql/graphql";
import { VOICES, voiceName } from "~/lib/terms";

export type Signature = {
  id: string;
  method: SignatureMethod;
  signedAt: string;
  scannedAt: string | null;
  deviceAt: string | null;
  late: boolean;
  carried: boolean;
  withdrawnAt: string | null;
  withdrawReason: string | null;
};
export type Line = {
  id: string;
  kind: AttendeeKind;
  name: string;
  organisation: string | null;
  establishment: { id: string; name: string } | null;
  personId: string | null;
  role: TrinomeRole | null;
  deputy: boolean;
  absenceReason: string | null;
  connectedAt: string | null;
  disconnectedAt: string | null;
  /** The last link by which the person signs at a distance, for who keeps the sheet. */
  link: { createdAt: string; expiresAt: string; usedAt: string | null; sentTo: string | null } | null;
  version: number;
  signatures: readonly Signature[];
};

export const halfDayName: Record<HalfDay, string> = { MORNING: "Matin", AFTERNOON: "Après-midi" };
export const methodName: Record<SignatureMethod, string> = {
  QR: "QR code",
  DIGITS: "code à six chiffres",
  TABLET: "tablette",
  PAGE: "page de la séance",
  LINK: "à distance, par lien",
  PAPER: "papier",
};

/** The signature that holds on a line. */
export const standing = (line: Pick<Line, "signatures">) => line.signatures.find(({ withdrawnAt }) => withdrawnAt === null);

/** As what a person is on the sheet, in words. */
export function roleOf({ kind, role, deputy }: Pick<Line, "kind" | "role" | "deputy">): string {
  if (kind === "FACILITATOR") return "Intervenant";
  if (kind === "POST") return "Animateur";
  if (!role) return "Autre participant";
  return `${voiceName[role]}${deputy ? ", suppléance" : ""}`;
}

/** What a reader must know of a signature besides its hour. */
export function remarksOf(line: Pick<Line, "signatures">): string[] {
  const signature = standing(line);
  const withdrawn = line.signatures.some(({ withdrawnAt }) => withdrawnAt !== null);
  return [
    ...(signature?.late ? ["En retard"] : []),
    ...(signature?.deviceAt ? ["Signée hors connexion"] : []),
    ...(signature?.carried ? ["Reprise de la feuille corrigée"] : []),
    ...(withdrawn ? [signature ? "Corrigée" : "Signature retirée"] : []),
  ];
}

/** The voices that nobody has signed for yet, by establishment; one said to be absent is no longer waited for. */
export function missingVoices(lines: readonly Line[]): { id: string; establishment: string; voices: string[]; excused: string[] }[] {
  const places = new Map(lines.flatMap(({ establishment }) => (establishment ? [[establishment.id, establishment.name] as const] : [])));
  const posts = lines.filter((line) => line.kind === "POST" && !standing(line));
  const ofPosts = posts.map(({ id, organisation, absenceReason }) => ({
    id,
    establishment: organisation ?? "",
    voices: absenceReason === null ? ["Animateur"] : [],
    excused: absenceReason === null ? [] : ["Animateur"],
  }));
  const ofPlaces = [...places].flatMap(([id, name]) => {
    const own = lines.filter(({ establishment }) => establishment?.id === id);
    const silent = VOICES.filter((voice) => !own.some((line) => line.role === voice && standing(line)));
    const isExcused = (voice: TrinomeRole) => own.some((line) => line.role === voice && !line.deputy && line.absenceReason !== null);
    const named = (voices: readonly TrinomeRole[]) => voices.map((voice) => voiceName[voice]);
    const excused = silent.filter(isExcused);
    return silent.length === 0 ? [] : [{ id, establishment: name, voices: named(silent.filter((voice) => !isExcused(voice))), excused: named(excused) }];
  });
  return [...ofPlaces, ...ofPosts];
}

/** How many signed, of those who are awaited: deputies and those said to be absent are not, unless they signed. */
export function countsOf(lines: readonly Line[]): { signed: number; awaited: number } {
  const signed = lines.filter((line) => standing(line)).length;
  const waiting = lines.filter((line) => !standing(line) && !line.deputy && line.absenceReason === null).length;
  return { signed, awaited: signed + waiting };
}

const fold = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether typed initials are those of a name, as the server judges it: told at once to who signs without network. */
export function areInitials(typed: string, name: string): boolean {
  const letters = [...fold(typed)].filter((char) => /[\p{L}\p{N}]/u.test(char));
  const [first, ...later] = fold(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => word.charAt(0));
  const [given, ...rest] = letters;
  if (!first || given !== first) return false;
  let at = 0;
  const inOrder = rest.every((letter) => {
    at = later.indexOf(letter, at) + 1;
    return at > 0;
  });
  return inOrder && (rest.length > 0 || later.length === 0);
}

/** Under what a signature waits on this device: one's own on a sheet, or that of a line on the tablet. */
export const waitsAs = { own: (sheet: string) => `emargement.${sheet}`, tablet: (line: string) => `emargement.ligne.${line}` };

/** The initials that a name suggests, as the person types them. */
export const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
