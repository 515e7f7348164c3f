import { type Column, Table } from "~/ui/Table";
import { columnsOf, type Row } from "../model/attendance";

/** Who attended, as it was recorded. */
export function AttendanceSheet({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const columns: Column<Row>[] = [
    { key: "place", title: columnsOf(rows).length === 1 ? "Poste" : "Établissement", header: true, cell: ({ place }) => place.name },
    ...columnsOf(rows).map((label, index) => ({
      key: label,
      title: label,
      cell: ({ voices }: Row) => {
        const voice = voices[index];
        const person = voice?.people.find(({ id }) => id === voice.personId);
        const post = voice?.seat.post !== null;
        if (!voice?.present) return <span className="muted">{post ? "Absent" : "Absente"}</span>;
        const there = post ? "Présent" : "Présente";
        return person ? `${there} : ${person.name}` : there;
      },
    })),
  ];
  return <Table caption={caption} hideCaption dense columns={columns} rows={rows} rowKey={({ place }) => place.id} />;
}
