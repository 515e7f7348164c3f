//! All the rules of a programme, section by section.

use super::application::{
    AxisRule, CriterionRule, DossierField, ExclusionRule, PieceRule, Prerequisite, ReportRule, SubmissionRule,
};
use super::calendar::{CalendarItem, Deadline, Period};
use super::caps::{CountRule, PerPersonCap};
use super::context::{Contact, Duty, Fact, Inconsistency, PartyName, PastCall, Resource, Statement, Theme};
use super::cost_share::{CostShare, Supplement};
use super::eligibility::{Eligibility, Waiver};
use super::funding::DayFunding;
use super::group_rule::{BodyRule, ConsultantRule, GroupRule, LetterRule, TrinomeRule, WithdrawalRule};
use super::kind::ProgrammeKind;
use super::network::{DeliverableRule, RestitutionRule, StepRule, StepSeries};
use super::payment::{FormalisationRule, PaymentRule, RecoveryRule};
use super::posts::{FacilitatorRule, PostRule};
use super::quota::{QuotaBasis, QuotaRule, QuotaTotal, StatedCost};
use super::sequence::{
    FollowUpRule, MilestoneRule, PreparationRule, SchedulingRule, SequenceRule, StalledRule, SupportRule,
};
use super::source::SourceDocument;
use super::text::record;
use crate::days::{HalfDays, Quota};
use crate::refusal::Refusal;
use crate::session::AttendanceMode;
use chrono::NaiveDate;

record! {
    /// What a rulebook's text says. A section that a programme doesn't have is empty or none.
    pub struct Rules {
        /// The form of the text; see [`super::FORMAT`].
        pub format: u32,
        pub key: String,
        /// Grows when the rules change; what was opened under a version stays under it.
        pub version: u32,
        pub title: String,
        /// The word that the source uses: `QVT` or `QVCT`.
        pub label: String,
        pub kind: ProgrammeKind,
        /// INSEE code of the region.
        pub region_code: String,
        /// The main period; none when the source doesn't state it.
        pub starts_on: Option<NaiveDate>,
        pub ends_on: Option<NaiveDate>,
        pub sources: Vec<SourceDocument>,

        pub parties: Vec<PartyName>,
        pub contacts: Vec<Contact>,
        pub resources: Vec<Resource>,
        pub facts: Vec<Fact>,
        pub past_calls: Vec<PastCall>,
        pub objectives: Vec<Statement>,
        pub principles: Vec<Statement>,
        pub themes: Vec<Theme>,
        /// What projects are measured by.
        pub indicators: Vec<Statement>,

        pub phases: Vec<Statement>,
        pub periods: Vec<Period>,
        pub calendar: Vec<CalendarItem>,

        pub eligibility: Eligibility,
        pub waivers: Vec<Waiver>,
        pub prerequisites: Vec<Prerequisite>,
        pub submission: SubmissionRule,
        pub pieces: Vec<PieceRule>,
        pub dossier: Vec<DossierField>,
        pub criteria: Vec<CriterionRule>,
        pub exclusions: Vec<ExclusionRule>,
        pub axes: Vec<AxisRule>,
        pub axis_count: Option<CountRule>,
        pub action_count: Option<CountRule>,
        pub per_person_cap: Option<PerPersonCap>,

        pub group: Option<GroupRule>,
        pub withdrawal: Option<WithdrawalRule>,
        pub trinome: Option<TrinomeRule>,
        pub consultant: Option<ConsultantRule>,
        pub bodies: Vec<BodyRule>,
        pub letter: Option<LetterRule>,
        pub commitments: Vec<Duty>,
        pub tasks: Vec<Duty>,

        pub sequences: Vec<SequenceRule>,
        pub follow_up: Option<FollowUpRule>,
        pub support: Option<SupportRule>,
        pub scheduling: Option<SchedulingRule>,
        pub preparation: Vec<PreparationRule>,
        pub milestones: Vec<MilestoneRule>,
        pub stalled: Option<StalledRule>,

        pub facilitator: Option<FacilitatorRule>,
        pub posts: Option<PostRule>,
        pub steps: Vec<StepRule>,
        pub deliverables: Vec<DeliverableRule>,
        pub restitution: Option<RestitutionRule>,

        pub quotas: Vec<QuotaRule>,
        pub quota_total: Option<QuotaTotal>,
        pub cost_table: Vec<StatedCost>,
        pub funding: Option<DayFunding>,
        pub cost_share: Option<CostShare>,
        pub supplements: Vec<Supplement>,
        pub payment: Option<PaymentRule>,
        pub formalisation: Option<FormalisationRule>,
        pub recovery: Option<RecoveryRule>,
        pub reports: Vec<ReportRule>,

        pub inconsistencies: Vec<Inconsistency>,
    }
}

impl Rules {
    /// The rule of a sequence, if the programme has it.
    pub fn sequence(&self, number: u8) -> Option<&SequenceRule> {
        self.sequences.iter().find(|sequence| sequence.number == number)
    }

    /// Whether a sequence may be held in this mode.
    pub fn check_mode(&self, number: u8, mode: AttendanceMode) -> Result<(), Refusal> {
        match self.sequence(number) {
            Some(sequence) => sequence.check_mode(mode),
            None if self.sequences.is_empty() => Err(Refusal::rule(
                "sequence",
                "Ce programme n’a pas de séquences d’appui : planifiez une séance d’un autre type.",
            )),
            None => Err(Refusal::rule(
                "sequence",
                format!(
                    "Ce programme compte {} séquences ; la séquence {number} n’existe pas. Choisissez-en une autre.",
                    self.sequences.len()
                ),
            )),
        }
    }

    /// The rule of a quota, if the programme grants it.
    pub fn quota_rule(&self, quota: Quota) -> Option<&QuotaRule> {
        self.quotas.iter().find(|rule| rule.quota == quota)
    }

    /// The days that a quota grants to a whole group of this size; none granted is zero.
    pub fn quota_of(&self, quota: Quota, establishments: u32) -> HalfDays {
        self.quota_rule(quota).map_or(HalfDays::ZERO, |rule| rule.for_group(establishments))
    }

    /// The days that a quota grants to each establishment; none when it is counted for the group.
    pub fn ceiling_per_establishment(&self, quota: Quota) -> Option<HalfDays> {
        let rule = self.quota_rule(quota)?;
        (rule.basis == QuotaBasis::PerEstablishment).then_some(rule.stated_half_days)
    }

    /// A deadline of the calendar by its key; none when its year isn't stated.
    pub fn deadline(&self, key: &str) -> Option<Deadline> {
        self.calendar.iter().find(|item| item.key == key)?.deadline()
    }

    /// A deadline of which the source leaves out the year, in the year that is given.
    pub fn deadline_in(&self, key: &str, year: i32) -> Option<Deadline> {
        self.calendar.iter().find(|item| item.key == key)?.deadline_in(year)
    }

    /// Every deadline whose year is stated, in the order of the text.
    pub fn deadlines(&self) -> impl Iterator<Item = Deadline> + '_ {
        self.calendar.iter().filter_map(CalendarItem::deadline)
    }

    /// A period by its key.
    pub fn period(&self, key: &str) -> Option<&Period> {
        self.periods.iter().find(|period| period.key == key)
    }

    /// The steps of a series, in order.
    pub fn steps_of(&self, series: StepSeries) -> impl Iterator<Item = &StepRule> {
        self.steps.iter().filter(move |step| step.series == series)
    }
}
