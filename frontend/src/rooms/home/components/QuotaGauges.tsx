import { type FragmentType, graphql, unmask } from "~/gql";
import { halfDays } from "~/lib/format";
import { Meter } from "~/ui/chart/Meter";
import { gaugesOf, leftOf } from "../model/gauges";
import { GroupLink } from "./links";
import { Heading } from "./Panel";

const QuotaGaugesGroup = graphql(`
  fragment QuotaGauges_group on Group {
    id
    name
    quotas {
      quota
      label
      grantedHalfDays
      remainingHalfDays
    }
  }
`);

/** What is left of a group's days: the total, then each quota as a gauge. */
export function QuotaGauges({ group: masked }: { group: FragmentType<typeof QuotaGaugesGroup> }) {
  const group = unmask(QuotaGaugesGroup, masked);
  const gauges = gaugesOf(group.quotas);
  const left = leftOf(gauges);
  return (
    <article className="gauges">
      <div className="gauges__head">
        <Heading deeper>
          <GroupLink group={group} />
        </Heading>
        <p>
          Reste <strong>{halfDays(left.remaining)}</strong> sur {halfDays(left.granted)}
        </p>
      </div>
      <div className="gauges__list">
        {gauges.map(({ quota, label, remaining, granted }) => (
          <Meter key={quota} label={label} value={remaining} max={granted} format={halfDays} />
        ))}
      </div>
    </article>
  );
}
