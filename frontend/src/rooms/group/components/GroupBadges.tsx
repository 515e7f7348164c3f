import { type FragmentType, graphql, unmask } from "~/gql";
import type { GroupStatus } from "~/gql/graphql";
import { count } from "~/lib/format";
import { groupStatusName } from "~/lib/terms";
import { Badge, type BadgeTone } from "~/ui/Badge";

const GroupBadgesGroup = graphql(`
  fragment GroupBadges_group on Group {
    status
    lateMilestoneCount
    completeness {
      complete
    }
  }
`);

const TONES: Record<GroupStatus, BadgeTone> = { FORMING: "new", ACTIVE: "success", CLOSED: "neutral" };

export function GroupBadges({ group: masked }: { group: FragmentType<typeof GroupBadgesGroup> }) {
  const { status, lateMilestoneCount, completeness } = unmask(GroupBadgesGroup, masked);
  return (
    <>
      <Badge tone={TONES[status]}>{groupStatusName[status]}</Badge>
      {status === "CLOSED" || completeness.complete ? null : <Badge tone="warning">Incomplet</Badge>}
      {lateMilestoneCount > 0 ? <Badge tone="error">{count(lateMilestoneCount, "étape en retard", "étapes en retard")}</Badge> : null}
    </>
  );
}
