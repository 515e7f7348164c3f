use crate::Document;
use crate::head::Head;
use crate::template::Template;
use serde::Serialize;

/// What a session is for and goes through, for those who prepare it and those who come.
#[derive(Clone, Debug, Serialize)]
pub struct PreparationDocument {
    pub head: Head,
    pub group: String,
    pub session: String,
    pub day: String,
    pub times: String,
    pub mode: String,
    pub place: Option<String>,
    pub remote: Option<String>,
    pub facilitator: Option<String>,
    /// How one gets in; its line ends are kept.
    pub access: Option<String>,
    pub aim: Option<String>,
    /// Where the aim and the agenda come from, while nobody has confirmed them.
    pub proposed: Option<String>,
    pub agenda: Vec<AgendaLine>,
    pub people: Vec<ExpectedVoice>,
    /// What it works on: a title and where it is.
    pub documents: Vec<LinkedDocument>,
    /// What is made ready before; empty for those who don't prepare it.
    pub checklist: Vec<ChecklistLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AgendaLine {
    pub title: String,
    /// «20 min»; none where it is not said.
    pub length: Option<String>,
}

/// A voice that is expected.
#[derive(Clone, Debug, Serialize)]
pub struct ExpectedVoice {
    pub establishment: String,
    pub voice: String,
    pub name: String,
    pub coming: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct LinkedDocument {
    pub title: String,
    pub address: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct ChecklistLine {
    pub title: String,
    /// «Fait» or «À faire».
    pub state: String,
}

impl Document for PreparationDocument {
    const TEMPLATE: Template = Template::Preparation;

    fn identifier(&self) -> String {
        format!("preparation:{}", self.head.reference)
    }
}
