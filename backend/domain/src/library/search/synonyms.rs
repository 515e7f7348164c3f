//! The notions of the field, read from their file.

use super::analysis::{Word, words as read};
use std::collections::HashMap;
use std::sync::LazyLock;

const FILE: &str = include_str!("synonyms.txt");

/// A form of a notion: the stems of its words.
#[derive(Debug)]
struct Form {
    key: &'static str,
    stems: Vec<String>,
    /// Whether a published text must write it in capitals.
    capitals: bool,
}

/// The words that stand for a notion by themselves, folded.
pub fn words() -> &'static [String] {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let forms = lines(FILE).flat_map(|(_, forms)| forms.split(';'));
        let alone = |form: &str| Some(read(form)).filter(|read| read.len() == 1).map(|mut read| read.remove(0).folded);
        let mut words: Vec<String> = forms.filter_map(alone).collect();
        words.sort_unstable();
        words.dedup();
        words
    });
    &WORDS
}

fn lines(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(':'))
}

/// The forms of all notions, by the stem of their first word, the longest first.
#[derive(Debug, Default)]
pub(super) struct Notions(HashMap<String, Vec<Form>>);

impl Notions {
    fn read(file: &'static str) -> Notions {
        let mut all = Notions::default();
        for (key, forms) in lines(file) {
            for form in forms.split(';') {
                let read = read(form);
                let capitals = !read.is_empty() && read.iter().all(|word| word.capitals);
                let stems: Vec<String> = read.into_iter().map(|word| word.stem).collect();
                if let Some(first) = stems.first() {
                    all.0.entry(first.clone()).or_default().push(Form { key: key.trim(), stems, capitals });
                }
            }
        }
        for forms in all.0.values_mut() {
            forms.sort_by_key(|form| std::cmp::Reverse(form.stems.len()));
        }
        all
    }

    /// The notion that these words begin with from one of them on, and how many words it takes.
    pub(super) fn at(&self, words: &[Word], from: usize, any_case: bool) -> Option<(&'static str, usize)> {
        let rest = words.get(from..)?;
        let forms = self.0.get(&rest.first()?.stem)?;
        let fits = |form: &&Form| {
            form.stems.len() <= rest.len()
                && form.stems.iter().zip(rest).all(|(stem, word)| *stem == word.stem)
                && (any_case || !form.capitals || rest[..form.stems.len()].iter().all(|word| word.capitals))
        };
        forms.iter().find(fits).map(|form| (form.key, form.stems.len()))
    }
}

pub(super) fn notions() -> &'static Notions {
    static NOTIONS: LazyLock<Notions> = LazyLock::new(|| Notions::read(FILE));
    &NOTIONS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_stands_for_one_notion() {
        let mut seen: HashMap<(Vec<String>, bool), &str> = HashMap::new();
        for form in notions().0.values().flatten() {
            let before = seen.insert((form.stems.clone(), form.capitals), form.key);
            assert!(before.is_none_or(|key| key == form.key), "{:?} is of {before:?} and {}", form.stems, form.key);
        }
        assert!(seen.len() > 150);
    }
}
