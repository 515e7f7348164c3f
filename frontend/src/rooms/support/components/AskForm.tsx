import { useNavigate } from "@tanstack/react-router";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useViewer } from "~/app/viewer";
import { halfDays } from "~/lib/format";
import { Button } from "~/ui/Button";
import { Form, rule, SelectField, TextAreaField, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { AskSupport } from "../operations";

const schema = z.object({
  participationId: rule.choice("Choisissez l’établissement."),
  title: rule.text("Dites l’objet de l’appui en une ligne.", 150),
  need: rule.optionalText(4000),
  halfDays: z.string(),
});
const DURATIONS = Array.from({ length: 8 }, (_, index) => ({ value: String(index + 1), label: halfDays(index + 1) }));

/** Asks for the agency's support in one of one's establishments. */
export function AskForm({ places, onClose }: { places: readonly { id: string; name: string }[]; onClose: () => void }) {
  const { tenant } = useViewer();
  const { run } = useAct(AskSupport);
  const navigate = useNavigate();
  const form = useForm(schema, { participationId: places.length === 1 ? (places[0]?.id ?? "") : "", title: "", need: "", halfDays: "" });
  const send = async (values: { participationId: string; title: string; need: string; halfDays: string }) => {
    const { data, refusals } = await run({ input: { ...values, need: values.need || null, halfDays: values.halfDays === "" ? null : Number(values.halfDays) } });
    if (refusals) return refusals;
    toast("Demande envoyée au consultant et à l’Aract.");
    const asked = data.askSupport.supportRequest;
    if (asked) await navigate({ to: "/$tenant/appuis/$requestId", params: { tenant: tenant.key, requestId: asked.id } });
    return undefined;
  };
  return (
    <Form
      form={form}
      submit="Envoyer la demande"
      onSubmit={send}
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
    >
      <SelectField name="participationId" label="Établissement" options={places.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField name="title" label="Objet" hint="En une ligne, par exemple : animer la restitution aux équipes." maxLength={150} />
      <TextAreaField name="need" label="Besoin" optional rows={4} maxLength={4000} />
      <SelectField name="halfDays" label="Durée proposée" optional options={DURATIONS} placeholder="À convenir ensemble" />
    </Form>
  );
}
