import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useLookup } from "~/app/graphql/useLookup";
import { graphql } from "~/gql";
import { today } from "~/lib/format";
import { DateField, NumberField, RadioField, rule, SelectField, TextField } from "~/ui/form";
import { AppointFacilitator } from "../operations";
import { ActForm } from "~/app/ActForm";

const FindFacilitators = graphql(`
  query FindFacilitators {
    people(role: FACILITATOR, first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

const NEW = "nouvelle";
const schema = z.object({
  who: rule.choice("Choisissez une personne, ou « Une nouvelle personne »."),
  name: rule.optionalText(120),
  email: rule.optionalText(200),
  startsOn: rule.date(),
  time: rule.integer("Saisissez un pourcentage entier, de 10 à 100.", 10, 100),
  internal: rule.choice("Choisissez une réponse."),
});

type Post = { id: string; version: number; mandate: { person: { name: string } } | null };

/** Gives the post to a facilitator: someone of the directory, or someone new, who is invited. */
export function AppointForm({ post, reload, onClose }: { post: Post; reload: () => void; onClose: () => void }) {
  const { run } = useAct(AppointFacilitator);
  const { data } = useLookup(FindFacilitators, {});
  const people = data?.people.nodes ?? [];
  return (
    <ActForm
      schema={schema}
      initial={{ who: "", name: "", email: "", startsOn: today(), time: 100, internal: "" }}
      submit="Désigner"
      version={post.version}
      compare={(mine) => [{ label: "Premier jour", mine: mine.startsOn, theirs: "" }]}
      send={async (values, version) => {
        const person = values.who === NEW ? { email: values.email || null, name: values.name || null } : { personId: values.who };
        const { refusals } = await run({ input: { id: post.id, version, ...person, startsOn: values.startsOn, workingTimePercent: values.time, internal: values.internal === "oui" } });
        return refusals?.map((refusal) => ({ ...refusal, field: { personId: "who", workingTimePercent: "time" }[refusal.field ?? ""] ?? refusal.field }));
      }}
      said="Animateur désigné."
      reload={reload}
      onClose={onClose}
    >
      {post.mandate ? <p>{post.mandate.person.name} quitte le poste la veille du premier jour, et garde sa place dans l’historique.</p> : null}
      <SelectField name="who" label="Personne" options={[...people.map(({ id, name }) => ({ value: id, label: name })), { value: NEW, label: "Une nouvelle personne" }]} />
      <TextField name="name" label="Nom" hint="Pour une nouvelle personne" optional maxLength={120} />
      <TextField name="email" type="email" label="Adresse électronique" hint="Pour une nouvelle personne, qui y reçoit son invitation" optional maxLength={200} />
      <DateField name="startsOn" label="Premier jour" />
      <NumberField name="time" label="Temps de travail" unit="en pourcentage ; le temps plein est préféré, sans être exigé" />
      <RadioField
        name="internal"
        label="La personne vient-elle de l’organisme ?"
        options={[
          { value: "oui", label: "Oui" },
          { value: "non", label: "Non" },
        ]}
      />
    </ActForm>
  );
}
