use super::{Opened, open, ruled};
use crate::session::Session;
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::event::EventKind;
use cordee_domain::ids::SessionId;
use cordee_domain::policy::act;
use cordee_domain::preparation::{Agenda, AgendaItem, LONGEST_ITEM, MOST_ITEMS};
use cordee_domain::programme::{Rulebook, SequenceRule};
use cordee_domain::refusal::{Citation, Refusal};
use cordee_domain::text;
use cordee_store::WriteScope;
use cordee_store::entity::session_preparation;
use cordee_store::preparation::{self as store, Preparation};
use std::collections::HashMap;

/// What a session is for and goes through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub aim: Option<String>,
    pub agenda: Vec<AgendaItem>,
    /// How one gets in: parking, entrance, whom to call.
    pub access_note: Option<String>,
    /// The aim and agenda are the rulebook's, until somebody confirms or changes them.
    pub proposed: bool,
    /// The passage that states the sequence, and whether its aim and agenda are ours rather than the
    /// source's.
    pub rule: Option<(Citation, bool)>,
    /// Zero until somebody has said something.
    pub version: i32,
}

/// What these sessions are for and go through.
pub async fn plans(asker: &Asker, sessions: &[Session]) -> AppResult<HashMap<SessionId, Plan>> {
    let ids: Vec<SessionId> = sessions.iter().map(|session| session.id).collect();
    let said = store::of_sessions(&asker.read(act::GROUP_VIEW).await?, &ids).await?;
    let mut said: HashMap<SessionId, Preparation> = said.into_iter().map(|row| (row.session_id, row)).collect();
    let mut plans = HashMap::new();
    for (session, _, rulebook) in ruled(asker, sessions).await? {
        plans.insert(session.id, plan(&session, said.remove(&session.id), &rulebook)?);
    }
    Ok(plans)
}

fn plan(session: &Session, said: Option<Preparation>, rulebook: &Rulebook) -> AppResult<Plan> {
    let rule = sequence(session, rulebook);
    let cited = rule.map(|rule| (rule.cite.clone(), rule.agenda_proposed));
    Ok(match (said, rule) {
        (Some(row), _) => Plan {
            agenda: read(&row.agenda)?,
            aim: row.aim,
            access_note: row.access_note,
            proposed: false,
            rule: cited,
            version: row.version,
        },
        (None, Some(rule)) => {
            let item = |title: &String| AgendaItem { title: title.clone(), minutes: None, task: None };
            Plan {
                aim: Some(rule.aim.clone()),
                agenda: rule.agenda.iter().map(item).collect(),
                proposed: true,
                rule: cited,
                ..Plan::default()
            }
        }
        (None, None) => Plan::default(),
    })
}

/// Where the agenda stands, as it was kept.
pub(super) fn standing(session: &Session, kept: Option<&str>, rulebook: &Rulebook) -> AppResult<Agenda> {
    Ok(match kept {
        Some(agenda) if read(agenda)?.is_empty() => Agenda::Empty,
        Some(_) => Agenda::Set,
        None if sequence(session, rulebook).is_some_and(|rule| !rule.agenda.is_empty()) => Agenda::Proposed,
        None => Agenda::Empty,
    })
}

fn sequence<'a>(session: &Session, rulebook: &'a Rulebook) -> Option<&'a SequenceRule> {
    rulebook.sequence(u8::try_from(session.sequence?).ok()?)
}

fn read(agenda: &str) -> AppResult<Vec<AgendaItem>> {
    serde_json::from_str(agenda).map_err(AppError::internal)
}

fn write(agenda: &[AgendaItem]) -> AppResult<String> {
    serde_json::to_string(agenda).map_err(AppError::internal)
}

/// What somebody says of a session to come.
#[derive(Clone, Debug)]
pub struct PrepareSession {
    pub session: SessionId,
    /// That of the plan it was read with.
    pub version: i32,
    pub aim: Option<String>,
    /// Titles and minutes, in order.
    pub agenda: Vec<(String, Option<i32>)>,
    pub access_note: Option<String>,
}

