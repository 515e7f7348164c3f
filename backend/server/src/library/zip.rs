//! A folder in one file (ZIP, APPNOTE 6.3.10), written as it is sent: texts as they are, files as they come from the store,
//! a piece at a time.

use axum::body::Bytes;
use chrono::{Datelike, NaiveDate};
use cordee_app::file::Opened;
use cordee_app::{AppError, AppResult};
use futures_util::stream::{self, BoxStream, Stream, StreamExt};
use std::vec::IntoIter;

/// What is under a name.
#[derive(Debug)]
pub enum Content {
    Text(Vec<u8>),
    File(Box<Opened>),
}

enum At {
    Between,
    Inside(BoxStream<'static, AppResult<Bytes>>),
    Closed,
}

/// A folder with these entries, each of this day: the same sheet makes the same bytes. What breaks off in the middle breaks
/// the answer off, so that nobody takes it for whole.
pub fn folder(day: NaiveDate, entries: Vec<(String, Content)>) -> impl Stream<Item = AppResult<Bytes>> + Send {
    stream::try_unfold((Writer::new(day), entries.into_iter(), At::Between), |(mut writer, mut rest, at)| async move {
        let (bytes, at) = match at {
            At::Between => next(&mut writer, &mut rest).await?,
            At::Inside(mut reading) => match reading.next().await {
                Some(piece) => (writer.piece(&piece?), At::Inside(reading)),
                None => (writer.end(), At::Between),
            },
            At::Closed => return Ok(None),
        };
        Ok::<_, AppError>(Some((Bytes::from(bytes), (writer, rest, at))))
    })
}

async fn next(writer: &mut Writer, rest: &mut IntoIter<(String, Content)>) -> AppResult<(Vec<u8>, At)> {
    Ok(match rest.next() {
        None => (writer.close(), At::Closed),
        Some((name, Content::Text(content))) => (writer.whole(name, &content), At::Between),
        Some((name, Content::File(opened))) => {
            let reading = opened.read(None).await?;
            (writer.begin(name), At::Inside(reading))
        }
    })
}

/// Names are UTF-8.
const NAMED: u16 = 1 << 11;
/// The sum and the sizes follow the content.
const AFTER: u16 = 1 << 3;
const STORED: u16 = 0;
/// Blocks that say themselves where they end, so that whoever reads from the front knows where the content does. Nothing is
/// compressed: pictures and films are already.
const DEFLATED: u16 = 8;
const BLOCK: usize = u16::MAX as usize;

struct Writer {
    date: u16,
    written: u64,
    central: Vec<u8>,
    entries: u64,
    inside: Option<Inside>,
}

struct Inside {
    name: String,
    start: u64,
    sum: crc32fast::Hasher,
    plain: u64,
    packed: u64,
}

impl Writer {
    fn new(day: NaiveDate) -> Writer {
        let years = u16::try_from(day.year() - 1980).unwrap_or_default().min(127);
        let [month, day] = [day.month(), day.day()].map(|part| u16::try_from(part).unwrap_or(1));
        let date = years << 9 | month << 5 | day;
        Writer { date, written: 0, central: Vec::new(), entries: 0, inside: None }
    }

    fn whole(&mut self, name: String, content: &[u8]) -> Vec<u8> {
        let (start, size) = (self.written, content.len() as u64);
        let common = self.common(NAMED, STORED, crc32fast::hash(content), [size, size], &name);
        let bytes = [b"PK\x03\x04", &common[..], &[0, 0], name.as_bytes(), content].concat();
        self.list(&name, &common, start);
        self.sent(bytes)
    }

    fn begin(&mut self, name: String) -> Vec<u8> {
        let common = self.common(NAMED | AFTER, DEFLATED, 0, [0, 0], &name);
        let bytes = [b"PK\x03\x04", &common[..], &[0, 0], name.as_bytes()].concat();
        let start = self.written;
        self.inside = Some(Inside { name, start, sum: crc32fast::Hasher::new(), plain: 0, packed: 0 });
        self.sent(bytes)
    }

    fn piece(&mut self, piece: &[u8]) -> Vec<u8> {
        let Some(inside) = &mut self.inside else { return Vec::new() };
        let mut bytes = Vec::with_capacity(piece.len() + 5 * (1 + piece.len() / BLOCK));
        for block in piece.chunks(BLOCK) {
            let length = u16::try_from(block.len()).unwrap_or_default();
            bytes.push(0);
            bytes.extend(length.to_le_bytes());
            bytes.extend((!length).to_le_bytes());
            bytes.extend(block);
        }
        inside.sum.update(piece);
        inside.plain += piece.len() as u64;
        inside.packed += bytes.len() as u64;
        self.sent(bytes)
    }

