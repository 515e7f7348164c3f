import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { type Column, Table } from "./Table";

type Line = { id: string; name: string; planned: number; used: number; left: number };
const ROWS: Line[] = [{ id: "1", name: "Les Ormeaux", planned: 3, used: 1, left: 2 }];
const COLUMNS: Column<Line>[] = [
  { key: "name", title: "Établissement", header: true, cell: ({ name }) => name },
  { key: "planned", group: "Jours", title: "Prévus", numeric: true, cell: ({ planned }) => planned },
  { key: "used", group: "Jours", title: "Validés", numeric: true, cell: ({ used }) => used },
  { key: "left", title: "Reste", numeric: true, cell: ({ left }) => left },
];

it("sets a group's header over its columns, and the others over both lines", () => {
  render(<Table caption="Compte" columns={COLUMNS} rows={ROWS} rowKey={({ id }) => id} totals={{ name: "Total", planned: 3, used: 1, left: 2 }} />);
  const header = (name: string) => screen.getByRole("columnheader", { name });
  expect(header("Jours").getAttribute("colspan")).toBe("2");
  expect(header("Jours").getAttribute("scope")).toBe("colgroup");
  expect(header("Établissement").getAttribute("rowspan")).toBe("2");
  expect(header("Reste").getAttribute("rowspan")).toBe("2");
  expect(header("Prévus").getAttribute("rowspan")).toBeNull();
  expect(screen.getAllByRole("row").map((row) => row.children.length)).toEqual([3, 2, 4, 4]);
  expect(screen.getByRole("rowheader", { name: "Total" })).toBeTruthy();
});

it("carries each value's title where lines become cards", () => {
  render(<Table stack caption="Compte" columns={COLUMNS} rows={ROWS} rowKey={({ id }) => id} />);
  expect(screen.getAllByRole("cell").map((cell) => cell.getAttribute("data-title"))).toEqual(["Prévus", "Validés", "Reste"]);
  expect(screen.getByRole("table", { name: "Compte" }).getAttribute("role")).toBe("table");
});
