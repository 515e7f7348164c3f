//! Preparing sessions: aim and agenda, checklist, documents, who comes, and when all of it is done.

use crate::harness::{Bed, on_both, who};
use crate::world::{World, appointment, name, plan, sign_letters};
use cordee_app::preparation::{self, AnswerSession, ChecklistItem, Plan, PrepareSession};
use cordee_app::session::{self, PlanSession, Session};
use cordee_app::{AppError, AppResult, Asker, group};
use cordee_domain::carrier::Seat;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::SessionId;
use cordee_domain::policy::{Actor, Held, Role};
use cordee_domain::preparation::{Coming, Readiness, State};
use cordee_domain::refusal::Refusal;
use cordee_domain::session::SessionKind;
use std::sync::Arc;

async fn sequence(world: &World, number: i32) -> Session {
    let work = &world.works[0];
    let planned = PlanSession {
        group: work.group,
        kind: SessionKind::Sequence,
        sequence: Some(number),
        with: Default::default(),
        appointment: appointment(&world.app, 6),
    };
    session::plan(&work.consultant.again(), planned).await.unwrap()
}

async fn plan_of(asker: &Asker, session: &Session) -> Plan {
    preparation::plans(&asker.again(), std::slice::from_ref(session)).await.unwrap().remove(&session.id).unwrap()
}

async fn ready(asker: &Asker, session: &Session) -> Readiness {
    preparation::readiness(&asker.again(), std::slice::from_ref(session)).await.unwrap().remove(&session.id).unwrap()
}

async fn list(asker: &Asker, session: &Session) -> Vec<ChecklistItem> {
    let lists = preparation::checklists(&asker.again(), std::slice::from_ref(session)).await.unwrap();
    lists.get(&session.id).cloned().unwrap_or_default()
}

fn said(session: SessionId, version: i32, agenda: &[&str]) -> PrepareSession {
    let agenda = agenda.iter().map(|title| ((*title).to_owned(), Some(30))).collect();
    PrepareSession { session, version, aim: Some("Construire".into()), agenda, access_note: None }
}

fn refusals<T: std::fmt::Debug>(result: AppResult<T>) -> Vec<Refusal> {
    match result {
        Err(AppError::Refused(refusals)) => refusals,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn the_agenda_is_the_rulebooks_until_somebody_says_it_and_two_never_overwrite_each_other() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let consultant = &world.works[0].consultant;
        let session = sequence(&world, 3).await;
        let first = plan_of(consultant, &session).await;
        assert!(first.proposed && first.version == 0);
        assert_eq!(
            first.aim.as_deref(),
            Some("Construire les actions à expérimenter, leurs indicateurs et leur suivi.")
        );
        assert_eq!(first.agenda.len(), 4);
        let (citation, ours) = first.rule.unwrap();
        assert_eq!((citation.source.as_str(), citation.line, ours), ("ehpad-2023", 47, true));

        preparation::prepare(&consultant.again(), said(session.id, 0, &["Avancement", "Actions"])).await.unwrap();
        let told = plan_of(consultant, &session).await;
        assert_eq!((told.proposed, told.version, told.agenda.len()), (false, 1, 2));
        let late = preparation::prepare(&world.aract.again(), said(session.id, 0, &["Autre"])).await;
        assert!(matches!(refusals(late)[..], [Refusal::VersionConflict { expected: 0, current: 1, .. }]));
        assert_eq!(plan_of(consultant, &session).await.agenda[0].title, "Avancement");
    });
}

