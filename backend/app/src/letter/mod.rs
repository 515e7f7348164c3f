//! Commitment letters: issued from the rulebook and the group, frozen, signed by the three voices
//! of each establishment, each in its own name; required before the sequence that the rulebook says.

mod issue;
mod remind;
mod required;
mod sign;
mod withdraw;

pub use issue::issue;
pub(crate) use issue::{Changed, reissue};
pub use remind::remind;
pub(crate) use required::before_sequence;
pub use required::{Lacking, lacking};
pub use sign::sign;
pub use withdraw::withdraw;

use crate::{AppError, AppResult, Asker};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{GroupId, LetterId};
use cordee_domain::letter::{LetterText, Signed};
use cordee_domain::policy::act;
use cordee_store::WriteScope;
use cordee_store::{group as groups, letter as store};

pub use store::{Letter, LetterSignature};

/// Every letter of groups, those that no longer stand too, in the order of issue.
pub async fn of_groups(asker: &Asker, groups: &[GroupId]) -> AppResult<Vec<Letter>> {
    Ok(store::of_groups(&asker.read(act::GROUP_VIEW).await?, groups).await?)
}

pub async fn by_ids(asker: &Asker, ids: &[LetterId]) -> AppResult<Vec<Letter>> {
    Ok(store::by_ids(&asker.read(act::GROUP_VIEW).await?, ids).await?)
}

/// The signatures of letters.
pub async fn signatures_of(asker: &Asker, letters: &[LetterId]) -> AppResult<Vec<LetterSignature>> {
    Ok(store::signatures_of(&asker.read(act::GROUP_VIEW).await?, letters).await?)
}

/// The letters that wait for the asker's own signature.
pub async fn to_sign(asker: &Asker) -> AppResult<Vec<Letter>> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    if asker.actor()?.may(act::LETTER_SIGN).is_err() {
        return Ok(Vec::new());
    }
    let person = asker.person()?;
    let waiting = store::waiting(&scope).await?;
    let places: Vec<_> = waiting.iter().map(|letter| letter.participation_id).collect();
    let voices = groups::trinomes_of(&scope, &places).await?;
    let ids: Vec<LetterId> = waiting.iter().map(|letter| letter.id).collect();
    let signatures = store::signatures_of(&scope, &ids).await?;
    let waits = |letter: &Letter| {
        voices.iter().any(|voice| {
            voice.participation_id == letter.participation_id
                && voice.person_id == person
                && !voice.deputy
                && !signatures
                    .iter()
                    .any(|s| s.letter_id == letter.id && (s.role == voice.role || s.person_id == person))
        })
    };
    Ok(waiting.into_iter().filter(waits).collect())
}

/// The text of a letter as it was frozen.
pub fn text(letter: &Letter) -> AppResult<LetterText> {
    serde_json::from_str(&letter.content).map_err(AppError::internal)
}

/// The signatures of one letter, for its document.
pub(crate) fn signed(signatures: &[LetterSignature]) -> Vec<Signed> {
    let one = |s: &LetterSignature| Signed { role: s.role, name: s.name.clone(), at: s.signed_at };
    signatures.iter().map(one).collect()
}

/// The voices of the letter that have not signed it.
fn missing_of(text: &LetterText, signatures: &[LetterSignature]) -> Vec<TrinomeRole> {
    let signed = |role: TrinomeRole| signatures.iter().any(|signature| signature.role == role);
    text.signatories.iter().map(|signatory| signatory.role).filter(|role| !signed(*role)).collect()
}

fn emit(scope: &mut WriteScope, kind: EventKind, letter: &Letter) {
    let event = NewEvent::new(kind, letter.id).programme(letter.programme_id).group(letter.group_id);
    scope.emit(event.establishment(letter.establishment_id));
}
