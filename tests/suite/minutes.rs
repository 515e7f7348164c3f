//! Minutes: who sees which part, two who write, corrections, and what is sent twice.

use crate::harness::{Bed, on_both, refusals};
use crate::served::{Served, gid};
use crate::world::{World, plan, published};
use cordee_app::replay::ClientKey;
use cordee_app::{AppError, Asker, journal, minutes};
use cordee_domain::event::EventKind;
use cordee_domain::ids::SessionId;
use cordee_domain::minutes::MinutesStatus;
use cordee_domain::policy::Role;
use cordee_domain::refusal::Refusal;
use serde_json::json;

async fn seen(asker: &Asker, session: SessionId) -> Vec<(Option<cordee_domain::ids::EstablishmentId>, MinutesStatus)> {
    let parts = minutes::of_session(&asker.again(), session).await.unwrap().parts;
    parts.iter().map(|part| (part.minutes.kept_to, part.minutes.status)).collect()
}

fn key(text: &str) -> Option<ClientKey> {
    ClientKey::read(Some(format!("{text:0<20}"))).unwrap()
}

async fn world(bed: &Bed) -> (World, SessionId) {
    let world = World::new(bed, "one").await;
    let session = plan(&world.aract, world.works[0].group, -2).await.id;
    (world, session)
}

#[test]
fn a_part_kept_to_an_establishment_is_seen_by_it_its_consultant_and_the_agency_alone() {
    on_both(|bed| async move {
        let (world, session) = world(&bed).await;
        let work = &world.works[0];
        let place = work.places[0].establishment;
        let consultant = &work.consultant;
        published(consultant, session, "Accueil").await;
        let kept = minutes::open(&consultant.again(), session, Some(place), &[]).await.unwrap();
        let at = (kept.sections[0].id, 1);
        minutes::write_section(&consultant.again(), at, "Confidences", "Rien ne sort d’ici.", None).await.unwrap();
        let shared = (None, MinutesStatus::Published);
        // A draft is for those who write.
        for reader in [&work.trinome, &work.manager, &work.neighbour, &world.ars] {
            assert_eq!(seen(reader, session).await, [shared]);
        }
        for writer in [consultant, &world.aract] {
            assert_eq!(seen(writer, session).await, [shared, (Some(place), MinutesStatus::Draft)]);
        }
        minutes::publish(&consultant.again(), kept.minutes.id, 1).await.unwrap();
        let own = [shared, (Some(place), MinutesStatus::Published)];
        for reader in [&work.trinome, &work.manager, consultant, &world.aract] {
            assert_eq!(seen(reader, session).await, own);
        }
        for reader in [&work.neighbour, &world.ars] {
            assert_eq!(seen(reader, session).await, [shared]);
        }
        // By its id no more than by its session, and not by someone of the other group at all.
        let served = Served::start(&bed).await;
        let by_id = "query($id: ID!) { node(id: $id) { ... on Minutes { sections { body } } } }";
        let ask =
            async |asker: &Asker| served.caller(asker).await.ask(by_id, json!({"id": gid(kept.minutes.id)})).await;
        assert_eq!(ask(&work.trinome).await["node"]["sections"][0]["body"], "Rien ne sort d’ici.");
        for reader in [&work.neighbour, &world.ars, &world.works[1].consultant, &world.works[1].trinome] {
            assert_eq!(ask(reader).await["node"], json!(null));
        }
        // What is told of it names no establishment.
        let told = journal::before(&world.ars.again(), Default::default(), None, 1).await.unwrap().items.remove(0);
        assert_eq!((told.kind, told.establishment_id), (EventKind::MinutesPublished, None));
    });
}

#[test]
fn two_who_write_two_sections_never_meet_and_on_one_the_second_is_told() {
    on_both(|bed| async move {
        let (world, session) = world(&bed).await;
        let (consultant, aract) = (&world.works[0].consultant, &world.aract);
        let titles = ["Un".to_owned(), "Deux".to_owned()];
        let part = minutes::open(&consultant.again(), session, None, &titles).await.unwrap();
        // Opening again is to come back to it.
        assert_eq!(minutes::open(&aract.again(), session, None, &[]).await.unwrap().minutes.id, part.minutes.id);
        let (one, two) = (part.sections[0].id, part.sections[1].id);
        minutes::write_section(&consultant.again(), (one, 1), "Un", "Du consultant", None).await.unwrap();
        minutes::write_section(&aract.again(), (two, 1), "Deux", "De l’Aract", None).await.unwrap();
        let late = minutes::write_section(&aract.again(), (one, 1), "Un", "De l’Aract aussi", None).await;
        assert!(matches!(refusals(late)[0], Refusal::VersionConflict { expected: 1, current: 2, .. }));
        // The same words over an older version take nothing from anybody.
        minutes::write_section(&aract.again(), (one, 1), "Un", "Du consultant", None).await.unwrap();
        let read = minutes::of_session(&consultant.again(), session).await.unwrap().parts.remove(0);
        let bodies: Vec<&str> = read.sections.iter().map(|section| section.body.as_str()).collect();
        assert_eq!(bodies, ["Du consultant", "De l’Aract"]);
        let full = minutes::remove_section(&consultant.again(), (one, 2)).await;
        assert!(refusals(full)[0].to_string().contains("contient du texte"));
        minutes::write_section(&consultant.again(), (one, 2), "Un", "", None).await.unwrap();
        assert_eq!(minutes::remove_section(&consultant.again(), (one, 3)).await.unwrap().sections.len(), 1);
    });
}

