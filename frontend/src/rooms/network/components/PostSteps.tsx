import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { type Column, Table } from "~/ui/Table";
import { isOpen, stepName } from "../model/words";
import { StepMark } from "./StepMark";

const PostStepsNetwork = graphql(`
  fragment PostSteps_network on Network {
    stepRules {
      key
      title
      collective
    }
    steps {
      id
      step
      plannedOn
      doneOn
      late
    }
  }
`);

const PostStepsPost = graphql(`
  fragment PostSteps_post on Post {
    status
    steps {
      id
      step
      plannedOn
      doneOn
      late
    }
    structures {
      id
      status
      establishment {
        id
        name
      }
      steps {
        id
        step
        plannedOn
        doneOn
        late
      }
    }
  }
`);

/** The twelve steps of the post, and of each structure where it makes sense. */
export function PostSteps({ network: maskedNetwork, post: maskedPost }: { network: FragmentType<typeof PostStepsNetwork>; post: FragmentType<typeof PostStepsPost> }) {
  const { stepRules, steps } = unmask(PostStepsNetwork, maskedNetwork);
  const post = unmask(PostStepsPost, maskedPost);
  const { may } = useViewer();
  const { open } = useDialogSearch();
  const maySet = may("step.set") && isOpen(post.status);
  const structures = post.structures.filter(({ status }) => status === "SELECTED");
  type Rule = (typeof stepRules)[number];
  const mark = (step: (typeof steps)[number] | undefined, of: string, editable: boolean) => {
    if (!step) return <span className="muted">·</span>;
    return editable ? (
      <button type="button" className="step-edit" onClick={() => open("etape", { objet: step.id })} aria-label={`Modifier l’étape ${stepName(step.step)}, ${of}`}>
        <StepMark step={step} />
      </button>
    ) : (
      <StepMark step={step} />
    );
  };
  const columns: Column<Rule>[] = [
    { key: "step", title: "Étape", header: true, cell: ({ key, title }) => `${stepName(key)}. ${title}` },
    {
      key: "post",
      title: "Réseau ou poste",
      cell: ({ key, collective }) => mark((collective ? steps : post.steps).find(({ step }) => step === key), "du poste", maySet && !collective),
    },
    ...structures.map(
      ({ id, establishment, steps: own }): Column<Rule> => ({
        key: id,
        title: establishment.name,
        cell: ({ key }) => mark(own.find(({ step }) => step === key), establishment.name, maySet),
      }),
    ),
  ];
  return (
    <section aria-labelledby="etapes">
      <h2 className="fr-h5" id="etapes">
        Étapes
      </h2>
      <Table caption="Étapes du poste et de ses structures" hideCaption columns={columns} rows={stepRules} rowKey={({ key }) => key} dense stack />
    </section>
  );
}
