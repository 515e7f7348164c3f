//! Notifications: who is told of what happens, how urgently, and when by mail.

use crate::event::EventKind;
use crate::keyed;
use crate::refusal::Refusal;
use crate::time::{paris_date, paris_instant};
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

keyed! {
    /// What a notification is about, as readers choose what they want by mail.
    pub enum Topic {
        Sessions = "sessions", "Séances et dates";
        Tasks = "tasks", "Tâches et relevés de décisions";
        Conversations = "conversations", "Messages, mentions et demandes";
        Days = "days", "Jours d’intervention";
        Groups = "groups", "Vie des groupes et des projets";
        Alerts = "alerts", "Rappels et alertes";
    }
}

keyed! {
    /// How soon it should be known.
    pub enum Urgency {
        Urgent = "urgent", "Urgent";
        Ordinary = "ordinary", "Ordinaire";
    }
}

keyed! {
    /// Who is told, besides whom the event names.
    pub enum Audience {
        /// Those who carry what the event names: an establishment, a post, or the whole group.
        Seats = "seats", "Qui porte le groupe";
        /// Who accompanies what the event names: the group's consultant, the facilitator of a structure.
        Carrier = "carrier", "Qui accompagne le groupe";
        Agency = "agency", "L’Aract";
        Funder = "funder", "L’ARS";
        /// Only whom the event names.
        Named = "named", "La personne concernée";
        /// Whom the event names, or the trinômes concerned where it names nobody.
        NamedOrSeats = "named_or_seats", "La personne concernée, ou ceux qui portent la démarche";
    }
}

/// How an event is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Telling {
    pub audience: &'static [Audience],
    pub urgency: Urgency,
    pub topic: Topic,
}

