//! Where rules come from: source documents and the passages quoted from them.

use super::text::{At, Node, Read, Report, Table, record};
use crate::refusal::Citation;
use chrono::NaiveDate;
use std::fmt;

/// The longest quote, in characters: a citation proves a rule, it doesn't reproduce a document.
const LONGEST_QUOTE: usize = 320;

record! {
    /// A document that states rules.
    pub struct SourceDocument {
        /// Short name, used by citations: `ehpad-2023`.
        pub key: String,
        pub title: String,
        /// Who published it.
        pub issuer: String,
        /// None when the document doesn't state it wholly.
        pub published_on: Option<NaiveDate>,
        pub note: Option<String>,
    }
}

impl Read for Citation {
    fn read(node: &Node, report: &mut Report) -> Citation {
        let Some(table) = Table::open(node, &["source", "line", "end_line", "text"], report) else {
            return Citation::stand_in();
        };
        let line: u32 = table.field("line", report);
        let end_line: Option<u32> = table.field("end_line", report);
        let citation = Citation {
            source: table.field("source", report),
            line,
            end_line: end_line.unwrap_or(line),
            text: table.field("text", report),
        };
        let mut at = At { path: &node.path, report };
        at.require(citation.line >= 1, "line", "les lignes d’une source se comptent à partir de 1.");
        at.require(
            citation.end_line >= citation.line,
            "end_line",
            format!("le passage finit (ligne {}) avant de commencer (ligne {line}).", citation.end_line),
        );
        at.require(
            citation.text.chars().count() <= LONGEST_QUOTE,
            "text",
            format!(
                "citation trop longue : gardez les mots qui énoncent la règle, {LONGEST_QUOTE} caractères au plus."
            ),
        );
        report.citations.push((node.path.clone(), citation.clone()));
        citation
    }

    fn stand_in() -> Citation {
        Citation { source: String::new(), line: 0, end_line: 0, text: String::new() }
    }
}

impl fmt::Display for Citation {
    /// `« de 3 à 5 structures maximum » (ehpad-2023, ligne 32)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = if self.line == self.end_line {
            format!("ligne {}", self.line)
        } else {
            format!("lignes {} à {}", self.line, self.end_line)
        };
        write!(f, "« {} » ({}, {lines})", self.text, self.source)
    }
}

/// A rule rests on a source, or is a proposal that says why.
pub(super) fn check_ground(cited: bool, proposed: bool, noted: bool, at: &mut At<'_>) {
    at.require(
        cited || proposed,
        "cite",
        "citez la source de cette règle, ou marquez-la « proposed = true » avec une note.",
    );
    at.require(noted || !proposed, "note", "dites en une note pourquoi cette règle est proposée.");
}
