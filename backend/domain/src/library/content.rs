//! What a sheet says, as it is edited, consented to, published and printed: one shape for all of them.

use crate::establishment::category::Sector;
use crate::ids::FileId;
use crate::keyed;
use crate::qvct::QvctField;
use serde::{Deserialize, Serialize};

keyed! {
    /// The four themes of the regional feedback on QVT (`ph-2022`, lines 208 to 220).
    pub enum Theme {
        Workload = "workload", "Améliorer l’organisation du travail pour mieux réguler la charge";
        Roles = "roles", "Éclaircir les rôles pour mieux fonctionner ensemble";
        Cooperation = "cooperation", "Améliorer l’organisation du travail pour mieux coopérer";
        Participation = "participation", "Associer le personnel à l’amélioration des processus";
    }
}

keyed! {
    /// What kind of account a sheet gives.
    pub enum SheetKind {
        Experience = "experience", "Fiche d’expérience";
        Testimony = "testimony", "Témoignage";
        Film = "film", "Film";
        Article = "article", "Article";
    }
}

keyed! {
    /// The parts of a sheet, in the order in which they are read.
    pub enum SectionKind {
        Context = "context", "Le contexte";
        Approach = "approach", "La démarche";
        Actions = "actions", "Les actions";
        Results = "results", "Les résultats";
        Lessons = "lessons", "Les enseignements";
        Otherwise = "otherwise", "Ce que nous ferions autrement";
    }
}

keyed! {
    /// How many people work in the establishment. Ours, proposed.
    pub enum SizeBand {
        Under50 = "under_50", "Moins de 50 professionnels";
        From50 = "from_50", "De 50 à 99 professionnels";
        From100 = "from_100", "De 100 à 249 professionnels";
        From250 = "from_250", "250 professionnels et plus";
    }
}

keyed! {
    /// How a run of text is marked.
    pub enum Mark {
        Strong = "strong", "Important";
        Emphasis = "emphasis", "Accentué";
    }
}

/// All that a sheet says. Of a published version, it never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetContent {
    pub kind: SheetKind,
    pub title: String,
    /// Plain text, of a few sentences.
    pub summary: String,
    pub sections: Vec<Section>,
    pub themes: Vec<Theme>,
    pub fields: Vec<QvctField>,
    pub sector: Option<Sector>,
    /// Codes of départements, such as `09`.
    pub departements: Vec<String>,
    pub size: Option<SizeBand>,
    /// The establishment, as it wishes to be named; none where it is kept anonymous.
    pub establishment: Option<String>,
    /// The programme under which the work was done.
    pub programme: Option<String>,
    /// The calendar year in which the work ended.
    pub year: Option<i32>,
    /// What was measured before and after.
    pub series: Vec<Series>,
}

/// One part of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub kind: SectionKind,
    pub blocks: Vec<Block>,
}

/// A block of rich text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// Under the title of the section: level 3 or 4.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph {
        text: Vec<Inline>,
    },
    List {
        ordered: bool,
        items: Vec<Vec<Inline>>,
    },
    Quote {
        text: Vec<Inline>,
        #[serde(default)]
        source: Option<String>,
    },
    /// `alternative` is empty only for a picture that adds nothing to the text.
    Picture {
        file: FileId,
        alternative: String,
        #[serde(default)]
        caption: Option<String>,
    },
    /// A film or a recording; `captions` is a WebVTT file.
    Film {
        file: FileId,
        title: String,
        #[serde(default)]
        captions: Option<FileId>,
        #[serde(default)]
        transcript: Option<String>,
    },
}

/// A run of text with its marks, and the address it leads to where it is a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inline {
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// `https` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

/// An indicator with its measures in time, as shown in a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    pub name: String,
    pub unit: String,
    /// Days (`2024-03-31`) and values in thousandths of the unit, oldest first.
    pub points: Vec<(chrono::NaiveDate, i64)>,
    /// In thousandths of the unit.
    pub target: Option<i64>,
}
