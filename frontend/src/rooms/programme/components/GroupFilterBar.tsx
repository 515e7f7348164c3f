import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { GroupStatus } from "~/gql/graphql";
import { groupStatusName } from "~/lib/terms";
import { FilterBar, FilterSelect } from "~/ui/FilterBar";
import { FilterSearch } from "~/ui/FilterSearch";
import { activeFilters, type GroupFilters, NO_FILTER } from "../model/filters";
import { FilterCheck } from "./FilterCheck";

const GroupFilterBarApproved = graphql(`
  fragment GroupFilterBar_approved on ApprovedConsultant {
    id
    person {
      id
      name
    }
  }
`);

const STATUSES: readonly GroupStatus[] = ["FORMING", "ACTIVE", "CLOSED"];

type Props = { filters: GroupFilters; approved: readonly FragmentType<typeof GroupFilterBarApproved>[]; onChange: (next: GroupFilters) => void };

/** The filters of a programme's groups, each in the address. */
export function GroupFilterBar({ filters, approved, onChange }: Props) {
  const { tenant, may } = useViewer();
  const consultants = unmask(GroupFilterBarApproved, approved).flatMap(({ person }) => (person ? [{ value: person.id, label: person.name }] : []));
  const departments = tenant.departments.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  const nameIn = (list: readonly { value: string; label: string }[], value: string) => list.find((one) => one.value === value)?.label ?? value;
  const active = activeFilters(filters, {
    status: (status) => groupStatusName[status],
    department: (code) => nameIn(departments, code),
    consultant: (id) => nameIn(consultants, id),
  });
  return (
    <FilterBar label="Filtrer les groupes" active={active.map((one) => ({ ...one, clear: () => onChange({ [one.key]: undefined }) }))} onClearAll={() => onChange(NO_FILTER)}>
      <FilterSearch id="filtre-groupe" label="Rechercher un groupe" value={filters.q} onChange={(q) => onChange({ q })} />
      <FilterSelect
        id="filtre-statut"
        label="Statut"
        all="Tous"
        value={filters.statut}
        options={STATUSES.map((status) => ({ value: status, label: groupStatusName[status] }))}
        onChange={(statut) => onChange({ statut })}
      />
      <FilterSelect id="filtre-departement" label="Département" all="Tous" value={filters.departement} options={departments} onChange={(departement) => onChange({ departement })} />
      {may("consultant.approve") ? (
        <FilterSelect id="filtre-consultant" label="Consultant" all="Tous" value={filters.consultant} options={consultants} onChange={(consultant) => onChange({ consultant })} />
      ) : null}
      <div className="filters__checks">
        <FilterCheck id="filtre-retard" label="En retard" checked={filters.retard === true} onChange={(on) => onChange({ retard: on ? true : undefined })} />
        <FilterCheck id="filtre-incomplet" label="Incomplets" checked={filters.incomplet === true} onChange={(on) => onChange({ incomplet: on ? true : undefined })} />
      </div>
    </FilterBar>
  );
}
