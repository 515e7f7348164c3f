//! The collective life of a network: its facilitators answer polls, come, sign, are given tasks, write and
//! ask for support, as trinômes do in a group; what is done with one of them stays with those of its post.

use crate::calendar::invitations;
use crate::harness::{Bed, on_both, refusals, who};
use crate::world::{World, appointment, plan, published, task, today};
use chrono::Duration;
use cordee_app::conversation::{self, PostMessage};
use cordee_app::poll::{self, Answer, Asked, Hours, OpenPoll, Settle};
use cordee_app::preparation::{self, AnswerSession};
use cordee_app::presence::{self, Line, OnTablet};
use cordee_app::session::{self, PlanSession, Session, With};
use cordee_app::support::{self, AskSupport};
use cordee_app::{AppError, AppResult, Asker, journal, minutes, network, notification};
use cordee_domain::carrier::Seat;
use cordee_domain::days::HalfDays;
use cordee_domain::ids::{Identified, Kind, PostId, SessionId};
use cordee_domain::policy::Role;
use cordee_domain::poll::{Choice, Half, Slot, Stand};
use cordee_domain::preparation::Coming;
use cordee_domain::presence::AttendeeKind;
use cordee_domain::programme::Party;
use cordee_domain::session::{AttendanceMode, SessionKind, SessionStatus};
use cordee_domain::support::{SupportOutcome, SupportStatus};
use std::sync::Arc;

struct Life {
    world: World,
}

impl Life {
    async fn new(bed: &Bed) -> Life {
        Life { world: World::new(bed, "one").await }
    }

    fn aract(&self) -> &Asker {
        &self.world.aract
    }

    fn facilitator(&self, work: usize) -> &Arc<Asker> {
        &self.world.works[work].facilitator
    }

    fn post(&self, work: usize) -> PostId {
        self.world.network.posts[work]
    }

    fn slot(&self, days: i64) -> Slot {
        Slot { day: today(&self.world.app) + Duration::days(days), half: Half::Morning }
    }

    async fn asked(&self, with: With) -> poll::Poll {
        let kind = if with == With::default() { SessionKind::FollowUp } else { SessionKind::Individual };
        let asked = Asked {
            title: Some("Journée du réseau".into()),
            note: None,
            mode: AttendanceMode::OnSite,
            place: Some("Aract, Toulouse".into()),
            video_link: None,
            slots: [30, 31].map(|days| self.slot(days).to_string()).to_vec(),
            closes_on: None,
        };
        let open = OpenPoll { group: self.world.network.group, kind, sequence: None, with, asked };
        poll::open(&self.aract().again(), open).await.unwrap()
    }

    async fn say(&self, asker: &Asker, to: &poll::Poll, said: [Choice; 2]) -> AppResult<poll::Poll> {
        let choices = [30, 31].into_iter().zip(said);
        let choices = choices.map(|(days, choice)| (self.slot(days).to_string(), choice)).collect();
        poll::answer(&asker.again(), Answer { poll: to.id, version: 0, choices, comment: None }).await
    }

    /// An individual session with a post, or with one of its structures.
    async fn support_session(&self, with: With) -> Session {
        let plan = PlanSession {
            group: self.world.network.group,
            kind: SessionKind::Individual,
            sequence: None,
            with,
            appointment: appointment(&self.world.app, 10),
        };
        session::plan(&self.aract().again(), plan).await.unwrap()
    }

    fn with_post(&self, work: usize) -> With {
        With { establishment: None, post: Some(self.post(work)) }
    }
}

async fn sees(asker: &Asker, id: SessionId) -> bool {
    !session::by_ids(&asker.again(), &[id]).await.unwrap().is_empty()
}

async fn sign(asker: &Asker, line: &Line, initials: &str) -> AppResult<()> {
    let tablet = OnTablet { line: line.id, initials: initials.into(), device_at: None };
    presence::sign_on_tablet(&asker.again(), tablet, None).await.map(drop)
}

fn initials(name: &str) -> String {
    name.split(' ').filter_map(|word| word.chars().next()).take(2).collect()
}

