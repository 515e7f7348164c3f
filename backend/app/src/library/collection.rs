//! Collections, which the agency puts together, and what the region sets for its library.

use super::publication::touch;
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{CollectionId, PublicationId};
use cordee_domain::library::licence::Licence;
use cordee_domain::library::slug;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::collection::{self as store, Item};
use cordee_store::publication::{self, Library, Publication};
use cordee_store::{ReadScope, WriteScope};
use std::collections::HashMap;
use uuid::Uuid;

/// The most sheets of a collection.
const MOST_SHEETS: usize = 100;

/// A collection with what is shown of its sheets, in the order chosen.
#[derive(Clone, Debug)]
pub struct Collection {
    pub row: store::Collection,
    pub sheets: Vec<Publication>,
}

/// What a collection is.
#[derive(Clone, Debug)]
pub struct CollectionInput {
    pub title: String,
    pub summary: Option<String>,
    /// In the order in which they are to be read.
    pub publications: Vec<PublicationId>,
}

/// All collections.
pub async fn collections(asker: &Asker) -> AppResult<Vec<Collection>> {
    let scope = asker.read(act::LIBRARY_VIEW).await?;
    let rows = store::all(&scope).await?;
    filled(&scope, rows).await
}

/// Those that show anything.
pub(super) async fn shown(scope: &ReadScope) -> AppResult<Vec<Collection>> {
    let rows = store::all(scope).await?;
    let mut all = filled(scope, rows).await?;
    all.retain(|collection| !collection.sheets.is_empty());
    Ok(all)
}

pub(super) async fn filled(scope: &ReadScope, rows: Vec<store::Collection>) -> AppResult<Vec<Collection>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<CollectionId> = rows.iter().map(|row| row.id).collect();
    let items = store::items(scope, &ids).await?;
    let mut sheets: Vec<Uuid> = items.iter().map(|item| item.sheet_id).collect();
    sheets.sort_unstable();
    sheets.dedup();
    let shown = publication::shown_of(scope, &sheets).await?;
    let shown: HashMap<Uuid, Publication> = shown.into_iter().map(|row| (row.sheet_id, row)).collect();
    let of = |row: store::Collection| {
        let inside = items.iter().filter(|item| item.collection_id == row.id);
        Collection { sheets: inside.filter_map(|item| shown.get(&item.sheet_id).cloned()).collect(), row }
    };
    Ok(rows.into_iter().map(of).collect())
}

/// Makes a collection.
pub async fn create(asker: &Asker, input: CollectionInput) -> AppResult<Collection> {
    let scope = asker.write(act::LIBRARY_CURATE).await?;
    let title = text::line("title", "Titre", &input.title, 120)?;
    let known = store::all(&scope).await?;
    if known.len() as u64 >= store::MOST {
        let message = format!("Il y a déjà {} collections : supprimez-en une avant d’en créer une autre.", store::MOST);
        return Err(Refusal::rule("title", message).into());
    }
    let wished = slug::slug(&title);
    let free = (1..).map(|n| if n == 1 { wished.clone() } else { format!("{wished}-{n}") });
    let slug = free.into_iter().find(|slug| !known.iter().any(|row| row.slug == *slug)).unwrap_or_default();
    let row = store::Collection {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        slug,
        title,
        summary: text::paragraphs("summary", "Présentation", input.summary.as_deref().unwrap_or_default(), 1000)?,
        changed_at: scope.now(),
        version: 1,
    };
    let row = scope.add(row).await?;
    put(&scope, row.id, &input.publications).await?;
    done(scope, row).await
}

/// Changes a collection; its address stays.
pub async fn update(asker: &Asker, id: CollectionId, version: i32, input: CollectionInput) -> AppResult<Collection> {
    let scope = asker.write(act::LIBRARY_CURATE).await?;
    let row = find(&scope, id).await?;
    check::version(version, row.version)?;
    let row = store::Collection {
        title: text::line("title", "Titre", &input.title, 120)?,
        summary: text::paragraphs("summary", "Présentation", input.summary.as_deref().unwrap_or_default(), 1000)?,
        changed_at: scope.now(),
        version: row.version + 1,
        ..row
    };
    let row = scope.save(row).await?;
    store::clear(&scope, id).await?;
    put(&scope, id, &input.publications).await?;
    done(scope, row).await
}

/// Removes a collection; its sheets stay.
pub async fn delete(asker: &Asker, id: CollectionId, version: i32) -> AppResult<CollectionId> {
    let mut scope = asker.write(act::LIBRARY_CURATE).await?;
    let row = find(&scope, id).await?;
    check::version(version, row.version)?;
    store::clear(&scope, id).await?;
    store::remove(&scope, id).await?;
    touch(&scope, |_| {}).await?;
    scope.emit(NewEvent::new(EventKind::CollectionChanged, id));
    scope.commit().await?;
    Ok(id)
}

/// Sets the licence under which what is published is opened.
pub async fn set_licence(asker: &Asker, licence: Licence, version: i32) -> AppResult<Library> {
    let mut scope = asker.write(act::LIBRARY_CURATE).await?;
    let before = super::publication::settings(&scope).await?;
    check::version(version, before.version)?;
    let library = touch(&scope, |library| {
        library.licence = licence;
        library.version += 1;
    })
    .await?;
    scope.emit(NewEvent::new(EventKind::LibraryChanged, library.tenant_id));
    scope.commit().await?;
    Ok(library)
}

async fn find(scope: &ReadScope, id: CollectionId) -> AppResult<store::Collection> {
    let row = scope.find::<cordee_store::entity::collection::Entity, _>(id).await?;
    row.ok_or(AppError::NotFound)
}

async fn put(scope: &WriteScope, id: CollectionId, publications: &[PublicationId]) -> AppResult<()> {
    if publications.len() > MOST_SHEETS {
        let message = format!("Une collection réunit {MOST_SHEETS} fiches au plus : faites-en deux.");
        return Err(Refusal::invalid("publicationIds", message).into());
    }
    let rows = publication::by_ids(scope, publications).await?;
    let sheets: HashMap<PublicationId, Uuid> = rows.into_iter().map(|row| (row.id, row.sheet_id)).collect();
    let mut items: Vec<Item> = Vec::new();
    for (place, publication) in (0..).zip(publications) {
        let sheet_id = *sheets.get(publication).ok_or(AppError::NotFound)?;
        if !items.iter().any(|item| item.sheet_id == sheet_id) {
            items.push(Item { tenant_id: scope.tenant(), collection_id: id, sheet_id, place });
        }
    }
    Ok(scope.add_all(items).await?)
}

async fn done(mut scope: WriteScope, row: store::Collection) -> AppResult<Collection> {
    touch(&scope, |_| {}).await?;
    scope.emit(NewEvent::new(EventKind::CollectionChanged, row.id));
    let mut made = filled(&scope, vec![row]).await?;
    scope.commit().await?;
    made.pop().ok_or(AppError::NotFound)
}
