import { useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense } from "react";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useMore } from "~/app/graphql/useMore";
import { lazyPart } from "~/app/lazy";
import { useDepartmentName, useViewer } from "~/app/viewer";
import { graphql, unmask } from "~/gql";
import { distance } from "~/lib/format";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { FilterBar, FilterSelect } from "~/ui/FilterBar";
import { FilterSearch } from "~/ui/FilterSearch";
import { MoreButton } from "~/ui/MoreButton";
import { type Column, Table } from "~/ui/Table";
import { FormGroupEstablishment } from "./FormGroup";

const NeighbourMap = lazyPart(() => import("./NeighbourMap"));

const CandidatesQuery = graphql(`
  query Candidates($filter: EstablishmentFilter!, $first: Int!) {
    establishments(filter: $filter, first: $first) {
      totalCount
      nodes {
        id
        distanceMetres
        ...FormGroup_establishment
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

const STEP = 12;
type Place = { id: string; name: string; position: { longitude: number; latitude: number } | null };
type Props = { programmeId: string; picked: readonly Place[]; full: boolean; onPick: (id: string) => void };

/** The establishments that the programme admits and that no group has: as a list and on a map, the nearest to the first picked first. */
export function Candidates({ programmeId, picked, full, onPick }: Props) {
  const { tenant } = useViewer();
  const departmentName = useDepartmentName();
  const { q, dep } = useSearch({ from: "/$tenant/groupes/nouveau" });
  const navigate = useNavigate({ from: "/$tenant/groupes/nouveau" });
  const near = picked[0];
  const narrow = (change: { q?: string | undefined; dep?: string | undefined }) => {
    void navigate({ search: (held) => clean({ ...held, ...change }), replace: true, resetScroll: false });
  };
  const filter = { search: q ?? null, department: dep ?? null, freeInProgramme: programmeId, nearEstablishment: near?.id ?? null };
  const { first, more } = useMore({ q, dep, programmeId }, STEP);
  return (
    <>
      <FilterBar
        label="Filtrer les établissements"
        active={[
          ...(q ? [{ key: "q", label: `Recherche : ${q}`, clear: () => narrow({ q: undefined }) }] : []),
          ...(dep ? [{ key: "dep", label: `Département : ${departmentName(dep)}`, clear: () => narrow({ dep: undefined }) }] : []),
        ]}
        onClearAll={() => narrow({ q: undefined, dep: undefined })}
      >
        <FilterSearch id="recherche" label="Rechercher" hint="Nom, commune ou numéro FINESS" value={q} onChange={(text) => narrow({ q: text })} />
        <FilterSelect
          id="departement"
          label="Département"
          all="Tous"
          value={dep}
          options={tenant.departments.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
          onChange={(code) => narrow({ dep: code })}
        />
      </FilterBar>
      <PartQuery query={CandidatesQuery} variables={{ filter, first }}>
        {({ establishments: { nodes, totalCount, pageInfo } }, { stale }) => {
          const places = nodes.map((node) => ({ ...unmask(FormGroupEstablishment, node), distanceMetres: node.distanceMetres })).filter(({ id }) => !picked.some((one) => one.id === id));
          const columns: Column<(typeof places)[number]>[] = [
            {
              key: "name",
              title: "Établissement",
              header: true,
              cell: ({ name, category, finessDisplay }) => (
                <>
                  {name}
                  <br />
                  <span className="muted">
                    {category.shortLabel} · {finessDisplay}
                  </span>
                </>
              ),
            },
            { key: "town", title: "Commune", cell: ({ address }) => `${address.town ?? ""} (${address.department})` },
            ...(near ? [{ key: "distance", title: "Distance", numeric: true, cell: ({ distanceMetres }: (typeof places)[number]) => (distanceMetres === null ? "inconnue" : distance(distanceMetres)) }] : []),
            {
              key: "pick",
              title: "Choix",
              cell: ({ id, name }) =>
                full ? (
                  <span className="muted">Groupe au complet</span>
                ) : (
                  <Button kind="secondary" size="sm" onClick={() => onPick(id)}>
                    Choisir<span className="fr-sr-only"> {name}</span>
                  </Button>
                ),
            },
          ];
          if (places.length === 0) {
            return <EmptyState title="Aucun établissement libre ne correspond">Élargissez la recherche : un établissement déjà dans un groupe du programme n’est pas proposé.</EmptyState>;
          }
          return (
            <>
              <Suspense fallback={<div className="map map--waiting" />}>
                <NeighbourMap picked={picked} candidates={places} onPick={full ? undefined : onPick} />
              </Suspense>
              <Table
                stack
                caption={near ? `Établissements libres, du plus proche au plus éloigné de ${near.name}` : "Établissements libres"}
                columns={columns}
                rows={places}
                rowKey={({ id }) => id}
                dense
              />
              <MoreButton shown={nodes.length} total={totalCount} noun="établissement" hasMore={pageInfo.hasNextPage} pending={stale} onMore={more} />
            </>
          );
        }}
      </PartQuery>
    </>
  );
}

/** Without what is not set: an address says only what is on. */
function clean<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}
