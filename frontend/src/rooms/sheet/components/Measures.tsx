import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { count, shortDate } from "~/lib/format";
import { NO_CAUSE, plain, withUnit } from "~/lib/measure";
import { Button } from "~/ui/Button";
import { Curve } from "~/ui/chart/Curve";
import { Dialog } from "~/ui/Dialog";
import { CheckboxField } from "~/ui/form";
import { factsOf, type Held, offered, type Series, ticked } from "../model/facts";
import { SheetFacts, UpdateSheet } from "../operations";

const SheetProjectSeriesQuery = graphql(`
  query SheetProjectSeries($id: ID!) {
    sheet(id: $id) {
      id
      projectSeries {
        name
        unit
        target
        points {
          on
          value
        }
      }
    }
  }
`);

type Props = { sheet: FragmentType<typeof SheetFacts>; writable: boolean; ofProject: boolean; reload: () => void };

/** What was measured, as it is published with the sheet: a curve and its table for each indicator that the writer keeps. */
export function Measures({ sheet: masked, writable, ofProject, reload }: Props) {
  const sheet = unmask(SheetFacts, masked);
  const { faire, open, close } = useDialogSearch();
  if (sheet.series.length === 0 && !(writable && ofProject)) return null;
  return (
    <section className="sheet-measures" aria-labelledby="mesures">
      <div className="list-head">
        <h2 className="fr-h5" id="mesures">
          Ce qui a été mesuré
        </h2>
        {writable ? (
          <Button kind="secondary" size="sm" onClick={() => open("mesures")}>
            Choisir les mesures
          </Button>
        ) : null}
      </div>
      {sheet.series.length === 0 ? <p className="muted">Aucune mesure n’est publiée avec cette fiche. Celles du projet se choisissent ici, une par une.</p> : <p className="fr-hint-text">Publié avec la fiche, en chiffres datés. {NO_CAUSE}</p>}
      {sheet.series.map((series) => (
        <Shown key={`${series.name} ${series.unit}`} series={series} />
      ))}
      <Dialog open={writable && faire === "mesures"} onClose={close} title="Choisir les mesures à publier">
        <PartQuery query={SheetProjectSeriesQuery} variables={{ id: sheet.id }}>
          {(data) => <Choose sheet={sheet} project={data.sheet?.projectSeries ?? []} reload={reload} onClose={close} />}
        </PartQuery>
      </Dialog>
    </section>
  );
}

function Shown({ series: { name, unit, target, points } }: { series: Series }) {
  return (
    <Curve
      title={`${name}, en ${unit}`}
      points={points.map(({ on, value }, index) => ({ key: `${on} ${index}`, on, value, note: null }))}
      target={target === null ? undefined : { value: target, label: `Cible : ${withUnit(target, unit)}` }}
      format={(value) => withUnit(value, unit)}
      tick={plain}
      day={shortDate}
    />
  );
}

const schema = z.object({ kept: z.record(z.string(), z.boolean()) });

function Choose({ sheet, project, reload, onClose }: { sheet: Held; project: readonly Series[]; reload: () => void; onClose: () => void }) {
  const { run } = useAct(UpdateSheet);
  const found = offered(project, sheet.series);
  if (found.length === 0) {
    return (
      <>
        <p>Le projet n’a pas encore d’indicateur mesuré au moins deux fois. Les mesures se relèvent dans « Priorités et expérimentations », puis se choisissent ici.</p>
        <Button kind="secondary" onClick={onClose}>
          Fermer
        </Button>
      </>
    );
  }
  const chosen = (kept: Record<string, boolean>) => ticked(found, kept);
  return (
    <ActForm
      schema={schema}
      initial={{ kept: Object.fromEntries(found.map(({ key, kept }) => [key, kept])) }}
      submit="Publier les mesures choisies avec la fiche"
      version={sheet.version}
      compare={({ kept }) => [{ label: "Mesures", mine: chosen(kept).map(({ name }) => name).join(", ") || "Aucune", theirs: sheet.series.map(({ name }) => name).join(", ") || "Aucune" }]}
      send={async ({ kept }, version) => {
        const { refusals } = await run({ input: { ...factsOf(sheet), version, series: chosen(kept) } });
        return refusals;
      }}
      said="Mesures enregistrées."
      reload={reload}
      onClose={onClose}
    >
      <p className="fr-hint-text">Ce qui est coché paraît avec la fiche, tel que le projet le dit aujourd’hui.</p>
      {found.map(({ key, series: { name, unit, points }, fresh }) => (
        <CheckboxField key={key} name={`kept.${key}`} label={name} hint={`${count(points.length, "valeur")}, du ${shortDate(points[0]?.on ?? "")} au ${shortDate(points.at(-1)?.on ?? "")}, en ${unit}${fresh ? ". Le projet a été mis à jour depuis : l’enregistrement reprend ses valeurs" : ""}.`} />
      ))}
    </ActForm>
  );
}
