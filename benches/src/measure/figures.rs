//! What was measured.

use crate::data::Kind;
use crate::load::Sent;

/// Everything measured in one run.
#[derive(Debug)]
pub struct Figures {
    pub cores: usize,
    /// The version of PostgreSQL, where there is one.
    pub postgres: Option<String>,
    /// Or why PostGraphile was left out.
    pub postgraphile: Result<(), String>,
    pub engines: Vec<EngineFigures>,
}

/// Everything measured on one engine.
#[derive(Debug)]
pub struct EngineFigures {
    pub kind: Kind,
    pub pages: Vec<PageFigure>,
    pub live: Vec<LiveFigure>,
    /// Bytes held by the server: just started; with 1,000 sockets that follow one group; under load.
    pub idle: Option<u64>,
    pub sockets: Option<u64>,
    pub loaded: Option<u64>,
    /// Bytes held by PostGraphile: just started; under load.
    pub postgraphile_idle: Option<u64>,
    pub postgraphile_loaded: Option<u64>,
    /// Time of a page with twenty tenants over that with two: overview, group.
    pub tenants: Option<(f64, f64)>,
    /// Statements of a page: overview, group.
    pub statements: Option<(Counted, Counted)>,
    pub crowds: Vec<CrowdFigure>,
    pub search: Option<SearchFigure>,
}

/// Questions over a library, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct SearchFigure {
    pub sheets: usize,
    pub p50: f64,
    pub p99: f64,
    /// The list of the same page without a question.
    pub floor_p99: f64,
}

/// Many people at once, or what is made for many: medians of the rounds, all times whole.
#[derive(Clone, Debug)]
pub struct CrowdFigure {
    pub what: &'static str,
    pub people: usize,
    pub seconds: f64,
    /// As many rows written by hand, in the transactions that no platform could spare.
    pub floor_seconds: f64,
    /// Milliseconds of processor for each, platform and database together.
    pub cpu_ms: f64,
    /// Statements for each, where they are counted.
    pub statements: Option<f64>,
}

/// Messages that a page sends to the database.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counted {
    /// Prepared statements executed.
    pub executed: f64,
    /// Of these, prepared anew.
    pub prepared: f64,
    /// Plain messages: beginning, settings and end of the transaction.
    pub control: f64,
}

impl EngineFigures {
    pub fn new(kind: Kind) -> EngineFigures {
        EngineFigures {
            kind,
            pages: Vec::new(),
            live: Vec::new(),
            idle: None,
            sockets: None,
            loaded: None,
            postgraphile_idle: None,
            postgraphile_loaded: None,
            tenants: None,
            statements: None,
            crowds: Vec::new(),
            search: None,
        }
    }

    /// What was measured of a contestant.
    pub fn page(&self, contestant: &str, page: &str, connections: usize) -> Option<&PageFigure> {
        self.pages.iter().find(|f| f.contestant == contestant && f.page == page && f.connections == connections)
    }

    /// What was measured of a contestant's live delivery.
    pub fn live(&self, contestant: &str, subscribers: usize) -> Option<&LiveFigure> {
        self.live.iter().find(|f| f.contestant == contestant && f.subscribers == subscribers)
    }
}

/// One contestant answering one page: medians of the rounds.
#[derive(Clone, Debug)]
pub struct PageFigure {
    pub contestant: &'static str,
    pub page: &'static str,
    pub connections: usize,
    pub per_second: f64,
    /// Milliseconds of processor a request, server and database together.
    pub cpu_ms: f64,
    /// Bytes of a body.
    pub bytes: u64,
}

impl PageFigure {
    pub fn of(contestant: &'static str, page: &'static str, connections: usize, rounds: &[Sent]) -> PageFigure {
        PageFigure {
            contestant,
            page,
            connections,
            per_second: median(rounds.iter().map(Sent::per_second)),
            cpu_ms: median(rounds.iter().map(Sent::cpu_ms)),
            bytes: rounds.first().map_or(0, |sent| sent.bytes / sent.requests.max(1)),
        }
    }
}

/// One contestant telling events to a number of subscribers: medians of the rounds, times in milliseconds.
#[derive(Clone, Debug)]
pub struct LiveFigure {
    pub contestant: &'static str,
    pub subscribers: usize,
    /// From the acknowledgement of the change to its delivery; nought where it came before.
    pub acknowledged: (f64, f64),
    /// From the sending of the change to its delivery.
    pub sent: (f64, f64),
    pub lost: usize,
    /// Processor an event, the change itself left out.
    pub cpu_ms: f64,
    /// The change itself.
    pub change_ms: f64,
}

/// The middle of some figures.
pub fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
