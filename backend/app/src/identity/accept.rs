use super::client::ClientInfo;
use super::secret::TenantSecret;
use super::session::{self, Access};
use super::sign_in::{begin, unchanged, wrong};
use crate::{App, AppError, AppResult, Asker};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::identity::{Method, person_name};
use cordee_domain::policy::{Actor, Role, act};
use cordee_domain::refusal::Refusal;
use cordee_store::identity::account::{self, Account};
use cordee_store::identity::membership::{self, Membership};
use cordee_store::identity::tenant::{self, Tenant};
use cordee_store::identity::{View, invitation};
use cordee_store::{ReadScope, WriteScope};

/// An invitation's acceptance. Its printed form leaves the link and the password out.
#[derive(Clone)]
pub struct AcceptInvitation {
    /// What the link carries.
    pub token: String,
    /// The name of a new account; one that exists keeps its own.
    pub name: String,
    /// The password of a new account, or that of the one that exists. Not asked of someone who is
    /// signed in as the person invited.
    pub password: String,
}

impl std::fmt::Debug for AcceptInvitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AcceptInvitation")
    }
}

/// What an invitation link is for, to whoever has the link.
#[derive(Clone, Debug)]
pub struct InvitationPreview {
    pub email: String,
    pub name: String,
    pub tenant: Tenant,
    pub role: Role,
    /// Too old, or accepted before.
    pub expired: bool,
    /// Only the password of the account that exists is asked.
    pub account_exists: bool,
}

struct Found {
    invitation: invitation::Invitation,
    membership: Membership,
    account: Account,
    /// The account has shown that its address is its own: what opens it is its password, not a
    /// link that an inviter may have seen.
    established: bool,
}

async fn find(scope: &ReadScope, view: View<'_>, link: &TenantSecret) -> AppResult<Option<Found>> {
    let Some(invitation) = invitation::by_hash(scope, link.secret.hash()).await? else { return Ok(None) };
    let membership = membership::by_ids(scope, &[invitation.membership_id]).await?.pop();
    let account = account::by_id(view, invitation.person_id).await?;
    let (Some(membership), Some(account)) = (membership, account) else { return Ok(None) };
    let established = account.password_hash.is_some()
        || (invitation.invited_by.is_some() && membership::is_member_somewhere(view, account.id).await?);
    Ok(Some(Found { invitation, membership, account, established }))
}

/// What an invitation link is for; none when it was never one.
pub async fn preview(app: &App, client: &ClientInfo, token: &str) -> AppResult<Option<InvitationPreview>> {
    let now = app.clock.now();
    let Some(link) = TenantSecret::parse(token) else { return Ok(None) };
    app.identity.spend_network(client, now)?;
    let snapshot = app.db.snapshot(link.tenant).await?;
    let scope = snapshot.scope(&Actor::system(link.tenant).may(act::MEMBER_VIEW)?).await?;
    let Some(found) = find(&scope, snapshot.identity(), &link).await? else { return Ok(None) };
    let Some(tenant) = tenant::by_id(snapshot.identity(), link.tenant).await? else { return Ok(None) };
    app.identity.refund_network(client, now);
    Ok(Some(InvitationPreview {
        expired: !usable(&found, now),
        email: found.account.email,
        name: found.membership.invited_name.unwrap_or(found.account.name),
        tenant,
        role: found.membership.role,
        account_exists: found.established,
    }))
}

fn usable(found: &Found, now: chrono::DateTime<chrono::Utc>) -> bool {
    found.invitation.accepted_at.is_none()
        && now < found.invitation.expires_at
        && found.membership.ended_at.is_none()
        && !found.account.disabled
}

fn unusable() -> AppError {
    let message = "Cette invitation n’est plus valable. Demandez-en une nouvelle à la coordination de cet espace.";
    Refusal::invalid("token", message).into()
}

/// Accepts an invitation: a new account gets its name and password; one that exists shows its
/// password, unless it is signed in. Every role that waits in this tenant comes into force.
pub async fn accept(app: &App, client: &ClientInfo, asker: &Asker, input: AcceptInvitation) -> AppResult<Access> {
    let now = app.clock.now();
    asker.forget().await;
    app.identity.spend_network(client, now)?;
    let link = TenantSecret::parse(&input.token).ok_or_else(unusable)?;
    let snapshot = app.db.snapshot(link.tenant).await?;
    let scope = snapshot.scope(&Actor::system(link.tenant).may(act::MEMBER_VIEW)?).await?;
    let found = find(&scope, snapshot.identity(), &link).await?.filter(|found| usable(found, now));
    let found = found.ok_or_else(unusable)?;
    let tenant = tenant::by_id(snapshot.identity(), link.tenant).await?.ok_or_else(unusable)?;
    drop((scope, snapshot));

    let fresh = if found.established {
        prove(app, client, asker, &found.account, &input.password).await?;
        None
    } else {
        let name = person_name("name", &input.name)?;
        let context = super::password_context(&name, &found.account.email, Some(&tenant));
        Some((app.identity.passwords.accept("password", &input.password, context).await?, name))
    };

    let permit = Actor::system(link.tenant).may(act::MEMBER_INVITE)?;
    let mut scope = app.db.write(&permit, now).await?.made_by(found.account.id);
    let again = find(&scope, *scope.identity(), &link).await?.filter(|again| usable(again, now));
    let again = again.filter(|again| again.established == found.established).ok_or_else(unusable)?;
    let mut account = unchanged(Some(again.account), &found.account).ok_or_else(unusable)?;
    if let Some((hash, name)) = fresh {
        if !account::set_password(scope.identity(), &account, &hash).await? {
            return Err(unusable());
        }
        account::rename(scope.identity(), account.id, &name).await?;
        account.name = name;
    }
    join_all(&mut scope, &account).await?;
    invitation::accept(&scope, again.invitation).await?;
    let access = session::open(app, scope.identity(), client, &account, tenant, Method::Invitation).await?;
    scope.commit().await?;
    app.identity.refund_network(client, now);
    let request_id = &client.request_id;
    tracing::info!(target: "audit", person = %account.id.0, tenant = %link.tenant.0, request_id, "invitation accepted");
    Ok(access)
}

async fn prove(app: &App, client: &ClientInfo, asker: &Asker, account: &Account, password: &str) -> AppResult<()> {
    if asker.person().is_ok_and(|person| person == account.id) {
        return Ok(());
    }
    let Some(hash) = account.password_hash.as_deref() else {
        let message = "Votre compte n’a pas de mot de passe. Connectez-vous d’abord par un lien à usage unique, puis rouvrez cette invitation.";
        return Err(Refusal::invalid("password", message).into());
    };
    let key = begin(app, client, &account.email, false)?;
    if !app.identity.passwords.verify(password, Some(hash)).await? {
        return Err(wrong("password").into());
    }
    app.identity.failures.succeeded(&key, app.clock.now());
    Ok(())
}

/// Puts in force every role that waits for this person in the tenant.
pub(super) async fn join_all(scope: &mut WriteScope, account: &Account) -> AppResult<()> {
    for waiting in membership::of_person(scope, account.id).await? {
        if waiting.joined_at.is_none() {
            let joined = membership::join(scope, waiting).await?;
            scope.emit(NewEvent::new(EventKind::MemberJoined, joined.id).establishment(joined.establishment_id));
        }
    }
    Ok(())
}
