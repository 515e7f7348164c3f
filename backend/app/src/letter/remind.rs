use super::{Letter, missing_of, text};
use crate::{AppResult, Asker, group, programme, session};
use chrono::{DateTime, Utc};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{GroupId, LetterId, PersonId};
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_domain::reminder::{ReminderRule, letter_due};
use cordee_domain::session::{SessionKind, SessionStatus};
use cordee_store::entity::commitment_letter;
use cordee_store::{group as groups, letter as store};

/// Reminds of each letter that is to be signed soon the voices that have not, once for each date by which it is: that
/// of the session before which it is required, or some days after its issue. For the platform's job.
pub async fn remind(asker: &Asker) -> AppResult<u64> {
    let awaited = awaited(asker).await?;
    if awaited.is_empty() {
        return Ok(0);
    }
    let mut scope = asker.write(act::LETTER_ISSUE).await?;
    let mut reminded = 0;
    for Awaited { id, version, due, people } in awaited {
        let found = scope.find::<commitment_letter::Entity, _>(id).await?;
        // Changed meanwhile: it is looked at the next time.
        let Some(mut letter) = found.filter(|l| l.version == version && l.reminded_for != Some(due)) else { continue };
        letter.reminded_for = Some(due);
        let letter = scope.save(letter).await?;
        for person in people {
            let event = NewEvent::new(EventKind::LetterReminded, letter.id).programme(letter.programme_id);
            scope.emit(event.group(letter.group_id).establishment(letter.establishment_id).person(person));
            reminded += 1;
        }
    }
    scope.commit().await?;
    Ok(reminded)
}

struct Awaited {
    id: LetterId,
    version: i32,
    due: DateTime<Utc>,
    people: Vec<PersonId>,
}

/// The letters to be signed soon, with the voices that are waited for and were not reminded.
async fn awaited(asker: &Asker) -> AppResult<Vec<Awaited>> {
    let now = asker.app().clock.now();
    let scope = asker.read(act::GROUP_VIEW).await?;
    let waiting = store::waiting(&scope).await?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let mut ids: Vec<GroupId> = waiting.iter().map(|letter| letter.group_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let ruled = programme::with_rulebooks(asker, group::by_ids(asker, &ids).await?).await?;
    let sessions = session::of_groups(asker, &ids).await?;
    let due = |letter: &Letter| {
        let (_, rulebook) = ruled.iter().find(|(group, _)| group.id == letter.group_id)?;
        let due = letter_due(letter.issued_at, required_at(rulebook, letter.group_id, &sessions));
        let near = ReminderRule::of(rulebook).is_due(letter.issued_at, due, now);
        (near && letter.reminded_for != Some(due)).then_some(due)
    };
    let due: Vec<_> = waiting.into_iter().filter_map(|letter| Some((due(&letter)?, letter))).collect();
    if due.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<_> = due.iter().map(|(_, letter)| letter.participation_id).collect();
    let voices = groups::trinomes_of(&scope, &places).await?;
    let letters: Vec<_> = due.iter().map(|(_, letter)| letter.id).collect();
    let signatures = store::signatures_of(&scope, &letters).await?;
    let mut awaited = Vec::new();
    for (due, letter) in due {
        let signed: Vec<_> = signatures.iter().filter(|s| s.letter_id == letter.id).cloned().collect();
        let missing = missing_of(&text(&letter)?, &signed);
        let own = voices.iter().filter(|voice| voice.participation_id == letter.participation_id && !voice.deputy);
        let people: Vec<_> = own.filter(|voice| missing.contains(&voice.role)).map(|voice| voice.person_id).collect();
        if !people.is_empty() {
            awaited.push(Awaited { id: letter.id, version: letter.version, due, people });
        }
    }
    Ok(awaited)
}

/// When the first session begins that the letter is required before.
fn required_at(rulebook: &Rulebook, group: GroupId, sessions: &[session::Session]) -> Option<DateTime<Utc>> {
    let from = i32::from(rulebook.letter.as_ref()?.required_before_sequence?);
    let concerned = sessions.iter().filter(|session| {
        session.group_id == group
            && session.kind == SessionKind::Sequence
            && session.status == SessionStatus::Planned
            && session.sequence.is_some_and(|number| number >= from)
    });
    concerned.map(|session| session.starts_at).min()
}
