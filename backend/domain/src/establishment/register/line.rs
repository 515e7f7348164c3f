//! One line of the register, understood or refused.

use super::address::{self, Parts};
use super::cells::{Cells, cut, shown};
use super::record::{EstablishmentRecord, Header, OrganisationRecord, PositionRecord, Record};
use crate::establishment::category::Category;
use crate::establishment::geo::Lambert93;
use crate::establishment::siret::{Siren, Siret};

/// A line understood, with what it leaves to be desired, in French.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    pub record: Record,
    pub warnings: Vec<String>,
}

/// Reads one line, decoded and without its end. The error is the reason, in French.
///
/// Layouts (specification published with the register): `structureet` has 32 columns, 31 in files
/// older than the UAI number; `geolocalisation` has 6, more in 2016 when the source was spread over
/// several; `structureej` has 23.
pub fn read_line(line: &str) -> Result<Understood, String> {
    let tag = line.split(';').next().unwrap_or_default().trim();
    let expected: &[usize] = match tag {
        "structureet" => &[31, 32],
        "structureej" => &[23],
        "geolocalisation" => &[6, 7, 8, 9, 10, 11, 12, 13],
        "finess" => &[4],
        _ => {
            return Err(format!(
                "ligne «{}» inconnue : elle doit commencer par structureet, geolocalisation ou structureej",
                shown(tag)
            ));
        }
    };
    let cells = Cells(cut(line, expected));
    if !expected.contains(&cells.0.len()) {
        return Err(format!("{} colonnes dans une ligne {tag} : {} attendues", cells.0.len(), counts(expected)));
    }
    cells.bounded()?;
    let mut warnings = Vec::new();
    let record = match tag {
        "structureet" => Record::Structure(Box::new(structure(&cells, &mut warnings)?)),
        "structureej" => Record::Organisation(Box::new(organisation(&cells, &mut warnings)?)),
        "geolocalisation" => Record::Position(position(&cells, &mut warnings)?),
        _ => {
            Record::Header(Header { extraction: cells.get(3).to_owned(), date: cells.date(4, "date d’extraction")? })
        }
    };
    Ok(Understood { record, warnings })
}

fn counts(expected: &[usize]) -> String {
    match expected {
        [one] => one.to_string(),
        [one, two] => format!("{one} ou {two}"),
        [first, .., last] => format!("de {first} à {last}"),
        [] => String::new(),
    }
}

/// Keeps what could be read, and turns the reason of what could not into a warning.
fn lenient<T>(read: Result<Option<T>, String>, warnings: &mut Vec<String>) -> Option<T> {
    read.unwrap_or_else(|reason| {
        warnings.push(reason);
        None
    })
}

fn structure(cells: &Cells<'_>, warnings: &mut Vec<String>) -> Result<EstablishmentRecord, String> {
    let finess = cells.finess(2, "numéro FINESS de l’établissement")?;
    let finess_ej = match cells.get(3) {
        "" => None,
        _ => Some(cells.finess(3, "numéro FINESS de l’organisme gestionnaire")?),
    };
    let category = cells.digits(19, "catégorie", 3)?.ok_or("catégorie (colonne 19) absente")?;
    let category_label = cells
        .text(20)
        .or_else(|| Category::of(&category).map(|known| known.label.to_owned()))
        .unwrap_or_else(|| format!("Catégorie {category}"));
    let (department, insee) = place(cells, 14, 13, warnings)?;
    let (postcode, town) = routing(cells.get(16));
    let siret = match cells.get(23) {
        "" => None,
        siret => {
            lenient(Siret::parse(siret).map(Some).map_err(|error| format!("SIRET laissé de côté : {error}")), warnings)
        }
    };
    Ok(EstablishmentRecord {
        finess,
        finess_ej,
        name: name(cells, 4, 5)?,
        complement: cells.text(6),
        address_line: address::line(&Parts {
            complement: cells.get(7),
            number: cells.get(8),
            repetition: cells.get(11),
            kind: cells.get(9),
            street: cells.get(10),
            locality: cells.get(12),
        }),
        postcode,
        town,
        insee,
        department,
        phone: lenient(phone(cells.get(17)), warnings),
        category,
        category_label,
        aggregate: lenient(cells.digits(21, "catégorie agrégée", 4), warnings),
        siret,
        ape: cells.text(24),
        mft: lenient(cells.digits(25, "mode de fixation des tarifs", 2), warnings),
        opened_on: cells.date(29, "date d’ouverture")?,
        authorised_on: cells.date(30, "date d’autorisation")?,
        upmoved_on: cells.date(31, "date de mise à jour")?,
        position: None,
        grid: None,
    })
}

