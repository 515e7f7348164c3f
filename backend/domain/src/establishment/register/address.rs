//! Addresses of the register, put together in readable French.

use crate::establishment::casing;
use crate::french;
use crate::text;

/// The cells that make an address line.
#[derive(Debug, Default)]
pub(super) struct Parts<'a> {
    /// Complement of distribution: a building, an entrance.
    pub complement: &'a str,
    pub number: &'a str,
    /// Repetition: B, T, Q or C.
    pub repetition: &'a str,
    /// Abbreviated type of street: R, AV…
    pub kind: &'a str,
    pub street: &'a str,
    /// A locality or a post-office box.
    pub locality: &'a str,
}

/// The address without its town: `8 bis avenue Raymond Durand, BP 12`. None when the register
/// says nothing.
pub(super) fn line(parts: &Parts<'_>) -> Option<String> {
    let number = parts.number.trim_start_matches('0');
    let kind = street_type(parts.kind);
    let street = match casing::street(parts.street) {
        street if kind.is_empty() && begins_with_type(parts.street) => french::lower_first(&street),
        street => street,
    };
    let repetition = if number.is_empty() { "" } else { repetition(parts.repetition) };
    let street = joined(&[number, repetition, &kind, &street], " ");
    let line = joined(&[&casing::name(parts.complement), &street, &casing::name(parts.locality)], ", ");
    let mut letters = line.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect())
}

fn joined(parts: &[&str], separator: &str) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(separator)
}

fn repetition(code: &str) -> &str {
    match code {
        "B" => "bis",
        "T" => "ter",
        "Q" => "quater",
        "C" => "quinquies",
        other => other,
    }
}

/// The types of street and their abbreviations in the register.
const STREET_TYPES: &[(&str, &str)] = &[
    ("ALL", "allée"),
    ("AV", "avenue"),
    ("BD", "boulevard"),
    ("CAR", "carrefour"),
    ("CHE", "chemin"),
    ("CHS", "chaussée"),
    ("CITE", "cité"),
    ("COR", "corniche"),
    ("COTE", "côte"),
    ("CRS", "cours"),
    ("DOM", "domaine"),
    ("DSC", "descente"),
    ("ECA", "écart"),
    ("ESP", "esplanade"),
    ("FG", "faubourg"),
    ("GR", "grande rue"),
    ("HAM", "hameau"),
    ("HLE", "halle"),
    ("IMP", "impasse"),
    ("LD", "lieu-dit"),
    ("LOT", "lotissement"),
    ("MAR", "marché"),
    ("MTE", "montée"),
    ("PARC", "parc"),
    ("PAS", "passage"),
    ("PL", "place"),
    ("PLN", "plaine"),
    ("PLT", "plateau"),
    ("PRO", "promenade"),
    ("PROM", "promenade"),
    ("PRV", "parvis"),
    ("QU", "quai"),
    ("QUA", "quartier"),
    ("QUAI", "quai"),
    ("R", "rue"),
    ("RES", "résidence"),
    ("RLE", "ruelle"),
    ("ROC", "rocade"),
    ("RPT", "rond-point"),
    ("RTE", "route"),
    ("SEN", "sentier"),
    ("SQ", "square"),
    ("TPL", "terre-plein"),
    ("TRA", "traverse"),
    ("VGE", "village"),
    ("VLA", "villa"),
    ("ZA", "ZA"),
    ("ZAC", "ZAC"),
    ("ZI", "ZI"),
];

/// The type of street that an abbreviation stands for; an unknown one is kept, in lower case.
fn street_type(code: &str) -> String {
    let known = STREET_TYPES.iter().find(|(abbreviation, _)| *abbreviation == code);
    known.map_or_else(|| code.to_lowercase(), |(_, name)| (*name).to_owned())
}

/// Whether a street begins with its type in full, as when the register leaves the type empty.
fn begins_with_type(street: &str) -> bool {
    let first = text::fold(street.split(' ').next().unwrap_or_default());
    STREET_TYPES.iter().any(|(_, name)| text::fold(name) == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_addresses_together() {
        let parts = |number, repetition, kind, street, locality| Parts {
            number,
            repetition,
            kind,
            street,
            locality,
            ..Parts::default()
        };
        for (parts, shown) in [
            (parts("4", "", "R", "SALVADOR ALLENDE", ""), "4 rue Salvador Allende"),
            (parts("18", "", "CHE", "DU STADE", ""), "18 chemin du Stade"),
            (parts("8", "B", "AV", "R DURAND", "BP 12"), "8 bis avenue R Durand, BP 12"),
            (parts("1", "T", "R", "DU LIEUTENANT PAUL DURAND", ""), "1 ter rue du Lieutenant Paul Durand"),
            (parts("", "", "AV", "DU CHATEAU VERT", ""), "Avenue du Château Vert"),
            (parts("", "", "LD", "LA VALETTE", "CHIRAC"), "Lieu-dit La Valette, Chirac"),
            (parts("", "", "", "", "LE BOURG"), "Le Bourg"),
            (parts("", "", "", "LES TILLEULS", ""), "Les Tilleuls"),
            (parts("0012", "", "ZZZ", "DE L'ETANG", "CS 40001"), "12 zzz de l'Etang, CS 40001"),
            (parts("", "", "ZAC", "DE BIGORRE", ""), "ZAC de Bigorre"),
            (parts("", "", "ALL", "ST JACQUES", ""), "Allée Saint-Jacques"),
            (parts("21", "", "", "CHEMIN DE BELLEVUE", ""), "21 chemin de Bellevue"),
            (parts("", "", "", "ROUTE NEUVE", ""), "Route Neuve"),
        ] {
            assert_eq!(line(&parts).as_deref(), Some(shown));
        }
        assert_eq!(line(&Parts::default()), None);
        let inside =
            Parts { complement: "BATIMENT C", number: "2", kind: "PL", street: "DU MARCHE", ..Parts::default() };
        assert_eq!(line(&inside).as_deref(), Some("Batiment C, 2 place du Marche"));
    }
}
