import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { PollStand } from "~/gql/graphql";
import { timeRange } from "~/lib/format";
import type { Seat } from "~/lib/seats";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { missingWords } from "../model/slots";
import { SettlePoll } from "../operations";

const SettleDialogPoll = graphql(`
  fragment SettleDialog_poll on Poll {
    id
    title
    version
    slots {
      key
      startsAt
      endsAt
      missing {
        role
        stand
        establishment {
          id
          name
        }
        post {
          id
          number
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

type Slot = { key: string; startsAt: string; endsAt: string; missing: readonly (Seat & { stand: PollStand })[] };
type Props = { poll: FragmentType<typeof SettleDialogPoll>; reload: () => void };

/** Keeps a date, once who would miss has been read: the session is planned and everyone is told. */
export function SettleDialog({ poll: masked, reload }: Props) {
  const poll = unmask(SettleDialogPoll, masked);
  const { faire, objet, close } = useDialogSearch();
  const slot = faire === "retenir" ? poll.slots.find(({ key }) => key === objet) : undefined;
  return (
    <Dialog open={slot !== undefined} onClose={close} title="Retenir cette date">
      {slot ? <Settle poll={poll} slot={slot} reload={reload} onClose={close} /> : null}
    </Dialog>
  );
}

function Settle({ poll, slot, reload, onClose }: { poll: { id: string; title: string; version: number }; slot: Slot; reload: () => void; onClose: () => void }) {
  const { run, pending } = useAct(SettlePoll);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const places = missingWords(slot.missing);
  const settle = async () => {
    const found = (await run({ input: { id: poll.id, version: poll.version, slot: slot.key } })).refusals;
    if (found) {
      setRefusals(found);
      if (found.some(({ kind }) => kind === "conflict")) reload();
      return;
    }
    toast("La date est retenue : la séance est programmée.");
    onClose();
  };
  return (
    <>
      <p>
        {poll.title}, <strong>{timeRange(slot.startsAt, slot.endsAt)}</strong>.
      </p>
      {places.length > 0 ? (
        <Notice tone="warning" title="Voix qui manqueraient">
          <ul>
            {places.map(({ id, name, voices }) => (
              <li key={id}>
                {name} : {voices}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="success">Toutes les voix seraient présentes.</Notice>
      )}
      <p className="fr-mt-3w">La séance sera programmée et chacun sera prévenu. L’heure et le lieu restent modifiables ensuite.</p>
      <RefusalNotice refusals={refusals} />
      <Buttons>
        <Button pending={pending} onClick={() => void settle()}>
          Programmer la séance
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Revenir au sondage
        </Button>
      </Buttons>
    </>
  );
}
