//! Polls for a date: who answers and until when, what the answers come to, and the session that a
//! date becomes.

use crate::harness::{on_both, refusals, who};
use crate::served::{Heard, Served, gid};
use crate::world::{World, name, open_poll, today};
use chrono::{Duration, NaiveDate};
use cordee_app::poll::{self, Answer, Asked, Board, ChangePoll, Hours, OpenPoll, Poll, Settle};
use cordee_app::{AppError, AppResult, Asker, group};
use cordee_domain::carrier::Seat;
use cordee_domain::group::TrinomeRole;
use cordee_domain::policy::Role;
use cordee_domain::poll::{Choice, Half, PollStatus, Slot, Stand};
use cordee_domain::refusal::Refusal;
use cordee_domain::session::{AttendanceMode, SessionKind, SessionStatus};
use serde_json::{Value, json};
use std::sync::Arc;

fn slot(asker: &Asker, days: i64) -> Slot {
    Slot { day: today(asker.app()) + Duration::days(days), half: Half::Morning }
}

/// Says something of the mornings 30, 31 and 32 days from now: y, i, n, or - for nothing.
async fn say(asker: &Asker, to: &Poll, version: i32, said: &str) -> AppResult<Poll> {
    let choice = |c| match c {
        'y' => Some(Choice::Yes),
        'i' => Some(Choice::IfNeeded),
        'n' => Some(Choice::No),
        _ => None,
    };
    let choices =
        (30..).zip(said.chars()).filter_map(|(days, c)| Some((slot(asker, days).to_string(), choice(c)?))).collect();
    poll::answer(&asker.again(), Answer { poll: to.id, version, choices, comment: None }).await
}

async fn board(asker: &Asker, of: &Poll) -> Board {
    let asker = asker.again();
    let rows = poll::by_ids(&asker, &[of.id]).await.unwrap();
    poll::boards(&asker, &rows).await.unwrap().remove(&of.id).unwrap()
}

async fn stored(asker: &Asker, of: &Poll) -> Poll {
    poll::by_ids(&asker.again(), &[of.id]).await.unwrap().remove(0)
}

/// The days from now of the half-days, best first, with their ranks.
fn ranked(asker: &Asker, board: &Board) -> Vec<(i64, u32)> {
    let from = today(asker.app());
    board.standings.iter().map(|s| ((s.slot.day - from).num_days(), s.rank)).collect()
}

fn message(refusals: &[Refusal]) -> String {
    refusals[0].to_string()
}

/// What a poll on a sequence asks.
fn asked(slots: Vec<Slot>, closes_on: Option<NaiveDate>) -> Asked {
    Asked {
        title: None,
        note: None,
        mode: AttendanceMode::OnSite,
        place: Some("Salle du conseil, Pamiers".into()),
        video_link: None,
        slots: slots.iter().map(ToString::to_string).collect(),
        closes_on,
    }
}

fn sequence(world: &World, number: i32, asked: Asked) -> OpenPoll {
    let group = world.works[0].group;
    OpenPoll { group, kind: SessionKind::Sequence, sequence: Some(number), with: Default::default(), asked }
}

#[test]
fn answers_rank_the_dates_and_name_the_voice_that_would_miss() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let asked = open_poll(&work.consultant, work.group).await;
        let empty = board(&work.consultant, &asked).await;
        assert_eq!(empty.voters.len(), 13, "the consultant and three voices in each of four establishments");
        assert!(empty.voters.iter().all(|voter| voter.reply.is_none()));

        say(&work.consultant, &asked, 0, "nyy").await.unwrap();
        say(&work.trinome, &asked, 0, "yny").await.unwrap();
        say(&work.neighbour, &asked, 0, "yyi").await.unwrap();
        let told = board(&work.trinome, &asked).await;
        // The first without the consultant; the third with one voice more than the second.
        assert_eq!(ranked(&bed_asker(&world), &told), [(32, 1), (31, 2), (30, 3)]);
        assert!(!told.standings[2].possible());
        let refused: Vec<_> = told.standings[1].missing().filter(|(_, stand)| *stand == Stand::No).collect();
        assert_eq!(refused.len(), 1);
        let (establishment, role) = (work.places[0].establishment, TrinomeRole::Management);
        assert_eq!(refused[0].0, Seat::Voice { establishment, role });

        // A deputy answers for the voice.
        let deputy = bed.member(world.tenant, Role::Trinome, Some(work.places[0].establishment)).await;
        let place = work.places[0].participation;
        name(&world.aract, place, TrinomeRole::Management, true, who(&deputy)).await;
        say(&deputy, &asked, 0, "nyn").await.unwrap();
        let covered = board(&work.consultant, &asked).await;
        assert_eq!(covered.voters.len(), 14);
        assert_eq!(ranked(&bed_asker(&world), &covered)[0], (31, 1), "all covered, and more willingly");
        assert!(covered.standings[0].missing().all(|(_, stand)| stand == Stand::Silent));
    });
}

