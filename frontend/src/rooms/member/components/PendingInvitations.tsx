import { type FragmentType, graphql, unmask } from "~/gql";
import { dateTime } from "~/lib/format";
import { roleName } from "~/lib/roles";
import { useNow } from "~/lib/useNow";
import { Badge } from "~/ui/Badge";
import { type Column, Table } from "~/ui/Table";
import { pendingOf } from "~/lib/invitations";

const PendingInvitationsInvitation = graphql(`
  fragment PendingInvitations_invitation on Invitation {
    id
    name
    email
    role
    expiresAt
    acceptedAt
    establishment {
      id
      name
    }
    organisation {
      id
      name
    }
  }
`);

/** Who was invited and has not come yet. */
export function PendingInvitations({ invitations: masked }: { invitations: readonly FragmentType<typeof PendingInvitationsInvitation>[] }) {
  const now = useNow();
  const pending = pendingOf(unmask(PendingInvitationsInvitation, masked), now);
  type Row = (typeof pending)[number];
  const columns: Column<Row>[] = [
    { key: "name", title: "Nom", header: true, cell: ({ name }) => name },
    { key: "email", title: "Adresse", cell: ({ email }) => email },
    { key: "role", title: "Rôle", cell: ({ role, establishment, organisation }) => [roleName(role), establishment?.name ?? organisation?.name].filter(Boolean).join(", ") },
    { key: "until", title: "Lien valable", cell: ({ expired, expiresAt }) => (expired ? <Badge tone="warning">Expiré : invitez à nouveau</Badge> : `jusqu’au ${dateTime(expiresAt)}`) },
  ];
  return (
    <section aria-labelledby="invitations">
      <h2 className="fr-h4" id="invitations">
        Invitations en attente
      </h2>
      {pending.length === 0 ? (
        <p>Aucune : toutes les personnes invitées sont venues.</p>
      ) : (
        <>
          <Table stack caption="Invitations en attente" hideCaption columns={columns} rows={pending} rowKey={({ id }) => id} />
          <p className="fr-hint-text">Le lien d’une invitation n’est montré qu’une fois, à qui l’envoie. S’il est perdu, invitez à nouveau la personne.</p>
        </>
      )}
    </section>
  );
}
