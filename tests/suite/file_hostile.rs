//! What people may send by mistake or on purpose: types, bombs, viruses. Nothing of it is kept, and each is told why.

use crate::file::{checked, objects, on_session, pdf, put, read, reason, send, wanted};
use crate::file_s3::on_s3;
use crate::harness::{Bed, Engine, on, on_both, refusals};
use crate::world::World;
use cordee_app::AppError;
use cordee_app::file::{self, CreateUpload, Scanner};
use cordee_domain::file::FileState;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageEncoder, Rgb, RgbImage};
use sha2::{Digest, Sha256};
use std::io::{Cursor, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use zip::write::SimpleFileOptions;

/// An archive of these entries.
pub fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub const TYPES: &[u8] = b"<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
const MACROS: &[u8] =
    b"<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";

fn docx() -> Vec<u8> {
    archive(&[("[Content_Types].xml", TYPES), ("word/document.xml", b"<w:document/>")])
}

/// A photograph of two halves, black then white, that says that it lies on its side, where it was made, and by whom.
fn photograph() -> Vec<u8> {
    let image = RgbImage::from_fn(64, 32, |x, _| if x < 32 { Rgb([0, 0, 0]) } else { Rgb([255, 255, 255]) });
    // A TIFF of one entry: the orientation, 6, which is a quarter turn; then words that no reader needs.
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"GPS 43.6047 1.4442 Lou Fabre");
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.write_image(&image, 64, 32, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// The head of a picture that says it has these sides, and nothing behind.
fn png_bomb() -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend_from_slice(&65_535_u32.to_be_bytes());
    chunk.extend_from_slice(&65_535_u32.to_be_bytes());
    chunk.extend_from_slice(&[8, 6, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
    bytes.extend_from_slice(&chunk);
    bytes.extend_from_slice(&crc(&chunk).to_be_bytes());
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    };
    !bytes.iter().fold(u32::MAX, step)
}

/// What is asked of any store: nothing of these is kept.
async fn refuses(bed: Bed) {
    let world = World::new(&bed, "one").await;
    let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
    let before = objects(&bed.app).await;
    let bomb = vec![b' '; 64 * 1024 * 1024];
    let mut twice = archive(&[("a.html", b"<script>alert(1)</script>")]);
    twice.splice(0..0, b"GIF89a".iter().copied());
    for (name, bytes, said) in [
        ("page.txt", b"<!DOCTYPE html><script>alert(1)</script>".to_vec(), "pas ce que dit son nom"),
        ("image.txt", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(), "pas ce que dit"),
        ("photo.jpg", pdf(1), "pas ce que dit son nom"),
        ("programme.pdf", b"MZ\x90\0\x03".to_vec(), "pas ce que dit son nom"),
        ("coupé.pdf", b"%PDF-1.7 and no end".to_vec(), "incomplet"),
        ("latin.txt", b"\xe9t\xe9".to_vec(), "UTF-8"),
        ("archive.docx", archive(&[("a.exe", b"MZ")]), "archives"),
        ("macro.docx", archive(&[("[Content_Types].xml", MACROS), ("word/document.xml", b"x")]), "macros"),
        ("vba.docx", archive(&[("[Content_Types].xml", TYPES), ("word/vbaProject.bin", b"x")]), "macros"),
        ("sort.docx", archive(&[("[Content_Types].xml", TYPES), ("../../etc/passwd", b"x")]), "chemins"),
        ("bombe.docx", archive(&[("[Content_Types].xml", TYPES), ("word/document.xml", &bomb)]), "déplie"),
        ("tableur.docx", archive(&[("[Content_Types].xml", TYPES), ("xl/workbook.xml", b"x")]), "pas ce que dit"),
        ("bombe.png", png_bomb(), "pixels"),
        ("cassée.jpg", photograph()[..300].to_vec(), "lisible"),
        ("double.gif", twice, "Cette image"),
        ("vieux.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "pas ce que dit son nom"),
    ] {
        let file = put(by, subject, name, &bytes).await;
        assert_eq!(file.state, FileState::Refused, "{name}");
        let reason = reason(by, &file).await;
        assert!(reason.contains(said), "{name}: {reason}");
    }
    assert_eq!(objects(&bed.app).await, before, "nothing of it is kept");
    assert_eq!(put(by, subject, "vrai.docx", &docx()).await.state, FileState::Ready);
    let vtt = b"WEBVTT\n\n00:00.000 --> 00:02.000\nBonjour\n";
    assert_eq!(put(by, subject, "sous-titres.vtt", vtt).await.state, FileState::Ready);
}

#[test]
fn what_is_not_what_its_name_says_is_refused_and_not_kept() {
    on(Engine::Sqlite, refuses);
    on(Engine::Sqlite, |bed| async move { refuses(on_s3(bed).await).await });
}

#[test]
fn pictures_are_written_anew_upright_and_say_nothing_of_people() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let sent = photograph();
        assert!(sent.windows(3).any(|three| three == b"GPS"));
        let file = put(by, subject, "photo.jpeg", &sent).await;
        let kept = read(by, file.id, None).await.unwrap();
        assert!(!kept.windows(3).any(|three| three == b"GPS") && !kept.windows(4).any(|four| four == b"Exif"));
        let image = image::load_from_memory(&kept).unwrap().to_luma8();
        assert_eq!(image.dimensions(), (32, 64), "it stands");
        assert!(image.get_pixel(16, 8).0[0] < 60 && image.get_pixel(16, 56).0[0] > 200);
        let version = &file::versions_of(&by.again(), &[file.id]).await.unwrap()[0];
        assert_eq!((version.width, version.height, version.size), (Some(32), Some(64), kept.len() as i64));
        let small = file::Address::of_thumbnail(&crate::file::signed(by).await, version).unwrap().unwrap();
        let ticket = small.path.split_once("jeton=").unwrap().1;
        assert_eq!(file::open(&bed.app, ticket).await.unwrap().size, u64::try_from(version.thumbnail).unwrap());
        for (name, format) in [
            ("a.png", image::ImageFormat::Png),
            ("a.webp", image::ImageFormat::WebP),
            ("a.gif", image::ImageFormat::Gif),
        ] {
            let mut bytes = Cursor::new(Vec::new());
            DynamicImage::from(RgbImage::new(700, 300)).write_to(&mut bytes, format).unwrap();
            let file = put(by, subject, name, bytes.get_ref()).await;
            assert_eq!(file.state, FileState::Ready, "{name}");
            let kept = read(by, file.id, None).await.unwrap();
            assert_eq!(image::load_from_memory(&kept).unwrap().width(), 700);
        }
    });
}

