//! The FINESS number: nine characters, the last of which is a Luhn key.

use super::luhn;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The number of an establishment (ET) or of a managing organisation (EJ) in the national
/// register. Both share this form: what is numbered must be kept beside it.
///
/// Nine characters, `[0-9][0-9AB][0-9]{7}`, the first two being the département that gave it.
/// The ninth is the Luhn key of the others, where Corsica's A counts for 1 and its B for 2
/// (checked on the 142,417 numbers of the register).
///
/// Displayed `NN NNN NNN N`; [`FinessNumber::as_str`] is the compact form, which is also how it
/// is serialised.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FinessNumber([u8; 9]);

/// Why a text is not a FINESS number, with the remedy, in French.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FinessError {
    #[error("Le numéro FINESS est vide : saisissez ses 9 caractères, par exemple 09 990 012 8.")]
    Empty,
    #[error(
        "Le numéro FINESS compte 9 caractères : il y en a {count} ici. Vérifiez qu’aucun ne manque ou n’est en trop."
    )]
    Length { count: usize },
    #[error(
        "Le numéro FINESS ne contient que des chiffres, sauf A ou B en deuxième position pour la Corse (2A, 2B) : «{found}» en position {position} n’est pas admis."
    )]
    Character { found: char, position: usize },
    #[error(
        "Le numéro FINESS {number} n’est pas valable : la clé attendue est {expected}, et non {found}. Vérifiez chaque chiffre."
    )]
    Key { number: String, expected: u8, found: u8 },
    #[error(
        "Le département «{department}» ne peut pas commencer un numéro FINESS : indiquez deux caractères, comme 09 ou 2A."
    )]
    Department { department: String },
    #[error("Le numéro d’ordre {serial} est trop grand : {max} au plus.")]
    Serial { serial: u32, max: u32 },
}

impl FinessError {
    /// This error as the refusal of the input `field`.
    pub fn on(self, field: &str) -> Refusal {
        Refusal::invalid(field, self.to_string())
    }
}

/// What a character counts for in the key: A is 1 and B is 2.
fn weight(c: u8) -> u32 {
    match c {
        b'A' => 1,
        b'B' => 2,
        digit => u32::from(digit.wrapping_sub(b'0')),
    }
}

fn key(first: &[u8]) -> u8 {
    b'0' + u8::try_from(luhn::key(first.iter().copied().map(weight))).unwrap_or_default()
}

/// Takes the first `N` characters of a number, without spaces, and checks each one.
fn characters<const N: usize>(value: &str) -> Result<[u8; N], FinessError> {
    let mut found = [0; N];
    let mut count = 0;
    let mut previous = ' ';
    for c in value.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()) {
        let corsican = count == 1 && previous == '2' && matches!(c, 'A' | 'B');
        // Length is the plainer explanation, so it is told first when both are wrong.
        if let (Some(place), Ok(byte)) = (found.get_mut(count), u8::try_from(c)) {
            *place = if c.is_ascii_digit() || corsican { byte } else { 0 };
        }
        previous = c;
        count += 1;
    }
    match count {
        0 => return Err(FinessError::Empty),
        count if count != N => return Err(FinessError::Length { count }),
        _ => {}
    }
    if let Some(index) = found.iter().position(|byte| *byte == 0) {
        let shown = value.chars().filter(|c| !c.is_whitespace()).nth(index).unwrap_or(' ');
        return Err(FinessError::Character { found: shown, position: index + 1 });
    }
    Ok(found)
}

impl FinessNumber {
    /// Serials that [`FinessNumber::invented`] takes: `0..=MAX_INVENTED`.
    pub const MAX_INVENTED: u32 = 9_999;

    /// Reads a number as people type it: spaces and the case of Corsica's letter don't count.
    pub fn parse(value: &str) -> Result<FinessNumber, FinessError> {
        let number = characters::<9>(value)?;
        let [first @ .., found] = number;
        let expected = key(&first);
        if found != expected {
            let number = FinessNumber(number).to_string();
            return Err(FinessError::Key { number, expected: expected - b'0', found: found - b'0' });
        }
        Ok(FinessNumber(number))
    }

    /// The key of a number of which the first eight characters are given.
    pub fn compute_key(first8: &str) -> Result<u8, FinessError> {
        Ok(key(&characters::<8>(first8)?) - b'0')
    }

    /// A well-formed number that the register does not use, for demonstration data: its serial
    /// part starts with 99, a range that the register does not give out (none of the numbers of
    /// Occitanie's establishments and organisations is in it).
    ///
    /// `department` is a code of two characters (`09`, `2A`); `serial` at most
    /// [`FinessNumber::MAX_INVENTED`]. The same arguments always give the same number.
    pub fn invented(department: &str, serial: u32) -> Result<FinessNumber, FinessError> {
        if serial > Self::MAX_INVENTED {
            return Err(FinessError::Serial { serial, max: Self::MAX_INVENTED });
        }
        let first = characters::<8>(&format!("{department}99{serial:04}"))
            .map_err(|_| FinessError::Department { department: department.to_owned() })?;
        let mut number = [0; 9];
        number[..8].copy_from_slice(&first);
        number[8] = key(&first);
        Ok(FinessNumber(number))
    }

