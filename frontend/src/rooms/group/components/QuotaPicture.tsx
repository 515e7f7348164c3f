import { type FragmentType, graphql, unmask } from "~/gql";
import { halfDays } from "~/lib/format";
import { type Series, StackedBars } from "~/ui/chart/StackedBar";
import { quotaBars, quotaSums } from "../model/quotas";

const QuotaPictureGroup = graphql(`
  fragment QuotaPicture_group on Group {
    quotas {
      quota
      label
      establishment {
        id
        name
      }
      grantedHalfDays
      draftHalfDays
      submittedHalfDays
      validatedHalfDays
      remainingHalfDays
    }
  }
`);

const SERIES: readonly Series[] = [
  { key: "validated", label: "Validés", tone: "done" },
  { key: "submitted", label: "À valider", tone: "waiting" },
  { key: "draft", label: "Brouillons", tone: "draft" },
  { key: "left", label: "Restants", tone: "left" },
];

/** What each quota grants, what is logged and what is left: as a picture, and as a table. */
export function QuotaPicture({ group }: { group: FragmentType<typeof QuotaPictureGroup> }) {
  const { quotas } = unmask(QuotaPictureGroup, group);
  if (quotas.length === 0) return <p>Ce programme n’accorde pas de jours d’intervention.</p>;
  const { granted, remaining } = quotaSums(quotas);
  return <StackedBars title={`Il reste ${halfDays(remaining)} sur ${halfDays(granted)}`} series={SERIES} bars={quotaBars(quotas)} format={halfDays} />;
}
