//! What a file is, by what is in it: a name says nothing.

use super::MediaType;

/// What the first bytes of a file tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    Known(MediaType),
    /// A zip archive: the names in it tell what it is.
    Zip,
    /// Nothing that has a mark of its own: text, or what we don't take.
    Unmarked,
}

/// What these first bytes are the beginning of. Twelve suffice, a thousand for a PDF.
pub fn sniff(head: &[u8]) -> Container {
    use MediaType::{Gif, Jpeg, M4a, Mov, Mp3, Mp4, Ogg, Pdf, Png, Wav, Webm, Webp};
    let at = |offset: usize, mark: &[u8]| head.get(offset..offset + mark.len()) == Some(mark);
    let known = match () {
        () if at(0, b"%PDF-") => Pdf,
        () if at(0, &[0xff, 0xd8, 0xff]) => Jpeg,
        () if at(0, b"\x89PNG\r\n\x1a\n") => Png,
        () if at(0, b"GIF87a") || at(0, b"GIF89a") => Gif,
        () if at(0, b"RIFF") && at(8, b"WEBP") => Webp,
        () if at(0, b"RIFF") && at(8, b"WAVE") => Wav,
        () if at(0, b"OggS") => Ogg,
        () if at(0, b"ID3") => Mp3,
        // A frame of MPEG audio, layer III: a synchronisation of eleven bits, and no reserved value.
        () if head.len() > 3 && head[0] == 0xff && head[1] & 0xe6 == 0xe2 && head[2] & 0xf0 != 0xf0 => Mp3,
        // EBML, of which WebM is the one we take.
        () if at(0, &[0x1a, 0x45, 0xdf, 0xa3]) && head.windows(4).take(60).any(|four| four == b"webm") => Webm,
        () if at(4, b"ftyp") => match head.get(8..12) {
            Some(b"M4A " | b"M4B ") => M4a,
            Some(b"qt  ") => Mov,
            Some(brand) if brand.starts_with(b"iso") || brand.starts_with(b"mp4") || brand.starts_with(b"avc") => Mp4,
            Some(b"M4V " | b"MSNV" | b"dash" | b"3gp4" | b"3gp5" | b"f4v ") => Mp4,
            _ => return Container::Unmarked,
        },
        () if at(0, b"PK\x03\x04") => return Container::Zip,
        () => return Container::Unmarked,
    };
    Container::Known(known)
}

/// What the `mimetype` of an OpenDocument file says.
pub type OpenDocument<'a> = Option<&'a str>;

/// What a zip archive of these names is: an office document without macros, or nothing that we take.
/// `content_types` is the text of `[Content_Types].xml`, where there is one.
pub fn office<'a>(
    names: impl Iterator<Item = &'a str>,
    mimetype: OpenDocument<'_>,
    content_types: Option<&str>,
) -> Result<MediaType, &'static str> {
    let (mut word, mut excel, mut slides) = (false, false, false);
    for name in names {
        let lower = name.to_ascii_lowercase();
        if lower.split(['/', '\\']).any(|part| part == "..") || lower.starts_with(['/', '\\']) {
            return Err("Ce document contient des chemins qui sortent de lui. Il n’a pas été gardé.");
        }
        if lower.contains("vbaproject") || lower.contains("/activex/") || lower.starts_with("basic/") {
            return Err(
                "Ce document contient des macros. Enregistrez-le sans macros (par exemple en .docx, .xlsx ou .odt), puis envoyez-le à nouveau.",
            );
        }
        word |= lower == "word/document.xml";
        excel |= lower == "xl/workbook.xml";
        slides |= lower == "ppt/presentation.xml";
    }
    match mimetype.map(str::trim) {
        Some("application/vnd.oasis.opendocument.text") => return Ok(MediaType::Odt),
        Some("application/vnd.oasis.opendocument.spreadsheet") => return Ok(MediaType::Ods),
        Some("application/vnd.oasis.opendocument.presentation") => return Ok(MediaType::Odp),
        _ => {}
    }
    let Some(types) = content_types else {
        return Err("Les archives ne sont pas acceptées. Envoyez les fichiers qu’elle contient, un par un.");
    };
    if types.to_ascii_lowercase().contains("macroenabled") {
        return Err("Ce document contient des macros. Enregistrez-le sans macros, puis envoyez-le à nouveau.");
    }
    match (word, excel, slides) {
        (true, false, false) => Ok(MediaType::Docx),
        (false, true, false) => Ok(MediaType::Xlsx),
        (false, false, true) => Ok(MediaType::Pptx),
        _ => Err("Ce document n’est pas lisible. Ouvrez-le, enregistrez-le à nouveau, puis renvoyez-le."),
    }
}

