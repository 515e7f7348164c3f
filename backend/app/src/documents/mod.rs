//! Documents to download: a signed address of short life, given to who may read the document and
//! good for that person alone; the right is read again when it is used.

mod attendance;
mod letter;
mod minutes;
mod preparation;
mod press;
mod ticket;

pub use press::Press;

use crate::identity::Holder;
use crate::{App, AppError, AppResult, Asker, identity};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::ids::{AttendanceSheetId, GroupId, Identified, Kind, LetterId, MinutesId, SessionId};
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
    /// What a session is for, goes through and needs.
    Preparation(SessionId),
}

impl Wanted {
    fn named(self) -> (&'static str, Kind, Uuid) {
        match self {
            Wanted::Letter(id) => ("letter", LetterId::KIND, id.0),
            Wanted::Sheet(id) => ("sheet", AttendanceSheetId::KIND, id.0),
            Wanted::BlankSheet(id) => ("blank_sheet", SessionId::KIND, id.0),
            Wanted::Minutes(id) => ("minutes", MinutesId::KIND, id.0),
            Wanted::Preparation(id) => ("preparation", SessionId::KIND, id.0),
        }
    }

    fn of(name: &str, id: Uuid) -> Option<Wanted> {
        match name {
            "letter" => Some(Wanted::Letter(LetterId(id))),
            "sheet" => Some(Wanted::Sheet(AttendanceSheetId(id))),
            "blank_sheet" => Some(Wanted::BlankSheet(SessionId(id))),
            "minutes" => Some(Wanted::Minutes(MinutesId(id))),
            "preparation" => Some(Wanted::Preparation(SessionId(id))),
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
    pub bytes: Vec<u8>,
}

/// What a document is made of, read and ready to be laid out.
enum Prepared {
    Letter(cordee_documents::LetterDocument),
    Sheet(cordee_documents::AttendanceDocument),
    Minutes(cordee_documents::MinutesDocument),
    Preparation(cordee_documents::PreparationDocument),
}

/// Gives the address of a document to who may read it now.
pub async fn address(asker: &Asker, wanted: Wanted) -> AppResult<Address> {
    // What the document is of is read under its own act; this says who may have one at all.
    asker.read(act::DOCUMENT_READ).await?;
    let (person, login) = asker.sign_in().ok_or(AppError::Unauthenticated)?;
    let login = login.ok_or(AppError::Denied)?;
    asker.app().press().spend(person, asker.app().clock.now())?;
    let (file_name, _) = prepare(asker, wanted).await?;
    let expires_at = asker.app().clock.now() + LIFE;
    let bound = ticket::Bound { person, login, tenant: asker.tenant()?, wanted };
    let ticket = ticket::issue(&asker.app().identity.keys, bound, expires_at)?;
    Ok(Address { path: format!("/documents/pdf?jeton={ticket}"), file_name, expires_at })
}

/// The document of an address. What is absent, foreign, forged, expired or out of reach by now
/// answers alike.
pub async fn open(app: &App, ticket: &str) -> AppResult<File> {
    let now = app.clock.now();
    let (bound, expires_at) = ticket::read(&app.identity.keys, ticket, now).ok_or(AppError::NotFound)?;
    app.press().spend(bound.person, now)?;
    let holder = Holder::of(bound.person, bound.login, bound.tenant, expires_at);
    let gone = |error| match error {
        AppError::Unauthenticated | AppError::Denied => AppError::NotFound,
        other => other,
    };
    let (actor, snapshot) = identity::stand(app, holder).await.map_err(gone)?;
    let asker = Asker::with_snapshot(app.clone(), holder, actor, snapshot);
    let (name, prepared) = prepare(&asker, bound.wanted).await.map_err(gone)?;
    // Nothing of the database is held while the document is laid out.
    asker.forget().await;
    let bytes = app
        .press()
        .print(bound.tenant, move || match prepared {
            Prepared::Letter(document) => cordee_documents::pdf(&document),
            Prepared::Sheet(document) => cordee_documents::pdf(&document),
            Prepared::Minutes(document) => cordee_documents::pdf(&document),
            Prepared::Preparation(document) => cordee_documents::pdf(&document),
        })
        .await?;
    Ok(File { name, bytes })
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
        Wanted::Preparation(id) => preparation::document(asker, id).await.map(as_(Prepared::Preparation)),
    }
}

/// The name of a group and of those who run its programme, for the head of a document.
async fn of_group(asker: &Asker, id: GroupId) -> AppResult<(String, Vec<String>)> {
    let groups = crate::group::by_ids(asker, &[id]).await?;
    let (group, rulebook) = crate::programme::with_rulebooks(asker, groups).await?.pop().ok_or(AppError::NotFound)?;
    Ok((group.name, rulebook.parties.iter().map(|party| party.name.clone()).collect()))
}
