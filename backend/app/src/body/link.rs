use super::{Body, emit, open};
use crate::guest::{self, NewGuestLink};
use crate::{AppResult, Asker, address, check};
use chrono::Duration;
use cordee_domain::event::EventKind;
use cordee_domain::guest::GuestPurpose;
use cordee_domain::ids::{BodyId, GuestLinkId, Kind};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;

/// How long a body's link stands, in days.
const LINK_DAYS: i64 = 180;

/// A body, and the address by which people without an account propose. It is shown once.
#[derive(Clone, Debug)]
pub struct IssuedLink {
    pub body: Body,
    pub address: String,
    /// The address as a QR code: a path in a square of `qr_size` modules, quiet zone left out.
    pub qr_path: String,
    pub qr_size: u32,
}

/// Gives a body a link to be shared, in the place of the one it had.
pub async fn issue_link(asker: &Asker, id: BodyId, version: i32) -> AppResult<IssuedLink> {
    let mut scope = asker.write(act::BODY_MANAGE).await?;
    let mut body = open(&scope, id).await?;
    check::version(version, body.version)?;
    if body.closed_at.is_some() {
        return Err(Refusal::rule("id", "Cette instance est close : on n’y propose plus rien.").into());
    }
    if let Some(old) = body.link_id {
        guest::revoke(&scope, GuestLinkId(old)).await?;
    }
    let new = NewGuestLink {
        purpose: GuestPurpose::Proposal,
        subject: (Kind::Body, id.0),
        name: None,
        email: None,
        expires_at: scope.now() + Duration::days(LINK_DAYS),
        single_use: false,
    };
    let (link, token) = guest::issue(&scope, asker.app(), new).await?;
    body.link_id = Some(link.id.0);
    body.version += 1;
    let body = scope.save(body).await?;
    emit(&mut scope, EventKind::BodyChanged, id, &body).await?;
    scope.commit().await?;
    let address = format!("{}/contribuer#jeton={}", asker.app().public_url, token.text());
    let (qr_path, qr_size) = address::qr(&address)?;
    Ok(IssuedLink { body, address, qr_path, qr_size })
}

/// Ends a body's link at once.
pub async fn revoke_link(asker: &Asker, id: BodyId, version: i32) -> AppResult<Body> {
    let mut scope = asker.write(act::BODY_MANAGE).await?;
    let mut body = open(&scope, id).await?;
    check::version(version, body.version)?;
    let Some(link) = body.link_id.take() else { return Ok(body) };
    guest::revoke(&scope, GuestLinkId(link)).await?;
    body.version += 1;
    let body = scope.save(body).await?;
    emit(&mut scope, EventKind::BodyChanged, id, &body).await?;
    scope.commit().await?;
    Ok(body)
}
