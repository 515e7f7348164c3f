import { Link } from "@tanstack/react-router";
import { useLookup } from "~/app/graphql/useLookup";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { placeOf } from "~/lib/seats";
import { Panel } from "./Panel";

const SilencePanelQuery = graphql(`
  query SilencePanel {
    silences {
      days
      agencyTold
      group {
        id
        name
      }
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
`);

/** The groups, establishments and posts with which nobody has done anything for longer than their rulebook says. */
export default function SilencePanel() {
  const { tenant } = useViewer();
  const { data } = useLookup(SilencePanelQuery, {});
  const silences = (data?.silences ?? []).flatMap(({ group, ...silence }) => (group ? [{ group, ...silence }] : []));
  if (silences.length === 0) return null;
  return (
    <Panel title={`Sans nouvelle : ${silences.length}`} strong>
      <ul>
        {silences.map(({ group, establishment, post, days, agencyTold }) => (
          <li key={`${group.id}.${establishment?.id ?? post?.id ?? ""}`}>
            <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }}>
              {group.name}
            </Link>
            {establishment || post ? `, ${placeOf({ establishment, post }).name}` : ""} : sans nouvelle depuis {days} jours{agencyTold ? `, ${tenant.supportAgency} prévenue` : ""}.
          </li>
        ))}
      </ul>
    </Panel>
  );
}
