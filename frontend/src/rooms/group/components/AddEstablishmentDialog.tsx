import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useLookup } from "~/app/graphql/useLookup";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { distance } from "~/lib/format";
import { useDebounced } from "~/lib/useDebounced";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, useForm } from "~/ui/form";
import { useFieldError } from "~/ui/form/FieldShell";
import { Notice } from "~/ui/Notice";
import { SearchCombobox } from "~/ui/SearchCombobox";
import { toast } from "~/ui/toast";

const AddEstablishmentDialogGroup = graphql(`
  fragment AddEstablishmentDialog_group on Group {
    id
    version
    programme {
      id
    }
    participations {
      id
      establishment {
        id
        name
      }
    }
  }
`);

const FindFreeEstablishments = graphql(`
  query FindFreeEstablishments($filter: EstablishmentFilter!) {
    establishments(filter: $filter, first: 8) {
      nodes {
        id
        name
        finessDisplay
        distanceMetres
        address {
          town
          department
        }
      }
    }
  }
`);

const AddEstablishment = graphql(`
  mutation AddEstablishment($input: AddEstablishmentInput!) {
    addEstablishment(input: $input) {
      group {
        id
        version
        establishmentCount
        participations {
          id
        }
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const schema = z.object({ establishmentId: rule.choice("Choisissez un établissement dans la liste.") });
type Group = { id: string; version: number; programme: { id: string }; participations: readonly { establishment: { id: string; name: string } }[] };

/** Adds an establishment that the rulebook admits and that no group of the programme has. */
export function AddEstablishmentDialog({ group: masked }: { group: FragmentType<typeof AddEstablishmentDialogGroup> }) {
  const group = unmask(AddEstablishmentDialogGroup, masked);
  const { faire, close } = useDialogSearch();
  return (
    <Dialog open={faire === "ajouter"} onClose={close} title="Ajouter un établissement">
      <AddForm group={group} onClose={close} />
    </Dialog>
  );
}

function AddForm({ group, onClose }: { group: Group; onClose: () => void }) {
  const { run } = useAct(AddEstablishment);
  const form = useForm(schema, { establishmentId: "" });
  return (
    <Form
      form={form}
      submit="Ajouter au groupe"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async ({ establishmentId }) => {
        const { refusals } = await run({ input: { groupId: group.id, establishmentId, version: group.version } });
        // The server speaks of the list; here there is one field.
        if (refusals) return refusals.map((refusal) => (refusal.field === "establishmentIds" ? { ...refusal, field: "establishmentId" } : refusal));
        toast("L’établissement fait partie du groupe.");
        return onClose();
      }}
    >
      <EstablishmentSearch group={group} onChoose={(id) => form.setValue("establishmentId", id, { shouldValidate: form.formState.isSubmitted })} />
    </Form>
  );
}

function EstablishmentSearch({ group, onChoose }: { group: Group; onChoose: (id: string) => void }) {
  const [typed, setTyped] = useState("");
  const search = useDebounced(typed.trim());
  const near = group.participations[0]?.establishment;
  const { data, pending, problem } = useLookup(FindFreeEstablishments, { filter: { search, freeInProgramme: group.programme.id, nearEstablishment: near?.id ?? null } }, search === "");
  const error = useFieldError("establishmentId");
  const choices = search === "" ? [] : (data?.establishments.nodes ?? []);
  return (
    <>
      <SearchCombobox
        field="establishmentId"
        label="Établissement"
        hint={`Son nom, sa commune ou son numéro FINESS, parmi ceux qui ne sont dans aucun groupe${near ? ` ; les plus proches de ${near.name} d’abord` : ""}`}
        noun="établissement"
        search={typed}
        onSearch={(text) => {
          setTyped(text);
          onChoose("");
        }}
        choices={choices.map(({ id, name, finessDisplay, distanceMetres, address }) => ({
          id,
          label: name,
          detail: [address.town && `${address.town} (${address.department})`, distanceMetres === null ? null : distance(distanceMetres), finessDisplay].filter(Boolean).join(" · "),
        }))}
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
