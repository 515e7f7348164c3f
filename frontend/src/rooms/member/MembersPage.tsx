import { useNavigate, useSearch } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useMore } from "~/app/graphql/useMore";
import { FailureState } from "~/app/states/FailureState";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import type { Role } from "~/gql/graphql";
import { roleName } from "~/lib/roles";
import { Button } from "~/ui/Button";
import { Dialog } from "~/ui/Dialog";
import { type ActiveFilter, FilterBar, FilterSelect } from "~/ui/FilterBar";
import { FilterSearch } from "~/ui/FilterSearch";
import { Page } from "~/ui/Page";
import { InviteForm } from "./components/InviteForm";
import { MemberList } from "./components/MemberList";
import { PendingInvitations } from "./components/PendingInvitations";
import { ROLES } from "./model/invite";
import "./member.css";

const MembersPageQuery = graphql(`
  query MembersPage($role: Role, $search: String, $first: Int!, $invites: Boolean!) {
    memberships(role: $role, search: $search, first: $first) {
      ...MemberList_list
    }
    invitations @include(if: $invites) {
      id
      acceptedAt
      expiresAt
      ...PendingInvitations_invitation
    }
  }
`);

type Filters = { q?: string | undefined; role?: Role | undefined };

export default function MembersPage() {
  const { may } = useViewer();
  return may("member.view") ? <Members /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Members() {
  const { q, role }: Filters = useSearch({ from: "/$tenant/membres" });
  const navigate = useNavigate({ from: "/$tenant/membres" });
  const { tenant, may } = useViewer();
  const { first, more } = useMore([q, role]);
  const { faire, open, close } = useDialogSearch();
  const change = (next: Filters) => void navigate({ search: (held) => ({ ...held, ...next }) as typeof held, replace: true, resetScroll: false });
  const invites = may("member.invite");
  const active: (ActiveFilter | undefined | "")[] = [
    q && { key: "q", label: `Recherche : ${q}`, clear: () => change({ q: undefined }) },
    role && { key: "role", label: roleName(role), clear: () => change({ role: undefined }) },
  ];
  return (
    <Page
      title="Membres"
      context={tenant.name}
      lead="Qui agit dans cet espace, et à quel titre. Une même personne peut avoir plusieurs rôles."
      actions={
        invites ? (
          <Button icon="fr-icon-user-add-line" onClick={() => open("inviter")}>
            Inviter quelqu’un
          </Button>
        ) : undefined
      }
    >
      <FilterBar label="Chercher un membre" active={active.flatMap((one) => (one ? [one] : []))} onClearAll={() => change({ q: undefined, role: undefined })}>
        <FilterSearch id="filtre-membre" label="Rechercher par nom" value={q} onChange={(text) => change({ q: text })} />
        <FilterSelect id="filtre-role" label="Rôle" all="Tous" value={role} options={ROLES.map((one) => ({ value: one, label: roleName(one) }))} onChange={(one) => change({ role: one })} />
      </FilterBar>
      <PageQuery query={MembersPageQuery} variables={{ role: role ?? null, search: q ?? null, first, invites }}>
        {({ memberships, invitations }, { stale }) => (
          <>
            <MemberList list={memberships} filtered={q !== undefined || role !== undefined} pending={stale} onMore={more} />
            {invitations ? <PendingInvitations invitations={invitations} /> : null}
          </>
        )}
      </PageQuery>
      <Dialog open={invites && faire === "inviter"} onClose={close} title="Inviter quelqu’un">
        <InviteForm onClose={close} />
      </Dialog>
    </Page>
  );
}
