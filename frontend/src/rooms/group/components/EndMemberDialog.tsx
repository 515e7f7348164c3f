import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { voiceName } from "~/lib/terms";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";

const EndMemberDialogGroup = graphql(`
  fragment EndMemberDialog_group on Group {
    participations {
      id
      establishment {
        id
        name
      }
      trinome {
        id
        role
        version
        person {
          id
          name
        }
      }
    }
  }
`);

const EndTrinomeMember = graphql(`
  mutation EndTrinomeMember($input: EndTrinomeMemberInput!) {
    endTrinomeMember(input: $input) {
      participation {
        id
        version
        trinome {
          id
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export function EndMemberDialog({ group: masked }: { group: FragmentType<typeof EndMemberDialogGroup> }) {
  const { participations } = unmask(EndMemberDialogGroup, masked);
  const { faire, objet, close } = useDialogSearch();
  const { run, pending } = useAct(EndTrinomeMember);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const found =
    faire === "terminer" ? participations.flatMap(({ establishment, trinome }) => trinome.map((member) => ({ member, establishment }))).find(({ member }) => member.id === objet) : undefined;
  const leave = () => {
    setRefusals([]);
    close();
  };
  const confirm = async ({ id, version, name }: { id: string; version: number; name: string }) => {
    const outcome = await run({ input: { id, version } });
    if (outcome.refusals) return setRefusals(outcome.refusals);
    toast(`${name} ne fait plus partie du trinôme.`);
    return leave();
  };
  return (
    <Dialog open={found !== undefined} onClose={leave} title="Retirer du trinôme">
      {found ? (
        <>
          <RefusalNotice refusals={refusals} />
          <p>
            {found.member.person.name} ne portera plus la voix {voiceName[found.member.role]} ({found.establishment.name}). Ses présences passées restent enregistrées.
          </p>
          <Buttons>
            <Button pending={pending} onClick={() => void confirm({ ...found.member, name: found.member.person.name })}>
              Retirer du trinôme
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
