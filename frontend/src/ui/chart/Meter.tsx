import { useId } from "react";

/** A part of a whole in one line: «12 jours sur 16,5 jours». */
export function Meter({ label, value, max, format }: { label: string; value: number; max: number; format: (value: number) => string }) {
  const id = useId();
  const share = max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
  const words = `${format(value)} sur ${format(max)}`;
  return (
    <div className="meter">
      <span id={id}>{label}</span>
      <svg className="meter__bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="meter" aria-labelledby={id} aria-valuenow={value} aria-valuemin={0} aria-valuemax={Math.max(max, value)} aria-valuetext={words}>
        <rect width="1000" height="10" className="chart__part" data-tone="left" />
        <rect width={1000 * share} height="10" className="chart__part" data-tone={value > max ? "over" : "done"} />
      </svg>
      <span className="meter__value">{words}</span>
    </div>
  );
}
