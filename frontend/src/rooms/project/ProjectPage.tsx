import { Link, useParams } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useLive } from "~/app/graphql/useLive";
import { NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { KeepFocus } from "~/ui/KeepFocus";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { Tabs } from "~/ui/Tabs";
import { partAt, type ProjectPart, type ProjectParts } from "./model/parts";
import "./project.css";

const ProjectPageQuery = graphql(`
  query ProjectPage($id: ID!) {
    projectRoom(id: $id) {
      id
      establishmentName
      groupId
      groupName
      groupKind
      closed
      acts
    }
    activity(first: 1) {
      edges {
        node {
          position
        }
      }
    }
  }
`);

const ProjectChanged = graphql(`
  subscription ProjectChanged($after: JournalPosition) {
    activity(after: $after) {
      position
    }
  }
`);

/** The project of an establishment: its path, and each part of it at its own address. */
export default function ProjectPage({ parts }: { parts: ProjectParts }) {
  const { tenant, may: viewerMay } = useViewer();
  const { participationId, part: address } = useParams({ from: "/$tenant/projets/$participationId/{-$part}" });
  const current = partAt(parts, address);
  return (
    <PageQuery query={ProjectPageQuery} variables={{ id: participationId }}>
      {({ projectRoom, activity }) => {
        if (!projectRoom || !current) return <NotFound />;
        const { id, establishmentName, groupId, groupName, groupKind, closed, acts } = projectRoom;
        const network = groupKind === "NETWORK";
        const labelOf = (part: ProjectPart) => (network && part.networkLabel) || part.label;
        const shown = parts.filter(({ act }) => act === undefined || viewerMay(act));
        const Part = current.part;
        const label = labelOf(current);
        return (
          <Page
            key={id}
            title={`Projet : ${establishmentName}`}
            context={label}
            lead={
              viewerMay("group.view") ? (
                <>
                  {network ? null : "Dans le groupe "}
                  <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId }} search={{ onglet: "etablissements" }}>
                    {groupName}
                  </Link>
                  . {network ? "Les autres structures du réseau" : "Les autres établissements du groupe"} ne lisent pas ce qui est ici.
                </>
              ) : (
                network ? `${groupName}.` : `Dans le groupe ${groupName}.`
              )
            }
          >
            {closed ? <Notice>L’accompagnement est terminé : ce projet se lit, et ne change plus.</Notice> : null}
            <Tabs
              label="Parties du projet"
              tabs={shown.map((one) => ({
                key: one.key,
                label: labelOf(one),
                link: { to: "/$tenant/projets/$participationId/{-$part}", params: { tenant: tenant.key, participationId, part: one === parts[0] ? undefined : one.key } },
                current: one.key === current.key,
              }))}
            />
            <Live from={activity.edges[0]?.node.position ?? 0} />
            <KeepFocus label={label} className="project-part">
              <Suspense fallback={<Skeleton lines={3} />}>
                <Part key={current.key} projectId={id} groupId={groupId} network={network} establishmentName={establishmentName} may={(act) => !closed && acts.includes(act)} />
              </Suspense>
            </KeepFocus>
          </Page>
        );
      }}
    </PageQuery>
  );
}

/** What changes is read again by whatever shows it. */
function Live({ from }: { from: number }) {
  const [after] = useState(from);
  useLive(ProjectChanged, { after });
  return null;
}
