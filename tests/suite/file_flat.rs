//! A large film, sent to the server's own binary after three cuts, in memory that does not grow with it.

use crate::file::on_session;
use crate::file_http::{Sent, metadata, send};
use crate::harness::{Engine, on};
use crate::process::Process;
use crate::served::{gid, token};
use crate::world::World;
use cordee_app::file;
use cordee_domain::file::FileState;
use cordee_domain::time::Clock;
use cordee_server::assemble::SystemClock;
use sha2::{Digest, Sha256};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const PIECE: usize = 1_000_000;

/// How much more memory than before the first byte the server may take: parts that are being received, pieces of what is
/// written, and what the database keeps.
const MOST_KIB: u64 = 64 * 1024;

/// A megabyte of a film, as far as one looks.
fn piece(number: usize) -> Vec<u8> {
    let mut bytes: Vec<u8> = (0..PIECE).map(|at| ((at * 7 + number * 13) % 251) as u8).collect();
    if number == 0 {
        bytes[..32].copy_from_slice(b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41");
    }
    bytes
}

/// Sends a request's body from here to there, which may be before its announced end.
async fn patch(process: &Process, head: &str, from: usize, to: usize, cut: bool) -> std::io::Result<Vec<u8>> {
    let mut socket = TcpStream::connect(process.address).await?;
    socket.write_all(head.as_bytes()).await?;
    let mut at = from;
    while at < to {
        let (number, within) = (at / PIECE, at % PIECE);
        let end = PIECE.min(within + to - at);
        socket.write_all(&piece(number)[within..end]).await?;
        at += end - within;
    }
    let mut answer = vec![0; 200];
    if !cut {
        let read = socket.read(&mut answer).await?;
        answer.truncate(read);
    }
    Ok(answer)
}

/// `CORDEE_TEST_FILE_MB` is how large the film is: 1 GB, or what is to be measured.
#[test]
fn a_large_film_is_sent_after_three_cuts_in_flat_memory() {
    on(Engine::Sqlite, |bed| async move {
        let megabytes = std::env::var("CORDEE_TEST_FILE_MB").ok().map_or(1_024, |text| text.parse().unwrap());
        bed.clock.set(SystemClock.now());
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let (process, _) = Process::start(&bed).await;
        let bearer = format!("Bearer {}", token(by).await);
        let size = megabytes * PIECE;
        let ask = async |method: &str, path: &str, more: &[(&'static str, String)]| {
            let mut headers = vec![("tus-resumable", "1.0.0".to_owned()), ("authorization", bearer.clone())];
            headers.extend_from_slice(more);
            send(process.address, Sent { method, path, headers, body: Vec::new() }).await.unwrap()
        };
        let named = metadata(&[("filename", "Film.mp4"), ("subjectId", &gid(world.works[0].sessions[0]))]);
        let create = [("upload-length", size.to_string()), ("upload-metadata", named)];
        let made = ask("POST", "/televersements", &create).await;
        assert_eq!(made.status, 201, "{made:?}");
        let path = made.header("location").to_owned();
        let (from, before) = (Instant::now(), process.peak_kib());
        let mut cuts = 0;
        loop {
            let offset = ask("HEAD", &path, &[]).await.header("upload-offset").to_owned();
            let at: usize = offset.parse().unwrap();
            if at == size {
                break;
            }
            let cut = cuts < 3;
            let to = if cut { (size * (cuts + 1) / 4 + PIECE / 3).max(at) } else { size };
            let head = format!(
                "PATCH {path} HTTP/1.1\r\nhost: x\r\nauthorization: {bearer}\r\ntus-resumable: 1.0.0\r\n\
                 upload-offset: {offset}\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: {}\r\n\r\n",
                size - at
            );
            // Who comes back while what it sent before is still being written is told so, and asks again.
            let answer = patch(&process, &head, at, to, cut).await;
            cuts += usize::from(cut && answer.is_ok());
            tokio::time::sleep(Duration::from_millis(100)).await;
            assert!(from.elapsed() < Duration::from_secs(600), "it is not sent");
        }
        let (sent_in, sending) = (from.elapsed(), process.peak_kib());
        let newest = loop {
            let files = file::of_subjects(&by.again(), &[subject], false).await.unwrap().remove(&subject);
            let newest = files.unwrap().remove(0);
            if newest.name == "Film.mp4" && newest.state != FileState::Checking {
                break newest;
            }
            assert!(from.elapsed() < Duration::from_secs(600), "it is not checked");
            tokio::time::sleep(Duration::from_millis(100)).await;
        };
        assert_eq!((newest.state, cuts), (FileState::Ready, 3));
        let (ready_in, peak) = (from.elapsed(), process.peak_kib());
        eprintln!(
            "{megabytes} MB after 3 cuts: sent in {sent_in:?}, ready in {ready_in:?}; {} MB resident before, {} while \
             it was sent, {} at most",
            before / 1024,
            sending / 1024,
            peak / 1024
        );
        let mut sum = Sha256::new();
        (0..megabytes).for_each(|number| sum.update(piece(number)));
        let version = file::versions_of(&by.again(), &[newest.id]).await.unwrap().remove(0);
        assert_eq!(version.sha256, Some(format!("{:x}", sum.finalize())));
        assert!(file::reconcile(&bed.app, false, false).await.unwrap().findings.is_empty());
        assert!(peak - before < MOST_KIB, "{} KiB more", peak - before);
    });
}
