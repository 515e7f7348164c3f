//! What holds what: the thing on whose page another is seen.

use crate::StoreError;
use crate::entity as e;
use crate::scope::{ReadScope, Tenanted};
use cordee_domain::ids::Kind;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

/// The kinds of things that are seen on the page of another, in an order in which each comes before what holds it.
pub const HELD: &[Kind] = &[
    Kind::Mention,
    Kind::Message,
    Kind::SessionDocument,
    Kind::Minutes,
    Kind::AttendanceSheet,
    Kind::Deliverable,
    Kind::NetworkStep,
    Kind::PostMandate,
    Kind::PostStructure,
    Kind::PostMove,
    Kind::PostDecision,
    Kind::BodyMember,
    Kind::BodyMeeting,
    Kind::Proposal,
];

/// What holds each of these things, which are all of one kind. It tells where they are seen, not what they are: it goes
/// by the tenant alone, for whoever was told of them.
pub async fn holders(scope: &ReadScope, kind: Kind, ids: &[Uuid]) -> Result<Vec<(Uuid, (Kind, Uuid))>, StoreError> {
    macro_rules! held_by {
        ($entity:ident, $column:ident, $kind:ident) => {{
            use e::$entity::{Column, Entity};
            let rows = held::<Entity>(scope, Column::Id, Column::$column, ids).await?;
            Ok(rows.into_iter().filter_map(|(id, by)| Some((id, (Kind::$kind, by?)))).collect())
        }};
    }
    match kind {
        Kind::Mention => held_by!(mention, MessageId, Message),
        Kind::Message => {
            use e::message::{Column, Entity};
            let rows = scope
                .tenant_rows::<Entity>()
                .filter(Column::Id.is_in(ids.iter().copied()))
                .select_only()
                .columns([Column::Id, Column::SubjectKind, Column::SubjectId])
                .into_tuple::<(Uuid, String, Uuid)>()
                .all(scope.tx())
                .await?;
            Ok(rows.into_iter().filter_map(|(id, kind, by)| Some((id, (Kind::from_key(&kind)?, by)))).collect())
        }
        Kind::SessionDocument => held_by!(session_document, SessionId, Session),
        Kind::Minutes => held_by!(minutes, SessionId, Session),
        Kind::AttendanceSheet => held_by!(attendance_sheet, SessionId, Session),
        Kind::Deliverable => held_by!(deliverable, PostId, Post),
        Kind::NetworkStep => held_by!(network_step, PostId, Post),
        Kind::PostMandate => held_by!(post_mandate, PostId, Post),
        Kind::PostStructure => held_by!(post_structure, PostId, Post),
        Kind::PostMove => held_by!(post_move, PostId, Post),
        Kind::PostDecision => held_by!(post_decision, PostId, Post),
        Kind::BodyMember => held_by!(body_member, BodyId, Body),
        Kind::BodyMeeting => held_by!(body_meeting, BodyId, Body),
        Kind::Proposal => held_by!(proposal, BodyId, Body),
        _ => Ok(Vec::new()),
    }
}

async fn held<E: Tenanted>(
    scope: &ReadScope,
    id: E::Column,
    by: E::Column,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, Option<Uuid>)>, StoreError> {
    let rows = scope.tenant_rows::<E>().filter(id.is_in(ids.iter().copied())).select_only().columns([id, by]);
    Ok(rows.into_tuple().all(scope.tx()).await?)
}
