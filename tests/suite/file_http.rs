//! Files over HTTP: the tus protocol's codes, ranges, and what browsers are told.

use crate::file::{checked, on_session, pdf, put};
use crate::harness::{Engine, on};
use crate::served::{Served, gid, token};
use crate::world::World;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::Duration;
use cordee_domain::file::FileState;
use http_body_util::{BodyExt, Full};
use hyper::HeaderMap;
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use serde_json::json;
use sha1::{Digest, Sha1};
use std::net::SocketAddr;

/// A request.
pub struct Sent<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

/// What it was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

pub async fn send(address: SocketAddr, sent: Sent<'_>) -> Result<Answer, Box<dyn std::error::Error + Send + Sync>> {
    let stream = tokio::net::TcpStream::connect(address).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let mut request = hyper::Request::builder().method(sent.method).uri(sent.path).header("host", address.to_string());
    for (name, value) in sent.headers {
        request = request.header(name, value);
    }
    let response = sender.send_request(request.body(Full::new(Bytes::from(sent.body)))?).await?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Ok(Answer { status, headers, body: response.into_body().collect().await?.to_bytes() })
}

/// `key base64,…`.
pub fn metadata(pairs: &[(&str, &str)]) -> String {
    pairs.iter().map(|(key, value)| format!("{key} {}", STANDARD.encode(value))).collect::<Vec<_>>().join(",")
}

const OFFSETS: &str = "application/offset+octet-stream";

