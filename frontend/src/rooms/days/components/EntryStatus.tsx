import { type FragmentType, graphql, unmask } from "~/gql";
import type { DayEntryStatus } from "~/gql/graphql";
import { entryStatusName } from "~/lib/terms";
import { Badge, type BadgeTone } from "~/ui/Badge";

const EntryStatusEntry = graphql(`
  fragment EntryStatus_entry on DayEntry {
    status
    returnReason
  }
`);

const TONES: Record<DayEntryStatus, BadgeTone> = { DRAFT: "neutral", SUBMITTED: "info", VALIDATED: "success", RETURNED: "warning" };

export function EntryStatus({ entry }: { entry: FragmentType<typeof EntryStatusEntry> }) {
  const { status, returnReason } = unmask(EntryStatusEntry, entry);
  return (
    <div className="entry-status">
      <Badge tone={TONES[status]}>{entryStatusName[status]}</Badge>
      {status === "RETURNED" && returnReason ? <span>Motif : {returnReason}</span> : null}
    </div>
  );
}
