//! The passage of a sheet that answers a question, with what was asked marked in it.

use super::analysis::{tokens, words};
use super::document::passages;
use crate::library::{SheetContent, facet};
use std::collections::BTreeSet;

/// About so many characters.
const LENGTH: usize = 240;

/// A run of a passage; whether it is what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub found: bool,
}

/// The passage that has most of the terms, the summary before the rest; without any of them, the summary's beginning.
pub fn snippet(content: &SheetContent, terms: &[String]) -> Vec<Piece> {
    let mut best: Option<(usize, String)> = None;
    let all = [content.summary.clone()].into_iter().chain(passages(content).map(|(_, text)| text));
    for text in all.filter(|text| !text.trim().is_empty()) {
        let found: BTreeSet<String> =
            tokens(&text).into_iter().map(|token| token.term).filter(|term| terms.contains(term)).collect();
        if best.as_ref().is_none_or(|(most, _)| found.len() > *most) {
            best = Some((found.len(), text));
        }
    }
    best.map(|(_, text)| marked(&text, terms)).unwrap_or_default()
}

/// A folded word as a sheet writes it, an acronym alone in capitals; none where the sheet does not have it.
pub fn as_written(content: &SheetContent, folded: &str) -> Option<String> {
    let labels = facet::of(content).into_iter().filter_map(|(facet, value)| facet.reads(&value));
    let all = [content.title.clone(), content.summary.clone()].into_iter();
    all.chain(passages(content).map(|(_, text)| text)).chain(labels).find_map(|text| {
        let word = words(&text).into_iter().find(|word| word.folded == folded)?;
        let raw = &text[word.start..word.end];
        Some(if word.capitals { raw.to_owned() } else { raw.to_lowercase() })
    })
}

fn marked(text: &str, terms: &[String]) -> Vec<Piece> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for token in tokens(text).into_iter().filter(|token| terms.contains(&token.term)) {
        match spans.last_mut() {
            Some((_, end)) if token.start < *end => *end = (*end).max(token.end),
            _ => spans.push((token.start, token.end)),
        }
    }
    let (from, to) = window(text, spans.first().map_or(0, |(start, _)| *start));
    let mut pieces = Vec::new();
    let mut push = |text: &str, found| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), found });
        }
    };
    if from > 0 {
        push("… ", false);
    }
    let mut at = from;
    for (start, end) in spans.into_iter().filter(|(start, end)| *start >= from && *end <= to) {
        push(&text[at..start], false);
        push(&text[start..end], true);
        at = end;
    }
    push(&text[at..to], false);
    if to < text.len() {
        push(" …", false);
    }
    pieces
}

/// A part of a text around one of its bytes, from the beginning of a word to the end of one.
fn window(text: &str, around: usize) -> (usize, usize) {
    if text.chars().count() <= LENGTH {
        return (0, text.len());
    }
    let breaks: Vec<usize> = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).collect();
    let early = text[..around].char_indices().rev().nth(LENGTH / 3).map_or(0, |(at, _)| at);
    let from = if early == 0 { 0 } else { breaks.iter().find(|at| **at >= early).map_or(0, |at| at + 1) };
    let from = if text.is_char_boundary(from) && from <= around { from } else { 0 };
    let late = text[from..].char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| from + at);
    let to = if late == text.len() {
        late
    } else {
        breaks.iter().rev().find(|at| **at <= late && **at > around).copied().unwrap_or(late)
    };
    (from, to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{SheetKind, Theme};

    fn show(text: &str, terms: &[&str]) -> String {
        let terms: Vec<String> = terms.iter().map(|term| (*term).to_owned()).collect();
        marked(text, &terms)
            .into_iter()
            .map(|piece| if piece.found { format!("[{}]", piece.text) } else { piece.text })
            .collect()
    }

    #[test]
    fn a_folded_word_is_given_back_its_accents() {
        let content = SheetContent {
            title: "Éclaircir les rôles en EHPAD".into(),
            summary: "Les infirmières et l’équipe.".into(),
            kind: SheetKind::Experience,
            sections: Vec::new(),
            themes: vec![Theme::Cooperation],
            fields: Vec::new(),
            sector: None,
            departements: Vec::new(),
            size: None,
            establishment: None,
            programme: None,
            year: None,
            series: Vec::new(),
        };
        let written = |folded| as_written(&content, folded);
        assert_eq!(written("eclaircir").as_deref(), Some("éclaircir"));
        assert_eq!(written("ehpad").as_deref(), Some("EHPAD"));
        assert_eq!(written("equipe").as_deref(), Some("équipe"));
        assert_eq!(written("cooperer").as_deref(), Some("coopérer"), "it is sorted by it");
        assert_eq!(written("infirmiere"), None);
    }

    #[test]
    fn what_was_asked_is_marked_as_it_was_written() {
        assert_eq!(show("L’équipe a réduit les TMS.", &["#tms", "equip"]), "L’[équipe] a réduit les [TMS].");
        assert_eq!(show("Les aides-soignantes", &["#as"]), "Les [aides-soignantes]");
        let long = format!("{}le planning {}", "mot ".repeat(200), "fin ".repeat(200));
        let shown = show(&long, &["#planning"]);
        assert!(shown.starts_with("… ") && shown.ends_with(" …") && shown.contains("[planning]"), "{shown}");
        assert!(shown.chars().count() < LENGTH + 20);
        let wide = "é’".repeat(4000);
        assert!(show(&wide, &["x"]).len() < 2000);
    }
}
