//! The GraphQL endpoint's state, and the one way in which an operation is run.

use super::metrics::{Ended, Metrics};
use super::prepare::{Prepared, prepare};
use super::rate::{Allowance, Payer, RateLimiter};
use super::schema::SchemaModel;
use super::shares::{Shares, Turn};
use super::ws::{SocketLimits, Sockets};
use super::{Answer, Approach, Gatekeeper, Limits, Params, Refusal, codes};
use async_graphql::parser::types::OperationType;
use async_graphql::{Executor, Request, Response};
use axum::http::{HeaderMap, StatusCode};
use futures_util::stream::BoxStream;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout_at};
use tracing::Instrument;

/// A schema behind its gate. Cloning is cheap.
///
/// `E` is an `async_graphql::Schema`; see [`Endpoint::new`].
pub struct Endpoint<E, G>(Arc<Inner<E, G>>);

struct Inner<E, G> {
    executor: E,
    gatekeeper: G,
    model: SchemaModel,
    transport: Transport,
}

/// What bounds and counts the operations of an endpoint.
#[derive(Debug)]
pub struct Transport {
    pub limits: Limits,
    pub sockets: Sockets,
    pub metrics: Metrics,
    /// What one account may ask, in units of [`super::QueryCost`].
    pub accounts: RateLimiter,
    /// What one network may ask without signing in.
    pub networks: RateLimiter,
    pub shares: Shares,
}

impl Default for Transport {
    /// Without other origins than none: give [`Transport::sockets`] those of the pages.
    fn default() -> Transport {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Transport {
            limits: Limits::default(),
            sockets: Sockets::new(SocketLimits::default(), Vec::new()),
            metrics: Metrics::default(),
            accounts: RateLimiter::new(Allowance { per_second: 10_000_000, burst: 100_000_000 }),
            networks: RateLimiter::new(Allowance { per_second: 100_000, burst: 1_000_000 }),
            shares: Shares::new(2 * cores),
        }
    }
}

impl<E, G> Clone for Endpoint<E, G> {
    fn clone(&self) -> Self {
        Endpoint(self.0.clone())
    }
}

impl<E, G> std::fmt::Debug for Endpoint<E, G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Endpoint").field("transport", &self.0.transport).finish_non_exhaustive()
    }
}

/// What was executed, with the headers that its resolvers set.
#[derive(Debug)]
pub struct Outcome {
    pub answer: Answer,
    pub headers: HeaderMap,
}

impl<E: Executor, G: Gatekeeper> Endpoint<E, G> {
    /// `sdl` is what `schema.sdl()` gives for the same schema.
    ///
    /// # Errors
    /// Where the SDL can't be read.
    pub fn new(schema: E, sdl: &str, gatekeeper: G, transport: Transport) -> Result<Endpoint<E, G>, String> {
        let model = SchemaModel::from_sdl(sdl)?;
        Ok(Endpoint(Arc::new(Inner { executor: schema, gatekeeper, model, transport })))
    }

    /// The sockets open on this endpoint.
    pub fn sockets(&self) -> &Sockets {
        &self.0.transport.sockets
    }

    pub fn gatekeeper(&self) -> &G {
        &self.0.gatekeeper
    }

    pub fn limits(&self) -> &Limits {
        &self.0.transport.limits
    }

    pub fn metrics(&self) -> &Metrics {
        &self.0.transport.metrics
    }

    /// Takes parameters through the gate, charges who asks, and gives the resolvers their context.
    ///
    /// # Errors
    /// The gate's refusal, or `RATE_LIMITED`.
    pub fn prepare(&self, params: Params, session: &G::Session, approach: &Approach) -> Result<Prepared, Refusal> {
        let rights = self.0.gatekeeper.rights(session);
        let mut prepared = prepare(params, rights, &self.0.model, &self.0.transport.limits)?;
        let paid = match &prepared.rights.account {
            Some(account) => self.0.transport.accounts.check(&Payer::Account(account.clone()), prepared.cost.0),
            None => self.0.transport.networks.check(&Payer::network(approach.address), prepared.cost.0),
        };
        paid.map_err(rate_limited)?;
        prepared.request.data = self.0.gatekeeper.data(session, approach);
        prepared.request.data.insert(prepared.cost);
        Ok(prepared)
    }

