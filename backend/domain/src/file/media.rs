use super::MEBI;
use crate::keyed;

keyed! {
    /// What a file may be: its key is what is said of its content over HTTP.
    pub enum MediaType {
        Pdf = "application/pdf", "PDF";
        Jpeg = "image/jpeg", "Image JPEG";
        Png = "image/png", "Image PNG";
        Webp = "image/webp", "Image WebP";
        Gif = "image/gif", "Image GIF";
        Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Document Word";
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Classeur Excel";
        Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation", "Présentation PowerPoint";
        Odt = "application/vnd.oasis.opendocument.text", "Texte OpenDocument";
        Ods = "application/vnd.oasis.opendocument.spreadsheet", "Classeur OpenDocument";
        Odp = "application/vnd.oasis.opendocument.presentation", "Présentation OpenDocument";
        Mp3 = "audio/mpeg", "Son MP3";
        M4a = "audio/mp4", "Son M4A";
        Ogg = "audio/ogg", "Son Ogg";
        Wav = "audio/wav", "Son WAV";
        Mp4 = "video/mp4", "Vidéo MP4";
        Mov = "video/quicktime", "Vidéo QuickTime";
        Webm = "video/webm", "Vidéo WebM";
        Vtt = "text/vtt", "Sous-titres WebVTT";
        Csv = "text/csv", "Tableau CSV";
        Text = "text/plain", "Texte";
    }
}

/// What is done with a file, and how large it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Document,
    Picture,
    Office,
    Sound,
    Film,
    Text,
}

impl Class {
    pub fn most_bytes(self) -> i64 {
        match self {
            Class::Document | Class::Office => 200 * MEBI,
            Class::Picture => 50 * MEBI,
            Class::Sound | Class::Film => super::MAX_SIZE,
            Class::Text => 20 * MEBI,
        }
    }
}

impl MediaType {
    pub fn class(self) -> Class {
        use MediaType::{
            Csv, Docx, Gif, Jpeg, M4a, Mov, Mp3, Mp4, Odp, Ods, Odt, Ogg, Pdf, Png, Pptx, Text, Vtt, Wav, Webm, Webp,
            Xlsx,
        };
        match self {
            Pdf => Class::Document,
            Jpeg | Png | Webp | Gif => Class::Picture,
            Docx | Xlsx | Pptx | Odt | Ods | Odp => Class::Office,
            Mp3 | M4a | Ogg | Wav => Class::Sound,
            Mp4 | Mov | Webm => Class::Film,
            Vtt | Csv | Text => Class::Text,
        }
    }

    /// The extensions of its names, the usual one first.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            MediaType::Pdf => &["pdf"],
            MediaType::Jpeg => &["jpg", "jpeg"],
            MediaType::Png => &["png"],
            MediaType::Webp => &["webp"],
            MediaType::Gif => &["gif"],
            MediaType::Docx => &["docx"],
            MediaType::Xlsx => &["xlsx"],
            MediaType::Pptx => &["pptx"],
            MediaType::Odt => &["odt"],
            MediaType::Ods => &["ods"],
            MediaType::Odp => &["odp"],
            MediaType::Mp3 => &["mp3"],
            MediaType::M4a => &["m4a"],
            MediaType::Ogg => &["ogg", "oga", "opus"],
            MediaType::Wav => &["wav"],
            MediaType::Mp4 => &["mp4", "m4v"],
            MediaType::Mov => &["mov"],
            MediaType::Webm => &["webm"],
            MediaType::Vtt => &["vtt"],
            MediaType::Csv => &["csv"],
            MediaType::Text => &["txt"],
        }
    }

    /// What a name of this extension, in lower case, may be.
    pub fn of_extension(extension: &str) -> &'static [MediaType] {
        let found = MediaType::ALL.iter().position(|media| media.extensions().contains(&extension));
        found.map_or(&[], |index| &MediaType::ALL[index..=index])
    }

    /// Whether a browser may show it in a page: it runs nothing.
    pub fn inline(self) -> bool {
        matches!(self.class(), Class::Document | Class::Picture | Class::Sound | Class::Film) || self == MediaType::Vtt
    }

    /// Whether it is played for longer than an address of a minute lasts.
    pub fn is_played(self) -> bool {
        matches!(self.class(), Class::Sound | Class::Film)
    }

    /// Whether it is kept in boxes, as of ISO/IEC 14496-12: what it says of itself has its place there.
    pub fn is_boxed(self) -> bool {
        matches!(self, MediaType::M4a | MediaType::Mp4 | MediaType::Mov)
    }

    /// As it is said over HTTP.
    pub fn content_type(self) -> &'static str {
        match self {
            MediaType::Vtt => "text/vtt; charset=utf-8",
            MediaType::Csv => "text/csv; charset=utf-8",
            MediaType::Text => "text/plain; charset=utf-8",
            other => other.key(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_names_one_type() {
        let mut seen = std::collections::BTreeSet::new();
        for media in MediaType::ALL {
            for extension in media.extensions() {
                assert!(seen.insert(*extension), "{extension}");
                assert_eq!(MediaType::of_extension(extension), [*media]);
            }
        }
        assert!(MediaType::of_extension("svg").is_empty());
    }
}
