//! What was never published may be put aside by those who write it, and taken up again.

use super::{Sheet, emit, find, read_back};
use crate::{AppResult, Asker, approval, check};
use cordee_domain::approval::Stage;
use cordee_domain::event::EventKind;
use cordee_domain::ids::SheetId;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::sheet::SheetStatus::{self, Consent, Discarded, Draft, Returned};

async fn moved(asker: &Asker, id: SheetId, version: i32, to: SheetStatus) -> AppResult<Sheet> {
    let mut scope = asker.write(act::SHEET_WRITE).await?;
    let sheet = find(&scope, id).await?;
    check::version(version, sheet.version)?;
    let kind = if to == Discarded {
        if sheet.published_at.is_some() {
            let message =
                "Cette fiche a été publiée : elle garde ses adresses. L’Aract peut la retirer de la bibliothèque.";
            return Err(Refusal::rule("id", message).into());
        }
        sheet.status.from_one_of(&[Draft, Returned, Consent], "abandonnée")?;
        approval::close(&mut scope, Stage::Publication, sheet.id.0, "La fiche est abandonnée.").await?;
        EventKind::SheetDiscarded
    } else {
        sheet.status.from_one_of(&[Discarded], "reprise")?;
        EventKind::SheetRestored
    };
    let (version, moved_at) = (sheet.version + 1, scope.now());
    let sheet = scope.save(Sheet { status: to, version, moved_at, ..sheet }).await?;
    emit(&mut scope, kind, &sheet);
    scope.commit().await?;
    read_back(asker, id).await
}

/// Puts aside a sheet that was never published. Its text and its files stay.
pub async fn discard(asker: &Asker, id: SheetId, version: i32) -> AppResult<Sheet> {
    moved(asker, id, version, Discarded).await
}

/// Takes up a sheet that was put aside.
pub async fn restore(asker: &Asker, id: SheetId, version: i32) -> AppResult<Sheet> {
    moved(asker, id, version, Draft).await
}
