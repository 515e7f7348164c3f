import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count, quoted } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";


const LifeDialogGroup = graphql(`
  fragment LifeDialog_group on Group {
    id
    name
    version
    establishmentCount
    consultant {
      id
      name
    }
  }
`);

const StartGroup = graphql(`
  mutation StartGroup($input: StartGroupInput!) {
    startGroup(input: $input) {
      group {
        id
        status
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const CloseGroup = graphql(`
  mutation CloseGroup($input: CloseGroupInput!) {
    closeGroup(input: $input) {
      group {
        id
        status
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** Starts or closes the accompaniment, after saying what it changes. */
export function LifeDialog({ group: masked }: { group: FragmentType<typeof LifeDialogGroup> }) {
  const group = unmask(LifeDialogGroup, masked);
  const { faire, close } = useDialogSearch();
  const start = useAct(StartGroup);
  const end = useAct(CloseGroup);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const starting = faire === "demarrer";
  const { pending } = starting ? start : end;

  const confirm = async () => {
    const input = { id: group.id, version: group.version };
    const outcome = starting ? await start.run({ input }) : await end.run({ input });
    if (outcome.refusals) return setRefusals(outcome.refusals);
    toast(starting ? `L’accompagnement du groupe ${quoted(group.name)} commence.` : `Le groupe ${quoted(group.name)} est clos.`);
    return leave();
  };
  const leave = () => {
    setRefusals([]);
    close();
  };

  return (
    <Dialog open={starting || faire === "clore"} onClose={leave} title={starting ? "Démarrer l’accompagnement" : "Clore le groupe"}>
      <RefusalNotice refusals={refusals} />
      <p>
        {starting
          ? `${quoted(group.name)} réunit ${count(group.establishmentCount, "établissement")}, avec ${group.consultant?.name ?? "un consultant"}. Une fois l’accompagnement démarré, les jours peuvent être saisis et le retrait d’un établissement demande une décision de l’ARS.`
          : "Une fois le groupe clos, on n’y programme plus de séance et on n’y saisit plus de jour. Tout reste consultable."}
      </p>
      <Buttons>
        <Button pending={pending} onClick={() => void confirm()}>
          {starting ? "Démarrer l’accompagnement" : "Clore le groupe"}
        </Button>
        <Button kind="secondary" onClick={leave}>
          Annuler
        </Button>
      </Buttons>
    </Dialog>
  );
}
