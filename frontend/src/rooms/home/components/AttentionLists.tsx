import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count, halfDays, longDate } from "~/lib/format";
import { missingWords } from "~/lib/missing";
import { GroupLink } from "./links";
import { Panel } from "./Panel";

const AttentionListsQuery = graphql(`
  fragment AttentionLists_query on Query {
    late: groups(first: 4, filter: { late: true }) {
      totalCount
      nodes {
        id
        name
        lateMilestoneCount
      }
    }
    incomplete: groups(first: 4, filter: { incomplete: true }) {
      totalCount
      nodes {
        id
        name
        completeness {
          missing {
            message
            establishment {
              id
              name
            }
          }
        }
      }
    }
    submitted: dayEntries(first: 4, filter: { statuses: [SUBMITTED] }) {
      totalCount
      totals {
        submittedHalfDays
      }
      nodes {
        id
        halfDays
        workedOn
        consultant {
          id
          name
        }
        group {
          id
          name
        }
      }
    }
  }
`);

/** What waits for the coordinator: late groups, incomplete ones, entries to validate. */
export default function AttentionLists({ lists }: { lists: FragmentType<typeof AttentionListsQuery> }) {
  const { tenant } = useViewer();
  const { late, incomplete, submitted } = unmask(AttentionListsQuery, lists);
  return (
    <div className="home__three">
      <Panel title={late.totalCount === 0 ? "Aucun groupe en retard" : `${count(late.totalCount, "groupe")} en retard`} strong={late.totalCount > 0}>
        <Short list={late} empty="Toutes les étapes échues sont achevées.">
          {late.nodes.map(({ id, name, lateMilestoneCount }) => (
            <li key={id}>
              <GroupLink group={{ id, name }} at="etapes" />
              <span className="waiting__detail">{count(lateMilestoneCount, "étape")} en retard</span>
            </li>
          ))}
        </Short>
      </Panel>
      <Panel title={incomplete.totalCount === 0 ? "Aucun groupe incomplet" : `${count(incomplete.totalCount, "groupe")} ${incomplete.totalCount < 2 ? "incomplet" : "incomplets"}`} strong={incomplete.totalCount > 0}>
        <Short list={incomplete} empty="Chaque groupe a ses établissements, son consultant et ses trinômes.">
          {incomplete.nodes.map(({ id, name, completeness: { missing } }) => (
            <li key={id}>
              <GroupLink group={{ id, name }} at="etablissements" />
              <span className="waiting__detail">
                {missing[0] ? missingWords(missing[0]) : null}
                {missing.length > 1 ? `, et ${count(missing.length - 1, "autre manque", "autres manques")}` : null}
              </span>
            </li>
          ))}
        </Short>
      </Panel>
      <Panel title={submitted.totalCount === 0 ? "Aucune saisie à valider" : `${count(submitted.totalCount, "saisie")} à valider`} strong={submitted.totalCount > 0}>
        <Short list={submitted} empty="Toutes les saisies transmises sont traitées.">
          {submitted.nodes.map(({ id, halfDays: worked, workedOn, consultant, group }) => (
            <li key={id}>
              <span>
                {halfDays(worked)}, {consultant.name}
              </span>
              <span className="waiting__detail">
                le {longDate(workedOn)}, <GroupLink group={group} at="jours" />
              </span>
            </li>
          ))}
        </Short>
        {submitted.totalCount > 0 ? (
          <p className="home__foot">
            <Link to="/$tenant/jours" params={{ tenant: tenant.key }} search={{ statut: "SUBMITTED" }}>
              Traiter les {halfDays(submitted.totals.submittedHalfDays)} transmis
            </Link>
          </p>
        ) : null}
      </Panel>
    </div>
  );
}

/** The first lines of a list, and how many more there are. */
function Short({ list, empty, children }: { list: { totalCount: number; nodes: readonly unknown[] }; empty: string; children: ReactNode }) {
  if (list.totalCount === 0) return <p className="muted">{empty}</p>;
  const more = list.totalCount - list.nodes.length;
  return (
    <>
      <ul className="waiting">{children}</ul>
      {more > 0 ? <p className="muted">et {count(more, "autre")}</p> : null}
    </>
  );
}
