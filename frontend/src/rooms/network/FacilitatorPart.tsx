import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql, unmask } from "~/gql";
import { count, dateTime, longDate } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { buttonClass, Buttons } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { EmptyState } from "~/ui/EmptyState";
import { currentStep, dueSteps } from "./model/steps";
import { deliverableStatusName, deliverableTone, stepName } from "./model/words";
import { NetworkLive } from "./components/NetworkLive";
import { StepMark } from "./components/StepMark";
import { StructureProject } from "./components/StructureProject";
import { StepsDue } from "./components/StepsDue";
import "./network.css";

const MyTasks = lazyPart(() => import("~/app/tasks/MyTasks"));

const FacilitatorPartQuery = graphql(`
  query FacilitatorPart {
    activity(first: 1) {
      ...NetworkLive_events
    }
    networks {
      programme {
        id
        title
      }
      group {
        id
        nextSession {
          id
          title
          startsAt
          place
        }
      }
      stepRules {
        key
        title
      }
      posts {
        id
        number
        lateCount
        organisation {
          id
          name
        }
        steps {
          ...FacilitatorPart_step
        }
        deliverables {
          ...FacilitatorPart_deliverable
        }
        structures {
          id
          status
          participation {
            id
          }
          establishment {
            id
            name
            address {
              town
            }
          }
          steps {
            ...FacilitatorPart_step
          }
          deliverables {
            ...FacilitatorPart_deliverable
          }
        }
      }
    }
  }
`);

const FacilitatorPartStep = graphql(`
  fragment FacilitatorPart_step on NetworkStep {
    id
    step
    plannedOn
    doneOn
    late
  }
`);

const FacilitatorPartDeliverable = graphql(`
  fragment FacilitatorPart_deliverable on Deliverable {
    id
    title
    status
    dueOn
    late
    returnReason
  }
`);

