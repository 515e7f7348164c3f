//! What anybody sees of the events of a region.

use super::{Counted, Moment, Restitution, Speaker, counted, find_counted, moments, speakers};
use crate::identity::{self, ClientInfo, Tenant};
use crate::{App, AppError, AppResult};
use chrono::Duration;
use cordee_domain::ids::RestitutionId;
use cordee_domain::policy::{Actor, act};
use cordee_domain::restitution::{Entry, RestitutionStatus};
use cordee_store::restitution as store;

/// How long an event that is over stays on the public list.
const STILL_SHOWN: Duration = Duration::days(30);

/// An event as anybody may see it.
#[derive(Clone, Debug)]
pub struct Public {
    pub tenant: Tenant,
    pub event: Restitution,
    pub moments: Vec<Moment>,
    pub speakers: Vec<Speaker>,
    /// What somebody gets who registers now.
    pub entry: Entry,
    /// Whether few places are left.
    pub scarce: bool,
    pub over: bool,
}

impl Public {
    pub(super) fn of(app: &App, tenant: Tenant, counted: Counted) -> AppResult<Public> {
        let (now, offer) = (app.clock.now(), counted.offer());
        Ok(Public {
            tenant,
            moments: moments(&counted.event)?,
            speakers: speakers(&counted.event)?,
            entry: offer.entry(now),
            scarce: offer.is_scarce(),
            over: counted.event.ends_at <= now,
            event: counted.event,
        })
    }
}

/// The events of a region that are to come or were lately, the next first, those that are over last.
pub async fn public_events(app: &App, client: &ClientInfo, tenant_key: &str) -> AppResult<(Tenant, Vec<Public>)> {
    let now = app.clock.now();
    app.identity.spend_visit(client, now)?;
    let tenant = identity::tenant_by_key(app, tenant_key).await?.ok_or(AppError::NotFound)?;
    let snapshot = app.db.snapshot(tenant.id).await?;
    let scope = snapshot.scope(&Actor::system(tenant.id).may(act::RESTITUTION_VIEW)?).await?;
    let rows = counted(&scope, store::public_after(&scope, now - STILL_SHOWN).await?).await?;
    let mut events = rows.into_iter().map(|row| Public::of(app, tenant.clone(), row)).collect::<AppResult<Vec<_>>>()?;
    events.sort_by_key(|public| public.over);
    Ok((tenant, events))
}

/// One event of a region, unless it is still in preparation.
pub async fn public_event(app: &App, client: &ClientInfo, tenant_key: &str, id: RestitutionId) -> AppResult<Public> {
    app.identity.spend_visit(client, app.clock.now())?;
    let tenant = identity::tenant_by_key(app, tenant_key).await?.ok_or(AppError::NotFound)?;
    let snapshot = app.db.snapshot(tenant.id).await?;
    let scope = snapshot.scope(&Actor::system(tenant.id).may(act::RESTITUTION_VIEW)?).await?;
    let counted = find_counted(&scope, id).await?;
    if counted.event.status == RestitutionStatus::Draft {
        return Err(AppError::NotFound);
    }
    Public::of(app, tenant, counted)
}
