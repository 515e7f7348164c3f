//! The rules of a programme, and what they make a group cost.

use crate::enums::{AttendanceMode, Quota};
use crate::refusal::Citation;
use crate::scalars::{Cents, Date};
use async_graphql::{Object, SimpleObject};
use cordee_domain::poll::PollRule;
use cordee_domain::programme::{self as domain, QuotaBasis};
use std::sync::Arc;

/// The rules of a programme, as data: each with its source.
#[derive(Debug)]
pub struct Rulebook(pub(super) Arc<domain::Rulebook>);

#[Object]
impl Rulebook {
    async fn key(&self) -> &str {
        &self.0.key
    }

    async fn version(&self) -> u32 {
        self.0.version
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    /// What sort of programme it rules: `territorial_groups`, `facilitator_network`…
    async fn kind(&self) -> &'static str {
        self.0.kind.key()
    }

    async fn region_code(&self) -> &str {
        &self.0.region_code
    }

    async fn starts_on(&self) -> Option<Date> {
        self.0.starts_on.map(Date)
    }

    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    /// The fewest establishments of a group; none where the programme has no groups.
    async fn group_min(&self) -> Option<u32> {
        self.0.group.as_ref().map(|rule| rule.min)
    }

    async fn group_max(&self) -> Option<u32> {
        self.0.group.as_ref().map(|rule| rule.max)
    }

    async fn group_citation(&self) -> Option<Citation> {
        self.0.group.as_ref().map(|rule| Citation::from(&rule.cite))
    }

    /// The collective sessions, in order: sequences, or the steps that a network takes together.
    async fn sequences(&self) -> Vec<SequenceRule> {
        if self.0.sequences.is_empty() {
            return (1..=u8::MAX).map_while(|number| SequenceRule::of_step(self.0.collective_step(number)?)).collect();
        }
        let rule = |s: &domain::SequenceRule| SequenceRule {
            number: s.number,
            title: s.title.clone(),
            modes: s.modes.iter().map(|mode| (*mode).into()).collect(),
            citation: Citation::from(&s.cite),
        };
        self.0.sequences.iter().map(rule).collect()
    }

    async fn quotas(&self) -> Vec<QuotaRule> {
        let rule = |q: &domain::QuotaRule| QuotaRule {
            quota: q.quota.into(),
            label: q.title.clone(),
            per_establishment: q.basis == QuotaBasis::PerEstablishment,
            half_days: q.stated_half_days.0,
            formula_text: q.formula_text.clone(),
            citation: Citation::from(&q.cite),
        };
        self.0.quotas.iter().map(rule).collect()
    }

    /// How dates are found.
    async fn scheduling(&self) -> SchedulingRule {
        let rule = PollRule::of(&self.0);
        SchedulingRule {
            min_slots: rule.min_slots as u32,
            closes_days_before: rule.closes_days_before,
            session_half_days: rule.session_half_days,
            proposed: rule.proposed,
            citation: rule.citation.map(Citation::from),
        }
    }

    /// The price of a consultant's day, taxes included.
    async fn day_rate_cents(&self) -> Option<Cents> {
        self.0.funding.as_ref().map(|rule| rule.day_rate.into())
    }

    /// The sponsor's part, in basis points: 8 000 is 80 %.
    async fn sponsor_basis_points(&self) -> Option<u32> {
        self.0.funding.as_ref().map(|rule| rule.sponsor_ratio.0)
    }

    async fn milestones(&self) -> Vec<MilestoneRule> {
        let rule = |m: &domain::MilestoneRule| MilestoneRule {
            key: m.key.clone(),
            title: m.title.clone(),
            proposed: m.due_proposed,
        };
        self.0.milestones.iter().map(rule).collect()
    }

    /// The commitment letter; none where the programme has none.
    async fn letter(&self) -> Option<LetterRule> {
        self.0.letter.as_ref().map(|rule| LetterRule {
            title: rule.title.clone(),
            required_before_sequence: rule.required_before_sequence,
            requirement_proposed: rule.requirement_proposed,
            citation: rule.cite.as_ref().map(Citation::from),
        })
    }

