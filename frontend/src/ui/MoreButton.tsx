import { count } from "~/lib/format";
import { Button } from "./Button";

type Props = {
  shown: number;
  total: number;
  noun: string;
  hasMore: boolean;
  pending: boolean;
  onMore: () => void;
  /** The most lines that can be shown; beyond, one narrows the search. */
  most?: number;
};

/** The end of a list read step by step: how many lines are shown, and the rest on demand. */
export function MoreButton({ shown, total, noun, hasMore, pending, onMore, most = 200 }: Props) {
  return (
    <div className="more">
      <p className="fr-text--sm" role="status">
        {shown < total ? `${shown} sur ${count(total, noun)}` : count(total, noun)}
        {hasMore && shown >= most ? ". Pour voir la suite, précisez votre recherche." : ""}
      </p>
      {hasMore && shown < most ? (
        <Button kind="secondary" pending={pending} onClick={onMore}>
          Charger plus
        </Button>
      ) : null}
    </div>
  );
}
