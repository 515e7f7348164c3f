import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";

const RemoveEstablishmentDialogGroup = graphql(`
  fragment RemoveEstablishmentDialog_group on Group {
    id
    version
    participations {
      id
      establishment {
        id
        name
      }
    }
  }
`);

const RemoveEstablishment = graphql(`
  mutation RemoveEstablishment($input: RemoveEstablishmentInput!) {
    removeEstablishment(input: $input) {
      group {
        id
        version
        establishmentCount
        participations {
          id
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export function RemoveEstablishmentDialog({ group: masked }: { group: FragmentType<typeof RemoveEstablishmentDialogGroup> }) {
  const { version, participations } = unmask(RemoveEstablishmentDialogGroup, masked);
  const { faire, objet, close } = useDialogSearch();
  const { run, pending } = useAct(RemoveEstablishment);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const leaving = faire === "retirer" ? participations.find(({ id }) => id === objet) : undefined;
  const leave = () => {
    setRefusals([]);
    close();
  };
  const confirm = async (id: string, name: string) => {
    // The version is the group's: what is confirmed is the composition that is shown.
    const outcome = await run({ input: { participationId: id, version } });
    if (outcome.refusals) return setRefusals(outcome.refusals);
    toast(`${name} ne fait plus partie du groupe.`);
    return leave();
  };
  return (
    <Dialog open={leaving !== undefined} onClose={leave} title="Retirer du groupe">
      {leaving ? (
        <>
          <RefusalNotice refusals={refusals} />
          <p>{leaving.establishment.name} quittera le groupe, avec son trinôme. L’établissement pourra rejoindre un autre groupe du programme.</p>
          <Buttons>
            <Button pending={pending} onClick={() => void confirm(leaving.id, leaving.establishment.name)}>
              Retirer du groupe
            </Button>
            <Button kind="secondary" onClick={leave}>
              Annuler
            </Button>
          </Buttons>
        </>
      ) : null}
    </Dialog>
  );
}
