mod project;
mod sheets;
mod talk;

pub use sheets::Sheet;

use super::act::{Act, Asking, Cue, Log, Naming, ToDo, When, Written};
use super::calendar::Calendar;
use chrono::Duration;
use cordee_domain::days::Quota;
use cordee_domain::group::TrinomeRole;
use cordee_domain::poll::{Choice, Half, Slot};
use cordee_domain::preparation::Coming;
use cordee_domain::session::{AttendanceMode, SessionKind};

/// Who stands for the three voices of an establishment, in the order direction, personnel,
/// métiers.
pub type Voices = [&'static str; 3];

/// The story of a group, told in days from today: negative ones are past.
#[derive(Debug)]
pub struct Story<'a> {
    calendar: &'a Calendar,
    group: &'static str,
    consultant: &'static str,
    coordinator: &'static str,
    establishments: Vec<&'static str>,
    /// Who speaks for the direction of each establishment.
    heads: Vec<(&'static str, &'static str)>,
    /// The half-days that each poll proposes, in the order told.
    polls: Vec<(&'static str, Vec<Slot>)>,
    /// The principal voices that have come.
    voices: Vec<(&'static str, TrinomeRole, &'static str)>,
    cues: Vec<Cue>,
}

/// Where a session takes place.
#[derive(Clone, Copy, Debug)]
pub enum Where {
    OnSite(&'static str),
    Remote,
}

/// How long a session lasts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Length {
    Morning,
    Day,
}

impl<'a> Story<'a> {
    pub fn new(
        calendar: &'a Calendar,
        group: &'static str,
        consultant: &'static str,
        coordinator: &'static str,
    ) -> Story<'a> {
        Story {
            calendar,
            group,
            consultant,
            coordinator,
            establishments: Vec::new(),
            heads: Vec::new(),
            polls: Vec::new(),
            voices: Vec::new(),
            cues: Vec::new(),
        }
    }

    pub fn told(self) -> Vec<Cue> {
        self.cues
    }

    fn cue(&mut self, (day, hour, minute): (i64, u32, u32), by: &'static str, act: Act) {
        let at = self.calendar.at(day, hour, minute);
        self.cues.push(Cue { at, tenant: super::OCCITANIE, by: Some(by), act });
    }

    pub fn formed(&mut self, day: i64, programme: &'static str, establishments: &[&'static str]) {
        self.establishments = establishments.to_vec();
        let establishments = establishments.to_vec();
        self.cue((day, 10, 20), self.coordinator, Act::Form { group: self.group, programme, establishments });
    }

    pub fn consultant_chosen(&mut self, day: i64) {
        let act = Act::Choose { group: self.group, consultant: self.consultant };
        self.cue((day, 14, 5), self.coordinator, act);
    }

    /// The three voices of an establishment are named, and come.
    pub fn trinome(&mut self, day: i64, establishment: &'static str, voices: Voices) {
        for (&voice, person) in TrinomeRole::ALL.iter().zip(voices) {
            self.named(day, establishment, voice, person, false);
        }
    }

    /// One voice of an establishment, or its deputy, is named; invited, it comes two days later.
    pub fn named(
        &mut self,
        day: i64,
        establishment: &'static str,
        voice: TrinomeRole,
        person: &'static str,
        deputy: bool,
    ) {
        self.invited(day, establishment, voice, person, deputy);
        let minute = voice as u32 * 4 + u32::from(deputy) * 2;
        self.cue((day + 2, 17, minute), person, Act::Accept { person });
        if !deputy {
            self.voices.push((establishment, voice, person));
        }
    }

    /// One voice of an establishment, or its deputy, is named, and has not come yet.
    pub fn invited(
        &mut self,
        day: i64,
        establishment: &'static str,
        voice: TrinomeRole,
        person: &'static str,
        deputy: bool,
    ) {
        if voice == TrinomeRole::Management && !deputy {
            self.heads.push((establishment, person));
        }
        let minute = voice as u32 * 4 + u32::from(deputy) * 2;
        let email = super::cast::email(person, super::OCCITANIE, establishment);
        let act = Act::Name(Naming { group: self.group, establishment, voice, deputy, person, email });
        self.cue((day, 9, minute), self.coordinator, act);
    }

    /// The group starts; its letters are issued and signed in the days that follow.
    pub fn started(&mut self, day: i64) {
        self.cue((day, 11, 30), self.coordinator, Act::Start { group: self.group });
        self.letters(day + 2, &[]);
    }

    /// The letters are issued, and each establishment's voices sign theirs on a day that follows, all
    /// but these.
    pub fn letters(&mut self, day: i64, but: &[(&'static str, TrinomeRole)]) {
        self.cue((day, 9, 40), self.coordinator, Act::IssueLetters { group: self.group });
        for (later, establishment) in (2..).zip(self.establishments.clone()) {
            let own: Vec<_> = self.voices.iter().filter(|(place, ..)| *place == establishment).copied().collect();
            for (_, voice, person) in own.into_iter().filter(|(place, voice, _)| !but.contains(&(*place, *voice))) {
                self.cue((day + later, 12, 5 + voice as u32 * 11), person, Act::SignLetter { establishment });
            }
        }
    }

    pub fn closed(&mut self, day: i64) {
        self.cue((day, 16, 45), self.coordinator, Act::Close { group: self.group });
    }

    /// A sequence is planned for a morning.
    pub fn sequence_planned(&mut self, said: i64, session: &'static str, number: i32, on: i64, place: Where) {
        let when = self.morning(on, place, None);
        self.plan(said, session, SessionKind::Sequence, Some(number), None, when);
    }

    /// A sequence was held on that morning with everyone but these, logged that evening and
    /// validated a few days later.
    pub fn sequence_done(
        &mut self,
        session: &'static str,
        on: i64,
        absent: &[(&'static str, TrinomeRole)],
        note: &'static str,
    ) {
        self.held(session, on, absent);
        self.logged(on, session, Quota::Collective, None, 3, Some(session), note);
        self.validated(on + 5, &[session]);
    }

    /// A sequence, from its planning four weeks before to its validation.
    pub fn sequence(
        &mut self,
        session: &'static str,
        number: i32,
        on: i64,
        place: Where,
        absent: &[(&'static str, TrinomeRole)],
        note: &'static str,
    ) {
        self.sequence_planned(on - 28, session, number, on, place);
        self.sequence_done(session, on, absent, note);
    }

    /// A morning of support in one establishment is planned, or a day of it.
    #[expect(clippy::too_many_arguments, reason = "a line of a script reads best on one line")]
    pub fn support_planned(
        &mut self,
        said: i64,
        session: &'static str,
        establishment: &'static str,
        on: i64,
        length: Length,
        place: Where,
        title: &'static str,
    ) {
        let mut when = self.morning(on, place, Some(title));
        if length == Length::Day {
            when.ends_at += Duration::hours(4);
        }
        self.plan(said, session, SessionKind::Individual, None, Some(establishment), when);
    }

    /// The follow-up, six months after the closing review, is planned.
    pub fn follow_up_planned(&mut self, said: i64, session: &'static str, on: i64, place: Where) {
        let when = self.morning(on, place, None);
        self.plan(said, session, SessionKind::FollowUp, None, None, when);
    }

    fn plan(
        &mut self,
        said: i64,
        session: &'static str,
        kind: SessionKind,
        sequence: Option<i32>,
        establishment: Option<&'static str>,
        when: When,
    ) {
        let act = Act::Plan { group: self.group, session, kind, sequence, establishment, when };
        self.cue((said, 15, 10), self.consultant, act);
    }

    /// The group is asked which of these half-days suits for a sequence.
    pub fn date_asked(
        &mut self,
        said: i64,
        (poll, sequence): (&'static str, i32),
        days: &[(i64, Half)],
        place: &'static str,
        note: &'static str,
    ) {
        let slots: Vec<Slot> =
            days.iter().map(|(day, half)| Slot { day: self.calendar.day(*day), half: *half }).collect();
        self.polls.push((poll, slots.clone()));
        let act = Act::Ask(Asking { group: self.group, poll, sequence, slots, place, note });
        self.cue((said, 8, 5), self.consultant, act);
    }

    /// Somebody says of each half-day, in the order told: `o` yes, `s` if need be, `n` no.
    pub fn date_answered(
        &mut self,
        (said, hour): (i64, u32),
        poll: &'static str,
        person: &'static str,
        words: &str,
        comment: Option<&'static str>,
    ) {
        let slots = self.slots(poll);
        let choice = |word| match word {
            'o' => Choice::Yes,
            's' => Choice::IfNeeded,
            _ => Choice::No,
        };
        let choices = slots.into_iter().zip(words.chars().map(choice)).collect();
        self.cue((said, hour, 25), person, Act::Vote { group: self.group, poll, choices, comment });
    }

    /// The half-day of this place in the order told becomes the session.
    pub fn date_kept(&mut self, said: i64, poll: &'static str, kept: usize, session: &'static str) {
        let Some(slot) = self.slots(poll).get(kept).copied() else { return };
        let (start, end) = slot.hours(1);
        let hours = (start + Duration::minutes(30), end);
        self.cue((said, 15, 10), self.consultant, Act::Settle { group: self.group, poll, slot, session, hours });
    }

    fn slots(&self, poll: &'static str) -> Vec<Slot> {
        self.polls.iter().find(|(name, _)| *name == poll).map(|(_, slots)| slots.clone()).unwrap_or_default()
    }

    pub fn moved(&mut self, said: i64, session: &'static str, on: i64, place: Where) {
        let when = self.morning(on, place, None);
        self.cue((said, 17, 20), self.consultant, Act::Move { group: self.group, session, when });
    }

    pub fn cancelled(&mut self, said: i64, session: &'static str, reason: &'static str) {
        self.cue((said, 8, 40), self.consultant, Act::Cancel { group: self.group, session, reason });
    }

    pub fn held(&mut self, session: &'static str, on: i64, absent: &[(&'static str, TrinomeRole)]) {
        let act = Act::Hold { group: self.group, session, absent: absent.to_vec() };
        self.cue((on, 16, 50), self.consultant, act);
    }

    fn morning(&self, on: i64, place: Where, title: Option<&'static str>) -> When {
        let starts_at = self.calendar.at(on, 9, 30);
        let (mode, place) = match place {
            Where::OnSite(place) => (AttendanceMode::OnSite, Some(place)),
            Where::Remote => (AttendanceMode::Remote, None),
        };
        When { starts_at, ends_at: starts_at + Duration::hours(3), mode, place, title }
    }

    /// A session gets its agenda, in titles and minutes, and the way in; without titles the rulebook's
    /// agenda is confirmed.
    pub fn prepared(
        &mut self,
        said: i64,
        session: &'static str,
        agenda: &[(&'static str, i32)],
        access_note: &'static str,
    ) {
        let act = Act::Prepare { group: self.group, session, agenda: agenda.to_vec(), access_note };
        self.cue((said, 11, 15), self.consultant, act);
    }

    pub fn document(&mut self, said: i64, session: &'static str, title: &'static str, url: &'static str) {
        self.cue((said, 11, 25), self.consultant, Act::Document { group: self.group, session, title, url });
    }

    /// Items of the rulebook's list are ticked.
    pub fn ticked(&mut self, said: i64, session: &'static str, items: &[&'static str]) {
        let act = Act::Tick { group: self.group, session, items: items.to_vec() };
        self.cue((said, 11, 40), self.consultant, act);
    }

    /// An item of the consultant's own list.
    pub fn item_added(&mut self, said: i64, session: &'static str, title: &'static str) {
        self.cue((said, 11, 35), self.consultant, Act::Item { group: self.group, session, title });
    }

    /// A voice says whether it comes.
    pub fn answered(
        &mut self,
        said: i64,
        session: &'static str,
        establishment: &'static str,
        (person, voice): (&'static str, TrinomeRole),
        coming: Coming,
    ) {
        let act = Act::Answer { group: self.group, session, establishment, voice, coming };
        self.cue((said, 12, voice as u32 * 7 + 4), person, act);
    }

    /// Half-days of that day, logged in the evening for validation.
    #[expect(clippy::too_many_arguments, reason = "a line of a script reads best on one line")]
    pub fn logged(
        &mut self,
        on: i64,
        entry: &'static str,
        quota: Quota,
        establishment: Option<&'static str>,
        half_days: i32,
        session: Option<&'static str>,
        note: &'static str,
    ) {
        let worked_on = self.calendar.day(on);
        let log =
            Log { group: self.group, entry, quota, establishment, half_days, worked_on, session, note, submit: true };
        self.cue((on, 18, 15), self.consultant, Act::Log(log));
    }

    /// Half-days of that day, logged in the evening and kept as a draft.
    pub fn drafted(&mut self, on: i64, entry: &'static str, quota: Quota, half_days: i32, note: &'static str) {
        self.logged(on, entry, quota, None, half_days, None, note);
        if let Some(Cue { act: Act::Log(log), .. }) = self.cues.last_mut() {
            log.submit = false;
        }
    }

    /// Half-days of support in an establishment, logged on the day.
    pub fn supported(
        &mut self,
        on: i64,
        entry: &'static str,
        establishment: &'static str,
        half_days: i32,
        session: Option<&'static str>,
        note: &'static str,
    ) {
        self.logged(on, entry, Quota::Individual, Some(establishment), half_days, session, note);
    }

    pub fn validated(&mut self, day: i64, entries: &[&'static str]) {
        let act = Act::Validate { group: self.group, entries: entries.to_vec() };
        self.cue((day, 10, 45), self.coordinator, act);
    }

    pub fn returned(&mut self, day: i64, entry: &'static str, reason: &'static str) {
        self.cue((day, 10, 55), self.coordinator, Act::Return { group: self.group, entry, reason });
    }

    /// A counter-entry, which waits for validation in its turn.
    pub fn corrected(
        &mut self,
        day: i64,
        entry: &'static str,
        counter: &'static str,
        half_days: i32,
        note: &'static str,
    ) {
        let act = Act::Correct { group: self.group, entry, counter, half_days, note };
        self.cue((day, 9, 5), self.consultant, act);
    }

    /// A step of an establishment's project is done.
    pub fn step_done(&mut self, on: i64, establishment: &'static str, step: i32) {
        self.step(on, establishment, step, None, Some(on));
    }

    /// A step done by every establishment of the group, a few days apart.
    pub fn step_done_by_all(&mut self, on: i64, step: i32) {
        for (later, establishment) in (0..).zip(self.establishments.clone()) {
            self.step(on + later * 3, establishment, step, None, Some(on + later * 3));
        }
    }

    /// A step is due on another day.
    pub fn step_due(&mut self, said: i64, establishment: &'static str, step: i32, due: i64) {
        self.step(said, establishment, step, Some(due), None);
    }

    /// A step is due on another day for every establishment of the group.
    pub fn step_due_for_all(&mut self, said: i64, step: i32, due: i64) {
        for establishment in self.establishments.clone() {
            self.step_due(said, establishment, step, due);
        }
    }

    /// The minutes of a session, shared with the group, written and published on that evening.
    pub fn minutes(
        &mut self,
        day: i64,
        session: &'static str,
        points: &'static [(&'static str, &'static str)],
        decisions: &'static [(&'static str, Option<&'static str>)],
    ) {
        let group = self.group;
        let written = Written { group, session, kept_to: None, points, decisions, publish: true };
        self.cue((day, 18, 40), self.consultant, Act::Minutes(written));
    }

    /// The part of a session's minutes that one establishment keeps.
    pub fn minutes_kept(
        &mut self,
        day: i64,
        session: &'static str,
        establishment: &'static str,
        points: &'static [(&'static str, &'static str)],
    ) {
        let (group, kept_to) = (self.group, Some(establishment));
        let written = Written { group, session, kept_to, points, decisions: &[], publish: true };
        self.cue((day, 18, 50), self.consultant, Act::Minutes(written));
    }

    /// Minutes that are still being written.
    pub fn minutes_begun(&mut self, day: i64, session: &'static str, points: &'static [(&'static str, &'static str)]) {
        let group = self.group;
        let written = Written { group, session, kept_to: None, points, decisions: &[], publish: false };
        self.cue((day, 18, 45), self.consultant, Act::Minutes(written));
    }

    /// A task is set at a session, in its evening: for an establishment or, when none, for the whole group.
    pub fn task(
        &mut self,
        day: i64,
        session: &'static str,
        (task, wording): (&'static str, &'static str),
        (establishment, owner): (Option<&'static str>, Option<&'static str>),
        due: i64,
    ) {
        let due_on = Some(self.calendar.day(due));
        let (group, session) = (self.group, Some(session));
        let to_do = ToDo { group, task, session, establishment, kept: false, owner, wording, due_on };
        self.cue((day, 18, 55), self.consultant, Act::Task(to_do));
    }

    /// The task that was set last is kept to its establishment.
    pub fn kept(&mut self) {
        if let Some(Cue { act: Act::Task(to_do), .. }) = self.cues.last_mut() {
            to_do.kept = true;
        }
    }

    pub fn task_done(&mut self, day: i64, by: &'static str, task: &'static str) {
        self.cue((day, 14, 25), by, Act::TaskDone { group: self.group, task });
    }

    pub fn task_dropped(&mut self, day: i64, task: &'static str, reason: &'static str) {
        self.cue((day, 11, 15), self.consultant, Act::TaskDropped { group: self.group, task, reason });
    }

    fn step(&mut self, said: i64, establishment: &'static str, step: i32, due: Option<i64>, done: Option<i64>) {
        // The coordinator says when a step is due, the direction that it is done.
        let head = self.heads.iter().find(|(of, _)| *of == establishment).map(|(_, head)| *head);
        let by = if done.is_some() { head.unwrap_or(self.consultant) } else { self.coordinator };
        let (due_on, done_on) = (due.map(|d| self.calendar.day(d)), done.map(|d| self.calendar.day(d)));
        let act = Act::Milestone { group: self.group, establishment, step, due_on, done_on };
        self.cue((said, 17, 40), by, act);
    }
}
