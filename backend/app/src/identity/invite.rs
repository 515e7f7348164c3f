use super::secret::{Secret, TenantSecret};
use super::throttle::Key;
use crate::mail::{self, Mail};
use crate::{App, AppError, AppResult, Asker};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::identity::{INVITATION_LIFE, attachment, email, person_name};
use cordee_domain::ids::{EstablishmentId, InvitationId, ManagingOrganisationId, TenantId};
use cordee_domain::policy::{Actor, Role, act};
use cordee_domain::refusal::Refusal;
use cordee_store::WriteScope;
use cordee_store::entity::{establishment, managing_organisation};
use cordee_store::identity::membership::{self, Membership, NewMembership};
use cordee_store::identity::{account, invitation, tenant};
use std::collections::HashMap;

/// Someone to be given a role.
#[derive(Clone, Debug)]
pub struct NewMember {
    pub email: String,
    pub name: String,
    pub role: Role,
    pub establishment: Option<EstablishmentId>,
    pub organisation: Option<ManagingOrganisationId>,
}

/// An invitation and the membership that it opens.
#[derive(Clone, Debug)]
pub struct Invitation {
    pub row: invitation::Invitation,
    pub membership: Membership,
}

/// Someone invited, and the link to give, where mail does not carry it. The printed form leaves
/// the link out.
#[derive(Clone)]
pub struct Invited {
    pub invitation: Invitation,
    pub link: Option<String>,
    full_link: String,
}

impl std::fmt::Debug for Invited {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Invited").field("invitation", &self.invitation.row.id).finish_non_exhaustive()
    }
}

/// Invites somebody to a role in the asker's tenant. It gives rights once the person accepts.
pub async fn invite(asker: &Asker, new: NewMember) -> AppResult<Invited> {
    if new.role == Role::Admin && !asker.actor()?.held().iter().any(|held| held.role == Role::Admin) {
        let message = "Seule l’administration de l’espace invite à ce rôle. Adressez-vous à elle.";
        return Err(Refusal::rule("role", message).into());
    }
    let mut scope = asker.write(act::MEMBER_INVITE).await?;
    let invited = invite_within(asker.app(), &mut scope, new, Vouched::No).await?;
    scope.commit().await?;
    Ok(invited.told(asker.app()))
}

/// Invites somebody on behalf of whoever runs the server, who vouches for the person: the role
/// is in force at once, and the link only serves to choose a password.
pub async fn invite_as_system(app: &App, tenant: TenantId, new: NewMember) -> AppResult<Invited> {
    let permit = Actor::system(tenant).may(act::MEMBER_INVITE)?;
    let mut scope = app.db.write(&permit, app.clock.now()).await?;
    let invited = invite_within(app, &mut scope, new, Vouched::Yes).await?;
    scope.commit().await?;
    Ok(invited.told(app))
}

/// Whether the person's address is vouched for, so that the role is in force at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vouched {
    Yes,
    No,
}

/// Invites inside a change under way. The caller commits, then asks for what is [`Invited::told`].
pub(crate) async fn invite_within(
    app: &App,
    scope: &mut WriteScope,
    new: NewMember,
    vouched: Vouched,
) -> AppResult<Invited> {
    let now = scope.now();
    let address = email("email", &new.email)?;
    let name = person_name("name", &new.name)?;
    attachment(new.role, new.establishment, new.organisation)?;
    if let Some(id) = new.establishment {
        scope.find::<establishment::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    }
    if let Some(id) = new.organisation {
        scope.find::<managing_organisation::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    }
    if vouched == Vouched::No {
        app.identity.invitations.spend(Key::Tenant(scope.tenant()), 1, now)?;
    }
    let account = account::find_or_create(scope.identity(), app.new_id(), &address, &name, now).await?;
    let same = |m: &Membership| {
        m.role == new.role && m.establishment_id == new.establishment && m.organisation_id == new.organisation
    };
    let membership = match membership::of_person(scope, account.id).await?.into_iter().find(same) {
        Some(held) if held.joined_at.is_some() && vouched == Vouched::No => {
            let message = format!("{address} a déjà ce rôle dans votre espace.");
            return Err(Refusal::rule("email", message).into());
        }
        Some(waiting) => waiting,
        None => {
            let new = NewMembership {
                id: app.new_id(),
                person: account.id,
                role: new.role,
                establishment: new.establishment,
                organisation: new.organisation,
                invited_name: (vouched == Vouched::No).then(|| name.clone()),
            };
            let made = membership::add(scope, new).await?;
            scope.emit(NewEvent::new(EventKind::MemberInvited, made.id).establishment(made.establishment_id));
            if made.joined_at.is_some() {
                scope.emit(NewEvent::new(EventKind::MemberJoined, made.id).establishment(made.establishment_id));
            }
            made
        }
    };
    let secret = TenantSecret { tenant: scope.tenant(), secret: Secret::random()? };
    let (hash, expires_at) = (secret.secret.hash(), now + INVITATION_LIFE);
    let row = invitation::add(scope, app.new_id(), hash, account.id, membership.id, expires_at).await?;
    let community = tenant::by_id(*scope.identity(), scope.tenant()).await?.ok_or(AppError::NotFound)?;
    let full_link = format!("{}/invitation#jeton={}", app.public_url, secret.text());
    let subject = format!("Invitation à rejoindre l’espace {} sur Cordée", community.name);
    let text = format!(
        "Bonjour {name},\n\nUne invitation vous attend : rejoindre l’espace {} sur Cordée, avec le rôle « {} ».\n\nPour \
         accepter, ouvrez ce lien, valable quatorze jours :\n\n{full_link}\n",
        community.name,
        membership.role.label()
    );
    let mail = Mail::new(address, subject, text).from_tenant(community.id, &community.name);
    mail::post(app, scope.identity(), mail.opening_account(now + INVITATION_LIFE)).await?;
    Ok(Invited { invitation: Invitation { row, membership }, link: None, full_link })
}

impl Invited {
    /// Gives the link back where no mail carries it, once the change is committed. The message left
    /// with the change.
    pub(crate) fn told(mut self, app: &App) -> Invited {
        if !app.identity.mailer.delivers() {
            self.link = Some(self.full_link.clone());
        }
        self
    }
}

/// The invitations of the tenant that nobody has accepted yet, latest first.
pub async fn invitations(asker: &Asker) -> AppResult<Vec<Invitation>> {
    let scope = asker.read(act::MEMBER_VIEW).await?;
    with_memberships(&scope, invitation::list(&scope, true).await?).await
}

/// These invitations, as far as the asker may see them.
pub async fn invitations_by_ids(asker: &Asker, ids: &[InvitationId]) -> AppResult<Vec<Invitation>> {
    let scope = asker.read(act::MEMBER_VIEW).await?;
    with_memberships(&scope, invitation::by_ids(&scope, ids).await?).await
}

async fn with_memberships(
    scope: &cordee_store::ReadScope,
    rows: Vec<invitation::Invitation>,
) -> AppResult<Vec<Invitation>> {
    let ids: Vec<_> = rows.iter().map(|row| row.membership_id).collect();
    let memberships = membership::by_ids(scope, &ids).await?;
    let by_id: HashMap<_, _> = memberships.into_iter().map(|m| (m.id, m)).collect();
    let paired = rows.into_iter().filter_map(|row| {
        let membership = by_id.get(&row.membership_id)?.clone();
        Some(Invitation { row, membership })
    });
    Ok(paired.collect())
}
