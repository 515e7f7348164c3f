import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { Sector, Theme } from "~/gql/graphql";
import { count } from "~/lib/format";
import { THEMES, themeShort } from "~/lib/qvct";
import { StackedBars } from "~/ui/chart/StackedBar";
import { Table } from "~/ui/Table";
import { sectorColumns } from "../model/overview";

const SheetOverviewQuery = graphql(`
  query SheetOverview {
    sheetOverview {
      themes {
        theme
        year
        sector
        count
      }
      groupsWithout {
        id
        name
      }
    }
  }
`);

type Line = { theme: Theme; year: number | null; sector: Sector | null; count: number };
/** The sectors as the picture tells them apart; the table below has each. */
const SERIES: readonly { key: string; label: string; tone: "done" | "waiting" | "draft"; sectors: readonly (Sector | null)[] }[] = [
  { key: "pa", label: "Personnes âgées", tone: "done", sectors: ["OLDER_PEOPLE"] },
  { key: "ph", label: "Personnes en situation de handicap", tone: "waiting", sectors: ["DISABLED_ADULTS", "DISABLED_CHILDREN"] },
  { key: "autres", label: "Autres publics", tone: "draft", sectors: ["MULTI", "HEALTH", "OTHER", null] },
];

/** For the agency: which themes were told of, by year and by sector, and which groups have no sheet yet. */
export function Overview() {
  const { tenant, may } = useViewer();
  return (
    <PartQuery query={SheetOverviewQuery} variables={{}}>
      {({ sheetOverview: { themes, groupsWithout } }) => (
        <section aria-labelledby="vue-aract">
          <h2 className="fr-h5" id="vue-aract">
            Ce que racontent les fiches publiées
          </h2>
          {themes.length === 0 ? <p>Aucune fiche publiée n’a encore de thème.</p> : <Themes lines={themes} />}
          {may("experiment.view") ? (
            <p>
              <Link to="/$tenant/experimentations" params={{ tenant: tenant.key }}>
                Ce que les expérimentations ont fait bouger, indicateur par indicateur
              </Link>
            </p>
          ) : null}
          <h3 className="fr-h6">Groupes sans fiche</h3>
          {groupsWithout.length === 0 ? (
            <p>Chaque groupe lancé a au moins une fiche.</p>
          ) : (
            <>
              <p>{count(groupsWithout.length, "groupe")} en cours ou clos, sans fiche commencée :</p>
              <ul>
                {groupsWithout.map(({ id, name }) => (
                  <li key={id}>
                    <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: id }} search={{ onglet: "fiches" }}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </PartQuery>
  );
}

function Themes({ lines }: { lines: readonly Line[] }) {
  const years = [...new Set(lines.map(({ year }) => year))].toSorted((a, b) => (b ?? 0) - (a ?? 0));
  const sum = (kept: (line: Line) => boolean) => lines.filter(kept).reduce((total, line) => total + line.count, 0);
  const rows = years.flatMap((year) => THEMES.filter((theme) => lines.some((line) => line.year === year && line.theme === theme)).map((theme) => ({ year, theme })));
  return (
    <>
      <StackedBars
        title="Fiches publiées par thème et par secteur"
        series={SERIES.map(({ key, label, tone }) => ({ key, label, tone }))}
        bars={THEMES.map((theme) => ({
          key: theme,
          label: themeShort[theme],
          values: Object.fromEntries(SERIES.map(({ key, sectors: of }) => [key, sum((line) => line.theme === theme && of.includes(line.sector))])),
        }))}
        format={(value) => count(value, "fiche")}
      />
      <Table
        caption="Fiches publiées par année, thème et secteur"
        dense
        stack
        rows={rows}
        rowKey={({ year, theme }) => `${year ?? ""} ${theme}`}
        columns={[
          { key: "theme", title: "Année et thème", header: true, cell: ({ year, theme }) => `${year ?? "Année non dite"} : ${themeShort[theme].toLowerCase()}` },
          ...sectorColumns(lines).map(({ key, title, sector }) => ({
            key,
            title,
            numeric: true,
            cell: ({ year, theme }: { year: number | null; theme: Theme }) => sum((line) => line.year === year && line.theme === theme && line.sector === sector),
          })),
        ]}
      />
    </>
  );
}
