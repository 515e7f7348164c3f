import { useRef, useState } from "react";
import * as z from "zod/mini";
import { Files } from "~/app/files/Files";
import { Comments } from "~/app/conversation/Comments";
import { useViewer } from "~/app/viewer";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { AddSessionDocument, RemoveSessionDocument } from "../operations";

const DocumentListSession = graphql(`
  fragment DocumentList_session on Session {
    id
    status
    group {
      id
      acts
    }
    documents {
      id
      title
      url
      messageCount
    }
  }
`);

/** What the session works on: links, which open where the documents are kept. */
export function DocumentList({ session: masked }: { session: FragmentType<typeof DocumentListSession> }) {
  const { id, status, group, documents } = unmask(DocumentListSession, masked);
  const { run, pending } = useAct(RemoveSessionDocument);
  const [adding, setAdding] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { may: mayAct } = useViewer();
  const add = useRef<HTMLDivElement>(null);
  const may = status !== "CANCELLED" && group.acts.includes("session.prepare");
  if (documents.length === 0 && !may && !mayAct("file.read")) return null;
  const remove = async (document: { id: string; title: string }) => {
    const { refusals: refused } = await run({ input: { id: document.id } });
    setRefusals(refused ?? []);
    if (!refused) toast(`Lien retiré : ${document.title}.`);
  };
  const leave = () => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.querySelector("button")?.focus());
  };
  return (
    <section className="session-part" aria-labelledby="documents">
      <h2 className="fr-h5" id="documents">
        Documents
      </h2>
      <RefusalNotice refusals={refusals} />
      <Files subjectId={id} about="séance" level={3} />
      <h3 className="fr-h6">Liens</h3>
      {documents.length === 0 ? <p className="muted">Aucun lien pour le moment.</p> : null}
      {documents.length > 0 ? (
        <ul className="documents">
          {documents.map((document) => (
            <li key={document.id}>
              <a href={document.url} target="_blank" rel="noopener noreferrer">
                {document.title} (nouvel onglet)
              </a>
              <span className="print-only">{document.url}</span>
              {may ? (
                <span className="no-print">
                  <Button kind="bare" size="sm" pending={pending} onClick={() => void remove(document)}>
                    Retirer<span className="fr-sr-only"> le document {document.title}</span>
                  </Button>
                </span>
              ) : null}
              <Comments subjectId={document.id} about={document.title} count={document.messageCount} />
            </li>
          ))}
        </ul>
      ) : null}
      {may ? (
        <div ref={add} className="no-print">
          {adding ? (
            <AddForm sessionId={id} onClose={leave} />
          ) : (
            <Button kind="tertiary" size="sm" icon="fr-icon-add-line" onClick={() => setAdding(true)}>
              Ajouter un lien
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}

const schema = z.object({
  title: rule.text("Donnez un titre au document."),
  url: z.string().check(z.trim(), z.refine((text) => /^https:\/\/\S+$/.test(text), "Collez l’adresse en entier : elle commence par https://."), z.maxLength(1000, "Limitez cette adresse à 1 000 caractères.")),
});

function AddForm({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const { run } = useAct(AddSessionDocument);
  const form = useForm(schema, { title: "", url: "" });
  return (
    <Form
      form={form}
      submit="Ajouter le lien"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async ({ title, url }) => {
        const { refusals } = await run({ input: { sessionId, title, url } });
        if (refusals) return refusals;
        toast("Le lien est ajouté.");
        return onClose();
      }}
    >
      <TextField name="title" label="Titre" maxLength={200} autoComplete="off" />
      <TextField name="url" label="Adresse" type="url" inputMode="text" hint="Le lien vers le document, dans l’espace où il est gardé" autoComplete="off" />
    </Form>
  );
}
