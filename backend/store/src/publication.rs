//! What is published of sheets: its versions, by what they are sorted, and what harvesters read.

use crate::StoreError;
use crate::entity::{library, publication, publication_facet, publication_file};
use crate::page::Keyset;
use crate::scope::{ReadScope, WriteScope};
use crate::{Extent, Rows};
use chrono::{DateTime, Utc};
use cordee_domain::ids::{FileId, FileVersionId, PublicationId};
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{ColumnTrait, IntoSimpleExpr, QueryOrder, QuerySelect};
use uuid::Uuid;

pub use library::Model as Library;
pub use publication::Model as Publication;
pub use publication_facet::Model as FacetValue;
pub use publication_file::Model as Shown;

/// What the region set, once anything was published.
pub async fn library(scope: &ReadScope) -> Result<Option<Library>, StoreError> {
    scope.select::<library::Entity>().one().await
}

/// The versions of a sheet, the first first.
pub async fn of_sheet(scope: &ReadScope, sheet: Uuid) -> Result<Vec<Publication>, StoreError> {
    use publication::Column;
    scope
        .select::<publication::Entity>()
        .filter(Column::SheetId.eq(sheet))
        .map(|select| select.order_by_asc(Column::Number))
        .all()
        .await
}

/// The last version at a readable address, or the one of a number.
pub async fn at(scope: &ReadScope, slug: &str, number: Option<i32>) -> Result<Option<Publication>, StoreError> {
    use publication::Column;
    let at = scope.select::<publication::Entity>().filter(Column::Slug.eq(slug));
    let at = match number {
        Some(number) => at.filter(Column::Number.eq(number)),
        None => at,
    };
    at.map(|select| select.order_by_desc(Column::Number).limit(1)).one().await
}

/// The number, the day and the withdrawal of each version at a readable address, the last first.
pub async fn versions(
    scope: &ReadScope,
    slug: &str,
) -> Result<Vec<(i32, DateTime<Utc>, Option<DateTime<Utc>>)>, StoreError> {
    use publication::Column;
    scope
        .select::<publication::Entity>()
        .filter(Column::Slug.eq(slug))
        .map(|select| {
            select
                .select_only()
                .columns([Column::Number, Column::PublishedAt, Column::WithdrawnAt])
                .order_by_desc(Column::Number)
                .limit(200)
        })
        .tuples()
        .await
}

/// The readable address of a sheet and the number of its last version, while it is public.
pub async fn address(scope: &ReadScope, sheet: Uuid) -> Result<Option<(String, i32)>, StoreError> {
    use publication::Column;
    let rows = scope
        .select::<publication::Entity>()
        .filter(Column::SheetId.eq(sheet))
        .filter(Column::Shown.eq(true))
        .map(|select| select.select_only().columns([Column::Slug, Column::Number]).limit(1))
        .tuples()
        .await?;
    Ok(rows.into_iter().next())
}

/// The readable addresses that begin so.
pub async fn slugs(scope: &ReadScope, beginning: &str) -> Result<Vec<String>, StoreError> {
    use publication::Column;
    let rows: Vec<(String, Uuid)> = scope
        .select::<publication::Entity>()
        .filter(Column::Slug.starts_with(beginning))
        .map(|select| select.select_only().columns([Column::Slug, Column::SheetId]).distinct())
        .tuples()
        .await?;
    Ok(rows.into_iter().map(|(slug, _)| slug).collect())
}

pub async fn by_ids(scope: &ReadScope, ids: &[PublicationId]) -> Result<Vec<Publication>, StoreError> {
    scope.select::<publication::Entity>().filter(publication::Column::Id.is_in(ids.iter().copied())).all().await
}

/// What is shown of these sheets.
pub async fn shown_of(scope: &ReadScope, sheets: &[Uuid]) -> Result<Vec<Publication>, StoreError> {
    use publication::Column;
    let of = scope.select::<publication::Entity>().filter(Column::SheetId.is_in(sheets.iter().copied()));
    of.filter(Column::Shown.eq(true)).all().await
}

/// One page of what is shown, the latest first.
pub async fn shown(
    scope: &ReadScope,
    after: Option<(DateTime<Utc>, PublicationId)>,
    extent: Extent,
) -> Result<Rows<Publication>, StoreError> {
    use publication::Column;
    let by = Keyset::descending(Column::PublishedAt.into_simple_expr(), Column::Id.into_simple_expr());
    scope.select::<publication::Entity>().filter(Column::Shown.eq(true)).page(&by, after, extent).await
}

