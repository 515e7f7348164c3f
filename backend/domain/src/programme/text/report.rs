//! The mistakes of a text, gathered.

use super::node::{Node, Value};
use crate::refusal::Citation;
use std::collections::{HashMap, HashSet};
use std::fmt;

/// One mistake in a rulebook's text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Mistake {
    /// From 1.
    pub line: usize,
    /// Dotted path of the field, such as `sequences[1].modes`; empty when the text itself can't
    /// be read there.
    pub field: String,
    /// What is wrong and what to do, in French.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_empty() {
            write!(f, "ligne {} : {}", self.line, self.message)
        } else {
            write!(f, "ligne {}, {} : {}", self.line, self.field, self.message)
        }
    }
}

/// Gathers mistakes, at most one a field, and the citations met on the way.
#[derive(Debug, Default)]
pub(crate) struct Report {
    lines: HashMap<String, usize>,
    seen: HashSet<String>,
    mistakes: Vec<Mistake>,
    /// Path and words of each citation read.
    pub citations: Vec<(String, Citation)>,
}

impl Report {
    pub fn on(tree: &Node) -> Report {
        let mut report = Report::default();
        report.note_lines(tree);
        report
    }

    fn note_lines(&mut self, node: &Node) {
        self.lines.insert(node.path.clone(), node.line);
        match &node.value {
            Value::List(elements) => elements.iter().for_each(|element| self.note_lines(element)),
            Value::Table(entries) => entries.iter().for_each(|(_, entry)| self.note_lines(entry)),
            _ => {}
        }
    }

    /// Records a mistake at the field's line, or at its nearest container's when it isn't there.
    /// Later mistakes on the same field are consequences of the first and are left out.
    pub fn add(&mut self, path: &str, message: impl Into<String>) {
        if self.seen.insert(path.to_owned()) {
            let mistake = Mistake { line: self.line_of(path), field: path.to_owned(), message: message.into() };
            self.mistakes.push(mistake);
        }
    }

    fn line_of(&self, path: &str) -> usize {
        let mut path = path;
        loop {
            match (self.lines.get(path), path.rfind(['.', '['])) {
                (Some(line), _) => return *line,
                (None, Some(end)) => path = &path[..end],
                (None, None) => return 1,
            }
        }
    }

    pub fn is_clean(&self) -> bool {
        self.mistakes.is_empty()
    }

    /// Every mistake, from the first line to the last.
    pub fn into_mistakes(self) -> Vec<Mistake> {
        let mut mistakes = self.mistakes;
        mistakes.sort_by(|a, b| (a.line, &a.field).cmp(&(b.line, &b.field)));
        mistakes
    }
}
