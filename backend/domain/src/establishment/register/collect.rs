//! A whole file: establishments with their positions, organisations, and what was refused.

use super::encoding::Encoding;
use super::reader::{Reader, Remark};
use super::record::{EstablishmentRecord, Header, OrganisationRecord, PositionRecord, Record};
use crate::establishment::finess::FinessNumber;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// What a file of the register holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    /// None when the file has no header.
    pub header: Option<Header>,
    pub encoding: Encoding,
    /// In the order of the file, each number once.
    pub establishments: Vec<EstablishmentRecord>,
    /// In the order of the file, each number once.
    pub organisations: Vec<OrganisationRecord>,
    /// Lines `structureet` and `structureej` of the file, refused ones included.
    pub read: usize,
    /// Lines that were not taken, in their order.
    pub rejected: Vec<Remark>,
    /// Lines that were taken with something left aside, in their order.
    pub warnings: Vec<Remark>,
}

/// Reads a whole file. Positions are joined to their establishments wherever they stand; a number
/// that comes twice is refused the second time.
pub fn collect_register(bytes: &[u8]) -> Register {
    let mut reader = Reader::new(bytes);
    let mut register = Register {
        header: None,
        encoding: reader.encoding(),
        establishments: Vec::new(),
        organisations: Vec::new(),
        read: 0,
        rejected: Vec::new(),
        warnings: Vec::new(),
    };
    let mut seen = Seen::default();
    for (line, read) in reader.by_ref() {
        let taken = read.and_then(|understood| {
            register.take(line, understood.record, &mut seen)?;
            Ok(understood.warnings)
        });
        match taken {
            Ok(warnings) => register.warnings.extend(warnings.into_iter().map(|reason| Remark { line, reason })),
            Err(reason) => register.rejected.push(Remark { line, reason }),
        }
    }
    register.read = reader.described();
    register.place(seen.positions);
    register
}

/// The numbers met, with the line of each.
#[derive(Default)]
struct Seen {
    establishments: HashMap<FinessNumber, usize>,
    organisations: HashMap<FinessNumber, usize>,
    positions: HashMap<FinessNumber, (usize, PositionRecord)>,
}

fn once(numbers: &mut HashMap<FinessNumber, usize>, finess: FinessNumber, line: usize) -> Result<(), String> {
    match numbers.entry(finess) {
        Entry::Occupied(first) => Err(format!("numéro FINESS {finess} déjà décrit à la ligne {}", first.get())),
        Entry::Vacant(place) => {
            place.insert(line);
            Ok(())
        }
    }
}

impl Register {
    fn take(&mut self, line: usize, record: Record, seen: &mut Seen) -> Result<(), String> {
        match record {
            Record::Header(header) => self.header = Some(header),
            Record::Structure(record) => {
                once(&mut seen.establishments, record.finess, line)?;
                self.establishments.push(*record);
            }
            Record::Organisation(record) => {
                once(&mut seen.organisations, record.finess, line)?;
                self.organisations.push(*record);
            }
            Record::Position(record) => match seen.positions.entry(record.finess) {
                Entry::Occupied(first) => {
                    return Err(format!("position du {} déjà donnée à la ligne {}", record.finess, first.get().0));
                }
                Entry::Vacant(place) => {
                    place.insert((line, record));
                }
            },
        }
        Ok(())
    }

    /// Gives each establishment its position; one that belongs to none is only worth a warning,
    /// its establishment being either absent from the file or already refused.
    fn place(&mut self, mut positions: HashMap<FinessNumber, (usize, PositionRecord)>) {
        for establishment in &mut self.establishments {
            if let Some((_, record)) = positions.remove(&establishment.finess) {
                establishment.grid = record.grid;
                establishment.position = record.position;
            }
        }
        self.warnings.extend(positions.into_values().map(|(line, record)| Remark {
            line,
            reason: format!(
                "position laissée de côté : aucun établissement {} n’a été lu dans ce fichier",
                record.finess
            ),
        }));
        self.warnings.sort_by_key(|remark| remark.line);
    }
}
