import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { distance } from "~/lib/format";
import { around } from "../model/around";

const AroundMapQuery = graphql(`
  query AroundMap($id: ID!) {
    establishments(first: 13, filter: { nearEstablishment: $id }) {
      nodes {
        id
        name
        distanceMetres
        category {
          code
          shortLabel
        }
        position {
          longitude
          latitude
        }
      }
    }
  }
`);

type Point = { longitude: number; latitude: number };

/** Where an establishment stands, and its nearest neighbours: a small plan and the same as a list. */
export function AroundMap({ establishmentId, name, position }: { establishmentId: string; name: string; position: Point | null }) {
  return (
    <section className="around" aria-labelledby="autour">
      <h2 className="fr-h4" id="autour">
        Autour
      </h2>
      {position ? (
        <PartQuery query={AroundMapQuery} variables={{ id: establishmentId }} loading={<Skeleton />}>
          {({ establishments }) => <Plan name={name} origin={position} neighbours={establishments.nodes.filter(({ id }) => id !== establishmentId)} />}
        </PartQuery>
      ) : (
        <p>Le répertoire ne donne pas la position de cet établissement.</p>
      )}
    </section>
  );
}

type Neighbour = { id: string; name: string; distanceMetres: number | null; category: { shortLabel: string }; position: Point | null };

function Plan({ name, origin, neighbours }: { name: string; origin: Point; neighbours: readonly Neighbour[] }) {
  const { tenant } = useViewer();
  const { rings, dots } = around(origin, neighbours);
  return (
    <>
      <svg className="around__plan" viewBox="-112 -112 224 224" role="img" aria-label={`Plan schématique : ${name} au centre, ses voisins autour, le nord en haut. La liste qui suit dit la même chose.`}>
        {rings.map(({ kilometres, radius }) => (
          <g key={kilometres}>
            <circle r={100 * radius} className="around__ring" />
            <text y={-100 * radius - 2} className="around__scale">
              {kilometres} km
            </text>
          </g>
        ))}
        {dots.map(({ id, x, y }) => (
          <circle key={id} cx={100 * x} cy={100 * y} r="4" className="around__dot" />
        ))}
        <circle r="6" className="around__here" />
      </svg>
      {neighbours.length === 0 ? (
        <p>Aucun autre établissement du répertoire n’a de position connue.</p>
      ) : (
        <ul className="around__list">
          {neighbours.map(({ id, name: other, distanceMetres, category }) => (
            <li key={id}>
              <Link to="/$tenant/etablissements/$establishmentId" params={{ tenant: tenant.key, establishmentId: id }}>
                {other}
              </Link>
              <span className="muted">
                {" "}
                {category.shortLabel}
                {distanceMetres === null ? "" : `, ${distance(distanceMetres)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="fr-hint-text">Distances à vol d’oiseau.</p>
    </>
  );
}
