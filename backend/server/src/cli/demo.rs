use super::{Failure, Place, print, serve};
use crate::assemble::{self, SystemClock};
use crate::config::Settings;
use clap::Args;
use cordee_app::App;
use cordee_domain::time::Clock;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

#[derive(Debug, Args)]
pub struct Demo {
    /// Adresse et port d’écoute.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
    listen: SocketAddr,
    /// Efface les données de démonstration et repart de zéro.
    #[arg(long)]
    reset: bool,
}

/// Marks a folder as holding demonstration data, so that `--reset` erases nothing else.
const MARK: &str = "demo";

impl Demo {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let env = [("CORDEE_LISTEN".to_owned(), self.listen.to_string())];
        let dir = place.dir.clone().unwrap_or_else(|| "var".into());
        let mut settings = Settings::load(Some(&dir), &env)?;
        settings.log.filter = std::env::var("CORDEE_LOG").unwrap_or_else(|_| "warn".into());
        serve::log_to(&settings.log);
        let listener = serve::listen(&settings).await?;
        if self.reset {
            reset(&settings.dir)?;
        }
        load(&settings).await?;
        let app = assemble::platform(&settings, Arc::new(SystemClock), true).await.map_err(|line| vec![line])?;
        announce(&app, &settings).await?;
        serve::until_stopped(&app, &settings, listener).await
    }
}

/// Makes the demonstration regions where there is no database yet: beside its place, then in it,
/// so that an interruption leaves none rather than a part.
async fn load(settings: &Settings) -> Result<(), Failure> {
    let failed = |what: &dyn std::fmt::Display| vec![format!("Régions de démonstration : {what}")];
    cordee_app::private_files::create_dir(&settings.dir).map_err(|e| failed(&e))?;
    let database = settings.dir.join("cordee.db");
    if database.exists() {
        return Ok(());
    }
    mark(&settings.dir)?;
    eprintln!("Création des régions de démonstration…");
    let place = settings.dir.join("loading");
    let _ = std::fs::remove_dir_all(&place);
    let loading = Settings::load(Some(&place), &[])?;
    let app = assemble::platform(&loading, Arc::new(SystemClock), true).await.map_err(|line| vec![line])?;
    let services = assemble::identity(&loading, &SystemClock).map_err(|line| vec![line])?;
    cordee_app::demo::load(&app.db, services, app.files.clone(), SystemClock.now()).await.map_err(|e| failed(&e))?;
    app.db.clone().close().await.map_err(|e| failed(&e))?;
    let files = settings.dir.join("files");
    let _ = std::fs::remove_dir_all(&files);
    std::fs::rename(place.join("files"), files).map_err(|e| failed(&e))?;
    std::fs::rename(place.join("cordee.db"), database).map_err(|e| failed(&e))?;
    std::fs::remove_dir_all(&place).map_err(|e| failed(&e))
}

fn mark(dir: &Path) -> Result<(), Failure> {
    std::fs::write(dir.join(MARK), "").map_err(|e| vec![format!("{} : {e}.", dir.display())])
}

fn reset(dir: &Path) -> Result<(), Failure> {
    if !dir.exists() {
        return Ok(());
    }
    if !dir.join(MARK).exists() {
        return Err(vec![format!(
            "{} : ce dossier ne contient pas de démonstration ; rien n’est effacé.",
            dir.display()
        )]);
    }
    std::fs::remove_dir_all(dir).map_err(|e| vec![format!("{} : {e}.", dir.display())])
}

async fn announce(app: &App, settings: &Settings) -> Result<(), Failure> {
    let accounts = cordee_app::identity::demo::accounts(app).await.map_err(|e| vec![e.to_string()])?;
    let mut out = format!("\nCordée est servie sur http://{}\n\nComptes de démonstration :\n", settings.listen);
    for account in &accounts {
        out.push_str(&format!("  {:<36} {:<36} {}\n", account.email, account.role.label(), account.tenant.name));
    }
    if let Some(account) = accounts.first() {
        out.push_str(&format!("\nMot de passe de tous : {}\nCtrl-C pour arrêter.\n", account.password));
    }
    print::text(&out)
}
