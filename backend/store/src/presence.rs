//! Attendance sheets, who is expected on them and what they signed.

use crate::entity::{
    attendance_key, attendance_line, attendance_scan, attendance_scan_content, attendance_sheet, attendance_signature,
};
use crate::scope::ReadScope;
use crate::{StoreError, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::carrier::Seat;
use cordee_domain::ids::{
    AttendanceLineId, AttendanceScanId, AttendanceSheetId, AttendanceSignatureId, PersonId, SessionId,
};
use cordee_domain::presence::{AttendeeKind, HalfDay};
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, Select};

pub use attendance_line::Model as Line;
pub use attendance_scan::Model as Scan;
pub use attendance_sheet::Model as Sheet;
pub use attendance_signature::Model as Signature;

impl Line {
    /// The seat for which somebody is expected.
    pub fn seat(&self) -> Option<Seat> {
        crate::session::seat(self.establishment_id, self.role, self.post_id)
    }
}

/// The sheets of these sessions, in the order of time, those that correct after those they correct.
pub async fn of_sessions(scope: &ReadScope, sessions: &[SessionId]) -> Result<Vec<Sheet>, StoreError> {
    use attendance_sheet::Column;
    scope
        .select::<attendance_sheet::Entity>()
        .filter(Column::SessionId.is_in(sessions.iter().copied()))
        .map(|select| select.order_by_asc(Column::StartsAt).order_by_asc(Column::Number))
        .all()
        .await
}

pub async fn by_ids(scope: &ReadScope, ids: &[AttendanceSheetId]) -> Result<Vec<Sheet>, StoreError> {
    use attendance_sheet::Column;
    scope.select::<attendance_sheet::Entity>().filter(Column::Id.is_in(ids.iter().copied())).all().await
}

/// Those expected on these sheets, in the order of the sheet.
pub async fn lines_of(scope: &ReadScope, sheets: &[AttendanceSheetId]) -> Result<Vec<Line>, StoreError> {
    use attendance_line::Column;
    scope
        .select::<attendance_line::Entity>()
        .filter(Column::SheetId.is_in(sheets.iter().copied()))
        .map(|select| select.order_by_asc(Column::SheetId).order_by_asc(Column::Rank))
        .all()
        .await
}

/// The signatures of these sheets, in the order in which they came, withdrawn ones among them.
pub async fn signatures_of(scope: &ReadScope, sheets: &[AttendanceSheetId]) -> Result<Vec<Signature>, StoreError> {
    use attendance_signature::Column;
    scope
        .select::<attendance_signature::Entity>()
        .filter(Column::SheetId.is_in(sheets.iter().copied()))
        .map(|select| select.order_by_asc(Column::SignedAt).order_by_asc(Column::Id))
        .all()
        .await
}

/// The sheet and the line of a person on it, whatever groups are its own: being expected is the
/// reach of whoever signs for itself.
pub async fn own_line(
    scope: &ReadScope,
    sheet: AttendanceSheetId,
    person: PersonId,
) -> Result<Option<(Sheet, Line)>, StoreError> {
    use attendance_line::Column;
    let lines = scope
        .tenant_rows::<attendance_line::Entity>()
        .filter(Column::SheetId.eq(sheet))
        .filter(Column::PersonId.eq(person))
        .order_by_asc(Column::Rank);
    let Some(line) = lines.one(scope.tx()).await? else { return Ok(None) };
    Ok(any_sheet(scope, sheet).await?.map(|sheet| (sheet, line)))
}

/// A sheet of the tenant, whoever asks: for whoever came by a code of it.
pub async fn any_sheet(scope: &ReadScope, id: AttendanceSheetId) -> Result<Option<Sheet>, StoreError> {
    let rows = scope.tenant_rows::<attendance_sheet::Entity>().filter(attendance_sheet::Column::Id.eq(id));
    Ok(rows.one(scope.tx()).await?)
}

/// A line of the tenant, whoever asks: for whoever came by a link to it.
pub async fn any_line(scope: &ReadScope, id: AttendanceLineId) -> Result<Option<(Sheet, Line)>, StoreError> {
    let rows = scope.tenant_rows::<attendance_line::Entity>().filter(attendance_line::Column::Id.eq(id));
    let Some(line) = rows.one(scope.tx()).await? else { return Ok(None) };
    Ok(any_sheet(scope, line.sheet_id).await?.map(|sheet| (sheet, line)))
}

/// A signature of the tenant, whoever asks: for whoever made it and sends it again.
pub async fn any_signature(scope: &ReadScope, id: AttendanceSignatureId) -> Result<Option<Signature>, StoreError> {
    let rows = scope.tenant_rows::<attendance_signature::Entity>().filter(attendance_signature::Column::Id.eq(id));
    Ok(rows.one(scope.tx()).await?)
}

