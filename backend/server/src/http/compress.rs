//! Compression of what anybody may read. Only routes whose answers depend on no cookie, token or account are put under it:
//! nowhere does a secret stand beside text that somebody else chose, which is what makes lengths tell secrets (BREACH).

use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{And, Predicate, SizeAbove};

/// Less than a packet: nothing is gained.
const WORTH_IT: u16 = 860;

/// Pages shrink three to four times for less than half a millisecond; the highest level takes fifty times as long for a
/// seventh less.
const LEVEL: CompressionLevel = CompressionLevel::Precise(4);

/// What is asked of an answer, its size apart.
pub type Judge = fn(StatusCode, Version, &HeaderMap, &Extensions) -> bool;

/// Brotli or gzip for those who take it. Tags are weak where there are any, so that one holds for every form of a page;
/// what is streamed stays so. Ranges, and what is compressed already, leave as they are.
pub fn compressed() -> CompressionLayer<And<SizeAbove, Judge>> {
    let judge: Judge = |status, _, headers, _| status != StatusCode::PARTIAL_CONTENT && is_text(headers);
    CompressionLayer::new().quality(LEVEL).compress_when(SizeAbove::new(WORTH_IT).and(judge))
}

fn is_text(headers: &HeaderMap) -> bool {
    const TEXTS: [&str; 4] = ["text/", "application/json", "application/xml", "application/atom+xml"];
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    TEXTS.iter().any(|text| kind.starts_with(text))
}
