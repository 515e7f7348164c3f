import type { FragmentType } from "~/gql";
import { graphql, unmask } from "~/gql";
import type { CitationText, Refusal } from "~/lib/refusal";

/** What every mutation asks of its refusals: `refusals { ...Refusal_parts }`. */
export const RefusalParts = graphql(`
  fragment Refusal_parts on Refusal {
    __typename
    ... on InvalidInput {
      message
      inputField: field
    }
    ... on RuleBroken {
      message
      ruleField: field
      citation {
        ...Citation_view
      }
    }
    ... on QuotaExceeded {
      message
      quotaHalfDays
      usedHalfDays
      askedHalfDays
      citation {
        ...Citation_view
      }
    }
    ... on VersionConflict {
      message
      expected
      current
    }
  }
`);

/** The passage of a source document that a rule comes from. */
export const CitationView = graphql(`
  fragment Citation_view on Citation {
    source
    line
    endLine
    text
  }
`);

export function readRefusals(masked: readonly FragmentType<typeof RefusalParts>[]): Refusal[] {
  return unmask(RefusalParts, masked).map((part): Refusal => {
    switch (part.__typename) {
      case "InvalidInput":
        return { kind: "input", message: part.message, field: part.inputField };
      case "RuleBroken":
        return { kind: "rule", message: part.message, field: part.ruleField ?? undefined, citation: cited(part.citation) };
      case "QuotaExceeded":
        return { kind: "quota", message: part.message, field: "halfDays", citation: cited(part.citation) };
      case "VersionConflict":
        return { kind: "conflict", message: part.message };
    }
  });
}

function cited(masked: FragmentType<typeof CitationView> | null): CitationText | undefined {
  return unmask(CitationView, masked) ?? undefined;
}
