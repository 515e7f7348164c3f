import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useMore } from "~/app/graphql/useMore";
import { FailureState, NotFound } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { quoted } from "~/lib/format";
import { buttonClass, Buttons } from "~/ui/Button";
import { Page } from "~/ui/Page";
import { Tabs } from "~/ui/Tabs";
import { ConsultantList } from "./components/ConsultantList";
import { GroupFilterBar } from "./components/GroupFilterBar";
import { GroupOverview } from "./components/GroupOverview";
import { ProgrammeLive } from "./components/ProgrammeLive";
import { RulebookPart } from "./components/RulebookPart";
import { type GroupFilters, toGroupFilter } from "./model/filters";
import { periodOf } from "./model/period";
import { type ProgrammeTab, tabName, tabsOf } from "./model/tabs";
import "./programme.css";

const ProgrammePageQuery = graphql(`
  query ProgrammePage($id: ID!, $live: Boolean!, $groups: Boolean!, $filter: GroupFilter, $first: Int!) {
    activity(programmeId: $id, first: 1) @include(if: $live) {
      ...ProgrammeLive_events
    }
    programme(id: $id) {
      id
      title
      startsOn
      endsOn
      groupCount
      rulebook {
        key
        title
        version
        kind
        groupMin
        sequences {
          number
          title
        }
      }
      approvedConsultants {
        id
        ...ConsultantList_approved
        ...GroupFilterBar_approved
      }
      groups(first: $first, filter: $filter) @include(if: $groups) {
        ...GroupOverview_groups
      }
    }
  }
`);

export default function ProgrammePage() {
  const { may } = useViewer();
  return may("programme.view") ? <Programme /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Programme() {
  const { programmeId } = useParams({ from: "/$tenant/programmes/$programmeId" });
  const { onglet, ...search } = useSearch({ from: "/$tenant/programmes/$programmeId" });
  const navigate = useNavigate({ from: "/$tenant/programmes/$programmeId" });
  const { tenant, may } = useViewer();
  const filters: GroupFilters = search;
  const filter = toGroupFilter(filters);
  const { first, more } = useMore([programmeId, filter]);
  const seesGroups = may("group.view");
  const change = (next: GroupFilters) => void navigate({ search: (held) => ({ ...held, ...next }) as typeof held, replace: true, resetScroll: false });
  const wantsGroups = seesGroups && (onglet === undefined || onglet === "groupes");

  return (
    <PageQuery query={ProgrammePageQuery} variables={{ id: programmeId, live: may("journal.view"), groups: wantsGroups, filter, first }}>
      {({ programme, activity }, { stale }) => {
        if (!programme) return <NotFound />;
        const tabs = tabsOf({ hasGroups: programme.rulebook.groupMin !== null, seesGroups });
        const tab: ProgrammeTab = tabs.find((one) => one === onglet) ?? tabs[0] ?? "regles";
        return (
          <Page
            title={programme.title}
            context={tenant.name}
            lead={`${programme.rulebook.title}${periodOf(programme.startsOn, programme.endsOn)}`}
            actions={
              <Buttons>
                {programme.rulebook.kind === "facilitator_network" && may("post.view") ? (
                  <Link to="/$tenant/programmes/$programmeId/reseau" params={{ tenant: tenant.key, programmeId }} className={buttonClass()}>
                    Réseau des animateurs
                  </Link>
                ) : null}
                {programme.rulebook.kind === "facilitator_network" && may("subsidy.view") ? (
                  <Link to="/$tenant/programmes/$programmeId/subvention" params={{ tenant: tenant.key, programmeId }} className={buttonClass({ kind: "secondary" })}>
                    Subvention
                  </Link>
                ) : null}
                {tabs.includes("groupes") && may("group.form") ? (
                  <Link to="/$tenant/groupes/nouveau" params={{ tenant: tenant.key }} search={{ programme: programmeId }} className={buttonClass({ icon: "fr-icon-add-line" })}>
                    Former un groupe
                  </Link>
                ) : null}
                {may("experiment.view") && may("group.form") ? (
                  <Link to="/$tenant/experimentations" params={{ tenant: tenant.key }} search={{ programme: programmeId }} className={buttonClass({ kind: "secondary" })}>
                    Expérimentations
                  </Link>
                ) : null}
                {tabs.includes("groupes") && may("subsidy.view") ? (
                  <Link to="/$tenant/programmes/$programmeId/subvention" params={{ tenant: tenant.key, programmeId }} className={buttonClass({ kind: "secondary" })}>
                    Subvention
                  </Link>
                ) : null}
              </Buttons>
            }
          >
            {activity ? <ProgrammeLive key={programmeId} programmeId={programmeId} read={activity} /> : null}
            {tabs.length > 1 ? (
              <Tabs
                label={`Parties du programme ${quoted(programme.title)}`}
                tabs={tabs.map((key) => ({
                  key,
                  label: tabName[key],
                  link: { to: "/$tenant/programmes/$programmeId", params: { tenant: tenant.key, programmeId }, search: key === "groupes" ? {} : { onglet: key } },
                  current: key === tab,
                }))}
              />
            ) : null}
            {tab === "groupes" ? (
              <>
                <GroupFilterBar filters={filters} approved={programme.approvedConsultants} onChange={change} />
                {programme.groups ? (
                  <GroupOverview
                    groups={programme.groups}
                    sequences={programme.rulebook.sequences}
                    whole={programme.groupCount}
                    filtered={filter !== null}
                    pending={stale}
                    onMore={more}
                  />
                ) : (
                  <Skeleton />
                )}
              </>
            ) : null}
            {tab === "consultants" ? <ConsultantList programmeId={programmeId} approved={programme.approvedConsultants} /> : null}
            {tab === "regles" ? <RulebookPart programmeId={programmeId} /> : null}
          </Page>
        );
      }}
    </PageQuery>
  );
}
