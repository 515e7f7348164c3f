import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useLookup } from "~/app/graphql/useLookup";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { TrinomeRole } from "~/gql/graphql";
import { useDebounced } from "~/lib/useDebounced";
import { voiceName } from "~/lib/terms";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, RadioField, TextField, useForm } from "~/ui/form";
import { useFieldError } from "~/ui/form/FieldShell";
import { Notice } from "~/ui/Notice";
import { SearchCombobox } from "~/ui/SearchCombobox";
import { toast } from "~/ui/toast";

const NameMemberDialogParticipation = graphql(`
  fragment NameMemberDialog_participation on Participation {
    id
    establishment {
      id
      name
    }
    trinome {
      id
      role
      deputy
      person {
        id
        name
      }
    }
  }
`);

const FindPeople = graphql(`
  query FindPeople($search: String!) {
    people(search: $search, first: 8) {
      nodes {
        id
        name
        email
      }
    }
  }
`);

const NameTrinomeMember = graphql(`
  mutation NameTrinomeMember($input: NameTrinomeMemberInput!) {
    nameTrinomeMember(input: $input) {
      participation {
        id
        version
        trinome {
          id
          role
          deputy
          since
          person {
            id
            name
            email
          }
        }
      }
      invitationLink
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const schema = z
  .object({ how: z.enum(["known", "new"]), personId: z.string(), name: z.string().check(z.trim()), email: z.string().check(z.trim()) })
  .check(
    z.refine(({ how, personId }) => how !== "known" || personId !== "", { path: ["personId"], message: "Choisissez une personne dans la liste." }),
    z.refine(({ how, name }) => how !== "new" || name !== "", { path: ["name"], message: "Saisissez le prénom et le nom de la personne." }),
    z.refine(({ how, email }) => how !== "new" || EMAIL.test(email), { path: ["email"], message: "Saisissez une adresse complète, comme nom@exemple.fr." }),
  );

type Place = { participationId: string; role: TrinomeRole; deputy: boolean; establishment: string; holder: string | undefined };

/** Names who carries a voice: someone known, found by search, or someone new, invited by mail. */
export function NameMemberDialog({ participations: masked }: { participations: readonly FragmentType<typeof NameMemberDialogParticipation>[] }) {
  const participations = unmask(NameMemberDialogParticipation, masked);
  const { faire, objet, voix, suppleant, close } = useDialogSearch();
  const participation = participations.find(({ establishment }) => establishment.id === objet);
  const role = voix as TrinomeRole | undefined;
  const deputy = suppleant === true;
  const place =
    faire === "designer" && participation && role
      ? {
          participationId: participation.id,
          role,
          deputy,
          establishment: participation.establishment.name,
          holder: participation.trinome.find((member) => member.role === role && member.deputy === deputy)?.person.name,
        }
      : undefined;
  return (
    <Dialog open={place !== undefined} onClose={close} title={place ? `${voiceName[place.role]}${deputy ? ", suppléance" : ""} : ${place.establishment}` : ""}>
      {place ? <NameForm place={place} onClose={close} /> : null}
    </Dialog>
  );
}

function NameForm({ place, onClose }: { place: Place; onClose: () => void }) {
  const { run } = useAct(NameTrinomeMember);
  const form = useForm(schema, { how: "known", personId: "", name: "", email: "" });
  const [link, setLink] = useState<string | null>(null);
  const how = form.watch("how") as string;
  if (link !== null) return <InvitationSent link={link} onClose={onClose} />;
  return (
    <Form
      form={form}
      submit={how === "new" ? "Inviter et désigner" : "Désigner"}
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async ({ how: chosen, personId, name, email }) => {
        const who = chosen === "known" ? { personId } : { name, email };
        const { data, refusals } = await run({ input: { participationId: place.participationId, role: place.role, deputy: place.deputy, ...who } });
        if (refusals) return refusals;
        toast(`La voix ${voiceName[place.role]} de ${place.establishment} est désignée.`);
        const { invitationLink } = data.nameTrinomeMember;
        if (invitationLink) setLink(invitationLink);
        else onClose();
        return undefined;
      }}
    >
      {place.holder ? <p>{place.holder} porte cette voix aujourd’hui : la personne que vous désignez prendra sa place.</p> : null}
      <RadioField
        name="how"
        label="Qui désignez-vous ?"
        options={[
          { value: "known", label: "Une personne déjà inscrite" },
          { value: "new", label: "Une personne à inviter", hint: "Elle recevra un lien pour créer son accès." },
        ]}
      />
      {how === "new" ? (
        <>
          <TextField name="name" label="Prénom et nom" autoComplete="off" maxLength={120} />
          <TextField name="email" label="Adresse électronique professionnelle" type="email" inputMode="email" autoComplete="off" />
        </>
      ) : (
        <PersonSearch onChoose={(id) => form.setValue("personId", id, { shouldValidate: form.formState.isSubmitted })} />
      )}
    </Form>
  );
}

function PersonSearch({ onChoose }: { onChoose: (id: string) => void }) {
  const [typed, setTyped] = useState("");
  const search = useDebounced(typed.trim());
  const { data, pending, problem } = useLookup(FindPeople, { search }, search === "");
  const error = useFieldError("personId");
  const choices = search === "" ? [] : (data?.people.nodes ?? []);
  return (
    <>
      <SearchCombobox
        field="personId"
        label="Personne"
        hint="Son nom ou son adresse électronique"
        noun="personne"
        search={typed}
        onSearch={(text) => {
          setTyped(text);
          onChoose("");
        }}
        choices={choices.map(({ id, name, email }) => ({ id, label: name, detail: email }))}
        pending={pending || search !== typed.trim()}
        onChoose={({ id, label }) => {
          setTyped(label);
          onChoose(id);
        }}
        error={error}
      />
      {problem ? <Notice tone="error">{problem}</Notice> : null}
    </>
  );
}

/** No mail leaves this server: the person who invites sends the link. */
function InvitationSent({ link, onClose }: { link: string; onClose: () => void }) {
  return (
    <>
      <Notice tone="success" title="La personne est désignée" live>
        <p>Transmettez-lui ce lien : il lui permet de créer son accès. Il ne sera plus affiché.</p>
      </Notice>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="lien-invitation">
          Lien d’invitation
        </label>
        <input id="lien-invitation" className="fr-input" readOnly value={link} onFocus={({ target }) => target.select()} />
      </div>
      <Button onClick={() => void navigator.clipboard?.writeText(link).then(() => toast("Le lien est copié."))}>Copier le lien</Button>{" "}
      <Button kind="secondary" onClick={onClose}>
        Terminer
      </Button>
    </>
  );
}
