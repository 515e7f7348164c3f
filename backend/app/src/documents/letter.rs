use crate::{AppError, AppResult, Asker, letter};
use cordee_documents::LetterDocument;
use cordee_domain::french;
use cordee_domain::ids::LetterId;
use cordee_domain::letter::LetterStatus;
use cordee_domain::time::paris_date;

/// The letter with the signatures that it bears now.
pub async fn document(asker: &Asker, id: LetterId) -> AppResult<(String, LetterDocument)> {
    let letter = letter::by_ids(asker, &[id]).await?.into_iter().next().ok_or(AppError::NotFound)?;
    let signatures = letter::signatures_of(asker, &[id]).await?;
    let text = letter::text(&letter)?;
    let ended = letter.ended_at.map(|at| french::day(paris_date(at))).unwrap_or_default();
    let reason = letter.end_reason.as_deref().unwrap_or_default();
    let notice = match letter.status {
        LetterStatus::Superseded => Some(format!("Lettre remplacée le {ended} : elle ne vaut plus. {reason}")),
        LetterStatus::Withdrawn => Some(format!("Lettre retirée le {ended} : elle ne vaut plus. Motif : {reason}")),
        LetterStatus::Issued => Some("Lettre à signer : elle prend effet avec la signature des trois voix.".into()),
        LetterStatus::Signed => None,
    };
    let name = format!("{} – {} – {}.pdf", text.title, text.establishment, text.reference);
    Ok((name, LetterDocument::new(&text, &letter::signed(&signatures), &letter.sha256, notice)))
}
