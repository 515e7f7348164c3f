import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate, number } from "~/lib/format";
import { MoreButton } from "~/ui/MoreButton";
import { type Column, Table } from "~/ui/Table";

const ProgrammeTableList = graphql(`
  fragment ProgrammeTable_list on ProgrammeConnection {
    totalCount
    nodes {
      id
      title
      openedAt
      startsOn
      endsOn
      groupCount
      rulebook {
        key
        title
        version
        groupMin
      }
    }
    pageInfo {
      hasNextPage
    }
  }
`);

type Props = { list: FragmentType<typeof ProgrammeTableList>; pending: boolean; onMore: () => void };

export function ProgrammeTable({ list: masked, pending, onMore }: Props) {
  const { tenant } = useViewer();
  const { nodes, totalCount, pageInfo } = unmask(ProgrammeTableList, masked);
  const columns: Column<(typeof nodes)[number]>[] = [
    {
      key: "title",
      title: "Programme",
      header: true,
      cell: ({ id, title }) => (
        <Link to="/$tenant/programmes/$programmeId" params={{ tenant: tenant.key, programmeId: id }}>
          {title}
        </Link>
      ),
    },
    { key: "rulebook", title: "Cahier des charges", cell: ({ rulebook }) => `${rulebook.title} (version ${rulebook.version})` },
    { key: "period", title: "Période", cell: ({ startsOn, endsOn }) => periodOf(startsOn, endsOn) },
    { key: "opened", title: "Ouvert le", cell: ({ openedAt }) => longDate(openedAt) },
    { key: "groups", title: "Groupes", numeric: true, cell: ({ groupCount, rulebook }) => (rulebook.groupMin === null ? "sans groupe" : number(groupCount)) },
  ];
  return (
    <>
      <Table stack caption="Programmes ouverts" hideCaption columns={columns} rows={nodes} rowKey={({ id }) => id} />
      <MoreButton shown={nodes.length} total={totalCount} noun="programme" hasMore={pageInfo.hasNextPage} pending={pending} onMore={onMore} />
    </>
  );
}

function periodOf(from: string | null, to: string | null): string {
  if (from && to) return `du ${longDate(from)} au ${longDate(to)}`;
  if (from) return `à partir du ${longDate(from)}`;
  return to ? `jusqu’au ${longDate(to)}` : "non précisée";
}
