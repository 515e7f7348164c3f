//! Attendance sheets: who is expected at each half-day of a session, and who signed.

mod change;
mod link;
mod scan;

pub use change::PresenceMutation;
pub use link::{PresenceLinkMutation, PresenceLinkQuery, SignatureLink};
pub use scan::{AttendanceScan, PresenceScanMutation};

use crate::enums::{AttendanceMode, AttendeeKind, HalfDay, SignatureMethod, TrinomeRole};
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::group::found;
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::{LinesOf, LinkOf, ScansOf, SheetsOf, SignaturesOf, load};
use crate::session::Session;
use async_graphql::{Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::presence as app;
use cordee_domain::ids::{AttendanceSheetId, PersonId, SessionId};
use std::sync::Arc;

/// What is signed for one half-day of a session. Sealed, it never changes: another corrects it.
#[derive(Debug)]
pub struct AttendanceSheet(pub app::Sheet);

#[Object]
impl AttendanceSheet {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn session(&self, ctx: &Context<'_>) -> Result<Session> {
        found(load(ctx, self.0.session_id).await?.map(Session))
    }

    async fn half_day(&self) -> HalfDay {
        self.0.half_day.into()
    }

    /// From 1: the first sheet of this half-day, then those that correct it.
    async fn number(&self) -> i32 {
        self.0.number
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn mode(&self) -> AttendanceMode {
        self.0.mode.into()
    }

    async fn place(&self) -> Option<&str> {
        self.0.place.as_deref()
    }

    /// The link of a remote session.
    async fn video_link(&self) -> Option<&str> {
        self.0.video_link.as_deref()
    }

    async fn starts_at(&self) -> DateTime<Utc> {
        self.0.starts_at
    }

    async fn ends_at(&self) -> DateTime<Utc> {
        self.0.ends_at
    }

    /// From when it can be signed.
    async fn opens_at(&self) -> DateTime<Utc> {
        self.0.opens_at
    }

    /// From when a signature is late: a proposed rule.
    async fn late_from(&self) -> DateTime<Utc> {
        self.0.late_from
    }

    async fn opened_at(&self) -> DateTime<Utc> {
        self.0.opened_at
    }

    async fn sealed_at(&self) -> Option<DateTime<Utc>> {
        self.0.sealed_at
    }

    async fn sealed_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.sealed_by).await
    }

    /// SHA-256 of what was sealed, in hexadecimal.
    async fn content_hash(&self) -> Option<&str> {
        self.0.content_hash.as_deref()
    }

    /// Whether it still is what was sealed; null before.
    async fn intact(&self, ctx: &Context<'_>) -> Result<Option<bool>> {
        if self.0.sealed_at.is_none() {
            return Ok(None);
        }
        let lines = load(ctx, LinesOf(self.0.id)).await?.unwrap_or_default();
        let signatures = load(ctx, SignaturesOf(self.0.id)).await?.unwrap_or_default();
        let scans = load(ctx, ScansOf(self.0.id)).await?.unwrap_or_default();
        Ok(app::is_intact(&self.0, &lines, &signatures, &scans))
    }

    /// The id of the sheet that this one corrects.
    async fn corrects_id(&self) -> Option<GlobalId> {
        self.0.corrects_id.map(GlobalId::of)
    }

    async fn correction_reason(&self) -> Option<&str> {
        self.0.correction_reason.as_deref()
    }

    /// Everyone expected, in the order of the sheet.
    async fn lines(&self, ctx: &Context<'_>) -> Result<Vec<AttendanceLine>> {
        Ok(load(ctx, LinesOf(self.0.id)).await?.unwrap_or_default().into_iter().map(AttendanceLine).collect())
    }

    /// The scans of a paper sheet that are attached to it, part of what is sealed.
    async fn scans(&self, ctx: &Context<'_>) -> Result<Vec<AttendanceScan>> {
        Ok(load(ctx, ScansOf(self.0.id)).await?.unwrap_or_default().into_iter().map(AttendanceScan).collect())
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

async fn person(ctx: &Context<'_>, id: Option<PersonId>) -> Result<Option<Person>> {
    match id {
        Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
        None => Ok(None),
    }
}

/// Somebody expected on a sheet, under the name that it shows.
#[derive(Debug)]
pub struct AttendanceLine(pub app::Line);

#[Object]
impl AttendanceLine {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn kind(&self) -> AttendeeKind {
        self.0.kind.into()
    }

    async fn name(&self) -> &str {
        &self.0.name
    }

    async fn organisation(&self) -> Option<&str> {
        self.0.organisation.as_deref()
    }

    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        match self.0.establishment_id {
            Some(id) => Ok(load(ctx, id).await?.map(Establishment::from)),
            None => Ok(None),
        }
    }

    /// The id of the person; null for somebody added by name.
    async fn person_id(&self) -> Option<GlobalId> {
        self.0.person_id.map(GlobalId::of)
    }

    /// The post of a network.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<crate::carrier::NetworkPost>> {
        crate::carrier::post(ctx, self.0.post_id).await
    }

    /// The voice of a trinôme.
    async fn role(&self) -> Option<TrinomeRole> {
        self.0.role.map(Into::into)
    }

    async fn deputy(&self) -> bool {
        self.0.deputy
    }

    async fn absence_reason(&self) -> Option<&str> {
        self.0.absence_reason.as_deref()
    }

    /// When the person joined a remote session.
    async fn connected_at(&self) -> Option<DateTime<Utc>> {
        self.0.connected_at
    }

    async fn disconnected_at(&self) -> Option<DateTime<Utc>> {
        self.0.disconnected_at
    }

    /// What was signed here, in the order of time, withdrawn ones among them.
    async fn signatures(&self, ctx: &Context<'_>) -> Result<Vec<AttendanceSignature>> {
        let all = load(ctx, SignaturesOf(self.0.sheet_id)).await?.unwrap_or_default();
        Ok(all.into_iter().filter(|s| s.line_id == self.0.id).map(AttendanceSignature).collect())
    }

    /// The last link by which this person may sign at a distance; null for who does not keep the sheet.
    async fn link(&self, ctx: &Context<'_>) -> Result<Option<SignatureLink>> {
        Ok(load(ctx, LinkOf(self.0.id)).await?.map(SignatureLink))
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// A signature; withdrawn with a reason, it stays.
#[derive(Debug)]
pub struct AttendanceSignature(pub app::Signature);

#[Object]
impl AttendanceSignature {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn method(&self) -> SignatureMethod {
        self.0.method.into()
    }

    /// When the server took it.
    async fn signed_at(&self) -> DateTime<Utc> {
        self.0.signed_at
    }

    /// When the code of the room was scanned.
    async fn scanned_at(&self) -> Option<DateTime<Utc>> {
        self.0.scanned_at
    }

    /// The device's own time, for one that was made without network and sent later.
    async fn device_at(&self) -> Option<DateTime<Utc>> {
        self.0.device_at
    }

    async fn late(&self) -> bool {
        self.0.late
    }

    /// What was typed to confirm, on the tablet.
    async fn initials(&self) -> Option<&str> {
        self.0.initials.as_deref()
    }

    /// Whether it repeats one of the sheet that this one corrects.
    async fn carried(&self) -> bool {
        self.0.carried_from.is_some()
    }

    /// Who entered it, when it is not the person itself.
    async fn recorded_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.recorded_by).await
    }

    async fn withdrawn_at(&self) -> Option<DateTime<Utc>> {
        self.0.withdrawn_at
    }

    async fn withdraw_reason(&self) -> Option<&str> {
        self.0.withdraw_reason.as_deref()
    }
}