fn organisation(cells: &Cells<'_>, warnings: &mut Vec<String>) -> Result<OrganisationRecord, String> {
    let (department, insee) = place(cells, 14, 12, warnings)?;
    let (postcode, town) = routing(cells.get(13));
    let siren = match cells.get(21) {
        "" => None,
        siren => {
            lenient(Siren::parse(siren).map(Some).map_err(|error| format!("SIREN laissé de côté : {error}")), warnings)
        }
    };
    Ok(OrganisationRecord {
        finess: cells.finess(2, "numéro FINESS de l’organisme gestionnaire")?,
        name: name(cells, 3, 4)?,
        complement: cells.text(5),
        address_line: address::line(&Parts {
            complement: cells.get(10),
            number: cells.get(6),
            repetition: cells.get(9),
            kind: cells.get(7),
            street: cells.get(8),
            locality: cells.get(11),
        }),
        postcode,
        town,
        insee,
        department,
        phone: lenient(phone(cells.get(16)), warnings),
        legal_status: lenient(cells.digits(17, "statut juridique", 2), warnings),
        legal_status_label: cells.text(18),
        siren,
        ape: cells.text(22),
        created_on: cells.date(23, "date de création")?,
    })
}

fn position(cells: &Cells<'_>, warnings: &mut Vec<String>) -> Result<PositionRecord, String> {
    let last = cells.0.len();
    let finess = cells.finess(2, "numéro FINESS de l’établissement")?;
    let source =
        (5..last).map(|number| cells.get(number)).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(",");
    let grid = match (coordinate(cells, 3)?, coordinate(cells, 4)?) {
        (Some(x), Some(y)) => Some(Lambert93 { x, y }),
        (None, None) => None,
        _ => return Err("une seule des deux coordonnées (colonnes 3 et 4) est donnée".to_owned()),
    };
    let position = match grid {
        Some(_) if !is_lambert_93(&source) => {
            warnings.push(format!(
                "position laissée de côté : la projection de «{}» n’est pas le Lambert-93",
                shown(&source)
            ));
            None
        }
        Some(grid) => {
            let position = grid.position();
            if position.is_none() {
                let (x, y) = (cells.get(3), cells.get(4));
                warnings.push(format!(
                    "position laissée de côté : {x}, {y} n’est pas en France métropolitaine en Lambert-93"
                ));
            }
            position
        }
        None => None,
    };
    Ok(PositionRecord {
        finess,
        grid,
        position,
        source: (!source.is_empty()).then_some(source),
        upmoved_on: cells.date(last, "date de mise à jour")?,
    })
}

fn coordinate(cells: &Cells<'_>, number: usize) -> Result<Option<f64>, String> {
    let cell = cells.get(number);
    if cell.is_empty() {
        return Ok(None);
    }
    let plain = cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    let value = cell.parse::<f64>().ok().filter(|value| plain && value.is_finite());
    value
        .map(Some)
        .ok_or_else(|| format!("coordonnée (colonne {number}) : «{}» n’est pas un nombre de mètres", shown(cell)))
}

/// Whether a source of position speaks of Lambert-93, or of no projection at all. Overseas
/// départements have others.
fn is_lambert_93(source: &str) -> bool {
    let source: String = source.to_uppercase().chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let named = ["UTM", "LAMBERT", "EPSG", "WGS84"].iter().any(|name| source.contains(name));
    !named || source.contains("LAMBERT93") || source.contains("EPSG2154")
}

fn name(cells: &Cells<'_>, short: usize, long: usize) -> Result<String, String> {
    cells.text(long).or_else(|| cells.text(short)).ok_or_else(|| format!("raison sociale (colonne {short}) absente"))
}

/// The département's official code and the commune's INSEE code. The register numbers overseas
/// départements 9A, 9B… and gives the missing digit with the commune.
fn place(
    cells: &Cells<'_>,
    department: usize,
    commune: usize,
    warnings: &mut Vec<String>,
) -> Result<(String, Option<String>), String> {
    let code = cells.get(department);
    let commune = lenient(cells.digits(commune, "commune", 3), warnings);
    match code.as_bytes() {
        [b'9', b'A'..=b'Z'] => match commune {
            Some(commune) => Ok((format!("97{}", commune.get(..1).unwrap_or_default()), Some(format!("97{commune}")))),
            None => Ok((code.to_owned(), None)),
        },
        [b'0'..=b'9', b'0'..=b'9'] | [b'2', b'A' | b'B'] => {
            let insee = commune.map(|commune| format!("{code}{commune}"));
            Ok((code.to_owned(), insee))
        }
        [] => Err(format!("département (colonne {department}) absent")),
        _ => Err(format!("département (colonne {department}) : «{}» n’est pas un code de département", shown(code))),
    }
}

/// The postcode and the town of an `09200 ST GIRONS`.
fn routing(cell: &str) -> (Option<String>, Option<String>) {
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    match cell.split_once(' ').unwrap_or((cell, "")) {
        (postcode, town) if postcode.len() == 5 && postcode.bytes().all(|byte| byte.is_ascii_digit()) => {
            (filled(postcode), filled(town))
        }
        _ => (None, filled(cell)),
    }
}

fn phone(cell: &str) -> Result<Option<String>, String> {
    let digits: String = cell.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-')).collect();
    match digits.len() {
        0 => Ok(None),
        10 if digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit()) => Ok(Some(digits)),
        _ => Err(format!("téléphone laissé de côté : «{}» n’a pas dix chiffres", shown(cell))),
    }
}
