use super::{Line, Sheet, Signature, store};
use crate::session::{self, Presence};
use crate::{AppError, AppResult, Asker};
use cordee_domain::ids::SessionId;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::session::Session;
use std::collections::BTreeMap;

/// Records that a session was held, with those that its sealed sheets show.
pub async fn hold_from_sheets(asker: &Asker, id: SessionId, version: i32) -> AppResult<Session> {
    // Asked first: who may not hold is told so, whatever the sheets are.
    asker.actor()?.may(act::SESSION_PLAN)?;
    let scope = asker.read(act::GROUP_VIEW).await?;
    let found = cordee_store::session::by_ids(&scope, &[id]).await?;
    found.first().ok_or(AppError::NotFound)?;
    let sheets = standing(store::of_sessions(&scope, &[id]).await?);
    if sheets.is_empty() || sheets.iter().any(|sheet| sheet.sealed_at.is_none()) {
        let message = "Scellez d’abord la feuille d’émargement de chaque demi-journée, ou tenez la séance en indiquant les présents.";
        return Err(Refusal::rule("id", message).into());
    }
    let ids: Vec<_> = sheets.iter().map(|sheet| sheet.id).collect();
    let (lines, signatures) = (store::lines_of(&scope, &ids).await?, store::signatures_of(&scope, &ids).await?);
    drop(scope);
    session::hold(asker, id, version, presences(&lines, &signatures)).await
}

/// The sheets that no other corrects.
pub(super) fn standing(sheets: Vec<Sheet>) -> Vec<Sheet> {
    let corrected: Vec<_> = sheets.iter().filter_map(|sheet| sheet.corrects_id).collect();
    sheets.into_iter().filter(|sheet| !corrected.contains(&sheet.id)).collect()
}

/// The holder of a seat was there when they or their deputy signed for one half-day at least.
fn presences(lines: &[Line], signatures: &[Signature]) -> Vec<Presence> {
    let signed = |line: &Line| signatures.iter().any(|s| s.line_id == line.id && s.withdrawn_at.is_none());
    let mut seats: BTreeMap<_, Presence> = BTreeMap::new();
    for line in lines {
        let Some(seat) = line.seat() else { continue };
        let one = seats.entry(seat).or_insert(Presence { seat, person: None, present: false });
        if signed(line) && !one.present {
            (one.present, one.person) = (true, line.person_id);
        }
    }
    seats.into_values().collect()
}