/// Those of these lines that the asker reaches.
pub async fn lines_by_ids(scope: &ReadScope, ids: &[AttendanceLineId]) -> Result<Vec<Line>, StoreError> {
    use attendance_line::Column;
    scope.select::<attendance_line::Entity>().filter(Column::Id.is_in(ids.iter().copied())).all().await
}

/// The secret of a sheet of the tenant; none once it is sealed.
pub async fn secret(scope: &ReadScope, sheet: AttendanceSheetId) -> Result<Option<Vec<u8>>, StoreError> {
    let rows = scope.tenant_rows::<attendance_key::Entity>().filter(attendance_key::Column::SheetId.eq(sheet));
    Ok(rows.one(scope.tx()).await?.map(|key| key.secret))
}

/// Keeps the secret of a new sheet.
pub async fn keep_secret(scope: &WriteScope, sheet: &Sheet, secret: [u8; 32]) -> Result<(), StoreError> {
    let (tenant_id, sheet_id, group_id) = (sheet.tenant_id, sheet.id, sheet.group_id);
    scope.add(attendance_key::Model { tenant_id, sheet_id, group_id, secret: secret.to_vec() }).await?;
    Ok(())
}

pub async fn forget_secret(scope: &WriteScope, sheet: AttendanceSheetId) -> Result<(), StoreError> {
    let condition = Condition::all().add(attendance_key::Column::SheetId.eq(sheet));
    scope.delete::<attendance_key::Entity>(condition).await?;
    Ok(())
}

