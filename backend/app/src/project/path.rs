//! The path of a project: each room says what of it is on the path, and adds its line to [`path`].

use super::{Milestone, ProjectRoom, of_participations};
use crate::{AppResult, Asker};
use cordee_domain::body::BodyKind;
use cordee_domain::carrier::Concern;
use cordee_domain::group::{GroupKind, TrinomeRole};
use cordee_domain::letter::LetterStatus;
use cordee_domain::path::{self, PathItem, PathPlace, PathState, PathStep, StepDates};
use cordee_domain::policy::act;
use cordee_store::{body, carrier, group, letter};

/// The path of a project, as far as the asker sees of it.
#[derive(Clone, Debug)]
pub struct Path {
    pub items: Vec<PathItem>,
    /// None for those who don't see the milestones.
    pub milestones: Vec<Milestone>,
    /// The next thing to do, in one sentence.
    pub next: String,
}

/// What is done, what is due, and by whom.
pub async fn path(asker: &Asker, room: &ProjectRoom) -> AppResult<Path> {
    let id = room.room.participation.id;
    let sees_group = asker.actor()?.may(act::GROUP_VIEW).is_ok();
    let milestones = if sees_group { of_participations(asker, &[id]).await? } else { Vec::new() };
    let mut items = Vec::new();
    let kind = room.room.group.kind;
    if sees_group {
        match kind {
            GroupKind::Territorial => items.extend(commitment(asker, room).await?),
            GroupKind::Network => items.push(facilitated(asker, room).await?),
        }
    }
    if asker.actor()?.may(act::BODY_VIEW).is_ok() {
        items.extend(bodies(asker, room).await?);
    }
    items.extend(crate::assessment::on_path(asker, id, kind).await?);
    items.extend(crate::board::on_path(asker, id, kind).await?);
    let [diagnosis, plan, evaluation] = crate::approval::on_path(asker, id, kind).await?;
    let [priorities, trials] = crate::experiment::on_path(asker, id).await?;
    items.extend([diagnosis, priorities, plan, trials, evaluation]);
    items.extend(crate::sheet::on_path(asker, &room.room.participation, kind).await?);
    items.sort_by_key(|item| item.step);
    let dates = |step: PathStep| {
        let of = milestones.iter().find(|milestone| milestone.key == step.key());
        of.map_or_else(StepDates::default, |m| StepDates { due_on: m.due_on, done_on: m.done_on })
    };
    let next = path::next(&items, dates);
    Ok(Path { items, milestones, next })
}

fn done(is_done: bool) -> PathState {
    if is_done { PathState::Done } else { PathState::ToDo }
}

/// The three voices, and the letter that they sign.
async fn commitment(asker: &Asker, room: &ProjectRoom) -> AppResult<[PathItem; 2]> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    let place = &room.room.participation;
    let trinome = group::trinomes_of(&scope, &[place.id]).await?;
    let held = TrinomeRole::ALL.iter().filter(|role| trinome.iter().any(|m| m.role == **role && !m.deputy)).count();
    let letters = letter::of_groups(&scope, &[place.group_id]).await?;
    let own = letters.iter().find(|one| one.establishment_id == place.establishment_id && one.status.stands());
    let (state, detail) = match own.map(|one| one.status) {
        Some(LetterStatus::Signed) => (PathState::Done, None),
        Some(_) => (PathState::Doing, Some("en cours de signature".to_owned())),
        None => (PathState::ToDo, Some("pas encore émise".to_owned())),
    };
    Ok([
        PathItem {
            step: PathStep::Design,
            label: "désigner les trois voix du trinôme".into(),
            state: done(held == TrinomeRole::ALL.len()),
            detail: Some(format!("{held} sur {}", TrinomeRole::ALL.len())),
            who: "la direction",
            place: PathPlace::Tab("etablissements"),
        },
        PathItem {
            step: PathStep::Design,
            label: "signer la lettre d’engagement".into(),
            state,
            detail,
            who: "le trinôme",
            place: PathPlace::Tab("lettres"),
        },
    ])
}

/// Whoever holds the post that accompanies a structure (`ph-2022`, 298: what facilitators do).
async fn facilitated(asker: &Asker, room: &ProjectRoom) -> AppResult<PathItem> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    let place = &room.room.participation;
    let chairs = carrier::chairs(&scope, &[place.group_id]).await?;
    let concern = Concern::Establishment(place.establishment_id);
    let held = chairs.iter().any(|chair| chair.is_called(concern) && chair.titular().is_some());
    Ok(PathItem {
        step: PathStep::Design,
        label: "nommer l’animateur du poste".into(),
        state: done(held),
        detail: None,
        who: "l’organisme gestionnaire",
        place: PathPlace::Tab("animateurs"),
    })
}

/// The comité QVCT, and the spaces of discussion on work.
async fn bodies(asker: &Asker, room: &ProjectRoom) -> AppResult<[PathItem; 2]> {
    let scope = asker.read(act::BODY_VIEW).await?;
    let bodies = body::of_participation(&scope, room.room.participation.id).await?;
    let is = |kind| bodies.iter().filter(|one| one.kind == kind && one.closed_at.is_none()).count();
    let spaces = bodies.iter().filter(|one| one.kind == BodyKind::DiscussionSpace).count();
    Ok([
        PathItem {
            step: PathStep::Design,
            label: "réunir un comité QVCT".into(),
            state: done(is(BodyKind::Committee) > 0),
            detail: None,
            who: match room.room.group.kind {
                GroupKind::Territorial => "la direction et le trinôme",
                GroupKind::Network => "la direction et l’animateur",
            },
            place: PathPlace::Tab("instances"),
        },
        PathItem {
            step: PathStep::Diagnose,
            label: "ouvrir un espace de discussion sur le travail".into(),
            state: done(spaces > 0),
            detail: (spaces > 0).then(|| format!("{spaces} ouvert{}", if spaces > 1 { "s" } else { "" })),
            who: "le comité QVCT",
            place: PathPlace::Tab("instances"),
        },
    ])
}
