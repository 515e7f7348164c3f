//! A table of a text, and a record just read from it.

use super::node::{Node, Value};
use super::read::Read;
use super::report::Report;

/// A table whose fields are being read.
pub(crate) struct Table<'a> {
    path: &'a str,
    entries: &'a [(String, Node)],
}

impl<'a> Table<'a> {
    /// Opens a table, and records the fields that it should not have.
    pub fn open(node: &'a Node, fields: &[&str], report: &mut Report) -> Option<Table<'a>> {
        let Value::Table(entries) = &node.value else {
            report.add(&node.path, format!("une table est attendue ici, pas {}.", node.value.name()));
            return None;
        };
        for (key, entry) in entries {
            if !fields.contains(&key.as_str()) {
                report.add(&entry.path, format!("champ inconnu. Champs possibles : {}.", fields.join(", ")));
            }
        }
        Some(Table { path: &node.path, entries })
    }

    /// The value of a field.
    pub fn field<T: Read>(&self, key: &str, report: &mut Report) -> T {
        match self.entries.iter().find(|(name, _)| name == key) {
            Some((_, node)) => T::read(node, report),
            None => T::absent().unwrap_or_else(|| {
                let path = if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
                report.add(&path, "champ obligatoire : ajoutez-le.");
                T::stand_in()
            }),
        }
    }
}

/// A record that has just been read, while its fields are checked against each other.
pub(crate) struct At<'a> {
    pub path: &'a str,
    pub report: &'a mut Report,
}

impl At<'_> {
    /// Records `message` at `field` unless `holds`.
    pub fn require(&mut self, holds: bool, field: &str, message: impl Into<String>) {
        if !holds {
            self.report.add(&format!("{}.{field}", self.path), message);
        }
    }
}
