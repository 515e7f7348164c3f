//! The pictures and films of published sheets: what was published stays as it was on the day, for as long as it is public,
//! and goes with it.

use crate::file::{objects, on_session, put, read, send, wanted};
use crate::harness::{Bed, on_both, refusals};
use crate::publication::{Got, get, publish, publish_anonymous, withdraw};
use crate::served::Served;
use crate::world::World;
use chrono::Duration;
use cordee_app::Asker;
use cordee_app::file::{self, CreateUpload, Finding};
use cordee_app::library::{Publication, publication};
use cordee_domain::file::FileState;
use cordee_domain::ids::{FileId, Kind};
use cordee_domain::library::{Block, SheetContent};
use cordee_domain::policy::{Actor, act};
use sea_orm::ConnectionTrait;
use sha2::Digest;
use std::io::Read;
use std::sync::atomic::{AtomicUsize, Ordering};
use uuid::Uuid;

fn picture(shade: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let pixels = image::RgbImage::from_fn(640, 400, |x, y| image::Rgb([shade, (x / 3) as u8, (y / 2) as u8]));
    image::DynamicImage::from(pixels).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn film() -> Vec<u8> {
    let head = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41".to_vec();
    [head, (0..3_000_000_u32).map(|n| (n % 247) as u8).collect()].concat()
}

const CAPTIONS: &[u8] = b"WEBVTT\n\n00:00.000 --> 00:02.000\nBonjour.\n";

/// A sheet that shows a picture twice, and a film with its captions.
struct Shown {
    picture: FileId,
    film: FileId,
    captions: FileId,
    content: SheetContent,
}

async fn shown(by: &Asker, subject: (Kind, Uuid)) -> Shown {
    let mut content = crate::sheets::sheets(1, 11).remove(0).content;
    content.title = "L’été, autrement".into();
    let picture = put(by, subject, "Été \"<au>\" jardin.png", &picture(10)).await.id;
    let film = put(by, subject, "Film.mp4", &film()).await.id;
    let captions = put(by, subject, "Film.vtt", CAPTIONS).await.id;
    let block = |alternative: &str| Block::Picture { file: picture, alternative: alternative.into(), caption: None };
    content.sections[0].blocks.extend([block("Le jardin en juin"), block("")]);
    let title = "Une journée au jardin".into();
    content.sections[0].blocks.push(Block::Film { file: film, title, captions: Some(captions), transcript: None });
    Shown { picture, film, captions, content }
}

pub async fn replace(by: &Asker, subject: (Kind, Uuid), id: FileId, name: &str, bytes: &[u8]) {
    let input = CreateUpload { replaces: Some(id), ..wanted(subject, name, bytes.len()) };
    let made = file::create(&by.again(), input).await.unwrap();
    send(by, made.upload.id, 0, bytes).await.unwrap();
    // It is not the newest file there, so that its own versions are looked at.
    for _ in 0..1_000 {
        file::check_due(by.app()).await.unwrap();
        let versions = file::versions_of(&by.again(), &[id]).await.unwrap();
        if versions.iter().all(|version| version.state == FileState::Ready) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("a version is not checked");
}

async fn get_file(served: &Served, of: &Publication, id: FileId, headers: &[(&str, &str)]) -> Got {
    get(served, &format!("/one/bibliotheque/{}/fichiers/{}?version={}", of.slug, id.0, of.number), headers).await
}

async fn refused(bed: &Bed, world: &World, content: &SheetContent) -> usize {
    let permit = Actor::system(world.tenant).may(act::LIBRARY_CURATE).unwrap();
    let scope = bed.app.db.write(&permit, bed.app.clock.now()).await.unwrap();
    refusals(publication::publish(&bed.app, &scope, Uuid::now_v7(), content, false).await).len()
}

#[test]
fn what_was_published_is_shown_as_it_was_until_it_is_withdrawn() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let Shown { picture: image, film: movie, captions, content } = shown(by, subject).await;
        let served = Served::start(&bed).await;
        let sheet = Uuid::now_v7();
        let first = publish(&bed, world.tenant, sheet, &content).await;
        let before = get_file(&served, &first, image, &[]).await;
        assert_eq!((before.status, &before.bytes), (200, &read(by, image, None).await.unwrap()));
        assert_eq!(before.headers["cache-control"], "public, no-cache", "what is withdrawn is gone at once");
        let tag = before.headers["etag"].to_str().unwrap();
        assert_eq!(get_file(&served, &first, image, &[("if-none-match", tag)]).await.status, 304);

        replace(by, subject, image, "Jardin.png", &picture(200)).await;
        assert_eq!(get_file(&served, &first, image, &[]).await.bytes, before.bytes, "as on the day");
        let second = publish(&bed, world.tenant, sheet, &content).await;
        let after = get_file(&served, &second, image, &[]).await;
        assert_eq!(after.bytes, read(by, image, Some(2)).await.unwrap());
        assert_ne!(after.bytes, before.bytes);
        assert_eq!(get_file(&served, &first, image, &[]).await.bytes, before.bytes);

        for id in [image, movie] {
            let row = file::by_ids(&by.again(), &[id]).await.unwrap().remove(0);
            file::trash(&by.again(), id, row.version).await.unwrap();
        }
        assert_eq!(refused(&bed, &world, &content).await, 1, "what is in the trash is published no more");
        let objects_then = objects(&bed.app).await;
        bed.clock.advance(Duration::days(60));
        while file::sweep(&bed.app).await.unwrap() > 0 {}
        assert_eq!(objects(&bed.app).await, objects_then, "what is public is not forgotten");
        assert_eq!(get_file(&served, &first, image, &[]).await.bytes, before.bytes);
        let part = get_file(&served, &second, movie, &[("range", "bytes=2000000-2000003")]).await;
        assert_eq!((part.status, &part.bytes[..]), (206, &film()[2_000_000..2_000_004]));
        assert_eq!(get_file(&served, &second, captions, &[]).await.bytes, CAPTIONS);
        let report = file::reconcile(&bed.app, true, true).await.unwrap();
        assert_eq!((report.published, report.findings.len()), (6, 0), "{report:?}");
        let other = put(by, subject, "ailleurs.txt", b"Bonjour").await.id;
        assert_eq!(get_file(&served, &second, other, &[]).await.status, 404, "what it does not show");

        let forged = "UPDATE publication_file SET size = size + 1 WHERE media_type = 'text/vtt'";
        bed.owner.execute_unprepared(forged).await.unwrap();
        let report = file::reconcile(&bed.app, false, false).await.unwrap();
        assert!(matches!(report.findings[..], [Finding::Altered { .. }]), "{report:?}");

        withdraw(&bed, world.tenant, sheet).await;
        for (of, id) in [(&first, image), (&second, image), (&second, movie), (&second, captions)] {
            let gone = get_file(&served, of, id, &[("if-none-match", tag)]).await;
            assert!(gone.status == 404 && !gone.bytes.windows(8).any(|some| some == &before.bytes[..8]));
        }
        assert_eq!(file::sweep(&bed.app).await.unwrap(), 2);
        // Two versions of the picture with their thumbnails, and the film; one text came since.
        assert_eq!(objects(&bed.app).await, objects_then + 1 - 5);
        let report = file::reconcile(&bed.app, true, false).await.unwrap();
        assert_eq!((report.published, report.findings.len()), (0, 0), "{report:?}");

        let mut nowhere = content.clone();
        nowhere.sections[0].blocks =
            vec![Block::Picture { file: FileId(Uuid::now_v7()), alternative: "Rien".into(), caption: None }];
        assert_eq!(refused(&bed, &world, &nowhere).await, 1);
    });
}

