//! Posts of facilitators, their envelope and their tasks.

use super::text::{record, rule};
use crate::establishment::competence::Competence;
use crate::money::{AmountOverflow, Cents};
use crate::refusal::{Citation, Refusal};

record! {
    /// The posts that the sponsor pays for, each in a managing organisation.
    pub struct PostRule {
        pub count: u32,
        /// For one post and its whole duration.
        pub amount as "amount_cents": Cents,
        /// For all the posts, as the source states it.
        pub envelope as "envelope_cents": Cents,
        pub months: u32,
        /// Establishments of the managing organisation that one post accompanies.
        pub structures_per_post: u32,
        pub competence: Competence,
        /// Directions and staff representatives both volunteer.
        pub voluntary_on_both_sides: bool,
        /// Full time is preferred: less is warned of, not refused.
        pub full_time_preferred: bool,
        /// A post that starts late or stops is paid by whole months, as a proposal to the sponsor.
        pub prorata_by_month: bool,
        pub prorata_proposed: bool,
        pub cite: Citation,
        pub structures_cite: Citation,
        pub envelope_cite: Citation,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    } check(rule, at) {
        at.require(rule.count >= 1, "count", "un poste au moins.");
        at.require(rule.months >= 1, "months", "un mois au moins.");
        at.require(rule.structures_per_post >= 1, "structures_per_post", "une structure au moins par poste.");
        at.require(
            rule.total() == Ok(rule.envelope),
            "envelope_cents",
            format!(
                "l’enveloppe ({}) n’est pas le produit de {} postes par {}.",
                rule.envelope, rule.count, rule.amount
            ),
        );
    }
}

impl PostRule {
    /// What all the posts cost together.
    pub fn total(&self) -> Result<Cents, AmountOverflow> {
        self.amount.checked_mul(self.count.into())
    }

    /// All the establishments that the posts accompany together.
    pub fn structures(&self) -> u32 {
        self.count.saturating_mul(self.structures_per_post)
    }

    /// Whether a post may accompany this many establishments.
    pub fn check_structures(&self, structures: u32) -> Result<(), Refusal> {
        if structures == self.structures_per_post {
            return Ok(());
        }
        let remedy = if structures < self.structures_per_post {
            format!("Ajoutez-en {}.", self.structures_per_post - structures)
        } else {
            format!("Retirez-en {}.", structures - self.structures_per_post)
        };
        Err(Refusal::cited(
            "structures",
            format!(
                "Un animateur accompagne {} structures de son organisme gestionnaire ; vous en indiquez {structures}. {remedy}",
                self.structures_per_post
            ),
            &self.structures_cite,
        ))
    }

    /// Whether one more post fits when this many are committed.
    pub fn check_next(&self, committed: u32) -> Result<(), Refusal> {
        if committed < self.count {
            return Ok(());
        }
        Err(Refusal::cited(
            "post",
            format!(
                "Les {} postes du programme sont tous engagés. Libérez-en un avant d’en engager un autre.",
                self.count
            ),
            &self.cite,
        ))
    }

    /// What a post that lasts some whole months would cost, to the nearest cent; never more than
    /// the whole post.
    pub fn prorata(&self, months: u32) -> Cents {
        let whole = i128::from(self.months);
        let part = i128::from(self.amount.0) * i128::from(months.min(self.months));
        Cents(i64::try_from((2 * part + whole) / (2 * whole)).unwrap_or(i64::MAX))
    }
}

rule! {
    /// Whom a managing organisation appoints as facilitator.
    pub struct FacilitatorRule {
        pub title: String,
        /// Other names that the source uses for the same role.
        pub also_called: Vec<String>,
        pub level: String,
        pub profile: Vec<String>,
        pub mission: String,
        /// Months of collective and individual support by the agency.
        pub support_months: u32,
    }
}