/// How an event is told; none when it concerns nobody but whoever looks at the journal.
pub fn telling(kind: EventKind) -> Option<Telling> {
    use Audience::{Agency, Carrier, Funder, Named, NamedOrSeats, Seats};
    use EventKind as E;
    use Urgency::{Ordinary, Urgent};
    let (audience, urgency, topic): (&'static [Audience], Urgency, Topic) = match kind {
        E::MemberInvited
        | E::MemberEnded
        | E::RegisterImported
        | E::ConsultantWithdrawn
        | E::GroupRenamed
        | E::DaysLogged
        | E::DaysChanged
        | E::DaysDeleted
        | E::SessionChecklistChanged
        | E::MinutesWritten
        | E::TaskChanged
        | E::PollAnswered
        | E::PresenceOpened
        | E::PresenceChanged
        | E::PresenceSigned
        | E::PresenceWithdrawn
        | E::MessageEdited
        | E::FileReceived
        | E::FileRefused
        | E::FileRenamed
        | E::FileTrashed
        | E::FileRestored
        | E::FilePurged
        | E::MessageWithdrawn
        | E::MessageHidden
        | E::BodyChanged
        | E::PriorityChanged
        | E::ExperimentChanged
        | E::ExperimentActionChanged
        | E::IndicatorChanged
        | E::EvaluationWritten
        | E::BoardOpened
        | E::BoardChanged
        | E::BoardCardAdded
        | E::BoardCardChanged
        | E::BoardCardMoved
        | E::BoardCardWithdrawn
        | E::BoardClustered
        | E::BoardContributed
        | E::BoardVoted
        | E::AssessmentAnswered
        | E::AssessmentSchemeChanged
        | E::StructureProposed
        | E::StructureChanged
        | E::RestitutionPlanned
        | E::RestitutionChanged
        | E::RegistrationMade
        | E::RegistrationEnded
        | E::RegistrationTicked
        | E::RegistrationsForgotten
        | E::CollectionChanged
        | E::LibraryChanged
        | E::SheetOpened
        | E::SheetDiscarded
        | E::SheetRestored
        // Its voices are told by what they are asked.
        | E::SheetAsked
        | E::SheetWritten => return None,
        E::MemberJoined => (&[Agency], Ordinary, Topic::Groups),
        E::ProgrammeOpened => (&[Agency, Funder], Ordinary, Topic::Groups),
        E::ConsultantApproved => (&[Named], Ordinary, Topic::Groups),
        E::GroupFormed => (&[Carrier], Ordinary, Topic::Groups),
        E::GroupStarted | E::GroupClosed | E::EstablishmentAdded | E::EstablishmentRemoved | E::TrinomeEnded => {
            (&[Seats, Carrier], Ordinary, Topic::Groups)
        }
        E::ConsultantChosen => (&[Seats, Carrier], Urgent, Topic::Groups),
        E::TrinomeNamed => (&[Seats, Carrier], Ordinary, Topic::Groups),
        E::SessionPlanned => (&[Seats, Carrier], Ordinary, Topic::Sessions),
        // Those who attend have the new date at once, by an invitation for their calendar.
        E::SessionMoved | E::SessionCancelled => (&[Seats, Carrier], Ordinary, Topic::Sessions),
        E::SessionPrepared | E::SessionDocumentChanged => (&[Seats], Ordinary, Topic::Sessions),
        E::SessionAnswered => (&[Carrier], Ordinary, Topic::Sessions),
        E::SessionHeld => (&[Agency], Ordinary, Topic::Sessions),
        E::SessionReminded => (&[Seats, Carrier], Urgent, Topic::Alerts),
        E::DaysSubmitted | E::DaysCorrected => (&[Agency], Ordinary, Topic::Days),
        E::DaysValidated => (&[Carrier], Ordinary, Topic::Days),
        E::DaysReturned => (&[Carrier], Urgent, Topic::Days),
        E::MilestoneSet => (&[Carrier], Ordinary, Topic::Groups),
        E::MinutesPublished | E::MinutesCorrected => (&[Seats, Agency], Ordinary, Topic::Tasks),
        E::TaskSet | E::TaskReopened => (&[NamedOrSeats], Ordinary, Topic::Tasks),
        E::TaskDone | E::TaskDropped => (&[Carrier], Ordinary, Topic::Tasks),
        E::TaskReminded => (&[NamedOrSeats], Urgent, Topic::Alerts),
        E::PollReminded | E::LetterReminded => (&[Named], Urgent, Topic::Alerts),
        E::PollOpened | E::PollReopened => (&[Seats, Carrier], Urgent, Topic::Sessions),
        E::PollChanged | E::PollCancelled | E::PollSettled => (&[Seats, Carrier], Ordinary, Topic::Sessions),
        E::PollClosed => (&[Carrier], Ordinary, Topic::Sessions),
        E::PresenceSealed | E::PresenceCorrected => (&[Agency], Ordinary, Topic::Sessions),
        E::LetterIssued => (&[Seats], Urgent, Topic::Groups),
        E::LetterSigned => (&[Agency, Carrier], Ordinary, Topic::Groups),
        E::LetterSuperseded => (&[Seats], Ordinary, Topic::Groups),
        E::LetterWithdrawn => (&[Seats, Carrier], Urgent, Topic::Groups),
        E::MessagePosted => (&[Seats, Carrier, Agency], Ordinary, Topic::Conversations),
        E::FileAdded | E::FileReplaced => (&[Seats, Carrier], Ordinary, Topic::Conversations),
        E::PersonMentioned => (&[Named], Urgent, Topic::Conversations),
        E::SupportAsked => (&[Carrier, Agency], Urgent, Topic::Conversations),
        E::SupportProposed | E::SupportAgreed | E::SupportEnded => {
            (&[Seats, Carrier, Agency], Ordinary, Topic::Conversations)
        }
        E::BodyMembersChanged => (&[Named], Ordinary, Topic::Groups),
        E::BodyMet | E::ProposalMade | E::ProposalAnswered | E::ProposalSetAside => (&[Seats], Ordinary, Topic::Groups),
        E::BoardVotesOpened | E::AssessmentOpened => (&[Seats], Ordinary, Topic::Groups),
        E::BoardVotesClosed | E::BoardFrozen | E::AssessmentClosed => (&[Seats, Carrier], Ordinary, Topic::Groups),
        E::PostSelected | E::PostStopped => (&[Agency, Carrier], Ordinary, Topic::Groups),
        E::PostChanged | E::FacilitatorAppointed | E::FacilitatorLeft | E::StructureSelected | E::StructureWaived => {
            (&[Agency, Carrier], Ordinary, Topic::Groups)
        }
        E::NetworkStepSet | E::DeliverableDue => (&[Carrier], Ordinary, Topic::Groups),
        E::DeliverableDelivered => (&[Agency], Ordinary, Topic::Groups),
        E::DeliverableAccepted => (&[Carrier], Ordinary, Topic::Groups),
        E::DeliverableReturned => (&[Carrier], Urgent, Topic::Groups),
        E::PostMoneyMoved | E::PostAmountDecided | E::ContinuationStated => {
            (&[Funder, Agency], Ordinary, Topic::Groups)
        }
        // A programme of groups has no circle of its own: there, only the agency and the funder are told.
        E::RestitutionPublished | E::RestitutionMoved | E::RestitutionCancelled => {
            (&[Agency, Funder, Carrier], Ordinary, Topic::Sessions)
        }
        E::RestitutionFilled => (&[Agency], Ordinary, Topic::Sessions),
        E::SheetSubmitted => (&[Agency], Ordinary, Topic::Groups),
        E::SheetReturned => (&[Seats, Carrier], Urgent, Topic::Groups),
        E::SheetPublished | E::SheetWithdrawn => (&[Seats, Carrier, Agency], Ordinary, Topic::Groups),
        E::ApprovalAsked => (&[Seats], Urgent, Topic::Groups),
        E::ApprovalGiven | E::ApprovalClosed => (&[Seats, Carrier], Ordinary, Topic::Groups),
        E::ApprovalDissented => (&[Seats, Carrier], Urgent, Topic::Groups),
        E::ExperimentDecided => (&[Seats, Carrier, Agency], Ordinary, Topic::Groups),
        E::MeasureRecorded => (&[Carrier], Ordinary, Topic::Groups),
        E::SilenceNoticed => (&[Carrier], Ordinary, Topic::Alerts),
        E::SilenceReported => (&[Agency], Ordinary, Topic::Alerts),
    };
    Some(Telling { audience, urgency, topic })
}

