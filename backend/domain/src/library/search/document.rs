//! What of a sheet is looked through, and how much each part of it weighs.

use super::analysis::tokens;
use crate::library::facet;
use crate::library::{Block, Inline, SheetContent};
use std::collections::{BTreeMap, BTreeSet};

/// How much a word weighs by where it stands, against one in the text. Ours, tried on the judged questions.
const TITLE: u32 = 6;
const SUMMARY: u32 = 3;
const HEADING: u32 = 2;
const BODY: u32 = 1;

/// BM25's two settings, and the length that counts as ordinary: fixed, so that what one sheet weighs never depends on
/// which others are published.
const SATURATION: f64 = 1.2;
const LENGTH_COUNTS: f64 = 0.5;
const ORDINARY_LENGTH: f64 = 350.0;

/// A sheet as the index holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What each term adds to the rank of the sheet, in thousandths, before how rare the term is.
    pub terms: BTreeMap<String, i32>,
    /// Each word, folded, with its term.
    pub words: BTreeSet<(String, String)>,
}

/// The text of a run of inlines.
pub(super) fn plain(inlines: &[Inline]) -> String {
    inlines.iter().map(|inline| inline.text.as_str()).collect()
}

/// The parts of the text of a block.
fn texts(block: &Block) -> Vec<String> {
    let some = |text: &Option<String>| text.clone().into_iter();
    match block {
        Block::Heading { text, .. } => vec![text.clone()],
        Block::Paragraph { text } => vec![plain(text)],
        Block::List { items, .. } => items.iter().map(|item| plain(item)).collect(),
        Block::Quote { text, source } => [plain(text)].into_iter().chain(some(source)).collect(),
        Block::Picture { alternative, caption, .. } => [alternative.clone()].into_iter().chain(some(caption)).collect(),
        Block::Film { title, transcript, .. } => [title.clone()].into_iter().chain(some(transcript)).collect(),
    }
}

/// The text of a sheet's sections, passage by passage.
pub(super) fn passages(content: &SheetContent) -> impl Iterator<Item = (u32, String)> {
    content.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| {
        let weight = if matches!(block, Block::Heading { .. }) { HEADING } else { BODY };
        texts(block).into_iter().map(move |text| (weight, text))
    })
}

/// What of a sheet is looked for, and how much each thing weighs in it.
pub fn document(content: &SheetContent) -> Document {
    let labels = facet::of(content).into_iter().filter_map(|(facet, value)| facet.reads(&value));
    let named = content.establishment.iter().chain(&content.programme).cloned();
    let series = content.series.iter().map(|series| series.name.clone());
    let parts = [(TITLE, content.title.clone()), (SUMMARY, content.summary.clone())]
        .into_iter()
        .chain(labels.chain(named).chain(series).map(|text| (HEADING, text)))
        .chain(passages(content));
    let (mut made, mut weights, mut length) = (Document::default(), BTreeMap::<String, u32>::new(), 0_u32);
    for (weight, text) in parts {
        for token in tokens(&text) {
            length += u32::from(token.word.is_some());
            *weights.entry(token.term.clone()).or_default() += weight;
            if let Some(word) = token.word {
                made.words.insert((word, token.term));
            }
        }
    }
    made.terms = weights.into_iter().map(|(term, weight)| (term, impact(weight, length))).collect();
    made
}

fn impact(weight: u32, length: u32) -> i32 {
    let (weight, length) = (f64::from(weight), f64::from(length));
    let norm = SATURATION * (1.0 - LENGTH_COUNTS + LENGTH_COUNTS * length / ORDINARY_LENGTH);
    #[expect(clippy::cast_possible_truncation, reason = "under 2 200")]
    let impact = (1000.0 * weight * (SATURATION + 1.0) / (weight + norm)).round() as i32;
    impact.max(1)
}
