use super::{boards, store};
use crate::{AppResult, Asker, group, programme};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{GroupId, PersonId, PollId, ProgrammeId};
use cordee_domain::policy::act;
use cordee_domain::reminder::ReminderRule;
use cordee_store::entity::poll;

/// Reminds of each poll that closes soon those who have not answered it in full, once for each closing date. For the
/// platform's job.
pub async fn remind(asker: &Asker) -> AppResult<u64> {
    let awaited = awaited(asker).await?;
    if awaited.is_empty() {
        return Ok(0);
    }
    let mut scope = asker.write(act::POLL_OPEN).await?;
    let mut reminded = 0;
    for (id, version, programme, people) in awaited {
        let found = scope.find::<poll::Entity, _>(id).await?;
        // Changed meanwhile: it is looked at the next time.
        let Some(mut poll) = found.filter(|p| p.version == version && p.reminded_for != Some(p.closes_at)) else {
            continue;
        };
        poll.reminded_for = Some(poll.closes_at);
        let poll = scope.save(poll).await?;
        for person in people {
            let event = NewEvent::new(EventKind::PollReminded, poll.id).programme(programme).group(poll.group_id);
            scope.emit(event.establishment(poll.establishment_id).person(person));
            reminded += 1;
        }
    }
    scope.commit().await?;
    Ok(reminded)
}

type Awaited = (PollId, i32, ProgrammeId, Vec<PersonId>);

/// The polls that close soon, with those who are waited for and were not reminded.
async fn awaited(asker: &Asker) -> AppResult<Vec<Awaited>> {
    let now = asker.app().clock.now();
    let mut open = store::open_at(&asker.read(act::GROUP_VIEW).await?, now).await?;
    open.retain(|poll| poll.reminded_for != Some(poll.closes_at));
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let mut groups: Vec<GroupId> = open.iter().map(|poll| poll.group_id).collect();
    groups.sort_unstable();
    groups.dedup();
    let ruled = programme::with_rulebooks(asker, group::by_ids(asker, &groups).await?).await?;
    let programme = |poll: &super::Poll| {
        let (group, rulebook) = ruled.iter().find(|(group, _)| group.id == poll.group_id)?;
        ReminderRule::of(rulebook).is_due(poll.opened_at, poll.closes_at, now).then_some(group.programme_id)
    };
    let due: Vec<_> = open.into_iter().filter_map(|poll| Some((programme(&poll)?, poll))).collect();
    let polls: Vec<_> = due.iter().map(|(_, poll)| poll.clone()).collect();
    let boards = boards(asker, &polls).await?;
    let waited = due.into_iter().filter_map(|(programme, poll)| {
        let people = boards.get(&poll.id)?.awaited();
        (!people.is_empty()).then_some((poll.id, poll.version, programme, people))
    });
    Ok(waited.collect())
}
