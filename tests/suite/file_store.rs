//! Where files are kept: a folder, or a store that now and then refuses; and a server that is killed in the middle. What is
//! asked of any store is asked of S3 in [`crate::file_s3`].

use crate::file::{checked, objects, on_session, pdf, put, read, read_part, send, wanted};
use crate::file_http::{Sent, send as http};
use crate::file_s3::on_s3_by_settings;
use crate::harness::{Bed, Engine, on, on_both};
use crate::process::Process;
use crate::served::token;
use crate::world::World;
use async_trait::async_trait;
use cordee_app::file::{self, Files, NotTaken};
use cordee_domain::file::FileState;
use cordee_domain::time::Clock;
use cordee_server::assemble::SystemClock;
use futures_util::StreamExt;
use futures_util::stream::BoxStream;
use object_store::path::Path;
use object_store::{
    CopyOptions, Error, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta, ObjectStore,
    PutMultipartOptions, PutOptions, PutPayload, PutResult, Result as StoreResult,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A store of which every n-th call fails.
#[derive(Debug)]
pub struct Flaky {
    store: Arc<dyn ObjectStore>,
    calls: AtomicU64,
    every: u64,
}

impl std::fmt::Display for Flaky {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("flaky")
    }
}

impl Flaky {
    pub fn each(store: Arc<dyn ObjectStore>, every: u64) -> Flaky {
        Flaky { store, calls: AtomicU64::new(0), every }
    }

    fn fails(&self) -> StoreResult<()> {
        if self.calls.fetch_add(1, Ordering::SeqCst) % self.every == self.every - 1 {
            return Err(Error::Generic { store: "flaky", source: "503 Slow Down".into() });
        }
        Ok(())
    }
}

#[async_trait]
impl ObjectStore for Flaky {
    async fn put_opts(&self, at: &Path, payload: PutPayload, options: PutOptions) -> StoreResult<PutResult> {
        self.fails()?;
        self.store.put_opts(at, payload, options).await
    }

    async fn put_multipart_opts(
        &self,
        at: &Path,
        options: PutMultipartOptions,
    ) -> StoreResult<Box<dyn MultipartUpload>> {
        self.fails()?;
        self.store.put_multipart_opts(at, options).await
    }

    async fn get_opts(&self, at: &Path, options: GetOptions) -> StoreResult<GetResult> {
        self.fails()?;
        self.store.get_opts(at, options).await
    }

