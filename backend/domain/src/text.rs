//! Text that people type: trimmed, of bounded length, without control characters; and its
//! folded form for searching.

use crate::refusal::Refusal;

/// A line of text of at most `max` characters, trimmed, not empty, free of control characters.
///
/// `field` is the input's name and `label` its French name, both used in the refusal.
pub fn line(field: &str, label: &str, value: &str, max: usize) -> Result<String, Refusal> {
    optional_line(field, label, value, max)?
        .ok_or_else(|| Refusal::invalid(field, format!("{label} : renseignez ce champ.")))
}

/// Like [`line`], but an empty text is `None`.
pub fn optional_line(field: &str, label: &str, value: &str, max: usize) -> Result<Option<String>, Refusal> {
    bounded(field, label, value, max, |c| c.is_control())
}

/// Several lines of text of at most `max` characters in all; tabs and line ends are kept.
pub fn paragraphs(field: &str, label: &str, value: &str, max: usize) -> Result<Option<String>, Refusal> {
    let value = value.replace("\r\n", "\n");
    bounded(field, label, &value, max, |c| c.is_control() && c != '\n' && c != '\t')
}

fn bounded(
    field: &str,
    label: &str,
    value: &str,
    max: usize,
    refused: impl Fn(char) -> bool,
) -> Result<Option<String>, Refusal> {
    let value = value.trim();
    let count = value.chars().count();
    if count > max {
        return Err(Refusal::invalid(
            field,
            format!("{label} : {count} caractères, pour {max} au plus. Raccourcissez ce texte."),
        ));
    }
    if value.chars().any(|c| refused(c) || is_direction_override(c)) {
        return Err(Refusal::invalid(
            field,
            format!("{label} : ce texte contient des caractères de contrôle invisibles. Saisissez-le à nouveau."),
        ));
    }
    Ok((!value.is_empty()).then(|| value.to_owned()))
}

/// Characters that reorder what is shown around them, and so can disguise a text.
fn is_direction_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The form in which texts are compared when searching: lower case, without accents, ligatures
/// opened, everything that is neither letter nor digit turned into single spaces.
pub fn fold(value: &str) -> String {
    let mut folded = String::with_capacity(value.len());
    for c in value.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => folded.push('a'),
            'ç' => folded.push('c'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'ï' | 'í' | 'ì' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ô' | 'ö' | 'ó' | 'ò' | 'õ' => folded.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => folded.push('u'),
            'ÿ' | 'ý' => folded.push('y'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            // Combining marks of decomposed text carry the accents that folding drops.
            '\u{300}'..='\u{36f}' => {}
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_accents_case_and_punctuation() {
        assert_eq!(fold("EHPAD Résidence « L’Œuvre » d'Ax-les-Thermes"), "ehpad residence l oeuvre d ax les thermes");
        assert_eq!(fold("Saint-E\u{301}tienne  "), "saint etienne");
    }

    #[test]
    fn refuses_what_is_too_long_or_invisible() {
        assert!(line("name", "Nom", &"🧗".repeat(10_000), 200).is_err());
        assert!(line("name", "Nom", "a\u{0}b", 200).is_err());
        assert!(line("name", "Nom", "a\u{202e}b", 200).is_err());
        assert!(line("name", "Nom", "  \n ", 200).is_err());
        assert_eq!(line("name", "Nom", " Les Tilleuls ", 200), Ok("Les Tilleuls".into()));
        assert_eq!(paragraphs("note", "Note", "a\r\nb", 200), Ok(Some("a\nb".into())));
    }
}
