//! The messages of `graphql-transport-ws`.

use super::Close;
use crate::http::{Answer, ErrorBody, Params};
use axum::extract::ws::Utf8Bytes;
use serde::Serialize;
use serde_json::{Map, Value};

/// Longest id that an operation may have, in bytes.
const ID_BYTES: usize = 128;

/// What a client may say.
#[derive(Debug, PartialEq)]
pub enum ClientMessage {
    Init { payload: Map<String, Value> },
    Ping { payload: Map<String, Value> },
    Pong,
    Subscribe { id: String, params: Params },
    Complete { id: String },
}

impl ClientMessage {
    /// Reads a text message, strictly.
    ///
    /// # Errors
    /// The close (4400) that the protocol wants at once.
    pub fn parse(text: &str) -> Result<ClientMessage, Close> {
        let Ok(Value::Object(mut message)) = serde_json::from_str(text) else {
            return Err(Close::bad_message("Message is not a JSON object"));
        };
        let Some(Value::String(kind)) = message.remove("type") else {
            return Err(Close::bad_message("Message has no type"));
        };
        match kind.as_str() {
            "connection_init" => Ok(ClientMessage::Init { payload: payload(&mut message)? }),
            "ping" => Ok(ClientMessage::Ping { payload: payload(&mut message)? }),
            "pong" => payload(&mut message).map(|_| ClientMessage::Pong),
            "complete" => Ok(ClientMessage::Complete { id: id(&mut message)? }),
            "subscribe" => {
                let id = id(&mut message)?;
                let wrong = Close::bad_message("Payload of subscribe is not a GraphQL request");
                let Some(payload @ Value::Object(_)) = message.remove("payload") else { return Err(wrong) };
                let params = Params::from_json(payload).map_err(|_| wrong)?;
                Ok(ClientMessage::Subscribe { id, params })
            }
            _ => Err(Close::bad_message("Message is of an unknown type")),
        }
    }
}

fn payload(message: &mut Map<String, Value>) -> Result<Map<String, Value>, Close> {
    match message.remove("payload") {
        None | Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(payload)) => Ok(payload),
        Some(_) => Err(Close::bad_message("Payload is not an object")),
    }
}

fn id(message: &mut Map<String, Value>) -> Result<String, Close> {
    match message.remove("id") {
        Some(Value::String(id)) if !id.is_empty() && id.len() <= ID_BYTES => Ok(id),
        _ => Err(Close::bad_message("Message has no valid id")),
    }
}

/// What the server says.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ServerMessage<'a> {
    ConnectionAck,
    Pong {
        #[serde(skip_serializing_if = "Option::is_none")]
        payload: Option<Value>,
    },
    Next {
        id: &'a str,
        payload: &'a Answer,
    },
    Error {
        id: &'a str,
        payload: &'a [ErrorBody],
    },
    Complete {
        id: &'a str,
    },
}

impl ServerMessage<'_> {
    pub fn frame(&self) -> Utf8Bytes {
        serde_json::to_string(self).unwrap_or_default().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_protocol_has_is_read() {
        for (text, ok) in [
            (r#"{"type":"connection_init"}"#, true),
            (r#"{"type":"connection_init","payload":null}"#, true),
            (r#"{"type":"connection_init","payload":{"authorization":"Bearer x"}}"#, true),
            (r#"{"type":"connection_init","payload":"x"}"#, false),
            (r#"{"type":"connection_init","payload":[]}"#, false),
            (r#"{"type":"ping"}"#, true),
            (r#"{"type":"ping","payload":1}"#, false),
            (r#"{"type":"pong","payload":{}}"#, true),
            (r#"{"type":"complete","id":"1"}"#, true),
            (r#"{"type":"complete"}"#, false),
            (r#"{"type":"complete","id":1}"#, false),
            (r#"{"type":"subscribe","id":"1","payload":{"query":"{hello}","variables":null}}"#, true),
            (r#"{"type":"subscribe","id":"","payload":{"query":"{hello}"}}"#, false),
            (r#"{"type":"subscribe","payload":{"query":"{hello}"}}"#, false),
            (r#"{"type":"subscribe","id":"1"}"#, false),
            (r#"{"type":"subscribe","id":"1","payload":{}}"#, false),
            (r#"{"type":"subscribe","id":"1","payload":[{"query":"{hello}"}]}"#, false),
            (r#"{"type":"subscribe","id":"1","payload":{"query":1}}"#, false),
            (r#"{"type":"subscribe","id":"1","payload":{"query":"{hello}","variables":[]}}"#, false),
            (r#"{"type":"next","id":"1","payload":{}}"#, false),
            (r#"{"type":"connection_ack"}"#, false),
            (r#"{"type":"Ping"}"#, false),
            (r#"{"type":1}"#, false),
            (r#"{}"#, false),
            (r#"[]"#, false),
            (r#""ping""#, false),
            ("", false),
            ("{", false),
        ] {
            let read = ClientMessage::parse(text);
            assert_eq!(read.is_ok(), ok, "{text}: {read:?}");
            assert!(read.err().is_none_or(|close| close.code == 4400 && close.reason.len() <= 123));
        }
        let long = format!(r#"{{"type":"complete","id":"{}"}}"#, "x".repeat(129));
        assert!(ClientMessage::parse(&long).is_err());
        assert!(Close::duplicate(&"é\n".repeat(200)).reason.len() <= 123);
    }

    #[test]
    fn what_the_server_says_has_the_protocols_shape() {
        let said = |message: ServerMessage<'_>| message.frame().to_string();
        assert_eq!(said(ServerMessage::ConnectionAck), r#"{"type":"connection_ack"}"#);
        assert_eq!(said(ServerMessage::Pong { payload: None }), r#"{"type":"pong"}"#);
        assert_eq!(said(ServerMessage::Complete { id: "a\"" }), r#"{"type":"complete","id":"a\""}"#);
    }
}
