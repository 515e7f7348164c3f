//! Followers who ask the same with the same rights share one execution of an event.
//!
//! Each follower keeps its own place in the journal, and its own right to be there. What is shared is
//! only the answer about one event: by all who hold the same memberships in the tenant, unless making
//! it depended on who asked (see [`Asker::was_personal`]); then by the sockets of one sign-in.

use crate::drive::drive;
use crate::loaders::Loaders;
use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextExecute};
use async_graphql::{Request, Response, Value};
use cordee_app::Asker;
use cordee_domain::ids::{EstablishmentId, LoginSessionId, ManagingOrganisationId, PersonId, TenantId};
use cordee_domain::policy::Role;
use futures_util::lock::Mutex as AsyncMutex;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// Answers that are kept: those about the last events, for a while.
const KEPT: usize = 128;

/// What a follower asks, and the event that it is about to be told.
#[derive(Debug, Default)]
pub struct Occasion {
    asked: Arc<str>,
    position: Mutex<Option<i64>>,
}

impl Occasion {
    /// For the operation of a request.
    pub fn of(request: &Request) -> Occasion {
        let name = request.operation_name.as_deref().unwrap_or_default();
        let variables = serde_json::to_string(&request.variables).unwrap_or_default();
        let asked = format!("{name}\n{variables}\n{}", request.query).into();
        Occasion { asked, position: Mutex::default() }
    }

    /// Says which event is told next; none when something else is.
    pub fn is_about(&self, position: Option<i64>) {
        *self.position.lock().unwrap_or_else(PoisonError::into_inner) = position;
    }

    fn take(&self) -> Option<i64> {
        self.position.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

type Held = (Role, Option<EstablishmentId>, Option<ManagingOrganisationId>);

/// Whose answer it is, about which event, to which question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    position: i64,
    tenant: TenantId,
    held: Vec<Held>,
    /// The sign-in, where the answer is its own.
    own: Option<(PersonId, Option<LoginSessionId>)>,
    asked: Arc<str>,
}

#[derive(Debug, Default)]
enum Answer {
    #[default]
    Unknown,
    Known(Value),
    /// It depends on who asks, or failed.
    Personal,
}

type Slot = Arc<AsyncMutex<Answer>>;

/// The answers of the last events.
#[derive(Debug, Default)]
pub struct Shared(Mutex<(HashMap<Key, Slot>, VecDeque<Key>)>);

impl Shared {
    fn slot(&self, key: &Key) -> Slot {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (slots, order) = &mut *kept;
        if let Some(slot) = slots.get(key) {
            return slot.clone();
        }
        if order.len() == KEPT
            && let Some(oldest) = order.pop_front()
        {
            slots.remove(&oldest);
        }
        order.push_back(key.clone());
        slots.entry(key.clone()).or_default().clone()
    }
}

/// Drives the loads of each execution, and shares its answer.
#[derive(Clone, Copy, Debug)]
pub struct Sharing;

impl ExtensionFactory for Sharing {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Sharing)
    }
}

#[async_graphql::async_trait::async_trait]
impl Extension for Sharing {
    async fn execute(&self, ctx: &ExtensionContext<'_>, name: Option<&str>, next: NextExecute<'_>) -> Response {
        let (Some(loaders), Some(asker)) = (ctx.data_opt::<Loaders>(), ctx.data_opt::<Arc<Asker>>()) else {
            return next.run(ctx, name).await;
        };
        let execute = drive(next.run(ctx, name), loaders.waiting());
        let told = || Some((ctx.data_opt::<Shared>()?, key(asker, ctx.data_opt::<Arc<Occasion>>()?)?));
        match told() {
            Some((shared, key)) => share(shared, key, asker, execute).await,
            None => execute.await,
        }
    }
}

fn key(asker: &Asker, occasion: &Occasion) -> Option<Key> {
    let position = occasion.take()?;
    let (tenant, held) = asker.standing()?;
    let mut held: Vec<Held> = held.iter().map(|h| (h.role, h.establishment, h.organisation)).collect();
    held.sort_unstable();
    Some(Key { position, tenant, held, own: None, asked: occasion.asked.clone() })
}

/// Answers from what another was told, or executes while the others wait.
async fn share(shared: &Shared, mut key: Key, asker: &Asker, execute: impl Future<Output = Response>) -> Response {
    let common = shared.slot(&key);
    let mut answer = common.lock().await;
    match &*answer {
        Answer::Known(value) => return Response::new(value.clone()),
        Answer::Unknown => {
            asker.forget_personal();
            let response = execute.await;
            *answer = match !asker.was_personal() && response.errors.is_empty() {
                true => Answer::Known(response.data.clone()),
                false => Answer::Personal,
            };
            return response;
        }
        Answer::Personal => drop(answer),
    }
    key.own = asker.sign_in();
    let own = shared.slot(&key);
    let mut answer = own.lock().await;
    if let Answer::Known(value) = &*answer {
        return Response::new(value.clone());
    }
    let response = execute.await;
    if response.errors.is_empty() && key.own.is_some() {
        *answer = Answer::Known(response.data.clone());
    }
    response
}
