import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import type { ApprovalStage, SealedKind } from "~/gql/graphql";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { SubmitPlan } from "../operations";
import { type AskedFragment, Submitted } from "./Submitted";

const WORDS: Record<SealedKind, { title: string; the: string; of: string; none: string }> = {
  PLAN: { title: "Le plan et les trois voix", the: "le plan", of: "du plan", none: "Le plan n’est pas encore soumis aux trois voix." },
  EVALUATION: { title: "L’évaluation et les trois voix", the: "l’évaluation", of: "de l’évaluation", none: "L’évaluation n’est pas encore soumise aux trois voix." },
};

type Props = {
  kind: SealedKind;
  projectId: string;
  /** Whether something changed since it was frozen last; null when it never was. */
  changed: boolean | null;
  requests: readonly (AskedFragment & { id: string; stage: ApprovalStage; closedAt: string | null })[];
  asking: boolean;
  /** Whether there is something to submit. */
  ready: boolean;
  reload: () => void;
};

/** Submits what is on the page to the three voices, as a version that no longer changes, and shows what they say of it. */
export function Submission({ kind, projectId, changed, requests, asking, ready, reload }: Props) {
  const { run, pending } = useAct(SubmitPlan);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const own = requests.filter(({ stage }) => stage === kind);
  const [latest, ...before] = own;
  const standing = latest && !latest.closedAt;
  const { title, the, of, none } = WORDS[kind];
  const submit = async () => {
    const { refusals: refused } = await run({ input: { participationId: projectId, kind } });
    setRefusals(refused ?? []);
    if (refused) return;
    toast(`Les trois voix sont appelées à se prononcer sur ${the}.`);
    reload();
  };
  return (
    <section aria-labelledby="trois-voix">
      <h2 className="fr-h4" id="trois-voix">
        {title}
      </h2>
      {latest ? null : <p className="muted">{none}</p>}
      {standing && changed ? <Notice>Ce qui est sur cette page a changé depuis la version soumise. Les voix se sont prononcées sur cette version-là : soumettez-en une nouvelle pour qu’elles lisent l’actuelle.</Notice> : null}
      {asking && ready && (!standing || changed) ? (
        <div className="plan__submit no-print">
          <p>Une version {of} est figée telle qu’elle est maintenant, et chaque voix se prononce sur elle, en son nom.</p>
          <Button pending={pending} onClick={() => void submit()}>
            {latest ? "Soumettre une nouvelle version aux trois voix" : "Soumettre aux trois voix"}
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
