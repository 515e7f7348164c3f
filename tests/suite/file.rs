//! Files: sent in parts, checked before anyone reads them, kept in versions, read at addresses of short life.

use crate::file_s3::on_s3;
use crate::harness::{Bed, Engine, on, on_both, refusals};
use crate::served::token;
use crate::world::World;
use bytes::Bytes;
use chrono::Duration;
use cordee_app::file::{self, Checksum, CreateUpload, File, NotTaken};
use cordee_app::{App, AppError, Asker, identity};
use cordee_domain::file::{FileState, MAX_UPLOADS, TRASH_DAYS};
use cordee_domain::ids::{FileId, Kind, UploadId};
use cordee_domain::policy::act;
use futures_util::{TryStreamExt, stream};
use sea_orm::ConnectionTrait;
use std::convert::Infallible;
use uuid::Uuid;

/// What files of the tests hang on: the first session of a work.
pub fn on_session(world: &World, work: usize) -> (Kind, Uuid) {
    (Kind::Session, world.works[work].sessions[0].0)
}

pub fn wanted(subject: (Kind, Uuid), name: &str, size: usize) -> CreateUpload {
    CreateUpload { subject, name: name.into(), size: size as i64, replaces: None, sha256: None }
}

/// Sends what follows the first bytes of an upload.
pub async fn send(asker: &Asker, id: UploadId, offset: usize, bytes: &[u8]) -> Result<i64, NotTaken> {
    let receiver = file::receive_by(asker.again(), id).await?;
    let pieces: Vec<_> =
        bytes.chunks(1_000_000).map(|piece| Ok::<_, Infallible>(Bytes::copy_from_slice(piece))).collect();
    Ok(receiver.take(offset as i64, None, stream::iter(pieces)).await?.received)
}

