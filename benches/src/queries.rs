//! The two pages, as asked of each contestant.

/// Our Q1, the programme's overview: groups, their establishments, milestones, logged days per quota, next session.
pub const OVERVIEW: &str =
    "query Overview($id: ID!) { programme(id: $id) { id title groups(first: 40) { totalCount nodes {
  id name status
  participations { id establishment { id name finess } milestones { step dueOn doneOn } }
  quotas { quota validatedHalfDays }
  nextSession { id title startsAt mode } } } } }";

/// Our Q2, the group's page: its establishments, sessions and day entries.
pub const GROUP: &str = "query Page($id: ID!) { group(id: $id) { id name status
  participations { id establishment { id name finess address { town } } }
  sessions { id title kind status mode startsAt endsAt place }
  dayEntries(first: 50) { totalCount nodes { id quota halfDays workedOn status } } } }";

/// Our subscription, as the group's page of the front asks it, and the change that it tells.
pub const FOLLOW: &str = "subscription Follow($id: ID!) { groupChanged(groupId: $id) { position event { position sentence actor { id name } } group { id name status version } } }";
pub const MOVE: &str = "mutation Move($input: MoveSessionInput!) { moveSession(input: $input) { session { id version } refusals { __typename } } }";

/// The same as [`OVERVIEW`], of PostGraphile.
pub const POSTGRAPHILE_OVERVIEW: &str = "query Overview($tenant: UUID!, $id: UUID!) { programmeByTenantIdAndRowId(tenantId: $tenant, rowId: $id) { id: rowId title
  groups: territorialGroupsByTenantIdAndProgrammeId(first: 40, orderBy: [NAME_FOLDED_ASC]) { totalCount nodes {
    id: rowId name status
    participations: participationsByTenantIdAndGroupId(condition: {leftAt: null}, orderBy: [PRIMARY_KEY_ASC]) { nodes { id: rowId
      establishment: establishmentByTenantIdAndEstablishmentId { id: rowId name finess }
      milestones: milestonesByTenantIdAndParticipationId(orderBy: [STEP_ASC]) { nodes { step dueOn doneOn } } } }
    quotas { nodes { quota validatedHalfDays } }
    nextSession { id: rowId title startsAt mode } } } } }";

/// The same as [`GROUP`], of PostGraphile.
pub const POSTGRAPHILE_GROUP: &str = "query Page($tenant: UUID!, $id: UUID!) { territorialGroupByTenantIdAndRowId(tenantId: $tenant, rowId: $id) { id: rowId name status
  participations: participationsByTenantIdAndGroupId(condition: {leftAt: null}, orderBy: [PRIMARY_KEY_ASC]) { nodes { id: rowId
    establishment: establishmentByTenantIdAndEstablishmentId { id: rowId name finess town } } }
  sessions: sessionsByTenantIdAndGroupId(orderBy: [STARTS_AT_ASC]) { nodes { id: rowId title kind status mode startsAt endsAt place } }
  dayEntries: dayEntriesByTenantIdAndGroupId(first: 50, orderBy: [WORKED_ON_DESC]) { totalCount nodes { id: rowId quota halfDays workedOn status } } } }";

pub const POSTGRAPHILE_FOLLOW: &str = "subscription Follow($tenant: UUID!, $id: UUID!) { groupChanged(tenantId: $tenant, groupId: $id) { position event { position sentence actor { id name } } group { id: rowId name status version } } }";
pub const POSTGRAPHILE_MOVE: &str =
    "mutation Move($tenant: UUID!, $id: UUID!) { benchMoveSession(input: {tenant: $tenant, session: $id}) { result } }";
