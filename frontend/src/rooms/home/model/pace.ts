import { daysBetween } from "./due";

type Programme = { startsOn: string | null; endsOn: string | null; grantedCents: number; consumedCents: number };

/**
 * How a programme's subsidy is consumed against its period, in shares of 0 to 1.
 * `ended` is over with something left; `behind` lags its period by more than `TOLERANCE`.
 */
export type Pace = { kind: "unknown" | "coming" | "onTrack" | "behind" | "ended" | "spent"; elapsed: number; consumed: number };

/** Days are validated some weeks after they are worked: a lag under a fifth of the period is no alert. Ours. */
export const TOLERANCE = 0.2;

export function paceOf({ startsOn, endsOn, grantedCents, consumedCents }: Programme, today: string): Pace {
  const consumed = grantedCents > 0 ? consumedCents / grantedCents : 0;
  if (grantedCents <= 0 || !startsOn || !endsOn || endsOn < startsOn) return { kind: "unknown", elapsed: 0, consumed };
  if (today < startsOn) return { kind: "coming", elapsed: 0, consumed };
  const elapsed = today > endsOn ? 1 : (daysBetween(startsOn, today) + 1) / (daysBetween(startsOn, endsOn) + 1);
  if (consumedCents >= grantedCents) return { kind: "spent", elapsed, consumed };
  if (today > endsOn) return { kind: "ended", elapsed, consumed };
  return { kind: elapsed - consumed > TOLERANCE ? "behind" : "onTrack", elapsed, consumed };
}
