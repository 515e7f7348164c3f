//! What anybody may read leaves compressed for those who take it, and is the same once decoded.

use crate::file::{on_session, put};
use crate::harness::{Engine, on};
use crate::publication::{Got, get, publish};
use crate::search::published;
use crate::served::Served;
use crate::sheets::sheets;
use crate::world::World;
use cordee_domain::library::Block;
use std::io::Read;
use uuid::Uuid;

fn header<'a>(got: &'a Got, name: &str) -> &'a str {
    got.headers.get(name).map_or("", |value| value.to_str().unwrap())
}

fn decoded(got: &Got) -> Vec<u8> {
    let mut bytes = Vec::new();
    match header(got, "content-encoding") {
        "br" => brotli_decompressor::Decompressor::new(&got.bytes[..], 4096).read_to_end(&mut bytes).unwrap(),
        "gzip" => flate2::read::GzDecoder::new(&got.bytes[..]).read_to_end(&mut bytes).unwrap(),
        other => panic!("encoded as {other:?}"),
    };
    bytes
}

#[test]
fn public_texts_are_compressed_for_those_who_ask_and_the_same_once_decoded() {
    on(Engine::Sqlite, |bed| async move {
        // More than one part of what is streamed.
        published(&bed, "occitanie", &sheets(250, 6)).await;
        let served = Served::start(&bed).await;
        let base = "/occitanie/bibliotheque";
        let plan = get(&served, &format!("{base}/plan.xml"), &[]).await.text();
        let sheet =
            plan.rsplit_once("</loc>").and_then(|(before, _)| before.rsplit_once("127.0.0.1")).unwrap().1.to_owned();
        for path in [
            base,
            "/occitanie/bibliotheque?q=nuit&theme=workload",
            "/occitanie/bibliotheque/carte",
            &sheet,
            "/occitanie/bibliotheque/fil.atom",
            "/occitanie/bibliotheque/plan.xml",
            "/occitanie/bibliotheque/donnees.json",
            "/occitanie/bibliotheque/donnees.csv",
            "/occitanie/oai?verb=ListRecords&metadataPrefix=oai_dc",
            "/occitanie/evenements",
        ] {
            let plain = get(&served, path, &[]).await;
            assert_eq!((plain.status, header(&plain, "content-encoding")), (200, ""), "{path}");
            for (asked, given) in
                [("gzip", "gzip"), ("br", "br"), ("gzip, deflate, br, zstd", "br"), ("br;q=0, gzip", "gzip")]
            {
                let small = get(&served, path, &[("accept-encoding", asked)]).await;
                assert_eq!((small.status, header(&small, "content-encoding")), (200, given), "{path}");
                assert!(
                    small.bytes.len() * 2 < plain.bytes.len(),
                    "{path}: {} of {}",
                    small.bytes.len(),
                    plain.bytes.len()
                );
                assert!(decoded(&small) == plain.bytes, "{path} as {given}");
                assert_eq!(header(&small, "etag"), header(&plain, "etag"), "a weak tag holds for every form");
                assert_eq!(header(&small, "content-type"), header(&plain, "content-type"));
                assert_eq!(header(&small, "cache-control"), header(&plain, "cache-control"));
                assert!(
                    header(&small, "content-length").is_empty()
                        || header(&small, "content-length") == small.bytes.len().to_string()
                );
            }
            assert!(
                header(&plain, "vary").eq_ignore_ascii_case("accept-encoding"),
                "{path}: what is kept is kept for its like"
            );
            for asked in ["identity", "gzip;q=0", "zstd"] {
                let same = get(&served, path, &[("accept-encoding", asked)]).await;
                assert!(
                    header(&same, "content-encoding").is_empty() && same.bytes == plain.bytes,
                    "{path} for {asked}"
                );
            }
        }

        let first = get(&served, &sheet, &[("accept-encoding", "br")]).await;
        let tag = header(&first, "etag");
        assert!(tag.starts_with("W/\""), "{tag}");
        for asked in ["br", "gzip", "identity"] {
            let again = get(&served, &sheet, &[("accept-encoding", asked), ("if-none-match", tag)]).await;
            assert_eq!((again.status, again.bytes.len(), header(&again, "content-encoding")), (304, 0, ""));
            assert_eq!((header(&again, "vary"), header(&again, "etag")), ("Accept-Encoding", tag));
        }
        // What tells of an error is a page as others are; what is short is left alone.
        let missing = get(&served, "/occitanie/bibliotheque/rien", &[("accept-encoding", "gzip")]).await;
        assert_eq!((missing.status, header(&missing, "content-encoding")), (404, "gzip"));
        assert!(String::from_utf8(decoded(&missing)).unwrap().contains("Page introuvable"));
        let robots = get(&served, "/robots.txt", &[("accept-encoding", "br")]).await;
        assert!(header(&robots, "content-encoding").is_empty() && robots.text().contains("Sitemap: http"));
    });
}

#[test]
fn folders_documents_films_ranges_and_what_is_private_leave_as_they_are() {
    on(Engine::Sqlite, |bed| async move {
        let world = World::new(&bed, "one").await;
        let (by, subject) = (&world.works[0].consultant, on_session(&world, 0));
        let mut content = sheets(1, 11).remove(0).content;
        let captions = "WEBVTT\n\n00:00.000 --> 00:02.000\nBonjour.\n".repeat(100);
        let film = [b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41".as_slice(), &[0; 5_000]].concat();
        let film = put(by, subject, "Film.mp4", &film).await.id;
        let captions = put(by, subject, "Film.vtt", captions.as_bytes()).await.id;
        let title = "Une journée au jardin".into();
        content.sections[0].blocks.push(Block::Film { file: film, title, captions: Some(captions), transcript: None });
        let served = Served::start(&bed).await;
        let made = publish(&bed, world.tenant, Uuid::now_v7(), &content).await;
        let base = format!("/one/bibliotheque/{}", made.slug);
        let takes = ("accept-encoding", "gzip, br");
        for path in [
            format!("{base}/dossier.zip"),
            format!("{base}/fiche.pdf"),
            format!("{base}/fichiers/{}", film.0),
            format!("{base}/fichiers/{}", captions.0),
            "/metrics".into(),
            "/graphql?query=%7B__typename%7D".into(),
            "/inscription/x".into(),
        ] {
            let plain = get(&served, &path, &[]).await;
            let same = get(&served, &path, &[takes]).await;
            assert_eq!(header(&same, "content-encoding"), "", "{path}");
            assert_eq!((same.status, same.bytes.len() / 1_000), (plain.status, plain.bytes.len() / 1_000), "{path}");
        }
        let zip = get(&served, &format!("{base}/dossier.zip"), &[takes]).await;
        assert!(zip::ZipArchive::new(std::io::Cursor::new(zip.bytes)).is_ok());
        for id in [film, captions] {
            let part = get(&served, &format!("{base}/fichiers/{}", id.0), &[takes, ("range", "bytes=0-9")]).await;
            assert_eq!((part.status, part.bytes.len(), header(&part, "content-encoding")), (206, 10, ""));
            assert!(header(&part, "content-range").starts_with("bytes 0-9/"));
        }
    });
}
