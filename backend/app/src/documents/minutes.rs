//! The minutes of a session, one part of them: as far as the asker may see it.

use super::of_group;
use crate::minutes::{self, Part};
use crate::task::{self, Task};
use crate::{AppError, AppResult, Asker, carrier, establishment, group, identity, session};
use cordee_documents::{Head, MinutesDocument, MinutesItem, MinutesSection, MinutesTask};
use cordee_domain::carrier::{Concern, Seat};
use cordee_domain::french;
use cordee_domain::group::GroupKind;
use cordee_domain::ids::{EstablishmentId, MinutesId, PersonId};
use cordee_domain::minutes::MinutesStatus;
use cordee_domain::time::paris_date;

/// A part of the minutes as a document.
pub async fn document(asker: &Asker, id: MinutesId) -> AppResult<(String, MinutesDocument)> {
    let part = minutes::by_ids(asker, &[id]).await?.pop().ok_or(AppError::NotFound)?;
    let session = session::by_ids(asker, &[part.minutes.session_id]).await?.pop().ok_or(AppError::NotFound)?;
    let (group_name, agencies) = of_group(asker, session.group_id).await?;
    let group = group::by_ids(asker, &[session.group_id]).await?.pop().ok_or(AppError::NotFound)?;
    let programme = crate::programme::by_ids(asker, &[group.programme_id]).await?.pop().ok_or(AppError::NotFound)?;
    let kept = part.minutes.kept_to;
    let own = |task: &Task| task.kept_to == kept;
    let tasks: Vec<Task> = task::of_sessions(asker, &[session.id]).await?.into_iter().filter(own).collect();
    let attended = session::attendance_of(asker, &[session.id]).await?;

    let mut sites: Vec<EstablishmentId> = tasks.iter().filter_map(|task| task.establishment_id).chain(kept).collect();
    sites.extend(part.decisions.iter().filter_map(|decision| decision.establishment_id));
    sites.extend(attended.iter().filter_map(|voice| voice.establishment_id));
    sites.sort_unstable();
    sites.dedup();
    let sites = establishment::by_ids(asker, &sites).await?;
    let site = |id: EstablishmentId| sites.iter().find(|s| s.id == id).map(|s| s.name.clone()).unwrap_or_default();
    let mut people: Vec<PersonId> = tasks.iter().filter_map(|task| task.owner_id).chain(group.consultant_id).collect();
    people.extend(attended.iter().filter(|one| one.post_id.is_some()).filter_map(|one| one.person_id));
    people.sort_unstable();
    people.dedup();
    let people = identity::people_by_ids(asker, &people).await?;
    let called = |id: PersonId| people.iter().find(|p| p.id == id).map(|p| p.name.clone()).unwrap_or_default();
    let posts = carrier::names_of_seats(asker, attended.iter().filter_map(|one| one.post_id).map(Seat::Post)).await?;

    let present_or_absent = |present: bool| {
        let mut told: Vec<(EstablishmentId, Vec<String>)> = Vec::new();
        let mut of_posts: Vec<String> = Vec::new();
        for one in attended.iter().filter(|one| one.present == present) {
            match one.seat() {
                Some(Seat::Voice { establishment, role }) => {
                    let label = role.label().to_lowercase();
                    match told.iter_mut().find(|(id, _)| *id == establishment) {
                        Some((_, labels)) => labels.push(label),
                        None => told.push((establishment, vec![label])),
                    }
                }
                Some(seat @ Seat::Post(_)) => {
                    let post = posts.get(&seat).cloned().unwrap_or_default();
                    of_posts.push(match one.person_id {
                        Some(person) => format!("{post} : {}", called(person)),
                        None => post,
                    });
                }
                None => {}
            }
        }
        let places = told.into_iter().map(|(id, labels)| format!("{} : {}", site(id), labels.join(", ")));
        places.chain(of_posts).collect()
    };
    let day = paris_date(session.starts_at);
    let task_row = |task: &Task| MinutesTask {
        what: task.wording.clone(),
        whose: task.establishment_id.map_or_else(|| all(group.kind).into(), site),
        owner: task.owner_id.map_or_else(|| whole(group.kind, task).into(), called),
        due: task.due_on.map(french::day).unwrap_or_else(|| "Sans date".into()),
        state: task.status.label().into(),
    };
    let document = MinutesDocument {
        head: Head {
            agencies,
            programme: programme.title,
            title: "Compte rendu".into(),
            reference: format!("{}, édition {}", day.format("%d/%m/%Y"), part.minutes.edition),
            date: part.minutes.published_at.map_or(day, paris_date),
        },
        group: group_name,
        session: session.title.clone(),
        day: french::weekday(day),
        times: format!("de {} à {}", french::hour(session.starts_at), french::hour(session.ends_at)),
        mode: session.mode.label().into(),
        place: session.place.clone(),
        facilitator: group.consultant_id.map(called),
        present: present_or_absent(true),
        absent: present_or_absent(false),
        sections: sections(&part, &site),
        tasks: tasks.iter().map(task_row).collect(),
        visibility: kept.map_or_else(
            || shared(group.kind, session.concern()).into(),
            |id| format!("Réservé à {}, à qui l’accompagne et à l’Aract", site(id)),
        ),
        state: Some(state(&part)),
    };
    Ok((format!("Compte rendu – {} – {}.pdf", session.title, day.format("%Y-%m-%d")), document))
}