/// The names and the bytes of what a folder holds.
fn unfolded(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let mut entries = Vec::new();
    for name in names {
        let mut content = Vec::new();
        archive.by_name(&name).unwrap().read_to_end(&mut content).unwrap();
        entries.push((name, content));
    }
    entries
}

#[test]
fn a_folder_carries_what_its_sheet_shows_and_a_print_its_pictures() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let Shown { picture: image, content, .. } = shown(by, subject).await;
        let served = Served::start(&bed).await;
        let made = publish(&bed, world.tenant, Uuid::now_v7(), &content).await;
        let then = read(by, image, None).await.unwrap();
        replace(by, subject, image, "Jardin.png", &picture(200)).await;
        let base = format!("/one/bibliotheque/{}", made.slug);
        let zip = get(&served, &format!("{base}/dossier.zip?version=1"), &[]).await;
        assert_eq!(
            zip.bytes,
            get(&served, &format!("{base}/dossier.zip?version=1"), &[]).await.bytes,
            "the same bytes"
        );
        let entries = unfolded(zip.bytes);
        let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
        let files = ["fichiers/01-ete-au-jardin.png", "fichiers/02-film.mp4", "fichiers/03-film.vtt"];
        let texts = ["LISEZMOI.txt", "fiche.html", "contenu.json", "schema.txt", "empreintes.txt"];
        assert_eq!(names, [&texts[..], &files[..]].concat());
        let of = |name: &str| &entries.iter().find(|(known, _)| known == name).unwrap().1;
        assert_eq!(of(files[0]), &then, "as it was published");
        assert!(of(files[1]) == &film() && of(files[2]) == CAPTIONS);
        let page = std::str::from_utf8(of("fiche.html")).unwrap();
        for part in [
            "<img src=\"fichiers/01-ete-au-jardin.png\" alt=\"Le jardin en juin\"",
            "<video controls preload=\"none\" src=\"fichiers/02-film.mp4\"",
            "src=\"fichiers/03-film.vtt\" default",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("src=\"/") && !page.contains("src=\"http"), "it needs nothing else");
        let sums = std::str::from_utf8(of("empreintes.txt")).unwrap();
        for (name, bytes) in entries.iter().filter(|(name, _)| !["LISEZMOI.txt", "empreintes.txt"].contains(&&**name)) {
            assert!(sums.contains(&format!("{:x}  {name}\n", sha2::Sha256::digest(bytes))), "{name}: {sums}");
        }
        assert!(
            std::str::from_utf8(of("LISEZMOI.txt")).unwrap().contains(&format!("{}    fichier {}", files[0], image.0))
        );

        let pdf = get(&served, &format!("{base}/fiche.pdf?version=1"), &[]).await.bytes;
        let holds = |part: &[u8]| pdf.windows(part.len()).any(|some| some == part);
        assert!(pdf.starts_with(b"%PDF-") && holds(b"/DCTDecode"), "the picture is drawn");
        assert!(holds(b"/Subtype/Image") || holds(b"/Subtype /Image"));
        withdraw(&bed, world.tenant, made.sheet_id).await;
        for part in ["dossier.zip", "fiche.pdf"] {
            assert_eq!(get(&served, &format!("{base}/{part}?version=1"), &[]).await.status, 404);
        }
    });
}

