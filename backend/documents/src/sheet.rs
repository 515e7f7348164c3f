use crate::Document;
use crate::head::Head;
use crate::template::Template;
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
    /// How it is to be cited.
    pub citation: String,
    pub licence: String,
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
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_written_as_in_french() {
        let written = [12_500, -1, 3_000, 0].map(super::number);
        assert_eq!(written, ["12,5", "−0,001", "3", "0"]);
    }
}
