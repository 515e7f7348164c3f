import { lazyPart } from "~/app/lazy";

// Apart from the editor, which comes first: most sheets show nothing, and one writes before one places anything.
const link = () => import("./LinkForm");
const media = () => import("./MediaForm");
export const LinkForm = lazyPart(link);
export const MediaForm = lazyPart(media);
export const MediaFigure = lazyPart(() => import("./MediaFigure"));

/** Fetches the forms before they are asked for, which may be during a cut. */
export const readyForms = () => void Promise.all([link(), media()]).catch(() => undefined);
