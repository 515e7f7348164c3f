//! One statement in which the database itself makes the JSON, passed through.

use super::{Asked, Page, Pool};
use crate::outcome::Outcome;
use axum::body::Bytes;
use sea_orm::sqlx::{AssertSqlSafe, query_scalar};
use std::sync::Arc;

/// In words that both engines' follow from: `obj`, `agg`, `sub`, `hex`.
const OVERVIEW: (&str, &str) = (
    "obj('data', obj('programme', obj('id', hex(p.id), 'title', p.title, 'groups', obj(
  'totalCount', (SELECT count(*) FROM territorial_group c WHERE c.tenant_id = p.tenant_id AND c.programme_id = p.id),
  'nodes', sub((SELECT agg(obj('id', hex(g.id), 'name', g.name, 'status', g.status,
    'participations', sub((SELECT agg(obj('id', hex(a.id),
        'establishment', obj('id', hex(e.id), 'name', e.name, 'finess', e.finess),
        'milestones', sub((SELECT agg(obj('step', m.step, 'dueOn', m.due_on, 'doneOn', m.done_on) ORDER BY m.step)
          FROM milestone m WHERE m.tenant_id = a.tenant_id AND m.participation_id = a.id))) ORDER BY a.joined_at, a.id)
      FROM participation a JOIN establishment e ON e.tenant_id = a.tenant_id AND e.id = a.establishment_id
      WHERE a.tenant_id = g.tenant_id AND a.group_id = g.id AND a.left_at IS NULL)),
    'quotas', sub((SELECT agg(obj('quota', l.quota, 'validatedHalfDays', l.validated))
      FROM (SELECT d.quota, d.establishment_id,
          coalesce(sum(d.half_days) FILTER (WHERE d.status = 'validated'), 0) AS validated
        FROM day_entry d WHERE d.tenant_id = g.tenant_id AND d.group_id = g.id GROUP BY d.quota, d.establishment_id) l)),
    'nextSession', sub((SELECT obj('id', hex(s.id), 'title', s.title, 'startsAt', s.starts_at, 'mode', s.mode)
      FROM session s WHERE s.tenant_id = g.tenant_id AND s.group_id = g.id AND s.status = 'planned' AND s.ends_at >= now()
      ORDER BY s.starts_at, s.id LIMIT 1))
    ) ORDER BY g.name_folded, g.id)
    FROM territorial_group g WHERE g.tenant_id = p.tenant_id AND g.programme_id = p.id))))))",
    "programme p WHERE p.tenant_id = $1 AND p.id = $2",
);

const GROUP: (&str, &str) = (
    "obj('data', obj('group', obj('id', hex(g.id), 'name', g.name, 'status', g.status,
  'participations', sub((SELECT agg(obj('id', hex(a.id),
      'establishment', obj('id', hex(e.id), 'name', e.name, 'finess', e.finess, 'address', obj('town', e.town))) ORDER BY a.joined_at, a.id)
    FROM participation a JOIN establishment e ON e.tenant_id = a.tenant_id AND e.id = a.establishment_id
    WHERE a.tenant_id = g.tenant_id AND a.group_id = g.id AND a.left_at IS NULL)),
  'sessions', sub((SELECT agg(obj('id', hex(s.id), 'title', s.title, 'kind', s.kind, 'status', s.status, 'mode', s.mode,
      'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place) ORDER BY s.starts_at, s.id)
    FROM session s WHERE s.tenant_id = g.tenant_id AND s.group_id = g.id)),
  'dayEntries', obj('totalCount', (SELECT count(*) FROM day_entry c WHERE c.tenant_id = g.tenant_id AND c.group_id = g.id),
    'nodes', sub((SELECT agg(obj('id', hex(d.id), 'quota', d.quota, 'halfDays', d.half_days, 'workedOn', d.worked_on, 'status', d.status))
      FROM (SELECT * FROM day_entry d WHERE d.tenant_id = g.tenant_id AND d.group_id = g.id
        ORDER BY d.worked_on DESC, d.id DESC LIMIT 50) d))))))",
    "territorial_group g WHERE g.tenant_id = $1 AND g.id = $2",
);

/// The two statements, in the engine's words.
#[derive(Clone, Debug)]
pub struct Statements {
    overview: Arc<str>,
    group: Arc<str>,
}

impl Statements {
    pub fn of(pool: &Pool) -> Statements {
        let said = |(object, source): (&str, &str)| match pool {
            Pool::Postgres(_) => {
                let object = object.replace("obj(", "json_build_object(").replace("agg(", "json_agg(");
                let object = object.replace("sub(", "(").replace("hex(", "(");
                format!("SELECT ({object})::text FROM {source}")
            }
            Pool::Sqlite(_) => {
                let object = object.replace("obj(", "json_object(").replace("agg(", "json_group_array(");
                let object = object.replace("sub(", "json(").replace("now()", "strftime('%Y-%m-%dT%H:%M:%f', 'now')");
                format!("SELECT {object} FROM {source}")
            }
        };
        Statements { overview: said(OVERVIEW).into(), group: said(GROUP).into() }
    }

    pub async fn run(&self, pool: &Pool, asked: Asked, page: Page) -> Outcome<Bytes> {
        let statement = match page {
            Page::Overview => self.overview.clone(),
            Page::Group => self.group.clone(),
        };
        let text: String = match pool {
            Pool::Sqlite(pool) => {
                query_scalar(AssertSqlSafe(statement)).bind(asked.tenant).bind(asked.id).fetch_one(pool).await?
            }
            Pool::Postgres(pool) => {
                query_scalar(AssertSqlSafe(statement)).bind(asked.tenant).bind(asked.id).fetch_one(pool).await?
            }
        };
        Ok(text.into())
    }
}
