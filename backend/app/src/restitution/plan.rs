use super::mails::{Because, tell};
use super::register::promote;
use super::{Counted, Restitution, emit, find, find_counted, moments, speakers};
use crate::{AppError, AppResult, Asker, check};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{ProgrammeId, RestitutionId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::restitution::{
    MAX_KEEP_DAYS, MAX_LENGTH, MAX_LINES, MAX_PLACES, Moment, RestitutionStatus, Speaker,
};
use cordee_domain::session::AttendanceMode;
use cordee_domain::text;
use cordee_store::entity::programme;
use cordee_store::{WriteScope, restitution as store};

/// What an event is.
#[derive(Clone, Debug)]
pub struct PlanRestitution {
    pub title: String,
    pub summary: Option<String>,
    pub moments: Vec<Moment>,
    pub speakers: Vec<Speaker>,
    pub mode: AttendanceMode,
    pub place: Option<String>,
    pub access_note: Option<String>,
    pub video_link: Option<String>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// After which nobody registers any more; the start when none.
    pub closes_at: Option<DateTime<Utc>>,
    pub capacity: i32,
    /// Days after the event until it is forgotten who registered.
    pub keep_days: i32,
}

/// Plans an event of a programme. Nobody else sees it before it is published.
pub async fn plan(asker: &Asker, programme: ProgrammeId, input: PlanRestitution) -> AppResult<Counted> {
    let mut scope = asker.write(act::RESTITUTION_PLAN).await?;
    let programme = scope.find::<programme::Entity, _>(programme).await?.ok_or(AppError::NotFound)?;
    let blank = Restitution {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        programme_id: programme.id,
        status: RestitutionStatus::Draft,
        title: String::new(),
        summary: None,
        moments: "[]".into(),
        speakers: "[]".into(),
        mode: input.mode,
        place: None,
        access_note: None,
        video_link: None,
        starts_at: input.starts_at,
        ends_at: input.ends_at,
        closes_at: input.starts_at,
        capacity: input.capacity,
        keep_days: input.keep_days,
        cancel_reason: None,
        changed_at: scope.now(),
        forgotten_at: None,
        final_placed: None,
        final_came: None,
        version: 1,
    };
    let event = scope.add(filled(blank, input)?).await?;
    emit(&mut scope, EventKind::RestitutionPlanned, &event).await?;
    scope.commit().await?;
    Ok(Counted { event, counts: Default::default() })
}

/// Changes an event. More places go at once to those who waited longest; who is registered is told of another date or
/// place.
pub async fn update(asker: &Asker, id: RestitutionId, version: i32, input: PlanRestitution) -> AppResult<Counted> {
    let mut scope = asker.write(act::RESTITUTION_PLAN).await?;
    let Counted { event: before, counts } = find_counted(&scope, id).await?;
    check::version(version, before.version)?;
    still(&scope, &before)?;
    if i64::from(input.capacity) < counts.placed {
        let message = format!(
            "Places : {} personnes ont déjà une place. Indiquez {} places au moins.",
            counts.placed, counts.placed
        );
        return Err(Refusal::rule("capacity", message).into());
    }
    let mut event = filled(before.clone(), input)?;
    if event.status == RestitutionStatus::Published {
        upcoming(&scope, &event)?;
    }
    event.version += 1;
    event.changed_at = scope.now();
    let event = scope.save(event).await?;
    let moved = event.status == RestitutionStatus::Published && has_moved(&before, &event);
    if moved {
        let people = store::active(&scope, id).await?;
        tell(asker.app(), &scope, &event, &people, Because::Moved).await?;
    }
    if event.status == RestitutionStatus::Published {
        promote(asker.app(), &scope, &event).await?;
    }
    let kind = if moved { EventKind::RestitutionMoved } else { EventKind::RestitutionChanged };
    emit(&mut scope, kind, &event).await?;
    finish(scope, id).await
}

/// Puts an event on its public page, and opens its registrations.
pub async fn publish(asker: &Asker, id: RestitutionId, version: i32) -> AppResult<Counted> {
    let mut scope = asker.write(act::RESTITUTION_PLAN).await?;
    let mut event = find(&scope, id).await?;
    check::version(version, event.version)?;
    still(&scope, &event)?;
    if event.status == RestitutionStatus::Published {
        return Err(Refusal::rule("id", "Cet événement est déjà publié.").into());
    }
    upcoming(&scope, &event)?;
    if moments(&event)?.is_empty() && speakers(&event)?.is_empty() && event.summary.is_none() {
        let message = "Cet événement ne dit encore rien : ajoutez une présentation, un programme ou des intervenants, puis publiez-le.";
        return Err(Refusal::rule("id", message).into());
    }
    event.status = RestitutionStatus::Published;
    event.version += 1;
    event.changed_at = scope.now();
    let event = scope.save(event).await?;
    emit(&mut scope, EventKind::RestitutionPublished, &event).await?;
    finish(scope, id).await
}

/// Cancels an event, with the reason that everyone reads. Who is registered is told.
pub async fn cancel(asker: &Asker, id: RestitutionId, version: i32, reason: &str) -> AppResult<Counted> {
    let mut scope = asker.write(act::RESTITUTION_PLAN).await?;
    let mut event = find(&scope, id).await?;
    check::version(version, event.version)?;
    still(&scope, &event)?;
    event.cancel_reason = Some(text::line("reason", "Motif", reason, 300)?);
    event.status = RestitutionStatus::Cancelled;
    event.version += 1;
    event.changed_at = scope.now();
    let event = scope.save(event).await?;
    let people = store::active(&scope, id).await?;
    tell(asker.app(), &scope, &event, &people, Because::Cancelled).await?;
    emit(&mut scope, EventKind::RestitutionCancelled, &event).await?;
    finish(scope, id).await
}

async fn finish(scope: WriteScope, id: RestitutionId) -> AppResult<Counted> {
    let counted = find_counted(&scope, id).await?;
    scope.commit().await?;
    Ok(counted)
}

/// Refuses a change of what is cancelled or over.
fn still(scope: &WriteScope, event: &Restitution) -> Result<(), Refusal> {
    if event.status == RestitutionStatus::Cancelled {
        return Err(Refusal::rule("id", "Cet événement est annulé : préparez-en un nouveau."));
    }
    if event.status == RestitutionStatus::Published && event.ends_at <= scope.now() {
        return Err(Refusal::rule("id", "Cet événement est passé : il ne change plus. Pointez les présents."));
    }
    Ok(())
}

fn upcoming(scope: &WriteScope, event: &Restitution) -> Result<(), Refusal> {
    if event.starts_at > scope.now() {
        return Ok(());
    }
    Err(Refusal::rule("startsAt", "Début : cette date est passée. Choisissez une date à venir."))
}

fn has_moved(before: &Restitution, now: &Restitution) -> bool {
    (before.starts_at, before.ends_at, before.mode) != (now.starts_at, now.ends_at, now.mode)
        || (&before.place, &before.video_link) != (&now.place, &now.video_link)
}

fn filled(mut event: Restitution, input: PlanRestitution) -> AppResult<Restitution> {
    fn given(value: &Option<String>) -> &str {
        value.as_deref().unwrap_or_default()
    }
    event.title = text::line("title", "Titre", &input.title, 200)?;
    event.summary = text::paragraphs("summary", "Présentation", given(&input.summary), 4_000)?;
    times(&input)?;
    if !(1..=MAX_PLACES).contains(&input.capacity) {
        return Err(Refusal::invalid("capacity", format!("Places : indiquez de 1 à {MAX_PLACES} places.")).into());
    }
    if !(1..=MAX_KEEP_DAYS).contains(&input.keep_days) {
        let message = format!(
            "Conservation : de 1 à {MAX_KEEP_DAYS} jours après l’événement, puis les inscriptions sont effacées."
        );
        return Err(Refusal::invalid("keepDays", message).into());
    }
    event.place = text::optional_line("place", "Lieu", given(&input.place), 300)?;
    event.access_note = text::paragraphs("accessNote", "Accès", given(&input.access_note), 1_000)?;
    event.video_link = crate::session::video_link(given(&input.video_link))?;
    match input.mode {
        AttendanceMode::OnSite if event.place.is_none() => {
            return Err(Refusal::invalid("place", "Lieu : indiquez où se tient l’événement.").into());
        }
        AttendanceMode::Remote if event.video_link.is_none() => {
            let message = "Lien de visioconférence : indiquez où se connecter ; seuls les inscrits le reçoivent.";
            return Err(Refusal::invalid("videoLink", message).into());
        }
        _ => {}
    }
    event.moments = json(&timed(&input)?)?;
    event.speakers = json(&speaking(&input)?)?;
    event.mode = input.mode;
    event.starts_at = input.starts_at;
    event.ends_at = input.ends_at;
    event.closes_at = input.closes_at.unwrap_or(input.starts_at);
    event.capacity = input.capacity;
    event.keep_days = input.keep_days;
    Ok(event)
}

fn json(lines: &impl serde::Serialize) -> AppResult<String> {
    serde_json::to_string(lines).map_err(AppError::internal)
}

fn times(input: &PlanRestitution) -> Result<(), Refusal> {
    check::plausible_instant("startsAt", "Début", input.starts_at)?;
    check::plausible_instant("endsAt", "Fin", input.ends_at)?;
    if input.ends_at <= input.starts_at || input.ends_at - input.starts_at > MAX_LENGTH {
        return Err(Refusal::invalid(
            "endsAt",
            "Fin : elle suit le début, de trois jours au plus. Vérifiez les dates.",
        ));
    }
    if let Some(closes_at) = input.closes_at {
        check::plausible_instant("closesAt", "Clôture des inscriptions", closes_at)?;
        if closes_at > input.starts_at {
            let message =
                "Clôture des inscriptions : elle précède le début de l’événement. Choisissez une date plus proche.";
            return Err(Refusal::invalid("closesAt", message));
        }
        if input.starts_at - closes_at > Duration::days(365) {
            let message = "Clôture des inscriptions : plus d’un an avant l’événement. Vérifiez la date.";
            return Err(Refusal::invalid("closesAt", message));
        }
    }
    Ok(())
}

/// The items as they are kept: in the order of time, within the event.
fn timed(input: &PlanRestitution) -> Result<Vec<Moment>, Refusal> {
    let field = "moments";
    if input.moments.len() > MAX_LINES {
        return Err(Refusal::invalid(field, format!("Programme : {MAX_LINES} moments au plus.")));
    }
    let mut moments = Vec::new();
    for moment in &input.moments {
        let title = text::line(field, "Programme", &moment.title, 200)?;
        if moment.starts_at < input.starts_at || moment.starts_at >= input.ends_at {
            let message = format!("Programme : « {title} » est hors des heures de l’événement. Corrigez son heure.");
            return Err(Refusal::invalid(field, message));
        }
        let note = text::optional_line(field, "Programme", moment.note.as_deref().unwrap_or_default(), 300)?;
        moments.push(Moment { starts_at: moment.starts_at, title, note });
    }
    moments.sort_by_key(|moment| moment.starts_at);
    Ok(moments)
}

fn speaking(input: &PlanRestitution) -> Result<Vec<Speaker>, Refusal> {
    let field = "speakers";
    if input.speakers.len() > MAX_LINES {
        return Err(Refusal::invalid(field, format!("Intervenants : {MAX_LINES} personnes au plus.")));
    }
    let kept = |speaker: &Speaker| {
        let name = text::line(field, "Intervenants", &speaker.name, 120)?;
        let quality = text::optional_line(field, "Intervenants", speaker.quality.as_deref().unwrap_or_default(), 200)?;
        Ok(Speaker { name, quality })
    };
    input.speakers.iter().map(kept).collect()
}
