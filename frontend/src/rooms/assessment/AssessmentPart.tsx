import * as z from "zod/mini";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql, unmask } from "~/gql";
import type { ProjectPartProps } from "~/lib/parts";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { EmptyState } from "~/ui/EmptyState";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { Comparison } from "./components/Comparison";
import { Round } from "./components/Round";
import { SchemeDialog } from "./components/SchemeDialog";
import { AssessmentRoundParts, AssessmentSchemeParts, OpenAssessment } from "./operations";
import "./assessment.css";

const AssessmentPartQuery = graphql(`
  query AssessmentPart($id: ID!) {
    assessmentScheme {
      ...AssessmentScheme_parts
    }
    assessmentRounds(participationId: $id) {
      id
      ...AssessmentRound_parts
    }
  }
`);

/** Where an establishment says it stands: each voice for itself, round after round. */
export default function AssessmentPart({ projectId, network, may }: ProjectPartProps) {
  const { may: viewerMay } = useViewer();
  const { faire, open, close } = useDialogSearch();
  return (
    <PartQuery query={AssessmentPartQuery} variables={{ id: projectId }}>
      {({ assessmentScheme, assessmentRounds }, { reload }) => {
        const scheme = unmask(AssessmentSchemeParts, assessmentScheme);
        const rounds = unmask(AssessmentRoundParts, assessmentRounds).map((round) => ({ ...round, read: unmask(AssessmentSchemeParts, round.scheme) }));
        const current = rounds.find(({ closedAt }) => closedAt === null);
        const opening = may("assessment.open") && !current;
        const writing = viewerMay("assessment.scheme");
        return (
          <>
            <div className="assessment__head">
              <h2 className="fr-h4">Auto-évaluation</h2>
              {opening && rounds.length > 0 ? (
                <Button kind="secondary" size="sm" onClick={() => open("ouvrir")}>
                  Ouvrir une auto-évaluation
                </Button>
              ) : null}
            </div>
            <p className="muted assessment__note">
              {scheme.proposed
                ? "Questions et seuils proposés par Cordée : le cahier des charges demande un auto-questionnaire sans en donner les questions, et aucune note n’est exigée."
                : `Questionnaire rédigé par l’Aract, version ${scheme.version}. Aucune note n’est exigée.`}
              {writing ? (
                <>
                  {" "}
                  <button type="button" className="link-button no-print" onClick={() => open("questionnaire")}>
                    Modifier le questionnaire
                  </button>
                </>
              ) : null}
            </p>
            {rounds.length === 0 ? (
              <EmptyState title="Aucune auto-évaluation pour le moment" action={opening ? <Button onClick={() => open("ouvrir")}>Ouvrir l’auto-évaluation de départ</Button> : undefined}>
                {network ? "L’animateur du poste répond" : "Chaque voix du trinôme répond pour elle-même"}. Les réponses dessinent un profil par thème, à comparer avec celui de la fin.
              </EmptyState>
            ) : null}
            <Comparison rounds={rounds} />
            {rounds.toReversed().map((round) => (
              <Round key={round.id} round={round} answering={may("assessment.answer")} closing={may("assessment.open")} alone={current === undefined} reload={reload} />
            ))}
            <Dialog open={faire === "ouvrir" && opening} onClose={close} title="Ouvrir une auto-évaluation">
              <OpenForm projectId={projectId} first={rounds.length === 0} reload={reload} onClose={close} />
            </Dialog>
            {writing ? <SchemeDialog scheme={scheme} open={faire === "questionnaire"} onClose={close} reload={reload} /> : null}
          </>
        );
      }}
    </PartQuery>
  );
}

const schema = z.object({ title: rule.text("Dites à quel moment c’est.", 100) });

function OpenForm({ projectId, first, reload, onClose }: { projectId: string; first: boolean; reload: () => void; onClose: () => void }) {
  const { run } = useAct(OpenAssessment);
  const form = useForm(schema, { title: first ? "Au départ" : "À la fin" });
  const send = async ({ title }: { title: string }) => {
    const { refusals } = await run({ input: { participationId: projectId, title } });
    if (refusals) return refusals;
    toast("L’auto-évaluation est ouverte : on peut y répondre.");
    reload();
    return onClose();
  };
  return (
    <Form
      form={form}
      submit="Ouvrir"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={send}
    >
      <TextField name="title" label="Moment" hint="« Au départ », « À mi-parcours », « À la fin »…" maxLength={100} />
    </Form>
  );
}