/// What the screen of the room shows for now, to be asked again at `nextAt`.
#[derive(Debug, SimpleObject)]
pub struct AttendanceScreen {
    sheet: AttendanceSheet,
    /// What the QR code says.
    address: String,
    /// The side of the QR code, in modules.
    modules: i32,
    /// Its dark modules, as the path of an SVG of that side.
    path: String,
    /// Six digits for who can't scan.
    digits: String,
    /// When the next code is shown.
    next_at: DateTime<Utc>,
    /// How long this code holds, from when it is first shown.
    holds_seconds: i32,
}

/// The sheets of a session, for its type.
pub(crate) async fn of_session(ctx: &Context<'_>, id: SessionId) -> Result<Vec<AttendanceSheet>> {
    Ok(load(ctx, SheetsOf(id)).await?.unwrap_or_default().into_iter().map(AttendanceSheet).collect())
}

#[derive(Debug, Default)]
pub struct PresenceQuery;

#[Object]
impl PresenceQuery {
    /// A sheet by its id; null when it does not exist or is out of reach.
    async fn attendance_sheet(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<AttendanceSheet>> {
        let Ok(id) = id.as_id::<AttendanceSheetId>() else { return Ok(None) };
        Ok(load(ctx, id).await?.map(AttendanceSheet))
    }

    /// The code to show in the room; null for a sheet that is sealed or out of reach.
    async fn attendance_screen(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<AttendanceScreen>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let sheet = id.as_id::<AttendanceSheetId>().unwrap_or(AttendanceSheetId(id.uuid));
        let screen = app::screen(asker, sheet).await.graphql()?;
        Ok(screen.map(|screen| AttendanceScreen {
            sheet: AttendanceSheet(screen.sheet),
            address: screen.address,
            modules: i32::try_from(screen.modules).unwrap_or_default(),
            path: screen.path,
            digits: screen.digits,
            next_at: screen.next_at,
            holds_seconds: i32::try_from(screen.holds_seconds).unwrap_or_default(),
        }))
    }
}
