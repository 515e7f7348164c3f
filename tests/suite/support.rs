//! Support by the agency: agreed by three, its days from the right quota.

use crate::harness::{on_both, refusals};
use crate::world::{Place, World, half_days};
use cordee_app::conversation::{self, PostMessage};
use cordee_app::days::{self, LogDays};
use cordee_app::support::{self, AskSupport, Asked, SupportFilter, SupportRequest};
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::days::{HalfDays, Quota};
use cordee_domain::ids::Kind;
use cordee_domain::programme::Party;
use cordee_domain::refusal::Refusal;
use cordee_domain::support::{SupportOutcome, SupportStatus};

async fn ask(asker: &Asker, place: &Place) -> AppResult<SupportRequest> {
    let title = "Animer la restitution".into();
    support::ask(
        &asker.again(),
        AskSupport { of: Asked::Participation(place.participation), title, need: None, half_days: None },
    )
    .await
}

async fn agree(asker: &Asker, request: &SupportRequest) -> AppResult<SupportRequest> {
    support::agree(&asker.again(), request.id, request.version).await
}

async fn waiting(asker: &Asker) -> usize {
    let filter = SupportFilter { waiting_for_me: true, ..SupportFilter::default() };
    support::page(&asker.again(), filter, None, 50).await.unwrap().items.len()
}

#[test]
fn a_support_is_agreed_by_three_and_its_days_come_from_the_establishments_quota() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let place = &work.places[0];
        let before = waiting(&world.aract).await;
        let request = ask(&work.trinome, place).await.unwrap();
        assert_eq!((request.status, request.asked_for), (SupportStatus::Asked, Party::Establishment));
        assert_eq!(waiting(&world.aract).await, before + 1);

        let said = PostMessage {
            subject: (Kind::SupportRequest, request.id.0),
            text: "Pour quand ?".into(),
            mentions: Vec::new(),
            reserved: false,
        };
        conversation::post(&work.manager.again(), said.clone()).await.unwrap();
        let read = async || support::by_ids(&world.aract.again(), &[request.id]).await.unwrap().remove(0);
        assert_eq!(read().await.status, SupportStatus::Asked, "the same party talks to itself");
        conversation::post(&world.aract.again(), said).await.unwrap();
        assert_eq!(read().await.status, SupportStatus::Discussing);
        refusals(agree(&world.aract, &read().await).await);

        let request = read().await;
        let beyond = support::propose(&work.consultant.again(), request.id, request.version, HalfDays(9)).await;
        assert!(matches!(
            &refusals(beyond)[0],
            Refusal::QuotaExceeded { quota: HalfDays(4), asked: HalfDays(9), citation: Some(_), .. }
        ));
        let request =
            support::propose(&work.consultant.again(), request.id, request.version, HalfDays(2)).await.unwrap();
        let request = agree(&work.manager, &request).await.unwrap();
        refusals(agree(&work.trinome, &request).await);
        assert_eq!(request.status, SupportStatus::Discussing);
        let days = LogDays {
            establishment: Some(place.establishment),
            support: Some(request.id),
            ..half_days(&bed.app, Quota::Individual, 1)
        };
        refusals(days::log(&work.consultant.again(), work.group, days.clone(), true).await);
        let request = agree(&world.aract, &request).await.unwrap();
        assert_eq!(request.status, SupportStatus::Agreed);
        let agreed = support::agreements_of(&work.trinome.again(), &[request.id]).await.unwrap();
        assert_eq!(
            agreed.iter().map(|a| a.party).collect::<Vec<_>>(),
            [Party::Consultant, Party::Establishment, Party::SupportAgency]
        );

        let elsewhere = LogDays { quota: Quota::Collective, establishment: None, ..days.clone() };
        let refused = refusals(days::log(&work.consultant.again(), work.group, elsewhere, true).await);
        assert!(matches!(&refused[0], Refusal::RuleBroken { citation: Some(_), .. }), "{refused:?}");
        let entry = days::log(&work.consultant.again(), work.group, days.clone(), true).await.unwrap();
        assert_eq!(entry.support_request_id, Some(request.id));
        let more = LogDays { half_days: HalfDays(2), ..days };
        let refused = refusals(days::log(&work.consultant.again(), work.group, more, true).await);
        assert!(matches!(&refused[0], Refusal::QuotaExceeded { quota: HalfDays(2), used: HalfDays(1), .. }));
        let logged = support::logged_on(&work.manager.again(), &[request.id]).await.unwrap();
        assert_eq!(logged, [(request.id, HalfDays(1))]);

        let end = async |asker: &Asker, request: &SupportRequest, outcome| {
            support::end(&asker.again(), request.id, request.version, outcome, "Deux équipes réunies").await
        };
        refusals(end(&work.trinome, &request, SupportOutcome::Done).await);
        let request = end(&work.consultant, &request, SupportOutcome::Done).await.unwrap();
        let request = end(&world.aract, &request, SupportOutcome::Closed).await.unwrap();
        assert_eq!(request.status, SupportStatus::Closed);
        assert_eq!(waiting(&world.aract).await, before);
    });
}

#[test]
fn a_new_proposal_asks_everyone_anew_and_the_others_of_the_group_see_nothing() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let request = ask(&work.manager, &work.places[0]).await.unwrap();
        let request = support::propose(&work.manager.again(), request.id, 1, HalfDays(2)).await.unwrap();
        let request = agree(&work.consultant, &request).await.unwrap();
        let request = support::propose(&world.aract.again(), request.id, request.version, HalfDays(1)).await.unwrap();
        let agreed = support::agreements_of(&world.aract.again(), &[request.id]).await.unwrap();
        assert_eq!(
            agreed.iter().map(|a| (a.party, a.half_days)).collect::<Vec<_>>(),
            [(Party::SupportAgency, HalfDays(1))]
        );
        let stale = support::agree(&work.consultant.again(), request.id, 1).await;
        assert!(matches!(refusals(stale)[0], Refusal::VersionConflict { .. }));

        for other in [&work.neighbour, &world.works[1].consultant] {
            assert!(support::by_ids(&other.again(), &[request.id]).await.unwrap().is_empty());
            assert!(matches!(agree(other, &request).await, Err(AppError::NotFound)));
            assert!(matches!(ask(other, &work.places[0]).await, Err(AppError::NotFound)));
        }
        let voice = work.trinome.again();
        let ended =
            support::end(&voice, request.id, request.version, SupportOutcome::Withdrawn, "Réglé").await.unwrap();
        assert_eq!(ended.status, SupportStatus::Withdrawn);
    });
}
