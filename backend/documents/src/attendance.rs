use crate::Document;
use crate::head::Head;
use crate::template::Template;
use serde::Serialize;

/// An attendance sheet: filled, or blank to be printed for a day without network.
#[derive(Clone, Debug, Serialize)]
pub struct AttendanceDocument {
    pub head: Head,
    pub group: String,
    /// What is held: the session's title.
    pub session: String,
    /// Such as «mardi 12 mars 2024».
    pub day: String,
    /// Such as «de 9 h à 12 h 30».
    pub times: String,
    pub mode: String,
    pub place: Option<String>,
    /// The tool and the link of a remote session.
    pub remote: Option<String>,
    /// The half-days, a column each: «Matin (9 h – 12 h 30)».
    pub half_days: Vec<String>,
    pub facilitators: Vec<Facilitator>,
    pub structures: Vec<Structure>,
    /// Late and corrected signatures, the sheet that this one corrects, its seal: a line each.
    pub remarks: Vec<String>,
    /// The state of the sheet, such as «Feuille scellée le …».
    pub state: Option<String>,
    /// To be filled by hand: says how, and leaves room for others.
    pub blank: bool,
}

/// Who leads the session.
#[derive(Clone, Debug, Serialize)]
pub struct Facilitator {
    pub name: String,
    pub quality: String,
    pub cells: Vec<SignatureCell>,
}

/// An establishment and those who come for it.
#[derive(Clone, Debug, Serialize)]
pub struct Structure {
    pub name: String,
    pub people: Vec<Participant>,
}

/// One participant.
#[derive(Clone, Debug, Serialize)]
pub struct Participant {
    pub name: String,
    pub quality: String,
    /// One for each half-day.
    pub cells: Vec<SignatureCell>,
}

/// A signature, or the room for one.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SignatureCell {
    /// A line each: «Signé à 9 h 02», «sur la tablette»; empty leaves room for a hand.
    pub lines: Vec<String>,
    /// Signed late or corrected: told apart by words and by a frame.
    pub marked: bool,
}

impl Document for AttendanceDocument {
    const TEMPLATE: Template = Template::Attendance;

    fn identifier(&self) -> String {
        format!("attendance:{}", self.head.reference)
    }
}
