//! The wall: a permit opens a scope, and only a scope reaches a tenant's rows.
//!
//! [`ReadScope::select`] adds the tenant and the reach; inserts stamp the tenant; read scopes
//! don't fit writes. Queries can be written elsewhere, but run here alone.

mod parent;
mod query;
mod write;

pub use parent::Parent;
pub use query::Query;
pub use write::WriteScope;

use crate::entity;
use crate::error::StoreError;
use crate::reach::{self, OwnReach};
use cordee_domain::carrier::Concern;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId, TenantId};
use cordee_domain::policy::{Held, Permit, Reach, Read, Unit, Write};
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, FromQueryResult, Iterable, PrimaryKeyToColumn, QueryFilter, Select,
};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Mutex;

/// How rows of a table are reached by those who only reach their own.
#[derive(Clone, Copy, Debug)]
pub enum Reached<C> {
    /// By everyone in the tenant whom the policy lets ask.
    Tenant,
    /// By those attached to the row's group, or, for acts counted in establishments, to its
    /// establishment.
    Work { group: C, establishment: Option<C> },
    /// By those attached to the row's group; in a network, what concerns one establishment or one post only by
    /// those attached to it. Acts counted in establishments check the rest themselves.
    Concern { group: C, establishment: C, post: C },
    /// By those who reach what the row hangs on, in one of their groups.
    Hung { group: C, on: C, parent: Parent },
    /// By those attached to the row's group, as far as they reach what it hangs on and, in a network, its
    /// establishment; what is kept to one establishment, only by those whom the policy lets read what that
    /// establishment keeps. Acts counted in establishments check the rest themselves.
    Kept { group: C, kept_to: C, establishment: Option<C>, on: C, parent: Parent },
    /// By the person that the row is about.
    Person(C),
    /// By those attached to the row's group to whom its audience tells it.
    Told { group: C, establishment: C, post: C, audience: C },
    /// By those of the row's establishment, and whoever accompanies it in the row's group; by those of its post,
    /// for what may be a post's.
    Place { group: C, establishment: C, post: Option<C> },
    /// By those attached to the row's group to whom its audience tells it; without a group, by those of its
    /// establishment, or of an establishment of its organisation.
    Filed { group: C, establishment: C, organisation: C, post: C, audience: C },
    /// By those attached to the row's post; without a post, to its group.
    Post { group: C, post: C },
}

/// A table walled by tenant.
pub trait Tenanted: EntityTrait {
    const TENANT: Self::Column;
    const REACHED: Reached<Self::Column>;
}

/// Every tenanted table; a test compares this list with the database's own.
pub const TENANTED: &[&str] = &[
    "approval",
    "approval_request",
    "approved_consultant",
    "assessment_answer",
    "assessment_round",
    "assessment_scheme",
    "attendance",
    "attendance_key",
    "attendance_line",
    "attendance_scan",
    "attendance_scan_content",
    "attendance_sheet",
    "attendance_signature",
    "board",
    "board_card",
    "board_cluster",
    "board_snapshot",
    "board_vote",
    "body",
    "body_meeting",
    "body_member",
    "calendar_feed",
    "checklist_item",
    "client_mutation",
    "collection",
    "collection_item",
    "commitment_letter",
    "day_entry",
    "decision",
    "deliverable",
    "establishment",
    "evaluation",
    "event",
    "experiment",
    "experiment_action",
    "file",
    "file_quota",
    "file_version",
    "guest_link",
    "indicator",
    "invitation",
    "journal_head",
    "letter_signature",
    "library",
    "managing_organisation",
    "measure",
    "membership",
    "mention",
    "message",
    "milestone",
    "minutes",
    "minutes_section",
    "network_step",
    "notification",
    "notification_preference",
    "notification_reader",
    "participation",
    "poll",
    "poll_reply",
    "post",
    "post_decision",
    "post_mandate",
    "post_move",
    "post_structure",
    "priority",
    "programme",
    "proposal",
    "publication",
    "publication_facet",
    "publication_file",
    "registration",
    "restitution",
    "sealed_plan",
    "search_posting",
    "search_word",
    "session",
    "session_answer",
    "session_document",
    "session_preparation",
    "session_reminder",
    "sheet",
    "sheet_update",
    "silence",
    "support_agreement",
    "support_request",
    "task",
    "territorial_group",
    "trinome_member",
    "unsubscribe_link",
    "upload",
    "upload_part",
];

