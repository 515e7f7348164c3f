//! To publish a sheet, to withdraw it, and to keep the index in step: within the change of whoever calls.

use crate::{App, AppError, AppResult, Asker};
use chrono::{DateTime, Utc};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::file::{FileState, MediaType};
use cordee_domain::ids::{FileId, PublicationId};
use cordee_domain::library::facet::{self, Facet};
use cordee_domain::library::licence::Licence;
use cordee_domain::library::search::document;
use cordee_domain::library::{SheetContent, neutral_name, slug};
use cordee_domain::policy::{Actor, act};
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::file::{self as files, File};
use cordee_store::publication::{self as store, FacetValue, Library, Shown as ShownFile};
use cordee_store::{ReadScope, WriteScope, search};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use uuid::Uuid;

pub use cordee_store::publication::Publication;

/// The most characters of what a version says, written as JSON.
const MOST: usize = 2 << 20;

/// What a publication says.
pub fn content(publication: &Publication) -> AppResult<SheetContent> {
    serde_json::from_str(&publication.content).map_err(AppError::internal)
}

/// What a region set for its library; what is proposed, before it did.
pub(super) async fn settings(scope: &ReadScope) -> AppResult<Library> {
    let kept = store::library(scope).await?;
    Ok(kept.unwrap_or(Library { tenant_id: scope.tenant(), licence: Licence::Open, revision: 0, version: 0 }))
}

/// Notes, within a change, that what the public sees is not what it was.
pub(super) async fn touch(scope: &WriteScope, change: impl FnOnce(&mut Library)) -> AppResult<Library> {
    let mut library = settings(scope).await?;
    let new = library.version == 0 && library.revision == 0;
    library.revision += 1;
    change(&mut library);
    Ok(if new { scope.add(library).await? } else { scope.save(library).await? })
}

/// Publishes a version of a sheet, within a change that the caller commits and tells of: it gets the next number of its
/// sheet, takes the place of the version before in lists and in the search, and never changes again. The version
/// before keeps its own address. What it shows is held as it is now, whatever becomes of the files.
///
/// With `anonymous`, its files are held under names that tell nothing, and where the version before may tell of people and
/// places, all those before are withdrawn and this one gets an address of its own.
///
/// # Errors
/// Refused without a title or a summary, when it is longer than can be kept, or when a file that it shows can't be read.
pub async fn publish(
    app: &App,
    scope: &WriteScope,
    sheet: Uuid,
    content: &SheetContent,
    anonymous: bool,
) -> AppResult<Publication> {
    let title = text::line("title", "Titre", &content.title, 200)?;
    let summary = text::paragraphs("summary", "Résumé", &content.summary, 2000)?;
    let summary = summary.ok_or_else(|| Refusal::invalid("summary", "Résumé : renseignez ce champ."))?;
    let written = serde_json::to_string(content).map_err(AppError::internal)?;
    if written.len() > MOST {
        let message =
            "Cette fiche est trop longue pour être publiée : raccourcissez-la, ou publiez-la en plusieurs fiches.";
        return Err(Refusal::invalid("content", message).into());
    }
    let versions = store::of_sheet(scope, sheet).await?;
    let named = anonymous && versions.last().is_some_and(|last| !last.anonymous);
    let slug = match versions.last() {
        Some(known) if !named => known.slug.clone(),
        _ => free(scope, &slug::slug(&title)).await?,
    };
    let number = versions.last().map_or(0, |version| version.number) + 1;
    for before in versions {
        let before = if named && before.withdrawn_at.is_none() { end(scope, before, NAMED).await? } else { before };
        if before.shown {
            unlist(scope, &before).await?;
        }
        if before.latest {
            scope.save(Publication { latest: false, shown: false, ..before }).await?;
        }
    }
    let publication = Publication {
        tenant_id: scope.tenant(),
        id: app.new_id(),
        sheet_id: sheet,
        number,
        slug,
        kind: content.kind,
        title,
        summary,
        sha256: hash(&written),
        content: written,
        sets: sets(content),
        published_at: scope.now(),
        withdrawn_at: None,
        withdraw_reason: None,
        latest: true,
        shown: true,
        stamp: second(scope.now()),
        anonymous,
    };
    let publication = scope.add(publication).await?;
    hold(scope, &publication, content).await?;
    list(scope, &publication, content).await?;
    touch(scope, |_| {}).await?;
    Ok(publication)
}

/// Holds the files that a publication shows, each in the version that it has now.
async fn hold(scope: &WriteScope, publication: &Publication, content: &SheetContent) -> AppResult<()> {
    let mut ids: Vec<FileId> = Vec::new();
    for id in cordee_domain::library::files(content) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        return Ok(());
    }
    let known = files::by_ids(scope, &ids).await?;
    let current: Vec<_> = known.iter().filter_map(|file| file.current_id).collect();
    let versions = files::versions_by_ids(scope, &current).await?;
    let held = |(place, id): (usize, &FileId)| {
        let file: &File = known.iter().find(|file| file.id == *id && file.trashed_at.is_none())?;
        let version = versions.iter().find(|one| Some(one.id) == file.current_id && one.state == FileState::Ready)?;
        let media_type = version.media_type.clone()?;
        let name = match publication.anonymous {
            true => neutral_name(MediaType::from_key(&media_type)?, place),
            false => file.name.clone(),
        };
        Some(ShownFile {
            tenant_id: scope.tenant(),
            publication_id: publication.id,
            file_id: file.id,
            version_id: version.id,
            name,
            media_type,
            size: version.size,
            sha256: version.sha256.clone()?,
        })
    };
    let held: Option<Vec<ShownFile>> = (1..).zip(&ids).map(held).collect();
    let held = held.ok_or_else(|| {
        let message = "Une image ou un film de cette fiche n’est plus là, ou n’est pas encore vérifié. Retirez-le de la fiche ou attendez sa vérification, puis publiez.";
        Refusal::rule("content", message)
    })?;
    Ok(scope.add_all(held).await?)
}

