import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useConflict } from "~/app/useConflict";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";

const RenameDialogGroup = graphql(`
  fragment RenameDialog_group on Group {
    id
    name
    version
  }
`);

const RenameGroup = graphql(`
  mutation RenameGroup($input: RenameGroupInput!) {
    renameGroup(input: $input) {
      group {
        id
        name
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const schema = z.object({ name: rule.text("Donnez un nom au groupe.", 120) });
type Group = { id: string; name: string; version: number };
type Props = { group: FragmentType<typeof RenameDialogGroup>; reload: () => void };

export function RenameDialog({ group: masked, reload }: Props) {
  const group = unmask(RenameDialogGroup, masked);
  const { faire, close } = useDialogSearch();
  return (
    <Dialog open={faire === "renommer"} onClose={close} title="Renommer le groupe">
      <RenameForm group={group} reload={reload} onClose={close} />
    </Dialog>
  );
}

function RenameForm({ group, reload, onClose }: { group: Group; reload: () => void; onClose: () => void }) {
  const { run } = useAct(RenameGroup);
  const form = useForm(schema, { name: group.name });
  const { submit, dialog } = useConflict<{ name: string }>({
    version: group.version,
    compare: ({ name }) => [{ label: "Nom du groupe", mine: name, theirs: group.name }],
    send: async ({ name }, version) => {
      const { refusals } = await run({ input: { id: group.id, name, version } });
      if (refusals) return refusals;
      toast("Le groupe est renommé.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <Form
        form={form}
        submit="Renommer"
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
        onSubmit={submit}
      >
        <TextField name="name" label="Nom du groupe" maxLength={120} />
      </Form>
      {dialog}
    </>
  );
}
