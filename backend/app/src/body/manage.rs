use super::{Body, BodyMeeting, emit, open};
use crate::{AppError, AppResult, Asker, check, group};
use chrono::NaiveDate;
use cordee_domain::body::BodyKind;
use cordee_domain::event::EventKind;
use cordee_domain::ids::{BodyId, BodyMeetingId, ParticipationId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::body as store;
use cordee_store::entity::{body_meeting, participation};

/// What is said of a body; the topic is its title.
#[derive(Clone, Debug, Default)]
pub struct BodyInput {
    pub title: Option<String>,
    pub perimeter: Option<String>,
    pub rules: Option<String>,
    pub facilitator: Option<String>,
}

/// A body to be set up.
#[derive(Clone, Debug)]
pub struct CreateBody {
    pub participation: ParticipationId,
    pub kind: BodyKind,
    pub said: BodyInput,
}

fn said(body: &mut Body, input: BodyInput) -> Result<(), Refusal> {
    let typed = |value: &Option<String>| value.clone().unwrap_or_default();
    let title = text::optional_line("title", "Sujet", &typed(&input.title), 150)?;
    if body.kind == BodyKind::DiscussionSpace && title.is_none() {
        return Err(Refusal::invalid("title", "Sujet : dites de quoi cet espace de discussion parle."));
    }
    body.title = title.unwrap_or_else(|| body.kind.label().to_owned());
    body.perimeter = text::paragraphs("perimeter", "Périmètre", &typed(&input.perimeter), 1_000)?;
    body.rules = text::paragraphs("rules", "Règles construites ensemble", &typed(&input.rules), 3_000)?;
    body.facilitator = text::optional_line("facilitator", "Animation", &typed(&input.facilitator), 150)?;
    Ok(())
}

/// Sets up a comité, of which an establishment has one, or a space of discussion.
pub async fn create(asker: &Asker, input: CreateBody) -> AppResult<Body> {
    let mut scope = asker.write(act::BODY_MANAGE).await?;
    let place = scope.find::<participation::Entity, _>(input.participation).await?.ok_or(AppError::NotFound)?;
    if place.left_at.is_some() || !scope.reaches_place(place.group_id, place.establishment_id) {
        return Err(AppError::NotFound);
    }
    if input.kind == BodyKind::Committee && !store::committees_of(&scope, place.id).await?.is_empty() {
        let (_, _, rulebook) = group::open_for(asker, &scope, place.group_id).await?;
        let message = "Cet établissement a déjà son comité QVCT : complétez-le plutôt que d’en créer un second.";
        let rule = rulebook.bodies.iter().find(|rule| rule.key == input.kind.key());
        return Err(match rule.and_then(|rule| rule.cite.as_ref()) {
            Some(cite) => Refusal::cited("kind", message, cite),
            None => Refusal::rule("kind", message),
        }
        .into());
    }
    let id: BodyId = asker.app().new_id();
    let mut body = Body {
        tenant_id: scope.tenant(),
        id,
        participation_id: place.id,
        group_id: place.group_id,
        establishment_id: place.establishment_id,
        kind: input.kind,
        title: String::new(),
        perimeter: None,
        rules: None,
        facilitator: None,
        link_id: None,
        created_at: scope.now(),
        closed_at: None,
        closed_reason: None,
        version: 1,
    };
    said(&mut body, input.said)?;
    let body = scope.add(body).await?;
    emit(&mut scope, EventKind::BodyChanged, id, &body).await?;
    scope.commit().await?;
    Ok(body)
}

/// Says something else of a body.
pub async fn update(asker: &Asker, id: BodyId, version: i32, input: BodyInput) -> AppResult<Body> {
    let mut scope = asker.write(act::BODY_MANAGE).await?;
    let mut body = open(&scope, id).await?;
    check::version(version, body.version)?;
    said(&mut body, input)?;
    body.version += 1;
    let body = scope.save(body).await?;
    emit(&mut scope, EventKind::BodyChanged, id, &body).await?;
    scope.commit().await?;
    Ok(body)
}

/// Closes a body: a space of discussion is limited in time. Its link ends with it.
pub async fn close(asker: &Asker, id: BodyId, version: i32, reason: &str) -> AppResult<Body> {
    let mut scope = asker.write(act::BODY_MANAGE).await?;
    let mut body = open(&scope, id).await?;
    check::version(version, body.version)?;
    if body.closed_at.is_some() {
        return Ok(body);
    }
    body.closed_reason = Some(text::line("reason", "Raison", reason, 500)?);
    body.closed_at = Some(scope.now());
    if let Some(link) = body.link_id.take() {
        crate::guest::revoke(&scope, cordee_domain::ids::GuestLinkId(link)).await?;
    }
    body.version += 1;
    let body = scope.save(body).await?;
    emit(&mut scope, EventKind::BodyChanged, id, &body).await?;
    scope.commit().await?;
    Ok(body)
}

/// A meeting, planned or told. What was said in it is not attributed to anybody.
#[derive(Clone, Debug)]
pub struct RecordMeeting {
    pub body: BodyId,
    /// The meeting to say something else of, and its version.
    pub meeting: Option<(BodyMeetingId, i32)>,
    pub held_on: NaiveDate,
    pub agenda: Option<String>,
    pub summary: Option<String>,
    pub present: Option<String>,
}

/// Records a meeting of a body.
pub async fn record_meeting(asker: &Asker, input: RecordMeeting) -> AppResult<(Body, BodyMeeting)> {
    let mut scope = asker.write(act::BODY_MANAGE).await?;
    let body = open(&scope, input.body).await?;
    check::plausible_day("heldOn", "Date", input.held_on)?;
    let typed = |value: &Option<String>| value.clone().unwrap_or_default();
    let agenda = text::paragraphs("agenda", "Ordre du jour", &typed(&input.agenda), 2_000)?;
    let summary = text::paragraphs("summary", "Synthèse", &typed(&input.summary), 8_000)?;
    let present = text::paragraphs("present", "Qui était là", &typed(&input.present), 1_000)?;
    let meeting = match input.meeting {
        Some((id, version)) => {
            let row = scope.find::<body_meeting::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            if row.body_id != body.id {
                return Err(AppError::NotFound);
            }
            check::version(version, row.version)?;
            let version = row.version + 1;
            scope.save(BodyMeeting { held_on: input.held_on, agenda, summary, present, version, ..row }).await?
        }
        None => {
            let row = BodyMeeting {
                tenant_id: scope.tenant(),
                id: asker.app().new_id(),
                body_id: body.id,
                group_id: body.group_id,
                establishment_id: body.establishment_id,
                held_on: input.held_on,
                agenda,
                summary,
                present,
                version: 1,
            };
            scope.add(row).await?
        }
    };
    emit(&mut scope, EventKind::BodyMet, meeting.id, &body).await?;
    scope.commit().await?;
    Ok((body, meeting))
}
