//! The steps of an establishment's project.

use crate::harness::on_both;
use crate::world::{World, today};
use chrono::Duration;
use cordee_app::project::{self, MilestoneFilter};

/// The programme began 180 days ago and has as long to go.
#[test]
fn an_establishment_that_joins_late_is_not_late_at_once() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let asker = world.aract.again();
        let filter = MilestoneFilter { group: Some(world.works[0].group), ..MilestoneFilter::default() };
        let steps = project::page(&asker, filter, None, 100).await.unwrap().items;
        let establishments = world.works[0].places.len();
        assert!(establishments > 0);
        for (step, days) in [60, 150, 180, 180].into_iter().enumerate() {
            let due = Some(today(asker.app()) + Duration::days(days));
            let of_step: Vec<_> = steps.iter().filter(|m| m.step == step as i32 + 1).map(|m| m.due_on).collect();
            assert_eq!(of_step, vec![due; establishments], "step {}", step + 1);
        }
        let late = project::page(&asker, MilestoneFilter { late: true, ..filter }, None, 100).await.unwrap();
        assert!(late.items.is_empty());
        bed.clock.advance(Duration::days(61));
        let late = project::page(&asker.again(), MilestoneFilter { late: true, ..filter }, None, 100).await.unwrap();
        assert_eq!(late.items.len(), establishments);
    });
}
