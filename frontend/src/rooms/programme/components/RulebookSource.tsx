import { useState } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";

const RulebookSourceQuery = graphql(`
  query RulebookSource($key: String!) {
    rulebook(key: $key) {
      key
      version
      sourceText
    }
  }
`);

/** The rulebook's whole text, fetched when one asks for it. */
export function RulebookSource({ rulebookKey }: { rulebookKey: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="source" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Lire le cahier des charges tel qu’il est écrit</summary>
      {open ? (
        <PartQuery query={RulebookSourceQuery} variables={{ key: rulebookKey }}>
          {({ rulebook }) => (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
            <pre className="source__text" tabIndex={0} aria-label="Texte du cahier des charges">
              {rulebook?.sourceText ?? "Ce cahier des charges n’est plus fourni."}
            </pre>
          )}
        </PartQuery>
      ) : null}
    </details>
  );
}