#[test]
fn facilitators_find_a_date_together_and_the_missing_post_is_told() {
    on_both(|bed| async move {
        let life = Life::new(&bed).await;
        let asked = life.asked(With::default()).await;
        let one = life.facilitator(0);
        assert_eq!(poll::awaiting(&one.again()).await.unwrap().len(), 1);
        life.say(one, &asked, [Choice::No, Choice::Yes]).await.unwrap();
        life.say(life.facilitator(1), &asked, [Choice::Yes, Choice::Yes]).await.unwrap();
        assert!(poll::awaiting(&one.again()).await.unwrap().is_empty());
        let boards = poll::boards(&one.again(), std::slice::from_ref(&asked)).await.unwrap();
        let board = &boards[&asked.id];
        assert_eq!(board.voters.len(), 2, "each facilitator, and nobody of another network");
        assert_eq!(board.standings[0].slot, life.slot(31));
        assert!(board.standings[0].complete());
        assert_eq!(board.standings[1].missing().collect::<Vec<_>>(), [(Seat::Post(life.post(0)), Stand::No)]);
        // The direction of a structure and the consultant of another group have no say.
        let manager = &life.world.works[0].manager;
        assert!(refusals(life.say(manager, &asked, [Choice::Yes; 2]).await)[0].to_string().contains("animateurs"));
        let consultant = &life.world.works[0].consultant;
        assert!(matches!(life.say(consultant, &asked, [Choice::Yes; 2]).await, Err(AppError::NotFound)));

        let settle = Settle {
            id: asked.id,
            version: asked.version,
            slot: life.slot(31).to_string(),
            hours: Hours::Usual,
            place: None,
            video_link: None,
        };
        let (_, planned) = poll::settle(&life.aract().again(), settle).await.unwrap();
        assert!(sees(one, planned.id).await && sees(life.facilitator(1), planned.id).await);
        let to: Vec<String> = invitations(&bed).await.into_iter().map(|(to, ..)| to).collect();
        for work in 0..2 {
            let address = format!("{}@example.org", who(life.facilitator(work)).0.simple());
            assert!(to.contains(&address), "every facilitator is invited");
        }
    });
}

#[test]
fn each_facilitator_answers_for_its_own_post_and_signs_the_sheet_of_the_day() {
    on_both(|bed| async move {
        let life = Life::new(&bed).await;
        let planned = plan(life.aract(), life.world.network.group, 0).await;
        let answer = |asker: Arc<Asker>, work: usize, coming| {
            let said = AnswerSession { session: planned.id, seat: Seat::Post(life.post(work)), coming };
            async move { preparation::answer(&asker.again(), said).await }
        };
        let later = plan(life.aract(), life.world.network.group, 12).await;
        let said = AnswerSession { session: later.id, seat: Seat::Post(life.post(0)), coming: Some(Coming::Comes) };
        preparation::answer(&life.facilitator(0).again(), said).await.unwrap();
        let voices = preparation::voices(&life.facilitator(1).again(), std::slice::from_ref(&later)).await.unwrap();
        let coming: Vec<_> = voices[&later.id].iter().map(|voice| voice.coming).collect();
        assert_eq!(coming, [Some(Coming::Comes), None]);
        let other = answer(life.facilitator(0).clone(), 1, Some(Coming::Comes)).await;
        assert!(matches!(other, Err(AppError::NotFound)), "another's post is not its own: {other:?}");
        let deputy = AnswerSession { session: later.id, seat: Seat::Post(life.post(0)), coming: Some(Coming::Deputy) };
        assert!(
            refusals(preparation::answer(&life.facilitator(0).again(), deputy).await)[0]
                .to_string()
                .contains("suppléant")
        );

        let half = crate::world::presence_half(planned.id, life.aract()).await;
        let sheet = presence::open(&life.aract().again(), planned.id, half).await.unwrap();
        let lines = presence::lines_of(&life.facilitator(0).again(), &[sheet.id]).await.unwrap();
        let kinds: Vec<_> = lines.iter().map(|line| line.kind).collect();
        assert_eq!(kinds, [AttendeeKind::Facilitator, AttendeeKind::Post, AttendeeKind::Post]);
        assert!(lines[1].organisation.as_deref().unwrap().contains("poste n° 1"), "{:?}", lines[1]);
        for line in &lines[..2] {
            sign(life.aract(), line, &initials(&line.name)).await.unwrap();
        }
        // The first leaves between the signature and the sealing: what it signed stays its own.
        let post = network::post_board(&life.aract().again(), life.post(0)).await.unwrap().unwrap();
        let version = post.file(life.post(0)).unwrap().post.version;
        let ended = network::end_mandate(&life.aract().again(), life.post(0), version, today(&bed.app), "Départ").await;
        ended.unwrap();
        let sheet = presence::by_ids(&life.aract().again(), &[sheet.id]).await.unwrap().remove(0);
        let sealed = presence::seal(&life.aract().again(), sheet.id, sheet.version).await.unwrap();
        let drawn = presence::document_of(&life.facilitator(1).again(), sealed.id).await.unwrap();
        assert_eq!((drawn.intact, drawn.lines[1].kind), (Some(true), AttendeeKind::Post));
        assert!(drawn.lines[1].signature.is_some());
        let held = presence::hold_from_sheets(&life.aract().again(), planned.id, planned.version).await.unwrap();
        assert_eq!(held.status, SessionStatus::Held);
        let attended = session::attendance_of(&life.aract().again(), &[planned.id]).await.unwrap();
        let said: Vec<_> = attended.iter().map(|one| (one.seat(), one.present)).collect();
        assert!(said.contains(&(Some(Seat::Post(life.post(0))), true)), "{said:?}");
        assert!(said.contains(&(Some(Seat::Post(life.post(1))), false)), "{said:?}");
    });
}

