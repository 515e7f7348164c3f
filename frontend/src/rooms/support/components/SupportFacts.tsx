import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { dateTime, halfDays, longDate } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { buttonClass } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { DefinitionList } from "~/ui/DefinitionList";

const SupportFactsRequest = graphql(`
  fragment SupportFacts_request on SupportRequest {
    id
    need
    status
    halfDays
    loggedHalfDays
    group {
      id
      consultant {
        id
      }
    }
    askedAt
    endedReason
    askedBy {
      id
      name
    }
    endedBy {
      id
      name
    }
    parties {
      party
      label
      agreedAt
      agreedBy {
        id
        name
      }
    }
    quota {
      label
      grantedHalfDays
      remainingHalfDays
    }
    rule {
      quotaProposed
      note
      citation {
        source
        line
        endLine
        text
      }
    }
  }
`);

/** What is asked, who agreed, and what is left of the quota that the days are taken from. */
export function SupportFacts({ request: masked }: { request: FragmentType<typeof SupportFactsRequest> }) {
  const { tenant, person, may } = useViewer();
  const { id, need, status, halfDays: days, loggedHalfDays, group, askedAt, askedBy, endedReason, endedBy, parties, quota, rule } = unmask(SupportFactsRequest, masked);
  return (
    <>
      <p>
        Demandé par {askedBy.name}, {dateTime(askedAt)}.
      </p>
      {need ? <p className="support__need">{need}</p> : null}
      {endedReason ? (
        <p>
          <strong>{status === "DONE" ? "Ce qui a été fait" : "Raison"}</strong>
          {endedBy ? ` (${endedBy.name})` : null} : {endedReason}
        </p>
      ) : null}
      <DefinitionList
        items={[
          [status === "AGREED" || status === "DONE" ? "Durée convenue" : "Durée proposée", days === null ? "Pas encore proposée" : halfDays(days)],
          ["Déjà saisi", loggedHalfDays > 0 ? halfDays(loggedHalfDays) : null],
          ["Quota", quota ? `${quota.label} : il reste ${halfDays(quota.remainingHalfDays)} sur ${halfDays(quota.grantedHalfDays)}` : null],
        ]}
      />
      {status === "AGREED" && quota && days !== null && may("days.log") && group.consultant?.id === person.id ? (
        loggedHalfDays < days ? (
          <p>
            <Link to="/$tenant/groupes/$groupId/jours/nouveau" params={{ tenant: tenant.key, groupId: group.id }} search={{ appui: id }} className={buttonClass({ icon: "fr-icon-add-line" })}>
              Saisir des jours de cet appui
            </Link>
          </p>
        ) : (
          <p>Tous les jours convenus sont saisis.</p>
        )
      ) : null}
      <h2 className="fr-h5">Qui en convient</h2>
      <ul className="parties">
        {parties.map(({ party, label, agreedAt, agreedBy }) => (
          <li key={party}>
            <strong>{label}</strong>{" "}
            {agreedBy && agreedAt ? (
              <>
                <Badge tone="success">D’accord</Badge> {agreedBy.name}, le {longDate(agreedAt)}
              </>
            ) : (
              <Badge tone="neutral">Accord attendu</Badge>
            )}
          </li>
        ))}
      </ul>
      {rule ? (
        <>
          <Citation citation={rule.citation} />
          {rule.quotaProposed && rule.note ? <p className="muted">Proposé par Cordée : {rule.note}</p> : null}
        </>
      ) : null}
    </>
  );
}
