use crate::documents::Press;
use crate::file::Files;
use crate::identity::Services;
use crate::jobs::JobStats;
use crate::journal::Tails;
use crate::notification::Heard;
use crate::programme::RulebookCache;
use cordee_domain::ids::{IdSource, Identified};
use cordee_domain::time::Clock;
use cordee_store::Db;
use std::sync::Arc;

/// What the use cases stand on. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    parts: Parts,
    rulebooks: RulebookCache,
    tails: Tails,
    press: Press,
    job_stats: JobStats,
    presence: crate::presence::Limits,
    heard: Heard,
    uploads: crate::file::Limits,
}

/// The parts of an [`App`]: the seams at which the outside is injected.
pub struct Parts {
    pub db: Db,
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<dyn IdSource>,
    /// Where people reach the platform, without a trailing slash: `https://cordee.example`.
    pub public_url: String,
    /// What passwords, tokens, limits and mail stand on.
    pub identity: Services,
    /// Where the bytes of files are kept.
    pub files: Files,
    /// Whether the demonstration's accounts are shown to whoever asks.
    pub demo: bool,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("public_url", &self.public_url).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parts").field("public_url", &self.public_url).finish_non_exhaustive()
    }
}

impl App {
    pub fn new(parts: Parts) -> App {
        App(Arc::new(Inner {
            parts,
            rulebooks: RulebookCache::default(),
            tails: Tails::default(),
            press: Press::default(),
            job_stats: JobStats::default(),
            presence: crate::presence::Limits::default(),
            heard: Heard::default(),
            uploads: crate::file::Limits::default(),
        }))
    }

    pub(crate) fn rulebooks(&self) -> &RulebookCache {
        &self.0.rulebooks
    }

    pub(crate) fn tails(&self) -> &Tails {
        &self.0.tails
    }

    pub(crate) fn presence(&self) -> &crate::presence::Limits {
        &self.0.presence
    }

    pub(crate) fn uploads(&self) -> &crate::file::Limits {
        &self.0.uploads
    }

    /// What this process has told people of.
    pub(crate) fn heard(&self) -> &Heard {
        &self.0.heard
    }

    /// What the jobs of this process did so far.
    pub fn job_stats(&self) -> &JobStats {
        &self.0.job_stats
    }

    pub(crate) fn press(&self) -> &Press {
        &self.0.press
    }

    /// A new identifier of any kind.
    pub fn new_id<I: Identified>(&self) -> I {
        I::from_uuid(self.ids.next())
    }
}

impl std::ops::Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0.parts
    }
}
