/** What the focus may go back to: a part of a page that says what it is. */
const PARTS = "section, article, li, fieldset, [role=group]";

/**
 * While something within `box` has the focus and goes away: what has the same `data-keep` takes it, else the nearest part
 * that is still there, else `last`. A keyboard goes on from there, and not from the page's top. Gives what ends it.
 */
export function keepFocus(box: HTMLElement, last: HTMLElement, waits: () => boolean = () => false): () => void {
  let held: Element | null = null;
  let around: Element[] = [];
  const note = ({ target }: FocusEvent) => {
    held = target as Element;
    around = [];
    for (let up = held.parentElement; up && up !== last && up !== box; up = up.parentElement) if (up.matches(PARTS)) around.push(up);
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Element && !box.contains(relatedTarget)) held = null;
  };
  const observer = new MutationObserver(() => {
    if (!held || held.isConnected || document.activeElement !== document.body || waits()) return;
    const keep = held.getAttribute("data-keep");
    held = null;
    const same = keep ? [...box.querySelectorAll("[data-keep]")].find((one) => one.getAttribute("data-keep") === keep) : undefined;
    const next = same ?? around.find((part) => part.isConnected) ?? last;
    if (!same && next !== last) next.setAttribute("tabindex", "-1");
    (next as HTMLElement).focus({ preventScroll: !same });
  });
  box.addEventListener("focusin", note);
  box.addEventListener("focusout", leave);
  observer.observe(box, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    box.removeEventListener("focusin", note);
    box.removeEventListener("focusout", leave);
  };
}
