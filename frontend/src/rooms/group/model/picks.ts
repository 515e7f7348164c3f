/** The establishments picked so far, as the address holds them. */
export const readPicks = (text: string | undefined): string[] => [...new Set((text ?? "").split(",").filter(Boolean))];
/** The address with these picked; without the word when there are none. */
export function withPicks<S extends { choisis?: string }>({ choisis: _before, ...held }: S, ids: readonly string[]) {
  return ids.length === 0 ? held : { ...held, choisis: ids.join(",") };
}

type Point = { longitude: number; latitude: number };
const EARTH_RADIUS_M = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points of the globe, as the crow flies. */
export function metresBetween(a: Point, b: Point): number {
  const half = (one: number, other: number) => Math.sin(radians(other - one) / 2) ** 2;
  const h = half(a.latitude, b.latitude) + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

type Placed = { id: string; name: string; position: Point | null };

/** The two picked establishments that are farthest apart, and how far in metres. */
export function farthest<P extends Placed>(picked: readonly P[]): { from: P; to: P; metres: number } | null {
  let found: { from: P; to: P; metres: number } | null = null;
  for (const [index, from] of picked.entries()) {
    for (const to of picked.slice(index + 1)) {
      if (!from.position || !to.position) continue;
      const metres = metresBetween(from.position, to.position);
      if (!found || metres > found.metres) found = { from, to, metres };
    }
  }
  return found;
}
