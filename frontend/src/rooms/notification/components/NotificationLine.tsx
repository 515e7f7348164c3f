import { useAct } from "~/app/graphql/useAct";
import { PathLink } from "~/app/PathLink";
import { type FragmentType, graphql, unmask } from "~/gql";
import { dateTime, since } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { toast } from "~/ui/toast";

const NotificationLineParts = graphql(`
  fragment NotificationLine_notification on Notification {
    position
    at
    sentence
    urgency
    named
    path
    readAt
    group {
      id
      name
    }
  }
`);

export const ReadNotifications = graphql(`
  mutation ReadNotifications($input: ReadNotificationsInput!) {
    readNotifications(input: $input) {
      done
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** One thing the person was told of: opening it reads it. */
export function NotificationLine({ notification: masked }: { notification: FragmentType<typeof NotificationLineParts> }) {
  const line = unmask(NotificationLineParts, masked);
  const { run, pending } = useAct(ReadNotifications);
  const mark = async (unread: boolean) => {
    const { refusals } = await run({ input: { positions: [line.position], unread } });
    if (refusals) toast(refusals[0]?.message ?? "", "error");
  };
  const read = line.readAt !== null;
  const open = () => {
    if (!read) void mark(false);
  };
  return (
    <li className={read ? "told__line" : "told__line told__line--new"}>
      <div className="told__what">
        <p>
          {read ? null : <span className="fr-sr-only">Non lue : </span>}
          <PathLink path={line.path} onOpen={open}>
            {line.sentence}
          </PathLink>{" "}
          {line.urgency === "URGENT" ? <Badge tone="warning">Urgent</Badge> : null} {line.named ? <Badge tone="info">Vous concerne</Badge> : null}
        </p>
        <p className="muted fr-text--sm">
          {line.group ? `${line.group.name} · ` : ""}
          <time dateTime={line.at} title={dateTime(line.at)}>
            {since(line.at)}
          </time>
        </p>
      </div>
      <button type="button" className="link-button" aria-disabled={pending || undefined} onClick={() => void mark(read)}>
        {read ? "Marquer comme non lue" : "Marquer comme lue"}
        <span className="fr-sr-only"> : {line.sentence}</span>
      </button>
    </li>
  );
}
