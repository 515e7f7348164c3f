import * as z from "zod/mini";
import type { AttendanceMode } from "~/gql/graphql";
import { inParis, parisInstant, readTime, writeTime } from "~/lib/when";
import { rule } from "~/ui/form/rules";
import { type Moment, readMoments, readSpeakers, type Speaker, unreadableLines, writeMoments, writeSpeakers } from "./lines";

const clock = (message: string) => z.string(message).check(z.refine((text) => readTime(text) !== null, message));
const hours = (text: string) => unreadableLines(text).length === 0;

/** An event as typed: `startsAt` is the day, `endsAt` the hour of its end, for refusals to come back to them. */
export const eventSchema = z
  .object({
    title: rule.text("Donnez un titre à l’événement."),
    summary: rule.optionalText(4000),
    startsAt: rule.date(),
    startTime: clock("Saisissez une heure, comme 9 h 30."),
    endsAt: clock("Saisissez une heure, comme 17 h."),
    mode: rule.choice("Choisissez un mode."),
    place: rule.optionalText(300),
    accessNote: rule.optionalText(1000),
    videoLink: z.string().check(z.trim(), z.refine((text) => text === "" || /^https:\/\/\S+$/.test(text), "Collez le lien en entier : il commence par https://.")),
    moments: z.string().check(z.maxLength(20_000), z.refine(hours, "Commencez chaque ligne par son heure, comme « 9 h 30 – Accueil ».")),
    speakers: rule.optionalText(12_000),
    capacity: rule.integer("Saisissez un nombre de places, de 1 à 1000.", 1, 1000),
    closesAt: rule.optionalDate(),
    keepDays: rule.integer("Saisissez un nombre de jours, de 1 à 365.", 1, 365),
  })
  .check(z.refine(({ startTime, endsAt }) => (readTime(endsAt) ?? "") > (readTime(startTime) ?? ""), { path: ["endsAt"], message: "La fin doit suivre le début." }))
  .check(z.refine(({ mode, place }) => mode === "REMOTE" || place !== "", { path: ["place"], message: "Indiquez où se tient l’événement." }))
  .check(z.refine(({ mode, videoLink }) => mode !== "REMOTE" || videoLink !== "", { path: ["videoLink"], message: "Indiquez où se connecter." }));
export type Typed = z.output<typeof eventSchema>;

export const EMPTY: Typed = {
  title: "",
  summary: "",
  startsAt: "",
  startTime: "9 h 30",
  endsAt: "17 h",
  mode: "ON_SITE",
  place: "",
  accessNote: "",
  videoLink: "",
  moments: "",
  speakers: "",
  capacity: 100,
  closesAt: "",
  keepDays: 90,
};

export type Event = {
  title: string;
  summary: string | null;
  startsAt: string;
  endsAt: string;
  closesAt: string;
  mode: AttendanceMode;
  place: string | null;
  accessNote: string | null;
  videoLink: string | null;
  moments: readonly Moment[];
  speakers: readonly Speaker[];
  capacity: number;
  keepDays: number;
};

/** An event as its form shows it. */
export function typedOf(event: Event): Typed {
  const start = inParis(event.startsAt);
  return {
    title: event.title,
    summary: event.summary ?? "",
    startsAt: start.date,
    startTime: writeTime(start.time),
    endsAt: writeTime(inParis(event.endsAt).time),
    mode: event.mode,
    place: event.place ?? "",
    accessNote: event.accessNote ?? "",
    videoLink: event.videoLink ?? "",
    moments: writeMoments(event.moments),
    speakers: writeSpeakers(event.speakers),
    capacity: event.capacity,
    closesAt: event.closesAt === event.startsAt ? "" : inParis(event.closesAt).date,
    keepDays: event.keepDays,
  };
}

/** What was typed, as the server is sent it. One registers until the end of the last day, or until the event begins. */
export function sentOf({ startsAt, startTime, endsAt, closesAt, mode, moments, speakers, ...rest }: Typed) {
  return {
    ...rest,
    mode: mode as AttendanceMode,
    startsAt: parisInstant(startsAt, readTime(startTime) ?? ""),
    endsAt: parisInstant(startsAt, readTime(endsAt) ?? ""),
    closesAt: closesAt === "" || closesAt === startsAt ? null : parisInstant(closesAt, "23:59"),
    moments: readMoments(moments, startsAt),
    speakers: readSpeakers(speakers),
  };
}