fn all(kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Territorial => "Tout le groupe",
        GroupKind::Network => "Tout le réseau",
    }
}

/// Whose a task is that nobody was named for.
fn whole(kind: GroupKind, task: &Task) -> &'static str {
    match (kind, task.establishment_id) {
        (GroupKind::Territorial, Some(_)) => "Trinôme",
        (GroupKind::Territorial, None) => "Groupe",
        (GroupKind::Network, Some(_)) => "Animateur de la structure",
        (GroupKind::Network, None) => "Chaque animateur",
    }
}

fn shared(kind: GroupKind, concern: Concern) -> &'static str {
    match (kind, concern) {
        (GroupKind::Territorial, _) => "Partagé avec tout le groupe",
        (GroupKind::Network, Concern::Whole) => "Partagé avec tout le réseau",
        (GroupKind::Network, _) => "Partagé avec l’animateur du poste, son organisme et l’Aract",
    }
}

fn sections(part: &Part, site: &dyn Fn(EstablishmentId) -> String) -> Vec<MinutesSection> {
    let mut sections: Vec<MinutesSection> = part
        .sections
        .iter()
        .filter(|section| !section.body.trim().is_empty())
        .map(|section| MinutesSection {
            title: section.title.clone(),
            text: Some(section.body.clone()),
            items: Vec::new(),
        })
        .collect();
    if !part.decisions.is_empty() {
        let item = |decision: &minutes::Decision| MinutesItem {
            text: decision.wording.clone(),
            note: decision.establishment_id.map(site),
        };
        let items = part.decisions.iter().map(item).collect();
        sections.push(MinutesSection { title: "Décisions".into(), text: None, items });
    }
    sections
}

fn state(part: &Part) -> String {
    let minutes = &part.minutes;
    let published = minutes.published_at.map(|at| format!(" {}", french::at(at))).unwrap_or_default();
    let correction = minutes
        .correction_reason
        .as_deref()
        .map(|reason| format!(" Corrige l’édition précédente : {reason}"))
        .unwrap_or_default();
    let state = match minutes.status {
        MinutesStatus::Draft => "En préparation : il peut encore changer.".into(),
        MinutesStatus::Published => format!("Publié{published}."),
        MinutesStatus::Superseded => format!("Publié{published}, remplacé depuis par une édition corrigée."),
    };
    format!("Édition {}. {state}{correction}", minutes.edition)
}
