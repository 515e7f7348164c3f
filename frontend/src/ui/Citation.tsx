import type { CitationText } from "~/lib/refusal";

/** The rule as its source words it, and where: «Règle : “…” — ehpad-2023, ligne 32». */
export function Citation({ citation }: { citation: CitationText }) {
  const { source, line, endLine, text } = citation;
  return (
    <span className="citation">
      Règle : <q>{text}</q> — {source}, {endLine > line ? `lignes ${line} à ${endLine}` : `ligne ${line}`}
    </span>
  );
}
