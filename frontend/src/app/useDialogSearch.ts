import { useNavigate, useSearch } from "@tanstack/react-router";

type DialogSearch = { faire?: string | undefined; objet?: string | undefined; voix?: string | undefined; suppleant?: true | undefined };
const CLOSED: DialogSearch = { faire: undefined, objet: undefined, voix: undefined, suppleant: undefined };

/** The dialog that the address opens: `faire` says which, `objet` on what. Back closes it, and a link shares it. */
export function useDialogSearch(): DialogSearch & { open: (faire: string, more?: Omit<DialogSearch, "faire">) => void; close: () => void } {
  const { faire, objet, voix, suppleant } = useSearch({ strict: false }) as DialogSearch;
  const navigate = useNavigate();
  const go = (next: DialogSearch, replace: boolean) =>
    void navigate({ to: ".", search: ((held: object) => ({ ...held, ...CLOSED, ...next })) as never, replace, resetScroll: false });
  return {
    faire,
    objet,
    voix,
    suppleant,
    open: (faire, more = {}) => go({ faire, ...more }, false),
    close: () => go({}, true),
  };
}
