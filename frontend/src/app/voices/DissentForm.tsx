import { type ReactNode, useEffect, useRef } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { DraftNotice, useDraft } from "~/app/offline/useDraft";
import { session } from "~/app/session/session";
import { Button } from "~/ui/Button";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { GiveApproval } from "./operations";

const schema = z.object({ reason: rule.text("Dites ce qui fait désaccord.", 2000) });
type Draft = { reason: string };

type Props = {
  id: string;
  sha256: string;
  /** What it is a version of: what is typed about a version that closes meanwhile is found again at the next one. */
  about: string;
  /** What came meanwhile, above what is typed. */
  notice?: ReactNode;
  onClose: () => void;
  onDone: () => void;
};

/** A dissent says why: it is shown with its reason, and no other voice covers it. */
export function DissentForm({ id, sha256, about, notice, onClose, onDone }: Props) {
  const { run } = useAct(GiveApproval);
  const { restored, keep, forget } = useDraft<Draft>(about);
  const form = useForm(schema, { reason: restored?.value.reason ?? "" });
  const typed = String(form.watch("reason") ?? "");
  const unsaid = useRef(typed);
  useEffect(() => {
    unsaid.current = typed;
    if (!form.formState.isDirty) return;
    if (typed.trim()) keep({ reason: typed });
    else forget();
  }, [form.formState.isDirty, keep, forget, typed]);
  useEffect(
    () => () => {
      // A live change may take the form away under the hands of who writes in it.
      if (unsaid.current.trim() && session.state().status !== "anonymous") toast("Votre motif n’est pas enregistré. Il est conservé sur cet appareil : vous le retrouverez en rouvrant votre désaccord.");
    },
    [],
  );
  const drop = () => {
    unsaid.current = "";
    forget();
  };
  const send = async ({ reason }: { reason: string }) => {
    const { refusals } = await run({ input: { id, sha256, verdict: "DISSENTED", reason } });
    if (refusals) return refusals;
    drop();
    toast("Votre désaccord est enregistré, avec son motif.");
    return onDone();
  };
  return (
    <>
      {notice}
      {restored ? (
        <DraftNotice
          at={restored.at}
          onDrop={() => {
            drop();
            form.reset({ reason: "" });
          }}
        />
      ) : null}
      <Form
        form={form}
        submit="Enregistrer mon désaccord"
        onSubmit={send}
        cancel={
          <Button
            kind="secondary"
            onClick={() => {
              drop();
              onClose();
            }}
          >
            Annuler
          </Button>
        }
      >
        <TextAreaField name="reason" label="Motif de votre désaccord" hint="Il est montré avec votre voix. Aucune autre voix ne l’efface ; vous pourrez changer d’avis." rows={3} maxLength={2000} />
      </Form>
    </>
  );
}
