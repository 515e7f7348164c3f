use super::{Decision, MinutesSection, Part, draft, emit, read_back, store, touch};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::event::EventKind;
use cordee_domain::ids::MinutesId;
use cordee_domain::minutes::{self as rules, MinutesStatus};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::minutes;

/// Publishes a draft to those who see its part. One that corrects an earlier edition takes its place.
pub async fn publish(asker: &Asker, id: MinutesId, version: i32) -> AppResult<Part> {
    let mut scope = asker.write(act::MINUTES_WRITE).await?;
    let mut row = draft(&scope, id).await?;
    check::version(version, row.version)?;
    let written = store::sections(&scope, &[id]).await?.iter().any(|section| !section.body.is_empty());
    if !written && store::decisions(&scope, &[id]).await?.is_empty() {
        let message = "Ce compte rendu est vide : écrivez au moins un point ou une décision avant de le publier.";
        return Err(Refusal::rule("id", message).into());
    }
    row.status = MinutesStatus::Published;
    row.published_by = scope.actor();
    row.published_at = Some(scope.now());
    row.version += 1;
    let row = scope.save(row).await?;
    let mut told = EventKind::MinutesPublished;
    if let Some(old) = row.corrects_id {
        let mut old = scope.find::<minutes::Entity, _>(old).await?.ok_or(AppError::NotFound)?;
        old.status = MinutesStatus::Superseded;
        old.version += 1;
        scope.save(old).await?;
        told = EventKind::MinutesCorrected;
    }
    emit(&mut scope, told, &row).await?;
    scope.commit().await?;
    read_back(asker, id).await
}

/// Opens the next edition of published minutes, which starts from what they say. The published one stays as it is.
pub async fn correct(asker: &Asker, id: MinutesId, reason: &str) -> AppResult<Part> {
    let mut scope = asker.write(act::MINUTES_WRITE).await?;
    let old = scope.find::<minutes::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    if old.status != MinutesStatus::Published {
        let message = match old.status {
            MinutesStatus::Draft => "Ce compte rendu est en préparation : modifiez-le directement.",
            _ => "Ce compte rendu a déjà été remplacé : corrigez sa dernière version.",
        };
        return Err(Refusal::rule("id", message).into());
    }
    let reason = rules::correction_reason(reason)?;
    let drafts = store::drafts(&scope, &[old.session_id]).await?;
    if drafts.iter().any(|row| row.kept_to == old.kept_to) {
        let message = "Une version corrigée est déjà en préparation : reprenez-la.";
        return Err(Refusal::rule("id", message).into());
    }
    let sections = store::sections(&scope, &[id]).await?;
    let decisions = store::decisions(&scope, &[id]).await?;
    let (by, now) = (scope.actor(), scope.now());
    let next = store::Minutes {
        id: asker.app().new_id(),
        edition: old.edition + 1,
        corrects_id: Some(old.id),
        correction_reason: Some(reason),
        status: MinutesStatus::Draft,
        opened_by: by,
        opened_at: now,
        written_by: by,
        written_at: now,
        published_by: None,
        published_at: None,
        version: 1,
        ..old
    };
    let next = scope.add(next).await?;
    let copy = |section: MinutesSection| MinutesSection {
        id: asker.app().new_id(),
        minutes_id: next.id,
        version: 1,
        ..section
    };
    scope.add_all(sections.into_iter().map(copy).collect()).await?;
    let copy = |decision: Decision| Decision { id: asker.app().new_id(), minutes_id: next.id, version: 1, ..decision };
    scope.add_all(decisions.into_iter().map(copy).collect()).await?;
    let next = touch(&mut scope, next, EventKind::MinutesWritten).await?;
    scope.commit().await?;
    read_back(asker, next.id).await
}

/// Gives up a draft, with what is written in it.
pub async fn discard(asker: &Asker, id: MinutesId, version: i32) -> AppResult<()> {
    let mut scope = asker.write(act::MINUTES_WRITE).await?;
    let row = draft(&scope, id).await?;
    check::version(version, row.version)?;
    store::remove(&scope, id).await?;
    emit(&mut scope, EventKind::MinutesWritten, &row).await?;
    scope.commit().await?;
    Ok(())
}
