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
  subjectId: rule.choice("Choisissez pour qui."),
  title: rule.text("Dites l’objet de l’appui en une ligne.", 150),
  need: rule.optionalText(4000),
  halfDays: z.string(),
});
const DURATIONS = Array.from({ length: 8 }, (_, index) => ({ value: String(index + 1), label: halfDays(index + 1) }));

/** An establishment's place in its group, or a post of a network. */
type Subject = { id: string; name: string; post: boolean };

/** Asks for the agency's support in one of one's establishments, or for one's post. */
export function AskForm({ subjects, onClose }: { subjects: readonly Subject[]; onClose: () => void }) {
  const { tenant } = useViewer();
  const { run } = useAct(AskSupport);
  const navigate = useNavigate();
  const form = useForm(schema, { subjectId: subjects.length === 1 ? (subjects[0]?.id ?? "") : "", title: "", need: "", halfDays: "" });
  const send = async ({ subjectId, title, need, halfDays: days }: { subjectId: string; title: string; need: string; halfDays: string }) => {
    const of = subjects.find(({ id }) => id === subjectId)?.post ? { postId: subjectId } : { participationId: subjectId };
    const { data, refusals } = await run({ input: { ...of, title, need: need || null, halfDays: days === "" ? null : Number(days) } });
    if (refusals) return refusals;
    toast("Demande envoyée.");
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
      <SelectField name="subjectId" label={subjects.some(({ post }) => post) ? "Pour le poste ou une structure" : "Établissement"} options={subjects.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField name="title" label="Objet" hint="En une ligne, par exemple : animer la restitution aux équipes." maxLength={150} />
      <TextAreaField name="need" label="Besoin" optional rows={4} maxLength={4000} />
      <SelectField name="halfDays" label="Durée proposée" optional options={DURATIONS} placeholder="À convenir ensemble" />
    </Form>
  );
}
