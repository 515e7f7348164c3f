use crate::{App, AppError, AppResult, Asker};
use cordee_domain::establishment::region::Region;
use cordee_domain::ids::TenantId;
use cordee_domain::policy::{Actor, act};
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::identity::tenant as store;

pub use cordee_store::identity::tenant::Tenant;

/// A tenant to be made.
#[derive(Clone, Debug)]
pub struct NewTenant {
    /// Its short name in addresses and on the command line: letters without accents, digits, hyphens.
    pub key: String,
    /// The region's official code, such as `76`.
    pub region_code: String,
    /// The region's name when absent.
    pub name: Option<String>,
    /// `ARS` and the region's name when absent.
    pub funding_agency: Option<String>,
    /// `Aract` and the region's name when absent.
    pub support_agency: Option<String>,
}

/// Makes a tenant with an empty journal.
pub async fn create_tenant(app: &App, new: NewTenant) -> AppResult<Tenant> {
    let key = text::line("key", "Clé", &new.key, 40)?;
    let fits = key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !fits || key.starts_with('-') || key.ends_with('-') {
        let message = "Clé : n’employez que des minuscules sans accent, des chiffres et des traits d’union.";
        return Err(Refusal::invalid("key", message).into());
    }
    let region = Region::of_code(&new.region_code).ok_or_else(|| {
        let known: Vec<String> = Region::all().iter().map(|r| format!("{} ({})", r.code, r.name)).collect();
        Refusal::invalid("region", format!("Région : ce code n’est pas connu. Choisissez parmi {}.", known.join(", ")))
    })?;
    let named = |field: &str, label: &str, given: Option<String>, default: String| match given {
        Some(given) => text::line(field, label, &given, 120),
        None => Ok(default),
    };
    let now = app.clock.now();
    let tenant = Tenant {
        id: app.new_id(),
        name: named("name", "Nom", new.name, region.name.to_owned())?,
        region_code: region.code.to_owned(),
        funding_agency: named(
            "fundingAgency",
            "Agence qui finance",
            new.funding_agency,
            format!("ARS {}", region.name),
        )?,
        support_agency: named(
            "supportAgency",
            "Agence qui accompagne",
            new.support_agency,
            format!("Aract {}", region.name),
        )?,
        key,
        created_at: now,
    };
    let permit = Actor::system(tenant.id).may(act::MEMBER_INVITE)?;
    let scope = app.db.write(&permit, now).await?;
    if store::by_key(*scope.identity(), &tenant.key).await?.is_some() {
        return Err(Refusal::invalid("key", format!("Clé : un espace {} existe déjà.", tenant.key)).into());
    }
    store::create(&scope, tenant.clone()).await?;
    scope.commit().await?;
    Ok(tenant)
}

/// The asker's tenant.
pub async fn tenant(asker: &Asker) -> AppResult<Tenant> {
    let id: TenantId = asker.actor()?.tenant();
    store::by_id(asker.snapshot().await?.identity(), id).await?.ok_or(AppError::NotFound)
}

/// The tenant of a key, for whoever runs the server.
pub async fn tenant_by_key(app: &App, key: &str) -> AppResult<Option<Tenant>> {
    // No tenant has such a key, and PostgreSQL takes no text with a NUL.
    if key.contains('\0') {
        return Ok(None);
    }
    Ok(store::by_key(app.db.identity().await?.view(), key).await?)
}

/// Every tenant, for whoever runs the server.
pub async fn tenants(app: &App) -> AppResult<Vec<Tenant>> {
    Ok(store::all(app.db.identity().await?.view()).await?)
}
