import { useState } from "react";
import { useLive } from "~/app/graphql/useLive";
import { graphql } from "~/gql";

const WeekChanged = graphql(`
  subscription WeekChanged($after: JournalPosition) {
    activity(after: $after) {
      position
    }
  }
`);

/** Follows what the person may see: each change has the week read again. */
export function WeekLive({ from }: { from: number }) {
  const [after] = useState(from);
  useLive(WeekChanged, { after });
  return null;
}
