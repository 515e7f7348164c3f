import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Refusal } from "~/lib/refusal";
import { ConflictDialog, type ConflictLine } from "~/ui/ConflictDialog";

type Choice = "mine" | "theirs" | "back";
type Asked<Values> = { mine: Values; over: number; answer: (choice: Choice) => void };

type Props<Values> = {
  /** The version that the page shows now; it moves when someone else changes the same thing. */
  version: number;
  /** The version that what is typed stands over, where that was begun before the form opened: a draft. */
  over?: number | undefined;
  /** What was typed beside what is recorded now, in words. */
  compare: (mine: Values) => readonly ConflictLine[];
  /** Sends over that version. */
  send: (values: Values, version: number) => Promise<readonly Refusal[] | void>;
  /** Reads the page again, for the recorded version to come. */
  reload: () => void;
  /** Leaves the form: the recorded version stays. */
  leave: () => void;
};

const PATIENCE_MS = 10_000;
const KEPT: Refusal = {
  kind: "conflict",
  message: "Votre saisie n’est pas enregistrée : quelqu’un a modifié la même chose entre-temps. Elle est conservée ici ; validez-la de nouveau pour comparer les deux versions.",
};

/**
 * A form over something that others may change meanwhile. What is sent stands over the version that was there when
 * the form opened; on a conflict both texts are shown, and `submit` waits for the person's choice.
 */
export function useConflict<Values>({ version, over: begun, compare, send, reload, leave }: Props<Values>): {
  submit: (values: Values) => Promise<readonly Refusal[] | void>;
  dialog: ReactNode;
} {
  const [opened] = useState(version);
  const current = useRef(version);
  const [asked, setAsked] = useState<Asked<Values> | null>(null);
  useEffect(() => {
    current.current = version;
  }, [version]);
  // The recorded version does not come: the person is told, and nothing is lost.
  const waiting = asked !== null && version === asked.over;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => asked.answer("back"), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [waiting, asked]);

  const submit = async (values: Values) => {
    let over = begun ?? opened;
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- each turn answers the one before
      const refusals = await send(values, over);
      if (!refusals?.some(({ kind }) => kind === "conflict")) return refusals;
      reload();
      const sent = over;
      // oxlint-disable-next-line no-await-in-loop
      const choice = await new Promise<Choice>((answer) => setAsked({ mine: values, over: sent, answer }));
      setAsked(null);
      if (choice === "theirs") return leave();
      if (choice === "back") return [KEPT];
      over = current.current;
    }
  };

  const dialog = (
    <ConflictDialog
      open={asked !== null && !waiting}
      lines={asked ? compare(asked.mine) : []}
      onKeepMine={() => asked?.answer("mine")}
      onTakeTheirs={() => asked?.answer("theirs")}
      onClose={() => asked?.answer("back")}
    />
  );
  return { submit, dialog };
}
