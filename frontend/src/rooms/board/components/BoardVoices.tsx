import { useState } from "react";
import { DownloadButton } from "~/app/documents/DownloadButton";
import { useAct } from "~/app/graphql/useAct";
import { speakersOf } from "~/app/voices/speakers";
import { ThreeVoices } from "~/app/voices/ThreeVoices";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { SubmitBoardSnapshot } from "../operations";

const VoicesSnapshot = graphql(`
  fragment BoardVoices_snapshot on BoardSnapshot {
    id
    number
    approvals {
      id
      closedAt
      ...ThreeVoices_request
    }
  }
`);

type Props = {
  /** The latest first. */
  snapshots: readonly FragmentType<typeof VoicesSnapshot>[];
  asking: boolean;
  network: boolean;
  reload: () => void;
};

/** What was frozen last is submitted from here, and what the voices say of it stands beside the document that they read. */
export function BoardVoices({ snapshots: masked, asking, network, reload }: Props) {
  const speakers = speakersOf(network);
  const { run, pending } = useAct(SubmitBoardSnapshot);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const snapshots = masked.map((one) => unmask(VoicesSnapshot, one));
  const [last] = snapshots;
  if (!last) return null;
  const asked = snapshots.flatMap(({ id, number, approvals }) => approvals.map((request) => ({ of: id, number, request })));
  const [latest, ...before] = asked;
  const standing = latest && !latest.request.closedAt ? latest : null;
  const fresh = standing?.of !== last.id;
  const submit = async () => {
    const { refusals: refused } = await run({ input: { id: last.id } });
    setRefusals(refused ?? []);
    if (refused) return;
    toast(`${speakers.called} sur l’état des lieux.`);
    reload();
  };
  const shown = ({ of, number, request }: (typeof asked)[number]) => (
    <div key={request.id}>
      <ThreeVoices request={request} reload={reload} level="h4" />
      <DownloadButton document="BOARD" of={of} label="Lire ce qui est soumis" about={`état des lieux, version ${number}`} weight={60} kind="tertiary" />
    </div>
  );
  return (
    <section aria-labelledby="voix-etat-des-lieux">
      <h3 className="fr-h6" id="voix-etat-des-lieux">
        L’état des lieux et {speakers.and}
      </h3>
      {latest ? null : <p className="muted">L’état des lieux n’est pas encore soumis {speakers.to}.</p>}
      {standing && fresh ? <Notice>La version {last.number} est figée depuis. L’avis demandé porte sur la version {standing.number} : soumettez la nouvelle pour qu’elle soit lue.</Notice> : null}
      {asking && fresh ? (
        <div className="no-print">
          <p>La version {last.number} est lue telle qu’elle est figée : {speakers.each}.</p>
          <Button pending={pending} onClick={() => void submit()}>
            Soumettre la version {last.number} {speakers.to}
          </Button>
        </div>
      ) : null}
      <RefusalNotice refusals={refusals} />
      {latest ? shown(latest) : null}
      {before.length > 0 ? (
        <details>
          <summary>Ce qui était soumis avant ({before.length})</summary>
          {before.map(shown)}
        </details>
      ) : null}
    </section>
  );
}
