use super::{SupportAgreement, SupportRequest, party_of, quota_of};
use crate::days::check_quota;
use crate::{AppError, AppResult, Asker, check, group};
use cordee_domain::carrier::Concern;
use cordee_domain::days::HalfDays;
use cordee_domain::event::{Audience, EventKind, NewEvent};
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::{GroupId, ParticipationId, PersonId, PostId, SupportRequestId};
use cordee_domain::policy::act;
use cordee_domain::programme::{Party, Rulebook};
use cordee_domain::refusal::Refusal;
use cordee_domain::support::{SupportOutcome, SupportStatus, check_half_days, parties, rule_of};
use cordee_domain::text;
use cordee_store::entity::{participation, post, support_request};
use cordee_store::{WriteScope, conversation, support as store};
use std::sync::Arc;

/// A support to be asked for.
#[derive(Clone, Debug)]
pub struct AskSupport {
    pub of: Asked,
    pub title: String,
    pub need: Option<String>,
    /// Proposed at once, which the others then agree to.
    pub half_days: Option<HalfDays>,
}

/// For what a support is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// An establishment, by its place in its group.
    Participation(ParticipationId),
    /// A post of a network, as a whole.
    Post(PostId),
}

/// Asks for the agency's support in an establishment, or for a post.
pub async fn ask(asker: &Asker, input: AskSupport) -> AppResult<SupportRequest> {
    let mut scope = asker.write(act::SUPPORT_ASK).await?;
    let person = scope.actor().ok_or(AppError::Denied)?;
    let (group_id, concern, participation_id) = subject(&scope, input.of).await?;
    let (group, programme, rulebook) = group::open_for(asker, &scope, group_id).await?;
    rule_of(&rulebook)?;
    if group.status == GroupStatus::Closed {
        return Err(Refusal::rule("participationId", "Ce groupe est clos : on n’y demande plus d’appui.").into());
    }
    let title = text::line("title", "Objet", &input.title, 150)?;
    let need = text::paragraphs("need", "Besoin", input.need.as_deref().unwrap_or_default(), 4_000)?;
    let id: SupportRequestId = asker.app().new_id();
    let mut request = SupportRequest {
        tenant_id: scope.tenant(),
        id,
        group_id: group.id,
        programme_id: programme.id,
        establishment_id: concern.establishment(),
        post_id: concern.post(),
        participation_id,
        title,
        need,
        status: SupportStatus::Asked,
        half_days: None,
        asked_by: person,
        asked_for: Party::Establishment,
        asked_at: scope.now(),
        moved_at: scope.now(),
        ended_by: None,
        ended_reason: None,
        version: 1,
    };
    let spoken = spoken_for(&scope, &request, person).await?;
    let all = parties(&rulebook);
    // An establishment speaks through whoever accompanies it where the source names no establishment.
    request.asked_for =
        spoken.iter().copied().find(|party| all.contains(party)).or(spoken.first().copied()).ok_or(AppError::Denied)?;
    let proposed = input.half_days;
    if let Some(half_days) = proposed {
        check_proposal(&scope, &rulebook, &request, half_days).await?;
        request.half_days = Some(half_days);
    }
    let request = scope.add(request).await?;
    if let Some(half_days) = proposed
        && all.contains(&request.asked_for)
    {
        note_agreement(asker, &scope, &request, request.asked_for, person, half_days).await?;
    }
    emit(&mut scope, EventKind::SupportAsked, &request);
    scope.commit().await?;
    Ok(request)
}

/// The group and the part of it for which a support is asked, as far as the asker reaches it.
async fn subject(scope: &WriteScope, of: Asked) -> AppResult<(GroupId, Concern, Option<ParticipationId>)> {
    match of {
        Asked::Participation(id) => {
            let place = scope.find::<participation::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            if place.left_at.is_some() || !scope.reaches_place(place.group_id, place.establishment_id) {
                return Err(AppError::NotFound);
            }
            Ok((place.group_id, Concern::Establishment(place.establishment_id), Some(place.id)))
        }
        Asked::Post(id) => {
            let post = scope.find::<post::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            if !scope.reaches_post(id) {
                return Err(AppError::NotFound);
            }
            if !post.status.is_open() {
                let message =
                    format!("Ce poste est {} : on n’y demande plus d’appui.", post.status.label().to_lowercase());
                return Err(Refusal::rule("postId", message).into());
            }
            Ok((post.group_id, Concern::Post(id), None))
        }
    }
}

