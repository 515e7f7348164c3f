//! The accepting of connections: HTTP/1.1, headers within a time, an orderly stop.

use super::ws::Sockets;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};
use tower::ServiceExt;

/// Time for the head of a request to arrive; an idle connection is kept as long.
const HEAD_WITHIN: Duration = Duration::from_secs(30);
/// Most bytes of a request's head.
const HEAD_BYTES: usize = 64 << 10;
/// Time to wait when a connection can't be accepted (no descriptors left, say).
const BREATH: Duration = Duration::from_millis(100);

/// Serves until `stop` ends; then takes no more, lets requests under way finish, closes the
/// sockets (1001), and returns, within `patience`.
pub async fn serve(
    listener: TcpListener,
    site: Router,
    sockets: Sockets,
    stop: impl Future<Output = ()> + Send,
    patience: Duration,
) {
    let stopping = watch::Sender::new(());
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let (stream, address) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                sleep(BREATH).await;
                continue;
            }
        };
        let _ = stream.set_nodelay(true);
        let site = site.clone();
        let service = service_fn(move |mut request: hyper::Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(ConnectInfo::<SocketAddr>(address));
            site.clone().oneshot(request.map(Body::new))
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_WITHIN)
            .max_buf_size(HEAD_BYTES)
            .serve_connection(TokioIo::new(stream), service)
            .with_upgrades();
        let mut until = stopping.subscribe();
        tokio::spawn(async move {
            let mut connection = std::pin::pin!(connection);
            let ended = tokio::select! {
                ended = connection.as_mut() => ended,
                _ = until.changed() => {
                    connection.as_mut().graceful_shutdown();
                    connection.await
                }
            };
            if let Err(error) = ended {
                tracing::debug!(%error, "a connection broke");
            }
        });
    }
    drop(listener);
    // Each connection holds a receiver until it ends.
    stopping.send_replace(());
    let under_way = async { tokio::join!(sockets.close_all(patience), stopping.closed()) };
    if timeout(patience, under_way).await.is_err() {
        tracing::warn!("some requests were still under way when the server stopped");
    }
}
