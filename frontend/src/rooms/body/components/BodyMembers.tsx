import { useState } from "react";
import * as z from "zod/mini";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Role } from "~/gql/graphql";
import type { Refusal } from "~/lib/refusal";
import { roleName } from "~/lib/roles";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, SelectField, TextField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { AddBodyMember, EndBodyMember } from "../operations";

const BodyMembersBody = graphql(`
  fragment BodyMembers_body on Body {
    id
    closedAt
    participationId
    members {
      id
      name
      quality
      version
      person {
        id
      }
    }
  }
`);

/** Who sits in a body, with or without an account. */
export function BodyMembers({ body: masked }: { body: FragmentType<typeof BodyMembersBody> }) {
  const { id, closedAt, participationId, members } = unmask(BodyMembersBody, masked);
  const { may } = useViewer();
  const { faire, open, close } = useDialogSearch();
  const { run, pending } = useAct(EndBodyMember);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const managing = may("body.manage") && !closedAt;
  const end = async (member: { id: string; name: string; version: number }) => {
    const { refusals: refused } = await run({ input: { id: member.id, version: member.version } });
    setRefusals(refused ?? []);
    if (!refused) toast(`${member.name} n’est plus membre.`);
  };
  return (
    <section aria-labelledby="membres">
      <div className="list-head">
        <h2 className="fr-h5" id="membres">
          Membres
        </h2>
        {managing ? (
          <Button kind="secondary" size="sm" icon="fr-icon-add-line" onClick={() => open("ajouter")}>
            Ajouter un membre
          </Button>
        ) : null}
      </div>
      <RefusalNotice refusals={refusals} />
      {members.length === 0 ? <p className="muted">Personne n’est encore inscrit.</p> : null}
      <ul className="bodies">
        {members.map((member) => (
          <li key={member.id} className="body__member">
            <span>
              <strong>{member.name}</strong>
              {member.quality ? `, ${member.quality}` : null}
              {member.person ? null : <span className="muted"> (sans compte)</span>}
            </span>
            {managing ? (
              <Button kind="bare" size="sm" pending={pending} onClick={() => void end(member)}>
                Retirer<span className="fr-sr-only"> {member.name}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Dialog open={managing && faire === "ajouter"} onClose={close} title="Ajouter un membre">
        <Add bodyId={id} participationId={participationId} present={members.flatMap(({ person }) => (person ? [person.id] : []))} onClose={close} />
      </Dialog>
    </section>
  );
}

const BodyAccounts = graphql(`
  query BodyAccounts($participationId: ID!) {
    conversationReaders(subjectId: $participationId, reserved: false) {
      role
      person {
        id
        name
      }
    }
  }
`);

/** Those of the establishment who have an account are offered; the agency sits in no body of an establishment. */
function Add({ bodyId, participationId, present, onClose }: { bodyId: string; participationId: string; present: readonly string[]; onClose: () => void }) {
  return (
    <PartQuery query={BodyAccounts} variables={{ participationId }}>
      {({ conversationReaders }) => {
        const offered = (conversationReaders ?? []).filter(({ role, person }) => role !== "ARACT" && !present.includes(person.id));
        return <AddForm bodyId={bodyId} accounts={offered} onClose={onClose} />;
      }}
    </PartQuery>
  );
}

const schema = z
  .object({ personId: z.string(), name: rule.optionalText(120), quality: rule.optionalText(120), email: rule.optionalText(200) })
  .check(z.refine(({ personId, name }) => personId !== "" || name !== "", { path: ["name"], message: "Indiquez le nom, ou choisissez la personne." }));
type Account = { role: Role; person: { id: string; name: string } };

function AddForm({ bodyId, accounts, onClose }: { bodyId: string; accounts: readonly Account[]; onClose: () => void }) {
  const { run } = useAct(AddBodyMember);
  const form = useForm(schema, { personId: "", name: "", quality: "", email: "" });
  const known = accounts.find(({ person }) => person.id === form.watch("personId"))?.person;
  const [link, setLink] = useState<string | null>(null);
  const send = async ({ name: typed, quality, email }: { name: string; quality: string; email: string }) => {
    const name = known?.name ?? typed;
    const { data, refusals } = await run({ input: { bodyId, name, personId: known?.id ?? null, quality: quality || null, email: known ? null : email || null } });
    if (refusals) return refusals;
    toast(`${name} est membre.`);
    if (data.addBodyMember.invitationLink) setLink(data.addBodyMember.invitationLink);
    else onClose();
    return undefined;
  };
  if (link) {
    return (
      <Notice tone="success" title="Invitation prête" live>
        <p className="body__address">Transmettez ce lien, qui ne sert qu’une fois : {link}</p>
      </Notice>
    );
  }
  return (
    <Form
      form={form}
      submit="Ajouter"
      onSubmit={send}
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
    >
      {accounts.length > 0 ? (
        <SelectField
          name="personId"
          label="Personne"
          optional
          hint="Celles de l’établissement qui ont déjà un compte."
          placeholder="Une autre personne, par son nom"
          options={accounts.map(({ role, person }) => ({ value: person.id, label: `${person.name}, ${roleName(role).toLowerCase()}` }))}
        />
      ) : null}
      {known ? null : <TextField name="name" label="Nom" autoComplete="off" maxLength={120} />}
      <TextField name="quality" label="Qualité" hint="Par exemple : aide-soignante de nuit." optional maxLength={120} />
      {known ? null : <TextField name="email" label="Adresse électronique" hint="Seulement pour lui ouvrir un compte. Sans compte, on propose par le lien de l’espace." type="email" optional maxLength={200} />}
    </Form>
  );
}