/// Withdraws a sheet, all its versions, within a change that the caller commits and tells of. Their addresses say the
/// reason, and nothing else of them is shown any more; their files are held no more. A sheet that is not published is *not found*.
pub async fn withdraw(scope: &WriteScope, sheet: Uuid, reason: &str) -> AppResult<Publication> {
    let reason = text::paragraphs("reason", "Motif du retrait", reason, 1000)?;
    let reason = reason
        .ok_or_else(|| Refusal::invalid("reason", "Motif du retrait : renseignez ce champ, tout le monde le lit."))?;
    let mut last = None;
    for version in store::of_sheet(scope, sheet).await? {
        if version.withdrawn_at.is_some() {
            continue;
        }
        last = Some(end(scope, version, &reason).await?);
    }
    let last = last.ok_or(AppError::NotFound)?;
    touch(scope, |_| {}).await?;
    Ok(last)
}

/// What is told of the versions that stood before anonymity was asked.
const NAMED: &str = "L’anonymat a été demandé après cette publication.";

/// Withdraws one version: it is listed and found no more, and its files are held no more.
async fn end(scope: &WriteScope, version: Publication, reason: &str) -> AppResult<Publication> {
    if version.shown {
        unlist(scope, &version).await?;
    }
    store::release(scope, version.id).await?;
    let now = scope.now();
    let stamp = if version.latest { second(now) } else { version.stamp };
    let (withdrawn_at, withdraw_reason) = (Some(now), Some(reason.to_owned()));
    Ok(scope.save(Publication { withdrawn_at, withdraw_reason, shown: false, stamp, ..version }).await?)
}

/// Makes the index of a tenant anew from what is published: after a change of the words of the field, for example.
/// Gives how many sheets it holds.
pub async fn reindex(asker: &Asker) -> AppResult<u64> {
    let mut scope = asker.write(act::LIBRARY_CURATE).await?;
    search::clear(&scope).await?;
    let (mut after, mut done) = (None, 0);
    loop {
        let extent = cordee_store::Extent { limit: 100, counted: false };
        let (rows, _) = store::shown(&scope, after, extent).await?;
        let Some(last) = rows.last() else { break };
        after = Some((last.published_at, last.id));
        done += rows.len() as u64;
        for row in &rows {
            store::unsort(&scope, row.id).await?;
            list(&scope, row, &content(row)?).await?;
        }
    }
    let library = touch(&scope, |_| {}).await?;
    scope.emit(NewEvent::new(EventKind::LibraryChanged, library.tenant_id));
    scope.commit().await?;
    Ok(done)
}

/// Who makes the index anew from the command line.
pub fn keeper(app: &App, tenant: cordee_domain::ids::TenantId) -> Asker {
    Asker::new(app.clone(), Some(Actor::system(tenant)))
}

async fn list(scope: &WriteScope, publication: &Publication, content: &SheetContent) -> AppResult<()> {
    let sorted = facet::of(content).into_iter().map(|(facet, value)| FacetValue {
        tenant_id: scope.tenant(),
        publication_id: publication.id,
        facet: facet.key().to_owned(),
        value,
    });
    scope.add_all(sorted.collect()).await?;
    Ok(search::add(scope, publication.id, &document(content)).await?)
}

async fn unlist(scope: &WriteScope, publication: &Publication) -> AppResult<()> {
    store::unsort(scope, publication.id).await?;
    Ok(search::remove(scope, publication.id, &document(&content(publication)?)).await?)
}

/// The readable address, or the first free one that begins so.
async fn free(scope: &ReadScope, wished: &str) -> AppResult<String> {
    let taken = store::slugs(scope, wished).await?;
    let tries = (1..).map(|n| if n == 1 { wished.to_owned() } else { format!("{wished}-{n}") });
    Ok(tries.into_iter().find(|slug| !taken.contains(slug)).unwrap_or_default())
}

/// The sets of the harvest: by theme and by sector.
fn sets(content: &SheetContent) -> String {
    let mut sets = String::from(" ");
    for (facet, value) in facet::of(content) {
        if matches!(facet, Facet::Theme | Facet::Sector) {
            let _ = write!(sets, "{}:{value} ", facet.key());
        }
    }
    sets
}

/// An instant to the second, as harvesters count.
fn second(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp(at.timestamp(), 0).unwrap_or(at)
}

fn hash(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

/// One page of what is shown, the latest first, for those who work in the tenant.
pub async fn page(
    asker: &Asker,
    after: Option<(DateTime<Utc>, PublicationId)>,
    first: impl Into<crate::First>,
) -> AppResult<crate::Page<Publication>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::LIBRARY_VIEW).await?;
    Ok(crate::Page::cut(store::shown(&scope, after, extent).await?, extent))
}

/// What the region set for its library.
pub async fn library(asker: &Asker) -> AppResult<Library> {
    settings(&asker.read(act::LIBRARY_VIEW).await?).await
}
