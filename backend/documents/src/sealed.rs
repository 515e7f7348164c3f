use crate::Document;
use crate::head::Head;
use crate::template::Template;
use crate::voices::VoicesPart;
use cordee_domain::sealed::{SealedSection, SealedTable, SealedText};
use serde::Serialize;

/// A plan or an evaluation as it was frozen, with what the voices say of it.
#[derive(Clone, Debug, Serialize)]
pub struct SealedDocument {
    head: Head,
    establishment: String,
    group: String,
    version: String,
    sections: Vec<Section>,
    part: Option<VoicesPart>,
    fingerprint: String,
}

#[derive(Clone, Debug, Serialize)]
struct Section {
    level: u8,
    title: String,
    paragraphs: Vec<String>,
    rows: Vec<(String, String)>,
    table: Option<Table>,
}

#[derive(Clone, Debug, Serialize)]
struct Table {
    caption: String,
    header: Vec<String>,
    lines: Vec<Vec<String>>,
    /// The column that names the line, and is given the most room.
    wide: usize,
}

impl SealedDocument {
    /// `version` is as it is read: «version 2, du 12 mars 2024»; `fingerprint` the SHA-256 of what was frozen.
    pub fn new(
        head: Head,
        text: SealedText,
        (version, fingerprint): (String, &str),
        part: Option<VoicesPart>,
    ) -> SealedDocument {
        SealedDocument {
            head,
            establishment: text.establishment,
            group: text.group,
            version,
            sections: text.sections.into_iter().map(Section::from).collect(),
            part,
            fingerprint: fingerprint.to_owned(),
        }
    }
}

impl From<SealedSection> for Section {
    fn from(section: SealedSection) -> Section {
        Section {
            level: section.level,
            title: section.title,
            paragraphs: section.paragraphs,
            rows: section.rows,
            table: section.table.map(Table::from),
        }
    }
}

impl From<SealedTable> for Table {
    fn from(table: SealedTable) -> Table {
        // A rank or a number is no name of a line: what stands beside it is.
        let ranked = table.header.first().is_some_and(|title| title == "Rang");
        Table { caption: table.caption, header: table.header, lines: table.lines, wide: usize::from(ranked) }
    }
}

impl Document for SealedDocument {
    const TEMPLATE: Template = Template::Sealed;

    fn identifier(&self) -> String {
        format!("sealed:{}", self.fingerprint)
    }
}
