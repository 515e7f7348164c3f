import type { ReactNode } from "react";
import type { DefaultValues, FieldValues } from "react-hook-form";
import type { $ZodType } from "zod/v4/core";
import { useConflict } from "~/app/useConflict";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import type { ConflictLine } from "~/ui/ConflictDialog";
import { Form, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";

type Props<Values extends FieldValues> = {
  schema: $ZodType<Values, FieldValues>;
  initial: DefaultValues<Values>;
  submit: string;
  /** The version of what is changed, as the page shows it now. */
  version: number;
  /** What was typed beside what is recorded, in words. */
  compare: (mine: Values) => readonly ConflictLine[];
  send: (values: Values, version: number) => Promise<readonly Refusal[] | undefined>;
  /** Said once it is done. */
  said: string;
  reload: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A form that changes something: nothing typed is lost when someone else changed the same. */
export function ActForm<Values extends FieldValues>({ schema, initial, submit: label, version, compare, send, said, reload, onClose, children }: Props<Values>) {
  const form = useForm<Values>(schema, initial);
  const { submit, dialog } = useConflict<Values>({
    version,
    compare,
    send: async (values, over) => {
      const refusals = await send(values, over);
      if (refusals) return refusals;
      toast(said);
      reload();
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <Form
        form={form}
        submit={label}
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
        onSubmit={submit}
      >
        {children}
      </Form>
      {dialog}
    </>
  );
}