    fn delete_stream(&self, paths: BoxStream<'static, StoreResult<Path>>) -> BoxStream<'static, StoreResult<Path>> {
        match self.fails() {
            Ok(()) => self.store.delete_stream(paths),
            Err(error) => futures_util::stream::once(async { Err(error) }).boxed(),
        }
    }

    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, StoreResult<ObjectMeta>> {
        match self.fails() {
            Ok(()) => self.store.list(prefix),
            Err(error) => futures_util::stream::once(async { Err(error) }).boxed(),
        }
    }

    async fn list_with_delimiter(&self, prefix: Option<&Path>) -> StoreResult<ListResult> {
        self.store.list_with_delimiter(prefix).await
    }

    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> StoreResult<()> {
        self.store.copy_opts(from, to, options).await
    }
}

/// What is asked of any store: files of several parts, cut and resumed by two replicas, versions, ranges, the trash.
pub async fn keeps(bed: Bed) {
    let world = World::new(&bed, "one").await;
    let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
    let mut bytes = pdf(1);
    let end = bytes.split_off(9);
    bytes.extend((0..8_600_000_u32).map(|n| (n % 251) as u8));
    bytes.extend(end);
    let id = file::create(&by.again(), wanted(subject, "grand.pdf", bytes.len())).await.unwrap().upload.id;
    send(by, id, 0, &bytes[..4_600_000]).await.unwrap();
    let replica = cordee_app::Asker::new(bed.replica().await, Some((*by.actor().unwrap()).clone()));
    assert_eq!(send(&replica, id, 4_600_000, &bytes[4_600_000..]).await.unwrap(), bytes.len() as i64);
    let file = checked(by, subject).await;
    assert_eq!(file.state, FileState::Ready);
    assert_eq!(read(by, file.id, None).await.unwrap(), bytes);
    let part = read_part(by, file.id, Some(1), Some(8_388_600..8_388_620)).await.unwrap();
    assert_eq!(part, bytes[8_388_600..8_388_620]);
    let report = file::reconcile(&bed.app, true, false).await.unwrap();
    assert!(report.findings.is_empty() && report.whole(), "{report:?}");
    let trashed = file::trash(&by.again(), file.id, file.version).await.unwrap();
    assert!(trashed.trashed_at.is_some());
    let before = objects(&bed.app).await;
    bed.clock.advance(chrono::Duration::days(31));
    while file::sweep(&bed.app).await.unwrap() > 0 {}
    assert_eq!(objects(&bed.app).await, before - 1);
}

#[test]
fn a_folder_keeps_files() {
    on_both(keeps);
}

/// What is sent to a store that refuses now and then is kept whole in the end.
pub async fn loses_nothing(bed: Bed, flaky: Flaky) {
    let world = World::new(&bed, "one").await;
    let files = Files::in_store(Arc::new(flaky), &bed.dir().join("scratch")).unwrap();
    let bed = bed.on_files(files);
    let by = cordee_app::Asker::new(bed.app.clone(), Some((*world.works[0].consultant.actor().unwrap()).clone()));
    let subject = on_session(&world, 0);
    let (mut refused, mut kept) = (0, Vec::new());
    for number in 0..6 {
        let bytes = [pdf(number), vec![b' '; 4_300_000], pdf(number)].concat();
        let id =
            file::create(&by.again(), wanted(subject, &format!("{number}.pdf"), bytes.len())).await.unwrap().upload.id;
        let mut at = 0;
        while at < bytes.len() {
            match send(&by, id, at, &bytes[at..]).await {
                Ok(received) => at = usize::try_from(received).unwrap(),
                Err(NotTaken::Failed(_)) => {
                    refused += 1;
                    let progress = file::receive_by(by.again(), id).await.unwrap().progress();
                    at = usize::try_from(progress.received).unwrap();
                }
                Err(other) => panic!("{other:?}"),
            }
        }
        kept.push(bytes);
    }
    for _ in 0..40 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        bed.clock.advance(chrono::Duration::seconds(61));
        file::check_due(&bed.app).await.unwrap();
    }
    assert!(refused > 0, "the store refused {refused} parts");
    let files = file::of_subjects(&by.again(), &[subject], false).await.unwrap().remove(&subject).unwrap();
    for (file, bytes) in files.iter().filter(|file| file.name.ends_with(".pdf")).zip(kept.iter().rev()) {
        assert_eq!(file.state, FileState::Ready, "{file:?}");
        let mut got = read(&by, file.id, None).await;
        while got.is_err() {
            got = read(&by, file.id, None).await;
        }
        assert_eq!(&got.unwrap(), bytes);
    }
}

#[test]
fn a_store_that_refuses_now_and_then_loses_nothing() {
    on(Engine::Sqlite, |bed| async move {
        let folder = object_store::local::LocalFileSystem::new_with_prefix(bed.dir()).unwrap();
        loses_nothing(bed, Flaky::each(Arc::new(folder), 5)).await;
    });
}

#[test]
fn what_is_lost_altered_or_left_over_is_found() {
    on(Engine::Sqlite, |bed| async move {
        use file::Finding;
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let folder = bed.dir().join("files").join("blob").join(world.tenant.0.simple().to_string());
        let blob = async |name: &str| {
            let file = put(by, subject, name, b"Bonjour").await;
            folder.join(file.current_id.unwrap().0.simple().to_string())
        };
        let (lost, altered, cut) = (blob("a.txt").await, blob("b.txt").await, blob("c.txt").await);
        assert!(file::reconcile(&bed.app, true, false).await.unwrap().findings.is_empty());
        std::fs::remove_file(lost).unwrap();
        std::fs::write(altered, "bonjour").unwrap();
        std::fs::write(cut, "Bon").unwrap();
        let orphan = folder.join(uuid::Uuid::now_v7().simple().to_string());
        std::fs::write(&orphan, "x").unwrap();
        std::fs::write(bed.dir().join("files").join("étranger"), "x").unwrap();
        let found = |report: &file::Report| {
            let count = |wanted: fn(&Finding) -> bool| report.findings.iter().filter(|found| wanted(found)).count();
            (
                count(|found| matches!(found, Finding::Lost { .. })),
                count(|found| matches!(found, Finding::Altered { .. })),
                count(|found| matches!(found, Finding::Orphan { .. })),
                count(|found| matches!(found, Finding::Foreign { .. })),
            )
        };
        bed.clock.set(SystemClock.now());
        assert_eq!(
            found(&file::reconcile(&bed.app, false, true).await.unwrap()),
            (1, 1, 0, 1),
            "its row may be on its way"
        );
        bed.clock.advance(chrono::Duration::days(3));
        let report = file::reconcile(&bed.app, true, true).await.unwrap();
        assert_eq!((found(&report), report.removed, report.whole()), ((1, 2, 1, 1), 1, false), "{report:?}");
        assert!(!orphan.exists());
    });
}

