import { useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useConflict } from "~/app/useConflict";
import { graphql } from "~/gql";
import type { IndicatorWish } from "~/gql/graphql";
import type { CitationText } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { DateField, Form, RadioField, rule, TextAreaField, TextField, useForm } from "~/ui/form";
import { toast } from "~/ui/toast";
import { type IndicatorValues as Values, sideBySide, tellIndicator } from "../model/told";
import { typed, VALUE } from "../model/value";
import { SaveIndicator } from "../operations";

const IndicatorTemplates = graphql(`
  query IndicatorTemplates {
    indicatorTemplates {
      key
      name
      unit
      wished
      method
      citation {
        source
        line
        endLine
        text
      }
    }
  }
`);

const wrong = "Saisissez un nombre, avec une virgule, comme 9,2.";
const value = z.string().check(z.trim(), z.refine((text) => text === "" || VALUE.test(text), wrong));
const schema = z.object({
  name: rule.text("Nommez l’indicateur.", 150),
  unit: rule.text("Dites en quelle unité : %, jours, minutes…", 30),
  wished: rule.choice("Dites dans quel sens vous souhaitez qu’il évolue."),
  method: rule.optionalText(1000),
  baseline: value,
  baselineOn: rule.optionalDate(),
  target: value,
  targetOn: rule.optionalDate(),
});
const WISHES = [
  { value: "DOWN", label: "À diminuer" },
  { value: "UP", label: "À augmenter" },
];

type Indicator = {
  id: string;
  template: string | null;
  name: string;
  unit: string;
  wished: IndicatorWish;
  method: string | null;
  baseline: number | null;
  baselineOn: string | null;
  target: number | null;
  targetOn: string | null;
  version: number;
};
type Props = { projectId: string; experimentId?: string | null; indicator?: Indicator; reload: () => void; onClose: () => void };
type Template = { key: string; name: string; unit: string; wished: IndicatorWish; method: string; citation: CitationText | null };

/** An indicator, taken from a template or one's own. */
export function IndicatorForm({ projectId, experimentId = null, indicator, reload, onClose }: Props) {
  const { run } = useAct(SaveIndicator);
  const [template, setTemplate] = useState(indicator?.template ?? null);
  const initial: Values = {
    name: indicator?.name ?? "",
    unit: indicator?.unit ?? "",
    wished: indicator?.wished ?? "",
    method: indicator?.method ?? "",
    baseline: typed(indicator?.baseline ?? null),
    baselineOn: indicator?.baselineOn ?? "",
    target: typed(indicator?.target ?? null),
    targetOn: indicator?.targetOn ?? "",
  };
  const form = useForm<Values>(schema, initial);
  const { submit, dialog } = useConflict<Values>({
    version: indicator?.version ?? 0,
    compare: (mine) => sideBySide(tellIndicator(mine), tellIndicator(initial)),
    send: async (mine, version) => {
      const { refusals } = await run({
        input: {
          participationId: projectId,
          experimentId,
          template,
          ...(indicator && { id: indicator.id, version }),
          name: mine.name,
          unit: mine.unit,
          wished: mine.wished as IndicatorWish,
          method: mine.method,
          baseline: mine.baseline || null,
          baselineOn: mine.baselineOn || null,
          target: mine.target || null,
          targetOn: mine.targetOn || null,
        },
      });
      if (refusals) return refusals;
      toast("Indicateur enregistré.");
      reload();
      return onClose();
    },
    reload,
    leave: onClose,
  });
  const take = (one: Template | undefined) => {
    setTemplate(one?.key ?? null);
    if (!one) return;
    for (const key of ["name", "unit", "wished", "method"] as const) form.setValue(key, one[key]);
  };
  return (
    <>
      {indicator ? null : (
        <PartQuery query={IndicatorTemplates} variables={{}}>
          {({ indicatorTemplates }) => <TemplateChoice templates={indicatorTemplates} chosen={template} onTake={take} />}
        </PartQuery>
      )}
      <Form
        form={form}
        submit="Enregistrer"
        onSubmit={submit}
        cancel={
          <Button kind="secondary" onClick={onClose}>
            Annuler
          </Button>
        }
      >
        <TextField name="name" label="Indicateur" maxLength={150} />
        <TextField name="unit" label="Unité" hint="%, jours, minutes, interruptions…" maxLength={30} />
        <RadioField name="wished" label="Sens souhaité" options={WISHES} inline />
        <TextAreaField name="method" label="Comment il se calcule" hint="Assez précis pour que la mesure suivante se fasse de la même façon." optional rows={3} maxLength={1000} />
        <div className="field-row">
          <TextField name="baseline" label="Valeur de départ" inputMode="decimal" optional />
          <DateField name="baselineOn" label="Mesurée le" optional />
        </div>
        <div className="field-row">
          <TextField name="target" label="Cible" inputMode="decimal" optional />
          <DateField name="targetOn" label="À atteindre pour le" optional />
        </div>
      </Form>
      {dialog}
    </>
  );
}

function TemplateChoice({ templates, chosen, onTake }: { templates: readonly Template[]; chosen: string | null; onTake: (template: Template | undefined) => void }) {
  const taken = templates.find(({ key }) => key === chosen);
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor="modele-indicateur">
        Partir d’un modèle (facultatif)
        <span className="fr-hint-text">La façon de calculer est proposée par Cordée : ajustez-la à votre établissement.</span>
      </label>
      <select id="modele-indicateur" className="fr-select" value={chosen ?? ""} onChange={({ target }) => onTake(templates.find(({ key }) => key === target.value))}>
        <option value="">Aucun : mon propre indicateur</option>
        {templates.map(({ key, name, citation }) => (
          <option key={key} value={key}>
            {name}
            {citation ? "" : " (proposé)"}
          </option>
        ))}
      </select>
      {taken ? <p className="fr-hint-text">{taken.citation ? <Citation citation={taken.citation} /> : "Indicateur proposé par Cordée : aucun des textes de référence ne le nomme."}</p> : null}
    </div>
  );
}
