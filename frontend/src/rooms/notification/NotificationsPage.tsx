import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { PageQuery, PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Button, buttonClass } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { Page } from "~/ui/Page";
import { toast } from "~/ui/toast";
import { NotificationLine, ReadNotifications } from "./components/NotificationLine";
import "./notification.css";

const NotificationsPageQuery = graphql(`
  query NotificationsPage($before: JournalPosition) {
    notifications(first: 30, before: $before) {
      hasNextPage
      unreadCount
      nodes {
        position
        ...NotificationLine_notification
      }
    }
  }
`);

/** What the person was told of, the latest first. Nobody else sees what it has read. */
export default function NotificationsPage() {
  const { tenant } = useViewer();
  const [pages, setPages] = useState(1);
  const { run, pending } = useAct(ReadNotifications);
  const all = async () => {
    const { refusals } = await run({ input: {} });
    if (refusals) toast(refusals[0]?.message ?? "", "error");
    else toast("Toutes vos notifications sont lues.");
  };
  const settings = (
    <Link to="/$tenant/mon-compte/notifications" params={{ tenant: tenant.key }} className={buttonClass({ kind: "secondary", size: "sm" })}>
      Choisir ce que je reçois par courriel
    </Link>
  );
  return (
    <PageQuery query={NotificationsPageQuery} variables={{ before: null }}>
      {({ notifications }) => (
        <Page
          title="Notifications"
          lead="Ce que vous avez lu n’est montré à personne."
          actions={
            <>
              {notifications.unreadCount > 0 ? (
                <Button size="sm" pending={pending} onClick={() => void all()}>
                  Tout marquer comme lu
                </Button>
              ) : null}
              {settings}
            </>
          }
        >
          {notifications.nodes.length === 0 ? (
            <EmptyState title="Aucune notification">Ce qui vous concerne dans vos groupes s’affichera ici.</EmptyState>
          ) : (
            <Pages before={null} left={pages} onMore={() => setPages(pages + 1)} />
          )}
        </Page>
      )}
    </PageQuery>
  );
}

/** One page, then those after it: each starts where the one above ends. */
function Pages({ before, left, onMore }: { before: number | null; left: number; onMore: () => void }) {
  return (
    <PartQuery query={NotificationsPageQuery} variables={{ before }}>
      {({ notifications: { nodes, hasNextPage } }) => {
        const last = nodes.at(-1)?.position;
        return (
          <>
            <ul className="told" aria-label={before === null ? "Notifications" : "Notifications précédentes"}>
              {nodes.map((node) => (
                <NotificationLine key={node.position} notification={node} />
              ))}
            </ul>
            {!hasNextPage || last === undefined ? null : left > 1 ? (
              <Pages before={last} left={left - 1} onMore={onMore} />
            ) : (
              <p className="fr-mt-2w">
                <Button kind="secondary" onClick={onMore}>
                  Charger plus
                </Button>
              </p>
            )}
          </>
        );
      }}
    </PartQuery>
  );
}
