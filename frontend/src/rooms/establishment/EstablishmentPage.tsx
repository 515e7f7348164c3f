import { useParams } from "@tanstack/react-router";
import { Files } from "~/app/files/Files";
import { PageQuery } from "~/app/graphql/PageQuery";
import { FailureState, NotFound } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Badge } from "~/ui/Badge";
import { BackLink } from "~/ui/BackLink";
import { Page } from "~/ui/Page";
import { AroundMap } from "./components/AroundMap";
import { GroupsOf } from "./components/GroupsOf";
import { Identity } from "./components/Identity";
import { OtherSites } from "./components/OtherSites";
import { sectorName } from "./model/categories";
import "./establishment.css";

const EstablishmentPageQuery = graphql(`
  query EstablishmentPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Establishment {
        id
        name
        sector
        category {
          code
          label
        }
        position {
          longitude
          latitude
        }
        organisation {
          id
          name
        }
        ...Identity_establishment
        ...OtherSites_establishment
      }
    }
  }
`);

export default function EstablishmentPage() {
  const { may } = useViewer();
  return may("establishment.view") ? <Establishment /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Establishment() {
  const { establishmentId } = useParams({ from: "/$tenant/etablissements/$establishmentId" });
  const { tenant, may } = useViewer();
  return (
    <PageQuery query={EstablishmentPageQuery} variables={{ id: establishmentId }}>
      {({ node }) =>
        node?.__typename === "Establishment" ? (
          <Page
            title={node.name}
            context={tenant.name}
            lead={node.category.label}
            badges={<Badge tone="info">{sectorName[node.sector]}</Badge>}
            breadcrumb={
              <BackLink to="/$tenant/etablissements" params={{ tenant: tenant.key }}>
                Établissements
              </BackLink>
            }
          >
            <div className="establishment">
              <div>
                <Identity establishment={node} />
                {may("group.view") ? <GroupsOf key={node.id} establishmentId={node.id} /> : null}
                <OtherSites establishment={node} />
                <Files subjectId={node.id} about={node.name} title="Fichiers de l’établissement" />
                {node.organisation ? <Files subjectId={node.organisation.id} about={node.organisation.name} title={`Fichiers de l’organisme gestionnaire (${node.organisation.name})`} /> : null}
              </div>
              <AroundMap key={node.id} establishmentId={node.id} name={node.name} position={node.position} />
            </div>
          </Page>
        ) : (
          <NotFound />
        )
      }
    </PageQuery>
  );
}
