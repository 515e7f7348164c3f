//! Followers share the answer about an event only where their rights make it the same.

use crate::harness::on_both;
use crate::served::{Heard, Served, Socket, gid};
use crate::world::{World, plan};
use cordee_app::Asker;
use cordee_domain::policy::Role;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

const PLAIN: &str = "subscription($id: ID!) { groupChanged(groupId: $id) { position group { id version } } }";
const OWN: &str = "subscription($id: ID!) { groupChanged(groupId: $id) { position group { id acts } } }";

/// The next change that a socket is told, by the operation that it is told to.
async fn told(socket: &mut Socket) -> (String, Value) {
    let Heard::Message(message) = socket.hear().await else { panic!("nothing was told") };
    assert_eq!(message["type"], "next", "{message}");
    (message["id"].as_str().unwrap().to_owned(), message["payload"]["data"]["groupChanged"].clone())
}

#[test]
fn each_is_told_what_its_own_rights_make_of_an_event() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let work = &world.works[0];
        let colleague = bed.member(world.tenant, Role::Aract, None).await;
        let people: [&Arc<Asker>; 4] = [&world.aract, &colleague, &work.consultant, &work.trinome];
        let mut sockets = Vec::new();
        for asker in people {
            let mut socket = served.caller(asker).await.socket().await;
            for (id, document) in [("plain", PLAIN), ("own", OWN), ("again", OWN)] {
                socket.subscribe(id, document, json!({"id": gid(work.group)})).await;
            }
            sockets.push(socket);
        }
        // Until all subscriptions stand, what is written may come before them.
        tokio::time::sleep(Duration::from_millis(500)).await;
        for day in 30..36 {
            plan(&world.aract, work.group, day).await;
            let mut acts = Vec::new();
            let mut plain = Vec::new();
            for (asker, socket) in people.into_iter().zip(&mut sockets) {
                let (mut own, mut seen) = (Vec::new(), 0);
                while seen < 3 {
                    let (id, change) = told(socket).await;
                    seen += 1;
                    if id == "plain" { plain.push(change) } else { own.push(change["group"]["acts"].clone()) }
                }
                let group = json!({"id": gid(work.group)});
                let now = served.caller(asker).await.ask("query($id: ID!) { group(id: $id) { acts } }", group).await;
                assert_eq!(own, [now["group"]["acts"].clone(), now["group"]["acts"].clone()]);
                acts.push(own.swap_remove(0));
            }
            assert_eq!(acts[0], acts[1], "two of the same rights");
            assert_ne!(acts[0], acts[2], "a consultant's rights are not the Aract's");
            assert_ne!(acts[2], acts[3], "a trinôme member's are not the consultant's");
            assert!(plain.iter().all(|change| *change == plain[0]), "{plain:?}");
        }
    });
}
