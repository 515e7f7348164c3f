//! Opening a poll, and changing what it asks.

use super::{Poll, emit, save, undecided};
use crate::session::With;
use crate::{AppResult, Asker, check, group, session};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use cordee_domain::event::EventKind;
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::{GroupId, PollId};
use cordee_domain::policy::act;
use cordee_domain::poll::{Choices, PollRule, PollStatus, Slot, read_slots, write_slots};
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::session::{AttendanceMode, SessionKind};
use cordee_domain::text;
use cordee_domain::time::{paris_date, paris_start_of};
use cordee_store::programme::Programme;
use cordee_store::{WriteScope, poll as store};

/// The most half-days that a poll proposes.
const MOST_SLOTS: usize = 30;

/// A poll to be opened.
#[derive(Clone, Debug)]
pub struct OpenPoll {
    pub group: GroupId,
    pub kind: SessionKind,
    pub sequence: Option<i32>,
    /// With whom an individual session would be.
    pub with: With,
    pub asked: Asked,
}

/// What the voters are asked, and until when.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The session's own when none.
    pub title: Option<String>,
    pub note: Option<String>,
    pub mode: AttendanceMode,
    pub place: Option<String>,
    pub video_link: Option<String>,
    /// Names of half-days, such as `2026-12-03/morning`.
    pub slots: Vec<String>,
    /// The last day on which one may answer; as the rulebook proposes when none.
    pub closes_on: Option<NaiveDate>,
}

/// Opens a poll for a session to be.
pub async fn open(asker: &Asker, input: OpenPoll) -> AppResult<Poll> {
    let mut scope = asker.write(act::POLL_OPEN).await?;
    let (group, programme, rulebook) = group::open_for(asker, &scope, input.group).await?;
    if group.status == GroupStatus::Closed {
        return Err(Refusal::rule("groupId", "Ce groupe est clos : on n’y programme plus de séance.").into());
    }
    let (sequence, concern) = session::subject(&scope, &group, input.kind, input.sequence, input.with).await?;
    let id: PollId = asker.app().new_id();
    let blank = Poll {
        tenant_id: scope.tenant(),
        id,
        group_id: group.id,
        kind: input.kind,
        sequence,
        establishment_id: concern.establishment(),
        post_id: concern.post(),
        title: String::new(),
        note: None,
        mode: input.asked.mode,
        place: None,
        video_link: None,
        slots: String::new(),
        closes_at: scope.now(),
        status: PollStatus::Open,
        cancel_reason: None,
        session_id: None,
        settled_slot: None,
        opened_at: scope.now(),
        opened_by: scope.actor(),
        reminded_for: None,
        version: 1,
    };
    let poll = asked(&scope, blank, input.asked, &programme, &rulebook)?;
    let poll = scope.add(poll).await?;
    emit(&mut scope, EventKind::PollOpened, &poll, &programme);
    scope.commit().await?;
    Ok(poll)
}

/// Another question for a poll that nothing has decided yet.
#[derive(Clone, Debug)]
pub struct ChangePoll {
    pub id: PollId,
    pub version: i32,
    pub asked: Asked,
    /// Half-days may be taken away although somebody answered for them.
    pub confirmed: bool,
}

/// Changes what a poll asks. A half-day that has answers goes only where that is confirmed.
pub async fn change(asker: &Asker, input: ChangePoll) -> AppResult<Poll> {
    let mut scope = asker.write(act::POLL_OPEN).await?;
    let opened = undecided(asker, &scope, input.id, input.version).await?;
    let before = read_slots(&opened.poll.slots);
    let poll = asked(&scope, opened.poll, input.asked, &opened.programme, &opened.rulebook)?;
    let now = read_slots(&poll.slots);
    let removed: Vec<Slot> = before.into_iter().filter(|slot| !now.contains(slot)).collect();
    if !removed.is_empty() && !input.confirmed {
        answered(&scope, &poll, &removed).await?;
    }
    let poll = save(&mut scope, EventKind::PollChanged, poll, &opened.programme).await?;
    scope.commit().await?;
    Ok(poll)
}

async fn answered(scope: &WriteScope, poll: &Poll, removed: &[Slot]) -> AppResult<()> {
    let replies = store::replies_of(scope, &[poll.id]).await?;
    let said: Vec<Choices> = replies.iter().map(|reply| Choices::read(&reply.choices)).collect();
    let counts = removed.iter().map(|slot| (slot, said.iter().filter(|choices| choices.of(*slot).is_some()).count()));
    let answered: Vec<String> =
        counts.filter(|(_, count)| *count > 0).map(|(slot, count)| format!("{} ({count})", slot.words())).collect();
    if answered.is_empty() {
        return Ok(());
    }
    let message = format!(
        "Créneaux : des réponses ont déjà été données pour {}. Confirmez leur retrait, ou gardez ces créneaux.",
        answered.join(" ; ")
    );
    Err(Refusal::rule("confirmed", message).into())
}