/// Proposes how long a support lasts; who proposes agrees to it, and the others say so anew.
pub async fn propose(
    asker: &Asker,
    id: SupportRequestId,
    version: i32,
    half_days: HalfDays,
) -> AppResult<SupportRequest> {
    let scope = asker.write(act::SUPPORT_AGREE).await?;
    let (mut request, rulebook, person, own) = open(asker, &scope, id, version).await?;
    if !request.status.is_open() {
        let message =
            format!("Cette demande est « {} » : sa durée ne change plus.", request.status.label().to_lowercase());
        return Err(Refusal::rule("id", message).into());
    }
    let party = one_of(&rulebook, &own)?;
    check_proposal(&scope, &rulebook, &request, half_days).await?;
    store::forget_agreements(&scope, id).await?;
    request.half_days = Some(half_days);
    request.status = SupportStatus::Discussing;
    note_agreement(asker, &scope, &request, party, person, half_days).await?;
    moved(scope, request, EventKind::SupportProposed).await
}

/// Agrees to what is proposed, for the parties that the asker speaks for. Once all have, it is agreed.
pub async fn agree(asker: &Asker, id: SupportRequestId, version: i32) -> AppResult<SupportRequest> {
    let scope = asker.write(act::SUPPORT_AGREE).await?;
    let (mut request, rulebook, person, own) = open(asker, &scope, id, version).await?;
    let Some(half_days) = request.half_days.filter(|_| request.status.is_open()) else {
        let message = if request.status.is_open() {
            "Aucune durée n’est encore proposée : proposez-en une.".to_owned()
        } else {
            format!("Cette demande est « {} » : il n’y a plus rien à convenir.", request.status.label().to_lowercase())
        };
        return Err(Refusal::rule("id", message).into());
    };
    one_of(&rulebook, &own)?;
    check_proposal(&scope, &rulebook, &request, half_days).await?;
    let mut agreed: Vec<Party> = store::agreements_of(&scope, &[id]).await?.iter().map(|a| a.party).collect();
    let all = parties(&rulebook);
    let new: Vec<Party> = own.into_iter().filter(|p| all.contains(p) && !agreed.contains(p)).collect();
    if new.is_empty() {
        return Err(Refusal::rule("id", "Votre accord est déjà donné : celui des autres est attendu.").into());
    }
    for party in new {
        note_agreement(asker, &scope, &request, party, person, half_days).await?;
        agreed.push(party);
    }
    request.status =
        if all.iter().all(|p| agreed.contains(p)) { SupportStatus::Agreed } else { SupportStatus::Discussing };
    moved(scope, request, EventKind::SupportAgreed).await
}

/// Ends a request, or says that what was agreed was done.
pub async fn end(
    asker: &Asker,
    id: SupportRequestId,
    version: i32,
    outcome: SupportOutcome,
    reason: &str,
) -> AppResult<SupportRequest> {
    let scope = asker.write(act::SUPPORT_AGREE).await?;
    let (mut request, _, person, own) = open(asker, &scope, id, version).await?;
    request.status = request.status.ended_by(outcome, &own, own.contains(&request.asked_for))?;
    let label = if outcome == SupportOutcome::Done { "Ce qui a été fait" } else { "Raison" };
    request.ended_reason = text::paragraphs("reason", label, reason, 2_000)?;
    if request.ended_reason.is_none() {
        return Err(Refusal::invalid("reason", format!("{label} : dites-le en quelques mots, tous le liront.")).into());
    }
    request.ended_by = Some(person);
    moved(scope, request, EventKind::SupportEnded).await
}

