use super::of_group;
use crate::{AppError, AppResult, Asker, approval, experiment};
use cordee_documents::{Head, SealedDocument, SealedVoice};
use cordee_domain::approval::Outcome;
use cordee_domain::carrier::Seat;
use cordee_domain::french;
use cordee_domain::ids::SealedPlanId;
use cordee_domain::time::paris_date;

/// What was frozen, with what the voices say of it now.
pub async fn document(asker: &Asker, id: SealedPlanId) -> AppResult<(String, SealedDocument)> {
    let sealed = experiment::sealed_by_ids(asker, &[id]).await?.pop().ok_or(AppError::NotFound)?;
    let text = experiment::text(&sealed)?;
    let (_, agencies) = of_group(asker, sealed.group_id).await?;
    let request = approval::of_subjects(asker, &[id.0]).await?.into_iter().next();
    let said = match &request {
        Some(request) => approval::said(asker, &[request.id]).await?,
        None => Vec::new(),
    };
    let seats = match &request {
        Some(request) => request.seats(),
        None => Seat::voices(sealed.establishment_id).collect(),
    };
    let voice = |seat: &Seat| {
        let last = said.iter().rev().find(|one| one.seat() == Some(*seat));
        SealedVoice {
            voice: seat.label().to_owned(),
            said: last.map_or_else(
                || "En attente".to_owned(),
                |one| format!("{} – {}, {}", one.verdict.label(), one.name, french::at(one.given_at)),
            ),
            reason: last.and_then(|one| one.reason.clone()).unwrap_or_default(),
        }
    };
    let dissent =
        request.as_ref().is_some_and(|request| approval::stands(request.clone(), &said).outcome == Outcome::Dissent);
    let closed = request.as_ref().and_then(|request| request.closed_reason.clone());
    let notice = match (closed, dissent) {
        (Some(why), _) => Some(format!("Cette version n’est plus soumise à l’accord des voix. {why}")),
        (None, true) => {
            Some("Une voix au moins exprime un désaccord sur cette version : son motif est à la fin.".into())
        }
        (None, false) => None,
    };
    let day = paris_date(sealed.sealed_at);
    let title = text.kind.label().to_owned();
    let head = Head {
        agencies,
        programme: text.programme.clone(),
        title: title.clone(),
        reference: format!("{}, version {}", text.establishment, sealed.number),
        date: day,
    };
    let name = format!("{title} – {} – version {}.pdf", text.establishment, sealed.number);
    let voices = seats.iter().map(voice).collect();
    let version = format!("version {}, du {}", sealed.number, french::day(day));
    Ok((name, SealedDocument::new(head, text, (version, &sealed.sha256), voices, notice)))
}
