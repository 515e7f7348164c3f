//! The wall: a permit opens a scope, and only a scope reaches a tenant's rows.
//!
//! [`ReadScope::select`] adds the tenant and the reach; inserts stamp the tenant; read scopes
//! don't fit writes. Queries can be written elsewhere, but run here alone.

use crate::dialect;
use crate::entity;
use crate::error::StoreError;
use crate::live::Wake;
use crate::reach::{self, OwnReach};
use chrono::{DateTime, Utc};
use cordee_domain::event::NewEvent;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, TenantId};
use cordee_domain::policy::{Held, Permit, Reach, Read, Unit, Write};
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    FromQueryResult, IntoActiveModel, Iterable, ModelTrait, PaginatorTrait, PrimaryKeyToColumn, QueryFilter,
    QuerySelect, Select, Statement, TryGetableMany,
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
    /// By the person that the row is about.
    Person(C),
}

/// A table walled by tenant.
pub trait Tenanted: EntityTrait {
    const TENANT: Self::Column;
    const REACHED: Reached<Self::Column>;
}

/// Every tenanted table; a test compares this list with the database's own.
pub const TENANTED: &[&str] = &[
    "approved_consultant",
    "attendance",
    "day_entry",
    "establishment",
    "event",
    "invitation",
    "journal_head",
    "managing_organisation",
    "membership",
    "milestone",
    "participation",
    "programme",
    "session",
    "territorial_group",
    "trinome_member",
];

#[derive(Clone, Debug)]
enum Resolved {
    Org,
    Own { person: Option<PersonId>, unit: Unit, reach: Arc<OwnReach> },
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
        Ok(ReadScope { snapshot: self.clone(), resolved })
    }

    async fn own(&self, person: Option<PersonId>, held: &[Held]) -> Result<Arc<OwnReach>, StoreError> {
        let Some(person) = person else { return Ok(Arc::default()) };
        let key: Vec<_> = held.iter().map(|h| (h.role as u8, h.establishment, h.organisation)).collect();
        let mut reaches = self.reaches.lock().await;
        if let Some(known) = reaches.get(&key) {
            return Ok(known.clone());
        }
        let reach = Arc::new(reach::resolve(self, self.tenant, person, held).await?);
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
}

impl ReadScope {
    pub fn tenant(&self) -> TenantId {
        self.snapshot.tenant
    }

    pub(crate) fn tx(&self) -> &DatabaseTransaction {
        self.snapshot.tx()
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
        let tenant = Condition::all().add(E::TENANT.eq(self.snapshot.tenant));
        let Resolved::Own { person, unit, reach } = &self.resolved else { return tenant };
        match (E::REACHED, unit) {
            (Reached::Tenant, _) => tenant,
            (Reached::Work { establishment: Some(column), .. }, Unit::Establishment) => {
                tenant.add(column.is_in(reach.establishments.iter().copied()))
            }
            (Reached::Work { group, .. }, _) => tenant.add(group.is_in(reach.groups.iter().copied())),
            (Reached::Person(column), _) => match person {
                Some(person) => tenant.add(column.eq(*person)),
                None => tenant.add(Expr::value(false)),
            },
        }
    }
}

/// A query that already names its tenant and its reach.
#[derive(Clone, Debug)]
pub struct Query<'a, E: EntityTrait> {
    pub(crate) snapshot: &'a Snapshot,
    pub(crate) select: Select<E>,
}

