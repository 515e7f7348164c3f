import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Button, Buttons } from "~/ui/Button";

const PollActionsPoll = graphql(`
  fragment PollActions_poll on Poll {
    status
  }
`);

/** What whoever leads the group may do with the poll while nothing is decided. */
export function PollActions({ poll: masked }: { poll: FragmentType<typeof PollActionsPoll> }) {
  const { status } = unmask(PollActionsPoll, masked);
  const { open } = useDialogSearch();
  if (status === "SETTLED" || status === "CANCELLED") return null;
  return (
    <Buttons>
      <Button kind="secondary" onClick={() => open("modifier")}>
        Modifier
      </Button>
      {status === "OPEN" ? (
        <Button kind="tertiary" onClick={() => open("clore")}>
          Clore
        </Button>
      ) : (
        <Button kind="tertiary" onClick={() => open("rouvrir")}>
          Rouvrir
        </Button>
      )}
      <Button kind="bare" onClick={() => open("annuler")}>
        Annuler le sondage
      </Button>
    </Buttons>
  );
}
