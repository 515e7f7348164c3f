//! Typed identifiers: UUIDv7 newtypes, one per kind of thing, and the `Kind` that names each on
//! the outside (global ids, journal subjects).

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Declares every kind of identified thing once: its newtype, its name and its wire tag.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident => $kind:ident, $key:literal, $tag:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[cfg_attr(feature = "sea-orm", derive(sea_orm::DeriveValueType))]
            #[serde(transparent)]
            pub struct $name(pub Uuid);

            impl Identified for $name {
                const KIND: Kind = Kind::$kind;
                fn uuid(self) -> Uuid { self.0 }
                fn from_uuid(id: Uuid) -> Self { Self(id) }
            }

            // Keys are never made by the database.
            #[cfg(feature = "sea-orm")]
            impl sea_orm::TryFromU64 for $name {
                fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                    Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
                }
            }

            impl From<$name> for Uuid {
                fn from(id: $name) -> Uuid { id.0 }
            }
        )*

        /// What a global id or a journal subject is the id of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($kind,)* }

        impl Kind {
            /// Every kind, in order of its tag.
            pub const ALL: &[Kind] = &[$(Kind::$kind,)*];

            /// The stable name used in the journal and in URLs.
            pub fn key(self) -> &'static str {
                match self { $(Kind::$kind => $key,)* }
            }

            /// The stable one-byte tag of global ids.
            pub fn tag(self) -> u8 {
                match self { $(Kind::$kind => $tag,)* }
            }

            /// The kind of a tag, if any has it.
            pub fn from_tag(tag: u8) -> Option<Kind> {
                match tag { $($tag => Some(Kind::$kind),)* _ => None }
            }

            /// The kind of a name, if any has it.
            pub fn from_key(key: &str) -> Option<Kind> {
                match key { $($key => Some(Kind::$kind),)* _ => None }
            }
        }
    };
}

/// An identifier that knows the kind of thing it identifies.
pub trait Identified: Copy {
    const KIND: Kind;
    fn uuid(self) -> Uuid;
    fn from_uuid(id: Uuid) -> Self;
}

