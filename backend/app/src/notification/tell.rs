use super::{preference, read, write};
use crate::{App, AppResult};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::carrier::Concern;
use cordee_domain::ids::{GroupId, PersonId, TenantId};
use cordee_domain::notification::{Audience, Preference, Telling, telling};
use cordee_domain::policy::{Actor, Held, Reach, Role, act};
use cordee_store::entity::event::Model as Event;
use cordee_store::journal::{self, EventFilter};
use cordee_store::notification::{self as store, Circle, Notification, OwnReach};
use cordee_store::silence::{self, Spoke};
use cordee_store::{ReadScope, Told};
use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

/// How many events one change tells.
const BATCH: u64 = 500;

/// Of what is older, nobody is told any more: of what happened while the server was down for long, or
/// before there were notifications.
const STALE: Duration = Duration::days(2);

/// How long one may go without looking at a journal that nothing was told of.
const LOOK_AGAIN: Duration = Duration::minutes(1);

/// What was known of each journal when it was last read to its end.
#[derive(Debug, Default)]
pub struct Heard(Mutex<HashMap<TenantId, (Told, DateTime<Utc>)>>);

impl Heard {
    fn is_news(&self, tenant: TenantId, told: Told, now: DateTime<Utc>) -> bool {
        let heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        heard.get(&tenant).is_none_or(|(known, at)| *known != told || now - *at >= LOOK_AGAIN || now < *at)
    }

    fn note(&self, tenant: TenantId, told: Told, now: DateTime<Utc>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(tenant, (told, now));
    }
}

/// Tells people of what happened since the last time, in every tenant. Says how many lines it made.
pub async fn tell(app: &App) -> AppResult<u64> {
    let mut made = 0;
    for tenant in crate::identity::tenants(app).await? {
        let told = *app.db.wake().watch(tenant.id).borrow();
        let now = app.clock.now();
        if !app.heard().is_news(tenant.id, told, now) {
            continue;
        }
        while let Some(lines) = step(app, tenant.id).await? {
            made += lines;
        }
        app.heard().note(tenant.id, told, now);
    }
    Ok(made)
}

/// Tells of one batch of events; none when there is none.
async fn step(app: &App, tenant: TenantId) -> AppResult<Option<u64>> {
    let scope = read(app, tenant).await?;
    if store::cursor(&scope).await? >= journal::head(&scope).await? {
        return Ok(None);
    }
    drop(scope);
    let scope = write(app, tenant).await?;
    let events = journal::after(&scope, EventFilter::default(), store::cursor(&scope).await?, BATCH).await?;
    let Some(last) = events.last().map(|event| event.position) else { return Ok(None) };
    let acts = events.iter().filter(|event| event.actor_id.is_some());
    let spoke = acts.filter_map(|event| {
        let group = event.group_id?;
        Some(Spoke { group, establishment: event.establishment_id, post: event.post_id })
    });
    silence::end(&scope, &spoke.collect::<Vec<_>>()).await?;
    let now = scope.now();
    let rows = rows(&scope, &events, now).await?;
    let made = rows.len() as u64;
    store::add(&scope, rows).await?;
    store::set_cursor(&scope, last).await?;
    match made {
        0 => scope.commit().await?,
        _ => scope.commit_and_ring().await?,
    };
    Ok(Some(made))
}

