//! What every test stands on: a database of its own on either engine, a clock that it moves,
//! people with memberships.

use crate::mold;
use chrono::{DateTime, Duration, TimeZone, Utc};
use cordee_app::file::Files;
use cordee_app::identity::Services;
use cordee_app::identity::keys::Keys;
use cordee_app::mail::Outbox;
use cordee_app::{App, Asker, Parts};
use cordee_domain::ids::{EstablishmentId, IdSource, MembershipId, PersonId, TenantId};
use cordee_domain::policy::{Actor, Held, Role};
use cordee_domain::time::Clock;
use cordee_store::Db;
use cordee_store::entity::{membership, person, tenant};
use futures_util::FutureExt;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ConnectionTrait, Database, DatabaseConnection};
use std::future::Future;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use uuid::Uuid;

/// The engine that a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A clock that a test moves.
#[derive(Debug)]
pub struct TestClock(Mutex<DateTime<Utc>>);

impl TestClock {
    pub fn set(&self, now: DateTime<Utc>) {
        *self.0.lock().unwrap() = now;
    }

    pub fn advance(&self, by: Duration) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

struct Ids;

impl IdSource for Ids {
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// A platform on a fresh database.
pub struct Bed {
    pub app: App,
    pub clock: Arc<TestClock>,
    /// A connection with the rights of the tables' owner, which no wall binds.
    pub owner: DatabaseConnection,
    pub engine: Engine,
    /// Where the database is, for another process.
    pub url: String,
    dir: TempDir,
}

/// Runs a test on both engines.
pub fn on_both<F, Fut>(test: F)
where
    F: Fn(Bed) -> Fut,
    Fut: Future<Output = ()>,
{
    for engine in [Engine::Sqlite, Engine::Postgres] {
        on(engine, &test);
    }
}

/// Runs a test on one engine.
pub fn on<F, Fut>(engine: Engine, test: F)
where
    F: Fn(Bed) -> Fut,
    Fut: Future<Output = ()>,
{
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        if let Some(bed) = Bed::new(engine).await {
            eprintln!("on {engine:?}");
            let url = bed.url.clone();
            let ended = AssertUnwindSafe(test(bed)).catch_unwind().await;
            drop_postgres(engine, &url).await;
            if let Err(panic) = ended {
                resume_unwind(panic);
            }
        }
    });
}

/// The PostgreSQL server for tests; loud, and a failure in CI, when there is none.
pub fn postgres_url() -> Option<String> {
    let url = std::env::var("CORDEE_TEST_DATABASE_URL").ok();
    if url.is_none() {
        assert!(std::env::var_os("CI").is_none(), "CORDEE_TEST_DATABASE_URL is not set: the PostgreSQL half can't run");
        eprintln!("SKIPPED ON POSTGRESQL: CORDEE_TEST_DATABASE_URL is not set (cargo xtask test sets it)");
    }
    url
}

fn platform(db: Db, clock: &Arc<TestClock>, dir: &Path) -> App {
    let files = Files::in_folder(&dir.join("files"), &dir.join("scratch")).unwrap();
    platform_with(db, clock, dir, files)
}

fn platform_with(db: Db, clock: &Arc<TestClock>, dir: &Path, files: Files) -> App {
    let keys = Keys::in_dir(&dir.join("keys"), clock.now()).unwrap();
    let outbox = Arc::new(Outbox::new(dir.join("outbox")));
    App::new(Parts {
        db,
        clock: clock.clone(),
        ids: Arc::new(Ids),
        public_url: "http://127.0.0.1".into(),
        identity: Services::new(keys, outbox).unwrap(),
        files,
        demo: false,
    })
}

impl Bed {
    async fn new(engine: Engine) -> Option<Bed> {
        let dir = tempfile::tempdir().unwrap();
        let url = match engine {
            Engine::Sqlite => mold::sqlite(&dir.path().join("cordee.db")).await,
            Engine::Postgres => mold::postgres(&postgres_url()?).await,
        };
        let db = Db::connect(&url).await.unwrap();
        let clock = Arc::new(TestClock(Mutex::new(Utc.with_ymd_and_hms(2024, 6, 3, 9, 0, 0).unwrap())));
        let app = platform(db, &clock, dir.path());
        let owner = Database::connect(&url).await.unwrap();
        Some(Bed { app, clock, owner, engine, url, dir })
    }

