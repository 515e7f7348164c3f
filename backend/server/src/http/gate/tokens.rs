//! The document's tokens, counted before it is parsed: the parser recurses into brackets, so what
//! it is given must be bounded first.

use super::Limits;
use crate::http::{Refusal, codes};
use async_graphql::Pos;

/// Counts the tokens and the open brackets of a document; refuses at the first beyond a limit.
/// It accepts more than GraphQL does: what is no token at all is left to the parser to refuse. A
/// number with a point or an exponent counts as several tokens, which errs on the safe side.
pub fn check(document: &str, limits: &Limits) -> Result<usize, Refusal> {
    if document.len() > limits.document_bytes {
        let limit = limits.document_bytes as u64;
        return Err(Refusal::limit(
            codes::DOCUMENT_TOO_LONG,
            "le document est trop long, en octets",
            limit,
            document.len() as u64,
        ));
    }
    let bytes = document.as_bytes();
    let (mut at, mut tokens, mut open) = (0, 0_usize, 0_usize);
    while let Some(&byte) = bytes.get(at) {
        let from = at;
        at += match byte {
            b' ' | b'\t' | b'\r' | b'\n' | b',' => {
                at += 1;
                continue;
            }
            b'#' => {
                at += bytes[at..].iter().position(|b| matches!(b, b'\r' | b'\n')).unwrap_or(bytes.len() - at);
                continue;
            }
            b'"' => string(&bytes[at..]).ok_or_else(|| unterminated(document, at))?,
            b'.' if bytes[at..].starts_with(b"...") => 3,
            b'A'..=b'Z' | b'a'..=b'z' | b'_' => run(&bytes[at..], |b| b.is_ascii_alphanumeric() || b == b'_'),
            b'0'..=b'9' | b'-' => run(&bytes[at..], |b| b.is_ascii_digit()),
            _ => 1,
        };
        tokens += 1;
        if tokens > limits.tokens {
            let limit = limits.tokens as u64;
            return Err(Refusal::limit(codes::TOO_MANY_TOKENS, "le document a trop de mots", limit, limit + 1)
                .at(position(document, from)));
        }
        match byte {
            b'{' | b'[' | b'(' => open += 1,
            b'}' | b']' | b')' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > limits.brackets {
            let limit = limits.brackets as u64;
            return Err(Refusal::limit(codes::TOO_DEEP, "le document a trop de niveaux", limit, limit + 1)
                .at(position(document, from)));
        }
    }
    Ok(tokens)
}

/// The length of a first byte and of those after it that go on with it.
fn run(bytes: &[u8], goes_on: impl Fn(u8) -> bool) -> usize {
    1 + bytes[1..].iter().take_while(|b| goes_on(**b)).count()
}

/// The length of a string with its quotes; none if it does not end.
fn string(bytes: &[u8]) -> Option<usize> {
    if bytes.starts_with(b"\"\"\"") {
        let mut at = 3;
        loop {
            if bytes[at..].starts_with(b"\\\"\"\"") {
                at += 4;
            } else if bytes[at..].starts_with(b"\"\"\"") {
                return Some(at + 3);
            } else if at < bytes.len() {
                at += 1;
            } else {
                return None;
            }
        }
    }
    let mut at = 1;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            b'\r' | b'\n' => return None,
            _ => at += 1,
        }
    }
}

fn unterminated(document: &str, at: usize) -> Refusal {
    let pos = position(document, at);
    Refusal::document(
        codes::PARSE_FAILED,
        format!("Le document GraphQL a un texte sans guillemet final, ligne {}, colonne {}.", pos.line, pos.column),
    )
    .at(pos)
}

fn position(document: &str, at: usize) -> Pos {
    let before = &document.as_bytes()[..at];
    let line_start = before.iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
    Pos {
        line: 1 + before.iter().filter(|b| **b == b'\n').count(),
        column: 1 + String::from_utf8_lossy(&before[line_start..]).chars().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(document: &str) -> Result<usize, &'static str> {
        check(document, &Limits::default()).map_err(|refusal| refusal.code)
    }

    #[test]
    fn tokens_are_counted_as_graphql_counts_them() {
        assert_eq!(
            count("query Q($a: Int = 1) { b(c: \"d e\", f: [1.5e3, -2]) ...g # h\n }"),
            Ok(29),
            "1.5e3 counts for four"
        );
        assert_eq!(count("{ a(b: \"\"\" \\\"\"\" { [ \"\"\") }"), Ok(8));
        assert_eq!(count("\u{feff}{a}"), Ok(6), "each byte of what is no token counts");
        assert_eq!(count(""), Ok(0));
    }

    #[test]
    fn brackets_within_texts_and_comments_are_not_counted() {
        let text = "[".repeat(1000);
        assert!(count(&format!("{{ a(b: \"{text}\") # {text}\n }}")).is_ok());
    }

    #[test]
    fn the_parser_never_sees_what_would_overflow_it() {
        for open in ["[", "{", "("] {
            assert_eq!(count(&format!("{{ a(b: {}", open.repeat(100_000))), Err(codes::TOO_DEEP));
        }
        assert_eq!(count(&format!("{{ a(b: \"\"\"x\"{}", "[".repeat(1000))), Err(codes::PARSE_FAILED));
        assert_eq!(count(&"a ".repeat(5_001)), Err(codes::TOO_MANY_TOKENS));
        assert_eq!(count(&" ".repeat(200_000)), Err(codes::DOCUMENT_TOO_LONG));
    }
}
