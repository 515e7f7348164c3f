//! The steps of each establishment's project, with due and done dates.

mod path;
mod room;

pub use path::{Path, path};
pub use room::{ProjectRoom, room};

use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker, check, group};
use chrono::NaiveDate;
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{GroupId, MilestoneId, ParticipationId, ProgrammeId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::time::paris_date;
use cordee_store::entity::{milestone, participation};
use cordee_store::{ReadScope, project as store};
use std::collections::HashMap;

pub use crate::experiment::{Story, story_of};
pub use store::{Milestone, far};

/// The place of a project that the asker reaches.
pub(crate) async fn reached(scope: &ReadScope, id: ParticipationId) -> AppResult<participation::Model> {
    let place = scope.find_anyhow::<participation::Entity, _>(id).await?;
    place.filter(|place| scope.reaches_place(place.group_id, place.establishment_id)).ok_or(AppError::NotFound)
}

/// What milestones are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct MilestoneFilter {
    pub group: Option<GroupId>,
    pub programme: Option<ProgrammeId>,
    pub late: bool,
    /// Only those due on this day or later.
    pub due_from: Option<NaiveDate>,
    /// Only those due on this day or before.
    pub due_to: Option<NaiveDate>,
}

/// One page of milestones in the order of due dates; late ones are found by the same query.
pub async fn page(
    asker: &Asker,
    filter: MilestoneFilter,
    after: Option<(NaiveDate, MilestoneId)>,
    first: impl Into<First>,
) -> AppResult<Page<Milestone>> {
    let extent = first.into().extent()?;
    check::calendar_day("dueFrom", "Début", filter.due_from)?;
    check::calendar_day("dueTo", "Fin", filter.due_to)?;
    let scope = asker.read(act::GROUP_VIEW).await?;
    let filter = store::MilestoneFilter {
        group: filter.group,
        programme: filter.programme,
        late_on: filter.late.then(|| group::today(asker)),
        due_from: filter.due_from,
        due_to: filter.due_to,
    };
    let rows = store::page(&scope, filter, after, extent).await?;
    Ok(Page::cut(rows, extent))
}

/// The milestones of participations, in the order of steps.
pub async fn of_participations(asker: &Asker, participations: &[ParticipationId]) -> AppResult<Vec<Milestone>> {
    Ok(store::of_participations(&asker.read(act::GROUP_VIEW).await?, participations).await?)
}

/// How many milestones of groups are late.
pub async fn late_counts(asker: &Asker, groups: &[GroupId]) -> AppResult<HashMap<GroupId, i64>> {
    let today = group::today(asker);
    Ok(store::late_counts(&asker.read(act::GROUP_VIEW).await?, groups, today).await?)
}

/// Whether a milestone is late on a day: due before it, and not done.
pub fn is_late(milestone: &Milestone, today: NaiveDate) -> bool {
    milestone.done_on.is_none() && milestone.due_on.is_some_and(|due| due < today)
}

/// Gives a milestone its due and done dates; a date left out is cleared.
pub async fn set_milestone(
    asker: &Asker,
    id: MilestoneId,
    version: i32,
    due_on: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
) -> AppResult<Milestone> {
    let mut scope = asker.write(act::MILESTONE_SET).await?;
    let mut milestone = scope.find::<milestone::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    check::version(version, milestone.version)?;
    for (field, label, day) in [("dueOn", "Échéance", due_on), ("doneOn", "Fait le", done_on)] {
        if let Some(day) = day {
            check::plausible_day(field, label, day)?;
        }
    }
    if done_on.is_some_and(|day| day > paris_date(scope.now())) {
        return Err(Refusal::invalid(
            "doneOn",
            "Fait le : cette date est à venir. Indiquez le jour où l’étape a été achevée.",
        )
        .into());
    }
    milestone.due_on = due_on;
    milestone.done_on = done_on;
    milestone.version += 1;
    let milestone = scope.save(milestone).await?;
    let participation =
        scope.find::<participation::Entity, _>(milestone.participation_id).await?.ok_or(AppError::NotFound)?;
    scope.emit(
        NewEvent::new(EventKind::MilestoneSet, id)
            .programme(participation.programme_id)
            .group(milestone.group_id)
            .establishment(milestone.establishment_id),
    );
    scope.commit().await?;
    Ok(milestone)
}
