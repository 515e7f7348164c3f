import type { Editor } from "@tiptap/react";
import * as z from "zod/mini";
import { Button } from "~/ui/Button";
import { Form, TextField, useForm } from "~/ui/form";

const schema = z.object({ href: z.string().check(z.trim(), z.regex(/^$|^https:\/\/\S+\.\S+$/, "Saisissez une adresse complète, qui commence par https://.")) });

/** Where a run of text leads, or that it leads nowhere any more. */
export default function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const form = useForm(schema, { href: (editor.getAttributes("link")["href"] as string | undefined) ?? "" });
  const send = ({ href }: { href: string }) => {
    const chain = editor.chain().focus().extendMarkRange("link");
    if (href === "") chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive("link")) chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
    return Promise.resolve();
  };
  return (
    <Form
      form={form}
      submit="Enregistrer le lien"
      onSubmit={send}
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Fermer
        </Button>
      }
    >
      <TextField name="href" label="Adresse" optional hint="Elle commence par https://. Videz ce champ pour retirer le lien." type="url" spellCheck={false} />
    </Form>
  );
}
