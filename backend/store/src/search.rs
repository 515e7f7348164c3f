//! The index of what is published, of our own making: the same statements and the same ranks on both engines. See
//! `docs/decisions/search.md`.

use crate::StoreError;
use crate::entity::{search_posting, search_word};
use crate::scope::{ReadScope, WriteScope};
use cordee_domain::ids::PublicationId;
use cordee_domain::library::facet::Facet;
use cordee_domain::library::search::Document;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Func};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryOrder, QuerySelect, Statement, Value};
use std::collections::{BTreeSet, HashMap};

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Terms with how rare each is, in thousandths. Without any, everything is found, the latest first.
    pub terms: Vec<(String, i64)>,
    /// How many of the terms a sheet must have.
    pub needed: usize,
    pub filters: Vec<(Facet, String)>,
}

/// Ids in the order of their rank, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranked {
    pub ids: Vec<PublicationId>,
    pub total: u64,
}

/// A statement under way: its text is ours alone, whatever comes from elsewhere is a parameter.
#[derive(Debug, Default)]
struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    fn push(mut self, text: &'static str) -> Sql {
        self.text.push_str(text);
        self
    }

    fn bind(mut self, value: impl Into<Value>) -> Sql {
        self.values.push(value.into());
        self.text.push('$');
        self.text.push_str(&self.values.len().to_string());
        self
    }

    /// The sheets that have enough of the terms, with their score. A branch a term, each read in the index alone: asked
    /// for all of them at once, SQLite reads every posting of the tenant, in the order in which it groups.
    fn matched(self, scope: &ReadScope, wanted: &Wanted) -> Sql {
        let mut sql = self.push("SELECT publication_id, CAST(SUM(part) AS bigint) AS score FROM (");
        for (at, (term, rarity)) in wanted.terms.iter().enumerate() {
            sql = if at > 0 { sql.push(" UNION ALL ") } else { sql };
            sql = sql.push("SELECT publication_id, impact * CAST(").bind(*rarity).push(" AS bigint) AS part");
            sql = sql.push(" FROM search_posting WHERE tenant_id = ").bind(scope.tenant());
            sql = sql.push(" AND term = ").bind(term.as_str());
        }
        sql.push(") parts GROUP BY publication_id HAVING COUNT(*) >= ").bind(wanted.needed.max(1) as i64)
    }

    /// Conditions that a publication, named by `column`, has these values.
    fn filtered<'a>(
        self,
        scope: &ReadScope,
        column: &'static str,
        filters: impl Iterator<Item = &'a (Facet, String)>,
    ) -> Sql {
        filters.fold(self, |sql, (facet, value)| {
            sql.push(" AND ")
                .push(column)
                .push(" IN (SELECT v.publication_id FROM publication_facet v WHERE v.tenant_id = ")
                .bind(scope.tenant())
                .push(" AND v.facet = ")
                .bind(facet.key())
                .push(" AND v.value = ")
                .bind(value.as_str())
                .push(")")
        })
    }

    async fn rows(self, scope: &ReadScope) -> Result<Vec<sea_orm::QueryResult>, StoreError> {
        let tx = scope.tx();
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), self.text, self.values);
        Ok(tx.query_all_raw(statement).await?)
    }
}

/// One page of what is found, the best first; of what is as good, and without terms, the latest first.
pub async fn ranked(scope: &ReadScope, wanted: &Wanted, offset: u64, limit: u64) -> Result<Ranked, StoreError> {
    let page = |sql: Sql| sql.push(" LIMIT ").bind(limit as i64).push(" OFFSET ").bind(offset as i64);
    let sql = Sql::default();
    let sql = if wanted.terms.is_empty() {
        let sql = sql
            .push("SELECT p.id AS id, COUNT(*) OVER () AS total FROM publication p WHERE p.tenant_id = ")
            .bind(scope.tenant())
            .push(" AND p.shown");
        page(sql.filtered(scope, "p.id", wanted.filters.iter()).push(" ORDER BY p.published_at DESC, p.id DESC"))
    } else {
        let sql = sql.push("SELECT m.publication_id AS id, COUNT(*) OVER () AS total FROM (").matched(scope, wanted);
        let sql = sql.push(") m WHERE 1 = 1").filtered(scope, "m.publication_id", wanted.filters.iter());
        page(sql.push(" ORDER BY m.score DESC, m.publication_id DESC"))
    };
    let mut ranked = Ranked::default();
    for row in sql.rows(scope).await? {
        ranked.total = row.try_get::<i64>("", "total")?.unsigned_abs();
        ranked.ids.push(row.try_get("", "id")?);
    }
    Ok(ranked)
}

