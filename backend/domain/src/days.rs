//! Days of intervention: integer half-days, their quotas and the life of a ledger entry.

use crate::keyed;
use serde::{Deserialize, Serialize};
use std::fmt;

keyed! {
    /// What days are counted against (`ehpad-2023`, 94-110).
    pub enum Quota {
        Collective = "collective", "Accompagnement collectif";
        Individual = "individual", "Appui individuel";
        FollowUp = "follow_up", "Suivi à 6 mois";
        Capitalisation = "capitalisation", "Capitalisation";
    }
}

keyed! {
    /// Where an entry of the day ledger is in its life.
    pub enum DayEntryStatus {
        Draft = "draft", "Brouillon";
        Submitted = "submitted", "À valider";
        Validated = "validated", "Validé";
        Returned = "returned", "Renvoyé";
    }
}

/// A number of half-days; negative in a counter-entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "sea-orm", derive(sea_orm::DeriveValueType))]
#[serde(transparent)]
pub struct HalfDays(pub i32);

impl HalfDays {
    pub const ZERO: HalfDays = HalfDays(0);

    /// Sum, saturating far beyond any ledger.
    pub fn plus(self, other: HalfDays) -> HalfDays {
        HalfDays(self.0.saturating_add(other.0))
    }

    /// Difference, saturating far beyond any ledger.
    pub fn minus(self, other: HalfDays) -> HalfDays {
        HalfDays(self.0.saturating_sub(other.0))
    }

    /// In days, for display and export only: halves are exact in binary.
    pub fn as_days(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

impl fmt::Display for HalfDays {
    /// French writing: `16,5 jours`, `1 jour`, `0,5 jour`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let half = if self.0 % 2 == 0 { "" } else { ",5" };
        let plural = if self.0.unsigned_abs() >= 4 { "s" } else { "" };
        write!(f, "{sign}{}{half} jour{plural}", self.0.unsigned_abs() / 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_the_french_way() {
        for (half_days, text) in
            [(0, "0 jour"), (1, "0,5 jour"), (3, "1,5 jour"), (4, "2 jours"), (33, "16,5 jours"), (-2, "-1 jour")]
        {
            assert_eq!(HalfDays(half_days).to_string(), text);
        }
    }
}
