//! Ten people on one board for half a minute on each engine, each cut off now and then: what each screen holds at the end, and how long
//! one's act takes to show on another's.
//!
//! A screen is what the front keeps: it asks for the board once, again after what it is told of, and goes on from the
//! last position that it knows when its connection comes back. Nothing asks for the board again at the end.

use crate::board_world::opened;
use crate::harness::{Bed, on_both};
use crate::served::{COME_BACK, Caller, Heard, Served, gid};
use crate::world::World;
use cordee_domain::policy::Role;
use futures_util::future::join_all;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};
use std::time::{Duration, Instant};
use tokio::sync::watch;

const ADD: &str =
    "mutation($input: AddBoardCardInput!) { addBoardCard(input: $input) { cardId refusals { __typename } } }";
const MOVE: &str = "mutation($input: MoveBoardCardInput!) { moveBoardCard(input: $input) { refusals { __typename } } }";
const BOARD: &str = "query($id: ID!) { board(participationId: $id) { id cards { id field clusterId text version } } }";
const ACTIVITY: &str =
    "subscription($after: JournalPosition) { activity(after: $after) { position event { kind subjectId } } }";
const FIELDS: [&str; 3] = ["ani.content", "ani.health", "ani.skills"];

const PEOPLE: usize = 10;
/// How many cards each adds, moving another each time.
const TURNS: usize = 6;
/// For how long they do.
const ALL_THE_WHILE: Duration = Duration::from_secs(30);
/// For how long a screen may lag behind once nobody acts.
const PATIENCE: Duration = Duration::from_secs(30);

/// Numbers that look drawn, the same at each run.
struct Draw(u64);

impl Draw {
    fn between(&mut self, least: u64, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        least + (self.0 >> 33) % (most - least + 1)
    }

    fn millis(&mut self, least: u64, most: u64) -> Duration {
        Duration::from_millis(self.between(least, most))
    }
}

