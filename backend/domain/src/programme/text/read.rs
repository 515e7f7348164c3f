//! Reading typed values. A value that can't be read leaves a mistake and a stand-in, so that all
//! that follows is read too; a rulebook with mistakes is never given out.

use super::node::{Node, Value};
use super::report::Report;
use crate::days::HalfDays;
use crate::keyed::Keyed;
use crate::money::{BasisPoints, Cents};
use chrono::{NaiveDate, NaiveTime};

/// A type that a rulebook's text can give.
pub(crate) trait Read: Sized {
    /// Reads a value; records what is wrong with it.
    fn read(node: &Node, report: &mut Report) -> Self;

    /// What takes the place of a value that can't be read.
    fn stand_in() -> Self;

    /// The value of a field that the text leaves out; none when it must be there.
    fn absent() -> Option<Self> {
        None
    }
}

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

/// Declares a record and its reading: fields by name (`as` gives another name in the text), then
/// the checks of one record on its own.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$fmeta:meta])* pub $field:ident $(as $key:literal)?: $type:ty,)+
    } $(check($record:ident, $at:ident) $check:block)?) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        pub struct $name { $($(#[$fmeta])* $(#[serde(rename = $key)])? pub $field: $type,)+ }

        impl $crate::programme::text::Read for $name {
            fn read(
                node: &$crate::programme::text::Node,
                report: &mut $crate::programme::text::Report,
            ) -> Self {
                const FIELDS: &[&str] = &[$($crate::programme::text::record!(@key $field $($key)?)),+];
                let Some(table) = $crate::programme::text::Table::open(node, FIELDS, report) else {
                    return Self::stand_in();
                };
                let record = Self {
                    $($field: table.field($crate::programme::text::record!(@key $field $($key)?), report),)+
                };
                $({
                    let $record = &record;
                    let mut at = $crate::programme::text::At { path: &node.path, report };
                    let $at = &mut at;
                    $check
                })?
                record
            }

            fn stand_in() -> Self {
                Self { $($field: <$type as $crate::programme::text::Read>::stand_in(),)+ }
            }
        }
    };
    (@key $field:ident $key:literal) => { $key };
    (@key $field:ident) => { stringify!($field) };
}
pub(crate) use record;

/// A record that states a rule: it also says where the rule comes from, in a source or as a
/// proposal of ours with its reason.
macro_rules! rule {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$fmeta:meta])* pub $field:ident $(as $key:literal)?: $type:ty,)+
    } $(check($record:ident, $at:ident) $check:block)?) => {
        $crate::programme::text::record! {
            $(#[$meta])*
            pub struct $name {
                $($(#[$fmeta])* pub $field $(as $key)?: $type,)+
                /// The passage that states the rule; none for a proposal of ours.
                pub cite: Option<$crate::refusal::Citation>,
                /// Other passages that state it or bear on it.
                pub see: Vec<$crate::refusal::Citation>,
                /// Ours until a user says otherwise: the source doesn't state it, or not wholly.
                pub proposed: bool,
                /// How the source is read, or why this is proposed.
                pub note: Option<String>,
            }
            check(rule, at) {
                $crate::programme::source::check_ground(rule.cite.is_some(), rule.proposed, rule.note.is_some(), at);
                $({
                    let $record = rule;
                    let $at = &mut *at;
                    $check
                })?
            }
        }
    };
}
pub(crate) use rule;

fn expected<T: Read>(node: &Node, what: &str, report: &mut Report) -> T {
    report.add(&node.path, format!("{what} est attendu ici, pas {}.", node.value.name()));
    T::stand_in()
}

impl Read for String {
    fn read(node: &Node, report: &mut Report) -> String {
        match &node.value {
            Value::Text(text) if text.trim().is_empty() => {
                report.add(&node.path, "ce texte est vide : complétez-le ou retirez le champ.");
                String::new()
            }
            Value::Text(text) => text.clone(),
            _ => expected(node, "un texte", report),
        }
    }

    fn stand_in() -> String {
        String::new()
    }
}

impl Read for bool {
    fn read(node: &Node, report: &mut Report) -> bool {
        match &node.value {
            Value::Boolean(boolean) => *boolean,
            _ => expected(node, "un booléen (true ou false)", report),
        }
    }

    fn stand_in() -> bool {
        false
    }

    fn absent() -> Option<bool> {
        Some(false)
    }
}

macro_rules! read_integers {
    ($($type:ty),+) => {$(
        impl Read for $type {
            fn read(node: &Node, report: &mut Report) -> $type {
                match &node.value {
                    Value::Integer(integer) => <$type>::try_from(*integer).unwrap_or_else(|_| {
                        let limits = format!("entre {} et {}", <$type>::MIN, <$type>::MAX);
                        report.add(&node.path, format!("{integer} est hors limites : un nombre {limits} est attendu."));
                        0
                    }),
                    _ => expected(node, "un nombre entier", report),
                }
            }

            fn stand_in() -> $type {
                0
            }
        }
    )+};
}
read_integers!(u8, u32, i32, i64);

macro_rules! read_wrapped {
    ($($type:ident($inner:ty)),+) => {$(
        impl Read for $type {
            fn read(node: &Node, report: &mut Report) -> $type {
                $type(<$inner>::read(node, report))
            }

            fn stand_in() -> $type {
                $type(0)
            }
        }
    )+};
}
read_wrapped!(Cents(i64), BasisPoints(u32), HalfDays(i32));

impl Read for NaiveDate {
    fn read(node: &Node, report: &mut Report) -> NaiveDate {
        match &node.value {
            Value::Date(date) => *date,
            _ => {
                report.add(
                    &node.path,
                    format!("une date sans guillemets (2023-09-30) est attendue ici, pas {}.", node.value.name()),
                );
                Self::stand_in()
            }
        }
    }

    fn stand_in() -> NaiveDate {
        NaiveDate::default()
    }
}

impl Read for NaiveTime {
    fn read(node: &Node, report: &mut Report) -> NaiveTime {
        match &node.value {
            Value::Time(time) => *time,
            _ => {
                report.add(
                    &node.path,
                    format!("une heure sans guillemets (15:30:00) est attendue ici, pas {}.", node.value.name()),
                );
                Self::stand_in()
            }
        }
    }

    fn stand_in() -> NaiveTime {
        NaiveTime::MIN
    }
}

impl<T: Keyed> Read for T {
    fn read(node: &Node, report: &mut Report) -> T {
        let Value::Text(text) = &node.value else { return expected(node, "un texte", report) };
        T::ALL.iter().copied().find(|value| value.key() == text).unwrap_or_else(|| {
            let keys: Vec<String> = T::ALL.iter().map(|value| format!("« {} »", value.key())).collect();
            report.add(&node.path, format!("« {text} » n'est pas une valeur possible : {}.", keys.join(", ")));
            T::stand_in()
        })
    }

    fn stand_in() -> T {
        T::ALL[0]
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, report: &mut Report) -> Option<T> {
        Some(T::read(node, report))
    }

    fn stand_in() -> Option<T> {
        None
    }

    fn absent() -> Option<Option<T>> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, report: &mut Report) -> Vec<T> {
        match &node.value {
            Value::List(elements) => elements.iter().map(|element| T::read(element, report)).collect(),
            _ => {
                report.add(&node.path, format!("une liste est attendue ici, pas {}.", node.value.name()));
                Vec::new()
            }
        }
    }

    fn stand_in() -> Vec<T> {
        Vec::new()
    }

    fn absent() -> Option<Vec<T>> {
        Some(Vec::new())
    }
}
