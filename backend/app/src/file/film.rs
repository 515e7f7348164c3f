//! Films and sounds kept in boxes (MP4, M4A, MOV), without what telephones say in them of people and places.
//!
//! What a box says of itself is blanked where it stands, and the box called free space: its size stays, so that all that
//! points into the file does, and nothing is decoded.

use crate::AppResult;
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use futures_util::stream::{self, BoxStream};

/// What is looked into at each depth, and no deeper: the film, then its tracks.
const HOLDERS: [&[u8; 4]; 2] = [b"moov", b"trak"];
/// What tells of the film: where and when it was made, by whom, with what.
const TELLERS: [&[u8; 4]; 3] = [b"udta", b"meta", b"uuid"];
/// A size and a name, and the longer size that may follow them.
const HEADER: usize = 8;
const LONG_HEADER: usize = 16;

/// The bytes of a film, as they are kept.
pub(super) fn without_places(bytes: BoxStream<'static, AppResult<Bytes>>) -> BoxStream<'static, AppResult<Bytes>> {
    let ended = stream::once(async { None });
    let pieces = bytes.map(Some).chain(ended);
    pieces
        .scan(Boxes::default(), |boxes, piece| {
            let kept = match piece {
                Some(piece) => piece.map(|piece| boxes.pass(piece)),
                None => Ok(boxes.held.split().freeze()),
            };
            std::future::ready(Some(kept))
        })
        .filter(|piece| std::future::ready(!matches!(piece, Ok(piece) if piece.is_empty())))
        .boxed()
}

#[derive(Clone, Copy, Default)]
enum Reading {
    #[default]
    Header,
    /// So many bytes, as they are or blanked.
    Body(u64, bool),
}

/// Where in the boxes of a film its bytes have come to.
#[derive(Default)]
struct Boxes {
    reading: Reading,
    /// The first bytes of a header that has not come whole.
    held: BytesMut,
    /// How many bytes are left of each box that one is in, the innermost last.
    inside: Vec<u64>,
}

impl Boxes {
    /// Takes what comes next; gives what is kept of it. What is held back comes with the next piece, or is left in `held`.
    fn pass(&mut self, mut piece: Bytes) -> Bytes {
        let mut kept = BytesMut::new();
        while !piece.is_empty() {
            match self.reading {
                Reading::Body(left, blank) => {
                    let taken = left.min(piece.len() as u64);
                    if taken == piece.len() as u64 && kept.is_empty() && !blank {
                        self.read(taken, left, blank);
                        return piece;
                    }
                    let body = piece.split_to(taken as usize);
                    if blank {
                        kept.resize(kept.len() + body.len(), 0);
                    } else {
                        kept.extend_from_slice(&body);
                    }
                    self.read(taken, left, blank);
                }
                Reading::Header => {
                    let taken = (self.header() - self.held.len()).min(piece.len());
                    self.held.extend_from_slice(&piece.split_to(taken));
                    if self.held.len() == self.header() {
                        self.begin();
                        kept.extend_from_slice(&self.held.split());
                    }
                }
            }
        }
        kept.freeze()
    }

    /// How long the header is that is held, as far as its first bytes tell.
    fn header(&self) -> usize {
        if self.held.starts_with(&1_u32.to_be_bytes()) { LONG_HEADER } else { HEADER }
    }

    /// Counts bytes that were read of what the innermost box holds.
    fn read(&mut self, taken: u64, left: u64, blank: bool) {
        self.count(taken);
        self.reading = if taken == left { Reading::Header } else { Reading::Body(left - taken, blank) };
        self.leave();
    }

    fn count(&mut self, taken: u64) {
        for left in &mut self.inside {
            *left = left.saturating_sub(taken);
        }
    }

    /// Leaves the boxes whose end has come; what is left of one, too short for a header, is passed over.
    fn leave(&mut self) {
        if let Reading::Body(..) = self.reading {
            return;
        }
        while self.inside.last() == Some(&0) {
            self.inside.pop();
        }
        if let Some(&left) = self.inside.last().filter(|left| **left < HEADER as u64) {
            self.reading = Reading::Body(left, false);
        }
    }

    /// Reads the header that is held, and gives what tells of the film the name of free space.
    fn begin(&mut self) {
        let header = self.held.len() as u64;
        self.count(header);
        let short = u64::from(u32::from_be_bytes(self.held[..4].try_into().unwrap_or_default()));
        let size = match short {
            // To the end of what it is in.
            0 => self.inside.last().map_or(u64::MAX, |left| left + header),
            1 => u64::from_be_bytes(self.held[HEADER..].try_into().unwrap_or_default()),
            size => size,
        };
        let room = self.inside.last().copied().unwrap_or(u64::MAX);
        let name = &self.held[4..HEADER];
        let holds = HOLDERS.get(self.inside.len()).is_some_and(|holder| name == holder.as_slice());
        let tells = TELLERS.iter().any(|teller| name == teller.as_slice());
        // What is no box, or is larger than what it is in, is left to whoever plays it.
        let Some(body) = size.checked_sub(header).filter(|body| *body <= room) else {
            self.reading = if room == 0 { Reading::Header } else { Reading::Body(room, false) };
            return self.leave();
        };
        self.reading = Reading::Header;
        if holds {
            self.inside.push(body);
        } else {
            if tells {
                self.held[4..HEADER].copy_from_slice(b"free");
            }
            if body > 0 {
                self.reading = Reading::Body(body, tells);
            }
        }
        self.leave();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::TryStreamExt;

    fn boxed(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let size = u32::try_from(body.len() + HEADER).unwrap();
        [&size.to_be_bytes()[..], name, body].concat()
    }

    fn long(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let size = (body.len() + LONG_HEADER) as u64;
        [&1_u32.to_be_bytes()[..], name, &size.to_be_bytes(), body].concat()
    }

    /// A film as a telephone makes it, with what it says of itself put by `tell`.
    fn film(tell: impl Fn(&[u8; 4], &[u8]) -> Vec<u8>) -> Vec<u8> {
        let track = boxed(
            b"trak",
            &[boxed(b"tkhd", &[7; 84]), tell(b"meta", b"who held it"), boxed(b"mdia", b"meta udta")].concat(),
        );
        let moov = [boxed(b"mvhd", &[1; 100]), track, tell(b"udta", b"+48.8566+002.3522/"), vec![0; 4]].concat();
        let film = [
            boxed(b"ftyp", b"isom"),
            long(b"mdat", b"udta meta"),
            boxed(b"moov", &moov),
            tell(b"uuid", b"<x:xmpmeta/>"),
            boxed(b"free", b""),
        ];
        film.concat()
    }

    async fn kept(film: &[u8], by: usize) -> Vec<u8> {
        let pieces: Vec<AppResult<Bytes>> = film.chunks(by).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        without_places(stream::iter(pieces).boxed()).try_collect::<Vec<_>>().await.unwrap().concat()
    }

    #[tokio::test]
    async fn what_a_film_says_of_places_is_blanked_and_all_else_stays_where_it_was() {
        let sent = film(boxed);
        let expected = film(|_, body| boxed(b"free", &vec![0; body.len()]));
        for by in [1, 2, 3, 7, 8, 13, 64, sent.len()] {
            assert_eq!(kept(&sent, by).await, expected, "{by} bytes at a time");
        }
        assert_eq!(kept(&expected, 5).await, expected);
    }

    #[test]
    fn boxes_in_boxes_are_counted_no_deeper_than_a_film_has_them() {
        let deep = (0..100_000_u32).fold(BytesMut::new(), |mut deep, at| {
            deep.extend_from_slice(&(8 * (100_000 - at)).to_be_bytes());
            deep.extend_from_slice(b"moov");
            deep
        });
        let mut boxes = Boxes::default();
        for piece in deep.chunks(8) {
            assert_eq!(boxes.pass(Bytes::copy_from_slice(piece)), piece);
            assert!(boxes.inside.len() <= HOLDERS.len());
        }
    }

    #[tokio::test]
    async fn what_is_not_made_of_boxes_passes_as_it_is() {
        let open = [&[0; 4][..], b"mdat", b"udta to the end"].concat();
        let wrong = boxed(b"moov", &[&3_u32.to_be_bytes()[..], b"udta", b"too small"].concat());
        let large = boxed(b"moov", &[&900_u32.to_be_bytes()[..], b"udta", b"too large"].concat());
        let endless = [&1_u32.to_be_bytes()[..], b"moov", &u64::MAX.to_be_bytes(), &boxed(b"mvhd", b"a")].concat();
        for sent in [open, wrong, large, endless, b"\0\0\0".to_vec(), Vec::new()] {
            for by in [1, 6, 100] {
                assert_eq!(kept(&sent, by).await, sent);
            }
        }
    }
}
