//! Signed-in devices, and what one is worth at a request.

use super::{Change, View};
use crate::entity::login_session::{ActiveModel, Column, Entity, Model};
use crate::entity::{membership, person};
use crate::error::StoreError;
use crate::scope::Snapshot;
use chrono::{DateTime, Utc};
use cordee_domain::identity::{Method, SESSION_IDLE, SessionTimes};
use cordee_domain::ids::{EstablishmentId, LoginSessionId, ManagingOrganisationId, PersonId, TenantId};
use cordee_domain::policy::{Held, Role};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect,
};

/// A signed-in device.
pub type LoginSession = Model;

/// The times that decide whether it still acts.
pub fn times(session: &LoginSession) -> SessionTimes {
    SessionTimes { last_seen_at: session.last_seen_at, expires_at: session.expires_at, revoked_at: session.revoked_at }
}

/// A device about to be signed in.
#[derive(Clone, Debug)]
pub struct NewLogin {
    pub id: LoginSessionId,
    pub person: PersonId,
    pub tenant: Option<TenantId>,
    pub method: Method,
    pub user_agent: Option<String>,
    pub address: Option<String>,
    pub now: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

pub async fn open(change: Change<'_>, new: NewLogin) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(new.id),
        person_id: Set(new.person),
        user_agent: Set(new.user_agent),
        address: Set(new.address),
        method: Set(new.method),
        last_tenant_id: Set(new.tenant),
        created_at: Set(new.now),
        last_seen_at: Set(new.now),
        expires_at: Set(new.expires_at),
        revoked_at: Set(None),
    };
    row.insert(change.tx).await?;
    Ok(())
}

/// What a token's holder is worth in a tenant now.
#[derive(Clone, Debug)]
pub struct Standing {
    pub session: SessionTimes,
    pub disabled: bool,
    /// The memberships in force.
    pub held: Vec<Held>,
    /// The last change that the snapshot holds.
    pub position: i64,
}

#[derive(FromQueryResult)]
struct StandingRow {
    last_seen_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    revoked_at: Option<DateTime<Utc>>,
    disabled_at: Option<DateTime<Utc>>,
    role: Option<Role>,
    establishment_id: Option<EstablishmentId>,
    organisation_id: Option<ManagingOrganisationId>,
    position: Option<i64>,
}

/// Reads, in one statement, whether this device of this person still acts and what the person
/// holds in the snapshot's tenant. None when there is no such device of that person.
pub async fn standing(
    snapshot: &Snapshot,
    person: PersonId,
    session: LoginSessionId,
) -> Result<Option<Standing>, StoreError> {
    use membership::Column as M;
    let tenant = snapshot.tenant();
    let in_force =
        Entity::belongs_to(membership::Entity).from(Column::PersonId).to(M::PersonId).on_condition(move |_, _| {
            Condition::all().add(M::TenantId.eq(tenant)).add(M::JoinedAt.is_not_null()).add(M::EndedAt.is_null())
        });
    let head =
        Query::select().column("position").from("journal_head").and_where(Expr::col("tenant_id").eq(tenant)).to_owned();
    let rows: Vec<StandingRow> = Entity::find()
        .select_only()
        .columns([Column::LastSeenAt, Column::ExpiresAt, Column::RevokedAt])
        .column(person::Column::DisabledAt)
        .columns([M::Role, M::EstablishmentId, M::OrganisationId])
        .expr_as(Expr::SubQuery(None, Box::new(head.into())), "position")
        .join(
            JoinType::InnerJoin,
            Entity::belongs_to(person::Entity).from(Column::PersonId).to(person::Column::Id).into(),
        )
        .join(JoinType::LeftJoin, in_force.into())
        .filter(Column::Id.eq(session))
        .filter(Column::PersonId.eq(person))
        .into_model()
        .all(snapshot.tx())
        .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let session =
        SessionTimes { last_seen_at: first.last_seen_at, expires_at: first.expires_at, revoked_at: first.revoked_at };
    let disabled = first.disabled_at.is_some();
    let position = first.position.unwrap_or_default();
    let held = rows
        .into_iter()
        .filter_map(|row| {
            Some(Held { role: row.role?, establishment: row.establishment_id, organisation: row.organisation_id })
        })
        .collect();
    Ok(Some(Standing { session, disabled, held, position }))
}

