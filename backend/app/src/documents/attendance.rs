//! Attendance sheets: one as it was signed, or a blank one of a session for a day without network.

use super::of_group;
use crate::carrier::{self, Chair};
use crate::presence::{self, AttendanceDocument as Sheet, DocumentLine};
use crate::{AppError, AppResult, Asker, group, identity, session};
use chrono::{DateTime, Utc};
use cordee_documents::{AttendanceDocument, Facilitator, Head, Participant, SignatureCell, Structure};
use cordee_domain::french;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{AttendanceSheetId, PersonId, SessionId};
use cordee_domain::presence::{AttendeeKind, half_days};
use cordee_domain::session::AttendanceMode;
use cordee_domain::time::{paris_date, paris_local};

const TITLE: &str = "Feuille d’émargement";
const OTHERS: &str = "Autres participants";

/// A sheet with all that was signed on it.
pub async fn sheet(asker: &Asker, id: AttendanceSheetId) -> AppResult<(String, AttendanceDocument)> {
    let row = presence::by_ids(asker, &[id]).await?.pop().ok_or(AppError::NotFound)?;
    let (group, agencies) = of_group(asker, row.group_id).await?;
    let sheet = presence::document_of(asker, id).await?;
    let day = paris_date(sheet.starts_at);
    let half = sheet.half_day.label();
    let reference = format!("{}, {}, n° {}", day.format("%d/%m/%Y"), half.to_lowercase(), sheet.number);
    let times = format!("de {} à {}", french::hour(sheet.starts_at), french::hour(sheet.ends_at));
    let lines = |kind: AttendeeKind| sheet.lines.iter().filter(move |line| line.kind == kind);
    let cell = |line: &DocumentLine| cell(&sheet, line);
    let facilitators = lines(AttendeeKind::Facilitator)
        .map(|line| Facilitator {
            name: line.name.clone(),
            quality: line.organisation.clone().unwrap_or_else(|| line.kind.label().into()),
            cells: vec![cell(line)],
        })
        .collect();
    let mut structures: Vec<Structure> = Vec::new();
    for line in sheet.lines.iter().filter(|line| line.kind != AttendeeKind::Facilitator) {
        let place = match line.kind {
            AttendeeKind::Voice | AttendeeKind::Post => line.organisation.clone().unwrap_or_else(|| OTHERS.into()),
            _ => OTHERS.into(),
        };
        let person = Participant { name: line.name.clone(), quality: quality(line), cells: vec![cell(line)] };
        match structures.iter_mut().find(|structure| structure.name == place) {
            Some(structure) => structure.people.push(person),
            None => structures.push(Structure { name: place, people: vec![person] }),
        }
    }
    let document = AttendanceDocument {
        head: Head { agencies, programme: sheet.programme.clone(), title: TITLE.into(), reference, date: day },
        group,
        session: sheet.title.clone(),
        day: french::weekday(day),
        half_days: vec![format!("{half}, {times}")],
        times,
        mode: sheet.mode.label().into(),
        place: sheet.place.clone(),
        remote: sheet.video_link.clone(),
        facilitators,
        structures,
        remarks: remarks(&sheet),
        state: Some(match (sheet.sealed_at, &sheet.sealed_by) {
            (Some(at), Some(by)) => format!("Scellée {} par {by}", french::at(at)),
            (Some(at), None) => format!("Scellée {}", french::at(at)),
            (None, _) => "Ouverte : elle peut encore changer".into(),
        }),
        blank: false,
    };
    Ok((format!("{TITLE} – {} – {}.pdf", sheet.title, day.format("%Y-%m-%d")), document))
}

fn quality(line: &DocumentLine) -> String {
    match line.voice {
        Some(voice) if line.deputy => format!("{} (suppléance)", voice.label()),
        Some(voice) => voice.label().into(),
        None if line.kind == AttendeeKind::Post => line.kind.label().into(),
        None => line.organisation.clone().unwrap_or_else(|| line.kind.label().into()),
    }
}

fn cell(sheet: &Sheet, line: &DocumentLine) -> SignatureCell {
    let mut lines = Vec::new();
    let mut marked = !line.withdrawn.is_empty();
    if let Some(signature) = &line.signature {
        let same_day = paris_date(signature.signed_at) == paris_date(sheet.starts_at);
        let when = if same_day {
            format!("à {}", french::hour(signature.signed_at))
        } else {
            french::at(signature.signed_at)
        };
        lines.push(format!("Signé {when}{}", if signature.late { ", en retard" } else { "" }));
        lines.push(signature.method.label().into());
        marked |= signature.late || signature.carried || signature.recorded_by.is_some();
        if let Some(at) = signature.device_at {
            lines.push(format!("Sur l’appareil, sans réseau, à {}", french::hour(at)));
        }
        if let Some(initials) = &signature.initials {
            lines.push(format!("Initiales : {initials}"));
        }
        if let Some(by) = &signature.recorded_by {
            lines.push(format!("Saisi par {by}"));
        }
        if signature.carried {
            lines.push("Reprise de la feuille corrigée".into());
        }
    } else if let Some(reason) = &line.absence_reason {
        lines.push(format!("Absence : {reason}"));
    } else {
        lines.push(if sheet.sealed_at.is_some() { "Non signé".into() } else { "En attente".into() });
    }
    if let Some(from) = line.connected_at {
        let until = line.disconnected_at.map(|at| format!(", déconnexion à {}", to_the_second(at))).unwrap_or_default();
        lines.push(format!("Connexion à {}{until}", to_the_second(from)));
    }
    lines.extend(line.withdrawn.iter().map(|(at, reason)| format!("Signature retirée {} : {reason}", french::at(*at))));
    SignatureCell { lines, marked }
}

