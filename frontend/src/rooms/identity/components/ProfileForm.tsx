import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import { DefinitionList } from "~/ui/DefinitionList";
import { Form, rule, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";

const ProfileFormPerson = graphql(`
  fragment ProfileForm_person on Person {
    id
    name
    email
  }
`);

const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      person {
        ...ProfileForm_person
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const schema = z.object({ name: rule.text("Saisissez vos prénom et nom.", 120) });

export function ProfileForm({ person: masked }: { person: FragmentType<typeof ProfileFormPerson> }) {
  const { name, email } = unmask(ProfileFormPerson, masked);
  const { run } = useAct(UpdateProfile);
  const form = useForm(schema, { name });
  return (
    <section aria-labelledby="profil">
      <h2 className="fr-h4" id="profil">
        Profil
      </h2>
      <DefinitionList items={[["Adresse électronique", email]]} />
      <Form
        form={form}
        submit="Enregistrer mon nom"
        onSubmit={async (input) => {
          const { refusals } = await run({ input });
          if (refusals) return refusals;
          toast("Votre nom est enregistré.");
        }}
      >
        <TextField name="name" label="Prénom et nom" autoComplete="name" maxLength={120} />
      </Form>
    </section>
  );
}
