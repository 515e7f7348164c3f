//! Loaders of lists with arguments: those asked with the same ones are read together.

use super::{Load, loader};
use async_graphql::dataloader::Loader;
use chrono::NaiveDate;
use cordee_app::days::{DayEntry, DayEntryFilter, DayTotals};
use cordee_app::establishment::Establishment;
use cordee_app::group::{Group, GroupFilter};
use cordee_app::journal::Event;
use cordee_app::{AppError, AppResult, First, Page};
use cordee_domain::ids::{DayEntryId, EstablishmentId, GroupId, ManagingOrganisationId, ProgrammeId};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

/// A page of the day entries of a group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DayEntriesOf {
    pub group: GroupId,
    pub filter: DayEntryFilter,
    pub after: Option<(NaiveDate, DayEntryId)>,
    pub first: First,
}

/// A page of what happened in a group, before a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ActivityOf {
    pub group: GroupId,
    pub before: Option<i64>,
    pub first: First,
}

/// A page of the groups of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GroupsOf {
    pub programme: ProgrammeId,
    pub filter: GroupFilter,
    pub after: Option<(String, GroupId)>,
    pub first: First,
}

/// A page of the sites that an organisation manages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EstablishmentsOf {
    pub organisation: ManagingOrganisationId,
    pub after: Option<(String, EstablishmentId)>,
    pub first: First,
}

/// The group of a programme that an establishment is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GroupIn {
    pub programme: ProgrammeId,
    pub establishment: EstablishmentId,
}

/// The keys that were asked with the same arguments, and of what.
fn alike<K, A: Hash + Eq, P>(keys: &[K], split: impl Fn(&K) -> (A, P)) -> HashMap<A, Vec<P>> {
    let mut alike: HashMap<A, Vec<P>> = HashMap::new();
    for key in keys {
        let (arguments, part) = split(key);
        alike.entry(arguments).or_default().push(part);
    }
    alike
}

/// A page, or why what was asked of it can't be answered: others in the batch are answered.
type Answered<T> = Result<T, Arc<AppError>>;

/// The answer to each of the parts that were read together.
fn answer<P: Copy + Eq + Hash, K, T>(
    parts: &[P],
    read: AppResult<HashMap<P, T>>,
    key: impl Fn(P) -> K,
) -> Vec<(K, Answered<T>)> {
    match read {
        Ok(pages) => pages.into_iter().map(|(part, page)| (key(part), Ok(page))).collect(),
        Err(error) => {
            let error = Arc::new(error);
            parts.iter().map(|part| (key(*part), Err(error.clone()))).collect()
        }
    }
}

loader!(OfGroups: DayEntriesOf => Answered<(Page<DayEntry>, DayTotals)>, |asker, keys| {
    let mut pages = HashMap::new();
    for ((filter, after, first), groups) in alike(keys, |key| ((key.filter.clone(), key.after, key.first), key.group)) {
        let read = cordee_app::days::pages_of_groups(asker, &groups, &filter, after, first).await;
        let key = |group| DayEntriesOf { group, filter: filter.clone(), after, first };
        pages.extend(answer(&groups, read, key));
    }
    Ok(pages)
});

loader!(OfGroups: ActivityOf => Answered<Page<Event>>, |asker, keys| {
    let mut pages = HashMap::new();
    for ((before, first), groups) in alike(keys, |key| ((key.before, key.first), key.group)) {
        let read = cordee_app::journal::before_in_groups(asker, &groups, before, first).await;
        pages.extend(answer(&groups, read, |group| ActivityOf { group, before, first }));
    }
    Ok(pages)
});

loader!(ToGroups: GroupsOf => Answered<Page<Group>>, |asker, keys| {
    let mut pages = HashMap::new();
    let split = |key: &GroupsOf| ((key.filter.clone(), key.after.clone(), key.first), key.programme);
    for ((filter, after, first), programmes) in alike(keys, split) {
        let read = cordee_app::group::pages_of_programmes(asker, &programmes, &filter, after.clone(), first).await;
        let key = |programme| GroupsOf { programme, filter: filter.clone(), after: after.clone(), first };
        pages.extend(answer(&programmes, read, key));
    }
    Ok(pages)
});

loader!(Establishments: EstablishmentsOf => Answered<Page<Establishment>>, |asker, keys| {
    let mut pages = HashMap::new();
    for ((after, first), organisations) in alike(keys, |key| ((key.after.clone(), key.first), key.organisation)) {
        let read = cordee_app::establishment::pages_of_organisations(asker, &organisations, after.clone(), first).await;
        let key = |organisation| EstablishmentsOf { organisation, after: after.clone(), first };
        pages.extend(answer(&organisations, read, key));
    }
    Ok(pages)
});

loader!(ToGroups: GroupIn => GroupId, |asker, keys| {
    let mut found = HashMap::new();
    for (programme, establishments) in alike(keys, |key| (key.programme, key.establishment)) {
        match cordee_app::establishment::groups_in(asker, programme, &establishments).await {
            Ok(groups) => found.extend(groups.into_iter().map(|(establishment, group)| (GroupIn { programme, establishment }, group))),
            // Whoever may not see groups sees none.
            Err(AppError::Denied) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
});
