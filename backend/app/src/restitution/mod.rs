//! Events where results are shown: what is planned and published, who registers without an account, and a waiting
//! list in the order of arrival.
//!
//! A place is given, and given on, within the tenant's one change at a time: no two people get the same one.

mod keep;
mod link;
mod mails;
mod plan;
mod public;
mod register;

pub use keep::{remove, sweep, tick};
pub use plan::{PlanRestitution, cancel, plan, publish, update};
pub use public::{Public, public_event, public_events};
pub use register::{Held, NewRegistration, held, register, withdraw};

pub use cordee_store::restitution::{Registration, Restitution};

use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker};
use chrono::{DateTime, Utc};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::french;
use cordee_domain::ids::{ProgrammeId, RegistrationId, RestitutionId};
use cordee_domain::policy::act;
use cordee_domain::restitution::{Counts, Moment, Offer, RegistrationStatus, RestitutionStatus, Speaker};
use cordee_domain::session::AttendanceMode;
use cordee_domain::time::paris_date;
use cordee_store::entity::{programme, restitution};
use cordee_store::{ReadScope, WriteScope, restitution as store};
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// An event, and how many are registered.
#[derive(Clone, Debug)]
pub struct Counted {
    pub event: Restitution,
    pub counts: Counts,
}

impl Counted {
    /// What decides whether one may register.
    pub fn offer(&self) -> Offer {
        Offer {
            status: self.event.status,
            starts_at: self.event.starts_at,
            closes_at: self.event.closes_at,
            capacity: self.event.capacity,
            counts: self.counts,
        }
    }
}

/// The events of a programme that the asker sees, the latest first. What is in preparation is seen by those who prepare
/// it.
pub async fn of_programme(asker: &Asker, id: ProgrammeId) -> AppResult<Vec<Counted>> {
    let scope = asker.read(act::RESTITUTION_VIEW).await?;
    scope.find::<programme::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let rows = store::of_programme(&scope, id).await?;
    seen(asker, &scope, rows).await
}

pub async fn by_ids(asker: &Asker, ids: &[RestitutionId]) -> AppResult<Vec<Counted>> {
    let scope = asker.read(act::RESTITUTION_VIEW).await?;
    let rows = store::by_ids(&scope, ids).await?;
    seen(asker, &scope, rows).await
}

async fn seen(asker: &Asker, scope: &ReadScope, mut rows: Vec<Restitution>) -> AppResult<Vec<Counted>> {
    if asker.actor()?.may(act::RESTITUTION_PLAN).is_err() {
        rows.retain(|row| row.status != RestitutionStatus::Draft);
    }
    counted(scope, rows).await
}

async fn counted(scope: &ReadScope, rows: Vec<Restitution>) -> AppResult<Vec<Counted>> {
    let ids: Vec<RestitutionId> = rows.iter().map(|row| row.id).collect();
    let counts = if ids.is_empty() { HashMap::new() } else { store::counts(scope, &ids).await? };
    let of = |event: Restitution| Counted { counts: known(&event, &counts), event };
    Ok(rows.into_iter().map(of).collect())
}

/// What is counted now or, once it was forgotten who registered, what was then.
fn known(event: &Restitution, counts: &HashMap<RestitutionId, Counts>) -> Counts {
    match event.forgotten_at {
        Some(_) => Counts {
            placed: event.final_placed.unwrap_or_default().into(),
            came: event.final_came.unwrap_or_default().into(),
            waiting: 0,
        },
        None => counts.get(&event.id).copied().unwrap_or_default(),
    }
}

/// Whether the asker keeps the registrations.
pub fn keeps(asker: &Asker) -> AppResult<bool> {
    Ok(asker.actor()?.may(act::REGISTRATION_VIEW).is_ok())
}

/// One page of those who are registered, in the order of arrival.
pub async fn registrations(
    asker: &Asker,
    id: RestitutionId,
    status: Option<RegistrationStatus>,
    after: Option<(i32, RegistrationId)>,
    first: impl Into<First>,
) -> AppResult<Page<Registration>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::REGISTRATION_VIEW).await?;
    find(&scope, id).await?;
    Ok(Page::cut(store::page(&scope, id, status, after, extent).await?, extent))
}

/// The items of an event's programme.
pub fn moments(event: &Restitution) -> AppResult<Vec<Moment>> {
    written(&event.moments)
}

/// Those who speak at an event.
pub fn speakers(event: &Restitution) -> AppResult<Vec<Speaker>> {
    written(&event.speakers)
}

fn written<T: DeserializeOwned>(json: &str) -> AppResult<Vec<T>> {
    serde_json::from_str(json).map_err(AppError::internal)
}

/// When an event takes place, in French, in Paris.
pub fn when(event: &Restitution) -> String {
    let (first, last) = (paris_date(event.starts_at), paris_date(event.ends_at));
    if first == last {
        return french::range(event.starts_at, event.ends_at);
    }
    let (from, to) = (french::hour(event.starts_at), french::hour(event.ends_at));
    format!("du {}, {from}, au {}, {to}", french::weekday(first), french::weekday(last))
}

/// The hour of an item, in Paris; with its day where an event has several.
pub fn time_of(at: DateTime<Utc>, with_day: bool) -> String {
    let hour = french::hour(at);
    if with_day { format!("{}, {hour}", paris_date(at).format("%d/%m")) } else { hour }
}

/// Where it takes place; of a meeting at a distance, that it is one.
pub fn place(event: &Restitution) -> String {
    match (event.mode, &event.place) {
        (AttendanceMode::Remote, _) => "À distance, par visioconférence".into(),
        (AttendanceMode::OnSite, place) => place.clone().unwrap_or_default(),
    }
}

async fn find(scope: &ReadScope, id: RestitutionId) -> AppResult<Restitution> {
    scope.find::<restitution::Entity, _>(id).await?.ok_or(AppError::NotFound)
}

async fn find_counted(scope: &ReadScope, id: RestitutionId) -> AppResult<Counted> {
    let row = find(scope, id).await?;
    counted(scope, vec![row]).await?.pop().ok_or(AppError::NotFound)
}

/// Says what happened to an event; of a network's, those who take part in it are told too.
async fn emit(scope: &mut WriteScope, kind: EventKind, event: &Restitution) -> AppResult<()> {
    let told = NewEvent::new(kind, event.id).programme(event.programme_id);
    let public =
        matches!(kind, EventKind::RestitutionPublished | EventKind::RestitutionMoved | EventKind::RestitutionCancelled);
    let group = if public { store::network_group(scope, event.programme_id).await? } else { None };
    scope.emit(match group {
        Some(group) => told.group(group),
        None => told,
    });
    Ok(())
}
