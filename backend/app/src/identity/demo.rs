//! The accounts of the demonstration, shown on its sign-in page.

use super::{NewMember, Tenant, accept, invite, members};
use crate::{App, AppError, AppResult};
use cordee_domain::ids::PersonId;
use cordee_domain::policy::{Actor, Role, act};
use cordee_store::identity::{account, invitation, tenant};

/// The password of every account of the demonstration. It opens nothing elsewhere: only
/// [`create_account`] and [`accept_all`] set it, which refuse to outside demonstration mode.
pub const PASSWORD: &str = "cordee demo premier de cordee";

/// An account to enter by one click.
#[derive(Clone, Debug)]
pub struct DemoAccount {
    pub email: String,
    pub name: String,
    pub role: Role,
    pub tenant: Tenant,
    pub password: &'static str,
}

/// The address of the account that shows a role in a tenant: `aract@occitanie.example`.
pub fn address(role: Role, tenant_key: &str) -> String {
    format!("{}@{tenant_key}.example", role.key())
}

/// Makes an account that can sign in at once with [`PASSWORD`], with a role in force in a tenant.
/// Made again, it gets the further role.
pub async fn create_account(app: &App, tenant: &Tenant, new: NewMember) -> AppResult<PersonId> {
    if !app.demo {
        return Err(AppError::Denied);
    }
    let permit = Actor::system(tenant.id).may(act::MEMBER_INVITE)?;
    let mut scope = app.db.write(&permit, app.clock.now()).await?;
    let hash = app.identity.demo_hash()?;
    let invited = invite::invite_within(app, &mut scope, new, invite::Vouched::Yes).await?;
    let person = invited.invitation.membership.person_id;
    let account = account::by_id(*scope.identity(), person).await?.ok_or(AppError::NotFound)?;
    if account.password_hash.is_none() {
        account::set_password(scope.identity(), &account, hash).await?;
    }
    invitation::accept(&scope, invited.invitation.row).await?;
    scope.commit().await?;
    Ok(person)
}

/// Accepts, as the person invited, every role that waits for it in a tenant. A new account gets
/// [`PASSWORD`].
pub async fn accept_all(app: &App, tenant: &Tenant, person: PersonId) -> AppResult<()> {
    if !app.demo {
        return Err(AppError::Denied);
    }
    let permit = Actor::system(tenant.id).may(act::MEMBER_INVITE)?;
    let mut scope = app.db.write(&permit, app.clock.now()).await?.made_by(person);
    let account = account::by_id(*scope.identity(), person).await?.ok_or(AppError::NotFound)?;
    if account.password_hash.is_none() {
        account::set_password(scope.identity(), &account, app.identity.demo_hash()?).await?;
    }
    accept::join_all(&mut scope, &account).await?;
    for waiting in invitation::list(&scope, true).await?.into_iter().filter(|row| row.person_id == person) {
        invitation::accept(&scope, waiting).await?;
    }
    scope.commit().await?;
    Ok(())
}

/// One account a role in each tenant, in the order in which tenants were made; none outside
/// demonstration mode.
pub async fn accounts(app: &App) -> AppResult<Vec<DemoAccount>> {
    if !app.demo {
        return Ok(Vec::new());
    }
    let mut tenants = tenant::all(app.db.identity().await?.view()).await?;
    tenants.sort_by_key(|tenant| tenant.created_at);
    let mut accounts = Vec::new();
    for tenant in tenants {
        let members = members(app, tenant.id).await?;
        for &role in Role::ALL {
            let email = address(role, &tenant.key);
            let shown = members.iter().find(|member| member.email == email && member.roles.contains(&role));
            accounts.extend(shown.map(|member| DemoAccount {
                email,
                name: member.name.clone(),
                role,
                tenant: tenant.clone(),
                password: PASSWORD,
            }));
        }
    }
    Ok(accounts)
}
