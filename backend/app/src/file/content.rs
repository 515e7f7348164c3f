//! What a file is, told from the whole of it, and agreed with its name.

use super::keep::Files;
use super::picture::{self, Picture};
use crate::{AppError, AppResult};
use cordee_domain::file::{Class, Container, MediaType, file_name, office, sniff, text_kind};
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// The most entries of an office document, and the most bytes that it may unfold to.
const MOST_ENTRIES: usize = 20_000;
const MOST_UNFOLDED: u64 = 1024 * 1024 * 1024;
/// How many times smaller than what it holds an entry may be, beyond a size where that matters.
const MOST_RATIO: u64 = 200;
const SMALL: u64 = 20 * 1024 * 1024;

const DISAGREES: &str =
    "Le contenu de ce fichier n’est pas ce que dit son nom. Enregistrez-le au bon format, puis renvoyez-le.";

/// What is known from the first bytes, and what is left to be seen of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Looked {
    /// Nothing more to see: it is kept as it is.
    Whole(MediaType),
    /// To be looked at as a file of this machine.
    Closer(MediaType),
}

/// Looks at the first bytes of what has this name.
pub(super) fn look(name: &str, head: &[u8]) -> Result<Looked, &'static str> {
    let named = file_name(name).map_err(|_| DISAGREES)?.1;
    let agreed = |media: MediaType| if named.contains(&media) { Ok(media) } else { Err(DISAGREES) };
    let first = named.first().copied().ok_or(DISAGREES)?;
    match sniff(head) {
        Container::Known(media) => {
            let media = agreed(alike(media, named))?;
            Ok(if matches!(media.class(), Class::Picture | Class::Document) {
                Looked::Closer(media)
            } else {
                Looked::Whole(media)
            })
        }
        Container::Zip if first.class() == Class::Office => Ok(Looked::Closer(first)),
        Container::Zip => Err(DISAGREES),
        Container::Unmarked if first.class() == Class::Text => Ok(Looked::Closer(first)),
        Container::Unmarked => Err(DISAGREES),
    }
}

/// Containers that hold sound or film alike are what their name says, within the same container.
fn alike(found: MediaType, named: &[MediaType]) -> MediaType {
    use MediaType::{M4a, Mov, Mp4};
    match (found, named.first()) {
        (Mp4 | M4a, Some(&other @ (Mp4 | M4a))) => other,
        (Mov, Some(Mp4)) | (Mp4, Some(Mov)) => named[0],
        _ => found,
    }
}

/// A picture that is held in memory, written anew without what cameras say of people and places.
///
/// # Errors
/// Why it was not, in French, for whoever sent it.
pub(crate) async fn anew(files: &Files, bytes: Vec<u8>, media: MediaType) -> AppResult<Result<Vec<u8>, &'static str>> {
    let scratch = || tempfile::NamedTempFile::new_in(files.scratch()).map_err(AppError::internal);
    let (from, to) = (scratch()?, scratch()?);
    let _turn = files.checking().acquire().await.map_err(AppError::internal)?;
    let written = tokio::task::spawn_blocking(move || {
        std::fs::write(from.path(), bytes).map_err(AppError::internal)?;
        match picture::rewrite(from.path(), to.path(), media) {
            Ok(_) => Ok(Ok(std::fs::read(to.path()).map_err(AppError::internal)?)),
            Err(message) => Ok(Err(message)),
        }
    });
    written.await.map_err(AppError::internal)?
}

/// What was seen of the whole.
#[derive(Debug)]
pub(super) enum Seen {
    AsItIs,
    /// Written anew at the second path.
    Rewritten(Picture),
}

/// Looks at the whole of a file of this machine; writes pictures anew at `to`. Takes as long as it takes.
pub(super) fn see(from: &Path, to: &Path, media: MediaType) -> Result<Seen, &'static str> {
    match media.class() {
        Class::Picture => picture::rewrite(from, to, media).map(Seen::Rewritten),
        Class::Office => archive(from).and_then(|found| if found == media { Ok(Seen::AsItIs) } else { Err(DISAGREES) }),
        Class::Text => text(from, media).map(|()| Seen::AsItIs),
        Class::Document => pdf(from).map(|()| Seen::AsItIs),
        Class::Sound | Class::Film => Ok(Seen::AsItIs),
    }
}

