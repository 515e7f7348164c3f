import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { PathState } from "~/gql/graphql";
import { longDate } from "~/lib/format";
import type { ProjectPartProps } from "~/lib/parts";
import { Badge, type BadgeTone } from "~/ui/Badge";

const PathPartQuery = graphql(`
  query PathPart($id: ID!) {
    projectPath(id: $id) {
      next
      steps {
        key
        title
        milestone {
          id
          dueOn
          doneOn
          late
        }
        items {
          label
          state
          detail
          who
          part
          groupTab
          sheetId
        }
      }
    }
  }
`);

const stateName: Record<PathState, string> = { TO_DO: "À faire", DOING: "En cours", DONE: "Fait" };
const stateTone: Record<PathState, BadgeTone> = { TO_DO: "neutral", DOING: "info", DONE: "success" };

/** The path of the project in four steps: what is done, what is due, and by whom. */
export default function PathPart({ projectId, groupId }: ProjectPartProps) {
  const { tenant, may } = useViewer();
  return (
    <PartQuery query={PathPartQuery} variables={{ id: projectId }}>
      {({ projectPath }) =>
        projectPath ? (
          <>
            <h2 className="fr-h4">Le chemin du projet</h2>
            <p className="path-next">{projectPath.next}</p>
            <ol className="path-steps">
              {projectPath.steps.map(({ key, title, milestone, items }, index) => (
                <li key={key} className="path-step" data-done={milestone?.doneOn ? true : undefined}>
                  <h3 className="fr-h6 path-step__title">
                    {index + 1}. {title}
                  </h3>
                  {milestone ? <Dates milestone={milestone} /> : null}
                  {items.length === 0 ? (
                    <p className="muted">Rien d’inscrit à cette étape pour le moment.</p>
                  ) : (
                    <ul className="path-items">
                      {items.map(({ label, state, detail, who, part, groupTab, sheetId }) => (
                        <li key={label} className="path-item">
                          <span>
                            <Badge tone={stateTone[state]}>{stateName[state]}</Badge>
                          </span>
                          <span>
                            {part ? (
                              <Link to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId: projectId, part }}>
                                {capital(label)}
                              </Link>
                            ) : sheetId ? (
                              <Link to="/$tenant/fiches/$sheetId" params={{ tenant: tenant.key, sheetId }}>
                                {capital(label)}
                              </Link>
                            ) : groupTab && may("group.view") ? (
                              <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId }} search={{ onglet: groupTab } as never}>
                                {capital(label)}
                              </Link>
                            ) : (
                              capital(label)
                            )}
                            {detail ? ` (${detail})` : null}
                            <span className="path-item__who">Par {who}</span>
                          </span>
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ol>
            <p className="muted">
              Les quatre étapes sont celles que publie le réseau Anact-Aract ; ce qui est inscrit à chacune est proposé par Cordée.
              {may("group.view") ? (
                <>
                  {" "}
                  <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId }} search={{ onglet: "etapes" }}>
                    Dates et échéances des étapes
                  </Link>
                </>
              ) : null}
            </p>
          </>
        ) : null
      }
    </PartQuery>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Dates({ milestone: { dueOn, doneOn, late } }: { milestone: { dueOn: string | null; doneOn: string | null; late: boolean } }) {
  if (doneOn) return <p className="path-step__dates">Achevée le {longDate(doneOn)}</p>;
  if (!dueOn) return <p className="path-step__dates">Sans échéance pour le moment</p>;
  return (
    <p className="path-step__dates">
      À achever pour le {longDate(dueOn)} {late ? <Badge tone="error">En retard</Badge> : null}
    </p>
  );
}
