//! Plays the script: each cue is one use case, asked by the person it names, at its instant.

mod files;
mod in_project;
mod library;
mod network;
mod people;
mod places;
mod ready;
mod restitution;
mod sheets;
mod talk;
mod trial;
mod writing;

use super::act::{Act, Asking, Cue, Log, When};
use super::clock::Hands;
use crate::identity::Tenant;
use crate::session::{Appointment, PlanSession};
use crate::{
    App, AppError, AppResult, Asker, days, group, letter, notification, poll, presence, programme, project, session,
};
use chrono::NaiveDate;
use cordee_domain::days::HalfDays;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{
    DayEntryId, EstablishmentId, GroupId, ManagingOrganisationId, MilestoneId, ParticipationId, PersonId, PollId,
    PostId, ProgrammeId, RestitutionId, SessionId, SheetId, TaskId,
};
use cordee_domain::policy::{Actor, Held};
use cordee_domain::session::{AttendanceMode, SessionKind};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

type Name = &'static str;

/// Someone named in a trinôme.
struct Voice {
    role: TrinomeRole,
    deputy: bool,
    person: PersonId,
}

/// A step of a project, as it was last changed.
#[derive(Clone, Copy)]
struct Step {
    id: MilestoneId,
    version: i32,
    due_on: Option<NaiveDate>,
}

/// What the script's names stand for, as it goes.
pub struct Player {
    app: App,
    hands: Arc<Hands>,
    tenants: HashMap<Name, Tenant>,
    people: HashMap<Name, PersonId>,
    /// What people hold, by tenant and name, and what waits for them to come.
    held: HashMap<(Name, Name), Vec<Held>>,
    waiting: HashMap<(Name, Name), Vec<Held>>,
    sites: HashMap<Name, EstablishmentId>,
    organisations: HashMap<Name, ManagingOrganisationId>,
    programmes: HashMap<Name, ProgrammeId>,
    groups: HashMap<Name, (GroupId, i32)>,
    posts: HashMap<Name, (PostId, ProgrammeId)>,
    events: HashMap<Name, (RestitutionId, i32)>,
    /// By group and establishment, as what follows.
    participations: HashMap<(Name, Name), ParticipationId>,
    voices: HashMap<(Name, Name), Vec<Voice>>,
    milestones: HashMap<(Name, Name, i32), Step>,
    /// By group and name, as what follows.
    sessions: HashMap<(Name, Name), (SessionId, i32, Option<Name>)>,
    entries: HashMap<(Name, Name), (DayEntryId, i32)>,
    tasks: HashMap<(Name, Name), (TaskId, i32)>,
    polls: HashMap<(Name, Name), (PollId, i32)>,
    said: talk::Said,
    /// Experience sheets.
    shelf: HashMap<Name, SheetId>,
}

fn known<K: Hash + Eq + std::fmt::Debug, V: Clone>(names: &HashMap<K, V>, key: &K) -> AppResult<V> {
    names.get(key).cloned().ok_or_else(|| AppError::internal(format!("the script names {key:?} before it is there")))
}

impl Player {
    pub fn new(app: App, hands: Arc<Hands>) -> Player {
        Player {
            app,
            hands,
            tenants: HashMap::new(),
            people: HashMap::new(),
            held: HashMap::new(),
            waiting: HashMap::new(),
            sites: HashMap::new(),
            organisations: HashMap::new(),
            programmes: HashMap::new(),
            groups: HashMap::new(),
            posts: HashMap::new(),
            events: HashMap::new(),
            participations: HashMap::new(),
            milestones: HashMap::new(),
            voices: HashMap::new(),
            sessions: HashMap::new(),
            entries: HashMap::new(),
            tasks: HashMap::new(),
            polls: HashMap::new(),
            said: talk::Said::default(),
            shelf: HashMap::new(),
        }
    }

    /// Does what a cue says, at its instant. A script that a rule refuses is ours to mend: its
    /// refusal is an internal error, with the cue that it answers.
    pub async fn play(&mut self, cue: Cue) -> AppResult<()> {
        let told = format!("{cue:?}");
        self.act(cue).await.map_err(|error| AppError::internal(format!("{told}: {error:?}")))
    }

