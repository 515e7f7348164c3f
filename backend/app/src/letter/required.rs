//! What letters lack where the rulebook wants them signed before a sequence.

use crate::{AppError, AppResult, Asker};
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{EstablishmentId, GroupId, LetterId, ParticipationId};
use cordee_domain::policy::act;
use cordee_domain::programme::{LetterRule, Rulebook};
use cordee_domain::refusal::Refusal;
use cordee_domain::session::SessionKind;
use cordee_store::group::Group;
use cordee_store::session::Session;
use cordee_store::{WriteScope, establishment, letter as store};
use std::collections::HashMap;
use std::sync::Arc;

/// What the letter of an establishment lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    pub participation: ParticipationId,
    pub establishment: EstablishmentId,
    /// The letter to be signed; none while it is to be issued.
    pub letter: Option<LetterId>,
    /// The voices that have not signed it.
    pub voices: Vec<TrinomeRole>,
    /// The sequence that is not held before.
    pub before_sequence: u8,
}

impl Lacking {
    /// Whether a session is not held before.
    pub fn is_wanted_for(&self, session: &Session) -> bool {
        wanted_for(self.before_sequence, session)
    }

    /// What is lacking, in a few words of French.
    fn words(&self) -> String {
        match self.letter {
            None => "lettre à émettre".into(),
            Some(_) => self.voices.iter().map(|role| role.label().to_lowercase()).collect::<Vec<_>>().join(", "),
        }
    }

    /// What to do, in French.
    pub fn message(&self) -> String {
        match self.letter {
            None => "La lettre d’engagement est à émettre.".into(),
            Some(_) => format!("La lettre d’engagement attend la signature de : {}.", self.words()),
        }
    }
}

/// What the letters of each of these groups lack before the sequence that their rulebook says; nothing for those whose
/// rulebook wants none. One query for all of them.
pub async fn lacking(asker: &Asker, groups: &[(Group, Arc<Rulebook>)]) -> AppResult<HashMap<GroupId, Vec<Lacking>>> {
    let wanted = groups.iter().filter_map(|(group, rulebook)| Some((group.id, required(rulebook)?)));
    let wanted: HashMap<GroupId, (&LetterRule, u8)> = wanted.collect();
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<GroupId> = wanted.keys().copied().collect();
    let rows = store::standings(&asker.read(act::GROUP_VIEW).await?, &ids).await?;
    Ok(wanted.into_iter().map(|(group, (rule, from))| (group, told(&rows, group, rule, from))).collect())
}

fn required(rulebook: &Rulebook) -> Option<(&LetterRule, u8)> {
    let rule = rulebook.letter.as_ref()?;
    Some((rule, rule.required_before_sequence?))
}

fn wanted_for(from: u8, session: &Session) -> bool {
    session.kind == SessionKind::Sequence && session.sequence.is_some_and(|number| number >= i32::from(from))
}

fn told(rows: &[store::LetterRow], group: GroupId, rule: &LetterRule, before_sequence: u8) -> Vec<Lacking> {
    let mut lacking: Vec<Lacking> = Vec::new();
    for row in rows.iter().filter(|row| row.group_id == group) {
        if lacking.last().is_none_or(|last| last.participation != row.participation_id) {
            lacking.push(Lacking {
                participation: row.participation_id,
                establishment: row.establishment_id,
                letter: row.letter_id,
                voices: rule.signatories.clone(),
                before_sequence,
            });
        }
        if let Some(last) = lacking.last_mut() {
            last.voices.retain(|role| row.signed_as != Some(*role));
        }
    }
    lacking.retain(|one| !one.voices.is_empty());
    lacking
}

/// Refuses that a sequence be held while an establishment's letter is not signed by every voice,
/// where the rulebook wants it signed before.
pub(crate) async fn before_sequence(scope: &WriteScope, rulebook: &Rulebook, session: &Session) -> AppResult<()> {
    let Some((rule, from)) = required(rulebook) else { return Ok(()) };
    if !wanted_for(from, session) {
        return Ok(());
    }
    let lacking = told(&store::standings(scope, &[session.group_id]).await?, session.group_id, rule, from);
    if lacking.is_empty() {
        return Ok(());
    }
    let establishments: Vec<_> = lacking.iter().map(|one| one.establishment).collect();
    let establishments = establishment::by_ids(scope, &establishments).await?;
    let place = |one: &Lacking| {
        let name = establishments.iter().find(|e| e.id == one.establishment).map_or("", |e| e.name.as_str());
        format!("{name} ({})", one.words())
    };
    let proposed = if rule.requirement_proposed {
        " Cette exigence est proposée : l’appel dit seulement que la lettre valide la participation."
    } else {
        ""
    };
    let message = format!(
        "La séquence {from} ne se tient pas avant que les trois voix de chaque établissement aient signé sa lettre d’engagement. Il manque : {}. Faites signer les lettres depuis la page du groupe.{proposed}",
        lacking.iter().map(place).collect::<Vec<_>>().join(" ; ")
    );
    Err(AppError::from(match &rule.cite {
        Some(cite) => Refusal::cited("id", message, cite),
        None => Refusal::rule("id", message),
    }))
}
