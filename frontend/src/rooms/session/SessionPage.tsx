import { useParams, useSearch } from "@tanstack/react-router";
import { Suspense } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { GroupLive } from "~/app/live/GroupLive";
import { NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { useNow } from "~/lib/useNow";
import { Button } from "~/ui/Button";
import { KeepFocus } from "~/ui/KeepFocus";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { Tabs } from "~/ui/Tabs";
import { CancelDialog } from "./components/CancelDialog";
import { MoveDialog } from "./components/MoveDialog";
import { SessionBadges } from "./components/SessionBadges";
import { SessionFacts } from "./components/SessionFacts";
import { momentName, momentOf, type SessionParts } from "./model/moments";
import { MOMENTS } from "./model/words";
import "./session.css";
import "./page.css";

const SessionPageQuery = graphql(`
  query SessionPage($id: ID!) {
    session(id: $id) {
      id
      title
      status
      startsAt
      endsAt
      cancelReason
      group {
        id
        status
        acts
        activity(first: 1) {
          edges {
            node {
              position
            }
          }
        }
        ...MoveDialog_group
        ...CancelDialog_group
      }
      ...SessionBadges_session
      ...SessionFacts_session
    }
  }
`);

/** A session: what it is, and what is done before, during and after it, each moment at its own address. */
export default function SessionPage({ parts }: { parts: SessionParts }) {
  const { tenant } = useViewer();
  const { sessionId } = useParams({ from: "/$tenant/seances/$sessionId" });
  const { moment: asked } = useSearch({ from: "/$tenant/seances/$sessionId" });
  const { open } = useDialogSearch();
  const now = useNow();
  return (
    <PageQuery query={SessionPageQuery} variables={{ id: sessionId }}>
      {({ session }, { reload }) => {
        if (!session) return <NotFound />;
        const { id, title, status, cancelReason, group } = session;
        const moment = asked ?? momentOf(session, now);
        const planning = status === "PLANNED" && group.status !== "CLOSED" && group.acts.includes("session.plan");
        return (
          <Page
            key={id}
            title={title}
            context={momentName[moment]}
            badges={<SessionBadges session={session} />}
            actions={
              planning ? (
                <>
                  <Button kind="secondary" onClick={() => open("deplacer", { objet: id })}>
                    Modifier la date ou le lieu
                  </Button>
                  <Button kind="tertiary" onClick={() => open("annuler", { objet: id })}>
                    Annuler la séance
                  </Button>
                </>
              ) : undefined
            }
          >
            {status === "CANCELLED" ? <Notice tone="warning" title="Cette séance est annulée">{cancelReason ? `Motif : ${cancelReason}` : null}</Notice> : null}
            <SessionFacts session={session} />
            <Tabs
              label="Moments de la séance"
              tabs={MOMENTS.map((key) => ({
                key,
                label: momentName[key],
                link: { to: "/$tenant/seances/$sessionId", params: { tenant: tenant.key, sessionId }, search: { moment: key } },
                current: key === moment,
              }))}
            />
            <GroupLive groupId={group.id} from={group.activity.edges[0]?.node.position ?? 0} />
            <KeepFocus label={momentName[moment]} className="session-moment">
              {parts[moment].map(({ key, part: Part }) => (
                <Suspense key={key} fallback={<Skeleton lines={3} />}>
                  <Part sessionId={id} groupId={group.id} />
                </Suspense>
              ))}
            </KeepFocus>
            <MoveDialog group={group} reload={reload} />
            <CancelDialog group={group} reload={reload} />
          </Page>
        );
      }}
    </PageQuery>
  );
}
