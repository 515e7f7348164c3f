import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { timeRange } from "~/lib/format";
import { postName } from "~/lib/seats";
import { modeName, sessionKindName } from "~/lib/terms";

const SessionFactsSession = graphql(`
  fragment SessionFacts_session on Session {
    id
    kind
    sequence
    startsAt
    endsAt
    mode
    place
    videoLink
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
    group {
      id
      name
      kind
      consultant {
        id
        name
      }
    }
  }
`);

/** When, where, for whom and with whom. */
export function SessionFacts({ session: masked }: { session: FragmentType<typeof SessionFactsSession> }) {
  const { tenant } = useViewer();
  const { kind, sequence, startsAt, endsAt, mode, place, videoLink, establishment, post, group } = unmask(SessionFactsSession, masked);
  return (
    <dl className="session-facts">
      <div className="session-facts__when">
        <dt>Date</dt>
        <dd>
          <time dateTime={startsAt}>{timeRange(startsAt, endsAt)}</time>
        </dd>
      </div>
      <div>
        <dt>{mode === "ON_SITE" ? "Lieu" : "Visioconférence"}</dt>
        <dd>
          {mode === "ON_SITE" ? (
            (place ?? "À indiquer")
          ) : videoLink?.startsWith("https://") ? (
            <a href={videoLink} target="_blank" rel="noopener noreferrer">
              Rejoindre la visioconférence (nouvel onglet)
            </a>
          ) : (
            "Lien à indiquer"
          )}
        </dd>
      </div>
      <div>
        <dt>{group.kind === "TERRITORIAL" ? "Groupe" : "Réseau"}</dt>
        <dd>
          <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }} search={{ onglet: "seances" }}>
            {group.name}
          </Link>
        </dd>
      </div>
      {establishment ? (
        <div>
          <dt>Établissement</dt>
          <dd>{establishment.name}</dd>
        </div>
      ) : null}
      {post ? (
        <div>
          <dt>Poste</dt>
          <dd>{postName(post)}</dd>
        </div>
      ) : null}
      {group.kind === "TERRITORIAL" ? (
        <div>
          <dt>Consultant</dt>
          <dd>{group.consultant?.name ?? "À choisir"}</dd>
        </div>
      ) : null}
      <div>
        <dt>Forme</dt>
        <dd>
          {sequence === null ? sessionKindName[kind] : group.kind === "TERRITORIAL" ? `Séquence ${sequence}` : `Temps collectif T${sequence}`}, {modeName[mode].toLowerCase()}
        </dd>
      </div>
    </dl>
  );
}
