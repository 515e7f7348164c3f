import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { Button } from "~/ui/Button";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { GiveApproval } from "./operations";

const schema = z.object({ reason: rule.text("Dites ce qui fait désaccord.", 2000) });

/** A dissent says why: it is shown with its reason, and no other voice covers it. */
export function DissentForm({ id, sha256, onClose, onDone }: { id: string; sha256: string; onClose: () => void; onDone: () => void }) {
  const { run } = useAct(GiveApproval);
  const form = useForm(schema, { reason: "" });
  const send = async ({ reason }: { reason: string }) => {
    const { refusals } = await run({ input: { id, sha256, verdict: "DISSENTED", reason } });
    if (refusals) return refusals;
    toast("Votre désaccord est enregistré, avec son motif.");
    return onDone();
  };
  return (
    <Form
      form={form}
      submit="Enregistrer mon désaccord"
      onSubmit={send}
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
    >
      <TextAreaField name="reason" label="Motif de votre désaccord" hint="Il est montré avec votre voix. Aucune autre voix ne l’efface ; vous pourrez changer d’avis." rows={3} maxLength={2000} />
    </Form>
  );
}
