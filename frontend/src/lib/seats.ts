import type { TrinomeRole } from "~/gql/graphql";
import { voiceName } from "./terms";

type Named = { id: string; name: string };
/** A seat of a group as the API tells it: a voice of an establishment or, in a network, a post. */
export type Seat = { establishment: Named | null; role: TrinomeRole | null; post: { id: string; number: number; organisation: { name: string } } | null };

/** «Poste n° 3, Fondation des Pins». */
export const postName = ({ number, organisation }: NonNullable<Seat["post"]>) => `Poste n° ${number}, ${organisation.name}`;

/** Where a seat is: its establishment, or its post. */
export function placeOf({ establishment, post }: Pick<Seat, "establishment" | "post">): Named {
  if (establishment) return establishment;
  return post ? { id: post.id, name: postName(post) } : { id: "", name: "" };
}

/** In what name whoever holds it speaks. */
export const seatName = ({ role }: Pick<Seat, "role">) => (role ? voiceName[role] : "Animateur");

/** One seat among those of its group. */
export const seatKey = (seat: Seat) => `${placeOf(seat).id}.${seat.role ?? "POST"}`;

/** The seat as the server is sent it. */
export const seatInput = ({ establishment, role, post }: Seat) => (post ? { postId: post.id } : { establishmentId: establishment?.id ?? null, role });

/** Seats one place after another, in the order in which they come. */
export function byPlace<S extends Seat>(seats: readonly S[]): { place: Named; seats: S[] }[] {
  const rows = new Map<string, { place: Named; seats: S[] }>();
  for (const seat of seats) {
    const place = placeOf(seat);
    const row = rows.get(place.id) ?? { place, seats: [] };
    row.seats.push(seat);
    rows.set(place.id, row);
  }
  return [...rows.values()];
}

type Carried = readonly Pick<Seat, "post">[];

/** The posts among the seats of a group: those of a network. */
export const postsOf = (carriers: Carried) => carriers.flatMap(({ post }) => (post ? [post] : []));

/** With whom an individual session of a group may be: a post of a network, or an establishment. */
export function withOptions(group: { carriers: Carried; participations: readonly { establishment: Named }[] }): { value: string; label: string }[] {
  const posts = postsOf(group.carriers).map((post) => ({ value: post.id, label: postName(post) }));
  return [...posts, ...group.participations.map(({ establishment }) => ({ value: establishment.id, label: establishment.name }))];
}

/** The one that was chosen, as the server is sent it. */
export const withOf = (id: string, carriers: Carried) => (postsOf(carriers).some((post) => post.id === id) ? { postId: id } : { establishmentId: id });
