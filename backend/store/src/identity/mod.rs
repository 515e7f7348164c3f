//! People, their devices and links, which belong to no tenant; and what ties them to tenants:
//! memberships and invitations, which do.
//!
//! [`View`] and [`Change`] are the only ways to identity's own tables. They are given by a
//! transaction of their own ([`Db::identity`](crate::Db::identity)), or inside a tenant's view or
//! change, so that both are one.

pub mod account;
pub mod invitation;
pub mod link;
pub mod login;
pub mod membership;
pub mod people;
pub mod refresh;
pub mod tenant;

use crate::Db;
use crate::dialect;
use crate::error::StoreError;
use crate::scope::{ReadScope, Snapshot, WriteScope};
use cordee_domain::ids::PersonId;
use sea_orm::DatabaseTransaction;
use std::ops::Deref;

/// Reads identity's own tables.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    tx: &'a DatabaseTransaction,
}

/// Changes identity's own tables.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    view: View<'a>,
}

impl<'a> Deref for Change<'a> {
    type Target = View<'a>;
    fn deref(&self) -> &View<'a> {
        &self.view
    }
}

impl<'a> View<'a> {
    /// The transaction itself, for the rooms whose tables belong to no tenant.
    pub(crate) fn tx(&self) -> &'a DatabaseTransaction {
        self.tx
    }

    /// Lets this transaction see the memberships of one person in every tenant, which row-level
    /// security otherwise hides.
    async fn as_person(&self, person: Option<PersonId>) -> Result<(), StoreError> {
        Ok(dialect::as_person(self.tx, person).await?)
    }
}

/// A transaction that reads identity's own tables.
#[derive(Debug)]
pub struct Reading {
    tx: DatabaseTransaction,
}

/// A transaction that changes identity's own tables. Dropped without commit, it leaves nothing.
#[derive(Debug)]
pub struct Changing {
    tx: DatabaseTransaction,
}

impl Reading {
    pub fn view(&self) -> View<'_> {
        View { tx: &self.tx }
    }
}

impl Changing {
    pub fn change(&self) -> Change<'_> {
        Change { view: View { tx: &self.tx } }
    }

    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.tx.commit().await?)
    }
}

impl Db {
    /// Opens a view of identity's own tables.
    pub async fn identity(&self) -> Result<Reading, StoreError> {
        Ok(Reading { tx: dialect::begin_identity_view(self.reader()).await? })
    }

    /// Opens a change of identity's own tables.
    pub async fn change_identity(&self) -> Result<Changing, StoreError> {
        Ok(Changing { tx: dialect::begin_identity(self.writer()).await? })
    }
}

impl Snapshot {
    /// Identity's own tables in this view.
    pub fn identity(&self) -> View<'_> {
        View { tx: self.tx() }
    }
}

impl ReadScope {
    /// Identity's own tables in this view.
    pub fn identity(&self) -> View<'_> {
        View { tx: self.tx() }
    }
}

impl WriteScope {
    /// Identity's own tables in this change.
    pub fn identity(&self) -> Change<'_> {
        Change { view: View { tx: self.tx() } }
    }
}
