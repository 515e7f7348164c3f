//! The files that a sheet shows.

use super::{Block, SheetContent};
use crate::file::{Class, MediaType};
use crate::ids::FileId;

/// The pictures, films and captions of a sheet, in the order in which they stand.
pub fn files(content: &SheetContent) -> impl Iterator<Item = FileId> {
    content.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| {
        match block {
            Block::Picture { file, .. } => [Some(*file), None],
            Block::Film { file, captions, .. } => [Some(*file), *captions],
            _ => [None, None],
        }
        .into_iter()
        .flatten()
    })
}

/// What a file of a sheet is called where its own name must tell nothing: by what it is, and by its place among the files
/// of the sheet, from 1 on.
pub fn neutral_name(media: MediaType, place: usize) -> String {
    let what = match media.class() {
        Class::Picture => "image",
        Class::Film => "film",
        Class::Sound => "son",
        Class::Document | Class::Office | Class::Text => "document",
    };
    let extension = media.extensions().first().copied().unwrap_or("bin");
    format!("{what}-{place}.{extension}")
}
