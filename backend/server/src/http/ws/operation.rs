//! One operation of a socket, as a stream of frames.

use super::message::ServerMessage;
use crate::http::{Answer, Approach, Endpoint, ErrorBody, Gatekeeper, Params, Refusal, internal};
use async_graphql::async_stream::stream as frames;
use async_graphql::parser::types::OperationType;
use async_graphql::{Executor, Value};
use axum::extract::ws::Utf8Bytes;
use futures_util::stream::{self, BoxStream};
use futures_util::{FutureExt, StreamExt};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

/// A frame of an operation; the last one says so.
#[derive(Debug)]
pub struct Frame {
    pub id: Arc<str>,
    pub text: Utf8Bytes,
    pub last: bool,
}

/// Runs an operation. Dropping the stream stops a query or a subscription; a mutation under way runs
/// to its end.
pub fn run<E: Executor, G: Gatekeeper>(
    endpoint: Endpoint<E, G>,
    session: &G::Session,
    approach: &Approach,
    id: Arc<str>,
    params: Params,
) -> BoxStream<'static, Frame> {
    let request_id = approach.request_id.clone();
    let prepared = match endpoint.prepare(params, session, approach) {
        Ok(prepared) => prepared,
        Err(refusal) => {
            endpoint.metrics().error(refusal.code);
            return stream::iter([refused(&id, &refusal)]).boxed();
        }
    };
    if prepared.kind != OperationType::Subscription {
        return frames! {
            let outcome = endpoint.run(prepared, &request_id).await;
            endpoint.count(&outcome);
            match outcome {
                Ok(outcome) if outcome.answer.data.is_none() => yield error(&id, &outcome.answer.errors),
                Ok(outcome) => {
                    yield next(&id, &outcome.answer);
                    yield complete(&id);
                }
                Err(refusal) => yield error(&id, &[ErrorBody::from(&refusal)]),
            }
        }
        .boxed();
    }
    let mut responses = endpoint.subscribe(prepared);
    frames! {
        let (mut first, mut ahead) = (true, None);
        loop {
            let response = match ahead.take() {
                Some(response) => Ok(Some(response)),
                None => AssertUnwindSafe(responses.next()).catch_unwind().await,
            };
            let Ok(response) = response else {
                tracing::error!(request_id = &*request_id, "a subscription panicked");
                yield error(&id, &[ErrorBody::from(&internal(&request_id))]);
                return;
            };
            let Some(response) = response else { break };
            let answer = Answer::from_response(response, &request_id);
            answer.codes().for_each(|code| endpoint.metrics().error(code));
            let mut never_started = answer.data.is_none();
            // A source that could not start gives one response without data, and ends.
            if first && answer.data == Some(Value::Null) {
                match responses.next().now_or_never() {
                    Some(Some(response)) => ahead = Some(response),
                    Some(None) => never_started = true,
                    None => {}
                }
            }
            if never_started {
                yield error(&id, &answer.errors);
                return;
            }
            first = false;
            yield next(&id, &answer);
        }
        yield complete(&id);
    }
    .boxed()
}

/// One error, for an operation that does not start.
pub fn refused(id: &Arc<str>, refusal: &Refusal) -> Frame {
    error(id, &[ErrorBody::from(refusal)])
}

fn next(id: &Arc<str>, answer: &Answer) -> Frame {
    Frame { id: id.clone(), text: ServerMessage::Next { id, payload: answer }.frame(), last: false }
}

fn error(id: &Arc<str>, errors: &[ErrorBody]) -> Frame {
    Frame { id: id.clone(), text: ServerMessage::Error { id, payload: errors }.frame(), last: true }
}

fn complete(id: &Arc<str>) -> Frame {
    Frame { id: id.clone(), text: ServerMessage::Complete { id }.frame(), last: true }
}
