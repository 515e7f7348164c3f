import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import { modeName } from "~/lib/terms";
import { DateField, NumberField, RadioField, TextAreaField, TextField } from "~/ui/form";
import { EMPTY, eventSchema, sentOf, typedOf } from "../model/event";
import { PlanRestitution, UpdateRestitution } from "../operations";

const EventFormRestitution = graphql(`
  fragment EventForm_restitution on Restitution {
    id
    version
    status
    title
    summary
    mode
    place
    accessNote
    videoLink
    startsAt
    endsAt
    closesAt
    capacity
    keepDays
    moments {
      startsAt
      title
      note
    }
    speakers {
      name
      quality
    }
  }
`);

type Props = {
  programmeId: string;
  /** The event to change; a new one when none. */
  event?: FragmentType<typeof EventFormRestitution>;
  reload: () => void;
  onClose: () => void;
};

/** What an event is: when, where, what is said and by whom, and how many may come. */
export function EventForm({ programmeId, event: masked, reload, onClose }: Props) {
  const event = masked ? unmask(EventFormRestitution, masked) : undefined;
  const plan = useAct(PlanRestitution);
  const update = useAct(UpdateRestitution);
  const initial = event ? typedOf(event) : EMPTY;
  return (
    <ActForm
      schema={eventSchema}
      initial={initial}
      submit={event ? "Enregistrer" : "Préparer l’événement"}
      version={event?.version ?? 0}
      compare={(mine) => [
        { label: "Titre", mine: mine.title, theirs: initial.title },
        { label: "Places", mine: String(mine.capacity), theirs: String(initial.capacity) },
        { label: "Programme", mine: mine.moments, theirs: initial.moments },
        { label: "Intervenants", mine: mine.speakers, theirs: initial.speakers },
      ]}
      send={async (values, version) => {
        const input = sentOf(values);
        const { refusals } = event ? await update.run({ input: { ...input, id: event.id, version } }) : await plan.run({ input: { ...input, programmeId } });
        return refusals;
      }}
      said={event ? "Événement enregistré." : "Événement préparé : publiez-le quand il est prêt."}
      reload={reload}
      onClose={onClose}
    >
      {event?.status === "PUBLISHED" ? <p>Les inscrits sont prévenus par courriel si la date, les heures ou le lieu changent.</p> : null}
      <TextField name="title" label="Titre" maxLength={200} autoComplete="off" />
      <TextAreaField name="summary" label="Présentation" optional rows={3} />
      <DateField name="startsAt" label="Date" />
      <div className="field-row">
        <TextField name="startTime" label="De" hint="Par exemple : 9 h 30" autoComplete="off" />
        <TextField name="endsAt" label="À" hint="Par exemple : 17 h" autoComplete="off" />
      </div>
      <RadioField name="mode" label="Mode" inline options={(["ON_SITE", "REMOTE"] as const).map((value) => ({ value, label: modeName[value] }))} />
      <TextField name="place" label="Lieu" optional hint="À remplir pour un événement en présentiel" maxLength={300} autoComplete="off" />
      <TextAreaField name="accessNote" label="Accès" optional hint="Transports, entrée, ascenseur, boucle magnétique" rows={2} />
      <TextField name="videoLink" label="Lien de visioconférence" optional hint="Envoyé aux seuls inscrits" type="url" inputMode="text" autoComplete="off" />
      <TextAreaField name="moments" label="Programme" optional hint="Une ligne par moment, l’heure d’abord : « 9 h 30 – Accueil ». Après un point-virgule, qui parle." rows={6} />
      <TextAreaField name="speakers" label="Intervenants" optional hint="Une ligne par personne : « Nom, fonction et organisme »" rows={4} />
      <div className="field-row">
        <NumberField name="capacity" label="Places" />
        <DateField name="closesAt" label="Inscriptions jusqu’au" optional />
      </div>
      <NumberField name="keepDays" label="Effacer les inscriptions après" unit="En jours après l’événement ; les besoins d’accessibilité sont effacés dès le lendemain" />
    </ActForm>
  );
}
