import { useEffect, useRef, useState } from "react";
import { announce } from "~/app/announcer";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { count } from "~/lib/format";
import { Button } from "~/ui/Button";
import { Composer } from "./components/Composer";
import { MessageItem } from "./components/MessageItem";
import { ConversationRead } from "./operations";
import "./conversation.css";

const STEP = 30;
const MOST = 200;

/** What is said about something, the newest last, and where one writes. */
export function Conversation({ subjectId, title, level = 2 }: { subjectId: string; title: string; level?: 2 | 3 }) {
  const { may } = useViewer();
  const [page, setPage] = useState<{ first: number; before: string | null }>({ first: STEP, before: null });
  const [reserved, setReserved] = useState(false);
  const Heading = level === 2 ? "h2" : "h3";
  if (!may("conversation.read")) return null;
  return (
    <section className="conversation" aria-labelledby={`messages-${subjectId}`}>
      <Heading className={level === 2 ? "fr-h5" : "fr-h6"} id={`messages-${subjectId}`}>
        {title}
      </Heading>
      <PartQuery query={ConversationRead} variables={{ subjectId, reserved, ...page }}>
        {({ conversation }, { stale, reload }) => {
          if (!conversation) return <p>Cette discussion ne vous est pas accessible.</p>;
          const { messages, totalCount, hasEarlier, startCursor, mayReserve, keptToEstablishment } = conversation;
          const earlier = () => setPage(page.first + STEP <= MOST ? { ...page, first: page.first + STEP } : { first: STEP, before: startCursor });
          return (
            <>
              <Announced messages={messages} />
              {mayReserve && (totalCount > 0 || reserved) ? (
                <p className="no-print">
                  <Button
                    kind="tertiary"
                    size="sm"
                    onClick={() => {
                      setReserved(!reserved);
                      setPage({ first: STEP, before: null });
                    }}
                  >
                    {reserved ? "Voir tous les messages" : "Voir seulement les messages réservés"}
                  </Button>
                </p>
              ) : null}
              <p className="fr-hint-text" role="status">
                {reserved
                  ? totalCount === 0
                    ? "Aucun message réservé dans cette discussion."
                    : count(totalCount, "message réservé", "messages réservés")
                  : totalCount === 0
                    ? "Aucun message pour le moment : écrivez le premier."
                    : count(totalCount, "message")}
              </p>
              {hasEarlier ? (
                <Button kind="tertiary" size="sm" pending={stale} onClick={earlier}>
                  Messages précédents
                </Button>
              ) : null}
              {messages.length > 0 ? (
                <ol className="messages" aria-label={title}>
                  {messages.map((message) => (
                    <MessageItem key={message.id} message={message} reload={reload} />
                  ))}
                </ol>
              ) : null}
              {page.before ? (
                <Button kind="tertiary" size="sm" onClick={() => setPage({ first: STEP, before: null })}>
                  Revenir aux derniers messages
                </Button>
              ) : null}
              {may("conversation.write") ? (
                <Composer key={subjectId} subjectId={subjectId} mayReserve={mayReserve} kept={keptToEstablishment} onSent={() => setPage({ ...page, before: null })} />
              ) : null}
            </>
          );
        }}
      </PartQuery>
    </section>
  );
}

/** Says that somebody else has just written: once, when the reader pauses. */
function Announced({ messages }: { messages: readonly { id: string; author: { id: string } }[] }) {
  const { person } = useViewer();
  const last = messages.at(-1);
  const told = useRef(last?.id);
  useEffect(() => {
    if (!last || last.id === told.current) return;
    told.current = last.id;
    if (last.author.id !== person.id) announce("Nouveau message dans la discussion.");
  }, [last, person.id]);
  return null;
}
