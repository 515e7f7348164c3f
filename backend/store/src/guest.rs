//! Links for people without an account.

use crate::entity::guest_link::{Column, Entity, Model};
use crate::error::StoreError;
use crate::scope::{ReadScope, WriteScope};
use cordee_domain::guest::GuestPurpose;
use sea_orm::{ColumnTrait, QueryOrder};
use uuid::Uuid;

pub type GuestLink = Model;

/// The link of a hash.
pub async fn by_hash(scope: &ReadScope, hash: [u8; 32]) -> Result<Option<GuestLink>, StoreError> {
    scope.select::<Entity>().filter(Column::Hash.eq(hash.to_vec())).one().await
}

/// The links that lead to these subjects, latest first, revoked ones left out.
pub async fn of_subjects(
    scope: &ReadScope,
    purpose: GuestPurpose,
    subjects: &[Uuid],
) -> Result<Vec<GuestLink>, StoreError> {
    let of = scope.select::<Entity>().filter(Column::SubjectId.is_in(subjects.iter().copied()));
    let standing = of.filter(Column::Purpose.eq(purpose)).filter(Column::RevokedAt.is_null());
    standing.map(|select| select.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id)).all().await
}

/// Ends a link; one that is over stays as it is.
pub async fn revoke(scope: &WriteScope, link: GuestLink) -> Result<GuestLink, StoreError> {
    if link.revoked_at.is_some() {
        return Ok(link);
    }
    let now = scope.now();
    scope.save(GuestLink { revoked_at: Some(now), ..link }).await
}
