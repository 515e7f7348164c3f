import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useLookup } from "~/app/graphql/useLookup";
import { useDialogSearch } from "~/app/useDialogSearch";
import { graphql } from "~/gql";
import { useDebounced } from "~/lib/useDebounced";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, useForm } from "~/ui/form";
import { useFieldError } from "~/ui/form/FieldShell";
import { Notice } from "~/ui/Notice";
import { SearchCombobox } from "~/ui/SearchCombobox";
import { toast } from "~/ui/toast";
import { SelectPost } from "../operations";

const FindOrganisations = graphql(`
  query FindOrganisations($search: String!) {
    managingOrganisations(search: $search, first: 8) {
      nodes {
        id
        name
        finess
      }
    }
  }
`);

const schema = z.object({ organisationId: rule.choice("Choisissez un organisme dans la liste.") });

/** Selects a managing organisation for one of the programme's posts. */
export function SelectPostDialog({ programmeId, reload }: { programmeId: string; reload: () => void }) {
  const { faire, close } = useDialogSearch();
  return (
    <Dialog open={faire === "selectionner"} onClose={close} title="Retenir un organisme gestionnaire">
      <SelectForm programmeId={programmeId} reload={reload} onClose={close} />
    </Dialog>
  );
}

function SelectForm({ programmeId, reload, onClose }: { programmeId: string; reload: () => void; onClose: () => void }) {
  const { run } = useAct(SelectPost);
  const form = useForm(schema, { organisationId: "" });
  return (
    <Form
      form={form}
      submit="Retenir l’organisme"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={async ({ organisationId }) => {
        const { refusals } = await run({ input: { programmeId, organisationId } });
        if (refusals) return refusals;
        toast("L’organisme est retenu : son poste est ouvert.");
        reload();
        return onClose();
      }}
    >
      <OrganisationSearch onChoose={(id) => form.setValue("organisationId", id, { shouldValidate: form.formState.isSubmitted })} />
    </Form>
  );
}

function OrganisationSearch({ onChoose }: { onChoose: (id: string) => void }) {
  const [typed, setTyped] = useState("");
  const search = useDebounced(typed.trim());
  const { data, pending, problem } = useLookup(FindOrganisations, { search }, search === "");
  const error = useFieldError("organisationId");
  return (
    <>
      <SearchCombobox
        field="organisationId"
        label="Organisme gestionnaire"
        hint="Son nom ou son numéro FINESS"
        noun="organisme"
        search={typed}
        onSearch={(text) => {
          setTyped(text);
          onChoose("");
        }}
        choices={search === "" ? [] : (data?.managingOrganisations.nodes ?? []).map(({ id, name, finess }) => ({ id, label: name, detail: finess }))}
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
