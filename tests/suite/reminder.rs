//! Reminders: once for each date, to who is still waited for, and to nobody else.

use crate::harness::{Bed, on_both};
use crate::world::{World, open_poll, task as new_task, today};
use chrono::Duration;
use cordee_app::notification as app;
use cordee_app::poll::{self, Answer};
use cordee_app::task::{self, NewTask};
use cordee_app::{Asker, jobs};
use cordee_domain::event::EventKind;
use cordee_domain::ids::PollId;
use cordee_domain::poll::{Choice, read_slots};
use uuid::Uuid;

/// How often somebody was told of something, once all reminders that are due have gone.
async fn told(bed: &Bed, asker: &Asker, kind: EventKind, subject: Uuid) -> usize {
    app::remind(&bed.app).await.unwrap();
    app::tell(&bed.app).await.unwrap();
    let asker = asker.again();
    let lines = app::before(&asker, false, None, 100).await.unwrap().items;
    lines.iter().filter(|line| (line.kind, line.subject_id) == (kind, subject)).count()
}

async fn answer(asker: &Asker, id: PollId) {
    let asker = asker.again();
    let poll = poll::by_ids(&asker, &[id]).await.unwrap().remove(0);
    let choices = read_slots(&poll.slots).iter().map(|slot| (slot.to_string(), Choice::Yes)).collect();
    poll::answer(&asker, Answer { poll: id, version: 0, choices, comment: None }).await.unwrap();
}

#[test]
fn who_has_not_answered_a_poll_is_reminded_once_before_it_closes_and_again_when_that_moves() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let opened = open_poll(&work.consultant, work.group).await;
        answer(&work.trinome, opened.id).await;
        let reminded = async |asker: &Asker| told(&bed, asker, EventKind::PollReminded, opened.id.0).await;
        assert_eq!(reminded(&work.neighbour).await, 0);
        bed.clock.advance(Duration::days(18));
        for _ in 0..2 {
            let seen = [&work.trinome, &work.neighbour, &work.consultant];
            let seen = [reminded(seen[0]).await, reminded(seen[1]).await, reminded(seen[2]).await];
            assert_eq!(seen, [0, 1, 1]);
        }
        // Nothing is changed of the poll by that.
        let poll = poll::by_ids(&work.consultant.again(), &[opened.id]).await.unwrap().remove(0);
        assert_eq!(poll.version, opened.version);
        bed.clock.advance(Duration::days(3));
        assert_eq!(reminded(&work.neighbour).await, 1, "what is closed calls nobody");
        let until = today(&world.app) + Duration::days(6);
        poll::reopen(&work.consultant.again(), opened.id, poll.version, until).await.unwrap();
        assert_eq!(reminded(&work.neighbour).await, 1);
        bed.clock.advance(Duration::days(4));
        answer(&work.neighbour, opened.id).await;
        assert_eq!([reminded(&work.neighbour).await, reminded(&work.consultant).await], [1, 2]);
    });
}

#[test]
fn a_trinomes_task_is_told_to_its_voices_and_what_is_kept_to_nobody_else() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let due_on = Some(today(&world.app) + Duration::days(5));
        let new = NewTask { due_on, ..new_task(work.group, Some(work.places[0].establishment)) };
        let shared = task::add(&work.consultant.again(), new.clone(), None).await.unwrap();
        let kept = task::add(&work.consultant.again(), NewTask { kept: true, ..new }, None).await.unwrap();
        for task in [&shared, &kept] {
            let set = async |asker: &Asker| told(&bed, asker, EventKind::TaskSet, task.id.0).await;
            assert_eq!([set(&work.trinome).await, set(&work.neighbour).await], [1, 0]);
        }
        bed.clock.advance(Duration::days(2));
        // As the server does it.
        jobs::run_due(&bed.app).await.unwrap();
        for task in [&shared, &kept] {
            let reminded = async |asker: &Asker| told(&bed, asker, EventKind::TaskReminded, task.id.0).await;
            assert_eq!([reminded(&work.trinome).await, reminded(&work.neighbour).await], [1, 0]);
        }
    });
}
