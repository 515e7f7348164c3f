import { useRef, useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import { today } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Badge, type BadgeTone } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { SetMilestone } from "../operations";
import { type MilestoneState, stateOf, stateWords } from "../model/milestone";
import { MilestoneForm } from "./MilestoneForm";

const MilestoneLineMilestone = graphql(`
  fragment MilestoneLine_milestone on Milestone {
    id
    step
    title
    dueOn
    doneOn
    late
    version
  }
`);

const BADGES: Record<MilestoneState, { tone: BadgeTone; words: string }> = {
  done: { tone: "success", words: "Faite" },
  late: { tone: "error", words: "En retard" },
  due: { tone: "info", words: "À venir" },
  open: { tone: "neutral", words: "À dater" },
};

type Props = { milestone: FragmentType<typeof MilestoneLineMilestone>; establishment: string; editable: boolean; reload: () => void };

/** One step: its state in words, and its dates edited in place. */
export function MilestoneLine({ milestone: masked, establishment, editable, reload }: Props) {
  const milestone = unmask(MilestoneLineMilestone, masked);
  const { run, pending } = useAct(SetMilestone);
  const [editing, setEditing] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const edit = useRef<HTMLButtonElement>(null);
  const { tone, words } = BADGES[stateOf(milestone)];
  const about = (
    <span className="fr-sr-only">
      {" "}
      : {milestone.title}, {establishment}
    </span>
  );
  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => edit.current?.focus());
  };
  const doneToday = async () => {
    const { refusals: refused } = await run({ input: { id: milestone.id, version: milestone.version, dueOn: milestone.dueOn, doneOn: today() } });
    setRefusals(refused ?? []);
    if (!refused) toast(`Étape faite : ${milestone.title}.`);
  };
  return (
    <li className="milestone" data-state={stateOf(milestone)}>
      <div className="milestone__what">
        <span className="milestone__title">
          {milestone.step}. {milestone.title}
        </span>
        <Badge tone={tone}>{words}</Badge>
        <span className="milestone__when">{stateWords(milestone)}</span>
      </div>
      {editable && !editing ? (
        <div className="milestone__acts">
          {milestone.doneOn === null ? (
            <Button kind="tertiary" size="sm" pending={pending} onClick={() => void doneToday()}>
              Faite aujourd’hui{about}
            </Button>
          ) : null}
          <button ref={edit} type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => setEditing(true)}>
            Modifier les dates{about}
          </button>
        </div>
      ) : null}
      <RefusalNotice refusals={refusals} />
      {editing ? <MilestoneForm milestone={milestone} reload={reload} onClose={leave} /> : null}
    </li>
  );
}
