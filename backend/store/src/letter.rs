//! Commitment letters and their signatures.

use crate::StoreError;
use crate::entity::{commitment_letter, letter_signature};
use crate::scope::ReadScope;
use cordee_domain::ids::{GroupId, LetterId};
use cordee_domain::letter::LetterStatus;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

pub use commitment_letter::Model as Letter;
pub use letter_signature::Model as LetterSignature;

/// Every letter of these groups, the superseded and the withdrawn too, in the order of issue.
pub async fn of_groups(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<Letter>, StoreError> {
    use commitment_letter::Column;
    scope
        .select::<commitment_letter::Entity>()
        .filter(Column::GroupId.is_in(groups.iter().copied()))
        .map(|select| select.order_by_asc(Column::Serial))
        .all()
        .await
}

pub async fn by_ids(scope: &ReadScope, ids: &[LetterId]) -> Result<Vec<Letter>, StoreError> {
    scope
        .select::<commitment_letter::Entity>()
        .filter(commitment_letter::Column::Id.is_in(ids.iter().copied()))
        .all()
        .await
}

/// The letters that wait for signatures, as far as the scope reaches.
pub async fn waiting(scope: &ReadScope) -> Result<Vec<Letter>, StoreError> {
    use commitment_letter::Column;
    scope
        .select::<commitment_letter::Entity>()
        .filter(Column::Status.eq(LetterStatus::Issued))
        .map(|select| select.order_by_asc(Column::Serial).limit(100))
        .all()
        .await
}

/// The signatures of these letters: direction, personnel, métiers.
pub async fn signatures_of(scope: &ReadScope, letters: &[LetterId]) -> Result<Vec<LetterSignature>, StoreError> {
    use letter_signature::Column;
    let mut signatures = scope
        .select::<letter_signature::Entity>()
        .filter(Column::LetterId.is_in(letters.iter().copied()))
        .all()
        .await?;
    signatures.sort_by_key(|signature| (signature.letter_id, signature.role as u8));
    Ok(signatures)
}

/// The number of the next letter of the tenant.
pub async fn next_serial(scope: &ReadScope) -> Result<i32, StoreError> {
    use commitment_letter::Column;
    let last: Option<Letter> = scope
        .tenant_rows::<commitment_letter::Entity>()
        .filter(Column::Serial.is_not_null())
        .order_by_desc(Column::Serial)
        .limit(1)
        .one(scope.tx())
        .await?;
    Ok(last.map_or(0, |letter| letter.serial).saturating_add(1))
}