fn bed_asker(world: &World) -> Arc<Asker> {
    world.aract.clone()
}

#[test]
fn an_answer_changes_until_the_closing_date_and_is_counted_once() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let asked = open_poll(&work.consultant, work.group).await;
        say(&work.trinome, &asked, 0, "yyn").await.unwrap();
        // The answer was lost on the way: the same once more is the same.
        say(&work.trinome, &asked, 0, "yyn").await.unwrap();
        let conflict = refusals(say(&work.trinome, &asked, 0, "nnn").await);
        assert!(matches!(conflict[0], Refusal::VersionConflict { expected: 0, current: 1, .. }), "{conflict:?}");
        say(&work.trinome, &asked, 1, "nyn").await.unwrap();
        let told = board(&work.trinome, &asked).await;
        let mine: Vec<_> = told.voters.iter().filter(|voter| voter.reply.is_some()).collect();
        assert_eq!(mine.len(), 1);
        assert_eq!(
            (mine[0].reply.as_ref().unwrap().version, mine[0].choices.of(slot(&work.trinome, 30))),
            (2, Some(Choice::No))
        );

        let awaited = poll::awaiting(&work.neighbour.again()).await.unwrap();
        assert_eq!(awaited.len(), 2, "this one and the world’s");
        say(&work.neighbour, &asked, 0, "yy-").await.unwrap();
        assert_eq!(poll::awaiting(&work.neighbour.again()).await.unwrap().len(), 2, "one half-day is left");
        say(&work.neighbour, &asked, 1, "yyy").await.unwrap();
        assert_eq!(poll::awaiting(&work.neighbour.again()).await.unwrap().len(), 1);

        // The twentieth day from now counts whole, in Paris.
        let last = cordee_domain::time::paris_start_of(today(&bed.app) + Duration::days(21));
        bed.clock.set(last - Duration::seconds(1));
        say_on(&work.neighbour, &asked, 2, "2024-07-03/morning").await.unwrap();
        bed.clock.set(last);
        let closed = refusals(say_on(&work.neighbour, &asked, 3, "2024-07-04/morning").await);
        assert!(message(&closed).contains("clos"), "{closed:?}");
        assert_eq!(poll::status(&work.neighbour, &stored(&work.neighbour, &asked).await), PollStatus::Closed);
        assert_eq!(poll::awaiting(&work.neighbour.again()).await.unwrap().len(), 0);
    });
}

async fn say_on(asker: &Asker, to: &Poll, version: i32, slot: &str) -> AppResult<Poll> {
    let choices = vec![(slot.to_owned(), Choice::Yes)];
    poll::answer(&asker.again(), Answer { poll: to.id, version, choices, comment: Some("À vélo".into()) }).await
}

