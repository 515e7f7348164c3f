use super::{Failure, print};
use clap::Subcommand;
use cordee_domain::programme::Rulebook;
use serde::Serialize;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Rulebooks {
    /// Les règlements connus.
    List {
        /// En JSON.
        #[arg(long)]
        json: bool,
    },
    /// Un règlement, tel qu’il est écrit.
    Show {
        key: String,
        /// En JSON.
        #[arg(long)]
        json: bool,
    },
    /// Vérifie un fichier : chaque erreur avec sa ligne et son champ.
    Check {
        file: PathBuf,
        /// En JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Serialize)]
struct Listed<'a> {
    key: &'a str,
    title: &'a str,
    version: u32,
    kind: &'a str,
    region_code: &'a str,
}

#[derive(Serialize)]
struct Checked {
    valid: bool,
    mistakes: Vec<Mistake>,
}

#[derive(Serialize)]
struct Mistake {
    line: usize,
    field: String,
    message: String,
}

impl Rulebooks {
    pub fn run(self) -> Result<(), Failure> {
        match self {
            Rulebooks::List { json } => list(json),
            Rulebooks::Show { key, json } => show(&key, json),
            Rulebooks::Check { file, json } => check(&file, json),
        }
    }
}

fn list(json: bool) -> Result<(), Failure> {
    let listed: Vec<Listed> = Rulebook::builtin()
        .iter()
        .map(|r| Listed {
            key: &r.key,
            title: &r.title,
            version: r.version,
            kind: r.kind.key(),
            region_code: &r.region_code,
        })
        .collect();
    if json {
        return print::json(&listed);
    }
    let lines: Vec<String> = listed.iter().map(|r| format!("{:<34} v{:<3} {}", r.key, r.version, r.title)).collect();
    print::text(&lines.join("\n"))
}

fn show(key: &str, json: bool) -> Result<(), Failure> {
    let unknown =
        || vec![format!("{key} : ce règlement n’existe pas. « cordee rulebook list » donne ceux qui existent.")];
    let rulebook = Rulebook::find(key).ok_or_else(unknown)?;
    if json { print::json(rulebook) } else { print::text(rulebook.source_text()) }
}

fn check(file: &PathBuf, json: bool) -> Result<(), Failure> {
    let text =
        std::fs::read_to_string(file).map_err(|e| vec![format!("{} : lecture impossible ({e}).", file.display())])?;
    let parsed = Rulebook::parse(&text);
    let mistakes: Vec<Mistake> = match &parsed {
        Ok(_) => Vec::new(),
        Err(mistakes) => mistakes
            .iter()
            .map(|m| Mistake { line: m.line, field: m.field.clone(), message: m.message.clone() })
            .collect(),
    };
    let lines: Vec<String> =
        mistakes.iter().map(|m| format!("{}:{} : {} : {}", file.display(), m.line, m.field, m.message)).collect();
    if json {
        print::json(&Checked { valid: mistakes.is_empty(), mistakes })?;
    }
    match parsed {
        Ok(rulebook) if !json => {
            print::text(&format!("{} : {} v{}, rien à redire.", file.display(), rulebook.key, rulebook.version))
        }
        Ok(_) => Ok(()),
        Err(_) if json => Err(Vec::new()),
        Err(_) => Err(lines),
    }
}
