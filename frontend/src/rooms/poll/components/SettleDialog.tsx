import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { PollStand } from "~/gql/graphql";
import type { Seat } from "~/lib/seats";
import { inParis, parisInstant, readTime, writeTime } from "~/lib/when";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, TextField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";
import { toast } from "~/ui/toast";
import { missingWords, slotWords } from "../model/slots";
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

const clock = (example: string) => {
  const message = `Saisissez une heure, comme ${example}.`;
  return z.string(message).check(z.refine((text) => readTime(text) !== null, message));
};

/** The hours as typed; each is named as the server names it, for its refusals to come back to it. */
const schema = z
  .object({ startsAt: clock("9 h 30"), endsAt: clock("12 h 30") })
  .check(z.refine(({ startsAt, endsAt }) => (readTime(endsAt) ?? "") > (readTime(startsAt) ?? ""), { path: ["endsAt"], message: "La fin doit suivre le début." }));

function Settle({ poll, slot, reload, onClose }: { poll: { id: string; title: string; version: number }; slot: Slot; reload: () => void; onClose: () => void }) {
  const { run } = useAct(SettlePoll);
  const [start, end] = [inParis(slot.startsAt), inParis(slot.endsAt)];
  const form = useForm(schema, { startsAt: writeTime(start.time), endsAt: writeTime(end.time) });
  const places = missingWords(slot.missing);
  const settle = async ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => {
    const at = (typed: string) => parisInstant(start.date, readTime(typed) ?? "");
    const { refusals } = await run({ input: { id: poll.id, version: poll.version, slot: slot.key, startsAt: at(startsAt), endsAt: at(endsAt) } });
    if (refusals?.some(({ kind }) => kind === "conflict")) reload();
    if (refusals) return refusals;
    toast("La date est retenue : la séance est programmée.");
    return onClose();
  };
  return (
    <>
      <p>
        {poll.title}, <strong>{slotWords(slot.key)}</strong>.
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
      <div className="fr-mt-3w">
        <Form
          form={form}
          submit="Programmer la séance"
          cancel={
            <Button kind="secondary" onClick={onClose}>
              Revenir au sondage
            </Button>
          }
          onSubmit={settle}
        >
          <div className="field-row">
            <TextField name="startsAt" label="De" hint="Par exemple : 9 h 30" autoComplete="off" />
            <TextField name="endsAt" label="À" hint="Par exemple : 12 h 30" autoComplete="off" />
          </div>
          <p>La séance sera programmée et chacun sera prévenu. L’heure et le lieu restent modifiables ensuite.</p>
        </Form>
      </div>
    </>
  );
}
