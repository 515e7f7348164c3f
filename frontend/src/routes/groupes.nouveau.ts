import { createRoute } from "@tanstack/react-router";
import { lazyPage } from "~/app/lazy";
import { search } from "~/lib/search";
import { tenantRoute } from "./root";

export type FormGroupSearch = { programme?: string; choisis?: string; q?: string; dep?: string };

/** `/$tenant/groupes/nouveau`: `choisis` are the establishments picked so far, `q` and `dep` what is searched. */
export const formGroupRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: "groupes/nouveau",
  validateSearch: (raw: Record<string, unknown>): FormGroupSearch => {
    const programme = search.text(raw, "programme");
    const choisis = search.text(raw, "choisis");
    const q = search.text(raw, "q");
    const dep = search.text(raw, "dep");
    return { ...(programme && { programme }), ...(choisis && { choisis }), ...(q && { q }), ...(dep && { dep }) };
  },
  component: lazyPage(() => import("~/rooms/group/FormGroupPage")),
});