    /// The platform once more, as another process would have it: on the same database, by the
    /// same clock and keys.
    pub async fn replica(&self) -> App {
        let db = Db::connect(&self.url).await.unwrap();
        platform_with(db, &self.clock, self.dir(), self.app.files.clone())
    }

    /// The same platform, with its files elsewhere.
    pub fn on_files(self, files: Files) -> Bed {
        let app = platform_with(self.app.db.clone(), &self.clock, self.dir(), files);
        Bed { app, ..self }
    }

    /// A folder that lives as long as the test.
    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// A tenant of Occitanie with its journal.
    pub async fn tenant(&self, key: &str) -> TenantId {
        let id = TenantId(Uuid::now_v7());
        let row = tenant::ActiveModel {
            id: Set(id),
            key: Set(key.into()),
            name: Set(key.into()),
            region_code: Set("76".into()),
            funding_agency: Set("ARS".into()),
            support_agency: Set("Aract".into()),
            created_at: Set(self.app.clock.now()),
        };
        row.insert(&self.owner).await.unwrap();
        let head = sea_orm::Statement::from_sql_and_values(
            self.owner.get_database_backend(),
            "INSERT INTO journal_head (tenant_id, position) VALUES ($1, 0)",
            [id.into()],
        );
        self.owner.execute_raw(head).await.unwrap();
        id
    }

    /// Someone with one membership of the tenant.
    pub async fn member(&self, tenant: TenantId, role: Role, establishment: Option<EstablishmentId>) -> Arc<Asker> {
        let person = PersonId(Uuid::now_v7());
        let name = format!("{} {}", role.label(), &person.0.simple().to_string()[28..]);
        let row = person::ActiveModel {
            id: Set(person),
            email: Set(format!("{}@example.org", person.0.simple())),
            name_folded: Set(cordee_domain::text::fold(&name)),
            name: Set(name),
            password_hash: Set(None),
            created_at: Set(self.app.clock.now()),
            disabled_at: Set(None),
            version: Set(1),
        };
        row.insert(&self.owner).await.unwrap();
        let row = membership::ActiveModel {
            tenant_id: Set(tenant),
            id: Set(MembershipId(Uuid::now_v7())),
            person_id: Set(person),
            role: Set(role),
            establishment_id: Set(establishment),
            organisation_id: Set(None),
            since: Set(self.app.clock.now()),
            invited_name: Set(None),
            joined_at: Set(Some(self.app.clock.now())),
            ended_at: Set(None),
            version: Set(1),
        };
        row.insert(&self.owner).await.unwrap();
        let held = vec![Held { role, establishment, organisation: None }];
        Arc::new(Asker::new(self.app.clone(), Some(Actor::person(tenant, person, None, held))))
    }
}

/// A database of its own on a server.
/// The URL of a database of this server.
pub fn postgres_at(server: &str, name: &str) -> String {
    let (base, options) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = base.rsplit_once('/').unwrap();
    let options = if options.is_empty() { String::new() } else { format!("?{options}") };
    format!("{host}/{name}{options}")
}

/// Leaves nothing on the server of the developer.
async fn drop_postgres(engine: Engine, url: &str) {
    if let (Engine::Postgres, Some(server)) = (engine, postgres_url()) {
        let name = url.rsplit('/').next().and_then(|rest| rest.split('?').next()).unwrap();
        let admin = Database::connect(server).await.unwrap();
        admin.execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
    }
}

/// Who a person is, of someone signed in.
pub fn who(asker: &Asker) -> PersonId {
    asker.actor().unwrap().person_id().unwrap()
}

/// The refusals of a use case that was expected to be refused.
pub fn refusals<T: std::fmt::Debug>(result: cordee_app::AppResult<T>) -> Vec<cordee_domain::refusal::Refusal> {
    match result {
        Err(cordee_app::AppError::Refused(refusals)) => refusals,
        other => panic!("expected a refusal, got {other:?}"),
    }
}
