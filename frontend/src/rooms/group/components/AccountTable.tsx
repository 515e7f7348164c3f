import { type FragmentType, graphql, unmask } from "~/gql";
import { euros, halfDays, longDate, percent, today } from "~/lib/format";
import { useNarrow } from "~/lib/useMedia";
import { Button } from "~/ui/Button";
import { Meter } from "~/ui/chart/Meter";
import { DefinitionList } from "~/ui/DefinitionList";
import { type Column, Table } from "~/ui/Table";
import { sharedDays } from "../model/days";

const AccountTableAccount = graphql(`
  fragment AccountTable_account on Account {
    halfDays
    totalCents
    sponsorCents
    remainingCents
    validatedHalfDays
    consumedCents
    remainderCents
    lines {
      establishment {
        id
        name
      }
      totalCents
      sponsorCents
      remainingCents
      consumedHalfDays
      consumedCents
      consumedSponsorCents
      consumedRemainingCents
      remainderCents
    }
  }
`);

type Props = {
  account: FragmentType<typeof AccountTableAccount>;
  name: string;
  programme: string;
  agency: string;
  dayRateCents: number | null;
  sponsorBasisPoints: number | null;
};

/** What each establishment's part is, what is consumed of it, and what remains. */
export function AccountTable({ account: masked, name, programme, agency, dayRateCents, sponsorBasisPoints }: Props) {
  const narrow = useNarrow();
  const account = unmask(AccountTableAccount, masked);
  const sum = (key: "consumedSponsorCents" | "consumedRemainingCents") => account.lines.reduce((total, line) => total + line[key], 0);
  const columns: Column<(typeof account.lines)[number]>[] = [
    { key: "establishment", title: "Établissement", header: true, cell: ({ establishment }) => establishment.name },
    { key: "total", group: "Prévu", title: "Total", numeric: true, cell: ({ totalCents }) => euros(totalCents) },
    { key: "sponsor", group: "Prévu", title: `Part ${agency}`, numeric: true, cell: ({ sponsorCents }) => euros(sponsorCents) },
    { key: "remaining", group: "Prévu", title: "Reste à charge", numeric: true, cell: ({ remainingCents }) => euros(remainingCents) },
    { key: "days", group: "Consommé", title: "Jours validés", numeric: true, cell: ({ consumedHalfDays }) => sharedDays(consumedHalfDays) },
    { key: "consumed", group: "Consommé", title: "Total", numeric: true, cell: ({ consumedCents }) => euros(consumedCents) },
    { key: "consumedSponsor", group: "Consommé", title: `Part ${agency}`, numeric: true, cell: ({ consumedSponsorCents }) => euros(consumedSponsorCents) },
    { key: "consumedRemaining", group: "Consommé", title: "Reste à charge", numeric: true, cell: ({ consumedRemainingCents }) => euros(consumedRemainingCents) },
    { key: "remainder", title: "Reste à consommer", numeric: true, cell: ({ remainderCents }) => euros(remainderCents) },
  ];
  const totals: Record<string, string> = {
    establishment: "Total du groupe",
    total: euros(account.totalCents),
    sponsor: euros(account.sponsorCents),
    remaining: euros(account.remainingCents),
    days: halfDays(account.validatedHalfDays),
    consumed: euros(account.consumedCents),
    consumedSponsor: euros(sum("consumedSponsorCents")),
    consumedRemaining: euros(sum("consumedRemainingCents")),
    remainder: euros(account.remainderCents),
  };
  const caption = `Compte de ${name} par établissement`;
  const cards = [
    ...account.lines.map((line) => ({ key: line.establishment.id, cell: (column: (typeof columns)[number]) => column.cell(line) })),
    { key: "total", cell: ({ key }: (typeof columns)[number]) => totals[key] },
  ];
  return (
    <div className="account">
      <div className="account__head">
        <h2 className="fr-h5">Compte du groupe</h2>
        <Button kind="secondary" size="sm" icon="fr-icon-printer-line" onClick={() => window.print()} className="no-print">
          Imprimer
        </Button>
      </div>
      <p className="print-only">
        {programme}. État au {longDate(today())}.
      </p>
      <Meter label="Jours validés" value={account.validatedHalfDays} max={account.halfDays} format={halfDays} />
      <p className="account__rule">
        {dayRateCents === null ? null : `Chaque jour coûte ${euros(dayRateCents)}${sponsorBasisPoints === null ? "" : `, dont ${percent(sponsorBasisPoints)} pris en charge (${agency})`}. `}
        Le consommé compte les jours validés ; les jours communs se partagent entre les établissements.
      </p>
      {narrow ? (
        <ul className="cards" aria-label={caption}>
          {cards.map(({ key, cell }) => (
            <li key={key} className="cards__one">
              {columns.map((column) => column.header && <h3 key={column.key} className="fr-h6">{cell(column)}</h3>)}
              <DefinitionList items={columns.flatMap((column) => (column.header ? [] : [[wordsOf(column), cell(column)] as const]))} />
            </li>
          ))}
        </ul>
      ) : (
        <Table dense caption={caption} columns={columns} rows={account.lines} rowKey={({ establishment }) => establishment.id} totals={totals} />
      )}
    </div>
  );
}

/** A title that stands without the header above it: «Prévu, part ARS Occitanie». */
function wordsOf({ group, title }: { group?: string; title: string }): string {
  return group ? `${group}, ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}