/// The newest file on something, once everything there has been checked.
pub async fn checked(asker: &Asker, subject: (Kind, Uuid)) -> File {
    let from = std::time::Instant::now();
    while from.elapsed() < std::time::Duration::from_secs(60) {
        file::check_due(asker.app()).await.unwrap();
        let file =
            file::of_subjects(&asker.again(), &[subject], false).await.unwrap().remove(&subject).unwrap().remove(0);
        let versions = file::versions_of(&asker.again(), &[file.id]).await.unwrap();
        if versions.iter().all(|version| version.state != FileState::Checking) {
            return file::by_ids(&asker.again(), &[file.id]).await.unwrap().remove(0);
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("a file is not checked");
}

/// Puts a file somewhere; gives it as it was found to be.
pub async fn put(asker: &Asker, subject: (Kind, Uuid), name: &str, bytes: &[u8]) -> File {
    let made = file::create(&asker.again(), wanted(subject, name, bytes.len())).await.unwrap();
    assert_eq!(send(asker, made.upload.id, 0, bytes).await.unwrap(), bytes.len() as i64);
    checked(asker, subject).await
}

/// Why the newest version of a file was refused.
pub async fn reason(asker: &Asker, file: &File) -> String {
    let versions = file::versions_of(&asker.again(), &[file.id]).await.unwrap();
    assert_eq!(versions[0].state, FileState::Refused, "{versions:?}");
    versions[0].refusal.clone().unwrap()
}

/// The same person, by a device of its own.
pub async fn signed(asker: &Asker) -> Asker {
    identity::authenticate(asker.app(), &token(asker).await).await.unwrap().asker
}

/// The bytes of a file, read at an address of its reader.
pub async fn read(asker: &Asker, id: FileId, number: Option<i32>) -> Result<Vec<u8>, AppError> {
    read_part(asker, id, number, None).await
}

/// A range of them.
pub async fn read_part(
    asker: &Asker,
    id: FileId,
    number: Option<i32>,
    range: Option<std::ops::Range<u64>>,
) -> Result<Vec<u8>, AppError> {
    let address = file::address(&signed(asker).await, id, number, false).await?;
    let ticket = address.path.split_once("jeton=").unwrap().1;
    let opened = file::open(asker.app(), ticket).await?;
    let pieces: Vec<Bytes> = opened.read(range).await?.try_collect().await?;
    Ok(pieces.concat())
}

/// How many objects the store holds, whatever they are.
pub async fn objects(app: &App) -> u64 {
    file::reconcile(app, false, false).await.unwrap().objects
}

pub fn pdf(number: usize) -> Vec<u8> {
    format!("%PDF-1.7\n{number}\n%%EOF\n").into_bytes()
}

#[test]
fn a_file_is_sent_in_parts_after_cuts_and_read_by_those_of_its_place() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let other = World::new(&bed, "other").await;
        let work = &world.works[0];
        let subject = on_session(&world, 0);
        let mut bytes = pdf(1);
        let end = bytes.split_off(9);
        bytes.extend(vec![b' '; 9_000_000]);
        bytes.extend(end);
        let by = &work.consultant;
        let made = file::create(&by.again(), wanted(subject, "Compte rendu d’été.pdf", bytes.len())).await.unwrap();
        let id = made.upload.id;

        // A cut in the middle of a request: what came is kept, and one goes on from there.
        let receiver = file::receive_by(by.again(), id).await.unwrap();
        let pieces = [Ok(Bytes::copy_from_slice(&bytes[..5_000_000])), Err("cut")];
        assert!(matches!(receiver.take(0, None, stream::iter(pieces)).await, Err(NotTaken::Cut)));
        let receiver = file::receive_by(by.again(), id).await.unwrap();
        assert_eq!(receiver.progress().received, 5_000_000);
        assert!(matches!(send(by, id, 0, b"again").await, Err(NotTaken::Offset)));
        assert!(matches!(send(by, id, 5_000_001, b"beyond").await, Err(NotTaken::Offset)));
        let too_long = vec![0; bytes.len() - 5_000_000 + 1];
        assert!(matches!(send(by, id, 5_000_000, &too_long).await, Err(NotTaken::TooLong)));
        let at = usize::try_from(file::receive_by(by.again(), id).await.unwrap().progress().received).unwrap();
        assert!((5_000_000..bytes.len()).contains(&at));
        // What came of too much was zeros: the file is spoilt from there, and given up.
        file::receive_by(by.again(), id).await.unwrap().end().await.ok().unwrap();
        assert!(matches!(file::receive_by(by.again(), id).await, Err(AppError::NotFound)));
        assert_eq!(objects(&bed.app).await, 2, "nothing is left of what was given up");

        let made = file::create(&by.again(), wanted(subject, "Compte rendu d’été.pdf", bytes.len())).await.unwrap();
        let id = made.upload.id;
        for stranger in [&work.trinome, &world.works[1].consultant, &other.works[0].consultant] {
            assert!(matches!(file::receive_by(stranger.again(), id).await, Err(AppError::NotFound)));
        }
        assert!(matches!(file::receive(&bed.app, id, "a.b.c").await, Err(AppError::NotFound)));
        send(by, id, 0, &bytes[..1]).await.unwrap();
        send(by, id, 1, &bytes[1..4_500_000]).await.unwrap();
        assert_eq!(file::mine(&by.again()).await.unwrap().pop().unwrap().received, 4_500_000);
        let resumed = file::resume(&signed(by).await, id).await.unwrap();
        let ticket = resumed.path.split_once("jeton=").unwrap().1;
        assert_eq!(file::receive(&bed.app, id, ticket).await.unwrap().progress().received, 4_500_000);
        send(by, id, 4_500_000, &bytes[4_500_000..]).await.unwrap();
        let file = checked(by, subject).await;
        assert_eq!((file.state, file.name.as_str(), file.number), (FileState::Ready, "Compte rendu d’été.pdf", 1));
        assert!(
            matches!(send(by, id, bytes.len(), b"").await, Ok(at) if at == bytes.len() as i64),
            "said twice, it stays so"
        );
        assert!(matches!(file::receive_by(by.again(), id).await.unwrap().end().await, Err(NotTaken::Over)));

        assert_eq!(read(&work.trinome, file.id, None).await.unwrap(), bytes);
        assert_eq!(read(&world.aract, file.id, None).await.unwrap(), bytes);
        for stranger in [&world.works[1].consultant, &other.aract, &other.works[0].consultant] {
            assert!(matches!(read(stranger, file.id, None).await, Err(AppError::NotFound)));
            assert!(matches!(file::shelf(&stranger.again(), subject).await, Err(AppError::NotFound)));
        }
        assert!(matches!(read(&world.contributor, file.id, None).await, Err(AppError::Denied)));
        let report = file::reconcile(&bed.app, true, false).await.unwrap();
        assert_eq!((report.versions, report.objects, report.findings.len()), (3, 3, 0), "{report:?}");
    });
}

