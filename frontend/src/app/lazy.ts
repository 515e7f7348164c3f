import { lazyRouteComponent } from "@tanstack/react-router";
import { type ComponentType, lazy } from "react";
import { RequestError } from "./session/transport";

// oxlint-disable-next-line typescript/no-explicit-any -- a part takes what properties it takes
type Importer<Part extends ComponentType<any>> = () => Promise<{ default: Part }>;

/** A part of the application whose file could not be fetched, for want of a connection. */
export class PartLost extends RequestError {}

/** Whether the server answers at all. */
export const isReachable = (): Promise<boolean> => fetch("/healthz", { cache: "no-store" }).then(({ ok }) => ok, () => false);

/** A missing file means a newer version when the server answers, else a lost connection: one must then not reload, and lose the page. */
async function explain(error: unknown): Promise<never> {
  throw (await isReachable()) ? error : new PartLost("NETWORK", "unreachable");
}

/** The page of a route, in a file of its own. */
// oxlint-disable-next-line typescript/no-explicit-any -- as above
export const lazyPage = <Part extends ComponentType<any>>(importer: Importer<Part>) => lazyRouteComponent(() => importer().catch(explain));

/** A part of a page, in a file of its own. */
// oxlint-disable-next-line typescript/no-explicit-any -- as above
export const lazyPart = <Part extends ComponentType<any>>(importer: Importer<Part>) => lazy(() => importer().catch(explain));
