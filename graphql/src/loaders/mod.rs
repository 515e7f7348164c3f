//! One request's loaders: what several resolvers ask for one by one is read in one statement.

mod minutes;
mod pages;
mod places;
mod rooms;
mod rows;

pub use minutes::{CarriedOverTo, MinutesOf, TasksOf};
pub use pages::{ActivityOf, DayEntriesOf, EstablishmentsOf, GroupIn, GroupsOf};
pub use places::{AskedOf, ChairsOf, DossierOf, OriginOf, RequestsOf, SaidOf};
pub use rooms::{
    AgreementsOf, ApprovedEdition, BodyMeetingsOf, BodyMembersOf, FilesOf, LinksOf, LoggedOn, MayOf, MentionsOf,
    MessageCountOf, PathOf, PlaceNameOf, ProposalCountsOf, RulebookOf, VersionsOf,
};
pub use rows::{
    AccountOf, AddressOf, ApprovedOf, AttendanceOf, BoardOf, BounceOf, CarriersOf, ChecklistOf, CompletenessOf,
    DocumentsOf, GroupCountsOf, LackingOf, LateMilestonesOf, LetterSignaturesOf, LettersOf, LinesOf, LinkOf,
    MilestonesOf, NextSessionOf, ParticipationsOf, PlanOf, PollsOf, PostNameOf, QuotasOf, ReadinessOf, ScansOf,
    SessionsOf, SheetsOf, SignaturesOf, SilencesOf, SubsidyOf, TrinomeOf, VoicesOf,
};

use crate::drive::Waiting;
use async_graphql::Context;
use async_graphql::dataloader::{DataLoader, Loader};
use cordee_app::{AppError, Asker};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;

/// When a load starts among those that wait: what gives keys to others goes before them, so that
/// they are read once for the whole page and not once a level.
#[derive(Clone, Copy, Debug)]
pub enum Wave {
    /// Rows and lists that lead to groups.
    ToGroups,
    Groups,
    /// Lists of a group, whose rows lead on.
    OfGroups,
    /// What hangs on those rows, and figures.
    OfRows,
    Programmes,
    Establishments,
    Organisations,
    People,
}

impl Wave {
    pub const COUNT: usize = Wave::People as usize + 1;
}

/// What is asked of a loader.
pub trait Key: Send + Sync + Hash + Eq + Clone + 'static {
    const WAVE: Wave;
}

/// The loaders of one request. Never shared between two.
pub struct Loaders {
    /// One a wave.
    loaders: [DataLoader<Load>; Wave::COUNT],
    waiting: Waiting,
}

impl std::fmt::Debug for Loaders {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Loaders")
    }
}

impl Loaders {
    pub fn new(asker: Arc<Asker>) -> Loaders {
        let waiting = Waiting::default();
        let loaders = std::array::from_fn(|wave| {
            let queue = waiting.clone();
            let start = move |load| queue.push(wave, load);
            DataLoader::new(Load(asker.clone()), start).delay(Duration::ZERO)
        });
        Loaders { loaders, waiting }
    }

    /// The loads that were asked for and not started yet.
    pub(crate) fn waiting(&self) -> &Waiting {
        &self.waiting
    }
}

/// Loads what a key stands for; none when there is none within reach.
///
/// Boxed: the future of every field of a type is as large as that of its largest.
pub fn load<'a, K: Key>(
    ctx: &'a Context<'_>,
    key: K,
) -> BoxFuture<'a, async_graphql::Result<Option<<Load as Loader<K>>::Value>>>
where
    Load: Loader<K, Error = Arc<AppError>>,
{
    use crate::error::IntoGraphql;
    let loader = &ctx.data_unchecked::<Loaders>().loaders[K::WAVE as usize];
    async move { loader.load_one(key).await.graphql() }.boxed()
}

/// Reads in batches on behalf of one asker.
pub struct Load(Arc<Asker>);

impl std::fmt::Debug for Load {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Load")
    }
}

/// Declares a loader: its key, what it gives, its wave, and how a batch is read.
macro_rules! loader {
    ($wave:ident: $key:ty => $value:ty, |$asker:ident, $keys:ident| $body:expr) => {
        impl crate::loaders::Key for $key {
            const WAVE: crate::loaders::Wave = crate::loaders::Wave::$wave;
        }

        impl Loader<$key> for Load {
            type Value = $value;
            type Error = Arc<AppError>;
            async fn load(&self, keys: &[$key]) -> Result<HashMap<$key, $value>, Arc<AppError>> {
                let $asker = &*self.0;
                let $keys = keys;
                let read: AppResult<HashMap<$key, $value>> = async { $body }.await;
                read.map_err(Arc::new)
            }
        }
    };
}
use loader;
