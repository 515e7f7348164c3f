use super::{READ, Sheet, only_reads, store};
use crate::{AppResult, Asker};
use cordee_domain::french;
use cordee_domain::group::GroupKind;
use cordee_domain::path::{PathItem, PathPlace, PathState, PathStep, speakers};
use cordee_domain::policy::act;
use cordee_domain::sheet::SheetStatus;
use cordee_store::group::Participation;

/// Where the telling of a project's experience is, by the sheet that moved last; none for those who see no sheets.
pub(crate) async fn on_path(asker: &Asker, place: &Participation, kind: GroupKind) -> AppResult<Option<PathItem>> {
    if asker.actor()?.may(act::SHEET_VIEW).is_err() {
        return Ok(None);
    }
    let scope = asker.read(act::SHEET_VIEW).await?;
    let mut sheets = store::of_place(&scope, place.group_id, place.establishment_id).await?;
    if only_reads(asker)? {
        sheets.retain(|sheet| READ.contains(&sheet.status));
    }
    Ok(Some(told(sheets.first(), kind)))
}

fn told(sheet: Option<&Sheet>, kind: GroupKind) -> PathItem {
    let writers = match kind {
        GroupKind::Territorial => "l’établissement et son consultant",
        GroupKind::Network => "l’établissement et son animateur",
    };
    let (state, who) = match sheet.map(|sheet| sheet.status) {
        None => (PathState::ToDo, writers),
        Some(SheetStatus::Published) => (PathState::Done, "l’Aract"),
        Some(SheetStatus::Consent) => (PathState::Doing, speakers(kind)),
        Some(SheetStatus::Submitted) => (PathState::Doing, "l’Aract"),
        Some(_) => (PathState::Doing, writers),
    };
    PathItem {
        step: PathStep::Sustain,
        label: "raconter l’expérience dans une fiche".into(),
        state,
        detail: sheet
            .map(|sheet| format!("«\u{a0}{}\u{a0}»\u{a0}: {}", sheet.title, french::lower_first(sheet.status.label()))),
        who,
        place: sheet.map_or(PathPlace::Tab("fiches"), |sheet| PathPlace::Sheet(sheet.id)),
    }
}
