//! A subsidy that is a share of what an action costs.

use super::text::{record, rule};
use crate::money::{BasisPoints, Cents};
use crate::refusal::{Citation, Refusal};

record! {
    /// A subsidy of at most a share of each retained action's cost.
    pub struct CostShare {
        pub max_ratio as "max_basis_points": BasisPoints,
        /// The fund that pays, such as `FIR`.
        pub fund: String,
        pub min_years: u32,
        pub max_years: u32,
        /// The subsidies stay within a regional envelope, of which the source states no amount.
        pub within_envelope: bool,
        pub after_review_of_all: bool,
        pub cite: Citation,
        /// The passage on the years.
        pub years_cite: Citation,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    } check(rule, at) {
        at.require(rule.max_ratio.0 <= 10_000, "max_basis_points", "une part ne dépasse pas 10 000 points de base (100 %).");
        at.require(rule.min_years >= 1, "min_years", "une année au moins.");
        at.require(
            rule.max_years >= rule.min_years,
            "max_years",
            format!("le maximum ({}) est inférieur au minimum ({}).", rule.max_years, rule.min_years),
        );
    }
}

impl CostShare {
    /// The most that the subsidy may be for an action of this cost: never a cent above the share.
    pub fn ceiling(&self, cost: Cents) -> Cents {
        let exact = i128::from(cost.0) * i128::from(self.max_ratio.0) / 10_000;
        Cents(i64::try_from(exact).unwrap_or(i64::MAX))
    }

    /// Whether this subsidy may be given for an action of this cost.
    pub fn check(&self, cost: Cents, subsidy: Cents) -> Result<(), Refusal> {
        let ceiling = self.ceiling(cost);
        if subsidy <= ceiling {
            return Ok(());
        }
        Err(Refusal::cited(
            "subsidy",
            format!(
                "La subvention demandée ({subsidy}) dépasse {} % du coût de l’action ({cost}). Ramenez-la à {ceiling} au plus.",
                self.max_ratio.0 / 100
            ),
            &self.cite,
        ))
    }

    /// The subsidy spread over some years, in equal parts to the cent.
    pub fn instalments(&self, subsidy: Cents, years: u32) -> Result<Vec<Cents>, Refusal> {
        if (self.min_years..=self.max_years).contains(&years) {
            return Ok(subsidy.split(years as usize));
        }
        Err(Refusal::cited(
            "years",
            format!(
                "La subvention porte sur {} à {} ans ; vous indiquez {years}. Choisissez une durée permise.",
                self.min_years, self.max_years
            ),
            &self.years_cite,
        ))
    }
}

rule! {
    /// A further funding, beside the main one.
    pub struct Supplement {
        pub key: String,
        pub title: String,
        /// It does not count against the main funding's ceiling.
        pub outside_ceiling: bool,
    }
}
