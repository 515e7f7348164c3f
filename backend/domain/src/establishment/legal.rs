//! Legal statuses of managing organisations, as people distinguish them.

use crate::keyed;

keyed! {
    /// The three families of managing organisations.
    pub enum LegalFamily {
        Public = "public", "Public";
        PrivateNonProfit = "private_non_profit", "Privé non lucratif";
        PrivateCommercial = "private_commercial", "Privé commercial";
    }
}

impl LegalFamily {
    /// The family of a two-digit status code of the register (`statutjuridique`); none for a
    /// body under foreign law (90) or an unknown code.
    ///
    /// The register's own aggregates decide: 1000 public, 2100 non-profit, 2200 commercial.
    pub fn of(code: &str) -> Option<LegalFamily> {
        if code.len() != 2 {
            return None;
        }
        match code.parse::<u8>().ok()? {
            1..=8 | 10..=30 => Some(LegalFamily::Public),
            40..=52 | 60..=66 | 89 => Some(LegalFamily::PrivateNonProfit),
            70..=80 | 85..=88 | 91 | 93 | 95 => Some(LegalFamily::PrivateCommercial),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_the_usual_statuses() {
        for (code, family) in [
            ("11", Some(LegalFamily::Public)),
            ("17", Some(LegalFamily::Public)),
            ("08", Some(LegalFamily::Public)),
            ("30", Some(LegalFamily::Public)),
            ("47", Some(LegalFamily::PrivateNonProfit)),
            ("60", Some(LegalFamily::PrivateNonProfit)),
            ("63", Some(LegalFamily::PrivateNonProfit)),
            ("66", Some(LegalFamily::PrivateNonProfit)),
            ("89", Some(LegalFamily::PrivateNonProfit)),
            ("73", Some(LegalFamily::PrivateCommercial)),
            ("95", Some(LegalFamily::PrivateCommercial)),
            ("90", None),
            ("09", None),
            ("9", None),
            ("+9", None),
            ("", None),
        ] {
            assert_eq!(LegalFamily::of(code), family, "{code}");
        }
    }
}