/// Such as «9 h 02 min 07 s», on the clocks of Paris.
fn to_the_second(at: DateTime<Utc>) -> String {
    paris_local(at).format("%-H\u{a0}h\u{a0}%M\u{a0}min\u{a0}%S\u{a0}s").to_string()
}

fn remarks(sheet: &Sheet) -> Vec<String> {
    let mut remarks = vec![sheet.confirmation.to_owned()];
    if let Some((number, reason)) = &sheet.corrects {
        remarks.push(format!("Cette feuille corrige la feuille n° {number} : {reason}"));
    }
    remarks.push(format!(
        "Une signature postérieure au {} est marquée « en retard ».",
        french::at(sheet.late_from).trim_start_matches("le ")
    ));
    for scan in &sheet.scans {
        let (format, size) = (scan.format.label(), (scan.size + 512) / 1024);
        remarks
            .push(format!("Feuille papier numérisée jointe : {format}, {size} ko, empreinte SHA-256 {}.", scan.sha256));
    }
    if let Some(hash) = &sheet.content_hash {
        let intact = match sheet.intact {
            Some(false) => " Le contenu ne correspond plus à cette empreinte.",
            _ => "",
        };
        remarks.push(format!("Empreinte SHA-256 du contenu scellé : {hash}.{intact}"));
    }
    remarks
}

/// A sheet of a session to be signed by hand, with the names of those expected.
pub async fn blank(asker: &Asker, id: SessionId) -> AppResult<(String, AttendanceDocument)> {
    let session = session::by_ids(asker, &[id]).await?.pop().ok_or(AppError::NotFound)?;
    let (name, agencies) = of_group(asker, session.group_id).await?;
    let group = group::by_ids(asker, &[session.group_id]).await?.pop().ok_or(AppError::NotFound)?;
    let programme = crate::programme::by_ids(asker, &[group.programme_id]).await?.pop().ok_or(AppError::NotFound)?;
    let spans = half_days(session.starts_at, session.ends_at);
    let mut chairs = carrier::of_groups(asker, &[group.id]).await?;
    chairs.retain(|chair| chair.is_called(session.concern()));
    let names = carrier::names_of(asker, &chairs).await?;
    let mut people: Vec<PersonId> = chairs.iter().filter_map(Chair::titular).chain(group.consultant_id).collect();
    people.sort_unstable();
    people.dedup();
    let people = identity::people_by_ids(asker, &people).await?;
    let called = |id: PersonId| people.iter().find(|p| p.id == id).map(|p| p.name.clone()).unwrap_or_default();
    let room = || vec![SignatureCell::default(); spans.len()];
    let mut structures: Vec<Structure> = Vec::new();
    for chair in &chairs {
        let quality = chair.seat.role().map_or(AttendeeKind::Post.label(), TrinomeRole::label);
        let person = chair.titular().map(|id| Participant { name: called(id), quality: quality.into(), cells: room() });
        let place = names.get(&chair.seat).cloned().unwrap_or_default();
        match structures.last_mut().filter(|last| last.name == place) {
            Some(last) => last.people.extend(person),
            None => structures.push(Structure { name: place, people: person.into_iter().collect() }),
        }
    }
    let empty = || Participant { name: String::new(), quality: String::new(), cells: room() };
    structures.push(Structure { name: OTHERS.into(), people: vec![empty(), empty(), empty()] });
    let day = paris_date(session.starts_at);
    let document = AttendanceDocument {
        head: Head {
            agencies,
            programme: programme.title,
            title: TITLE.into(),
            reference: format!("{}, vierge", day.format("%d/%m/%Y")),
            date: day,
        },
        group: name,
        session: session.title.clone(),
        day: french::weekday(day),
        times: format!("de {} à {}", french::hour(session.starts_at), french::hour(session.ends_at)),
        mode: session.mode.label().into(),
        place: session.place.clone(),
        remote: session.video_link.clone().filter(|_| session.mode == AttendanceMode::Remote),
        half_days: spans
            .iter()
            .map(|s| format!("{} ({} – {})", s.half_day.label(), french::hour(s.starts_at), french::hour(s.ends_at)))
            .collect(),
        facilitators: vec![Facilitator {
            name: group.consultant_id.map(called).unwrap_or_default(),
            quality: "Consultant".into(),
            cells: room(),
        }],
        structures,
        remarks: Vec::new(),
        state: None,
        blank: true,
    };
    Ok((format!("{TITLE} vierge – {} – {}.pdf", session.title, day.format("%Y-%m-%d")), document))
}
