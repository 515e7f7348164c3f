//! Messages on something, and who they may be told to.

use crate::carrier::{self, Chair};
use crate::entity::{establishment, membership, mention, message, participation, territorial_group};
use crate::page::Keyset;
use crate::scope::ReadScope;
use crate::{Extent, Rows, StoreError};
use chrono::{DateTime, Utc};
use cordee_domain::carrier::Concern;
use cordee_domain::event::Audience;
use cordee_domain::ids::{EstablishmentId, GroupId, Kind, ManagingOrganisationId, MentionId, MessageId, PersonId};
use cordee_domain::policy::Role;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use std::collections::BTreeSet;
use uuid::Uuid;

pub use mention::Model as Mention;
pub use message::Model as Message;

/// One page of the messages on something, latest first, and the count of all.
pub async fn page(
    scope: &ReadScope,
    (kind, subject): (Kind, Uuid),
    only: Option<Audience>,
    before: Option<(DateTime<Utc>, MessageId)>,
    extent: Extent,
) -> Result<Rows<Message>, StoreError> {
    use message::Column;
    let latest = Keyset::descending(Column::WrittenAt.into_expr(), Column::Id.into_expr());
    let told = Condition::all().add_option(only.map(|audience| Column::Audience.eq(audience)));
    scope
        .select::<message::Entity>()
        .filter(Column::SubjectKind.eq(kind.key()))
        .filter(Column::SubjectId.eq(subject))
        .filter(told)
        .page(&latest, before, extent)
        .await
}

pub async fn by_ids(scope: &ReadScope, ids: &[MessageId]) -> Result<Vec<Message>, StoreError> {
    scope.select::<message::Entity>().filter(message::Column::Id.is_in(ids.iter().copied())).all().await
}

/// How many messages within reach are about each of these things.
pub async fn counts(scope: &ReadScope, of: &[(Kind, Uuid)]) -> Result<Vec<((Kind, Uuid), i64)>, StoreError> {
    use message::Column;
    let kinds: BTreeSet<&str> = of.iter().map(|(kind, _)| kind.key()).collect();
    let rows: Vec<(String, Uuid, i64)> = scope
        .select::<message::Entity>()
        .filter(Column::SubjectKind.is_in(kinds))
        .filter(Column::SubjectId.is_in(of.iter().map(|(_, id)| *id)))
        .map(|select| {
            select
                .select_only()
                .columns([Column::SubjectKind, Column::SubjectId])
                .column_as(Column::Id.count(), "messages")
                .group_by(Column::SubjectKind)
                .group_by(Column::SubjectId)
        })
        .tuples()
        .await?;
    Ok(rows.into_iter().filter_map(|(kind, id, count)| Some(((Kind::from_key(&kind)?, id), count))).collect())
}

/// The people named in messages.
pub async fn mentions_of(scope: &ReadScope, messages: &[MessageId]) -> Result<Vec<Mention>, StoreError> {
    let of = mention::Column::MessageId.is_in(messages.iter().copied());
    scope.select::<mention::Entity>().filter(of).all().await
}

pub async fn mentions_by_ids(scope: &ReadScope, ids: &[MentionId]) -> Result<Vec<Mention>, StoreError> {
    scope.select::<mention::Entity>().filter(mention::Column::Id.is_in(ids.iter().copied())).all().await
}

/// Somebody who may read what is told to a group, or to one establishment or post of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reader {
    pub person: PersonId,
    pub role: Role,
    pub establishment: Option<EstablishmentId>,
}

/// Those who may read what is told of something of a group, once for each of their roles: the agency, the consultant, and
/// those who carry it with the directions of their establishments.
pub async fn readers(
    scope: &ReadScope,
    group: GroupId,
    concern: Concern,
    lead_only: bool,
) -> Result<Vec<Reader>, StoreError> {
    use membership::Column as M;
    let mut readers = Vec::new();
    let consultant: Vec<Option<PersonId>> = scope
        .tenant_rows::<territorial_group::Entity>()
        .filter(territorial_group::Column::Id.eq(group))
        .select_only()
        .column(territorial_group::Column::ConsultantId)
        .into_tuple()
        .all(scope.tx())
        .await?;
    let of = |role| move |person| Reader { person, role, establishment: None };
    readers.extend(consultant.into_iter().flatten().map(of(Role::Consultant)));
    let chairs = if lead_only { Vec::new() } else { carrier::chairs(scope, &[group]).await? };
    let called: Vec<&Chair> = chairs.iter().filter(|chair| chair.is_of(group, concern)).collect();
    let accompanied = called.iter().flat_map(|chair| &chair.accompanied).copied();
    let places: Vec<(EstablishmentId, Option<ManagingOrganisationId>)> =
        if lead_only { Vec::new() } else { places(scope, group, concern, accompanied.collect()).await? };
    let direction = Condition::all().add(M::Role.eq(Role::Manager)).add(
        Condition::any()
            .add(M::EstablishmentId.is_in(places.iter().map(|(id, _)| *id)))
            .add(M::OrganisationId.is_in(places.iter().filter_map(|(_, organisation)| *organisation))),
    );
    let members: Vec<(PersonId, Role, Option<EstablishmentId>)> = scope
        .tenant_rows::<membership::Entity>()
        .filter(M::EndedAt.is_null())
        .filter(M::JoinedAt.is_not_null())
        .filter(Condition::any().add(M::Role.eq(Role::Aract)).add(direction))
        .select_only()
        .column(M::PersonId)
        .column(M::Role)
        .column(M::EstablishmentId)
        .into_tuple()
        .all(scope.tx())
        .await?;
    readers.extend(members.into_iter().map(|(person, role, establishment)| Reader { person, role, establishment }));
    for chair in called {
        let role = if chair.seat.post().is_some() { Role::Facilitator } else { Role::Trinome };
        let establishment = chair.seat.establishment();
        readers.extend(chair.holders.iter().map(|holder| Reader { person: holder.person, role, establishment }));
    }
    Ok(readers)
}

/// The establishments that something of a group is about; of a post, those that it accompanies.
async fn places(
    scope: &ReadScope,
    group: GroupId,
    concern: Concern,
    accompanied: Vec<EstablishmentId>,
) -> Result<Vec<(EstablishmentId, Option<ManagingOrganisationId>)>, StoreError> {
    use establishment::Column as E;
    use participation::Column as P;
    let mut present = scope
        .tenant_rows::<participation::Entity>()
        .filter(P::GroupId.eq(group))
        .filter(P::LeftAt.is_null())
        .select_only()
        .column(P::EstablishmentId);
    match concern {
        Concern::Whole => {}
        Concern::Establishment(only) => present = present.filter(P::EstablishmentId.eq(only)),
        Concern::Post(_) => present = present.filter(P::EstablishmentId.is_in(accompanied)),
    }
    let rows = establishment::Entity::find()
        .filter(E::TenantId.eq(scope.tenant()))
        .filter(E::Id.in_subquery(present.into_query()))
        .select_only()
        .column(E::Id)
        .column(E::OrganisationId);
    Ok(rows.into_tuple().all(scope.tx()).await?)
}
