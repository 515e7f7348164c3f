//! Putting the parts together: what is outside (clock, identifiers, database, keys, mail) is
//! injected here, and only here.

use crate::config::{Settings, Storage};
use crate::door::Door;
use crate::http::ws::{SocketLimits, Sockets};
use crate::http::{
    Endpoint, Metrics, Ops, SecurityHeaders, Surroundings, Transport, Watched, front, site, unsubscribe,
};
use axum::Router;
use chrono::{DateTime, SubsecRound, Utc};
use cordee_app::file::{Files, S3};
use cordee_app::identity::Services;
use cordee_app::identity::keys::Keys;
use cordee_app::mail::{self, Mailer, Outbox, Smtp};
use cordee_app::{App, Parts};
use cordee_domain::ids::IdSource;
use cordee_domain::time::Clock;
use cordee_store::Db;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;
use uuid::Uuid;

/// Time for the database to count what is watched over.
const WATCH_WITHIN: Duration = Duration::from_secs(2);

/// The real clock, to the microsecond, which both engines keep.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the real clock")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}

/// Real identifiers: UUIDv7, later than every one given before by this process.
#[derive(Clone, Copy, Debug)]
pub struct SystemIds;

impl IdSource for SystemIds {
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// Connects what the settings name and makes the platform. Each failure is one clear line.
pub async fn platform(settings: &Settings, clock: Arc<dyn Clock>, demo: bool) -> Result<App, String> {
    cordee_app::private_files::create_dir(&settings.dir)
        .map_err(|e| format!("{} : dossier impossible à créer ({e}).", settings.dir.display()))?;
    let files = files(settings)?;
    let db = database(settings).await?;
    let identity = identity(settings, &*clock)?;
    Ok(App::new(Parts {
        db,
        clock,
        ids: Arc::new(SystemIds),
        public_url: settings.public_url.clone(),
        identity,
        files,
        demo,
    }))
}

/// Where the bytes of files are kept, and who looks at them before people do.
pub fn files(settings: &Settings) -> Result<Files, String> {
    let scratch = settings.dir.join("scratch");
    let files = match &settings.storage {
        Storage::Folder(folder) => Files::in_folder(folder, &scratch)
            .map_err(|e| format!("{} : dossier impossible à créer ({e}).", folder.display()))?,
        Storage::S3 { bucket, endpoint, region, access_key, secret_key } => {
            let s3 = S3 {
                bucket: bucket.clone(),
                endpoint: endpoint.clone(),
                region: region.clone(),
                access_key: access_key.expose().to_owned(),
                secret_key: secret_key.expose().to_owned(),
            };
            let store = s3.store().map_err(|e| format!("Stockage s3://{bucket} : {e}."))?;
            Files::in_store(store, &scratch)
                .map_err(|e| format!("{} : dossier impossible à créer ({e}).", scratch.display()))?
        }
    };
    Ok(match &settings.clamd {
        Some(scanner) => files.with_scanner(scanner.clone()),
        None => files,
    })
}

/// Keys, passwords, limits and mail.
pub fn identity(settings: &Settings, clock: &dyn Clock) -> Result<Services, String> {
    let keys = match &settings.signing_keys {
        Some(pem) => Keys::from_pem(pem.expose()).and_then(|keys| keys.with_links_in(&settings.dir.join("keys"))),
        None => Keys::in_dir(&settings.dir.join("keys"), clock.now()),
    };
    let keys = keys.map_err(|e| format!("Clés de signature : {}", cause(&e)))?;
    let mailer: Arc<dyn Mailer> = match &settings.smtp {
        Some(smtp) => Arc::new(Smtp::new(smtp.clone()).map_err(|e| format!("Serveur de messagerie : {e}."))?),
        None => Arc::new(Outbox::new(settings.dir.join("outbox"))),
    };
    Services::new(keys, mailer).map_err(|e| e.to_string())
}

fn cause(error: &cordee_app::AppError) -> String {
    match error {
        cordee_app::AppError::Internal(cause) => cause.to_string(),
        other => other.to_string(),
    }
}

/// The database that the settings name. The embedded one is brought up to date; a server's is by
/// `cordee migrate`, with the rights of its owner.
pub async fn database(settings: &Settings) -> Result<Db, String> {
    let url = settings.database_url.expose();
    let db = Db::connect(url).await.map_err(|e| format!("Base de données : connexion impossible ({e})."))?;
    if url.starts_with("sqlite:") {
        db.migrate().await.map_err(|e| format!("Base de données {} : mise à niveau impossible ({e}).", db.place()))?;
    } else if !db.ready().await.map_err(|e| format!("Base de données : {e}."))? {
        return Err(format!("Base de données {} : elle n’est pas à jour. Lancez « cordee migrate ».", db.place()));
    }
    Ok(db)
}

/// All that is served, and its sockets.
pub fn served(app: &App, settings: &Settings) -> Result<(Router, Sockets), String> {
    let metrics = Metrics::default();
    let sockets = Sockets::new(SocketLimits::default(), settings.origins.clone());
    let transport = Transport { sockets: sockets.clone(), metrics: metrics.clone(), ..Transport::default() };
    let schema = cordee_graphql::Executor::default();
    let sdl = schema.sdl();
    let endpoint = Endpoint::new(schema, &sdl, Door::new(app.clone()), transport)?;
    let db = app.db.clone();
    let ops = Ops {
        metrics: metrics.clone(),
        sockets: sockets.clone(),
        ready: Arc::new(move || {
            let db = db.clone();
            Box::pin(async move { db.ready().await.unwrap_or(false) })
        }),
        watched: {
            let app = app.clone();
            Arc::new(move || {
                let app = app.clone();
                Box::pin(async move {
                    let mails = timeout(WATCH_WITHIN, mail::count_by_state(&app)).await;
                    Watched { jobs: app.job_stats().all(), mails: mails.ok().and_then(Result::ok) }
                })
            })
        },
        metrics_token: settings.metrics_token.clone(),
    };
    let surroundings = Surroundings {
        trusted_proxies: settings.trusted_proxies.clone().into(),
        headers: SecurityHeaders::new(&settings.public_url, &front::inline()),
        metrics,
    };
    let others = crate::calendar::routes(app.clone()).merge(crate::documents::routes(app.clone()));
    let others = others.merge(crate::scan::routes(app.clone())).merge(unsubscribe::routes(app.clone()));
    let others = others.merge(crate::files::routes(app.clone())).merge(crate::uploads::routes(app.clone()));
    let others = others.merge(crate::restitution::routes(app.clone(), &settings.origins));
    let others = others.merge(crate::library::routes(app.clone()));
    Ok((site(endpoint, ops, others, surroundings), sockets))
}