/// How many are shown.
pub async fn count(scope: &ReadScope) -> Result<u64, StoreError> {
    scope.select::<publication::Entity>().filter(publication::Column::Shown.eq(true)).count().await
}

/// By what these are sorted.
pub async fn facets(scope: &ReadScope, ids: &[PublicationId]) -> Result<Vec<FacetValue>, StoreError> {
    use publication_facet::Column;
    scope.select::<publication_facet::Entity>().filter(Column::PublicationId.is_in(ids.iter().copied())).all().await
}

/// The files that a publication shows, as they were when it was published.
pub async fn files(scope: &ReadScope, id: PublicationId) -> Result<Vec<Shown>, StoreError> {
    scope.select::<publication_file::Entity>().filter(publication_file::Column::PublicationId.eq(id)).all().await
}

/// One of them.
pub async fn file(scope: &ReadScope, id: PublicationId, file: FileId) -> Result<Option<Shown>, StoreError> {
    use publication_file::Column;
    let of = scope.select::<publication_file::Entity>().filter(Column::PublicationId.eq(id));
    of.filter(Column::FileId.eq(file)).one().await
}

/// The values of some facets of all that is shown: of which publication, of which facet, which.
pub async fn sorted_by(scope: &ReadScope, facets: &[&str]) -> Result<Vec<(PublicationId, String, String)>, StoreError> {
    use publication_facet::Column;
    scope
        .select::<publication_facet::Entity>()
        .filter(Column::Facet.is_in(facets.iter().copied()))
        .map(|select| select.select_only().columns([Column::PublicationId, Column::Facet, Column::Value]))
        .tuples()
        .await
}

/// Where any publication shows these versions of files.
pub async fn showing(scope: &ReadScope, versions: &[FileVersionId]) -> Result<Vec<Shown>, StoreError> {
    let of = publication_file::Column::VersionId.is_in(versions.iter().copied());
    scope.select::<publication_file::Entity>().filter(of).all().await
}

/// Holds the files of a publication no more.
pub async fn release(scope: &WriteScope, id: PublicationId) -> Result<u64, StoreError> {
    let rows = Condition::all().add(publication_file::Column::PublicationId.eq(id));
    scope.delete::<publication_file::Entity>(rows).await
}

/// What a harvester asks for.
#[derive(Clone, Debug, Default)]
pub struct Harvest {
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub before: Option<DateTime<Utc>>,
    /// The key of a set.
    pub set: Option<String>,
}

/// One page of the last versions, withdrawn ones among them, the one that changed longest ago first.
pub async fn harvest(
    scope: &ReadScope,
    of: &Harvest,
    after: Option<(DateTime<Utc>, PublicationId)>,
    extent: Extent,
) -> Result<Rows<Publication>, StoreError> {
    use publication::Column;
    let condition = Condition::all()
        .add(Column::Latest.eq(true))
        .add_option(of.from.map(|from| Column::Stamp.gte(from)))
        .add_option(of.before.map(|before| Column::Stamp.lt(before)))
        .add_option(of.set.as_ref().map(|set| Column::Sets.contains(inside(set))));
    let by = Keyset::ascending(Column::Stamp.into_simple_expr(), Column::Id.into_simple_expr());
    scope.select::<publication::Entity>().filter(condition).page(&by, after, extent).await
}

/// How a sheet that is in a set writes it; a set without a value holds all that its values do.
fn inside(set: &str) -> String {
    if set.contains(':') { format!(" {set} ") } else { format!(" {set}:") }
}

/// The last version of a sheet.
pub async fn last(scope: &ReadScope, sheet: Uuid) -> Result<Option<Publication>, StoreError> {
    use publication::Column;
    let of = scope.select::<publication::Entity>().filter(Column::SheetId.eq(sheet));
    of.filter(Column::Latest.eq(true)).one().await
}

/// When the first of all was published.
pub async fn earliest(scope: &ReadScope) -> Result<Option<DateTime<Utc>>, StoreError> {
    use publication::Column;
    let rows: Vec<Option<DateTime<Utc>>> = scope
        .select::<publication::Entity>()
        .map(|select| select.select_only().column_as(Expr::expr(Column::Stamp.min()), "first"))
        .tuples()
        .await?;
    Ok(rows.into_iter().flatten().next())
}

/// Removes what a publication is sorted by.
pub async fn unsort(scope: &WriteScope, id: PublicationId) -> Result<u64, StoreError> {
    let rows = Condition::all().add(publication_facet::Column::PublicationId.eq(id));
    scope.delete::<publication_facet::Entity>(rows).await
}
