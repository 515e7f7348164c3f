type Point = { longitude: number; latitude: number };
export type Neighbour = { id: string; name: string; position: Point | null };
/** Where things are drawn, from −1 to 1, north up; `rings` are circles of a round number of kilometres. */
export type Around = { rings: { kilometres: number; radius: number }[]; dots: { id: string; name: string; x: number; y: number; metres: number }[] };

const EARTH = 6_371_008.8;
const RINGS = [1, 2, 5, 10, 15, 20, 30, 50, 75, 100, 150, 200];
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres east and north of a point: the plane that touches the Earth there is enough at a département's scale. */
export function offset(from: Point, to: Point): { east: number; north: number } {
  return {
    east: EARTH * radians(to.longitude - from.longitude) * Math.cos(radians((from.latitude + to.latitude) / 2)),
    north: EARTH * radians(to.latitude - from.latitude),
  };
}

/** The neighbours of a place, drawn to the smallest round scale that holds them; those without a position are left out. */
export function around(origin: Point, neighbours: readonly Neighbour[]): Around {
  const placed = neighbours.flatMap(({ id, name, position }) => {
    if (!position) return [];
    const { east, north } = offset(origin, position);
    return [{ id, name, east, north, metres: Math.hypot(east, north) }];
  });
  const farthest = Math.max(0, ...placed.map(({ metres }) => metres)) / 1000;
  const scale = RINGS.find((ring) => ring >= farthest) ?? Math.ceil(farthest / 100) * 100;
  const inner = RINGS.filter((ring) => ring <= scale / 2).at(-1);
  const rings = [...(inner === undefined ? [] : [inner]), scale].map((kilometres) => ({ kilometres, radius: kilometres / scale }));
  const dots = placed.map(({ id, name, east, north, metres }) => ({ id, name, metres, x: east / 1000 / scale, y: -north / 1000 / scale }));
  return { rings, dots: dots.toSorted((a, b) => a.metres - b.metres) };
}
