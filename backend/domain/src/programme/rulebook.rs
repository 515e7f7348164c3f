//! A rulebook: its text, and the rules read from it.

use super::check;
use super::rules::Rules;
use super::text::{Mistake, Read, Report, tree};
use crate::refusal::{Citation, Refusal};
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

/// The form of the texts that this program writes and reads. A later form must keep reading the
/// earlier ones: programmes hold the text under which they were opened.
pub const FORMAT: u32 = 1;

/// The texts that come with the program.
const BUILTIN_TEXTS: &[&str] = &[
    include_str!("../../rulebooks/occitanie-collectifs-ehpad-2023.toml"),
    include_str!("../../rulebooks/occitanie-animateurs-ph-2022.toml"),
    include_str!("../../rulebooks/hauts-de-france-ami-qvt-2023.toml"),
    include_str!("../../rulebooks/hauts-de-france-ami-qvt-2019.toml"),
    include_str!("../../rulebooks/hauts-de-france-clact-qvt-2022.toml"),
];

static BUILTIN: LazyLock<Vec<Rulebook>> =
    LazyLock::new(|| BUILTIN_TEXTS.iter().filter_map(|text| Rulebook::read(text).ok()).collect());

/// The name of a rulebook: small letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct RulebookKey(String);

impl RulebookKey {
    /// Reads a name; refuses what is not one.
    pub fn parse(key: &str) -> Result<RulebookKey, Refusal> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !key.is_empty()
            && key.len() <= 80
            && key.bytes().all(allowed)
            && !key.starts_with('-')
            && !key.ends_with('-')
        {
            return Ok(RulebookKey(key.to_owned()));
        }
        Err(Refusal::invalid(
            "key",
            "Le nom d’un règlement se compose de lettres minuscules sans accent, de chiffres et de traits d’union, 80 caractères au plus.",
        ))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RulebookKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A passage of a source, and the field of the rulebook that rests on it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct CitedField {
    /// Dotted path, such as `group.cite`.
    pub field: String,
    pub citation: Citation,
}

/// The rules of one programme and the text that states them; cheap to clone. Gives the rules by
/// dereference: `rulebook.group`, `rulebook.quota_of(…)`.
#[derive(Clone, Debug)]
pub struct Rulebook(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    rules: Rules,
    citations: Vec<CitedField>,
    text: String,
}

impl Rulebook {
    /// Reads a rulebook, or says every mistake that can be told, from the first line on. A text
    /// that comes with the program is not read again.
    pub fn parse(text: &str) -> Result<Rulebook, Vec<Mistake>> {
        match BUILTIN.iter().find(|rulebook| rulebook.source_text() == text) {
            Some(rulebook) => Ok(rulebook.clone()),
            None => Rulebook::read(text),
        }
    }

    fn read(text: &str) -> Result<Rulebook, Vec<Mistake>> {
        let tree = tree(text)?;
        let mut report = Report::on(&tree);
        let rules = Rules::read(&tree, &mut report);
        check::all(&rules, &mut report);
        if !report.is_clean() {
            return Err(report.into_mistakes());
        }
        let cited = |(field, citation)| CitedField { field, citation };
        let citations = report.citations.into_iter().map(cited).collect();
        Ok(Rulebook(Arc::new(Parts { rules, citations, text: text.to_owned() })))
    }

    /// The rulebooks that come with the program.
    pub fn builtin() -> &'static [Rulebook] {
        &BUILTIN
    }

    /// A rulebook that comes with the program, by its name.
    pub fn find(key: &str) -> Option<&'static Rulebook> {
        Rulebook::builtin().iter().find(|rulebook| rulebook.key == key)
    }

    /// The text as it was read: what a programme keeps of the rulebook under which it is opened.
    pub fn source_text(&self) -> &str {
        &self.0.text
    }

    /// Every passage quoted, with the field that rests on it.
    pub fn citations(&self) -> &[CitedField] {
        &self.0.citations
    }
}

impl Deref for Rulebook {
    type Target = Rules;

    fn deref(&self) -> &Rules {
        &self.0.rules
    }
}

impl PartialEq for Rulebook {
    fn eq(&self, other: &Rulebook) -> bool {
        self.0.text == other.0.text
    }
}

impl Eq for Rulebook {}

impl serde::Serialize for Rulebook {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.rules.serialize(serializer)
    }
}
