import { useNavigate, useSearch } from "@tanstack/react-router";
import * as z from "zod/mini";
import { announce } from "~/app/announcer";
import { useAct } from "~/app/graphql/useAct";
import { useLookup } from "~/app/graphql/useLookup";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { quoted } from "~/lib/format";
import { Form, rule, SelectField, TextField, useForm } from "~/ui/form";
import { KeepFocus } from "~/ui/KeepFocus";
import { Notice } from "~/ui/Notice";
import { toast } from "~/ui/toast";
import { readPicks, withPicks } from "../model/picks";
import { Candidates } from "./Candidates";
import { GroupQuote } from "./GroupQuote";
import { Picked } from "./Picked";

const FormGroupProgramme = graphql(`
  fragment FormGroup_programme on Programme {
    id
    rulebook {
      key
      version
      groupMin
      groupMax
      groupCitation {
        ...Citation_view
      }
    }
    approvedConsultants {
      id
      person {
        id
        name
      }
    }
  }
`);

/** What an establishment shows while a group is formed. */
export const FormGroupEstablishment = graphql(`
  fragment FormGroup_establishment on Establishment {
    id
    name
    finessDisplay
    category {
      shortLabel
    }
    address {
      town
      department
    }
    position {
      longitude
      latitude
    }
  }
`);

const PickedEstablishments = graphql(`
  query PickedEstablishments($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ...FormGroup_establishment
    }
  }
`);

const FormGroupMutation = graphql(`
  mutation FormGroup($input: FormGroupInput!) {
    formGroup(input: $input) {
      group {
        id
        name
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const schema = z.object({
  name: rule.text("Donnez un nom au groupe.", 120),
  establishmentIds: z.array(z.string()).check(z.minLength(1, "Choisissez les établissements du groupe.")),
  consultantId: z.string(),
});

export function FormGroup({ programme: masked }: { programme: FragmentType<typeof FormGroupProgramme> }) {
  const programme = unmask(FormGroupProgramme, masked);
  const { tenant } = useViewer();
  const { run } = useAct(FormGroupMutation);
  const { choisis } = useSearch({ from: "/$tenant/groupes/nouveau" });
  const navigate = useNavigate({ from: "/$tenant/groupes/nouveau" });
  const ids = readPicks(choisis);
  const form = useForm(schema, { name: "", establishmentIds: ids, consultantId: "" });
  const { data, problem } = useLookup(PickedEstablishments, { ids }, ids.length === 0);
  const known = (data?.nodes ?? []).flatMap((node) => (node?.__typename === "Establishment" ? [unmask(FormGroupEstablishment, node)] : []));
  const picked = ids.flatMap((id) => known.filter((one) => one.id === id));
  const { groupMax } = programme.rulebook;

  const pick = (next: string[]) => {
    form.setValue("establishmentIds", next, { shouldValidate: form.formState.isSubmitted });
    void navigate({
      search: (held) => withPicks(held, next),
      replace: true,
      resetScroll: false,
    });
  };

  return (
    <KeepFocus label="Formation du groupe" className="form-group">
      <section className="form-group__search" aria-labelledby="candidats">
        <h2 className="fr-h5" id="candidats">
          Établissements libres
        </h2>
        <Candidates
          programmeId={programme.id}
          picked={picked}
          full={groupMax !== null && ids.length >= groupMax}
          onPick={(id) => {
            announce(`Établissement choisi : ${ids.length + 1} dans le groupe.`);
            pick([...ids, id]);
          }}
        />
      </section>
      <section className="form-group__choice" aria-labelledby="composition">
        <h2 className="fr-h5" id="composition">
          Composition du groupe
        </h2>
        <Form
          form={form}
          submit="Former le groupe"
          onSubmit={async ({ name, establishmentIds, consultantId }) => {
            const { data: done, refusals } = await run({ input: { programmeId: programme.id, name, establishmentIds, consultantId: consultantId || null } });
            if (refusals) return refusals;
            toast(`Le groupe ${quoted(name)} est formé.`);
            const { group } = done.formGroup;
            if (group) await navigate({ to: "/$tenant/groupes/$groupId", params: { tenant: tenant.key, groupId: group.id }, search: {} });
            return undefined;
          }}
        >
          <Picked picked={picked} pending={picked.length < ids.length} onRemove={(id) => pick(ids.filter((one) => one !== id))} />
          {problem ? <Notice tone="error">{problem}</Notice> : null}
          <GroupQuote rulebook={programme.rulebook} establishments={ids.length} agency={tenant.fundingAgency} />
          <TextField name="name" label="Nom du groupe" hint="Son territoire, par exemple : Cévennes" maxLength={120} autoComplete="off" />
          <SelectField
            name="consultantId"
            label="Consultant"
            optional
            placeholder="À choisir plus tard"
            hint="Inscrit sur la liste de l’ARS et de l’Aract pour ce programme."
            options={programme.approvedConsultants.map(({ person }) => ({ value: person.id, label: person.name }))}
          />
        </Form>
      </section>
    </KeepFocus>
  );
}
