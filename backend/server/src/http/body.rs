//! Reading a request's body within bounds of size and time.

use super::{Limits, Refusal, codes};
use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, header};
use futures_util::StreamExt;
use tokio::time::timeout;

/// A body too long is read on, and dropped, up to this many bytes: a client that is still sending
/// when the connection closes would lose the answer.
const DRAINED: usize = 16 << 20;

/// The whole body.
///
/// # Errors
/// 413 beyond [`Limits::body_bytes`], 408 beyond [`Limits::body_deadline`], 400 if it is cut.
pub async fn read(headers: &HeaderMap, body: Body, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let declared = headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > DRAINED) {
        return Err(too_long(limits));
    }
    timeout(limits.body_deadline, collect(body, limits)).await.unwrap_or_else(|_| {
        let message = "Le corps de la requête n'est pas arrivé à temps.";
        Err(Refusal::http(StatusCode::REQUEST_TIMEOUT, codes::REQUEST_TIMEOUT, message))
    })
}

async fn collect(body: Body, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let mut stream = body.into_data_stream();
    let (mut bytes, mut length) = (Vec::new(), 0_usize);
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Refusal::bad_request("Le corps de la requête est arrivé tronqué."))?;
        length += chunk.len();
        if length <= limits.body_bytes {
            bytes.extend_from_slice(&chunk);
        } else if length > DRAINED {
            break;
        } else {
            bytes = Vec::new();
        }
    }
    if length > limits.body_bytes { Err(too_long(limits)) } else { Ok(bytes) }
}

fn too_long(limits: &Limits) -> Refusal {
    let message = format!("Le corps de la requête dépasse {} octets.", limits.body_bytes);
    Refusal::http(StatusCode::PAYLOAD_TOO_LARGE, codes::PAYLOAD_TOO_LARGE, message)
}
