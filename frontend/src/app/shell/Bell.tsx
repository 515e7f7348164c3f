import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useLive } from "~/app/graphql/useLive";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import "./bell.css";

const BellQuery = graphql(`
  query Bell {
    notifications(first: 0) {
      unreadCount
    }
  }
`);

const BellLive = graphql(`
  subscription BellLive {
    bell {
      unreadCount
    }
  }
`);

const said = (count: number) => (count === 0 ? "aucune non lue" : count === 1 ? "1 non lue" : `${count} non lues`);

/** How many notifications wait, and the way to them; it follows what happens. */
export default function Bell() {
  const { tenant } = useViewer();
  const [{ data }] = useQuery({ query: BellQuery, variables: {} });
  const live = useLive(BellLive, {});
  const count = live?.bell.unreadCount ?? data?.notifications.unreadCount ?? 0;
  return (
    <Link to="/$tenant/notifications" params={{ tenant: tenant.key }} className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm bell" activeProps={{ "aria-current": "page" }}>
      <svg className="bell__mark" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 2a7 7 0 0 0-7 7v5l-2 4h18l-2-4V9a7 7 0 0 0-7-7zm-3 17a3 3 0 0 0 6 0z" />
      </svg>
      <span className="fr-sr-only">Notifications : {said(count)}</span>
      {count > 0 ? (
        <span className="bell__count" aria-hidden="true">
          {count > 99 ? "99+" : count}
        </span>
      ) : null}
    </Link>
  );
}
