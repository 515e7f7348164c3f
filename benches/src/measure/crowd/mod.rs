//! Many people at once: those who sign at nine o'clock in every room of a region, those who answer a poll when its
//! mail comes, and the news of a day written to thousands of readers. Asked of the platform in this process, through
//! the schema that the server serves, on a tenant made for it.

mod floor;
mod stage;

use super::statements::Tap;
use super::{CrowdFigure, EngineFigures, Pace, median, say};
use crate::args::Options;
use crate::data::Kind;
use crate::outcome::Outcome;
use crate::{process, seed};
use cordee_app::notification;
use stage::Stage;
use std::time::{Duration, Instant};

pub const SIGNATURES: &str = "attendance signed, 25 rooms of 12";
pub const ANSWERS: &str = "two polls answered";
pub const DIGESTS: &str = "digests of a day";

/// People of each crowd.
const SIGNERS: usize = stage::ROOMS * stage::VOICES;
const VOTERS: usize = 40;
const READERS: usize = 5_000;

/// What one crowd took.
struct Took {
    time: Duration,
    cpu: Duration,
    /// Statements executed, where they are counted.
    statements: Option<u64>,
}

/// What is watched while a crowd acts.
struct Watch {
    pids: Vec<u32>,
    tap: Option<Tap>,
    from: (Instant, Duration, u64),
}

impl Watch {
    fn new(database: Option<u32>, tap: Option<Tap>) -> Watch {
        let pids = std::iter::once(std::process::id()).chain(database).collect();
        let mut watch = Watch { pids, tap, from: (Instant::now(), Duration::ZERO, 0) };
        watch.start();
        watch
    }

    fn cpu(&self) -> Duration {
        self.pids.iter().map(|pid| process::cpu(*pid)).sum()
    }

    fn executed(&self) -> u64 {
        self.tap.as_ref().map_or(0, |tap| tap.counts()[0])
    }

    fn start(&mut self) {
        self.from = (Instant::now(), self.cpu(), self.executed());
    }

    fn stop(&self) -> Took {
        let (time, cpu, executed) = self.from;
        let statements = self.tap.as_ref().map(|_| self.executed() - executed);
        Took { time: time.elapsed(), cpu: self.cpu() - cpu, statements }
    }
}

pub async fn measure(
    options: &Options,
    kind: Kind,
    database: Option<u32>,
    pace: Pace,
    engine: &mut EngineFigures,
) -> Outcome<()> {
    let mut found: [Vec<(Took, Duration)>; 3] = Default::default();
    for _ in 0..pace.rounds {
        let url = seed::fresh(kind, &options.dir, options.postgres.as_deref(), "crowd").await?;
        let tap = match kind {
            Kind::Postgres => Tap::open(&url).await?,
            Kind::Sqlite => None,
        };
        let through = tap.as_ref().map_or(&url, |tap| &tap.url).clone();
        let stage = Stage::set(&url, &through, &options.dir, READERS).await?;
        let mut watch = Watch::new(database, tap);

        say("  they sign…");
        watch.start();
        stage.sign().await?;
        found[0].push((watch.stop(), floor::transactions(&url, SIGNERS).await?));

        say("  they answer…");
        let polls = stage.polls(VOTERS).await?;
        watch.start();
        stage.answer(&polls).await?;
        found[1].push((watch.stop(), floor::transactions(&url, VOTERS).await?));

        say("  they are written to…");
        stage.something_to_tell().await?;
        watch.start();
        let digests = notification::send_digests(&stage.app).await?;
        if digests.written < READERS as u64 {
            return Err(format!("{} of {READERS} readers were written to", digests.written).into());
        }
        found[2].push((watch.stop(), floor::batches(&url, READERS).await?));
        stage.strike().await?;
    }
    for ((what, people), rounds) in
        [(SIGNATURES, SIGNERS), (ANSWERS, VOTERS), (DIGESTS, READERS)].into_iter().zip(&found)
    {
        let figure = figure(what, people, rounds);
        say(&format!(
            "  {what:<34} {people:>5} people in {:>6.2} s, {:>6.2} s by hand, {:>6.2} ms of processor each",
            figure.seconds, figure.floor_seconds, figure.cpu_ms
        ));
        engine.crowds.push(figure);
    }
    Ok(())
}

fn figure(what: &'static str, people: usize, rounds: &[(Took, Duration)]) -> CrowdFigure {
    let each = |whole: f64| whole / people as f64;
    let statements: Vec<u64> = rounds.iter().filter_map(|(took, _)| took.statements).collect();
    CrowdFigure {
        what,
        people,
        seconds: median(rounds.iter().map(|(took, _)| took.time.as_secs_f64())),
        floor_seconds: median(rounds.iter().map(|(_, floor)| floor.as_secs_f64())),
        cpu_ms: each(median(rounds.iter().map(|(took, _)| took.cpu.as_secs_f64() * 1_000.0))),
        statements: (!statements.is_empty()).then(|| each(median(statements.iter().map(|count| *count as f64)))),
    }
}
