//! Why the server closes a socket.

use axum::extract::ws::{CloseFrame, Message};
use std::borrow::Cow;

/// A close code and its reason (at most 123 bytes, in English, for developers).
///
/// `graphql-ws` clients come back by themselves after 1001, 1012, 1013, 4403, 4408, 4413 and 4430,
/// and give up after 4400, 4401, 4406, 4409 and 4429.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Close {
    pub code: u16,
    pub reason: Cow<'static, str>,
}

impl Close {
    /// The server stops.
    pub const GOING_AWAY: Close = Close::of(1001, "Server is going away");
    /// A message beyond [`super::SocketLimits::message_bytes`].
    pub const TOO_BIG: Close = Close::of(1009, "Message is too big");
    /// Text that is not UTF-8, or frames that break the WebSocket protocol.
    pub const PROTOCOL: Close = Close::of(1002, "WebSocket protocol error");
    /// A fault of ours.
    pub const INTERNAL: Close = Close::of(1011, "Internal error");
    /// Whether the session still holds can't be told for some seconds.
    pub const TRY_LATER: Close = Close::of(1013, "Session cannot be checked, try again later");
    /// An operation before `connection_ack`; the session was ended; a right was lost.
    pub const UNAUTHORIZED: Close = Close::of(4401, "Unauthorized");
    /// `connection_init` or a renewal with a token that does not hold, or the token has expired.
    pub const FORBIDDEN: Close = Close::of(4403, "Forbidden");
    /// The handshake did not ask for `graphql-transport-ws`.
    pub const SUBPROTOCOL: Close = Close::of(4406, "Subprotocol not acceptable");
    /// No `connection_init` in time.
    pub const INIT_TIMEOUT: Close = Close::of(4408, "Connection initialisation timeout");
    /// Ours: the client reads slower than it is sent to. Nothing was dropped before this point: it
    /// resumes from the last position that it received.
    pub const TOO_SLOW: Close = Close::of(4413, "Client is too slow, resume from the last position");
    /// A second `connection_init`.
    pub const TOO_MANY_INITS: Close = Close::of(4429, "Too many initialisation requests");
    /// Ours: the account has too many sockets open.
    pub const TOO_MANY_SOCKETS: Close = Close::of(4430, "Too many sockets for this account");

    const fn of(code: u16, reason: &'static str) -> Close {
        Close { code, reason: Cow::Borrowed(reason) }
    }

    /// 4400: a message that the protocol does not have.
    pub fn bad_message(reason: &'static str) -> Close {
        Close::of(4400, reason)
    }

    /// 4409: the id is that of an operation under way.
    pub fn duplicate(id: &str) -> Close {
        let shown: String = id.chars().take(64).filter(|c| !c.is_control()).collect();
        let mut reason = format!("Subscriber for {shown} already exists");
        while reason.len() > 123 {
            reason.pop();
        }
        Close { code: 4409, reason: reason.into() }
    }
}

impl From<Close> for Message {
    fn from(close: Close) -> Message {
        Message::Close(Some(CloseFrame { code: close.code, reason: close.reason.into_owned().into() }))
    }
}
