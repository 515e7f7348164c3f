//! Pages of lists, of one list or of one for each of several parts at once.

use crate::StoreError;
use crate::scope::Query;
use sea_orm::sea_query::{
    Alias, Asterisk, Expr, ExprTrait, Order, Query as Statement, SimpleExpr, ValueType, WindowStatement,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, Iden, ModelTrait, QueryOrder, QuerySelect, QueryTrait,
    TryGetable, Value,
};
use std::collections::HashMap;
use std::hash::Hash;

/// A row's place in its part.
const RANK: &str = "rank_in_part";

/// How much of a list is read.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// The most rows; one more than the page holds tells that there is a next one.
    pub limit: u64,
    /// Whether the count of all is asked. A page that is the whole knows it anyway.
    pub counted: bool,
}

impl Extent {
    /// How many rows match in all, once these were read. `whole`: from the first on.
    pub(crate) async fn total(
        self,
        rows: usize,
        whole: bool,
        count: impl Future<Output = Result<u64, StoreError>>,
    ) -> Result<Option<u64>, StoreError> {
        match self.counted {
            _ if whole && self.exceeds(rows) => Ok(Some(rows as u64)),
            true => Ok(Some(count.await?)),
            false => Ok(None),
        }
    }

    /// Whether more rows would have been read if there were any.
    fn exceeds(self, rows: usize) -> bool {
        (rows as u64) < self.limit
    }
}

/// Rows, and how many there are in all where that is known.
pub type Rows<T> = (Vec<T>, Option<u64>);

/// The order of a list: by a key, then by another that no two rows share.
#[derive(Clone, Debug)]
pub struct Keyset {
    keys: [SimpleExpr; 2],
    order: Order,
}

impl Keyset {
    pub fn ascending(key: impl Into<SimpleExpr>, unique: impl Into<SimpleExpr>) -> Keyset {
        Keyset { keys: [key.into(), unique.into()], order: Order::Asc }
    }

    pub fn descending(key: impl Into<SimpleExpr>, unique: impl Into<SimpleExpr>) -> Keyset {
        Keyset { keys: [key.into(), unique.into()], order: Order::Desc }
    }

    /// What comes after a row, given its two keys.
    fn after(&self, (key, unique): (Value, Value)) -> SimpleExpr {
        let (here, there) = (Expr::tuple(self.keys.clone()), Expr::tuple([Expr::value(key), Expr::value(unique)]));
        if self.order == Order::Desc { here.lt(there) } else { here.gt(there) }
    }
}

/// Where a page starts: after the row with these keys.
pub type After<K, U> = Option<(K, U)>;

impl<E: EntityTrait> Query<'_, E>
where
    E::Model: FromQueryResult + ModelTrait<Entity = E> + Send + Sync,
{
    /// One page, and the count of all that match. That is a statement more only when it is asked
    /// and the page is not the whole.
    pub async fn page<K: Into<Value>, U: Into<Value>>(
        self,
        by: &Keyset,
        after: After<K, U>,
        extent: Extent,
    ) -> Result<Rows<E::Model>, StoreError> {
        let (all, whole) = (self.clone(), after.is_none());
        let rows = self
            .starting(by, after)
            .map(|select| {
                by.keys
                    .iter()
                    .fold(select, |select, key| select.order_by(key.clone(), by.order.clone()))
                    .limit(extent.limit)
            })
            .all()
            .await?;
        let total = extent.total(rows.len(), whole, all.count()).await?;
        Ok((rows, total))
    }

    /// The page of each part, in as many statements as for one. A part without rows has none.
    pub async fn pages<P, K: Into<Value>, U: Into<Value>>(
        self,
        part: E::Column,
        parts: &[P],
        by: &Keyset,
        after: After<K, U>,
        extent: Extent,
    ) -> Result<HashMap<P, Rows<E::Model>>, StoreError>
    where
        P: Copy + Eq + Hash + Into<Value> + TryGetable + ValueType + Send + Sync,
    {
        let (all, whole) = (self.filter(part.is_in(parts.iter().copied())), after.is_none());
        let rows = all.clone().starting(by, after).first_of_each(part, by, extent.limit).await?;
        let mut pages: HashMap<P, Rows<E::Model>> = parts.iter().map(|part| (*part, (Vec::new(), None))).collect();
        for row in rows {
            let of = P::try_from(row.get(part)).map_err(|e| StoreError::Unreadable(e.to_string()))?;
            pages.entry(of).or_default().0.push(row);
        }
        let known = |rows: &[E::Model]| whole && extent.exceeds(rows.len());
        if extent.counted && pages.values().any(|(rows, _)| !known(rows)) {
            let counts: Vec<(P, i64)> = all
                .map(|select| select.select_only().column(part).column_as(part.count(), "rows").group_by(part))
                .tuples()
                .await?;
            for (of, count) in counts {
                pages.entry(of).or_default().1 = Some(count.unsigned_abs());
            }
        }
        for (rows, total) in pages.values_mut() {
            if known(rows) {
                *total = Some(rows.len() as u64);
            } else if extent.counted {
                // A part that the counts leave out has no row.
                total.get_or_insert(0);
            }
        }
        Ok(pages)
    }

    /// The first `limit` rows of each part, part by part. Rows that share the value of `part` are
    /// one.
    pub async fn first_of_each(self, part: E::Column, by: &Keyset, limit: u64) -> Result<Vec<E::Model>, StoreError> {
        let mut window = WindowStatement::partition_by((E::default(), part));
        for key in &by.keys {
            window.order_by_expr(key.clone(), by.order.clone());
        }
        let (tx, mut rows) = (self.snapshot.tx(), self.select.into_query());
        rows.expr_window_as(Expr::cust("ROW_NUMBER()"), window, Alias::new(RANK));
        let mut first = Statement::select();
        first
            .column(Asterisk)
            .from_subquery(rows, Alias::new("ranked"))
            .and_where(Expr::col(Alias::new(RANK)).lte(limit))
            .order_by(Alias::new(part.to_string()), Order::Asc)
            .order_by(Alias::new(RANK), Order::Asc);
        Ok(E::Model::find_by_statement(tx.get_database_backend().build(&first)).all(tx).await?)
    }

    fn starting<K: Into<Value>, U: Into<Value>>(self, by: &Keyset, after: After<K, U>) -> Self {
        match after {
            Some((key, unique)) => {
                let later = by.after((key.into(), unique.into()));
                self.filter(later)
            }
            None => self,
        }
    }
}
