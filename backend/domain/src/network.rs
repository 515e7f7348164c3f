//! A network of facilitators: posts, the structures that they accompany, steps, deliverables.

use crate::establishment::category::Sector;
use crate::establishment::competence::ProposedCompetence;
use crate::keyed;
use crate::money::Cents;
use crate::programme::Rulebook;
use crate::refusal::{Citation, Refusal};
use chrono::{Datelike, NaiveDate};

keyed! {
    /// Where a post is in its life.
    pub enum PostStatus {
        Selected = "selected", "Organisme retenu";
        Recruiting = "recruiting", "En recrutement";
        Filled = "filled", "Pourvu";
        /// The facilitator left, and the next has not come.
        Vacant = "vacant", "Vacant";
        Stopped = "stopped", "Arrêté";
        Ended = "ended", "Terminé";
    }
}

impl PostStatus {
    /// Whether anything of the post may still change.
    pub fn is_open(self) -> bool {
        !matches!(self, PostStatus::Stopped | PostStatus::Ended)
    }
}

keyed! {
    /// Where an establishment is that volunteers for a post.
    pub enum StructureStatus {
        Candidate = "candidate", "Candidate";
        Selected = "selected", "Retenue";
        NotSelected = "not_selected", "Non retenue";
    }
}

keyed! {
    /// Where a deliverable is in its life.
    pub enum DeliverableStatus {
        Due = "due", "Attendu";
        Delivered = "delivered", "Remis";
        Accepted = "accepted", "Accepté";
        Returned = "returned", "À compléter";
    }
}

keyed! {
    /// What an organisation says of the mission after the funded years (`ph-2022`, 327-328).
    pub enum Continuation {
        Yes = "yes", "Oui, sur moyens propres";
        No = "no", "Non";
        UnderStudy = "under_study", "À l’étude";
    }
}

keyed! {
    /// A movement of money on a post.
    pub enum MoveKind {
        Commitment = "commitment", "Engagement";
        Notification = "notification", "Notification";
        Payment = "payment", "Versement";
        Recovery = "recovery", "Reprise";
    }
}

/// Something that is permitted, yet not what the rules prefer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pub message: String,
    pub citation: Option<Citation>,
}

/// Full time, in percent.
pub const FULL_TIME: i32 = 100;

/// Refuses a working time that nobody has.
pub fn working_time(percent: i32) -> Result<i32, Refusal> {
    if (10..=FULL_TIME).contains(&percent) {
        return Ok(percent);
    }
    let message = format!("Temps de travail : {percent} % n’est pas possible. Indiquez de 10 à 100 %.");
    Err(Refusal::invalid("workingTimePercent", message))
}

/// What a working time deserves to be said of.
pub fn part_time(rulebook: &Rulebook, percent: i32) -> Option<Warning> {
    let rule = rulebook.posts.as_ref().filter(|rule| rule.full_time_preferred && percent < FULL_TIME)?;
    let citation =
        rulebook.commitments.iter().find(|duty| duty.key == "dedicated_post").and_then(|duty| duty.cite.as_ref());
    Some(Warning {
        message: format!("Le poste est occupé à {percent} % : le temps plein est préféré, sans être exigé."),
        citation: citation.or(rule.see.iter().find(|cited| cited.text.contains("intégralité"))).cloned(),
    })
}

/// What the register says of an establishment that would be accompanied.
#[derive(Clone, Copy, Debug)]
pub struct Registered<'a> {
    pub name: &'a str,
    pub category: &'a str,
    pub tariff_code: Option<&'a str>,
}

/// Whether the rules let a post accompany this establishment, by its sector and by who is competent
/// for it. The competence is read from the register: it is a proposal, from which the sponsor may
/// dispense.
pub fn admits_structure(rulebook: &Rulebook, structure: Registered<'_>) -> Result<(), Refusal> {
    let name = structure.name;
    // The competence follows, from the register's own tariff code where it has one.
    let sector = Sector::of(structure.category, "");
    if let Err(refusal) = rulebook.eligibility.admits(structure.category, sector, None) {
        let remedy = "Choisissez une autre structure, ou demandez une dispense motivée à l’ARS.";
        return Err(match refusal {
            Refusal::RuleBroken { message, citation, .. } => Refusal::RuleBroken {
                field: Some("establishmentId".into()),
                message: format!("{name} : {message} {remedy}"),
                citation,
            },
            other => other,
        });
    }
    let Some(rule) = &rulebook.posts else { return Ok(()) };
    let proposed = ProposedCompetence::of(structure.category, structure.tariff_code);
    if proposed.is_some_and(|proposed| proposed.competence == rule.competence) {
        return Ok(());
    }
    let found = match proposed {
        Some(proposed) => format!("le registre laisse lire une {}", proposed.competence.label()),
        None => "le registre ne permet pas de lire la compétence".into(),
    };
    let message = format!(
        "{name} : {found}, et le programme demande une {}. Choisissez une autre structure, ou demandez une dispense motivée à l’ARS.",
        rule.competence.label()
    );
    let cite = rulebook.eligibility.competence_cite.as_ref().unwrap_or(&rule.structures_cite);
    Err(Refusal::cited("establishmentId", message, cite))
}