fn asked(
    scope: &WriteScope,
    mut poll: Poll,
    to: Asked,
    programme: &Programme,
    rulebook: &Rulebook,
) -> Result<Poll, Refusal> {
    let rule = PollRule::of(rulebook);
    let slots = proposed(scope, &poll, to.slots, rule, (programme, rulebook))?;
    let default_title = session::titled(rulebook, poll.kind, poll.sequence, to.mode)?;
    let title = text::optional_line("title", "Titre", to.title.as_deref().unwrap_or_default(), 200)?;
    poll.title = title.unwrap_or(default_title);
    poll.note = text::paragraphs("note", "Message", to.note.as_deref().unwrap_or_default(), 1_000)?;
    poll.mode = to.mode;
    poll.place = text::optional_line("place", "Lieu", to.place.as_deref().unwrap_or_default(), 300)?;
    poll.video_link = session::video_link(to.video_link.as_deref().unwrap_or_default())?;
    let first = slots.iter().min().map_or_else(|| paris_date(scope.now()), |slot| slot.day);
    poll.closes_at = closing(scope.now(), to.closes_on, first, rule)?;
    if poll.status == PollStatus::Closed && poll.closes_at > scope.now() && to.closes_on.is_none() {
        // Left as it was: a poll that was closed by hand is reopened by hand.
        poll.closes_at = scope.now();
    }
    poll.slots = write_slots(&slots);
    Ok(poll)
}

/// The half-days to be proposed, in the order of time.
fn proposed(
    scope: &WriteScope,
    poll: &Poll,
    names: Vec<String>,
    rule: PollRule<'_>,
    (programme, rulebook): (&Programme, &Rulebook),
) -> Result<Vec<Slot>, Refusal> {
    let mut slots = names.iter().map(|name| Slot::parse(name)).collect::<Result<Vec<Slot>, Refusal>>()?;
    slots.sort_unstable();
    slots.dedup();
    if slots.len() < rule.min_slots {
        let message =
            format!("Créneaux : un sondage en propose {} au moins, pour laisser un choix. Ajoutez-en.", rule.min_slots);
        return Err(Refusal::rule("slots", message));
    }
    if slots.len() > MOST_SLOTS {
        let message =
            format!("Créneaux : {} proposés, pour {MOST_SLOTS} au plus. Gardez les plus vraisemblables.", slots.len());
        return Err(Refusal::invalid("slots", message));
    }
    let kept = read_slots(&poll.slots);
    for slot in &slots {
        check::plausible_day("slots", "Créneaux", slot.day)?;
        if slot.hours(1).0 <= scope.now() && !kept.contains(slot) {
            let message = format!("Créneaux : {} est passé. Choisissez une date à venir.", slot.words());
            return Err(Refusal::invalid("slots", message));
        }
        if poll.kind != SessionKind::FollowUp {
            let period = (programme.starts_on, programme.ends_on);
            check::within_period("slots", "Créneaux", slot.day, period, rulebook)?;
        }
    }
    Ok(slots)
}

/// The instant after which no answer is taken: the end of a day in Paris, before the first slot.
pub(super) fn closing(
    now: DateTime<Utc>,
    closes_on: Option<NaiveDate>,
    first: NaiveDate,
    rule: PollRule<'_>,
) -> Result<DateTime<Utc>, Refusal> {
    let today = paris_date(now);
    let wished = first - Duration::days(i64::from(rule.closes_days_before));
    let last = first.pred_opt().unwrap_or(first);
    let day = closes_on.unwrap_or_else(|| wished.max(today).min(last.max(today)));
    check::plausible_day("closesOn", "Réponses jusqu’au", day)?;
    if day < today {
        let message = "Réponses jusqu’au : cette date est passée. Laissez aux votants le temps de répondre.";
        return Err(Refusal::invalid("closesOn", message));
    }
    if closes_on.is_some() && day >= first {
        let message = format!(
            "Réponses jusqu’au : le premier créneau est le {}. Choisissez une date qui le précède.",
            first.format("%d/%m/%Y")
        );
        return Err(Refusal::invalid("closesOn", message));
    }
    Ok(paris_start_of(day.succ_opt().unwrap_or(day)))
}
