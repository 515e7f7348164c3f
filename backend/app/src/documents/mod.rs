//! Documents to download: a signed address of short life, given to who may read the document and
//! good for that person alone; the right is read again when it is used.

mod attendance;
mod board;
mod letter;
mod minutes;
mod preparation;
mod press;
mod sealed;
mod ticket;
mod voices;

pub use press::Press;

use crate::identity::Holder;
use crate::{App, AppError, AppResult, Asker, identity};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::ids::{
    AttendanceScanId, AttendanceSheetId, BoardSnapshotId, FileVersionId, GroupId, Identified, Kind, LetterId,
    MinutesId, SealedPlanId, SessionId, UploadId,
};
use cordee_domain::policy::act;
use uuid::Uuid;

/// How long an address can be used: long enough for a click and a slow network.
pub const LIFE: Duration = Duration::seconds(60);

/// A document that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Letter(LetterId),
    /// An attendance sheet as it was signed.
    Sheet(AttendanceSheetId),
    /// A sheet of a session, to be signed by hand.
    BlankSheet(SessionId),
    /// One part of a session's minutes.
    Minutes(MinutesId),
    /// The scan of a paper sheet, as it was attached.
    Scan(AttendanceScanId),
    /// Not to be read: the scan of a sheet is posted there.
    ScanUpload(AttendanceSheetId),
    /// What a session is for, goes through and needs.
    Preparation(SessionId),
    /// A shared état des lieux as it was frozen.
    Board(BoardSnapshotId),
    /// Not to be read: parts of a file are sent there.
    Upload(UploadId),
    /// A version of a file, to be kept by who asks.
    File(FileVersionId),
    /// The same, to be shown or played in a page.
    Shown(FileVersionId),
    Thumbnail(FileVersionId),
    /// A plan or an evaluation as it was frozen.
    Sealed(SealedPlanId),
}

impl Wanted {
    fn named(self) -> (&'static str, Kind, Uuid) {
        match self {
            Wanted::Letter(id) => ("letter", LetterId::KIND, id.0),
            Wanted::Sheet(id) => ("sheet", AttendanceSheetId::KIND, id.0),
            Wanted::BlankSheet(id) => ("blank_sheet", SessionId::KIND, id.0),
            Wanted::Minutes(id) => ("minutes", MinutesId::KIND, id.0),
            Wanted::Scan(id) => ("scan", AttendanceScanId::KIND, id.0),
            Wanted::ScanUpload(id) => ("scan_upload", AttendanceSheetId::KIND, id.0),
            Wanted::Preparation(id) => ("preparation", SessionId::KIND, id.0),
            Wanted::Board(id) => ("board", BoardSnapshotId::KIND, id.0),
            Wanted::Upload(id) => ("upload", UploadId::KIND, id.0),
            Wanted::File(id) => ("file", FileVersionId::KIND, id.0),
            Wanted::Shown(id) => ("shown", FileVersionId::KIND, id.0),
            Wanted::Thumbnail(id) => ("thumbnail", FileVersionId::KIND, id.0),
            Wanted::Sealed(id) => ("sealed", SealedPlanId::KIND, id.0),
        }
    }

    fn of(name: &str, id: Uuid) -> Option<Wanted> {
        match name {
            "letter" => Some(Wanted::Letter(LetterId(id))),
            "sheet" => Some(Wanted::Sheet(AttendanceSheetId(id))),
            "blank_sheet" => Some(Wanted::BlankSheet(SessionId(id))),
            "minutes" => Some(Wanted::Minutes(MinutesId(id))),
            "scan" => Some(Wanted::Scan(AttendanceScanId(id))),
            "scan_upload" => Some(Wanted::ScanUpload(AttendanceSheetId(id))),
            "preparation" => Some(Wanted::Preparation(SessionId(id))),
            "board" => Some(Wanted::Board(BoardSnapshotId(id))),
            "upload" => Some(Wanted::Upload(UploadId(id))),
            "file" => Some(Wanted::File(FileVersionId(id))),
            "shown" => Some(Wanted::Shown(FileVersionId(id))),
            "thumbnail" => Some(Wanted::Thumbnail(FileVersionId(id))),
            "sealed" => Some(Wanted::Sealed(SealedPlanId(id))),
            _ => None,
        }
    }
}

/// The address of a document.
#[derive(Clone, Debug)]
pub struct Address {
    /// Under the platform's own: `/documents/pdf?jeton=…`.
    pub path: String,
    pub file_name: String,
    pub expires_at: DateTime<Utc>,
}