/// The whole months that a post lasts within the funded period: those on all days of which it runs.
///
/// `from` is the first day of the post, `until` the last one; none when it runs to the end.
pub fn funded_months(period: (NaiveDate, NaiveDate), from: NaiveDate, until: Option<NaiveDate>) -> u32 {
    let (first, last) = (from.max(period.0), until.unwrap_or(period.1).min(period.1));
    if last < first {
        return 0;
    }
    let index = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let opens = index(first) + i64::from(first.day() > 1);
    let last_of_month = last.succ_opt().is_none_or(|next| next.day() == 1);
    let closes = index(last) - i64::from(!last_of_month);
    u32::try_from(closes - opens + 1).unwrap_or(0)
}

/// One post's money, each figure in cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PostAccount {
    /// What the rules grant a post.
    pub granted: Cents,
    pub committed: Cents,
    pub notified: Cents,
    pub paid: Cents,
    pub recovered: Cents,
    /// The months that ran until the day of the account, at the rules' price.
    pub used: Cents,
    /// By whole months, for the sponsor to decide.
    pub proposed: Cents,
    pub proposed_months: u32,
    /// What the sponsor decided; none when it has not.
    pub decided: Option<Cents>,
    /// Paid beyond what was decided, and not recovered yet. Nothing before a decision.
    pub to_recover: Cents,
}

impl PostAccount {
    /// What the post receives in the end: what was decided, or else what the rules grant.
    pub fn due(&self) -> Cents {
        self.decided.unwrap_or(self.granted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Rulebook;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn ph() -> &'static Rulebook {
        Rulebook::find("occitanie-animateurs-ph-2022").unwrap()
    }

    #[test]
    fn a_post_stopped_in_march_is_proposed_fifteen_months() {
        let period = (day(2023, 1, 1), day(2024, 12, 31));
        let rule = ph().posts.clone().unwrap();
        let proposed = |from, until| {
            let months = funded_months(period, from, until);
            (months, rule.prorata(months))
        };
        assert_eq!(proposed(day(2023, 1, 1), None), (24, Cents(10_000_000)));
        assert_eq!(proposed(day(2023, 1, 1), Some(day(2024, 3, 31))), (15, Cents(6_250_000)));
        assert_eq!(proposed(day(2023, 1, 1), Some(day(2024, 3, 10))), (14, Cents(5_833_333)));
        assert_eq!(proposed(day(2023, 2, 20), None), (22, Cents(9_166_667)));
        assert_eq!(proposed(day(2022, 11, 3), None), (24, Cents(10_000_000)));
        assert_eq!(proposed(day(2024, 5, 20), Some(day(2024, 5, 25))), (0, Cents(0)));
        assert_eq!(proposed(day(2025, 5, 20), None), (0, Cents(0)));
    }

    #[test]
    fn only_exclusive_competence_of_the_sector_is_admitted() {
        let of =
            |category, tariff_code| admits_structure(ph(), Registered { name: "Les Aubrières", category, tariff_code });
        for category in ["183", "186", "182", "255", "246"] {
            assert!(of(category, None).is_ok(), "{category}");
        }
        for (category, words) in [("437", "conjointe"), ("446", "département"), ("500", "Les Aubrières")] {
            let refusal = of(category, None).unwrap_err();
            let Refusal::RuleBroken { message, citation, .. } = refusal else { panic!("{category}") };
            assert!(message.contains(words) && message.contains("dispense"), "{message}");
            assert!(citation.is_some(), "{category}");
        }
        // The register's own tariff code comes before the category.
        assert!(of("437", Some("34")).is_ok());
    }

    #[test]
    fn part_time_is_warned_of_with_the_words_of_the_source_and_never_refused() {
        assert_eq!(part_time(ph(), 100), None);
        let warning = part_time(ph(), 80).unwrap();
        assert!(warning.citation.unwrap().text.contains("préférentiellement"));
        assert_eq!(working_time(50), Ok(50));
        assert!(working_time(0).is_err() && working_time(101).is_err());
    }
}
