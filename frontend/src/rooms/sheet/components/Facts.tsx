import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, unmask } from "~/gql";
import type { QvctField, Sector, SheetKind, SizeBand, Theme } from "~/gql/graphql";
import { Button } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { Dialog } from "~/ui/Dialog";
import { CheckboxField, NumberField, rule, SelectField, TextAreaField, TextField } from "~/ui/form";
import { FIELD_SCHEMES, fieldName, kindName, sectorName, sizeName, themeName, THEMES } from "../model/words";
import { factsOf, type Held } from "../model/facts";
import { SheetFacts, UpdateSheet } from "../operations";

/** What a sheet says of itself beside its text: what it is found by. */
export function Facts({ sheet: masked, writable, reload }: { sheet: FragmentType<typeof SheetFacts>; writable: boolean; reload: () => void }) {
  const sheet = unmask(SheetFacts, masked);
  const { faire, open, close } = useDialogSearch();
  const list = (words: readonly string[]) => (words.length > 0 ? words.join(" ; ") : "À choisir");
  return (
    <section className="sheet-facts" aria-labelledby="description">
      <div className="list-head">
        <h2 className="fr-h5" id="description">
          Description
        </h2>
        {writable ? (
          <Button kind="secondary" size="sm" onClick={() => open("decrire")}>
            Modifier la description
          </Button>
        ) : null}
      </div>
      <p className="sheet-summary">{sheet.summary || <span className="muted">Le résumé est à écrire : quelques phrases qui disent ce que la fiche apporte.</span>}</p>
      <DefinitionList
        items={[
          ["Thèmes", list(sheet.themes.map((theme) => themeName[theme]))],
          ["Champs de la QVCT", list(sheet.fields.map((field) => fieldName[field]))],
          ["Secteur", sheet.sector ? sectorName[sheet.sector] : "À choisir"],
          ["Départements", list(sheet.departements)],
          ["Taille (tranches proposées)", sheet.size ? sizeName[sheet.size] : "Non dite"],
          ["Établissement", sheet.anonymous ? "Tenu anonyme" : (sheet.establishmentName ?? "Non dit")],
          ["Programme", sheet.programmeName ?? "Aucun"],
          ["Année", sheet.year === null ? "Non dite" : String(sheet.year)],
        ]}
      />
      <Dialog open={writable && faire === "decrire"} onClose={close} title="Description de la fiche" size="lg">
        <FactsForm sheet={sheet} reload={reload} onClose={close} />
      </Dialog>
    </section>
  );
}

const flags = <Key extends string>(keys: readonly Key[], on: readonly Key[]) => Object.fromEntries(keys.map((key) => [key, on.includes(key)]));
const chosen = <Key extends string>(held: Record<string, boolean>) => Object.keys(held).filter((key) => held[key]) as Key[];

const schema = z.object({
  kind: z.string(),
  title: rule.text("Donnez un titre à la fiche.", 160),
  summary: rule.optionalText(800),
  themes: z.record(z.string(), z.boolean()),
  fields: z.record(z.string(), z.boolean()),
  sector: z.string(),
  departements: z.string().check(z.trim(), z.regex(/^$|^[0-9][0-9AB][0-9]?(\s*,\s*[0-9][0-9AB][0-9]?)*$/, "Écrivez les codes séparés par des virgules : 09, 31.")),
  size: z.string(),
  establishmentName: rule.optionalText(160),
  programmeName: rule.optionalText(160),
  year: z.optional(z.number("Écrivez une année, comme 2024.").check(z.minimum(2000, "Écrivez une année, comme 2024."), z.maximum(2100, "Écrivez une année, comme 2024."))),
});
type Values = z.output<typeof schema>;

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

function FactsForm({ sheet, reload, onClose }: { sheet: Held; reload: () => void; onClose: () => void }) {
  const { run } = useAct(UpdateSheet);
  const fields = FIELD_SCHEMES.flatMap(({ fields }) => fields.map(([key]) => key));
  const send = async (values: Values, version: number) => {
    const { refusals } = await run({
      input: {
        ...factsOf(sheet),
        version,
        kind: values.kind as SheetKind,
        title: values.title,
        summary: values.summary,
        themes: chosen<Theme>(values.themes),
        fields: chosen<QvctField>(values.fields),
        sector: (values.sector || null) as Sector | null,
        departements: values.departements === "" ? [] : values.departements.split(",").map((code) => code.trim()),
        size: (values.size || null) as SizeBand | null,
        establishmentName: values.establishmentName || null,
        programmeName: values.programmeName || null,
        year: values.year ?? null,
      },
    });
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
        departements: sheet.departements.join(", "),
        size: sheet.size ?? "",
        establishmentName: sheet.establishmentName ?? "",
        programmeName: sheet.programmeName ?? "",
        year: sheet.year ?? undefined,
      }}
      submit="Enregistrer la description"
      version={sheet.version}
      compare={(mine) => [
        { label: "Titre", mine: mine.title, theirs: sheet.title },
        { label: "Résumé", mine: mine.summary, theirs: sheet.summary },
      ]}
      send={send}
      said="Description enregistrée."
      reload={reload}
      onClose={onClose}
    >
      <SelectField name="kind" label="Forme" options={options(kindName)} />
      <TextField name="title" label="Titre" maxLength={160} />
      <TextAreaField name="summary" label="Résumé" optional hint="Quelques phrases : ce que vous avez fait, et ce que cela a changé." rows={4} maxLength={800} />
      <fieldset className="fr-fieldset">
        <legend className="fr-fieldset__legend">Thèmes des retours d’expérience régionaux</legend>
        {THEMES.map((theme) => (
          <div key={theme} className="fr-fieldset__element">
            <CheckboxField name={`themes.${theme}`} label={themeName[theme]} />
          </div>
        ))}
      </fieldset>
      {FIELD_SCHEMES.map(({ title, fields: of }) => (
        <fieldset key={title} className="fr-fieldset">
          <legend className="fr-fieldset__legend">{title}</legend>
          {of.map(([field, label]) => (
            <div key={field} className="fr-fieldset__element">
              <CheckboxField name={`fields.${field}`} label={label} />
            </div>
          ))}
        </fieldset>
      ))}
      <SelectField name="sector" label="Secteur" optional options={options(sectorName)} placeholder="Non dit" />
      <TextField name="departements" label="Départements" optional hint="Leurs codes, séparés par des virgules : 09, 31." />
      <SelectField name="size" label="Taille (tranches proposées)" optional options={options(sizeName)} placeholder="Non dite" />
      <TextField name="establishmentName" label="Établissement, tel qu’il souhaite être nommé" optional maxLength={160} />
      <TextField name="programmeName" label="Programme" optional maxLength={160} />
      <NumberField name="year" label="Année où le travail s’est achevé" optional />
    </ActForm>
  );
}
