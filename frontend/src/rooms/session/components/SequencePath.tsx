import { useState } from "react";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { type SequenceState, sequenceCells } from "~/lib/sequences";
import { type StepState, Steps } from "~/ui/Steps";

const SequencePathGroup = graphql(`
  fragment SequencePath_group on Group {
    programme {
      id
      rulebook {
        key
        version
        sequences {
          number
          title
        }
      }
    }
    sessions {
      id
      sequence
      status
      startsAt
      endsAt
    }
  }
`);

/** The group is at the first sequence that is not held. */
function stepOf(state: SequenceState, isFirstOpen: boolean): StepState {
  if (state === "held") return "done";
  if (state === "toHold") return "late";
  return isFirstOpen ? "current" : "coming";
}

/** The sequences of the programme, and where the group is with each. */
export function SequencePath({ group }: { group: FragmentType<typeof SequencePathGroup> }) {
  const { programme, sessions } = unmask(SequencePathGroup, group);
  const [now] = useState(() => new Date().toISOString());
  const cells = sequenceCells(programme.rulebook.sequences, sessions, now);
  const at = cells.find(({ state }) => state !== "held")?.number;
  if (cells.length === 0) return null;
  return (
    <>
      <h2 className="fr-h5">Séquences</h2>
      <Steps
        label="Séquences du programme"
        steps={cells.map(({ number, title, state, session }) => ({
          key: String(number),
          title: `${number}. ${title}`,
          state: stepOf(state, number === at),
          detail: detailOf(state, session?.startsAt),
        }))}
      />
    </>
  );
}

function detailOf(state: SequenceState, startsAt: string | undefined): string {
  switch (state) {
    case "held":
      return `tenue le ${longDate(startsAt ?? "")}`;
    case "planned":
      return `programmée le ${longDate(startsAt ?? "")}`;
    case "toHold":
      return `passée le ${longDate(startsAt ?? "")} : présences à enregistrer`;
    case "none":
      return "à programmer";
  }
}
