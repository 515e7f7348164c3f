use crate::refusal::Citation;
use crate::scalars::{Cents, Date};
use async_graphql::SimpleObject;
use cordee_domain::programme as domain;

/// What the rulebook says of posts and of whom they are for.
#[derive(Debug, SimpleObject)]
pub struct PostRule {
    count: u32,
    amount_cents: Cents,
    envelope_cents: Cents,
    months: u32,
    structures_per_post: u32,
    /// Who is competent for the structures, in French.
    competence: &'static str,
    prorata_proposed: bool,
    level: Option<String>,
    profile: Vec<String>,
    mission: Option<String>,
    also_called: Vec<String>,
    citation: Citation,
    structures_citation: Citation,
    envelope_citation: Citation,
    level_citation: Option<Citation>,
    note: Option<String>,
    commitments: Vec<Commitment>,
}

/// What the organisation commits itself to.
#[derive(Debug, SimpleObject)]
pub struct Commitment {
    key: String,
    title: String,
    citation: Option<Citation>,
}

impl PostRule {
    pub fn of(rulebook: &domain::Rulebook) -> Option<PostRule> {
        let (rule, facilitator) = (rulebook.posts.as_ref()?, rulebook.facilitator.as_ref());
        let duties = rulebook.commitments.iter().filter(|duty| duty.party == domain::Party::ManagingOrganisation);
        Some(PostRule {
            count: rule.count,
            amount_cents: rule.amount.into(),
            envelope_cents: rule.envelope.into(),
            months: rule.months,
            structures_per_post: rule.structures_per_post,
            competence: rule.competence.label(),
            prorata_proposed: rule.prorata_proposed,
            level: facilitator.map(|f| f.level.clone()),
            profile: facilitator.map(|f| f.profile.clone()).unwrap_or_default(),
            mission: facilitator.map(|f| f.mission.clone()),
            also_called: facilitator.map(|f| f.also_called.clone()).unwrap_or_default(),
            citation: Citation::from(&rule.cite),
            structures_citation: Citation::from(&rule.structures_cite),
            envelope_citation: Citation::from(&rule.envelope_cite),
            level_citation: facilitator.and_then(|f| f.cite.as_ref()).map(Citation::from),
            note: rule.note.clone(),
            commitments: duties
                .map(|duty| Commitment {
                    key: duty.key.clone(),
                    title: duty.title.clone(),
                    citation: duty.cite.as_ref().map(Citation::from),
                })
                .collect(),
        })
    }
}

/// A period that the source states for something.
#[derive(Debug, SimpleObject)]
pub struct NetworkPeriod {
    key: String,
    title: String,
    starts_on: Date,
    ends_on: Date,
    /// As the source words it.
    display: String,
    citation: Option<Citation>,
}

impl From<&domain::Period> for NetworkPeriod {
    fn from(period: &domain::Period) -> NetworkPeriod {
        NetworkPeriod {
            key: period.key.clone(),
            title: period.title.clone(),
            starts_on: Date(period.starts_on),
            ends_on: Date(period.ends_on),
            display: period.display.clone(),
            citation: period.cite.as_ref().map(Citation::from),
        }
    }
}

/// A place where the source contradicts itself, and what is done about it.
#[derive(Debug, SimpleObject)]
pub struct Contradiction {
    what: String,
    treatment: String,
    proposed: bool,
    citations: Vec<Citation>,
}

impl From<&domain::Inconsistency> for Contradiction {
    fn from(found: &domain::Inconsistency) -> Contradiction {
        Contradiction {
            what: found.what.clone(),
            treatment: found.treatment.clone(),
            proposed: found.proposed,
            citations: found.stated.iter().map(Citation::from).collect(),
        }
    }
}

/// A step of the network.
#[derive(Debug, SimpleObject)]
pub struct StepRule {
    /// As the source writes it: `T1`, `T1'`.
    key: String,
    title: String,
    /// Taken by the whole network together.
    collective: bool,
    citation: Option<Citation>,
}

impl From<&domain::StepRule> for StepRule {
    fn from(rule: &domain::StepRule) -> StepRule {
        StepRule {
            key: rule.key.clone(),
            title: rule.title.clone(),
            collective: rule.series == domain::StepSeries::Collective,
            citation: rule.cite.as_ref().map(Citation::from),
        }
    }
}
