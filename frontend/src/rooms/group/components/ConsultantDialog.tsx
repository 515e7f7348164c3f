import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count } from "~/lib/format";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, SelectField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";
import { toast } from "~/ui/toast";

const ConsultantDialogGroup = graphql(`
  fragment ConsultantDialog_group on Group {
    id
    version
    consultant {
      id
      name
    }
    programme {
      id
      approvedConsultants {
        id
        groupCount
        person {
          id
          name
        }
      }
    }
  }
`);

const ChooseConsultant = graphql(`
  mutation ChooseConsultant($input: ChooseConsultantInput!) {
    chooseConsultant(input: $input) {
      group {
        id
        version
        consultant {
          id
          name
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Group = {
  id: string;
  version: number;
  consultant: { id: string; name: string } | null;
  programme: { approvedConsultants: readonly { groupCount: number; person: { id: string; name: string } }[] };
};
type Props = { group: FragmentType<typeof ConsultantDialogGroup>; reload: () => void };

/** Chooses the consultant among those of the programme's list. */
export function ConsultantDialog({ group: masked, reload }: Props) {
  const group = unmask(ConsultantDialogGroup, masked);
  const { faire, close } = useDialogSearch();
  return (
    <Dialog open={faire === "consultant"} onClose={close} title="Consultant du groupe">
      <ConsultantForm group={group} reload={reload} onClose={close} />
    </Dialog>
  );
}

const schema = z.object({ personId: rule.choice("Choisissez un consultant de la liste.") });

function ConsultantForm({ group, reload, onClose }: { group: Group; reload: () => void; onClose: () => void }) {
  const { run } = useAct(ChooseConsultant);
  const list = group.programme.approvedConsultants;
  const form = useForm(schema, { personId: list.some(({ person }) => person.id === group.consultant?.id) ? (group.consultant?.id ?? "") : "" });
  const nameOf = (id: string) => list.find(({ person }) => person.id === id)?.person.name ?? "";
  const { submit, dialog } = useConflict<{ personId: string }>({
    version: group.version,
    compare: ({ personId }) => [{ label: "Consultant", mine: nameOf(personId), theirs: group.consultant?.name ?? "" }],
    send: async ({ personId }, version) => {
      const { refusals } = await run({ input: { groupId: group.id, personId, version } });
      if (refusals) return refusals;
      toast(`${nameOf(personId)} accompagne ce groupe.`);
      return onClose();
    },
    reload,
    leave: onClose,
  });
  if (list.length === 0) return <Notice tone="warning">Aucun consultant n’est encore inscrit sur la liste de ce programme. L’ARS et l’Aract la tiennent sur la page du programme.</Notice>;
  return (
    <>
      <Form
        form={form}
        submit="Choisir"
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
        onSubmit={submit}
      >
        <SelectField
          name="personId"
          label="Consultant"
          hint="Inscrit sur la liste de l’ARS et de l’Aract pour ce programme."
          options={list.map(({ person, groupCount }) => ({
            value: person.id,
            label: [person.name, groupCount > 0 ? `accompagne ${count(groupCount, "groupe")}` : "aucun groupe pour l’instant"].filter(Boolean).join(" · "),
          }))}
        />
      </Form>
      {dialog}
    </>
  );
}
