use chrono::NaiveDate;
use serde::Serialize;

/// What stands at the top of every document.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// Who runs the programme, by name: the region's ARS and Aract.
    pub agencies: Vec<String>,
    pub programme: String,
    pub title: String,
    /// What identifies the document, told on every page.
    pub reference: String,
    /// The day of the document; also that of the file's metadata.
    pub date: NaiveDate,
}
