use super::{JOBS, Job, LEASE};
use crate::{App, AppResult};
use chrono::{DateTime, Utc};
use cordee_store::job as store;
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How often one looks for what is due. Writing to a journal wakes earlier.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Does every job that is due, once. One that fails is logged, and tried again when it is due next.
pub async fn run_due(app: &App) -> AppResult<()> {
    for job in constant() {
        run(app, job).await;
    }
    run_paced(app).await
}

/// The jobs that every replica looks at all the time.
fn constant() -> impl Iterator<Item = &'static Job> {
    JOBS.iter().filter(|job| job.every.is_none())
}

async fn run_paced(app: &App) -> AppResult<()> {
    let now = app.clock.now();
    let known: HashMap<String, DateTime<Utc>> =
        store::due(app.db.identity().await?.view()).await?.into_iter().collect();
    let due = |job: &&Job| job.every.is_some() && known.get(job.key).is_none_or(|due_at| *due_at <= now);
    for job in JOBS.iter().filter(due) {
        if claimed(app, job).await? {
            run(app, job).await;
            let changing = app.db.change_identity().await?;
            let next = app.clock.now() + job.every.unwrap_or(LEASE);
            store::done(changing.change(), job.key, next).await?;
            changing.commit().await?;
        }
    }
    Ok(())
}

async fn claimed(app: &App, job: &Job) -> AppResult<bool> {
    let now = app.clock.now();
    let changing = app.db.change_identity().await?;
    let claimed = store::claim(changing.change(), job.key, now, now + LEASE).await?;
    changing.commit().await?;
    Ok(claimed)
}

async fn run(app: &App, job: &Job) {
    let ended = (job.run)(app.clone()).await;
    app.job_stats().ended(job.key, ended.as_ref().ok().copied());
    if let Err(error) = ended {
        tracing::error!(job = job.key, ?error, "a job failed");
    }
}

/// Does the jobs for as long as the server lives.
#[derive(Debug)]
pub struct Runner {
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

impl Runner {
    pub fn start(app: App) -> Runner {
        let (stop, stopping) = watch::channel(false);
        let mut tasks = JoinSet::new();
        // A mail server that is slow to answer keeps nothing else waiting.
        for job in constant() {
            let app = app.clone();
            tasks.spawn(look(app.clone(), stopping.clone(), async move || run(&app, job).await));
        }
        tasks.spawn(look(app.clone(), stopping, async move || {
            if let Err(error) = run_paced(&app).await {
                tracing::error!(?error, "jobs could not be looked at");
            }
        }));
        Runner { stop, tasks }
    }

    /// Lets what is under way end, for as long as the patience lasts.
    pub async fn stop(mut self, patience: Duration) {
        self.stop.send_replace(true);
        let ended = async { while self.tasks.join_next().await.is_some() {} };
        // What is still under way is dropped, and done again by whoever finds it due.
        let _ = tokio::time::timeout(patience, ended).await;
    }
}

/// Does something again and again: when a journal grew, and once a while.
async fn look<F>(app: App, mut stopping: watch::Receiver<bool>, again: F)
where
    F: AsyncFn(),
{
    let mut grown = app.db.wake().watch_any();
    loop {
        grown.borrow_and_update();
        again().await;
        tokio::select! {
            _ = stopping.wait_for(|stop| *stop) => return,
            _ = grown.changed() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}
