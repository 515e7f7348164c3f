import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { useDepartmentName, useViewer } from "~/app/viewer";
import type { QvctField, Sector, SheetKind, SizeBand, Theme } from "~/gql/graphql";
import { cx } from "~/lib/cx";
import { FIELD_SCHEMES, themeName, THEMES } from "~/lib/qvct";
import { CheckboxField, NumberField, rule, SelectField, TextAreaField, TextField } from "~/ui/form";
import { factsOf, type Held } from "../model/facts";
import { kindName, sectorName, sheetFacts, sizeName } from "../model/words";
import { UpdateSheet } from "../operations";

const flags = <Key extends string>(keys: readonly Key[], on: readonly Key[]) => Object.fromEntries(keys.map((key) => [key, on.includes(key)]));
const chosen = <Key extends string>(held: Record<string, boolean>) => Object.keys(held).filter((key) => held[key]) as Key[];

// A name of a field that is all figures would be read as a place in a list.
const keyOf = (code: string) => `d${code}`;
const codeOf = (key: string) => key.slice(1);

const schema = z.object({
  kind: z.string(),
  title: rule.text("Donnez un titre à la fiche.", 160),
  summary: rule.optionalText(800),
  themes: z.record(z.string(), z.boolean()),
  fields: z.record(z.string(), z.boolean()),
  sector: z.string(),
  departements: z.record(z.string(), z.boolean()),
  size: z.string(),
  establishmentName: rule.optionalText(160),
  programmeName: rule.optionalText(160),
  year: z.optional(z.number("Écrivez une année, comme 2024.").check(z.minimum(2000, "Écrivez une année, comme 2024."), z.maximum(2100, "Écrivez une année, comme 2024."))),
});
type Values = z.output<typeof schema>;

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** What a sheet says of itself, to be changed. */
export function FactsForm({ sheet, reload, onClose }: { sheet: Held; reload: () => void; onClose: () => void }) {
  const { run } = useAct(UpdateSheet);
  const { tenant } = useViewer();
  const departmentName = useDepartmentName();
  const fields = FIELD_SCHEMES.flatMap(({ fields }) => fields.map(([key]) => key));
  // Those of the region, and whatever else the sheet says already.
  const departements = [...new Set([...tenant.departments.map(({ code }) => code), ...sheet.departements])].toSorted();
  const toHeld = (values: Values): Held => ({
    ...sheet,
    kind: values.kind as SheetKind,
    title: values.title,
    summary: values.summary,
    themes: chosen<Theme>(values.themes),
    fields: chosen<QvctField>(values.fields),
    sector: (values.sector || null) as Sector | null,
    departements: chosen(values.departements).map(codeOf).toSorted(),
    size: (values.size || null) as SizeBand | null,
    establishmentName: values.establishmentName || null,
    programmeName: values.programmeName || null,
    year: values.year ?? null,
  });
  const send = async (values: Values, version: number) => {
    const { refusals } = await run({ input: { ...factsOf(toHeld(values)), version } });
    return refusals;
  };
  return (
    <ActForm<Values>
      schema={schema}
      initial={{
        kind: sheet.kind,
        title: sheet.title,
        summary: sheet.summary,
        themes: flags(THEMES, sheet.themes),
        fields: flags(fields, sheet.fields),
        sector: sheet.sector ?? "",
        departements: flags(departements.map(keyOf), sheet.departements.map(keyOf)),
        size: sheet.size ?? "",
        establishmentName: sheet.establishmentName ?? "",
        programmeName: sheet.programmeName ?? "",
        year: sheet.year ?? undefined,
      }}
      submit="Enregistrer la description"
      version={sheet.version}
      compare={(mine) => {
        const theirs = sheetFacts(sheet, departmentName);
        const all = sheetFacts(toHeld(mine), departmentName).map(([label, said], index) => ({ label, mine: said, theirs: theirs[index]?.[1] ?? "" }));
        return [{ label: "Forme", mine: kindName[mine.kind as SheetKind], theirs: kindName[sheet.kind] }, { label: "Titre", mine: mine.title, theirs: sheet.title }, { label: "Résumé", mine: mine.summary, theirs: sheet.summary }, ...all].filter((line) => line.mine !== line.theirs);
      }}
      send={send}
      said="Description enregistrée."
      reload={reload}
      onClose={onClose}
    >
      <SelectField name="kind" label="Forme" options={options(kindName)} />
      <TextField name="title" label="Titre" maxLength={160} />
      <TextAreaField name="summary" label="Résumé" optional hint="Quelques phrases : ce que vous avez fait, et ce que cela a changé." rows={4} maxLength={800} />
      <Boxes legend="Thèmes des retours d’expérience régionaux" boxes={THEMES.map((theme) => [`themes.${theme}`, themeName[theme]])} />
      {FIELD_SCHEMES.map(({ title, fields: of }) => (
        <Boxes key={title} legend={title} boxes={of.map(([field, label]) => [`fields.${field}`, label])} />
      ))}
      <SelectField name="sector" label="Secteur" optional options={options(sectorName)} placeholder="Non dit" />
      <Boxes legend="Départements" inline boxes={departements.map((code) => [`departements.${keyOf(code)}`, `${departmentName(code)} (${code})`])} />
      <SelectField name="size" label="Taille (tranches proposées)" optional options={options(sizeName)} placeholder="Non dite" />
      <TextField name="establishmentName" label="Établissement, tel qu’il souhaite être nommé" optional maxLength={160} />
      <TextField name="programmeName" label="Programme" optional maxLength={160} />
      <NumberField name="year" label="Année où le travail s’est achevé" optional />
    </ActForm>
  );
}

/** Boxes of which any number may be ticked: the name of each, and what it says. */
function Boxes({ legend, boxes, inline = false }: { legend: string; boxes: readonly (readonly [name: string, label: string])[]; inline?: boolean }) {
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend">{legend}</legend>
      {boxes.map(([name, label]) => (
        <div key={name} className={cx("fr-fieldset__element", inline && "fr-fieldset__element--inline")}>
          <CheckboxField name={name} label={label} />
        </div>
      ))}
    </fieldset>
  );
}
