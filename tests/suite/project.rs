//! The steps of an establishment's project.

use crate::harness::on_both;
use crate::sheet_world;
use crate::trial_world::{retained, to_do, tried};
use crate::world::{Place, World, today};
use chrono::Duration;
use cordee_app::Asker;
use cordee_app::experiment::{self, Decide, SaveAction};
use cordee_app::project::{self, MilestoneFilter};
use cordee_domain::experiment::{ActionStatus, ExperimentDecision};
use cordee_domain::path::{PathItem, PathPlace, PathState};
use cordee_domain::policy::Role;

/// The programme began 180 days ago and has as long to go.
#[test]
fn an_establishment_that_joins_late_is_not_late_at_once() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let asker = world.aract.again();
        let filter = MilestoneFilter { group: Some(world.works[0].group), ..MilestoneFilter::default() };
        let steps = project::page(&asker, filter, None, 100).await.unwrap().items;
        let establishments = world.works[0].places.len();
        assert!(establishments > 0);
        for (step, days) in [60, 150, 180, 180].into_iter().enumerate() {
            let due = Some(today(asker.app()) + Duration::days(days));
            let of_step: Vec<_> = steps.iter().filter(|m| m.step == step as i32 + 1).map(|m| m.due_on).collect();
            assert_eq!(of_step, vec![due; establishments], "step {}", step + 1);
        }
        let late = project::page(&asker, MilestoneFilter { late: true, ..filter }, None, 100).await.unwrap();
        assert!(late.items.is_empty());
        bed.clock.advance(Duration::days(61));
        let late = project::page(&asker.again(), MilestoneFilter { late: true, ..filter }, None, 100).await.unwrap();
        assert_eq!(late.items.len(), establishments);
    });
}

/// The line of a project's path that begins so.
async fn line(asker: &Asker, place: &Place, begins: &str) -> PathItem {
    let room = project::room(&asker.again(), place.participation).await.unwrap().unwrap();
    let path = project::path(&asker.again(), &room).await.unwrap();
    path.items.into_iter().find(|item| item.label.starts_with(begins)).unwrap()
}

#[test]
fn the_path_tells_what_is_chosen_tried_and_told() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        // Nothing has begun at the second establishment.
        let (work, place) = (&world.works[0], &world.works[0].places[1]);
        let asker = &work.consultant;
        let chosen = line(asker, place, "retenir les situations").await;
        assert_eq!((chosen.state, chosen.detail), (PathState::ToDo, None));
        assert_eq!(line(asker, place, "écrire une première expérimentation").await.state, PathState::ToDo);
        let told = line(asker, place, "raconter l’expérience").await;
        assert_eq!((told.state, told.place), (PathState::ToDo, PathPlace::Tab("fiches")));

        retained(asker, place).await;
        let chosen = line(asker, place, "retenir les situations").await;
        assert_eq!((chosen.state, chosen.detail.as_deref()), (PathState::Done, Some("1 retenue")));
        let row = tried(asker, place).await;
        to_do(asker, &row).await;
        let due = SaveAction {
            experiment: row.id,
            action: None,
            title: "Prévenir les familles".into(),
            owner: "La direction".into(),
            starts_on: None,
            due_on: Some(today(&world.app) - Duration::days(2)),
            status: ActionStatus::Doing,
        };
        experiment::save_action(&asker.again(), due).await.unwrap();
        let running = line(asker, place, "conduire les expérimentations").await;
        let said = running.detail.unwrap();
        assert_eq!(running.state, PathState::Doing);
        assert!(
            said.starts_with(
                "0 sur 1 évaluée\u{a0}; prochaine action\u{a0}: «\u{a0}Prévenir les familles\u{a0}», par La direction, pour le"
            ),
            "{said}"
        );
        assert!(said.ends_with("1 action en retard"), "{said}");

        crate::trial_world::told(asker, place, Some(&row)).await.unwrap();
        let stop = Decide {
            experiment: row.id,
            version: row.version,
            decision: ExperimentDecision::Stop,
            reason: "Sans effet".into(),
            decided_on: today(&world.app),
            meeting: None,
        };
        experiment::decide(&asker.again(), stop).await.unwrap();
        assert_eq!(line(asker, place, "conduire les expérimentations").await.state, PathState::Done);

        let sheet = sheet_world::begun(&world, work, Role::Manager).await;
        let told = line(asker, &work.places[0], "raconter l’expérience").await;
        assert_eq!((told.state, told.place), (PathState::Doing, PathPlace::Sheet(sheet.id)));
        assert_eq!(told.detail.as_deref(), Some("«\u{a0}Des plannings tenus\u{a0}»\u{a0}: en rédaction"));
        let room = project::room(&world.contributor.again(), work.places[0].participation).await.unwrap().unwrap();
        let seen = project::path(&world.contributor.again(), &room).await.unwrap();
        assert!(seen.items.iter().all(|item| !matches!(item.place, PathPlace::Sheet(_) | PathPlace::Tab("fiches"))));
    });
}
