import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { DefinitionList } from "~/ui/DefinitionList";
import { Table } from "~/ui/Table";

const SealedTextSealed = graphql(`
  fragment SealedText_sealed on SealedPlan {
    id
    number
    sealedAt
    sha256
    sections {
      level
      title
      paragraphs
      rows {
        label
        value
      }
      table {
        caption
        header
        lines
      }
    }
  }
`);

/** A plan or an evaluation as it was frozen: what the voices read. */
export function SealedText({ sealed: masked }: { sealed: FragmentType<typeof SealedTextSealed> }) {
  const { number, sealedAt, sha256, sections } = unmask(SealedTextSealed, masked);
  return (
    <div className="plan__sealed">
      <p className="muted">
        Version {number}, figée le {longDate(sealedAt)}.
      </p>
      {sections.map(({ level, title, paragraphs, rows, table }, index) => {
        const Heading = level === 2 ? "h3" : "h4";
        return (
          <section key={index}>
            <Heading className={level === 2 ? "fr-h6" : "fr-text--md fr-text--bold"}>{title}</Heading>
            {paragraphs.map((paragraph) => (
              <p key={paragraph} className="plan__words">
                {paragraph}
              </p>
            ))}
            {rows.length > 0 ? <DefinitionList items={rows.map(({ label, value }) => [label, value] as const)} /> : null}
            {table ? (
              <Table
                stack
                dense
                caption={table.caption}
                hideCaption
                columns={table.header.map((column, at) => ({ key: String(at), title: column, header: at === (table.header[0] === "Rang" ? 1 : 0), cell: (line: readonly string[]) => line[at] ?? "" }))}
                rows={table.lines}
                rowKey={(line) => line.join("|")}
              />
            ) : null}
          </section>
        );
      })}
      <p className="muted plan__print">Empreinte : {sha256}</p>
    </div>
  );
}
