//! Documents to download: a signed address of short life, given to who may read the document and
//! good for that person alone; the right is read again when it is used.

mod attendance;
mod board;
mod letter;
mod minutes;
mod preparation;
mod press;
mod sealed;
mod voices;

pub use press::Press;

use crate::ticket::{self, Ticket, Wanted};
use crate::{App, AppError, AppResult, Asker};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::ids::GroupId;
use cordee_domain::policy::act;

/// How long an address can be used: long enough for a click and a slow network.
pub const LIFE: Duration = Duration::seconds(60);

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
    let (ticket, expires_at) = ticket::issue(asker, wanted, LIFE)?;
    Ok(Address { path: format!("/documents/pdf?jeton={ticket}"), file_name, expires_at })
}

/// The document of an address. What is absent, foreign, forged, expired or out of reach by now
/// answers alike.
pub async fn open(app: &App, ticket: &str) -> AppResult<File> {
    let ticket = Ticket::read(app, ticket)?;
    app.press().spend(ticket.person(), app.clock.now())?;
    let asker = ticket.holder(app).await?;
    let (name, prepared) = prepare(&asker, ticket.wanted()).await.map_err(ticket::gone)?;
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
