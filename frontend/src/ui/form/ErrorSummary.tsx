import { type RefObject, useEffect, useRef } from "react";
import type { CitationText } from "~/lib/refusal";
import { count } from "~/lib/format";
import { Citation } from "../Citation";
import { controlOf } from "./errors";

export type SummaryLine = { message: string; field?: string; citation?: CitationText | undefined };

/** What to correct, said together and focused after an attempt; each line leads to its field. */
export function ErrorSummary({ lines, form }: { lines: readonly SummaryLine[]; form: RefObject<HTMLFormElement | null> }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lines.length > 0) box.current?.focus();
  }, [lines]);
  if (lines.length === 0) return null;
  const corrigible = lines.filter((line) => line.field).length;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="fr-alert fr-alert--error form-summary">
      <p className="fr-alert__title">
        {corrigible > 0 ? `${count(corrigible, "champ")} à corriger` : "La demande n’a pas abouti"}
      </p>
      <ul>
        {lines.map(({ message, field, citation }, index) => (
          <li key={index}>
            {field ? (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  controlOf(form.current, field)?.focus();
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
            {citation ? <Citation citation={citation} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
