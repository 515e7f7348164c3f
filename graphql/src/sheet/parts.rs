//! What a sheet is asked for piece by piece: its text, its measures, what it tells of people and places.

use crate::enums::{AnonymityFinding, Sector, SheetSection, SheetStatus, Theme};
use crate::group::Group;
use crate::scalars::{Date, Thousandths};
use async_graphql::SimpleObject;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cordee_app::sheet as app;
use cordee_domain::library::Series;
use cordee_domain::sheet::anonymity;

/// What of a text the asker lacks, and what the server knows of it.
#[derive(Debug, SimpleObject)]
pub struct SheetText {
    /// A Yjs update, in base64.
    pub(super) update: String,
    /// A Yjs state vector, in base64.
    pub(super) vector: String,
}

impl From<app::Synced> for SheetText {
    fn from(synced: app::Synced) -> SheetText {
        SheetText { update: STANDARD.encode(synced.update), vector: STANDARD.encode(synced.vector) }
    }
}

/// A part of the text in plain words.
#[derive(Debug, SimpleObject)]
pub struct SheetPart {
    pub(super) kind: SheetSection,
    pub(super) title: &'static str,
    pub(super) paragraphs: Vec<String>,
}

/// The public address of a sheet.
#[derive(Debug, SimpleObject)]
pub struct SheetAddress {
    /// The readable part: `/<region>/bibliotheque/<slug>`.
    pub(super) slug: String,
    /// The number of the version that is public now; `/<region>/bibliotheque/<slug>/v<number>` is its own address.
    pub(super) number: i32,
}

/// A measure of a series.
#[derive(Debug, SimpleObject)]
pub struct SheetPoint {
    pub(super) on: Date,
    pub(super) value: Thousandths,
}

/// An indicator with its measures in time.
#[derive(Debug, SimpleObject)]
pub struct SheetSeries {
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) points: Vec<SheetPoint>,
    pub(super) target: Option<Thousandths>,
}

impl From<Series> for SheetSeries {
    fn from(series: Series) -> SheetSeries {
        let points = series
            .points
            .into_iter()
            .map(|(on, value)| SheetPoint { on: Date(on), value: Thousandths(value) })
            .collect();
        SheetSeries { name: series.name, unit: series.unit, points, target: series.target.map(Thousandths) }
    }
}

/// Something that a sheet tells of people or places.
#[derive(Debug, SimpleObject)]
pub struct SheetFinding {
    pub(super) kind: AnonymityFinding,
    pub(super) label: &'static str,
    /// As it stands in the text.
    pub(super) text: String,
    pub(super) excerpt: String,
    /// The part in which it stands first.
    pub(super) place: String,
    pub(super) count: i32,
    /// What may stand in its place.
    pub(super) replacement: Option<String>,
}

impl From<anonymity::Finding> for SheetFinding {
    fn from(found: anonymity::Finding) -> SheetFinding {
        SheetFinding {
            kind: found.kind.into(),
            label: found.kind.label(),
            text: found.text,
            excerpt: found.excerpt,
            place: found.place,
            count: i32::try_from(found.count).unwrap_or(i32::MAX),
            replacement: found.replacement,
        }
    }
}

/// What is left as it is, and why.
#[derive(Debug, SimpleObject)]
pub struct KeptTerm {
    pub(super) term: String,
    pub(super) reason: String,
}

/// What was put in the place of a term.
#[derive(Debug, SimpleObject)]
pub struct MaskedTerm {
    pub(super) term: String,
    pub(super) by: String,
}

/// What a sheet tells of people and places, and what was answered.
#[derive(Debug, SimpleObject)]
pub struct SheetCare {
    /// Those that nobody has answered.
    pub(super) findings: Vec<SheetFinding>,
    pub(super) kept: Vec<KeptTerm>,
    pub(super) replacements: Vec<MaskedTerm>,
}

/// How many sheets are in a state.
#[derive(Debug, SimpleObject)]
pub struct SheetCount {
    pub(super) status: SheetStatus,
    pub(super) count: i64,
}

/// How many published sheets speak of a theme, of one year and one sector.
#[derive(Debug, SimpleObject)]
pub struct SheetThemeCount {
    pub(super) theme: Theme,
    pub(super) year: Option<i32>,
    pub(super) sector: Option<Sector>,
    pub(super) count: i64,
}

/// What is told of what, and of which groups nothing is yet.
#[derive(Debug, SimpleObject)]
pub struct SheetOverview {
    pub(super) themes: Vec<SheetThemeCount>,
    /// Those under way or closed, by name; 200 at most.
    pub(super) groups_without: Vec<Group>,
}
