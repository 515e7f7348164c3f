import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import type { QvctField } from "~/gql/graphql";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

const FIELDS: readonly QvctField[] = ["RELATIONS", "CONTENT", "HEALTH", "SKILLS", "EQUALITY", "PARTICIPATION", "ORGANISATION_2023", "SKILLS_2023", "HEALTH_2023", "EQUALITY_2023", "MANAGEMENT_2023", "DIALOGUE_2023"];
export type OutcomesSearch = { programme?: string; champ?: QvctField };

/** `/$tenant/experimentations`: what was measured with experiments, of a programme and a field of QVCT or of all. */
export const outcomesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "experimentations",
  validateSearch: (raw: Record<string, unknown>): OutcomesSearch => {
    const programme = search.text(raw, "programme");
    const champ = search.oneOf(raw, "champ", FIELDS);
    return { ...(programme && { programme }), ...(champ && { champ }) };
  },
  component: lazyPage(() => import("~/rooms/experiment/OutcomesPage")),
});