#[test]
fn files_of_a_sheet_without_names_bear_names_that_tell_nothing() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let Shown { picture: image, film: movie, captions, content } = shown(by, subject).await;
        let served = Served::start(&bed).await;
        let made = publish_anonymous(&bed, world.tenant, Uuid::now_v7(), &content).await;
        for (id, name) in [(image, "image-1.png"), (movie, "film-2.mp4"), (captions, "document-3.vtt")] {
            let got = get_file(&served, &made, id, &[]).await;
            let said = got.headers["content-disposition"].to_str().unwrap();
            assert!(said.contains(&format!("filename=\"{name}\"")), "{said}");
        }
        let zip = get(&served, &format!("/one/bibliotheque/{}/dossier.zip", made.slug), &[]).await;
        let entries = unfolded(zip.bytes);
        let names: Vec<&str> =
            entries.iter().map(|(name, _)| name.as_str()).filter(|name| name.contains('/')).collect();
        assert_eq!(names, ["fichiers/01-image-1.png", "fichiers/02-film-2.mp4", "fichiers/03-document-3.vtt"]);
        let told = &entries.iter().find(|(name, _)| name == "LISEZMOI.txt").unwrap().1;
        assert!(!std::str::from_utf8(told).unwrap().contains("jardin.png"));
    });
}

#[test]
fn a_team_behind_one_address_sees_every_picture() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let Shown { picture: image, content, .. } = shown(by, subject).await;
        let served = Served::start(&bed).await;
        let made = publish(&bed, world.tenant, Uuid::now_v7(), &content).await;
        // Eight readers of a page of thirty pictures and more, at one instant.
        for n in 0..300 {
            assert_eq!(get_file(&served, &made, image, &[("range", "bytes=0-9")]).await.status, 206, "{n}");
        }
    });
}

#[test]
fn printing_pictures_keeps_nobody_from_reading() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let mut content = crate::sheets::sheets(1, 11).remove(0).content;
        let large = image::RgbImage::from_fn(3_000, 2_000, |x, y| image::Rgb([(x ^ y) as u8, (x / 3) as u8, y as u8]));
        let mut bytes = std::io::Cursor::new(Vec::new());
        image::DynamicImage::from(large).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        for n in 0..3 {
            let file = put(by, subject, &format!("{n}.png"), bytes.get_ref()).await.id;
            content.sections[0].blocks.push(Block::Picture { file, alternative: "Un motif".into(), caption: None });
        }
        let served = Served::start(&bed).await;
        let made = publish(&bed, world.tenant, Uuid::now_v7(), &content).await;
        let pdf = format!("/one/bibliotheque/{}/fiche.pdf", made.slug);
        let printed = AtomicUsize::new(0);
        let prints = futures_util::future::join_all((0..40).map(|_| async {
            get(&served, &pdf, &[]).await;
            printed.fetch_add(1, Ordering::Relaxed);
        }));
        let read = async {
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            get(&served, "/one/bibliotheque", &[]).await.status
        };
        // Those who print are left there, once the reader has its page.
        let status = match futures_util::future::select(Box::pin(read), prints).await {
            futures_util::future::Either::Left((status, _)) => status,
            futures_util::future::Either::Right(_) => panic!("nothing waited"),
        };
        // Who came after forty does not wait for their turns.
        let before = printed.load(Ordering::Relaxed);
        assert!(status == 200 && before < 20, "{status} after {before} prints");
    });
}
