use crate::identity::{self, Holder};
use crate::kept::Memory;
use crate::{App, AppError, AppResult};
use cordee_domain::ids::PersonId;
use cordee_domain::policy::{Act, Actor, Read, Write};
use cordee_store::{ReadScope, Snapshot, WriteScope};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::Mutex;

/// One request's view of the platform: who asks, and one consistent snapshot of the data, opened
/// when first needed and opened anew after a change. For somebody who came with a token, rights
/// are read again with each snapshot, in that snapshot: a right that ends, ends at once.
#[derive(Debug)]
pub struct Asker {
    app: App,
    holder: Option<Holder>,
    actor: RwLock<Option<Arc<Actor>>>,
    snapshot: Mutex<Option<Snapshot>>,
    statements: AtomicU64,
    memory: Memory,
}

impl Asker {
    /// Someone whose rights were settled elsewhere, or nobody.
    pub fn new(app: App, actor: Option<Actor>) -> Asker {
        Asker {
            app,
            holder: None,
            actor: RwLock::new(actor.map(Arc::new)),
            snapshot: Mutex::default(),
            statements: AtomicU64::new(0),
            memory: Memory::default(),
        }
    }

    /// Someone who came with a token, whose rights were just read in this snapshot.
    pub fn with_snapshot(app: App, holder: Holder, actor: Actor, snapshot: Snapshot) -> Asker {
        Asker { holder: Some(holder), snapshot: Mutex::new(Some(snapshot)), ..Asker::new(app, Some(actor)) }
    }

    /// The same person again, for another operation: its rights are read when it first asks.
    pub fn again(&self) -> Asker {
        let actor = self.actor.read().unwrap_or_else(PoisonError::into_inner).clone();
        Asker { holder: self.holder, actor: RwLock::new(actor), ..Asker::new(self.app.clone(), None) }
    }

    pub fn app(&self) -> &App {
        &self.app
    }

    /// Who asks, with the rights that were read last.
    pub fn actor(&self) -> AppResult<Arc<Actor>> {
        self.actor.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or(AppError::Unauthenticated)
    }

    /// The person who asks.
    pub fn person(&self) -> AppResult<PersonId> {
        self.actor()?.person_id().ok_or(AppError::Denied)
    }

    /// A scope that reads as far as the actor may for this act.
    pub async fn read(&self, act: Act<Read>) -> AppResult<ReadScope> {
        let snapshot = self.snapshot().await?;
        let permit = self.actor()?.may(act)?;
        Ok(snapshot.scope(&permit).await?)
    }

    /// Opens a change. What was read before is forgotten, so that what is read after is what the
    /// change left.
    pub async fn write(&self, act: Act<Write>) -> AppResult<WriteScope> {
        // Rights are those of now, not of when the request began.
        self.snapshot().await?;
        let permit = self.actor()?.may(act)?;
        self.forget().await;
        Ok(self.app.db.write(&permit, self.app.clock.now()).await?)
    }

    /// What the snapshot was asked already.
    pub(crate) fn memory(&self) -> &Memory {
        &self.memory
    }

    /// Forgets the snapshot: the next read sees the data as they are then.
    pub async fn forget(&self) {
        if let Some(old) = self.snapshot.lock().await.take() {
            self.statements.fetch_add(old.statements(), Ordering::Relaxed);
        }
        self.memory.forget().await;
    }

    /// How many SQL statements this request's reads ran so far.
    pub async fn statements(&self) -> u64 {
        let current = self.snapshot.lock().await.as_ref().map_or(0, Snapshot::statements);
        self.statements.load(Ordering::Relaxed) + current
    }

    pub(crate) async fn snapshot(&self) -> AppResult<Snapshot> {
        let mut slot = self.snapshot.lock().await;
        if let Some(open) = slot.as_ref() {
            return Ok(open.clone());
        }
        let opened = match self.holder {
            None => self.app.db.snapshot(self.actor()?.tenant()).await?,
            Some(holder) => {
                let (actor, snapshot) = identity::stand(&self.app, holder).await?;
                *self.actor.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(actor));
                snapshot
            }
        };
        *slot = Some(opened.clone());
        Ok(opened)
    }
}
