//! Lists in lists: the page of each part, and its count.

use crate::harness::on_both;
use crate::served::{Served, gid};
use crate::world::World;
use cordee_app::First;
use cordee_app::group::{self, GroupFilter};
use serde_json::json;

#[test]
fn the_page_of_a_part_knows_its_count_wherever_it_starts() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let [one, other] = &world.works;
        let pages = async |filter: &GroupFilter, after, rows| {
            let (asker, first) = (world.aract.again(), First { rows, counted: true });
            let pages = group::pages_of_programmes(&asker, &[world.programme], filter, after, first).await.unwrap();
            let page = pages.into_values().next().unwrap();
            (page.items.iter().map(|g| (g.name_folded.clone(), g.id)).collect::<Vec<_>>(), page.total, page.has_next)
        };
        let all = GroupFilter::default();
        let (whole, total, more) = pages(&all, None, 10).await;
        let ids: Vec<_> = whole.iter().map(|(_, id)| *id).collect();
        assert!(ids.contains(&one.group) && ids.contains(&other.group));
        assert_eq!((total, more), (Some(whole.len() as u64), false));
        let (first, total, more) = pages(&all, None, 1).await;
        assert_eq!((&first[..], total, more), (&whole[..1], Some(whole.len() as u64), true));
        let (rest, total, _) = pages(&all, first.last().cloned(), 10).await;
        assert_eq!((&rest[..], total), (&whole[1..], Some(whole.len() as u64)));
        let none = GroupFilter { search: Some("introuvable".into()), ..GroupFilter::default() };
        assert_eq!(pages(&none, first.last().cloned(), 10).await, (Vec::new(), Some(0), false));
    });
}

#[test]
fn a_list_asked_wrongly_fails_alone() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let query = "query ($id: ID!) {
            wrong: programme(id: $id) { groups(first: 500) { nodes { id } } }
            right: programme(id: $id) { groups(first: 5) { nodes { id } } } }";
        let answer = served.caller(&world.aract).await.call(query, json!({"id": gid(world.programme)})).await;
        assert_eq!(answer.body["errors"].as_array().unwrap().len(), 1, "{}", answer.body);
        assert_eq!(answer.body["data"]["wrong"], json!(null));
        assert!(!answer.body["data"]["right"]["groups"]["nodes"].as_array().unwrap().is_empty());
    });
}
