//! Experience sheets on their way to the library: drafted from a project, written by several at once, approved by the voices
//! of their place (`approval`), read by the agency, published, withdrawn.
//!
//! What is public of a sheet is the content of its published edition, which never changes; what is written after is the
//! next edition.

mod care;
mod convert;
mod discard;
mod life;
mod overview;
mod path;
mod story;
mod taken;
mod text;
mod voices;
mod write;

pub use care::{Care, care, keep, mask, set_anonymous};
pub use discard::{discard, restore};
pub use life::{ask, publish, reopen, return_sheet, submit, withdraw};
pub use overview::{Overview, ThemeCount, overview};
pub(crate) use path::on_path;
pub use taken::{TakeFile, project_files, project_series, public_address, take_file};
pub use text::{Change, Drafted};
pub(crate) use voices::file_changed;
pub use write::{OpenSheet, SheetFacts, append, open, update, write_text};

pub use cordee_store::sheet::Sheet;

use crate::approval;
use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::approval::Outcome;
use cordee_domain::establishment::category::Sector;
use cordee_domain::event::{Audience, EventKind, NewEvent};
use cordee_domain::ids::{FileId, GroupId, PersonId, ProgrammeId, SheetId};
use cordee_domain::library::{self, SheetContent};
use cordee_domain::policy::{Act, Reach, Write, act};
use cordee_domain::refusal::Refusal;
use cordee_domain::sheet::SheetStatus;
use cordee_store::entity::sheet;
use cordee_store::{ReadScope, WriteScope, file as files, sheet as store};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// For how long somebody who wrote is said to be writing.
const WRITING: Duration = Duration::seconds(60);

/// What sheets are asked for.
#[derive(Clone, Debug, Default)]
pub struct SheetFilter {
    pub status: Option<SheetStatus>,
    pub group: Option<GroupId>,
    pub programme: Option<ProgrammeId>,
    pub sector: Option<Sector>,
}

/// What those see of sheets who neither write nor publish any: what the agency has, and what is public.
const READ: [SheetStatus; 2] = [SheetStatus::Submitted, SheetStatus::Published];

fn only_reads(asker: &Asker) -> AppResult<bool> {
    Ok(asker.actor()?.may(act::SHEET_WRITE).is_err())
}

fn filter(asker: &Asker, given: &SheetFilter) -> AppResult<store::SheetFilter> {
    let mut statuses: Vec<SheetStatus> = given.status.into_iter().collect();
    if only_reads(asker)? {
        statuses = match given.status {
            None => READ.to_vec(),
            Some(status) if READ.contains(&status) => vec![status],
            Some(_) => READ.to_vec(),
        };
    }
    if statuses.is_empty() {
        // What was put aside is listed to who asks for it.
        statuses = SheetStatus::ALL.iter().copied().filter(|status| *status != SheetStatus::Discarded).collect();
    }
    let SheetFilter { group, programme, sector, .. } = *given;
    Ok(store::SheetFilter { statuses, group, programme, sector })
}

/// One page of the sheets that the asker sees, those that moved last first.
pub async fn page(
    asker: &Asker,
    given: &SheetFilter,
    after: Option<(DateTime<Utc>, SheetId)>,
    first: impl Into<First>,
) -> AppResult<Page<Sheet>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::SHEET_VIEW).await?;
    Ok(Page::cut(store::page(&scope, &filter(asker, given)?, after, extent).await?, extent))
}

/// How many sheets the asker sees in each state.
pub async fn counts(asker: &Asker, given: &SheetFilter) -> AppResult<Vec<(SheetStatus, i64)>> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    let mut counted = filter(asker, &SheetFilter { status: None, ..given.clone() })?;
    if !only_reads(asker)? {
        counted.statuses = Vec::new();
    }
    Ok(store::counts(&scope, &counted).await?)
}

/// Sheets by their ids, as far as the asker sees them.
pub async fn by_ids(asker: &Asker, ids: &[SheetId]) -> AppResult<Vec<Sheet>> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    let mut rows = store::by_ids(&scope, ids).await?;
    if only_reads(asker)? {
        rows.retain(|row| READ.contains(&row.status));
    }
    Ok(rows)
}

/// All that a sheet says as it is written now.
pub async fn content(asker: &Asker, sheet: &Sheet) -> AppResult<SheetContent> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    content_in(&scope, sheet).await
}

async fn content_in(scope: &ReadScope, sheet: &Sheet) -> AppResult<SheetContent> {
    let merged = text::merge(kept_changes(scope, sheet.id).await?, None, None, 0).await?;
    whole(sheet, merged.sections)
}

/// Whether what a sheet says now still needs the voices of its place: those of a published one approved of it, and nobody's
/// is needed for what the agency writes of no project.
pub fn awaits_voices(sheet: &Sheet) -> bool {
    sheet.group_id.is_some() && !matches!(sheet.status, SheetStatus::Published | SheetStatus::Withdrawn)
}

/// The editions of these sheets of which every voice approves, as they are written now: what voices were asked is closed as
/// soon as the words change.
pub async fn approved_editions(asker: &Asker, ids: &[SheetId]) -> AppResult<Vec<(SheetId, i32)>> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    let subjects: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut standing = approval::standings(&scope, &subjects).await?;
    standing.retain(|one| one.outcome == Outcome::Unanimous);
    Ok(standing.into_iter().map(|one| (SheetId(one.request.subject_id), one.request.number)).collect())
}

