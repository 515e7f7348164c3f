import { useState } from "react";
import * as z from "zod/mini";
import { useQueued } from "~/app/offline/useQueued";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import { quoted } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Form, rule, SelectField, TextAreaField, useForm } from "~/ui/form";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";

const DecisionsMinutes = graphql(`
  fragment Decisions_minutes on Minutes {
    id
    decisions {
      id
      wording
      version
      establishment {
        id
        name
      }
    }
  }
`);

const AddDecision = graphql(`
  mutation AddDecision($input: AddDecisionInput!) {
    addDecision(input: $input) {
      minutes {
        id
        ...Decisions_minutes
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const RemoveDecision = graphql(`
  mutation RemoveDecision($input: RemoveDecisionInput!) {
    removeDecision(input: $input) {
      minutes {
        id
        ...Decisions_minutes
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const schema = z.object({ wording: rule.text("Écrivez ce qui a été décidé.", 1000), establishmentId: z.string() });

type Place = { id: string; name: string };

/** What was decided, for the group or for one establishment. */
export function Decisions({ minutes: masked, places }: { minutes: FragmentType<typeof DecisionsMinutes>; places: readonly Place[] }) {
  const { id, decisions } = unmask(DecisionsMinutes, masked);
  const add = useQueued(AddDecision);
  const remove = useAct(RemoveDecision);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const form = useForm(schema, { wording: "", establishmentId: "" });
  return (
    <section aria-labelledby={`decisions-${id}`}>
      <h4 className="fr-text--md fr-text--bold minutes__title" id={`decisions-${id}`}>
        Décisions
      </h4>
      {decisions.map(({ id: key, wording, version, establishment }) => (
        <div key={key} className="minutes__decision">
          <p>
            {establishment ? <strong>{establishment.name} : </strong> : null}
            {wording}
          </p>
          <Button
            size="sm"
            kind="bare"
            pending={remove.pending}
            onClick={() => void remove.run({ input: { id: key, version } }).then((outcome) => setRefusals(outcome.refusals ?? []))}
          >
            Retirer<span className="fr-sr-only"> : {wording}</span>
          </Button>
        </div>
      ))}
      <RefusalNotice refusals={refusals} />
      <Form
        form={form}
        submit="Ajouter la décision"
        onSubmit={async ({ wording, establishmentId }) => {
          const outcome = await add.run(
            { input: { minutesId: id, wording, establishmentId: establishmentId || null } },
            { subject: `decision.${id}.${wording}`, label: `Décision : ${quoted(wording)}`, texts: [{ label: "Décision", mine: wording }] },
          );
          if (outcome.refusals) return outcome.refusals;
          if (outcome.queued) toast("Décision conservée sur cet appareil : elle partira au retour du réseau.");
          return form.reset({ wording: "", establishmentId });
        }}
      >
        <TextAreaField name="wording" label="Nouvelle décision" rows={2} maxLength={1000} />
        {places.length > 1 ? (
          <SelectField name="establishmentId" label="Établissement concerné" optional placeholder="Tout le groupe" options={places.map((one) => ({ value: one.id, label: one.name }))} />
        ) : null}
      </Form>
    </section>
  );
}