    /// Every rule that quotes its source: the field of the rulebook, and the passage.
    async fn citations(&self) -> Vec<CitedRule> {
        let cited =
            |c: &domain::CitedField| CitedRule { field: c.field.clone(), citation: Citation::from(&c.citation) };
        self.0.citations().iter().map(cited).collect()
    }

    /// The rulebook as it is written (TOML).
    async fn source_text(&self) -> &str {
        self.0.source_text()
    }
}

/// The letter by which the three voices of an establishment commit it.
#[derive(Debug, SimpleObject)]
pub struct LetterRule {
    title: String,
    /// The sequence that is not held before it is signed.
    required_before_sequence: Option<u8>,
    /// That requirement is ours: the source says only that the letter validates participation.
    requirement_proposed: bool,
    citation: Option<Citation>,
}

/// A collective step of the programme, and how it may be attended.
#[derive(Debug, SimpleObject)]
pub struct SequenceRule {
    number: u8,
    title: String,
    modes: Vec<AttendanceMode>,
    citation: Citation,
}

impl SequenceRule {
    /// A step that a network takes together, as the collective session that it is.
    fn of_step(step: &domain::StepRule) -> Option<SequenceRule> {
        Some(SequenceRule {
            number: u8::try_from(step.number).ok()?,
            title: format!("{} : {}", step.key, step.title),
            modes: cordee_domain::session::AttendanceMode::ALL.iter().map(|mode| (*mode).into()).collect(),
            citation: Citation::from(step.cite.as_ref()?),
        })
    }
}

/// A quota of days. The stated half-days are the authority; the formula is shown as the source
/// writes it.
#[derive(Debug, SimpleObject)]
pub struct QuotaRule {
    quota: Quota,
    label: String,
    per_establishment: bool,
    half_days: i32,
    formula_text: String,
    citation: Citation,
}

/// A step of each establishment's project.
#[derive(Debug, SimpleObject)]
pub struct MilestoneRule {
    key: String,
    title: String,
    /// Whether its due date is our proposal rather than the source's.
    proposed: bool,
}

/// A passage that a rule quotes.
#[derive(Debug, SimpleObject)]
pub struct CitedRule {
    field: String,
    citation: Citation,
}

/// What a group of some size costs, to the cent.
#[derive(Debug, SimpleObject)]
pub struct Quote {
    establishments: u32,
    half_days: i32,
    quotas: Vec<QuoteLine>,
    total_cents: Cents,
    /// The sponsor's part.
    sponsor_cents: Cents,
    /// Each establishment's own share.
    share_cents: Vec<Cents>,
}

#[derive(Debug, SimpleObject)]
pub struct QuoteLine {
    quota: Quota,
    label: String,
    half_days: i32,
}

impl From<domain::Quote> for Quote {
    fn from(quote: domain::Quote) -> Quote {
        let line = |line: &domain::QuotaLine| QuoteLine {
            quota: line.quota.into(),
            label: line.title.clone(),
            half_days: line.days.0,
        };
        Quote {
            establishments: quote.establishments,
            half_days: quote.days.0,
            quotas: quote.quotas.iter().map(line).collect(),
            total_cents: quote.total.into(),
            sponsor_cents: quote.sponsor.into(),
            share_cents: quote.shares.iter().map(|cents| (*cents).into()).collect(),
        }
    }
}

payload!(
    /// A quote, or the rule that does not allow it.
    QuotePayload { quote: Option<Quote> }
);

/// How the dates of sessions are found.
#[derive(Debug, SimpleObject)]
pub struct SchedulingRule {
    /// The fewest half-days that a poll proposes.
    min_slots: u32,
    /// Days between the closing date proposed and the first half-day.
    closes_days_before: u32,
    /// Length of a collective session.
    session_half_days: i32,
    /// Ours until a user says otherwise.
    proposed: bool,
    citation: Option<Citation>,
}
