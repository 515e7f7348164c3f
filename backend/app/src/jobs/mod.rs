//! What is done without anyone asking: sending mail, telling people, forgetting what has expired.
//!
//! A job is a line of [`JOBS`]. Each must be safe to do twice. Those with a pace are one replica's at
//! once (a lease in the database); those without share their work row by row. To add one: a line.

mod runner;
mod stats;

pub use runner::{Runner, run_due};
pub use stats::{JobStats, Tally};

use crate::{App, AppResult, notification};
use chrono::Duration;
use futures_util::future::BoxFuture;
use std::fmt::{self, Debug, Formatter};

/// Something to be done from time to time.
#[derive(Clone, Copy)]
pub struct Job {
    /// Its stable name, in the database and in metrics.
    pub key: &'static str,
    /// How long until it is due again; none for what every replica looks at all the time.
    pub every: Option<Duration>,
    /// Does it, and says how many things were done.
    pub run: fn(App) -> BoxFuture<'static, AppResult<u64>>,
}

impl Debug for Job {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Job").field("key", &self.key).finish_non_exhaustive()
    }
}

/// How long a replica has for a job, before another may take it.
const LEASE: Duration = Duration::minutes(10);

/// Every job, in the order in which those that are due together are done.
pub const JOBS: &[Job] = &[
    Job { key: "mail", every: None, run: |app| Box::pin(async move { mail(&app).await }) },
    Job { key: "notify", every: None, run: |app| Box::pin(async move { notification::tell(&app).await }) },
    Job {
        key: "digest",
        every: Some(Duration::seconds(30)),
        run: |app| Box::pin(async move { Ok(notification::send_digests(&app).await?.written) }),
    },
    Job {
        key: "remind",
        every: Some(Duration::minutes(10)),
        run: |app| Box::pin(async move { notification::remind(&app).await }),
    },
    Job {
        key: "silence",
        every: Some(Duration::hours(1)),
        run: |app| Box::pin(async move { notification::notice_silences(&app).await }),
    },
    Job {
        key: "forget-registrations",
        every: Some(Duration::hours(1)),
        run: |app| Box::pin(async move { crate::restitution::sweep(&app).await }),
    },
    Job {
        key: "check-files",
        every: Some(Duration::seconds(15)),
        run: |app| Box::pin(async move { Ok(crate::file::check_later(&app)) }),
    },
    Job {
        key: "sweep-files",
        every: Some(Duration::minutes(10)),
        run: |app| Box::pin(async move { crate::file::sweep(&app).await }),
    },
    Job {
        key: "reconcile-files",
        every: Some(Duration::hours(24)),
        run: |app| Box::pin(async move { Ok(crate::file::reconcile_later(&app)) }),
    },
    Job { key: "sweep", every: Some(Duration::hours(1)), run: |app| Box::pin(async move { sweep(&app).await }) },
];

async fn mail(app: &App) -> AppResult<u64> {
    let sending = crate::mail::send_due(app).await?;
    Ok(sending.sent + sending.postponed + sending.lost)
}

async fn sweep(app: &App) -> AppResult<u64> {
    crate::identity::sweep(app).await?;
    crate::mail::sweep(app).await?;
    notification::sweep(app).await?;
    Ok(0)
}
