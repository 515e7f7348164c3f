//! What is made ready before sessions, and who says that it comes.

use crate::entity::{checklist_item, session, session_answer, session_document, session_preparation};
use crate::scope::{ReadScope, Tenanted};
use crate::{StoreError, WriteScope};
use cordee_domain::carrier::Seat;
use cordee_domain::ids::{ChecklistItemId, GroupId, SessionDocumentId, SessionId};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, SelectStatement, SubQueryStatement};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

pub use checklist_item::Model as ChecklistItem;
pub use session_answer::Model as SessionAnswer;
pub use session_document::Model as SessionDocument;
pub use session_preparation::Model as Preparation;

impl SessionAnswer {
    /// Whose answer it is.
    pub fn seat(&self) -> Option<Seat> {
        crate::session::seat(self.establishment_id, self.role, self.post_id)
    }
}

/// What was said of these sessions' aims and agendas.
pub async fn of_sessions(scope: &ReadScope, sessions: &[SessionId]) -> Result<Vec<Preparation>, StoreError> {
    let column = session_preparation::Column::SessionId;
    scope.select::<session_preparation::Entity>().filter(column.is_in(sessions.iter().copied())).all().await
}

/// The checklists of these sessions, in the order in which items were added.
pub async fn checklists_of(scope: &ReadScope, sessions: &[SessionId]) -> Result<Vec<ChecklistItem>, StoreError> {
    use checklist_item::Column;
    scope
        .select::<checklist_item::Entity>()
        .filter(Column::SessionId.is_in(sessions.iter().copied()))
        .map(|select| select.order_by_asc(Column::SessionId).order_by_asc(Column::Id))
        .all()
        .await
}

/// The documents of these sessions, in the order in which they were added.
pub async fn documents_of(scope: &ReadScope, sessions: &[SessionId]) -> Result<Vec<SessionDocument>, StoreError> {
    use session_document::Column;
    scope
        .select::<session_document::Entity>()
        .filter(Column::SessionId.is_in(sessions.iter().copied()))
        .map(|select| select.order_by_asc(Column::SessionId).order_by_asc(Column::Id))
        .all()
        .await
}

/// What those expected said of their coming to these sessions.
pub async fn answers_of(scope: &ReadScope, sessions: &[SessionId]) -> Result<Vec<SessionAnswer>, StoreError> {
    use session_answer::Column;
    scope
        .select::<session_answer::Entity>()
        .filter(Column::SessionId.is_in(sessions.iter().copied()))
        .map(|select| select.order_by_asc(Column::SessionId).order_by_asc(Column::Id))
        .all()
        .await
}

/// What the holder of a seat said of its coming.
pub async fn answer_of(scope: &ReadScope, session: SessionId, seat: Seat) -> Result<Option<SessionAnswer>, StoreError> {
    scope.select::<session_answer::Entity>().filter(of_seat(session, seat)).one().await
}

/// Takes back what the holder of a seat said.
pub async fn forget_answer(scope: &WriteScope, session: SessionId, seat: Seat) -> Result<(), StoreError> {
    scope.delete::<session_answer::Entity>(of_seat(session, seat)).await.map(drop)
}

fn of_seat(session: SessionId, seat: Seat) -> Condition {
    use session_answer::Column;
    let of_session = Condition::all().add(Column::SessionId.eq(session));
    match seat {
        Seat::Voice { establishment, role } => {
            of_session.add(Column::EstablishmentId.eq(establishment)).add(Column::Role.eq(role))
        }
        Seat::Post(post) => of_session.add(Column::PostId.eq(post)),
    }
}

/// Takes an item off a checklist.
pub async fn remove_item(scope: &WriteScope, id: ChecklistItemId) -> Result<(), StoreError> {
    let condition = Condition::all().add(checklist_item::Column::Id.eq(id));
    scope.delete::<checklist_item::Entity>(condition).await.map(drop)
}

/// Takes a document off its session.
pub async fn remove_document(scope: &WriteScope, id: SessionDocumentId) -> Result<(), StoreError> {
    let condition = Condition::all().add(session_document::Column::Id.eq(id));
    scope.delete::<session_document::Entity>(condition).await.map(drop)
}

/// How one gets in to the sessions of these groups, where it is said.
pub async fn access_notes(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<(SessionId, String)>, StoreError> {
    use session_preparation::Column;
    #[derive(FromQueryResult)]
    struct Row {
        session_id: SessionId,
        access_note: String,
    }
    let rows: Vec<Row> = scope
        .select::<session_preparation::Entity>()
        .filter(Column::GroupId.is_in(groups.iter().copied()))
        .filter(Column::AccessNote.is_not_null())
        .map(|select| select.select_only().columns([Column::SessionId, Column::AccessNote]))
        .rows()
        .await?;
    Ok(rows.into_iter().map(|row| (row.session_id, row.access_note)).collect())
}

/// What of a session's preparation its readiness is told from.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Standing {
    pub id: SessionId,
    /// Its agenda in JSON, once somebody has said it.
    pub agenda: Option<String>,
    pub unticked: i64,
}

/// How far the preparation of these sessions is, in one statement.
pub async fn standings(scope: &ReadScope, sessions: &[SessionId]) -> Result<Vec<Standing>, StoreError> {
    use checklist_item::Column as Item;
    use session::Column;
    use session_preparation::Column as Said;
    let of_session = |select: SelectStatement| Expr::SubQuery(None, Box::new(SubQueryStatement::from(select)));
    let agenda = session_preparation::Entity::find()
        .select_only()
        .column(Said::Agenda)
        .filter(<session_preparation::Entity as Tenanted>::TENANT.eq(scope.tenant()))
        .filter(Expr::col((session_preparation::Entity, Said::SessionId)).equals((session::Entity, Column::Id)));
    let unticked = checklist_item::Entity::find()
        .select_only()
        .expr(Item::Id.count())
        .filter(<checklist_item::Entity as Tenanted>::TENANT.eq(scope.tenant()))
        .filter(Expr::col((checklist_item::Entity, Item::SessionId)).equals((session::Entity, Column::Id)))
        .filter(Item::DoneAt.is_null());
    scope
        .select::<session::Entity>()
        .filter(Column::Id.is_in(sessions.iter().copied()))
        .map(|select| {
            select
                .select_only()
                .column(Column::Id)
                .expr_as(of_session(agenda.into_query()), "agenda")
                .expr_as(of_session(unticked.into_query()), "unticked")
        })
        .rows()
        .await
}
