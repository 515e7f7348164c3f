use super::Story;
use crate::demo::act::{Act, Content, Spoken, Talk};
use cordee_domain::body::{BodyKind, ProposalStatus};
use cordee_domain::support::SupportOutcome;

impl Story<'_> {
    fn talk(&mut self, (day, hour, minute): (i64, u32, u32), by: &'static str, talk: Talk) {
        let group = self.group;
        self.cue((day, hour, minute), by, Act::Talk { group, talk });
    }

    /// Somebody writes, naming some people.
    pub fn said(
        &mut self,
        at: (i64, u32, u32),
        by: &'static str,
        about: Spoken,
        text: &'static str,
        mentions: &[&'static str],
    ) {
        self.talk(at, by, Talk::Say { about, text, mentions: mentions.to_vec(), reserved: false });
    }

    /// Somebody puts a file to a session, or to a project.
    pub fn put(&mut self, at: (i64, u32, u32), by: &'static str, about: Spoken, name: &'static str, content: Content) {
        let group = self.group;
        self.cue(at, by, Act::PutFile { group, about, name, content });
    }

    /// The same, for the consultant and the agency alone.
    pub fn said_apart(&mut self, at: (i64, u32, u32), by: &'static str, text: &'static str) {
        self.talk(at, by, Talk::Say { about: Spoken::Group, text, mentions: Vec::new(), reserved: true });
    }

    pub fn support_asked(
        &mut self,
        day: i64,
        by: &'static str,
        support: &'static str,
        establishment: &'static str,
        title: &'static str,
        need: &'static str,
    ) {
        self.talk((day, 8, 5), by, Talk::Ask { support, establishment, title, need });
    }

    pub fn support_proposed(&mut self, day: i64, by: &'static str, support: &'static str, half_days: i32) {
        self.talk((day, 14, 20), by, Talk::Propose { support, half_days });
    }

    pub fn support_agreed(&mut self, day: i64, by: &'static str, support: &'static str) {
        self.talk((day, 16, 10), by, Talk::Agree { support });
    }

    pub fn support_ended(
        &mut self,
        day: i64,
        by: &'static str,
        support: &'static str,
        outcome: SupportOutcome,
        reason: &'static str,
    ) {
        self.talk((day, 17, 0), by, Talk::End { support, outcome, reason });
    }

    /// A comité, or a space of discussion with its topic.
    pub fn body(
        &mut self,
        day: i64,
        by: &'static str,
        body: &'static str,
        establishment: &'static str,
        kind: BodyKind,
        [title, perimeter, rules, facilitator]: [&'static str; 4],
    ) {
        self.talk((day, 10, 0), by, Talk::SetUp { body, establishment, kind, title, perimeter, rules, facilitator });
    }

    /// Somebody sits in a body; with an account when it is one of the cast.
    pub fn sits(
        &mut self,
        day: i64,
        by: &'static str,
        body: &'static str,
        name: &'static str,
        quality: &'static str,
        person: Option<&'static str>,
    ) {
        self.talk((day, 10, 15), by, Talk::Sit { body, name, quality, person });
    }

    pub fn met(&mut self, day: i64, by: &'static str, body: &'static str, agenda: &'static str, summary: &'static str) {
        let on = self.calendar.day(day);
        self.talk((day, 17, 30), by, Talk::Meet { body, on, agenda, summary });
    }

    /// Something is proposed, and answered some days later when it is.
    pub fn proposed(
        &mut self,
        day: i64,
        by: &'static str,
        body: &'static str,
        proposal: &'static str,
        text: &'static str,
        answer: Option<(i64, &'static str, ProposalStatus, &'static str)>,
    ) {
        self.talk((day, 13, 30), by, Talk::Suggest { body, proposal, text });
        if let Some((day, by, status, words)) = answer {
            self.talk((day, 18, 5), by, Talk::Answer { proposal, status, words });
        }
    }
}
