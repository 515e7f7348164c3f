use super::{missing_of, text};
use crate::{AppError, AppResult};
use cordee_domain::ids::LetterId;
use cordee_domain::letter::LetterStatus;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::session::SessionKind;
use cordee_store::group::Participation;
use cordee_store::session::Session;
use cordee_store::{WriteScope, establishment, letter as store};

/// Refuses that a sequence be held while an establishment's letter is not signed by every voice,
/// where the rulebook wants it signed before.
pub(crate) async fn before_sequence(
    scope: &WriteScope,
    rulebook: &Rulebook,
    session: &Session,
    present: &[Participation],
) -> AppResult<()> {
    let Some((rule, from)) = rulebook.letter.as_ref().and_then(|rule| Some((rule, rule.required_before_sequence?)))
    else {
        return Ok(());
    };
    if session.kind != SessionKind::Sequence || session.sequence.is_none_or(|number| number < i32::from(from)) {
        return Ok(());
    }
    let letters = store::of_groups(scope, &[session.group_id]).await?;
    let ids: Vec<LetterId> = letters.iter().map(|letter| letter.id).collect();
    let signatures = store::signatures_of(scope, &ids).await?;
    let establishments: Vec<_> = present.iter().map(|place| place.establishment_id).collect();
    let establishments = establishment::by_ids(scope, &establishments).await?;
    let mut lacking = Vec::new();
    for place in present {
        let standing = letters.iter().find(|l| l.participation_id == place.id && l.status.stands());
        let what = match standing {
            Some(letter) if letter.status == LetterStatus::Signed => continue,
            Some(letter) => {
                let own: Vec<_> = signatures.iter().filter(|s| s.letter_id == letter.id).cloned().collect();
                let missing = missing_of(&text(letter)?, &own);
                missing.iter().map(|role| role.label().to_lowercase()).collect::<Vec<_>>().join(", ")
            }
            None => "lettre à émettre".into(),
        };
        let name = establishments.iter().find(|e| e.id == place.establishment_id).map_or("", |e| e.name.as_str());
        lacking.push(format!("{name} ({what})"));
    }
    if lacking.is_empty() {
        return Ok(());
    }
    let proposed = if rule.requirement_proposed {
        " Cette exigence est proposée : l’appel dit seulement que la lettre valide la participation."
    } else {
        ""
    };
    let message = format!(
        "La séquence {from} ne se tient pas avant que les trois voix de chaque établissement aient signé sa lettre d’engagement. Il manque : {}. Faites signer les lettres depuis la page du groupe.{proposed}",
        lacking.join(" ; ")
    );
    Err(AppError::from(match &rule.cite {
        Some(cite) => Refusal::cited("id", message, cite),
        None => Refusal::rule("id", message),
    }))
}
