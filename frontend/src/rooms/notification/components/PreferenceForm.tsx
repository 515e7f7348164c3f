import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { NotificationTopic } from "~/gql/graphql";
import { CheckboxField, Form, RadioField, SelectField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { choiceInWords, WEEKDAYS } from "../model/day";

const PreferenceFormParts = graphql(`
  fragment PreferenceForm_preference on NotificationPreference {
    atOnce
    rhythm
    hour
    weekday
    muted
    version
  }
`);

const ChooseNotifications = graphql(`
  mutation ChooseNotifications($input: ChooseNotificationsInput!) {
    chooseNotifications(input: $input) {
      preference {
        ...PreferenceForm_preference
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const TOPICS: [NotificationTopic, string][] = [
  ["SESSIONS", "Séances et dates"],
  ["TASKS", "Tâches et relevés de décisions"],
  ["CONVERSATIONS", "Messages, mentions et demandes"],
  ["DAYS", "Jours d’intervention"],
  ["GROUPS", "Vie des groupes et des projets"],
  ["ALERTS", "Rappels et alertes"],
];

const schema = z.object({
  atOnce: z.boolean(),
  rhythm: z.enum(["DAILY", "WEEKLY", "NEVER"]),
  hour: z.string(),
  weekday: z.string(),
  SESSIONS: z.boolean(),
  TASKS: z.boolean(),
  CONVERSATIONS: z.boolean(),
  DAYS: z.boolean(),
  GROUPS: z.boolean(),
  ALERTS: z.boolean(),
});
type Values = z.infer<typeof schema>;

const inWords = ({ atOnce, rhythm, hour, weekday }: Values) => choiceInWords({ atOnce, rhythm, hour: Number(hour), weekday: Number(weekday) });
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour} h` }));
const DAYS = WEEKDAYS.map((label, index) => ({ value: String(index + 1), label }));

export function PreferenceForm({ preference: masked, reload }: { preference: FragmentType<typeof PreferenceFormParts>; reload: () => void }) {
  const preference = unmask(PreferenceFormParts, masked);
  const { run } = useAct(ChooseNotifications);
  const wanted = (topic: NotificationTopic) => !preference.muted.includes(topic);
  const recorded: Values = {
    atOnce: preference.atOnce,
    rhythm: preference.rhythm,
    hour: String(preference.hour),
    weekday: String(preference.weekday),
    SESSIONS: wanted("SESSIONS"),
    TASKS: wanted("TASKS"),
    CONVERSATIONS: wanted("CONVERSATIONS"),
    DAYS: wanted("DAYS"),
    GROUPS: wanted("GROUPS"),
    ALERTS: wanted("ALERTS"),
  };
  const form = useForm(schema, recorded);
  const { submit, dialog } = useConflict<Values>({
    version: preference.version,
    compare: (mine) => [{ label: "Courriels", mine: inWords(mine), theirs: inWords(recorded) }],
    send: async (values, version) => {
      const { atOnce, rhythm, hour, weekday } = values;
      const muted = TOPICS.map(([topic]) => topic).filter((topic) => !values[topic]);
      const { refusals } = await run({ input: { atOnce, rhythm, hour: Number(hour), weekday: Number(weekday), muted, version } });
      if (refusals) return refusals;
      toast("Vos choix sont enregistrés.");
      return undefined;
    },
    reload,
    leave: () => form.reset(recorded),
  });
  const rhythm = form.watch("rhythm") as Values["rhythm"];
  return (
    <>
      {dialog}
      <Form form={form} submit="Enregistrer" onSubmit={submit}>
        <CheckboxField name="atOnce" label="Recevoir tout de suite ce qui est urgent" hint="Un sondage à remplir, des jours à corriger, une séance proche. Une séance déplacée ou annulée vous est toujours signalée." />
        <RadioField
          name="rhythm"
          label="Le reste"
          options={[
            { value: "DAILY", label: "Un récapitulatif par jour" },
            { value: "WEEKLY", label: "Un récapitulatif par semaine" },
            { value: "NEVER", label: "Aucun récapitulatif" },
          ]}
        />
        {rhythm === "WEEKLY" ? <SelectField name="weekday" label="Jour" options={DAYS} /> : null}
        {rhythm === "NEVER" ? null : <SelectField name="hour" label="Heure (de Paris)" options={HOURS} />}
        <fieldset className="fr-fieldset" aria-labelledby="sujets">
          <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id="sujets">
            Recevoir des courriels sur
          </legend>
          {TOPICS.map(([topic, label]) => (
            <div className="fr-fieldset__element" key={topic}>
              <CheckboxField name={topic} label={label} />
            </div>
          ))}
        </fieldset>
      </Form>
    </>
  );
}
