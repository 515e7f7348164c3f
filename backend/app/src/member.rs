//! People as a tenant sees them.

use crate::{AppResult, Asker};
use cordee_domain::ids::PersonId;
use cordee_domain::policy::act;
use cordee_store::member as store;

pub use store::Person;

/// The people behind ids that the tenant's rows hold.
pub async fn people_by_ids(asker: &Asker, ids: &[PersonId]) -> AppResult<Vec<Person>> {
    Ok(store::people_by_ids(&asker.read(act::TENANT_VIEW).await?, ids).await?)
}
