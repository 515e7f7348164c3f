//! What is counted, for Prometheus. Labels come from bounded sets: no name that a client makes up
//! can fill the memory.

use super::ws::Sockets;
use async_graphql::parser::types::OperationType;
use cordee_app::jobs::Tally;
use cordee_domain::mail::MailState;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::collections::HashSet;
use std::fmt::{self, Debug, Formatter};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

/// Operation names and error codes that have a label of their own; those that come after are
/// counted together.
const NAMES: usize = 200;
const OTHER: &str = "other";

/// The counters of one server. Cloning shares them.
#[derive(Clone)]
pub struct Metrics(Arc<Inner>);

struct Inner {
    registry: Mutex<Registry>,
    operations: Family<Operation, Histogram, fn() -> Histogram>,
    errors: Family<Code, Counter>,
    requests: Family<Request, Counter>,
    sockets: Gauge,
    socket_operations: Gauge,
    job_runs: Family<Job, Counter>,
    job_failures: Family<Job, Counter>,
    job_done: Family<Job, Counter>,
    mails: Family<State, Gauge>,
    names: RwLock<HashSet<String>>,
    codes: RwLock<HashSet<String>>,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Operation {
    operation: String,
    kind: &'static str,
    outcome: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Code {
    code: String,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Request {
    method: &'static str,
    status: u16,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Job {
    job: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct State {
    state: &'static str,
}

/// What is looked up when the counters are read: the jobs of this process, and the queue of mail.
#[derive(Clone, Debug, Default)]
pub struct Watched {
    pub jobs: Vec<(&'static str, Tally)>,
    /// How many messages there are in each state; none where the database does not answer.
    pub mails: Option<Vec<(MailState, i64)>>,
}

/// How an operation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Without errors.
    Well,
    /// With errors that its answer tells.
    WithErrors,
    /// Stopped: deadline or panic.
    Stopped,
}

impl Debug for Metrics {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Metrics").finish_non_exhaustive()
    }
}

impl Default for Metrics {
    fn default() -> Metrics {
        let buckets: fn() -> Histogram =
            || Histogram::new([0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0]);
        let operations = Family::new_with_constructor(buckets);
        let inner = Inner {
            registry: Mutex::default(),
            operations,
            errors: Family::default(),
            requests: Family::default(),
            sockets: Gauge::default(),
            socket_operations: Gauge::default(),
            job_runs: Family::default(),
            job_failures: Family::default(),
            job_done: Family::default(),
            mails: Family::default(),
            names: RwLock::default(),
            codes: RwLock::default(),
        };
        let mut registry = Registry::with_prefix("cordee");
        let help = "Time to run a query or a mutation";
        registry.register_with_unit("operation_duration", help, Unit::Seconds, inner.operations.clone());
        registry.register("errors", "Errors told, by their code", inner.errors.clone());
        registry.register("http_requests", "HTTP requests answered", inner.requests.clone());
        registry.register("sockets", "WebSockets open", inner.sockets.clone());
        registry.register("socket_operations", "Operations under way on WebSockets", inner.socket_operations.clone());
        registry.register("job_runs", "Times that a job ended, in this process", inner.job_runs.clone());
        registry.register("job_failures", "Times that a job failed, in this process", inner.job_failures.clone());
        registry.register("job_done", "Things that a job did, in this process", inner.job_done.clone());
        registry.register("mails", "Messages of the queue, by their state", inner.mails.clone());
        Metrics(Arc::new(Inner { registry: Mutex::new(registry), ..inner }))
    }
}

impl Metrics {
    /// A query or a mutation ended. Only names asked by `known` callers, whose operations ran, get a
    /// label of their own.
    pub fn operation(&self, name: Option<&str>, kind: OperationType, known: bool, ended: Ended, took: Duration) {
        let operation = match name {
            Some(name) if known && ended != Ended::Stopped && name.len() <= 64 => label(&self.0.names, name),
            Some(name) => found(&self.0.names, name),
            None => "anonymous".to_owned(),
        };
        let kind = match kind {
            OperationType::Query => "query",
            OperationType::Mutation => "mutation",
            OperationType::Subscription => "subscription",
        };
        let outcome = match ended {
            Ended::Well => "ok",
            Ended::WithErrors => "errors",
            Ended::Stopped => "stopped",
        };
        self.0.operations.get_or_create(&Operation { operation, kind, outcome }).observe(took.as_secs_f64());
    }

    /// An error was told.
    pub fn error(&self, code: &str) {
        self.0.errors.get_or_create(&Code { code: label(&self.0.codes, code) }).inc();
    }

    /// An HTTP request was answered.
    pub fn request(&self, method: &axum::http::Method, status: u16) {
        let method = match method.as_str() {
            "GET" => "GET",
            "HEAD" => "HEAD",
            "POST" => "POST",
            "PUT" => "PUT",
            "PATCH" => "PATCH",
            "DELETE" => "DELETE",
            _ => OTHER,
        };
        self.0.requests.get_or_create(&Request { method, status }).inc();
    }

    /// Takes over what was looked up elsewhere.
    pub fn watch(&self, watched: &Watched) {
        for (job, tally) in &watched.jobs {
            let job = Job { job };
            for (family, count) in
                [(&self.0.job_runs, tally.runs), (&self.0.job_failures, tally.failures), (&self.0.job_done, tally.done)]
            {
                family.get_or_create(&job).inner().store(count, Ordering::Relaxed);
            }
        }
        // A count that is not known is not told, rather than told as it was.
        let Some(mails) = &watched.mails else { return self.0.mails.clear() };
        for state in MailState::ALL {
            let count = mails.iter().find(|(of, _)| of == state).map_or(0, |(_, count)| *count);
            self.0.mails.get_or_create(&State { state: state.key() }).set(count);
        }
    }

    /// All of it, as OpenMetrics text.
    pub fn text(&self, sockets: &Sockets) -> String {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        self.0.sockets.set(number(sockets.open()));
        self.0.socket_operations.set(number(sockets.operations()));
        let mut out = String::new();
        let registry = self.0.registry.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = text::encode(&mut out, &registry);
        out
    }
}

/// The label of a name: itself, once it has one of the places.
fn label(set: &RwLock<HashSet<String>>, name: &str) -> String {
    let known = found(set, name);
    if known != OTHER {
        return known;
    }
    let mut names = set.write().unwrap_or_else(PoisonError::into_inner);
    if names.len() >= NAMES && !names.contains(name) {
        return known;
    }
    names.insert(name.to_owned());
    name.to_owned()
}

fn found(set: &RwLock<HashSet<String>>, name: &str) -> String {
    let names = set.read().unwrap_or_else(PoisonError::into_inner);
    if names.contains(name) { name } else { OTHER }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::ws::SocketLimits;

    #[test]
    fn labels_are_bounded() {
        let metrics = Metrics::default();
        let run = |name: &str, known| {
            metrics.operation(Some(name), OperationType::Query, known, Ended::Well, Duration::from_millis(3))
        };
        run("Stranger", false);
        for n in 0..300 {
            run(&format!("Q{n}"), true);
            metrics.error(&format!("CODE_{n}"));
        }
        run(&"x".repeat(65), true);
        let text = metrics.text(&Sockets::new(SocketLimits::default(), vec![]));
        assert!(
            text.contains("cordee_operation_duration_seconds_count{operation=\"Q0\",kind=\"query\",outcome=\"ok\"} 1"),
            "{text}"
        );
        assert!(text.contains("operation=\"other\",kind=\"query\",outcome=\"ok\"} 102"));
        assert!(!text.contains("Stranger") && !text.contains("Q200\"") && !text.contains("CODE_200\""));
        assert!(text.contains("cordee_sockets 0\n") && text.ends_with("# EOF\n"));
    }

    #[test]
    fn jobs_and_mail_are_told_as_they_were_looked_up_last() {
        let metrics = Metrics::default();
        let text = |watched: &Watched| {
            metrics.watch(watched);
            metrics.text(&Sockets::new(SocketLimits::default(), vec![]))
        };
        let tally = Tally { runs: 3, failures: 1, done: 12 };
        let watched = Watched { jobs: vec![("mail", tally)], mails: Some(vec![(MailState::Bounced, 2)]) };
        let told = text(&watched);
        for line in [
            "cordee_job_runs_total{job=\"mail\"} 3\n",
            "cordee_job_failures_total{job=\"mail\"} 1\n",
            "cordee_job_done_total{job=\"mail\"} 12\n",
            "cordee_mails{state=\"bounced\"} 2\n",
            "cordee_mails{state=\"waiting\"} 0\n",
        ] {
            assert!(told.contains(line), "{line}{told}");
        }
        let again = text(&Watched { mails: None, ..watched });
        assert!(again.contains("cordee_job_runs_total{job=\"mail\"} 3\n") && !again.contains("cordee_mails{"));
    }
}
