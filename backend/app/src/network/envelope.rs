use super::board::funded_period;
use super::{Post, PostDecision, PostMove, emit, open, rule};
use crate::{AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::event::EventKind;
use cordee_domain::ids::{PostDecisionId, PostId, PostMoveId};
use cordee_domain::money::Cents;
use cordee_domain::network::{MoveKind, funded_months};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::{WriteScope, network as store};

/// A movement of money on a post.
#[derive(Clone, Debug)]
pub struct NewMove {
    pub post: PostId,
    pub kind: MoveKind,
    pub amount: Cents,
    pub moved_on: NaiveDate,
    pub note: Option<String>,
}

/// Records a movement: nothing is notified beyond what was committed, nor paid beyond what was
/// notified, nor recovered beyond what was paid.
pub async fn record_move(asker: &Asker, input: NewMove) -> AppResult<PostMove> {
    let mut scope = asker.write(act::POST_FUND).await?;
    let opened = open(asker, &scope, input.post).await?;
    let post_rule = opened.rule()?;
    check::plausible_day("movedOn", "Date", input.moved_on)?;
    if input.amount.0 <= 0 {
        let message = "Montant : il est supérieur à zéro. Une reprise est un mouvement à part.";
        return Err(Refusal::invalid("amountCents", message).into());
    }
    let moves = store::moves_of(&scope, &[input.post]).await?;
    let sum = |kind| -> Cents { moves.iter().filter(|m| m.kind == kind).map(|m| Cents(m.amount_cents)).sum() };
    let after = sum(input.kind).checked_add(input.amount)?;
    let (most, what) = match input.kind {
        MoveKind::Commitment => (post_rule.amount, "le montant d’un poste"),
        MoveKind::Notification => (sum(MoveKind::Commitment), "ce qui est engagé"),
        MoveKind::Payment => (sum(MoveKind::Notification), "ce qui est notifié"),
        MoveKind::Recovery => (sum(MoveKind::Payment), "ce qui est versé"),
    };
    if after > most {
        let message = format!(
            "{} : le total du poste serait de {after}, au-delà de {what} ({most}). Réduisez le montant.",
            input.kind.label()
        );
        return Err(match input.kind {
            MoveKind::Commitment => Refusal::cited("amountCents", message, &post_rule.cite),
            _ => Refusal::rule("amountCents", message),
        }
        .into());
    }
    let note = text::optional_line("note", "Référence", input.note.as_deref().unwrap_or_default(), 300)?;
    let id: PostMoveId = asker.app().new_id();
    let moved = scope
        .add(PostMove {
            tenant_id: scope.tenant(),
            id,
            group_id: opened.post.group_id,
            post_id: opened.post.id,
            kind: input.kind,
            amount_cents: input.amount.0,
            moved_on: input.moved_on,
            note,
            recorded_at: scope.now(),
            recorded_by: scope.actor(),
        })
        .await?;
    told(&mut scope, EventKind::PostMoneyMoved, &opened.post);
    scope.commit().await?;
    Ok(moved)
}

/// What the sponsor decides that a post receives.
#[derive(Clone, Debug)]
pub struct DecideAmount {
    pub post: PostId,
    pub version: i32,
    pub decided: Cents,
    /// Why it differs from what is proposed; may be left out when it doesn't.
    pub reason: Option<String>,
}

/// Decides what a post receives in the end. What was decided before stays in its history.
pub async fn decide_amount(asker: &Asker, input: DecideAmount) -> AppResult<PostDecision> {
    let mut scope = asker.write(act::POST_FUND).await?;
    let opened = open(asker, &scope, input.post).await?;
    check::version(input.version, opened.post.version)?;
    let post_rule = rule(&opened.rulebook)?;
    if input.decided.0 < 0 || input.decided > post_rule.amount {
        let message = format!("Montant décidé : il va de zéro à {}, le montant d’un poste.", post_rule.amount);
        return Err(Refusal::cited("decidedCents", message, &post_rule.cite).into());
    }
    let period = funded_period(&opened.programme, &opened.rulebook);
    let months = match (period, opened.post.starts_on) {
        (Some(period), Some(from)) => funded_months(period, from, opened.post.ended_on),
        _ => 0,
    };
    let proposed = post_rule.prorata(months);
    let reason = text::paragraphs("reason", "Motif", input.reason.as_deref().unwrap_or_default(), 1_000)?;
    if input.decided != proposed && reason.is_none() {
        let message = format!(
            "Motif : le montant diffère de la proposition ({proposed} pour {months} mois entiers). Dites pourquoi."
        );
        return Err(Refusal::invalid("reason", message).into());
    }
    let id: PostDecisionId = asker.app().new_id();
    let decision = scope
        .add(PostDecision {
            tenant_id: scope.tenant(),
            id,
            group_id: opened.post.group_id,
            post_id: opened.post.id,
            months: i32::try_from(months).unwrap_or(i32::MAX),
            proposed_cents: proposed.0,
            decided_cents: input.decided.0,
            reason,
            decided_at: scope.now(),
            decided_by: scope.actor(),
        })
        .await?;
    let post = super::save(&scope, opened.post).await?;
    told(&mut scope, EventKind::PostAmountDecided, &post);
    scope.commit().await?;
    Ok(decision)
}

fn told(scope: &mut WriteScope, kind: EventKind, post: &Post) {
    emit(scope, kind, post.id, post, None);
}
