import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

const ACTIONS = ["retirer"] as const;

/** `/$tenant/lettres/$letterId`: a commitment letter, to be read and signed; `faire` is the dialog that is open. */
export const letterRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "lettres/$letterId",
  validateSearch: (raw: Record<string, unknown>): { faire?: (typeof ACTIONS)[number] } => {
    const faire = search.oneOf(raw, "faire", ACTIONS);
    return { ...(faire && { faire }) };
  },
  component: lazyPage(() => import("~/rooms/letter/LetterPage")),
});
