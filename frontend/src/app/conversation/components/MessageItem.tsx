import { useRef, useState } from "react";
import * as z from "zod/mini";
import { useAct } from "~/app/graphql/useAct";
import { useViewer } from "~/app/viewer";
import { useConflict } from "~/app/useConflict";
import { type FragmentType, graphql, unmask } from "~/gql";
import { dateTime } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { useNow } from "~/lib/useNow";
import { Badge } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { Form, rule, TextAreaField, useForm } from "~/ui/form";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { piecesOf } from "../model/text";
import { EditMessage, HideMessage, WithdrawMessage } from "../operations";

const MessageItemMessage = graphql(`
  fragment MessageItem_message on Message {
    id
    text
    writtenAt
    editedAt
    editableUntil
    withdrawn
    hiddenReason
    reserved
    version
    author {
      id
      name
    }
    mentions {
      id
      person {
        id
        name
      }
    }
  }
`);

type Doing = "edit" | "withdraw" | "hide";
type Props = { message: FragmentType<typeof MessageItemMessage>; reload: () => void };

/** A message, and what its author or the agency may do with it. */
export function MessageItem({ message: masked, reload }: Props) {
  const message = unmask(MessageItemMessage, masked);
  const { person, may } = useViewer();
  const now = useNow();
  const [doing, setDoing] = useState<Doing | null>(null);
  const acts = useRef<HTMLDivElement>(null);
  const { author, text, withdrawn, hiddenReason, reserved, writtenAt, editedAt } = message;
  const mine = author.id === person.id;
  const editable = mine && text !== null && now < Date.parse(message.editableUntil);
  const leave = () => {
    setDoing(null);
    requestAnimationFrame(() => acts.current?.querySelector("button")?.focus());
  };
  const about = <span className="fr-sr-only"> le message de {author.name}</span>;
  return (
    <li className="message" data-mine={mine || undefined} data-reserved={reserved || undefined}>
      <p className="message__head">
        <strong>{author.name}</strong>{" "}
        <time className="message__when" dateTime={writtenAt}>
          {dateTime(writtenAt)}
        </time>
        {editedAt && text !== null ? <span className="message__when"> (modifié)</span> : null} {reserved ? <Badge tone="warning">Réservé au consultant et à l’Aract</Badge> : null}
      </p>
      {doing === "edit" && text !== null ? (
        <EditForm message={{ id: message.id, text, version: message.version }} reload={reload} onClose={leave} />
      ) : (
        <MessageText text={text} withdrawn={withdrawn} hiddenReason={hiddenReason} names={message.mentions.map(({ person: { name } }) => name)} />
      )}
      {doing === "hide" ? <HideForm id={message.id} version={message.version} onClose={leave} /> : null}
      {doing === "withdraw" ? <WithdrawConfirm id={message.id} version={message.version} onClose={leave} /> : null}
      {doing === null && text !== null ? (
        <div className="message__acts" ref={acts}>
          {editable ? (
            <Button kind="bare" size="sm" onClick={() => setDoing("edit")}>
              Modifier{about}
            </Button>
          ) : null}
          {mine ? (
            <Button kind="bare" size="sm" onClick={() => setDoing("withdraw")}>
              Retirer{about}
            </Button>
          ) : null}
          {!mine && may("conversation.hide") ? (
            <Button kind="bare" size="sm" onClick={() => setDoing("hide")}>
              Masquer{about}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function MessageText({ text, withdrawn, hiddenReason, names }: { text: string | null; withdrawn: boolean; hiddenReason: string | null; names: readonly string[] }) {
  if (withdrawn) return <p className="message__gone">Message retiré</p>;
  if (text === null) return <p className="message__gone">Message masqué par l’Aract : {hiddenReason}</p>;
  return (
    <p className="message__text">
      {piecesOf(text, names).map(({ kind, text: words }, index) => {
        const key = `${index}-${words}`;
        if (kind === "mention") return <strong key={key}>{words}</strong>;
        if (kind === "text") return <span key={key}>{words}</span>;
        return (
          <a key={key} href={words} target="_blank" rel="noopener noreferrer" title={`${words} – nouvelle fenêtre`}>
            {words}
          </a>
        );
      })}
    </p>
  );
}

const edited = z.object({ text: rule.text("Écrivez quelque chose, ou retirez le message.", 5000) });

function EditForm({ message, reload, onClose }: { message: { id: string; text: string; version: number }; reload: () => void; onClose: () => void }) {
  const { run } = useAct(EditMessage);
  const form = useForm(edited, { text: message.text });
  const { submit, dialog } = useConflict<{ text: string }>({
    version: message.version,
    compare: ({ text }) => [{ label: "Message", mine: text, theirs: message.text }],
    send: async ({ text }, version) => {
      const { refusals } = await run({ input: { id: message.id, version, text } });
      if (refusals) return refusals;
      toast("Message modifié.");
      return onClose();
    },
    reload,
    leave: onClose,
  });
  return (
    <>
      <Form form={form} submit="Enregistrer" onSubmit={submit} cancel={<Cancel onClose={onClose} />}>
        <TextAreaField name="text" label="Modifier le message" rows={3} maxLength={5000} />
      </Form>
      {dialog}
    </>
  );
}

const hidden = z.object({ reason: rule.text("Dites pourquoi : tous le liront à la place du message.", 300) });

function HideForm({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { run } = useAct(HideMessage);
  const form = useForm(hidden, { reason: "" });
  const send = async ({ reason }: { reason: string }) => {
    const { refusals } = await run({ input: { id, version, reason } });
    if (refusals) return refusals;
    toast("Message masqué.");
    return onClose();
  };
  return (
    <Form form={form} submit="Masquer ce message" onSubmit={send} cancel={<Cancel onClose={onClose} />}>
      <TextAreaField name="reason" label="Motif" hint="Tous le liront à la place du message." rows={2} maxLength={300} />
    </Form>
  );
}

function WithdrawConfirm({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { run, pending } = useAct(WithdrawMessage);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const withdraw = async () => {
    const { refusals: refused } = await run({ input: { id, version } });
    setRefusals(refused ?? []);
    if (!refused) toast("Message retiré.");
  };
  return (
    <div role="group" aria-label="Retirer ce message">
      <p>Son texte sera effacé pour tous ; «&nbsp;Message retiré&nbsp;» restera à sa place.</p>
      <RefusalNotice refusals={refusals} />
      <Buttons>
        <Button size="sm" pending={pending} onClick={() => void withdraw()}>
          Retirer ce message
        </Button>
        <Cancel onClose={onClose} />
      </Buttons>
    </div>
  );
}

const Cancel = ({ onClose }: { onClose: () => void }) => (
  <Button kind="secondary" size="sm" onClick={onClose}>
    Annuler
  </Button>
);
