use crate::{AppResult, Asker, approval};
use cordee_documents::{VoiceLine, VoicesPart};
use cordee_domain::approval::Outcome;
use cordee_domain::carrier::Seat;
use cordee_domain::french;
use uuid::Uuid;

/// What the voices that were asked about something say of it now; none where nobody was asked.
pub(super) async fn of(asker: &Asker, subject: Uuid) -> AppResult<Option<VoicesPart>> {
    let Some(request) = approval::of_subjects(asker, &[subject]).await?.into_iter().next() else { return Ok(None) };
    let said = approval::said(asker, &[request.id]).await?;
    let voice = |seat: &Seat| {
        let last = said.iter().rev().find(|one| one.seat() == Some(*seat));
        VoiceLine {
            voice: seat.label().to_owned(),
            said: last.map_or_else(
                || "En attente".to_owned(),
                |one| format!("{} – {}, {}", one.verdict.label(), one.name, french::at(one.given_at)),
            ),
            reason: last.and_then(|one| one.reason.clone()).unwrap_or_default(),
        }
    };
    let voices = request.seats().iter().map(voice).collect();
    let dissent = approval::stands(request.clone(), &said).outcome == Outcome::Dissent;
    let notice = match (request.closed_reason, dissent) {
        (Some(why), _) => Some(format!("Cette version n’est plus soumise à l’accord des voix. {why}")),
        (None, true) => {
            Some("Une voix au moins exprime un désaccord sur cette version : son motif est à la fin.".into())
        }
        (None, false) => None,
    };
    Ok(Some(VoicesPart { notice, voices }))
}
