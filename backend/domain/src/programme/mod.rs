//! Programmes: their rules as data. A rulebook is a text in `backend/domain/rulebooks`, read into
//! types by [`Rulebook::parse`]; no code names a programme.
//!
//! To add a rule that no rulebook has yet: a record in the file of its subject, a field in
//! [`Rules`], its checks beside the record or, when it looks at other sections, in `check.rs`.
//! A field added later is an `Option`, a list or a boolean, so that older texts are still read.

mod application;
mod calendar;
mod caps;
mod check;
mod context;
mod cost_share;
mod eligibility;
mod funding;
mod group_rule;
mod kind;
mod network;
mod payment;
mod posts;
mod quota;
mod quote;
mod rulebook;
mod rules;
mod sequence;
mod source;
mod text;

pub use application::{
    AxisRule, Channel, CriterionKind, CriterionRule, DossierField, ExclusionRule, FieldKind, Handling, PieceRule,
    Prerequisite, ReportRule, SubmissionRule,
};
pub use calendar::{CalendarItem, CalendarKind, Deadline, Period};
pub use caps::{CapWarning, CountRule, PerPersonCap};
pub use context::{Contact, Duty, Fact, Inconsistency, PartyName, PastCall, Resource, Statement, Theme};
pub use cost_share::{CostShare, Supplement};
pub use eligibility::{Eligibility, Waiver};
pub use funding::{AllocationKey, DayFunding};
pub use group_rule::{BodyRule, ConsultantRule, GroupRule, LetterRule, TrinomeRule, WithdrawalRule};
pub use kind::{EstablishmentKind, Party, ProgrammeKind};
pub use network::{DeliverableRule, DeliverableScope, RestitutionRule, StepRule, StepSeries};
pub use payment::{FormalisationRule, Instrument, PaymentRule, PaymentTiming, RecoveryRule, YearlyCutoff};
pub use posts::{FacilitatorRule, PostRule};
pub use quota::{QuotaBasis, QuotaRule, QuotaTotal, StatedCost};
pub use quote::{QuotaLine, Quote, amount_of};
pub use rulebook::{CitedField, FORMAT, Rulebook, RulebookKey};
pub use rules::Rules;
pub use sequence::{
    FollowUpRule, MilestoneRule, PreparationRule, SchedulingRule, SequenceRule, StalledRule, SupportRule,
};
pub use source::SourceDocument;
pub use text::Mistake;

pub use crate::days::Quota;
pub use crate::establishment::category::Sector;
pub use crate::establishment::competence::Competence;
pub use crate::establishment::legal::LegalFamily;
pub use crate::group::TrinomeRole;
pub use crate::session::AttendanceMode;