/// The unsealed sheets on which a person is expected and that can be signed at an instant, with
/// their secrets: those among which six digits are looked for.
pub async fn open_for(
    scope: &ReadScope,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<(AttendanceSheetId, Vec<u8>)>, StoreError> {
    use attendance_key::Column as K;
    use attendance_line::Column as L;
    use attendance_sheet::Column as S;
    let sheets: Select<attendance_sheet::Entity> = scope
        .tenant_rows::<attendance_sheet::Entity>()
        .filter(S::SealedAt.is_null())
        .filter(S::OpensAt.lte(now))
        .join(JoinType::InnerJoin, to_lines())
        .filter(L::PersonId.eq(person))
        .join(JoinType::InnerJoin, to_key())
        // The latest begun are the likeliest; nobody sits in more rooms than this.
        .order_by_desc(S::StartsAt)
        .limit(10)
        .select_only()
        .column(S::Id)
        .column(K::Secret);
    Ok(sheets.into_tuple().all(scope.tx()).await?)
}

fn to_lines() -> sea_orm::RelationDef {
    use attendance_line::Column as L;
    use attendance_sheet::Column as S;
    attendance_sheet::Entity::belongs_to(attendance_line::Entity)
        .from((S::TenantId, S::Id))
        .to((L::TenantId, L::SheetId))
        .into()
}

fn to_key() -> sea_orm::RelationDef {
    use attendance_key::Column as K;
    use attendance_sheet::Column as S;
    attendance_sheet::Entity::belongs_to(attendance_key::Entity)
        .from((S::TenantId, S::Id))
        .to((K::TenantId, K::SheetId))
        .into()
}

/// A sheet of another session at the same time, on which a person is.
#[derive(Clone, Debug)]
pub struct Elsewhere {
    pub sheet: Sheet,
    pub kind: AttendeeKind,
    pub signed: bool,
}

/// The sheets of other sessions that overlap this one and on which a person is, whatever the
/// asker's reach: nobody is in two places. Those said to be absent are not there.
pub async fn elsewhere(scope: &ReadScope, sheet: &Sheet, person: PersonId) -> Result<Vec<Elsewhere>, StoreError> {
    use attendance_line::Column as L;
    use attendance_sheet::Column as S;
    use attendance_signature::Column as G;
    let overlapping = scope
        .tenant_rows::<attendance_sheet::Entity>()
        .filter(S::EndsAt.gt(sheet.starts_at))
        .filter(S::StartsAt.lt(sheet.ends_at))
        .filter(S::SessionId.ne(sheet.session_id))
        .join(JoinType::InnerJoin, to_lines())
        .filter(L::PersonId.eq(person))
        .filter(L::AbsenceReason.is_null())
        .join(JoinType::LeftJoin, to_standing_signature())
        .select_only()
        .column(S::Id)
        .column(L::Kind)
        .expr_as(G::Id.into_expr().is_not_null(), "signed");
    let found: Vec<(AttendanceSheetId, AttendeeKind, bool)> = overlapping.into_tuple().all(scope.tx()).await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let ids = found.iter().map(|(id, ..)| *id);
    let sheets = scope.tenant_rows::<attendance_sheet::Entity>().filter(S::Id.is_in(ids)).all(scope.tx()).await?;
    // Of those that correct one another, the last alone counts.
    let corrected = |id| sheets.iter().any(|sheet| sheet.corrects_id == Some(id));
    let of = |id| sheets.iter().find(|sheet| sheet.id == id).cloned();
    let standing = found.into_iter().filter(|(id, ..)| !corrected(*id));
    Ok(standing.filter_map(|(id, kind, signed)| Some(Elsewhere { sheet: of(id)?, kind, signed })).collect())
}

fn to_standing_signature() -> sea_orm::RelationDef {
    use attendance_line::Column as L;
    use attendance_signature::Column as G;
    attendance_line::Entity::belongs_to(attendance_signature::Entity)
        .from((L::TenantId, L::Id))
        .to((G::TenantId, G::LineId))
        .on_condition(|_, _| G::WithdrawnAt.is_null().into())
        .into()
}

/// The signature that holds for a line, if any.
pub async fn standing_signature(scope: &ReadScope, line: AttendanceLineId) -> Result<Option<Signature>, StoreError> {
    use attendance_signature::Column;
    let rows = scope
        .tenant_rows::<attendance_signature::Entity>()
        .filter(Column::LineId.eq(line))
        .filter(Column::WithdrawnAt.is_null());
    Ok(rows.one(scope.tx()).await?)
}

/// Whether what a scan gave was used.
pub async fn ticket_used(scope: &ReadScope, ticket: &[u8]) -> Result<bool, StoreError> {
    use attendance_signature::Column;
    let rows = scope.tenant_rows::<attendance_signature::Entity>().filter(Column::Ticket.eq(ticket));
    Ok(rows.one(scope.tx()).await?.is_some())
}

/// The last sheet of a half-day of a session.
pub async fn last_of(scope: &ReadScope, session: SessionId, half_day: HalfDay) -> Result<Option<Sheet>, StoreError> {
    use attendance_sheet::Column;
    scope
        .select::<attendance_sheet::Entity>()
        .filter(Column::SessionId.eq(session))
        .filter(Column::HalfDay.eq(half_day))
        .map(|select| select.order_by_desc(Column::Number))
        .one()
        .await
}

/// The scans of paper sheets attached to these sheets, in the order in which they came.
pub async fn scans_of(scope: &ReadScope, sheets: &[AttendanceSheetId]) -> Result<Vec<Scan>, StoreError> {
    use attendance_scan::Column;
    scope
        .select::<attendance_scan::Entity>()
        .filter(Column::SheetId.is_in(sheets.iter().copied()))
        .map(|select| select.order_by_asc(Column::AddedAt).order_by_asc(Column::Id))
        .all()
        .await
}

/// Keeps a scan and its bytes.
pub async fn keep_scan(scope: &WriteScope, scan: Scan, content: Vec<u8>) -> Result<Scan, StoreError> {
    let (tenant_id, scan_id, sheet_id, group_id) = (scan.tenant_id, scan.id, scan.sheet_id, scan.group_id);
    let scan = scope.add(scan).await?;
    scope.add(attendance_scan_content::Model { tenant_id, scan_id, sheet_id, group_id, content }).await?;
    Ok(scan)
}

pub async fn scan_content(scope: &ReadScope, id: AttendanceScanId) -> Result<Option<Vec<u8>>, StoreError> {
    use attendance_scan_content::Column;
    let row = scope.select::<attendance_scan_content::Entity>().filter(Column::ScanId.eq(id)).one().await?;
    Ok(row.map(|row| row.content))
}

/// Takes scans away, with their bytes.
pub async fn discard_scans(scope: &WriteScope, ids: &[AttendanceScanId]) -> Result<(), StoreError> {
    let bytes = Condition::all().add(attendance_scan_content::Column::ScanId.is_in(ids.iter().copied()));
    scope.delete::<attendance_scan_content::Entity>(bytes).await?;
    let rows = Condition::all().add(attendance_scan::Column::Id.is_in(ids.iter().copied()));
    scope.delete::<attendance_scan::Entity>(rows).await?;
    Ok(())
}

/// Takes away a sheet that nobody signed.
pub async fn discard(scope: &WriteScope, sheet: AttendanceSheetId) -> Result<(), StoreError> {
    let scans: Vec<_> = scans_of(scope, &[sheet]).await?.into_iter().map(|scan| scan.id).collect();
    if !scans.is_empty() {
        discard_scans(scope, &scans).await?;
    }
    forget_secret(scope, sheet).await?;
    let condition = Condition::all().add(attendance_line::Column::SheetId.eq(sheet));
    scope.delete::<attendance_line::Entity>(condition).await?;
    let condition = Condition::all().add(attendance_sheet::Column::Id.eq(sheet));
    scope.delete::<attendance_sheet::Entity>(condition).await?;
    Ok(())
}
