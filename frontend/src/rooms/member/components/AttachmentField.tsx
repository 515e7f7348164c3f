import { useEffect, useRef, useState } from "react";
import { useController } from "react-hook-form";
import { useLookup } from "~/app/graphql/useLookup";
import { graphql } from "~/gql";
import { useDebounced } from "~/lib/useDebounced";
import { type Choice, SearchCombobox } from "~/ui/SearchCombobox";

const EstablishmentChoices = graphql(`
  query EstablishmentChoices($search: String!) {
    establishments(first: 8, filter: { search: $search }) {
      nodes {
        id
        name
        finessDisplay
        address {
          town
        }
      }
    }
  }
`);

const OrganisationChoices = graphql(`
  query OrganisationChoices($search: String!) {
    managingOrganisations(first: 8, search: $search) {
      nodes {
        id
        name
        finess
      }
    }
  }
`);

type Props = { name: string; kind: "establishment" | "organisation" };

/** The establishment or the organisation that a role is attached to, searched in the register; the form holds its id. */
export function AttachmentField({ name, kind }: Props) {
  const { field, fieldState } = useController({ name });
  const [typed, setTyped] = useState("");
  const search = useDebounced(typed.trim());
  const idle = search === "" || field.value !== "";
  const establishments = useLookup(EstablishmentChoices, { search }, idle || kind !== "establishment");
  const organisations = useLookup(OrganisationChoices, { search }, idle || kind !== "organisation");
  const { pending, problem } = kind === "establishment" ? establishments : organisations;
  const choices: Choice[] =
    search === ""
      ? []
      : kind === "establishment"
        ? (establishments.data?.establishments.nodes ?? []).map(({ id, name: label, finessDisplay, address }) => ({ id, label, detail: [address.town, finessDisplay].filter(Boolean).join(" · ") }))
        : (organisations.data?.managingOrganisations.nodes ?? []).map(({ id, name: label, finess }) => ({ id, label, detail: `FINESS ${finess}` }));
  const box = useRef<HTMLDivElement>(null);
  // The list opens under the fold of the dialog.
  useEffect(() => {
    if (choices.length > 0) box.current?.scrollIntoView({ block: "nearest" });
  }, [choices.length]);
  return (
    <div ref={box} className="attachment">
      <SearchCombobox
        label={kind === "establishment" ? "Établissement" : "Organisme gestionnaire"}
        hint={kind === "establishment" ? "Nom, commune ou numéro FINESS" : "Nom ou numéro FINESS"}
        noun={kind === "establishment" ? "établissement" : "organisme"}
        field={name}
        search={typed}
        onSearch={(text) => {
          setTyped(text);
          field.onChange("");
        }}
        choices={choices}
        pending={pending || search !== typed.trim()}
        onChoose={({ id, label }) => {
          setTyped(label);
          field.onChange(id);
        }}
        error={fieldState.error?.message ?? problem}
      />
    </div>
  );
}
