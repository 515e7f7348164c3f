import { useState } from "react";
import { useLive } from "~/app/graphql/useLive";
import { graphql } from "~/gql";

const LedgerChanged = graphql(`
  subscription LedgerChanged($after: JournalPosition) {
    activity(after: $after) {
      position
    }
  }
`);

/** Keeps the ledger up with what others do, from the last event that the page has read. */
export function DaysLive({ from }: { from: number }) {
  const [after] = useState(from);
  useLive(LedgerChanged, { after });
  return null;
}
