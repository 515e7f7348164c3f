use super::{Name, Player, known};
use crate::body::{self, AddMember, BodyInput, CreateBody, RecordMeeting};
use crate::conversation::{self, PostMessage};
use crate::demo::act::{Spoken, Talk};
use crate::support::{self, AskSupport, Asked};
use crate::{AppResult, Asker};
use cordee_domain::body::ProposalStatus;
use cordee_domain::days::HalfDays;
use cordee_domain::ids::{BodyId, Kind, PersonId, ProposalId, SupportRequestId};
use std::collections::HashMap;

/// What is said, asked and proposed, by group and name.
#[derive(Default)]
pub struct Said {
    pub supports: HashMap<(Name, Name), (SupportRequestId, i32)>,
    bodies: HashMap<(Name, Name), BodyId>,
    proposals: HashMap<(Name, Name), (ProposalId, i32)>,
}

impl Player {
    pub(super) async fn talk(&mut self, asker: &Asker, group: Name, talk: Talk) -> AppResult<()> {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        match talk {
            Talk::Say { about, text, mentions, reserved } => {
                let subject = match about {
                    Spoken::Group => (Kind::Group, known(&self.groups, &group)?.0.0),
                    Spoken::Session(session) => (Kind::Session, known(&self.sessions, &(group, session))?.0.0),
                    Spoken::Project(place) => (Kind::Participation, known(&self.participations, &(group, place))?.0),
                    Spoken::Support(name) => (Kind::SupportRequest, known(&self.said.supports, &(group, name))?.0.0),
                };
                let mentions: Vec<PersonId> =
                    mentions.iter().map(|name| known(&self.people, name)).collect::<AppResult<_>>()?;
                conversation::post(asker, PostMessage { subject, text: text.to_owned(), mentions, reserved }).await?;
                if let Spoken::Support(name) = about {
                    let id = known(&self.said.supports, &(group, name))?.0;
                    let now = support::by_ids(asker, &[id]).await?;
                    self.said.supports.extend(now.first().map(|row| ((group, name), (id, row.version))));
                }
                Ok(())
            }
            Talk::Ask { support, establishment, title, need } => {
                let participation = known(&self.participations, &(group, establishment))?;
                let ask = AskSupport {
                    of: Asked::Participation(participation),
                    title: title.to_owned(),
                    need: some(need),
                    half_days: None,
                };
                let row = support::ask(asker, ask).await?;
                self.kept(group, support, &row)
            }
            Talk::AskForPost { support, post, title, need } => {
                let (post, _) = known(&self.posts, &post)?;
                let ask =
                    AskSupport { of: Asked::Post(post), title: title.to_owned(), need: some(need), half_days: None };
                let row = support::ask(asker, ask).await?;
                self.kept(group, support, &row)
            }
            Talk::Propose { support, half_days } => {
                let (id, version) = known(&self.said.supports, &(group, support))?;
                let row = support::propose(asker, id, version, HalfDays(half_days)).await?;
                self.kept(group, support, &row)
            }
            Talk::Agree { support } => {
                let (id, version) = known(&self.said.supports, &(group, support))?;
                let row = support::agree(asker, id, version).await?;
                self.kept(group, support, &row)
            }
            Talk::End { support, outcome, reason } => {
                let (id, version) = known(&self.said.supports, &(group, support))?;
                let row = support::end(asker, id, version, outcome, reason).await?;
                self.kept(group, support, &row)
            }
            Talk::SetUp { body, establishment, kind, title, perimeter, rules, facilitator } => {
                let participation = known(&self.participations, &(group, establishment))?;
                let said = BodyInput {
                    title: some(title),
                    perimeter: some(perimeter),
                    rules: some(rules),
                    facilitator: some(facilitator),
                };
                let made = body::create(asker, CreateBody { participation, kind, said }).await?;
                self.said.bodies.insert((group, body), made.id);
                Ok(())
            }
            Talk::Sit { body, name, quality, person } => {
                let add = AddMember {
                    body: known(&self.said.bodies, &(group, body))?,
                    name: name.to_owned(),
                    quality: some(quality),
                    person: person.map(|name| known(&self.people, &name)).transpose()?,
                    email: None,
                };
                body::add_member(asker, add).await.map(drop)
            }
            Talk::Meet { body, on, agenda, summary } => {
                let record = RecordMeeting {
                    body: known(&self.said.bodies, &(group, body))?,
                    meeting: None,
                    held_on: on,
                    agenda: some(agenda),
                    summary: some(summary),
                    present: None,
                };
                body::record_meeting(asker, record).await.map(drop)
            }
            Talk::Suggest { body, proposal, text } => {
                let body = known(&self.said.bodies, &(group, body))?;
                let made = body::make(asker, body, text, false).await?;
                self.said.proposals.insert((group, proposal), (made.id, made.version));
                Ok(())
            }
            Talk::Answer { proposal, status, words } => {
                let (id, version) = known(&self.said.proposals, &(group, proposal))?;
                match status {
                    ProposalStatus::SetAside => body::set_aside(asker, id, version, words).await.map(drop),
                    _ => body::answer(asker, id, version, status, words).await.map(drop),
                }
            }
        }
    }

    fn kept(&mut self, group: Name, name: Name, row: &support::SupportRequest) -> AppResult<()> {
        self.said.supports.insert((group, name), (row.id, row.version));
        Ok(())
    }
}
