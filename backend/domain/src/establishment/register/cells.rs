//! A line cut into cells, and each cell read for what it should be. Reasons are in French and
//! name the cell.

use crate::establishment::finess::FinessNumber;
use chrono::NaiveDate;
use std::borrow::Cow;

/// The longest text that a cell may hold, in characters. The register's own limit is 60.
const LONGEST: usize = 400;

/// Cuts a line at semicolons. The layout has no quoting, but copies written by spreadsheets quote
/// the cells that contain a quote: those are opened, and when the plain cut gives none of the
/// `expected` counts, semicolons within such quotes are kept.
pub(super) fn cut<'a>(line: &'a str, expected: &[usize]) -> Vec<Cow<'a, str>> {
    let plain: Vec<&str> = line.split(';').collect();
    if !expected.contains(&plain.len())
        && let Some(quoted) = cut_quoted(line).filter(|cells| expected.contains(&cells.len()))
    {
        return quoted.into_iter().map(clean).collect();
    }
    plain.into_iter().map(clean).collect()
}

fn cut_quoted(line: &str) -> Option<Vec<&str>> {
    line.contains('"').then(|| {
        let (mut cells, mut start, mut inside) = (Vec::new(), 0, false);
        for (index, c) in line.char_indices() {
            match c {
                '"' => inside = !inside,
                ';' if !inside => {
                    cells.push(line.get(start..index).unwrap_or_default());
                    start = index + 1;
                }
                _ => {}
            }
        }
        cells.push(line.get(start..).unwrap_or_default());
        cells
    })
}

/// A cell without the quotes around it, the spaces around and repeated inside, nor the characters
/// that are not shown.
fn clean(cell: &str) -> Cow<'_, str> {
    let inner = cell.trim().strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    let hidden =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let tidy = !cell.starts_with(' ') && !cell.ends_with(' ') && !cell.contains("  ") && !cell.contains(hidden);
    match inner {
        None if tidy => Cow::Borrowed(cell),
        inner => {
            let text = inner.map_or(Cow::Borrowed(cell), |inner| Cow::Owned(inner.replace("\"\"", "\"")));
            let shown: String = text.chars().map(|c| if hidden(c) { ' ' } else { c }).collect();
            Cow::Owned(shown.split_whitespace().collect::<Vec<_>>().join(" "))
        }
    }
}

/// The cells of one line.
pub(super) struct Cells<'a>(pub Vec<Cow<'a, str>>);

impl Cells<'_> {
    /// The cell of this number, from 1, as the published layout counts; empty when there is none.
    pub fn get(&self, number: usize) -> &str {
        self.0.get(number.wrapping_sub(1)).map_or("", |cell| cell.as_ref())
    }

    pub fn text(&self, number: usize) -> Option<String> {
        let cell = self.get(number);
        (!cell.is_empty()).then(|| cell.to_owned())
    }

    /// Refuses a line with a cell too long to be the register's.
    pub fn bounded(&self) -> Result<(), String> {
        match self.0.iter().position(|cell| cell.chars().count() > LONGEST) {
            Some(index) => Err(format!("la colonne {} dépasse {LONGEST} caractères", index + 1)),
            None => Ok(()),
        }
    }

    pub fn finess(&self, number: usize, label: &str) -> Result<FinessNumber, String> {
        FinessNumber::parse(self.get(number)).map_err(|error| format!("{label} (colonne {number}) : {error}"))
    }

    pub fn date(&self, number: usize, label: &str) -> Result<Option<NaiveDate>, String> {
        let cell = self.get(number);
        if cell.is_empty() {
            return Ok(None);
        }
        let shaped = cell.len() == 10
            && cell.bytes().enumerate().all(|(place, byte)| match place {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        let date = NaiveDate::parse_from_str(cell, "%Y-%m-%d").ok().filter(|_| shaped);
        date.map(Some).ok_or_else(|| {
            format!("{label} (colonne {number}) : «{}» n’est pas une date de la forme AAAA-MM-JJ", shown(cell))
        })
    }

    /// A code of exactly `length` digits.
    pub fn digits(&self, number: usize, label: &str, length: usize) -> Result<Option<String>, String> {
        let cell = self.get(number);
        if cell.is_empty() {
            return Ok(None);
        }
        if cell.len() == length && cell.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Some(cell.to_owned()));
        }
        Err(format!("{label} (colonne {number}) : «{}» n’est pas un code de {length} chiffres", shown(cell)))
    }
}

/// The beginning of a cell, short enough for a message.
pub(super) fn shown(cell: &str) -> String {
    match cell.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", cell.get(..end).unwrap_or_default()),
        None => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_and_opens_quotes() {
        assert_eq!(cut("a;;b;", &[4]), ["a", "", "b", ""]);
        assert_eq!(cut("a;\"I.T.E.P. \"\"L'ARETE\"\"\";b", &[3]), ["a", "I.T.E.P. \"L'ARETE\"", "b"]);
        assert_eq!(cut("a;LA \"CROIX\" BLEUE;b", &[3]), ["a", "LA \"CROIX\" BLEUE", "b"]);
        assert_eq!(cut("a;\"x; y\";b", &[3]), ["a", "x; y", "b"]);
        assert_eq!(cut("a;\"x; y\";b", &[4]).len(), 4);
        assert_eq!(cut("\"", &[1]), ["\""]);
        assert_eq!(cut("  a  b\u{0}c \u{202e};\t", &[2]), ["a b c", ""]);
    }

    #[test]
    fn reads_dates_strictly() {
        let date = |cell: &str| Cells(vec![Cow::Borrowed(cell)]).date(1, "date");
        assert_eq!(date("2024-02-29"), Ok(NaiveDate::from_ymd_opt(2024, 2, 29)));
        assert_eq!(date(""), Ok(None));
        for wrong in ["2023-02-29", "29/02/2024", "2024-2-9", "+024-02-29", "2024-02-29T00:00", "0", "aaaa-bb-cc"] {
            assert!(date(wrong).unwrap_err().contains("AAAA-MM-JJ"), "{wrong}");
        }
    }

    #[test]
    fn a_message_shows_the_beginning_of_a_long_cell() {
        assert_eq!(shown("court"), "court");
        assert_eq!(shown(&"é".repeat(1_000)).chars().count(), 41);
    }
}
