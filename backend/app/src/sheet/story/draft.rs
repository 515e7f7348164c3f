//! The blocks of a draft as they come, within what a sheet holds.

use super::super::text::Drafted;
use cordee_domain::library::{Block, Inline, SectionKind};
use cordee_domain::sheet::{MAX_BLOCKS, MAX_TEXT, plain as texts};
use std::collections::HashMap;

/// Characters of a draft: who writes has room beside it.
const MOST_TEXT: usize = MAX_TEXT * 3 / 4;
/// Blocks of one part of a draft.
const MOST_BLOCKS: usize = MAX_BLOCKS / 2;

#[derive(Debug, Default)]
pub struct Draft {
    blocks: Vec<Drafted>,
    characters: usize,
    of_part: HashMap<SectionKind, usize>,
}

pub fn plain(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline { text: text.into(), ..Inline::default() }]
}

/// A text that ends as a sentence does.
pub fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

impl Draft {
    /// Adds a block to a part, unless the draft is full.
    pub fn push(&mut self, part: SectionKind, block: Block, origin: Option<&str>) {
        let characters: usize = texts(&block).iter().map(|text| text.chars().count()).sum();
        let blocks = self.of_part.entry(part).or_default();
        if characters == 0 || self.characters + characters > MOST_TEXT || *blocks >= MOST_BLOCKS {
            return;
        }
        self.characters += characters;
        *blocks += 1;
        self.blocks.push(Drafted { part, block, origin: origin.map(str::to_owned) });
    }

    pub fn paragraph(&mut self, part: SectionKind, text: impl Into<String>, origin: &str) {
        self.push(part, Block::Paragraph { text: plain(text) }, Some(origin));
    }

    /// The lines of what somebody wrote, each a paragraph.
    pub fn paragraphs(&mut self, part: SectionKind, text: Option<&str>, origin: &str) {
        for line in text.unwrap_or_default().lines().map(str::trim).filter(|line| !line.is_empty()) {
            self.paragraph(part, line, origin);
        }
    }

    pub fn list(&mut self, part: SectionKind, items: Vec<String>, origin: &str) {
        if !items.is_empty() {
            let items = items.into_iter().map(plain).collect();
            self.push(part, Block::List { ordered: false, items }, Some(origin));
        }
    }

    /// What stands under a title, if there is anything.
    pub fn under(&mut self, part: SectionKind, title: &str, write: impl FnOnce(&mut Draft)) {
        let before = self.blocks.len();
        self.push(part, Block::Heading { level: 3, text: title.to_owned() }, None);
        let titled = self.blocks.len();
        write(self);
        if self.blocks.len() == titled && titled > before {
            self.blocks.pop();
        }
    }

    pub fn ended(self) -> Vec<Drafted> {
        self.blocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_stands_over_something_and_a_draft_stays_within_what_a_sheet_holds() {
        let mut draft = Draft::default();
        draft.under(SectionKind::Actions, "Rien", |_| {});
        draft.under(SectionKind::Actions, "La relève", |draft| {
            draft.paragraphs(SectionKind::Actions, Some("Un.\n\n Deux. "), "Évaluation");
        });
        draft.list(SectionKind::Actions, Vec::new(), "Actions");
        for _ in 0..300 {
            draft.paragraph(SectionKind::Results, "a".repeat(1_000), "Évaluation");
        }
        let blocks = draft.ended();
        assert!(matches!(&blocks[0].block, Block::Heading { text, .. } if text == "La relève"));
        assert_eq!(blocks.iter().filter(|one| one.part == SectionKind::Actions).count(), 3);
        let length: usize = blocks.iter().flat_map(|one| texts(&one.block)).map(|text| text.chars().count()).sum();
        assert!(length <= MOST_TEXT && length > MOST_TEXT - 2_000);
    }
}
