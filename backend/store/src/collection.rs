//! Collections of sheets.

use crate::StoreError;
use crate::entity::{collection, collection_item};
use crate::scope::{ReadScope, WriteScope};
use cordee_domain::ids::CollectionId;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, QueryOrder, QuerySelect};
use uuid::Uuid;

pub use collection::Model as Collection;
pub use collection_item::Model as Item;

/// The most collections that a region has.
pub const MOST: u64 = 100;

/// All collections, by title.
pub async fn all(scope: &ReadScope) -> Result<Vec<Collection>, StoreError> {
    use collection::Column;
    let all = scope.select::<collection::Entity>();
    all.map(|select| select.order_by_asc(Column::Title).order_by_asc(Column::Id).limit(MOST)).all().await
}

pub async fn at(scope: &ReadScope, slug: &str) -> Result<Option<Collection>, StoreError> {
    scope.select::<collection::Entity>().filter(collection::Column::Slug.eq(slug)).one().await
}

/// What is in these collections, in the order chosen.
pub async fn items(scope: &ReadScope, ids: &[CollectionId]) -> Result<Vec<Item>, StoreError> {
    use collection_item::Column;
    scope
        .select::<collection_item::Entity>()
        .filter(Column::CollectionId.is_in(ids.iter().copied()))
        .map(|select| select.order_by_asc(Column::CollectionId).order_by_asc(Column::Place))
        .all()
        .await
}

/// The collections that a sheet is in.
pub async fn of_sheet(scope: &ReadScope, sheet: Uuid) -> Result<Vec<CollectionId>, StoreError> {
    let rows = scope.select::<collection_item::Entity>().filter(collection_item::Column::SheetId.eq(sheet));
    Ok(rows.all().await?.into_iter().map(|item| item.collection_id).collect())
}

/// Empties a collection.
pub async fn clear(scope: &WriteScope, id: CollectionId) -> Result<u64, StoreError> {
    scope.delete::<collection_item::Entity>(Condition::all().add(collection_item::Column::CollectionId.eq(id))).await
}

/// Removes a collection that is empty.
pub async fn remove(scope: &WriteScope, id: CollectionId) -> Result<u64, StoreError> {
    scope.delete::<collection::Entity>(Condition::all().add(collection::Column::Id.eq(id))).await
}