#[test]
fn what_a_device_sends_twice_is_done_once() {
    on_both(|bed| async move {
        let (world, session) = world(&bed).await;
        let (consultant, aract) = (&world.works[0].consultant, &world.aract);
        let part = minutes::open(&consultant.again(), session, None, &["Un".into()]).await.unwrap();
        let (id, at) = (part.minutes.id, (part.sections[0].id, 1));
        minutes::write_section(&consultant.again(), at, "Un", "Hors ligne", key("a")).await.unwrap();
        minutes::write_section(&aract.again(), (at.0, 2), "Un", "Hors ligne, relu", None).await.unwrap();
        // The answer was lost: the device sends it again, over the version that it knew.
        let again = minutes::write_section(&consultant.again(), at, "Un", "Hors ligne", key("a")).await.unwrap();
        assert_eq!((again.sections[0].body.as_str(), again.sections[0].version), ("Hors ligne, relu", 3));
        for _ in 0..2 {
            minutes::add_decision(&consultant.again(), id, "On affiche.", None, key("b")).await.unwrap();
        }
        // A key is its person's: the same one from another is another change.
        let read = minutes::add_decision(&aract.again(), id, "On affiche aussi.", None, key("b")).await.unwrap();
        assert_eq!(read.decisions.len(), 2);
        let other = minutes::add_decision(&consultant.again(), id, "Autre chose", None, key("a")).await;
        assert!(matches!(&refusals(other)[0], Refusal::InvalidInput { field, .. } if field == "clientMutationId"));
    });
}

#[test]
fn published_minutes_never_change_and_a_correction_names_the_old() {
    on_both(|bed| async move {
        let (world, session) = world(&bed).await;
        let (consultant, trinome) = (&world.works[0].consultant, &world.works[0].trinome);
        let empty = minutes::open(&consultant.again(), session, None, &[]).await.unwrap();
        let refused = minutes::publish(&consultant.again(), empty.minutes.id, 1).await;
        assert!(refusals(refused)[0].to_string().contains("vide"));
        minutes::discard(&consultant.again(), empty.minutes.id, 1).await.unwrap();
        let first = published(consultant, session, "Accueil").await;
        let at = (first.sections[0].id, first.sections[0].version);
        let late = minutes::write_section(&consultant.again(), at, "Accueil", "Autre chose", None).await;
        assert!(refusals(late)[0].to_string().contains("version corrigée"));
        let next = minutes::correct(&consultant.again(), first.minutes.id, "Une date était fausse").await.unwrap();
        assert_eq!((next.minutes.edition, next.minutes.corrects_id), (2, Some(first.minutes.id)));
        assert_eq!(next.sections[0].body, "Tour de table.");
        let twice = minutes::correct(&consultant.again(), first.minutes.id, "Encore").await;
        assert!(refusals(twice)[0].to_string().contains("déjà en préparation"));
        // Until it is published, the first stands.
        assert_eq!(seen(trinome, session).await, [(None, MinutesStatus::Published)]);
        minutes::publish(&consultant.again(), next.minutes.id, 1).await.unwrap();
        let both = [(None, MinutesStatus::Superseded), (None, MinutesStatus::Published)];
        assert_eq!(seen(trinome, session).await, both);
        assert!(matches!(minutes::correct(&trinome.again(), next.minutes.id, "x").await, Err(AppError::Denied)));
        // A text that saves itself is not told in the feed.
        let feed = journal::before(&world.aract.again(), Default::default(), None, 50).await.unwrap().items;
        assert!(feed.iter().all(|event| event.kind != EventKind::MinutesWritten));
        assert!(feed.iter().any(|event| event.kind == EventKind::MinutesCorrected));
    });
}

#[test]
fn minutes_open_with_the_agenda_of_their_sequence() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let consultant = &world.works[0].consultant;
        let planned = cordee_app::session::PlanSession {
            group: world.works[0].group,
            kind: cordee_domain::session::SessionKind::Sequence,
            sequence: Some(1),
            with: Default::default(),
            appointment: crate::world::appointment(&world.app, 1),
        };
        let session = cordee_app::session::plan(&consultant.again(), planned).await.unwrap();
        let part = minutes::open(&consultant.again(), session.id, None, &[]).await.unwrap();
        assert!(part.sections.len() > 1);
        assert_eq!(
            part.sections.iter().map(|section| section.rank).collect::<Vec<_>>(),
            (1..=part.sections.len() as i32).collect::<Vec<_>>()
        );
        assert!(world.holder(Role::Consultant, 0).actor().is_ok());
        let outside = world.works[1].places[0].establishment;
        let wrong = minutes::open(&consultant.again(), session.id, Some(outside), &[]).await;
        assert!(matches!(&refusals(wrong)[0], Refusal::InvalidInput { field, .. } if field == "keptToId"));
    });
}
