import { useState } from "react";
import * as z from "zod/mini";
import { ActForm } from "~/app/ActForm";
import { useAct } from "~/app/graphql/useAct";
import { useDialogSearch } from "~/app/useDialogSearch";
import type { CardKind } from "~/gql/graphql";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { Notice } from "~/ui/Notice";
import { Form, rule, SelectField, TextAreaField, TextField, useForm } from "~/ui/form";
import { type Card, type Cluster, kindName, KINDS, placesOf } from "../model/board";
import { EditBoardCard, RenameBoardCluster } from "../operations";
import type { BoardActs } from "../useBoard";

const KIND_OPTIONS = KINDS.map((kind) => ({ value: kind, label: kindName[kind] }));
const HINT = "Parlez du travail : ne nommez ni collègue ni résident.";

/** The dialogs of a board, each at its own address: a card to add or to change, cards to gather, a cluster to rename. */
export function CardDialogs({ acts, reload }: { acts: BoardActs; reload: () => void }) {
  const { faire, objet, close } = useDialogSearch();
  const { shown } = acts;
  // What is written about something that another takes away meanwhile stays: the server says what became of it.
  const card = useLast(faire === "modifier" || faire === "regrouper", [...shown.cards, ...shown.withdrawnCards].find(({ id }) => id === objet), objet);
  const cluster = useLast(faire === "renommer", shown.clusters.find(({ id }) => id === objet), objet);
  return (
    <>
      <Dialog open={faire === "ajouter"} onClose={close} title="Ajouter une carte">
        <AddForm acts={acts} field={shown.fields.find(({ key }) => key === objet)?.key ?? ""} onClose={close} />
      </Dialog>
      <Dialog open={faire === "modifier" && card !== undefined} onClose={close} title="Modifier la carte">
        {card ? <EditForm card={card} withdrawn={shown.withdrawnCards.some(({ id }) => id === card.id)} reload={reload} onClose={close} /> : null}
      </Dialog>
      <Dialog open={faire === "regrouper" && card !== undefined} onClose={close} title="Nouveau groupe de cartes">
        {card ? <GatherForm acts={acts} card={card} onClose={close} /> : null}
      </Dialog>
      <Dialog open={faire === "renommer" && cluster !== undefined} onClose={close} title="Renommer le groupe">
        {cluster ? <RenameForm cluster={cluster} reload={reload} onClose={close} /> : null}
      </Dialog>
    </>
  );
}

/** What was found last under this id, though it is found no more. */
function useLast<Thing extends { id: string; version: number }>(open: boolean, found: Thing | undefined, id: string | undefined): Thing | undefined {
  const [last, setLast] = useState(found);
  if (found && (found.id !== last?.id || found.version !== last.version)) setLast(found);
  return open ? (found ?? (last?.id === id ? last : undefined)) : undefined;
}

const Cancel = ({ onClick }: { onClick: () => void }) => (
  <Button kind="secondary" onClick={onClick}>
    Annuler
  </Button>
);

const addSchema = z.object({ place: rule.choice("Choisissez un champ."), kind: rule.choice("Choisissez ce que dit la carte."), text: rule.text("Écrivez la carte.", 500) });

function AddForm({ acts, field, onClose }: { acts: BoardActs; field: string; onClose: () => void }) {
  const form = useForm(addSchema, { place: field, kind: "OBSERVATION", text: "" });
  const places = placesOf(acts.shown);
  const send = async ({ place, kind, text }: { place: string; kind: string; text: string }) => {
    const to = places.find(({ value }) => value === place);
    if (!to) return undefined;
    const refusals = await acts.add(kind as CardKind, to.lane, text);
    acts.clear();
    if (refusals) return refusals;
    return onClose();
  };
  return (
    <Form form={form} submit="Ajouter" cancel={<Cancel onClick={onClose} />} onSubmit={send}>
      <SelectField name="place" label="Champ ou groupe" options={places.map(({ value, label }) => ({ value, label }))} />
      <SelectField name="kind" label="Ce que dit la carte" options={KIND_OPTIONS} />
      <TextAreaField name="text" label="Texte" hint={HINT} rows={4} maxLength={500} />
    </Form>
  );
}

const editSchema = z.object({ kind: rule.choice("Choisissez ce que dit la carte."), text: rule.text("Écrivez la carte.", 500) });

function EditForm({ card, withdrawn, reload, onClose }: { card: Card; withdrawn: boolean; reload: () => void; onClose: () => void }) {
  const { run } = useAct(EditBoardCard);
  return (
    <ActForm
      schema={editSchema}
      initial={{ kind: card.kind, text: card.text }}
      submit="Enregistrer"
      version={card.version}
      compare={(mine) => [
        { label: "Ce que dit la carte", mine: kindName[mine.kind as CardKind], theirs: kindName[card.kind] },
        { label: "Texte", mine: mine.text, theirs: card.text },
      ]}
      send={async ({ kind, text }, version) => (await run({ input: { id: card.id, version, kind: kind as CardKind, text } })).refusals}
      said="Carte modifiée."
      reload={reload}
      onClose={onClose}
    >
      {withdrawn ? <Notice tone="warning" live>Cette carte est retirée du tableau. Ce que vous écrivez s’enregistre quand même ; remettez-la ensuite depuis les cartes retirées.</Notice> : null}
      <SelectField name="kind" label="Ce que dit la carte" options={KIND_OPTIONS} />
      <TextAreaField name="text" label="Texte" hint={HINT} rows={4} maxLength={500} />
    </ActForm>
  );
}

const titleSchema = z.object({ title: rule.text("Donnez un titre au groupe.", 120) });

function GatherForm({ acts, card, onClose }: { acts: BoardActs; card: Card; onClose: () => void }) {
  const form = useForm(titleSchema, { title: "" });
  const send = async ({ title }: { title: string }) => {
    const refusals = await acts.group(card.field, title, [card]);
    acts.clear();
    if (refusals) return refusals;
    return onClose();
  };
  return (
    <Form form={form} submit="Créer le groupe" cancel={<Cancel onClick={onClose} />} onSubmit={send}>
      <p>
        La carte « {card.text} » en sera la première. Déplacez-y ensuite les autres.
      </p>
      <TextField name="title" label="Titre du groupe" maxLength={120} autoComplete="off" />
    </Form>
  );
}

function RenameForm({ cluster, reload, onClose }: { cluster: Cluster; reload: () => void; onClose: () => void }) {
  const { run } = useAct(RenameBoardCluster);
  return (
    <ActForm
      schema={titleSchema}
      initial={{ title: cluster.title }}
      submit="Enregistrer"
      version={cluster.version}
      compare={({ title }) => [{ label: "Titre du groupe", mine: title, theirs: cluster.title }]}
      send={async ({ title }, version) => (await run({ input: { id: cluster.id, version, title } })).refusals}
      said="Groupe renommé."
      reload={reload}
      onClose={onClose}
    >
      <TextField name="title" label="Titre du groupe" maxLength={120} autoComplete="off" />
    </ActForm>
  );
}
