import type { ResultOf } from "@graphql-typed-document-node/core";
import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { fullDate } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { countedAs, missingAs, presenceOf, type Row, toAttendance } from "../model/attendance";
import { rowsOf } from "../rows";
import { AttendanceGrid } from "./AttendanceGrid";

const HoldDialogGroup = graphql(`
  fragment HoldDialog_group on Group {
    sessions {
      id
      title
      startsAt
      status
      version
      ...Attendance_session
    }
  }
`);

const HoldSession = graphql(`
  mutation HoldSession($input: HoldSessionInput!) {
    holdSession(input: $input) {
      session {
        id
        ...SessionCard_session
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Session = ResultOf<typeof HoldDialogGroup>["sessions"][number];
type Props = { group: FragmentType<typeof HoldDialogGroup>; reload: () => void };

/** Records that a session was held and who was there, or corrects it. */
export function HoldDialog({ group: masked, reload }: Props) {
  const { sessions } = unmask(HoldDialogGroup, masked);
  const { faire, objet, close } = useDialogSearch();
  const session = faire === "tenir" ? sessions.find(({ id, status }) => id === objet && status !== "CANCELLED") : undefined;
  return (
    <Dialog open={session !== undefined} onClose={close} title="Présences" size="lg">
      {session ? <HoldForm session={session} reload={reload} onClose={close} /> : null}
    </Dialog>
  );
}

function HoldForm({ session, reload, onClose }: { session: Session; reload: () => void; onClose: () => void }) {
  const { run, pending } = useAct(HoldSession);
  const [rows, setRows] = useState(() => rowsOf(session));
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { submit, dialog } = useConflict<Row[]>({
    version: session.version,
    compare: (mine) => [{ label: "Présences", mine: inWords(mine), theirs: session.status === "HELD" ? inWords(rowsOf(session)) : "Séance déplacée, présences non enregistrées" }],
    send: async (sheet, version) => {
      const { refusals: refused } = await run({ input: { id: session.id, version, attendance: toAttendance(sheet) } });
      if (refused) return refused;
      toast("Les présences sont enregistrées.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <p>
        {session.title}, {fullDate(session.startsAt)}.
      </p>
      <RefusalNotice refusals={refusals} />
      <AttendanceGrid rows={rows} onChange={setRows} />
      <Buttons>
        <Button pending={pending} onClick={() => void submit(rows).then((refused) => setRefusals(refused ?? []))}>
          Enregistrer les présences
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      </Buttons>
      {dialog}
    </>
  );
}

function inWords(rows: readonly Row[]): string {
  const { present, expected, silent } = presenceOf(rows);
  return [`${present} ${countedAs(rows)} sur ${expected}`, ...silent.map((line) => `${missingAs(rows)}, ${line}`)].join("\n");
}
