//! What has had no act for as long as its rulebook says.

use super::{read, write};
use crate::{App, AppResult, Asker};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::carrier::{Concern, Seat};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{GroupId, Identified, ParticipationId, TenantId};
use cordee_domain::policy::act;
use cordee_store::carrier::Chair;
use cordee_store::group::Group;
use cordee_store::silence::{self as store, LastAct};
use cordee_store::{ReadScope, carrier, programme as programmes};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

pub use store::Silence;

/// The silences that the asker sees, the longest first.
pub async fn silences(asker: &Asker) -> AppResult<Vec<Silence>> {
    Ok(store::list(&asker.read(act::GROUP_VIEW).await?, 100).await?)
}

/// Those of these groups.
pub async fn silences_of_groups(asker: &Asker, groups: &[GroupId]) -> AppResult<Vec<Silence>> {
    Ok(store::of_groups(&asker.read(act::GROUP_VIEW).await?, groups).await?)
}

/// Finds the groups where nobody has done anything for as long as their rulebook says and, in groups that are not
/// silent themselves, the establishments and the posts that are alone: who accompanies them is told, then the
/// agency, once each for one silence. The next act ends it.
pub async fn notice_silences(app: &App) -> AppResult<u64> {
    let mut noticed = 0;
    for tenant in crate::identity::tenants(app).await? {
        noticed += notice(app, tenant.id).await?;
    }
    Ok(noticed)
}

async fn notice(app: &App, tenant: TenantId) -> AppResult<u64> {
    // Looked at first without holding up the tenant.
    if found(app, &read(app, tenant).await?).await?.is_empty() {
        return Ok(0);
    }
    let mut scope = write(app, tenant).await?;
    let found = self::found(app, &scope).await?;
    let ended: Vec<Uuid> = found.iter().filter(|f| f.ended).map(|f| f.silence.id).collect();
    store::forget(&scope, &ended).await?;
    let mut noticed = 0;
    for Found { silence, known, carrier, agency, .. } in found {
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
            scope.emit(about(&silence, EventKind::SilenceNoticed));
        }
        if agency {
            scope.emit(about(&silence, EventKind::SilenceReported));
        }
    }
    scope.commit().await?;
    Ok(noticed)
}

/// What is told of a silence: to those of the group, or of the part of it that is silent.
fn about(silence: &Silence, kind: EventKind) -> NewEvent {
    let event = match (silence.establishment_id, silence.post_id) {
        (Some(_), _) => NewEvent::new(kind, ParticipationId::from_uuid(silence.id)),
        (None, Some(post)) => NewEvent::new(kind, post),
        (None, None) => NewEvent::new(kind, silence.group_id),
    };
    let event = event.programme(silence.programme_id).group(silence.group_id);
    event.concern(Concern::of(silence.establishment_id, silence.post_id))
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

/// What may be silent: a group, or a part of it that somebody carries.
struct Part {
    id: Uuid,
    concern: Concern,
    since: DateTime<Utc>,
}

async fn found(app: &App, scope: &ReadScope) -> AppResult<Vec<Found>> {
    let now = app.clock.now();
    let groups = store::groups_under_way(scope).await?;
    let ids: Vec<GroupId> = groups.iter().map(|group| group.id).collect();
    let known: HashMap<Uuid, Silence> =
        store::list(scope, 100_000).await?.into_iter().map(|silence| (silence.id, silence)).collect();
    let rulebooks: HashMap<_, _> = programmes::list(scope).await?.into_iter().map(|p| (p.id, p)).collect();
    let mut acts: HashMap<GroupId, Vec<LastAct>> = HashMap::new();
    for act in store::last_acts(scope).await? {
        acts.entry(act.group_id).or_default().push(act);
    }
    let mut chairs: HashMap<GroupId, Vec<Chair>> = HashMap::new();
    for chair in carrier::chairs(scope, &ids).await? {
        chairs.entry(chair.group).or_default().push(chair);
    }
    let mut found = Vec::new();
    let mut looked_at: BTreeSet<Uuid> = BTreeSet::new();
    for group in groups {
        let Some(programme) = rulebooks.get(&group.programme_id) else { continue };
        let rulebook = app.rulebook(programme)?;
        let Some(rule) = &rulebook.stalled else { continue };
        let acts = acts.get(&group.id).map(Vec::as_slice).unwrap_or_default();
        let chairs = chairs.get(&group.id).map(Vec::as_slice).unwrap_or_default();
        for part in parts(&group, chairs, acts, now - Duration::days(rule.carrier_after_days.into())) {
            looked_at.insert(part.id);
            let days = (now - part.since).num_days();
            let present = known.get(&part.id).filter(|silence| silence.since >= part.since);
            let ended = present.is_none() && known.contains_key(&part.id);
            let silence = present.cloned().unwrap_or(Silence {
                tenant_id: scope.tenant(),
                id: part.id,
                group_id: group.id,
                programme_id: group.programme_id,
                establishment_id: part.concern.establishment(),
                post_id: part.concern.post(),
                since: part.since,
                carrier_told_at: None,
                agency_told_at: None,
            });
            let carrier = silence.carrier_told_at.is_none() && days >= i64::from(rule.carrier_after_days);
            let agency = silence.agency_told_at.is_none() && days >= i64::from(rule.agency_after_days);
            if carrier || agency || ended {
                found.push(Found { silence, known: present.is_some(), carrier, agency, ended });
            }
        }
    }
    let gone = known.into_values().filter(|silence| !looked_at.contains(&silence.id));
    found.extend(gone.map(|silence| Found { silence, known: true, carrier: false, agency: false, ended: true }));
    Ok(found)
}

/// A group and, unless it has been silent as a whole since `limit`, what of it is carried: each with the last act of
/// anybody about it, or of those who carry it.
fn parts(group: &Group, chairs: &[Chair], acts: &[LastAct], limit: DateTime<Utc>) -> Vec<Part> {
    let since = acts.iter().map(|act| act.at).max().unwrap_or(group.formed_at);
    let mut parts = vec![Part { id: group.id.0, concern: Concern::Whole, since }];
    if since <= limit {
        return parts;
    }
    let mut concerns: Vec<(Uuid, Concern)> = Vec::new();
    for chair in chairs {
        let one = match (chair.participation, chair.seat) {
            (Some(place), Seat::Voice { establishment, .. }) => (place.0, Concern::Establishment(establishment)),
            (_, Seat::Post(post)) => (post.0, Concern::Post(post)),
            _ => continue,
        };
        if !concerns.contains(&one) && chair.titular().is_some() {
            concerns.push(one);
        }
    }
    for (id, concern) in concerns {
        let own: Vec<&Chair> = chairs.iter().filter(|chair| chair.is_called(concern)).collect();
        let carries = |person| own.iter().any(|chair| chair.is_held_by(person));
        let about = |act: &&LastAct| {
            (act.post_id.is_some() && act.post_id == concern.post())
                || act.establishment_id.is_some_and(|site| {
                    concern.establishment() == Some(site) || own.iter().any(|chair| chair.accompanied.contains(&site))
                })
                || act.actor_id.is_some_and(carries)
        };
        let came = own.iter().flat_map(|chair| &chair.holders).map(|holder| holder.since).min();
        let last = acts.iter().filter(about).map(|act| act.at).max();
        let since = last.max(came).unwrap_or(group.formed_at);
        parts.push(Part { id, concern, since });
    }
    parts
}