#[test]
fn only_those_who_are_asked_answer_and_only_what_is_proposed() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let asked = open_poll(&work.consultant, work.group).await;
        let stranger = refusals(say(&work.manager, &asked, 0, "yyy").await);
        assert!(message(&stranger).contains("trinômes"), "a direction without a voice: {stranger:?}");
        assert!(matches!(say(&world.works[1].trinome, &asked, 0, "yyy").await, Err(AppError::NotFound)));
        assert!(matches!(say(&world.aract, &asked, 0, "yyy").await, Err(AppError::Denied)));
        let nothing = refusals(say(&work.trinome, &asked, 0, "---").await);
        assert!(message(&nothing).starts_with("Réponses"), "{nothing:?}");
        let other = refusals(say_on(&work.trinome, &asked, 0, "2024-08-01/afternoon").await);
        assert!(message(&other).contains("n’est plus proposé"), "{other:?}");
        // Individual support asks one trinôme alone.
        let one = OpenPoll {
            kind: SessionKind::Individual,
            sequence: None,
            with: Some(work.places[1].establishment).into(),
            ..sequence(&world, 1, asked_for(&world))
        };
        let alone = poll::open(&work.consultant.again(), one).await.unwrap();
        assert_eq!(board(&work.trinome, &alone).await.voters.len(), 4);
        assert!(message(&refusals(say(&work.trinome, &alone, 0, "yyy").await)).contains("concernés"));
        say(&work.neighbour, &alone, 0, "yyy").await.unwrap();
    });
}

fn asked_for(world: &World) -> Asked {
    asked([30, 31, 32].map(|days| slot(&world.aract, days)).to_vec(), None)
}

#[test]
fn the_rulebook_says_how_a_date_is_looked_for() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let open = async |number, asked| poll::open(&work.consultant.again(), sequence(&world, number, asked)).await;
        let at = |days| slot(&world.aract, days);
        let few = refusals(open(1, asked(vec![at(30), at(31), at(31)], None)).await);
        assert!(message(&few).contains("3 au moins"), "{few:?}");
        let past = refusals(open(1, asked(vec![at(-1), at(31), at(32)], None)).await);
        assert!(message(&past).contains("est passé"), "{past:?}");
        let outside = refusals(open(1, asked(vec![at(30), at(31), at(300)], None)).await);
        assert!(matches!(&outside[0], Refusal::RuleBroken { citation: Some(_), .. }), "{outside:?}");
        let remote = Asked { mode: AttendanceMode::Remote, ..asked_for(&world) };
        let remote = refusals(open(1, remote).await);
        assert!(matches!(&remote[0], Refusal::RuleBroken { citation: Some(_), .. }), "{remote:?}");
        let day = |days| Some(today(&bed.app) + Duration::days(days));
        let late = refusals(open(1, asked(vec![at(30), at(31), at(32)], day(30))).await);
        assert!(message(&late).contains("précède"), "{late:?}");
        let early = refusals(open(1, asked(vec![at(30), at(31), at(32)], day(-1))).await);
        assert!(message(&early).contains("passée"), "{early:?}");
        // Fourteen days before the first half-day, as the rulebook proposes.
        let opened = open(2, asked_for(&world)).await.unwrap();
        assert_eq!(opened.closes_at, cordee_domain::time::paris_start_of(today(&bed.app) + Duration::days(17)));
        assert!(opened.title.starts_with("Séquence 2 : "), "{}", opened.title);
        assert!(matches!(
            poll::open(&world.works[1].consultant.again(), sequence(&world, 1, asked_for(&world))).await,
            Err(AppError::NotFound)
        ));
        let one = group::by_ids(&world.aract.again(), &[work.group]).await.unwrap().remove(0);
        group::close(&world.aract.again(), one.id, one.version).await.unwrap();
        assert!(message(&refusals(open(1, asked_for(&world)).await)).contains("clos"));
    });
}

