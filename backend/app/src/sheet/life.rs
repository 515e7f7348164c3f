use super::{Sheet, care, content_in, emit, find, read_back, voices, writable, write};
use crate::approval;
use crate::library::publication;
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::approval::Stage;
use cordee_domain::event::EventKind;
use cordee_domain::file::FileState;
use cordee_domain::ids::{FileId, Kind, SheetId};
use cordee_domain::library::{self, SheetContent};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::sheet::SheetStatus::{Consent, Draft, Published, Returned, Submitted, Withdrawn};
use cordee_domain::sheet::{self as rules, SheetStatus};
use cordee_domain::text;
use cordee_store::WriteScope;
use cordee_store::file::{self as files, File};

/// Moves a sheet to a state, with what is said of it.
async fn moved(
    scope: &mut WriteScope,
    sheet: Sheet,
    status: SheetStatus,
    note: Option<String>,
    kind: EventKind,
) -> AppResult<Sheet> {
    let note_by = if note.is_some() { scope.actor() } else { None };
    let (version, moved_at) = (sheet.version + 1, scope.now());
    let sheet = scope.save(Sheet { status, note, note_by, version, moved_at, ..sheet }).await?;
    emit(scope, kind, &sheet);
    Ok(sheet)
}

async fn opened(asker: &Asker, id: SheetId, version: i32) -> AppResult<(WriteScope, Sheet)> {
    let scope = asker.write(act::SHEET_WRITE).await?;
    let sheet = find(&scope, id).await?;
    check::version(version, sheet.version)?;
    Ok((scope, sheet))
}

async fn opened_by_agency(asker: &Asker, id: SheetId, version: i32) -> AppResult<(WriteScope, Sheet)> {
    let scope = asker.write(act::SHEET_PUBLISH).await?;
    let sheet = find(&scope, id).await?;
    check::version(version, sheet.version)?;
    Ok((scope, sheet))
}

/// Asks the voices whether they approve of the sheet as it is. What the agency has before it stays there: it masks
/// names, and asks about the words that it changed.
pub async fn ask(asker: &Asker, id: SheetId, version: i32) -> AppResult<Sheet> {
    let (mut scope, sheet) = opened(asker, id, version).await?;
    sheet.status.from_one_of(&[Draft, Returned, Consent, Submitted], "soumise à l’accord des voix")?;
    writable(asker, &sheet)?;
    let content = content_in(&scope, &sheet).await?;
    rules::complete(&content)?;
    voices::ask(asker.app(), &mut scope, &sheet, &content).await?;
    let status = if sheet.status == Submitted { Submitted } else { Consent };
    let sheet = moved(&mut scope, sheet, status, None, EventKind::SheetAsked).await?;
    scope.commit().await?;
    read_back(asker, sheet.id).await
}

/// Hands a sheet to the agency, once every voice approves of what it says.
pub async fn submit(asker: &Asker, id: SheetId, version: i32) -> AppResult<Sheet> {
    let (mut scope, sheet) = opened(asker, id, version).await?;
    sheet.status.from_one_of(&[Draft, Returned, Consent], "transmise à l’Aract")?;
    let content = content_in(&scope, &sheet).await?;
    rules::complete(&content)?;
    voices::complete(&scope, &sheet, &content).await?;
    let sheet = moved(&mut scope, sheet, Submitted, None, EventKind::SheetSubmitted).await?;
    scope.commit().await?;
    read_back(asker, sheet.id).await
}

/// Gives a sheet back to those who write it, with what to take up again.
pub async fn return_sheet(asker: &Asker, id: SheetId, version: i32, message: &str) -> AppResult<Sheet> {
    let (mut scope, sheet) = opened_by_agency(asker, id, version).await?;
    sheet.status.from_one_of(&[Submitted], "renvoyée")?;
    let message = text::paragraphs("message", "Message", message, 2_000)?;
    let message = message.ok_or_else(|| {
        let words = "Message : dites ce qui est à reprendre, pour que la fiche avance.";
        cordee_domain::refusal::Refusal::invalid("message", words)
    })?;
    let sheet = moved(&mut scope, sheet, Returned, Some(message), EventKind::SheetReturned).await?;
    scope.commit().await?;
    read_back(asker, sheet.id).await
}

