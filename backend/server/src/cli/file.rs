use super::tenant::named;
use super::{Failure, Place, print, refused};
use clap::Subcommand;
use cordee_app::App;
use cordee_app::file::{self, Finding, Report};
use cordee_domain::file::{MEBI, in_french};
use serde_json::json;

#[derive(Debug, Subcommand)]
pub enum FileCommands {
    /// Compare ce qui est enregistré et ce qui est gardé : rien ne manque, rien n’est de trop.
    Check {
        /// Lit chaque octet et recalcule chaque empreinte.
        #[arg(long)]
        full: bool,
        /// Supprime ce que plus rien ne nomme depuis deux jours.
        #[arg(long)]
        repair: bool,
        /// En JSON.
        #[arg(long)]
        json: bool,
    },
    /// La place que prennent les fichiers d’un espace, et celle qu’il a.
    Quota {
        /// L’espace.
        #[arg(long, value_name = "KEY")]
        tenant: String,
        /// Fixe la place, en Go.
        #[arg(long, value_name = "GO")]
        set: Option<u32>,
        /// En JSON.
        #[arg(long)]
        json: bool,
    },
}

impl FileCommands {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.platform().await?;
        match self {
            FileCommands::Check { full, repair, json } => {
                let report = file::reconcile(&app, full, repair).await.map_err(refused)?;
                if json {
                    print::json(&as_json(&report))?
                } else {
                    print::text(&as_text(&report))?
                }
                if report.whole() { Ok(()) } else { Err(vec!["Des fichiers manquent ou sont altérés.".into()]) }
            }
            FileCommands::Quota { tenant, set, json } => quota(&app, &tenant, set, json).await,
        }
    }
}

async fn quota(app: &App, key: &str, set: Option<u32>, json: bool) -> Result<(), Failure> {
    let tenant = named(app, key).await?;
    if let Some(gibi) = set {
        file::set_quota(app, tenant.id, i64::from(gibi) * 1024 * MEBI).await.map_err(refused)?;
    }
    let gauge = file::gauge_of(app, tenant.id).await.map_err(refused)?;
    if json {
        return print::json(&json!({"key": tenant.key, "usedBytes": gauge.used, "limitBytes": gauge.limit}));
    }
    print::text(&format!("{} : {} occupés sur {}.", tenant.key, in_french(gauge.used), in_french(gauge.limit)))
}

fn line(found: &Finding) -> String {
    match found {
        Finding::Lost { tenant, version } => format!("perdu : version {} de l’espace {}", version.0, tenant.0),
        Finding::Altered { tenant, version } => format!("altéré : version {} de l’espace {}", version.0, tenant.0),
        Finding::NoThumbnail { tenant, version } => {
            format!("sans vignette : version {} de l’espace {}", version.0, tenant.0)
        }
        Finding::Orphan { path, bytes } => format!("de trop : {path} ({})", in_french(*bytes as i64)),
        Finding::Foreign { path } => format!("étranger, laissé en place : {path}"),
    }
}

fn as_text(report: &Report) -> String {
    let mut lines: Vec<String> = report.findings.iter().map(line).collect();
    lines.push(format!(
        "{} versions (dont {} publiées), {} objets, {} ; {} relues en entier ; {} trouvailles, {} suppressions.",
        report.versions,
        report.published,
        report.objects,
        in_french(report.bytes as i64),
        report.hashed,
        report.findings.len(),
        report.removed
    ));
    lines.join("\n")
}

fn as_json(report: &Report) -> serde_json::Value {
    json!({
        "versions": report.versions,
        "published": report.published,
        "objects": report.objects,
        "bytes": report.bytes,
        "hashed": report.hashed,
        "removed": report.removed,
        "whole": report.whole(),
        "findings": report.findings.iter().map(line).collect::<Vec<_>>(),
    })
}
