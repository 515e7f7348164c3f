import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import { count } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Notice } from "~/ui/Notice";
import { toast } from "~/ui/toast";

const WithdrawConsultant = graphql(`
  mutation WithdrawConsultant($input: WithdrawConsultantInput!) {
    withdrawConsultant(input: $input) {
      approvedConsultant {
        id
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Consultant = { id: string; groupCount: number; person: { name: string } | null };

/** Asks before taking someone off the approved list. */
export function WithdrawDialog({ consultant, onClose }: { consultant: Consultant | undefined; onClose: () => void }) {
  return (
    <Dialog open={consultant !== undefined} onClose={onClose} title="Retirer de la liste">
      {consultant ? <Confirm consultant={consultant} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Confirm({ consultant, onClose }: { consultant: Consultant; onClose: () => void }) {
  const { run, pending } = useAct(WithdrawConsultant);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const name = consultant.person?.name ?? "Cette personne";
  const send = async () => {
    const { refusals: refused } = await run({ input: { id: consultant.id } });
    if (refused) return setRefusals(refused);
    toast(`${name} n’est plus sur la liste.`);
    onClose();
  };
  return (
    <>
      {refusals.map(({ message }) => (
        <Notice key={message} tone="error" live>
          {message}
        </Notice>
      ))}
      <p>
        {name} ne pourra plus être choisi par un groupe.
        {consultant.groupCount > 0 ? ` L’accompagnement en cours (${count(consultant.groupCount, "groupe")}) continue.` : ""}
      </p>
      <Buttons>
        <Button pending={pending} onClick={() => void send()}>
          Retirer de la liste
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      </Buttons>
    </>
  );
}
