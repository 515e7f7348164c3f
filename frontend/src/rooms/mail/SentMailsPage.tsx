import { Fragment, useState } from "react";
import { NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { usePublicQuery } from "~/app/session/useSessionAct";
import { graphql } from "~/gql";
import { dateTime } from "~/lib/format";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import "./mail.css";

const SentMailsPageQuery = graphql(`
  query SentMailsPage($before: String) {
    sentMails(first: 30, before: $before) {
      hasNextPage
      nodes {
        key
        at
        to
        sender
        subject
        text
        ics
        state
      }
    }
  }
`);

/** What the demonstration would have sent: its people have no mailbox. */
export default function SentMailsPage() {
  const [keys, setKeys] = useState<(string | null)[]>([null]);
  return (
    <Page title="Courriers envoyés" lead="Les personnes de la démonstration n’ont pas de boîte aux lettres : ce qui leur serait envoyé se lit ici, et les liens fonctionnent.">
      {keys.map((before) => (
        <Mails key={before ?? ""} before={before} onMore={keys.at(-1) === before ? (last) => setKeys([...keys, last]) : undefined} />
      ))}
    </Page>
  );
}

function Mails({ before, onMore }: { before: string | null; onMore: ((last: string) => void) | undefined }) {
  const { data, error } = usePublicQuery(SentMailsPageQuery, { before });
  if (error) return <Notice tone="error">Les courriers n’ont pas pu être lus. Rechargez la page.</Notice>;
  if (!data) return <Skeleton />;
  if (!data.sentMails) return <NotFound />;
  const { nodes, hasNextPage } = data.sentMails;
  const last = nodes.at(-1)?.key;
  if (nodes.length === 0) return <EmptyState title="Aucun courrier pour le moment">Ce qui sera envoyé s’affichera ici.</EmptyState>;
  return (
    <>
      {nodes.map((mail) => (
        <details key={mail.key} className="mail">
          <summary>
            <strong>{mail.subject}</strong>
            <span className="mail__head">
              à {mail.to}, de {mail.sender}, le <time dateTime={mail.at}>{dateTime(mail.at)}</time> · {mail.state}
            </span>
          </summary>
          {mail.text === null ? <p className="muted">Le contenu de ce message a été effacé.</p> : <p className="mail__text">{linked(mail.text)}</p>}
          {mail.ics === null ? null : (
            <p>
              <a href={`data:text/calendar;charset=utf-8,${encodeURIComponent(mail.ics)}`} download="rendez-vous.ics">
                Rendez-vous joint (rendez-vous.ics)
              </a>
            </p>
          )}
        </details>
      ))}
      {hasNextPage && last && onMore ? (
        <Button kind="secondary" onClick={() => onMore(last)}>
          Charger plus
        </Button>
      ) : null}
    </>
  );
}

/** The addresses of a text as links within this site, wherever the demonstration is served. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => {
    // Pieces keep their place: nothing else tells them apart.
    // oxlint-disable-next-line react/no-array-index-key
    if (!part.startsWith("http")) return <Fragment key={index}>{part}</Fragment>;
    const { pathname, search, hash } = new URL(part);
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <a key={index} href={pathname + search + hash}>
        {part}
      </a>
    );
  });
}
