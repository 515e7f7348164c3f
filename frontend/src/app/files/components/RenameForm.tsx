import { useEffect } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { Button } from "~/ui/Button";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { extensionOf } from "../model/kinds";
import { RenameFile } from "../operations";

/** Another name, whose extension stays: it says what the file is. */
export function RenameForm({ id, name, version, onClose }: { id: string; name: string; version: number; onClose: () => void }) {
  const { run } = useAct(RenameFile);
  const extension = extensionOf(name);
  const stem = name.slice(0, name.length - extension.length - 1);
  const form = useForm(z.object({ name: rule.text("Saisissez un nom.", 145) }), { name: stem });
  useEffect(() => form.setFocus("name"), [form]);
  const bare = (typed: string) => (extensionOf(typed) === extension ? typed.slice(0, -extension.length - 1) : typed);
  return (
    <Form
      form={form}
      submit="Renommer"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async (typed) => {
        const { refusals } = await run({ input: { id, version, name: `${bare(typed.name.trim())}.${extension}` } });
        if (refusals) return refusals;
        toast("Le fichier est renommé.");
        onClose();
        return undefined;
      }}
    >
      <TextField name="name" label="Nom du fichier" hint={`Sans l’extension : « .${extension} » est conservé`} spellCheck />
    </Form>
  );
}
