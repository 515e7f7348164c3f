import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useLookup } from "~/app/graphql/useLookup";
import { graphql } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { useDebounced } from "~/lib/useDebounced";
import { Button, Buttons } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { Dialog } from "~/ui/Dialog";
import { Notice } from "~/ui/Notice";
import { SearchCombobox } from "~/ui/SearchCombobox";
import { toast } from "~/ui/toast";

const ApprovePeople = graphql(`
  query ApprovePeople($search: String) {
    people(role: CONSULTANT, search: $search, first: 10) {
      nodes {
        id
        name
        email
      }
    }
  }
`);

const ApproveConsultant = graphql(`
  mutation ApproveConsultant($input: ApproveConsultantInput!) {
    approveConsultant(input: $input) {
      approvedConsultant {
        id
        ...ConsultantList_approved
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Props = { open: boolean; programmeId: string; listed: readonly string[]; onClose: () => void };

export function ApproveDialog({ open, ...rest }: Props) {
  return (
    <Dialog open={open} onClose={rest.onClose} title="Inscrire un consultant sur la liste">
      <ApproveForm {...rest} />
    </Dialog>
  );
}

function ApproveForm({ programmeId, listed, onClose }: Omit<Props, "open">) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const search = useDebounced(typed.trim());
  const { data, pending, problem } = useLookup(ApprovePeople, { search }, search === "");
  const { run, pending: sending } = useAct(ApproveConsultant);
  const people = search === "" ? [] : (data?.people.nodes ?? []);

  const send = async () => {
    if (!chosen) return setRefusals([{ kind: "input", message: "Choisissez un consultant dans la liste proposée." }]);
    const { refusals: refused } = await run({ input: { programmeId, personId: chosen.id } });
    if (refused) return setRefusals(refused);
    toast(`${chosen.name} est sur la liste.`);
    onClose();
  };

  return (
    <form
      className="approve"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {refusals.map(({ message, citation }) => (
        <Notice key={message} tone="error" live>
          <p>
            {message}
            {citation ? <Citation citation={citation} /> : null}
          </p>
        </Notice>
      ))}
      <SearchCombobox
        label="Consultant"
        hint="Nom d’une personne qui a le rôle de consultant dans votre espace"
        noun="consultant"
        search={typed}
        onSearch={(text) => {
          setTyped(text);
          setChosen(null);
          setRefusals([]);
        }}
        choices={people.map(({ id, name, email }) => ({ id, label: name, detail: listed.includes(id) ? "Déjà sur la liste" : email, disabled: listed.includes(id) }))}
        pending={pending || search !== typed.trim()}
        error={problem}
        onChoose={({ id, label }) => {
          setChosen({ id, name: label });
          setTyped(label);
          setRefusals([]);
        }}
      />
      <Buttons>
        <Button type="submit" pending={sending}>
          Inscrire
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      </Buttons>
    </form>
  );
}