async fn kept_changes(scope: &ReadScope, id: SheetId) -> AppResult<Vec<Vec<u8>>> {
    Ok(store::updates(scope, id).await?.into_iter().map(|update| update.content).collect())
}

fn whole(sheet: &Sheet, sections: Vec<cordee_domain::library::Section>) -> AppResult<SheetContent> {
    let mut content = SheetContent { sections, ..facts(sheet)? };
    if sheet.anonymous {
        content.establishment = None;
    }
    Ok(content)
}

/// What a sheet says of itself beside its text.
pub fn facts(sheet: &Sheet) -> AppResult<SheetContent> {
    written(&sheet.facts)
}

fn written<T: DeserializeOwned>(json: &str) -> AppResult<T> {
    serde_json::from_str(json).map_err(AppError::internal)
}

/// What of a text the asker has not read yet, and what the server knows of it. Both in the encoding of Yjs.
#[derive(Clone, Debug)]
pub struct Synced {
    pub update: Vec<u8>,
    pub vector: Vec<u8>,
}

/// The text of a sheet, for whoever knows `vector` of it; all of it without one.
pub async fn read_text(asker: &Asker, sheet: &Sheet, vector: Option<Vec<u8>>) -> AppResult<Synced> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    let merged = text::merge(kept_changes(&scope, sheet.id).await?, None, vector, 0).await?;
    Ok(Synced { update: merged.missing, vector: merged.vector })
}

/// Who wrote in a sheet within the last minute.
pub async fn writing(asker: &Asker, sheet: &Sheet) -> AppResult<Vec<PersonId>> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    let since = asker.app().clock.now() - WRITING;
    Ok(store::writers(&scope, sheet.id, since).await?.into_iter().map(|(person, _)| person).collect())
}

/// What the asker may do with a sheet, as far as its rights go.
pub async fn acts_on(asker: &Asker, sheet: &Sheet) -> AppResult<Vec<&'static str>> {
    let mut acts = Vec::new();
    for act in [act::SHEET_WRITE, act::SHEET_PUBLISH] {
        if may(asker, sheet, act).await? {
            acts.push(act.key());
        }
    }
    Ok(acts)
}

async fn may(asker: &Asker, sheet: &Sheet, act: Act<Write>) -> AppResult<bool> {
    let Ok(permit) = asker.actor()?.may(act) else { return Ok(false) };
    // Whoever reaches the whole tenant reaches this one; whoever reaches its own saw it by that same reach.
    if matches!(permit.reach(), Reach::Org) {
        return Ok(true);
    }
    let own = asker.read(act::SHEET_VIEW).await?;
    Ok(match (sheet.group_id, sheet.establishment_id, sheet.post_id) {
        (Some(group), Some(establishment), _) => own.reaches_place(group, establishment),
        (_, _, Some(post)) => own.reaches_post(post),
        _ => false,
    })
}

/// Of all that is said and shown: the same digest is the same text, with the same pictures and films under the same names.
async fn digest(scope: &ReadScope, id: SheetId, content: &SheetContent) -> AppResult<String> {
    let mut hash = Sha256::new_with_prefix(serde_json::to_vec(content).map_err(AppError::internal)?);
    let mut shown: Vec<FileId> = library::files(content).collect();
    shown.sort_unstable();
    shown.dedup();
    if !shown.is_empty() {
        let mut own = files::by_ids(scope, &shown).await?;
        own.retain(|file| file.subject_id == id.0 && file.trashed_at.is_none());
        own.sort_unstable_by_key(|file| file.id);
        for file in own {
            let version = file.current_id.map(|id| id.0).unwrap_or_default();
            hash.update(format!("\n{} {version} {}", file.id.0, file.name));
        }
    }
    Ok(hex::encode(hash.finalize()))
}

async fn find(scope: &ReadScope, id: SheetId) -> AppResult<Sheet> {
    scope.find::<sheet::Entity, _>(id).await?.ok_or(AppError::NotFound)
}

/// A sheet that its own people write, or that the agency has before it.
fn writable(asker: &Asker, sheet: &Sheet) -> AppResult<()> {
    let agency = asker.actor()?.may(act::SHEET_PUBLISH).is_ok();
    if sheet.status.is_written() || (agency && sheet.status == SheetStatus::Submitted) {
        return Ok(());
    }
    let message = match sheet.status {
        SheetStatus::Submitted => {
            "Cette fiche est chez l’Aract : elle se reprend quand l’Aract la renvoie. Écrivez-lui dans la discussion."
        }
        SheetStatus::Discarded => "Cette fiche est abandonnée. Reprenez-la d’abord, puis écrivez.",
        _ => "Cette fiche est publiée ou retirée : elle ne change plus. Pour y revenir, ouvrez une nouvelle version.",
    };
    Err(Refusal::rule("id", message).into())
}

/// Tells what happened to a sheet to those of its place.
fn emit(scope: &mut WriteScope, kind: EventKind, sheet: &Sheet) {
    let mut event = NewEvent::new(kind, sheet.id).concern(sheet.concern());
    if let Some(programme) = sheet.programme_id {
        event = event.programme(programme);
    }
    if let Some(group) = sheet.group_id {
        event = event.group(group).told_to(Audience::Establishment);
    }
    scope.emit(event);
}

/// The sheet as whoever has just changed it sees it.
async fn read_back(asker: &Asker, id: SheetId) -> AppResult<Sheet> {
    by_ids(asker, &[id]).await?.pop().ok_or(AppError::NotFound)
}