keyed! {
    /// How often a reader gets what is not urgent by mail.
    pub enum Rhythm {
        Daily = "daily", "Un récapitulatif par jour";
        Weekly = "weekly", "Un récapitulatif par semaine";
        Never = "never", "Aucun récapitulatif";
    }
}

/// What a reader wants by mail. What is in the page is the same for all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preference {
    /// Whether what is urgent comes at once, rather than with the rest.
    pub at_once: bool,
    pub rhythm: Rhythm,
    /// The hour in Paris at which the rest is sent.
    pub hour: i32,
    /// The day of the week, 1 for Monday, where it is sent once a week.
    pub weekday: i32,
    /// Of which nothing comes by mail.
    pub muted: Vec<Topic>,
}

impl Default for Preference {
    fn default() -> Preference {
        Preference { at_once: true, rhythm: Rhythm::Daily, hour: 7, weekday: 1, muted: Vec::new() }
    }
}

/// How long what is urgent waits, so that what happens in a row makes one message.
const AT_ONCE: Duration = Duration::minutes(1);

impl Preference {
    /// Nothing at all by mail.
    pub fn nothing(self) -> Preference {
        Preference { at_once: false, rhythm: Rhythm::Never, ..self }
    }

    /// # Errors
    /// An hour or a day that no week has.
    pub fn checked(self) -> Result<Preference, Refusal> {
        if !(0..24).contains(&self.hour) {
            return Err(Refusal::invalid("hour", "Heure : choisissez de 0 à 23 h."));
        }
        if !(1..=7).contains(&self.weekday) {
            return Err(Refusal::invalid("weekday", "Jour : choisissez un jour de la semaine."));
        }
        let mut muted = self.muted;
        muted.sort_unstable();
        muted.dedup();
        Ok(Preference { muted, ..self })
    }

    /// When something that happens now is due by mail; never when the reader wants none of it.
    pub fn mail_due(&self, urgency: Urgency, topic: Topic, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        if self.muted.contains(&topic) {
            return None;
        }
        if urgency == Urgency::Urgent && self.at_once {
            return Some(now + AT_ONCE);
        }
        match self.rhythm {
            Rhythm::Never => None,
            Rhythm::Daily => Some(self.next(now, |_| true)),
            Rhythm::Weekly => {
                let weekday = u32::try_from(self.weekday).unwrap_or(1);
                Some(self.next(now, |day| day.weekday().number_from_monday() == weekday))
            }
        }
    }

    /// Whether an invitation to a session, or what became of it since, goes to this reader. What is urgent goes always:
    /// a date that one has noted holds no more. The rest goes to who wants news of sessions.
    pub fn takes_invitation(&self, urgency: Urgency) -> bool {
        urgency == Urgency::Urgent || (self.rhythm != Rhythm::Never && !self.muted.contains(&Topic::Sessions))
    }

