use super::{read, write};
use crate::{App, AppResult, Asker};
use chrono::Duration;
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::TenantId;
use cordee_domain::policy::Actor;
use cordee_domain::reminder::ReminderRule;
use cordee_store::entity::session_reminder;
use cordee_store::{ReadScope, group as groups, programme as programmes, session, silence as store};
use std::collections::HashMap;

/// How early at most a rulebook has people reminded.
const EARLIEST: Duration = Duration::days(31);

/// Reminds people of what comes near: their sessions, their tasks, the polls that they have not answered and the
/// letters that they have not signed; once, and once more if the date moves. Each room says of what and whom.
pub async fn remind(app: &App) -> AppResult<u64> {
    let mut reminded = 0;
    for tenant in crate::identity::tenants(app).await? {
        let asker = Asker::new(app.clone(), Some(Actor::system(tenant.id)));
        reminded += remind_in(app, tenant.id).await?;
        reminded += crate::task::remind(&asker.again()).await?;
        reminded += crate::poll::remind(&asker.again()).await?;
        reminded += crate::letter::remind(&asker.again()).await?;
    }
    Ok(reminded)
}

async fn remind_in(app: &App, tenant: TenantId) -> AppResult<u64> {
    if near(app, &read(app, tenant).await?).await?.is_empty() {
        return Ok(0);
    }
    let mut scope = write(app, tenant).await?;
    let near = near(app, &scope).await?;
    let rows = near.iter().map(|(session, _)| session_reminder::Model {
        tenant_id: tenant,
        session_id: session.id,
        starts_at: session.starts_at,
        reminded_at: scope.now(),
    });
    scope.add_all(rows.collect()).await?;
    for (session, programme) in &near {
        let event = NewEvent::new(EventKind::SessionReminded, session.id).programme(*programme).group(session.group_id);
        scope.emit(event.concern(session.concern()));
    }
    scope.commit().await?;
    Ok(near.len() as u64)
}

type Near = (session::Session, cordee_domain::ids::ProgrammeId);

async fn near(app: &App, scope: &ReadScope) -> AppResult<Vec<Near>> {
    let now = app.clock.now();
    let soon = store::unreminded(scope, now, now + EARLIEST).await?;
    if soon.is_empty() {
        return Ok(Vec::new());
    }
    let mut ids: Vec<_> = soon.iter().map(|session| session.group_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let groups: HashMap<_, _> =
        groups::by_ids(scope, &ids).await?.into_iter().map(|group| (group.id, group.programme_id)).collect();
    let programmes: HashMap<_, _> = programmes::list(scope).await?.into_iter().map(|p| (p.id, p)).collect();
    let mut near = Vec::new();
    for session in soon {
        let Some(programme) = groups.get(&session.group_id).and_then(|id| programmes.get(id)) else { continue };
        let rulebook = app.rulebook(programme)?;
        if ReminderRule::of(&rulebook).is_near(session.starts_at, now) {
            near.push((session, programme.id));
        }
    }
    Ok(near)
}