#[test]
fn a_poll_is_changed_closed_reopened_and_cancelled() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let consultant = &work.consultant;
        let opened = open_poll(consultant, work.group).await;
        say(&work.trinome, &opened, 0, "yi-").await.unwrap();
        let day = |days| today(&bed.app) + Duration::days(days);
        let change = |version, days: &[i64], confirmed| ChangePoll {
            id: opened.id,
            version,
            asked: asked(days.iter().map(|days| slot(consultant, *days)).collect(), Some(day(15))),
            confirmed,
        };
        let kept = refusals(poll::change(&consultant.again(), change(1, &[31, 32, 33], false)).await);
        assert!(matches!(&kept[0], Refusal::RuleBroken { field: Some(field), .. } if field == "confirmed"), "{kept:?}");
        // One that nobody answered for goes without a word.
        let changed = poll::change(&consultant.again(), change(1, &[30, 31, 33], false)).await.unwrap();
        let changed = poll::change(&consultant.again(), change(changed.version, &[31, 33, 34], true)).await.unwrap();
        let told = board(consultant, &opened).await;
        assert_eq!(told.slots.len(), 3);
        assert_eq!(told.standings[0].slot, slot(consultant, 31));
        assert!(matches!(
            refusals(poll::close(&consultant.again(), opened.id, 1).await)[0],
            Refusal::VersionConflict { .. }
        ));
        let closed = poll::close(&consultant.again(), opened.id, changed.version).await.unwrap();
        assert!(message(&refusals(say(&work.neighbour, &opened, 0, "-y-").await)).contains("clos"));
        let reopened = poll::reopen(&consultant.again(), opened.id, closed.version, day(12)).await.unwrap();
        say(&work.neighbour, &opened, 0, "-y-").await.unwrap();
        assert!(
            message(&refusals(poll::reopen(&consultant.again(), opened.id, reopened.version, day(13)).await))
                .contains("ouvert")
        );
        assert!(!refusals(poll::cancel(&consultant.again(), opened.id, reopened.version, " ").await).is_empty());
        let cancelled =
            poll::cancel(&consultant.again(), opened.id, reopened.version, "Changement de programme").await.unwrap();
        assert_eq!(cancelled.status, PollStatus::Cancelled);
        for refused in [
            refusals(poll::close(&consultant.again(), opened.id, cancelled.version).await),
            refusals(poll::change(&consultant.again(), change(cancelled.version, &[31, 33, 34], true)).await),
            refusals(say(&work.neighbour, &opened, 1, "-n-").await),
        ] {
            assert!(message(&refused).contains("annulé"), "{refused:?}");
        }
    });
}

#[test]
fn keeping_a_date_plans_the_session_and_tells_everyone() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let work = &world.works[0];
        let consultant = served.caller(&work.consultant).await;
        let trinome = served.caller(&work.trinome).await;
        let day = |days| (today(&bed.app) + Duration::days(days)).to_string();
        let input = json!({"groupId": gid(work.group), "kind": "SEQUENCE", "sequence": 3, "mode": "ON_SITE", "place": "Pamiers",
            "slots": [format!("{}/morning", day(40)), format!("{}/afternoon", day(40)), format!("{}/morning", day(41))]});
        let opened = consultant
            .done("openPoll", input, "poll { id version status voterCount answeredCount slots { key rank } }")
            .await;
        let (id, version) = (opened["poll"]["id"].clone(), opened["poll"]["version"].clone());
        assert_eq!((&opened["poll"]["status"], &opened["poll"]["voterCount"]), (&json!("OPEN"), &json!(13)));

        let mut socket = consultant.socket().await;
        let follow = "subscription($id: ID!) { groupChanged(groupId: $id) { event { kind } } }";
        socket.subscribe("a", follow, json!({"id": gid(work.group)})).await;
        let chosen = format!("{}/afternoon", day(40));
        let answer =
            json!({"id": id, "version": 0, "comment": "Après 14 h 30", "choices": [{"slot": chosen, "choice": "YES"}]});
        let mine =
            trinome.done("answerPoll", answer, "poll { mine { comment version choices { slot choice } } }").await;
        assert_eq!(
            mine["poll"]["mine"],
            json!({"comment": "Après 14 h 30", "version": 1, "choices": [{"slot": chosen, "choice": "YES"}]})
        );
        heard(&mut socket, "poll.answered").await;

        let other = served.caller(&world.works[1].consultant).await;
        let settle = json!({"id": id, "version": version, "slot": chosen});
        let document = crate::served::mutation("settlePoll", "session { id }");
        assert_eq!(other.call(&document, json!({"input": settle})).await.codes(), ["NOT_FOUND"]);
        assert_eq!(trinome.call(&document, json!({"input": settle})).await.codes(), ["FORBIDDEN"]);
        let elsewhere = json!({"id": id, "version": version, "slot": format!("{}/morning", day(50))});
        assert_eq!(consultant.refused("settlePoll", elsewhere).await[0]["field"], "slot");
        let done = consultant
            .done("settlePoll", settle, "poll { status session { id } slots { key settled } } session { id title status place startsAt endsAt sequence }")
            .await;
        let session = &done["session"];
        assert_eq!(
            (&session["status"], &session["sequence"], &session["place"]),
            (&json!("PLANNED"), &json!(3), &json!("Pamiers"))
        );
        let (start, end) = Slot::parse(&chosen).unwrap().hours(1);
        let at = |value: &Value| chrono::DateTime::parse_from_rfc3339(value.as_str().unwrap()).unwrap().to_utc();
        assert_eq!((at(&session["startsAt"]), at(&session["endsAt"])), (start, end));
        assert_eq!(done["poll"]["status"], "SETTLED");
        let kept: Vec<&Value> =
            done["poll"]["slots"].as_array().unwrap().iter().filter(|s| s["settled"] == true).collect();
        assert_eq!((kept.len(), &kept[0]["key"]), (1, &json!(chosen)));
        heard(&mut socket, "session.planned").await;
        heard(&mut socket, "poll.settled").await;
        let late = json!({"id": id, "version": 1, "choices": [{"slot": chosen, "choice": "NO"}]});
        assert_eq!(trinome.refused("answerPoll", late).await[0]["__typename"], "RuleBroken");
    });
}

