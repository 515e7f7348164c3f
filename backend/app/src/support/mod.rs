//! Requests for the agency's support: asked, discussed, agreed by each party in its own name, done.
//! The rulebook says who the parties are and which quota the days are taken from.

mod change;
mod days;

pub(crate) use change::discussed;
pub use change::{AskSupport, Asked, agree, ask, end, propose};
pub(crate) use days::check_days;

use crate::page::{First, Page};
use crate::{AppResult, Asker};
use chrono::{DateTime, Utc};
use cordee_domain::days::{HalfDays, Quota};
use cordee_domain::ids::{EstablishmentId, GroupId, ParticipationId, PostId, SupportRequestId};
use cordee_domain::policy::{Actor, Role, act};
use cordee_domain::programme::{Party, QuotaBasis, Rules};
use cordee_domain::support::SupportStatus;
use cordee_store::support as store;

pub use store::{SupportAgreement, SupportRequest};

/// What requests are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SupportFilter {
    pub group: Option<GroupId>,
    pub participation: Option<ParticipationId>,
    pub post: Option<PostId>,
    pub status: Option<SupportStatus>,
    /// Those on which the asker has still to say something.
    pub waiting_for_me: bool,
}

/// One page of the requests that the asker sees, those that moved last first.
pub async fn page(
    asker: &Asker,
    filter: SupportFilter,
    after: Option<(DateTime<Utc>, SupportRequestId)>,
    first: impl Into<First>,
) -> AppResult<Page<SupportRequest>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::SUPPORT_VIEW).await?;
    let waiting_for = if filter.waiting_for_me { Some(parties_of(&*asker.actor()?)) } else { None };
    let SupportFilter { group, participation, post, status, .. } = filter;
    let filter = store::SupportFilter { group, participation, post, status, waiting_for };
    Ok(Page::cut(store::page(&scope, &filter, after, extent).await?, extent))
}

/// The parties for which somebody may speak, wherever its roles reach.
fn parties_of(actor: &Actor) -> Vec<Party> {
    let mut parties: Vec<Party> = actor.held().iter().filter_map(|held| party_of(held.role)).collect();
    parties.sort_unstable();
    parties.dedup();
    parties
}

/// The party for which a role speaks.
pub(crate) fn party_of(role: Role) -> Option<Party> {
    match role {
        Role::Aract => Some(Party::SupportAgency),
        Role::Consultant => Some(Party::Consultant),
        Role::Facilitator => Some(Party::Facilitator),
        Role::Manager | Role::Trinome => Some(Party::Establishment),
        Role::Ars | Role::Contributor | Role::Admin => None,
    }
}

pub async fn by_ids(asker: &Asker, ids: &[SupportRequestId]) -> AppResult<Vec<SupportRequest>> {
    Ok(store::by_ids(&asker.read(act::SUPPORT_VIEW).await?, ids).await?)
}

/// Who agreed to requests.
pub async fn agreements_of(asker: &Asker, requests: &[SupportRequestId]) -> AppResult<Vec<SupportAgreement>> {
    Ok(store::agreements_of(&asker.read(act::SUPPORT_VIEW).await?, requests).await?)
}

/// The half-days logged on requests.
pub async fn logged_on(asker: &Asker, requests: &[SupportRequestId]) -> AppResult<Vec<(SupportRequestId, HalfDays)>> {
    Ok(store::logged_on(&asker.read(act::GROUP_VIEW).await?, requests).await?)
}

/// The quota that a support's days are taken from, and for whom it is counted.
pub fn quota_of(rules: &Rules, establishment: Option<EstablishmentId>) -> Option<(Quota, Option<EstablishmentId>)> {
    let quota = rules.support.as_ref()?.tripartite_quota?;
    match rules.quota_rule(quota)?.basis {
        QuotaBasis::PerEstablishment => Some((quota, Some(establishment?))),
        _ => Some((quota, None)),
    }
}