    fn end(&mut self) -> Vec<u8> {
        // The last block, which holds nothing.
        const LAST: [u8; 5] = [1, 0, 0, 0xff, 0xff];
        let Some(Inside { name, start, sum, plain, packed }) = self.inside.take() else { return Vec::new() };
        let (sum, packed) = (sum.finalize(), packed + LAST.len() as u64);
        let mut bytes = LAST.to_vec();
        bytes.extend(b"PK\x07\x08");
        bytes.extend(sum.to_le_bytes());
        bytes.extend(long(packed));
        bytes.extend(long(plain));
        let common = self.common(NAMED | AFTER, DEFLATED, sum, [packed, plain], &name);
        self.list(&name, &common, start);
        self.sent(bytes)
    }

    /// What the two heads of an entry have in common, up to the length of its name.
    fn common(&self, flags: u16, method: u16, sum: u32, sizes: [u64; 2], name: &str) -> Vec<u8> {
        let mut common = Vec::new();
        for part in [20, flags, method, 0, self.date] {
            short(&mut common, part);
        }
        common.extend(sum.to_le_bytes());
        sizes.iter().for_each(|size| common.extend(long(*size)));
        short(&mut common, u16::try_from(name.len()).unwrap_or_default());
        common
    }

    fn list(&mut self, name: &str, common: &[u8], start: u64) {
        let mut extra = Vec::new();
        if start >= u64::from(u32::MAX) {
            // Beyond four gigabytes, its place is told apart (ZIP64).
            short(&mut extra, 1);
            short(&mut extra, 8);
            extra.extend(start.to_le_bytes());
        }
        self.central.extend(b"PK\x01\x02");
        short(&mut self.central, if extra.is_empty() { 20 } else { 45 });
        self.central.extend(common);
        short(&mut self.central, u16::try_from(extra.len()).unwrap_or_default());
        // No comment, on the first disk, without attributes.
        self.central.extend([0; 2 + 2 + 2 + 4]);
        self.central.extend(long(start));
        self.central.extend(name.as_bytes());
        self.central.extend(extra);
        self.entries += 1;
    }

    fn close(&mut self) -> Vec<u8> {
        let mut bytes = std::mem::take(&mut self.central);
        let (offset, size, end) = (self.written, bytes.len() as u64, self.written + bytes.len() as u64);
        if offset >= u64::from(u32::MAX) {
            bytes.extend(b"PK\x06\x06");
            bytes.extend(44_u64.to_le_bytes());
            bytes.extend([45, 0, 45, 0]);
            bytes.extend([0; 8]);
            [self.entries, self.entries, size, offset].iter().for_each(|value| bytes.extend(value.to_le_bytes()));
            bytes.extend(b"PK\x06\x07");
            bytes.extend([0; 4]);
            bytes.extend(end.to_le_bytes());
            bytes.extend(1_u32.to_le_bytes());
        }
        bytes.extend(b"PK\x05\x06");
        bytes.extend([0; 4]);
        let entries = u16::try_from(self.entries).unwrap_or(u16::MAX);
        short(&mut bytes, entries);
        short(&mut bytes, entries);
        bytes.extend(long(size));
        bytes.extend(long(offset));
        short(&mut bytes, 0);
        self.sent(bytes)
    }

    fn sent(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        self.written += bytes.len() as u64;
        bytes
    }
}

fn short(out: &mut Vec<u8>, value: u16) {
    out.extend(value.to_le_bytes());
}

fn long(value: u64) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Seek, SeekFrom, Write};

    /// The same folder, with as much before its second half as would be there after this many bytes of films.
    fn read_back(before: u64) {
        let mut file = tempfile::tempfile().unwrap();
        let mut writer = Writer::new(NaiveDate::from_ymd_opt(2026, 2, 28).unwrap());
        file.write_all(&writer.whole("LISEZMOI.txt".into(), "été".as_bytes())).unwrap();
        writer.written += before;
        file.seek(SeekFrom::Current(before as i64)).unwrap();
        let film: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
        file.write_all(&writer.begin("fichiers/01-été.mp4".into())).unwrap();
        for piece in film.chunks(100_001) {
            file.write_all(&writer.piece(piece)).unwrap();
        }
        file.write_all(&writer.end()).unwrap();
        file.write_all(&writer.begin("fichiers/02-vide.txt".into())).unwrap();
        file.write_all(&writer.end()).unwrap();
        file.write_all(&writer.close()).unwrap();
        let mut archive = zip::ZipArchive::new(file).unwrap();
        let names: Vec<_> = archive.file_names().map(str::to_owned).collect();
        assert_eq!(names, ["LISEZMOI.txt", "fichiers/01-été.mp4", "fichiers/02-vide.txt"]);
        for (at, wanted) in ["été".as_bytes(), &film, b""].into_iter().enumerate() {
            let mut got = Vec::new();
            archive.by_index(at).unwrap().read_to_end(&mut got).unwrap();
            assert!(got == wanted, "entry {at}");
        }
    }

    #[test]
    fn a_folder_is_read_back_as_it_was_however_large() {
        read_back(0);
        read_back(5 << 30);
    }
}
