import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { FailureState } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { buttonClass } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { Page } from "~/ui/Page";
import { LogDaysForm } from "./components/LogDaysForm";
import { Logged, type LoggedEntry } from "./components/Logged";
import "./days.css";

const LogDaysPageQuery = graphql(`
  query LogDaysPage($me: ID!, $supports: Boolean!) {
    groups(first: 100, filter: { consultantId: $me, status: ACTIVE }) {
      nodes {
        id
        ...LogDaysForm_group
      }
    }
    supportRequests(status: AGREED, first: 100) @include(if: $supports) {
      nodes {
        id
        ...LogDaysForm_support
      }
    }
  }
`);

/** Logs days in a few seconds: everything that can be guessed is. */
export default function LogDaysPage() {
  const { tenant, person, may } = useViewer();
  const { groupId } = useParams({ strict: false });
  const { jour, appui } = useSearch({ strict: false });
  const [done, setDone] = useState<LoggedEntry | null>(null);
  const [turn, setTurn] = useState(0);
  if (!may("days.log")) return <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
  return (
    <PageQuery query={LogDaysPageQuery} variables={{ me: person.id, supports: may("support.view") }}>
      {({ groups: { nodes }, supportRequests }) => {
        const offered = groupId === undefined ? nodes : nodes.filter(({ id }) => id === groupId);
        return (
          <Page title="Saisir des jours" context={tenant.name}>
            {offered.length === 0 ? (
              <EmptyState
                title={groupId === undefined ? "Aucun groupe en accompagnement" : "Ce groupe n’est pas ouvert à la saisie"}
                action={
                  groupId === undefined ? undefined : (
                    <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId }} className={buttonClass({ kind: "secondary" })}>
                      Revenir au groupe
                    </Link>
                  )
                }
              >
                On saisit des jours dans les groupes que l’on accompagne, de leur démarrage à leur clôture.
              </EmptyState>
            ) : done ? (
              <Logged
                entry={done}
                onAnother={() => {
                  setDone(null);
                  setTurn(turn + 1);
                }}
              />
            ) : (
              <LogDaysForm key={turn} groups={offered} supports={supportRequests?.nodes ?? []} asked={turn === 0 ? { day: jour, support: appui } : {}} place={groupId ?? "tous"} onDone={setDone} />
            )}
          </Page>
        );
      }}
    </PageQuery>
  );
}
