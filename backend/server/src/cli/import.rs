use super::{Failure, Place, print, refused, tenant};
use clap::{Args, Subcommand};
use cordee_app::Asker;
use cordee_app::establishment::{Imported, import};
use cordee_domain::policy::Actor;
use serde::Serialize;
use std::fmt::Write as _;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Imports {
    /// Importe le répertoire des établissements ; le même fichier une seconde fois ne change rien.
    Finess(Finess),
}

#[derive(Debug, Args)]
pub struct Finess {
    /// Fichier du répertoire FINESS, dans sa présentation officielle.
    file: PathBuf,
    /// Clé de l’espace.
    #[arg(long, value_name = "KEY")]
    tenant: String,
    /// Dit ce qui serait fait, sans rien changer.
    #[arg(long)]
    dry_run: bool,
    /// En JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Report {
    read: usize,
    created: usize,
    updated: usize,
    unchanged: usize,
    refused: Vec<Line>,
    /// Lines taken with something left aside.
    warnings: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    line: usize,
    reason: String,
}

impl Imports {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Imports::Finess(finess) => finess.run(place).await,
        }
    }
}

impl Finess {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let file = std::fs::read(&self.file)
            .map_err(|e| vec![format!("{} : lecture impossible ({e}).", self.file.display())])?;
        let app = place.platform().await?;
        let tenant = tenant::named(&app, &self.tenant).await?;
        let asker = Asker::new(app, Some(Actor::system(tenant.id)));
        let report = Report::of(import(&asker, &file, self.dry_run).await.map_err(refused)?);
        if self.json { print::json(&report) } else { print::text(&report.text(self.dry_run)) }
    }
}

impl Report {
    fn of(done: Imported) -> Report {
        let lines = |remarks: Vec<cordee_app::establishment::Refused>| {
            remarks.into_iter().map(|remark| Line { line: remark.line, reason: remark.reason }).collect()
        };
        Report {
            read: done.read,
            created: done.created,
            updated: done.updated,
            unchanged: done.unchanged,
            refused: lines(done.refused),
            warnings: lines(done.warnings),
        }
    }

    fn text(&self, dry_run: bool) -> String {
        let mut out = String::new();
        if dry_run {
            out.push_str("Essai : rien n’est changé.\n");
        }
        let _ = writeln!(
            out,
            "{} lignes lues : {} à créer ou créées, {} modifiées, {} inchangées, {} refusées.",
            self.read,
            self.created,
            self.updated,
            self.unchanged,
            self.refused.len()
        );
        for refused in &self.refused {
            let _ = writeln!(out, "  ligne {} : {}", refused.line, refused.reason);
        }
        for warning in &self.warnings {
            let _ = writeln!(out, "  ligne {} (prise) : {}", warning.line, warning.reason);
        }
        out
    }
}
