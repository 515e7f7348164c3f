use crate::page::First;
use crate::{AppResult, Asker, Page, check};
use cordee_domain::ids::PersonId;
use cordee_domain::policy::act;
use cordee_store::identity::people as store;
use std::collections::HashSet;

pub use cordee_store::identity::people::{Person, PersonFilter};

/// A page of the people whom the asker may list, in the order of names. `after` is the folded name
/// and the id of the last of the page before.
pub async fn people(
    asker: &Asker,
    filter: &PersonFilter,
    first: impl Into<First>,
    after: Option<(String, PersonId)>,
) -> AppResult<Page<Person>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::MEMBER_VIEW).await?;
    let filter = PersonFilter { search: check::search(filter.search.as_deref())?, ..filter.clone() };
    let rows = store::page(&scope, asker.actor()?.person_id(), &filter, extent, after).await?;
    Ok(Page::cut(rows, extent))
}

/// The names behind ids that the tenant's own rows gave: whoever may see such a row may read the
/// name in it.
pub async fn people_by_ids(asker: &Asker, ids: &[PersonId]) -> AppResult<Vec<Person>> {
    let read = async |ids: &[PersonId]| Ok(store::by_ids(&asker.read(act::TENANT_VIEW).await?, ids).await?);
    asker.memory().people.of(ids, |row| row.id, read).await
}

/// Those of these people whom the asker knows beyond their names (itself, the people of its groups,
/// everyone for those who see the whole directory): whose addresses it may read, and whom it may ask
/// for by id.
pub async fn addresses(asker: &Asker, ids: &[PersonId]) -> AppResult<HashSet<PersonId>> {
    let own = asker.actor()?.person_id();
    let Ok(scope) = asker.read(act::MEMBER_VIEW).await else {
        return Ok(ids.iter().copied().filter(|id| Some(*id) == own).collect());
    };
    Ok(store::known(&scope, own, ids).await?.into_iter().collect())
}
