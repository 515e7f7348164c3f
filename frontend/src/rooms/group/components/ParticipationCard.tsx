import { Link } from "@tanstack/react-router";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { TrinomeRole } from "~/gql/graphql";
import { reachesEstablishment } from "~/lib/reach";
import { VOICES, voiceName } from "~/lib/terms";
import { useNarrow } from "~/lib/useMedia";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Table } from "~/ui/Table";

const ParticipationCardViewer = graphql(`
  fragment ParticipationCard_viewer on Viewer {
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
`);

const ParticipationCardParticipation = graphql(`
  fragment ParticipationCard_participation on Participation {
    id
    establishment {
      id
      name
      finessDisplay
      phone
      category {
        shortLabel
      }
      address {
        line
        postcode
        town
      }
      organisation {
        id
        name
      }
    }
    trinome {
      id
      role
      deputy
      person {
        id
        name
        email
      }
    }
  }
`);

type Member = { id: string; role: TrinomeRole; deputy: boolean; person: { id: string; name: string; email: string | null } };
type Props = {
  participation: FragmentType<typeof ParticipationCardParticipation>;
  viewer: FragmentType<typeof ParticipationCardViewer>;
  may: (act: string) => boolean;
  /** Whether establishments may still leave the group. */
  removable: boolean;
};

/** An establishment of the group: where it is, and who carries each of its three voices. */
export function ParticipationCard({ participation: masked, viewer, may, removable }: Props) {
  const { memberships } = unmask(ParticipationCardViewer, viewer);
  const { id, establishment, trinome } = unmask(ParticipationCardParticipation, masked);
  const { open } = useDialogSearch();
  const narrow = useNarrow();
  const { tenant, may: viewerMay } = useViewer();
  const { address, organisation } = establishment;
  const naming = may("trinome.name") && reachesEstablishment(memberships, establishment);
  const where = [address.line, [address.postcode, address.town].filter(Boolean).join(" ")].filter(Boolean).join(", ");

  const place = (role: TrinomeRole, deputy: boolean) => {
    const member = trinome.find((one) => one.role === role && one.deputy === deputy);
    const name = (words: string) => (
      <Button kind="tertiary" size="sm" onClick={() => open("designer", { objet: establishment.id, voix: role, ...(deputy && { suppleant: true }) })}>
        {words}
        <span className="fr-sr-only">
          {" "}
          la voix {voiceName[role]}
          {deputy ? " (suppléance)" : ""} : {establishment.name}
        </span>
      </Button>
    );
    if (!member) return <div className="place">{deputy ? <span className="muted">Personne</span> : <Badge tone="warning">À désigner</Badge>}{naming ? name("Désigner") : null}</div>;
    return (
      <div className="place">
        <PersonLine member={member} />
        {naming ? (
          <div className="place__acts">
            {name("Remplacer")}
            <Button kind="bare" size="sm" onClick={() => open("terminer", { objet: member.id })}>
              Retirer<span className="fr-sr-only"> {member.person.name} du trinôme</span>
            </Button>
          </div>
        ) : null}
      </div>
    );
  };

  return (
    <article className="participation" aria-labelledby={`lieu-${id}`}>
      <div className="participation__head">
        <div>
          <h3 className="fr-h6" id={`lieu-${id}`}>
            {establishment.name}
          </h3>
          <p className="muted">
            {establishment.category.shortLabel} · FINESS {establishment.finessDisplay}
            {where ? ` · ${where}` : null}
            {organisation ? ` · ${organisation.name}` : null}
          </p>
          {viewerMay("project.view") && reachesEstablishment(memberships, establishment) ? (
            <p>
              <Link to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId: id }}>
                Projet<span className="fr-sr-only"> : {establishment.name}</span>
              </Link>
              {viewerMay("conversation.read") ? (
                <>
                  {" · "}
                  <Link to="/$tenant/projets/$participationId/{-$part}" params={{ tenant: tenant.key, participationId: id, part: "discussion" }}>
                    Discussion du projet<span className="fr-sr-only"> : {establishment.name}</span>
                  </Link>
                </>
              ) : null}
            </p>
          ) : null}
        </div>
        {removable && may("group.form") ? (
          <Button kind="bare" size="sm" onClick={() => open("retirer", { objet: id })}>
            Retirer du groupe<span className="fr-sr-only"> : {establishment.name}</span>
          </Button>
        ) : null}
      </div>
      {narrow ? (
        <ul className="voices" aria-label={`Trinôme : ${establishment.name}`}>
          {VOICES.map((role) => (
            <li key={role}>
              <h4 className="fr-text--md voices__role">{voiceName[role]}</h4>
              {place(role, false)}
              <div className="voices__deputy">
                <span className="muted">Suppléance</span>
                {place(role, true)}
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <Table
          caption={`Trinôme : ${establishment.name}`}
          hideCaption
          columns={[
            { key: "voice", title: "Voix", header: true, cell: (role: TrinomeRole) => voiceName[role] },
            { key: "holder", title: "Titulaire", cell: (role) => place(role, false) },
            { key: "deputy", title: "Suppléance", cell: (role) => place(role, true) },
          ]}
          rows={VOICES}
          rowKey={(role) => role}
        />
      )}
    </article>
  );
}

function PersonLine({ member: { person } }: { member: Member }) {
  return (
    <span>
      {person.name}
      {person.email ? (
        <>
          <br />
          <a className="place__mail" href={`mailto:${person.email}`}>
            {person.email}
          </a>
        </>
      ) : null}
    </span>
  );
}
