//! The one seam between the transport and the application: who asks, and what their resolvers get.

use async_graphql::Data;
use axum::http::HeaderMap;
use serde_json::{Map, Value};
use std::fmt::{self, Debug, Formatter};
use std::net::IpAddr;
use std::sync::Arc;

/// Tells who asks, and whether they still may.
///
/// ```
/// use async_graphql::Data;
/// use cordee_server::http::{Approach, AuthFailure, Gatekeeper, Rights, Validity};
/// use std::sync::Arc;
///
/// #[derive(Clone)]
/// struct Door {
///     token: &'static str,
/// }
///
/// #[derive(Clone, Debug)]
/// struct Guest {
///     account: Option<Arc<str>>,
/// }
///
/// impl Gatekeeper for Door {
///     type Session = Guest;
///
///     // Without a token the visitor goes on as nobody: it is for the resolvers to refuse.
///     async fn authenticate(&self, approach: &Approach) -> Result<Guest, AuthFailure> {
///         match approach.bearer() {
///             None => Ok(Guest { account: None }),
///             Some(token) if token == self.token => Ok(Guest { account: Some("ada".into()) }),
///             Some(_) => Err(AuthFailure::Invalid),
///         }
///     }
///
///     fn rights(&self, guest: &Guest) -> Rights {
///         Rights { account: guest.account.clone(), tenant: None, introspection: guest.account.is_some() }
///     }
///
///     // Called for each operation, so that its loaders are its own.
///     fn data(&self, guest: &Guest, approach: &Approach) -> Data {
///         let mut data = Data::default();
///         data.insert(guest.clone());
///         data.insert(approach.clone());
///         data
///     }
///
///     // Asked every few seconds while a socket is open: read the session's row here.
///     async fn still_valid(&self, _: &Guest) -> Validity {
///         Validity::Valid
///     }
/// }
/// ```
pub trait Gatekeeper: Clone + Send + Sync + 'static {
    /// What authentication found: the actor, its session, the time its token ends. Cheap to clone.
    type Session: Clone + Send + Sync + 'static;

    /// Reads the token of an HTTP request or of a `connection_init`, and checks it and its session.
    /// No token is not a failure: it makes the anonymous session.
    fn authenticate(&self, approach: &Approach) -> impl Future<Output = Result<Self::Session, AuthFailure>> + Send;

    /// What the transport must know of the session.
    fn rights(&self, session: &Self::Session) -> Rights;

    /// What the resolvers of one operation find in their context.
    fn data(&self, session: &Self::Session, approach: &Approach) -> Data;

    /// Whether a socket opened by this session may stay open. Asked at least every
    /// [`super::ws::SocketLimits::check_every`].
    fn still_valid(&self, session: &Self::Session) -> impl Future<Output = Validity> + Send;
}

/// What the transport must know of a session.
#[derive(Clone, Debug, Default)]
pub struct Rights {
    /// A stable key of the account, for limits and renewals; none for anonymous visitors.
    pub account: Option<Arc<str>>,
    /// The tenant whose share of the server the operations take; none for anonymous visitors.
    pub tenant: Option<Arc<str>>,
    /// Whether `__schema` is answered. For others `__type` gives null, as of a schema without types.
    pub introspection: bool,
}

/// How somebody comes: one HTTP request, or one socket.
#[derive(Clone)]
pub struct Approach {
    /// The headers of the request, of the handshake for a socket.
    pub headers: Arc<HeaderMap>,
    /// The payload of `connection_init`, or of the `ping` that renews a token; empty over HTTP.
    pub payload: Arc<Map<String, Value>>,
    /// The client's address, as far as the trusted proxies tell it.
    pub address: IpAddr,
    /// Unique to the request; on a socket, to the operation.
    pub request_id: Arc<str>,
}

impl Approach {
    /// The token of `authorization` in the payload, else in the headers; none if there is no such
    /// entry. An entry that is not `Bearer …` gives the empty token, which is never valid.
    pub fn bearer(&self) -> Option<&str> {
        let in_payload = || {
            let value = self.payload.get("authorization").or_else(|| self.payload.get("Authorization"));
            value.filter(|value| !value.is_null()).map(|value| value.as_str().unwrap_or(""))
        };
        let in_headers = || self.headers.get("authorization").map(|value| value.to_str().unwrap_or(""));
        let value = in_payload().or_else(in_headers)?;
        let (scheme, token) = value.split_once(' ').unwrap_or((value, ""));
        Some(if scheme.eq_ignore_ascii_case("bearer") { token.trim() } else { "" })
    }
}

impl Debug for Approach {
    /// Without headers and payload, which carry tokens.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Approach { address, request_id, .. } = self;
        f.debug_struct("Approach").field("address", address).field("request_id", request_id).finish_non_exhaustive()
    }
}

/// Why a visitor does not get in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthFailure {
    /// The token is forged, expired or signed out: 401 `UNAUTHENTICATED`; a socket closes with 4403.
    Invalid,
    /// Too many tries: 429, with the seconds to wait.
    TooMany { retry_after: u32 },
    /// The session can't be read just now: 503 `UNAVAILABLE`.
    Unavailable,
}

/// Whether an open socket may stay open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    Valid,
    /// The token has ended: the socket closes with 4403, and a client that renews its token may
    /// come again.
    Expired,
    /// The session was ended or a right was lost: the socket closes with 4401, for good.
    Revoked,
    /// It can't be told just now; the socket closes with 1013 if it lasts.
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use serde_json::json;

    #[test]
    fn the_bearer_is_read_from_the_payload_then_from_the_headers() {
        let bearer = |payload: Value, header: Option<&'static str>| {
            let Value::Object(payload) = payload else { panic!("not an object") };
            let mut headers = HeaderMap::new();
            if let Some(header) = header {
                headers.insert("authorization", HeaderValue::from_static(header));
            }
            let approach = Approach {
                headers: Arc::new(headers),
                payload: Arc::new(payload),
                address: IpAddr::from([127, 0, 0, 1]),
                request_id: "r".into(),
            };
            assert!(!format!("{approach:?}").contains("secret"));
            approach.bearer().map(str::to_owned)
        };
        assert_eq!(bearer(json!({}), None), None);
        assert_eq!(bearer(json!({"authorization": null}), None), None);
        assert_eq!(bearer(json!({}), Some("Bearer secret")).as_deref(), Some("secret"));
        assert_eq!(bearer(json!({"authorization": "bearer secret2"}), Some("Bearer x")).as_deref(), Some("secret2"));
        for wrong in ["Basic secret", "secret", "Bearer", ""] {
            assert_eq!(bearer(json!({}), Some(wrong)).as_deref(), Some(""), "{wrong}");
        }
        assert_eq!(bearer(json!({"authorization": 3}), None).as_deref(), Some(""));
    }
}
