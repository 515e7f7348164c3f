import { PartQuery } from "~/app/graphql/PageQuery";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import { longDate } from "~/lib/format";
import { EmptyState } from "~/ui/EmptyState";
import { ProgrammeLink } from "./components/links";
import { Panel } from "./components/Panel";

const FacilitatorHomeQuery = graphql(`
  query FacilitatorHome {
    programmes(first: 50) {
      nodes {
        id
        title
        startsOn
        endsOn
        rulebook {
          key
          kind
        }
      }
    }
  }
`);

/** The programme of managing organisations' facilitators: what is open, and what is to come. */
export default function FacilitatorHome() {
  return (
    <PartQuery query={FacilitatorHomeQuery} variables={{}} loading={<Skeleton />}>
      {({ programmes }) => {
        const own = programmes.nodes.filter(({ rulebook }) => rulebook.kind === "facilitator_network");
        if (own.length === 0) {
          return (
            <EmptyState title="Aucun programme d’animateurs n’est encore ouvert">
              L’ARS ou l’Aract ouvre le programme de la région. Vous le verrez ici dès son ouverture.
            </EmptyState>
          );
        }
        return own.map((programme) => (
          <Panel key={programme.id} title={programme.title} strong>
            <p>
              {programme.startsOn && programme.endsOn
                ? `Le programme est ouvert du ${longDate(programme.startsOn)} au ${longDate(programme.endsOn)}.`
                : "Le programme est ouvert."}{" "}
              Vous y conduisez la démarche dans trois structures de votre organisme gestionnaire, avec l’appui du réseau que l’Aract anime.
            </p>
            <p>
              Le suivi de chacune de vos structures, des étapes T1 à T6 et des inter-sessions T1’ à T6’, s’affichera ici quand les structures seront désignées. D’ici là,
              la page du programme donne ses règles, ses dates et les passages du cahier des charges dont elles viennent.
            </p>
            <p className="home__foot">
              <ProgrammeLink programme={programme}>Lire les règles du programme</ProgrammeLink>
            </p>
          </Panel>
        ));
      }}
    </PartQuery>
  );
}
