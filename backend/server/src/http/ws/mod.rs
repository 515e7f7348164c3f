//! `graphql-transport-ws`, by its protocol, in a loop of our own.
//!
//! | what happens | what closes the socket |
//! |---|---|
//! | another subprotocol, or none | 4406 |
//! | no `connection_init` within 3 s | 4408 |
//! | a second one | 4429 |
//! | a token that does not hold | 4403 |
//! | an operation before `connection_ack` | 4401 |
//! | a message that the protocol does not have | 4400 |
//! | the id of an operation under way | 4409 |
//! | a message beyond 1 MB | 1009 |
//! | the token expires and was not renewed | 4403: come again with a new one |
//! | signed out, or a right lost | 4401: do not come again |
//! | the session can't be checked | 1013 |
//! | the client reads too slowly | 4413: resume from the last position |
//! | too many sockets of one account | 4430 |
//! | the server stops | 1001 |
//!
//! A client renews its token without closing: `{"type":"ping","payload":{"authorization":"Bearer …"}}`
//! is answered by a `pong` with `{"renewed":true}`. The new token must be of the same account.

mod close;
mod message;
mod operation;
mod outgoing;
mod session;
mod sockets;

pub use close::Close;
pub use sockets::{SocketLimits, Sockets};

use super::{Approach, Endpoint, Gatekeeper, Peer, Refusal};
use async_graphql::Executor;
use axum::extract::ws::{WebSocket, WebSocketUpgrade};
use axum::http::HeaderMap;
use axum::response::Response;
use std::sync::Arc;

/// The subprotocol, which the handshake must ask for.
pub const SUBPROTOCOL: &str = "graphql-transport-ws";

/// Answers a handshake, after checking its origin and that there is room.
pub(super) fn shake_hands<E: Executor, G: Gatekeeper>(
    endpoint: &Endpoint<E, G>,
    upgrade: WebSocketUpgrade,
    peer: Peer,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let sockets = endpoint.sockets();
    sockets.check_origin(&headers)?;
    let place = sockets.admit(peer.address)?;
    let approach = Approach {
        headers: Arc::new(headers),
        payload: Arc::default(),
        address: peer.address,
        request_id: peer.request_id,
    };
    let most = sockets.limits().message_bytes;
    let endpoint = endpoint.clone();
    let response = upgrade
        .protocols([SUBPROTOCOL])
        .max_message_size(most)
        .max_frame_size(most)
        // The default buffers, 128 kB each way, would be most of the memory of many idle sockets.
        .read_buffer_size(4 << 10)
        .write_buffer_size(4 << 10)
        .on_upgrade(move |socket: WebSocket| session::serve(endpoint, socket, approach, place));
    Ok(response)
}
