//! Invitations, kept as their link's SHA-256.

use crate::entity::invitation::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::scope::{ReadScope, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::ids::{InvitationId, MembershipId, PersonId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

pub type Invitation = Model;

/// Keeps a new invitation to a membership; the unaccepted ones before it no longer open it.
pub async fn add(
    scope: &WriteScope,
    id: InvitationId,
    hash: [u8; 32],
    person: PersonId,
    membership: MembershipId,
    expires_at: DateTime<Utc>,
) -> Result<Invitation, StoreError> {
    withdraw(scope, membership).await?;
    let row = ActiveModel {
        tenant_id: Set(scope.tenant()),
        id: Set(id),
        hash: Set(hash.to_vec()),
        person_id: Set(person),
        membership_id: Set(membership),
        invited_by: Set(scope.actor()),
        created_at: Set(scope.now()),
        expires_at: Set(expires_at),
        accepted_at: Set(None),
    };
    scope.insert(row).await
}

/// The invitation of a link's hash.
pub async fn by_hash(scope: &ReadScope, hash: [u8; 32]) -> Result<Option<Invitation>, StoreError> {
    scope.select::<Entity>().filter(Column::Hash.eq(hash.to_vec())).one().await
}

/// The invitations, latest first; `open` ones only, or accepted ones too.
pub async fn list(scope: &ReadScope, open: bool) -> Result<Vec<Invitation>, StoreError> {
    let mut query = scope.select::<Entity>();
    if open {
        query = query.filter(Column::AcceptedAt.is_null());
    }
    query.map(|select| select.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).limit(200)).all().await
}

pub async fn by_ids(scope: &ReadScope, ids: &[InvitationId]) -> Result<Vec<Invitation>, StoreError> {
    scope.select::<Entity>().filter(Column::Id.is_in(ids.iter().copied())).all().await
}

pub async fn accept(scope: &WriteScope, invitation: Invitation) -> Result<Invitation, StoreError> {
    let mut row = invitation.into_active_model();
    row.accepted_at = Set(Some(scope.now()));
    scope.update(row).await
}

/// Takes back the unaccepted invitations to a membership.
pub async fn withdraw(scope: &WriteScope, membership: MembershipId) -> Result<(), StoreError> {
    // Whatever the reach: whoever may invite or end here takes the place of the inviter before.
    Entity::delete_many()
        .filter(Column::TenantId.eq(scope.tenant()))
        .filter(Column::MembershipId.eq(membership))
        .filter(Column::AcceptedAt.is_null())
        .exec(scope.tx())
        .await?;
    Ok(())
}
