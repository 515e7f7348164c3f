use super::register::end;
use super::{Counted, Registration, counted, emit, find, find_counted};
use crate::{App, AppError, AppResult, Asker};
use chrono::Duration;
use cordee_domain::event::EventKind;
use cordee_domain::ids::{RegistrationId, RestitutionId, TenantId};
use cordee_domain::policy::{Actor, act};
use cordee_domain::refusal::Refusal;
use cordee_domain::restitution::{NEEDS_KEPT, RegistrationStatus};
use cordee_store::entity::registration;
use cordee_store::{WriteScope, restitution as store};

/// Notes that somebody came, or that it did not. Said twice, it stays so.
pub async fn tick(asker: &Asker, id: RegistrationId, came: bool) -> AppResult<Registration> {
    let mut scope = asker.write(act::REGISTRATION_KEEP).await?;
    let row = active(&scope, id).await?;
    let event = find(&scope, row.restitution_id).await?;
    if row.status == RegistrationStatus::Waiting {
        let message = "Cette personne est sur la liste d’attente. Désinscrivez quelqu’un qui n’est pas venu : sa place va à la première personne qui attend.";
        return Err(Refusal::rule("id", message).into());
    }
    if scope.now() < event.starts_at - Duration::hours(3) {
        return Err(Refusal::rule("id", "L’événement n’a pas commencé : pointez les présents le jour même.").into());
    }
    if row.came_at.is_some() == came {
        return Ok(row);
    }
    let came_at = came.then(|| scope.now());
    let row = scope.save(Registration { came_at, version: row.version + 1, ..row }).await?;
    emit(&mut scope, EventKind::RegistrationTicked, &event).await?;
    scope.commit().await?;
    Ok(row)
}

/// Ends somebody's registration, at its request: its place is given on, and whose it was is forgotten.
pub async fn remove(asker: &Asker, id: RegistrationId) -> AppResult<Counted> {
    let mut scope = asker.write(act::REGISTRATION_KEEP).await?;
    let row = active(&scope, id).await?;
    let event = find(&scope, row.restitution_id).await?;
    end(asker.app(), &mut scope, &event, row).await?;
    let counted = find_counted(&scope, event.id).await?;
    scope.commit().await?;
    Ok(counted)
}

async fn active(scope: &WriteScope, id: RegistrationId) -> AppResult<Registration> {
    let row = scope.find::<registration::Entity, _>(id).await?;
    row.filter(|row| row.ended_at.is_none()).ok_or(AppError::NotFound)
}

/// Forgets what people needed in order to attend a day after an event, and who registered once it is over for as long
/// as it says; how many had a place and how many came stays. To be run from time to time.
pub async fn sweep(app: &App) -> AppResult<u64> {
    let mut forgotten = 0;
    for tenant in crate::identity::tenants(app).await? {
        forgotten += sweep_in(app, tenant.id).await?;
    }
    Ok(forgotten)
}

async fn sweep_in(app: &App, tenant: TenantId) -> AppResult<u64> {
    let now = app.clock.now();
    let snapshot = app.db.snapshot(tenant).await?;
    let scope = snapshot.scope(&Actor::system(tenant).may(act::REGISTRATION_VIEW)?).await?;
    let over = store::ended_before(&scope, now - NEEDS_KEPT).await?;
    let ids: Vec<RestitutionId> = over.iter().map(|event| event.id).collect();
    let due = over.into_iter().filter(|event| event.ends_at + Duration::days(event.keep_days.into()) < now);
    let due: Vec<RestitutionId> = due.map(|event| event.id).collect();
    if ids.is_empty() || (due.is_empty() && store::with_needs(&scope, &ids).await?.is_empty()) {
        return Ok(0);
    }
    drop(scope);
    let mut scope = app.db.write(&Actor::system(tenant).may(act::REGISTRATION_KEEP)?, now).await?;
    for row in store::with_needs(&scope, &ids).await? {
        scope.save(Registration { access_needs: None, ..row }).await?;
    }
    let rows = store::by_ids(&scope, &due).await?;
    for Counted { mut event, counts } in counted(&scope, rows).await? {
        event.forgotten_at = Some(now);
        event.final_placed = Some(i32::try_from(counts.placed).unwrap_or(i32::MAX));
        event.final_came = Some(i32::try_from(counts.came).unwrap_or(i32::MAX));
        let event = scope.save(event).await?;
        emit(&mut scope, EventKind::RegistrationsForgotten, &event).await?;
    }
    let forgotten = store::forget(&scope, &due).await?;
    scope.commit().await?;
    Ok(forgotten)
}
