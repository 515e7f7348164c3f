//! Days that a programme grants, quota by quota.

use super::text::{record, rule};
use crate::days::{HalfDays, Quota};
use crate::keyed;
use crate::money::Cents;
use crate::refusal::Citation;

keyed! {
    /// What a quota's stated days are counted for.
    pub enum QuotaBasis {
        PerGroup = "per_group", "par groupe";
        PerEstablishment = "per_establishment", "par établissement";
    }
}

record! {
    /// One line of the budget of days. The stated days are the authority; the formula is shown
    /// and never evaluated, since the source's own products do not give its own totals.
    pub struct QuotaRule {
        pub quota: Quota,
        pub title: String,
        pub basis: QuotaBasis,
        /// Per group or per establishment, as `basis` says.
        pub stated_half_days: HalfDays,
        pub formula_text: String,
        /// The days that the source states for the smallest and for the largest group.
        pub stated_range_half_days: Vec<HalfDays>,
        pub cite: Citation,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    } check(rule, at) {
        at.require(rule.stated_half_days.0 >= 1, "stated_half_days", "un quota compte au moins une demi-journée.");
        at.require(
            matches!(rule.stated_range_half_days.len(), 0 | 2),
            "stated_range_half_days",
            "indiquez deux nombres : pour le plus petit groupe et pour le plus grand.",
        );
    }
}

impl QuotaRule {
    /// The days that the quota grants to a whole group.
    pub fn for_group(&self, establishments: u32) -> HalfDays {
        match self.basis {
            QuotaBasis::PerGroup => self.stated_half_days,
            QuotaBasis::PerEstablishment => {
                let establishments = i32::try_from(establishments).unwrap_or(i32::MAX);
                HalfDays(self.stated_half_days.0.saturating_mul(establishments))
            }
        }
    }
}

rule! {
    /// The total of the budget of days, as the source states it.
    pub struct QuotaTotal {
        /// For the smallest group.
        pub min_half_days: HalfDays,
        /// For the largest group.
        pub max_half_days: HalfDays,
    }
}

record! {
    /// One row of the source's cost table. The computed figures are checked against it.
    pub struct StatedCost {
        pub establishments: u32,
        pub half_days: HalfDays,
        pub total as "total_cents": Cents,
        pub sponsor as "sponsor_cents": Cents,
        /// What remains to each establishment.
        pub share as "share_cents": Cents,
        pub cite: Citation,
    }
}
