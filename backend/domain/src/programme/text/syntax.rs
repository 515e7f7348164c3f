//! From a text to its tree, or to what keeps it from being TOML.

use super::node::{self, Lines, Node};
use super::report::Mistake;
use toml::de::{DeTable, Error};

/// The tree of a TOML text; every syntax mistake when there is any, one a line: the others that
/// the parser tells of that line are consequences.
pub(crate) fn tree(text: &str) -> Result<Node, Vec<Mistake>> {
    let lines = Lines::of(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Ok(node::of_document(&document, &lines));
    }
    let line = |error: &Error| error.span().map_or(1, |span| lines.at(span.start));
    let mut errors: Vec<&Error> = errors.iter().collect();
    errors.sort_by_key(|error| line(error));
    let mut mistakes = Vec::new();
    for error in errors {
        mistakes.push(Mistake { line: line(error), field: String::new(), message: in_french(error) });
        if has_lost_its_place(error) {
            break;
        }
    }
    mistakes.dedup_by_key(|mistake| mistake.line);
    Err(mistakes)
}

/// After a list or a table that isn't closed, the parser takes the rest of the text for a part of it.
fn has_lost_its_place(error: &Error) -> bool {
    ["missing comma", "unexpected `=` in array", "unclosed array", "unclosed inline"]
        .iter()
        .any(|message| error.message().starts_with(message))
}

/// What the parser says, told in French by how its message begins; the rest is quoted.
fn in_french(error: &Error) -> String {
    const KNOWN: &[(&str, &str)] = &[
        ("duplicate key", "ce champ ou cette section est déjà plus haut ; gardez-en un seul."),
        ("key with no value", "il manque « = » et la valeur après le nom du champ."),
        ("missing value", "il manque la valeur après « = »."),
        ("extra `=`", "il y a un « = » de trop."),
        ("string values must be quoted", "un texte s’écrit entre guillemets droits (\")."),
        ("invalid boolean", "un texte s’écrit entre guillemets droits (\"), un booléen true ou false."),
        ("unexpected key or value", "il y a quelque chose de trop après la valeur ; un champ par ligne."),
        ("invalid basic string", "ce texte n’est pas refermé par un guillemet droit (\") sur sa ligne."),
        ("invalid literal string", "ce texte n’est pas refermé par une apostrophe (') sur sa ligne."),
        ("invalid multi-line", "ce texte n’est pas refermé par trois guillemets (\"\"\")."),
        ("missing escaped value", "après « \\ » dans un texte, seuls n, t, r, b, f, e, u, x, \" et \\ sont permis."),
        ("invalid unquoted key", "le nom d’un champ n’a que des lettres sans accent, des chiffres, « - » et « _ »."),
        ("unquoted keys cannot be empty", "il manque le nom du champ."),
        ("invalid date", "cette date n’existe pas ; une date s’écrit 2023-09-30."),
        ("invalid time", "cette heure n’existe pas ; une heure s’écrit 15:30:00."),
        ("unexpected leading zero", "un nombre ne commence pas par zéro."),
        ("`_` may only go between digits", "dans un nombre, « _ » se place entre deux chiffres."),
        ("unclosed array", "cette liste n’est pas refermée par « ] »."),
        ("unclosed inline table", "cette table n’est pas refermée par « } »."),
        ("unclosed table", "ce titre de section n’est pas refermé par « ] »."),
        ("missing comma", "il manque une virgule ici, ou la liste ouverte plus haut n’est pas refermée par « ] »."),
        ("extra assignment", "il manque une virgule entre deux éléments."),
        ("cannot recurse", "les listes et les tables sont imbriquées trop profondément."),
        ("recursion limit", "les listes et les tables sont imbriquées trop profondément."),
    ];
    let message = error.message();
    if message.starts_with("string values") && error.span().is_some_and(|span| span.is_empty()) {
        return "il manque la valeur après « = ».".to_owned();
    }
    KNOWN.iter().find(|(english, _)| message.starts_with(english)).map_or_else(
        || format!("ce texte n’est pas du TOML valide ; l’analyseur signale : « {message} »."),
        |(_, french)| (*french).to_owned(),
    )
}
