//! The Luhn check, shared by FINESS, SIREN and SIRET numbers.

/// The Luhn sum of `digits`, the last of which is the key. The number is right when it is a
/// multiple of ten.
pub(super) fn sum(digits: impl DoubleEndedIterator<Item = u32>) -> u32 {
    digits
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit) {
            (1, 5..) => 2 * digit - 9,
            (1, _) => 2 * digit,
            _ => digit,
        })
        .sum()
}

/// The key that completes `digits`, given without it.
pub(super) fn key(digits: impl DoubleEndedIterator<Item = u32>) -> u32 {
    let sum = sum(digits.chain(std::iter::once(0)));
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
        text.chars().filter_map(|c| c.to_digit(10))
    }

    /// The example given everywhere the algorithm is described.
    #[test]
    fn computes_the_known_example() {
        assert_eq!(key(digits("7992739871")), 3);
        assert_eq!(sum(digits("79927398713")) % 10, 0);
    }

    #[test]
    fn the_key_always_completes_the_number() {
        for n in 0..10_000_u32 {
            let text = format!("{n:04}");
            let whole = format!("{text}{}", key(digits(&text)));
            assert_eq!(sum(digits(&whole)) % 10, 0, "{whole}");
        }
    }
}
