use crate::{AppError, AppResult};
use cordee_domain::refusal::Refusal;
use cordee_store::{Extent, Rows};

/// The most rows that one page may hold.
pub const MAX_PAGE: u32 = 200;

/// One page of a list, and how many rows there are in all where that is asked or known.
#[derive(Clone, Debug)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub total: Option<u64>,
    pub has_next: bool,
}

impl<T> Page<T> {
    /// Cuts rows, of which one more than the page holds was read.
    pub(crate) fn cut((mut items, total): Rows<T>, extent: Extent) -> Page<T> {
        let first = usize::try_from(extent.limit).unwrap_or(usize::MAX).saturating_sub(1);
        let has_next = items.len() > first;
        items.truncate(first);
        Page { items, total, has_next }
    }
}

/// How many rows a page is asked to hold, and whether the count of all is asked: it is for a
/// number alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct First {
    /// From 0 to [`MAX_PAGE`].
    pub rows: i64,
    pub counted: bool,
}

impl From<i64> for First {
    fn from(rows: i64) -> First {
        First { rows, counted: true }
    }
}

impl First {
    /// One row more than asked, which tells that there is a next page.
    pub(crate) fn extent(self) -> AppResult<Extent> {
        let rows = u64::try_from(self.rows).ok().filter(|n| *n <= u64::from(MAX_PAGE)).ok_or_else(|| {
            AppError::from(Refusal::invalid("first", format!("Demandez de 0 à {MAX_PAGE} éléments par page.")))
        })?;
        Ok(Extent { limit: rows + 1, counted: self.counted })
    }
}
