import { acceptOf, type Look, problemOf } from "./model/kinds";

type Asked = {
  /** What may be chosen: pictures for an illustration, films, texts for captions… */
  looks: readonly Look[];
  /** Takes it with the camera of a phone, rather than from its files. */
  camera?: boolean;
};
export type Picked = { file: File; problem?: undefined } | { file?: undefined; problem: string };

/** Asks for one file by the browser's own window; nothing when one closes it. Call it from a press of a button. */
export function pickFile(asked: Asked): Promise<Picked | null> {
  return pickFiles(asked, false).then((picked) => picked[0] ?? null);
}

/** The same, for as many as one likes; each is checked before it leaves. */
export function pickFiles({ looks, camera = false }: Asked, multiple = true): Promise<Picked[]> {
  return new Promise((done) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = camera ? "image/*" : acceptOf(looks);
    input.multiple = multiple && !camera;
    if (camera) input.capture = "environment";
    input.hidden = true;
    const end = (files: readonly File[]) => {
      input.remove();
      done(checked(files, looks));
    };
    input.addEventListener("change", () => end([...(input.files ?? [])]));
    input.addEventListener("cancel", () => end([]));
    // Some browsers open nothing for what is not in the page.
    document.body.append(input);
    input.click();
  });
}

export function checked(files: readonly File[], looks?: readonly Look[]): Picked[] {
  return files.map((file) => {
    const problem = problemOf(file, looks);
    return problem ? { problem } : { file };
  });
}