/// Says what a session is for, what it goes through and how one gets in.
pub async fn prepare(asker: &Asker, input: PrepareSession) -> AppResult<Session> {
    let mut scope = asker.write(act::SESSION_PREPARE).await?;
    let mut opened = open(asker, &scope, input.session).await?;
    let said = scope.find::<session_preparation::Entity, _>(input.session).await?;
    check::version(input.version, said.as_ref().map_or(0, |row| row.version))?;
    opened.to_come()?;
    let before = plan(&opened.session, said.clone(), &opened.rulebook)?;
    let agenda = items(input.agenda, &before.agenda)?;
    let row = Preparation {
        tenant_id: scope.tenant(),
        session_id: input.session,
        group_id: opened.session.group_id,
        aim: text::paragraphs("aim", "Objectif", input.aim.as_deref().unwrap_or_default(), 1000)?,
        agenda: write(&agenda)?,
        access_note: text::paragraphs("accessNote", "Accès", input.access_note.as_deref().unwrap_or_default(), 1000)?,
        version: before.version + 1,
    };
    // Calendars read again what has changed since they last did.
    if row.access_note != said.as_ref().and_then(|row| row.access_note.clone()) {
        let changed_at = Some(scope.now());
        opened.session = scope.save(Session { changed_at, ..opened.session }).await?;
    }
    keep(&mut scope, &opened, row, said.is_some()).await?;
    scope.commit().await?;
    Ok(opened.session)
}

async fn keep(scope: &mut WriteScope, opened: &Opened, row: Preparation, known: bool) -> AppResult<()> {
    if known {
        scope.save(row).await?;
    } else {
        scope.add(row).await?;
    }
    scope.emit(opened.event(EventKind::SessionPrepared, opened.session.id));
    Ok(())
}

/// The agenda as typed. An item that keeps its title keeps the task that it comes from.
fn items(typed: Vec<(String, Option<i32>)>, before: &[AgendaItem]) -> Result<Vec<AgendaItem>, Refusal> {
    if typed.len() > MOST_ITEMS {
        let message = format!("Ordre du jour : {} points, pour {MOST_ITEMS} au plus. Regroupez-en.", typed.len());
        return Err(Refusal::invalid("agenda", message));
    }
    let mut agenda = Vec::new();
    for (number, (title, minutes)) in (1..).zip(typed) {
        let title = text::line("agenda", &format!("Ordre du jour, point {number}"), &title, 200)?;
        if minutes.is_some_and(|minutes| !(1..=LONGEST_ITEM).contains(&minutes)) {
            let message = format!(
                "Ordre du jour, point {number} : indiquez une durée de 1 à {LONGEST_ITEM} minutes, ou laissez-la vide."
            );
            return Err(Refusal::invalid("agenda", message));
        }
        let task = before.iter().find(|item| item.title == title).and_then(|item| item.task);
        agenda.push(AgendaItem { title, minutes, task });
    }
    Ok(agenda)
}

/// Puts an item on the agenda of a session to come, in a change that is under way: what an earlier
/// session left to be taken up again. One that is there already for the same task stays as it is.
pub async fn carry_over(
    asker: &Asker,
    scope: &mut WriteScope,
    session: SessionId,
    title: &str,
    task: uuid::Uuid,
) -> AppResult<()> {
    let opened = open(asker, scope, session).await?;
    opened.to_come()?;
    let said = scope.find::<session_preparation::Entity, _>(session).await?;
    let before = plan(&opened.session, said.clone(), &opened.rulebook)?;
    if before.agenda.len() >= MOST_ITEMS || before.agenda.iter().any(|item| item.task == Some(task)) {
        return Ok(());
    }
    let mut agenda = before.agenda;
    // What was left comes first: it is what the group waits for.
    let at = agenda.iter().take_while(|item| item.task.is_some()).count();
    let title = text::line("title", "Point", title, 200)?;
    agenda.insert(at, AgendaItem { title, minutes: None, task: Some(task) });
    let row = Preparation {
        tenant_id: scope.tenant(),
        session_id: session,
        group_id: opened.session.group_id,
        aim: before.aim,
        agenda: write(&agenda)?,
        access_note: before.access_note,
        version: before.version + 1,
    };
    keep(scope, &opened, row, said.is_some()).await
}
