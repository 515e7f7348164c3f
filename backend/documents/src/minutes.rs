use crate::Document;
use crate::head::Head;
use crate::template::Template;
use serde::Serialize;

/// The minutes of a session, as far as the reader may see them.
#[derive(Clone, Debug, Serialize)]
pub struct MinutesDocument {
    pub head: Head,
    pub group: String,
    pub session: String,
    pub day: String,
    pub times: String,
    pub mode: String,
    pub place: Option<String>,
    pub facilitator: Option<String>,
    /// An establishment and its voices present: «Les Tilleuls : direction, personnel».
    pub present: Vec<String>,
    pub absent: Vec<String>,
    pub sections: Vec<MinutesSection>,
    pub tasks: Vec<MinutesTask>,
    /// Who may read it: «Partagé avec tout le groupe».
    pub visibility: String,
    pub state: Option<String>,
}

/// A part of the minutes: what was said, decided, carried over.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MinutesSection {
    pub title: String,
    /// Free text; its line ends are kept.
    pub text: Option<String>,
    pub items: Vec<MinutesItem>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MinutesItem {
    pub text: String,
    /// Whom it concerns or where it stands.
    pub note: Option<String>,
}

/// One inter-session task.
#[derive(Clone, Debug, Serialize)]
pub struct MinutesTask {
    pub what: String,
    /// An establishment, or the whole group.
    pub whose: String,
    pub owner: String,
    pub due: String,
    pub state: String,
}

impl Document for MinutesDocument {
    const TEMPLATE: Template = Template::Minutes;

    fn identifier(&self) -> String {
        format!("minutes:{}", self.head.reference)
    }
}
