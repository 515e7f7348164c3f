//! Changes: rows and events together.

use super::{ReadScope, Snapshot, Tenanted};
use crate::dialect;
use crate::entity;
use crate::error::StoreError;
use crate::live::Wake;
use chrono::{DateTime, Utc};
use cordee_domain::event::NewEvent;
use cordee_domain::ids::PersonId;
use cordee_domain::policy::{Permit, Write};
use sea_orm::sea_query::Condition;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, FromQueryResult,
    IntoActiveModel, Iterable, ModelTrait, PrimaryKeyToColumn, QueryFilter, Statement,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A change under way: the tenant's only one. Its events commit with it, or it leaves nothing.
#[derive(Debug)]
pub struct WriteScope {
    read: ReadScope,
    now: DateTime<Utc>,
    actor: Option<PersonId>,
    wake: Wake,
    events: Vec<NewEvent>,
    told: Arc<AtomicI64>,
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
        Ok(WriteScope { read, now, actor: permit.person(), wake, events: Vec::new(), told: Arc::default() })
    }

    /// The same change, which leaves here the journal's position after it, once it is committed.
    pub fn telling(mut self, position: Arc<AtomicI64>) -> WriteScope {
        self.told = position;
        self
    }

    /// The same change, made by this person: for someone who enters a tenant that it had no
    /// right in before.
    pub fn made_by(mut self, person: PersonId) -> WriteScope {
        self.actor = Some(person);
        self
    }

    /// The same change, made by nobody: for what must not carry the name of who made it.
    pub fn unsigned(mut self) -> WriteScope {
        self.actor = None;
        self
    }

    /// The same change, at this instant: that at which it began to be the tenant's only one, after it waited for others.
    pub fn made_at(mut self, now: DateTime<Utc>) -> WriteScope {
        self.now = now;
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
        let WriteScope { read, wake, told, .. } = self;
        let tx = Arc::try_unwrap(read.snapshot.tx)
            .map_err(|_| StoreError::Unreadable("a change was committed while still being read".into()))?;
        tx.commit().await?;
        told.store(position, Ordering::Relaxed);
        wake.tell(tenant, position);
        Ok(position)
    }

    /// Commits, and rings for those who have new notifications.
    pub async fn commit_and_ring(self) -> Result<i64, StoreError> {
        let (tenant, wake) = (self.tenant(), self.wake.clone());
        dialect::ring(self.tx(), tenant).await?;
        let position = self.commit().await?;
        wake.ring(tenant);
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
            post_id: Set(e.post),
            person_id: Set(e.person),
            audience: Set(e.audience),
        });
        self.insert_all(rows.collect()).await?;
        Ok(last)
    }
}
