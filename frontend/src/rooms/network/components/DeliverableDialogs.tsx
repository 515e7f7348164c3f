import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Dialog } from "~/ui/Dialog";
import { DateField, rule, TextAreaField, TextField } from "~/ui/form";
import { dateOrNone } from "../model/words";
import { AcceptDeliverable, HandDeliverable, ReturnDeliverable, SetDeliverableDue } from "../operations";
import { ActForm } from "~/app/ActForm";

const DeliverableDialogsPost = graphql(`
  fragment DeliverableDialogs_post on Post {
    id
    deliverables {
      ...DeliverableDialogs_deliverable
    }
    structures {
      id
      deliverables {
        ...DeliverableDialogs_deliverable
      }
    }
  }
`);

const DeliverableDialogsDeliverable = graphql(`
  fragment DeliverableDialogs_deliverable on Deliverable {
    id
    title
    version
    link
    body
    dueOn
  }
`);

const handed = z.object({ link: rule.optionalText(500), body: rule.optionalText(20_000) });
const returned = z.object({ reason: rule.text("Dites ce qui manque au livrable.", 1000) });
const due = z.object({ dueOn: rule.optionalDate() });
const nothing = z.object({});

const TITLES: Record<string, string> = { remettre: "Remettre le livrable", accepter: "Accepter le livrable", renvoyer: "Renvoyer le livrable", echeance: "Changer l’échéance" };

/** What one does with the deliverable that the address names. */
export function DeliverableDialogs({ posts: masked, reload }: { posts: readonly FragmentType<typeof DeliverableDialogsPost>[]; reload: () => void }) {
  const posts = unmask(DeliverableDialogsPost, masked);
  const { faire, objet, close } = useDialogSearch();
  const hand = useAct(HandDeliverable);
  const accept = useAct(AcceptDeliverable);
  const send = useAct(ReturnDeliverable);
  const date = useAct(SetDeliverableDue);
  const all = posts.flatMap((post) => [...unmask(DeliverableDialogsDeliverable, post.deliverables), ...post.structures.flatMap((s) => unmask(DeliverableDialogsDeliverable, s.deliverables))]);
  const found = all.find(({ id }) => id === objet);
  const title = faire ? TITLES[faire] : undefined;
  const common = { version: found?.version ?? 0, reload, onClose: close };
  return (
    <Dialog open={title !== undefined && found !== undefined} onClose={close} title={`${title ?? ""} : ${found?.title ?? ""}`}>
      {found && faire === "remettre" ? (
        <ActForm
          {...common}
          schema={handed}
          initial={{ link: found.link ?? "", body: found.body ?? "" }}
          submit="Remettre"
          compare={(mine) => [
            { label: "Lien", mine: mine.link, theirs: found.link ?? "" },
            { label: "Texte", mine: mine.body, theirs: found.body ?? "" },
          ]}
          send={async ({ link, body }, version) => (await hand.run({ input: { id: found.id, version, link: link || null, body: body || null } })).refusals}
          said="Livrable remis : l’Aract en est informée."
        >
          <p>Indiquez un lien vers le document, ou écrivez le texte ici.</p>
          <TextField name="link" label="Lien" hint="Il commence par https://" type="url" optional maxLength={500} />
          <TextAreaField name="body" label="Texte" optional rows={6} />
        </ActForm>
      ) : null}
      {found && faire === "accepter" ? (
        <ActForm
          {...common}
          schema={nothing}
          initial={{}}
          submit="Accepter"
          compare={() => []}
          send={async (_, version) => (await accept.run({ input: { id: found.id, version } })).refusals}
          said="Livrable accepté."
        >
          <p>Une fois accepté, le livrable ne change plus.</p>
        </ActForm>
      ) : null}
      {found && faire === "renvoyer" ? (
        <ActForm
          {...common}
          schema={returned}
          initial={{ reason: "" }}
          submit="Renvoyer"
          compare={(mine) => [{ label: "Motif", mine: mine.reason, theirs: "" }]}
          send={async ({ reason }, version) => (await send.run({ input: { id: found.id, version, reason } })).refusals}
          said="Livrable renvoyé à l’animateur, avec votre motif."
        >
          <TextAreaField name="reason" label="Ce qui manque" rows={4} />
        </ActForm>
      ) : null}
      {found && faire === "echeance" ? (
        <ActForm
          {...common}
          schema={due}
          initial={{ dueOn: found.dueOn ?? "" }}
          submit="Enregistrer"
          compare={(mine) => [{ label: "Échéance", mine: dateOrNone(mine.dueOn), theirs: dateOrNone(found.dueOn) }]}
          send={async ({ dueOn }, version) => (await date.run({ input: { id: found.id, version, dueOn: dueOn || null } })).refusals}
          said="Échéance enregistrée."
        >
          <DateField name="dueOn" label="Attendu le" hint="Sans date, le livrable est attendu le jour de son étape." optional />
        </ActForm>
      ) : null}
    </Dialog>
  );
}
