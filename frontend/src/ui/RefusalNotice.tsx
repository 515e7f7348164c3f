import type { Refusal } from "~/lib/refusal";
import { Citation } from "./Citation";
import { Notice } from "./Notice";

/** Why an act without a form was refused, said at once, with the rules. */
export function RefusalNotice({ refusals }: { refusals: readonly Refusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <div className="refusals">
      <Notice tone="error" live>
        {refusals.map(({ message, citation }) => (
          <p key={message}>
            {message}
            {citation ? <Citation citation={citation} /> : null}
          </p>
        ))}
      </Notice>
    </div>
  );
}
