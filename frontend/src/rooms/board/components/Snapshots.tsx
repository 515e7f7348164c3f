import * as z from "zod/mini";
import { DownloadButton } from "~/app/documents/DownloadButton";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useMore } from "~/app/graphql/useMore";
import { useDialogSearch } from "~/app/useDialogSearch";
import { speakersOf } from "~/app/voices/speakers";
import { graphql } from "~/gql";
import { count, dateTime } from "~/lib/format";
import { Button, Buttons } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { MoreButton } from "~/ui/MoreButton";
import { toast } from "~/ui/toast";
import { FreezeBoard } from "../operations";
import { BoardVoices } from "./BoardVoices";

const SnapshotsQuery = graphql(`
  query BoardSnapshots($boardId: ID!, $first: Int!) {
    boardSnapshots(boardId: $boardId, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        number
        note
        takenAt
        takenBy {
          id
          name
        }
        cardCount
        sha256
        ...BoardVoices_snapshot
      }
    }
  }
`);

type Props = { boardId: string; keep: boolean; asking: boolean; network: boolean };

/** The board as it stood on some days: what the three voices approve, and what is printed. */
export function Snapshots({ boardId, keep, asking, network }: Props) {
  const { faire, open, close } = useDialogSearch();
  const { first, more } = useMore(boardId, 20);
  return (
    <PartQuery query={SnapshotsQuery} variables={{ boardId, first }}>
      {({ boardSnapshots: { nodes, totalCount, pageInfo } }, { stale, reload }) => (
        <>
          <BoardVoices snapshots={nodes} asking={asking} network={network} reload={reload} />
          <section aria-labelledby="versions">
            <h3 className="fr-h6" id="versions">
              Versions figées
            </h3>
            {nodes.length === 0 ? (
              <p className="muted">Aucune version figée. C’est une version figée {speakersOf(network).approve} : elle ne change plus jamais.</p>
            ) : (
              <>
                <ul className="snapshots">
                  {nodes.map(({ id, number, note, takenAt, takenBy, cardCount, sha256 }) => (
                    <li key={id}>
                      <p>
                        <strong>Version {number}</strong>, {dateTime(takenAt)}
                        {takenBy ? `, par ${takenBy.name}` : null} · {count(cardCount, "carte")}
                      </p>
                      {note ? <p className="snapshots__note">{note}</p> : null}
                      <p className="muted fr-text--xs snapshots__hash">Empreinte : {sha256}</p>
                      <DownloadButton document="BOARD" of={id} label="Télécharger" about={`version ${number} de l’état des lieux`} weight={60} kind="tertiary" />
                    </li>
                  ))}
                </ul>
                <MoreButton shown={nodes.length} total={totalCount} noun="version" hasMore={pageInfo.hasNextPage} pending={stale} onMore={more} />
              </>
            )}
            {keep ? (
              <Buttons>
                <Button kind="secondary" size="sm" onClick={() => open("figer")}>
                  Figer une version
                </Button>
              </Buttons>
            ) : null}
          </section>
          <Dialog open={faire === "figer"} onClose={close} title="Figer une version">
            <FreezeForm boardId={boardId} reload={reload} onClose={close} />
          </Dialog>
        </>
      )}
    </PartQuery>
  );
}

const schema = z.object({ note: rule.optionalText(500) });

function FreezeForm({ boardId, reload, onClose }: { boardId: string; reload: () => void; onClose: () => void }) {
  const { run } = useAct(FreezeBoard);
  const form = useForm(schema, { note: "" });
  const send = async ({ note }: { note: string }) => {
    const { data, refusals } = await run({ input: { id: boardId, note: note || null } });
    if (refusals) return refusals;
    toast(`Version ${data.freezeBoard.snapshot?.number ?? ""} figée.`);
    reload();
    return onClose();
  };
  return (
    <Form
      form={form}
      submit="Figer"
      cancel={
        <Button kind="secondary" onClick={onClose}>
          Annuler
        </Button>
      }
      onSubmit={send}
    >
      <p>Les cartes, les groupes et les résultats du vote sont gardés tels qu’ils sont maintenant, avec la date.</p>
      <TextAreaField name="note" label="Ce que cette version marque" optional rows={2} maxLength={500} />
    </Form>
  );
}
