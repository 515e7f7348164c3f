use super::Milestone;
use crate::enums::{GroupKind, PathState};
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use async_graphql::{Context, Object, Result, SimpleObject};
use cordee_app::Asker;
use cordee_app::project as app;
use cordee_domain::path::{PathItem, PathPlace, PathStep};
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

/// The path of a project.
#[derive(Debug)]
pub struct ProjectPath(app::Path);

#[Object]
impl ProjectPath {
    /// The next thing to do, in one sentence.
    async fn next(&self) -> &str {
        &self.0.next
    }

    async fn steps(&self) -> Vec<ProjectStep> {
        let step = |step: &PathStep| ProjectStep {
            key: step.key(),
            title: step.label(),
            milestone: self.0.milestones.iter().find(|one| one.key == step.key()).cloned().map(Milestone),
            items: self.0.items.iter().filter(|item| item.step == *step).map(ProjectStepItem::from).collect(),
        };
        PathStep::ALL.iter().map(step).collect()
    }
}

/// A step of the path.
#[derive(Debug, SimpleObject)]
pub struct ProjectStep {
    key: &'static str,
    title: &'static str,
    /// Its dates; none where the programme has no milestones, or the asker does not see them.
    milestone: Option<Milestone>,
    items: Vec<ProjectStepItem>,
}

/// One thing to be done on a step.
#[derive(Debug, SimpleObject)]
pub struct ProjectStepItem {
    label: String,
    state: PathState,
    /// Where it is, in words.
    detail: Option<String>,
    /// Who does it, in words.
    who: &'static str,
    /// The part of the project's page where it is done; none when it is done elsewhere.
    part: Option<&'static str>,
    /// The tab of the group's page where it is done; none when it is done elsewhere.
    group_tab: Option<&'static str>,
    /// The experience sheet in which it is done; none when it is done elsewhere.
    sheet_id: Option<GlobalId>,
}

impl From<&PathItem> for ProjectStepItem {
    fn from(item: &PathItem) -> ProjectStepItem {
        let PathItem { label, state, detail, who, place, .. } = item.clone();
        let (part, group_tab, sheet_id) = match place {
            PathPlace::Part(part) => (Some(part), None, None),
            PathPlace::Tab(tab) => (None, Some(tab), None),
            PathPlace::Sheet(id) => (None, None, Some(GlobalId::of(id))),
        };
        ProjectStepItem { label, state: state.into(), detail, who, part, group_tab, sheet_id }
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

    /// What is done of a project, what is due and by whom, in four steps; null when it is absent or out of reach.
    async fn project_path(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The id of the establishment's place in its group.")] id: GlobalId,
    ) -> Result<Option<ProjectPath>> {
        let Ok(id) = id.as_id() else { return Ok(None) };
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        match app::room(asker, id).await.graphql()? {
            Some(room) => Ok(Some(ProjectPath(app::path(asker, &room).await.graphql()?))),
            None => Ok(None),
        }
    }
}