#[test]
fn films_say_nothing_of_places_and_are_as_they_were_besides() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let boxed = |name: &[u8; 4], body: &[u8]| {
            [&u32::try_from(body.len() + 8).unwrap().to_be_bytes()[..], name, body].concat()
        };
        let film = |told: Vec<u8>| {
            let first = boxed(b"ftyp", b"isom\0\0\x02\0isomiso2avc1mp41");
            [first, boxed(b"mdat", &[9; 3_000_000]), boxed(b"moov", &[boxed(b"mvhd", &[1; 100]), told].concat())]
                .concat()
        };
        let place = b"\xa9xyz+43.6047+001.4442/";
        let sent = film(boxed(b"udta", place));
        let expected = film(boxed(b"free", &[0; 22]));
        assert_eq!(place.len(), 22);
        let sha256 = Some(hex::encode(Sha256::digest(&sent)));
        let wanted = CreateUpload { sha256, ..wanted(subject, "Tournée.mp4", sent.len()) };
        let made = file::create(&by.again(), wanted).await.unwrap();
        send(by, made.upload.id, 0, &sent).await.unwrap();
        let file = checked(by, subject).await;
        assert_eq!(file.state, FileState::Ready);
        assert!(read(by, file.id, None).await.unwrap() == expected);
        let version = &file::versions_of(&by.again(), &[file.id]).await.unwrap()[0];
        assert_eq!(version.sha256, Some(hex::encode(Sha256::digest(&expected))), "what is kept is what is told");
        assert_eq!(version.size, sent.len() as i64);
    });
}

