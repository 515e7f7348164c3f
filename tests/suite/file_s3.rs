//! Files in an S3-compatible store that others wrote, served in the tests' own process: what a folder keeps, it keeps; and
//! the server's own binary over it, by its settings.

use crate::file::{checked, objects, on_session, read};
use crate::file_http::{Sent, metadata, send};
use crate::file_store::{Flaky, keeps, loses_nothing};
use crate::harness::{Bed, Engine, on, on_both};
use crate::process::{Process, cordee_with};
use crate::served::{Caller, gid, token};
use crate::world::World;
use cordee_app::file::{self, Files, S3};
use cordee_domain::file::FileState;
use cordee_domain::time::Clock;
use cordee_server::assemble::SystemClock;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A store on a folder of its own, in this process. Of its requests, every n-th is refused; none for 0.
async fn s3(bed: &Bed, refused: u64) -> S3 {
    let folder = bed.dir().join("s3");
    std::fs::create_dir_all(folder.join("cordee")).unwrap();
    let mut service = S3ServiceBuilder::new(s3s_fs::FileSystem::new(&folder).unwrap());
    service.set_auth(SimpleAuth::from_single("key", "secret"));
    let (service, requests) = (service.build(), Arc::new(AtomicU64::new(1)));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let (service, requests) = (service.clone(), requests.clone());
            let answer = service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
                let (service, number) = (service.clone(), requests.fetch_add(1, Ordering::SeqCst));
                async move {
                    if refused > 0 && number % refused == 0 {
                        return Ok(hyper::Response::builder().status(503).body(s3s::Body::empty()).unwrap());
                    }
                    Service::call(&service, request).await
                }
            });
            tokio::spawn(hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(socket), answer));
        }
    });
    let (access_key, secret_key) = ("key".to_owned(), "secret".to_owned());
    S3 { bucket: "cordee".into(), endpoint: Some(endpoint), region: "us-east-1".into(), access_key, secret_key }
}

fn files(bed: &Bed, s3: &S3) -> Files {
    Files::in_store(s3.store().unwrap(), &bed.dir().join("scratch")).unwrap()
}

/// The settings by which the binary finds it.
fn settings(s3: &S3) -> Vec<(&'static str, String)> {
    [
        ("CORDEE_STORAGE_URL", "s3://cordee".to_owned()),
        ("CORDEE_STORAGE_ENDPOINT", s3.endpoint.clone().unwrap()),
        ("CORDEE_STORAGE_ACCESS_KEY", s3.access_key.clone()),
        ("CORDEE_STORAGE_SECRET_KEY", s3.secret_key.clone()),
    ]
    .to_vec()
}

