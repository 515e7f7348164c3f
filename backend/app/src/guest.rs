//! Links for people without an account: each lets whoever has it do one thing, about one subject.
//!
//! A room issues a link in the change that makes its subject, and lets a guest [`enter`] by it. What a
//! guest does is done by the platform on the link's behalf: the journal names nobody.

use crate::identity::ClientInfo;
use crate::identity::secret::{Secret, TenantSecret};
use crate::{App, AppError, AppResult};
use chrono::{DateTime, Utc};
use cordee_domain::guest::GuestPurpose;
use cordee_domain::ids::{GuestLinkId, Kind, TenantId};
use cordee_domain::policy::{Act, Actor, Read, Write, act};
use cordee_domain::refusal::Refusal;
use cordee_store::entity::guest_link;
use cordee_store::{ReadScope, WriteScope, guest as store};
use uuid::Uuid;

pub use store::{GuestLink, of_subjects};

/// A link to be made.
#[derive(Clone, Debug)]
pub struct NewGuestLink {
    pub purpose: GuestPurpose,
    pub subject: (Kind, Uuid),
    /// Who it is for, where it is for one person; checked by the caller.
    pub name: Option<String>,
    /// A normalised address.
    pub email: Option<String>,
    pub expires_at: DateTime<Utc>,
    /// Whether it dies once [`spend`]ed.
    pub single_use: bool,
}

/// What a link carries, to be put in the fragment of an address. Its printed form leaves it out.
#[derive(Clone, Debug)]
pub struct GuestToken(TenantSecret);

impl GuestToken {
    /// 76 characters that need no escaping in an address.
    pub fn text(&self) -> String {
        self.0.text()
    }
}

/// Somebody who came by a link that stands.
#[derive(Clone, Debug)]
pub struct Guest {
    pub tenant: TenantId,
    pub link: GuestLink,
    hash: [u8; 32],
}

/// Makes a link. It is kept as a hash: whoever loses it is given another.
pub async fn issue(scope: &WriteScope, app: &App, new: NewGuestLink) -> AppResult<(GuestLink, GuestToken)> {
    let token = TenantSecret { tenant: scope.tenant(), secret: Secret::random()? };
    let row = GuestLink {
        tenant_id: scope.tenant(),
        id: app.new_id(),
        hash: token.secret.hash().to_vec(),
        purpose: new.purpose,
        subject_kind: new.subject.0.key().to_owned(),
        subject_id: new.subject.1,
        name: new.name,
        email: new.email,
        single_use: new.single_use,
        created_by: scope.actor(),
        created_at: scope.now(),
        expires_at: new.expires_at,
        used_at: None,
        revoked_at: None,
    };
    Ok((scope.add(row).await?, GuestToken(token)))
}

/// Lets somebody in by a link. Absent, foreign, expired, used and revoked links are answered alike.
pub async fn enter(app: &App, client: &ClientInfo, token: &str, purpose: GuestPurpose) -> AppResult<Guest> {
    let now = app.clock.now();
    app.identity.spend_network(client, now)?;
    let token = TenantSecret::parse(token).ok_or_else(unusable)?;
    let hash = token.secret.hash();
    let snapshot = app.db.snapshot(token.tenant).await?;
    let scope = snapshot.scope(&Actor::system(token.tenant).may(act::TENANT_VIEW)?).await?;
    let link = standing(&scope, hash, now).await?;
    if link.purpose != purpose {
        return Err(unusable());
    }
    app.identity.refund_network(client, now);
    Ok(Guest { tenant: token.tenant, link, hash })
}

/// Reads what the room shows a guest.
pub async fn read(app: &App, guest: &Guest, act: Act<Read>) -> AppResult<ReadScope> {
    let snapshot = app.db.snapshot(guest.tenant).await?;
    Ok(snapshot.scope(&Actor::system(guest.tenant).may(act)?).await?)
}

/// Opens a change on a guest's behalf, if its link still stands.
pub async fn write(app: &App, guest: &Guest, act: Act<Write>) -> AppResult<WriteScope> {
    let now = app.clock.now();
    let scope = app.db.write(&Actor::system(guest.tenant).may(act)?, now).await?;
    standing(&scope, guest.hash, now).await?;
    Ok(scope)
}

/// Notes that a link was used; one for a single use is over with it.
pub async fn spend(scope: &WriteScope, guest: &Guest) -> AppResult<()> {
    let link = standing(scope, guest.hash, scope.now()).await?;
    let used_at = Some(scope.now());
    scope.save(GuestLink { used_at, ..link }).await?;
    Ok(())
}

/// Ends a link at once.
pub async fn revoke(scope: &WriteScope, id: GuestLinkId) -> AppResult<()> {
    let link = scope.find::<guest_link::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    store::revoke(scope, link).await?;
    Ok(())
}

async fn standing(scope: &ReadScope, hash: [u8; 32], now: DateTime<Utc>) -> AppResult<GuestLink> {
    let found = store::by_hash(scope, hash).await?;
    let stands = |link: &GuestLink| {
        link.revoked_at.is_none() && now < link.expires_at && !(link.single_use && link.used_at.is_some())
    };
    found.filter(stands).ok_or_else(unusable)
}

fn unusable() -> AppError {
    let message = "Ce lien n’est plus valable : il a expiré, a déjà servi ou a été remplacé. Demandez-en un nouveau à la personne qui vous l’a donné.";
    Refusal::invalid("token", message).into()
}
