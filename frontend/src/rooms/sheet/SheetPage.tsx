import { Link, useParams } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { Files } from "~/app/files/Files";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useLive } from "~/app/graphql/useLive";
import { lazyPart } from "~/app/lazy";
import { NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { longDate } from "~/lib/format";
import { placeOf } from "~/lib/seats";
import { Badge } from "~/ui/Badge";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { Care } from "./components/Care";
import { Facts } from "./components/Facts";
import { Measures } from "./components/Measures";
import { ProjectFiles } from "./components/ProjectFiles";
import { PublicAddress } from "./components/PublicAddress";
import { Steps } from "./components/Steps";
import { Voices } from "./components/Voices";
import { kindName, statusName, statusTone } from "./model/words";
import "./sheet.css";

const SheetText = lazyPart(() => import("./editor/SheetText"));

const SheetPageQuery = graphql(`
  query SheetPage($id: ID!) {
    sheet(id: $id) {
      id
      kind
      status
      edition
      title
      note
      publishedEdition
      publishedAt
      publicAddress {
        slug
        number
      }
      acts
      noteBy {
        id
        name
      }
      writing {
        id
        name
      }
      group {
        id
        name
      }
      establishment {
        id
        name
      }
      post {
        id
        number
        organisation {
          id
          name
        }
      }
      ...SheetFacts_sheet
      ...SheetSteps_sheet
      ...SheetVoices_sheet
      ...SheetCare_sheet
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

const SheetChanged = graphql(`
  subscription SheetChanged($groupId: ID!, $after: JournalPosition) {
    groupChanged(groupId: $groupId, after: $after) {
      position
      event {
        kind
        subjectId
      }
    }
  }
`);

const SheetHappened = graphql(`
  subscription SheetHappened($after: JournalPosition) {
    activity(after: $after) {
      position
      event {
        kind
        subjectId
      }
    }
  }
`);

type Told = { position: number; event: { kind: string; subjectId: string | null } };

/** A sheet: what it says of itself, its text, who consents, and its way to the library. */
export default function SheetPage() {
  const { tenant, person } = useViewer();
  const { sheetId } = useParams({ from: "/$tenant/fiches/$sheetId" });
  return (
    <PageQuery query={SheetPageQuery} variables={{ id: sheetId }}>
      {({ sheet, activity }, { reload }) => {
        if (!sheet) return <NotFound />;
        const agency = sheet.acts.includes("sheet.publish");
        const writes = sheet.acts.includes("sheet.write");
        const writable = writes && (["DRAFT", "CONSENT", "RETURNED"].includes(sheet.status) || (agency && sheet.status === "SUBMITTED"));
        const others = sheet.writing.filter(({ id }) => id !== person.id).map(({ name }) => name);
        const place = placeOf(sheet);
        return (
          <Page
            key={sheet.id}
            title={sheet.title}
            context={kindName[sheet.kind]}
            badges={
              <>
                <Badge tone={statusTone[sheet.status]}>{statusName[sheet.status]}</Badge>
                <Badge>{kindName[sheet.kind]}</Badge>
                {sheet.edition > 1 ? <Badge>Version {sheet.edition}</Badge> : null}
              </>
            }
            lead={
              <>
                {place.name || tenant.name}
                {sheet.group ? (
                  <>
                    ,{" "}
                    <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: sheet.group.id }} search={{ onglet: "fiches" }}>
                      {sheet.group.name}
                    </Link>
                  </>
                ) : null}
              </>
            }
          >
            {sheet.note && (sheet.status === "RETURNED" || sheet.status === "WITHDRAWN") ? (
              <Notice tone="warning" title={sheet.status === "RETURNED" ? "À reprendre" : "Fiche retirée"}>
                <p className="sheet-note">{sheet.note}</p>
                {sheet.noteBy ? <p>{sheet.noteBy.name}</p> : null}
              </Notice>
            ) : null}
            {sheet.publishedEdition !== null && sheet.publishedAt ? (
              <p>
                La version {sheet.publishedEdition} est publiée depuis le {longDate(sheet.publishedAt)}
                {sheet.edition > sheet.publishedEdition ? ". Elle le reste jusqu’à la publication de celle-ci." : "."}
              </p>
            ) : null}
            {sheet.publicAddress ? <PublicAddress slug={sheet.publicAddress.slug} number={sheet.publicAddress.number} /> : null}
            {sheet.status === "DISCARDED" ? <Notice title="Fiche abandonnée">Elle n’a jamais été publiée. Son texte et ses fichiers sont gardés : vous pouvez la reprendre.</Notice> : null}
            <Steps sheet={sheet} reload={reload} />
            <Facts sheet={sheet} writable={writable} reload={reload} />
            <p className="sheet-writing no-print" role="status">
              {others.length > 0 ? `${others.join(", ")} écri${others.length > 1 ? "vent" : "t"} aussi dans cette fiche.` : ""}
            </p>
            <Followed sheetId={sheet.id} groupId={sheet.group?.id} from={activity.edges[0]?.node.position ?? 0} writable={writable} reload={reload} />
            <Measures sheet={sheet} writable={writable} ofProject={sheet.establishment !== null} reload={reload} />
            {sheet.group && sheet.status !== "DISCARDED" ? <Voices sheet={sheet} reload={reload} /> : null}
            <Files subjectId={sheet.id} about={sheet.title} title="Images, films et documents" />
            {writable && sheet.establishment ? <ProjectFiles sheetId={sheet.id} reload={reload} /> : null}
            {writes ? <Care sheet={sheet} writable={writable} reload={reload} /> : null}
          </Page>
        );
      }}
    </PageQuery>
  );
}

type Following = { sheetId: string; groupId: string | undefined; from: number; writable: boolean; reload: () => void };

function Followed({ groupId, ...rest }: Following) {
  return groupId ? <InGroup {...rest} groupId={groupId} /> : <Alone {...rest} />;
}

function InGroup({ groupId, from, ...rest }: Omit<Following, "groupId"> & { groupId: string }) {
  const [after] = useState(from);
  return <Text {...rest} change={useLive(SheetChanged, { groupId, after })?.groupChanged} />;
}

function Alone({ from, ...rest }: Omit<Following, "groupId">) {
  const [after] = useState(from);
  return <Text {...rest} change={useLive(SheetHappened, { after })?.activity} />;
}

/** The text, which reads what others wrote each time the journal says so; the rest of the page reads itself again at each step. */
function Text({ sheetId, writable, reload, change }: { sheetId: string; writable: boolean; reload: () => void; change: Told | undefined }) {
  const [seen, setSeen] = useState(0);
  const [told, setTold] = useState(0);
  if (change && change.position > seen) {
    setSeen(change.position);
    if (change.event.subjectId === sheetId) setTold(told + 1);
  }
  // What a voice says is told of what it was asked, not of the sheet.
  const spoken = change?.event.kind.startsWith("approval.") ?? false;
  const step = change && (spoken || (change.event.subjectId === sheetId && change.event.kind !== "sheet.written")) ? change.position : 0;
  const [stepped, setStepped] = useState(0);
  if (step > stepped) {
    setStepped(step);
    queueMicrotask(reload);
  }
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <SheetText sheetId={sheetId} writable={writable} told={told} />
    </Suspense>
  );
}