/// The same platform, with its files in S3; and by what settings a binary has it so.
pub async fn on_s3_by_settings(bed: Bed, refused: u64) -> (Bed, Vec<(&'static str, String)>) {
    let s3 = s3(&bed, refused).await;
    let files = files(&bed, &s3);
    (bed.on_files(files), settings(&s3))
}

/// The same platform, with its files in S3.
pub async fn on_s3(bed: Bed) -> Bed {
    on_s3_by_settings(bed, 0).await.0
}

#[test]
fn an_s3_store_keeps_files() {
    on_both(|bed| async move { keeps(on_s3(bed).await).await });
}

#[test]
fn an_s3_store_that_refuses_now_and_then_loses_nothing() {
    on(Engine::Sqlite, |bed| async move {
        // Some of what it refuses is asked again by the client of S3, the rest by ours.
        let store = s3(&bed, 11).await.store().unwrap();
        loses_nothing(bed, Flaky::each(store, 5)).await;
    });
}

/// What people do with a server that has these settings, seen from outside.
async fn served_by_settings(bed: Bed) {
    bed.clock.set(SystemClock.now());
    let s3 = s3(&bed, 13).await;
    let settings = settings(&s3);
    let bed = {
        let files = files(&bed, &s3);
        bed.on_files(files)
    };
    let world = World::new(&bed, "one").await;
    let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
    let (process, _) = Process::start_with(&bed, &settings).await;
    let bearer = format!("Bearer {}", token(by).await);
    let ask = async |method: &str, path: &str, more: &[(&'static str, String)], body: &[u8]| {
        let mut headers = vec![("tus-resumable", "1.0.0".to_owned()), ("authorization", bearer.clone())];
        headers.extend_from_slice(more);
        send(process.address, Sent { method, path, headers, body: body.to_vec() }).await.unwrap()
    };
    let offsets = |at: &str| {
        [("content-type", "application/offset+octet-stream".to_owned()), ("upload-offset", at.to_owned())].to_vec()
    };
    let film: Vec<u8> = [
        b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41".to_vec(),
        (0..9_000_000_u32).map(|n| (n % 241) as u8).collect(),
    ]
    .concat();
    let create = async |named: &[(&str, &str)], size: usize| {
        let more = [("upload-length", size.to_string()), ("upload-metadata", metadata(named))];
        let made = ask("POST", "/televersements", &more, b"").await;
        assert_eq!(made.status, 201, "{made:?}");
        made.header("location").to_owned()
    };
    let session = gid(world.works[0].sessions[0]);
    let path = create(&[("filename", "été.mp4"), ("subjectId", &session)], film.len()).await;

    // A request that is cut in the middle: what came in whole parts is there, and one goes on from what is said.
    let mut socket = TcpStream::connect(process.address).await.unwrap();
    let head = format!(
        "PATCH {path} HTTP/1.1\r\nhost: x\r\nauthorization: {bearer}\r\ntus-resumable: 1.0.0\r\nupload-offset: 0\r\n\
         content-type: application/offset+octet-stream\r\ncontent-length: {}\r\n\r\n",
        film.len()
    );
    socket.write_all(head.as_bytes()).await.unwrap();
    socket.write_all(&film[..6_000_000]).await.unwrap();
    socket.shutdown().await.unwrap();
    let _ = socket.read(&mut [0; 100]).await;
    drop(socket);
    let mut at = String::new();
    for _ in 0..200 {
        at = ask("HEAD", &path, &[], b"").await.header("upload-offset").to_owned();
        if at != "0" {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    let from: usize = at.parse().unwrap();
    assert!((1..=6_000_000).contains(&from), "{from}");
    assert_eq!(ask("PATCH", &path, &offsets(&at), &film[from..]).await.status, 204);
    let kept = checked(by, subject).await;
    assert_eq!((kept.state, kept.name.as_str()), (FileState::Ready, "été.mp4"));

    let caller = Caller::new(process.address, Some(token(by).await));
    let given = caller.done("fileAddress", json!({"id": gid(kept.id), "inline": true}), "address { path }").await;
    let shown = given["address"]["path"].as_str().unwrap();
    let part = ask("GET", shown, &[("range", "bytes=8388600-8388619".into())], b"").await;
    assert_eq!((part.status, &part.body[..]), (206, &film[8_388_600..8_388_620]));
    assert_eq!(ask("GET", shown, &[], b"").await.body, film);

    // A picture becomes its next version, with a thumbnail.
    let mut picture = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(900, 600).write_to(&mut picture, image::ImageFormat::Png).unwrap();
    let picture = picture.into_inner();
    let named = [("filename", "été.png"), ("subjectId", &session), ("replacesId", &gid(kept.id))];
    let path = create(&named, picture.len()).await;
    assert_eq!(ask("PATCH", &path, &offsets("0"), &picture).await.status, 204);
    let next = checked(by, subject).await;
    assert_eq!((next.state, next.name.as_str(), next.number), (FileState::Ready, "été.png", 2));
    assert_eq!(read(by, kept.id, Some(1)).await.unwrap(), film, "the version before is there");
    let seen = cordee_with(&bed, &settings, &["file", "check", "--full"]);
    assert_eq!((&seen["whole"], &seen["findings"]), (&json!(true), &json!([])), "{seen}");
    let before = objects(&bed.app).await;

    file::trash(&by.again(), next.id, next.version).await.unwrap();
    assert_eq!(ask("GET", shown, &[], b"").await.status, 404);
    bed.clock.advance(chrono::Duration::days(31));
    while file::sweep(&bed.app).await.unwrap() > 0 {}
    assert_eq!(objects(&bed.app).await, before - 3, "two versions and a thumbnail");
    // What no row names is left over once it is old enough, and removed.
    let store = s3.store().unwrap();
    let stray = object_store::path::Path::from(format!("blob/{0}/{0}", uuid::Uuid::now_v7().simple()));
    object_store::ObjectStoreExt::put(&*store, &stray, "x".into()).await.unwrap();
    bed.clock.advance(chrono::Duration::days(3));
    let report = file::reconcile(&bed.app, true, true).await.unwrap();
    assert!(report.whole() && report.removed == 1 && report.findings.len() == 1, "{report:?}");
    assert_eq!(objects(&bed.app).await, before - 3);
}

#[test]
fn a_server_keeps_files_in_s3_by_its_settings() {
    on_both(served_by_settings);
}
