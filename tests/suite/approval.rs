//! The three voices: each in its own name, on one version, and none over another.

use crate::harness::{on_both, refusals, who};
use crate::served::gid;
use crate::trial_world::{experiment_of, says, submitted, tried, voice};
use crate::world::{Place, World};
use crate::{board_world, sheet_world};
use cordee_app::journal::{self, EventFilter};
use cordee_app::replay::ClientKey;
use cordee_app::{AppError, Asker, approval, board, experiment, notification};
use cordee_domain::approval::Outcome;
use cordee_domain::approval::Verdict::{Approved, Dissented};
use cordee_domain::carrier::Seat;
use cordee_domain::group::TrinomeRole::{Management, Staff, Trades};
use cordee_domain::policy::Role;
use cordee_domain::sealed::SealedKind;

#[test]
fn each_voice_speaks_for_itself_and_a_dissent_stands_until_its_own_voice_lifts_it() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let (_, request) = submitted(&work.consultant, place).await;
        let [head, staff, trades] = [
            voice(&world, place, Management).await,
            voice(&world, place, Staff).await,
            voice(&world, place, Trades).await,
        ];
        let outcome = async || {
            let said = approval::said(&work.consultant.again(), &[request.id]).await.unwrap();
            approval::stands(request.clone(), &said).outcome
        };
        approval::give(&head.again(), says(&request, Approved, "")).await.unwrap();
        assert_eq!(outcome().await, Outcome::Waiting);
        refusals(approval::give(&staff.again(), says(&request, Dissented, "  ")).await);
        approval::give(&staff.again(), says(&request, Dissented, "La nuit manque")).await.unwrap();
        approval::give(&trades.again(), says(&request, Approved, "Utile")).await.unwrap();
        assert_eq!(outcome().await, Outcome::Dissent, "two voices do not cover the third");
        approval::give(&head.again(), says(&request, Approved, "J’insiste")).await.unwrap();
        assert_eq!(outcome().await, Outcome::Dissent);
        approval::give(&staff.again(), says(&request, Approved, "La nuit y est")).await.unwrap();
        assert_eq!(outcome().await, Outcome::Unanimous);
        let said = approval::said(&work.consultant.again(), &[request.id]).await.unwrap();
        assert_eq!(said.len(), 5, "what was said before stays");
        assert!(said.iter().any(|one| one.reason.as_deref() == Some("La nuit manque")));

        // Said twice, it is said once.
        approval::give(&staff.again(), says(&request, Approved, "La nuit y est")).await.unwrap();
        let key = ClientKey::read(Some("0123456789abcdef0".into())).unwrap();
        let once = approval::Give { key, ..says(&request, Dissented, "Encore") };
        approval::give(&staff.again(), once.clone()).await.unwrap();
        approval::give(&staff.again(), says(&request, Approved, "Non")).await.unwrap();
        approval::give(&staff.again(), once).await.unwrap();
        let said = approval::said(&work.consultant.again(), &[request.id]).await.unwrap();
        assert_eq!((said.len(), said.last().unwrap().verdict), (7, Approved));
    });
}

#[test]
fn nobody_speaks_for_a_voice_that_it_does_not_hold() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let (_, request) = submitted(&work.consultant, place).await;
        for asker in [&world.aract, &work.consultant, &work.manager, &world.contributor, &world.ars] {
            let given = approval::give(&asker.again(), says(&request, Approved, "")).await;
            assert!(matches!(given, Err(AppError::Denied)), "{given:?}");
        }
        for stranger in [&work.neighbour, &world.works[1].trinome] {
            let given = approval::give(&stranger.again(), says(&request, Approved, "")).await;
            assert!(matches!(given, Err(AppError::NotFound)), "{given:?}");
            assert!(approval::by_ids(&stranger.again(), &[request.id]).await.unwrap().is_empty());
        }
        // A deputy is of the place, and holds no voice of its own.
        let deputy = bed.member(world.tenant, cordee_domain::policy::Role::Trinome, Some(place.establishment)).await;
        crate::world::name(&world.aract, place.participation, Trades, true, who(&deputy)).await;
        refusals(approval::give(&deputy.again(), says(&request, Approved, "")).await);
        let said = approval::said(&work.consultant.again(), &[request.id]).await.unwrap();
        assert!(said.is_empty());
    });
}

