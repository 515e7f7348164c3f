//! What waits to be sent on a socket, bounded in bytes.

use axum::extract::ws::{Message, Utf8Bytes, WebSocket};
use futures_util::SinkExt;
use futures_util::stream::SplitSink;
use std::sync::Arc;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinHandle;

/// Least that a frame counts for, so that many small ones are bounded too.
const LEAST: usize = 256;

/// The sending half of a socket: a queue, and the task that empties it.
#[derive(Debug)]
pub struct Outgoing {
    queue: UnboundedSender<(Message, Option<OwnedSemaphorePermit>)>,
    room: Arc<Semaphore>,
    bytes: usize,
    writer: Writer,
}

impl Outgoing {
    /// A queue of at most `bytes`, or of one frame if that is longer.
    pub fn new(sink: SplitSink<WebSocket, Message>, bytes: usize) -> Outgoing {
        let bytes = bytes.clamp(LEAST, u32::MAX as usize);
        let (queue, frames) = unbounded_channel();
        let writer = Writer(tokio::spawn(write(sink, frames)));
        Outgoing { queue, room: Arc::new(Semaphore::new(bytes)), bytes, writer }
    }

    /// Waits until there is room for this frame. Dropping the future loses nothing.
    pub async fn room_for(&self, frame: &Utf8Bytes) -> Option<OwnedSemaphorePermit> {
        let size = frame.len().clamp(LEAST, self.bytes);
        self.room.clone().acquire_many_owned(u32::try_from(size).unwrap_or(u32::MAX)).await.ok()
    }

    /// Room for this frame, if there is now.
    pub fn room_now(&self, frame: &Utf8Bytes) -> Option<OwnedSemaphorePermit> {
        let size = frame.len().clamp(LEAST, self.bytes);
        self.room.clone().try_acquire_many_owned(u32::try_from(size).unwrap_or(u32::MAX)).ok()
    }

    pub fn send(&self, frame: Utf8Bytes, room: OwnedSemaphorePermit) {
        let _ = self.queue.send((Message::Text(frame), Some(room)));
    }

    /// A ping, out of the count: there is one every many seconds.
    pub fn ping(&self) {
        let _ = self.queue.send((Message::Ping(Default::default()), None));
    }

    /// Ends when the peer is gone.
    pub async fn broken(&self) {
        self.queue.closed().await;
    }

    /// Queues a last message and waits until all is sent.
    pub async fn finish(self, last: Option<Message>) {
        let Outgoing { queue, mut writer, .. } = self;
        if let Some(last) = last {
            let _ = queue.send((last, None));
        }
        drop(queue);
        let _ = (&mut writer.0).await;
    }
}

/// The task that sends; it ends with its socket.
#[derive(Debug)]
struct Writer(JoinHandle<()>);

impl Drop for Writer {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Sends what is queued; what came meanwhile goes out with it. Room is given back once it is out.
async fn write(
    mut sink: SplitSink<WebSocket, Message>,
    mut frames: UnboundedReceiver<(Message, Option<OwnedSemaphorePermit>)>,
) {
    let mut sent = Vec::new();
    while let Some((message, room)) = frames.recv().await {
        sent.extend(room);
        if sink.feed(message).await.is_err() {
            return;
        }
        while let Ok((message, room)) = frames.try_recv() {
            sent.extend(room);
            if sink.feed(message).await.is_err() {
                return;
            }
        }
        if sink.flush().await.is_err() {
            return;
        }
        sent.clear();
    }
}
