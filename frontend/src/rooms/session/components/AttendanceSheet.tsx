import { VOICES, voiceName } from "~/lib/terms";
import { type Column, Table } from "~/ui/Table";
import type { Row } from "../model/attendance";

/** Who attended, as it was recorded. */
export function AttendanceSheet({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const columns: Column<Row>[] = [
    { key: "establishment", title: "Établissement", header: true, cell: ({ establishment }) => establishment.name },
    ...VOICES.map((role, index) => ({
      key: role,
      title: voiceName[role],
      cell: ({ voices }: Row) => {
        const voice = voices[index];
        const person = voice?.people.find(({ id }) => id === voice.personId);
        if (!voice?.present) return <span className="muted">Absente</span>;
        return person ? `Présente : ${person.name}` : "Présente";
      },
    })),
  ];
  return <Table caption={caption} hideCaption dense columns={columns} rows={rows} rowKey={({ establishment }) => establishment.id} />;
}
