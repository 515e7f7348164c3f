//! Hand-written statements with sqlx, made JSON by serde: six for the overview, four for the group's page.

use super::page::{
    Address, Answer, Entry, Establishment, Group, GroupPage, GroupRoot, Line, Milestone, NextSession, Nodes,
    Participation, Place, Programme, ProgrammeRoot, Session,
};
use super::{Asked, Page, Pool};
use crate::outcome::Outcome;
use axum::body::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sqlx::query_as;
use std::collections::HashMap;
use std::time::SystemTime;
use uuid::Uuid;

const PROGRAMME: &str = "SELECT title FROM programme WHERE tenant_id = $1 AND id = $2";
const GROUPS: &str = "SELECT id, name, status FROM territorial_group WHERE tenant_id = $1 AND programme_id = $2
  ORDER BY name_folded, id LIMIT 40";
const PLACES: &str = "SELECT a.id, a.group_id, e.id, e.name, e.finess FROM territorial_group g
  JOIN participation a ON a.tenant_id = g.tenant_id AND a.group_id = g.id AND a.left_at IS NULL
  JOIN establishment e ON e.tenant_id = a.tenant_id AND e.id = a.establishment_id
  WHERE g.tenant_id = $1 AND g.programme_id = $2 ORDER BY a.joined_at, a.id";
const MILESTONES: &str = "SELECT m.participation_id, m.step, m.due_on, m.done_on FROM territorial_group g
  JOIN milestone m ON m.tenant_id = g.tenant_id AND m.group_id = g.id
  WHERE g.tenant_id = $1 AND g.programme_id = $2 ORDER BY m.group_id, m.participation_id, m.step";
const LOGGED: &str = "SELECT d.group_id, d.quota,
    CAST(sum(CASE WHEN d.status = 'validated' THEN d.half_days ELSE 0 END) AS bigint)
  FROM territorial_group g JOIN day_entry d ON d.tenant_id = g.tenant_id AND d.group_id = g.id
  WHERE g.tenant_id = $1 AND g.programme_id = $2 GROUP BY d.group_id, d.quota, d.establishment_id";
const COMING: &str = "SELECT s.group_id, s.id, s.title, s.starts_at, s.mode FROM territorial_group g
  JOIN session s ON s.tenant_id = g.tenant_id AND s.group_id = g.id
  WHERE g.tenant_id = $1 AND g.programme_id = $2 AND s.status = 'planned' AND s.ends_at >= $3 ORDER BY s.starts_at, s.id";

const ONE_GROUP: &str = "SELECT name, status FROM territorial_group WHERE tenant_id = $1 AND id = $2";
const GROUP_PLACES: &str = "SELECT a.id, e.id, e.name, e.finess, e.town FROM participation a
  JOIN establishment e ON e.tenant_id = a.tenant_id AND e.id = a.establishment_id
  WHERE a.tenant_id = $1 AND a.group_id = $2 AND a.left_at IS NULL ORDER BY a.joined_at, a.id";
const SESSIONS: &str = "SELECT id, title, kind, status, mode, starts_at, ends_at, place FROM session
  WHERE tenant_id = $1 AND group_id = $2 ORDER BY starts_at, id";
const ENTRIES: &str = "SELECT id, quota, half_days, worked_on, status FROM day_entry
  WHERE tenant_id = $1 AND group_id = $2 ORDER BY worked_on DESC, id DESC LIMIT 50";

/// Answers a page.
pub async fn run(pool: &Pool, asked: Asked, page: Page) -> Outcome<Bytes> {
    macro_rules! on {
        ($pool:expr) => {
            match page {
                Page::Overview => overview!($pool, asked),
                Page::Group => group!($pool, asked),
            }
        };
    }
    /// The rows of a statement about what is asked.
    macro_rules! rows {
        ($pool:expr, $statement:expr $(, $more:expr)*) => {
            query_as($statement).bind(asked.tenant).bind(asked.id)$(.bind($more))*.fetch_all($pool).await?
        };
    }
    macro_rules! overview {
        ($pool:expr, $asked:expr) => {{
            let pool = $pool;
            let (title,): (String,) = query_as(PROGRAMME).bind(asked.tenant).bind(asked.id).fetch_one(pool).await?;
            let groups: Vec<(Uuid, String, String)> = rows!(pool, GROUPS);
            let places: Vec<PlaceRow> = rows!(pool, PLACES);
            let milestones: Vec<MilestoneRow> = rows!(pool, MILESTONES);
            let logged: Vec<(Uuid, String, i64)> = rows!(pool, LOGGED);
            let coming: Vec<ComingRow> = rows!(pool, COMING, DateTime::<Utc>::from(SystemTime::now()));
            json(overview(asked.id, title, groups, places, milestones, logged, coming))
        }};
    }
    macro_rules! group {
        ($pool:expr, $asked:expr) => {{
            let pool = $pool;
            let (name, status): (String, String) =
                query_as(ONE_GROUP).bind(asked.tenant).bind(asked.id).fetch_one(pool).await?;
            let places: Vec<(Uuid, Uuid, String, String, Option<String>)> = rows!(pool, GROUP_PLACES);
            let sessions: Vec<SessionRow> = rows!(pool, SESSIONS);
            let entries: Vec<(Uuid, String, i32, NaiveDate, String)> = rows!(pool, ENTRIES);
            json(group_page(asked.id, name, status, places, sessions, entries))
        }};
    }
    match pool {
        Pool::Sqlite(pool) => on!(pool),
        Pool::Postgres(pool) => on!(pool),
    }
}

