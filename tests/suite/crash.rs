//! The server killed in the middle of writing: what it acknowledged is there, the journal has no
//! gap, and it serves again at once.

use crate::harness::{Bed, Engine, on};
use crate::process::Process;
use crate::served::{Caller, token};
use crate::world::{World, today};
use cordee_domain::time::Clock;
use cordee_server::assemble::SystemClock;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How many times it is killed.
const KILLS: u64 = 20;
/// How many write at once.
const WRITERS: usize = 4;

/// Opens programmes one after the other until the server is gone; keeps what was acknowledged.
async fn write(caller: Caller, name: String, day: String, acknowledged: Arc<Mutex<Vec<String>>>) -> usize {
    let document = "mutation($input: OpenProgrammeInput!) { openProgramme(input: $input) { programme { title } refusals { __typename } } }";
    for turn in 0.. {
        let title = format!("{name} {turn}");
        let input = json!({"rulebookKey": crate::world::RULEBOOK, "title": title, "startsOn": day, "endsOn": day});
        match caller.try_call(document, json!({"input": input})).await {
            Ok(answer) => {
                assert_eq!(answer.body["data"]["openProgramme"]["programme"]["title"], json!(title), "{answer:?}");
                acknowledged.lock().unwrap().push(title);
            }
            Err(_) => return turn,
        }
    }
    unreachable!()
}

async fn texts(bed: &Bed, sql: &str) -> Vec<String> {
    let statement = Statement::from_string(bed.owner.get_database_backend(), sql);
    let rows = bed.owner.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

async fn counts(bed: &Bed, sql: &str) -> Vec<i64> {
    let statement = Statement::from_string(bed.owner.get_database_backend(), sql);
    let row = bed.owner.query_one_raw(statement).await.unwrap().unwrap();
    (0..row.column_names().len()).map(|i| row.try_get_by_index(i).unwrap()).collect()
}

/// Nothing acknowledged is missing, and rows and events went together or not at all.
async fn check(bed: &Bed, acknowledged: &Mutex<Vec<String>>) {
    let kept: BTreeSet<String> = texts(bed, "SELECT title FROM programme").await.into_iter().collect();
    for title in acknowledged.lock().unwrap().iter() {
        assert!(kept.contains(title), "{title} was acknowledged, and is lost");
    }
    let journal =
        "SELECT COUNT(*), COUNT(DISTINCT position), MAX(position), (SELECT MAX(position) FROM journal_head) FROM event";
    let journal = counts(bed, journal).await;
    assert!(journal.iter().all(|count| *count == journal[0]), "the journal has a gap: {journal:?}");
    let opened = "SELECT (SELECT COUNT(*) FROM programme),
        (SELECT COUNT(*) FROM event e JOIN programme p ON p.id = e.subject_id WHERE e.kind = 'programme.opened')";
    let opened = counts(bed, opened).await;
    assert_eq!(opened[0], opened[1], "programmes and their events");
}

async fn kill_and_kill(bed: Bed) {
    bed.clock.set(SystemClock.now());
    let world = World::new(&bed, "one").await;
    let day = today(&bed.app).to_string();
    let acknowledged = Arc::new(Mutex::new(Vec::new()));
    let (mut begun, mut slowest) = (0, Duration::ZERO);
    let from = Instant::now();
    for kill in 0..KILLS {
        bed.clock.set(SystemClock.now());
        let bearer = token(&world.aract).await;
        let (process, ready) = Process::start(&bed).await;
        slowest = slowest.max(ready);
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let caller = Caller::new(process.address, Some(bearer.clone()));
                let name = format!("Programme {kill} {writer}");
                tokio::spawn(write(caller, name, day.clone(), acknowledged.clone()))
            })
            .collect();
        // From while the first writes are under way to after some, at any point of one.
        let before = acknowledged.lock().unwrap().len();
        while acknowledged.lock().unwrap().len() < before + usize::try_from(kill % 10).unwrap() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(Duration::from_micros(700 * kill)).await;
        drop(process);
        for writer in writers {
            begun += writer.await.unwrap() + 1;
        }
        check(&bed, &acknowledged).await;
    }
    let written = acknowledged.lock().unwrap().len();
    assert!(written > 20, "{written} of {begun} writes were acknowledged: nothing was tried");
    eprintln!(
        "{KILLS} kills, {written} of {begun} writes acknowledged, none lost; ready within {slowest:?}; {:?}",
        from.elapsed()
    );
}

#[test]
fn twenty_kills_lose_nothing_on_sqlite() {
    on(Engine::Sqlite, kill_and_kill);
}

#[test]
fn twenty_kills_lose_nothing_on_postgresql() {
    on(Engine::Postgres, kill_and_kill);
}
