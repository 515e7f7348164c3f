//! The fonts of documents: DejaVu Sans Condensed for its legibility in small print, and DejaVu
//! Sans for what the condensed cut lacks. Both may be embedded; what is used of them is.

use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

pub(crate) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub all: Vec<Font>,
}

pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let files: [&'static [u8]; 4] = [
        dejavu::sans_condensed::regular(),
        dejavu::sans_condensed::bold(),
        dejavu::sans_condensed::oblique(),
        dejavu::sans::regular(),
    ];
    let all: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&all)), all }
});

impl Fonts {
    /// Whether some font has a glyph for it.
    pub fn cover(&self, c: char) -> bool {
        self.all.iter().any(|font| font.info().coverage.contains(c as u32))
    }
}
