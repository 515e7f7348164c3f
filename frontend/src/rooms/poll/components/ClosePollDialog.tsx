import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { ClosePoll } from "../operations";

const ClosePollDialogPoll = graphql(`
  fragment ClosePollDialog_poll on Poll {
    id
    version
    answeredCount
    voterCount
  }
`);

/** Closes a poll before its time. */
export function ClosePollDialog({ poll: masked, reload }: { poll: FragmentType<typeof ClosePollDialogPoll>; reload: () => void }) {
  const { id, version, answeredCount, voterCount } = unmask(ClosePollDialogPoll, masked);
  const { faire, close } = useDialogSearch();
  const { run, pending } = useAct(ClosePoll);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const act = async () => {
    const found = (await run({ input: { id, version } })).refusals;
    setRefusals(found ?? []);
    if (found?.some(({ kind }) => kind === "conflict")) reload();
    if (found) return;
    toast("Le sondage est clos.");
    close();
  };
  return (
    <Dialog open={faire === "clore"} onClose={close} title="Clore le sondage">
      <p>
        {count(answeredCount, "personne a répondu", "personnes ont répondu")} sur {voterCount}. Plus personne ne pourra répondre ; vous pourrez le rouvrir tant qu’aucune date n’est retenue.
      </p>
      <RefusalNotice refusals={refusals} />
      <Buttons>
        <Button pending={pending} onClick={() => void act()}>
          Clore le sondage
        </Button>
        <Button kind="secondary" onClick={close}>
          Le laisser ouvert
        </Button>
      </Buttons>
    </Dialog>
  );
}
