//! Money: integer cents of euro, exact ratios, exact splits.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An amount in cents of euro; may be negative (a remainder overspent, a counter-entry).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

/// A ratio in basis points: 8 000 is 80 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BasisPoints(pub u32);

/// An amount left the range of 64-bit cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("montant hors limites")]
pub struct AmountOverflow;

impl Cents {
    pub const ZERO: Cents = Cents(0);

    /// Whole euros.
    pub const fn euros(euros: i64) -> Cents {
        Cents(euros * 100)
    }

    pub fn checked_add(self, other: Cents) -> Result<Cents, AmountOverflow> {
        self.0.checked_add(other.0).map(Cents).ok_or(AmountOverflow)
    }

    pub fn checked_sub(self, other: Cents) -> Result<Cents, AmountOverflow> {
        self.0.checked_sub(other.0).map(Cents).ok_or(AmountOverflow)
    }

    pub fn checked_mul(self, times: i64) -> Result<Cents, AmountOverflow> {
        self.0.checked_mul(times).map(Cents).ok_or(AmountOverflow)
    }

    /// The part of this amount that `ratio` stands for, rounded half away from zero to the cent.
    pub fn part(self, ratio: BasisPoints) -> Cents {
        let exact = i128::from(self.0) * i128::from(ratio.0);
        let rounded = (exact.abs() + 5_000) / 10_000 * exact.signum();
        Cents(i64::try_from(rounded).unwrap_or(i64::MAX))
    }

    /// Splits into `n` parts that differ by a cent at most and add up to the whole, the larger
    /// ones first. Empty when `n` is 0.
    pub fn split(self, n: usize) -> Vec<Cents> {
        let Ok(count) = i64::try_from(n) else { return Vec::new() };
        if count == 0 {
            return Vec::new();
        }
        let (each, left) = (self.0.div_euclid(count), self.0.rem_euclid(count));
        (0..count).map(|i| Cents(each + i64::from(i < left))).collect()
    }
}

impl std::iter::Sum for Cents {
    fn sum<I: Iterator<Item = Cents>>(iter: I) -> Cents {
        Cents(iter.fold(0_i64, |total, cents| total.saturating_add(cents.0)))
    }
}

impl fmt::Display for Cents {
    /// French writing: `1 237,50 €`, with narrow no-break spaces.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (euros, cents) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        let digits = euros.to_string();
        let mut grouped = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                grouped.push('\u{202f}');
            }
            grouped.push(digit);
        }
        let sign = if self.0 < 0 { "-" } else { "" };
        if cents == 0 {
            write!(f, "{sign}{grouped}\u{a0}€")
        } else {
            write!(f, "{sign}{grouped},{cents:02}\u{a0}€")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_add_up_and_differ_by_a_cent() {
        for total in [-1001_i64, -1, 0, 1, 99, 75_000, 123_750] {
            for n in 1..=7 {
                let parts = Cents(total).split(n);
                assert_eq!(parts.iter().copied().sum::<Cents>(), Cents(total));
                let (min, max) = (parts.iter().min().unwrap().0, parts.iter().max().unwrap().0);
                assert!(max - min <= 1, "{total} / {n}: {parts:?}");
            }
        }
    }

    #[test]
    fn parts_are_rounded_to_the_cent() {
        assert_eq!(Cents::euros(24_750).part(BasisPoints(8_000)), Cents::euros(19_800));
        assert_eq!(Cents(1).part(BasisPoints(5_000)), Cents(1));
        assert_eq!(Cents(-1).part(BasisPoints(5_000)), Cents(-1));
    }

    #[test]
    fn is_written_the_french_way() {
        assert_eq!(Cents(123_750).to_string(), "1\u{202f}237,50\u{a0}€");
        assert_eq!(Cents::euros(1_000_000).to_string(), "1\u{202f}000\u{202f}000\u{a0}€");
    }
}
