//! Days of a consultant, paid in part by the sponsor.

use super::text::record;
use crate::keyed;
use crate::money::{BasisPoints, Cents};
use crate::refusal::Citation;

keyed! {
    /// How the sponsor's part of a group is shared out.
    pub enum AllocationKey {
        Equal = "equal", "À parts égales";
    }
}

record! {
    /// Days of a consultant, paid in part by the sponsor.
    pub struct DayFunding {
        pub day_rate as "day_rate_cents": Cents,
        /// The rate includes the tax (TTC).
        pub tax_included: bool,
        pub sponsor_ratio as "sponsor_basis_points": BasisPoints,
        pub allocation: AllocationKey,
        /// The allocation is ours: the source doesn't say how the sponsor's part is shared out.
        pub allocation_proposed: bool,
        pub cite: Citation,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    } check(rule, at) {
        at.require(rule.day_rate.0 > 0, "day_rate_cents", "le tarif d’une journée, en centimes, est positif.");
        at.require(
            rule.sponsor_ratio.0 <= 10_000,
            "sponsor_basis_points",
            "la part du financeur ne dépasse pas 10 000 points de base (100 %).",
        );
    }
}