    async fn act(&mut self, cue: Cue) -> AppResult<()> {
        self.hands.set(cue.at);
        let Cue { tenant, by, act, .. } = cue;
        match act {
            Act::CreateTenant { region } => return self.create_tenant(tenant, region).await,
            Act::Join(join) => return self.join(tenant, by, join).await,
            Act::Accept { person } => return self.accept(tenant, person).await,
            _ => {}
        }
        let asker = self.asker(tenant, by)?;
        match act {
            Act::CreateTenant { .. } | Act::Join(_) | Act::Accept { .. } => Ok(()),
            Act::Import => self.import(&asker, tenant).await,
            Act::OpenProgramme { programme, rulebook, title, starts_on, ends_on } => {
                let opened = programme::OpenProgramme {
                    rulebook_key: rulebook.to_owned(),
                    title: Some(title),
                    starts_on: Some(starts_on),
                    ends_on: Some(ends_on),
                };
                self.programmes.insert(programme, programme::open(&asker, opened).await?.id);
                Ok(())
            }
            Act::Approve { programme, consultant } => {
                let (programme, person) = (known(&self.programmes, &programme)?, known(&self.people, &consultant)?);
                programme::approve(&asker, programme, person).await.map(drop)
            }
            Act::Form { group, programme, establishments } => {
                self.form(&asker, group, programme, &establishments).await
            }
            Act::Choose { group, consultant } => {
                let ((id, version), person) = (known(&self.groups, &group)?, known(&self.people, &consultant)?);
                self.changed(group::choose_consultant(&asker, id, person, version).await?, group)
            }
            Act::Start { group } => {
                let (id, version) = known(&self.groups, &group)?;
                self.changed(group::start(&asker, id, version).await?, group)
            }
            Act::Close { group } => {
                let (id, version) = known(&self.groups, &group)?;
                self.changed(group::close(&asker, id, version).await?, group)
            }
            Act::Name(naming) => self.name(&asker, tenant, naming).await,
            Act::Plan { group, session, kind, sequence, establishment, when } => {
                let plan = PlanSession {
                    group: known(&self.groups, &group)?.0,
                    kind,
                    sequence,
                    with: session::With {
                        establishment: establishment.map(|key| known(&self.sites, &key)).transpose()?,
                        post: None,
                    },
                    appointment: appointment(when),
                };
                let planned = session::plan(&asker, plan).await?;
                self.sessions.insert((group, session), (planned.id, planned.version, establishment));
                Ok(())
            }
            Act::Move { group, session, when } => {
                let (id, version, place) = known(&self.sessions, &(group, session))?;
                let moved = session::move_to(&asker, id, version, appointment(when)).await?;
                self.sessions.insert((group, session), (id, moved.version, place));
                Ok(())
            }
            Act::Cancel { group, session, reason } => {
                let (id, version, _) = known(&self.sessions, &(group, session))?;
                session::cancel(&asker, id, version, reason).await.map(drop)
            }
            Act::Hold { group, session, absent } => {
                let (id, version, place) = known(&self.sessions, &(group, session))?;
                let presences = self.presences(group, place, &absent)?;
                session::hold(&asker, id, version, presences).await.map(drop)
            }
            Act::HoldWithSheets { group, session, absent } => {
                let (id, version, _) = known(&self.sessions, &(group, session))?;
                let absent = absent.iter().map(|name| known(&self.people, name)).collect::<AppResult<Vec<_>>>()?;
                self.seal_sheets(&asker, id, &absent).await?;
                presence::hold_from_sheets(&asker, id, version).await.map(drop)
            }
            Act::Ask(asking) => self.ask(&asker, asking).await,
            Act::Vote { group, poll, choices, comment } => {
                let (id, _) = known(&self.polls, &(group, poll))?;
                let comment = comment.map(str::to_owned);
                let choices = choices.into_iter().map(|(slot, choice)| (slot.to_string(), choice)).collect();
                poll::answer(&asker, poll::Answer { poll: id, version: 0, choices, comment }).await.map(drop)
            }
            Act::Settle { group, poll, slot, session, hours } => {
                let (id, version) = known(&self.polls, &(group, poll))?;
                let (slot, hours) = (slot.to_string(), poll::Hours::At(hours.0, hours.1));
                let settle = poll::Settle { id, version, slot, hours, place: None, video_link: None };
                let (_, planned) = poll::settle(&asker, settle).await?;
                self.sessions.insert((group, session), (planned.id, planned.version, None));
                Ok(())
            }
            Act::IssueLetters { group } => letter::issue(&asker, known(&self.groups, &group)?.0).await.map(drop),
            Act::SignLetter { establishment } => {
                let place = known(&self.sites, &establishment)?;
                let waiting = letter::to_sign(&asker).await?.into_iter().find(|l| l.establishment_id == place);
                let waiting = waiting.ok_or_else(|| AppError::internal("no letter waits to be signed"))?;
                letter::sign(&asker, waiting.id, &waiting.sha256).await.map(drop)
            }
            Act::Prepare { .. } | Act::Document { .. } | Act::Answer { .. } | Act::Tick { .. } | Act::Item { .. } => {
                self.get_ready(&asker, act).await
            }
            Act::Sheet(sheet) => self.on_sheet(&asker, tenant, sheet).await,
            Act::Log(log) => self.log(&asker, log).await,
            Act::Validate { group, entries } => {
                let ids: Vec<DayEntryId> =
                    entries.iter().map(|e| Ok(known(&self.entries, &(group, *e))?.0)).collect::<AppResult<_>>()?;
                for (entry, row) in entries.into_iter().zip(days::validate(&asker, &ids).await?) {
                    self.entries.insert((group, entry), (row.id, row.version));
                }
                Ok(())
            }
            Act::WantMail(wanted) => {
                let version = notification::preference(&asker).await?.version;
                notification::choose(&asker, wanted, version).await.map(drop)
            }
            Act::Return { group, entry, reason } => {
                let (id, version) = known(&self.entries, &(group, entry))?;
                days::return_entry(&asker, id, version, reason).await.map(drop)
            }
            Act::Correct { group, entry, counter, half_days, note } => {
                let (id, _) = known(&self.entries, &(group, entry))?;
                let row = days::correct(&asker, id, HalfDays(half_days), note).await?;
                self.entries.insert((group, counter), (row.id, row.version));
                Ok(())
            }
            Act::Library { sheet, act } => self.library(&asker, sheet, act).await,
            Act::Collect { title, summary, sheets } => self.collect(&asker, title, summary, sheets).await,
            Act::Restitution { event, act } => self.restitution(&asker, tenant, event, act).await,
            Act::Project { group, establishment, act } => self.in_project(&asker, (group, establishment), act).await,
            Act::Network { post, act } => self.network(&asker, post, act).await,
            Act::PutFile { group, about, name, content } => self.put(&asker, group, about, name, content).await,
            Act::Talk { group, talk } => self.talk(&asker, group, talk).await,
            Act::Trial { group, establishment, trial } => self.trial(&asker, group, establishment, trial).await,
            Act::Milestone { group, establishment, step, due_on, done_on } => {
                let key = (group, establishment, step);
                let Step { id, version, due_on: due } = known(&self.milestones, &key)?;
                let row = project::set_milestone(&asker, id, version, due_on.or(due), done_on).await?;
                self.milestones.insert(key, Step { id, version: row.version, due_on: row.due_on });
                Ok(())
            }
            Act::Minutes(written) => self.write(&asker, written).await,
            Act::Task(to_do) => self.set_task(&asker, to_do).await,
            Act::TaskDone { group, task } => self.task_done(&asker, (group, task)).await,
            Act::TaskDropped { group, task, reason } => self.task_dropped(&asker, (group, task), reason).await,
        }
    }

