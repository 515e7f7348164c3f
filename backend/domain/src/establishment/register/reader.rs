//! Reads a file line by line.

use super::encoding::{Encoding, lines};
use super::line::{Understood, read_line};
use super::record::Record;
use serde::Serialize;

/// Something said about a line, in French: why it is refused, or what it leaves to be desired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// Number of the line in the file, from 1.
    pub line: usize,
    pub reason: String,
}

/// The lines of a file that are not empty, each with its number from 1, understood or refused with
/// a reason.
///
/// A file that does not begin like a register's gives a single refusal and nothing else.
#[expect(missing_debug_implementations, reason = "holds an iterator without one")]
pub struct Reader<'a> {
    lines: Box<dyn Iterator<Item = (usize, &'a [u8])> + 'a>,
    encoding: Encoding,
    started: bool,
    described: usize,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { lines: Box::new(lines(bytes)), encoding: Encoding::detect(bytes), started: false, described: 0 }
    }

    /// How the file's letters are encoded.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// How many lines describing an establishment or an organisation were met so far, understood
    /// or not.
    pub fn described(&self) -> usize {
        self.described
    }

    /// Ends the reading with one last line.
    fn stop(&mut self, number: usize, reason: &str) -> Option<(usize, Result<Understood, String>)> {
        self.lines = Box::new(std::iter::empty());
        Some((number, Err(reason.to_owned())))
    }
}

impl Iterator for Reader<'_> {
    type Item = (usize, Result<Understood, String>);

    fn next(&mut self) -> Option<Self::Item> {
        let Some((number, line)) = self.lines.by_ref().find(|(_, line)| !line.trim_ascii().is_empty()) else {
            let empty = !std::mem::replace(&mut self.started, true);
            return if empty { self.stop(1, "le fichier est vide") } else { None };
        };
        let first = !std::mem::replace(&mut self.started, true);
        if first && (line.starts_with(b"\xff\xfe") || line.starts_with(b"\xfe\xff")) {
            return self.stop(number, "le fichier est en UTF-16 : enregistrez-le en UTF-8");
        }
        let text = self.encoding.decode(line);
        let known = ["finess;", "structureet;", "structureej;", "geolocalisation;"];
        if first && !known.iter().any(|tag| text.starts_with(tag)) {
            return self.stop(
                number,
                "ce n’est pas un extrait du répertoire FINESS : la première ligne attendue est finess;etalab;…;date",
            );
        }
        self.described += usize::from(text.starts_with("structureet;") || text.starts_with("structureej;"));
        match read_line(&text) {
            Ok(Understood { record: Record::Header(_), .. }) if !first => {
                Some((number, Err("en-tête répété au milieu du fichier".to_owned())))
            }
            read => Some((number, read)),
        }
    }
}
