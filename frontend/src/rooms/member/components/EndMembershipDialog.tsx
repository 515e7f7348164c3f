import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { Role } from "~/gql/graphql";
import type { Refusal } from "~/lib/refusal";
import { quoted } from "~/lib/format";
import { roleName } from "~/lib/roles";
import { Button, Buttons } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { Dialog } from "~/ui/Dialog";
import { Notice } from "~/ui/Notice";
import { toast } from "~/ui/toast";

const EndMembership = graphql(`
  mutation EndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) {
      membership {
        id
        endedAt
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Membership = { id: string; role: Role; version: number; person: { id: string; name: string } };

/** Asks before ending someone's role here; what that person did stays. */
export function EndMembershipDialog({ membership, onClose }: { membership: Membership | undefined; onClose: () => void }) {
  return (
    <Dialog open={membership !== undefined} onClose={onClose} title="Mettre fin à une appartenance">
      {membership ? <Confirm membership={membership} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Confirm({ membership: { id, role, version, person }, onClose }: { membership: Membership; onClose: () => void }) {
  const me = useViewer().person;
  const { run, pending } = useAct(EndMembership);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const send = async () => {
    const { refusals: refused } = await run({ input: { id, version } });
    if (refused) return setRefusals(refused);
    toast(`${person.name} n’a plus le rôle ${quoted(roleName(role))}.`);
    onClose();
  };
  return (
    <>
      {refusals.map(({ message, citation }) => (
        <Notice key={message} tone="error" live>
          <p>
            {message}
            {citation ? <Citation citation={citation} /> : null}
          </p>
        </Notice>
      ))}
      <p>
        {person.id === me.id ? "Vous n’aurez plus" : `${person.name} n’aura plus`} le rôle {quoted(roleName(role))} dans cet espace, dès maintenant et sur tous ses appareils.
        Ce qui a été fait à ce titre reste inscrit.
      </p>
      <Buttons>
        <Button pending={pending} onClick={() => void send()}>
          Mettre fin
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      </Buttons>
    </>
  );
}