#[test]
fn an_item_that_keeps_its_title_keeps_the_task_that_it_comes_from() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let consultant = &world.works[0].consultant;
        let session = sequence(&world, 2).await;
        let task = uuid::Uuid::now_v7();
        for _ in 0..2 {
            let asker = consultant.again();
            let mut scope = asker.write(cordee_domain::policy::act::SESSION_PREPARE).await.unwrap();
            preparation::carry_over(&asker, &mut scope, session.id, "Charte", task).await.unwrap();
            scope.commit().await.unwrap();
        }
        let plan = plan_of(consultant, &session).await;
        assert_eq!((plan.agenda[0].title.as_str(), plan.agenda[0].task), ("Charte", Some(task)));
        assert_eq!((plan.agenda.len(), plan.version), (6, 1), "once, above the rulebook's five");
        let moved = said(session.id, 1, &["Avancement", "Charte"]);
        preparation::prepare(&consultant.again(), moved).await.unwrap();
        assert_eq!(plan_of(consultant, &session).await.agenda[1].task, Some(task));
    });
}

#[test]
fn the_checklist_starts_from_the_rulebook_and_says_who_ticked() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let consultant = &work.consultant;
        let session = sequence(&world, 1).await;
        let first = list(consultant, &session).await;
        let keys: Vec<_> = first.iter().map(|item| item.key.as_deref().unwrap()).collect();
        assert_eq!(keys, ["access", "agenda_sent", "blank_sheet", "letters"]);

        for _ in 0..2 {
            preparation::tick_item(&consultant.again(), first[0].id, true, None).await.unwrap();
        }
        let ticked = list(consultant, &session).await;
        assert_eq!(ticked[0].done_by, Some(who(consultant)));
        preparation::tick_item(&consultant.again(), first[0].id, false, None).await.unwrap();
        assert_eq!(list(consultant, &session).await[0].done_at, None);

        preparation::add_item(&consultant.again(), session.id, "Apporter les cartes").await.unwrap();
        preparation::remove_item(&consultant.again(), first[1].id).await.unwrap();
        assert_eq!(list(consultant, &session).await.len(), 4);
        preparation::propose_checklist(&consultant.again(), session.id).await.unwrap();
        assert_eq!(list(consultant, &session).await.len(), 5);

        assert!(list(&work.trinome, &session).await.is_empty(), "the list is the consultant's");
        let other = preparation::tick_item(&world.works[1].consultant.again(), first[0].id, true, None).await;
        assert!(matches!(other, Err(AppError::NotFound)));
    });
}

#[test]
fn each_voice_answers_for_itself_and_others_who_may_answer_for_it() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let session = plan(&work.consultant, work.group, 8).await;
        let place = &work.places[0];
        let answer = async |asker: &Asker, role, coming| {
            let said = AnswerSession {
                session: session.id,
                seat: Seat::Voice { establishment: place.establishment, role },
                coming,
            };
            preparation::answer(&asker.again(), said).await
        };
        // The direction of the first place.
        answer(&work.trinome, TrinomeRole::Management, Some(Coming::Comes)).await.unwrap();
        refusals(answer(&work.trinome, TrinomeRole::Staff, Some(Coming::Comes)).await);
        answer(&work.manager, TrinomeRole::Staff, Some(Coming::Absent)).await.unwrap();
        answer(&work.consultant, TrinomeRole::Trades, Some(Coming::Comes)).await.unwrap();
        assert!(matches!(
            answer(&work.neighbour, TrinomeRole::Management, Some(Coming::Comes)).await,
            Err(AppError::NotFound)
        ));
        assert!(matches!(
            answer(&world.ars, TrinomeRole::Management, Some(Coming::Comes)).await,
            Err(AppError::Denied)
        ));

        refusals(answer(&work.consultant, TrinomeRole::Trades, Some(Coming::Deputy)).await);
        let deputy = bed.member(world.tenant, Role::Trinome, Some(place.establishment)).await;
        name(&world.aract, place.participation, TrinomeRole::Trades, true, who(&deputy)).await;
        answer(&deputy, TrinomeRole::Trades, Some(Coming::Deputy)).await.unwrap();

        let voices = preparation::voices(&world.aract.again(), std::slice::from_ref(&session)).await.unwrap();
        let here = voices[&session.id].iter().filter(|voice| voice.seat.establishment() == Some(place.establishment));
        let coming: Vec<_> = here.map(|voice| voice.coming).collect();
        assert_eq!(coming, [Some(Coming::Comes), Some(Coming::Absent), Some(Coming::Deputy)]);
        answer(&work.trinome, TrinomeRole::Management, None).await.unwrap();
        let voices = preparation::voices(&world.aract.again(), std::slice::from_ref(&session)).await.unwrap();
        assert_eq!(voices[&session.id][0].coming, None);
    });
}

