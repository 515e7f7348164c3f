use super::{Deliverable, Post, emit, open, still_open};
use crate::{AppError, AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::event::EventKind;
use cordee_domain::ids::DeliverableId;
use cordee_domain::network::DeliverableStatus;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::WriteScope;
use cordee_store::entity::deliverable;

/// Hands a deliverable in, as a link or as a text. Until it is accepted it may be handed in again.
pub async fn hand(
    asker: &Asker,
    id: DeliverableId,
    version: i32,
    link: Option<&str>,
    body: Option<&str>,
) -> AppResult<Deliverable> {
    let mut scope = asker.write(act::DELIVERABLE_HAND).await?;
    let (mut deliverable, post) = found(asker, &scope, id, version).await?;
    still_open(&post)?;
    if deliverable.status == DeliverableStatus::Accepted {
        let message = "Ce livrable est accepté : il ne change plus.";
        return Err(Refusal::rule("id", message).into());
    }
    deliverable.link = text::optional_line("link", "Lien", link.unwrap_or_default(), 500)?;
    if deliverable.link.as_deref().is_some_and(|l| !l.starts_with("https://") || l.contains(char::is_whitespace)) {
        let message = "Lien : il commence par https:// et ne contient pas d’espace. Copiez-le en entier.";
        return Err(Refusal::invalid("link", message).into());
    }
    deliverable.body = text::paragraphs("body", "Texte", body.unwrap_or_default(), 8_000)?;
    if deliverable.link.is_none() && deliverable.body.is_none() {
        let message = "Lien : indiquez un lien ou un texte, pour que l’Aract puisse lire le livrable.";
        return Err(Refusal::invalid("link", message).into());
    }
    deliverable.status = DeliverableStatus::Delivered;
    deliverable.delivered_at = Some(scope.now());
    deliverable.delivered_by = scope.actor();
    deliverable.return_reason = None;
    let deliverable = keep(&mut scope, &post, deliverable, EventKind::DeliverableDelivered).await?;
    scope.commit().await?;
    Ok(deliverable)
}

/// Accepts a deliverable that was handed in.
pub async fn accept(asker: &Asker, id: DeliverableId, version: i32) -> AppResult<Deliverable> {
    let mut scope = asker.write(act::DELIVERABLE_JUDGE).await?;
    let (mut deliverable, post) = found(asker, &scope, id, version).await?;
    delivered(&deliverable)?;
    deliverable.status = DeliverableStatus::Accepted;
    deliverable.decided_at = Some(scope.now());
    deliverable.decided_by = scope.actor();
    let deliverable = keep(&mut scope, &post, deliverable, EventKind::DeliverableAccepted).await?;
    scope.commit().await?;
    Ok(deliverable)
}

/// Sends a deliverable back, with what it lacks.
pub async fn return_deliverable(
    asker: &Asker,
    id: DeliverableId,
    version: i32,
    reason: &str,
) -> AppResult<Deliverable> {
    let mut scope = asker.write(act::DELIVERABLE_JUDGE).await?;
    let (mut deliverable, post) = found(asker, &scope, id, version).await?;
    delivered(&deliverable)?;
    deliverable.return_reason = text::paragraphs("reason", "Motif", reason, 1_000)?;
    if deliverable.return_reason.is_none() {
        return Err(Refusal::invalid("reason", "Motif : dites ce qui manque au livrable.").into());
    }
    deliverable.status = DeliverableStatus::Returned;
    deliverable.decided_at = Some(scope.now());
    deliverable.decided_by = scope.actor();
    let deliverable = keep(&mut scope, &post, deliverable, EventKind::DeliverableReturned).await?;
    scope.commit().await?;
    Ok(deliverable)
}

/// Gives a deliverable a day of its own; without one, it is due with its step.
pub async fn set_due(asker: &Asker, id: DeliverableId, version: i32, due: Option<NaiveDate>) -> AppResult<Deliverable> {
    let mut scope = asker.write(act::DELIVERABLE_JUDGE).await?;
    let (mut deliverable, post) = found(asker, &scope, id, version).await?;
    if let Some(day) = due {
        check::plausible_day("dueOn", "Échéance", day)?;
    }
    deliverable.due_on = due;
    let deliverable = keep(&mut scope, &post, deliverable, EventKind::DeliverableDue).await?;
    scope.commit().await?;
    Ok(deliverable)
}

fn delivered(deliverable: &Deliverable) -> Result<(), Refusal> {
    if deliverable.status == DeliverableStatus::Delivered {
        return Ok(());
    }
    Err(Refusal::rule("id", "Ce livrable n’attend pas de décision : il n’est pas remis, ou la décision est prise."))
}

async fn found(asker: &Asker, scope: &WriteScope, id: DeliverableId, version: i32) -> AppResult<(Deliverable, Post)> {
    let deliverable = scope.find::<deliverable::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let post = open(asker, scope, deliverable.post_id).await?.post;
    check::version(version, deliverable.version)?;
    Ok((deliverable, post))
}

async fn keep(
    scope: &mut WriteScope,
    post: &Post,
    mut deliverable: Deliverable,
    kind: EventKind,
) -> AppResult<Deliverable> {
    deliverable.version += 1;
    let deliverable = scope.save(deliverable).await?;
    emit(scope, kind, deliverable.id, post, deliverable.establishment_id);
    Ok(deliverable)
}
