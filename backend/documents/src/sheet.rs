use crate::Document;
use crate::head::Head;
use crate::template::Template;
use cordee_domain::ids::FileId;
use cordee_domain::library::{Section, Series};
use serde::Serialize;

/// A published sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetDocument {
    pub head: Head,
    pub summary: String,
    /// What it is sorted by, in words: a name and a value.
    pub facts: Vec<(String, String)>,
    pub sections: Vec<SheetSection>,
    pub series: Vec<SheetSeries>,
    /// Those of the sections that are there to be drawn; others are named.
    pub pictures: Vec<SheetPicture>,
    /// How it is to be cited.
    pub citation: String,
    pub licence: String,
}

/// A picture of a sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetPicture {
    pub file: FileId,
    /// How much of the width of the text it takes, in per cent.
    width: u32,
    #[serde(skip)]
    bytes: Vec<u8>,
}

impl SheetPicture {
    /// A JPEG or a PNG, with its size in pixels: as large as a page shows it well, and no larger than a third of one.
    pub fn new(file: FileId, bytes: Vec<u8>, width: u32, height: u32) -> SheetPicture {
        // The text is 17 cm wide, a picture 10 cm high at most, and an inch takes 96 pixels at least.
        let by_height = 100 * 10 * width / (17 * height.max(1));
        let by_pixels = width * 254 / (96 * 17);
        SheetPicture { file, width: by_height.min(by_pixels).clamp(5, 100), bytes }
    }
}

/// A part of a sheet under its title.
#[derive(Clone, Debug, Serialize)]
pub struct SheetSection {
    pub title: String,
    pub content: Section,
}

/// An indicator, in words: each measure is a day and a value with its unit.
#[derive(Clone, Debug, Serialize)]
pub struct SheetSeries {
    pub name: String,
    pub points: Vec<(String, String)>,
    pub target: Option<String>,
}

impl SheetSeries {
    /// As it is printed.
    pub fn of(series: &Series) -> SheetSeries {
        let value = |thousandths: i64| format!("{} {}", number(thousandths), series.unit);
        SheetSeries {
            name: series.name.clone(),
            points: series.points.iter().map(|(day, v)| (day.format("%d/%m/%Y").to_string(), value(*v))).collect(),
            target: series.target.map(value),
        }
    }
}

/// Thousandths, as French writes them: `12,5`.
fn number(thousandths: i64) -> String {
    let (sign, n) = (if thousandths < 0 { "−" } else { "" }, thousandths.unsigned_abs());
    let decimals = format!("{:03}", n % 1000);
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() { format!("{sign}{}", n / 1000) } else { format!("{sign}{},{decimals}", n / 1000) }
}

impl Document for SheetDocument {
    const TEMPLATE: Template = Template::Sheet;

    fn identifier(&self) -> String {
        format!("sheet:{}", self.head.reference)
    }

    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let named = |one: &SheetPicture| (format!("/pictures/{}", one.file.0), one.bytes.clone());
        self.pictures.iter().map(named).collect()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_written_as_in_french() {
        let written = [12_500, -1, 3_000, 0].map(super::number);
        assert_eq!(written, ["12,5", "−0,001", "3", "0"]);
    }
}
