import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import type { GroupStatus } from "~/gql/graphql";
import { search } from "~/lib/search";
import { PROGRAMME_TABS, type ProgrammeTab } from "~/rooms/programme/model/address";
import { tenantRoute } from "./root";

const STATUSES: readonly GroupStatus[] = ["FORMING", "ACTIVE", "CLOSED"];

/** What the address of a programme holds: the part shown, the filters of its groups, and the dialog that is open. */
export type ProgrammeSearch = {
  onglet?: ProgrammeTab;
  q?: string;
  statut?: GroupStatus;
  departement?: string;
  consultant?: string;
  retard?: true;
  incomplet?: true;
  faire?: "inscrire" | "retirer";
  objet?: string;
};

/** `/$tenant/programmes/$programmeId`: groups × sequences, approved consultants, rules. */
export const programmeRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "programmes/$programmeId",
  validateSearch: (raw: Record<string, unknown>): ProgrammeSearch => {
    const found = {
      onglet: search.oneOf(raw, "onglet", PROGRAMME_TABS),
      q: search.text(raw, "q"),
      statut: search.oneOf(raw, "statut", STATUSES),
      departement: search.text(raw, "departement"),
      consultant: search.text(raw, "consultant"),
      retard: search.flag(raw, "retard"),
      incomplet: search.flag(raw, "incomplet"),
      faire: search.oneOf(raw, "faire", ["inscrire", "retirer"] as const),
      objet: search.text(raw, "objet"),
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  },
  component: lazyPage(() => import("~/rooms/programme/ProgrammePage")),
});
