//! Bodies that come slowly, or never end: they hold back who sends them, and nobody else.

use crate::file::{checked, on_session, pdf, send, wanted};
use crate::harness::{Engine, on, on_both};
use crate::world::World;
use bytes::Bytes;
use cordee_app::Asker;
use cordee_app::file::{self, NotTaken, Progress, Receiving};
use cordee_domain::file::FileState;
use cordee_domain::ids::{Kind, UploadId};
use futures_util::{StreamExt, stream};
use std::convert::Infallible;
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use uuid::Uuid;

async fn begin(by: &Asker, subject: (Kind, Uuid), size: usize) -> UploadId {
    file::create(&by.again(), wanted(subject, "a.txt", size)).await.unwrap().upload.id
}

/// Sends these bytes, and then nothing, without an end.
async fn stall(by: &Asker, id: UploadId, bytes: usize) -> JoinHandle<Result<Progress, NotTaken>> {
    let receiver = file::receive_by(by.again(), id).await.unwrap();
    let body = stream::iter([Ok::<_, Infallible>(Bytes::from(vec![b'x'; bytes]))]).chain(stream::pending());
    tokio::spawn(async move { receiver.take(0, None, body).await })
}

async fn received(by: &Asker, id: UploadId) -> i64 {
    file::receive_by(by.again(), id).await.unwrap().progress().received
}

#[test]
fn slow_bodies_of_one_tenant_do_not_stop_another() {
    on_both(|bed| async move {
        let patience = Duration::from_millis(500);
        let files = bed.app.files.clone().receiving(Receiving { patience, ..Receiving::default() });
        let bed = bed.on_files(files);
        let (world, other) = (World::new(&bed, "one").await, World::new(&bed, "other").await);
        let subject = on_session(&world, 0);
        let [work, next] = &world.works;
        let mut slow = Vec::new();
        for (by, subject) in [
            (&work.consultant, subject),
            (&work.trinome, subject),
            (&work.manager, subject),
            (&work.neighbour, subject),
            (&next.consultant, on_session(&world, 1)),
        ] {
            for _ in 0..6 {
                let id = begin(by, subject, 5_000_000).await;
                slow.push(stall(by, id, 100_000).await);
            }
        }
        tokio::time::sleep(patience * 3).await;
        let (standing, told): (Vec<_>, Vec<_>) = slow.into_iter().partition(|one| !one.is_finished());
        assert_eq!((standing.len(), told.len()), (24, 6), "so many of one tenant");
        for one in told {
            assert!(matches!(one.await.unwrap(), Err(NotTaken::Busy)), "the others are told to come back");
        }
        let by = &other.works[0].consultant;
        let bytes = [pdf(1), vec![b' '; 9_000_000], pdf(2)].concat();
        let id = begin_pdf(by, on_session(&other, 0), bytes.len()).await;
        let sent = timeout(Duration::from_secs(20), send(by, id, 0, &bytes)).await;
        assert_eq!(sent.expect("another tenant waits for nobody").unwrap(), bytes.len() as i64);
        assert_eq!(checked(by, on_session(&other, 0)).await.state, FileState::Ready);
        standing.iter().for_each(JoinHandle::abort);
    });
}

async fn begin_pdf(by: &Asker, subject: (Kind, Uuid), size: usize) -> UploadId {
    file::create(&by.again(), wanted(subject, "a.pdf", size)).await.unwrap().upload.id
}

#[test]
fn who_comes_back_takes_the_place_of_a_connection_that_is_dead() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let bytes = vec![b'x'; 300_000];
        let id = begin(by, subject, bytes.len()).await;
        let dead = stall(by, id, 100_000).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        // What it had is kept first: from where that ends, one goes on.
        let back = timeout(Duration::from_secs(10), send(by, id, 0, &bytes)).await.expect("it is not kept waiting");
        assert!(matches!(back, Err(NotTaken::Offset)), "{back:?}");
        let ended = timeout(Duration::from_secs(10), dead).await.expect("it was asked to end").unwrap();
        assert!(matches!(ended, Err(NotTaken::Cut)));
        assert_eq!(received(by, id).await, 100_000);
        assert_eq!(send(by, id, 100_000, &bytes[100_000..]).await.unwrap(), 300_000);
        assert_eq!(checked(by, subject).await.state, FileState::Ready);
    });
}

#[test]
fn what_comes_slowly_is_kept_and_who_sends_next_to_nothing_is_gone() {
    on(Engine::Sqlite, |bed| async move {
        let gathering = Duration::from_millis(400);
        let most = Receiving { gathering, held_kib: 3_072, ..Receiving::default() };
        let files = bed.app.files.clone().receiving(most);
        let bed = bed.on_files(files);
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        // Twenty kilobytes are kept as they are, before the part is whole; what does not go on is cut.
        let id = begin(by, subject, 5_000_000).await;
        let slow = stall(by, id, 20_000).await;
        tokio::time::sleep(gathering + gathering / 2).await;
        assert!(!slow.is_finished());
        assert_eq!(received(by, id).await, 20_000);
        assert!(matches!(timeout(Duration::from_secs(5), slow).await.unwrap().unwrap(), Err(NotTaken::Cut)));
        // A few bytes now and then are no body.
        let id = begin(by, subject, 5_000_000).await;
        let receiver = file::receive_by(by.again(), id).await.unwrap();
        let drops = stream::unfold((), |()| async {
            tokio::time::sleep(Duration::from_millis(50)).await;
            Some((Ok::<_, Infallible>(Bytes::from_static(b"x")), ()))
        });
        let from = Instant::now();
        let taken = timeout(Duration::from_secs(5), receiver.take(0, None, Box::pin(drops))).await;
        assert!(matches!(taken, Ok(Err(NotTaken::Cut))), "{taken:?}");
        assert!(from.elapsed() >= gathering && received(by, id).await > 0);
        // Where memory is held by somebody slow, another waits until what it holds is kept.
        let (one, two) = (begin(by, subject, 4_000_000).await, begin(by, subject, 4_000_000).await);
        let slow = stall(by, one, 2_500_000).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!(send(by, two, 0, &vec![b'x'; 4_000_000]).await.unwrap(), 4_000_000);
        assert_eq!(received(by, one).await, 2_500_000);
        slow.abort();
    });
}