    /// The next time that the hour comes on such a day, by the wall clock in Paris.
    fn next(&self, now: DateTime<Utc>, fits: impl Fn(NaiveDate) -> bool) -> DateTime<Utc> {
        let hour = u32::try_from(self.hour).unwrap_or_default();
        let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let days = paris_date(now).iter_days().take(9).filter(|day| fits(*day));
        let mut instants = days.map(|day| paris_instant(day.and_time(time)));
        instants.find(|instant| *instant > now).unwrap_or(now + Duration::days(7))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    fn utc(month: u32, day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2024, month, day, hour, minute, 0).unwrap()
    }

    fn due(preference: &Preference, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        preference.mail_due(Urgency::Ordinary, Topic::Sessions, now)
    }

    #[test]
    fn a_digest_comes_at_its_hour_in_paris_in_winter_and_in_summer() {
        let daily = Preference::default();
        assert_eq!(due(&daily, utc(1, 15, 5, 59)), Some(utc(1, 15, 6, 0)));
        assert_eq!(due(&daily, utc(1, 15, 6, 0)), Some(utc(1, 16, 6, 0)));
        // The change of hour is in the night of 30 to 31 March, and of 26 to 27 October.
        assert_eq!(due(&daily, utc(3, 30, 12, 0)), Some(utc(3, 31, 5, 0)));
        assert_eq!(due(&daily, utc(10, 26, 12, 0)), Some(utc(10, 27, 6, 0)));
        // An hour that does not exist is the one after it; one that comes twice, the first.
        let night = Preference { hour: 2, ..Preference::default() };
        assert_eq!(due(&night, utc(3, 30, 12, 0)), Some(utc(3, 31, 1, 0)));
        assert_eq!(due(&night, utc(10, 26, 12, 0)), Some(utc(10, 27, 0, 0)));
        assert_eq!(due(&night, utc(10, 27, 0, 30)), Some(utc(10, 28, 1, 0)));
    }

    #[test]
    fn a_weekly_digest_comes_on_its_day() {
        let weekly = Preference { rhythm: Rhythm::Weekly, weekday: 4, hour: 18, ..Preference::default() };
        assert_eq!(due(&weekly, utc(6, 3, 9, 0)), Some(utc(6, 6, 16, 0)));
        assert_eq!(due(&weekly, utc(6, 6, 16, 0)), Some(utc(6, 13, 16, 0)));
    }

    #[test]
    fn one_gets_at_once_or_never_what_one_chose() {
        let now = utc(6, 3, 9, 0);
        let urgent = |p: &Preference| p.mail_due(Urgency::Urgent, Topic::Sessions, now);
        assert_eq!(urgent(&Preference::default()), Some(now + AT_ONCE));
        let later = Preference { at_once: false, ..Preference::default() };
        assert_eq!(urgent(&later), Some(utc(6, 4, 5, 0)));
        assert_eq!(urgent(&Preference::default().nothing()), None);
        let muted = Preference { muted: vec![Topic::Sessions], ..Preference::default() };
        assert_eq!((urgent(&muted), due(&muted, now)), (None, None));
        assert_eq!(due(&Preference { rhythm: Rhythm::Never, ..Preference::default() }, now), None);
        assert!(Preference { hour: 24, ..Preference::default() }.checked().is_err());
        assert!(Preference { weekday: 0, ..Preference::default() }.checked().is_err());
    }

    #[test]
    fn an_invitation_goes_to_who_wants_news_of_sessions_and_a_change_of_it_to_all() {
        let muted = Preference { muted: vec![Topic::Sessions], ..Preference::default() };
        for (preference, wants) in
            [(Preference::default(), true), (Preference::default().nothing(), false), (muted, false)]
        {
            assert_eq!(preference.takes_invitation(Urgency::Ordinary), wants, "{preference:?}");
            assert!(preference.takes_invitation(Urgency::Urgent));
        }
    }

    #[test]
    fn every_event_says_whom_it_is_told_to_or_that_it_is_told_to_nobody() {
        for kind in EventKind::ALL {
            assert!(telling(*kind).is_none_or(|telling| !telling.audience.is_empty()), "{kind}");
        }
    }
}
