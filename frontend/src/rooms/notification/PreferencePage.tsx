import { Link } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Page } from "~/ui/Page";
import { PreferenceForm } from "./components/PreferenceForm";

const PreferencePageQuery = graphql(`
  query PreferencePage {
    notificationPreference {
      version
      ...PreferenceForm_preference
    }
  }
`);

/** What one wants by mail from this tenant. */
export default function PreferencePage() {
  const { tenant } = useViewer();
  return (
    <PageQuery query={PreferencePageQuery} variables={{}}>
      {({ notificationPreference: preference }, { reload }) => (
        <Page title="Mes courriels" context={tenant.name} lead={`Ce que vous recevez par courriel de l’espace ${tenant.name}. Dans l’application, vos notifications restent toutes visibles.`}>
          <div className="narrow">
            <PreferenceForm preference={preference} reload={reload} />
            <p className="fr-mt-4w">
              <Link to="/$tenant/mon-compte" params={{ tenant: tenant.key }}>
                Retour à mon compte
              </Link>
            </p>
          </div>
        </Page>
      )}
    </PageQuery>
  );
}