impl<E: EntityTrait> Query<'_, E>
where
    E::Model: FromQueryResult + Send + Sync,
{
    /// Adds a condition.
    pub fn filter(self, condition: impl sea_orm::sea_query::IntoCondition) -> Self {
        self.map(|select| select.filter(condition))
    }

    /// Changes the query in any other way.
    pub fn map(self, change: impl FnOnce(Select<E>) -> Select<E>) -> Self {
        Query { snapshot: self.snapshot, select: change(self.select) }
    }

    pub async fn all(self) -> Result<Vec<E::Model>, StoreError> {
        Ok(self.select.all(self.snapshot.tx()).await?)
    }

    pub async fn one(self) -> Result<Option<E::Model>, StoreError> {
        Ok(self.select.limit(1).one(self.snapshot.tx()).await?)
    }

    pub async fn count(self) -> Result<u64, StoreError> {
        Ok(self.select.count(self.snapshot.tx()).await?)
    }

    /// The chosen columns as tuples; the query must have chosen them.
    pub async fn tuples<T: TryGetableMany + Send + Sync>(self) -> Result<Vec<T>, StoreError> {
        Ok(self.select.into_tuple().all(self.snapshot.tx()).await?)
    }

    /// The chosen columns as rows of another shape.
    pub async fn rows<T: FromQueryResult + Send + Sync>(self) -> Result<Vec<T>, StoreError> {
        Ok(self.select.into_model::<T>().all(self.snapshot.tx()).await?)
    }
}

/// A change under way: the tenant's only one. Its events commit with it, or it leaves nothing.
#[derive(Debug)]
pub struct WriteScope {
    read: ReadScope,
    now: DateTime<Utc>,
    actor: Option<PersonId>,
    wake: Wake,
    events: Vec<NewEvent>,
}

impl std::ops::Deref for WriteScope {
    type Target = ReadScope;
    fn deref(&self) -> &ReadScope {
        &self.read
    }
}

impl WriteScope {
    pub(crate) async fn open(
        tx: DatabaseTransaction,
        permit: &Permit<Write>,
        now: DateTime<Utc>,
        wake: Wake,
    ) -> Result<WriteScope, StoreError> {
        let read = Snapshot::new(tx, permit.tenant()).open(permit).await?;
        Ok(WriteScope { read, now, actor: permit.person(), wake, events: Vec::new() })
    }

    /// The same change, made by this person: for someone who enters a tenant that it had no
    /// right in before.
    pub fn made_by(mut self, person: PersonId) -> WriteScope {
        self.actor = Some(person);
        self
    }

    /// The instant of this change.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Who makes this change; none for the platform itself.
    pub fn actor(&self) -> Option<PersonId> {
        self.actor
    }

    /// Adds a row of this tenant.
    pub async fn add<M>(&self, row: M) -> Result<M, StoreError>
    where
        M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel> + FromQueryResult,
        M::Entity: Tenanted + EntityTrait<Model = M>,
        <M::Entity as EntityTrait>::ActiveModel: ActiveModelBehavior + Send,
    {
        self.insert(row.into_active_model().reset_all()).await
    }

    /// Adds rows of one table, of this tenant.
    pub async fn add_all<M>(&self, rows: Vec<M>) -> Result<(), StoreError>
    where
        M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
        M::Entity: Tenanted + EntityTrait<Model = M>,
        <M::Entity as EntityTrait>::ActiveModel: Send,
    {
        self.insert_all(rows.into_iter().map(|row| row.into_active_model().reset_all()).collect()).await
    }

    /// Keeps what was changed in a row that this scope read.
    pub async fn save<M>(&self, row: M) -> Result<M, StoreError>
    where
        M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel> + FromQueryResult,
        M::Entity: Tenanted + EntityTrait<Model = M>,
        <M::Entity as EntityTrait>::ActiveModel: ActiveModelBehavior + Send,
    {
        let mut changed = row.into_active_model().reset_all();
        for key in <M::Entity as EntityTrait>::PrimaryKey::iter() {
            let column = key.into_column();
            if let Some(value) = changed.get(column).into_value() {
                changed.set(column, value);
            }
        }
        self.update(changed).await
    }

