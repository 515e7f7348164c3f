use super::compose::compose;
use super::{Dossier, Place, SealedPlan, dossier, named, open_place};
use crate::approval::{self, ApprovalRequest, Subject};
use crate::{AppError, AppResult, Asker};
use cordee_domain::approval::Stage;
use cordee_domain::ids::Kind;
use cordee_domain::ids::{ParticipationId, SealedPlanId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::sealed::{SealedKind, SealedText};
use cordee_store::experiment as store;
use sha2::{Digest, Sha256};

fn stage(kind: SealedKind) -> Stage {
    match kind {
        SealedKind::Plan => Stage::Plan,
        SealedKind::Evaluation => Stage::Evaluation,
    }
}

/// Freezes the plan, or the evaluation, of a project as it is now, and submits it to the three voices. What was said of
/// the version before stays with it.
pub async fn submit(
    asker: &Asker,
    participation: ParticipationId,
    kind: SealedKind,
) -> AppResult<(SealedPlan, ApprovalRequest)> {
    let mut scope = asker.write(act::APPROVAL_ASK).await?;
    let place = open_place(&scope, participation).await?;
    let place = named(&scope, place).await?;
    let dossier = dossier::read(&scope, &[participation]).await?.remove(&participation).unwrap_or_default();
    ready(kind, &dossier)?;
    let (content, sha256) = frozen(kind, &place, &dossier)?;
    let last = store::last_sealed(&scope, participation, kind).await?;
    let sealed = match last {
        Some(same) if same.sha256 == sha256 => {
            if approval::standing(&scope, same.id.0).await?.is_some() {
                let message = format!(
                    "Rien n’a changé depuis la version {} : elle est déjà soumise à l’accord des voix.",
                    same.number
                );
                return Err(Refusal::rule("kind", message).into());
            }
            same
        }
        before => {
            let row = SealedPlan {
                tenant_id: scope.tenant(),
                id: asker.app().new_id::<SealedPlanId>(),
                participation_id: participation,
                group_id: place.participation.group_id,
                establishment_id: place.participation.establishment_id,
                kind,
                number: before.map_or(1, |before| before.number + 1),
                content,
                sha256,
                sealed_at: scope.now(),
                sealed_by: scope.actor(),
            };
            scope.add(row).await?
        }
    };
    let subject = Subject {
        kind: Kind::SealedPlan,
        id: sealed.id.0,
        lineage: participation.0,
        number: sealed.number,
        title: format!("{}, version {}", kind.label(), sealed.number),
        sha256: sealed.sha256.clone(),
    };
    let request =
        approval::request(asker.app(), &mut scope, stage(kind), subject, (&place.participation).into()).await?;
    scope.commit().await?;
    Ok((sealed, request))
}

fn ready(kind: SealedKind, dossier: &Dossier) -> Result<(), Refusal> {
    let message = match kind {
        SealedKind::Plan if dossier.experiments.is_empty() => {
            "Le plan n’a pas encore d’expérimentation. Ajoutez-en une avant de le soumettre à l’accord des voix."
        }
        SealedKind::Evaluation if dossier.evaluations.is_empty() => {
            "L’évaluation n’est pas encore écrite. Dites ce qui a été fait et observé avant de la soumettre à l’accord des voix."
        }
        _ => return Ok(()),
    };
    Err(Refusal::rule("kind", message))
}

fn frozen(kind: SealedKind, place: &Place, dossier: &Dossier) -> AppResult<(String, String)> {
    let content = serde_json::to_string(&compose(kind, place, dossier)).map_err(AppError::internal)?;
    let sha256 = hex::encode(Sha256::digest(content.as_bytes()));
    Ok((content, sha256))
}

/// The hash that a project would have if it were frozen now: where it differs from that of the last version, something
/// changed since.
pub fn draft_sha256(kind: SealedKind, place: &Place, dossier: &Dossier) -> AppResult<String> {
    Ok(frozen(kind, place, dossier)?.1)
}

pub async fn sealed_by_ids(asker: &Asker, ids: &[SealedPlanId]) -> AppResult<Vec<SealedPlan>> {
    Ok(store::sealed_by_ids(&asker.read(act::EXPERIMENT_VIEW).await?, ids).await?)
}

/// What was frozen, in words.
pub fn text(sealed: &SealedPlan) -> AppResult<SealedText> {
    serde_json::from_str(&sealed.content).map_err(AppError::internal)
}
