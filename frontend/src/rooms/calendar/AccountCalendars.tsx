import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { FeedAddress } from "./components/FeedAddress";
import { HowTo } from "./components/HowTo";
import { Subscribe } from "./components/Subscribe";
import "./calendar.css";

const AccountCalendarsQuery = graphql(`
  query AccountCalendars {
    calendarFeeds {
      id
      group {
        id
        name
      }
      ...FeedAddress_feed
    }
  }
`);

/** One's own calendar addresses: all one's sessions, and each group's. */
export default function AccountCalendars() {
  const { may } = useViewer();
  if (!may("calendar.subscribe")) return null;
  return (
    <section aria-labelledby="calendriers">
      <h2 className="fr-h4" id="calendriers">
        Mes calendriers
      </h2>
      <p>Abonnez votre calendrier à une adresse privée : vos séances y apparaissent, et suivent chaque changement.</p>
      <PartQuery query={AccountCalendarsQuery} variables={{}}>
        {({ calendarFeeds }) => {
          const own = calendarFeeds.find(({ group }) => group === null);
          const groups = calendarFeeds.filter(({ group }) => group !== null);
          return (
            <>
              <h3 className="fr-h6">Toutes mes séances</h3>
              {own ? <FeedAddress feed={own} /> : <Subscribe groupId={null} />}
              {groups.map((feed) => (
                <div key={feed.id}>
                  <h3 className="fr-h6">{feed.group?.name}</h3>
                  <FeedAddress feed={feed} />
                </div>
              ))}
              <HowTo />
            </>
          );
        }}
      </PartQuery>
    </section>
  );
}
