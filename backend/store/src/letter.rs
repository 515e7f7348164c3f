//! Commitment letters and their signatures.

use crate::StoreError;
use crate::entity::{commitment_letter, letter_signature, participation};
use crate::scope::ReadScope;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{EstablishmentId, GroupId, LetterId, ParticipationId};
use cordee_domain::letter::LetterStatus;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef};

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

/// An establishment present in a group, its standing letter, and a voice that signed it; nothing where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct LetterRow {
    pub group_id: GroupId,
    pub participation_id: ParticipationId,
    pub establishment_id: EstablishmentId,
    pub letter_id: Option<LetterId>,
    pub signed_as: Option<TrinomeRole>,
}

/// How far the letters of groups are signed, in the order in which their establishments joined: all in one statement.
pub async fn standings(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<LetterRow>, StoreError> {
    use commitment_letter::Column as L;
    use letter_signature::Column as S;
    use participation::Column as P;
    let stands: Vec<LetterStatus> = LetterStatus::ALL.iter().copied().filter(|status| status.stands()).collect();
    let standing: RelationDef = participation::Entity::belongs_to(commitment_letter::Entity)
        .from((P::TenantId, P::Id))
        .to((L::TenantId, L::ParticipationId))
        .on_condition(move |_, _| Condition::all().add(L::Status.is_in(stands.iter().copied())))
        .into();
    let signed: RelationDef = commitment_letter::Entity::belongs_to(letter_signature::Entity)
        .from((L::TenantId, L::Id))
        .to((S::TenantId, S::LetterId))
        .into();
    scope
        .select::<participation::Entity>()
        .filter(P::GroupId.is_in(groups.iter().copied()))
        .filter(P::LeftAt.is_null())
        .map(|select| {
            select
                .select_only()
                .column(P::GroupId)
                .column_as(P::Id, "participation_id")
                .column(P::EstablishmentId)
                .column_as(L::Id, "letter_id")
                .column_as(S::Role, "signed_as")
                .join(JoinType::LeftJoin, standing)
                .join(JoinType::LeftJoin, signed)
                .order_by_asc(P::JoinedAt)
                .order_by_asc(P::Id)
                .order_by_asc(S::Id)
        })
        .rows()
        .await
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
