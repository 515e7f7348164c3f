//! The command line, a command a file.

mod demo;
mod file;
mod import;
mod key;
mod library;
mod migrate;
mod print;
mod quote;
mod refused;
mod rulebook;
mod serve;
mod tenant;
mod token;
mod user;

use refused::refused;

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Why a command failed: one line each, for people.
pub type Failure = Vec<String>;

#[derive(Debug, Parser)]
#[command(
    name = "cordee",
    version,
    about = "Cordée : les programmes d’accompagnement QVCT d’une région, de l’appel à l’expérience publiée."
)]
struct Cli {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    command: Command,
}

/// Where the embedded database and the files are.
#[derive(Clone, Debug, Args)]
struct Place {
    /// Dossier de la base embarquée et des fichiers (par défaut : var).
    #[arg(long, global = true, value_name = "DIR")]
    dir: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Sert l’application, selon cordee.toml puis les variables CORDEE_*.
    Serve,
    /// Sert deux régions de démonstration.
    Demo(demo::Demo),
    /// Met la base de données à niveau.
    Migrate,
    /// Affiche le schéma GraphQL (SDL).
    Sdl,
    /// Affiche la table des droits.
    Policy,
    /// Les règlements des programmes.
    #[command(subcommand)]
    Rulebook(rulebook::Rulebooks),
    /// Ce que coûte un groupe : jours par quota, total, part du financeur, part de chacun.
    Quote(quote::Quote),
    /// Importe des données de référence.
    #[command(subcommand)]
    Import(import::Imports),
    /// Les espaces régionaux.
    #[command(subcommand)]
    Tenant(tenant::Tenants),
    /// Les fichiers des espaces.
    #[command(subcommand)]
    File(file::FileCommands),
    /// Les membres d’un espace.
    #[command(subcommand)]
    User(user::Users),
    /// Un jeton porteur, valable cinq minutes, pour une machine.
    Token(token::Token),
    /// La bibliothèque publique.
    #[command(subcommand)]
    Library(library::Libraries),
    /// Les clés qui signent les jetons.
    #[command(subcommand)]
    Key(key::Signing),
}

/// Runs the command line.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return said(Err(vec![format!("Démarrage impossible : {error}.")])),
    };
    said(runtime.block_on(async {
        match cli.command {
            Command::Serve => serve::serve(&cli.place).await,
            Command::Demo(demo) => demo.run(&cli.place).await,
            Command::Migrate => migrate::migrate(&cli.place).await,
            Command::Sdl => print::text(&cordee_graphql::sdl()),
            Command::Policy => print::text(&cordee_domain::policy::print()),
            Command::Rulebook(rulebooks) => rulebooks.run(),
            Command::Quote(quote) => quote.run(),
            Command::Import(imports) => imports.run(&cli.place).await,
            Command::Tenant(tenants) => tenants.run(&cli.place).await,
            Command::File(files) => files.run(&cli.place).await,
            Command::User(users) => users.run(&cli.place).await,
            Command::Token(token) => token.run(&cli.place).await,
            Command::Library(libraries) => libraries.run(&cli.place).await,
            Command::Key(signing) => signing.run(&cli.place),
        }
    }))
}

fn said(result: Result<(), Failure>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(lines) => {
            for line in lines {
                eprintln!("{line}");
            }
            ExitCode::FAILURE
        }
    }
}

impl Place {
    /// The platform on the data that the settings name.
    async fn platform(&self) -> Result<cordee_app::App, Failure> {
        let clock = std::sync::Arc::new(crate::assemble::SystemClock);
        crate::assemble::platform(&self.settings()?, clock, false).await.map_err(|line| vec![line])
    }

    /// The settings, from the file, the environment and the command line.
    fn settings(&self) -> Result<crate::config::Settings, Failure> {
        let env: Vec<(String, String)> = std::env::vars().filter(|(name, _)| name.starts_with("CORDEE_")).collect();
        crate::config::Settings::load(self.dir.as_deref(), &env)
    }
}
