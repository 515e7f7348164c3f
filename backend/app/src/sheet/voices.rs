use super::{Sheet, content_in, digest};
use crate::approval::{self, Place, Standing, Subject};
use crate::{App, AppError, AppResult};
use cordee_domain::approval::{Outcome, Stage, VoiceState, which};
use cordee_domain::carrier::Seat;
use cordee_domain::ids::{Identified, Kind, SheetId};
use cordee_domain::library::SheetContent;
use cordee_domain::refusal::Refusal;
use cordee_domain::sheet::SheetStatus::{Consent, Returned, Submitted};
use cordee_store::entity::{sheet, territorial_group};
use cordee_store::file::File;
use cordee_store::{ReadScope, WriteScope, approval as requests, group};

/// Asks the voices of a sheet's place about what it says now, within a change that somebody else commits. Of what the
/// agency writes of no project nobody is asked.
pub(super) async fn ask(app: &App, scope: &mut WriteScope, sheet: &Sheet, content: &SheetContent) -> AppResult<()> {
    let Some(place) = place(scope, sheet).await? else { return Ok(()) };
    let subject = Subject {
        kind: Kind::Sheet,
        id: sheet.id.0,
        lineage: sheet.id.0,
        number: sheet.edition,
        title: format!("Fiche « {} », version {}", sheet.title, sheet.edition),
        sha256: digest(scope, sheet.id, content).await?,
    };
    approval::request(app, scope, Stage::Publication, subject, place).await?;
    Ok(())
}

async fn place(scope: &ReadScope, sheet: &Sheet) -> AppResult<Option<Place>> {
    let Some(id) = sheet.group_id else { return Ok(None) };
    let of = scope.find_anyhow::<territorial_group::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let present = match sheet.establishment_id {
        Some(_) => group::participations_of(scope, &[id]).await?,
        None => Vec::new(),
    };
    let own = present.iter().find(|one| Some(one.establishment_id) == sheet.establishment_id);
    let participation = own.map(|one| one.id);
    Ok(Some(Place { participation, programme: of.programme_id, group: id, concern: sheet.concern() }))
}

/// Where the voices are with what a sheet says now; none when they were not asked about these very words.
pub(super) async fn standing(scope: &ReadScope, sheet: &Sheet, content: &SheetContent) -> AppResult<Option<Standing>> {
    let Some(standing) = approval::standing(scope, sheet.id.0).await? else { return Ok(None) };
    let said = digest(scope, sheet.id, content).await?;
    let about = standing.request.number == sheet.edition && standing.request.sha256 == said;
    Ok(about.then_some(standing))
}

/// Refuses to go on before every voice approves of what the sheet says now. Nobody speaks for another.
pub(super) async fn complete(scope: &ReadScope, sheet: &Sheet, content: &SheetContent) -> AppResult<()> {
    if sheet.group_id.is_none() {
        return Ok(());
    }
    let Some(standing) = standing(scope, sheet, content).await? else {
        let message = "Accord manquant sur le texte actuel : demandez l’accord des voix ; un texte modifié se relit.";
        return Err(Refusal::rule("id", message).into());
    };
    let named = |wanted| {
        let names = which(&standing.states, wanted).map(Seat::label);
        names.map(str::to_lowercase).collect::<Vec<_>>().join(", ")
    };
    let message = match standing.outcome {
        Outcome::Unanimous => return Ok(()),
        Outcome::Dissent => format!(
            "Désaccord ({}) : reprenez la fiche avec cette voix, puis redemandez l’accord. Personne ne passe outre.",
            named(VoiceState::Dissented)
        ),
        Outcome::Waiting => format!(
            "Accord manquant sur le texte actuel : {}. Chaque voix se prononce en son nom.",
            named(VoiceState::Waiting)
        ),
    };
    Err(Refusal::rule("id", message).into())
}

/// Ends what the voices were asked, once the sheet says or shows something else than they read.
pub(super) async fn reread(scope: &mut WriteScope, sheet: &Sheet) -> AppResult<()> {
    if sheet.group_id.is_none() || !matches!(sheet.status, Consent | Submitted | Returned) {
        return Ok(());
    }
    let asked = requests::of_lineage(scope, Stage::Publication, sheet.id.0).await?;
    let Some(open) = asked.into_iter().find(|request| request.closed_at.is_none()) else { return Ok(()) };
    if open.sha256 == digest(scope, sheet.id, &content_in(scope, sheet).await?).await? {
        return Ok(());
    }
    let reason = "Le texte a changé depuis, ou un fichier qu’il montre : la fiche se relit. L’accord des voix se demande à nouveau.";
    approval::close(scope, Stage::Publication, sheet.id.0, reason).await
}

/// The same, when something happened to a file that the sheet may show, within the change that made it happen.
pub(crate) async fn file_changed(scope: &mut WriteScope, file: &File) -> AppResult<()> {
    if file.subject_kind != Kind::Sheet.key() {
        return Ok(());
    }
    match scope.find_anyhow::<sheet::Entity, _>(SheetId::from_uuid(file.subject_id)).await? {
        Some(sheet) => reread(scope, &sheet).await,
        None => Ok(()),
    }
}