#[test]
fn a_checksum_is_of_all_that_a_request_carries_or_nothing_is_taken() {
    on_both(|bed| async move {
        use sha1::{Digest, Sha1};
        let world = World::new(&bed, "one").await;
        let by = &world.works[0].consultant;
        let subject = on_session(&world, 0);
        let bytes = [pdf(1), vec![b' '; 5_000_000], pdf(2)].concat();
        let sha256 = Some("0".repeat(64));
        let wrong = CreateUpload { sha256, ..wanted(subject, "a.pdf", bytes.len()) };
        let id = file::create(&by.again(), wrong).await.unwrap().upload.id;
        let take = async |sum: Vec<u8>, cut: bool| {
            let receiver = file::receive_by(by.again(), id).await.unwrap();
            let pieces = [Ok(Bytes::copy_from_slice(&bytes)), if cut { Err("cut") } else { Ok(Bytes::new()) }];
            receiver.take(0, Some(Checksum::Sha1(sum)), stream::iter(pieces)).await
        };
        let sum = Sha1::digest(&bytes).to_vec();
        assert!(matches!(take(vec![0; 20], false).await, Err(NotTaken::Checksum)));
        assert!(matches!(take(sum.clone(), true).await, Err(NotTaken::Cut)));
        assert_eq!(file::receive_by(by.again(), id).await.unwrap().progress().received, 0);
        assert_eq!(objects(&bed.app).await, 1);
        assert_eq!(take(sum, false).await.unwrap().received, bytes.len() as i64);
        let file = checked(by, subject).await;
        assert!(reason(by, &file).await.contains("tel qu’il a été envoyé"), "the hash of the whole was another");
        assert!(matches!(read(by, file.id, None).await, Err(AppError::Refused(_))));
        assert_eq!(objects(&bed.app).await, 1, "nothing is kept of what is refused");
    });
}

#[test]
fn versions_follow_each_other_and_the_trash_gives_back_or_forgets() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (by, subject) = (&work.trinome, on_session(&world, 0));
        let first = put(by, subject, "Plan.txt", b"premier").await;
        let replace = |name: &str, size| CreateUpload { replaces: Some(first.id), ..wanted(subject, name, size) };
        let made = file::create(&work.consultant.again(), replace("Autre.txt", 6)).await.unwrap();
        send(&work.consultant, made.upload.id, 0, b"second").await.unwrap();
        let second = checked(by, subject).await;
        assert_eq!((second.id, second.number, second.name.as_str()), (first.id, 2, "Plan.txt"));
        assert_eq!(read(by, first.id, None).await.unwrap(), b"second");
        assert_eq!(read(by, first.id, Some(1)).await.unwrap(), b"premier");
        // A version that is refused takes nobody's place.
        let made = file::create(&by.again(), replace("Plan.txt", 6)).await.unwrap();
        send(by, made.upload.id, 0, b"<html>").await.unwrap();
        let third = checked(by, subject).await;
        assert_eq!((third.state, third.number), (FileState::Ready, 3));
        assert_eq!(read(by, first.id, None).await.unwrap(), b"second");
        let made = file::create(&by.again(), replace("Plan.pdf", pdf(1).len())).await.unwrap();
        send(by, made.upload.id, 0, &pdf(1)).await.unwrap();
        assert_eq!(checked(by, subject).await.name, "Plan.pdf", "it is named as what it has become");

        let file = file::by_ids(&by.again(), &[first.id]).await.unwrap().remove(0);
        let renamed = file::rename(&by.again(), file.id, file.version, "../Plan final.pdf").await.unwrap();
        assert_eq!(renamed.name, "Plan final.pdf");
        assert_eq!(refusals(file::rename(&by.again(), file.id, renamed.version, "Plan.exe").await).len(), 1);
        assert_eq!(
            refusals(file::rename(&by.again(), file.id, file.version, "Plan.pdf").await).len(),
            1,
            "a stale version"
        );
        let manager = &work.manager;
        assert_eq!(refusals(file::trash(&manager.again(), file.id, renamed.version).await).len(), 1, "not its own");
        let trashed = file::trash(&by.again(), file.id, renamed.version).await.unwrap();
        assert!(matches!(read(by, file.id, None).await, Err(AppError::Refused(_))));
        assert_eq!(file::of_subjects(&by.again(), &[subject], false).await.unwrap()[&subject].len(), 1);
        assert_eq!(file::of_subjects(&by.again(), &[subject], true).await.unwrap()[&subject].len(), 1);
        let restored = file::restore(&work.consultant.again(), file.id, trashed.version).await.unwrap();
        assert_eq!(read(by, file.id, None).await.unwrap(), pdf(1));
        file::trash(&by.again(), file.id, restored.version).await.unwrap();
        bed.clock.advance(Duration::days(TRASH_DAYS) - Duration::minutes(1));
        file::sweep(&bed.app).await.unwrap();
        assert_eq!(objects(&bed.app).await, 4);
        bed.clock.advance(Duration::minutes(2));
        assert_eq!(file::sweep(&bed.app).await.unwrap(), 1);
        assert!(file::by_ids(&world.aract.again(), &[file.id]).await.unwrap().is_empty());
        assert_eq!(objects(&bed.app).await, 1);
        assert_eq!(file::gauge(&world.admin.again()).await.unwrap().used, 7);
    });
}

