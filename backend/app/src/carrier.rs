//! Who carries groups, for every room that asks: the seats of a group, who holds each, and what they
//! are called.

use crate::{AppResult, Asker};
use cordee_domain::carrier::Seat;
use cordee_domain::ids::{GroupId, PostId};
use cordee_domain::policy::act;
use cordee_store::{ReadScope, carrier as store, establishment};
use std::collections::HashMap;

pub use store::{Chair, Holder, PostName};

/// The seats of groups that the asker sees, held and vacant.
pub async fn of_groups(asker: &Asker, groups: &[GroupId]) -> AppResult<Vec<Chair>> {
    Ok(store::chairs(&asker.read(act::GROUP_VIEW).await?, groups).await?)
}

/// What everyone of a network knows of its posts.
pub async fn post_names(asker: &Asker, posts: &[PostId]) -> AppResult<Vec<PostName>> {
    Ok(store::post_names(&asker.read(act::GROUP_VIEW).await?, posts).await?)
}

/// What each of these seats is of.
pub(crate) async fn names_of(asker: &Asker, chairs: &[Chair]) -> AppResult<HashMap<Seat, String>> {
    names_of_seats(asker, chairs.iter().map(|chair| chair.seat)).await
}

/// The same, by the seats alone.
pub(crate) async fn names_of_seats(
    asker: &Asker,
    seats: impl Iterator<Item = Seat>,
) -> AppResult<HashMap<Seat, String>> {
    seat_names(&asker.read(act::GROUP_VIEW).await?, seats).await
}

/// What each of these seats is of, as documents and sheets write it: an establishment's name, or that of the
/// organisation in which a post is.
pub(crate) async fn seat_names(
    scope: &ReadScope,
    seats: impl Iterator<Item = Seat>,
) -> AppResult<HashMap<Seat, String>> {
    let seats: Vec<Seat> = seats.collect();
    let mut sites: Vec<_> = seats.iter().filter_map(|seat| seat.establishment()).collect();
    sites.sort_unstable();
    sites.dedup();
    let sites: HashMap<_, _> = match sites.as_slice() {
        [] => HashMap::new(),
        ids => establishment::by_ids(scope, ids).await?.into_iter().map(|site| (site.id, site.name)).collect(),
    };
    let posts: Vec<PostId> = seats.iter().filter_map(|seat| seat.post()).collect();
    let mut posted: HashMap<PostId, String> = HashMap::new();
    if !posts.is_empty() {
        let named = store::post_names(scope, &posts).await?;
        let organisations: Vec<_> = named.iter().map(|post| post.organisation).collect();
        let organisations: HashMap<_, _> = establishment::organisations_by_ids(scope, &organisations)
            .await?
            .into_iter()
            .map(|organisation| (organisation.id, organisation.name))
            .collect();
        for post in named {
            let name = organisations.get(&post.organisation).cloned().unwrap_or_default();
            posted.insert(post.id, format!("{name} (poste n° {})", post.number));
        }
    }
    let name = |seat: &Seat| match seat {
        Seat::Voice { establishment, .. } => sites.get(establishment).cloned(),
        Seat::Post(post) => posted.get(post).cloned(),
    };
    Ok(seats.iter().filter_map(|seat| Some((*seat, name(seat)?))).collect())
}
