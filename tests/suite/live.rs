//! Live delivery: each change once, in order, resumed from a position without loss or repeat,
//! ended when the right ends.

use crate::harness::{Bed, Engine, on, on_both, who};
use crate::served::{Answer, COME_BACK, Caller, Heard, Served, Socket, gid};
use crate::world::{World, open_programme, plan};
use chrono::Duration;
use cordee_app::{Asker, group, identity};
use cordee_domain::ids::GroupId;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration as StdDuration, Instant};
use tokio::sync::watch;

const GROUP: &str = "subscription($id: ID!, $after: JournalPosition) {
    groupChanged(groupId: $id, after: $after) { position event { position kind sentence subjectId group { id } } } }";
const PROGRAMME: &str = "subscription($id: ID!, $after: JournalPosition) {
    programmeChanged(programmeId: $id, after: $after) { position event { position kind programme { id } } } }";
const ACTIVITY: &str = "subscription($after: JournalPosition) {
    activity(after: $after) { position event { position kind actor { name } } } }";

/// The positions of a tenant's events that a condition names.
async fn positions(bed: &Bed, world: &World, condition: &str, ids: &[uuid::Uuid]) -> Vec<i64> {
    let values = std::iter::once(world.tenant.0).chain(ids.iter().copied()).map(Into::into);
    let statement = Statement::from_sql_and_values(
        bed.owner.get_database_backend(),
        format!("SELECT position FROM event WHERE tenant_id = $1 AND {condition} ORDER BY position"),
        values,
    );
    let rows = bed.owner.query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

/// The position that a delivery tells, which its event tells too.
fn position(message: &Value) -> i64 {
    let delivered = message["payload"]["data"].as_object().unwrap_or_else(|| panic!("{message}"));
    let change = delivered.values().next().unwrap();
    assert_eq!(change["position"], change["event"]["position"], "{message}");
    change["position"].as_i64().unwrap()
}

/// Somebody who follows, and comes back again and again.
struct Follower {
    name: &'static str,
    caller: Caller,
    document: &'static str,
    id: Option<String>,
    /// Deliveries after which the socket is dropped, without a word.
    stays: usize,
    /// What of the journal it should be told.
    condition: &'static str,
    ids: Vec<uuid::Uuid>,
}

impl Follower {
    /// Follows from a position until as much was delivered as there is, then a little longer.
    async fn follow(&self, from: i64, mut enough: watch::Receiver<Option<usize>>) -> Vec<i64> {
        let mut delivered = Vec::new();
        let (mut last, mut visits) = (from, 0);
        loop {
            let mut socket = self.caller.socket().await;
            visits += 1;
            let variables = json!({"id": self.id, "after": last});
            socket.subscribe("a", self.document, variables).await;
            let mut here = 0;
            while here < self.stays {
                let told = *enough.borrow_and_update();
                let complete = told.is_some_and(|count| delivered.len() >= count);
                let patience = if complete { StdDuration::from_millis(400) } else { StdDuration::from_secs(15) };
                let heard = tokio::select! {
                    heard = socket.hear_within(patience) => heard,
                    Ok(()) = enough.changed() => continue,
                };
                match heard {
                    Heard::Message(message) if message["type"] == "next" => {
                        last = position(&message);
                        delivered.push(last);
                        here += 1;
                    }
                    Heard::Nothing if complete => {
                        assert!(visits > 2, "{} came back {visits} times only", self.name);
                        return delivered;
                    }
                    COME_BACK => break,
                    other => panic!("{}: {other:?} after {} deliveries", self.name, delivered.len()),
                }
            }
        }
    }
}

/// Writes for a while, in several places at once.
async fn write(world: &World, turns: i64) {
    let plans = async |asker: &Asker, group: GroupId| {
        for day in 0..turns {
            plan(asker, group, 5 + day).await;
        }
    };
    let renames = async || {
        for turn in 0..turns {
            let id = world.works[0].group;
            let group = group::by_ids(&world.aract.again(), &[id]).await.unwrap().remove(0);
            group::rename(&world.aract.again(), id, &format!("Nom {turn}"), group.version).await.unwrap();
        }
    };
    let programmes = async || {
        for turn in 0..turns {
            open_programme(&world.ars, &format!("Programme {turn}")).await;
        }
    };
    let [one, other] = &world.works;
    tokio::join!(plans(&one.consultant, one.group), plans(&other.consultant, other.group), renames(), programmes(),);
}

#[test]
fn each_change_is_delivered_once_and_in_order_to_those_who_come_and_go() {
    on_both(|bed| async move {
        let world = Arc::new(World::new(&bed, "one").await);
        let noise = World::new(&bed, "other").await;
        // Those who follow are served by another replica than the one that writes, where there may be.
        let replica = match bed.engine {
            Engine::Sqlite => bed.app.clone(),
            Engine::Postgres => bed.replica().await,
        };
        let served = Served::of(&replica, bed.dir()).await;
        let [one, other] = &world.works;
        let follower = async |name, asker: &Asker, document, id: Option<String>, stays, condition, ids: &[_]| {
            let (caller, ids) = (served.caller(asker).await, ids.to_vec());
            Follower { name, caller, document, id, stays, condition, ids }
        };
        let (a, b) = (Some(gid(one.group)), Some(gid(other.group)));
        let programme = world.programme.0;
        let followers = [
            follower("Aract, a group", &world.aract, GROUP, a.clone(), 7, "group_id = $2", &[one.group.0]).await,
            follower("consultant, a group", &one.consultant, GROUP, a.clone(), 3, "group_id = $2", &[one.group.0])
                .await,
            follower("trinôme, a group", &one.trinome, GROUP, a, 11, "group_id = $2", &[one.group.0]).await,
            follower("ARS, another group", &world.ars, GROUP, b, 5, "group_id = $2", &[other.group.0]).await,
            follower(
                "ARS, the programme",
                &world.ars,
                PROGRAMME,
                Some(gid(world.programme)),
                9,
                "programme_id = $2",
                &[programme],
            )
            .await,
            follower("Aract, everything", &world.aract, ACTIVITY, None, 17, "position > 0", &[]).await,
            follower(
                "consultant, everything theirs",
                &one.consultant,
                ACTIVITY,
                None,
                4,
                "group_id = $2",
                &[one.group.0],
            )
            .await,
        ];
        let before = *positions(&bed, &world, "position > 0", &[]).await.last().unwrap();
        // Some start from far behind, so that they must catch up while others write.
        let start = move |i: usize| if i.is_multiple_of(2) { before } else { before / 2 };
        let mut following = Vec::new();
        let mut expected = Vec::new();
        let mut counts = Vec::new();
        for (i, follower) in followers.into_iter().enumerate() {
            let (tell, enough) = watch::channel(None);
            counts.push(tell);
            expected.push((follower.name, follower.condition, follower.ids.clone(), start(i)));
            following.push(tokio::spawn(async move { follower.follow(start(i), enough).await }));
        }
        tokio::join!(write(&world, 12), write(&noise, 6));
        for ((task, count), (name, condition, ids, start)) in following.into_iter().zip(counts).zip(expected) {
            let mut wanted = positions(&bed, &world, condition, &ids).await;
            wanted.retain(|position| *position > start);
            assert!(wanted.len() >= 12, "{name}: {wanted:?}");
            count.send_replace(Some(wanted.len()));
            assert_eq!(task.await.unwrap(), wanted, "{name}");
        }
    });
}

/// What a socket says last of its operation: the code of its error, or that of the close.
async fn ending(socket: &mut Socket, within: StdDuration) -> String {
    match socket.hear_within(within).await {
        Heard::Message(message) if message["type"] == "error" => {
            message["payload"][0]["extensions"]["code"].as_str().unwrap().to_owned()
        }
        // An error in the stream comes as a result, and the end of the operation after it.
        Heard::Message(message) if message["payload"]["errors"].is_array() => {
            message["payload"]["errors"][0]["extensions"]["code"].as_str().unwrap().to_owned()
        }
        Heard::Closed(code) => code.to_string(),
        other => panic!("{other:?}"),
    }
}

/// Follows a group, and shows that it does.
async fn watching(served: &Served, world: &World, asker: &Asker, group: GroupId) -> Socket {
    let mut socket = served.caller(asker).await.socket().await;
    socket.subscribe("a", GROUP, json!({"id": gid(group)})).await;
    // Until the subscription stands, what is written may come before it.
    let until = Instant::now() + StdDuration::from_secs(10);
    loop {
        let planned = plan(&world.aract, group, 30).await;
        match socket.hear_within(StdDuration::from_millis(500)).await {
            Heard::Message(message) if message["type"] == "next" => {
                let told = &message["payload"]["data"]["groupChanged"]["event"];
                assert_eq!((&told["kind"], &told["subjectId"]), (&json!("session.planned"), &json!(gid(planned.id))));
                return socket;
            }
            Heard::Nothing if Instant::now() < until => {}
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn following_ends_with_the_right_to_see() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let aract = served.caller(&world.aract).await;
        let [one, other] = &world.works;
        let soon = StdDuration::from_secs(5);

        let mut socket = watching(&served, &world, &one.trinome, one.group).await;
        let voices = group::trinomes_of(&world.aract.again(), &[one.places[0].participation]).await.unwrap();
        let voice = voices.iter().find(|v| v.person_id == who(&one.trinome)).unwrap();
        aract.done("endTrinomeMember", json!({"id": gid(voice.id), "version": voice.version}), "").await;
        assert_eq!(ending(&mut socket, soon).await, "NOT_FOUND", "a trinôme member who left");

        let mut socket = watching(&served, &world, &one.manager, one.group).await;
        let held = identity::my_memberships(&one.manager.again()).await.unwrap().remove(0);
        aract.done("endMembership", json!({"id": gid(held.id), "version": held.version}), "").await;
        let end = ending(&mut socket, soon).await;
        assert!(end == "UNAUTHENTICATED" || end == "4401", "a direction who left: {end}");

        let mut socket = watching(&served, &world, &one.consultant, one.group).await;
        let mut all = served.caller(&one.consultant).await.socket().await;
        all.subscribe("all", ACTIVITY, json!({})).await;
        let programme = json!({"programmeId": gid(world.programme), "personId": gid(who(&world.spare))});
        aract.done("approveConsultant", programme, "").await;
        let version = aract.ask("query($id: ID!) { group(id: $id) { version } }", json!({"id": gid(one.group)})).await;
        let replaced = json!({"groupId": gid(one.group), "personId": gid(who(&world.spare)), "version": version["group"]["version"]});
        aract.done("chooseConsultant", replaced, "").await;
        assert_eq!(ending(&mut socket, soon).await, "NOT_FOUND", "a consultant who was replaced");
        while let Heard::Message(message) = all.hear_within(StdDuration::from_millis(300)).await {
            assert_ne!(message["payload"]["data"]["activity"]["event"]["kind"], "group.consultant_chosen", "{message}");
        }
        plan(&world.aract, one.group, 31).await;
        assert_eq!(
            all.hear_within(StdDuration::from_millis(500)).await,
            Heard::Nothing,
            "a group that is theirs no more"
        );

        // A device that is signed out, though nothing happens in the group.
        let mut socket = watching(&served, &world, &other.consultant, other.group).await;
        served
            .caller(&other.consultant)
            .await
            .call("mutation { revokeOtherLoginSessions { done } }", json!({}))
            .await
            .data();
        assert_eq!(ending(&mut socket, soon).await, "4401", "a device that was signed out");

        let mut socket = watching(&served, &world, &other.trinome, other.group).await;
        bed.clock.advance(Duration::minutes(6));
        assert_eq!(ending(&mut socket, soon).await, "4403", "a token that has expired");
    });
}

#[test]
fn what_cannot_be_seen_cannot_be_followed() {
    on_both(|bed| async move {
        let (world, foreign) = (World::new(&bed, "one").await, World::new(&bed, "other").await);
        let served = Served::start(&bed).await;
        let [one, other] = &world.works;
        let mut socket = served.caller(&one.consultant).await.socket().await;
        let mut refused = async |variables: Value| {
            socket.subscribe("a", GROUP, variables).await;
            socket.hear().await
        };
        let absent = refused(json!({"id": gid(GroupId(uuid::Uuid::now_v7()))})).await;
        let Heard::Message(message) = &absent else { panic!("{absent:?}") };
        assert_eq!(message["payload"][0]["extensions"]["code"], "NOT_FOUND");
        for unseen in [gid(other.group), gid(foreign.works[0].group), gid(world.programme), "x".into()] {
            assert_eq!(refused(json!({"id": unseen})).await, absent);
        }
        for after in [-1, 1_i64 << 40] {
            let heard = refused(json!({"id": gid(one.group), "after": after})).await;
            let Heard::Message(message) = &heard else { panic!("{heard:?}") };
            assert_eq!(message["type"], "error");
            assert!(
                ["INVALID", "BAD_USER_INPUT"].contains(&message["payload"][0]["extensions"]["code"].as_str().unwrap()),
                "{message}"
            );
        }
    });
}

/// The database wakes the others, and what it could not tell them they read when they come back.
#[test]
fn a_replica_that_lost_its_database_for_a_while_tells_all_of_it() {
    on(Engine::Postgres, |bed| async move {
        let world = World::new(&bed, "one").await;
        let replica = bed.replica().await;
        let served = Served::of(&replica, bed.dir()).await;
        let group = world.works[0].group;
        let mut socket = watching(&served, &world, &world.aract, group).await;
        let cut = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND query LIKE 'LISTEN%'";
        let statement = Statement::from_string(bed.owner.get_database_backend(), cut);
        let cut: i64 = bed.owner.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap();
        assert!(cut >= 1, "nobody listens");
        let mut planned = Vec::new();
        for day in 40..45 {
            planned.push(json!(gid(plan(&world.aract, group, day).await.id)));
        }
        for id in planned {
            let Heard::Message(message) = socket.hear().await else { panic!("{id} was not told") };
            assert_eq!(message["payload"]["data"]["groupChanged"]["event"]["subjectId"], id);
        }
    });
}

#[test]
fn an_answer_tells_of_which_state_of_the_tenant_it_is() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let (aract, id) = (served.caller(&world.aract).await, gid(world.works[0].group));
        let state = |answer: &Answer| answer.body["extensions"]["position"].as_i64();
        let read = async || aract.call("query($id: ID!) { group(id: $id) { name version } }", json!({"id": id})).await;
        let before = read().await;
        let group = before.body["data"]["group"].clone();
        let input = json!({"id": id, "name": "Vallée d’ailleurs", "version": group["version"]});
        let rename = "mutation($input: RenameGroupInput!) { renameGroup(input: $input) { group { name } } }";
        let act = aract.call(rename, json!({"input": input})).await;
        let after = read().await;
        assert_eq!(after.body["data"]["group"]["name"], "Vallée d’ailleurs");
        assert!(state(&before).unwrap() < state(&act).unwrap(), "what an act answers is after it");
        assert_eq!(state(&act), state(&after), "nothing happened since");
        let nobody = served.nobody().call("{ __typename }", json!({})).await;
        assert_eq!(state(&nobody), None, "a stranger learns nothing of a tenant");
    });
}