#[test]
fn a_voice_is_bound_to_the_version_that_it_read() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let (sealed, first) = submitted(&work.manager, place).await;
        let plan = (place.participation, SealedKind::Plan);
        refusals(experiment::submit(&work.manager.again(), plan.0, plan.1).await);
        let other = approval::Give { sha256: "0".repeat(64), ..says(&first, Approved, "") };
        refusals(approval::give(&work.trinome.again(), other).await);
        approval::give(&work.trinome.again(), says(&first, Approved, "")).await.unwrap();

        tried(&work.manager, place).await;
        let (next, second) = experiment::submit(&work.manager.again(), plan.0, plan.1).await.unwrap();
        assert_eq!(next.number, sealed.number + 1);
        assert_ne!(sealed.sha256, next.sha256);
        let all = approval::of_participations(&work.manager.again(), &[plan.0], None).await.unwrap();
        assert_eq!(all[..2].iter().map(|request| request.id).collect::<Vec<_>>(), [second.id, first.id]);
        assert!(all[1].closed_reason.as_deref().unwrap().contains(&format!("version {}", next.number)));
        refusals(approval::give(&work.trinome.again(), says(&first, Dissented, "Trop tard")).await);
        let said = approval::said(&work.manager.again(), &[first.id, second.id]).await.unwrap();
        assert!(said.iter().all(|one| one.request_id == first.id), "the voices are asked again");
        // What was frozen is as it was.
        let kept = experiment::sealed_by_ids(&work.manager.again(), &[sealed.id]).await.unwrap().remove(0);
        assert_eq!(kept.content, sealed.content);

        let withdrawn = approval::withdraw(&work.manager.again(), second.id, second.version, "À revoir").await.unwrap();
        assert!(withdrawn.closed_at.is_some());
        let (same, third) = experiment::submit(&work.manager.again(), plan.0, plan.1).await.unwrap();
        assert_eq!((same.id, third.closed_at), (next.id, None), "the same words are not frozen twice");
    });
}

#[test]
fn those_of_the_place_are_told_and_the_others_are_not() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let mut empty = experiment_of(place.participation);
        empty.if_we = " ".into();
        refusals(experiment::save_experiment(&work.manager.again(), empty).await);
        submitted(&work.manager, place).await;
        let seen = |events: Vec<journal::Event>| events.iter().any(|event| event.kind.key() == "approval.asked");
        for asker in [&work.consultant, &work.trinome, &world.aract, &world.contributor] {
            assert!(seen(journal::before(&asker.again(), EventFilter::default(), None, 50).await.unwrap().items));
        }
        for asker in [&work.neighbour, &world.works[1].consultant] {
            assert!(!seen(journal::before(&asker.again(), EventFilter::default(), None, 50).await.unwrap().items));
        }
    });
}

#[test]
fn what_a_structure_of_a_network_submits_is_its_posts_to_approve() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let project = board_world::project(&world, work, Role::Facilitator).await;
        let place = Place { participation: project, ..place.clone() };
        let (_, request) = submitted(&work.facilitator, &place).await;
        assert_eq!(request.seats(), [Seat::Post(world.network.posts[0])]);
        let outcome = async || {
            let said = approval::said(&work.facilitator.again(), &[request.id]).await.unwrap();
            approval::stands(request.clone(), &said).outcome
        };
        assert_eq!(outcome().await, Outcome::Waiting);
        // The trinôme is of its territorial group, and has no voice here; the other facilitators see nothing of it.
        for asker in [&world.works[1].facilitator, &work.trinome] {
            let given = approval::give(&asker.again(), says(&request, Approved, "")).await;
            assert!(matches!(given, Err(AppError::NotFound)), "{given:?}");
        }
        for asker in [&work.manager, &world.aract, &world.contributor] {
            let given = approval::give(&asker.again(), says(&request, Approved, "")).await;
            assert!(matches!(given, Err(AppError::Denied)), "{given:?}");
        }
        approval::give(&work.facilitator.again(), says(&request, Dissented, "Trop tôt")).await.unwrap();
        assert_eq!(outcome().await, Outcome::Dissent);
        approval::give(&work.facilitator.again(), says(&request, Approved, "")).await.unwrap();
        assert_eq!(outcome().await, Outcome::Unanimous);
        // Who holds the post is told where it speaks.
        assert!(told(&work.facilitator, "approval.given").await.is_empty(), "nobody is told of its own acts");
    });
}

#[test]
fn those_who_are_awaited_are_led_to_what_they_are_asked_about() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let project = gid(place.participation);
        let before = told(&work.trinome, "approval.asked").await;
        submitted(&work.consultant, place).await;
        let of_plans = told(&work.trinome, "approval.asked").await;
        assert_eq!(of_plans.len(), before.len() + 1);
        assert_eq!(of_plans[0], format!("/projets/{project}/voix"));
        let frozen = board_world::frozen(&work.consultant, place.participation).await;
        board::submit(&work.consultant.again(), frozen.id).await.unwrap();
        let paths = told(&work.trinome, "approval.asked").await;
        assert_eq!(paths.len(), of_plans.len() + 1);
        assert_eq!(paths[0], format!("/projets/{project}/etat-des-lieux"));
        let asked = sheet_world::asked(&world, work, Role::Trinome).await;
        assert_eq!(told(&work.trinome, "approval.asked").await[0], format!("/fiches/{}", gid(asked.id)));
        assert!(told(&work.neighbour, "approval.asked").await.is_empty());
    });
}

/// The pages of what somebody is told of this kind, the latest first.
async fn told(asker: &Asker, kind: &str) -> Vec<String> {
    notification::tell(asker.app()).await.unwrap();
    let mut rows = notification::before(&asker.again(), false, None, 50).await.unwrap().items;
    rows.retain(|row| row.kind.key() == kind);
    notification::paths(&asker.again(), &rows).await.unwrap()
}
