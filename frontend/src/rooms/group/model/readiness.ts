import type { AttendanceMode, TrinomeRole } from "~/gql/graphql";
import { enumerate } from "~/lib/format";
import { VOICES, voiceName } from "~/lib/terms";

type Session = { mode: AttendanceMode; place: string | null; videoLink: string | null; establishment: { id: string } | null };
type Group = { consultant: unknown; participations: readonly { establishment: { id: string; name: string }; trinome: readonly { role: TrinomeRole }[] }[] };
export type Readiness = { ready: boolean; points: { ok: boolean; text: string }[] };

/** Whether a session can be held: one knows where, there is a consultant, and every voice expected at it is carried by someone. */
export function readinessOf(session: Session, { consultant, participations }: Group): Readiness {
  const expected = participations.filter(({ establishment }) => !session.establishment || session.establishment.id === establishment.id);
  const silent = expected.flatMap(({ establishment, trinome }) => {
    const missing = VOICES.filter((role) => !trinome.some((member) => member.role === role));
    return missing.length === 0 ? [] : [{ ok: false, text: `${establishment.name} : voix à désigner, ${enumerate(missing.map((role) => voiceName[role]))}` }];
  });
  const points = [
    where(session),
    ...(consultant ? [] : [{ ok: false, text: "Le consultant reste à choisir" }]),
    ...(silent.length === 0 && expected.length > 0 ? [{ ok: true, text: "Chaque voix attendue est désignée" }] : silent),
  ];
  return { ready: points.every(({ ok }) => ok), points };
}

function where({ mode, place, videoLink }: Session) {
  if (mode === "ON_SITE") return place ? { ok: true, text: `Lieu : ${place}` } : { ok: false, text: "Le lieu reste à indiquer" };
  return videoLink ? { ok: true, text: "Le lien de visioconférence est indiqué" } : { ok: false, text: "Le lien de visioconférence reste à indiquer" };
}
