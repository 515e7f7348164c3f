import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Button, Buttons } from "~/ui/Button";
import { isOpen } from "../model/words";

const PostActionsPost = graphql(`
  fragment PostActions_post on Post {
    status
    startsOn
    mandate {
      id
    }
  }
`);

/** What one may do with the post as a whole. */
export function PostActions({ post: masked }: { post: FragmentType<typeof PostActionsPost> }) {
  const { status, startsOn, mandate } = unmask(PostActionsPost, masked);
  const { may } = useViewer();
  const { open } = useDialogSearch();
  const runs = may("post.run") && isOpen(status);
  const selects = may("post.select") && isOpen(status);
  return (
    <Buttons>
      {runs ? (
        <Button onClick={() => open("nommer")}>{mandate ? "Remplacer l’animateur" : "Désigner l’animateur"}</Button>
      ) : null}
      {runs && (status === "SELECTED" || status === "VACANT") ? (
        <Button kind="secondary" onClick={() => open("recruter")}>
          Ouvrir le recrutement
        </Button>
      ) : null}
      {selects ? (
        <Button kind="secondary" onClick={() => open("arreter")}>
          Arrêter le poste
        </Button>
      ) : null}
      {selects && startsOn ? (
        <Button kind="tertiary" onClick={() => open("clore")}>
          Clore le poste
        </Button>
      ) : null}
      <Button kind="tertiary" icon="fr-icon-printer-line" onClick={() => window.print()}>
        Imprimer
      </Button>
    </Buttons>
  );
}
