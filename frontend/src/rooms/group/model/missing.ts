import type { MissingKind, TrinomeRole } from "~/gql/graphql";

type Missing = { kind: MissingKind; establishment: { id: string; name: string } | null; role: TrinomeRole | null; message: string };

/** How something that misses is mended: the dialog of the page that does it, and the act that allows it. */
export type Mending = { act: string; label: string; search: { faire: "ajouter" | "consultant" | "designer"; objet?: string; voix?: TrinomeRole } };

export function mendingOf({ kind, establishment, role }: Missing): Mending {
  switch (kind) {
    case "ESTABLISHMENTS":
      return { act: "group.form", label: "Ajouter un établissement", search: { faire: "ajouter" } };
    case "CONSULTANT":
      return { act: "group.consultant", label: "Choisir le consultant", search: { faire: "consultant" } };
    case "TRINOME_VOICE":
      return {
        act: "trinome.name",
        label: "Désigner",
        search: { faire: "designer", ...(establishment && { objet: establishment.id }), ...(role && { voix: role }) },
      };
  }
}

type Place<M extends Missing> = { id: string; name: string; parts: M[] };

/** What the group misses as a whole, then by establishment, each in the order given. */
export function missingByPlace<M extends Missing>(missing: readonly M[]): { group: M[]; places: Place<M>[] } {
  const places = new Map<string, Place<M>>();
  for (const part of missing) {
    if (!part.establishment) continue;
    const { id, name } = part.establishment;
    const place = places.get(id) ?? { id, name, parts: [] };
    place.parts.push(part);
    places.set(id, place);
  }
  return { group: missing.filter(({ establishment }) => !establishment), places: [...places.values()] };
}
