use crate::keyed;

keyed! {
    /// What the scan of a paper sheet may be.
    pub enum ScanFormat {
        Pdf = "pdf", "PDF";
        Jpeg = "jpeg", "JPEG";
        Png = "png", "PNG";
    }
}

/// The most that a scan weighs, in bytes: a page photographed by a phone, or a few scanned.
pub const MOST_SCAN_BYTES: usize = 8 * 1024 * 1024;

/// The most scans that a sheet carries.
pub const MOST_SCANS: usize = 10;

impl ScanFormat {
    /// The format of a whole file, by its content: what begins as one and has no end is none.
    pub fn of_content(content: &[u8]) -> Option<ScanFormat> {
        let end = |length: usize| content.get(content.len().saturating_sub(length)..).unwrap_or_default();
        let has = |part: &[u8], mark: &[u8]| part.windows(mark.len()).any(|window| window == mark);
        if content.starts_with(b"%PDF-") {
            return has(end(2_048), b"%%EOF").then_some(ScanFormat::Pdf);
        }
        if content.starts_with(b"\x89PNG\r\n\x1a\n") {
            return has(end(32), b"IEND").then_some(ScanFormat::Png);
        }
        // Cameras write after the end of the picture.
        let is_jpeg = content.starts_with(b"\xff\xd8\xff") && has(content, b"\xff\xd9");
        is_jpeg.then_some(ScanFormat::Jpeg)
    }

    pub fn media_type(self) -> &'static str {
        match self {
            ScanFormat::Pdf => "application/pdf",
            ScanFormat::Jpeg => "image/jpeg",
            ScanFormat::Png => "image/png",
        }
    }

    pub fn extension(self) -> &'static str {
        match self {
            ScanFormat::Pdf => "pdf",
            ScanFormat::Jpeg => "jpg",
            ScanFormat::Png => "png",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_that_of_the_whole_content() {
        let of = ScanFormat::of_content;
        assert_eq!(of(b"%PDF-1.7\n...\n%%EOF\n"), Some(ScanFormat::Pdf));
        assert_eq!(of(b"\xff\xd8\xff\xe0 picture \xff\xd9"), Some(ScanFormat::Jpeg));
        assert_eq!(of(b"\x89PNG\r\n\x1a\n....\0\0\0\0IEND\xae\x42\x60\x82"), Some(ScanFormat::Png));
        for wrong in [
            &b""[..],
            b"%PDF-1.7\n cut",
            b"\xff\xd8\xff\xe0 cut",
            b"\x89PNG\r\n\x1a\n cut",
            b"<html>%PDF-1.7 %%EOF",
            b"MZ\x90\0",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        ] {
            assert_eq!(of(wrong), None);
        }
    }
}
