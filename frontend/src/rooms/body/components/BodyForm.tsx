import * as z from "zod/mini";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Form, rule, TextAreaField, TextField, useForm } from "~/ui/form";
import type { BodyKind } from "~/gql/graphql";

export type BodyValues = { title: string; perimeter: string; rules: string; facilitator: string };
const schema = z.object({ title: rule.optionalText(150), perimeter: rule.optionalText(1000), rules: rule.optionalText(3000), facilitator: rule.optionalText(150) });

type Props = { kind: BodyKind; values: BodyValues; submit: string; onSubmit: (values: BodyValues) => Promise<readonly Refusal[] | void>; onClose: () => void };

/** What is said of a body: for a space of discussion, its topic and the rules made together. */
export function BodyForm({ kind, values, submit, onSubmit, onClose }: Props) {
  const form = useForm(schema, values);
  const space = kind === "DISCUSSION_SPACE";
  return (
    <Form
      form={form}
      submit={submit}
      onSubmit={onSubmit}
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
    >
      <TextField name="title" label={space ? "Sujet" : "Nom"} hint={space ? "Le travail dont on parle, par exemple : la relève du soir." : undefined} optional={!space} maxLength={150} />
      <TextAreaField name="perimeter" label="Périmètre" hint="Quelles équipes, quelles situations." optional rows={2} maxLength={1000} />
      {space ? <TextAreaField name="rules" label="Règles construites ensemble" optional rows={3} maxLength={3000} /> : null}
      <TextField name="facilitator" label="Animation" hint="Qui prépare et anime les réunions." optional maxLength={150} />
    </Form>
  );
}
