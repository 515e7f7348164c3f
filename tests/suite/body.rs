//! Comité QVCT and EDT: what is proposed carries no name, and its answer comes back.

use crate::harness::{Bed, Engine, on_both, refusals, who};
use crate::world::{World, space};
use cordee_app::body::{self, AddMember, BodyFilter};
use cordee_app::identity::ClientInfo;
use cordee_app::journal::{self, EventFilter};
use cordee_app::{AppError, Asker};
use cordee_domain::body::{ProposalOrigin, ProposalStatus};
use cordee_domain::refusal::Refusal;
use sea_orm::{ConnectionTrait, Statement};

/// Every row of a table, as the database writes it.
async fn rows(bed: &Bed, table: &str) -> Vec<String> {
    let backend = bed.owner.get_database_backend();
    let texts = async |sql: String| -> Vec<String> {
        let found = bed.owner.query_all_raw(Statement::from_string(backend, sql)).await.unwrap();
        found.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
    };
    match bed.engine {
        Engine::Postgres => texts(format!("SELECT t::text FROM {table} t")).await,
        Engine::Sqlite => {
            let columns = texts(format!("SELECT 'quote(' || name || ')' FROM pragma_table_info('{table}')")).await;
            texts(format!("SELECT {} FROM {table}", columns.join(" || ',' || "))).await
        }
    }
}

/// Whether a person's id stands anywhere in these rows.
fn names(rows: &[String], asker: &Asker) -> bool {
    let id = who(asker).0;
    let written = [id.to_string(), id.simple().to_string()];
    rows.iter().any(|row| written.iter().any(|id| row.to_lowercase().contains(id)))
}

async fn link(asker: &Asker, id: cordee_domain::ids::BodyId, version: i32) -> String {
    let issued = body::issue_link(&asker.again(), id, version).await.unwrap();
    issued.address.split_once("jeton=").unwrap().1.to_owned()
}

#[test]
fn a_proposal_keeps_no_trace_of_who_made_it_unless_it_is_signed() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let edt = work.bodies[1];
        let before = rows(&bed, "event").await.len();
        let made = body::make(&work.trinome.again(), edt, "Un chariot par étage", false).await.unwrap();
        assert_eq!((made.origin, made.author_name), (ProposalOrigin::Account, None));
        assert!(!names(&rows(&bed, "proposal").await, &work.trinome));
        let told = journal::before(&work.manager.again(), EventFilter::default(), None, 1).await.unwrap().items;
        assert_eq!((told[0].kind.key(), told[0].actor_id), ("proposal.made", None));
        let events = rows(&bed, "event").await;
        let new: Vec<String> = events.into_iter().filter(|row| row.contains("proposal.made")).collect();
        assert!(!new.is_empty() && before > 0 && !names(&new, &work.trinome));
        let signed = body::make(&work.trinome.again(), edt, "Une relève debout", true).await.unwrap();
        assert!(signed.author_name.is_some());
        assert!(!names(&rows(&bed, "proposal").await, &work.trinome), "a name, and no account");
    });
}

#[test]
fn a_guest_proposes_by_the_link_and_finds_the_answer_by_its_receipt() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let edt = space(&work.manager, work.places[0].participation).await;
        let token = link(&work.manager, edt.id, edt.version).await;
        let client = ClientInfo { address: Some("192.0.2.7".parse().unwrap()), ..ClientInfo::default() };
        let propose = async |text: &str| body::guest_propose(&bed.app, &client, &token, text, None).await;
        let made = propose("Deux lève-personnes au deuxième").await.unwrap();
        assert_eq!((made.proposal.origin, &made.proposal.author_name), (ProposalOrigin::Link, &None));
        refusals(propose("  ").await);
        let seen = async |receipts: &[String]| {
            let seen = body::guest_body(&bed.app, &client, &token, receipts).await.unwrap();
            seen.proposals.into_iter().map(|p| (p.status, p.answer)).collect::<Vec<_>>()
        };
        let receipts = [made.receipt.clone()];
        assert_eq!(seen(&receipts).await, [(ProposalStatus::Received, None)]);
        assert!(seen(&[]).await.is_empty());
        assert!(seen(&["A".repeat(43), String::new()]).await.is_empty());

        let id = made.proposal.id;
        refusals(body::answer(&world.contributor.again(), id, 1, ProposalStatus::Refused, "").await);
        let answerer = world.contributor.again();
        body::answer(&answerer, id, 1, ProposalStatus::Refused, "Budget voté pour 2025").await.unwrap();
        assert_eq!(seen(&receipts).await, [(ProposalStatus::Refused, Some("Budget voté pour 2025".into()))]);
        assert!(!rows(&bed, "proposal").await.iter().any(|row| row.contains(&made.receipt)), "receipts are hashed");

        // A new link takes the place of the old.
        let current = body::by_ids(&work.manager.again(), &[edt.id]).await.unwrap().remove(0);
        let renewed = link(&work.manager, edt.id, current.version).await;
        refusals(propose("Par l’ancien lien").await);
        let again = body::guest_body(&bed.app, &client, &renewed, &receipts).await.unwrap();
        assert_eq!(again.proposals.len(), 1, "receipts outlive links");
        let mut passed = 0;
        let limited = loop {
            match body::guest_propose(&bed.app, &client, &renewed, "Encore", None).await {
                Ok(_) => passed += 1,
                Err(error) => break error,
            }
        };
        assert!(matches!(limited, AppError::RateLimited { .. }) && passed < 45, "{passed} {limited:?}");
    });
}

