//! The minutes of a session: sections that follow its agenda, and what was decided.

use crate::keyed;
use crate::refusal::Refusal;
use crate::session::SessionKind;
use crate::text;

keyed! {
    pub enum MinutesStatus {
        Draft = "draft", "En préparation";
        Published = "published", "Publié";
        /// Published once, and corrected by a later edition.
        Superseded = "superseded", "Remplacé";
    }
}

/// The most sections that minutes have, and the most decisions.
pub const MAX_SECTIONS: usize = 30;
pub const MAX_DECISIONS: usize = 60;
const TITLE: usize = 200;
const BODY: usize = 20_000;
const WORDING: usize = 1_000;

/// The titles that minutes open with: the agenda where there is one, else what such a session comes to.
pub fn first_titles(kind: SessionKind, agenda: &[String]) -> Vec<String> {
    if !agenda.is_empty() {
        return agenda.to_vec();
    }
    let plain: &[&str] = match kind {
        SessionKind::Sequence => &["Points abordés", "Échanges entre établissements", "Suites à donner"],
        SessionKind::Individual => &["Situation de l’établissement", "Appui apporté", "Suites à donner"],
        SessionKind::FollowUp => &["Où en sont les actions", "Ce qui tient, ce qui ne tient pas", "Suites à donner"],
    };
    plain.iter().map(|&title| title.to_owned()).collect()
}

/// A section's title, as kept.
pub fn title(value: &str) -> Result<String, Refusal> {
    text::line("title", "Titre du point", value, TITLE)
}

/// A section's text, as kept: it may be empty.
pub fn body(value: &str) -> Result<String, Refusal> {
    Ok(text::paragraphs("body", "Compte rendu", value, BODY)?.unwrap_or_default())
}

/// A decision, as kept.
pub fn wording(value: &str) -> Result<String, Refusal> {
    text::paragraphs("wording", "Décision", value, WORDING)?
        .ok_or_else(|| Refusal::invalid("wording", "Décision : écrivez ce qui a été décidé."))
}

/// Why published minutes are corrected.
pub fn correction_reason(value: &str) -> Result<String, Refusal> {
    text::line("reason", "Motif de la correction", value, 300)
}

/// A part of a section's text, for whoever draws it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// Its lines, which stay apart.
    Paragraph(Vec<&'a str>),
    /// Its items, without their dash.
    List(Vec<&'a str>),
}

/// The paragraphs and lists of a text: blank lines part them, and a line that begins with a dash or a bullet is an item.
pub fn blocks(body: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut open = false;
    for line in body.lines().map(str::trim) {
        if line.is_empty() {
            open = false;
            continue;
        }
        let item = ["- ", "– ", "• ", "* "].iter().find_map(|mark| line.strip_prefix(mark));
        match (item, blocks.last_mut().filter(|_| open)) {
            (Some(item), Some(Block::List(items))) => items.push(item.trim()),
            (Some(item), _) => blocks.push(Block::List(vec![item.trim()])),
            (None, Some(Block::Paragraph(lines))) => lines.push(line),
            (None, _) => blocks.push(Block::Paragraph(vec![line])),
        }
        open = true;
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_as_paragraphs_and_lists() {
        let text = "Tour de table.\nChacun présente.\n\n- affichage\n- planning\nSuite.\n\n• un\n\n• deux";
        assert_eq!(
            blocks(text),
            [
                Block::Paragraph(vec!["Tour de table.", "Chacun présente."]),
                Block::List(vec!["affichage", "planning"]),
                Block::Paragraph(vec!["Suite."]),
                Block::List(vec!["un"]),
                Block::List(vec!["deux"]),
            ]
        );
        assert_eq!(blocks(" \n\n"), []);
    }

    #[test]
    fn minutes_open_with_the_agenda_where_there_is_one() {
        let agenda = vec!["Accueil".to_owned()];
        assert_eq!(first_titles(SessionKind::Sequence, &agenda), agenda);
        for kind in SessionKind::ALL {
            assert!(first_titles(*kind, &[]).iter().all(|t| title(t).is_ok()));
        }
    }

    #[test]
    fn texts_are_bounded_and_a_section_may_be_empty() {
        assert_eq!(body("  "), Ok(String::new()));
        assert!(body(&"a".repeat(BODY + 1)).is_err());
        assert!(wording(" ").is_err());
        assert!(title("").is_err());
    }
}