type PlaceRow = (Uuid, Uuid, Uuid, String, String);
type MilestoneRow = (Uuid, i32, Option<NaiveDate>, Option<NaiveDate>);
type ComingRow = (Uuid, Uuid, String, DateTime<Utc>, String);
type SessionRow = (Uuid, String, String, String, String, DateTime<Utc>, DateTime<Utc>, Option<String>);

fn json<T: serde::Serialize>(data: T) -> Outcome<Bytes> {
    Ok(serde_json::to_vec(&Answer { data })?.into())
}

fn overview(
    id: Uuid,
    title: String,
    groups: Vec<(Uuid, String, String)>,
    places: Vec<PlaceRow>,
    milestones: Vec<MilestoneRow>,
    logged: Vec<(Uuid, String, i64)>,
    coming: Vec<ComingRow>,
) -> ProgrammeRoot {
    let mut steps: HashMap<Uuid, Vec<Milestone>> = HashMap::new();
    for (participation, step, due_on, done_on) in milestones {
        steps.entry(participation).or_default().push(Milestone { step, due_on, done_on });
    }
    let mut at: HashMap<Uuid, Vec<Participation>> = HashMap::new();
    for (id, group, establishment, name, finess) in places {
        let establishment = Establishment { id: establishment, name, finess, address: None };
        let milestones = steps.remove(&id).unwrap_or_default();
        at.entry(group).or_default().push(Participation { id, establishment, milestones });
    }
    let mut lines: HashMap<Uuid, Vec<Line>> = HashMap::new();
    for (group, quota, validated_half_days) in logged {
        lines.entry(group).or_default().push(Line { quota, validated_half_days });
    }
    let mut next: HashMap<Uuid, NextSession> = HashMap::new();
    for (group, id, title, starts_at, mode) in coming {
        next.entry(group).or_insert(NextSession { id, title, starts_at, mode });
    }
    let group = |(id, name, status): (Uuid, String, String)| Group {
        id,
        name,
        status,
        participations: at.remove(&id).unwrap_or_default(),
        quotas: lines.remove(&id).unwrap_or_default(),
        next_session: next.remove(&id),
    };
    let nodes: Vec<Group> = groups.into_iter().map(group).collect();
    ProgrammeRoot { programme: Programme { id, title, groups: Nodes { total_count: nodes.len(), nodes } } }
}

fn group_page(
    id: Uuid,
    name: String,
    status: String,
    places: Vec<(Uuid, Uuid, String, String, Option<String>)>,
    sessions: Vec<SessionRow>,
    entries: Vec<(Uuid, String, i32, NaiveDate, String)>,
) -> GroupRoot {
    let place = |(id, establishment, name, finess, town)| {
        let address = Some(Address { town });
        Place { id, establishment: Establishment { id: establishment, name, finess, address } }
    };
    let session = |(id, title, kind, status, mode, starts_at, ends_at, place): SessionRow| Session {
        id,
        title,
        kind,
        status,
        mode,
        starts_at,
        ends_at,
        place,
    };
    let entry = |(id, quota, half_days, worked_on, status)| Entry { id, quota, half_days, worked_on, status };
    let nodes: Vec<Entry> = entries.into_iter().map(entry).collect();
    GroupRoot {
        group: GroupPage {
            id,
            name,
            status,
            participations: places.into_iter().map(place).collect(),
            sessions: sessions.into_iter().map(session).collect(),
            day_entries: Nodes { total_count: nodes.len(), nodes },
        },
    }
}
