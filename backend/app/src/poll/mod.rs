//! Finding a date: a poll among those who carry a group and its consultant, whose best half-day
//! becomes a session.

mod answer;
mod board;
mod life;
mod open;
mod remind;

pub use answer::{Answer, answer};
pub use board::{Board, Voter, boards};
pub use life::{Hours, Settle, cancel, close, reopen, settle};
pub use open::{Asked, ChangePoll, OpenPoll, change, open};
pub use remind::remind;

use crate::{AppError, AppResult, Asker, check, group};
use chrono::{DateTime, Utc};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{GroupId, PollId, PollReplyId};
use cordee_domain::policy::act;
use cordee_domain::poll::{PollStatus, standing_status};
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::poll;
use cordee_store::programme::Programme;
use cordee_store::{WriteScope, poll as store};
use std::sync::Arc;

pub use store::{Poll, Reply};

/// The polls of groups, latest opened first.
pub async fn of_groups(asker: &Asker, groups: &[GroupId]) -> AppResult<Vec<Poll>> {
    Ok(store::of_groups(&asker.read(act::GROUP_VIEW).await?, groups).await?)
}

pub async fn by_ids(asker: &Asker, ids: &[PollId]) -> AppResult<Vec<Poll>> {
    Ok(store::by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?)
}

pub async fn replies_by_ids(asker: &Asker, ids: &[PollReplyId]) -> AppResult<Vec<Reply>> {
    Ok(store::replies_by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?)
}

/// The open polls to which the asker has not answered in full, those that close first before the
/// others.
pub async fn awaiting(asker: &Asker) -> AppResult<Vec<Poll>> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    let (Some(me), Ok(_)) = (asker.actor()?.person_id(), asker.actor()?.may(act::POLL_ANSWER)) else {
        return Ok(Vec::new());
    };
    let open = store::open_at(&scope, asker.app().clock.now()).await?;
    let boards = boards(asker, &open).await?;
    let awaited = |poll: &Poll| boards.get(&poll.id).is_some_and(|board| board.awaits(me));
    Ok(open.into_iter().filter(awaited).collect())
}

/// The polls that the asker sees and that close between two instants, those that close first before the others.
pub async fn closing_between(asker: &Asker, from: DateTime<Utc>, to: DateTime<Utc>) -> AppResult<Vec<Poll>> {
    check::plausible_instant("from", "Début", from)?;
    check::plausible_instant("to", "Fin", to)?;
    Ok(store::closing_between(&asker.read(act::GROUP_VIEW).await?, from, to).await?)
}

/// A poll as it stands now.
pub fn status(asker: &Asker, poll: &Poll) -> PollStatus {
    standing_status(poll.status, poll.closes_at, asker.app().clock.now())
}

/// A poll read for changing, with what rules it.
struct Opened {
    poll: Poll,
    group: group::Group,
    programme: Programme,
    rulebook: Arc<Rulebook>,
}

async fn opened(asker: &Asker, scope: &WriteScope, id: PollId) -> AppResult<Opened> {
    let poll = scope.find::<poll::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let (group, programme, rulebook) = group::open_for(asker, scope, poll.group_id).await?;
    Ok(Opened { poll, group, programme, rulebook })
}

/// The same, where nobody changed it since and nothing is decided yet.
async fn undecided(asker: &Asker, scope: &WriteScope, id: PollId, version: i32) -> AppResult<Opened> {
    let opened = opened(asker, scope, id).await?;
    check::version(version, opened.poll.version)?;
    let refusal = match opened.poll.status {
        PollStatus::Open | PollStatus::Closed => return Ok(opened),
        PollStatus::Settled => "La date de ce sondage est retenue : modifiez la séance elle-même.",
        PollStatus::Cancelled => "Ce sondage est annulé : ouvrez-en un nouveau.",
    };
    Err(Refusal::rule("id", refusal).into())
}

async fn save(scope: &mut WriteScope, kind: EventKind, mut poll: Poll, programme: &Programme) -> AppResult<Poll> {
    poll.version += 1;
    let poll = scope.save(poll).await?;
    emit(scope, kind, &poll, programme);
    Ok(poll)
}

fn emit(scope: &mut WriteScope, kind: EventKind, poll: &Poll, programme: &Programme) {
    let event = NewEvent::new(kind, poll.id).programme(programme.id).group(poll.group_id);
    scope.emit(event.concern(poll.concern()));
}
