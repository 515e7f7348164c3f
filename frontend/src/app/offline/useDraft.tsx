import { useCallback, useEffect, useRef, useState } from "react";
import { session } from "~/app/session/session";
import { useViewer } from "~/app/viewer";
import { dateTime } from "~/lib/format";
import { Notice } from "~/ui/Notice";
import { drafts, type Kept } from "./drafts";

const PAUSE_MS = 400;

/**
 * A long text kept on this device while it is typed. `restored` is what was found on opening; `keep` at each change;
 * `forget` once recorded, or when the person drops it.
 */
export function useDraft<Value>(object: string): { restored: Kept<Value> | null; keep: (value: Value) => void; forget: () => void } {
  const { person, tenant } = useViewer();
  const [owner] = useState({ person: person.id, tenant: tenant.key });
  const [restored, setRestored] = useState(() => drafts.read<Value>(owner, object));
  const typed = useRef<{ value: Value } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    // Who signs out takes its drafts away; the page that it leaves must not bring them back.
    if (typed.current && session.state().status !== "anonymous") drafts.write(owner, object, typed.current.value);
    typed.current = null;
  }, [owner, object]);
  const keep = useCallback(
    (value: Value) => {
      typed.current = { value };
      clearTimeout(timer.current);
      timer.current = setTimeout(write, PAUSE_MS);
    },
    [write],
  );
  const forget = useCallback(() => {
    typed.current = null;
    clearTimeout(timer.current);
    drafts.forget(owner, object);
    setRestored(null);
  }, [owner, object]);

  // A phone puts a page to sleep without warning; what is typed is written before.
  useEffect(() => {
    addEventListener("pagehide", write);
    document.addEventListener("visibilitychange", write);
    return () => {
      removeEventListener("pagehide", write);
      document.removeEventListener("visibilitychange", write);
      write();
    };
  }, [write]);
  return { restored, keep, forget };
}

/** Says that a text comes from this device, and lets one drop it. */
export function DraftNotice({ at, onDrop }: { at: string; onDrop: () => void }) {
  return (
    <Notice tone="info" live>
      <p>
        Brouillon du {dateTime(at)} conservé sur cet appareil.{" "}
        <button type="button" className="link-button" onClick={onDrop}>
          Abandonner ce brouillon
        </button>
      </p>
    </Notice>
  );
}
