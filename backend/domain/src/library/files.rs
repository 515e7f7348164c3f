//! The files that a sheet shows.

use super::{Block, SheetContent};
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