/// Which kind of text this is, for a name that says what it should be; `None` for what a browser or a reader might run,
/// and for what is no text.
pub fn text_kind(head: &str, named: MediaType) -> Option<MediaType> {
    let start = head.trim_start_matches('\u{feff}');
    let begins = start.trim_start().to_ascii_lowercase();
    let active =
        ["<!doctype", "<html", "<script", "<svg", "<?xml", "<body", "<head", "<iframe", "#!", "%!ps", "{\\rtf"];
    if active.iter().any(|mark| begins.starts_with(mark)) || head.contains('\0') {
        return None;
    }
    let vtt =
        start.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n']));
    match named {
        MediaType::Vtt => vtt.then_some(MediaType::Vtt),
        MediaType::Csv | MediaType::Text => Some(named),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell() {
        assert_eq!(sniff(b"%PDF-1.7\n"), Container::Known(MediaType::Pdf));
        assert_eq!(sniff(b"RIFF\0\0\0\0WEBPVP8 "), Container::Known(MediaType::Webp));
        assert_eq!(sniff(b"\0\0\0\x20ftypisom"), Container::Known(MediaType::Mp4));
        assert_eq!(sniff(b"\0\0\0\x20ftypheic"), Container::Unmarked);
        assert_eq!(sniff(&[0xff, 0xfb, 0x90, 0x00]), Container::Known(MediaType::Mp3));
        assert_eq!(sniff(b"PK\x03\x04"), Container::Zip);
        for other in [&b"<svg xmlns"[..], b"MZ\x90\0", b"\x7fELF", b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] {
            assert_eq!(sniff(other), Container::Unmarked);
        }
    }

    #[test]
    fn an_archive_is_an_office_document_or_nothing() {
        let types = Some("<Types><Override ContentType=\"…wordprocessingml.document.main+xml\"/></Types>");
        assert_eq!(office(["word/document.xml"].into_iter(), None, types), Ok(MediaType::Docx));
        assert!(office(["word/document.xml", "word/vbaProject.bin"].into_iter(), None, types).is_err());
        let macros = Some("application/vnd.ms-word.document.macroEnabled.main+xml");
        assert!(office(["word/document.xml"].into_iter(), None, macros).is_err());
        assert!(office(["word/document.xml", "xl/workbook.xml"].into_iter(), None, types).is_err());
        assert!(office(["../../etc/passwd"].into_iter(), None, types).is_err());
        assert!(office(["a.txt"].into_iter(), None, None).is_err());
        let odt = Some("application/vnd.oasis.opendocument.text");
        assert_eq!(office(["mimetype", "content.xml"].into_iter(), odt, None), Ok(MediaType::Odt));
        assert!(office(["mimetype", "Basic/Standard/Module1.xml"].into_iter(), odt, None).is_err());
    }

    #[test]
    fn text_is_text_and_runs_nothing() {
        assert_eq!(text_kind("WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour", MediaType::Vtt), Some(MediaType::Vtt));
        assert_eq!(text_kind("Bonjour", MediaType::Vtt), None);
        assert_eq!(text_kind("a;b\n1;2\n", MediaType::Csv), Some(MediaType::Csv));
        for hostile in ["<html>", " \n<!DOCTYPE html>", "<?xml version='1.0'?><svg/>", "#!/bin/sh", "a\0b"] {
            assert_eq!(text_kind(hostile, MediaType::Text), None, "{hostile}");
        }
        assert_eq!(text_kind("Bonjour", MediaType::Pdf), None);
    }
}