    /// Runs a query or a mutation in a task of its own, within the deadline.
    ///
    /// A panic of a resolver ends the task, not the process. When the caller goes away a query
    /// stops; a mutation runs to its end, so that nothing stops between a commit and what follows.
    ///
    /// # Errors
    /// `TIMEOUT` or `INTERNAL`.
    pub async fn run(&self, prepared: Prepared, request_id: &str) -> Result<Outcome, Refusal> {
        let Prepared { request, kind, name, rights, .. } = prepared;
        let Transport { limits, metrics, shares, .. } = &self.0.transport;
        let from = Instant::now();
        let run = async {
            let turn = match &rights.tenant {
                Some(tenant) => shares.turn(tenant).await,
                None => None,
            };
            let span = tracing::info_span!("operation", request_id, name);
            let task = tokio::spawn(execute(self.0.executor.clone(), request, turn).instrument(span));
            let mut task = Running { task, stop_with_caller: true };
            task.stop_with_caller = kind != OperationType::Mutation;
            let ended = timeout_at(from + limits.deadline, &mut task.task).await;
            task.stop_with_caller |= ended.is_err();
            ended
        };
        let ended = timeout_at(from + limits.deadline, run).await.unwrap_or_else(Err);
        let told = |ended| metrics.operation(name.as_deref(), kind, rights.account.is_some(), ended, from.elapsed());
        let mut response = match ended {
            Ok(Ok(response)) => response,
            Ok(Err(_)) => {
                told(Ended::Stopped);
                tracing::error!(request_id, "a resolver panicked");
                return Err(internal(request_id));
            }
            Err(_) => {
                told(Ended::Stopped);
                let seconds = limits.deadline.as_secs();
                tracing::warn!(request_id, seconds, "an operation was stopped at its deadline");
                let message = format!(
                    "L'opération a dépassé {seconds} s et a été arrêtée. Demandez-en moins à la fois, ou réessayez."
                );
                return Err(Refusal::http(StatusCode::SERVICE_UNAVAILABLE, codes::TIMEOUT, message));
            }
        };
        told(if response.errors.is_empty() { Ended::Well } else { Ended::WithErrors });
        let headers = std::mem::take(&mut response.http_headers);
        Ok(Outcome { answer: Answer::from_response(response, request_id), headers })
    }

    /// Counts the errors that are told.
    pub(super) fn count(&self, outcome: &Result<Outcome, Refusal>) {
        match outcome {
            Ok(outcome) => outcome.answer.codes().for_each(|code| self.metrics().error(code)),
            Err(refusal) => self.metrics().error(refusal.code),
        }
    }
}

impl<E: Executor, G> Endpoint<E, G> {
    /// Starts a subscription.
    pub(super) fn subscribe(&self, prepared: Prepared) -> BoxStream<'static, Response> {
        self.0.executor.execute_stream(prepared.request, None)
    }
}

async fn execute<E: Executor>(executor: E, request: Request, turn: Option<Turn>) -> Response {
    let response = executor.execute(request).await;
    drop(turn);
    response
}

fn rate_limited(wait: Duration) -> Refusal {
    let seconds = wait.as_secs() + 1;
    let message = format!("Trop de demandes en peu de temps. Réessayez dans {seconds} s.");
    Refusal::http(StatusCode::TOO_MANY_REQUESTS, codes::RATE_LIMITED, message).with("retryAfter", seconds.into())
}

/// The refusal for a fault of ours.
pub fn internal(request_id: &str) -> Refusal {
    Refusal::http(StatusCode::INTERNAL_SERVER_ERROR, codes::INTERNAL, super::answer::internal_message(request_id))
        .with("requestId", request_id.into())
}

struct Running {
    task: JoinHandle<Response>,
    stop_with_caller: bool,
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.stop_with_caller {
            self.task.abort();
        }
    }
}
