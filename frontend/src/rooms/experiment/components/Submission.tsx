import { useState } from "react";
import { speakersOf } from "~/app/voices/speakers";
import { useAct } from "~/app/graphql/useAct";
import type { ApprovalStage, SealedKind } from "~/gql/graphql";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { SubmitPlan } from "../operations";
import { type AskedFragment, Submitted } from "./Submitted";

const WORDS: Record<SealedKind, { The: string; the: string; of: string; none: string }> = {
  PLAN: { The: "Le plan", the: "le plan", of: "du plan", none: "Le plan n’est pas encore soumis" },
  EVALUATION: { The: "L’évaluation", the: "l’évaluation", of: "de l’évaluation", none: "L’évaluation n’est pas encore soumise" },
};

type Props = {
  kind: SealedKind;
  projectId: string;
  /** Whether something changed since it was frozen last; null when it never was. */
  changed: boolean | null;
  requests: readonly (AskedFragment & { id: string; stage: ApprovalStage; closedAt: string | null })[];
  asking: boolean;
  network: boolean;
  /** Whether there is something to submit. */
  ready: boolean;
  reload: () => void;
};

/** Submits what is on the page to the three voices, as a version that no longer changes, and shows what they say of it. */
export function Submission({ kind, projectId, changed, requests, asking, network, ready, reload }: Props) {
  const { run, pending } = useAct(SubmitPlan);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const own = requests.filter(({ stage }) => stage === kind);
  const [latest, ...before] = own;
  const standing = latest && !latest.closedAt;
  const { The, the, of, none } = WORDS[kind];
  const speakers = speakersOf(network);
  const submit = async () => {
    const { refusals: refused } = await run({ input: { participationId: projectId, kind } });
    setRefusals(refused ?? []);
    if (refused) return;
    toast(`${speakers.called} sur ${the}.`);
    reload();
  };
  return (
    <section aria-labelledby="trois-voix">
      <h2 className="fr-h4" id="trois-voix">
        {The} et {speakers.and}
      </h2>
      {latest ? null : <p className="muted">
          {none} {speakers.to}.
        </p>}
      {standing && changed ? <Notice>Ce qui est sur cette page a changé depuis la version soumise. L’avis demandé porte sur cette version-là : soumettez-en une nouvelle pour que l’actuelle soit lue.</Notice> : null}
      {asking && ready && (!standing || changed) ? (
        <div className="plan__submit no-print">
          <p>Une version {of} est figée telle qu’elle est maintenant, et {speakers.each}.</p>
          <Button pending={pending} onClick={() => void submit()}>
            {latest ? "Soumettre une nouvelle version" : "Soumettre"} {speakers.to}
          </Button>
        </div>
      ) : null}
      <RefusalNotice refusals={refusals} />
      {own.slice(0, 1).map((request) => (
        <Submitted key={request.id} request={request} reload={reload} />
      ))}
      {before.length > 0 ? (
        <details className="plan__before">
          <summary>Versions précédentes ({before.length})</summary>
          {before.map((request) => (
            <Submitted key={request.id} request={request} reload={reload} />
          ))}
        </details>
      ) : null}
    </section>
  );
}
