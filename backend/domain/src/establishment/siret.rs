//! SIREN and SIRET numbers: the identity of a legal unit, and of one of its establishments.

use super::luhn;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// La Poste: too many establishments for the Luhn key, so it has a rule of its own.
const LA_POSTE: &[u8] = b"356000000";

/// Why a text is not a SIREN or a SIRET, with the remedy, in French.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SiretError {
    #[error("Le numéro {name} est vide : saisissez ses {length} chiffres.")]
    Empty { name: &'static str, length: usize },
    #[error(
        "Le numéro {name} compte {length} chiffres : il y en a {count} ici. Vérifiez qu’aucun ne manque ou n’est en trop."
    )]
    Length { name: &'static str, length: usize, count: usize },
    #[error("Le numéro {name} ne contient que des chiffres : «{found}» en position {position} n’est pas admis.")]
    Character { name: &'static str, found: char, position: usize },
    #[error(
        "Le numéro {name} {number} n’est pas valable : ses chiffres ne s’accordent pas avec sa clé. Vérifiez chaque chiffre."
    )]
    Key { name: &'static str, number: String },
}

impl SiretError {
    /// This error as the refusal of the input `field`.
    pub fn on(self, field: &str) -> Refusal {
        Refusal::invalid(field, self.to_string())
    }
}

/// Nine digits naming a legal unit, the last of which is a Luhn key.
///
/// Displayed `NNN NNN NNN`; serialised without spaces.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Siren([u8; 9]);

/// Fourteen digits naming one establishment: its legal unit's SIREN, then five of its own, the
/// last of which is a Luhn key. The establishments of La Poste (SIREN 356 000 000) instead have
/// digits that add up to a multiple of five; its head office satisfies the usual key.
///
/// Displayed `NNN NNN NNN NNNNN`; serialised without spaces.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Siret([u8; 14]);

fn digits<const N: usize>(name: &'static str, value: &str) -> Result<[u8; N], SiretError> {
    let mut found = [0; N];
    let mut count = 0;
    let mut wrong = None;
    for c in value.chars().filter(|c| !c.is_whitespace()) {
        match (c.is_ascii_digit(), u8::try_from(c), found.get_mut(count)) {
            (true, Ok(byte), Some(place)) => *place = byte,
            (false, ..) => {
                wrong.get_or_insert(SiretError::Character { name, found: c, position: count + 1 });
            }
            _ => {}
        }
        count += 1;
    }
    match (count, wrong) {
        (0, _) => Err(SiretError::Empty { name, length: N }),
        (count, _) if count != N => Err(SiretError::Length { name, length: N, count }),
        (_, Some(wrong)) => Err(wrong),
        _ => Ok(found),
    }
}

fn values(number: &[u8]) -> impl DoubleEndedIterator<Item = u32> + '_ {
    number.iter().map(|byte| u32::from(byte.wrapping_sub(b'0')))
}

impl Siren {
    /// Reads a SIREN; spaces don't count.
    pub fn parse(value: &str) -> Result<Siren, SiretError> {
        let number = Siren(digits("SIREN", value)?);
        if !luhn::sum(values(&number.0)).is_multiple_of(10) {
            return Err(SiretError::Key { name: "SIREN", number: number.to_string() });
        }
        Ok(number)
    }

    /// The nine digits, without spaces.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Siret {
    /// Reads a SIRET; spaces don't count.
    pub fn parse(value: &str) -> Result<Siret, SiretError> {
        let number = Siret(digits("SIRET", value)?);
        let usual = luhn::sum(values(&number.0)).is_multiple_of(10);
        let la_poste = number.0.starts_with(LA_POSTE) && values(&number.0).sum::<u32>().is_multiple_of(5);
        if usual || la_poste {
            return Ok(number);
        }
        Err(SiretError::Key { name: "SIRET", number: number.to_string() })
    }

    /// The fourteen digits, without spaces.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The legal unit that the establishment belongs to. Its own key is not checked again.
    pub fn siren(&self) -> Siren {
        let mut siren = [0; 9];
        siren.copy_from_slice(&self.0[..9]);
        Siren(siren)
    }
}

/// Writes digits in threes, and what remains after `threes` groups as one.
fn spaced(f: &mut fmt::Formatter<'_>, number: &str, threes: usize) -> fmt::Result {
    for group in 0..threes {
        if group > 0 {
            f.write_str(" ")?;
        }
        f.write_str(number.get(group * 3..group * 3 + 3).unwrap_or_default())?;
    }
    match number.get(threes * 3..) {
        Some(rest) if !rest.is_empty() => write!(f, " {rest}"),
        _ => Ok(()),
    }
}

macro_rules! as_text {
    ($type:ident) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                spaced(f, self.as_str(), 3)
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "({})"), self.as_str())
            }
        }

        impl std::str::FromStr for $type {
            type Err = SiretError;
            fn from_str(value: &str) -> Result<$type, SiretError> {
                $type::parse(value)
            }
        }

        impl TryFrom<String> for $type {
            type Error = SiretError;
            fn try_from(value: String) -> Result<$type, SiretError> {
                $type::parse(&value)
            }
        }

        impl From<$type> for String {
            fn from(number: $type) -> String {
                number.as_str().to_owned()
            }
        }
    };
}

as_text!(Siren);
as_text!(Siret);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_spaces_numbers() {
        // Insee.
        let siret = Siret::parse("120 027 016 00563").unwrap();
        assert_eq!(siret.as_str(), "12002701600563");
        assert_eq!(siret.to_string(), "120 027 016 00563");
        assert_eq!(siret.siren().to_string(), "120 027 016");
        assert_eq!(Siren::parse("120027016"), Ok(siret.siren()));
    }

    #[test]
    fn la_poste_has_its_own_rule() {
        // Its head office: the digits add up to 26, and the usual key holds.
        assert!(Siret::parse("35600000000048").is_ok());
        // A post office: the digits add up to 45, and the usual key does not hold.
        let post_office = "35600000049837";
        assert_eq!(values(post_office.as_bytes()).sum::<u32>() % 5, 0);
        assert_ne!(luhn::sum(values(post_office.as_bytes())) % 10, 0);
        assert!(Siret::parse(post_office).is_ok());
        assert!(Siret::parse("35600000049838").is_err());
        // The same digits under another SIREN don't pass.
        assert!(Siret::parse("53600000049837").is_err());
        assert!(Siren::parse("356000000").is_ok());
    }

    #[test]
    fn says_precisely_what_is_wrong() {
        let said = |value: &str| Siret::parse(value).unwrap_err().to_string();
        assert!(said("  ").contains("est vide"));
        assert!(said("1200270160056").contains("il y en a 13 ici"));
        assert!(said("1200270160O563").contains("«O» en position 11"));
        assert!(said("12002701600564").contains("120 027 016 00564 n’est pas valable"));
        assert!(said(&"1".repeat(10_000)).contains("il y en a 10000 ici"));
        assert!(Siren::parse("120027017").unwrap_err().to_string().contains("SIREN"));
    }

    #[test]
    fn is_serialised_compactly_and_checked_when_read_back() {
        let siret = Siret::parse("12002701600563").unwrap();
        assert_eq!(serde_json::to_string(&siret).unwrap(), "\"12002701600563\"");
        assert!(serde_json::from_str::<Siret>("\"12002701600564\"").is_err());
    }
}
