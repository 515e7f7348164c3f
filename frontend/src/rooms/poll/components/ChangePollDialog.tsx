import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { AttendanceMode } from "~/gql/graphql";
import { fullDate } from "~/lib/format";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { CheckboxField, Form, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { askedOf, askedShape, enough } from "../model/asked";
import { lastDay } from "../model/closing";
import { inTime, slotWords } from "../model/slots";
import { ChangePoll } from "../operations";
import { AskedFields } from "./AskedFields";

const ChangePollDialogPoll = graphql(`
  fragment ChangePollDialog_poll on Poll {
    id
    version
    title
    note
    mode
    place
    videoLink
    closesAt
    status
    sequence
    slots {
      key
      yes
      ifNeeded
      no
    }
    group {
      id
      programme {
        id
        rulebook {
          key
          version
          sequences {
            number
            modes
          }
          scheduling {
            minSlots
            closesDaysBefore
          }
        }
      }
    }
  }
`);

type Poll = ReturnType<typeof read>;
type Props = { poll: FragmentType<typeof ChangePollDialogPoll>; reload: () => void };
const read = (masked: FragmentType<typeof ChangePollDialogPoll>) => unmask(ChangePollDialogPoll, masked);
const MODES: readonly AttendanceMode[] = ["ON_SITE", "REMOTE"];

/** Changes what a poll asks; a half-day with answers goes only where that is confirmed. */
export function ChangePollDialog({ poll: masked, reload }: Props) {
  const poll = read(masked);
  const { faire, close } = useDialogSearch();
  return (
    <Dialog open={faire === "modifier"} onClose={close} title="Modifier le sondage" size="lg">
      <ChangeForm poll={poll} reload={reload} onClose={close} />
    </Dialog>
  );
}

function ChangeForm({ poll, reload, onClose }: { poll: Poll; reload: () => void; onClose: () => void }) {
  const { run } = useAct(ChangePoll);
  const { minSlots, closesDaysBefore } = poll.group.programme.rulebook.scheduling;
  const schema = z.object({ ...askedShape, confirmed: z.boolean() }).check(enough(minSlots));
  const before = inTime(poll.slots.map(({ key }) => key));
  const answered = new Map(poll.slots.map(({ key, yes, ifNeeded, no }) => [key, yes + ifNeeded + no]));
  const form = useForm(schema, {
    slots: before,
    closesOn: poll.status === "OPEN" ? lastDay(poll.closesAt) : "",
    mode: poll.mode,
    place: poll.place ?? "",
    videoLink: poll.videoLink ?? "",
    title: poll.title,
    note: poll.note ?? "",
    confirmed: false,
  });
  type Values = z.output<typeof schema>;
  const { submit, dialog } = useConflict<Values>({
    version: poll.version,
    compare: ({ slots, closesOn, title }) => [
      { label: "Titre", mine: title, theirs: poll.title },
      { label: "Créneaux", mine: slots.map(slotWords).join(" ; "), theirs: before.map(slotWords).join(" ; ") },
      { label: "Réponses jusqu’au", mine: closesOn ? fullDate(closesOn) : "date par défaut", theirs: fullDate(lastDay(poll.closesAt)) },
    ],
    send: async (values, version) => {
      const { refusals } = await run({ input: { id: poll.id, version, confirmed: values.confirmed, ...askedOf(values) } });
      if (refusals) return refusals;
      toast("Le sondage est modifié.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  const chosen = form.watch("slots") as string[];
  const lost = before.filter((key) => !chosen.includes(key) && (answered.get(key) ?? 0) > 0);
  const allowed = poll.group.programme.rulebook.sequences.find(({ number }) => number === poll.sequence)?.modes ?? MODES;
  return (
    <>
      <Form
        form={form}
        submit="Enregistrer"
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
        onSubmit={submit}
      >
        <AskedFields mode={String(form.watch("mode"))} allowed={allowed} min={minSlots} closesDaysBefore={closesDaysBefore} answered={answered} />
        {lost.length > 0 ? (
          <CheckboxField name="confirmed" label="Retirer aussi les créneaux qui ont des réponses" hint={`${lost.map(slotWords).join(" ; ")} : ces réponses ne compteront plus.`} />
        ) : null}
      </Form>
      {dialog}
    </>
  );
}
