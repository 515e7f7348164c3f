use crate::{App, AppError, AppResult};
use cordee_domain::ids::PersonId;
use cordee_domain::policy::{Act, Actor, Read, Write};
use cordee_store::{ReadScope, Snapshot, WriteScope};
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Mutex;

/// One request's view of the platform: who asks, and one consistent snapshot of the data, opened
/// when first needed and opened anew after a change.
#[derive(Debug)]
pub struct Asker {
    app: App,
    actor: Option<Actor>,
    snapshot: Mutex<Option<Snapshot>>,
    statements: AtomicU64,
}

impl Asker {
    /// Someone signed in, or nobody.
    pub fn new(app: App, actor: Option<Actor>) -> Asker {
        Asker { app, actor, snapshot: Mutex::default(), statements: AtomicU64::new(0) }
    }

    /// Someone signed in, whose rights were just read in this snapshot.
    pub fn with_snapshot(app: App, actor: Actor, snapshot: Snapshot) -> Asker {
        Asker { app, actor: Some(actor), snapshot: Mutex::new(Some(snapshot)), statements: AtomicU64::new(0) }
    }

    pub fn app(&self) -> &App {
        &self.app
    }

    /// Who asks.
    pub fn actor(&self) -> AppResult<&Actor> {
        self.actor.as_ref().ok_or(AppError::Unauthenticated)
    }

    /// The person who asks.
    pub fn person(&self) -> AppResult<PersonId> {
        self.actor()?.person_id().ok_or(AppError::Denied)
    }

    /// A scope that reads as far as the actor may for this act.
    pub async fn read(&self, act: Act<Read>) -> AppResult<ReadScope> {
        let permit = self.actor()?.may(act)?;
        Ok(self.snapshot().await?.scope(&permit).await?)
    }

    /// Opens a change. What was read before is forgotten, so that what is read after is what the
    /// change left.
    pub async fn write(&self, act: Act<Write>) -> AppResult<WriteScope> {
        let permit = self.actor()?.may(act)?;
        self.forget().await;
        Ok(self.app.db.write(&permit, self.app.clock.now()).await?)
    }

    /// Forgets the snapshot: the next read sees the data as they are then.
    pub async fn forget(&self) {
        if let Some(old) = self.snapshot.lock().await.take() {
            self.statements.fetch_add(old.statements(), Ordering::Relaxed);
        }
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
        let opened = self.app.db.snapshot(self.actor()?.tenant()).await?;
        *slot = Some(opened.clone());
        Ok(opened)
    }
}
