import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { DefinitionList } from "~/ui/DefinitionList";

const LetterTextLetter = graphql(`
  fragment LetterText_letter on CommitmentLetter {
    id
    text {
      agencies
      programme
      issuedOn
      establishment
      establishmentDetails
      group
      sections {
        title
        paragraphs
        items {
          text
          citation {
            source
            line
            endLine
          }
        }
        rows {
          label
          value
        }
      }
    }
  }
`);

/** The whole text of a letter, as it was frozen when it was issued. */
export function LetterText({ letter: masked }: { letter: FragmentType<typeof LetterTextLetter> }) {
  const { text } = unmask(LetterTextLetter, masked);
  return (
    <article className="letter" aria-label="Texte de la lettre">
      <p className="letter__agencies">{text.agencies.join(" · ")}</p>
      <p className="muted">{text.programme}</p>
      <DefinitionList
        items={[
          ["Établissement", text.establishment],
          ["Adresse et numéro", text.establishmentDetails.join(", ")],
          ["Groupe", text.group],
          ["Émise le", longDate(text.issuedOn)],
        ]}
      />
      {text.sections.map(({ title, paragraphs, items, rows }) => (
        <section key={title}>
          <h2 className="fr-h6">{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {items.length > 0 ? (
            <ul>
              {items.map((item) => (
                <li key={item.text}>
                  {item.text}
                  {item.citation ? (
                    <span className="muted">
                      {" "}
                      ({item.citation.source}, {item.citation.endLine > item.citation.line ? `lignes ${item.citation.line} à ${item.citation.endLine}` : `ligne ${item.citation.line}`})
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          ) : null}
          {rows.length > 0 ? <DefinitionList items={rows.map(({ label, value }) => [label, value] as const)} /> : null}
        </section>
      ))}
    </article>
  );
}
