import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { dateTime, euros, halfDays, number, quoted, roundEuros, today } from "~/lib/format";
import { useNarrow } from "~/lib/useMedia";
import { useNow } from "~/lib/useNow";
import { Button, Buttons } from "~/ui/Button";
import { StackedBars } from "~/ui/chart/StackedBar";
import { DefinitionList } from "~/ui/DefinitionList";
import { EmptyState } from "~/ui/EmptyState";
import { type Column, Table } from "~/ui/Table";
import { fileName, toCsv } from "~/lib/csv";
import { departmentName, leftSponsorCents, moneyColumns, type SubsidyLine, subsidyCells } from "../model/subsidyTable";
import { saveText } from "~/lib/saveText";
import { useLandscape } from "./useLandscape";

const SubsidyTableProgramme = graphql(`
  fragment SubsidyTable_programme on Programme {
    id
    title
    subsidy {
      rows {
        ...SubsidyTable_row
      }
      total {
        ...SubsidyTable_row
      }
      grantedHalfDays
      validatedHalfDays
    }
  }
`);

const SubsidyTableRow = graphql(`
  fragment SubsidyTable_row on SubsidyRow {
    department {
      code
      name
    }
    groupCount
    establishmentCount
    totalCents
    sponsorCents
    remainingCents
    consumedCents
    consumedSponsorCents
  }
`);

/** A programme's money by département: a picture, the table, the file and the print of the same figures. */
export function SubsidyTable({ programme: masked }: { programme: FragmentType<typeof SubsidyTableProgramme> }) {
  const { tenant } = useViewer();
  const narrow = useNarrow();
  const now = useNow();
  useLandscape();
  const { title, subsidy } = unmask(SubsidyTableProgramme, masked);
  const rows: readonly SubsidyLine[] = unmask(SubsidyTableRow, subsidy.rows);
  const total: SubsidyLine = unmask(SubsidyTableRow, subsidy.total);
  const agency = tenant.fundingAgency;
  const money = moneyColumns(agency);

  if (rows.length === 0) {
    return <EmptyState title="Rien n’est encore engagé">Un groupe compte dès qu’il a le nombre d’établissements que le cahier des charges demande.</EmptyState>;
  }
  const columns: Column<SubsidyLine>[] = [
    { key: "department", title: "Département", header: true, cell: (line) => (line.department ? `${departmentName(line)} (${line.department.code})` : departmentName(line)) },
    { key: "groups", title: "Groupes", numeric: true, cell: ({ groupCount }) => number(groupCount) },
    { key: "establishments", title: "Établis­sements", numeric: true, cell: ({ establishmentCount }) => number(establishmentCount) },
    ...money.map(({ key, title: words, cents }): Column<SubsidyLine> => ({ key, title: words, numeric: true, cell: (line) => euros(cents(line)) })),
  ];
  const totals = Object.fromEntries(columns.map(({ key, cell }) => [key, cell(total)]));
  return (
    <>
      <p className="fr-text--lg">
        <strong>{halfDays(subsidy.validatedHalfDays)}</strong> validés sur {halfDays(subsidy.grantedHalfDays)} accordés aux groupes de ce programme.
      </p>
      <StackedBars
        title={`Part ${agency} par département`}
        format={roundEuros}
        series={[
          { key: "consumed", label: "Consommée", tone: "done" },
          { key: "left", label: "Reste", tone: "left" },
        ]}
        bars={rows.map((line) => ({ key: line.department?.code ?? "", label: departmentName(line), values: { consumed: line.consumedSponsorCents, left: leftSponsorCents(line) } }))}
      />
      <div className="subsidy__actions">
        <Buttons>
          <Button icon="fr-icon-download-line" kind="secondary" onClick={() => saveText(fileName(`subvention ${title}`, today()), toCsv(subsidyCells(rows, total, agency)), "text/csv;charset=utf-8")}>
            Télécharger en CSV
          </Button>
          <Button icon="fr-icon-printer-line" kind="secondary" onClick={() => window.print()}>
            Imprimer
          </Button>
        </Buttons>
      </div>
      {narrow ? (
        <ul className="cards" aria-label={`Subvention de ${quoted(title)} par département`}>
          {[...rows, total].map((line) => (
            <li key={line.department?.code ?? "total"} className="cards__one">
              <h2 className="fr-h6">{departmentName(line)}</h2>
              <DefinitionList
                items={[
                  ["Groupes", number(line.groupCount)],
                  ["Établissements", number(line.establishmentCount)],
                  ...money.map(({ title: words, cents }) => [words, euros(cents(line))] as const),
                ]}
              />
            </li>
          ))}
        </ul>
      ) : (
        <div className="subsidy__table">
          <Table caption={`Subvention de ${quoted(title)} par département`} dense columns={columns} rows={rows} rowKey={({ department }) => department?.code ?? ""} totals={totals} />
        </div>
      )}
      <p className="fr-hint-text">
        Un groupe à cheval sur deux départements compte dans chacun, et une seule fois dans le total. Les montants s’additionnent au centime. Consommé : jours validés
        par l’{tenant.supportAgency.startsWith("Aract") ? tenant.supportAgency : `agence ${tenant.supportAgency}`}.
      </p>
      <p className="print-only">Édité le {dateTime(new Date(now).toISOString())}</p>
    </>
  );
}