/// How many of what is found have each value: of a facet without a filter, among what is found; of one with a filter,
/// as if that one were not there. So each count is how long the list becomes by choosing its value.
pub async fn counts(scope: &ReadScope, wanted: &Wanted) -> Result<Vec<(Facet, String, u64)>, StoreError> {
    let chosen: Vec<Facet> = wanted.filters.iter().map(|(facet, _)| *facet).collect();
    let mut sql = Sql::default();
    if !wanted.terms.is_empty() {
        sql = sql.push("WITH m AS (").matched(scope, wanted).push(") ");
    }
    for (at, alone) in [None].into_iter().chain(chosen.iter().copied().map(Some)).enumerate() {
        sql = if at > 0 { sql.push(" UNION ALL ") } else { sql };
        sql = sql
            .push("SELECT f.facet AS facet, f.value AS value, COUNT(*) AS sheets FROM publication_facet f WHERE f.tenant_id = ")
            .bind(scope.tenant());
        match alone {
            Some(facet) => sql = sql.push(" AND f.facet = ").bind(facet.key()),
            None => {
                for facet in &chosen {
                    sql = sql.push(" AND f.facet <> ").bind(facet.key());
                }
            }
        }
        if !wanted.terms.is_empty() {
            sql = sql.push(" AND f.publication_id IN (SELECT publication_id FROM m)");
        }
        let filters = wanted.filters.iter().filter(|(facet, _)| Some(*facet) != alone);
        sql = sql.filtered(scope, "f.publication_id", filters).push(" GROUP BY f.facet, f.value");
    }
    let mut counts = Vec::new();
    for row in sql.rows(scope).await? {
        let (facet, value): (String, String) = (row.try_get("", "facet")?, row.try_get("", "value")?);
        let sheets = row.try_get::<i64>("", "sheets")?.unsigned_abs();
        counts.extend(Facet::from_key(&facet).map(|facet| (facet, value, sheets)));
    }
    Ok(counts)
}

/// In how many sheets each of these terms is; those that are in none are left out.
pub async fn frequencies(scope: &ReadScope, terms: &[String]) -> Result<HashMap<String, u64>, StoreError> {
    use search_posting::Column;
    let rows: Vec<(String, i64)> = scope
        .select::<search_posting::Entity>()
        .filter(Column::Term.is_in(terms))
        .map(|select| {
            let counted = select.select_only().column(Column::Term).column_as(Column::PublicationId.count(), "sheets");
            counted.group_by(Column::Term)
        })
        .tuples()
        .await?;
    Ok(rows.into_iter().map(|(term, sheets)| (term, sheets.unsigned_abs())).collect())
}

/// A word of the index: itself, its term, and how many sheets have it.
pub type Known = (String, String, i32);

/// The words that might have been meant by one that is unknown: as long, to two letters, and with the same first
/// letter or the same second one.
pub async fn alike(scope: &ReadScope, word: &str) -> Result<Vec<Known>, StoreError> {
    use search_word::Column;
    let mut letters = word.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return Ok(Vec::new()) };
    let length = word.chars().count() as i64;
    let long = Func::char_length(Expr::col(Column::Word));
    let same =
        Condition::any().add(Column::Word.starts_with(first.to_string())).add(Column::Word.like(format!("_{second}%")));
    scope
        .select::<search_word::Entity>()
        .filter(Expr::expr(long).between(length - 2, length + 2))
        .filter(same)
        .map(|select| {
            let columns = select.select_only().columns([Column::Word, Column::Term, Column::Sheets]);
            columns.order_by_desc(Column::Sheets).order_by_asc(Column::Word).limit(4000)
        })
        .tuples()
        .await
}

/// The words that most sheets have, among longer ones.
pub async fn frequent(scope: &ReadScope, limit: u64) -> Result<Vec<Known>, StoreError> {
    use search_word::Column;
    scope
        .select::<search_word::Entity>()
        .filter(Column::Sheets.gte(2))
        .map(|select| {
            let columns = select.select_only().columns([Column::Word, Column::Term, Column::Sheets]);
            columns.order_by_desc(Column::Sheets).order_by_asc(Column::Word).limit(limit)
        })
        .tuples()
        .await
}

/// Adds a sheet to the index.
pub async fn add(scope: &WriteScope, id: PublicationId, document: &Document) -> Result<(), StoreError> {
    let posting = |(term, impact): (&String, &i32)| search_posting::Model {
        tenant_id: scope.tenant(),
        term: term.clone(),
        publication_id: id,
        impact: *impact,
    };
    scope.add_all(document.terms.iter().map(posting).collect()).await?;
    count_words(scope, &document.words, 1).await
}

/// Takes a sheet out of the index; `document` is what was put in for it.
pub async fn remove(scope: &WriteScope, id: PublicationId, document: &Document) -> Result<(), StoreError> {
    let rows = Condition::all().add(search_posting::Column::PublicationId.eq(id));
    if scope.delete::<search_posting::Entity>(rows).await? > 0 {
        count_words(scope, &document.words, -1).await?;
    }
    Ok(())
}

/// Empties the index of the tenant.
pub async fn clear(scope: &WriteScope) -> Result<(), StoreError> {
    scope.delete::<search_posting::Entity>(Condition::all()).await?;
    scope.delete::<search_word::Entity>(Condition::all()).await?;
    Ok(())
}

async fn count_words(scope: &WriteScope, words: &BTreeSet<(String, String)>, by: i32) -> Result<(), StoreError> {
    let words: Vec<&(String, String)> = words.iter().collect();
    for part in words.chunks(400) {
        let named = || part.iter().map(|(word, _)| word.as_str());
        let known =
            scope.select::<search_word::Entity>().filter(search_word::Column::Word.is_in(named())).all().await?;
        let known: HashMap<String, i32> = known.into_iter().map(|row| (row.word, row.sheets)).collect();
        if !known.is_empty() {
            scope.delete::<search_word::Entity>(Condition::all().add(search_word::Column::Word.is_in(named()))).await?;
        }
        let counted = part.iter().map(|(word, term)| search_word::Model {
            tenant_id: scope.tenant(),
            word: word.clone(),
            term: term.clone(),
            sheets: known.get(word).copied().unwrap_or_default() + by,
        });
        scope.add_all(counted.filter(|row| row.sheets > 0).collect()).await?;
    }
    Ok(())
}