/// A document as it is sent.
#[derive(Clone, Debug)]
pub struct File {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// What a document is made of, read and ready to be laid out.
enum Prepared {
    Letter(cordee_documents::LetterDocument),
    Sheet(cordee_documents::AttendanceDocument),
    Minutes(cordee_documents::MinutesDocument),
    /// Kept as it is.
    Kept(&'static str, Vec<u8>),
    Preparation(cordee_documents::PreparationDocument),
    Board(cordee_documents::BoardDocument),
    Sealed(cordee_documents::SealedDocument),
}

/// Gives the address of a document to who may read it now.
pub async fn address(asker: &Asker, wanted: Wanted) -> AppResult<Address> {
    // What the document is of is read under its own act; this says who may have one at all.
    asker.read(act::DOCUMENT_READ).await?;
    let (person, login) = asker.sign_in().ok_or(AppError::Unauthenticated)?;
    login.ok_or(AppError::Denied)?;
    asker.app().press().spend(person, asker.app().clock.now())?;
    let (file_name, _) = prepare(asker, wanted).await?;
    let (ticket, expires_at) = ticket_for(asker, wanted, LIFE)?;
    Ok(Address { path: format!("/documents/pdf?jeton={ticket}"), file_name, expires_at })
}

/// A ticket for the asker alone, and until when it is good.
pub(crate) fn ticket_for(asker: &Asker, wanted: Wanted, life: Duration) -> AppResult<(String, DateTime<Utc>)> {
    let (person, login) = asker.sign_in().ok_or(AppError::Unauthenticated)?;
    let login = login.ok_or(AppError::Denied)?;
    let expires_at = asker.app().clock.now() + life;
    let bound = ticket::Bound { person, login, tenant: asker.tenant()?, wanted };
    Ok((ticket::issue(&asker.app().identity.keys, bound, expires_at)?, expires_at))
}

/// Who came by a ticket, as it stands now, and what for.
pub(crate) async fn bearer(app: &App, ticket: &str) -> AppResult<(Asker, Wanted)> {
    let now = app.clock.now();
    let (bound, _) = ticket::read(&app.identity.keys, ticket, now).ok_or(AppError::NotFound)?;
    app.press().spend(bound.person, now)?;
    holder(app, ticket).await
}

/// The same, for what has a limit of its own.
pub(crate) async fn holder(app: &App, ticket: &str) -> AppResult<(Asker, Wanted)> {
    let (bound, expires_at) = ticket::read(&app.identity.keys, ticket, app.clock.now()).ok_or(AppError::NotFound)?;
    let holder = Holder::of(bound.person, bound.login, bound.tenant, expires_at);
    let (actor, snapshot) = identity::stand(app, holder).await.map_err(gone)?;
    Ok((Asker::with_snapshot(app.clone(), holder, actor, snapshot), bound.wanted))
}

fn gone(error: AppError) -> AppError {
    match error {
        AppError::Unauthenticated | AppError::Denied => AppError::NotFound,
        other => other,
    }
}

/// The document of an address. What is absent, foreign, forged, expired or out of reach by now
/// answers alike.
pub async fn open(app: &App, ticket: &str) -> AppResult<File> {
    let (asker, wanted) = bearer(app, ticket).await?;
    let (name, prepared) = prepare(&asker, wanted).await.map_err(gone)?;
    let tenant = asker.tenant()?;
    // Nothing of the database is held while the document is laid out.
    asker.forget().await;
    let prepared = match prepared {
        Prepared::Kept(media_type, bytes) => return Ok(File { name, media_type, bytes }),
        other => other,
    };
    let bytes = app
        .press()
        .print(tenant, move || match prepared {
            Prepared::Letter(document) => cordee_documents::pdf(&document),
            Prepared::Sheet(document) => cordee_documents::pdf(&document),
            Prepared::Minutes(document) => cordee_documents::pdf(&document),
            Prepared::Kept(_, bytes) => Ok(bytes),
            Prepared::Preparation(document) => cordee_documents::pdf(&document),
            Prepared::Board(document) => cordee_documents::pdf(&document),
            Prepared::Sealed(document) => cordee_documents::pdf(&document),
        })
        .await?;
    Ok(File { name, media_type: "application/pdf", bytes })
}

async fn prepare(asker: &Asker, wanted: Wanted) -> AppResult<(String, Prepared)> {
    fn as_<D>(of: impl Fn(D) -> Prepared) -> impl Fn((String, D)) -> (String, Prepared) {
        move |(name, document)| (name, of(document))
    }
    match wanted {
        Wanted::Letter(id) => letter::document(asker, id).await.map(as_(Prepared::Letter)),
        Wanted::Sheet(id) => attendance::sheet(asker, id).await.map(as_(Prepared::Sheet)),
        Wanted::BlankSheet(id) => attendance::blank(asker, id).await.map(as_(Prepared::Sheet)),
        Wanted::Minutes(id) => minutes::document(asker, id).await.map(as_(Prepared::Minutes)),
        Wanted::Scan(id) => {
            let (name, format, bytes) = crate::presence::scan_file(asker, id).await?;
            Ok((name, Prepared::Kept(format.media_type(), bytes)))
        }
        Wanted::ScanUpload(_) | Wanted::Upload(_) | Wanted::File(_) | Wanted::Shown(_) | Wanted::Thumbnail(_) => {
            Err(AppError::NotFound)
        }
        Wanted::Preparation(id) => preparation::document(asker, id).await.map(as_(Prepared::Preparation)),
        Wanted::Board(id) => board::document(asker, id).await.map(as_(Prepared::Board)),
        Wanted::Sealed(id) => sealed::document(asker, id).await.map(as_(Prepared::Sealed)),
    }
}

/// The name of a group and of those who run its programme, for the head of a document.
async fn of_group(asker: &Asker, id: GroupId) -> AppResult<(String, Vec<String>)> {
    let groups = crate::group::by_ids(asker, &[id]).await?;
    let (group, rulebook) = crate::programme::with_rulebooks(asker, groups).await?.pop().ok_or(AppError::NotFound)?;
    Ok((group.name, rulebook.parties.iter().map(|party| party.name.clone()).collect()))
}
