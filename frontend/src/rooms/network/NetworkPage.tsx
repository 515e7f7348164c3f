import { Link, useParams, useSearch } from "@tanstack/react-router";
import { type ComponentType, Suspense } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { lazyPart } from "~/app/lazy";
import { FailureState, NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { count } from "~/lib/format";
import { Button, buttonClass, Buttons } from "~/ui/Button";
import { KeepFocus } from "~/ui/KeepFocus";
import { BackLink } from "~/ui/BackLink";
import { Page } from "~/ui/Page";
import { Tabs } from "~/ui/Tabs";
import { DeliverableDialogs } from "./components/DeliverableDialogs";
import { DeliverableList } from "./components/DeliverableList";
import { EnvelopeTable } from "./components/EnvelopeTable";
import { NetworkLive } from "./components/NetworkLive";
import { Periods } from "./components/Periods";
import { PostTable } from "./components/PostTable";
import { SelectPostDialog } from "./components/SelectPostDialog";
import { StepDialog } from "./components/StepDialog";
import { StepTable } from "./components/StepTable";
import { NETWORK_TABS, networkTabName } from "./model/tabs";
import "./network.css";

// Looked at on demand: it comes in a file of its own.
const LifePart = lazyPart(() => import("./LifePart"));

const NetworkPageQuery = graphql(`
  query NetworkPage($id: ID!) {
    activity(programmeId: $id, first: 1) {
      ...NetworkLive_events
    }
    network(programmeId: $id) {
      programme {
        id
        title
      }
      group {
        id
      }
      envelope {
        envelopeCents
      }
      posts {
        id
        lateCount
        ...DeliverableDialogs_post
      }
      ...Periods_network
      ...StepTable_network
      ...StepDialog_network
      ...PostTable_network
      ...DeliverableList_network
      ...EnvelopeTable_network
    }
  }
`);

type Parts = {
  /** Where the network's results are shown. */
  restitutions: ComponentType<{ programmeId: string }>;
};

/** The network of facilitators: who is late, who is alone, what was delivered, what was paid. */
export default function NetworkPage(parts: Parts) {
  const { may } = useViewer();
  return may("post.view") ? <Network {...parts} /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Network({ restitutions: Restitutions }: Parts) {
  const { tenant, may } = useViewer();
  const { programmeId } = useParams({ from: "/$tenant/programmes/$programmeId/reseau" });
  const { onglet = "etapes" } = useSearch({ from: "/$tenant/programmes/$programmeId/reseau" });
  const dialog = useDialogSearch();
  return (
    <PageQuery query={NetworkPageQuery} variables={{ id: programmeId }}>
      {({ network, activity }, { reload }) => {
        if (!network) return <NotFound />;
        const late = network.posts.reduce((sum, { lateCount }) => sum + lateCount, 0);
        const tabs = NETWORK_TABS.filter((tab) => (tab !== "enveloppe" || network.envelope !== null) && (tab !== "vie" || network.group !== null));
        return (
          <Page
            title="Réseau des animateurs"
            context={networkTabName[onglet]}
            lead={`${network.programme.title} : ${count(network.posts.length, "poste")}, ${late > 0 ? count(late, "retard") : "aucun retard"}`}
            breadcrumb={
              <BackLink to="/$tenant/programmes/$programmeId" params={{ tenant: tenant.key, programmeId }}>
                {network.programme.title}
              </BackLink>
            }
            actions={
              <Buttons>
                {may("post.select") ? (
                  <Button icon="fr-icon-add-line" onClick={() => dialog.open("selectionner")}>
                    Retenir un organisme
                  </Button>
                ) : null}
                {network.group ? (
                  <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: network.group.id }} search={{ onglet: "seances" }} className={buttonClass({ kind: "secondary" })}>
                    Séances, messages, appuis
                  </Link>
                ) : null}
                <Button kind="tertiary" icon="fr-icon-printer-line" onClick={() => window.print()}>
                  Imprimer
                </Button>
              </Buttons>
            }
          >
            <NetworkLive programmeId={programmeId} read={activity} />
            <Periods network={network} />
            <Tabs
              label="Parties du réseau"
              tabs={tabs.map((key) => ({
                key,
                label: networkTabName[key],
                link: { to: "/$tenant/programmes/$programmeId/reseau", params: { tenant: tenant.key, programmeId }, search: key === "etapes" ? {} : { onglet: key } },
                current: key === onglet,
              }))}
            />
            <KeepFocus label={networkTabName[onglet]} className="group-part">
              {onglet === "etapes" ? <StepTable network={network} onEdit={(objet) => dialog.open("etape", { objet })} /> : null}
              {onglet === "vie" && network.group ? (
                <Suspense fallback={<Skeleton />}>
                  <LifePart programmeId={programmeId} groupId={network.group.id} />
                </Suspense>
              ) : null}
              {onglet === "postes" ? <PostTable network={network} /> : null}
              {onglet === "livrables" ? <DeliverableList network={network} /> : null}
              {onglet === "restitutions" ? (
                <Suspense fallback={<Skeleton lines={2} />}>
                  <Restitutions programmeId={programmeId} />
                </Suspense>
              ) : null}
              {onglet === "enveloppe" ? <EnvelopeTable network={network} /> : null}
            </KeepFocus>
            <StepDialog network={network} reload={reload} />
            <DeliverableDialogs posts={network.posts} reload={reload} />
            <SelectPostDialog programmeId={programmeId} reload={reload} />
          </Page>
        );
      }}
    </PageQuery>
  );
}
