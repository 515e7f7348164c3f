//! Runs a request's loads in the request's own task, after everything that can go on without them.
//!
//! A load collects keys until it starts. Spawned elsewhere it may start on another thread between two
//! resolvers, and a page then costs more statements on some days than on others. Here it starts when
//! no resolver can go on and no other load is under way, wave by wave: a batch holds every key that
//! was asked for until then. A request that is given up takes its loads with it.

use crate::loaders::Wave;
use futures_util::future::BoxFuture;
use futures_util::stream::{FuturesUnordered, StreamExt};
use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;

/// Loads that were asked for and not started yet.
#[derive(Clone, Default)]
pub struct Waiting(Arc<Mutex<[Vec<BoxFuture<'static, ()>>; Wave::COUNT]>>);

impl Waiting {
    pub fn push(&self, wave: usize, load: BoxFuture<'static, ()>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)[wave].push(load);
    }

    /// Those of the first wave that has any.
    fn take(&self) -> Vec<BoxFuture<'static, ()>> {
        let mut waves = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waves.iter_mut().find(|wave| !wave.is_empty()).map(std::mem::take).unwrap_or_default()
    }
}

/// Runs a request and the loads that it asks for.
pub async fn drive<T>(request: impl Future<Output = T>, waiting: &Waiting) -> T {
    let mut request = pin!(request);
    let mut loads = FuturesUnordered::new();
    poll_fn(|cx| {
        loop {
            if let Poll::Ready(answer) = request.as_mut().poll(cx) {
                return Poll::Ready(answer);
            }
            if loads.is_empty() {
                loads.extend(waiting.take());
            }
            let mut loaded = false;
            while let Poll::Ready(Some(())) = loads.poll_next_unpin(cx) {
                loaded = true;
            }
            if !loaded {
                return Poll::Pending;
            }
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use async_graphql::dataloader::{DataLoader, Loader};
    use std::collections::HashMap;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    struct Counting(Arc<AtomicUsize>);

    impl Loader<u32> for Counting {
        type Value = u32;
        type Error = ();
        async fn load(&self, keys: &[u32]) -> Result<HashMap<u32, u32>, ()> {
            self.0.fetch_add(1, Ordering::Relaxed);
            tokio::task::yield_now().await;
            Ok(keys.iter().map(|key| (*key, key + 1_000)).collect())
        }
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn every_level_is_one_batch_each_time() {
        for _ in 0..200 {
            let (waiting, batches) = (Waiting::default(), Arc::new(AtomicUsize::new(0)));
            let queue = waiting.clone();
            let loader =
                DataLoader::new(Counting(batches.clone()), move |load| queue.push(0, load)).delay(Duration::ZERO);
            let resolvers = (0..100).map(async |key| {
                let first = loader.load_one(key).await.unwrap().unwrap();
                loader.load_one(first).await.unwrap().unwrap()
            });
            let answers = drive(futures_util::future::join_all(resolvers), &waiting).await;
            assert_eq!(answers[99], 2_099);
            assert_eq!(batches.load(Ordering::Relaxed), 2);
        }
    }
}
