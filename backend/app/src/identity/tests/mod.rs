//! Every case runs on SQLite, and on PostgreSQL too where `CORDEE_TEST_DATABASE_URL` says where one
//! is.

mod access;
mod invitation;
mod password;
mod people;
mod refresh;
mod sign_in;

use super::demo;
use super::keys::Keys;
use super::*;
use crate::file::Files;
use crate::mail::{self, Fault, Letter, Mail, Mailer};
use crate::{App, AppError, AppResult, Asker, Parts};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::ids::{IdSource, PersonId};
use cordee_domain::policy::Role;
use cordee_domain::refusal::Refusal;
use cordee_domain::time::Clock;
use cordee_store::Db;
use futures_util::future::BoxFuture;
use sea_orm::ConnectionTrait;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// A password that is accepted.
pub const GOOD: &str = "tuile nuage moteur citron";

pub struct MovedClock(Mutex<DateTime<Utc>>);

impl Clock for MovedClock {
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

#[derive(Default)]
pub struct Postbox(Mutex<Vec<Mail>>);

impl Mailer for Postbox {
    fn send<'a>(&'a self, letter: Letter<'a>) -> BoxFuture<'a, Result<(), Fault>> {
        self.0.lock().unwrap().push(letter.mail.clone());
        Box::pin(async { Ok(()) })
    }

    fn delivers(&self) -> bool {
        false
    }
}

/// A platform of its own for one case, with two tenants.
pub struct World {
    pub app: App,
    pub occitanie: Tenant,
    pub hauts_de_france: Tenant,
    clock: Arc<MovedClock>,
    postbox: Arc<Postbox>,
    _dir: tempfile::TempDir,
}

/// Runs a case on each database at hand.
pub async fn each(case: impl AsyncFn(World)) {
    let dir = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}?mode=rwc", dir.path().join("x.db").display());
    case(World::open(&url, dir).await).await;
    let Ok(server) = std::env::var("CORDEE_TEST_DATABASE_URL") else { return };
    let admin = sea_orm::Database::connect(&server).await.unwrap();
    let name = format!("identity_{}", Uuid::now_v7().simple());
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    let (place, options) = server.split_once('?').unwrap_or((&server, ""));
    let (place, _) = place.rsplit_once('/').unwrap();
    case(World::open(&format!("{place}/{name}?{options}"), tempfile::tempdir().unwrap()).await).await;
    admin.execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
}

impl World {
    async fn open(url: &str, dir: tempfile::TempDir) -> World {
        let clock = Arc::new(MovedClock(Mutex::new(DateTime::from_timestamp(1_800_000_000, 0).unwrap())));
        let postbox = Arc::new(Postbox::default());
        let keys = Keys::in_dir(&dir.path().join("keys"), clock.now()).unwrap();
        let db = Db::connect(url).await.unwrap();
        db.migrate().await.unwrap();
        let files = Files::in_folder(&dir.path().join("files"), &dir.path().join("scratch")).unwrap();
        let app = App::new(Parts {
            files,
            db,
            clock: clock.clone(),
            ids: Arc::new(Ids),
            public_url: "https://cordee.example".into(),
            identity: Services::new(keys, postbox.clone()).unwrap(),
            demo: true,
        });
        let occitanie = create_tenant(&app, region("occitanie", "76")).await.unwrap();
        let hauts_de_france = create_tenant(&app, region("hauts-de-france", "32")).await.unwrap();
        World { app, occitanie, hauts_de_france, clock, postbox, _dir: dir }
    }

    pub fn pass(&self, time: Duration) {
        *self.clock.0.lock().unwrap() += time;
    }

    /// A member with a password ([`GOOD`]) and a role in force.
    pub async fn member(&self, tenant: &Tenant, email: &str, role: Role) -> PersonId {
        let invited = invite_as_system(&self.app, tenant.id, new_member(email, role)).await.unwrap();
        let person = invited.invitation.membership.person_id;
        let token = token_of(&invited.link.unwrap());
        let input = AcceptInvitation { token, name: "Camille Durand".into(), password: GOOD.into() };
        accept(&self.app, &client("192.0.2.1"), &self.nobody(), input).await.unwrap();
        person
    }

    pub fn nobody(&self) -> Asker {
        Asker::new(self.app.clone(), None)
    }

    pub async fn sign_in(&self, email: &str, password: &str) -> AppResult<Access> {
        self.sign_in_from(&client("198.51.100.7"), email, password).await
    }

    pub async fn sign_in_from(&self, client: &ClientInfo, email: &str, password: &str) -> AppResult<Access> {
        let input = SignIn { email: email.into(), password: password.into(), tenant_key: None };
        sign_in(&self.app, client, input).await
    }

    pub async fn asker(&self, access: &Access) -> AppResult<Asker> {
        Ok(authenticate(&self.app, &access.token.text).await?.asker)
    }

    /// Whether the token still opens anything.
    pub async fn acts(&self, access: &Access) -> bool {
        match self.asker(access).await {
            Ok(_) => true,
            Err(AppError::Unauthenticated) => false,
            Err(other) => panic!("{other:?}"),
        }
    }

    pub async fn mails(&self) -> Vec<Mail> {
        mail::send_due(&self.app).await.unwrap();
        self.postbox.0.lock().unwrap().clone()
    }

    pub async fn last_mail(&self) -> Mail {
        self.mails().await.pop().unwrap()
    }
}

pub fn region(key: &str, code: &str) -> NewTenant {
    NewTenant { key: key.into(), region_code: code.into(), name: None, funding_agency: None, support_agency: None }
}

pub fn new_member(email: &str, role: Role) -> NewMember {
    NewMember { email: email.into(), name: "Camille Durand".into(), role, establishment: None, organisation: None }
}

pub fn client(address: &str) -> ClientInfo {
    ClientInfo {
        address: Some(address.parse().unwrap()),
        user_agent: Some("Firefox".into()),
        refresh_cookie: None,
        request_id: "r".into(),
    }
}

pub fn with_cookie(access: &Access) -> ClientInfo {
    ClientInfo { refresh_cookie: Some(access.refresh.text.clone()), ..client("198.51.100.7") }
}

/// What a link carries.
pub fn token_of(link: &str) -> String {
    let (_, token) = link.trim_end().rsplit_once("#jeton=").unwrap();
    token.lines().next().unwrap().to_owned()
}

/// The field and the message of the one refusal.
pub fn refusal<T: std::fmt::Debug>(result: AppResult<T>) -> (String, String) {
    match result {
        Err(AppError::Refused(refusals)) => match &refusals[..] {
            [Refusal::InvalidInput { field, message }] => (field.clone(), message.clone()),
            [Refusal::RuleBroken { field, message, .. }] => (field.clone().unwrap_or_default(), message.clone()),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

pub fn limited<T: std::fmt::Debug>(result: AppResult<T>) -> Option<u64> {
    match result {
        Err(AppError::RateLimited { retry_after_seconds }) => Some(retry_after_seconds),
        _ => None,
    }
}