#[test]
fn a_tenant_that_is_full_is_told_so_and_others_are_not() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let other = World::new(&bed, "other").await;
        let by = &world.works[0].consultant;
        let subject = on_session(&world, 0);
        put(by, subject, "a.txt", &[b'a'; 600]).await;
        let used = file::gauge(&world.admin.again()).await.unwrap().used;
        file::set_quota(&bed.app, world.tenant, used + 400).await.unwrap();
        let gauge = file::gauge(&world.admin.again()).await.unwrap();
        assert_eq!((gauge.used, gauge.limit), (used, used + 400));
        let made = file::create(&by.again(), wanted(subject, "b.txt", 300)).await.unwrap();
        let full = file::create(&by.again(), wanted(subject, "c.txt", 101)).await;
        assert!(refusals(full)[0].to_string().contains("plein"), "what is being sent counts");
        file::create(&other.works[0].consultant.again(), wanted(on_session(&other, 0), "b.txt", 101)).await.unwrap();
        file::receive_by(by.again(), made.upload.id).await.unwrap().end().await.ok().unwrap();
        // One was begun with the world.
        for _ in 1..MAX_UPLOADS {
            file::create(&by.again(), wanted(subject, "d.txt", 1)).await.unwrap();
        }
        let many = file::create(&by.again(), wanted(subject, "d.txt", 1)).await;
        assert!(refusals(many)[0].to_string().contains("en cours"));
        file::create(&world.works[0].trinome.again(), wanted(subject, "d.txt", 1)).await.unwrap();
        bed.clock.advance(Duration::hours(25));
        assert!(file::sweep(&bed.app).await.unwrap() > MAX_UPLOADS as u64);
        file::create(&by.again(), wanted(subject, "d.txt", 1)).await.unwrap();
    });
}

/// Uploads that are cut, as many as said, in any store.
async fn cut(bed: Bed, most: usize) {
    let world = World::new(&bed, "one").await;
    let subject = on_session(&world, 0);
    let work = &world.works[0];
    let senders = [&work.consultant, &work.trinome, &work.manager, &world.aract];
    bed.clock.advance(Duration::hours(25));
    file::sweep(&bed.app).await.unwrap();
    let mut rounds = 0;
    while rounds < most {
        for by in senders {
            for _ in 0..MAX_UPLOADS {
                let id = file::create(&by.again(), wanted(subject, "a.pdf", 64)).await.unwrap().upload.id;
                let receiver = file::receive_by(by.again(), id).await.unwrap();
                let pieces = [Ok(Bytes::from(vec![b'x'; 1 + rounds % 60])), Err("cut")];
                assert!(matches!(receiver.take(0, None, stream::iter(pieces)).await, Err(NotTaken::Cut)));
                rounds += 1;
            }
        }
        bed.clock.advance(Duration::hours(25));
        while file::sweep(&bed.app).await.unwrap() > 0 {}
    }
    assert_eq!(objects(&bed.app).await, 1, "what was there before");
    assert_eq!(file::gauge(&world.admin.again()).await.unwrap().used, 7);
    assert_eq!(file::of_subjects(&world.aract.again(), &[subject], false).await.unwrap()[&subject].len(), 1);
    for kept in ["files", "s3/cordee"] {
        assert_eq!(walk(&bed.dir().join(kept).join("part")), 0, "not even a file on the disk");
    }
}