/// Another party wrote in its conversation: a request that was asked is discussed.
pub(crate) async fn discussed(scope: &WriteScope, id: SupportRequestId, author: PersonId) -> AppResult<()> {
    let Some(request) = scope.find::<support_request::Entity, _>(id).await? else { return Ok(()) };
    if request.status != SupportStatus::Asked || spoken_for(scope, &request, author).await?.contains(&request.asked_for)
    {
        return Ok(());
    }
    let version = request.version + 1;
    let moved_at = scope.now();
    scope.save(SupportRequest { status: SupportStatus::Discussing, version, moved_at, ..request }).await?;
    Ok(())
}

async fn open(
    asker: &Asker,
    scope: &WriteScope,
    id: SupportRequestId,
    version: i32,
) -> AppResult<(SupportRequest, Arc<Rulebook>, PersonId, Vec<Party>)> {
    let person = scope.actor().ok_or(AppError::Denied)?;
    let request = scope.find::<support_request::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    check::version(version, request.version)?;
    let (_, _, rulebook) = group::open_for(asker, scope, request.group_id).await?;
    let own = spoken_for(scope, &request, person).await?;
    Ok((request, rulebook, person, own))
}

/// The parties for which somebody speaks about a request.
async fn spoken_for(scope: &WriteScope, request: &SupportRequest, person: PersonId) -> AppResult<Vec<Party>> {
    let readers = conversation::readers(scope, request.group_id, request.concern(), false).await?;
    let mut own: Vec<Party> =
        readers.iter().filter(|reader| reader.person == person).filter_map(|reader| party_of(reader.role)).collect();
    own.sort_unstable();
    own.dedup();
    Ok(own)
}

fn one_of(rulebook: &Rulebook, own: &[Party]) -> AppResult<Party> {
    let all = parties(rulebook);
    let found = own.iter().copied().find(|party| all.contains(party));
    found.ok_or_else(|| {
        let names: Vec<String> = all.iter().map(|party| party.label().to_lowercase()).collect();
        let message = format!("Cet appui se convient entre : {}. Écrivez-leur dans la discussion.", names.join(", "));
        match &rulebook.support {
            Some(rule) => Refusal::cited("id", message, rule.see.first().unwrap_or(&rule.cite)).into(),
            None => Refusal::rule("id", message).into(),
        }
    })
}

/// Checks that the days proposed are left in the quota that they will be taken from.
async fn check_proposal(
    scope: &WriteScope,
    rulebook: &Rulebook,
    request: &SupportRequest,
    half_days: HalfDays,
) -> AppResult<()> {
    check_half_days(half_days)?;
    match quota_of(rulebook, request.establishment_id) {
        Some(place) => check_quota(scope, rulebook, request.group_id, place, half_days).await,
        None => Ok(()),
    }
}

async fn note_agreement(
    asker: &Asker,
    scope: &WriteScope,
    request: &SupportRequest,
    party: Party,
    person: PersonId,
    half_days: HalfDays,
) -> AppResult<()> {
    let agreement = SupportAgreement {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        request_id: request.id,
        group_id: request.group_id,
        establishment_id: request.establishment_id,
        post_id: request.post_id,
        party,
        person_id: person,
        half_days,
        agreed_at: scope.now(),
    };
    scope.add(agreement).await?;
    Ok(())
}

async fn moved(mut scope: WriteScope, mut request: SupportRequest, kind: EventKind) -> AppResult<SupportRequest> {
    request.version += 1;
    request.moved_at = scope.now();
    let request = scope.save(request).await?;
    emit(&mut scope, kind, &request);
    scope.commit().await?;
    Ok(request)
}

fn emit(scope: &mut WriteScope, kind: EventKind, request: &SupportRequest) {
    let event = NewEvent::new(kind, request.id).programme(request.programme_id).group(request.group_id);
    scope.emit(event.concern(request.concern()).told_to(Audience::Establishment));
}