#[test]
fn tus_is_spoken_with_its_codes() {
    on(Engine::Sqlite, |bed| async move {
        let world = World::new(&bed, "one").await;
        let by = &world.works[0].consultant;
        let subject = on_session(&world, 0);
        let served = Served::start(&bed).await;
        let bearer = format!("Bearer {}", token(by).await);
        let stranger = format!("Bearer {}", token(&world.works[1].consultant).await);
        let ask = async |method: &str, path: &str, headers: &[(&'static str, &str)], body: &[u8]| {
            let mut all: Vec<(&'static str, String)> = vec![("tus-resumable", "1.0.0".into())];
            for (name, value) in headers {
                all.retain(|(known, _)| known != name);
                all.push((name, (*value).to_owned()));
            }
            send(served.address, Sent { method, path, headers: all, body: body.to_vec() }).await.unwrap()
        };
        let auth = ("authorization", bearer.as_str());

        let options = ask("OPTIONS", "/televersements", &[("tus-resumable", "")], b"").await;
        assert_eq!((options.status, options.header("tus-version")), (204, "1.0.0"));
        assert!(options.header("tus-extension").contains("creation") && options.header("tus-max-size") == "2147483648");

        let said = metadata(&[("filename", "été.pdf"), ("subjectId", &gid(world.works[0].sessions[0]))]);
        let length = pdf(1).len().to_string();
        let create = [auth, ("upload-length", length.as_str()), ("upload-metadata", said.as_str())];
        assert_eq!(ask("POST", "/televersements", &[auth, ("tus-resumable", "0.2.2")], b"").await.status, 412);
        assert_eq!(ask("POST", "/televersements", &create[1..], b"").await.status, 401);
        assert_eq!(ask("POST", "/televersements", &[auth, create[2]], b"").await.status, 400);
        assert_eq!(
            ask("POST", "/televersements", &[auth, create[2], ("upload-length", "9999999999")], b"").await.status,
            413
        );
        assert_eq!(ask("POST", "/televersements", &[auth, create[1]], b"").await.status, 400);
        let exe = metadata(&[("filename", "virus.exe"), ("subjectId", &gid(world.works[0].sessions[0]))]);
        assert_eq!(
            ask("POST", "/televersements", &[auth, create[1], ("upload-metadata", &exe)], b"").await.status,
            422
        );
        let nowhere = metadata(&[("filename", "a.pdf"), ("subjectId", &gid(world.works[1].sessions[0]))]);
        assert_eq!(
            ask("POST", "/televersements", &[auth, create[1], ("upload-metadata", &nowhere)], b"").await.status,
            404
        );
        let made = ask("POST", "/televersements", &create, b"").await;
        assert_eq!((made.status, made.header("upload-offset")), (201, "0"));
        let path = made.header("location").to_owned();
        assert!(path.starts_with("/televersements/") && made.header("upload-expires").ends_with("GMT"));

        let bytes = pdf(1);
        let head = ask("HEAD", &path, &[auth], b"").await;
        assert_eq!(
            (head.status, head.header("upload-offset"), head.header("upload-length")),
            (200, "0", length.as_str())
        );
        assert_eq!((head.header("cache-control"), head.header("tus-resumable")), ("no-store", "1.0.0"));
        assert_eq!(head.header("upload-metadata"), said, "what was said of it is said again");
        assert_eq!(ask("HEAD", &path, &[("authorization", &stranger)], b"").await.status, 404);
        assert_eq!(ask("HEAD", &path, &[], b"").await.status, 401);
        assert_eq!(ask("HEAD", "/televersements/not-one", &[auth], b"").await.status, 404);
        let patch = [auth, ("content-type", OFFSETS), ("upload-offset", "0")];
        assert_eq!(ask("PATCH", &path, &[auth, ("content-type", "text/plain"), patch[2]], &bytes).await.status, 415);
        assert_eq!(ask("PATCH", &path, &patch[..2], &bytes).await.status, 400);
        assert_eq!(ask("PATCH", &path, &[auth, patch[1], ("upload-offset", "5")], &bytes).await.status, 409);
        assert_eq!(ask("PATCH", &path, &patch, &[bytes.clone(), b"more".to_vec()].concat()).await.status, 413);
        assert_eq!(
            ask("PATCH", &path, &[auth, patch[1], patch[2], ("tus-resumable", "2.0.0")], &bytes).await.status,
            412
        );
        let sum = format!("sha1 {}", STANDARD.encode([0; 20]));
        assert_eq!(
            ask("PATCH", &path, &[auth, patch[1], patch[2], ("upload-checksum", &sum)], &bytes).await.status,
            460
        );
        assert_eq!(
            ask("PATCH", &path, &[auth, patch[1], patch[2], ("upload-checksum", "md5 AA==")], &bytes).await.status,
            400
        );
        let some = ask("PATCH", &path, &patch, &bytes[..5]).await;
        assert_eq!((some.status, some.header("upload-offset")), (204, "5"));
        let over = [auth, patch[1], ("upload-offset", "5"), ("x-http-method-override", "PATCH")];
        let all = ask("POST", &path, &over, &bytes[5..]).await;
        assert_eq!((all.status, all.header("upload-offset")), (204, length.as_str()));
        assert_eq!(ask("DELETE", &path, &[auth], b"").await.status, 410, "it is a file by now");
        assert_eq!(checked(by, subject).await.name, "été.pdf");
        assert_eq!(ask("GET", &path, &[auth], b"").await.status, 405);

        let with = [create[0], create[1], create[2], ("content-type", "application/Offset+octet-stream; x=1")];
        let before = cordee_app::file::mine(&by.again()).await.unwrap().len();
        let summed = async |sum: &str, body: &[u8]| {
            let all = [&with[..], &[("upload-checksum", sum)]].concat();
            ask("POST", "/televersements", &all, body).await.status
        };
        assert_eq!(summed("md5 AA==", &bytes[..7]).await, 400);
        assert_eq!(summed(&sum, &bytes[..7]).await, 460);
        assert_eq!(cordee_app::file::mine(&by.again()).await.unwrap().len(), before, "nothing was begun");
        assert_eq!(summed(&format!("sha1 {}", STANDARD.encode(Sha1::digest(&bytes[..7]))), &bytes[..7]).await, 201);
        let made = ask("POST", "/televersements", &with, &bytes[..7]).await;
        assert_eq!((made.status, made.header("upload-offset")), (201, "7"));
        let path = made.header("location").to_owned();
        assert_eq!(ask("DELETE", &path, &[("authorization", &stranger)], b"").await.status, 404);
        assert_eq!(ask("DELETE", &path, &[auth], b"").await.status, 204);
        assert_eq!(ask("HEAD", &path, &[auth], b"").await.status, 404);

        // By the address that the API gives, without a token.
        let input = json!({"subjectId": gid(world.works[0].sessions[0]), "name": "a.pdf", "size": bytes.len()});
        let caller = served.caller(by).await;
        let made = caller.done("createUpload", input, "destination { path upload { id received } }").await;
        let path = made["destination"]["path"].as_str().unwrap();
        assert_eq!(ask("HEAD", path, &[], b"").await.status, 200);
        assert_eq!(ask("HEAD", &path[..path.len() - 3], &[], b"").await.status, 404);
        assert_eq!(ask("PATCH", path, &patch[1..], &bytes).await.status, 204);
        bed.clock.advance(Duration::hours(25));
        assert_eq!(ask("HEAD", path, &[], b"").await.status, 404, "it has expired");
    });
}

#[test]
fn files_are_sent_by_ranges_and_run_nowhere() {
    on(Engine::Sqlite, |bed| async move {
        let world = World::new(&bed, "one").await;
        let by = &world.works[0].consultant;
        let subject = on_session(&world, 0);
        let bytes = pdf(7);
        let file = put(by, subject, "Compte rendu d’été \"1\".pdf", &bytes).await;
        let text = put(by, subject, "note.txt", b"Bonjour").await;
        assert_eq!((file.state, text.state), (FileState::Ready, FileState::Ready));
        let served = Served::start(&bed).await;
        let caller = served.caller(by).await;
        let address = async |id: String, inline: bool| {
            let input = json!({"id": id, "inline": inline});
            let given = caller.done("fileAddress", input, "address { path expiresAt }").await;
            given["address"]["path"].as_str().unwrap().to_owned()
        };
        let get = async |path: &str, headers: &[(&'static str, &str)]| {
            let headers = headers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
            send(served.address, Sent { method: "GET", path, headers, body: Vec::new() }).await.unwrap()
        };
        let kept = address(gid(file.id), false).await;
        let whole = get(&kept, &[]).await;
        assert_eq!((whole.status, &whole.body[..]), (200, &bytes[..]));
        let disposition = whole.header("content-disposition");
        assert!(
            disposition.starts_with("attachment; filename=\"compte-rendu-d-ete-1.pdf\"; filename*=UTF-8''"),
            "{disposition}"
        );
        assert_eq!(whole.header("x-content-type-options"), "nosniff");
        assert_eq!(
            (whole.header("content-type"), whole.header("cache-control")),
            ("application/pdf", "private, no-store")
        );
        assert!(
            whole.header("content-security-policy").contains("sandbox") && whole.header("accept-ranges") == "bytes"
        );
        let part = get(&kept, &[("range", "bytes=2-5")]).await;
        assert_eq!((part.status, &part.body[..]), (206, &bytes[2..6]));
        assert_eq!(part.header("content-range"), format!("bytes 2-5/{}", bytes.len()));
        let tag = whole.header("etag").to_owned();
        assert_eq!(get(&kept, &[("range", "bytes=2-5"), ("if-range", &tag)]).await.status, 206);
        assert_eq!(get(&kept, &[("range", "bytes=2-5"), ("if-range", "\"other\"")]).await.status, 200);
        let beyond = get(&kept, &[("range", "bytes=9999-")]).await;
        assert_eq!((beyond.status, beyond.header("content-range")), (416, format!("bytes */{}", bytes.len()).as_str()));

        let shown = get(&address(gid(file.id), true).await, &[]).await;
        assert!(shown.header("content-disposition").starts_with("inline"));
        assert_eq!(shown.header("x-frame-options"), "SAMEORIGIN");
        let text = get(&address(gid(text.id), true).await, &[]).await;
        assert!(text.header("content-disposition").starts_with("attachment"), "text is kept, never shown");
        assert_eq!(text.header("x-frame-options"), "DENY");

        for wrong in ["/fichiers".to_owned(), "/fichiers?jeton=a.b.c".into(), kept[..kept.len() - 2].to_owned()] {
            assert_eq!(get(&wrong, &[]).await.status, 404, "{wrong}");
        }
        assert_eq!(get(&kept.replace("/fichiers", "/documents/pdf"), &[]).await.status, 404);
        bed.clock.advance(Duration::seconds(61));
        assert_eq!(get(&kept, &[]).await.status, 404, "a minute has passed");
        let shelf = "query($id: ID!) { fileShelf(subjectId: $id) { mayPut gauge { used limit }
            files { nodes { id name state size thumbnailUrl url(inline: true) acts { rename trash } versions { number } } } } }";
        let asked = caller.call(shelf, json!({"id": gid(world.works[0].sessions[0])})).await.data();
        let nodes = asked["fileShelf"]["files"]["nodes"].as_array().unwrap();
        assert_eq!((nodes.len(), &nodes[1]["acts"]["trash"]), (3, &json!(true)), "{asked}");
        assert_eq!(get(nodes[1]["url"].as_str().unwrap(), &[]).await.status, 200);
    });
}

mod tests {
    mod conformance {
        use super::super::*;
        use crate::file::read;
        use crate::process::Process;
        use cordee_app::file;
        use cordee_domain::time::Clock;
        use cordee_server::assemble::SystemClock;
        use std::io::Write;
        use std::process::Command;
        use std::time::Instant;

        /// A film as far as one looks, of this many megabytes.
        fn film(path: &std::path::Path, megabytes: usize) {
            let mut file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
            file.write_all(b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41").unwrap();
            let mut state = 1_u32;
            for _ in 0..megabytes {
                let piece: Vec<u8> = (0..1_000_000)
                    .map(|_| {
                        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                        (state >> 24) as u8
                    })
                    .collect();
                file.write_all(&piece).unwrap();
            }
        }

        /// `CORDEE_TEST_FILE_MB` is how large the film is: 64 MB, or what is to be measured.
        #[test]
        #[ignore = "needs node and `npm ci` in tests/conformance"]
        fn a_film_is_sent_by_another_client_after_three_cuts_in_flat_memory() {
            on(Engine::Sqlite, |bed| async move {
                let megabytes = std::env::var("CORDEE_TEST_FILE_MB").ok().map_or(64, |text| text.parse().unwrap());
                bed.clock.set(SystemClock.now());
                let world = World::new(&bed, "one").await;
                let by = &world.works[0].consultant;
                let path = bed.dir().join("film.mp4");
                film(&path, megabytes);
                let (process, _) = Process::start(&bed).await;
                let (from, before) = (Instant::now(), process.peak_kib());
                let output = Command::new("node")
                    .arg("tus.mjs")
                    .arg(format!("http://{}/televersements", process.address))
                    .args([token(by).await, gid(world.works[0].sessions[0])])
                    .arg(&path)
                    .args(["Film d’été.mp4", "20000000"])
                    .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/conformance"))
                    .output()
                    .unwrap();
                assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
                let sent_in = from.elapsed();
                let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
                assert_eq!((&told["cuts"], &told["dropped"]), (&json!(3), &json!(404)), "{told}");
                let subject = on_session(&world, 0);
                let newest = loop {
                    let files = file::of_subjects(&by.again(), &[subject], false).await.unwrap().remove(&subject);
                    let newest = files.unwrap().remove(0);
                    if newest.name == "Film d’été.mp4" && newest.state != FileState::Checking {
                        break newest;
                    }
                    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
                };
                assert_eq!(newest.state, FileState::Ready);
                let ready_in = from.elapsed();
                let peak = process.peak_kib();
                eprintln!(
                    "{megabytes} MB after 3 cuts: sent in {sent_in:?}, ready in {ready_in:?}; {} MB resident at most, {} MB before",
                    peak / 1024,
                    before / 1024
                );
                // Parts under way, pieces of what is written, and no more, however large it is.
                assert!(peak - before < 120 * 1024, "{} KiB more", peak - before);
                if megabytes <= 64 {
                    assert_eq!(read(by, newest.id, None).await.unwrap(), std::fs::read(&path).unwrap());
                }
                assert!(file::reconcile(&bed.app, true, false).await.unwrap().findings.is_empty());
            });
        }
    }
}