#[test]
fn minutes_tasks_and_messages_are_shared_with_the_network() {
    on_both(|bed| async move {
        let life = Life::new(&bed).await;
        let group = life.world.network.group;
        let held = plan(life.aract(), group, -3).await;
        let part = published(life.aract(), held.id, "Ce qui s’est dit").await;
        for work in 0..2 {
            let read = minutes::by_ids(&life.facilitator(work).again(), &[part.minutes.id]).await.unwrap();
            assert_eq!(read.len(), 1, "read by every facilitator");
        }
        let given = cordee_app::task::NewTask { owner: Some(who(life.facilitator(0))), ..task(group, None) };
        let given = cordee_app::task::add(&life.aract().again(), given, None).await.unwrap();
        let stranger =
            cordee_app::task::NewTask { owner: Some(who(&life.world.works[0].trinome)), ..task(group, None) };
        assert!(
            refusals(cordee_app::task::add(&life.aract().again(), stranger, None).await)[0]
                .to_string()
                .contains("animateur")
        );
        let mine = |asker: &Arc<Asker>| {
            let asker = asker.again();
            async move {
                let filter = cordee_app::task::TaskFilter { mine: true, ..Default::default() };
                cordee_app::task::page(&asker, filter, None, 50).await.unwrap().items
            }
        };
        assert!(mine(life.facilitator(0)).await.iter().any(|task| task.id == given.id));
        assert!(!mine(life.facilitator(1)).await.iter().any(|task| task.id == given.id));
        cordee_app::task::set_done(&life.facilitator(0).again(), given.id, true, None).await.unwrap();
        // A facilitator sets a task in its structure, which the others don't see.
        let place = life.world.works[0].places[0].establishment;
        let own = cordee_app::task::add(&life.facilitator(0).again(), task(group, Some(place)), None).await.unwrap();
        let seen = |asker: &Arc<Asker>| {
            let asker = asker.again();
            async move { cordee_app::task::by_ids(&asker, &[own.id]).await.unwrap().len() }
        };
        assert_eq!((seen(life.facilitator(0)).await, seen(life.facilitator(1)).await), (1, 0));

        let write = |asker: Arc<Asker>, subject, mention: Option<_>| async move {
            let message = PostMessage {
                subject,
                text: "Bonjour à tous".into(),
                mentions: mention.into_iter().collect(),
                reserved: false,
            };
            conversation::post(&asker.again(), message).await
        };
        let network = (Kind::Group, group.uuid());
        write(life.facilitator(0).clone(), network, Some(who(life.facilitator(1)))).await.unwrap();
        let read = conversation::read(&life.facilitator(1).again(), network, false, None, 20).await.unwrap();
        assert_eq!(read.messages.items.len(), 1);
        let roles: Vec<_> = conversation::readers(&life.facilitator(0).again(), network, false).await.unwrap();
        assert_eq!(roles.iter().filter(|reader| reader.role == Role::Facilitator).count(), 2);

        notification::tell(&bed.app).await.unwrap();
        let told = notification::before(&life.facilitator(1).again(), false, None, 50).await.unwrap();
        let kinds: Vec<_> = told.items.iter().map(|line| line.kind.key()).collect();
        for kind in ["session.planned", "minutes.published", "message.posted", "message.mentioned"] {
            assert!(kinds.contains(&kind), "{kind}: {kinds:?}");
        }
    });
}

