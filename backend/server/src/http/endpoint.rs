//! The GraphQL endpoint's state, and the one way in which an operation is run.

use super::prepare::{Prepared, prepare};
use super::schema::SchemaModel;
use super::ws::Sockets;
use super::{Answer, Approach, Gatekeeper, Limits, Params, Refusal, codes};
use async_graphql::parser::types::OperationType;
use async_graphql::{Executor, Request, Response};
use axum::http::{HeaderMap, StatusCode};
use futures_util::stream::BoxStream;
use std::sync::Arc;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// A schema behind its gate. Cloning is cheap.
///
/// `E` is an `async_graphql::Schema`; see [`Endpoint::new`].
pub struct Endpoint<E, G>(Arc<Inner<E, G>>);

struct Inner<E, G> {
    executor: E,
    gatekeeper: G,
    model: SchemaModel,
    limits: Limits,
    sockets: Sockets,
}

impl<E, G> Clone for Endpoint<E, G> {
    fn clone(&self) -> Self {
        Endpoint(self.0.clone())
    }
}

impl<E, G> std::fmt::Debug for Endpoint<E, G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Endpoint").field("limits", &self.0.limits).finish_non_exhaustive()
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
    pub fn new(
        schema: E,
        sdl: &str,
        gatekeeper: G,
        limits: Limits,
        sockets: Sockets,
    ) -> Result<Endpoint<E, G>, String> {
        let model = SchemaModel::from_sdl(sdl)?;
        Ok(Endpoint(Arc::new(Inner { executor: schema, gatekeeper, model, limits, sockets })))
    }

    /// The sockets open on this endpoint.
    pub fn sockets(&self) -> &Sockets {
        &self.0.sockets
    }

    pub fn gatekeeper(&self) -> &G {
        &self.0.gatekeeper
    }

    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Takes parameters through the gate, for this session, and gives the resolvers their context.
    ///
    /// # Errors
    /// The gate's refusal.
    pub fn prepare(&self, params: Params, session: &G::Session, approach: &Approach) -> Result<Prepared, Refusal> {
        let rights = self.0.gatekeeper.rights(session);
        let mut prepared = prepare(params, &rights, &self.0.model, &self.0.limits)?;
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
        let Prepared { request, kind, .. } = prepared;
        let task = tokio::spawn(execute(self.0.executor.clone(), request));
        let mut task = Running { task, stop_with_caller: kind != OperationType::Mutation };
        let response = match timeout(self.0.limits.deadline, &mut task.task).await {
            Ok(Ok(response)) => response,
            Ok(Err(_)) => {
                tracing::error!(request_id, "a resolver panicked");
                return Err(internal(request_id));
            }
            Err(_) => {
                task.task.abort();
                let seconds = self.0.limits.deadline.as_secs();
                tracing::warn!(request_id, seconds, "an operation was stopped at its deadline");
                let message = format!(
                    "L'opération a dépassé {seconds} s et a été arrêtée. Demandez-en moins à la fois, ou réessayez."
                );
                return Err(Refusal::http(StatusCode::SERVICE_UNAVAILABLE, codes::TIMEOUT, message));
            }
        };
        let mut response = response;
        let headers = std::mem::take(&mut response.http_headers);
        Ok(Outcome { answer: Answer::from_response(response, request_id), headers })
    }
}

impl<E: Executor, G> Endpoint<E, G> {
    /// Starts a subscription.
    pub(super) fn subscribe(&self, prepared: Prepared) -> BoxStream<'static, Response> {
        self.0.executor.execute_stream(prepared.request, None)
    }
}

async fn execute<E: Executor>(executor: E, request: Request) -> Response {
    executor.execute(request).await
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
