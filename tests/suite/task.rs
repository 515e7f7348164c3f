//! Tasks between sessions: carried over, done once, reminded of once, kept where they are to be.

use crate::harness::{on_both, refusals, who};
use crate::world::{World, plan, task as new_task, today};
use chrono::Duration;
use cordee_app::replay::ClientKey;
use cordee_app::task::{self, NewTask, TaskChange, TaskFilter};
use cordee_app::{AppError, Asker, journal, session};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{SessionId, TaskId};
use cordee_domain::policy::Actor;
use cordee_domain::task::TaskStatus;

fn key(text: &str) -> Option<ClientKey> {
    ClientKey::read(Some(format!("{text:0<20}"))).unwrap()
}

async fn left_to(asker: &Asker, id: SessionId) -> Vec<TaskId> {
    let asker = asker.again();
    let session = session::by_ids(&asker, &[id]).await.unwrap();
    let mut left = task::carried_over(&asker, &session).await.unwrap();
    left.remove(&id).unwrap().into_iter().map(|task| task.id).collect()
}

#[test]
fn what_is_open_goes_over_to_the_next_session_and_stays_in_what_it_was() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let consultant = &work.consultant;
        let new = |place: usize| NewTask {
            session: Some(work.sessions[1]),
            ..new_task(work.group, Some(work.places[place].establishment))
        };
        let ours = task::add(&consultant.again(), new(0), None).await.unwrap();
        let theirs = task::add(&consultant.again(), new(1), None).await.unwrap();
        let all = task::add(&consultant.again(), NewTask { establishment: None, ..new(0) }, None).await.unwrap();
        let soon = plan(consultant, work.group, 5).await.id;
        let left = left_to(&work.trinome, soon).await;
        assert!([ours.id, theirs.id, all.id].iter().all(|id| left.contains(id)));
        // The session at which they were set is not left them.
        assert!(!left_to(consultant, work.sessions[1]).await.contains(&ours.id));
        task::set_done(&work.trinome.again(), ours.id, true, None).await.unwrap();
        assert!(!left_to(consultant, soon).await.contains(&ours.id));
        // Once past, a session is left what was open when it began.
        bed.clock.advance(Duration::days(6));
        task::set_done(&work.neighbour.again(), theirs.id, true, None).await.unwrap();
        let then = left_to(consultant, soon).await;
        assert!(then.contains(&theirs.id) && !then.contains(&ours.id));
    });
}

#[test]
fn a_tick_sent_twice_is_one_and_can_be_taken_back() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let new = new_task(work.group, Some(work.places[0].establishment));
        let twice = (new.clone(), new.clone());
        let set = task::add(&work.trinome.again(), twice.0, key("one")).await.unwrap();
        assert_eq!(task::add(&work.trinome.again(), twice.1, key("one")).await.unwrap().id, set.id);
        let done = task::set_done(&work.trinome.again(), set.id, true, key("tick")).await.unwrap();
        assert_eq!((done.status, done.closed_by), (TaskStatus::Done, Some(who(&work.trinome))));
        // Someone took it back meanwhile: the tick that comes again is the same tick, not a new one.
        task::set_done(&work.manager.again(), set.id, false, key("back")).await.unwrap();
        let again = task::set_done(&work.trinome.again(), set.id, true, key("tick")).await.unwrap();
        assert_eq!((again.status, again.version), (TaskStatus::Open, 3));
        let feed = journal::before(&work.trinome.again(), Default::default(), None, 50).await.unwrap().items;
        let told = |kind| feed.iter().filter(|event| event.kind == kind && event.subject_id == set.id.0).count();
        assert_eq!((told(EventKind::TaskSet), told(EventKind::TaskDone)), (1, 1));
        // Ten at once under one key are one.
        let asker = &work.trinome;
        let ticks = (0..10).map(|_| async { task::set_done(&asker.again(), set.id, true, key("race")).await });
        for tick in futures_util::future::join_all(ticks).await {
            assert_eq!(tick.unwrap().version, 4);
        }
    });
}