#[test]
fn what_is_done_with_one_post_stays_with_those_of_the_post() {
    on_both(|bed| async move {
        let life = Life::new(&bed).await;
        let place = life.world.works[0].places[0].establishment;
        let structure = With { establishment: Some(place), post: None };
        let (of_post, of_structure) =
            (life.support_session(life.with_post(0)).await, life.support_session(structure).await);
        let half = crate::world::presence_half(of_post.id, life.aract()).await;
        let sheet = presence::open(&life.aract().again(), of_post.id, half).await.unwrap();
        let lines = presence::lines_of(&life.aract().again(), &[sheet.id]).await.unwrap();
        assert_eq!(lines.len(), 2, "who leads and the facilitator alone");
        let asked = life.asked(life.with_post(0)).await;
        life.say(life.facilitator(0), &asked, [Choice::Yes; 2]).await.unwrap();
        let from = journal_head(life.aract()).await;
        let part = published(life.aract(), of_post.id, "Entre nous").await;
        let subject = (Kind::Session, of_post.id.uuid());
        let message = PostMessage { subject, text: "À relire".into(), mentions: Vec::new(), reserved: false };
        conversation::post(&life.facilitator(0).again(), message).await.unwrap();

        for (asker, reaches) in [
            (life.facilitator(0), true),
            (&life.world.works[0].manager, true),
            (life.facilitator(1), false),
            (&life.world.works[1].manager, false),
        ] {
            let again = || asker.again();
            assert_eq!(sees(asker, of_post.id).await, reaches);
            assert_eq!(sees(asker, of_structure.id).await, reaches);
            assert_eq!(!presence::by_ids(&again(), &[sheet.id]).await.unwrap().is_empty(), reaches);
            assert_eq!(!presence::lines_of(&again(), &[sheet.id]).await.unwrap().is_empty(), reaches);
            assert_eq!(!poll::by_ids(&again(), &[asked.id]).await.unwrap().is_empty(), reaches);
            assert_eq!(!minutes::by_ids(&again(), &[part.minutes.id]).await.unwrap().is_empty(), reaches);
            let read = conversation::read(&again(), subject, false, None, 10).await;
            assert_eq!(read.is_ok_and(|read| !read.messages.items.is_empty()), reaches);
            let heard = journal::before(&again(), Default::default(), None, 100).await.unwrap();
            let heard: Vec<_> =
                heard.items.iter().filter(|event| event.position > from).map(|event| event.kind).collect();
            assert_eq!(!heard.is_empty(), reaches, "{heard:?}");
        }
        let refused = PlanSession {
            group: life.world.network.group,
            kind: SessionKind::Individual,
            sequence: None,
            with: With::default(),
            appointment: appointment(&bed.app, 10),
        };
        assert!(refusals(session::plan(&life.aract().again(), refused).await)[0].to_string().contains("Poste"));
    });
}

#[test]
fn whoever_replaces_a_facilitator_sees_from_then_on_and_who_left_sees_no_more() {
    on_both(|bed| async move {
        let life = Life::new(&bed).await;
        let common = plan(life.aract(), life.world.network.group, 5).await;
        let own = life.support_session(life.with_post(0)).await;
        let next = bed.member(life.world.tenant, Role::Facilitator, None).await;
        assert!(!sees(&next, common.id).await);
        let board = network::post_board(&life.aract().again(), life.post(0)).await.unwrap().unwrap();
        let appoint = network::Appoint {
            post: life.post(0),
            version: board.file(life.post(0)).unwrap().post.version,
            who: network::WhoIsAppointed::Known(who(&next)),
            starts_on: today(&bed.app),
            working_time_percent: 100,
            internal: false,
        };
        network::appoint(&life.aract().again(), appoint).await.unwrap();
        for (asker, reaches) in [(&next, true), (life.facilitator(0), false)] {
            assert_eq!(sees(asker, common.id).await, reaches);
            assert_eq!(sees(asker, own.id).await, reaches);
        }
        let asked = life.asked(With::default()).await;
        life.say(&next, &asked, [Choice::Yes; 2]).await.unwrap();
        assert!(matches!(life.say(life.facilitator(0), &asked, [Choice::Yes; 2]).await, Err(AppError::NotFound)));
    });
}

