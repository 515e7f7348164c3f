import * as z from "zod/mini";
import type { AttendanceMode, MoveSessionInput } from "~/gql/graphql";
import { rule } from "~/ui/form/rules";
import { inParis, parisInstant, readTime, writeTime } from "~/lib/when";

const clock = (message: string) => z.string(message).check(z.refine((text) => readTime(text) !== null, message));

/** When and how a session takes place, as typed: `startsAt` is the day, `endsAt` the time of its end, for refusals to come back to them. */
export const appointmentShape = {
  mode: rule.choice("Choisissez un mode."),
  startsAt: rule.date(),
  startTime: clock("Saisissez une heure, comme 9 h 30."),
  endsAt: clock("Saisissez une heure, comme 12 h 30."),
  place: rule.optionalText(300),
  videoLink: z.string().check(z.trim(), z.refine((text) => text === "" || /^https:\/\/\S+$/.test(text), "Collez le lien en entier : il commence par https://.")),
  title: rule.optionalText(200),
};
export type Appointment = z.output<z.ZodMiniObject<typeof appointmentShape>>;

type Times = { startTime: string; endsAt: string };
/** The end follows the start, on the same day. */
export const endsAfterStart = <T extends Times>() =>
  z.refine<T>(({ startTime, endsAt }) => (readTime(endsAt) ?? "") > (readTime(startTime) ?? ""), { path: ["endsAt"], message: "La fin doit suivre le début." });

type Session = { mode: AttendanceMode; startsAt: string; endsAt: string; place: string | null; videoLink: string | null; title: string };

/** A session as its form shows it. */
export function typedOf({ mode, startsAt, endsAt, place, videoLink, title }: Session): Appointment {
  const start = inParis(startsAt);
  return { mode, startsAt: start.date, startTime: writeTime(start.time), endsAt: writeTime(inParis(endsAt).time), place: place ?? "", videoLink: videoLink ?? "", title };
}

/** What was typed, as the server is sent it: times are those of Paris. */
export function sentOf({ mode, startsAt, startTime, endsAt, place, videoLink, title }: Appointment): Omit<MoveSessionInput, "id" | "version"> {
  return {
    mode: mode as AttendanceMode,
    startsAt: parisInstant(startsAt, readTime(startTime) ?? ""),
    endsAt: parisInstant(startsAt, readTime(endsAt) ?? ""),
    place: place || null,
    videoLink: videoLink || null,
    title: title || null,
  };
}