    /// The nine characters, without spaces.
    pub fn as_str(&self) -> &str {
        // Only ASCII is ever stored.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The two characters of the département that gave the number. It is where it was first
    /// registered, not always where the establishment stands.
    pub fn prefix(&self) -> &str {
        self.as_str().get(..2).unwrap_or_default()
    }
}

impl fmt::Display for FinessNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c] = [(0, 2), (2, 5), (5, 8)].map(|(from, to)| self.as_str().get(from..to).unwrap_or_default());
        write!(f, "{a} {b} {c} {}", char::from(self.0[8]))
    }
}

impl fmt::Debug for FinessNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FinessNumber({})", self.as_str())
    }
}

impl FromStr for FinessNumber {
    type Err = FinessError;

    fn from_str(value: &str) -> Result<FinessNumber, FinessError> {
        FinessNumber::parse(value)
    }
}

impl TryFrom<String> for FinessNumber {
    type Error = FinessError;

    fn try_from(value: String) -> Result<FinessNumber, FinessError> {
        FinessNumber::parse(&value)
    }
}

impl From<FinessNumber> for String {
    fn from(number: FinessNumber) -> String {
        number.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_real_numbers_as_people_type_them() {
        // Assistance publique-Hôpitaux de Paris.
        for typed in ["750712184", " 75 071 218 4 ", "75\u{a0}071\u{202f}218\u{a0}4", "750 712 184"] {
            let number = FinessNumber::parse(typed).unwrap();
            assert_eq!(number.as_str(), "750712184");
            assert_eq!(number.to_string(), "75 071 218 4");
            assert_eq!(number.prefix(), "75");
        }
    }

    #[test]
    fn corsica_counts_a_for_one_and_b_for_two() {
        // 21000001? and 22000001?: the letters give the keys of these digits.
        assert_eq!(FinessNumber::compute_key("2A000001"), FinessNumber::compute_key("21000001"));
        assert_eq!(FinessNumber::compute_key("2B000001"), FinessNumber::compute_key("22000001"));
        assert_ne!(FinessNumber::compute_key("2A000001"), FinessNumber::compute_key("20000001"));
        // Real hospitals of Ajaccio and Bastia.
        assert_eq!(FinessNumber::parse("2a0000014").unwrap().to_string(), "2A 000 001 4");
        assert!(FinessNumber::parse("2B0000020").is_ok());
        assert!(FinessNumber::parse("2C0000014").is_err());
        assert!(FinessNumber::parse("3A0000014").is_err());
    }

    #[test]
    fn says_precisely_what_is_wrong() {
        let said = |value: &str| FinessNumber::parse(value).unwrap_err().to_string();
        assert!(said("").contains("est vide"));
        assert!(said("75071218").contains("il y en a 8 ici"));
        assert!(said("7507121844").contains("il y en a 10 ici"));
        assert!(said("75071O184").contains("«O» en position 6"));
        assert!(said("🧗50712184").contains("«🧗» en position 1"));
        assert_eq!(
            said("750712189"),
            "Le numéro FINESS 75 071 218 9 n’est pas valable : la clé attendue est 4, et non 9. Vérifiez chaque chiffre."
        );
        assert!(said("\u{0}50712184").contains("position 1"));
        assert_eq!(
            FinessError::Length { count: 3 }.on("finess"),
            Refusal::invalid("finess", FinessError::Length { count: 3 }.to_string())
        );
    }

    #[test]
    fn one_wrong_digit_or_two_swapped_are_noticed() {
        let number = "130786049";
        FinessNumber::parse(number).unwrap();
        for place in 0..9 {
            for digit in '0'..='9' {
                let mut changed: Vec<char> = number.chars().collect();
                if std::mem::replace(&mut changed[place], digit) == digit {
                    continue;
                }
                let changed: String = changed.into_iter().collect();
                assert!(FinessNumber::parse(&changed).is_err(), "{changed}");
            }
        }
        assert!(FinessNumber::parse("310786049").is_err());
    }

    #[test]
    fn invents_numbers_that_are_well_formed_and_distinct() {
        let mut seen = std::collections::BTreeSet::new();
        for department in ["09", "31", "2A", "62"] {
            for serial in (0..=FinessNumber::MAX_INVENTED).step_by(7) {
                let number = FinessNumber::invented(department, serial).unwrap();
                assert_eq!(FinessNumber::parse(&number.to_string()), Ok(number));
                assert!(seen.insert(number));
            }
        }
        assert!(FinessNumber::invented("09", 10_000).is_err());
        for department in ["", "9", "974", "XX", "é1"] {
            assert!(FinessNumber::invented(department, 1).is_err(), "{department}");
        }
    }

    #[test]
    fn is_serialised_compactly_and_checked_when_read_back() {
        let number = FinessNumber::parse("75 071 218 4").unwrap();
        assert_eq!(serde_json::to_string(&number).unwrap(), "\"750712184\"");
        assert_eq!(serde_json::from_str::<FinessNumber>("\"750712184\"").unwrap(), number);
        assert!(serde_json::from_str::<FinessNumber>("\"750712183\"").is_err());
    }
}
