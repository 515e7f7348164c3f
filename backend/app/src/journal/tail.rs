use super::{Event, EventFilter};
use crate::{App, AppResult, Asker};
use cordee_domain::ids::{PersonId, TenantId};
use cordee_domain::policy::{Actor, act};
use cordee_store::Told;
use cordee_store::identity::people;
use cordee_store::journal as store;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// How many events of a tenant are held in memory while someone follows it.
const HELD: usize = 512;

/// How many events one read takes at most.
const BATCH: u64 = 100;

/// An event, with the name of who made it happen.
#[derive(Clone, Debug)]
pub struct Happened {
    pub event: Event,
    pub actor: Option<people::Person>,
}

/// The end of each followed journal, read once for all who follow it.
#[derive(Debug, Default)]
pub struct Tails(Mutex<HashMap<TenantId, Arc<tokio::sync::Mutex<Tail>>>>);

/// The last events of a journal. What is before `first` must be read from the database.
#[derive(Debug, Default)]
struct Tail {
    held: VecDeque<Arc<Happened>>,
    /// The position of the first event held, or that the next one will have.
    first: i64,
    /// The last position read.
    last: i64,
    missed: u64,
}

/// Events after a position, and up to where they are all there is.
pub(super) struct Read {
    pub events: Vec<Arc<Happened>>,
    pub upto: i64,
}

impl Tails {
    /// Events after a position, oldest first. From memory where it goes back that far.
    pub(super) async fn after(
        &self,
        app: &App,
        tenant: TenantId,
        filter: EventFilter,
        position: i64,
        told: Told,
    ) -> AppResult<Read> {
        let tail = self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(tenant).or_default().clone();
        let mut tail = tail.lock().await;
        if told.position > tail.last || told.missed != tail.missed || tail.first == 0 {
            tail.catch_up(app, tenant, told).await?;
        }
        if position + 1 >= tail.first {
            // Positions have no gaps: those before are as many as they are far.
            let before = usize::try_from(position + 1 - tail.first).unwrap_or(usize::MAX);
            let events = tail.held.iter().skip(before).cloned().collect();
            return Ok(Read { events, upto: tail.last.max(position) });
        }
        let before_tail = tail.first - 1;
        drop(tail);
        let events = read(app, tenant, filter, position).await?;
        let upto = events.last().map_or(before_tail, |last| last.event.position);
        Ok(Read { events: events.into_iter().map(Arc::new).collect(), upto })
    }
}

impl Tail {
    async fn catch_up(&mut self, app: &App, tenant: TenantId, told: Told) -> AppResult<()> {
        if self.first == 0 || told.position - self.last > HELD as i64 {
            let asker = Asker::new(app.clone(), Some(Actor::system(tenant)));
            let head = store::head(&asker.read(act::JOURNAL_VIEW).await?).await?;
            *self = Tail { held: VecDeque::new(), first: head + 1, last: head, missed: told.missed };
        }
        loop {
            let events = read(app, tenant, EventFilter::default(), self.last).await?;
            let more = events.len() as u64 == BATCH;
            for happened in events {
                self.last = happened.event.position;
                self.held.push_back(Arc::new(happened));
                if self.held.len() > HELD {
                    self.held.pop_front();
                    self.first += 1;
                }
            }
            if !more {
                self.missed = told.missed;
                return Ok(());
            }
        }
    }
}

async fn read(app: &App, tenant: TenantId, filter: EventFilter, position: i64) -> AppResult<Vec<Happened>> {
    let asker = Asker::new(app.clone(), Some(Actor::system(tenant)));
    let scope = asker.read(act::JOURNAL_VIEW).await?;
    let events = store::after(&scope, filter, position, BATCH).await?;
    let mut actors: Vec<PersonId> = events.iter().filter_map(|event| event.actor_id).collect();
    actors.sort_unstable();
    actors.dedup();
    let people: HashMap<PersonId, people::Person> =
        people::by_ids(&scope, &actors).await?.into_iter().map(|person| (person.id, person)).collect();
    let happened = |event: Event| Happened { actor: event.actor_id.and_then(|id| people.get(&id).cloned()), event };
    Ok(events.into_iter().map(happened).collect())
}
