import { type FragmentType, graphql, unmask } from "~/gql";
import { Notice } from "~/ui/Notice";
import { sizeText } from "../model/kinds";

const GaugeParts = graphql(`
  fragment Gauge_gauge on FileGauge {
    used
    limit
  }
`);

/** From where the lack of room is told to whoever adds files. */
const NEAR = 0.9;

/** The room that the files of the region take. `always`: for those who look after it, else only when it lacks. */
export function Gauge({ gauge: masked, always = false }: { gauge: FragmentType<typeof GaugeParts>; always?: boolean }) {
  const { used, limit } = unmask(GaugeParts, masked);
  const near = used >= limit * NEAR;
  if (!always && !near) return null;
  const words = `${sizeText(used)} sur ${sizeText(limit)}`;
  const meter = (
    <>
      <meter min={0} max={limit} low={limit * 0.75} high={limit * NEAR} optimum={0} value={used} aria-label={`Place prise par les fichiers de la région : ${words}`} /> {words}
    </>
  );
  if (!near) return <p className="files__gauge no-print">Fichiers de la région : {meter}</p>;
  return (
    <Notice tone="warning" title={used >= limit ? "La place pour les fichiers est pleine" : "La place pour les fichiers est presque pleine"}>
      <p className="files__gauge">
        {meter}. Mettez à la corbeille les fichiers devenus inutiles, ou demandez plus de place à l’administration de l’espace.
      </p>
    </Notice>
  );
}
