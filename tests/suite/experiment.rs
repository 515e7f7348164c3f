//! Priorities, experiments and their actions, what the comité decides, and what is frozen.

use crate::harness::{on_both, refusals};
use crate::trial_world::{experiment_of, followed, measured, priority_of, retained, to_do, told, tried};
use crate::world::{World, today};
use chrono::Duration;
use cordee_app::experiment::{self, Decide, OutcomeFilter, SaveExperiment, SavePriority};
use cordee_app::{AppError, indicator};
use cordee_domain::experiment::{ActionStatus, ExperimentDecision, ExperimentStatus};
use cordee_domain::refusal::Refusal;
use cordee_domain::sealed::SealedKind;

#[test]
fn priorities_are_ranked_and_two_people_do_not_overwrite_each_other() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let mut rows = Vec::new();
        for _ in 0..3 {
            rows.push(retained(&work.trinome, place).await);
        }
        // The world has retained one before.
        assert_eq!(rows.iter().map(|row| row.rank).collect::<Vec<_>>(), [2, 3, 4]);
        let known = experiment::dossiers(&work.trinome.again(), &[place.participation]).await.unwrap();
        let order = [rows[2].id, rows[0].id, rows[1].id, known[&place.participation].priorities[0].id];
        let ranked = experiment::rank_priorities(&work.manager.again(), place.participation, &order).await.unwrap();
        assert_eq!(ranked.iter().map(|row| row.id).collect::<Vec<_>>(), order);
        refusals(experiment::rank_priorities(&work.manager.again(), place.participation, &order[..3]).await);
        refusals(experiment::rank_priorities(&work.manager.again(), place.participation, &[order[0]; 4]).await);
        let say = |version| SavePriority {
            priority: Some((rows[1].id, version)),
            title: "Autrement".into(),
            ..priority_of(place.participation)
        };
        let said = experiment::save_priority(&work.consultant.again(), say(ranked[2].version)).await.unwrap();
        let stale = refusals(experiment::save_priority(&work.manager.again(), say(ranked[2].version)).await);
        assert!(matches!(stale[0], Refusal::VersionConflict { current, .. } if current == said.version));
        let elsewhere = SavePriority { participation: work.places[1].participation, ..say(said.version) };
        assert!(matches!(
            experiment::save_priority(&work.consultant.again(), elsewhere).await,
            Err(AppError::NotFound)
        ));
    });
}

#[test]
fn the_comite_decides_after_something_is_observed() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let row = tried(&work.trinome, place).await;
        let decide = |version, reason: &str| Decide {
            experiment: row.id,
            version,
            decision: ExperimentDecision::Stop,
            reason: reason.into(),
            decided_on: today(&world.app),
            meeting: None,
        };
        refusals(experiment::decide(&work.manager.again(), decide(1, "Sans effet")).await);
        told(&work.trinome, place, Some(&row)).await.unwrap();
        let again = refusals(told(&work.trinome, place, Some(&row)).await);
        assert!(matches!(again[0], Refusal::VersionConflict { current: 1, .. }));
        refusals(experiment::decide(&work.manager.again(), decide(1, " ")).await);
        let late = Decide { decided_on: today(&world.app) + Duration::days(3), ..decide(1, "Sans effet") };
        refusals(experiment::decide(&work.manager.again(), late).await);
        let decided = experiment::decide(&work.manager.again(), decide(1, "Sans effet")).await.unwrap();
        assert_eq!(decided.status, ExperimentStatus::Evaluated);
        let reopened = SaveExperiment {
            experiment: Some((row.id, decided.version)),
            status: ExperimentStatus::Running,
            ..experiment_of(place.participation)
        };
        refusals(experiment::save_experiment(&work.manager.again(), reopened).await);
        let direct = SaveExperiment { status: ExperimentStatus::Evaluated, ..experiment_of(place.participation) };
        refusals(experiment::save_experiment(&work.manager.again(), direct).await);
    });
}

