//! One request's loaders: what several resolvers ask for one by one is read in one statement.

use crate::drive::Waiting;
use async_graphql::Context;
use async_graphql::dataloader::{DataLoader, Loader};
use cordee_app::days::{DayEntry, QuotaUse};
use cordee_app::establishment::{Establishment, ManagingOrganisation};
use cordee_app::funding::Account;
use cordee_app::group::{Completeness, Group, Participation, TrinomeMember};
use cordee_app::identity::{Invitation, Membership, Person};
use cordee_app::programme::{ApprovedConsultant, Programme};
use cordee_app::project::Milestone;
use cordee_app::session::{Attendance, Session};
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::ids::{
    DayEntryId, EstablishmentId, GroupId, InvitationId, ManagingOrganisationId, MembershipId, ParticipationId,
    PersonId, ProgrammeId, SessionId,
};
use cordee_domain::programme::Rulebook;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;

/// The loaders of one request. Never shared between two.
pub struct Loaders {
    loader: DataLoader<Load>,
    waiting: Waiting,
}

impl std::fmt::Debug for Loaders {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Loaders")
    }
}

impl Loaders {
    pub fn new(asker: Arc<Asker>) -> Loaders {
        let waiting = Waiting::default();
        let queue = waiting.clone();
        let loader = DataLoader::new(Load(asker), move |load| queue.push(load)).delay(Duration::ZERO);
        Loaders { loader, waiting }
    }

    /// The loads that were asked for and not started yet.
    pub(crate) fn waiting(&self) -> &Waiting {
        &self.waiting
    }
}

/// Loads what a key stands for; none when there is none within reach.
pub async fn load<K>(ctx: &Context<'_>, key: K) -> async_graphql::Result<Option<<Load as Loader<K>>::Value>>
where
    K: Send + Sync + Hash + Eq + Clone + 'static,
    Load: Loader<K, Error = Arc<AppError>>,
{
    use crate::error::IntoGraphql;
    ctx.data_unchecked::<Loaders>().loader.load_one(key).await.graphql()
}

/// Reads in batches on behalf of one asker.
pub struct Load(Arc<Asker>);

impl std::fmt::Debug for Load {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Load")
    }
}

/// Rows by the key that each belongs to.
fn grouped<K: Hash + Eq, T>(rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut by_key: HashMap<K, Vec<T>> = HashMap::new();
    for row in rows {
        by_key.entry(key(&row)).or_default().push(row);
    }
    by_key
}

/// Declares a loader: its key, what it gives, and how a batch is read.
macro_rules! loader {
    ($key:ty => $value:ty, |$asker:ident, $keys:ident| $body:expr) => {
        impl Loader<$key> for Load {
            type Value = $value;
            type Error = Arc<AppError>;
            async fn load(&self, keys: &[$key]) -> Result<HashMap<$key, $value>, Arc<AppError>> {
                let $asker = &*self.0;
                let $keys = keys;
                let read: AppResult<HashMap<$key, $value>> = async { $body }.await;
                read.map_err(Arc::new)
            }
        }
    };
}

/// Declares keys for what belongs to something identified.
macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident($id:ty);)*) => {
        $($(#[$doc])* #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)] pub struct $name(pub $id);)*
    };
}

keys! {
    /// The present participations of a group.
    ParticipationsOf(GroupId);
    /// The sessions of a group, in the order of time.
    SessionsOf(GroupId);
    NextSessionOf(GroupId);
    LateMilestonesOf(GroupId);
    /// The départements of a group's establishments.
    DepartmentsOf(GroupId);
    TrinomeOf(ParticipationId);
    MilestonesOf(ParticipationId);
    AttendanceOf(SessionId);
    ApprovedOf(ProgrammeId);
    /// How many groups a programme has, by consultant.
    GroupCountsOf(ProgrammeId);
}

keys! {
    /// Whether the asker may read the address of a person.
    AddressOf(PersonId);
}

/// Declares keys that carry a group, for what is computed from it and its rulebook.
macro_rules! group_keys {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug)]
            pub struct $name(pub Group);
            impl PartialEq for $name {
                fn eq(&self, other: &Self) -> bool { self.0.id == other.0.id }
            }
            impl Eq for $name {}
            impl Hash for $name {
                fn hash<H: std::hash::Hasher>(&self, state: &mut H) { self.0.id.hash(state); }
            }
        )*
    };
}

group_keys! {
    RulebookOf;
    QuotasOf;
    AccountOf;
    CompletenessOf;
}

fn by_group<K, T>(keys: &[K], mut values: HashMap<GroupId, T>, group: impl Fn(&K) -> &Group) -> HashMap<K, T>
where
    K: Clone + Hash + Eq,
{
    keys.iter().filter_map(|key| Some((key.clone(), values.remove(&group(key).id)?))).collect()
}

async fn ruled<K>(asker: &Asker, keys: &[K], group: impl Fn(&K) -> &Group) -> AppResult<Vec<(Group, Arc<Rulebook>)>> {
    cordee_app::programme::with_rulebooks(asker, keys.iter().map(|key| group(key).clone()).collect()).await
}