/// Everyone who holds a voice of the first group.
async fn voices_of(world: &World) -> Vec<Arc<Asker>> {
    let (work, aract) = (&world.works[0], world.aract.again());
    let places: Vec<_> = work.places.iter().map(|place| place.participation).collect();
    let members = group::trinomes_of(&aract, &places).await.unwrap();
    let asker = |member: &group::TrinomeMember| {
        let held = Held { role: Role::Trinome, establishment: Some(member.establishment_id), organisation: None };
        let actor = Actor::person(world.tenant, member.person_id, None, vec![held]);
        Arc::new(Asker::new(world.app.clone(), Some(actor)))
    };
    members.iter().filter(|member| !member.deputy).map(asker).collect()
}

#[test]
fn a_session_becomes_ready_when_nothing_is_left() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let session = sequence(&world, 3).await;
        let left = ready(&work.consultant, &session).await;
        let letters = left.points.iter().filter(|point| point.text.starts_with("La lettre d’engagement attend"));
        assert_eq!(letters.count(), work.places.len(), "no sequence is held before they are signed");
        sign_letters(&voices_of(&world).await).await;
        let left = ready(&work.consultant, &session).await;
        assert!(!left.is_ready());
        let to_do: Vec<_> = left.points.iter().filter(|p| p.state == State::ToDo).map(|p| p.text.as_str()).collect();
        assert_eq!(to_do[0], "L’ordre du jour proposé reste à confirmer");
        assert_eq!(to_do.last(), Some(&"4 points de la liste de préparation restent à faire"));
        assert_eq!(to_do.len(), 2 + work.places.len(), "and an answer from each establishment");

        preparation::prepare(&work.consultant.again(), said(session.id, 0, &["Avancement"])).await.unwrap();
        for item in list(&work.consultant, &session).await {
            preparation::tick_item(&work.consultant.again(), item.id, true, None).await.unwrap();
        }
        for place in &work.places {
            for &role in TrinomeRole::ALL {
                let coming = Some(if role == TrinomeRole::Staff { Coming::Absent } else { Coming::Comes });
                let said = AnswerSession {
                    session: session.id,
                    seat: Seat::Voice { establishment: place.establishment, role },
                    coming,
                };
                preparation::answer(&work.consultant.again(), said).await.unwrap();
            }
        }
        let told = ready(&work.trinome, &session).await;
        assert!(told.is_ready(), "{told:?}");
        let warned = told.points.iter().filter(|point| point.state == State::Warning).count();
        assert_eq!(warned, work.places.len(), "whoever will not come is pointed out");
    });
}

#[test]
fn what_took_place_or_will_not_is_prepared_no_more() {
    on_both(|bed: Bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let [_, held, cancelled] = work.sessions;
        for (session, words) in [(held, "a eu lieu"), (cancelled, "annulée")] {
            let refused = refusals(preparation::prepare(&work.consultant.again(), said(session, 0, &[])).await);
            assert!(refused[0].to_string().contains(words), "{refused:?}");
        }
        // What was worked on may be added once it is over.
        let url = "https://documents.example/synthese.pdf";
        preparation::add_document(&work.consultant.again(), held, "Synthèse", url).await.unwrap();
        for wrong in ["http://documents.example", "https://", "https://a b", "javascript:alert(1)"] {
            refusals(preparation::add_document(&work.consultant.again(), held, "Synthèse", wrong).await);
        }
    });
}
