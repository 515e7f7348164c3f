//! What is measured, in the order in which it runs.

pub mod crowd;
mod figures;
mod follow;
pub mod live;
mod memory;
pub mod pages;
mod search;
mod statements;
mod tenants;

pub use figures::{Counted, CrowdFigure, EngineFigures, Figures, LiveFigure, PageFigure, median};

use crate::args::Options;
use crate::contestant::cordee::Cordee;
use crate::contestant::floor::Floor;
use crate::contestant::{postgraphile, postmaster};
use crate::data::{Data, Kind};
use crate::outcome::Outcome;
use crate::seed;
use std::path::PathBuf;
use std::time::Duration;

/// How long each measure lasts, and how often it is repeated.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    pub warm_up: Duration,
    pub measured: Duration,
    pub rounds: usize,
    /// Events told to 1, 100 and 1,000 subscribers.
    pub events: [(usize, usize); 3],
}

impl Pace {
    pub fn of(options: &Options) -> Pace {
        let seconds = Duration::from_secs_f64;
        if options.quick {
            return Pace {
                warm_up: seconds(0.3),
                measured: seconds(1.0),
                rounds: 1,
                events: [(1, 20), (100, 10), (1_000, 5)],
            };
        }
        Pace { warm_up: seconds(0.5), measured: seconds(2.0), rounds: 3, events: [(1, 100), (100, 40), (1_000, 20)] }
    }
}

/// The contestants on one engine.
pub struct Field {
    pub data: Data,
    pub cordee: Cordee,
    pub floor: Floor,
    pub postgraphile: Option<postgraphile::Running>,
    /// The database's processes, where it has its own.
    pub database: Option<u32>,
}

/// Measures everything that the options ask for.
pub async fn all(options: &Options) -> Outcome<Figures> {
    let mut figures = Figures {
        cores: std::thread::available_parallelism().map_or(0, usize::from),
        postgres: None,
        postgraphile: Err("there is no PostgreSQL".into()),
        engines: Vec::new(),
    };
    let mut engines = vec![Kind::Sqlite];
    match &options.postgres {
        Some(url) => {
            let (database, version) = postmaster(url).await?;
            if database.is_none() {
                say("PostgreSQL runs elsewhere: its processor time is not counted.");
            }
            figures.postgres = Some(version);
            engines.push(Kind::Postgres);
        }
        None => say("No PostgreSQL was given: SQLite alone is measured."),
    }
    if !wants_field(options) {
        figures.postgraphile = Err("it was not asked for".into());
    }
    for kind in engines {
        let engine = on(options, kind, &mut figures).await?;
        figures.engines.push(engine);
    }
    Ok(figures)
}

/// Whether a part is wanted that is measured against others, on data made for all of them.
fn wants_field(options: &Options) -> bool {
    ["memory", "statements", "throughput", "tenants", "live", "crowd"].iter().any(|part| options.wants(part))
}

async fn on(options: &Options, kind: Kind, figures: &mut Figures) -> Outcome<EngineFigures> {
    let mut engine = EngineFigures::new(kind);
    if wants_field(options) {
        in_field(options, kind, figures, &mut engine).await?;
    } else {
        say(&format!("On {}:", kind.name()));
    }
    if options.wants("search") {
        search::measure(options, kind, Pace::of(options), &mut engine).await?;
    }
    Ok(engine)
}

async fn in_field(options: &Options, kind: Kind, figures: &mut Figures, engine: &mut EngineFigures) -> Outcome<()> {
    let pace = Pace::of(options);
    let ready = |tenants| seed::ready(kind, &options.dir, options.postgres.as_deref(), &options.fingerprint, tenants);
    let data = ready(seed::TENANTS).await?;
    let few = match options.wants("tenants") {
        true => Some(ready(seed::FEW_TENANTS).await?),
        false => None,
    };
    say(&format!("On {}:", kind.name()));
    let database = match kind {
        Kind::Postgres => postmaster(&data.url).await?.0,
        Kind::Sqlite => None,
    };
    let home = home(options, kind);
    let mut field = Field {
        cordee: Cordee::start(&options.server, &home, &data, None).await?,
        floor: Floor::start(&data)?,
        postgraphile: None,
        database,
        data,
    };
    if kind == Kind::Postgres {
        figures.postgraphile = match postgraphile::Running::start(&options.postgraphile, &field.data).await {
            Ok(running) => {
                field.postgraphile = Some(running);
                Ok(())
            }
            Err(cause) => {
                say(&format!("PostGraphile is left out: {cause}"));
                Err(cause.to_string())
            }
        };
    }
    if options.wants("memory") {
        memory::measure(options, &home, &field, engine).await?;
    }
    if options.wants("statements") && kind == Kind::Postgres {
        statements::measure(options, &home, &field.data, engine).await?;
    }
    if options.wants("throughput") {
        pages::measure(&field, pace, engine).await?;
    }
    if let Some(few) = &few {
        tenants::measure(options, &home, &field, few, pace, engine).await?;
    }
    if options.wants("live") {
        live::measure(&field, pace, engine).await?;
    }
    if options.wants("crowd") {
        crowd::measure(options, kind, database, pace, engine).await?;
    }
    Ok(())
}

fn home(options: &Options, kind: Kind) -> PathBuf {
    options.dir.join(format!("var-{}", kind.name().to_lowercase()))
}

/// Tells how far we are.
pub fn say(line: &str) {
    eprintln!("{line}");
}
