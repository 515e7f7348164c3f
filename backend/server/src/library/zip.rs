//! A folder in one file (ZIP, APPNOTE 6.3.10): entries as they are, without compression.

use chrono::{Datelike, NaiveDate};

/// A folder being made.
#[derive(Debug)]
pub struct Folder {
    bytes: Vec<u8>,
    central: Vec<u8>,
    entries: u16,
    date: u16,
}

/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;

impl Folder {
    /// Every entry is of this day: the same sheet makes the same bytes.
    pub fn new(day: NaiveDate) -> Folder {
        let years = u16::try_from(day.year() - 1980).unwrap_or_default().min(127);
        let [month, day] = [day.month(), day.day()].map(|part| u16::try_from(part).unwrap_or(1));
        Folder { bytes: Vec::new(), central: Vec::new(), entries: 0, date: years << 9 | month << 5 | day }
    }

    pub fn add(&mut self, name: &str, content: &[u8]) {
        let offset = long(self.bytes.len());
        let mut common = Vec::new();
        for part in [20, FLAGS, 0, 0, self.date] {
            short(&mut common, part);
        }
        common.extend(crc32fast::hash(content).to_le_bytes());
        common.extend(long(content.len()));
        common.extend(long(content.len()));
        short(&mut common, u16::try_from(name.len()).unwrap_or_default());
        short(&mut common, 0);

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content);

        self.central.extend(b"PK\x01\x02");
        short(&mut self.central, 20);
        self.central.extend(&common);
        // No comment, on the first disk, without attributes.
        self.central.extend([0; 2 + 2 + 2 + 4]);
        self.central.extend(offset);
        self.central.extend(name.as_bytes());
        self.entries += 1;
    }

    pub fn close(mut self) -> Vec<u8> {
        let (offset, size) = (long(self.bytes.len()), long(self.central.len()));
        self.bytes.append(&mut self.central);
        self.bytes.extend(b"PK\x05\x06");
        self.bytes.extend([0; 4]);
        short(&mut self.bytes, self.entries);
        short(&mut self.bytes, self.entries);
        self.bytes.extend(size);
        self.bytes.extend(offset);
        short(&mut self.bytes, 0);
        self.bytes
    }
}

fn short(out: &mut Vec<u8>, value: u16) {
    out.extend(value.to_le_bytes());
}

fn long(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes()
}