#[derive(Clone, Debug)]
enum Resolved {
    Org,
    Own { person: Option<PersonId>, unit: Unit, reach: Arc<OwnReach> },
}

/// What of the rows that are kept to one establishment is reached.
#[derive(Clone, Debug)]
enum Kept {
    All,
    Of(Arc<OwnReach>),
    None,
}

type Reaches = Arc<
    Mutex<
        HashMap<Vec<(u8, Option<EstablishmentId>, Option<cordee_domain::ids::ManagingOrganisationId>)>, Arc<OwnReach>>,
    >,
>;

/// One consistent view of a tenant's data. Opens scopes for permits of that tenant.
#[derive(Clone, Debug)]
pub struct Snapshot {
    tx: Arc<DatabaseTransaction>,
    tenant: TenantId,
    reaches: Reaches,
    statements: Arc<AtomicU64>,
}

impl Snapshot {
    pub(crate) fn new(tx: DatabaseTransaction, tenant: TenantId) -> Snapshot {
        Snapshot { tx: Arc::new(tx), tenant, reaches: Reaches::default(), statements: Arc::default() }
    }

    /// How many statements were run on this view so far.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// A scope that reads as far as the permit reaches.
    pub async fn scope(&self, permit: &Permit<Read>) -> Result<ReadScope, StoreError> {
        self.open(permit).await
    }

    /// Whether a permit for changing reaches a group: its own, or an establishment's in it.
    pub async fn reaches_group(&self, permit: &Permit<Write>, group: GroupId) -> Result<bool, StoreError> {
        Ok(match self.open(permit).await?.resolved {
            Resolved::Org => true,
            Resolved::Own { reach, .. } => reach.groups.contains(&group),
        })
    }

    /// Whether a permit for changing reaches a place: a group, and an establishment in it for acts counted so.
    pub async fn reaches_place(
        &self,
        permit: &Permit<Write>,
        group: GroupId,
        establishment: Option<EstablishmentId>,
    ) -> Result<bool, StoreError> {
        Ok(self.open(permit).await?.reaches(group, establishment))
    }

    /// Whether a permit for changing reaches what is kept to one establishment of a group, and whoever accompanies it.
    pub async fn holds_place(
        &self,
        permit: &Permit<Write>,
        group: GroupId,
        establishment: EstablishmentId,
    ) -> Result<bool, StoreError> {
        Ok(self.open(permit).await?.reaches_place(group, establishment))
    }

    async fn open<V>(&self, permit: &Permit<V>) -> Result<ReadScope, StoreError> {
        if permit.tenant() != self.tenant {
            return Err(StoreError::Unreadable("a permit of another tenant".into()));
        }
        let resolved = match permit.reach() {
            Reach::Org => Resolved::Org,
            Reach::Own { held, unit } => {
                let reach = self.own(permit.person(), held).await?;
                Resolved::Own { person: permit.person(), unit: *unit, reach }
            }
        };
        let kept = match permit.kept() {
            Some(Reach::Org) => Kept::All,
            Some(Reach::Own { held, .. }) => Kept::Of(self.own(permit.person(), held).await?),
            None => Kept::None,
        };
        Ok(ReadScope { snapshot: self.clone(), resolved, kept })
    }

    async fn own(&self, person: Option<PersonId>, held: &[Held]) -> Result<Arc<OwnReach>, StoreError> {
        let Some(person) = person else { return Ok(Arc::default()) };
        let key: Vec<_> = held.iter().map(|h| (h.role as u8, h.establishment, h.organisation)).collect();
        let mut reaches = self.reaches.lock().await;
        if let Some(known) = reaches.get(&key) {
            return Ok(known.clone());
        }
        let reach = Arc::new(reach::resolve(self, person, held).await?);
        reaches.insert(key, reach.clone());
        Ok(reach)
    }