    /// Adds a row, stamped with the tenant.
    pub async fn insert<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, StoreError>
    where
        A: ActiveModelTrait + ActiveModelBehavior + Send,
        A::Entity: Tenanted,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        Ok(self.stamped(row)?.insert(self.tx()).await?)
    }

    /// Adds rows of one table in one statement, stamped with the tenant.
    pub async fn insert_all<A>(&self, rows: Vec<A>) -> Result<(), StoreError>
    where
        A: ActiveModelTrait + Send,
        A::Entity: Tenanted,
    {
        // SQLite takes 32 766 parameters a statement; no table here has more than 40 columns.
        let mut rows = rows.into_iter().map(|row| self.stamped(row)).collect::<Result<Vec<_>, _>>()?;
        while !rows.is_empty() {
            let rest = rows.split_off(rows.len().min(500));
            A::Entity::insert_many(std::mem::replace(&mut rows, rest)).exec_without_returning(self.tx()).await?;
        }
        Ok(())
    }

    /// Changes a row that was read in this scope.
    pub async fn update<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, StoreError>
    where
        A: ActiveModelTrait + ActiveModelBehavior + Send,
        A::Entity: Tenanted,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        Ok(self.stamped(row)?.update(self.tx()).await?)
    }

    /// Removes the rows of `E` that this scope reaches and the condition names.
    pub async fn delete<E: Tenanted>(&self, condition: Condition) -> Result<u64, StoreError> {
        let deleted = E::delete_many().filter(self.condition::<E>()).filter(condition).exec(self.tx()).await?;
        Ok(deleted.rows_affected)
    }

    fn stamped<A>(&self, mut row: A) -> Result<A, StoreError>
    where
        A: ActiveModelTrait,
        A::Entity: Tenanted,
    {
        let column = <A::Entity as Tenanted>::TENANT;
        let tenant = sea_orm::Value::from(self.tenant());
        match row.get(column).into_value() {
            Some(other) if other != tenant => Err(StoreError::Unreadable("a row of another tenant".into())),
            _ => {
                // Unchanged values stay unchanged, so that an update does not rewrite its key.
                if row.get(column).is_not_set() {
                    row.set(column, tenant);
                }
                Ok(row)
            }
        }
    }

    /// Appends an event; it is written when the change commits.
    pub fn emit(&mut self, event: NewEvent) {
        self.events.push(event);
    }

    /// Commits rows and events together, then wakes those who wait. Returns the journal's
    /// position after it.
    pub async fn commit(self) -> Result<i64, StoreError> {
        let tenant = self.tenant();
        let position = self.append().await?;
        dialect::notify(self.tx(), tenant, position).await?;
        let WriteScope { read, wake, .. } = self;
        let tx = Arc::try_unwrap(read.snapshot.tx)
            .map_err(|_| StoreError::Unreadable("a change was committed while still being read".into()))?;
        tx.commit().await?;
        wake.tell(tenant, position);
        Ok(position)
    }

    async fn append(&self) -> Result<i64, StoreError> {
        use entity::event;
        use sea_orm::ActiveValue::Set;
        let head = Statement::from_sql_and_values(
            self.tx().get_database_backend(),
            "UPDATE journal_head SET position = position + $1 WHERE tenant_id = $2 RETURNING position",
            [(self.events.len() as i64).into(), self.tenant().into()],
        );
        let row = self.tx().query_one_raw(head).await?;
        let last: i64 = match row {
            Some(row) => row.try_get("", "position")?,
            None => return Err(StoreError::Unreadable("a tenant without a journal".into())),
        };
        let first = last - self.events.len() as i64 + 1;
        let rows = (first..).zip(&self.events).map(|(position, e)| event::ActiveModel {
            tenant_id: Set(self.tenant()),
            position: Set(position),
            at: Set(self.now),
            actor_id: Set(self.actor),
            kind: Set(e.kind),
            subject_kind: Set(e.subject.0.key().to_owned()),
            subject_id: Set(e.subject.1),
            programme_id: Set(e.programme),
            group_id: Set(e.group),
            establishment_id: Set(e.establishment),
        });
        self.insert_all(rows.collect()).await?;
        Ok(last)
    }
}
