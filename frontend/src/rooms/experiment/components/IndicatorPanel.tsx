import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { fileName, toCsv } from "~/lib/csv";
import { shortDate, today } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { saveText } from "~/lib/saveText";
import { Button } from "~/ui/Button";
import { Curve } from "~/ui/chart/Curve";
import { Dialog } from "~/ui/Dialog";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { measureCells } from "../model/cells";
import { plain, withUnit } from "../model/value";
import { trendName, wishName } from "../model/words";
import { RemoveMeasure } from "../operations";
import { IndicatorForm } from "./IndicatorForm";
import { MeasureForm } from "./MeasureForm";

const IndicatorPanelIndicator = graphql(`
  fragment IndicatorPanel_indicator on Indicator {
    id
    experimentId
    template
    name
    unit
    wished
    method
    baseline
    baselineOn
    target
    targetOn
    version
    change {
      sentence
      trend
    }
    measures {
      id
      measuredOn
      value
      source
      comment
      version
    }
  }
`);

type Props = { indicator: FragmentType<typeof IndicatorPanelIndicator>; projectId: string; writing: boolean; reload: () => void };

/** An indicator: before and after in a sentence, its curve with the table beside it, and its measures. */
export function IndicatorPanel({ indicator: masked, projectId, writing, reload }: Props) {
  const indicator = unmask(IndicatorPanelIndicator, masked);
  const { id, name, unit, wished, method, baseline, baselineOn, target, change, measures } = indicator;
  const { faire, objet, open, close } = useDialogSearch();
  const { run, pending } = useAct(RemoveMeasure);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const edited = measures.find((measure) => measure.id === objet);
  const start = baseline !== null && baselineOn ? [{ key: `${id}-depart`, on: baselineOn, value: baseline, note: "Départ" }] : [];
  const points = [...start, ...measures.map(({ id: key, measuredOn, value, source, comment }) => ({ key, on: measuredOn, value, note: [source, comment].filter(Boolean).join(" – ") }))].toSorted((a, b) => a.on.localeCompare(b.on));
  const remove = async (measure: { id: string; version: number; measuredOn: string }) => {
    const { refusals: refused } = await run({ input: { id: measure.id, version: measure.version } });
    setRefusals(refused ?? []);
    if (!refused) toast(`Mesure du ${shortDate(measure.measuredOn)} retirée.`);
  };
  const save = () =>
    saveText(
      fileName(name, today()),
      toCsv(measureCells(indicator)),
      "text/csv;charset=utf-8",
    );
  return (
    <article className="plan__indicator" aria-labelledby={`indicateur-${id}`}>
      <h3 className="fr-h6" id={`indicateur-${id}`}>
        {name} <span className="muted">({wishName[wished]})</span>
      </h3>
      <p className="plan__change">{change ? `${change.sentence} (${trendName[change.trend]})` : "Pas encore de quoi comparer."}</p>
      {method ? <p className="muted">Calcul : {method}</p> : null}
      {points.length > 0 ? (
        <Curve title={`${name}, en ${unit}`} points={points} target={target === null ? undefined : { value: target, label: `Cible : ${withUnit(target, unit)}` }} format={(value) => withUnit(value, unit)} tick={plain} day={shortDate} noteTitle="Source et commentaire" />
      ) : null}
      <RefusalNotice refusals={refusals} />
      <div className="plan__acts no-print">
        {writing ? (
          <>
            <Button kind="secondary" size="sm" icon="fr-icon-add-line" onClick={() => open("mesure", { objet: id })}>
              Ajouter une mesure<span className="fr-sr-only"> : {name}</span>
            </Button>
            <Button kind="bare" size="sm" onClick={() => open("indicateur", { objet: id })}>
              Modifier l’indicateur<span className="fr-sr-only"> : {name}</span>
            </Button>
          </>
        ) : null}
        {points.length > 0 ? (
          <Button kind="bare" size="sm" icon="fr-icon-download-line" onClick={save}>
            Mesures en CSV<span className="fr-sr-only"> : {name}</span>
          </Button>
        ) : null}
      </div>
      {writing && measures.length > 0 ? (
        <details className="no-print">
          <summary>Corriger une mesure</summary>
          <ul className="plan__measures">
            {measures.map((measure) => (
              <li key={measure.id}>
                {shortDate(measure.measuredOn)} : {withUnit(measure.value, unit)}{" "}
                <Button kind="bare" size="sm" onClick={() => open("mesure", { objet: measure.id })}>
                  Corriger<span className="fr-sr-only"> la mesure du {shortDate(measure.measuredOn)}</span>
                </Button>
                <Button kind="bare" size="sm" pending={pending} onClick={() => void remove(measure)}>
                  Retirer<span className="fr-sr-only"> la mesure du {shortDate(measure.measuredOn)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Dialog open={writing && faire === "mesure" && (objet === id || edited !== undefined)} onClose={close} title={edited ? "Corriger la mesure" : `Ajouter une mesure : ${name}`}>
        <MeasureForm indicatorId={id} unit={unit} measure={edited} reload={reload} onClose={close} />
      </Dialog>
      <Dialog open={writing && faire === "indicateur" && objet === id} onClose={close} title="Modifier l’indicateur" size="lg">
        <IndicatorForm projectId={projectId} experimentId={indicator.experimentId} indicator={indicator} reload={reload} onClose={close} />
      </Dialog>
    </article>
  );
}