async fn rows(scope: &ReadScope, events: &[Event], now: DateTime<Utc>) -> AppResult<Vec<Notification>> {
    let told: Vec<(&Event, Telling)> = events
        .iter()
        .filter(|event| now - event.at < STALE)
        .filter_map(|event| Some((event, telling(event.kind)?)))
        .collect();
    if told.is_empty() {
        return Ok(Vec::new());
    }
    let groups: BTreeSet<GroupId> = told.iter().filter_map(|(event, _)| event.group_id).collect();
    let circle = store::circle(scope, &groups).await?;
    let mut people: BTreeSet<PersonId> = told.iter().filter_map(|(event, _)| event.person_id).collect();
    people.extend(circle.everyone());
    let held = store::holders(scope, &people, &[Role::Aract, Role::Ars]).await?;
    let readers = Readers::of(scope, held).await?;
    let everyone: BTreeSet<PersonId> = readers.held.keys().copied().collect();
    let chosen = preference::of_people(scope, &everyone).await?;
    let default = Preference::default();
    let mut rows = Vec::new();
    for (event, telling) in told {
        for person in audience(event, telling, &circle, &readers) {
            let preference = chosen.get(&person).map_or(&default, |(preference, _)| preference);
            rows.push(Notification {
                tenant_id: scope.tenant(),
                person_id: person,
                position: event.position,
                at: event.at,
                kind: event.kind,
                topic: telling.topic,
                urgency: telling.urgency,
                actor_id: event.actor_id,
                named: event.person_id == Some(person),
                subject_kind: event.subject_kind.clone(),
                subject_id: event.subject_id,
                programme_id: event.programme_id,
                group_id: event.group_id,
                establishment_id: event.establishment_id,
                read_at: None,
                mail_due_at: preference.mail_due(telling.urgency, telling.topic, now),
                mailed_at: None,
            });
        }
    }
    Ok(rows)
}

/// Who is told of an event: never who made it happen, and only who may read of it.
fn audience(event: &Event, telling: Telling, circle: &Circle, readers: &Readers) -> BTreeSet<PersonId> {
    let mut people: BTreeSet<PersonId> = event.person_id.into_iter().collect();
    let (group, concern) = (event.group_id, Concern::of(event.establishment_id, event.post_id));
    for audience in telling.audience {
        match audience {
            Audience::Named => {}
            Audience::NamedOrSeats if event.person_id.is_some() => {}
            Audience::Seats | Audience::NamedOrSeats => {
                people.extend(group.into_iter().flat_map(|group| circle.seated(group, concern)));
            }
            Audience::Carrier => people.extend(group.into_iter().flat_map(|group| circle.accompanies(group, concern))),
            Audience::Agency => people.extend(readers.with(Role::Aract)),
            Audience::Funder => people.extend(readers.with(Role::Ars)),
        }
    }
    people.retain(|person| event.actor_id != Some(*person) && readers.may_read_of(*person, event));
    people
}

/// People, what they hold and what they reach at this moment.
#[derive(Debug, Default)]
pub(super) struct Readers {
    held: HashMap<PersonId, Vec<Held>>,
    /// Who reads every group of the tenant.
    all: BTreeSet<PersonId>,
    reach: HashMap<PersonId, OwnReach>,
}

impl Readers {
    pub async fn of(scope: &ReadScope, held: HashMap<PersonId, Vec<Held>>) -> AppResult<Readers> {
        let mut own: HashMap<PersonId, Vec<Held>> = HashMap::new();
        let mut all = BTreeSet::new();
        for (person, held) in &held {
            let actor = Actor::person(scope.tenant(), *person, None, held.clone());
            match actor.may(act::GROUP_VIEW).map(|permit| permit.reach().clone()) {
                Ok(Reach::Org) => {
                    all.insert(*person);
                }
                Ok(Reach::Own { held, .. }) => {
                    own.insert(*person, held);
                }
                Err(_) => {}
            }
        }
        let reach = store::of_people(scope, &own).await?;
        Ok(Readers { held, all, reach })
    }

    /// Whether somebody belongs to the tenant.
    pub fn belongs(&self, person: PersonId) -> bool {
        self.held.contains_key(&person)
    }

    /// Whether somebody may read what is of a group, or of the tenant.
    pub fn may_read(&self, person: PersonId, group: Option<GroupId>) -> bool {
        let Some(group) = group else { return self.belongs(person) };
        self.all.contains(&person) || self.reach.get(&person).is_some_and(|reach| reach.groups.contains(&group))
    }

    /// Whether somebody is among those to whom an event is told.
    fn may_read_of(&self, person: PersonId, event: &Event) -> bool {
        let told =
            |reach: &OwnReach| reach.is_told(event.group_id, (event.establishment_id, event.post_id), event.audience);
        self.may_read(person, event.group_id)
            && (event.group_id.is_none() || self.all.contains(&person) || self.reach.get(&person).is_some_and(told))
    }

    fn with(&self, role: Role) -> impl Iterator<Item = PersonId> {
        self.held.iter().filter(move |(_, held)| held.iter().any(|h| h.role == role)).map(|(person, _)| *person)
    }
}
