use crate::refusal::Refusal;

/// A value in thousandths of its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thousandths(pub i64);

/// The largest value, in units.
pub const MAX_UNITS: i64 = 1_000_000_000;

/// Reads «9,2», «1 234,5» or «-3», to the thousandth.
pub fn parse(field: &str, label: &str, typed: &str) -> Result<Thousandths, Refusal> {
    let wrong = || {
        let message = format!("{label} : écrivez un nombre, avec une virgule et trois décimales au plus, comme 9,2.");
        Refusal::invalid(field, message)
    };
    let plain: String = typed
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
        .map(|c| match c {
            '.' => ',',
            '−' => '-',
            other => other,
        })
        .collect();
    let (negative, digits) = match plain.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let (whole, decimals) = digits.split_once(',').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let has_comma = digits.contains(',');
    if whole.is_empty()
        || whole.len() > 10
        || !all_digits(whole)
        || decimals.len() > 3
        || !all_digits(decimals)
        || (has_comma && decimals.is_empty())
    {
        return Err(wrong());
    }
    let units: i64 = whole.parse().map_err(|_| wrong())?;
    let rest: i64 = format!("{decimals:0<3}").parse().map_err(|_| wrong())?;
    let value = units * 1_000 + rest;
    if value > MAX_UNITS * 1_000 {
        return Err(Refusal::invalid(
            field,
            format!("{label} : ce nombre est trop grand. Choisissez une autre unité."),
        ));
    }
    Ok(Thousandths(if negative { -value } else { value }))
}

/// «9,2 %», «−1 234,5 jours»: as French writes it, without needless zeros.
pub fn written(value: Thousandths, unit: &str) -> String {
    let (units, rest) = (value.0.unsigned_abs() / 1_000, value.0.unsigned_abs() % 1_000);
    let digits = units.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    let sign = if value.0 < 0 { "−" } else { "" };
    let decimals = format!("{rest:03}");
    let decimals = decimals.trim_end_matches('0');
    let comma = if decimals.is_empty() { "" } else { "," };
    let space = if unit.is_empty() { "" } else { "\u{a0}" };
    format!("{sign}{grouped}{comma}{decimals}{space}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let read = |typed: &str| parse("value", "Valeur", typed).ok().map(|value| value.0);
        assert_eq!(read("9,2"), Some(9_200));
        assert_eq!(read(" 9.25 "), Some(9_250));
        assert_eq!(read("1 234,5"), Some(1_234_500));
        assert_eq!(read("1\u{202f}234"), Some(1_234_000));
        assert_eq!(read("-3"), Some(-3_000));
        assert_eq!(read("−0,001"), Some(-1));
        assert_eq!(read("1000000000"), Some(1_000_000_000_000));
        for wrong in
            ["", "neuf", "9,2,1", "9,", ",5", "9,1234", "--3", "1e9", "9 %", "1000000001", "٣", "99999999999999999999"]
        {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for (value, text) in [
            (9_200, "9,2"),
            (-1_234_500, "−1\u{202f}234,5"),
            (0, "0"),
            (7, "0,007"),
            (1_000_000_000, "1\u{202f}000\u{202f}000"),
        ] {
            assert_eq!(written(Thousandths(value), ""), text);
            assert_eq!(parse("value", "Valeur", text), Ok(Thousandths(value)));
        }
        assert_eq!(written(Thousandths(9_200), "%"), "9,2\u{a0}%");
    }
}
