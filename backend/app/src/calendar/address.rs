//! The private address of a feed: shown again to whom it belongs, renewed, revoked.
//!
//! The address carries the tenant, the feed and its generation, under a code that only the server's
//! link secret makes: 128 bits that nobody guesses, and nothing in the database opens it.

use super::Feed;
use crate::identity::link_secret::LinkSecret;
use crate::{App, AppError, AppResult, Asker};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cordee_domain::ids::{CalendarFeedId, GroupId, TenantId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::calendar_feed;
use cordee_store::{WriteScope, calendar as store};
use uuid::Uuid;

const PURPOSE: &[u8] = b"calendar-feed/1";
const CODE: usize = 16;
const LENGTH: usize = 16 + 16 + 4 + CODE;

/// What an address names, once its code was found right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub tenant: TenantId,
    pub feed: CalendarFeedId,
    pub generation: i32,
}

impl Named {
    fn head(self) -> [u8; 36] {
        let mut head = [0; 36];
        head[..16].copy_from_slice(self.tenant.0.as_bytes());
        head[16..32].copy_from_slice(self.feed.0.as_bytes());
        head[32..].copy_from_slice(&self.generation.to_be_bytes());
        head
    }

    pub(super) fn text(self, secret: &LinkSecret) -> String {
        let head = self.head();
        let code = secret.code(PURPOSE, &head);
        URL_SAFE_NO_PAD.encode([&head[..], &code[..CODE]].concat())
    }

    /// Reads what [`Named::text`] wrote; none for what nobody but us could have written.
    pub(super) fn read(text: &str, secret: &LinkSecret) -> Option<Named> {
        let bytes: [u8; LENGTH] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
        let (head, code) = bytes.split_at(36);
        if !secret.is_code(PURPOSE, head, code) {
            return None;
        }
        let uuid = |from: usize| Uuid::from_slice(&head[from..from + 16]).ok();
        let generation = i32::from_be_bytes(head[32..].try_into().ok()?);
        Some(Named { tenant: TenantId(uuid(0)?), feed: CalendarFeedId(uuid(16)?), generation })
    }
}

/// A feed in force and its address, which is as good as a key to it. Its printed form leaves it out.
#[derive(Clone)]
pub struct Issued {
    pub feed: Feed,
    pub url: String,
}

impl std::fmt::Debug for Issued {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Issued").field("feed", &self.feed.id).finish_non_exhaustive()
    }
}

fn issued(app: &App, feed: Feed) -> Issued {
    let named = Named { tenant: feed.tenant_id, feed: feed.id, generation: feed.generation };
    let token = named.text(app.identity.keys.links());
    Issued { url: format!("{}/calendrier/{token}.ics", app.public_url), feed }
}

/// The asker's feeds in force, with their addresses.
pub async fn mine(asker: &Asker) -> AppResult<Vec<Issued>> {
    let scope = asker.read(act::TENANT_VIEW).await?;
    let feeds = store::of_person(&scope, asker.person()?).await?;
    Ok(feeds.into_iter().filter(|feed| feed.revoked_at.is_none()).map(|feed| issued(asker.app(), feed)).collect())
}

/// Gives the asker an address for all that it sees, or for one group; the one that it has already
/// where it has one.
pub async fn issue(asker: &Asker, group: Option<GroupId>) -> AppResult<Issued> {
    let scope = asker.write(act::CALENDAR_SUBSCRIBE).await?;
    let me = asker.person()?;
    if let Some(group) = group
        && scope.find::<cordee_store::entity::territorial_group::Entity, _>(group).await?.is_none()
    {
        return Err(AppError::NotFound);
    }
    let before = store::of_person(&scope, me).await?.into_iter().find(|feed| feed.group_id == group);
    let feed = match before {
        Some(feed) if feed.revoked_at.is_none() => return Ok(issued(asker.app(), feed)),
        Some(feed) => next(&scope, feed).await?,
        None => {
            let feed = Feed {
                tenant_id: scope.tenant(),
                id: asker.app().new_id(),
                person_id: me,
                group_id: group,
                generation: 1,
                issued_at: scope.now(),
                revoked_at: None,
            };
            scope.add(feed).await?
        }
    };
    scope.commit().await?;
    tracing::info!(target: "audit", person = %me.0, feed = %feed.id.0, "calendar address issued");
    Ok(issued(asker.app(), feed))
}

/// Gives a feed another address: the one before opens nothing from then on.
pub async fn renew(asker: &Asker, id: CalendarFeedId) -> AppResult<Issued> {
    let scope = asker.write(act::CALENDAR_SUBSCRIBE).await?;
    let feed = own(asker, &scope, id).await?;
    if feed.revoked_at.is_some() {
        return Err(Refusal::rule("id", "Cette adresse est déjà révoquée : demandez-en une nouvelle.").into());
    }
    let feed = next(&scope, feed).await?;
    scope.commit().await?;
    tracing::info!(target: "audit", person = %feed.person_id.0, feed = %feed.id.0, "calendar address renewed");
    Ok(issued(asker.app(), feed))
}

/// Revokes the address of a feed, at once. Said twice, it stays so.
pub async fn revoke(asker: &Asker, id: CalendarFeedId) -> AppResult<Feed> {
    let scope = asker.write(act::CALENDAR_SUBSCRIBE).await?;
    let mut feed = own(asker, &scope, id).await?;
    if feed.revoked_at.is_none() {
        feed.revoked_at = Some(scope.now());
        feed = scope.save(feed).await?;
        scope.commit().await?;
        tracing::info!(target: "audit", person = %feed.person_id.0, feed = %feed.id.0, "calendar address revoked");
    }
    Ok(feed)
}

async fn next(scope: &WriteScope, mut feed: Feed) -> AppResult<Feed> {
    feed.generation += 1;
    feed.issued_at = scope.now();
    feed.revoked_at = None;
    Ok(scope.save(feed).await?)
}

async fn own(asker: &Asker, scope: &WriteScope, id: CalendarFeedId) -> AppResult<Feed> {
    let feed = scope.find::<calendar_feed::Entity, _>(id).await?;
    let me = asker.person()?;
    feed.filter(|feed| feed.person_id == me).ok_or(AppError::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_and_nothing_else_does() {
        let (ours, theirs) = (LinkSecret::new([1; 32]), LinkSecret::new([2; 32]));
        let id = |n| Uuid::from_u128(n);
        let named = Named { tenant: TenantId(id(1)), feed: CalendarFeedId(id(2)), generation: 3 };
        let text = named.text(&ours);
        assert_eq!(text.len(), 70);
        assert_eq!(Named::read(&text, &ours), Some(named));
        assert_eq!(Named::read(&text, &theirs), None);
        let other = Named { generation: 4, ..named }.text(&ours);
        assert_ne!(text, other);
        for at in 0..text.len() {
            let mut forged = text.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            let forged = String::from_utf8(forged).unwrap();
            assert_eq!(Named::read(&forged, &ours), None, "{at}");
        }
        assert_eq!(Named::read("", &ours), None);
    }
}
