import { Link, useNavigate } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { BodyKind } from "~/gql/graphql";
import { count } from "~/lib/format";
import { reachesEstablishment } from "~/lib/reach";
import { Badge } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { EmptyState } from "~/ui/EmptyState";
import { toast } from "~/ui/toast";
import { BodyForm, type BodyValues } from "./components/BodyForm";
import { bodyKindName, countsInWords } from "./model/words";
import { CreateBody } from "./operations";
import "./body.css";

const BodiesTabQuery = graphql(`
  query BodiesTab($id: ID!) {
    viewer {
      memberships {
        id
        role
        endedAt
        establishment {
          id
        }
        organisation {
          id
        }
      }
    }
    group(id: $id) {
      id
      status
      participations {
        id
        establishment {
          id
          name
          organisation {
            id
          }
        }
      }
    }
    bodies(groupId: $id) {
      id
      kind
      title
      participationId
      closedAt
      members {
        id
      }
      proposalCounts {
        received
        accepted
        adapted
        refused
        setAside
      }
    }
  }
`);

/** The comité and the spaces of discussion of each establishment that one reaches. */
export default function BodiesTab({ groupId }: { groupId: string }) {
  const { tenant, may } = useViewer();
  const { faire, objet, voix, open, close } = useDialogSearch();
  if (!may("body.view")) return <p>Le comité et les espaces de discussion d’un établissement lui sont propres.</p>;
  return (
    <PartQuery query={BodiesTabQuery} variables={{ id: groupId }}>
      {({ viewer, group, bodies }) => {
        if (!group || !viewer) return null;
        const places = group.participations.filter(({ establishment }) => reachesEstablishment(viewer.memberships, establishment));
        const managing = may("body.manage") && group.status !== "CLOSED";
        const creating = places.find(({ id }) => id === objet);
        const kind: BodyKind = voix === "STAFF" ? "COMMITTEE" : "DISCUSSION_SPACE";
        return (
          <>
            <h2 className="fr-h5">Comité QVCT et espaces de discussion</h2>
            <p className="muted">Ils sont propres à chaque établissement : les autres établissements du groupe n’en voient rien. Ce qui s’y dit n’est attribué à personne.</p>
            {places.map(({ id, establishment }) => {
              const own = bodies.filter((body) => body.participationId === id);
              const hasCommittee = own.some((body) => body.kind === "COMMITTEE" && !body.closedAt);
              return (
                <section key={id} aria-labelledby={`instances-${id}`}>
                  <h3 className="fr-h6" id={`instances-${id}`}>
                    {establishment.name}
                  </h3>
                  {own.length === 0 ? <EmptyState title="Ni comité ni espace de discussion">Commencez par le comité QVCT : c’est lui qui répond aux propositions.</EmptyState> : null}
                  <ul className="bodies">
                    {own.map((body) => (
                      <li key={body.id}>
                        <Link to="/$tenant/instances/$bodyId" params={{ tenant: tenant.key, bodyId: body.id }}>
                          {body.title}
                        </Link>{" "}
                        {body.closedAt ? <Badge>Clos</Badge> : null}
                        <p className="muted">
                          {body.title === bodyKindName[body.kind] ? null : `${bodyKindName[body.kind]}, `}
                          {count(body.members.length, "membre")}. {countsInWords(body.proposalCounts)}.
                        </p>
                      </li>
                    ))}
                  </ul>
                  {managing ? (
                    <Buttons>
                      {hasCommittee ? null : (
                        <Button kind="secondary" size="sm" onClick={() => open("creer", { objet: id, voix: "STAFF" })}>
                          Créer le comité QVCT<span className="fr-sr-only"> : {establishment.name}</span>
                        </Button>
                      )}
                      <Button kind="secondary" size="sm" onClick={() => open("creer", { objet: id })}>
                        Ouvrir un espace de discussion<span className="fr-sr-only"> à {establishment.name}</span>
                      </Button>
                    </Buttons>
                  ) : null}
                </section>
              );
            })}
            <Dialog open={managing && faire === "creer" && creating !== undefined} onClose={close} title={kind === "COMMITTEE" ? "Créer le comité QVCT" : "Ouvrir un espace de discussion"}>
              {creating ? <CreateForm participationId={creating.id} kind={kind} onClose={close} /> : null}
            </Dialog>
          </>
        );
      }}
    </PartQuery>
  );
}

function CreateForm({ participationId, kind, onClose }: { participationId: string; kind: BodyKind; onClose: () => void }) {
  const { tenant } = useViewer();
  const { run } = useAct(CreateBody);
  const navigate = useNavigate();
  const create = async (values: BodyValues) => {
    const { data, refusals } = await run({ input: { participationId, kind, ...values } });
    if (refusals) return refusals;
    toast(kind === "COMMITTEE" ? "Le comité QVCT est créé." : "L’espace de discussion est ouvert.");
    const made = data.createBody.body;
    if (made) await navigate({ to: "/$tenant/instances/$bodyId", params: { tenant: tenant.key, bodyId: made.id } });
    return undefined;
  };
  return (
    <BodyForm
      kind={kind}
      values={{ title: kind === "COMMITTEE" ? "Comité QVCT" : "", perimeter: "", rules: "", facilitator: "" }}
      submit={kind === "COMMITTEE" ? "Créer le comité" : "Ouvrir l’espace"}
      onSubmit={create}
      onClose={onClose}
    />
  );
}
