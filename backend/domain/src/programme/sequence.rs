//! What happens with the group and between its meetings.

use super::kind::Party;
use super::text::{record, rule};
use crate::days::{HalfDays, Quota};
use crate::refusal::{Citation, Refusal};
use crate::session::{AttendanceMode, SessionKind};

record! {
    /// One of the collective steps.
    pub struct SequenceRule {
        /// From 1, in order.
        pub number: u8,
        pub title: String,
        /// The modes that the sequence allows.
        pub modes: Vec<AttendanceMode>,
        /// What the sequence is for.
        pub aim: String,
        /// A first agenda that the consultant adapts.
        pub agenda: Vec<String>,
        /// The aim and agenda are ours: the source gives the title and the mode.
        pub agenda_proposed: bool,
        pub cite: Citation,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    } check(rule, at) {
        at.require(rule.number >= 1, "number", "les séquences se comptent à partir de 1.");
        at.require(!rule.modes.is_empty(), "modes", "indiquez au moins un mode de participation.");
    }
}

impl SequenceRule {
    /// Whether the sequence may be held in this mode.
    pub fn check_mode(&self, mode: AttendanceMode) -> Result<(), Refusal> {
        if self.modes.contains(&mode) {
            return Ok(());
        }
        let allowed: Vec<String> = self.modes.iter().map(|mode| mode.label().to_lowercase()).collect();
        Err(Refusal::cited(
            "mode",
            format!(
                "La séquence {} (« {} ») se tient {}. Changez le mode de la séance.",
                self.number,
                self.title,
                allowed.join(" ou ")
            ),
            &self.cite,
        ))
    }
}

rule! {
    /// Something that is made ready before a session: a line of the consultant's first checklist.
    pub struct PreparationRule {
        pub key: String,
        pub title: String,
        /// Only for sessions of this kind; for all when none is given.
        pub kind: Option<SessionKind>,
        /// Only for this sequence.
        pub sequence: Option<u8>,
    } check(rule, at) {
        at.require(
            rule.sequence.is_none() || rule.kind == Some(SessionKind::Sequence),
            "kind",
            "seules les séances collectives ont une séquence : donnez le genre « sequence ».",
        );
    }
}

impl PreparationRule {
    /// Whether it is made ready before a session of this kind and sequence.
    pub fn serves(&self, kind: SessionKind, sequence: Option<i32>) -> bool {
        self.kind.is_none_or(|of| of == kind) && self.sequence.is_none_or(|of| sequence == Some(of.into()))
    }
}

rule! {
    /// Finding a date and calling people to a session.
    pub struct SchedulingRule {
        /// Length of a collective session.
        pub session as "session_half_days": HalfDays,
        /// The poll closes this many days before its first slot.
        pub poll_closes_days_before: u32,
        pub poll_min_slots: u32,
        pub voters: Vec<Party>,
        pub deputies_may_vote: bool,
        pub reminder_days_before: u32,
    } check(rule, at) {
        at.require(rule.session.0 >= 1, "session_half_days", "une séance dure au moins une demi-journée.");
    }
}

record! {
    /// Support between sequences.
    pub struct SupportRule {
        /// How the consultant meets an establishment between sequences.
        pub modes: Vec<AttendanceMode>,
        /// Who agrees on a further support by the agency; empty when nothing is said of it.
        pub tripartite_parties: Vec<Party>,
        /// The quota that the consultant's time in it is taken from.
        pub tripartite_quota: Option<Quota>,
        /// The quota is ours: the source doesn't say it.
        pub quota_proposed: bool,
        pub cite: Citation,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    }
}

rule! {
    /// The meeting that follows the last sequence.
    pub struct FollowUpRule {
        pub title: String,
        pub months_after: u32,
        /// The sequence it is counted from.
        pub after_sequence: u8,
        /// It may be held after the programme's period.
        pub outside_period: bool,
        pub modes: Vec<AttendanceMode>,
    }
}

rule! {
    /// A step of each establishment's project.
    pub struct MilestoneRule {
        pub key: String,
        pub title: String,
        /// Default due date, in days from the programme's first day, or from the day on which the
        /// establishment joins its group when that is later; at the latest the programme's last.
        pub due_offset_days: u32,
        /// The offset is ours.
        pub due_proposed: bool,
        /// The sequence that it accompanies most.
        pub sequence: Option<u8>,
    }
}

rule! {
    /// When something counts as stalled.
    pub struct StalledRule {
        /// Days without any act, then the consultant (or facilitator) is told.
        pub carrier_after_days: u32,
        /// Days without any act, then the agency is told.
        pub agency_after_days: u32,
    } check(rule, at) {
        at.require(rule.carrier_after_days >= 1, "carrier_after_days", "un jour au moins.");
        at.require(
            rule.agency_after_days >= rule.carrier_after_days,
            "agency_after_days",
            "l’Aract est prévenue après le consultant ou l’animateur, pas avant.",
        );
    }
}
