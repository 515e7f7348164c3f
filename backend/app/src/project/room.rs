use crate::{AppResult, Asker};
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::ParticipationId;
use cordee_domain::policy::act;
use cordee_store::project as store;

/// Where an establishment's project is worked on, and what the asker may do there.
#[derive(Clone, Debug)]
pub struct ProjectRoom {
    pub room: store::Room,
    /// Keys of the policy's acts.
    pub acts: Vec<&'static str>,
}

impl ProjectRoom {
    /// Whether its group is closed, or its establishment left it: it is read, and no longer changed.
    pub fn is_closed(&self) -> bool {
        self.room.participation.left_at.is_some() || self.room.group.status == GroupStatus::Closed
    }
}

/// The room of a project; none when it is absent or out of reach.
pub async fn room(asker: &Asker, id: ParticipationId) -> AppResult<Option<ProjectRoom>> {
    let scope = asker.read(act::PROJECT_VIEW).await?;
    let Some(room) = store::room(&scope, id).await? else { return Ok(None) };
    let place = (room.participation.group_id, room.participation.establishment_id);
    let snapshot = asker.snapshot().await?;
    let mut acts = Vec::new();
    for permit in asker.actor()?.permits() {
        if snapshot.holds_place(&permit, place.0, place.1).await? {
            acts.push(permit.act().key());
        }
    }
    Ok(Some(ProjectRoom { room, acts }))
}
