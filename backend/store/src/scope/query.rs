//! Queries that already name their tenant and their reach.

use super::Snapshot;
use crate::error::StoreError;
use sea_orm::{EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QuerySelect, Select, TryGetableMany};

/// A query that already names its tenant and its reach.
#[derive(Clone, Debug)]
pub struct Query<'a, E: EntityTrait> {
    pub(crate) snapshot: &'a Snapshot,
    pub(crate) select: Select<E>,
}

impl<E: EntityTrait> Query<'_, E>
where
    E::Model: FromQueryResult + Send + Sync,
{
    /// Adds a condition.
    pub fn filter(self, condition: impl sea_orm::sea_query::IntoCondition) -> Self {
        self.map(|select| select.filter(condition))
    }

    /// Changes the query in any other way.
    pub fn map(self, change: impl FnOnce(Select<E>) -> Select<E>) -> Self {
        Query { snapshot: self.snapshot, select: change(self.select) }
    }

    pub async fn all(self) -> Result<Vec<E::Model>, StoreError> {
        Ok(self.select.all(self.snapshot.tx()).await?)
    }

    pub async fn one(self) -> Result<Option<E::Model>, StoreError> {
        Ok(self.select.limit(1).one(self.snapshot.tx()).await?)
    }

    pub async fn count(self) -> Result<u64, StoreError> {
        Ok(self.select.count(self.snapshot.tx()).await?)
    }

    /// The chosen columns as tuples; the query must have chosen them.
    pub async fn tuples<T: TryGetableMany + Send + Sync>(self) -> Result<Vec<T>, StoreError> {
        Ok(self.select.into_tuple().all(self.snapshot.tx()).await?)
    }

    /// The chosen columns as rows of another shape.
    pub async fn rows<T: FromQueryResult + Send + Sync>(self) -> Result<Vec<T>, StoreError> {
        Ok(self.select.into_model::<T>().all(self.snapshot.tx()).await?)
    }
}
