use crate::Document;
use crate::head::Head;
use crate::template::Template;
use cordee_domain::french;
use cordee_domain::letter::{LetterText, Signed};
use serde::Serialize;

/// A commitment letter with the signatures that it bears.
#[derive(Clone, Debug, Serialize)]
pub struct LetterDocument {
    head: Head,
    issued: String,
    establishment: String,
    details: Vec<String>,
    group: String,
    sections: Vec<Section>,
    signatures: Vec<Cell>,
    statement: String,
    /// What the reader must know first: replaced, withdrawn.
    notice: Option<String>,
    fingerprint: String,
    rules: String,
}

#[derive(Clone, Debug, Serialize)]
struct Section {
    title: String,
    paragraphs: Vec<String>,
    items: Vec<Item>,
    rows: Vec<(String, String)>,
}

#[derive(Clone, Debug, Serialize)]
struct Item {
    text: String,
    source: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Cell {
    voice: String,
    name: String,
    signed: Option<String>,
}

impl LetterDocument {
    /// `fingerprint` is the SHA-256 of the text as it was frozen.
    pub fn new(text: &LetterText, signatures: &[Signed], fingerprint: &str, notice: Option<String>) -> LetterDocument {
        let sections = text.sections.iter().map(|section| Section {
            title: section.title.clone(),
            paragraphs: section.paragraphs.clone(),
            items: section.items.iter().map(item).collect(),
            rows: section.rows.iter().map(|row| (row.label.clone(), row.value.clone())).collect(),
        });
        let cell = |signatory: &cordee_domain::letter::Signatory| {
            let signed = signatures.iter().find(|signed| signed.role == signatory.role);
            Cell {
                voice: signatory.role.label().to_owned(),
                name: signed.map(|s| s.name.clone()).or_else(|| signatory.name.clone()).unwrap_or_default(),
                signed: signed.map(|s| format!("Signé {}", french::at(s.at))),
            }
        };
        LetterDocument {
            head: Head {
                agencies: text.agencies.clone(),
                programme: text.programme.clone(),
                title: text.title.clone(),
                reference: text.reference.clone(),
                date: text.issued_on,
            },
            issued: french::day(text.issued_on),
            establishment: text.establishment.clone(),
            details: text.establishment_details.clone(),
            group: text.group.clone(),
            sections: sections.collect(),
            signatures: text.signatories.iter().map(cell).collect(),
            statement: text.statement.clone(),
            notice,
            fingerprint: fingerprint.to_owned(),
            rules: format!("{}, version {}", text.rulebook.key, text.rulebook.version),
        }
    }
}

fn item(item: &cordee_domain::letter::Item) -> Item {
    let source = item.cite.as_ref().map(|cite| match cite.end_line - cite.line.min(cite.end_line) {
        0 => format!("{}, ligne {}", cite.source, cite.line),
        _ => format!("{}, lignes {} à {}", cite.source, cite.line, cite.end_line),
    });
    Item { text: item.text.clone(), source }
}

impl Document for LetterDocument {
    const TEMPLATE: Template = Template::Letter;

    fn identifier(&self) -> String {
        format!("letter:{}", self.head.reference)
    }
}
