use crate::enums::GroupKind;
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use async_graphql::{Context, Object, Result};
use cordee_app::Asker;
use cordee_app::project as app;
use std::sync::Arc;

/// Where the project of an establishment is worked on: by its own people, and whoever accompanies it.
#[derive(Debug)]
pub struct ProjectRoom(app::ProjectRoom);

#[Object]
impl ProjectRoom {
    /// The id of the establishment's place in its group, which is that of its project.
    async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.room.participation.id)
    }

    async fn establishment_id(&self) -> GlobalId {
        GlobalId::of(self.0.room.participation.establishment_id)
    }

    async fn establishment_name(&self) -> &str {
        &self.0.room.establishment
    }

    async fn group_id(&self) -> GlobalId {
        GlobalId::of(self.0.room.group.id)
    }

    async fn group_name(&self) -> &str {
        &self.0.room.group.name
    }

    async fn group_kind(&self) -> GroupKind {
        self.0.room.group.kind.into()
    }

    /// Whether it is only read: its group is closed, or its establishment left it.
    async fn closed(&self) -> bool {
        self.0.is_closed()
    }

    /// The acts of the policy table that the asker may do on this project.
    async fn acts(&self) -> &[&'static str] {
        &self.0.acts
    }
}

#[derive(Debug, Default)]
pub struct ProjectRoomQuery;

#[Object]
impl ProjectRoomQuery {
    /// The project of an establishment in its group; null when it is absent or out of reach.
    async fn project_room(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The id of the establishment's place in its group.")] id: GlobalId,
    ) -> Result<Option<ProjectRoom>> {
        let Ok(id) = id.as_id() else { return Ok(None) };
        let room = app::room(ctx.data_unchecked::<Arc<Asker>>(), id).await.graphql()?;
        Ok(room.map(ProjectRoom))
    }
}