#[test]
fn an_establishment_sets_and_ticks_its_own_and_keeps_what_it_keeps() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let [ours, theirs] = [0, 1].map(|n| new_task(work.group, Some(work.places[n].establishment)));
        let kept = NewTask { kept: true, ..ours.clone() };
        let kept = task::add(&work.trinome.again(), kept, None).await.unwrap();
        assert!(matches!(task::add(&work.trinome.again(), theirs.clone(), None).await, Err(AppError::NotFound)));
        let whole = new_task(work.group, None);
        assert!(matches!(task::add(&work.trinome.again(), whole.clone(), None).await, Err(AppError::Denied)));
        let whole = task::add(&work.consultant.again(), whole, None).await.unwrap();
        let theirs = task::add(&work.consultant.again(), theirs, None).await.unwrap();
        let tick = async |asker: &Asker, id| task::set_done(&asker.again(), id, true, None).await;
        assert!(matches!(tick(&work.trinome, theirs.id).await, Err(AppError::NotFound)));
        assert!(matches!(tick(&work.neighbour, kept.id).await, Err(AppError::NotFound)));
        assert!(matches!(tick(&world.works[1].trinome, whole.id).await, Err(AppError::NotFound)));
        tick(&work.neighbour, whole.id).await.unwrap();
        let listed = async |asker: &Asker| {
            let filter = TaskFilter { group: Some(work.group), ..TaskFilter::default() };
            let page = task::page(&asker.again(), filter, None, 50).await.unwrap();
            assert_eq!(page.total, Some(page.items.len() as u64));
            page.items.iter().map(|task| task.id).collect::<Vec<_>>()
        };
        for reader in [&work.trinome, &work.manager, &work.consultant, &world.aract] {
            assert!(listed(reader).await.contains(&kept.id));
        }
        for reader in [&work.neighbour, &world.ars] {
            assert!(!listed(reader).await.contains(&kept.id));
        }
        let mine = TaskFilter { mine: true, ..TaskFilter::default() };
        let mine = task::page(&work.trinome.again(), mine, None, 50).await.unwrap().items;
        let mine: Vec<TaskId> = mine.iter().map(|task| task.id).collect();
        assert!(mine.contains(&kept.id) && mine.contains(&whole.id) && !mine.contains(&theirs.id));
    });
}

#[test]
fn one_is_reminded_once_as_long_before_as_the_rulebook_says() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let due = Some(today(&world.app) + Duration::days(5));
        let new = NewTask { due_on: due, ..new_task(work.group, Some(work.places[0].establishment)) };
        let set = task::add(&work.consultant.again(), new, None).await.unwrap();
        assert_eq!((set.remind_days, set.remind_on), (Some(3), due.map(|day| day - Duration::days(3))));
        let platform = || Asker::new(world.app.clone(), Some(Actor::system(world.tenant)));
        assert_eq!(task::remind(&platform()).await.unwrap(), 0);
        bed.clock.advance(Duration::days(2));
        assert_eq!(task::remind(&platform()).await.unwrap(), 1);
        assert_eq!(task::remind(&platform()).await.unwrap(), 0);
        let last = journal::before(&work.trinome.again(), Default::default(), None, 1).await.unwrap().items.remove(0);
        assert_eq!((last.kind, last.subject_id), (EventKind::TaskReminded, set.id.0));
        // Another due date is another reminder.
        let later = TaskChange {
            wording: set.wording.clone(),
            owner: None,
            due_on: due.map(|day| day + Duration::days(7)),
            remind_days: Some(11),
        };
        let changed = task::change(&work.consultant.again(), set.id, set.version, later, None).await.unwrap();
        assert_eq!(task::remind(&platform()).await.unwrap(), 1);
        bed.clock.advance(Duration::days(11));
        let asker = work.trinome.again();
        assert!(task::is_overdue(&asker, &changed));
        let overdue = TaskFilter { overdue: true, ..TaskFilter::default() };
        let found = task::page(&asker, overdue, None, 50).await.unwrap().items;
        assert_eq!(found.iter().map(|task| task.id).collect::<Vec<_>>(), [set.id]);
    });
}

#[test]
fn a_task_is_dropped_with_a_reason_and_taken_up_again() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let new = new_task(work.group, Some(work.places[0].establishment));
        let set = task::add(&work.trinome.again(), new.clone(), None).await.unwrap();
        assert!(
            refusals(task::drop_task(&work.trinome.again(), set.id, 1, " ").await)[0].to_string().contains("Motif")
        );
        let dropped = task::drop_task(&work.trinome.again(), set.id, 1, "Fait autrement").await.unwrap();
        let late = task::set_done(&work.manager.again(), set.id, true, None).await;
        assert!(refusals(late)[0].to_string().contains("abandonnée"));
        let back = task::restore(&work.manager.again(), set.id, dropped.version).await.unwrap();
        assert_eq!((back.status, back.drop_reason), (TaskStatus::Open, None));
        let stranger = NewTask { owner: Some(who(&work.neighbour)), ..new };
        let refused = refusals(task::add(&work.trinome.again(), stranger, None).await);
        assert!(refused[0].to_string().contains("Responsable"));
    });
}
