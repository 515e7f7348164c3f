//! What a line of the register says.

use crate::establishment::casing;
use crate::establishment::category::{Category, Sector};
use crate::establishment::competence::ProposedCompetence;
use crate::establishment::finess::FinessNumber;
use crate::establishment::geo::{Lambert93, Position};
use crate::establishment::legal::LegalFamily;
use crate::establishment::siret::{Siren, Siret};
use crate::text;
use chrono::NaiveDate;
use serde::Serialize;

/// The first line of a file: `finess;etalab;<n>;<date>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Header {
    /// What made the file: an extraction number, or the name of a tool.
    pub extraction: String,
    /// The day the register was read.
    pub date: Option<NaiveDate>,
}

/// An establishment (`structureet`), with its position when the file gives one.
///
/// Texts are the register's own, in its capitals; see [`casing`] to show them. Cells left empty
/// are `None`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EstablishmentRecord {
    pub finess: FinessNumber,
    /// The managing organisation.
    pub finess_ej: Option<FinessNumber>,
    /// The long name where there is one, else the short one.
    pub name: String,
    pub complement: Option<String>,
    /// Number, street and locality, already in readable French.
    pub address_line: Option<String>,
    /// Five digits.
    pub postcode: Option<String>,
    /// As on an envelope: `ST GIRONS`, `TOULOUSE CEDEX 3`.
    pub town: Option<String>,
    /// INSEE code of the commune, five characters.
    pub insee: Option<String>,
    /// Official code of the département, such as `09`, `2A` or `974`.
    pub department: String,
    /// Digits only.
    pub phone: Option<String>,
    /// Three digits; see [`Category`].
    pub category: String,
    /// The register's wording of the category.
    pub category_label: String,
    /// Four digits.
    pub aggregate: Option<String>,
    pub siret: Option<Siret>,
    /// Code of the activity (APE).
    pub ape: Option<String>,
    /// Code of who sets the tariffs (`codemft`), two digits.
    pub mft: Option<String>,
    pub opened_on: Option<NaiveDate>,
    pub authorised_on: Option<NaiveDate>,
    pub upmoved_on: Option<NaiveDate>,
    /// Set when positions are joined.
    pub position: Option<Position>,
    /// The position as the register gives it.
    pub grid: Option<Lambert93>,
}

/// The position of an establishment (`geolocalisation`).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PositionRecord {
    pub finess: FinessNumber,
    /// None when the file leaves it empty.
    pub grid: Option<Lambert93>,
    /// None when it can't be told: see the warnings of the line.
    pub position: Option<Position>,
    /// Who measured it, how well and in which projection, as the file says.
    pub source: Option<String>,
    pub upmoved_on: Option<NaiveDate>,
}

/// A managing organisation (`structureej`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OrganisationRecord {
    pub finess: FinessNumber,
    /// The long name where there is one, else the short one.
    pub name: String,
    pub complement: Option<String>,
    pub address_line: Option<String>,
    pub postcode: Option<String>,
    pub town: Option<String>,
    pub insee: Option<String>,
    pub department: String,
    pub phone: Option<String>,
    /// Two-digit code; see [`LegalFamily`].
    pub legal_status: Option<String>,
    pub legal_status_label: Option<String>,
    pub siren: Option<Siren>,
    pub ape: Option<String>,
    pub created_on: Option<NaiveDate>,
}

/// One line of a file, understood.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Record {
    Header(Header),
    Structure(Box<EstablishmentRecord>),
    Position(PositionRecord),
    Organisation(Box<OrganisationRecord>),
}

impl EstablishmentRecord {
    pub fn sector(&self) -> Sector {
        Sector::of(&self.category, self.aggregate.as_deref().unwrap_or_default())
    }

    /// A proposal: see [`crate::establishment::competence`].
    pub fn competence(&self) -> Option<ProposedCompetence> {
        ProposedCompetence::of(&self.category, self.mft.as_deref())
    }

    /// What professionals call its category: `EHPAD`, `SESSAD`; the register's words when the
    /// category is not one that is known by name.
    pub fn category_short(&self) -> &str {
        Category::of(&self.category).map_or(&self.category_label, |category| category.short)
    }

    /// What one may type to find it, folded: its name and town, as the register writes them and
    /// as they are shown, its category and its numbers.
    pub fn search_text(&self) -> String {
        let town = self.town.as_deref().unwrap_or_default();
        let parts = [
            self.name.as_str(),
            &casing::name(&self.name),
            self.complement.as_deref().unwrap_or_default(),
            self.category_short(),
            town,
            &casing::town(town),
            self.postcode.as_deref().unwrap_or_default(),
            self.finess.as_str(),
            self.siret.as_ref().map(Siret::as_str).unwrap_or_default(),
        ];
        let mut seen: Vec<&str> = Vec::new();
        let folded = text::fold(&parts.join(" "));
        for word in folded.split(' ') {
            if !seen.contains(&word) {
                seen.push(word);
            }
        }
        seen.join(" ")
    }
}

impl OrganisationRecord {
    /// Public, non-profit or commercial; none when the register doesn't tell.
    pub fn legal_family(&self) -> Option<LegalFamily> {
        LegalFamily::of(self.legal_status.as_deref()?)
    }
}
