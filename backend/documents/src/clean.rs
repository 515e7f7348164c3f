//! Text as it can be printed and read aloud: PDF/UA allows no glyph that stands for nothing.

use crate::fonts::FONTS;
use serde_json::Value;

/// Stands for a character that no font here can show.
const UNKNOWN: char = '\u{fffd}';

/// Cleans every text of the data; keys are ours.
pub(crate) fn value(value: &mut Value) {
    match value {
        Value::String(text) => *text = self::text(text),
        Value::Array(items) => items.iter_mut().for_each(self::value),
        Value::Object(map) => map.values_mut().for_each(self::value),
        _ => {}
    }
}

/// Keeps what can be printed; line ends stay, other control characters become spaces, invisible
/// joiners and direction overrides go, a run of what no font shows becomes one replacement sign.
pub(crate) fn text(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => clean.push('\n'),
            c if c.is_control() => clean.push(' '),
            c if invisible(c) => {}
            c if FONTS.cover(c) && !private(c) => clean.push(c),
            _ if clean.ends_with(UNKNOWN) => {}
            _ => clean.push(UNKNOWN),
        }
    }
    clean
}

fn invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
            | '\u{1f3fb}'..='\u{1f3ff}'
    )
}

fn private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_shows_is_replaced_and_what_hides_goes() {
        assert_eq!(text("Les Tilleuls, d’Ax\u{202f}: 5\u{a0}€"), "Les Tilleuls, d’Ax\u{202f}: 5\u{a0}€");
        assert_eq!(text("a\u{202e}b\u{200d}c\u{feff}\u{0}d"), "abc d");
        assert_eq!(text("言語🧗\u{1f3fd}x"), "\u{fffd}x");
        assert_eq!(text("\u{e001}"), "\u{fffd}");
        assert_eq!(text("a\nb"), "a\nb");
    }
}
