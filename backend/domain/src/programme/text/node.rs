//! The values of a text, each with its dotted path and its line.

use chrono::{NaiveDate, NaiveTime};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value as it is written, and where.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// Dotted path, such as `sequences[1].modes`; empty for the whole text.
    pub path: String,
    /// From 1: the line of the key, or of the element in a list.
    pub line: usize,
    pub value: Value,
}

#[derive(Clone, Debug)]
pub(crate) enum Value {
    Text(String),
    Integer(i64),
    Boolean(bool),
    Date(NaiveDate),
    Time(NaiveTime),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
    /// A value that no field takes; its name in French.
    Other(&'static str),
}

impl Value {
    /// What it is, in French, with its article.
    pub fn name(&self) -> &'static str {
        match self {
            Value::Text(_) => "un texte",
            Value::Integer(_) => "un nombre entier",
            Value::Boolean(_) => "un booléen",
            Value::Date(_) => "une date",
            Value::Time(_) => "une heure",
            Value::List(_) => "une liste",
            Value::Table(_) => "une table",
            Value::Other(name) => name,
        }
    }
}

/// Turns byte offsets into lines.
pub(crate) struct Lines(Vec<usize>);

impl Lines {
    pub fn of(text: &str) -> Lines {
        Lines(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(offset, _)| offset).collect())
    }

    /// The line, from 1, of a byte offset.
    pub fn at(&self, offset: usize) -> usize {
        self.0.partition_point(|end| *end < offset) + 1
    }
}

/// The tree of a whole document.
pub(crate) fn of_document(document: &Spanned<DeTable<'_>>, lines: &Lines) -> Node {
    Node { path: String::new(), line: 1, value: Value::Table(entries(document.get_ref(), "", lines)) }
}

fn entries(table: &DeTable<'_>, path: &str, lines: &Lines) -> Vec<(String, Node)> {
    table
        .iter()
        .map(|(key, value)| {
            let key_text = key.get_ref().to_string();
            let path = if path.is_empty() { key_text.clone() } else { format!("{path}.{key_text}") };
            let node = node(value.get_ref(), path, lines.at(key.span().start), lines);
            (key_text, node)
        })
        .collect()
}

fn node(value: &DeValue<'_>, path: String, line: usize, lines: &Lines) -> Node {
    let value = match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Boolean(boolean) => Value::Boolean(*boolean),
        DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
            .map_or(Value::Other("un nombre hors limites"), Value::Integer),
        DeValue::Float(_) => Value::Other("un nombre à virgule"),
        DeValue::Datetime(datetime) => moment(datetime),
        DeValue::Array(elements) => Value::List(
            elements
                .iter()
                .enumerate()
                .map(|(index, element)| {
                    node(element.get_ref(), format!("{path}[{index}]"), lines.at(element.span().start), lines)
                })
                .collect(),
        ),
        DeValue::Table(table) => Value::Table(entries(table, &path, lines)),
    };
    Node { path, line, value }
}

fn moment(datetime: &toml::value::Datetime) -> Value {
    let date = datetime.date.map(|d| NaiveDate::from_ymd_opt(d.year.into(), d.month.into(), d.day.into()));
    let time = datetime
        .time
        .map(|t| NaiveTime::from_hms_opt(t.hour.into(), t.minute.into(), t.second.unwrap_or_default().into()));
    match (date, time) {
        (Some(Some(date)), None) => Value::Date(date),
        (None, Some(Some(time))) => Value::Time(time),
        (Some(_), Some(_)) => Value::Other("une date avec son heure"),
        _ => Value::Other("une date ou une heure impossible"),
    }
}
