use super::{Letter, LetterSignature, emit, missing_of, text};
use crate::{AppError, AppResult, Asker, group};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{LetterId, LetterSignatureId};
use cordee_domain::letter::LetterStatus;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::commitment_letter;
use cordee_store::identity::people;
use cordee_store::{group as groups, letter as store};

/// Signs a letter in the asker's own name, as the voice that it holds. `sha256` is that of the text
/// that it read: another text is not signed by mistake. The third signature makes the letter stand.
pub async fn sign(asker: &Asker, id: LetterId, sha256: &str) -> AppResult<Letter> {
    let mut scope = asker.write(act::LETTER_SIGN).await?;
    let person = scope.actor().ok_or(AppError::Denied)?;
    let mut letter = scope.find::<commitment_letter::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let signatures = store::signatures_of(&scope, &[id]).await?;
    let (_, _, rulebook) = group::open_for(asker, &scope, letter.group_id).await?;
    let voices = groups::trinomes_of(&scope, &[letter.participation_id]).await?;
    let Some(voice) = voices.iter().find(|voice| voice.person_id == person && !voice.deputy) else {
        let message = "Seules les trois voix du trinôme signent la lettre, chacune en son nom : direction, personnel, métiers. Demandez à l’Aract de vous désigner si vous êtes l’une d’elles.";
        let refusal = match rulebook.letter.as_ref().and_then(|rule| rule.cite.as_ref()) {
            Some(cite) => Refusal::cited("id", message, cite),
            None => Refusal::rule("id", message),
        };
        return Err(refusal.into());
    };
    if letter.sha256 != sha256 {
        let message = "Le texte que vous avez lu n’est pas celui de cette lettre. Relisez-la, puis signez.";
        return Err(Refusal::invalid("sha256", message).into());
    }
    if signatures.iter().any(|s| s.person_id == person && s.role == voice.role) {
        return Ok(letter);
    }
    let refusal = match letter.status {
        LetterStatus::Signed => Some("Les trois voix ont déjà signé cette lettre : elle ne change plus."),
        LetterStatus::Superseded => {
            Some("Cette lettre est remplacée : ouvrez celle qui a pris sa place, et signez-la.")
        }
        LetterStatus::Withdrawn => Some("Cette lettre est retirée : attendez celle que l’Aract émettra."),
        LetterStatus::Issued => None,
    };
    if let Some(message) = refusal {
        return Err(Refusal::rule("id", message).into());
    }
    if let Some(other) = signatures.iter().find(|s| s.person_id == person) {
        let message = format!(
            "Vous avez déjà signé cette lettre au titre de la voix « {} ». Chaque voix est celle d’une autre personne.",
            other.role.label()
        );
        return Err(Refusal::rule("id", message).into());
    }
    let text = text(&letter)?;
    if !missing_of(&text, &signatures).contains(&voice.role) {
        let message = format!("La voix « {} » a déjà signé cette lettre.", voice.role.label());
        return Err(Refusal::rule("id", message).into());
    }
    let name = people::by_ids(&scope, &[person]).await?.into_iter().next().map(|row| row.name).unwrap_or_default();
    let signature = scope
        .add(LetterSignature {
            tenant_id: scope.tenant(),
            id: asker.app().new_id::<LetterSignatureId>(),
            letter_id: id,
            group_id: letter.group_id,
            establishment_id: letter.establishment_id,
            role: voice.role,
            person_id: person,
            name,
            sha256: letter.sha256.clone(),
            signed_at: scope.now(),
        })
        .await?;
    let all: Vec<LetterSignature> = signatures.into_iter().chain([signature]).collect();
    if missing_of(&text, &all).is_empty() {
        letter.status = LetterStatus::Signed;
        letter.signed_at = Some(scope.now());
    }
    letter.version += 1;
    let letter = scope.save(letter).await?;
    emit(&mut scope, EventKind::LetterSigned, &letter);
    scope.commit().await?;
    Ok(letter)
}
