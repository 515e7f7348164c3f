import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { euros, number } from "~/lib/format";
import { type Column, Table } from "~/ui/Table";
import { Panel } from "./Panel";

const ProgrammeSubsidyProgramme = graphql(`
  fragment ProgrammeSubsidy_programme on Programme {
    id
    title
    subsidy {
      rows {
        department {
          code
          name
        }
        groupCount
        establishmentCount
        sponsorCents
        consumedSponsorCents
      }
      total {
        groupCount
        establishmentCount
        sponsorCents
        consumedSponsorCents
      }
    }
  }
`);

/** A programme's subsidy by département, in short; its own page has every column. */
export default function ProgrammeSubsidy({ programme: masked }: { programme: FragmentType<typeof ProgrammeSubsidyProgramme> }) {
  const { tenant } = useViewer();
  const { id, title, subsidy } = unmask(ProgrammeSubsidyProgramme, masked);
  const { rows, total } = subsidy;
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "department", title: "Département", header: true, cell: ({ department }) => (department ? `${department.name} (${department.code})` : "Non précisé") },
    { key: "establishments", title: "Établissements", numeric: true, cell: ({ establishmentCount }) => number(establishmentCount) },
    { key: "granted", title: "Engagé", numeric: true, cell: ({ sponsorCents }) => euros(sponsorCents) },
    { key: "consumed", title: "Consommé", numeric: true, cell: ({ consumedSponsorCents }) => euros(consumedSponsorCents) },
    { key: "remaining", title: "Reste", numeric: true, cell: ({ sponsorCents, consumedSponsorCents }) => euros(sponsorCents - consumedSponsorCents) },
  ];
  return (
    <Panel
      title={title}
      action={
        <Link to="/$tenant/programmes/$programmeId/subvention" params={{ tenant: tenant.key, programmeId: id }}>
          Tableau complet
        </Link>
      }
    >
      <Table
        stack
        caption={`${title} : subvention par département`}
        hideCaption
        dense
        columns={columns}
        rows={rows}
        rowKey={({ department }) => department?.code ?? ""}
        totals={{
          department: "Total",
          establishments: number(total.establishmentCount),
          granted: euros(total.sponsorCents),
          consumed: euros(total.consumedSponsorCents),
          remaining: euros(total.sponsorCents - total.consumedSponsorCents),
        }}
      />
    </Panel>
  );
}
