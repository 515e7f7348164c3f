//! Messages: who reads them, how long they may be edited, what is left of them.

use crate::harness::{on_both, refusals, who};
use crate::world::World;
use chrono::Duration;
use cordee_app::conversation::{self, Message, PostMessage};
use cordee_app::journal::{self, EventFilter};
use cordee_app::{AppError, AppResult, Asker, address, network, notification, preparation};
use cordee_domain::ids::{Kind, PersonId};
use cordee_domain::refusal::Refusal;
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

async fn post(asker: &Asker, subject: (Kind, Uuid), text: &str, reserved: bool) -> AppResult<Message> {
    let post = PostMessage { subject, text: text.into(), mentions: Vec::new(), reserved };
    conversation::post(&asker.again(), post).await
}

async fn texts(asker: &Asker, subject: (Kind, Uuid)) -> Vec<String> {
    let read = conversation::read(&asker.again(), subject, false, None, 50).await.unwrap();
    read.messages.items.into_iter().map(|message| message.text).collect()
}

/// The kinds of the last events that somebody sees.
async fn seen(asker: &Asker) -> Vec<(Option<PersonId>, &'static str)> {
    let events = journal::before(&asker.again(), EventFilter::default(), None, 3).await.unwrap().items;
    events.into_iter().map(|event| (event.actor_id, event.kind.key())).collect()
}

#[test]
fn what_is_reserved_is_read_by_the_consultant_and_the_agency_alone() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let group = (Kind::Group, work.group.0);
        post(&work.trinome, group, "Bonjour", false).await.unwrap();
        let reserved = post(&work.consultant, group, "La direction hésite", true).await.unwrap();
        post(&world.aract, group, "Je l’appelle", true).await.unwrap();
        for asker in [&work.consultant, &world.aract] {
            let read = texts(asker, group).await;
            assert_eq!(read[read.len() - 3..], ["Bonjour", "La direction hésite", "Je l’appelle"]);
        }
        for asker in [&work.trinome, &work.manager, &work.neighbour] {
            assert!(!texts(asker, group).await.contains(&"La direction hésite".to_owned()));
            assert!(conversation::by_ids(&asker.again(), &[reserved.id]).await.unwrap().is_empty());
            assert_eq!(seen(asker).await[0].0, Some(who(&work.trinome)), "the journal tells nothing of it");
            let refused = refusals(post(asker, group, "À part", true).await);
            assert!(matches!(&refused[0], Refusal::RuleBroken { field: Some(field), .. } if field == "reserved"));
        }
        // The consultant of another group leads that one only.
        let other = conversation::read(&world.works[1].consultant.again(), group, false, None, 5).await;
        assert!(matches!(other, Err(AppError::NotFound)));
        assert!(matches!(conversation::read(&world.ars.again(), group, false, None, 5).await, Err(AppError::Denied)));
    });
}

#[test]
fn what_an_establishment_says_of_its_project_is_not_read_by_the_others() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let project = (Kind::Participation, work.places[0].participation.0);
        post(&work.trinome, project, "Nous manquons de monde le soir", false).await.unwrap();
        for asker in [&work.manager, &work.consultant, &world.aract] {
            assert_eq!(texts(asker, project).await, ["Nous manquons de monde le soir"]);
        }
        let neighbour = conversation::read(&work.neighbour.again(), project, false, None, 5).await;
        assert!(matches!(neighbour, Err(AppError::NotFound)));
        assert!(!seen(&work.neighbour).await.iter().any(|(actor, _)| *actor == Some(who(&work.trinome))));
        let readers = conversation::readers(&work.trinome.again(), project, false).await.unwrap();
        let people: Vec<PersonId> = readers.iter().map(|reader| reader.person).collect();
        assert!(people.contains(&who(&work.manager)) && people.contains(&who(&work.consultant)));
        assert!(!people.contains(&who(&work.neighbour)));
        let named = PostMessage {
            subject: project,
            text: "Qu’en dis-tu ?".into(),
            mentions: vec![who(&work.neighbour)],
            reserved: false,
        };
        let refused = refusals(conversation::post(&work.trinome.again(), named).await);
        assert!(matches!(&refused[0], Refusal::InvalidInput { field, .. } if field == "mentionIds"));
    });
}

#[test]
fn a_message_is_edited_for_a_while_withdrawn_for_good_and_hidden_with_a_reason() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let group = (Kind::Group, work.group.0);
        let said = post(&work.trinome, group, "Rendez-vous à 9 h", false).await.unwrap();
        bed.clock.advance(Duration::minutes(15));
        let edited = conversation::edit(&work.trinome.again(), said.id, 1, "Rendez-vous à 10 h").await.unwrap();
        assert_eq!((edited.version, edited.edited_at.is_some()), (2, true));
        let stale = refusals(conversation::edit(&work.trinome.again(), said.id, 1, "11 h").await);
        assert!(matches!(stale[0], Refusal::VersionConflict { current: 2, .. }));
        refusals(conversation::edit(&work.neighbour.again(), said.id, 2, "Jamais").await);
        bed.clock.advance(Duration::seconds(1));
        refusals(conversation::edit(&work.trinome.again(), said.id, 2, "Trop tard").await);
        let gone = conversation::withdraw(&work.trinome.again(), said.id, 2).await.unwrap();
        assert_eq!((gone.text.as_str(), gone.withdrawn_at.is_some()), ("", true));
        let kept = Statement::from_string(
            bed.owner.get_database_backend(),
            "SELECT count(*) FROM message WHERE text LIKE '%10 h%'",
        );
        let kept: i64 = bed.owner.query_one_raw(kept).await.unwrap().unwrap().try_get_by_index(0).unwrap();
        assert_eq!(kept, 0, "what is withdrawn is forgotten");

        let harsh = post(&work.neighbour, group, "Madame R. nous fatigue", false).await.unwrap();
        assert!(matches!(
            conversation::hide(&work.consultant.again(), harsh.id, 1, "Nomme une résidente").await,
            Err(AppError::Denied)
        ));
        let hidden = conversation::hide(&world.aract.again(), harsh.id, 1, "Nomme une résidente").await.unwrap();
        assert_eq!(hidden.hidden_reason.as_deref(), Some("Nomme une résidente"));
        refusals(conversation::withdraw(&work.neighbour.again(), harsh.id, 2).await);
    });
}

