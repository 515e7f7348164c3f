import { useViewer } from "~/app/viewer";
import { type ActiveFilter, FilterBar, FilterSelect } from "~/ui/FilterBar";
import { FilterSearch } from "~/ui/FilterSearch";
import { CATEGORIES, categoriesOf, SECTORS, sectorName } from "../model/categories";
import { NO_FILTER, type RegisterFilters, withSector } from "../model/filters";

/** The filters of the register, each in the address. */
export function RegisterFilterBar({ filters, onChange }: { filters: RegisterFilters; onChange: (next: RegisterFilters) => void }) {
  const { tenant } = useViewer();
  const { q, departement, categorie, secteur } = filters;
  const departments = tenant.departments.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  const found: (ActiveFilter | undefined | "")[] = [
    q && { key: "q", label: `Recherche : ${q}`, clear: () => onChange({ q: undefined }) },
    departement && { key: "departement", label: departments.find(({ value }) => value === departement)?.label ?? departement, clear: () => onChange({ departement: undefined }) },
    secteur && { key: "secteur", label: sectorName[secteur], clear: () => onChange({ secteur: undefined }) },
    categorie && { key: "categorie", label: CATEGORIES.find(({ code }) => code === categorie)?.label ?? `Catégorie ${categorie}`, clear: () => onChange({ categorie: undefined }) },
  ];
  return (
    <FilterBar label="Chercher un établissement" active={found.flatMap((one) => (one ? [one] : []))} onClearAll={() => onChange(NO_FILTER)}>
      <FilterSearch id="filtre-etablissement" label="Nom, commune ou numéro" value={q} onChange={(text) => onChange({ q: text })} />
      <FilterSelect id="filtre-departement" label="Département" all="Tous" value={departement} options={departments} onChange={(code) => onChange({ departement: code })} />
      <FilterSelect
        id="filtre-secteur"
        label="Public"
        all="Tous"
        value={secteur}
        options={SECTORS.map((sector) => ({ value: sector, label: sectorName[sector] }))}
        onChange={(sector) => onChange(withSector(filters, sector))}
      />
      <FilterSelect
        id="filtre-categorie"
        label="Catégorie"
        all="Toutes"
        value={categorie}
        options={categoriesOf(secteur).map(({ code, label }) => ({ value: code, label }))}
        onChange={(code) => onChange({ categorie: code })}
      />
    </FilterBar>
  );
}
