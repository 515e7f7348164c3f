import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { PollStand } from "~/gql/graphql";
import { count, time } from "~/lib/format";
import type { Seat } from "~/lib/seats";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { missingWords, slotWords } from "../model/slots";

const SlotRankingPoll = graphql(`
  fragment SlotRanking_poll on Poll {
    status
    answeredCount
    slots {
      key
      startsAt
      endsAt
      rank
      complete
      possible
      consultant
      yes
      ifNeeded
      no
      settled
      missing {
        role
        stand
        establishment {
          id
          name
        }
        post {
          id
          number
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

type Slot = {
  key: string;
  startsAt: string;
  endsAt: string;
  rank: number;
  complete: boolean;
  possible: boolean;
  consultant: PollStand | null;
  yes: number;
  ifNeeded: number;
  no: number;
  settled: boolean;
  missing: readonly (Seat & { stand: PollStand })[];
};

/** The half-days, best first, with who would miss each. */
export function SlotRanking({ poll: masked, leading }: { poll: FragmentType<typeof SlotRankingPoll>; leading: boolean }) {
  const { status, slots, answeredCount } = unmask(SlotRankingPoll, masked);
  const choosing = leading && (status === "OPEN" || status === "CLOSED");
  return (
    <section aria-labelledby="classement">
      <h2 className="fr-h5" id="classement">
        Créneaux, du meilleur au moins bon
      </h2>
      {answeredCount === 0 ? <p>Personne n’a encore répondu : le classement se fera au fil des réponses.</p> : null}
      <ol className="poll-ranking">
        {slots.map((slot) => (
          <SlotCard key={slot.key} slot={slot} choosing={choosing} />
        ))}
      </ol>
    </section>
  );
}

function SlotCard({ slot, choosing }: { slot: Slot; choosing: boolean }) {
  const { open } = useDialogSearch();
  const places = missingWords(slot.missing);
  const words = slotWords(slot.key);
  return (
    <li className="poll-rank" data-best={slot.rank === 1 && slot.possible ? true : undefined}>
      <div className="poll-rank__head">
        <h3 className="fr-h6">
          <span className="poll-rank__place">
            <span className="fr-sr-only">Rang </span>
            {slot.rank}
          </span>
          {words}
        </h3>
        {badgeOf(slot)}
      </div>
      <p>
        {time(slot.startsAt)} – {time(slot.endsAt)} · {count(slot.yes, "oui", "oui")}, {slot.ifNeeded} si besoin, {count(slot.no, "non", "non")}
      </p>
      {slot.consultant === "SILENT" ? <p>Le consultant n’a pas encore répondu.</p> : null}
      {slot.consultant === "IF_NEEDED" ? <p>Le consultant viendrait si besoin.</p> : null}
      {places.length > 0 ? (
        <ul className="poll-missing" aria-label="Qui manquerait">
          {places.map(({ id, name, voices }) => (
            <li key={id}>
              <strong>{name}</strong> : {voices}
            </li>
          ))}
        </ul>
      ) : null}
      {choosing && slot.possible ? (
        <Button kind={slot.rank === 1 ? "primary" : "secondary"} size="sm" onClick={() => open("retenir", { objet: slot.key })}>
          Retenir cette date<span className="fr-sr-only"> : {words}</span>
        </Button>
      ) : null}
    </li>
  );
}

function badgeOf({ settled, possible, complete, missing }: Slot) {
  if (settled) return <Badge tone="success">Date retenue</Badge>;
  if (!possible) return <Badge tone="error">Consultant indisponible</Badge>;
  const network = missing.some(({ post }) => post !== null);
  if (complete) return <Badge tone="success">Tout le monde présent</Badge>;
  if (missing.length === 0) return <Badge tone="info">Consultant attendu</Badge>;
  if (network) return <Badge tone="warning">{missing.length === 1 ? "1 animateur manque" : `${missing.length} animateurs manquent`}</Badge>;
  return <Badge tone="warning">{missing.length === 1 ? "1 voix manque" : `${missing.length} voix manquent`}</Badge>;
}
