import { type ComponentType, Suspense } from "react";
import { Link } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Page } from "~/ui/Page";
import { Devices } from "./components/Devices";
import { PasswordChange } from "./components/PasswordChange";
import { ProfileForm } from "./components/ProfileForm";

const AccountPageQuery = graphql(`
  query AccountPage {
    viewer {
      person {
        id
        ...ProfileForm_person
      }
      loginSessions {
        ...Devices_session
      }
    }
  }
`);

/** One's own account; `sections` are the parts that other rooms give it. */
export default function AccountPage({ sections }: { sections: readonly ComponentType[] }) {
  const { tenant } = useViewer();
  return (
    <PageQuery query={AccountPageQuery} variables={{}}>
      {({ viewer }) =>
        viewer ? (
          <Page title="Mon compte">
            <div className="narrow">
              <ProfileForm person={viewer.person} />
              <section aria-labelledby="courriels">
                <h2 className="fr-h4" id="courriels">
                  Notifications
                </h2>
                <p>
                  <Link to="/$tenant/mon-compte/notifications" params={{ tenant: tenant.key }}>
                    Choisir ce que je reçois par courriel
                  </Link>
                </p>
              </section>
              <PasswordChange />
            </div>
            {/* Above what comes late, which would move its buttons away from under a finger. */}
            <Devices sessions={viewer.loginSessions} />
            {sections.map((Section, index) => (
              <Suspense key={index} fallback={<Skeleton lines={2} />}>
                <Section />
              </Suspense>
            ))}
          </Page>
        ) : (
          <NotFound />
        )
      }
    </PageQuery>
  );
}
