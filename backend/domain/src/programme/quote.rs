//! What a group of some size costs, and who pays what.

use super::quota::QuotaBasis;
use super::rulebook::Rulebook;
use crate::days::{HalfDays, Quota};
use crate::money::{AmountOverflow, BasisPoints, Cents};
use crate::refusal::{Citation, Refusal};

/// The days and the money of one group, all sums exact.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Quote {
    pub establishments: u32,
    /// All quotas together.
    pub days: HalfDays,
    pub quotas: Vec<QuotaLine>,
    pub total: Cents,
    /// The sponsor's part of the total.
    pub sponsor: Cents,
    /// What the sponsor doesn't pay.
    pub remaining: Cents,
    /// Each establishment's part of what remains; they add up to `remaining`.
    pub shares: Vec<Cents>,
    /// What the sponsor gives to each establishment; they add up to `sponsor`.
    pub sponsor_shares: Vec<Cents>,
    /// What the consultant invoices to each establishment; they add up to `total`.
    pub invoice_shares: Vec<Cents>,
}

/// One line of a quote's days.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct QuotaLine {
    pub quota: Quota,
    pub title: String,
    pub basis: QuotaBasis,
    /// For the whole group.
    pub days: HalfDays,
    /// For one establishment, when the quota is counted so.
    pub days_per_establishment: Option<HalfDays>,
    pub formula_text: String,
    pub cite: Citation,
}

impl Rulebook {
    /// The quote for a group of this many establishments; refused when the group rule does not
    /// admit that size, or when the programme pays no consultant by the day.
    pub fn quote(&self, establishments: u32) -> Result<Quote, Refusal> {
        let (Some(group), Some(funding)) = (&self.group, &self.funding) else {
            return Err(Refusal::rule(
                "rulebook",
                format!(
                    "Le programme « {} » ne finance pas de groupes d’établissements à la journée : il n’a pas de devis de groupe. \
                     Choisissez un programme de collectifs territoriaux.",
                    self.title
                ),
            ));
        };
        group.check_size(establishments)?;
        let quotas: Vec<QuotaLine> = self
            .quotas
            .iter()
            .map(|rule| QuotaLine {
                quota: rule.quota,
                title: rule.title.clone(),
                basis: rule.basis,
                days: rule.for_group(establishments),
                days_per_establishment: self.ceiling_per_establishment(rule.quota),
                formula_text: rule.formula_text.clone(),
                cite: rule.cite.clone(),
            })
            .collect();
        let days = quotas.iter().fold(HalfDays::ZERO, |sum, line| sum.plus(line.days));
        let overflow = |_| Refusal::rule("establishments", "Ce groupe dépasse les montants que l’on peut calculer.");
        let total = amount_of(days, funding.day_rate).map_err(overflow)?;
        let sponsor = total.part(funding.sponsor_ratio);
        let remaining = total.checked_sub(sponsor).map_err(overflow)?;
        let count = establishments as usize;
        let shares = remaining.split(count);
        // The odd cents of the two splits fall at opposite ends, so that their sums differ by a
        // cent at most, like the splits themselves.
        let mut sponsor_shares = sponsor.split(count);
        sponsor_shares.reverse();
        let invoice_shares = shares.iter().zip(&sponsor_shares).map(|(a, b)| Cents(a.0 + b.0)).collect();
        Ok(Quote { establishments, days, quotas, total, sponsor, remaining, shares, sponsor_shares, invoice_shares })
    }
}

/// The price of some half-days at a daily rate, to the nearest cent.
pub fn amount_of(days: HalfDays, day_rate: Cents) -> Result<Cents, AmountOverflow> {
    Ok(day_rate.checked_mul(days.0.into())?.part(BasisPoints(5_000)))
}