kinds! {
    /// A region's programme community.
    TenantId => Tenant, "tenant", 1;
    PersonId => Person, "person", 2;
    MembershipId => Membership, "membership", 3;
    InvitationId => Invitation, "invitation", 4;
    /// A signed-in device (not a work session: see `SessionId`).
    LoginSessionId => LoginSession, "login_session", 5;
    ManagingOrganisationId => ManagingOrganisation, "managing_organisation", 6;
    EstablishmentId => Establishment, "establishment", 7;
    ProgrammeId => Programme, "programme", 8;
    /// A consultant's place on a programme's approved list.
    ApprovedConsultantId => ApprovedConsultant, "approved_consultant", 9;
    /// A territorial group.
    GroupId => Group, "group", 10;
    /// An establishment's place in a group; its project hangs on it.
    ParticipationId => Participation, "participation", 11;
    TrinomeMemberId => TrinomeMember, "trinome_member", 12;
    /// A dated work session of a group.
    SessionId => Session, "session", 13;
    AttendanceId => Attendance, "attendance", 14;
    DayEntryId => DayEntry, "day_entry", 15;
    MilestoneId => Milestone, "milestone", 16;
    /// A question to a group: when shall we meet?
    PollId => Poll, "poll", 50;
    /// One person’s answer to a poll.
    PollReplyId => PollReply, "poll_reply", 51;
    /// A private address at which a calendar reads sessions.
    CalendarFeedId => CalendarFeed, "calendar_feed", 52;
    /// What is signed for one half-day of a session.
    AttendanceSheetId => AttendanceSheet, "attendance_sheet", 60;
    /// Somebody expected on a sheet.
    AttendanceLineId => AttendanceLine, "attendance_line", 61;
    AttendanceSignatureId => AttendanceSignature, "attendance_signature", 62;
    /// The scan of a paper sheet.
    AttendanceScanId => AttendanceScan, "attendance_scan", 63;
    /// The commitment letter of an establishment.
    LetterId => Letter, "letter", 70;
    LetterSignatureId => LetterSignature, "letter_signature", 71;
    MessageId => Message, "message", 90;
    /// A person named in a message.
    MentionId => Mention, "mention", 91;
    /// A request for the agency's support.
    SupportRequestId => SupportRequest, "support_request", 92;
    /// One party's agreement to a request.
    SupportAgreementId => SupportAgreement, "support_agreement", 93;
    /// A comité QVCT or a space of discussion on work.
    BodyId => Body, "body", 94;
    BodyMemberId => BodyMember, "body_member", 95;
    BodyMeetingId => BodyMeeting, "body_meeting", 96;
    ProposalId => Proposal, "proposal", 97;
    /// A facilitator's post in a managing organisation.
    PostId => Post, "post", 100;
    /// A facilitator's time on a post.
    PostMandateId => PostMandate, "post_mandate", 101;
    /// An establishment that volunteers for a post, or is accompanied by it.
    PostStructureId => PostStructure, "post_structure", 102;
    /// A step of a network, of a post or of one of its structures.
    NetworkStepId => NetworkStep, "network_step", 103;
    DeliverableId => Deliverable, "deliverable", 104;
    /// A movement of money on a post.
    PostMoveId => PostMove, "post_move", 105;
    /// What the sponsor decided that a post receives.
    PostDecisionId => PostDecision, "post_decision", 106;
    /// An event where results are shown.
    RestitutionId => Restitution, "restitution", 110;
    /// Somebody’s place at an event, or on its waiting list.
    RegistrationId => Registration, "registration", 111;
    /// One version of a sheet, as it was published.
    PublicationId => Publication, "publication", 160;
    /// Sheets that the agency put together.
    CollectionId => Collection, "collection", 161;
    /// What the three voices of an establishment are asked to approve.
    ApprovalRequestId => ApprovalRequest, "approval_request", 140;
    /// What one voice said of it, once.
    ApprovalId => Approval, "approval", 141;
    /// A situation that an establishment chose to work on.
    PriorityId => Priority, "priority", 142;
    ExperimentId => Experiment, "experiment", 143;
    ExperimentActionId => ExperimentAction, "experiment_action", 144;
    IndicatorId => Indicator, "indicator", 145;
    /// A dated value of an indicator.
    MeasureId => Measure, "measure", 146;
    /// What is said of an experiment, or of a whole project, once it is looked back on.
    EvaluationId => Evaluation, "evaluation", 147;
    /// A plan or an evaluation as it was frozen.
    SealedPlanId => SealedPlan, "sealed_plan", 148;
    /// The shared état des lieux of an establishment's project.
    BoardId => Board, "board", 130;
    BoardCardId => BoardCard, "board_card", 131;
    /// Cards that belong together, under a title.
    BoardClusterId => BoardCluster, "board_cluster", 132;
    /// A board as it stood one day.
    BoardSnapshotId => BoardSnapshot, "board_snapshot", 133;
    /// The dots that one person put on one card.
    BoardVoteId => BoardVote, "board_vote", 134;
    /// A time at which an establishment assesses itself.
    AssessmentRoundId => AssessmentRound, "assessment_round", 135;
    AssessmentAnswerId => AssessmentAnswer, "assessment_answer", 136;
    /// A version of the questionnaire, as the agency rewrote it.
    AssessmentSchemeId => AssessmentScheme, "assessment_scheme", 137;
    /// A file that people put in: its newest version.
    FileId => File, "file", 120;
    FileVersionId => FileVersion, "file_version", 121;
    /// A file that is being sent.
    UploadId => Upload, "upload", 122;
    /// An experience sheet, on its way to the library.
    SheetId => Sheet, "sheet", 150;
    /// A link that lets somebody without an account do one thing.
    GuestLinkId => GuestLink, "guest_link", 20;
    /// The minutes of a session: one edition of its shared part, or of the part kept to an establishment.
    MinutesId => Minutes, "minutes", 40;
    MinutesSectionId => MinutesSection, "minutes_section", 41;
    DecisionId => Decision, "decision", 42;
    /// What someone is to do between two sessions.
    TaskId => Task, "task", 43;
    /// An item of what a consultant makes ready before a session.
    ChecklistItemId => ChecklistItem, "checklist_item", 30;
    /// A document that a session works on, where it is kept.
    SessionDocumentId => SessionDocument, "session_document", 31;
    /// What the holder of a seat says of its coming to a session.
    SessionAnswerId => SessionAnswer, "session_answer", 32;
}

/// Makes new identifiers. Injected, so that tests can make them predictable.
pub trait IdSource: Send + Sync {
    /// A new UUIDv7, later than every one given before by this source.
    fn next(&self) -> Uuid;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_keys_are_unique_and_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_tag(kind.tag()), Some(*kind));
            assert_eq!(Kind::from_key(kind.key()), Some(*kind));
        }
    }
}
