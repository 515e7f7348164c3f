//! Support by the agency, on request: who agrees, and the life of a request.

use crate::days::HalfDays;
use crate::keyed;
use crate::programme::{Party, Rules, SupportRule};
use crate::refusal::Refusal;

/// The most half-days that a request may come to.
pub const MAX_HALF_DAYS: i32 = 20;

keyed! {
    /// Where a request for support is in its life.
    pub enum SupportStatus {
        Asked = "asked", "Demandée";
        Discussing = "discussing", "En discussion";
        Agreed = "agreed", "Convenue";
        Done = "done", "Réalisée";
        Closed = "closed", "Close";
        Declined = "declined", "Déclinée";
        Withdrawn = "withdrawn", "Retirée";
    }
}

keyed! {
    /// How a request ends.
    pub enum SupportOutcome {
        /// The support took place.
        Done = "done", "Réalisée";
        /// Nothing more is expected of it.
        Closed = "closed", "Close";
        /// The agency or whoever accompanies the establishment does not take it up.
        Declined = "declined", "Déclinée";
        /// Whoever asked no longer does.
        Withdrawn = "withdrawn", "Retirée";
    }
}

impl SupportStatus {
    /// Whether days may still be proposed and agreed on.
    pub fn is_open(self) -> bool {
        matches!(self, SupportStatus::Asked | SupportStatus::Discussing)
    }

    /// Whether nothing is expected of anyone any more.
    pub fn is_over(self) -> bool {
        matches!(self, SupportStatus::Closed | SupportStatus::Declined | SupportStatus::Withdrawn)
    }

    /// Where this outcome leads from here, for somebody who speaks for these parties.
    pub fn ended_by(self, outcome: SupportOutcome, parties: &[Party], asker: bool) -> Result<SupportStatus, Refusal> {
        use SupportStatus::{Agreed, Asked, Closed, Declined, Discussing, Done, Withdrawn};
        let accompanies = parties.iter().any(|party| *party != Party::Establishment);
        let (from, allowed, to): (&[SupportStatus], bool, SupportStatus) = match outcome {
            SupportOutcome::Done => (&[Agreed], accompanies, Done),
            SupportOutcome::Closed => {
                (&[Asked, Discussing, Agreed, Done], parties.contains(&Party::SupportAgency), Closed)
            }
            SupportOutcome::Declined => (&[Asked, Discussing], accompanies, Declined),
            SupportOutcome::Withdrawn => (&[Asked, Discussing, Agreed], asker, Withdrawn),
        };
        if !from.contains(&self) {
            let message = format!(
                "Cette demande est « {} » : elle ne peut pas devenir « {} ».",
                self.label().to_lowercase(),
                outcome.label().to_lowercase()
            );
            return Err(Refusal::rule("outcome", message));
        }
        if !allowed {
            let message = match outcome {
                SupportOutcome::Done => "Le consultant, l’animateur ou l’Aract dit qu’un appui est réalisé.",
                SupportOutcome::Closed => "L’Aract clôt les demandes d’appui : demandez-le-lui dans la discussion.",
                SupportOutcome::Declined => {
                    "Le consultant, l’animateur ou l’Aract décline une demande : vous pouvez la retirer."
                }
                SupportOutcome::Withdrawn => {
                    "Seuls ceux qui ont fait la demande la retirent : vous pouvez la décliner."
                }
            };
            return Err(Refusal::rule("outcome", message));
        }
        Ok(to)
    }
}

/// Who agrees on a support, in the order of the source. Where the source names no parties, it is
/// between the one who accompanies, or the establishment, and the agency.
pub fn parties(rules: &Rules) -> Vec<Party> {
    let named = rules.support.as_ref().map(|rule| rule.tripartite_parties.clone()).unwrap_or_default();
    if !named.is_empty() {
        return named;
    }
    let first = if rules.facilitator.is_some() { Party::Facilitator } else { Party::Establishment };
    vec![first, Party::SupportAgency]
}

/// The rule of support, or why there is none.
pub fn rule_of(rules: &Rules) -> Result<&SupportRule, Refusal> {
    rules.support.as_ref().ok_or_else(|| {
        Refusal::rule(
            "participationId",
            "Ce programme ne prévoit pas d’appui de l’Aract. Écrivez-lui dans la discussion du groupe.",
        )
    })
}

/// Checks a number of half-days that is proposed.
pub fn check_half_days(half_days: HalfDays) -> Result<(), Refusal> {
    if (1..=MAX_HALF_DAYS).contains(&half_days.0) {
        return Ok(());
    }
    Err(Refusal::invalid("halfDays", format!("Durée : de 1 à {MAX_HALF_DAYS} demi-journées.")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Rulebook;

    #[test]
    fn the_rulebook_says_who_agrees() {
        let of = |key: &str| parties(Rulebook::find(key).unwrap());
        assert_eq!(
            of("occitanie-collectifs-ehpad-2023"),
            [Party::Establishment, Party::Consultant, Party::SupportAgency]
        );
        assert_eq!(of("occitanie-animateurs-ph-2022"), [Party::Facilitator, Party::SupportAgency]);
    }

    #[test]
    fn a_request_ends_by_those_who_may_and_once() {
        use SupportOutcome as O;
        use SupportStatus as S;
        let (us, agency) = ([Party::Establishment], [Party::SupportAgency]);
        assert_eq!(S::Agreed.ended_by(O::Done, &agency, false), Ok(S::Done));
        assert!(S::Asked.ended_by(O::Done, &agency, false).is_err());
        assert!(S::Agreed.ended_by(O::Done, &us, true).is_err());
        assert_eq!(S::Discussing.ended_by(O::Withdrawn, &us, true), Ok(S::Withdrawn));
        assert!(S::Discussing.ended_by(O::Withdrawn, &agency, false).is_err());
        assert!(S::Discussing.ended_by(O::Declined, &us, true).is_err());
        for over in [S::Closed, S::Declined, S::Withdrawn] {
            for outcome in O::ALL {
                assert!(over.ended_by(*outcome, &agency, true).is_err());
            }
        }
    }
}
