use super::{Letter, emit};
use crate::{AppError, AppResult, Asker, check, group};
use cordee_domain::event::EventKind;
use cordee_domain::ids::LetterId;
use cordee_domain::letter::LetterStatus;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::session::{SessionKind, SessionStatus};
use cordee_domain::time::paris_date;
use cordee_domain::{french, text};
use cordee_store::entity::commitment_letter;
use cordee_store::session as sessions;

/// Takes a letter back, signed or not, with a reason that everyone sees; only before the programme
/// begins, and never once the group has met. It is kept.
pub async fn withdraw(asker: &Asker, id: LetterId, version: i32, reason: &str) -> AppResult<Letter> {
    let mut scope = asker.write(act::LETTER_ISSUE).await?;
    let mut letter = scope.find::<commitment_letter::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let (_, programme, _) = group::open_for(asker, &scope, letter.group_id).await?;
    check::version(version, letter.version)?;
    if !letter.status.stands() {
        return Err(Refusal::rule("id", "Cette lettre ne vaut plus : il n’y a rien à retirer.").into());
    }
    if let Some(start) = programme.starts_on.filter(|start| paris_date(scope.now()) >= *start) {
        let message = format!(
            "Le programme a commencé le {} : une lettre ne se retire qu’avant. Voyez avec l’ARS ce que devient la participation de l’établissement.",
            french::day(start)
        );
        return Err(Refusal::rule("id", message).into());
    }
    let held = sessions::of_groups(&scope, &[letter.group_id]).await?;
    if held.iter().any(|s| s.kind == SessionKind::Sequence && s.status == SessionStatus::Held) {
        let message = "Le groupe a déjà tenu une séquence : une lettre ne se retire qu’avant.";
        return Err(Refusal::rule("id", message).into());
    }
    letter.end_reason = Some(text::line("reason", "Motif", reason, 300)?);
    letter.status = LetterStatus::Withdrawn;
    letter.ended_at = Some(scope.now());
    letter.version += 1;
    let letter = scope.save(letter).await?;
    emit(&mut scope, EventKind::LetterWithdrawn, &letter);
    scope.commit().await?;
    Ok(letter)
}
