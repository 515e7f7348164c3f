//! The bodies of establishments, who sits in them, when they met and what was proposed.

use crate::entity::{body, body_meeting, body_member, establishment, proposal};
use crate::page::Keyset;
use crate::scope::ReadScope;
use crate::{Extent, Rows, StoreError};
use cordee_domain::body::{BodyKind, ProposalStatus};
use cordee_domain::ids::{
    BodyId, BodyMeetingId, BodyMemberId, EstablishmentId, GroupId, ParticipationId, PersonId, ProposalId,
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

pub use body::Model as Body;
pub use body_meeting::Model as BodyMeeting;
pub use body_member::Model as BodyMember;
pub use proposal::Model as Proposal;

/// Which bodies are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct BodyFilter {
    pub group: Option<GroupId>,
    pub participation: Option<ParticipationId>,
    /// Those in which this person sits.
    pub member: Option<PersonId>,
}

/// Bodies, the oldest first. There are a few in an establishment.
pub async fn list(scope: &ReadScope, filter: BodyFilter, limit: u64) -> Result<Vec<Body>, StoreError> {
    use body::Column;
    use sea_orm::sea_query::Query;
    let mut query = scope.select::<body::Entity>();
    if let Some(group) = filter.group {
        query = query.filter(Column::GroupId.eq(group));
    }
    if let Some(participation) = filter.participation {
        query = query.filter(Column::ParticipationId.eq(participation));
    }
    if let Some(person) = filter.member {
        use body_member::Column as M;
        let of = Query::select()
            .column(M::BodyId)
            .from(body_member::Entity)
            .and_where(M::TenantId.eq(scope.tenant()))
            .and_where(M::PersonId.eq(person))
            .and_where(M::EndedAt.is_null())
            .to_owned();
        query = query.filter(Column::Id.in_subquery(of));
    }
    query.map(|select| select.order_by_asc(Column::CreatedAt).order_by_asc(Column::Id).limit(limit)).all().await
}

pub async fn by_ids(scope: &ReadScope, ids: &[BodyId]) -> Result<Vec<Body>, StoreError> {
    scope.select::<body::Entity>().filter(body::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The bodies of an establishment's project.
pub async fn of_participation(scope: &ReadScope, id: ParticipationId) -> Result<Vec<Body>, StoreError> {
    scope.select::<body::Entity>().filter(body::Column::ParticipationId.eq(id)).all().await
}

/// The present members of bodies.
pub async fn members_of(scope: &ReadScope, bodies: &[BodyId]) -> Result<Vec<BodyMember>, StoreError> {
    use body_member::Column;
    scope
        .select::<body_member::Entity>()
        .filter(Column::BodyId.is_in(bodies.iter().copied()))
        .filter(Column::EndedAt.is_null())
        .map(|select| select.order_by_asc(Column::Since).order_by_asc(Column::Id))
        .all()
        .await
}

pub async fn members_by_ids(scope: &ReadScope, ids: &[BodyMemberId]) -> Result<Vec<BodyMember>, StoreError> {
    scope.select::<body_member::Entity>().filter(body_member::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The meetings of bodies, the latest first.
pub async fn meetings_of(scope: &ReadScope, bodies: &[BodyId]) -> Result<Vec<BodyMeeting>, StoreError> {
    use body_meeting::Column;
    scope
        .select::<body_meeting::Entity>()
        .filter(Column::BodyId.is_in(bodies.iter().copied()))
        .map(|select| select.order_by_desc(Column::HeldOn).order_by_desc(Column::Id))
        .all()
        .await
}

pub async fn meetings_by_ids(scope: &ReadScope, ids: &[BodyMeetingId]) -> Result<Vec<BodyMeeting>, StoreError> {
    scope.select::<body_meeting::Entity>().filter(body_meeting::Column::Id.is_in(ids.iter().copied())).all().await
}

/// One page of a body's proposals, the latest first, and the count of all.
pub async fn proposals(
    scope: &ReadScope,
    body: BodyId,
    status: Option<ProposalStatus>,
    after: Option<ProposalId>,
    extent: Extent,
) -> Result<Rows<Proposal>, StoreError> {
    use proposal::Column;
    let latest = Keyset::descending(Column::Id.into_expr(), Column::Id.into_expr());
    let mut query = scope.select::<proposal::Entity>().filter(Column::BodyId.eq(body));
    if let Some(status) = status {
        query = query.filter(Column::Status.eq(status));
    }
    query.page(&latest, after.map(|id| (id, id)), extent).await
}

pub async fn proposals_by_ids(scope: &ReadScope, ids: &[ProposalId]) -> Result<Vec<Proposal>, StoreError> {
    scope.select::<proposal::Entity>().filter(proposal::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The proposals of a body that these receipts are of.
pub async fn of_receipts(scope: &ReadScope, body: BodyId, receipts: Vec<Vec<u8>>) -> Result<Vec<Proposal>, StoreError> {
    use proposal::Column;
    scope
        .select::<proposal::Entity>()
        .filter(Column::BodyId.eq(body))
        .filter(Column::ReceiptHash.is_in(receipts))
        .map(|select| select.order_by_desc(Column::Id))
        .all()
        .await
}

/// How many proposals of these bodies are in each state.
pub async fn counts(scope: &ReadScope, bodies: &[BodyId]) -> Result<Vec<(BodyId, ProposalStatus, i64)>, StoreError> {
    use proposal::Column;
    scope
        .select::<proposal::Entity>()
        .filter(Column::BodyId.is_in(bodies.iter().copied()))
        .map(|select| {
            select
                .select_only()
                .column(Column::BodyId)
                .column(Column::Status)
                .column_as(Column::Id.count(), "rows")
                .group_by(Column::BodyId)
                .group_by(Column::Status)
        })
        .tuples()
        .await
}

/// The comité of an establishment's project that is not closed, if it has one.
pub async fn committees_of(scope: &ReadScope, participation: ParticipationId) -> Result<Vec<Body>, StoreError> {
    use body::Column;
    scope
        .select::<body::Entity>()
        .filter(Column::ParticipationId.eq(participation))
        .filter(Column::Kind.eq(BodyKind::Committee))
        .filter(Column::ClosedAt.is_null())
        .all()
        .await
}

/// The names of establishments, for whoever sees their bodies.
pub async fn establishment_names(
    scope: &ReadScope,
    ids: &[EstablishmentId],
) -> Result<Vec<(EstablishmentId, String)>, StoreError> {
    use establishment::Column;
    Ok(scope
        .tenant_rows::<establishment::Entity>()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .select_only()
        .column(Column::Id)
        .column(Column::Name)
        .into_tuple()
        .all(scope.tx())
        .await?)
}