#[test]
fn a_thousand_uploads_that_are_cut_leave_nothing() {
    // Each is a few changes on the disk: the second engine and the second store are tried with fewer.
    on(Engine::Sqlite, |bed| cut(bed, 1_000));
    on(Engine::Postgres, |bed| cut(bed, 160));
    on(Engine::Sqlite, |bed| async move { cut(on_s3(bed).await, 80).await });
    on(Engine::Postgres, |bed| async move { cut(on_s3(bed).await, 80).await });
}

#[test]
fn what_is_taken_back_from_the_trash_in_time_is_not_forgotten() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].trinome, on_session(&world, 0));
        let mut files = Vec::new();
        for name in ["gardé.txt", "oublié.txt"] {
            let file = put(by, subject, name, b"Bonjour").await;
            files.push(file::trash(&by.again(), file.id, file.version).await.unwrap());
        }
        bed.clock.advance(Duration::hours(25));
        file::sweep(&bed.app).await.unwrap();
        bed.clock.advance(Duration::days(TRASH_DAYS));
        // Nothing else is changed while a change is under way: both sweeps look, and wait for it.
        let change = by.write(act::FILE_REMOVE).await.unwrap();
        let other = bed.replica().await;
        let (one, two, ()) = tokio::join!(file::sweep(&bed.app), file::sweep(&other), async {
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            let kept = File { trashed_at: None, trashed_by: None, version: 9, ..files[0].clone() };
            change.save(kept).await.unwrap();
            change.commit().await.unwrap();
        });
        assert_eq!(one.unwrap() + two.unwrap(), 1, "forgotten once, by one of them");
        assert_eq!(read(by, files[0].id, None).await.unwrap(), b"Bonjour");
        assert!(file::by_ids(&by.again(), &[files[1].id]).await.unwrap().is_empty());
        let told = "SELECT COUNT(*) AS many FROM event WHERE kind = 'file.purged'";
        let told = sea_orm::Statement::from_string(bed.owner.get_database_backend(), told);
        let many: i64 = bed.owner.query_one_raw(told).await.unwrap().unwrap().try_get("", "many").unwrap();
        assert_eq!(many, 1);
    });
}

fn walk(folder: &std::path::Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    entries.map(|entry| entry.unwrap().path()).map(|path| if path.is_dir() { walk(&path) } else { 1 }).sum()
}

#[test]
fn who_loses_the_right_sends_and_reads_no_more() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let subject = on_session(&world, 0);
        let file = put(&work.consultant, subject, "a.txt", b"Bonjour").await;
        let address = file::address(&signed(&work.manager).await, file.id, None, false).await.unwrap();
        let ticket = address.path.split_once("jeton=").unwrap().1;
        assert!(file::open(&bed.app, ticket).await.is_ok());
        let id = file::create(&work.manager.again(), wanted(subject, "b.txt", 4)).await.unwrap().upload.id;
        send(&work.manager, id, 0, b"ab").await.unwrap();
        let ended = "UPDATE membership SET ended_at = joined_at WHERE role = 'manager'";
        bed.owner.execute_unprepared(ended).await.unwrap();
        assert!(file::open(&bed.app, ticket).await.is_err(), "an address that was given is worth no more");
        bed.clock.advance(Duration::seconds(61));
        let late = file::address(&signed(&work.consultant).await, file.id, None, false).await.unwrap();
        let ticket = late.path.split_once("jeton=").unwrap().1;
        bed.clock.advance(Duration::seconds(61));
        assert!(matches!(file::open(&bed.app, ticket).await, Err(AppError::NotFound)), "a minute has passed");
    });
}