pub async fn by_id(view: View<'_>, session: LoginSessionId) -> Result<Option<LoginSession>, StoreError> {
    Ok(Entity::find_by_id(session).one(view.tx).await?)
}

/// The devices of a person that still act, latest seen first.
pub async fn live_of(view: View<'_>, person: PersonId, now: DateTime<Utc>) -> Result<Vec<LoginSession>, StoreError> {
    let sessions = Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .filter(Column::LastSeenAt.gt(now - SESSION_IDLE))
        .order_by_desc(Column::LastSeenAt)
        .order_by_desc(Column::Id)
        .limit(200)
        .all(view.tx)
        .await?;
    Ok(sessions)
}

/// Whether this person came in from this address before.
pub async fn known_address(view: View<'_>, person: PersonId, address: &str) -> Result<bool, StoreError> {
    let found = Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::Address.eq(address))
        .filter(Column::Method.ne(Method::Machine))
        .limit(1)
        .one(view.tx)
        .await?;
    Ok(found.is_some())
}

/// The tenant that this person last acted in, on any device.
pub async fn last_tenant(view: View<'_>, person: PersonId) -> Result<Option<TenantId>, StoreError> {
    let last: Option<Option<TenantId>> = Entity::find()
        .select_only()
        .column(Column::LastTenantId)
        .filter(Column::PersonId.eq(person))
        .filter(Column::LastTenantId.is_not_null())
        .order_by_desc(Column::LastSeenAt)
        .limit(1)
        .into_tuple()
        .one(view.tx)
        .await?;
    Ok(last.flatten())
}

/// Notes that a device was used, in which tenant, and from where.
pub async fn seen(
    change: Change<'_>,
    session: LoginSessionId,
    tenant: TenantId,
    address: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::LastSeenAt, Expr::value(now))
        .col_expr(Column::LastTenantId, Expr::value(tenant))
        .col_expr(Column::Address, Expr::value(address))
        .filter(Column::Id.eq(session))
        .exec(change.tx)
        .await?;
    Ok(())
}

/// Signs one device of a person out; says whether it was signed in.
pub async fn revoke(
    change: Change<'_>,
    person: PersonId,
    session: LoginSessionId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    Ok(revoke_where(change, Condition::all().add(Column::PersonId.eq(person)).add(Column::Id.eq(session)), now).await?
        == 1)
}

/// Signs all devices of a person out, but one; returns how many there were.
pub async fn revoke_others(
    change: Change<'_>,
    person: PersonId,
    kept: Option<LoginSessionId>,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let mut others = Condition::all().add(Column::PersonId.eq(person));
    if let Some(kept) = kept {
        others = others.add(Column::Id.ne(kept));
    }
    revoke_where(change, others, now).await
}

async fn revoke_where(change: Change<'_>, which: Condition, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let revoked = Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(now))
        .filter(which)
        .filter(Column::RevokedAt.is_null())
        .exec(change.tx)
        .await?;
    Ok(revoked.rows_affected)
}

/// Forgets the devices that ended before `before`, with their refresh tokens, and of the others
/// the refresh tokens used before `used_before`.
pub async fn forget(change: Change<'_>, before: DateTime<Utc>, used_before: DateTime<Utc>) -> Result<(), StoreError> {
    use crate::entity::refresh_token;
    let ended = Condition::any().add(Column::ExpiresAt.lt(before)).add(Column::RevokedAt.lt(before));
    let ids = Entity::find().select_only().column(Column::Id).filter(ended.clone());
    let stale = Condition::any()
        .add(refresh_token::Column::UsedAt.lt(used_before))
        .add(refresh_token::Column::LoginSessionId.in_subquery(sea_orm::QueryTrait::into_query(ids)));
    refresh_token::Entity::delete_many().filter(stale).exec(change.tx).await?;
    Entity::delete_many().filter(ended).exec(change.tx).await?;
    Ok(())
}
