import { PageQuery } from "~/app/graphql/PageQuery";
import { NotFound } from "~/app/states/FailureState";
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

export default function AccountPage() {
  return (
    <PageQuery query={AccountPageQuery} variables={{}}>
      {({ viewer }) =>
        viewer ? (
          <Page title="Mon compte">
            <div className="narrow">
              <ProfileForm person={viewer.person} />
              <PasswordChange />
            </div>
            <Devices sessions={viewer.loginSessions} />
          </Page>
        ) : (
          <NotFound />
        )
      }
    </PageQuery>
  );
}