/** The facilitator's home: where each of the three structures is, the next day of the network, what is due. */
export default function FacilitatorPart() {
  const { tenant } = useViewer();
  return (
    <PartQuery query={FacilitatorPartQuery} variables={{}} loading={<Skeleton />}>
      {({ networks, activity }) => {
        const posts = networks.flatMap((network) => network.posts.map((post) => ({ network, post })));
        if (posts.length === 0) {
          return (
            <EmptyState title="Aucun poste ne vous est encore confié">
              Votre organisme gestionnaire vous désigne sur son poste. Vos trois structures, leurs étapes et leurs livrables s’afficheront ici.
            </EmptyState>
          );
        }
        const first = posts[0]?.post;
        return posts.map(({ network, post }) => {
          const keys = network.stepRules.map(({ key }) => key);
          const title = (key: string) => network.stepRules.find((rule) => rule.key === key)?.title ?? "";
          const structures = post.structures.filter(({ status }) => status === "SELECTED");
          const due = [
            ...unmask(FacilitatorPartDeliverable, post.deliverables).map((deliverable) => ({ ...deliverable, of: "poste" })),
            ...structures.flatMap(({ establishment, deliverables }) => unmask(FacilitatorPartDeliverable, deliverables).map((deliverable) => ({ ...deliverable, of: establishment.name }))),
          ].filter(({ status, late }) => late || status === "RETURNED");
          const stepsDue = dueSteps([
            ...unmask(FacilitatorPartStep, post.steps).map((step) => ({ ...step, of: "poste" })),
            ...structures.flatMap(({ establishment, steps }) => unmask(FacilitatorPartStep, steps).map((step) => ({ ...step, of: establishment.name }))),
          ]);
          const next = network.group?.nextSession;
          const here = currentStep(keys, unmask(FacilitatorPartStep, post.steps));
          return (
            <div key={post.id} className="network-home">
              <NetworkLive programmeId={network.programme.id} read={activity} />
              <section className="panel panel--strong" aria-label="Votre poste">
                <h2 className="fr-h5">
                  Poste {post.number}, {post.organisation.name}
                </h2>
                <DefinitionList
                  items={[
                    ["Programme", network.programme.title],
                    ["Étape en cours", here ? `${stepName(here.step)} : ${title(here.step)}${here.plannedOn ? ` (prévue le ${longDate(here.plannedOn)})` : ""}` : "Toutes les étapes sont faites"],
                    [
                      "Prochain temps du réseau",
                      next && network.group ? (
                        <Link key="next" to="/$tenant/seances/$sessionId" params={{ tenant: tenant.key, sessionId: next.id }}>
                          {next.title}, {dateTime(next.startsAt)}
                          {next.place ? `, ${next.place}` : ""}
                        </Link>
                      ) : (
                        "Aucune date pour l’instant"
                      ),
                    ],
                    ["À rattraper", post.lateCount > 0 ? count(post.lateCount, "retard") : "Rien"],
                  ]}
                />
                <Buttons>
                  <Link
                    to="/$tenant/programmes/$programmeId/postes/$postId"
                    params={{ tenant: tenant.key, programmeId: network.programme.id, postId: post.id }}
                    className={buttonClass({ kind: "secondary", size: "sm" })}
                  >
                    Ouvrir le poste
                  </Link>
                  {network.group ? (
                    <>
                      <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: network.group.id }} search={{ onglet: "seances" }} className={buttonClass({ kind: "tertiary", size: "sm" })}>
                        Vie du réseau
                      </Link>
                      <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: network.group.id }} search={{ onglet: "appuis", faire: "demander" }} className={buttonClass({ kind: "tertiary", size: "sm" })}>
                        Demander un appui à l’Aract
                      </Link>
                    </>
                  ) : null}
                </Buttons>
              </section>
              {post === first ? (
                <section className="panel" aria-label="Vos tâches">
                  <h2 className="fr-h5">Vos tâches</h2>
                  <Suspense fallback={<Skeleton lines={3} />}>
                    <MyTasks />
                  </Suspense>
                </section>
              ) : null}
              <StepsDue steps={stepsDue} title={title} />
              <div className="network-cards network-cards--three">
                {structures.map(({ id, establishment, participation, steps: masked, deliverables: maskedDeliverables }) => {
                  const steps = unmask(FacilitatorPartStep, masked);
                  const deliverables = unmask(FacilitatorPartDeliverable, maskedDeliverables);
                  const accepted = deliverables.filter(({ status }) => status === "ACCEPTED").length;
                  return (
                    <section key={id} className="panel" aria-label={establishment.name}>
                      <h3 className="fr-h6 network-cards__title">{establishment.name}</h3>
                      {establishment.address.town ? <p className="muted">{establishment.address.town}</p> : null}
                      <StructureProject participation={participation} name={establishment.name} />
                      <ul className="plain-list structure-steps">
                        {steps
                          .toSorted((one, other) => keys.indexOf(one.step) - keys.indexOf(other.step))
                          .map((step) => (
                            <li key={step.id}>
                              <span>
                                {stepName(step.step)}. {title(step.step)}
                              </span>
                              <StepMark step={step} />
                            </li>
                          ))}
                      </ul>
                      <p className="muted">
                        {count(accepted, "livrable accepté", "livrables acceptés")} sur {deliverables.length}
                      </p>
                    </section>
                  );
                })}
              </div>
              {structures.length === 0 ? <EmptyState title="Vos structures ne sont pas encore retenues">L’appel à volontariat se tient dans votre organisme : ouvrez le poste pour y noter les structures volontaires.</EmptyState> : null}
              <section className="panel" aria-label="Livrables à remettre">
                <h2 className="fr-h5">Livrables à remettre</h2>
                {due.length === 0 ? (
                  <p>Aucun livrable n’est en retard ni à compléter.</p>
                ) : (
                  <ul className="plain-list">
                    {due.map(({ id, title: name, of, status, dueOn, late, returnReason }) => (
                      <li key={id} className="deliverable">
                        <span className="deliverable__title">{name}</span> <span className="muted">· {of}</span> <Badge tone={deliverableTone[status]}>{deliverableStatusName[status]}</Badge>{" "}
                        {late ? <Badge tone="error">En retard</Badge> : null}
                        <span className="muted"> {dueOn ? `attendu le ${longDate(dueOn)}` : ""}</span>
                        {returnReason ? <p className="deliverable__reason">À compléter : {returnReason}</p> : null}
                      </li>
                    ))}
                  </ul>
                )}
              </section>
            </div>
          );
        });
      }}
    </PartQuery>
  );
}
