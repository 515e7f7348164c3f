//! What changes of sheets are made with.

use crate::enums::{QvctField, Sector, SheetKind, SheetSection, SizeBand, Theme};
use crate::id::GlobalId;
use crate::scalars::{Date, Thousandths};
use async_graphql::InputObject;
use cordee_domain::library::{Series, SheetContent};

/// A sheet to begin.
#[derive(Debug, InputObject)]
pub struct OpenSheetInput {
    pub(super) kind: SheetKind,
    pub(super) title: String,
    /// The project that it tells.
    pub(super) participation_id: Option<GlobalId>,
    /// The post of a network that it tells of.
    pub(super) post_id: Option<GlobalId>,
    /// Whether its parts begin with what the project holds.
    #[graphql(default)]
    pub(super) from_project: bool,
}

#[derive(Debug, InputObject)]
pub struct SheetPointInput {
    on: Date,
    value: Thousandths,
}

#[derive(Debug, InputObject)]
pub struct SheetSeriesInput {
    name: String,
    unit: String,
    points: Vec<SheetPointInput>,
    target: Option<Thousandths>,
}

/// What a sheet says of itself beside its text; what is left out is cleared.
#[derive(Debug, InputObject)]
pub struct UpdateSheetInput {
    pub(super) id: GlobalId,
    pub(super) version: i32,
    kind: SheetKind,
    title: String,
    summary: String,
    themes: Vec<Theme>,
    fields: Vec<QvctField>,
    sector: Option<Sector>,
    /// Codes of départements, such as `09`.
    departements: Vec<String>,
    size: Option<SizeBand>,
    establishment_name: Option<String>,
    programme_name: Option<String>,
    year: Option<i32>,
    series: Vec<SheetSeriesInput>,
}

impl UpdateSheetInput {
    pub(super) fn facts(self) -> SheetContent {
        let series = |one: SheetSeriesInput| Series {
            name: one.name,
            unit: one.unit,
            points: one.points.into_iter().map(|point| (point.on.0, point.value.0)).collect(),
            target: one.target.map(|target| target.0),
        };
        SheetContent {
            kind: self.kind.into(),
            title: self.title,
            summary: self.summary,
            sections: Vec::new(),
            themes: self.themes.into_iter().map(Into::into).collect(),
            fields: self.fields.into_iter().map(Into::into).collect(),
            sector: self.sector.map(Into::into),
            departements: self.departements,
            size: self.size.map(Into::into),
            establishment: self.establishment_name,
            programme: self.programme_name,
            year: self.year,
            series: self.series.into_iter().map(series).collect(),
        }
    }
}

/// What a device changed in the text of a sheet. The same change twice changes nothing.
#[derive(Debug, InputObject)]
pub struct WriteSheetTextInput {
    pub(super) id: GlobalId,
    /// A Yjs update, in base64.
    pub(super) update: String,
    /// What the device knows, as a Yjs state vector in base64: it gets back what it lacks.
    pub(super) vector: Option<String>,
}

/// A step of a sheet, over the version that it was read at.
#[derive(Debug, InputObject)]
pub struct SheetStepInput {
    pub(super) id: GlobalId,
    pub(super) version: i32,
}

#[derive(Debug, InputObject)]
pub struct ReturnSheetInput {
    pub(super) id: GlobalId,
    pub(super) version: i32,
    /// What to take up again.
    pub(super) message: String,
}

#[derive(Debug, InputObject)]
pub struct WithdrawSheetInput {
    pub(super) id: GlobalId,
    pub(super) version: i32,
    pub(super) reason: String,
}

#[derive(Debug, InputObject)]
pub struct SetSheetAnonymousInput {
    pub(super) id: GlobalId,
    pub(super) version: i32,
    pub(super) anonymous: bool,
}

/// A term, whatever its case and accents, and what stands in its place.
#[derive(Debug, InputObject)]
pub struct MaskInSheetInput {
    pub(super) id: GlobalId,
    pub(super) term: String,
    pub(super) replacement: String,
}

/// A term that stays though it was found, and why.
#[derive(Debug, InputObject)]
pub struct KeepInSheetInput {
    pub(super) id: GlobalId,
    pub(super) term: String,
    pub(super) reason: String,
}

/// A picture or a film of the project, to be copied to the files of a sheet and shown at the end of a part.
#[derive(Debug, InputObject)]
pub struct TakeSheetFileInput {
    pub(super) id: GlobalId,
    /// One of `projectFiles`.
    pub(super) file_id: GlobalId,
    pub(super) part: SheetSection,
    /// What a picture shows, for who does not see it; the title of a film.
    pub(super) words: String,
    /// Of a picture.
    pub(super) caption: Option<String>,
    /// Of a film: one of the sheet's own WebVTT files.
    pub(super) captions_id: Option<GlobalId>,
    /// Of a film: what is said and shown in it.
    pub(super) transcript: Option<String>,
}