    fn asker(&self, tenant: Name, by: Option<Name>) -> AppResult<Asker> {
        let id = known(&self.tenants, &tenant)?.id;
        let actor = match by {
            None => Actor::system(id),
            Some(name) => {
                let held = known(&self.held, &(tenant, name))?;
                Actor::person(id, known(&self.people, &name)?, None, held)
            }
        };
        Ok(Asker::new(self.app.clone(), Some(actor)))
    }

    fn changed(&mut self, group: group::Group, name: Name) -> AppResult<()> {
        self.groups.insert(name, (group.id, group.version));
        Ok(())
    }

    async fn ask(&mut self, asker: &Asker, asking: Asking) -> AppResult<()> {
        let open = poll::OpenPoll {
            group: known(&self.groups, &asking.group)?.0,
            kind: SessionKind::Sequence,
            sequence: Some(asking.sequence),
            with: session::With::default(),
            asked: poll::Asked {
                title: None,
                note: Some(asking.note.to_owned()),
                mode: AttendanceMode::OnSite,
                place: Some(asking.place.to_owned()),
                video_link: None,
                slots: asking.slots.iter().map(ToString::to_string).collect(),
                closes_on: None,
            },
        };
        let opened = poll::open(asker, open).await?;
        self.polls.insert((asking.group, asking.poll), (opened.id, opened.version));
        Ok(())
    }

    async fn log(&mut self, asker: &Asker, log: Log) -> AppResult<()> {
        let input = days::LogDays {
            quota: log.quota,
            establishment: log.establishment.map(|key| known(&self.sites, &key)).transpose()?,
            half_days: HalfDays(log.half_days),
            worked_on: log.worked_on,
            session: log
                .session
                .map(|key| Ok::<_, AppError>(known(&self.sessions, &(log.group, key))?.0))
                .transpose()?,
            note: Some(log.note.to_owned()),
            support: None,
        };
        let group = known(&self.groups, &log.group)?.0;
        let row = days::log(asker, group, input, log.submit).await?;
        self.entries.insert((log.group, log.entry), (row.id, row.version));
        Ok(())
    }
}

fn appointment(when: When) -> Appointment {
    let remote = when.place.is_none();
    Appointment {
        mode: when.mode,
        starts_at: when.starts_at,
        ends_at: when.ends_at,
        place: when.place.map(str::to_owned),
        video_link: remote.then(|| format!("https://visio.example/{}", when.starts_at.format("%Y%m%d"))),
        title: when.title.map(str::to_owned),
    }
}
