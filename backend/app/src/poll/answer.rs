//! What a voter says.

use super::board::seated;
use super::{Opened, Poll, Reply, emit, opened};
use crate::{AppResult, Asker, check};
use cordee_domain::event::EventKind;
use cordee_domain::group::GroupKind;
use cordee_domain::ids::PollId;
use cordee_domain::policy::act;
use cordee_domain::poll::{Choice, Choices, PollRule, PollStatus, Slot, read_slots, standing_status};
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::{carrier, poll as store};

/// One person's answer, whole: it takes the place of the one before.
#[derive(Clone, Debug)]
pub struct Answer {
    pub poll: PollId,
    /// The version of the answer that it replaces; 0 for a first one.
    pub version: i32,
    /// By the names of the half-days.
    pub choices: Vec<(String, Choice)>,
    pub comment: Option<String>,
}

/// Answers a poll while it is open. The same answer sent twice, by a poor connection, counts once.
pub async fn answer(asker: &Asker, input: Answer) -> AppResult<Poll> {
    let mut scope = asker.write(act::POLL_ANSWER).await?;
    let me = asker.person()?;
    let Opened { poll, group, programme, rulebook } = opened(asker, &scope, input.poll).await?;
    let chairs = carrier::chairs(&scope, &[poll.group_id]).await?;
    let (_, voters) = seated(&poll, group.consultant_id, PollRule::of(&rulebook), &chairs);
    if !voters.iter().any(|(person, _)| *person == me) {
        let message = match group.kind {
            GroupKind::Territorial => {
                "Seuls les membres des trinômes concernés et leur consultant répondent à ce sondage. Demandez à être désigné dans un trinôme."
            }
            GroupKind::Network => {
                "Seuls les animateurs concernés, en poste aujourd’hui, répondent à ce sondage. Écrivez à l’Aract dans la discussion du réseau."
            }
        };
        return Err(Refusal::rule("id", message).into());
    }
    match standing_status(poll.status, poll.closes_at, scope.now()) {
        PollStatus::Open => {}
        PollStatus::Closed => {
            let message = "Ce sondage est clos : demandez à votre consultant de le rouvrir.";
            return Err(Refusal::rule("id", message).into());
        }
        PollStatus::Settled => {
            return Err(Refusal::rule("id", "La date de cette séance est déjà retenue.").into());
        }
        PollStatus::Cancelled => return Err(Refusal::rule("id", "Ce sondage est annulé.").into()),
    }
    let comment = text::paragraphs("comment", "Commentaire", input.comment.as_deref().unwrap_or_default(), 500)?;
    let choices = said(&poll, input.choices)?.write();
    let before = store::reply_of(&scope, poll.id, me).await?;
    if before.as_ref().is_some_and(|reply| reply.choices == choices && reply.comment == comment) {
        return Ok(poll);
    }
    check::version(input.version, before.as_ref().map_or(0, |reply| reply.version))?;
    let reply = match before {
        Some(reply) => Reply { choices, comment, answered_at: scope.now(), version: reply.version + 1, ..reply },
        None => Reply {
            tenant_id: scope.tenant(),
            id: asker.app().new_id(),
            poll_id: poll.id,
            group_id: poll.group_id,
            person_id: me,
            choices,
            comment,
            answered_at: scope.now(),
            version: 1,
        },
    };
    store::keep(&scope, reply).await?;
    emit(&mut scope, EventKind::PollAnswered, &poll, &programme);
    scope.commit().await?;
    Ok(poll)
}

fn said(poll: &Poll, given: Vec<(String, Choice)>) -> Result<Choices, Refusal> {
    let slots = read_slots(&poll.slots);
    if given.is_empty() {
        return Err(Refusal::invalid("choices", "Réponses : indiquez au moins une disponibilité."));
    }
    let mut choices = Choices::default();
    for (name, choice) in given {
        let slot = Slot::parse(&name)
            .map_err(|_| Refusal::invalid("choices", "Réponses : un créneau n’est pas lisible. Rechargez la page."))?;
        if !slots.contains(&slot) {
            let message = format!("Réponses : {} n’est plus proposé. Répondez pour les autres créneaux.", slot.words());
            return Err(Refusal::invalid("choices", message));
        }
        if choices.0.insert(slot, choice).is_some() {
            let message = format!("Réponses : {} a deux réponses. Gardez-en une.", slot.words());
            return Err(Refusal::invalid("choices", message));
        }
    }
    Ok(choices)
}
