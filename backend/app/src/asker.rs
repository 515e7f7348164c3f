use crate::identity::{self, Holder, Stood};
use crate::kept::Memory;
use crate::{App, AppError, AppResult};
use cordee_domain::ids::{LoginSessionId, PersonId, TenantId};
use cordee_domain::policy::{Act, Actor, Held, Reach, Read, Write};
use cordee_store::{ReadScope, Snapshot, WriteScope};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
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
    /// The last change that was read or made; zero where nothing was since [`Asker::forget`], or nobody came with a token.
    position: Arc<AtomicI64>,
    statements: AtomicU64,
    memory: Memory,
    /// Whether what was read since [`Asker::forget_personal`] depends on who asks.
    personal: AtomicBool,
}

impl Asker {
    /// Someone whose rights were settled elsewhere, or nobody.
    pub fn new(app: App, actor: Option<Actor>) -> Asker {
        Asker {
            app,
            holder: None,
            actor: RwLock::new(actor.map(Arc::new)),
            snapshot: Mutex::default(),
            position: Arc::default(),
            statements: AtomicU64::new(0),
            memory: Memory::default(),
            personal: AtomicBool::new(false),
        }
    }

    /// Someone who came with a token, whose rights were just read in this snapshot.
    pub(crate) fn with_snapshot(app: App, holder: Holder, stood: Stood) -> Asker {
        let Stood { actor, snapshot, position } = stood;
        let (snapshot, position) = (Mutex::new(Some(snapshot)), Arc::new(AtomicI64::new(position)));
        Asker { holder: Some(holder), snapshot, position, ..Asker::new(app, Some(actor)) }
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
        self.personal.store(true, Ordering::Relaxed);
        self.current()
    }

    fn current(&self) -> AppResult<Arc<Actor>> {
        self.actor.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or(AppError::Unauthenticated)
    }

    /// The place in the journal of the last change that is in what was read last, or that was made since, for somebody
    /// who came with a token.
    pub fn position(&self) -> Option<i64> {
        Some(self.position.load(Ordering::Relaxed)).filter(|position| *position > 0)
    }

    /// The tenant that it acts in.
    pub fn tenant(&self) -> AppResult<TenantId> {
        Ok(self.current()?.tenant())
    }

    /// The tenant that it acts in and the memberships that it holds there: two who hold the same read
    /// the same, unless it [was personal](Asker::was_personal). None for nobody and for the platform.
    pub fn standing(&self) -> Option<(TenantId, Vec<Held>)> {
        let actor = self.current().ok().filter(|actor| actor.person_id().is_some())?;
        Some((actor.tenant(), actor.held().to_vec()))
    }

    /// The person and the device that it came by.
    pub fn sign_in(&self) -> Option<(PersonId, Option<LoginSessionId>)> {
        let actor = self.current().ok()?;
        Some((actor.person_id()?, actor.login()))
    }

    /// Whether what was read since the last [`Asker::forget_personal`] depends on who asks: it was asked
    /// who does, or what was read is only what is its own.
    pub fn was_personal(&self) -> bool {
        self.personal.load(Ordering::Relaxed)
    }

    pub fn forget_personal(&self) {
        self.personal.store(false, Ordering::Relaxed);
    }

    /// The person who asks.
    pub fn person(&self) -> AppResult<PersonId> {
        self.actor()?.person_id().ok_or(AppError::Denied)
    }

    /// A scope that reads as far as the actor may for this act.
    pub async fn read(&self, act: Act<Read>) -> AppResult<ReadScope> {
        let snapshot = self.snapshot().await?;
        let permit = self.current()?.may(act)?;
        if !matches!(permit.reach(), Reach::Org) || matches!(permit.kept(), Some(Reach::Own { .. })) {
            self.personal.store(true, Ordering::Relaxed);
        }
        Ok(snapshot.scope(&permit).await?)
    }

    /// Opens a change. What was read before is forgotten, so that what is read after is what the
    /// change left.
    pub async fn write(&self, act: Act<Write>) -> AppResult<WriteScope> {
        // Rights are those of now, not of when the request began.
        self.snapshot().await?;
        let permit = self.actor()?.may(act)?;
        self.forget().await;
        let scope = self.app.db.write(&permit, self.app.clock.now()).await?;
        // What waited for another change bears no instant before that one's end.
        let scope = scope.made_at(self.app.clock.now());
        Ok(if self.holder.is_some() { scope.telling(self.position.clone()) } else { scope })
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
        self.position.store(0, Ordering::Relaxed);
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
            None => self.app.db.snapshot(self.tenant()?).await?,
            Some(holder) => {
                let Stood { actor, snapshot, position } = identity::stand(&self.app, holder).await?;
                self.position.store(position, Ordering::Relaxed);
                *self.actor.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(actor));
                snapshot
            }
        };
        *slot = Some(opened.clone());
        Ok(opened)
    }
}
