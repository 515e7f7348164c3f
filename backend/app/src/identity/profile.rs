use super::{Membership, Tenant};
use crate::{AppError, AppResult, Asker};
use cordee_domain::identity::person_name;
use cordee_domain::ids::PersonId;
use cordee_store::identity::{account, membership, tenant};

/// The asker's own account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    pub id: PersonId,
    pub name: String,
    pub email: String,
}

/// Who asks.
pub async fn me(asker: &Asker) -> AppResult<Me> {
    let person = asker.person()?;
    let account = account::by_id(asker.snapshot().await?.identity(), person).await?.ok_or(AppError::Unauthenticated)?;
    Ok(Me { id: account.id, name: account.name, email: account.email })
}

/// The asker's memberships in force in this tenant.
pub async fn my_memberships(asker: &Asker) -> AppResult<Vec<Membership>> {
    let person = asker.person()?;
    let scope = asker.read(cordee_domain::policy::act::TENANT_VIEW).await?;
    let mut held = membership::of_person(&scope, person).await?;
    held.retain(|m| m.joined_at.is_some());
    Ok(held)
}

/// The tenants in which the asker has a membership in force, in the order of their names.
pub async fn my_tenants(asker: &Asker) -> AppResult<Vec<Tenant>> {
    let person = asker.person()?;
    Ok(tenant::of_person(asker.snapshot().await?.identity(), person).await?)
}

/// Changes the name that everyone sees.
pub async fn update_name(asker: &Asker, name: &str) -> AppResult<Me> {
    let person = asker.person()?;
    let name = person_name("name", name)?;
    asker.forget().await;
    let changing = asker.app().db.change_identity().await?;
    account::rename(changing.change(), person, &name).await?;
    changing.commit().await?;
    me(asker).await
}
