import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import { roleName } from "~/lib/roles";
import { Button } from "~/ui/Button";
import { Form, RadioField, SelectField, TextField, useForm } from "~/ui/form";
import { attachmentOf, inviteSchema, ROLES, targetOf, toInput } from "../model/invite";
import { AttachmentField } from "./AttachmentField";
import { InvitationLink } from "./InvitationLink";

const InviteMember = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      invitation {
        id
        name
        email
      }
      link
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** Invites someone in a role; then shows the link, once. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const { run } = useAct(InviteMember);
  const [sent, setSent] = useState<{ name: string; email: string; link: string | null } | null>(null);
  const form = useForm(inviteSchema, { email: "", name: "", role: "", to: "establishment", establishmentId: "", organisationId: "" });
  const [role, to] = form.watch(["role", "to"]) as [string, string];
  const target = targetOf({ role, to });
  if (sent) return <InvitationLink {...sent} onClose={onClose} />;
  return (
    <Form
      form={form}
      submit="Inviter"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async (values) => {
        const { data, refusals } = await run({ input: toInput(values) });
        if (refusals) return refusals;
        setSent({ name: values.name, email: values.email, link: data.inviteMember.link });
      }}
    >
      <TextField name="name" label="Prénom et nom" autoComplete="off" maxLength={200} />
      <TextField name="email" label="Adresse électronique" type="email" autoComplete="off" spellCheck={false} />
      <SelectField name="role" label="Rôle" options={ROLES.map((one) => ({ value: one, label: roleName(one) }))} />
      {attachmentOf(role) === "either" ? (
        <RadioField
          name="to"
          label="Cette personne dirige"
          options={[
            { value: "establishment", label: "un établissement" },
            { value: "organisation", label: "un organisme gestionnaire" },
          ]}
        />
      ) : null}
      {target === "establishment" ? <AttachmentField key="establishment" name="establishmentId" kind="establishment" /> : null}
      {target === "organisation" ? <AttachmentField key="organisation" name="organisationId" kind="organisation" /> : null}
    </Form>
  );
}
