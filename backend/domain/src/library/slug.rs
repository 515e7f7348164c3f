//! The readable part of an address.

use crate::text::fold;

/// The longest that is made, in characters.
const MOST: usize = 72;

/// Parts of addresses that pages of the library have for themselves.
const TAKEN: [&str; 8] = ["appels", "carte", "collections", "donnees", "fil", "plan", "recherche", "aide"];

/// A title as a part of an address: lower case, without accents, words joined by hyphens, cut between words.
pub fn slug(title: &str) -> String {
    let mut made = String::new();
    for word in fold(title).split(' ').filter(|word| word.is_ascii() && !word.is_empty()) {
        if !made.is_empty() && made.len() + 1 + word.len() > MOST {
            break;
        }
        if !made.is_empty() {
            made.push('-');
        }
        made.push_str(word);
    }
    made.truncate(MOST);
    if made.is_empty() || TAKEN.contains(&&*made) {
        format!("fiche-{made}").trim_end_matches('-').to_owned()
    } else {
        made
    }
}

/// Whether a text may be the readable part of an address.
pub fn is_slug(text: &str) -> bool {
    (1..=MOST + 8).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_addresses() {
        assert_eq!(
            slug("Réguler la charge : l’équipe de nuit s’organise"),
            "reguler-la-charge-l-equipe-de-nuit-s-organise"
        );
        assert_eq!(slug("Carte"), "fiche-carte");
        assert_eq!(slug("言語"), "fiche");
        assert!(slug(&"mot ".repeat(60)).len() <= MOST && !slug(&"mot ".repeat(60)).ends_with('-'));
        assert!(is_slug(&slug(&"x".repeat(300))) && !is_slug("A") && !is_slug("") && !is_slug("../x"));
    }
}
