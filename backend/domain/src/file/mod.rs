//! Files that people put in: what they may be, how large, how many, and how long they stay.
//!
//! The figures are ours, proposed: `docs/decisions/files.md` says why.

mod content;
mod media;

pub use content::{Container, OpenDocument, office, sniff, text_kind};
pub use media::{Class, MediaType};

use crate::ids::Kind;
use crate::keyed;
use crate::refusal::Refusal;
use crate::text;

keyed! {
    /// Where a version of a file is.
    pub enum FileState {
        Checking = "checking", "En cours de vérification";
        Ready = "ready", "Disponible";
        Refused = "refused", "Refusé";
    }
}

/// The kinds of things that files may hang on.
pub const HOLDERS: &[Kind] = &[
    Kind::Session,
    Kind::Deliverable,
    Kind::Participation,
    Kind::Sheet,
    Kind::Establishment,
    Kind::ManagingOrganisation,
];

/// Bytes of a mebibyte; sizes are told in «Mo» and «Go» as systems show them.
pub const MEBI: i64 = 1024 * 1024;

/// The most bytes of any file.
pub const MAX_SIZE: i64 = 2 * 1024 * MEBI;

/// The most files that one thing holds, those in the trash not counted.
pub const MAX_FILES: usize = 200;

/// The most versions of one file.
pub const MAX_VERSIONS: i32 = 50;

/// How many uploads one person may have under way.
pub const MAX_UPLOADS: usize = 20;

/// How long an upload may take from its beginning.
pub const UPLOAD_HOURS: i64 = 24;

/// How long a file stays in the trash.
pub const TRASH_DAYS: i64 = 30;

/// The bytes that a tenant may keep, until somebody says otherwise.
pub const DEFAULT_QUOTA: i64 = 20 * 1024 * MEBI;

/// The largest quota that may be set: 100 To.
pub const MAX_QUOTA: i64 = 100 * 1024 * 1024 * MEBI;

/// The longest name, in characters.
pub const MAX_NAME: usize = 150;

/// A name as it is kept for people: the last part of a path, with an extension that we take.
pub fn file_name(value: &str) -> Result<(String, &'static [MediaType]), Refusal> {
    let last = value.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = text::line("name", "Nom du fichier", last, MAX_NAME)?;
    let name = name.trim_end_matches('.').trim_end().to_owned();
    let media = name.rsplit_once('.').filter(|(stem, _)| !stem.trim().is_empty());
    let media = media.map_or(&[][..], |(_, extension)| MediaType::of_extension(&extension.to_lowercase()));
    if media.is_empty() {
        let message = format!(
            "« {name} » : ce type de fichier n’est pas accepté. Envoyez un PDF, une image (JPEG, PNG, WebP, GIF), un document bureautique (Word, Excel, PowerPoint, OpenDocument), un son, une vidéo (MP4, WebM) ou un texte."
        );
        return Err(Refusal::invalid("name", message));
    }
    Ok((name, media))
}

/// Refuses a size that no file of these types may have.
pub fn check_size(size: i64, media: &[MediaType]) -> Result<(), Refusal> {
    if size < 1 {
        return Err(Refusal::invalid("size", "Ce fichier est vide. Vérifiez-le, puis choisissez-le à nouveau."));
    }
    let most = media.iter().map(|media| media.class().most_bytes()).max().unwrap_or_default();
    if size > most {
        let message = format!(
            "Ce fichier pèse {} : {} au plus pour ce type. Réduisez-le, ou partagez-le en plusieurs.",
            in_french(size),
            in_french(most)
        );
        return Err(Refusal::invalid("size", message));
    }
    Ok(())
}

/// A SHA-256 in hexadecimal, as the sender says it.
pub fn sha256(value: &str) -> Result<String, Refusal> {
    let value = value.trim().to_ascii_lowercase();
    if value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Ok(value);
    }
    Err(Refusal::invalid("sha256", "Empreinte : 64 chiffres hexadécimaux sont attendus. Laissez ce champ vide sinon."))
}

/// A size for people: `1,2 Mo`.
pub fn in_french(bytes: i64) -> String {
    const UNITS: [&str; 5] = ["octets", "ko", "Mo", "Go", "To"];
    let (mut tenths, mut unit) = (i128::from(bytes.max(0)) * 10, 0);
    while tenths >= 10_240 && unit + 1 < UNITS.len() {
        tenths = (tenths + 512) / 1024;
        unit += 1;
    }
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} {}", UNITS[unit]),
        (whole, tenth) => format!("{whole},{tenth} {}", UNITS[unit]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_french() {
        assert_eq!(in_french(12), "12 octets");
        assert_eq!(in_french(1_258_291), "1,2 Mo");
        assert_eq!(in_french(MAX_SIZE), "2 Go");
        assert_eq!(in_french(i64::MAX), "8388608 To");
    }

    #[test]
    fn a_name_is_a_last_part_with_an_extension_that_we_take() {
        let kept = |name: &str| file_name(name).map(|(name, _)| name);
        assert_eq!(kept("../../etc/Compte rendu.PDF"), Ok("Compte rendu.PDF".into()));
        assert_eq!(kept("C:\\Users\\lou\\été.jpg"), Ok("été.jpg".into()));
        for hostile in [
            "",
            ".",
            "..",
            ".pdf",
            "virus.exe",
            "a.pdf.exe",
            "page.html",
            "image.svg",
            "a\u{202e}fdp.exe",
            "a\0.pdf",
            "sans extension",
            "macro.docm",
            "a.pdf\r\nX: 1",
            "a.pdf/",
            "photo.heic",
        ] {
            assert!(kept(hostile).is_err(), "{hostile:?}");
        }
        assert!(kept(&format!("{}.pdf", "x".repeat(MAX_NAME))).is_err());
    }

    #[test]
    fn each_class_has_its_size() {
        assert!(check_size(MAX_SIZE, MediaType::of_extension("mp4")).is_ok());
        assert!(check_size(MAX_SIZE + 1, MediaType::of_extension("mp4")).is_err());
        assert!(check_size(MAX_SIZE, MediaType::of_extension("jpg")).is_err());
        assert!(check_size(0, MediaType::of_extension("pdf")).is_err());
        assert!(check_size(-1, MediaType::of_extension("pdf")).is_err());
    }
}
