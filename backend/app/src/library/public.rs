//! What anybody sees of a region's library.

use super::collection::Collection;
use super::find::{Ask, Card, Found, card, cards, find};
use super::publication::{content, settings};
use crate::identity::{self, ClientInfo, Tenant};
use crate::{App, AppError, AppResult, file};
use chrono::{DateTime, Utc};
use cordee_domain::ids::FileId;
use cordee_domain::library::facet::Facet;
use cordee_domain::library::licence::Licence;
use cordee_domain::library::search::{question, rarity};
use cordee_domain::library::{SheetContent, slug};
use cordee_domain::policy::{Actor, act};
use cordee_store::publication::{self as store, Publication};
use cordee_store::search::{self, Wanted};
use cordee_store::{Extent, ReadScope, collection};
use std::collections::HashMap;

/// A visit of a region's library: one view of it, for one page.
#[derive(Debug)]
pub struct Visit {
    pub tenant: Tenant,
    pub licence: Licence,
    /// Another with each change of what the public sees.
    pub revision: i64,
    pub(super) scope: ReadScope,
}

/// Opens a region's library to whoever comes.
pub async fn visit(app: &App, client: &ClientInfo, tenant_key: &str) -> AppResult<Visit> {
    app.identity.spend_visit(client, app.clock.now())?;
    enter(app, tenant_key).await
}

/// The same for a picture or a film that a page shows: one page asks for many.
pub async fn visit_for_file(app: &App, client: &ClientInfo, tenant_key: &str) -> AppResult<Visit> {
    app.identity.spend_public_file(client, app.clock.now())?;
    enter(app, tenant_key).await
}

async fn enter(app: &App, tenant_key: &str) -> AppResult<Visit> {
    let tenant = identity::tenant_by_key(app, tenant_key).await?.ok_or(AppError::NotFound)?;
    let snapshot = app.db.snapshot(tenant.id).await?;
    let scope = snapshot.scope(&Actor::system(tenant.id).may(act::LIBRARY_VIEW)?).await?;
    let library = settings(&scope).await?;
    Ok(Visit { tenant, licence: library.licence, revision: library.revision, scope })
}

/// The first page of a library, or what was asked of it.
#[derive(Debug)]
pub struct Home {
    pub found: Found,
    pub collections: Vec<Collection>,
}

pub async fn home(visit: &Visit, ask: &Ask) -> AppResult<Home> {
    let found = find(&visit.scope, ask).await?;
    let collections = super::collection::shown(&visit.scope).await?;
    Ok(Home { found, collections })
}

/// A version, in the list of those of its sheet.
#[derive(Clone, Debug)]
pub struct Version {
    pub number: i32,
    pub published_at: DateTime<Utc>,
    pub withdrawn: bool,
}

/// A version that is read.
#[derive(Debug)]
pub struct Shown {
    pub publication: Publication,
    pub content: SheetContent,
    /// The last first.
    pub versions: Vec<Version>,
    pub related: Vec<Card>,
    pub collections: Vec<Collection>,
}

/// What is at an address.
#[derive(Debug)]
pub enum Opened {
    Sheet(Box<Shown>),
    /// It was withdrawn: when, and why.
    Withdrawn(Box<Publication>),
}

/// The last version of a sheet, or the one of a number.
pub async fn sheet(visit: &Visit, slug: &str, number: Option<i32>) -> AppResult<Opened> {
    let publication = find_at(visit, slug, number).await?;
    if publication.withdrawn_at.is_some() {
        return Ok(Opened::Withdrawn(Box::new(publication)));
    }
    let scope = &visit.scope;
    let versions = store::versions(scope, &publication.slug).await?;
    let versions = versions.into_iter().map(|(number, published_at, withdrawn_at)| Version {
        number,
        published_at,
        withdrawn: withdrawn_at.is_some(),
    });
    let related = related(scope, &publication).await?;
    let inside = collection::of_sheet(scope, publication.sheet_id).await?;
    let mut collections = Vec::new();
    if !inside.is_empty() {
        collections = super::collection::shown(scope).await?;
        collections.retain(|collection| inside.contains(&collection.row.id));
    }
    let content = content(&publication)?;
    Ok(Opened::Sheet(Box::new(Shown { content, versions: versions.collect(), related, collections, publication })))
}

