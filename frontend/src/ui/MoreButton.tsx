import { Button } from "./Button";
import { count } from "~/lib/format";

/** The end of a list read page after page: how many are shown, and the rest on demand. */
export function MoreButton({ shown, total, noun, hasMore, pending, onMore }: { shown: number; total: number; noun: string; hasMore: boolean; pending: boolean; onMore: () => void }) {
  return (
    <div className="more">
      <p className="fr-text--sm" role="status">
        {shown < total ? `${shown} sur ${count(total, noun)}` : count(total, noun)}
      </p>
      {hasMore ? (
        <Button kind="secondary" pending={pending} onClick={onMore}>
          Charger plus
        </Button>
      ) : null}
    </div>
  );
}
