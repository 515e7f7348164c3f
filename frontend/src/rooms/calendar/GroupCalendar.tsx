import { PartQuery } from "~/app/graphql/PageQuery";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { FeedAddress } from "./components/FeedAddress";
import { HowTo } from "./components/HowTo";
import { Subscribe } from "./components/Subscribe";
import "./calendar.css";

const GroupCalendarQuery = graphql(`
  query GroupCalendar {
    calendarFeeds {
      id
      group {
        id
      }
      ...FeedAddress_feed
    }
  }
`);

/** Subscribing to the sessions of one group. */
export default function GroupCalendar({ groupId }: { groupId: string }) {
  const { may } = useViewer();
  const { faire, open, close } = useDialogSearch();
  if (!may("calendar.subscribe")) return null;
  return (
    <div className="feed__open">
      <Button kind="tertiary" size="sm" icon="fr-icon-calendar-line" onClick={() => open("calendrier")}>
        S’abonner au calendrier
      </Button>
      <Dialog open={faire === "calendrier"} onClose={close} title="S’abonner au calendrier du groupe" size="lg">
        <PartQuery query={GroupCalendarQuery} variables={{}}>
          {({ calendarFeeds }) => {
            const feed = calendarFeeds.find(({ group }) => group?.id === groupId);
            return (
              <>
                <p>Une adresse privée, à vous seul, que votre calendrier relit de lui-même. Elle cesse de fonctionner si vous quittez le groupe.</p>
                {feed ? <FeedAddress feed={feed} /> : <Subscribe groupId={groupId} />}
                <HowTo />
              </>
            );
          }}
        </PartQuery>
      </Dialog>
    </div>
  );
}
