//! A seeded database and what may be asked of it.

use crate::outcome::Outcome;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cordee_domain::ids::{GroupId, Identified, ProgrammeId, SessionId, TenantId};
use cordee_domain::session::SessionStatus;
use cordee_store::entity::{programme, session, tenant, territorial_group};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// The engine under a contestant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Sqlite => "SQLite",
            Kind::Postgres => "PostgreSQL",
        }
    }
}

/// A seeded database.
#[derive(Clone, Debug)]
pub struct Data {
    pub engine: Kind,
    pub url: String,
    pub tenants: Vec<TenantData>,
}

/// What may be asked of one tenant.
#[derive(Clone, Debug)]
pub struct TenantData {
    pub id: TenantId,
    pub key: String,
    pub programmes: Vec<ProgrammeId>,
    pub groups: Vec<GroupId>,
}

/// A session that can be moved.
#[derive(Clone, Copy, Debug)]
pub struct Movable {
    pub id: SessionId,
    pub version: i32,
}

impl Data {
    /// Reads what there is to ask for.
    pub async fn read(engine: Kind, url: &str, db: &DatabaseConnection) -> Outcome<Data> {
        let mut tenants = Vec::new();
        for row in tenant::Entity::find().order_by_asc(tenant::Column::Key).all(db).await? {
            let programmes = programme::Entity::find()
                .select_only()
                .column(programme::Column::Id)
                .filter(programme::Column::TenantId.eq(row.id))
                .order_by_asc(programme::Column::Id)
                .into_tuple()
                .all(db)
                .await?;
            let groups = territorial_group::Entity::find()
                .select_only()
                .column(territorial_group::Column::Id)
                .filter(territorial_group::Column::TenantId.eq(row.id))
                .order_by_asc(territorial_group::Column::Id)
                .into_tuple()
                .all(db)
                .await?;
            tenants.push(TenantData { id: row.id, key: row.key, programmes, groups });
        }
        if tenants.iter().any(|tenant| tenant.programmes.is_empty() || tenant.groups.is_empty()) || tenants.is_empty() {
            return Err("the seeded data is not whole".into());
        }
        Ok(Data { engine, url: url.to_owned(), tenants })
    }

    /// The last planned session of a group.
    pub async fn movable(db: &DatabaseConnection, group: GroupId) -> Outcome<Movable> {
        let found: Option<(SessionId, i32)> = session::Entity::find()
            .select_only()
            .columns([session::Column::Id, session::Column::Version])
            .filter(session::Column::GroupId.eq(group))
            .filter(session::Column::Status.eq(SessionStatus::Planned))
            .order_by_desc(session::Column::StartsAt)
            .into_tuple()
            .one(db)
            .await?;
        let (id, version) = found.ok_or("a group without a planned session")?;
        Ok(Movable { id, version })
    }
}

/// The opaque id that the API gives and takes for anything.
pub fn global<I: Identified>(id: I) -> String {
    let mut bytes = vec![1, I::KIND.tag()];
    bytes.extend_from_slice(id.uuid().as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}
