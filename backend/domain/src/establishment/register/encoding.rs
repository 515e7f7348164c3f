//! The bytes of a register's file as lines of text. Recent files are in UTF-8, older ones in
//! ISO-8859-1; both occur in copies that passed through other hands.

use std::borrow::Cow;

/// How a file's letters are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Every line is UTF-8.
    Utf8,
    /// Windows-1252, which is ISO-8859-1 with more punctuation.
    Windows1252,
    /// Some lines are UTF-8 and the others are read as Windows-1252.
    Mixed,
}

/// What Windows-1252 puts where ISO-8859-1 has control characters (0x80 to 0x9f). The five bytes
/// that it leaves undefined stay the control characters they are.
const PUNCTUATION: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| match byte {
            0x80..=0x9f => PUNCTUATION.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{fffd}'),
            byte => char::from(*byte),
        })
        .collect()
}

/// Lines of bytes with their number from 1, without their ends, nor the mark that may open a
/// UTF-8 file.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let split = |line: &'_ [u8]| line.len() - usize::from(line.ends_with(b"\r"));
    bytes.split(|byte| *byte == b'\n').enumerate().map(move |(index, line)| (index + 1, &line[..split(line)]))
}

impl Encoding {
    /// Decides once for a whole file, on its lines that have letters outside ASCII.
    ///
    /// A line of accented Windows-1252 is UTF-8 only by rare accident («É» before a closing
    /// quote). So when under one such line in ten is UTF-8, those few are the accident and none
    /// is read as UTF-8; otherwise each line is taken for what it is.
    pub fn detect(bytes: &[u8]) -> Encoding {
        let (mut valid, mut invalid) = (0_usize, 0_usize);
        for (_, line) in lines(bytes).filter(|(_, line)| !line.is_ascii()) {
            match std::str::from_utf8(line) {
                Ok(_) => valid += 1,
                Err(_) => invalid += 1,
            }
        }
        match (valid, invalid) {
            (_, 0) => Encoding::Utf8,
            (valid, invalid) if valid * 9 < invalid => Encoding::Windows1252,
            _ => Encoding::Mixed,
        }
    }

    /// The text of one line.
    pub(super) fn decode(self, line: &[u8]) -> Cow<'_, str> {
        match (self, std::str::from_utf8(line)) {
            (Encoding::Windows1252, _) if !line.is_ascii() => Cow::Owned(windows_1252(line)),
            (_, Ok(text)) => Cow::Borrowed(text),
            (_, Err(_)) => Cow::Owned(windows_1252(line)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<String> {
        let encoding = Encoding::detect(bytes);
        lines(bytes).map(|(_, line)| encoding.decode(line).into_owned()).collect()
    }

    /// Text as ISO-8859-1 bytes.
    fn latin(text: &str) -> Vec<u8> {
        text.chars().map(|c| u8::try_from(c).unwrap()).collect()
    }

    #[test]
    fn reads_both_encodings() {
        let text = "RÉSIDENCE ÂGÉES\nplain\nçà et là";
        let expected: Vec<&str> = text.lines().collect();
        assert_eq!(Encoding::detect(text.as_bytes()), Encoding::Utf8);
        assert_eq!(read(text.as_bytes()), expected);
        assert_eq!(Encoding::detect(&latin(text)), Encoding::Windows1252);
        assert_eq!(read(&latin(text)), expected);
        assert_eq!(read(b"L\x92\x8cUVRE \x80"), ["L’ŒUVRE €"]);
        assert_eq!(Encoding::detect(b"ascii\nonly"), Encoding::Utf8);
    }

    #[test]
    fn one_spoilt_line_does_not_spoil_a_utf8_file() {
        let mut bytes = "É\n".repeat(50).into_bytes();
        bytes.extend(b"\xc9COLE\n");
        assert_eq!(Encoding::detect(&bytes), Encoding::Mixed);
        let lines = read(&bytes);
        assert_eq!((lines[0].as_str(), lines[50].as_str()), ("É", "ÉCOLE"));
    }

    #[test]
    fn an_accident_does_not_make_a_latin_file_utf8() {
        let mut bytes = latin(&"RÉSIDENCE\n".repeat(50));
        // In ISO-8859-1, É and the closing quote are together one letter of UTF-8.
        bytes.extend(b"CLART\xc9\xbb\n");
        assert!(std::str::from_utf8(b"CLART\xc9\xbb").is_ok());
        assert_eq!(Encoding::detect(&bytes), Encoding::Windows1252);
        assert_eq!(read(&bytes)[50], "CLARTÉ»");
    }

    #[test]
    fn counts_lines_whatever_ends_them() {
        let numbered = |bytes: &'static [u8]| lines(bytes).collect::<Vec<_>>();
        let expected: Vec<(usize, &[u8])> = vec![(1, b"a"), (2, b""), (3, b"b")];
        assert_eq!(numbered(b"a\n\nb"), expected);
        assert_eq!(numbered(b"a\r\n\r\nb\r\n"), expected);
        assert_eq!(numbered(b"\xef\xbb\xbfa\n\nb\n"), expected);
    }
}
