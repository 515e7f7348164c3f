//! The library as those who work in a region see it: what is published, and collections. The public has pages of its
//! own, without GraphQL.

use crate::cursor;
use crate::enums::Licence;
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result};
use chrono::{DateTime, Utc};
use cordee_app::library::{self as app, CollectionInput, publication};
use cordee_app::{AppResult, Asker};
use cordee_domain::ids::{CollectionId, PublicationId};
use std::sync::Arc;

/// The last version of a sheet that is published.
#[derive(Clone, Debug)]
pub struct Publication(app::Publication);

#[Object]
impl Publication {
    async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    /// The number of its version, from 1 on.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// The readable part of its public address: `/<region>/bibliotheque/<slug>`.
    async fn slug(&self) -> &str {
        &self.0.slug
    }

    /// What kind of account it gives: `Fiche d’expérience`, `Film`…
    async fn kind(&self) -> &'static str {
        self.0.kind.label()
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn summary(&self) -> &str {
        &self.0.summary
    }

    async fn published_at(&self) -> DateTime<Utc> {
        self.0.published_at
    }
}

connection!(PublicationConnection, PublicationEdge, Publication);

/// Sheets that the agency put together.
#[derive(Clone, Debug)]
pub struct Collection(app::Collection);

#[Object]
impl Collection {
    async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.row.id)
    }

    /// The readable part of its public address: `/<region>/bibliotheque/collections/<slug>`.
    async fn slug(&self) -> &str {
        &self.0.row.slug
    }

    async fn title(&self) -> &str {
        &self.0.row.title
    }

    async fn summary(&self) -> Option<&str> {
        self.0.row.summary.as_deref()
    }

    /// What is published of its sheets, in the order chosen.
    async fn publications(&self) -> Vec<Publication> {
        self.0.sheets.iter().cloned().map(Publication).collect()
    }

    async fn version(&self) -> i32 {
        self.0.row.version
    }
}

/// What the region sets for its public library.
#[derive(Debug)]
pub struct Library(cordee_app::library::Settings);

#[Object]
impl Library {
    /// The licence under which what is published is opened.
    async fn licence(&self) -> Licence {
        self.0.licence.into()
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

#[derive(Debug, Default)]
pub struct PublicationQuery;

#[Object]
impl PublicationQuery {
    /// What is published, the latest first.
    async fn publications(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<PublicationConnection> {
        let key: Option<(DateTime<Utc>, PublicationId)> = cursor::read(after.as_deref()).graphql()?;
        let first = crate::connection::first(ctx, first, &[]);
        let page = publication::page(ctx.data_unchecked::<Arc<Asker>>(), key, first).await.graphql()?;
        Ok(PublicationConnection::of(page, after.is_some(), |row| {
            (cursor::write(&(row.published_at, row.id)), Publication(row))
        }))
    }

    /// The collections of the library, by title; there are at most 100.
    async fn collections(&self, ctx: &Context<'_>) -> Result<Vec<Collection>> {
        let all = app::collections(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?;
        Ok(all.into_iter().map(Collection).collect())
    }

    /// What the region sets for its public library.
    async fn library(&self, ctx: &Context<'_>) -> Result<Library> {
        Ok(Library(publication::library(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?))
    }
}

#[derive(Debug, InputObject)]
pub struct CreateCollectionInput {
    title: String,
    summary: Option<String>,
    /// In the order in which they are to be read; at most 100.
    publication_ids: Vec<GlobalId>,
}

/// What a collection becomes; what is left out is cleared.
#[derive(Debug, InputObject)]
pub struct UpdateCollectionInput {
    id: GlobalId,
    version: i32,
    title: String,
    summary: Option<String>,
    publication_ids: Vec<GlobalId>,
}

#[derive(Debug, InputObject)]
pub struct DeleteCollectionInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct SetLicenceInput {
    licence: Licence,
    version: i32,
}

payload!(CollectionPayload { collection: Option<Collection> });
payload!(DeleteCollectionPayload { id: Option<GlobalId> });
payload!(LibraryPayload { library: Option<Library> });

fn collection(result: AppResult<app::Collection>) -> Result<CollectionPayload> {
    answer(result, |made| CollectionPayload { collection: Some(Collection(made)), refusals: Vec::new() })
}

fn what(title: String, summary: Option<String>, ids: Vec<GlobalId>) -> Result<CollectionInput> {
    let publications = ids.into_iter().map(GlobalId::as_id).collect::<AppResult<Vec<PublicationId>>>().graphql()?;
    Ok(CollectionInput { title, summary, publications })
}

#[derive(Debug, Default)]
pub struct PublicationMutation;

#[Object]
impl PublicationMutation {
    /// Puts sheets together in a collection, on the public site.
    async fn create_collection(&self, ctx: &Context<'_>, input: CreateCollectionInput) -> Result<CollectionPayload> {
        let made = what(input.title, input.summary, input.publication_ids)?;
        collection(app::create(ctx.data_unchecked::<Arc<Asker>>(), made).await)
    }

    /// Changes a collection; its address stays.
    async fn update_collection(&self, ctx: &Context<'_>, input: UpdateCollectionInput) -> Result<CollectionPayload> {
        let id = input.id.as_id::<CollectionId>().graphql()?;
        let changed = what(input.title, input.summary, input.publication_ids)?;
        collection(app::update(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, changed).await)
    }

    /// Removes a collection; its sheets stay.
    async fn delete_collection(
        &self,
        ctx: &Context<'_>,
        input: DeleteCollectionInput,
    ) -> Result<DeleteCollectionPayload> {
        let id = input.id.as_id::<CollectionId>().graphql()?;
        let deleted = app::delete(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await;
        answer(deleted, |id| DeleteCollectionPayload { id: Some(GlobalId::of(id)), refusals: Vec::new() })
    }

    /// Sets the licence under which what is published is opened.
    async fn set_licence(&self, ctx: &Context<'_>, input: SetLicenceInput) -> Result<LibraryPayload> {
        let set = app::set_licence(ctx.data_unchecked::<Arc<Asker>>(), input.licence.into(), input.version).await;
        answer(set, |library| LibraryPayload { library: Some(Library(library)), refusals: Vec::new() })
    }
}
