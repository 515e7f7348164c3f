//! Indicators and their measures: as people type them, one a day, never of a day to come.

use crate::harness::{on_both, refusals};
use crate::trial_world::{followed, indicator_of, measured};
use crate::world::{World, today};
use chrono::Duration;
use cordee_app::indicator::{self, SaveIndicator, SaveMeasure};
use cordee_app::{AppError, experiment};
use cordee_domain::refusal::Refusal;

#[test]
fn measures_are_typed_with_a_comma_and_told_before_and_after() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let day = today(&world.app);
        let save = SaveIndicator {
            baseline: Some("9,2".into()),
            baseline_on: Some(day - Duration::days(60)),
            ..indicator_of(place.participation)
        };
        let row = indicator::save(&work.trinome.again(), save).await.unwrap();
        assert_eq!((row.baseline, row.target), (Some(9_200), Some(8_000)));
        for (days, value) in [(10, "7.8"), (30, "8,25"), (20, "1 008,5")] {
            measured(&work.trinome, &row, days, value).await.unwrap();
        }
        for wrong in ["", "neuf", "9,2 %", "9,1234", "1e3", "99999999999"] {
            refusals(measured(&work.trinome, &row, 5, wrong).await);
        }
        refusals(measured(&work.trinome, &row, 10, "7,9").await);
        refusals(measured(&work.trinome, &row, -1, "7,9").await);
        let read = async || {
            let dossiers = experiment::dossiers(&work.consultant.again(), &[place.participation]).await.unwrap();
            let dossier = &dossiers[&place.participation];
            let own: Vec<_> = dossier.measures_of(row.id).cloned().collect();
            (own, dossier.change_of(&row).unwrap())
        };
        let (rows, change) = read().await;
        assert_eq!(rows.iter().map(|one| one.value).collect::<Vec<_>>(), [8_250, 1_008_500, 7_800]);
        assert_eq!(change.sentence("%"), "de 9,2\u{a0}% à 7,8\u{a0}%, −1,4\u{a0}point\u{a0}; 3 mesures");

        let correct = |version| SaveMeasure {
            indicator: row.id,
            measure: Some((rows[1].id, version)),
            measured_on: rows[1].measured_on,
            value: "8,5".into(),
            source: String::new(),
            comment: "Une virgule mal placée".into(),
        };
        indicator::save_measure(&work.manager.again(), correct(1)).await.unwrap();
        let stale = refusals(indicator::save_measure(&work.manager.again(), correct(1)).await);
        assert!(matches!(stale[0], Refusal::VersionConflict { current: 2, .. }));
        indicator::remove_measure(&work.manager.again(), rows[1].id, 2).await.unwrap();
        assert_eq!(read().await.0.len(), 2);
    });
}

#[test]
fn a_unit_stays_once_something_is_measured_in_it() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let row = followed(&work.manager, place).await;
        let say = |version, unit: &str| SaveIndicator {
            indicator: Some((row.id, version)),
            unit: unit.into(),
            ..indicator_of(place.participation)
        };
        indicator::save(&work.manager.again(), say(1, "jours")).await.unwrap();
        measured(&work.manager, &row, 3, "4").await.unwrap();
        refusals(indicator::save(&work.manager.again(), say(2, "%")).await);
        let undated = SaveIndicator { baseline: Some("4".into()), ..say(2, "jours") };
        refusals(indicator::save(&work.manager.again(), undated).await);
        let unknown = SaveIndicator { template: Some("moral".into()), ..say(2, "jours") };
        refusals(indicator::save(&work.manager.again(), unknown).await);
        let foreign = measured(&work.neighbour, &row, 1, "4").await;
        assert!(matches!(foreign, Err(AppError::NotFound)), "{foreign:?}");
        assert!(indicator::by_ids(&world.works[1].consultant.again(), &[row.id]).await.unwrap().is_empty());
    });
}
