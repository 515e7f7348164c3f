//! The two pages as plain structures.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;

#[derive(Serialize)]
pub struct Answer<T> {
    pub data: T,
}

#[derive(Serialize)]
pub struct ProgrammeRoot {
    pub programme: Programme,
}

#[derive(Serialize)]
pub struct Programme {
    pub id: Uuid,
    pub title: String,
    pub groups: Nodes<Group>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Nodes<T> {
    pub total_count: usize,
    pub nodes: Vec<T>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    pub id: Uuid,
    pub name: String,
    pub status: String,
    pub participations: Vec<Participation>,
    pub quotas: Vec<Line>,
    pub next_session: Option<NextSession>,
}

#[derive(Serialize)]
pub struct Participation {
    pub id: Uuid,
    pub establishment: Establishment,
    pub milestones: Vec<Milestone>,
}

#[derive(Serialize)]
pub struct Establishment {
    pub id: Uuid,
    pub name: String,
    pub finess: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

#[derive(Serialize)]
pub struct Address {
    pub town: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Milestone {
    pub step: i32,
    pub due_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    pub quota: String,
    pub validated_half_days: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NextSession {
    pub id: Uuid,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub mode: String,
}

#[derive(Serialize)]
pub struct GroupRoot {
    pub group: GroupPage,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupPage {
    pub id: Uuid,
    pub name: String,
    pub status: String,
    pub participations: Vec<Place>,
    pub sessions: Vec<Session>,
    pub day_entries: Nodes<Entry>,
}

#[derive(Serialize)]
pub struct Place {
    pub id: Uuid,
    pub establishment: Establishment,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    pub id: Uuid,
    pub title: String,
    pub kind: String,
    pub status: String,
    pub mode: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    pub id: Uuid,
    pub quota: String,
    pub half_days: i32,
    pub worked_on: NaiveDate,
    pub status: String,
}
