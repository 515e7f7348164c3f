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
    Kind::FileVersion,
    Kind::File,
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
    Kind::Measure,
    Kind::Indicator,
    Kind::ExperimentAction,
    Kind::Priority,
    Kind::Experiment,
    Kind::Evaluation,
    Kind::ApprovalRequest,
    Kind::SealedPlan,
    Kind::BoardCard,
    Kind::BoardCluster,
    Kind::BoardSnapshot,
    Kind::Board,
    Kind::AssessmentRound,
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
            on_any::<Entity>(scope, [Column::Id, Column::SubjectKind, Column::SubjectId], ids).await
        }
        Kind::File => {
            use e::file::{Column, Entity};
            on_any::<Entity>(scope, [Column::Id, Column::SubjectKind, Column::SubjectId], ids).await
        }
        Kind::FileVersion => held_by!(file_version, FileId, File),
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
        Kind::Measure => held_by!(measure, IndicatorId, Indicator),
        Kind::Indicator => held_by!(indicator, ParticipationId, Participation),
        Kind::ExperimentAction => held_by!(experiment_action, ExperimentId, Experiment),
        Kind::Priority => held_by!(priority, ParticipationId, Participation),
        Kind::Experiment => held_by!(experiment, ParticipationId, Participation),
        Kind::Evaluation => held_by!(evaluation, ParticipationId, Participation),
        Kind::ApprovalRequest => {
            use e::approval_request::{Column, Entity};
            on_any::<Entity>(scope, [Column::Id, Column::SubjectKind, Column::SubjectId], ids).await
        }
        Kind::SealedPlan => held_by!(sealed_plan, ParticipationId, Participation),
        Kind::BoardCard => held_by!(board_card, BoardId, Board),
        Kind::BoardCluster => held_by!(board_cluster, BoardId, Board),
        Kind::BoardSnapshot => held_by!(board_snapshot, BoardId, Board),
        Kind::Board => held_by!(board, ParticipationId, Participation),
        Kind::AssessmentRound => held_by!(assessment_round, ParticipationId, Participation),
        _ => Ok(Vec::new()),
    }
}

/// Of rows that say the kind and the id of what they hang on.
async fn on_any<E: Tenanted>(
    scope: &ReadScope,
    [id, kind, by]: [E::Column; 3],
    ids: &[Uuid],
) -> Result<Vec<(Uuid, (Kind, Uuid))>, StoreError> {
    let rows = scope.tenant_rows::<E>().filter(id.is_in(ids.iter().copied())).select_only().columns([id, kind, by]);
    let rows: Vec<(Uuid, String, Uuid)> = rows.into_tuple().all(scope.tx()).await?;
    Ok(rows.into_iter().filter_map(|(id, kind, by)| Some((id, (Kind::from_key(&kind)?, by)))).collect())
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