async fn heard(socket: &mut crate::served::Socket, kind: &str) {
    loop {
        match socket.hear().await {
            Heard::Message(message) if message["payload"]["data"]["groupChanged"]["event"]["kind"] == kind => return,
            Heard::Message(_) => {}
            other => panic!("{kind}: {other:?}"),
        }
    }
}

#[test]
fn a_date_that_no_rule_allows_leaves_the_poll_as_it_was() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let opened = poll::open(&work.consultant.again(), sequence(&world, 3, asked_for(&world))).await.unwrap();
        let chosen = slot(&work.consultant, 31);
        let (start, end) = chosen.hours(1);
        let settle = |hours| Settle {
            id: opened.id,
            version: 1,
            slot: chosen.to_string(),
            hours,
            place: None,
            video_link: None,
        };
        let wrong = refusals(poll::settle(&work.consultant.again(), settle(Hours::At(end, start))).await);
        assert!(message(&wrong).starts_with("Fin"), "{wrong:?}");
        let away = Duration::days(3);
        let wrong = refusals(poll::settle(&work.consultant.again(), settle(Hours::At(start + away, end + away))).await);
        assert!(message(&wrong).starts_with("Début"), "{wrong:?}");
        let kept = stored(&work.consultant, &opened).await;
        assert_eq!((kept.status, kept.version, kept.session_id), (PollStatus::Open, 1, None));
        let later = Duration::hours(1);
        let (kept, session) =
            poll::settle(&work.consultant.again(), settle(Hours::At(start + later, end + later))).await.unwrap();
        assert_eq!((kept.session_id, session.status), (Some(session.id), SessionStatus::Planned));
        assert_eq!(session.starts_at, start + later);
        assert!(message(&refusals(poll::settle(&work.consultant.again(), settle(Hours::Usual)).await)).len() > 10);
    });
}

#[test]
fn forty_who_answer_at_once_are_all_in_the_result() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let opened = open_poll(&work.consultant, work.group).await;
        // The deputies of all, and those who take their places, one after the other.
        let mut people = Vec::new();
        for place in &work.places {
            for role in TrinomeRole::ALL {
                let deputy = bed.member(world.tenant, Role::Trinome, Some(place.establishment)).await;
                name(&world.aract, place.participation, *role, true, who(&deputy)).await;
                let titular = bed.member(world.tenant, Role::Trinome, Some(place.establishment)).await;
                name(&world.aract, place.participation, *role, false, who(&titular)).await;
                people.extend([deputy, titular]);
            }
        }
        people.push(work.consultant.clone());
        let answers = people.iter().map(|person| say(person, &opened, 0, "yin"));
        for answer in futures_util::future::join_all(answers).await {
            answer.unwrap();
        }
        let told = board(&work.consultant, &opened).await;
        assert_eq!(told.voters.iter().filter(|voter| voter.reply.is_some()).count(), people.len());
        assert_eq!(told.standings[0].yes as usize, people.len());
        assert!(told.standings[0].complete());
    });
}
