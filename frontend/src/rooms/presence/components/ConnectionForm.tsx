import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { graphql } from "~/gql";
import { fullDate } from "~/lib/format";
import { Button } from "~/ui/Button";
import { Form, TextField, useForm } from "~/ui/form";
import { atClock, clockOf, readClock } from "../model/connection";
import type { Line } from "../model/sheet";
import type { Sheet } from "./SheetCard";

const NoteConnection = graphql(`
  mutation NoteConnection($input: NoteConnectionInput!) {
    noteConnection(input: $input) {
      sheet {
        id
        ...Sheet_parts
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const WRONG = "Saisissez une heure avec les secondes, comme 9:02:07.";
const connection = z.object({
  connectedAt: z.string().check(z.refine((text) => readClock(text) !== null, WRONG)),
  disconnectedAt: z.string().check(z.refine((text) => text.trim() === "" || readClock(text) !== null, WRONG)),
});
type Connection = z.infer<typeof connection>;
const shown = (iso: string | null) => (iso ? clockOf(iso) : "");

/** When somebody was connected to a remote half-day, to the second, as the meeting's tool reports it. */
export function ConnectionForm({ sheet, line, reload, onDone, onClose }: { sheet: Sheet; line: Line; reload: () => void; onDone: () => void; onClose: () => void }) {
  const { run } = useAct(NoteConnection);
  const form = useForm(connection, { connectedAt: shown(line.connectedAt), disconnectedAt: shown(line.disconnectedAt) });
  const instant = (text: string) => {
    const clock = readClock(text);
    return clock === null ? null : atClock(sheet.startsAt, clock);
  };
  const { submit, dialog } = useConflict<Connection>({
    version: line.version,
    compare: (mine) => [
      { label: "Début", mine: mine.connectedAt, theirs: shown(line.connectedAt) || "(aucun)" },
      { label: "Fin", mine: mine.disconnectedAt || "(aucune)", theirs: shown(line.disconnectedAt) || "(aucune)" },
    ],
    send: async (typed, version) => {
      const { refusals } = await run({
        input: { attendanceLineId: line.id, version, connectedAt: instant(typed.connectedAt) ?? "", disconnectedAt: instant(typed.disconnectedAt) },
      });
      if (refusals) return refusals;
      return onDone();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <p>
        Heures de connexion de <strong>{line.name}</strong>, le {fullDate(sheet.startsAt)}, telles que l’outil de visioconférence les donne. Elles figurent sur la feuille, à la seconde.
      </p>
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
        <TextField name="connectedAt" label="Début de connexion" hint="Heures, minutes et secondes, comme 9:02:07" autoComplete="off" maxLength={20} />
        <TextField name="disconnectedAt" label="Fin de connexion" hint="Comme 12:30:15" optional autoComplete="off" maxLength={20} />
      </Form>
      {dialog}
    </>
  );
}