    /// The transaction itself, for the rooms that hold tables without a tenant.
    pub(crate) fn tx(&self) -> &DatabaseTransaction {
        self.statements.fetch_add(1, Ordering::Relaxed);
        &self.tx
    }
}

/// Reads one tenant's rows, as far as a permit reaches.
#[derive(Clone, Debug)]
pub struct ReadScope {
    snapshot: Snapshot,
    resolved: Resolved,
    kept: Kept,
}

impl ReadScope {
    pub fn tenant(&self) -> TenantId {
        self.snapshot.tenant
    }

    pub(crate) fn tx(&self) -> &DatabaseTransaction {
        self.snapshot.tx()
    }

    pub(crate) fn view(&self) -> &Snapshot {
        &self.snapshot
    }

    /// How many statements were run in this view so far.
    pub fn statements(&self) -> u64 {
        self.snapshot.statements()
    }

    /// The same view under another permit.
    pub async fn under(&self, permit: &Permit<Read>) -> Result<ReadScope, StoreError> {
        self.snapshot.open(permit).await
    }

    /// A query on the rows of `E` that this scope reaches.
    pub fn select<E: Tenanted>(&self) -> Query<'_, E> {
        Query { snapshot: &self.snapshot, select: E::find().filter(self.condition::<E>()) }
    }

    /// The tenant's rows of `E`, whatever the reach: for a room that applies a reach of its own.
    pub(crate) fn tenant_rows<E: Tenanted>(&self) -> Select<E> {
        E::find().filter(E::TENANT.eq(self.snapshot.tenant))
    }

    /// The row of `E` with this id, if the scope reaches it.
    pub async fn find<E: Tenanted, I: Into<sea_orm::Value>>(&self, id: I) -> Result<Option<E::Model>, StoreError>
    where
        E::Model: FromQueryResult + Send + Sync,
    {
        let id_column = E::PrimaryKey::iter().map(PrimaryKeyToColumn::into_column).nth(1);
        let Some(column) = id_column else { return Ok(None) };
        self.select::<E>().filter(column.eq(id.into())).one().await
    }

    /// The row with this id, of this tenant, whatever the scope reaches: for what a row within reach
    /// hangs on.
    pub async fn find_anyhow<E: Tenanted, I: Into<sea_orm::Value>>(&self, id: I) -> Result<Option<E::Model>, StoreError>
    where
        E::Model: FromQueryResult + Send + Sync,
    {
        let id_column = E::PrimaryKey::iter().map(PrimaryKeyToColumn::into_column).nth(1);
        let Some(column) = id_column else { return Ok(None) };
        Ok(self.tenant_rows::<E>().filter(column.eq(id.into())).one(self.tx()).await?)
    }

    /// Whether a change counted in groups or establishments reaches this place.
    pub fn reaches(&self, group: GroupId, establishment: Option<EstablishmentId>) -> bool {
        match &self.resolved {
            Resolved::Org => true,
            Resolved::Own { unit: Unit::Group, reach, .. } => reach.groups.contains(&group),
            Resolved::Own { unit: Unit::Establishment, reach, .. } => {
                establishment.is_some_and(|e| reach.establishments.contains(&e))
            }
        }
    }

    /// Whether a row kept to one establishment of a group, and whoever accompanies it, is reached.
    pub fn reaches_place(&self, group: GroupId, establishment: EstablishmentId) -> bool {
        self.own_reach().is_none_or(|reach| reach.has_place(group, establishment))
    }

    /// What those who only reach their own reach, to be kept beyond this scope.
    pub fn own(&self) -> Option<Arc<OwnReach>> {
        match &self.resolved {
            Resolved::Org => None,
            Resolved::Own { reach, .. } => Some(reach.clone()),
        }
    }

    /// Who asks, when only its own rows are reached.
    pub fn own_person(&self) -> Option<PersonId> {
        match &self.resolved {
            Resolved::Org => None,
            Resolved::Own { person, .. } => *person,
        }
    }

    /// What those who only reach their own reach; none for those who reach the whole tenant.
    pub(crate) fn own_reach(&self) -> Option<&OwnReach> {
        match &self.resolved {
            Resolved::Org => None,
            Resolved::Own { reach, .. } => Some(reach),
        }
    }

    /// Whether a change reaches this post.
    pub fn reaches_post(&self, post: PostId) -> bool {
        match &self.resolved {
            Resolved::Org => true,
            Resolved::Own { reach, .. } => reach.posts.contains(&post),
        }
    }

    /// Whether a change counted in establishments reaches what of a group something concerns.
    pub fn reaches_concern(&self, group: GroupId, concern: Concern) -> bool {
        match concern {
            Concern::Post(post) => self.reaches_post(post),
            Concern::Whole | Concern::Establishment(_) => self.reaches(group, concern.establishment()),
        }
    }

    /// The groups of those who only reach their own.
    pub fn own_groups(&self) -> Option<&std::collections::BTreeSet<GroupId>> {
        match &self.resolved {
            Resolved::Org => None,
            Resolved::Own { reach, .. } => Some(&reach.groups),
        }
    }

    /// The establishments of those who only reach their own.
    pub fn own_establishments(&self) -> Option<&std::collections::BTreeSet<EstablishmentId>> {
        match &self.resolved {
            Resolved::Org => None,
            Resolved::Own { reach, .. } => Some(&reach.establishments),
        }
    }

    /// The tenant and the reach, as a condition on `E`.
    pub(crate) fn condition<E: Tenanted>(&self) -> Condition {
        let mut tenant = Condition::all().add(E::TENANT.eq(self.snapshot.tenant));
        if let Reached::Kept { kept_to, .. } = E::REACHED {
            let shared = Condition::any().add(kept_to.is_null());
            match &self.kept {
                Kept::All => {}
                Kept::Of(reach) => {
                    tenant = tenant.add(shared.add(kept_to.is_in(reach.establishments.iter().copied())));
                }
                Kept::None => tenant = tenant.add(shared),
            }
        }
        let Resolved::Own { person, unit, reach } = &self.resolved else { return tenant };
        match (E::REACHED, unit) {
            (Reached::Tenant, _) => tenant,
            (Reached::Work { establishment: Some(column), .. }, Unit::Establishment) => {
                tenant.add(column.is_in(reach.establishments.iter().copied()))
            }
            (Reached::Work { group, establishment }, _) => tenant.add(reach.work(group, establishment, None)),
            (Reached::Concern { group, establishment, post }, _) => {
                tenant.add(reach.work(group, Some(establishment), Some(post)))
            }
            (Reached::Hung { group, on, parent }, _) => tenant.add(self.hung(reach, (group, None), on, parent)),
            (Reached::Kept { group, establishment, on, parent, .. }, _) => {
                tenant.add(self.hung(reach, (group, establishment), on, parent))
            }
            (Reached::Post { group, post }, _) => {
                let common = Condition::all().add(post.is_null()).add(group.is_in(reach.groups.iter().copied()));
                tenant.add(Condition::any().add(post.is_in(reach.posts.iter().copied())).add(common))
            }
            (Reached::Person(column), _) => match person {
                Some(person) => tenant.add(column.eq(*person)),
                None => tenant.add(Expr::value(false)),
            },
            (Reached::Told { group, establishment, post, audience }, _) => {
                tenant.add(reach.told((group, establishment, post), audience))
            }
            (Reached::Filed { group, establishment, organisation, post, audience }, _) => {
                use entity::establishment::{Column as E, Entity};
                let own = || reach.establishments.iter().copied();
                let of_own = self.ids::<Entity>(E::OrganisationId, Condition::all().add(E::Id.is_in(own())));
                let whose = Condition::any().add(establishment.is_in(own())).add(organisation.in_subquery(of_own));
                let groupless = Condition::all().add(group.is_null()).add(whose);
                tenant.add(Condition::any().add(reach.told((group, establishment, post), audience)).add(groupless))
            }
            (Reached::Place { group, establishment, post }, _) => tenant.add(reach.place(group, establishment, post)),
        }
    }
}
