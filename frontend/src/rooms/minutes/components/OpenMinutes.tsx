import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";

const OpenMinutesMutation = graphql(`
  mutation OpenMinutes($input: OpenMinutesInput!) {
    openMinutes(input: $input) {
      minutes {
        id
        status
        version
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** Begins the minutes, or a part of them for one establishment alone. */
export function OpenMinutes({ sessionId, shared, places }: { sessionId: string; shared: boolean; places: readonly { id: string; name: string }[] }) {
  const { run, pending } = useAct(OpenMinutesMutation);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [place, setPlace] = useState("");
  const open = async (keptToId: string | null) => {
    const outcome = await run({ input: { sessionId, keptToId, titles: [] } });
    setRefusals(outcome.refusals ?? []);
    setPlace("");
  };
  return (
    <div className="minutes__open no-print">
      {shared ? null : (
        <Buttons>
          <Button icon="fr-icon-edit-line" pending={pending} onClick={() => void open(null)}>
            Commencer le compte rendu
          </Button>
        </Buttons>
      )}
      {places.length > 0 ? (
        <details>
          <summary>Garder une partie pour un établissement</summary>
          <div className="fr-select-group">
            <label className="fr-label" htmlFor="partie-gardee">
              Établissement
              <span className="fr-hint-text">Lui seul la lira, avec le consultant du groupe et l’Aract.</span>
            </label>
            <select id="partie-gardee" className="fr-select" value={place} onChange={({ target }) => setPlace(target.value)}>
              <option value="">Choisir…</option>
              {places.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <Button kind="secondary" size="sm" pending={pending} disabled={place === ""} onClick={() => void open(place)}>
            Ouvrir cette partie
          </Button>
        </details>
      ) : null}
      <RefusalNotice refusals={refusals} />
    </div>
  );
}