#[test]
fn an_action_moves_on_the_board_and_dates_are_in_order() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let row = tried(&work.manager, place).await;
        let action = to_do(&work.manager, &row).await;
        let moved =
            experiment::set_action_status(&work.trinome.again(), action.id, 1, ActionStatus::Doing).await.unwrap();
        assert_eq!((moved.status, moved.version), (ActionStatus::Doing, 2));
        let same = experiment::set_action_status(&work.trinome.again(), action.id, 1, ActionStatus::Doing).await;
        assert_eq!(same.unwrap().version, 2, "twice the same is once");
        refusals(experiment::set_action_status(&work.trinome.again(), action.id, 1, ActionStatus::Done).await);
        let day = today(&world.app);
        let wrong = SaveExperiment {
            starts_on: Some(day),
            ends_on: Some(day - Duration::days(1)),
            ..experiment_of(place.participation)
        };
        refusals(experiment::save_experiment(&work.manager.again(), wrong).await);
        let denied = experiment::set_action_status(&world.aract.again(), action.id, 2, ActionStatus::Done).await;
        assert!(matches!(denied, Err(AppError::Denied)));
        let foreign = experiment::set_action_status(&work.neighbour.again(), action.id, 2, ActionStatus::Done).await;
        assert!(matches!(foreign, Err(AppError::NotFound)));
    });
}

#[test]
fn a_story_holds_all_that_was_tried_and_the_agency_compares_what_was_measured() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let row = tried(&work.manager, place).await;
        to_do(&work.manager, &row).await;
        told(&work.manager, place, Some(&row)).await.unwrap();
        told(&work.manager, place, None).await.unwrap();
        let own = followed(&work.manager, place).await;
        let save = indicator::SaveIndicator {
            experiment: Some(row.id),
            ..crate::trial_world::indicator_of(place.participation)
        };
        let of_row = indicator::save(&work.manager.again(), save).await.unwrap();
        for (days, value) in [(30, "9,2"), (10, "7,8")] {
            measured(&work.manager, &of_row, days, value).await.unwrap();
        }
        for asker in [&work.manager, &world.aract, &world.contributor] {
            let story = experiment::story_of(&asker.again(), place.participation).await.unwrap();
            assert!(story.experiments.iter().any(|one| one.experiment.id == row.id
                && one.actions.len() == 1
                && one.evaluation.is_some()
                && one.indicators.iter().any(|shown| shown.indicator.id == of_row.id && shown.points.len() == 2)));
            assert!(story.indicators.iter().any(|one| one.indicator.id == own.id));
            assert!(story.review.is_some());
        }
        for asker in [&work.neighbour, &world.works[1].consultant] {
            let told = experiment::story_of(&asker.again(), place.participation).await;
            assert!(matches!(told, Err(AppError::NotFound)), "{told:?}");
        }
        let compared = async |asker: &cordee_app::Asker, filter| {
            experiment::outcomes(&asker.again(), filter, None, 50).await.unwrap().items
        };
        let all = compared(&world.aract, OutcomeFilter::default()).await;
        let found = all.iter().find(|one| one.indicator.id == of_row.id).unwrap();
        assert_eq!(found.change.unwrap().sentence("%"), "de 9,2\u{a0}% à 7,8\u{a0}%, −1,4\u{a0}point\u{a0}; 2 mesures");
        assert!(all.iter().all(|one| one.indicator.id != own.id), "what follows no experiment is not compared");
        let programme = OutcomeFilter { programme: Some(world.network.programme), ..OutcomeFilter::default() };
        assert!(compared(&world.aract, programme).await.is_empty());
        let others = compared(&world.works[1].consultant, OutcomeFilter::default()).await;
        assert!(others.iter().all(|one| one.indicator.id != of_row.id));

        let (sealed, _) =
            experiment::submit(&work.consultant.again(), place.participation, SealedKind::Evaluation).await.unwrap();
        let text = experiment::text(&sealed).unwrap();
        let said = serde_json::to_string(&text).unwrap();
        assert!(said.contains("−1,4\u{a0}point") && said.contains("à elles seules"), "{said}");
    });
}
