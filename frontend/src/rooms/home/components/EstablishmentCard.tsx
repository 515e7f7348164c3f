import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { euros, today } from "~/lib/format";
import { DefinitionList } from "~/ui/DefinitionList";
import { dueWords } from "../model/due";
import { pathOf } from "../model/path";
import { GroupLink } from "./links";
import { Heading } from "./Panel";

const PlaceTasks = lazyPart(() => import("~/app/tasks/PlaceTasks"));

const EstablishmentCardParticipation = graphql(`
  fragment EstablishmentCard_participation on Participation {
    id
    establishment {
      id
      name
    }
    group {
      id
      name
      completeness {
        missing {
          message
          establishment {
            id
          }
        }
      }
      account {
        lines {
          establishment {
            id
          }
          totalCents
          sponsorCents
          remainingCents
          consumedRemainingCents
        }
      }
    }
    milestones {
      id
      key
      title
      step
      dueOn
      doneOn
      late
    }
  }
`);

/** One establishment as its manager sees it: what is missing, the next date, the share. */
export function EstablishmentCard({ participation: masked }: { participation: FragmentType<typeof EstablishmentCardParticipation> }) {
  const { tenant } = useViewer();
  const { id, establishment, group, milestones } = unmask(EstablishmentCardParticipation, masked);
  const missing = group.completeness.missing.filter((part) => part.establishment === null || part.establishment.id === establishment.id);
  const line = group.account?.lines.find((one) => one.establishment?.id === establishment.id);
  const { next } = pathOf(milestones);
  return (
    <article className="card">
      <Heading deeper>
        <Link to="/$tenant/etablissements/$establishmentId" params={{ tenant: tenant.key, establishmentId: establishment.id }}>
          {establishment.name}
        </Link>
      </Heading>
      <DefinitionList
        items={[
          ["Groupe", <GroupLink key="group" group={group} />],
          [
            "Ce qui manque",
            missing.length === 0 ? (
              "Rien : tout est fourni."
            ) : (
              <ul key="missing" className="checks">
                {missing.map(({ message }) => (
                  <li key={message} className="checks__todo">
                    {message}
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            "Projet",
            <Link key="project" to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId: id }}>
              Ouvrir le projet<span className="fr-sr-only"> : {establishment.name}</span>
            </Link>,
          ],
          ["Prochaine étape", next ? `${next.title}${next.dueOn ? `, ${dueWords(next.dueOn, today())}` : ""}` : null],
          ["Coût de l’accompagnement", line ? `${euros(line.totalCents)}, dont ${euros(line.sponsorCents)} financés` : null],
          [
            "Votre part",
            line ? (
              <span key="share">
                <strong>{euros(line.remainingCents)}</strong>, dont {euros(line.consumedRemainingCents)} consommés
              </span>
            ) : null,
          ],
        ]}
      />
      <Heading deeper>Tâches en cours</Heading>
      <Suspense fallback={<Skeleton lines={2} />}>
        <PlaceTasks establishmentId={establishment.id} />
      </Suspense>
    </article>
  );
}