#[test]
fn the_bodies_of_an_establishment_are_its_own() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let made = body::make(&work.manager.again(), work.bodies[1], "Une salle de repos", false).await.unwrap();
        for asker in [&work.trinome, &work.consultant, &world.aract, &world.contributor] {
            assert!(body::list(&asker.again(), BodyFilter::default()).await.unwrap().len() >= 2);
            assert_eq!(body::proposals_by_ids(&asker.again(), &[made.id]).await.unwrap().len(), 1);
        }
        for asker in [&work.neighbour, &world.works[1].consultant] {
            let seen = body::list(&asker.again(), BodyFilter::default()).await.unwrap();
            assert!(!seen.iter().any(|body| work.bodies.contains(&body.id)));
            assert!(body::proposals_by_ids(&asker.again(), &[made.id]).await.unwrap().is_empty());
            let told = journal::before(&asker.again(), EventFilter::default(), None, 50).await.unwrap().items;
            let of_works = told.iter().filter(|event| event.group_id == Some(work.group));
            assert!(
                !of_works
                    .into_iter()
                    .any(|event| event.kind.key().starts_with("body.") || event.kind.key().starts_with("proposal."))
            );
        }
        assert!(matches!(body::list(&world.ars.again(), BodyFilter::default()).await, Err(AppError::Denied)));
        let mine = BodyFilter { mine: true, ..BodyFilter::default() };
        assert_eq!(body::list(&world.contributor.again(), mine).await.unwrap()[0].id, work.bodies[0]);
    });
}

#[test]
fn the_comite_answers_and_what_has_no_place_is_set_aside() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let edt = work.bodies[1];
        let make = async |text: &str| body::make(&work.trinome.again(), edt, text, false).await.unwrap();
        let adapted = make("Un chariot par étage").await;
        let voice = work.trinome.again();
        let done = body::answer(&voice, adapted.id, 1, ProposalStatus::Adapted, "Un pour deux étages").await.unwrap();
        assert_eq!(done.status, ProposalStatus::Adapted);
        let stale = body::answer(&work.manager.again(), adapted.id, 1, ProposalStatus::Accepted, "").await;
        assert!(matches!(refusals(stale)[0], Refusal::VersionConflict { current: 2, .. }));
        refusals(body::set_aside(&work.manager.again(), adapted.id, 2, "Trop tard").await);
        let harsh = make("Madame X ne fait rien").await;
        let aside = body::set_aside(&work.manager.again(), harsh.id, 1, "Nomme une collègue").await.unwrap();
        assert_eq!(aside.status, ProposalStatus::SetAside);
        refusals(body::answer(&work.manager.again(), harsh.id, 2, ProposalStatus::Accepted, "").await);

        // A second comité, and a member without an account.
        let create = body::CreateBody {
            participation: work.places[0].participation,
            kind: cordee_domain::body::BodyKind::Committee,
            said: body::BodyInput::default(),
        };
        let second = refusals(body::create(&work.manager.again(), create).await);
        assert!(matches!(&second[0], Refusal::RuleBroken { citation: Some(_), .. }));
        let add = AddMember { body: edt, name: "Jo, lingerie".into(), quality: None, person: None, email: None };
        assert_eq!(body::add_member(&work.manager.again(), add).await.unwrap().member.person_id, None);

        let space = body::by_ids(&work.manager.again(), &[edt]).await.unwrap().remove(0);
        let closed = body::close(&work.manager.again(), edt, space.version, "Trois réunions ont suffi").await.unwrap();
        assert!(closed.closed_at.is_some());
        refusals(body::make(&work.trinome.again(), edt, "Trop tard", false).await);
    });
}
