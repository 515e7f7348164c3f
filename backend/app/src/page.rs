use crate::{AppError, AppResult};
use cordee_domain::refusal::Refusal;

/// The most rows that one page may hold.
pub const MAX_PAGE: u32 = 200;

/// One page of a list, and how many rows there are in all.
#[derive(Clone, Debug)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub total: u64,
    pub has_next: bool,
}

impl<T> Page<T> {
    /// Cuts rows, of which one more than the page holds was asked for.
    pub(crate) fn cut(mut items: Vec<T>, total: u64, first: u64) -> Page<T> {
        let has_next = items.len() as u64 > first;
        items.truncate(usize::try_from(first).unwrap_or(usize::MAX));
        Page { items, total, has_next }
    }
}

/// The size of a page as asked, from 0 to [`MAX_PAGE`].
pub fn page_size(first: i64) -> AppResult<u64> {
    u64::try_from(first).ok().filter(|n| *n <= u64::from(MAX_PAGE)).ok_or_else(|| {
        AppError::from(Refusal::invalid("first", format!("Demandez de 0 à {MAX_PAGE} éléments par page.")))
    })
}