/// Sends an act until it is known to be done: now and then, as after a cut, once more than needed.
async fn send(caller: &Caller, document: &str, input: &Value, again: bool) -> Value {
    for _ in 0..200 {
        let answer = caller.call(document, json!({"input": input})).await;
        if answer.codes().is_empty() {
            if again {
                let second = caller.call(document, json!({"input": input})).await;
                assert!(second.codes().is_empty() || second.is_busy(), "{second:?}");
            }
            return answer.data();
        }
        assert!(answer.is_busy(), "{answer:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("never done: {input}");
}

/// What one person's screen shows.
struct Screen {
    caller: Caller,
    project: String,
    /// The last change that it knows of.
    after: i64,
    cards: Vec<Value>,
    /// It was told of a change that it does not show yet.
    stale: bool,
    /// When each text first showed, and since when it was connected then.
    seen: HashMap<String, (Instant, Instant)>,
    cuts: usize,
}

impl Screen {
    /// Shows the board as it is now; not when the server asks for patience.
    async fn refresh(&mut self, connected: Instant) -> bool {
        let answer = self.caller.call(BOARD, json!({"id": self.project})).await;
        if answer.is_busy() {
            return false;
        }
        self.cards = answer.data()["board"]["cards"].as_array().unwrap().clone();
        for card in &self.cards {
            let text = card["text"].as_str().unwrap().to_owned();
            self.seen.entry(text).or_insert_with(|| (Instant::now(), connected));
        }
        true
    }

    /// Follows the board, cut off now and then, until it was told of the last change of all.
    async fn live(mut self, last: watch::Receiver<Option<i64>>, mut draw: Draw) -> Screen {
        let mut over = None;
        self.stale = !self.refresh(Instant::now()).await;
        loop {
            let mut socket = self.caller.socket().await;
            socket.subscribe("a", ACTIVITY, json!({"after": self.after})).await;
            let connected = Instant::now();
            let cut = connected + draw.millis(3_000, 9_000);
            loop {
                if let Some(last) = *last.borrow() {
                    if self.after >= last && !self.stale {
                        return self;
                    }
                    let over: &Instant = over.get_or_insert_with(Instant::now);
                    assert!(over.elapsed() < PATIENCE, "told of {} of {last}, stale: {}", self.after, self.stale);
                } else if Instant::now() > cut {
                    break;
                }
                // What comes together is shown together.
                let wait = if self.stale { Duration::from_millis(10) } else { Duration::from_millis(200) };
                match socket.hear_within(wait).await {
                    Heard::Message(message) => {
                        let change = &message["payload"]["data"]["activity"];
                        self.after = change["position"].as_i64().unwrap_or_else(|| panic!("{message}"));
                        self.stale |= change["event"]["kind"].as_str().unwrap().starts_with("board.");
                    }
                    Heard::Nothing if self.stale => self.stale = !self.refresh(connected).await,
                    Heard::Nothing => {}
                    COME_BACK => break,
                    Heard::Closed(code) => panic!("the server closed a socket: {code}"),
                }
            }
            drop(socket);
            self.cuts += 1;
            tokio::time::sleep(draw.millis(200, 2_500)).await;
        }
    }
}

/// Adds cards and moves others, all the while.
async fn act(who: usize, caller: Caller, board: String, project: String, mut draw: Draw) -> Vec<(String, Instant)> {
    let pause = u64::try_from(ALL_THE_WHILE.as_millis()).unwrap() / TURNS as u64;
    let mut done = Vec::new();
    for turn in 0..TURNS {
        tokio::time::sleep(draw.millis(pause / 2, pause * 3 / 2)).await;
        let name = |act: &str| format!("{act}-{who:04}-{turn:04}-0123456789");
        let text = format!("Carte {who}.{turn}");
        let input = json!({"boardId": board, "kind": "IDEA", "field": FIELDS[turn % 3], "text": text,
            "clientMutationId": name("ajout")});
        done.push((text, Instant::now()));
        send(&caller, ADD, &input, turn % 4 == 1).await;
        let shown = caller.call(BOARD, json!({"id": project})).await;
        let Some(cards) = shown.body["data"]["board"]["cards"].as_array().filter(|cards| !cards.is_empty()) else {
            continue;
        };
        let (one, before) = (&cards[(who * 7 + turn) % cards.len()], &cards[turn % cards.len()]);
        let input = json!({"id": one["id"], "field": FIELDS[(who + turn) % 3], "beforeId": before["id"],
            "clientMutationId": name("deplace")});
        send(&caller, MOVE, &input, turn % 5 == 2).await;
    }
    done
}

/// The last change of all.
async fn newest(bed: &Bed) -> i64 {
    let sql = Statement::from_string(bed.owner.get_database_backend(), "SELECT MAX(position) FROM event");
    bed.owner.query_one_raw(sql).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

async fn together(bed: &Bed) {
    let world = World::new(bed, "one").await;
    let work = &world.works[1];
    let place = &work.places[0];
    let view = opened(&work.consultant, place.participation).await;
    let served = Served::start(bed).await;
    let from = newest(bed).await;
    let (board, project) = (gid(view.board.id), gid(place.participation));
    let mut people = Vec::new();
    for _ in 0..PEOPLE {
        let member = bed.member(world.tenant, Role::Manager, Some(place.establishment)).await;
        people.push(served.caller(&member).await);
    }
    let (ended, last) = watch::channel(None);
    let screens = people.iter().enumerate().map(|(who, caller)| {
        let screen = Screen {
            caller: caller.clone(),
            project: project.clone(),
            after: from,
            cards: Vec::new(),
            stale: true,
            seen: HashMap::new(),
            cuts: 0,
        };
        screen.live(last.clone(), Draw(who as u64 + 1))
    });
    let hands = people
        .iter()
        .cloned()
        .enumerate()
        .map(|(who, caller)| act(who, caller, board.clone(), project.clone(), Draw(who as u64 + 101)));
    let acts = async {
        let acts: HashMap<String, Instant> = join_all(hands).await.into_iter().flatten().collect();
        ended.send_replace(Some(newest(bed).await));
        acts
    };
    let (screens, acts) = tokio::join!(join_all(screens), acts);

    let cards = PEOPLE * TURNS;
    let texts: BTreeSet<&str> = screens[0].cards.iter().map(|card| card["text"].as_str().unwrap()).collect();
    assert_eq!((texts.len(), screens[0].cards.len()), (cards, cards), "none lost, none twice");
    for (who, screen) in screens.iter().enumerate() {
        assert_eq!(screen.cards.len(), cards, "on the screen of {who}");
        let other = screen.cards.iter().zip(&screens[0].cards).find(|(one, other)| one != other);
        assert_eq!(other, None, "the screen of {who} is as the first at the end");
        assert!(screen.cuts >= 2, "the screen of {who} was cut {} times", screen.cuts);
    }
    let mut delays: Vec<Duration> = Vec::new();
    for (text, begun) in acts.iter() {
        let seen = screens.iter().filter_map(|screen| screen.seen.get(text));
        delays.extend(seen.filter(|(_, connected)| connected < begun).map(|(shown, _)| *shown - *begun));
    }
    delays.sort_unstable();
    let cuts: usize = screens.iter().map(|screen| screen.cuts).sum();
    let (half, most) = (delays[delays.len() / 2], delays[delays.len() * 95 / 100]);
    eprintln!(
        "{:?}: {PEOPLE} people, {cards} cards, {cuts} cuts; from an act to a screen that was connected ({} times): p50 \
         {half:?}, p95 {most:?}",
        bed.engine,
        delays.len()
    );
}

#[test]
fn ten_people_on_one_board_end_with_equal_screens_and_nothing_lost() {
    on_both(|bed| async move { together(&bed).await });
}
