import { ThreeVoices } from "~/app/voices/ThreeVoices";
import { type FragmentType, graphql, unmask } from "~/gql";
import { postName, seatName } from "~/lib/seats";
import { Badge } from "~/ui/Badge";

const VoicesSheet = graphql(`
  fragment SheetVoices_sheet on Sheet {
    id
    edition
    status
    consented
    carriers {
      role
      post {
        id
        number
        organisation {
          id
          name
        }
      }
      holder {
        id
        name
      }
    }
    approvals {
      id
      number
      ...ThreeVoices_request
    }
  }
`);

/** The voices whose approval the sheet needs, and what each said of the words that it read; whoever holds one speaks from here. */
export function Voices({ sheet: masked, reload }: { sheet: FragmentType<typeof VoicesSheet>; reload: () => void }) {
  const { edition, status, consented, carriers, approvals } = unmask(VoicesSheet, masked);
  const own = approvals.filter(({ number }) => number === edition).slice(0, 1);
  const before = approvals.slice(own.length);
  const unasked = status === "DRAFT" || status === "RETURNED";
  return (
    <section className="panel sheet-voices" aria-labelledby="accords">
      <h2 className="fr-h5" id="accords">
        {carriers.some(({ post }) => post !== null) ? "Accord du poste" : "Accord des voix"}
      </h2>
      {carriers.length === 0 ? <p>Personne ne porte encore cette démarche : désignez d’abord le trinôme, ou l’animateur du poste.</p> : null}
      {own.length === 0 ? (
        <ul className="sheet-voices__list">
          {carriers.map((carrier) => (
            <li key={carrier.role ?? carrier.post?.id}>
              <strong>{carrier.post ? postName(carrier.post) : seatName(carrier)}</strong> ({carrier.holder?.name ?? "personne"}) <Badge tone={unasked || !consented ? "neutral" : "success"}>{unasked ? "Pas encore demandé" : consented ? "Approuve" : "Accord attendu"}</Badge>
            </li>
          ))}
        </ul>
      ) : null}
      {own.map((request) => (
        <ThreeVoices key={request.id} request={request} reload={reload} />
      ))}
      {before.length > 0 ? (
        <details>
          <summary>Ce qui était demandé avant ({before.length})</summary>
          {before.map((request) => (
            <ThreeVoices key={request.id} request={request} reload={reload} />
          ))}
        </details>
      ) : null}
    </section>
  );
}
