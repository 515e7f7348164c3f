use super::{MAX_REQUESTS, states};
use crate::{AppResult, Asker};
use cordee_domain::approval::{self as domain, Outcome, Stage, VoiceState};
use cordee_domain::carrier::Seat;
use cordee_domain::group::GroupKind;
use cordee_domain::ids::ParticipationId;
use cordee_domain::path::PathStep::{Diagnose, Experiment};
use cordee_domain::path::{PathItem, PathPlace, PathState, speakers};
use cordee_domain::policy::act;
use cordee_store::approval as store;

/// What of a project's path its voices approve, and where they are with the version that they were asked about last.
pub(crate) async fn on_path(asker: &Asker, project: ParticipationId, kind: GroupKind) -> AppResult<[PathItem; 3]> {
    let scope = asker.read(act::APPROVAL_VIEW).await?;
    let mut asked = store::of_participations(&scope, &[project], None, MAX_REQUESTS).await?;
    asked.retain(|request| request.closed_at.is_none());
    let ids: Vec<_> = asked.iter().map(|request| request.id).collect();
    let said = if ids.is_empty() { Vec::new() } else { store::said(&scope, &ids).await? };
    let speak = speakers(kind);
    let item = |stage: Stage, step, what: &str, part| {
        let open = asked.iter().find(|request| request.stage == stage).map(|request| states(request, &said));
        let (label, state, who) = match &open {
            None => (format!("soumettre {what} pour accord"), PathState::ToDo, "le consultant ou l’animateur"),
            Some(states) if domain::outcome(states) == Outcome::Unanimous => {
                (format!("approuver {what}"), PathState::Done, speak)
            }
            Some(_) => (format!("approuver {what}"), PathState::Doing, speak),
        };
        PathItem { step, label, state, detail: open.as_deref().map(detail), who, place: PathPlace::Part(part) }
    };
    Ok([
        item(Stage::Assessment, Diagnose, "l’état des lieux", "etat-des-lieux"),
        item(Stage::Plan, Experiment, "le plan d’expérimentations", "plan"),
        item(Stage::Evaluation, Experiment, "l’évaluation", "evaluation"),
    ])
}

fn detail(states: &[(Seat, VoiceState)]) -> String {
    let named = |wanted| {
        let names: Vec<_> = domain::which(states, wanted).map(|seat| seat.label().to_lowercase()).collect();
        names.join(", ")
    };
    match domain::outcome(states) {
        Outcome::Unanimous => "approuvé".into(),
        Outcome::Dissent => format!("désaccord : {}", named(VoiceState::Dissented)),
        Outcome::Waiting => format!("attendu : {}", named(VoiceState::Waiting)),
    }
}
