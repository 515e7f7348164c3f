//! From a text to what is looked for: words without accents or elisions, their stems, and the notions that several
//! words stand for.

use super::stop::{is_elided, is_stop};
use super::synonyms::notions;
use super::{Asked, MOST_CHARACTERS, MOST_TERMS};
use crate::text::fold;
use rust_stemmers::{Algorithm, Stemmer};

/// A thing that is looked for, and where it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the text.
    pub start: usize,
    pub end: usize,
    /// A stem; or `#` and a key, for a notion.
    pub term: String,
    /// The word itself, folded; none for a notion.
    pub word: Option<String>,
}

/// A word as it stands.
#[derive(Debug)]
pub(super) struct Word {
    pub start: usize,
    pub end: usize,
    pub folded: String,
    pub stem: String,
    /// Whether it is written in capitals alone.
    pub capitals: bool,
}

/// The words of a text, elisions dropped.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let ends = text.char_indices().map(|(at, c)| (at, Some(c))).chain([(text.len(), None)]);
    for (at, c) in ends {
        let inside = c.is_some_and(|c| c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c));
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                let raw = &text[from..at];
                let folded = fold(raw);
                let apostrophe = matches!(c, Some('\'' | '’' | 'ʼ'));
                if folded.is_empty() || (apostrophe && is_elided(&folded)) {
                    continue;
                }
                // Of a text that is no text, nobody looks for the words.
                if folded.len() > 40 {
                    continue;
                }
                let capitals = raw.chars().any(char::is_uppercase) && !raw.chars().any(char::is_lowercase);
                words.push(Word { start: from, end: at, stem: stem(&folded), folded, capitals });
            }
            _ => {}
        }
    }
    words
}

/// What different forms of a word have in common.
fn stem(folded: &str) -> String {
    // Without its accent a participle has an ending that the stemmer does not know.
    let word = folded.strip_suffix("ees").or_else(|| folded.strip_suffix("ee"));
    let word = word.filter(|word| word.len() > 2).map_or_else(|| folded.to_owned(), |word| format!("{word}e"));
    Stemmer::create(Algorithm::French).stem(&word).into_owned()
}

/// All that is looked for in a text, in its order: each word that asks for something, and the notions beside.
pub fn tokens(text: &str) -> Vec<Token> {
    let words = words(text);
    let mut tokens = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let notion = notions().at(&words, at, false);
        if let Some((key, length)) = notion {
            let (start, end) = (words[at].start, words[at + length - 1].end);
            tokens.push(Token { start, end, term: format!("#{key}"), word: None });
        }
        let length = notion.map_or(1, |(_, length)| length);
        for word in &words[at..at + length] {
            if !is_stop(&word.folded) || (length == 1 && notion.is_some()) {
                let (start, end) = (word.start, word.end);
                tokens.push(Token { start, end, term: word.stem.clone(), word: Some(word.folded.clone()) });
            }
        }
        at += length;
    }
    tokens
}

/// What a question looks for: each thing once, in the order asked.
pub fn question(text: &str) -> Vec<Asked> {
    let cut: String = text.chars().take(MOST_CHARACTERS).collect();
    let words = words(&cut);
    let mut asked: Vec<Asked> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let found = notions().at(&words, at, true);
        // «du» is an article; «DU», the document unique.
        let found = found.filter(|(_, length)| *length > 1 || words[at].capitals || !is_stop(&words[at].folded));
        let thing = match found {
            Some((key, _)) => Some(Asked { term: format!("#{key}"), word: None }),
            None if is_stop(&words[at].folded) => None,
            None => Some(Asked { term: words[at].stem.clone(), word: Some(words[at].folded.clone()) }),
        };
        at += found.map_or(1, |(_, length)| length);
        asked.extend(thing.filter(|thing| !asked.iter().any(|known| known.term == thing.term)));
    }
    asked.truncate(MOST_TERMS);
    asked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> Vec<String> {
        question(text).into_iter().map(|asked| asked.term).collect()
    }

    #[test]
    fn accents_elisions_and_endings_do_not_count() {
        for (one, other) in [
            ("l’organisation", "organisations"),
            ("Écouter les équipes", "ecouter l'equipe"),
            ("accompagnée", "accompagner"),
            ("jusqu’aux résidents", "resident"),
            ("cœur", "COEURS"),
            ("partagés", "partage"),
        ] {
            assert_eq!(terms(one), terms(other), "{one} / {other}");
        }
        assert_eq!(terms("de la, pour qu’il y ait"), ["ait"]);
        assert_eq!((terms("de la et du"), terms("le DU")), (vec![], vec!["#duerp".to_owned()]));
    }

    #[test]
    fn words_of_the_field_stand_for_one_another() {
        for (one, other) in [
            ("TMS", "troubles musculo-squelettiques"),
            ("ide", "l’infirmière"),
            ("AS", "aides-soignantes"),
            ("ehpad", "maison de retraite"),
            ("qvt", "qualité de vie et des conditions de travail"),
            ("EDT", "des espaces de discussion"),
            ("absentéisme", "les absences"),
            ("arrets maladie", "absence"),
        ] {
            assert_eq!(terms(one), terms(other), "{one} / {other}");
        }
    }

    #[test]
    fn capitals_tell_an_abbreviation_in_what_is_published() {
        let notion = |text: &str| tokens(text).iter().any(|token| token.term == "#as");
        assert!(notion("les AS du pôle") && notion("l’aide-soignante") && !notion("tu as raison"));
        let of = tokens("L’aide-soignante écoute");
        assert_eq!((of[0].start, &"L’aide-soignante écoute"[of[0].start..of[0].end]), ("L’".len(), "aide-soignante"));
        assert!(of.iter().any(|token| token.word.as_deref() == Some("soignante")));
    }

    #[test]
    fn what_is_asked_is_bounded() {
        assert!(question(&"mot".repeat(5000)).is_empty());
        let many: String = (0..500).map(|n| format!("x{n} ")).collect();
        assert!(question(&many).len() <= MOST_TERMS);
    }
}