#[test]
fn what_is_reserved_is_found_apart_by_those_who_read_it_and_by_nobody_else() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let group = (Kind::Group, work.group.0);
        let before = async |asker: &Asker| {
            let read = conversation::read(&asker.again(), group, true, None, 50).await.unwrap();
            read.messages.items.into_iter().map(|message| message.text).collect::<Vec<_>>()
        };
        let held = before(&work.consultant).await.len();
        post(&work.consultant, group, "Pour tous", false).await.unwrap();
        post(&work.consultant, group, "Entre nous", true).await.unwrap();
        for reader in [&work.consultant, &world.aract] {
            let texts = before(reader).await;
            assert_eq!((texts.len(), texts.last().map(String::as_str)), (held + 1, Some("Entre nous")));
        }
        assert_eq!(before(&work.trinome).await, Vec::<String>::new());
    });
}

#[test]
fn a_conversation_is_paged_by_key_the_newest_last() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let session = (Kind::Session, work.sessions[0].0);
        for n in 0..5 {
            post(&work.consultant, session, &n.to_string(), false).await.unwrap();
        }
        let mut before = None;
        let mut pages: Vec<Vec<String>> = Vec::new();
        loop {
            let page = conversation::read(&work.neighbour.again(), session, false, before, 2).await.unwrap().messages;
            assert_eq!(page.total, Some(5));
            before = page.items.first().map(|message| (message.written_at, message.id));
            pages.push(page.items.iter().map(|message| message.text.clone()).collect());
            if !page.has_next {
                break;
            }
        }
        assert_eq!(pages, [vec!["3", "4"], vec!["1", "2"], vec!["0"]]);
    });
}

#[test]
fn a_document_is_spoken_of_by_those_who_speak_of_what_it_belongs_to() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let session = work.sessions[0];
        let documents = preparation::documents(&world.aract.again(), &[session]).await.unwrap();
        let document = (Kind::SessionDocument, documents[&session][0].id.0);
        post(&work.trinome, document, "Page 3 : de quelle année ?", false).await.unwrap();
        for asker in [&work.consultant, &work.neighbour, &world.aract] {
            assert_eq!(texts(asker, document).await, ["Page 3 : de quelle année ?"]);
            assert_eq!(conversation::counts(&asker.again(), &[document]).await.unwrap(), [(document, 1)]);
        }
        let other = conversation::read(&world.works[1].consultant.again(), document, false, None, 5).await;
        assert!(matches!(other, Err(AppError::NotFound)));
        assert_eq!(conversation::counts(&world.works[1].consultant.again(), &[document]).await.unwrap(), []);
        assert_eq!(
            conversation::counts(&world.ars.again(), &[document]).await.unwrap(),
            [],
            "who reads none is refused none"
        );

        let board = network::post_board(&world.aract.again(), world.network.posts[0]).await.unwrap().unwrap();
        let deliverable = (Kind::Deliverable, board.file(world.network.posts[0]).unwrap().deliverables[0].id.0);
        post(&world.aract, deliverable, "Il manque l’annexe", false).await.unwrap();
        assert_eq!(texts(&work.facilitator, deliverable).await, ["Il manque l’annexe"]);
        let other = conversation::read(&world.works[1].facilitator.again(), deliverable, false, None, 5).await;
        assert!(matches!(other, Err(AppError::NotFound)), "another facilitator does not read it");

        // Each is led to where it is said.
        notification::tell(&bed.app).await.unwrap();
        let at = |kind, uuid| address::global(kind, uuid);
        let session_page = format!("/seances/{}", at(Kind::Session, session.0));
        assert_eq!(last_path(&work.neighbour).await, session_page);
        let post_page = format!("/postes/{}", at(Kind::Post, world.network.posts[0].0));
        assert!(last_path(&work.facilitator).await.ends_with(&post_page));
        post(&work.trinome, (Kind::Group, work.group.0), "Bonjour", false).await.unwrap();
        notification::tell(&bed.app).await.unwrap();
        let group_page = format!("/groupes/{}?onglet=discussion", at(Kind::Group, work.group.0));
        assert_eq!(last_path(&work.neighbour).await, group_page);
    });
}

/// The page of what somebody was told last.
async fn last_path(asker: &Asker) -> String {
    let told = notification::before(&asker.again(), false, None, 1).await.unwrap().items;
    notification::paths(&asker.again(), &told).await.unwrap().remove(0)
}
