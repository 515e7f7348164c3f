use super::{Failure, Place};
use crate::assemble::{self, SystemClock};
use crate::config::{Log, Settings};
use crate::http;
use cordee_app::App;
use cordee_app::jobs::Runner;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

/// How long requests under way may take to end once asked to stop.
const PATIENCE: Duration = Duration::from_secs(8);

/// Serves until SIGTERM or Ctrl-C.
pub async fn serve(place: &Place) -> Result<(), Failure> {
    let settings = place.settings()?;
    log_to(&settings.log);
    for unknown in &settings.unknown {
        tracing::warn!(variable = %unknown, "no setting has this name");
    }
    let listener = listen(&settings).await?;
    let app = assemble::platform(&settings, Arc::new(SystemClock), false).await.map_err(|line| vec![line])?;
    tracing::info!(address = %settings.listen, public_url = %settings.public_url, database = app.db.place(), "serving");
    until_stopped(&app, &settings, listener).await
}

/// Takes the port, or says in one line that it can't.
pub async fn listen(settings: &Settings) -> Result<TcpListener, Failure> {
    TcpListener::bind(settings.listen).await.map_err(|error| {
        let problem = match error.kind() {
            std::io::ErrorKind::AddrInUse => {
                "ce port est déjà pris ; arrêtez l’autre programme ou choisissez --listen".to_owned()
            }
            _ => error.to_string(),
        };
        vec![format!("{} : {problem}.", settings.listen)]
    })
}

/// Serves the platform until SIGTERM or Ctrl-C, then stops cleanly.
pub async fn until_stopped(app: &App, settings: &Settings, listener: TcpListener) -> Result<(), Failure> {
    let (site, sockets) = assemble::served(app, settings).map_err(|line| vec![line])?;
    let jobs = Runner::start(app.clone());
    let mut terminated = signal(SignalKind::terminate()).map_err(|e| vec![format!("Signaux : {e}.")])?;
    let stop = async move {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        tracing::info!("stopping");
    };
    http::serve::serve(listener, site, sockets, stop, PATIENCE).await;
    jobs.stop(PATIENCE).await;
    tracing::info!("stopped");
    Ok(())
}

/// Starts the log; a second call changes nothing.
pub fn log_to(log: &Log) {
    let filter = EnvFilter::try_new(&log.filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let _ = if log.json { lines.json().try_init() } else { lines.try_init() };
    http::panics::log();
}