loader!(PersonId => Person, |asker, keys| {
    let rows = cordee_app::identity::people_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(AddressOf => (), |asker, keys| {
    let ids: Vec<PersonId> = keys.iter().map(|key| key.0).collect();
    let known = cordee_app::identity::addresses(asker, &ids).await?;
    Ok(known.into_iter().map(|id| (AddressOf(id), ())).collect())
});

loader!(MembershipId => Membership, |asker, keys| {
    let rows = cordee_app::identity::memberships_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(InvitationId => Invitation, |asker, keys| {
    let rows = cordee_app::identity::invitations_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.row.id, row)).collect())
});

loader!(EstablishmentId => Establishment, |asker, keys| {
    let rows = cordee_app::establishment::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ManagingOrganisationId => ManagingOrganisation, |asker, keys| {
    let rows = cordee_app::establishment::organisations_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ProgrammeId => Programme, |asker, keys| {
    let rows = cordee_app::programme::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(GroupId => Group, |asker, keys| {
    let rows = cordee_app::group::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ParticipationId => Participation, |asker, keys| {
    let rows = cordee_app::group::participations_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(SessionId => Session, |asker, keys| {
    let rows = cordee_app::session::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(DayEntryId => DayEntry, |asker, keys| {
    let rows = cordee_app::days::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ParticipationsOf => Vec<Participation>, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::group::participations_of(asker, &ids).await?;
    Ok(grouped(rows, |row| ParticipationsOf(row.group_id)))
});

loader!(DepartmentsOf => Vec<String>, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let mut departments: HashMap<DepartmentsOf, Vec<String>> = HashMap::new();
    for (group, _, department) in cordee_app::group::places(asker, &ids).await? {
        departments.entry(DepartmentsOf(group)).or_default().push(department);
    }
    for codes in departments.values_mut() {
        codes.sort_unstable();
        codes.dedup();
    }
    Ok(departments)
});

loader!(TrinomeOf => Vec<TrinomeMember>, |asker, keys| {
    let ids: Vec<ParticipationId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::group::trinomes_of(asker, &ids).await?;
    Ok(grouped(rows, |row| TrinomeOf(row.participation_id)))
});

loader!(MilestonesOf => Vec<Milestone>, |asker, keys| {
    let ids: Vec<ParticipationId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::project::of_participations(asker, &ids).await?;
    Ok(grouped(rows, |row| MilestonesOf(row.participation_id)))
});

loader!(SessionsOf => Vec<Session>, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::session::of_groups(asker, &ids).await?;
    Ok(grouped(rows, |row| SessionsOf(row.group_id)))
});

loader!(NextSessionOf => Session, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::session::next_of_groups(asker, &ids).await?;
    Ok(rows.into_iter().map(|row| (NextSessionOf(row.group_id), row)).collect())
});

loader!(AttendanceOf => Vec<Attendance>, |asker, keys| {
    let ids: Vec<SessionId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::session::attendance_of(asker, &ids).await?;
    Ok(grouped(rows, |row| AttendanceOf(row.session_id)))
});

loader!(LateMilestonesOf => i64, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let counts = cordee_app::project::late_counts(asker, &ids).await?;
    Ok(counts.into_iter().map(|(group, count)| (LateMilestonesOf(group), count)).collect())
});

loader!(ApprovedOf => Vec<ApprovedConsultant>, |asker, keys| {
    let ids: Vec<ProgrammeId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::programme::approved(asker, &ids).await?;
    Ok(grouped(rows, |row| ApprovedOf(row.programme_id)))
});

loader!(GroupCountsOf => HashMap<Option<PersonId>, i64>, |asker, keys| {
    let ids: Vec<ProgrammeId> = keys.iter().map(|key| key.0).collect();
    let mut counts: HashMap<GroupCountsOf, HashMap<_, i64>> = HashMap::new();
    for ((programme, consultant), count) in cordee_app::programme::group_counts(asker, &ids).await? {
        counts.entry(GroupCountsOf(programme)).or_default().insert(consultant, count);
    }
    Ok(counts)
});

loader!(RulebookOf => Arc<Rulebook>, |asker, keys| {
    let ruled = ruled(asker, keys, |key| &key.0).await?;
    Ok(by_group(keys, ruled.into_iter().map(|(group, rulebook)| (group.id, rulebook)).collect(), |key| &key.0))
});

loader!(QuotasOf => Vec<QuotaUse>, |asker, keys| {
    let ruled = ruled(asker, keys, |key| &key.0).await?;
    Ok(by_group(keys, cordee_app::days::quota_uses(asker, &ruled).await?, |key| &key.0))
});

loader!(AccountOf => Account, |asker, keys| {
    let ruled = ruled(asker, keys, |key| &key.0).await?;
    Ok(by_group(keys, cordee_app::funding::accounts(asker, &ruled).await?, |key| &key.0))
});

loader!(CompletenessOf => Completeness, |asker, keys| {
    let ruled = ruled(asker, keys, |key| &key.0).await?;
    Ok(by_group(keys, cordee_app::group::completeness(asker, &ruled).await?, |key| &key.0))
});