#[test]
fn a_facilitator_asks_for_support_for_its_post_or_a_structure_and_the_agency_answers() {
    on_both(|bed| async move {
        let life = Life::new(&bed).await;
        let ask = |of| AskSupport {
            of,
            title: "Préparer l’état des lieux".into(),
            need: Some("Relire le questionnaire".into()),
            half_days: Some(HalfDays(2)),
        };
        let of_post = ask(support::Asked::Post(life.post(0)));
        let asked = support::ask(&life.facilitator(0).again(), of_post.clone()).await.unwrap();
        assert_eq!((asked.asked_for, asked.post_id), (Party::Facilitator, Some(life.post(0))));
        let other = support::ask(&life.facilitator(1).again(), of_post).await;
        assert!(matches!(other, Err(AppError::NotFound)), "{other:?}");
        let seen = support::by_ids(&life.facilitator(1).again(), &[asked.id]).await.unwrap();
        assert!(seen.is_empty(), "another facilitator does not see it");
        let agreed = support::agree(&life.aract().again(), asked.id, asked.version).await.unwrap();
        assert_eq!(agreed.status, SupportStatus::Agreed, "the facilitator and the agency: nobody else is waited for");
        let (id, version) = (agreed.id, agreed.version);
        let done = support::end(&life.facilitator(0).again(), id, version, SupportOutcome::Done, "Relu ensemble").await;
        assert_eq!(done.unwrap().status, SupportStatus::Done);

        let board = network::post_board(&life.aract().again(), life.post(0)).await.unwrap().unwrap();
        let place = board.file(life.post(0)).unwrap().structures[0].participation_id.unwrap();
        let of_structure =
            support::ask(&life.facilitator(0).again(), ask(support::Asked::Participation(place))).await.unwrap();
        assert_eq!(of_structure.establishment_id, Some(life.world.works[0].places[0].establishment));
        let (id, version) = (of_structure.id, of_structure.version);
        let declined = support::end(&life.aract().again(), id, version, SupportOutcome::Declined, "Plus tard").await;
        assert_eq!(declined.unwrap().status, SupportStatus::Declined);
    });
}

#[test]
fn a_post_that_is_alone_is_noticed_while_its_network_lives() {
    on_both(|bed| async move {
        let life = Life::new(&bed).await;
        bed.clock.advance(Duration::days(46));
        plan(life.aract(), life.world.network.group, 50).await;
        let asked = life.asked(With::default()).await;
        life.say(life.facilitator(1), &asked, [Choice::Yes; 2]).await.unwrap();
        notification::tell(&bed.app).await.unwrap();
        notification::notice_silences(&bed.app).await.unwrap();
        let of_posts = |silences: Vec<notification::Silence>| -> Vec<PostId> {
            silences.iter().filter_map(|silence| silence.post_id).collect()
        };
        let seen = notification::silences(&life.aract().again()).await.unwrap();
        assert_eq!(of_posts(seen), [life.post(0)], "the other answered a poll");
        let own = notification::silences(&life.facilitator(0).again()).await.unwrap();
        assert_eq!(of_posts(own), [life.post(0)]);
        let neighbour = notification::silences(&life.facilitator(1).again()).await.unwrap();
        assert!(of_posts(neighbour).is_empty(), "that another is alone is not its affair");
        // Once each: another round tells nothing more.
        let again = notification::notice_silences(&bed.app).await.unwrap();
        assert_eq!(again, 0);
        life.say(life.facilitator(0), &asked, [Choice::Yes; 2]).await.unwrap();
        notification::notice_silences(&bed.app).await.unwrap();
        assert!(of_posts(notification::silences(&life.aract().again()).await.unwrap()).is_empty());
    });
}

async fn journal_head(asker: &Asker) -> i64 {
    journal::before(&asker.again(), Default::default(), None, 1).await.unwrap().items[0].position
}
