use super::{MAX_REQUESTS, states};
use crate::{AppResult, Asker};
use cordee_domain::approval::{self as domain, Outcome, Stage, VoiceState};
use cordee_domain::carrier::Seat;
use cordee_domain::ids::ParticipationId;
use cordee_domain::path::PathStep::{Diagnose, Experiment};
use cordee_domain::path::{PathItem, PathState};
use cordee_domain::policy::act;
use cordee_store::approval as store;

/// What of a project's path its voices approve, and where they are with the version that they were asked about last.
pub(crate) async fn on_path(asker: &Asker, project: ParticipationId) -> AppResult<[PathItem; 3]> {
    let scope = asker.read(act::APPROVAL_VIEW).await?;
    let mut asked = store::of_participations(&scope, &[project], None, MAX_REQUESTS).await?;
    asked.retain(|request| request.closed_at.is_none());
    let ids: Vec<_> = asked.iter().map(|request| request.id).collect();
    let said = if ids.is_empty() { Vec::new() } else { store::said(&scope, &ids).await? };
    let item = |stage: Stage, step, label: &str, part| {
        let open = asked.iter().find(|request| request.stage == stage).map(|request| states(request, &said));
        PathItem {
            step,
            label: label.into(),
            state: match &open {
                None => PathState::ToDo,
                Some(states) if domain::outcome(states) == Outcome::Unanimous => PathState::Done,
                Some(_) => PathState::Doing,
            },
            detail: open.as_deref().map(detail),
            who: "les trois voix ou, dans un réseau, l’animateur",
            part: Some(part),
        }
    };
    Ok([
        item(Stage::Assessment, Diagnose, "approuver l’état des lieux, chaque voix en son nom", "etat-des-lieux"),
        item(Stage::Plan, Experiment, "approuver le plan d’expérimentations, chaque voix en son nom", "plan"),
        item(Stage::Evaluation, Experiment, "approuver l’évaluation, chaque voix en son nom", "evaluation"),
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
