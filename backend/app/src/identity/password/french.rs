//! What people who speak French choose, which lists made elsewhere don't know: the words, names
//! and runs of keys of an AZERTY keyboard that come first to mind, and a way to tell that letters
//! read as a French word though no list has it.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The words, names and runs of keys, each group with the most likely first.
pub fn common() -> &'static [&'static str] {
    &COMMON
}

static COMMON: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("common.txt").split_whitespace().collect());

/// The longest run of letters that may be one word.
const LONGEST_WORD: usize = 16;
const SHORTEST_WORD: usize = 5;
/// Below this many bits a letter, letters read as a word: words cost about 3, letters drawn at
/// random about 6.5.
const READABLE_BITS: f64 = 4.8;

/// The runs of letters of a password without accents that read as one French word, in lower
/// case, as typed and with the usual figures read as letters.
pub fn readable_words(password: &str) -> Vec<String> {
    let lower = password.to_lowercase();
    let core = lower.trim_end_matches(|c: char| !c.is_alphabetic());
    let read: String = core.chars().map(as_letter).collect();
    let mut words: Vec<String> = [lower, read]
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_ascii_lowercase()))
        .filter(|run| (SHORTEST_WORD..=LONGEST_WORD).contains(&run.len()) && bits_per_letter(run) < READABLE_BITS)
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn as_letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' | '|' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// How surprising a run of letters is to who knows which letter follows which two in French.
fn bits_per_letter(run: &str) -> f64 {
    let model = &*MODEL;
    let letters: Vec<u8> = std::iter::once(b'^').chain(run.bytes()).chain(std::iter::once(b'$')).collect();
    let bits: f64 = (1..letters.len())
        .map(|at| {
            let one = model.share(&[letters[at - 1]], letters[at]);
            let two = if at >= 2 { model.share(&letters[at - 2..at], letters[at]) } else { one };
            -(0.6 * two + 0.35 * one + 0.05 / 27.0).log2()
        })
        .sum();
    bits / (letters.len() - 1) as f64
}

#[derive(Default)]
struct Model {
    followed: HashMap<Vec<u8>, HashMap<u8, f64>>,
    total: HashMap<Vec<u8>, f64>,
}

impl Model {
    fn learn(&mut self, before: &[u8], letter: u8) {
        *self.followed.entry(before.to_vec()).or_default().entry(letter).or_default() += 1.0;
        *self.total.entry(before.to_vec()).or_default() += 1.0;
    }

    fn share(&self, before: &[u8], letter: u8) -> f64 {
        let times = self.followed.get(before).and_then(|next| next.get(&letter)).copied().unwrap_or(0.0);
        times / self.total.get(before).copied().unwrap_or(1.0)
    }
}

static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let mut model = Model::default();
    for word in common().iter().filter(|word| word.bytes().all(|b| b.is_ascii_lowercase())) {
        let letters: Vec<u8> = std::iter::once(b'^').chain(word.bytes()).chain(std::iter::once(b'$')).collect();
        for at in 1..letters.len() {
            model.learn(&letters[at - 1..at], letters[at]);
            if at >= 2 {
                model.learn(&letters[at - 2..at], letters[at]);
            }
        }
    }
    model
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_random_letters() {
        let words = "ophtalmologie hippopotame sympathique gendarmerie quincaillerie aubergiste chatoyant pirouette \
                     tramontane chevreuil vendangeur brouillard montagnarde tourterelle anticonformiste locomotive \
                     permanence ambulancier souffrance gouvernante menuiserie fraternel colporteur bergerie";
        let missed: Vec<&str> = words.split_whitespace().filter(|w| readable_words(w).is_empty()).collect();
        assert!(missed.len() <= 2, "{missed:?}");
        // Letters drawn by a fixed generator, so that the test always says the same.
        let mut state = 1u64;
        let mut letter = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            char::from(b'a' + ((state >> 33) % 26) as u8)
        };
        let drawn = (0..2_000).map(|_| (0..10).map(|_| letter()).collect::<String>());
        let taken = drawn.filter(|run| !readable_words(run).is_empty()).count();
        assert!(taken < 60, "{taken} of 2000");
        assert!(readable_words("0phtalm0logie!").contains(&"ophtalmologie".to_owned()));
    }
}