/// Five kills in the middle of what is sent: what was acknowledged is there, and it is whole in the end. The `turn`-th of
/// four, each at other moments.
async fn kill_and_resume(bed: Bed, settings: &[(&'static str, String)], turn: u64) {
    const KILLS: u64 = 5;
    const PIECE: usize = 1_200_000;
    bed.clock.set(SystemClock.now());
    let world = World::new(&bed, "one").await;
    let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
    let mut bytes = pdf(1);
    let end = bytes.split_off(9);
    bytes.extend((0..12 * PIECE as u32).map(|n| (n % 253) as u8));
    bytes.extend(end);
    let id = file::create(&by.again(), wanted(subject, "grand.pdf", bytes.len())).await.unwrap().upload.id;
    let path = format!("/televersements/{}", id.0);
    let (mut kills, mut acknowledged, mut peak) = (0_u64, 0, 0);
    loop {
        bed.clock.set(SystemClock.now());
        let bearer = format!("Bearer {}", token(by).await);
        let (process, _) = Process::start_with(&bed, settings).await;
        let headers = |more: &[(&'static str, String)]| {
            let mut all = vec![("authorization", bearer.clone()), ("tus-resumable", "1.0.0".to_owned())];
            all.extend_from_slice(more);
            all
        };
        let asked = Sent { method: "HEAD", path: &path, headers: headers(&[]), body: Vec::new() };
        let told = http(process.address, asked).await.unwrap();
        assert_eq!(told.status, 200);
        let at: usize = told.headers["upload-offset"].to_str().unwrap().parse().unwrap();
        assert!(at >= acknowledged, "{acknowledged} were acknowledged, {at} are there");
        if at == bytes.len() {
            break;
        }
        let to = if kills < KILLS { (at + 2 * PIECE).min(bytes.len()) } else { bytes.len() };
        let more = [("upload-offset", at.to_string()), ("content-type", "application/offset+octet-stream".to_owned())];
        let (with, body) = (headers(&more), bytes[at..to].to_vec());
        if kills < KILLS {
            let sending = tokio::spawn({
                let (path, address) = (path.clone(), process.address);
                async move { http(address, Sent { method: "PATCH", path: &path, headers: with, body }).await.ok() }
            });
            tokio::time::sleep(std::time::Duration::from_millis(3 * (4 * kills + turn))).await;
            peak = peak.max(process.peak_kib());
            drop(process);
            kills += 1;
            if let Some(answer) = sending.await.unwrap().filter(|answer| answer.status == 204) {
                acknowledged = answer.headers["upload-offset"].to_str().unwrap().parse().unwrap();
            }
        } else {
            let patch = Sent { method: "PATCH", path: &path, headers: with, body };
            let answer = http(process.address, patch).await.unwrap();
            assert_eq!(answer.status, 204);
            acknowledged = bytes.len();
            peak = peak.max(process.peak_kib());
        }
    }
    bed.clock.set(SystemClock.now() + chrono::Duration::seconds(120));
    let file = checked(by, subject).await;
    assert_eq!(read(by, file.id, None).await.unwrap(), bytes);
    let report = file::reconcile(&bed.app, true, false).await.unwrap();
    assert!(report.findings.is_empty(), "{report:?}");
    eprintln!("{kills} kills, nothing lost of {} MB; at most {} MB resident", bytes.len() / 1_000_000, peak / 1024);
}

#[test]
fn twenty_kills_in_the_middle_lose_nothing_of_a_file() {
    for (turn, engine) in [Engine::Sqlite, Engine::Postgres].into_iter().enumerate() {
        on(engine, |bed| kill_and_resume(bed, &[], turn as u64));
        on(engine, |bed| async move {
            let (bed, settings) = on_s3_by_settings(bed, 0).await;
            kill_and_resume(bed, &settings, turn as u64 + 2).await;
        });
    }
}
