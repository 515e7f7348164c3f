//! From a text to its tree, or to what keeps it from being TOML.

use super::node::{self, Lines, Node};
use super::report::Mistake;
use toml::de::DeTable;

/// The tree of a TOML text; every syntax mistake when there is any.
pub(crate) fn tree(text: &str) -> Result<Node, Vec<Mistake>> {
    let lines = Lines::of(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Ok(node::of_document(&document, &lines));
    }
    let mut mistakes: Vec<Mistake> = errors
        .iter()
        .map(|error| Mistake {
            line: error.span().map_or(1, |span| lines.at(span.start)),
            field: String::new(),
            message: in_french(error.message()),
        })
        .collect();
    mistakes.sort_by_key(|mistake| mistake.line);
    mistakes.dedup();
    Err(mistakes)
}

/// The parser speaks English; its commonest complaints are told in French, the others quoted.
fn in_french(message: &str) -> String {
    const KNOWN: &[(&str, &str)] = &[
        ("duplicate key", "ce champ est déjà renseigné plus haut ; gardez-en un seul."),
        ("key with no value", "il manque « = » et la valeur après le nom du champ."),
        ("missing value", "il manque la valeur après « = »."),
        ("string values must be quoted", "un texte s'écrit entre guillemets droits (\")."),
        ("invalid value", "cette valeur n'est ni un texte entre guillemets, ni un nombre, ni une date, ni une liste."),
        ("unclosed array", "cette liste n'est pas refermée par « ] »."),
        ("unclosed inline table", "cette table n'est pas refermée par « } »."),
        ("unclosed table", "ce titre de section n'est pas refermé par « ] »."),
        ("missing comma", "il manque une virgule entre deux éléments."),
        ("missing closing quote", "ce texte n'est pas refermé par un guillemet droit (\")."),
        ("recursion", "les listes et les tables sont imbriquées trop profondément."),
    ];
    KNOWN.iter().find(|(english, _)| message.contains(english)).map_or_else(
        || format!("ce texte n'est pas du TOML valide ; l'analyseur signale : « {message} »."),
        |(_, french)| (*french).to_owned(),
    )
}
