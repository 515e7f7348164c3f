//! Loaders of minutes and tasks.

use super::{Load, loader};
use async_graphql::dataloader::Loader;
use cordee_app::minutes::{MinutesSection, Part};
use cordee_app::session::Session;
use cordee_app::task::Task;
use cordee_app::{AppError, AppResult};
use cordee_domain::ids::{MinutesId, MinutesSectionId, SessionId, TaskId};
use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// The minutes of a session, part by part and edition by edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MinutesOf(pub SessionId);

/// The tasks set at a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TasksOf(pub SessionId);

/// The tasks that earlier sessions left to one.
#[derive(Clone, Debug)]
pub struct CarriedOverTo(pub Session);

impl PartialEq for CarriedOverTo {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for CarriedOverTo {}

impl Hash for CarriedOverTo {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.id.hash(state);
    }
}

loader!(OfRows: MinutesOf => Vec<Part>, |asker, keys| {
    let ids: Vec<SessionId> = keys.iter().map(|key| key.0).collect();
    let parts = cordee_app::minutes::of_sessions(asker, &ids).await?;
    Ok(parts.into_iter().map(|(id, parts)| (MinutesOf(id), parts)).collect())
});

loader!(OfRows: TasksOf => Vec<Task>, |asker, keys| {
    let ids: Vec<SessionId> = keys.iter().map(|key| key.0).collect();
    let mut by_session: HashMap<TasksOf, Vec<Task>> = HashMap::new();
    for task in cordee_app::task::of_sessions(asker, &ids).await? {
        if let Some(id) = task.session_id {
            by_session.entry(TasksOf(id)).or_default().push(task);
        }
    }
    Ok(by_session)
});

loader!(OfRows: CarriedOverTo => Vec<Task>, |asker, keys| {
    let sessions: Vec<Session> = keys.iter().map(|key| key.0.clone()).collect();
    let mut left = cordee_app::task::carried_over(asker, &sessions).await?;
    Ok(keys.iter().filter_map(|key| Some((key.clone(), left.remove(&key.0.id)?))).collect())
});

loader!(ToGroups: MinutesId => Part, |asker, keys| {
    let parts = cordee_app::minutes::by_ids(asker, keys).await?;
    Ok(parts.into_iter().map(|part| (part.minutes.id, part)).collect())
});

loader!(ToGroups: TaskId => Task, |asker, keys| {
    let rows = cordee_app::task::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ToGroups: MinutesSectionId => MinutesSection, |asker, keys| {
    let rows = cordee_app::minutes::sections_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});
