//! The templates by name, with what they share.

/// A template of `templates/`.
#[derive(Clone, Copy, Debug)]
pub enum Template {
    Letter,
    Attendance,
    Minutes,
    Preparation,
}

impl Template {
    pub(crate) fn source(self) -> &'static str {
        match self {
            Template::Letter => include_str!("../templates/letter.typ"),
            Template::Attendance => include_str!("../templates/attendance.typ"),
            Template::Minutes => include_str!("../templates/minutes.typ"),
            Template::Preparation => include_str!("../templates/preparation.typ"),
        }
    }
}

/// What templates import as `/common.typ`.
pub(crate) const COMMON: &str = include_str!("../templates/common.typ");
