//! The templates by name, with what they share.

/// A template of `templates/`.
#[derive(Clone, Copy, Debug)]
pub enum Template {
    Letter,
    Attendance,
    Minutes,
    Preparation,
    Board,
    Sheet,
    Sealed,
}

impl Template {
    pub(crate) fn source(self) -> &'static str {
        match self {
            Template::Letter => include_str!("../templates/letter.typ"),
            Template::Attendance => include_str!("../templates/attendance.typ"),
            Template::Minutes => include_str!("../templates/minutes.typ"),
            Template::Preparation => include_str!("../templates/preparation.typ"),
            Template::Board => include_str!("../templates/board.typ"),
            Template::Sheet => include_str!("../templates/sheet.typ"),
            Template::Sealed => include_str!("../templates/sealed.typ"),
        }
    }
}

/// What templates import as `/common.typ`.
pub(crate) const COMMON: &str = include_str!("../templates/common.typ");