/// A version of a sheet that was not withdrawn, without anything beside it.
pub async fn at_version(visit: &Visit, slug: &str, number: Option<i32>) -> AppResult<(Publication, SheetContent)> {
    let publication = find_at(visit, slug, number).await?;
    if publication.withdrawn_at.is_some() {
        return Err(AppError::NotFound);
    }
    let content = content(&publication)?;
    Ok((publication, content))
}

/// A picture, a film or captions of a version that was not withdrawn, as it was on the day of its publication; whatever
/// that version does not show is *not found*.
pub async fn file(app: &App, visit: &Visit, slug: &str, number: Option<i32>, id: FileId) -> AppResult<file::Opened> {
    let publication = find_at(visit, slug, number).await?;
    if publication.withdrawn_at.is_some() {
        return Err(AppError::NotFound);
    }
    let shown = store::file(&visit.scope, publication.id, id).await?.ok_or(AppError::NotFound)?;
    file::Opened::published(app, &shown).ok_or(AppError::NotFound)
}

/// What a version shows, in the order in which it does, each once: with its name and its hash.
pub async fn files(
    app: &App,
    visit: &Visit,
    publication: &Publication,
    said: &SheetContent,
) -> AppResult<Vec<Enclosed>> {
    let held = store::files(&visit.scope, publication.id).await?;
    let mut enclosed: Vec<Enclosed> = Vec::new();
    for id in cordee_domain::library::files(said) {
        let shown = held.iter().find(|shown| shown.file_id == id && enclosed.iter().all(|one| one.id != id));
        let Some(shown) = shown else { continue };
        if let Some(opened) = file::Opened::published(app, shown) {
            enclosed.push(Enclosed { id, opened, sha256: shown.sha256.clone() });
        }
    }
    Ok(enclosed)
}

/// A file that goes with a sheet.
#[derive(Debug)]
pub struct Enclosed {
    pub id: FileId,
    pub opened: file::Opened,
    pub sha256: String,
}

async fn find_at(visit: &Visit, address: &str, number: Option<i32>) -> AppResult<Publication> {
    if !slug::is_slug(address) {
        return Err(AppError::NotFound);
    }
    store::at(&visit.scope, address, number).await?.ok_or(AppError::NotFound)
}

/// The sheets that have most of what a sheet's title asks for.
async fn related(scope: &ReadScope, publication: &Publication) -> AppResult<Vec<Card>> {
    let terms: Vec<String> = question(&publication.title).into_iter().map(|asked| asked.term).collect();
    let (known, all) = (search::frequencies(scope, &terms).await?, store::count(scope).await?);
    let weighed =
        |term: String| known.get(&term).map(|with| (rarity(all, *with), term)).map(|(rare, term)| (term, rare));
    let terms: Vec<(String, i64)> = terms.into_iter().filter_map(weighed).collect();
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = Wanted { terms, needed: 1, filters: Vec::new() };
    let mut ids = search::ranked(scope, &wanted, 0, 5).await?.ids;
    ids.retain(|id| *id != publication.id);
    let mut found = cards(scope, &ids, &[]).await?;
    found.retain(|card| card.publication.sheet_id != publication.sheet_id);
    found.truncate(3);
    Ok(found)
}

/// The collections that show anything.
pub async fn collections(visit: &Visit) -> AppResult<Vec<Collection>> {
    super::collection::shown(&visit.scope).await
}

/// A collection with its sheets.
pub async fn collection(visit: &Visit, address: &str) -> AppResult<(Collection, Vec<Card>)> {
    if !slug::is_slug(address) {
        return Err(AppError::NotFound);
    }
    let row = collection::at(&visit.scope, address).await?.ok_or(AppError::NotFound)?;
    let mut collection = super::collection::filled(&visit.scope, vec![row]).await?;
    let collection = collection.pop().ok_or(AppError::NotFound)?;
    let cards = collection.sheets.iter().cloned().map(|sheet| card(sheet, &[])).collect::<AppResult<_>>()?;
    Ok((collection, cards))
}

/// How many sheets each département has.
pub async fn by_departement(visit: &Visit) -> AppResult<HashMap<String, u64>> {
    let counts = search::counts(&visit.scope, &Wanted::default()).await?;
    Ok(counts.into_iter().filter(|(facet, _, _)| *facet == Facet::Departement).map(|(_, code, n)| (code, n)).collect())
}

/// The latest, for feeds.
pub async fn recent(visit: &Visit, most: u64) -> AppResult<Vec<Card>> {
    let (rows, _) = store::shown(&visit.scope, None, Extent { limit: most, counted: false }).await?;
    rows.into_iter().map(|row| card(row, &[])).collect()
}
