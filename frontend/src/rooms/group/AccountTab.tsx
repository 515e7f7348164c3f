import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { EmptyState } from "~/ui/EmptyState";
import { AccountTable } from "./components/AccountTable";

const AccountTabQuery = graphql(`
  query AccountTab($id: ID!) {
    group(id: $id) {
      id
      name
      account {
        ...AccountTable_account
      }
      programme {
        id
        title
        rulebook {
          key
          version
          dayRateCents
          sponsorBasisPoints
          groupMin
          groupMax
        }
      }
    }
  }
`);

/** The money of the group, to the cent. */
export default function AccountTab({ groupId }: { groupId: string }) {
  const { tenant } = useViewer();
  return (
    <PartQuery query={AccountTabQuery} variables={{ id: groupId }}>
      {({ group }) => {
        if (!group) return null;
        const { groupMin, groupMax, dayRateCents, sponsorBasisPoints } = group.programme.rulebook;
        if (!group.account) {
          return (
            <EmptyState title="Le compte n’est pas encore calculé">
              {groupMin !== null && groupMax !== null
                ? `Le cahier des charges ne chiffre que les groupes de ${groupMin} à ${groupMax} établissements : le compte s’affichera dès que le groupe les réunit.`
                : "Ce programme ne chiffre pas l’accompagnement d’un groupe."}
            </EmptyState>
          );
        }
        return <AccountTable account={group.account} name={group.name} programme={group.programme.title} agency={tenant.fundingAgency} dayRateCents={dayRateCents} sponsorBasisPoints={sponsorBasisPoints} />;
      }}
    </PartQuery>
  );
}