/// A PDF ends as one: one that is cut is refused while its sender is still there.
fn pdf(path: &Path) -> Result<(), &'static str> {
    let cut = "Ce PDF est incomplet. Enregistrez-le à nouveau, puis renvoyez-le.";
    let mut file = File::open(path).map_err(|_| cut)?;
    let size = file.metadata().map_err(|_| cut)?.len();
    file.seek(SeekFrom::Start(size.saturating_sub(2_048))).map_err(|_| cut)?;
    let mut tail = Vec::new();
    file.take(2_048).read_to_end(&mut tail).map_err(|_| cut)?;
    if tail.windows(5).any(|five| five == b"%%EOF") { Ok(()) } else { Err(cut) }
}

fn text(path: &Path, media: MediaType) -> Result<(), &'static str> {
    const UNREADABLE: &str = "Ce texte n’est pas lisible. Enregistrez-le en UTF-8, puis renvoyez-le.";
    let bytes = std::fs::read(path).map_err(|_| UNREADABLE)?;
    let text = match std::str::from_utf8(&bytes) {
        Ok(text) => text,
        Err(_) => return Err(UNREADABLE),
    };
    text_kind(text, media).map(|_| ()).ok_or(DISAGREES)
}

fn archive(path: &Path) -> Result<MediaType, &'static str> {
    const BROKEN: &str = "Ce document n’est pas lisible. Ouvrez-le, enregistrez-le à nouveau, puis renvoyez-le.";
    const BOMB: &str =
        "Ce document se déplie en bien plus grand que lui : il n’a pas été gardé. Enregistrez-le à nouveau.";
    let file = File::open(path).map(BufReader::new).map_err(|_| BROKEN)?;
    let mut archive = zip::ZipArchive::new(file).map_err(|_| BROKEN)?;
    if archive.len() > MOST_ENTRIES {
        return Err(BOMB);
    }
    let mut unfolded = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|_| BROKEN)?;
        if entry.encrypted() {
            return Err("Ce document est protégé par un mot de passe. Retirez-le, puis renvoyez le document.");
        }
        unfolded = unfolded.saturating_add(entry.size());
        let folded = entry.compressed_size().max(1);
        if unfolded > MOST_UNFOLDED || (entry.size() > SMALL && entry.size() / folded > MOST_RATIO) {
            return Err(BOMB);
        }
    }
    let mut part = |name: &str| -> Option<String> {
        let entry = archive.by_name(name).ok()?;
        let mut text = String::new();
        entry.take(1024 * 1024).read_to_string(&mut text).ok()?;
        Some(text)
    };
    let (mimetype, types) = (part("mimetype"), part("[Content_Types].xml"));
    office(archive.file_names(), mimetype.as_deref(), types.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_content_agree_or_it_is_refused() {
        assert_eq!(look("a.pdf", b"%PDF-1.7"), Ok(Looked::Closer(MediaType::Pdf)));
        assert_eq!(look("a.mp4", b"\0\0\0\x20ftypisom"), Ok(Looked::Whole(MediaType::Mp4)));
        assert_eq!(look("a.m4a", b"\0\0\0\x20ftypisom"), Ok(Looked::Whole(MediaType::M4a)));
        assert_eq!(look("a.docx", b"PK\x03\x04"), Ok(Looked::Closer(MediaType::Docx)));
        assert_eq!(look("a.txt", b"Bonjour"), Ok(Looked::Closer(MediaType::Text)));
        for (name, head) in [
            ("a.pdf", &b"<html>"[..]),
            ("a.jpg", b"%PDF-1.7"),
            ("a.txt", b"PK\x03\x04"),
            ("a.txt", b"%PDF-1.7"),
            ("a.png", b"\xff\xd8\xff\xe0"),
            ("a.exe", b"MZ"),
            ("a.mp3", b"MZ\x90\0"),
            ("a.pdf", b"PK\x03\x04"),
        ] {
            assert!(look(name, head).is_err(), "{name}");
        }
    }
}
