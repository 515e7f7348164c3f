//! By what published sheets are sorted and counted.

use super::{SheetContent, SheetKind, SizeBand, Theme};
use crate::establishment::category::Sector;
use crate::establishment::region::Department;
use crate::keyed;
use crate::qvct::QvctField;

keyed! {
    /// A way of sorting sheets. Its key is the parameter of addresses that holds the value chosen.
    pub enum Facet {
        Theme = "theme", "Thème";
        Field = "champ", "Champ de la QVCT";
        Sector = "secteur", "Secteur";
        Departement = "departement", "Département";
        Size = "taille", "Taille de l’établissement";
        Year = "annee", "Année";
        Kind = "type", "Type de récit";
    }
}

impl Facet {
    /// How a value reads; none for what is no value of this facet.
    pub fn reads(self, value: &str) -> Option<String> {
        Some(match self {
            Facet::Theme => Theme::from_key(value)?.label().to_owned(),
            Facet::Field => QvctField::from_key(value)?.label().to_owned(),
            Facet::Sector => Sector::from_key(value)?.label().to_owned(),
            Facet::Departement => departement(value)?,
            Facet::Size => SizeBand::from_key(value)?.label().to_owned(),
            Facet::Year => {
                let year: u16 = value.parse().ok()?;
                (value.len() == 4 && year >= 1900).then(|| value.to_owned())?
            }
            Facet::Kind => SheetKind::from_key(value)?.label().to_owned(),
        })
    }

    /// Where a value stands among the others of its facet, where they have an order of their own: sizes from the
    /// smallest, years from the latest.
    pub fn rank(self, value: &str) -> Option<i32> {
        match self {
            Facet::Size => {
                SizeBand::ALL.iter().position(|band| band.key() == value).and_then(|at| i32::try_from(at).ok())
            }
            Facet::Year => value.parse().ok().map(|year: i32| -year),
            _ => None,
        }
    }
}

/// The name of a département; its code alone where we carry no name for it.
pub fn departement(code: &str) -> Option<String> {
    let plain =
        (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'A' | b'B'));
    plain
        .then(|| Department::of_code(code).map_or_else(|| format!("Département {code}"), |known| known.name.to_owned()))
}

/// All that a sheet is sorted by. A value stands once.
pub fn of(content: &SheetContent) -> Vec<(Facet, String)> {
    let mut all: Vec<(Facet, String)> = Vec::new();
    let mut add = |facet, value: &str| all.push((facet, value.to_owned()));
    content.themes.iter().for_each(|theme| add(Facet::Theme, theme.key()));
    content.fields.iter().for_each(|field| add(Facet::Field, field.key()));
    content.sector.iter().for_each(|sector| add(Facet::Sector, sector.key()));
    content.departements.iter().for_each(|code| add(Facet::Departement, code));
    content.size.iter().for_each(|size| add(Facet::Size, size.key()));
    content.year.iter().for_each(|year| add(Facet::Year, &year.to_string()));
    add(Facet::Kind, content.kind.key());
    all.retain(|(facet, value)| facet.reads(value).is_some());
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_read_and_others_do_not() {
        assert_eq!(Facet::Departement.reads("09").unwrap(), "Ariège");
        assert_eq!(Facet::Departement.reads("2A").unwrap(), "Département 2A");
        assert_eq!(
            (Facet::Departement.reads("09'--"), Facet::Year.reads("+202"), Facet::Theme.reads("x")),
            (None, None, None)
        );
        assert!(Facet::Year.rank("2024") < Facet::Year.rank("2023"));
    }
}
