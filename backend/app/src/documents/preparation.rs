//! The preparation sheet of a session: what it is for, how one gets in, who comes, what is left to make ready.

use super::of_group;
use crate::preparation::{self, Plan, Voice};
use crate::{AppError, AppResult, Asker, carrier, group, identity, session};
use cordee_documents::{AgendaLine, ChecklistLine, ExpectedVoice, Head, LinkedDocument, PreparationDocument};
use cordee_domain::french;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{PersonId, SessionId};
use cordee_domain::preparation::Coming;
use cordee_domain::presence::AttendeeKind;
use cordee_domain::session::AttendanceMode;
use cordee_domain::time::paris_date;

const TITLE: &str = "Fiche de préparation";

/// The sheet of a session as far as the asker may see it: the checklist is for those who prepare it.
pub async fn document(asker: &Asker, id: SessionId) -> AppResult<(String, PreparationDocument)> {
    let session = session::by_ids(asker, &[id]).await?.pop().ok_or(AppError::NotFound)?;
    let (name, agencies) = of_group(asker, session.group_id).await?;
    let group = group::by_ids(asker, &[session.group_id]).await?.pop().ok_or(AppError::NotFound)?;
    let programme = crate::programme::by_ids(asker, &[group.programme_id]).await?.pop().ok_or(AppError::NotFound)?;
    let one = std::slice::from_ref(&session);
    let plan = preparation::plans(asker, one).await?.remove(&id).unwrap_or_default();
    let voices = preparation::voices(asker, one).await?.remove(&id).unwrap_or_default();
    let documents = preparation::documents(asker, &[id]).await?.remove(&id).unwrap_or_default();
    let checklist = preparation::checklists(asker, one).await?.remove(&id).unwrap_or_default();
    let places = carrier::names_of_seats(asker, voices.iter().map(|voice| voice.seat)).await?;
    let mut people: Vec<PersonId> = voices.iter().filter_map(present).chain(group.consultant_id).collect();
    people.sort_unstable();
    people.dedup();
    let people = identity::people_by_ids(asker, &people).await?;
    let called = |id: PersonId| people.iter().find(|p| p.id == id).map(|p| p.name.clone()).unwrap_or_default();
    let expected = |voice: &Voice| ExpectedVoice {
        establishment: places.get(&voice.seat).cloned().unwrap_or_default(),
        voice: voice.seat.role().map_or(AttendeeKind::Post.label(), TrinomeRole::label).into(),
        name: present(voice).map_or_else(|| "À désigner".into(), called),
        coming: voice.coming.map_or_else(|| "Pas encore de réponse".into(), |coming| coming.label().into()),
    };
    let day = paris_date(session.starts_at);
    let document = PreparationDocument {
        head: Head {
            agencies,
            programme: programme.title,
            title: TITLE.into(),
            reference: day.format("%d/%m/%Y").to_string(),
            date: day,
        },
        group: name,
        session: session.title.clone(),
        day: french::weekday(day),
        times: format!("de {} à {}", french::hour(session.starts_at), french::hour(session.ends_at)),
        mode: session.mode.label().into(),
        place: session.place.clone(),
        remote: session.video_link.clone().filter(|_| session.mode == AttendanceMode::Remote),
        facilitator: group.consultant_id.map(called),
        access: plan.access_note.clone(),
        aim: plan.aim.clone(),
        proposed: proposed(&plan),
        agenda: plan
            .agenda
            .iter()
            .map(|item| AgendaLine {
                title: item.title.clone(),
                length: item.minutes.map(|minutes| format!("{minutes} min")),
            })
            .collect(),
        people: voices.iter().map(expected).collect(),
        documents: documents
            .iter()
            .map(|document| LinkedDocument { title: document.title.clone(), address: document.url.clone() })
            .collect(),
        checklist: checklist
            .iter()
            .map(|item| ChecklistLine {
                title: item.title.clone(),
                state: if item.done_at.is_some() { "Fait" } else { "À faire" }.into(),
            })
            .collect(),
    };
    Ok((format!("{TITLE} – {} – {}.pdf", session.title, day.format("%Y-%m-%d")), document))
}

/// Who speaks for a voice on that day: the deputy where it was said to come.
fn present(voice: &Voice) -> Option<PersonId> {
    if voice.coming == Some(Coming::Deputy) { voice.deputy.or(voice.holder) } else { voice.holder }
}

fn proposed(plan: &Plan) -> Option<String> {
    (plan.proposed && !plan.agenda.is_empty())
        .then(|| "Objectif et ordre du jour du programme, que personne n’a encore confirmés.".into())
}
