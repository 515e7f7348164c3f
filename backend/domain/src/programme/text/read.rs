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
            report.add(&node.path, format!("« {text} » n’est pas une valeur possible : {}.", keys.join(", ")));
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