/// A virus that is none, in two halves, so that no antivirus minds this file.
pub fn eicar() -> Vec<u8> {
    [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].concat().into_bytes()
}

/// Speaks as clamd does, while it is up.
async fn clamd(up: Arc<AtomicBool>) -> Scanner {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            if !up.load(Ordering::SeqCst) {
                continue;
            }
            tokio::spawn(async move {
                let mut command = Vec::new();
                while command.last() != Some(&0) {
                    command.push(socket.read_u8().await.unwrap());
                }
                if command == b"zPING\0" {
                    socket.write_all(b"PONG\0").await.unwrap();
                    return;
                }
                assert_eq!(&command, b"zINSTREAM\0");
                let mut seen = Vec::new();
                loop {
                    let length = socket.read_u32().await.unwrap() as usize;
                    if length == 0 {
                        break;
                    }
                    let at = seen.len();
                    seen.resize(at + length, 0);
                    socket.read_exact(&mut seen[at..]).await.unwrap();
                    if seen.len() > 1_000_000 {
                        let _ = socket.write_all(b"INSTREAM size limit exceeded. ERROR\0").await;
                        return;
                    }
                }
                let infected = seen.windows(20).any(|some| some == &eicar()[20..40]);
                let said: &[u8] = if infected { b"stream: Eicar-Signature FOUND\0" } else { b"stream: OK\0" };
                socket.write_all(said).await.unwrap();
            });
        }
    });
    address.parse().unwrap()
}

#[test]
fn nobody_reads_what_an_antivirus_has_not_seen() {
    on_both(|bed| async move {
        let up = Arc::new(AtomicBool::new(true));
        let files = bed.app.files.clone().with_scanner(clamd(up.clone()).await);
        let bed = bed.on_files(files);
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let before = objects(&bed.app).await;
        let infected = put(by, subject, "facture.txt", &eicar()).await;
        assert!(reason(by, &infected).await.contains("virus"));
        let heavy = put(by, subject, "long.txt", &vec![b'a'; 1_500_000]).await;
        assert!(reason(by, &heavy).await.contains("taille"));
        assert_eq!(objects(&bed.app).await, before);
        assert_eq!(put(by, subject, "saine.txt", b"Bonjour").await.state, FileState::Ready);

        let made = file::create(&by.again(), wanted(subject, "attend.txt", 7)).await.unwrap();
        up.store(false, Ordering::SeqCst);
        let others = file::create(&by.again(), wanted(subject, "refusé.txt", 7)).await;
        let told = refusals(others).remove(0).to_string();
        assert!(told.contains("L’antivirus ne répond pas") && told.contains("Réessayez"), "{told}");
        send(by, made.upload.id, 0, b"Bonjour").await.unwrap();
        let waiting = file::of_subjects(&by.again(), &[subject], false).await.unwrap()[&subject][0].clone();
        for _ in 0..300 {
            let version = file::versions_of(&by.again(), &[waiting.id]).await.unwrap().remove(0);
            assert_eq!(version.state, FileState::Checking);
            if version.refusal.is_some_and(|why| why.contains("L’antivirus ne répond pas")) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert!(matches!(read(by, waiting.id, None).await, Err(AppError::Refused(_))), "quarantined");
        up.store(true, Ordering::SeqCst);
        bed.clock.advance(chrono::Duration::seconds(61));
        assert_eq!(checked(by, subject).await.state, FileState::Ready);
        assert_eq!(read(by, waiting.id, None).await.unwrap(), b"Bonjour");
        file::create(&by.again(), wanted(subject, "repris.txt", 7)).await.unwrap();
    });
}
