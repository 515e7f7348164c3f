//! What has had no act for as long as its rulebook says.

use super::{read, write};
use crate::{App, AppResult, Asker};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{GroupId, TenantId};
use cordee_domain::policy::act;
use cordee_store::programme as programmes;
use cordee_store::{notification as journal, silence as store};
use std::collections::{BTreeSet, HashMap};

pub use store::Silence;

/// The silences that the asker sees, the longest first.
pub async fn silences(asker: &Asker) -> AppResult<Vec<Silence>> {
    Ok(store::list(&asker.read(act::GROUP_VIEW).await?, 100).await?)
}

/// Those of these groups.
pub async fn silences_of_groups(asker: &Asker, groups: &[GroupId]) -> AppResult<Vec<Silence>> {
    Ok(store::of_groups(&asker.read(act::GROUP_VIEW).await?, groups).await?)
}

/// Finds the groups where nobody has done anything for as long as their rulebook says: who accompanies
/// them is told, then the agency, once each for one silence. The next act ends it.
pub async fn notice_silences(app: &App) -> AppResult<u64> {
    let mut noticed = 0;
    for tenant in crate::identity::tenants(app).await? {
        noticed += notice(app, tenant.id).await?;
    }
    Ok(noticed)
}

async fn notice(app: &App, tenant: TenantId) -> AppResult<u64> {
    // Looked at first without holding up the tenant.
    let found = found(app, &read(app, tenant).await?).await?;
    if found.is_empty() {
        return Ok(0);
    }
    let mut scope = write(app, tenant).await?;
    let found = self::found(app, &scope).await?;
    let ended: BTreeSet<GroupId> = found.iter().filter(|f| f.ended).map(|f| f.silence.group_id).collect();
    store::end(&scope, &ended).await?;
    let mut noticed = 0;
    for Found { silence, known, carrier, agency, .. } in found {
        let about =
            |kind| NewEvent::new(kind, silence.group_id).programme(silence.programme_id).group(silence.group_id);
        if !carrier && !agency {
            continue;
        }
        noticed += 1;
        let now = scope.now();
        let told = Silence {
            carrier_told_at: silence.carrier_told_at.or(carrier.then_some(now)),
            agency_told_at: silence.agency_told_at.or(agency.then_some(now)),
            ..silence.clone()
        };
        match known {
            true => scope.save(told).await.map(drop)?,
            false => scope.add(told).await.map(drop)?,
        }
        if carrier {
            scope.emit(about(EventKind::SilenceNoticed));
        }
        if agency {
            scope.emit(about(EventKind::SilenceReported));
        }
    }
    scope.commit().await?;
    Ok(noticed)
}

/// A silence that needs something to be done.
struct Found {
    silence: Silence,
    known: bool,
    /// Whether who accompanies the group is to be told; and the agency.
    carrier: bool,
    agency: bool,
    ended: bool,
}

async fn found(app: &App, scope: &cordee_store::ReadScope) -> AppResult<Vec<Found>> {
    let now = app.clock.now();
    let groups = store::groups_under_way(scope).await?;
    let ids: Vec<GroupId> = groups.iter().map(|group| group.id).collect();
    let known: HashMap<GroupId, Silence> =
        store::list(scope, 10_000).await?.into_iter().map(|silence| (silence.group_id, silence)).collect();
    let rulebooks: HashMap<_, _> = programmes::list(scope).await?.into_iter().map(|p| (p.id, p)).collect();
    let acts = journal::last_acts(scope).await?;
    let mut found = Vec::new();
    for silence in known.values().filter(|silence| !ids.contains(&silence.group_id)) {
        found.push(Found { silence: silence.clone(), known: true, carrier: false, agency: false, ended: true });
    }
    for group in groups {
        let Some(programme) = rulebooks.get(&group.programme_id) else { continue };
        let rulebook = app.rulebook(programme)?;
        let Some(rule) = &rulebook.stalled else { continue };
        let since = acts.get(&group.id).copied().unwrap_or(group.formed_at);
        let days = (now - since).num_days();
        let present = known.get(&group.id).filter(|silence| silence.since >= since);
        let ended = present.is_none() && known.contains_key(&group.id);
        let silence = present.cloned().unwrap_or(Silence {
            tenant_id: scope.tenant(),
            group_id: group.id,
            programme_id: group.programme_id,
            since,
            carrier_told_at: None,
            agency_told_at: None,
        });
        let carrier = silence.carrier_told_at.is_none() && days >= i64::from(rule.carrier_after_days);
        let agency = silence.agency_told_at.is_none() && days >= i64::from(rule.agency_after_days);
        if carrier || agency || ended {
            found.push(Found { silence, known: present.is_some(), carrier, agency, ended });
        }
    }
    Ok(found)
}
