/** The bounds of an axis around values, with some room: never of no height. Does not go under zero for what never does. */
export function scaleOf(values: readonly number[]): { low: number; high: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(least)) return { low: 0, high: 1 };
  const room = (most - least) * 0.15 || Math.abs(most) * 0.2 || 1;
  const low = least - room;
  return { low: least >= 0 ? Math.max(0, low) : low, high: most + room };
}

/** Three or four round values between two bounds. */
export function ticksOf(low: number, high: number): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step); index * step <= high; index += 1) ticks.push(index * step);
  return ticks;
}
