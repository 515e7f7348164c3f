//! Closing, reopening and cancelling a poll, and keeping one of its dates.

use super::open::closing;
use super::{Poll, save, undecided};
use crate::session::{self, Appointment, PlanSession, Session, With};
use crate::{AppResult, Asker, check};
use chrono::{DateTime, NaiveDate, Utc};
use cordee_domain::event::EventKind;
use cordee_domain::ids::PollId;
use cordee_domain::policy::act;
use cordee_domain::poll::{PollRule, PollStatus, Slot, read_slots, standing_status};
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_domain::time::paris_date;

/// Closes a poll before its time: no answer is taken any more.
pub async fn close(asker: &Asker, id: PollId, version: i32) -> AppResult<Poll> {
    let mut scope = asker.write(act::POLL_OPEN).await?;
    let opened = undecided(asker, &scope, id, version).await?;
    let mut poll = opened.poll;
    poll.status = PollStatus::Closed;
    let poll = save(&mut scope, EventKind::PollClosed, poll, &opened.programme).await?;
    scope.commit().await?;
    Ok(poll)
}

/// Takes answers again, until another day.
pub async fn reopen(asker: &Asker, id: PollId, version: i32, closes_on: NaiveDate) -> AppResult<Poll> {
    let mut scope = asker.write(act::POLL_OPEN).await?;
    let opened = undecided(asker, &scope, id, version).await?;
    let mut poll = opened.poll;
    if standing_status(poll.status, poll.closes_at, scope.now()) == PollStatus::Open {
        return Err(Refusal::rule("id", "Ce sondage est ouvert : modifiez sa date de clôture.").into());
    }
    let slots = read_slots(&poll.slots);
    // Only what can still be chosen bounds the new date.
    let to_come = slots.iter().map(|slot| slot.day).filter(|day| *day > paris_date(scope.now()));
    let Some(last) = to_come.max() else {
        let message =
            "Tous les créneaux de ce sondage sont passés : modifiez-les d’abord, ou ouvrez un nouveau sondage.";
        return Err(Refusal::rule("id", message).into());
    };
    poll.status = PollStatus::Open;
    poll.closes_at = closing(scope.now(), Some(closes_on), last, PollRule::of(&opened.rulebook))?;
    let poll = save(&mut scope, EventKind::PollReopened, poll, &opened.programme).await?;
    scope.commit().await?;
    Ok(poll)
}

/// Gives a poll up, with the reason that everyone sees.
pub async fn cancel(asker: &Asker, id: PollId, version: i32, reason: &str) -> AppResult<Poll> {
    let mut scope = asker.write(act::POLL_OPEN).await?;
    let opened = undecided(asker, &scope, id, version).await?;
    let mut poll = opened.poll;
    poll.cancel_reason = Some(text::line("reason", "Motif", reason, 300)?);
    poll.status = PollStatus::Cancelled;
    let poll = save(&mut scope, EventKind::PollCancelled, poll, &opened.programme).await?;
    scope.commit().await?;
    Ok(poll)
}

/// The hours of the session on the half-day that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    Usual,
    At(DateTime<Utc>, DateTime<Utc>),
    /// The start without the end, or the end without the start.
    Half,
}

/// The date to be kept, and what changed of the session meanwhile.
#[derive(Clone, Debug)]
pub struct Settle {
    pub id: PollId,
    pub version: i32,
    /// The half-day’s name.
    pub slot: String,
    pub hours: Hours,
    /// As the poll says when none.
    pub place: Option<String>,
    pub video_link: Option<String>,
}

/// Keeps one of the dates: the session is planned, under the rules of every session, and the poll
/// is over.
pub async fn settle(asker: &Asker, input: Settle) -> AppResult<(Poll, Session)> {
    asker.actor()?.may(act::SESSION_PLAN)?;
    let mut scope = asker.write(act::POLL_OPEN).await?;
    let opened = undecided(asker, &scope, input.id, input.version).await?;
    let mut poll = opened.poll;
    let slot = Slot::parse(&input.slot)
        .map_err(|_| Refusal::invalid("slot", "Date : elle n’est pas lisible. Choisissez-en une du sondage."))?;
    if !read_slots(&poll.slots).contains(&slot) {
        let message = format!("Date : {} n’est pas proposé dans ce sondage. Choisissez-en une autre.", slot.words());
        return Err(Refusal::invalid("slot", message).into());
    }
    let half_days = PollRule::of(&opened.rulebook).session_half_days;
    let (starts_at, ends_at) = match input.hours {
        Hours::Usual => slot.hours(half_days),
        Hours::At(start, end) => (start, end),
        Hours::Half => {
            let message = "Horaires : indiquez le début et la fin, ou aucun des deux.";
            return Err(Refusal::invalid("endsAt", message).into());
        }
    };
    check::plausible_instant("startsAt", "Début", starts_at)?;
    if paris_date(starts_at) != slot.day {
        let message = "Début : ces heures ne sont pas celles du jour retenu. Corrigez-les.";
        return Err(Refusal::invalid("startsAt", message).into());
    }
    let plan = PlanSession {
        group: poll.group_id,
        kind: poll.kind,
        sequence: poll.sequence,
        with: With { establishment: poll.establishment_id, post: poll.post_id },
        appointment: Appointment {
            mode: poll.mode,
            starts_at,
            ends_at,
            place: input.place.or_else(|| poll.place.clone()),
            video_link: input.video_link.or_else(|| poll.video_link.clone()),
            title: Some(poll.title.clone()),
        },
    };
    let session = session::plan_within(asker, &mut scope, plan).await?;
    poll.status = PollStatus::Settled;
    poll.session_id = Some(session.id);
    poll.settled_slot = Some(slot.to_string());
    let poll = save(&mut scope, EventKind::PollSettled, poll, &opened.programme).await?;
    scope.commit().await?;
    Ok((poll, session))
}
