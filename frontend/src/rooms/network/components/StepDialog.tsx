import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Dialog } from "~/ui/Dialog";
import { DateField, rule, TextAreaField } from "~/ui/form";
import { dateOrNone, stepName } from "../model/words";
import { SetNetworkStep } from "../operations";
import { ActForm } from "~/app/ActForm";

const StepDialogNetwork = graphql(`
  fragment StepDialog_network on Network {
    stepRules {
      key
      title
    }
    steps {
      ...StepDialog_step
    }
    posts {
      id
      number
      steps {
        ...StepDialog_step
      }
      structures {
        id
        establishment {
          id
          name
        }
        steps {
          ...StepDialog_step
        }
      }
    }
  }
`);

const StepDialogStep = graphql(`
  fragment StepDialog_step on NetworkStep {
    id
    step
    plannedOn
    doneOn
    note
    version
  }
`);

const schema = z.object({ plannedOn: rule.optionalDate(), doneOn: rule.optionalDate(), note: rule.optionalText(1000) });

/** The dates of the step that the address names, of the network, of a post or of a structure. */
export function StepDialog({ network: masked, reload }: { network: FragmentType<typeof StepDialogNetwork>; reload: () => void }) {
  const { stepRules, steps, posts } = unmask(StepDialogNetwork, masked);
  const { faire, objet, close } = useDialogSearch();
  const { run } = useAct(SetNetworkStep);
  const all = [
    ...unmask(StepDialogStep, steps).map((step) => ({ step, of: "Temps collectif du réseau" })),
    ...posts.flatMap((post) => [
      ...unmask(StepDialogStep, post.steps).map((step) => ({ step, of: `Poste ${post.number}` })),
      ...post.structures.flatMap(({ establishment, steps: own }) => unmask(StepDialogStep, own).map((step) => ({ step, of: establishment.name }))),
    ]),
  ];
  const found = all.find(({ step }) => step.id === objet);
  const open = faire === "etape" && found !== undefined;
  const title = found ? `${stepName(found.step.step)} : ${stepRules.find(({ key }) => key === found.step.step)?.title ?? ""}` : "";
  return (
    <Dialog open={open} onClose={close} title={title}>
      {found ? (
        <ActForm
          schema={schema}
          initial={{ plannedOn: found.step.plannedOn ?? "", doneOn: found.step.doneOn ?? "", note: found.step.note ?? "" }}
          submit="Enregistrer"
          version={found.step.version}
          compare={(mine) => [
            { label: "Prévue le", mine: dateOrNone(mine.plannedOn), theirs: dateOrNone(found.step.plannedOn) },
            { label: "Faite le", mine: dateOrNone(mine.doneOn), theirs: dateOrNone(found.step.doneOn) },
            { label: "Note", mine: mine.note, theirs: found.step.note ?? "" },
          ]}
          send={async ({ plannedOn, doneOn, note }, version) =>
            (await run({ input: { id: found.step.id, version, plannedOn: plannedOn || null, doneOn: doneOn || null, note: note || null } })).refusals
          }
          said={`Étape ${stepName(found.step.step)} enregistrée.`}
          reload={reload}
          onClose={close}
        >
          <p className="muted">{found.of}</p>
          <div className="field-row">
            <DateField name="plannedOn" label="Prévue le" optional />
            <DateField name="doneOn" label="Faite le" optional />
          </div>
          <TextAreaField name="note" label="Note" optional rows={3} />
        </ActForm>
      ) : null}
    </Dialog>
  );
}
