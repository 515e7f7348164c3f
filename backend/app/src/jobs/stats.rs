use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What a job did so far, in this process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub runs: u64,
    pub failures: u64,
    /// Things done: messages, people told.
    pub done: u64,
}

/// What each job did so far, for those who watch over the server.
#[derive(Debug, Default)]
pub struct JobStats(Mutex<BTreeMap<&'static str, Tally>>);

impl JobStats {
    /// A job ended: how much it did, or that it failed.
    pub(super) fn ended(&self, job: &'static str, done: Option<u64>) {
        let mut tallies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let tally = tallies.entry(job).or_default();
        tally.runs += 1;
        match done {
            Some(done) => tally.done += done,
            None => tally.failures += 1,
        }
    }

    /// Each job by its key.
    pub fn all(&self) -> Vec<(&'static str, Tally)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().map(|(key, tally)| (*key, *tally)).collect()
    }
}