/// Publishes what a sheet says now, under its edition. What the agency wrote of no project needs nobody's consent.
pub async fn publish(asker: &Asker, id: SheetId, version: i32) -> AppResult<Sheet> {
    let (mut scope, sheet) = opened_by_agency(asker, id, version).await?;
    let from: &[SheetStatus] = if sheet.group_id.is_none() { &[Draft, Submitted] } else { &[Submitted] };
    sheet.status.from_one_of(from, "publiée")?;
    let content = content_in(&scope, &sheet).await?;
    rules::complete(&content)?;
    voices::complete(&scope, &sheet, &content).await?;
    own_files(&scope, &sheet, &content).await?;
    care::check(&scope, &sheet, &content).await?;
    let sheet = Sheet {
        published_edition: Some(sheet.edition),
        published_at: Some(scope.now()),
        published: Some(write::json(&content)?),
        ..sheet
    };
    publication::publish(asker.app(), &scope, sheet.id.0, &content, sheet.anonymous).await?;
    let told = "Publiée avec l’accord de chaque voix.";
    approval::conclude(&scope, Stage::Publication, sheet.id.0, told).await?;
    let sheet = moved(&mut scope, sheet, Published, None, EventKind::SheetPublished).await?;
    scope.commit().await?;
    read_back(asker, sheet.id).await
}

/// Takes a published sheet out of the library, with the reason.
pub async fn withdraw(asker: &Asker, id: SheetId, version: i32, reason: &str) -> AppResult<Sheet> {
    let (mut scope, sheet) = opened_by_agency(asker, id, version).await?;
    if sheet.published_edition.is_none() {
        sheet.status.from_one_of(&[], "retirée")?;
    }
    let reason = text::line("reason", "Motif", reason, 500)?;
    let status = if sheet.status == Published { Withdrawn } else { sheet.status };
    publication::withdraw(&scope, sheet.id.0, &reason).await?;
    let sheet = Sheet { published_edition: None, published: None, ..sheet };
    let sheet = moved(&mut scope, sheet, status, Some(reason), EventKind::SheetWithdrawn).await?;
    scope.commit().await?;
    read_back(asker, sheet.id).await
}

/// Opens the next edition of what was published or withdrawn. What is public stays until the next is published.
pub async fn reopen(asker: &Asker, id: SheetId, version: i32) -> AppResult<Sheet> {
    let (mut scope, sheet) = opened(asker, id, version).await?;
    sheet.status.from_one_of(&[Published, Withdrawn], "reprise dans une nouvelle version")?;
    let edition = sheet.edition.checked_add(1).ok_or_else(|| AppError::internal("too many editions"))?;
    let sheet = Sheet { edition, ..sheet };
    let sheet = moved(&mut scope, sheet, Draft, None, EventKind::SheetOpened).await?;
    scope.commit().await?;
    read_back(asker, sheet.id).await
}

/// Whether a file is one of the sheet's own.
pub(super) fn hangs_on(file: &File, sheet: &Sheet) -> bool {
    file.subject_kind == Kind::Sheet.key() && file.subject_id == sheet.id.0
}

/// Refuses pictures and films that are not, or no longer, among the files of the sheet itself: whoever reads it would be
/// shown what they are.
async fn own_files(scope: &WriteScope, sheet: &Sheet, content: &SheetContent) -> AppResult<()> {
    let mut shown: Vec<FileId> = library::files(content).collect();
    shown.sort_unstable();
    shown.dedup();
    if shown.is_empty() {
        return Ok(());
    }
    let own = |file: &&File| file.trashed_at.is_none() && file.state == FileState::Ready && hangs_on(file, sheet);
    if files::by_ids(scope, &shown).await?.iter().filter(own).count() == shown.len() {
        return Ok(());
    }
    let message = "Une image ou un film de cette fiche n’est pas, ou plus, dans ses fichiers. Retirez-le du texte ou joignez-le à nouveau.";
    Err(Refusal::rule("id", message).into())
}
