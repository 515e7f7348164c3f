use super::{Approval, ApprovalRequest, emit};
use crate::replay::{self, ClientKey};
use crate::{AppError, AppResult, Asker};
use cordee_domain::approval::{Verdict, reason};
use cordee_domain::carrier::Seat;
use cordee_domain::event::EventKind;
use cordee_domain::ids::{ApprovalId, ApprovalRequestId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::approval_request;
use cordee_store::identity::people;
use cordee_store::{approval as store, carrier};

/// What a voice says.
#[derive(Clone, Debug)]
pub struct Give {
    pub request: ApprovalRequestId,
    /// The hash of what it read: nothing else is approved by mistake.
    pub sha256: String,
    pub verdict: Verdict,
    /// Obligatory for a dissent.
    pub reason: String,
    pub key: Option<ClientKey>,
}

/// Speaks in the asker's own name, for the seat that it holds; who stands in for somebody holds none. May be said again: what was said before stays.
pub async fn give(asker: &Asker, input: Give) -> AppResult<ApprovalRequest> {
    let mut scope = asker.write(act::APPROVAL_GIVE).await?;
    let person = scope.actor().ok_or(AppError::Denied)?;
    let mut request = scope.find::<approval_request::Entity, _>(input.request).await?.ok_or(AppError::NotFound)?;
    if replay::before::<ApprovalRequestId>(&scope, input.key.as_ref(), "approval.give").await?.is_some() {
        return Ok(request);
    }
    let chairs = carrier::chairs(&scope, &[request.group_id]).await?;
    let holds = |seat: &Seat| chairs.iter().any(|chair| chair.seat == *seat && chair.titular() == Some(person));
    let Some(seat) = request.seats().into_iter().find(holds) else {
        let message = match request.by_post_id {
            Some(_) => "Seul l’animateur du poste qui porte cette démarche se prononce, en son nom.",
            None => {
                "Seules les trois voix du trinôme se prononcent, chacune en son nom : direction, personnel, métiers. Personne ne parle pour une autre."
            }
        };
        return Err(Refusal::rule("id", message).into());
    };
    if let Some(why) = &request.closed_reason {
        let message = format!("Cette demande est close : on ne s’y prononce plus. {why}");
        return Err(Refusal::rule("id", message).into());
    }
    if request.sha256 != input.sha256 {
        let message = "Ce que vous avez lu n’est pas cette version. Relisez-la, puis prononcez-vous.";
        return Err(Refusal::invalid("sha256", message).into());
    }
    let reason = reason(input.verdict, &input.reason)?;
    let said = store::said(&scope, &[request.id]).await?;
    if let Some(other) = said.iter().find(|one| one.person_id == person && one.seat() != Some(seat)) {
        let message = format!(
            "Vous vous êtes déjà prononcé au titre de la voix « {} ». Chaque voix est celle d’une autre personne.",
            other.seat().map_or("", Seat::label)
        );
        return Err(Refusal::rule("id", message).into());
    }
    let last = said.iter().rev().find(|one| one.seat() == Some(seat));
    if last.is_some_and(|one| one.person_id == person && one.verdict == input.verdict && one.reason == reason) {
        return Ok(request);
    }
    let name = people::by_ids(&scope, &[person]).await?.into_iter().next().map(|row| row.name).unwrap_or_default();
    scope
        .add(Approval {
            tenant_id: scope.tenant(),
            id: asker.app().new_id::<ApprovalId>(),
            request_id: request.id,
            group_id: request.group_id,
            establishment_id: request.establishment_id,
            post_id: request.post_id,
            role: seat.role(),
            by_post_id: seat.post(),
            person_id: person,
            name,
            verdict: input.verdict,
            reason,
            sha256: request.sha256.clone(),
            given_at: scope.now(),
        })
        .await?;
    request.version += 1;
    let request = scope.save(request).await?;
    let kind = match input.verdict {
        Verdict::Approved => EventKind::ApprovalGiven,
        Verdict::Dissented => EventKind::ApprovalDissented,
    };
    emit(&mut scope, kind, &request);
    replay::after(&scope, input.key, "approval.give", request.id).await?;
    scope.commit().await?;
    Ok(request)
}
