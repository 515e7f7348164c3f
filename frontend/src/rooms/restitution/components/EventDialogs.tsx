import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import { Dialog } from "~/ui/Dialog";
import { rule, TextField } from "~/ui/form";
import { CancelRestitution, PublishRestitution, RemoveRegistration } from "../operations";
import { EventForm } from "./EventForm";

const EventDialogsRestitution = graphql(`
  fragment EventDialogs_restitution on Restitution {
    id
    version
    title
    placedCount
    waitingCount
    ...EventForm_restitution
  }
`);

type Props = {
  programmeId: string;
  event: FragmentType<typeof EventDialogsRestitution>;
  reload: () => void;
};

const nothing = z.object({});
const cancelled = z.object({ reason: rule.text("Dites pourquoi l’événement est annulé.", 300) });

/** What one does with an event: change it, publish it, cancel it, or end a registration. */
export function EventDialogs({ programmeId, event: masked, reload }: Props) {
  const event = unmask(EventDialogsRestitution, masked);
  const { faire, objet, close } = useDialogSearch();
  const publish = useAct(PublishRestitution);
  const cancel = useAct(CancelRestitution);
  const remove = useAct(RemoveRegistration);
  const common = { version: event.version, reload, onClose: close };
  const told = event.placedCount + event.waitingCount;
  return (
    <>
      <Dialog open={faire === "evenement"} onClose={close} title="Modifier l’événement" size="lg">
        <EventForm programmeId={programmeId} event={event} reload={reload} onClose={close} />
      </Dialog>
      <Dialog open={faire === "publier"} onClose={close} title="Publier l’événement">
        <ActForm
          {...common}
          schema={nothing}
          initial={{}}
          submit="Publier"
          compare={() => []}
          send={async (_, version) => (await publish.run({ input: { id: event.id, version } })).refusals}
          said="Événement publié : les inscriptions sont ouvertes."
        >
          <p>La page publique sera visible de tous, sans connexion, et les inscriptions ouvertes.</p>
        </ActForm>
      </Dialog>
      <Dialog open={faire === "annuler"} onClose={close} title="Annuler l’événement">
        <ActForm
          {...common}
          schema={cancelled}
          initial={{ reason: "" }}
          submit="Annuler l’événement"
          compare={(mine) => [{ label: "Motif", mine: mine.reason, theirs: "" }]}
          send={async ({ reason }, version) => (await cancel.run({ input: { id: event.id, version, reason } })).refusals}
          said="Événement annulé."
        >
          {told > 0 ? <p>{count(told, "personne sera prévenue", "personnes seront prévenues")} par courriel. L’annulation ne se reprend pas.</p> : null}
          <TextField name="reason" label="Motif" hint="Les inscrits et le public le liront" maxLength={300} autoComplete="off" />
        </ActForm>
      </Dialog>
      <Dialog open={faire === "retirer" && objet !== undefined} onClose={close} title="Désinscrire cette personne">
        <ActForm
          {...common}
          schema={nothing}
          initial={{}}
          submit="Désinscrire"
          compare={() => []}
          send={async () => (await remove.run({ input: { id: objet ?? "" } })).refusals}
          said="Personne désinscrite : sa place est donnée à la première qui attend."
        >
          <p>Elle en est prévenue par courriel, et ses informations sont effacées aussitôt.</p>
        </ActForm>
      </Dialog>
    </>
  );
}
