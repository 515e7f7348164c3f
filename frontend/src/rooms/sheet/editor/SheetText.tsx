import { useEffect, useEffectEvent, useState } from "react";
import { useExchange } from "~/app/graphql/useExchange";
import { readRefusals } from "~/app/graphql/refusals";
import { sentenceOf } from "~/app/graphql/errors";
import { useDraft } from "~/app/offline/useDraft";
import { Skeleton } from "~/app/states/Skeleton";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { SharedText, type State } from "../model/sharedText";
import { PARTS } from "../model/words";
import { SheetText as Read, WriteSheetText } from "../operations";
import { PartEditor } from "./PartEditor";

const SAID: Record<Exclude<State["at"], "loading" | "unread" | "refused">, string> = {
  saved: "Enregistré.",
  sending: "Enregistrement…",
  device: "Le serveur est injoignable : vos mots sont gardés sur cet appareil, et partiront dès qu’il répondra.",
};

/** What passes by itself. */
const PASSING = ["NETWORK", "TIMEOUT", "UNAVAILABLE", "RATE_LIMITED"];

/** The text of a sheet, part by part. `told` grows each time somebody changed it. */
export default function SheetText({ sheetId, writable, told }: { sheetId: string; writable: boolean; told: number }) {
  const { ask, send } = useExchange();
  const { restored, keep, forget } = useDraft<string>(`fiche.${sheetId}`);
  const [state, setState] = useState<State>({ at: "loading" });
  const [text] = useState(
    () =>
      new SharedText({
        pull: async (vector) => {
          const { data } = await ask(Read, { id: sheetId, vector });
          return data?.sheet?.text;
        },
        push: async (update, vector) => {
          const { data, failure } = await send(WriteSheetText, { input: { id: sheetId, update, vector } });
          if (failure) return PASSING.includes(failure.code) ? { cut: true } : { refused: sentenceOf(failure) };
          const refused = readRefusals(data.writeSheetText.refusals)[0];
          const synced = data.writeSheetText.text;
          return synced && !refused ? { synced } : { refused: refused?.message ?? "Le texte n’a pas été enregistré." };
        },
        keep,
        forget,
        tell: setState,
      }),
  );
  const kept = useEffectEvent(() => (writable ? restored?.value : undefined));
  useEffect(() => {
    void text.start(kept());
    const flush = () => text.flush();
    addEventListener("online", flush);
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("online", flush);
      removeEventListener("pagehide", flush);
      text.stop();
    };
  }, [text]);
  useEffect(() => {
    if (told > 0) text.changed();
  }, [told, text]);
  if (state.at === "loading") return <Skeleton lines={6} />;
  if (state.at === "unread") {
    return (
      <Notice tone="warning" live title="Le texte de la fiche n’a pas pu être lu">
        <p>
          Il s’affichera dès que le serveur répondra{writable ? ", et vous pourrez alors y écrire" : ""}.{writable && restored ? " Ce que vous aviez écrit sur cet appareil y est gardé." : ""}
        </p>
        <Button kind="secondary" size="sm" onClick={() => text.flush()}>
          Réessayer
        </Button>
      </Notice>
    );
  }
  return (
    <div className="sheet-text">
      {writable && state.at !== "refused" ? (
        <p className="sheet-text__state no-print" role="status" data-state={state.at}>
          {SAID[state.at]}
        </p>
      ) : null}
      {state.at === "refused" ? (
        <Notice tone="error" live title="Vos derniers mots ne sont pas enregistrés">
          <p>{state.why} Ils restent sur cette page et sur cet appareil.</p>
        </Notice>
      ) : null}
      {PARTS.map(({ part, title, hint }) => (
        <PartEditor key={part} doc={text.doc} part={part} title={title} hint={hint} writable={writable} sheetId={sheetId} />
      ))}
    </div>
  );
}
