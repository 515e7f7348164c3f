import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { Button, Buttons } from "~/ui/Button";
import { type Column, Table } from "~/ui/Table";
import { isOpen } from "../model/words";

const FacilitatorsPost = graphql(`
  fragment Facilitators_post on Post {
    status
    mandate {
      id
    }
    mandates {
      id
      startsOn
      endedOn
      endReason
      workingTimePercent
      internal
      person {
        id
        name
      }
    }
  }
`);

/** Everyone who held the post, in the order of time. */
export function Facilitators({ post: masked }: { post: FragmentType<typeof FacilitatorsPost> }) {
  const { status, mandate, mandates } = unmask(FacilitatorsPost, masked);
  const { may } = useViewer();
  const { open } = useDialogSearch();
  const columns: Column<(typeof mandates)[number]>[] = [
    { key: "name", title: "Animateur", header: true, cell: ({ person }) => person.name },
    { key: "from", title: "Du", cell: ({ startsOn }) => longDate(startsOn) },
    { key: "to", title: "Au", cell: ({ endedOn }) => (endedOn ? longDate(endedOn) : "en poste") },
    { key: "time", title: "Temps de travail", cell: ({ workingTimePercent }) => `${workingTimePercent} %` },
    { key: "internal", title: "Origine", cell: ({ internal }) => (internal ? "De l’organisme" : "Recrutement externe") },
    { key: "why", title: "Fin", cell: ({ endReason }) => endReason ?? "" },
  ];
  return (
    <section aria-labelledby="animateurs">
      <h2 className="fr-h5" id="animateurs">
        Animateur
      </h2>
      {mandates.length > 0 ? <Table caption="Animateurs du poste" hideCaption columns={columns} rows={mandates} rowKey={({ id }) => id} stack /> : <p>Personne n’a encore été désigné.</p>}
      {may("post.run") && mandate && isOpen(status) ? (
        <Buttons>
          <Button size="sm" kind="secondary" onClick={() => open("depart")}>
            Noter un départ
          </Button>
        </Buttons>
      ) : null}
    </section>
  );
}
