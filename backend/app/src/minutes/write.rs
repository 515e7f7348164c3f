use super::{
    DECISION_ADDED, DecisionAt, MinutesSection, Part, SECTION_WRITTEN, SectionAt, draft, emit, read_back, store, touch,
};
use crate::replay::{self, ClientKey};
use crate::{AppError, AppResult, Asker, check, group};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{DecisionId, EstablishmentId, MinutesId, MinutesSectionId, SessionId};
use cordee_domain::minutes::{self as rules, MAX_DECISIONS, MAX_SECTIONS, MinutesStatus};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::session::SessionStatus;
use cordee_store::entity::{decision, minutes_section, session};
use cordee_store::{WriteScope, group as groups};

/// Opens the minutes of a session, or the part of them that is kept to one establishment: a section for each of these
/// titles, or for each point of the rulebook's agenda when none is given. A part that is in preparation already is it.
pub async fn open(
    asker: &Asker,
    id: SessionId,
    kept_to: Option<EstablishmentId>,
    titles: &[String],
) -> AppResult<Part> {
    let mut scope = asker.write(act::MINUTES_WRITE).await?;
    let session = scope.find::<session::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let (group, _, rulebook) = group::open_for(asker, &scope, session.group_id).await?;
    if session.status == SessionStatus::Cancelled {
        return Err(Refusal::rule("sessionId", "Cette séance est annulée : elle n’a pas de compte rendu.").into());
    }
    if let Some(establishment) = kept_to {
        let present = groups::participations_of(&scope, &[group.id]).await?;
        let expected = session.establishment_id.is_none_or(|only| only == establishment);
        if !expected || !present.iter().any(|place| place.establishment_id == establishment) {
            let message = "Établissement : il n’est pas attendu à cette séance. Choisissez-en un autre.";
            return Err(Refusal::invalid("keptToId", message).into());
        }
    }
    let mut known = store::published(&scope, &[id]).await?;
    known.extend(store::drafts(&scope, &[id]).await?);
    known.retain(|row| row.kept_to == kept_to);
    if let Some(draft) = known.iter().find(|row| row.status == MinutesStatus::Draft) {
        let id = draft.id;
        drop(scope);
        return read_back(asker, id).await;
    }
    if !known.is_empty() {
        let message = "Ce compte rendu est déjà publié. Pour y revenir, ouvrez une version corrigée.";
        return Err(Refusal::rule("sessionId", message).into());
    }
    let agenda = session.sequence.and_then(|n| u8::try_from(n).ok()).and_then(|n| rulebook.sequence(n));
    let titles = match (titles, kept_to) {
        ([], None) => rules::first_titles(session.kind, agenda.map_or(&[], |rule| rule.agenda.as_slice())),
        ([], Some(_)) => vec!["Ce qui concerne l’établissement".to_owned()],
        (given, _) => given.iter().map(|title| rules::title(title)).collect::<Result<_, _>>()?,
    };
    if titles.len() > MAX_SECTIONS {
        return Err(too_many("titles", "points", MAX_SECTIONS).into());
    }
    let (by, now) = (scope.actor(), scope.now());
    let minutes = store::Minutes {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        session_id: id,
        group_id: group.id,
        kept_to,
        edition: 1,
        corrects_id: None,
        correction_reason: None,
        status: MinutesStatus::Draft,
        opened_by: by,
        opened_at: now,
        written_by: by,
        written_at: now,
        published_by: None,
        published_at: None,
        version: 1,
    };
    let minutes = scope.add(minutes).await?;
    let sections = (1..).zip(titles).map(|(rank, title)| blank(asker, &scope, &minutes, rank, title)).collect();
    scope.add_all::<MinutesSection>(sections).await?;
    emit(&mut scope, EventKind::MinutesWritten, &minutes).await?;
    scope.commit().await?;
    read_back(asker, minutes.id).await
}

fn blank(asker: &Asker, scope: &WriteScope, of: &store::Minutes, rank: i32, title: String) -> MinutesSection {
    MinutesSection {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        minutes_id: of.id,
        group_id: of.group_id,
        kept_to: of.kept_to,
        rank,
        title,
        body: String::new(),
        written_by: scope.actor(),
        written_at: scope.now(),
        version: 1,
    }
}

fn too_many(field: &str, what: &str, most: usize) -> Refusal {
    Refusal::rule(field, format!("Un compte rendu a {most} {what} au plus. Regroupez-en."))
}

/// Writes a section: its title and its text. Two who write two sections never meet; on the same one, the second is told.
pub async fn write_section(
    asker: &Asker,
    (id, version): SectionAt,
    title: &str,
    body: &str,
    key: Option<ClientKey>,
) -> AppResult<Part> {
    let mut scope = asker.write(act::MINUTES_WRITE).await?;
    let mut section = scope.find::<minutes_section::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let of = section.minutes_id;
    if replay::before::<MinutesSectionId>(&scope, key.as_ref(), SECTION_WRITTEN).await?.is_some() {
        drop(scope);
        return read_back(asker, of).await;
    }
    let minutes = draft(&scope, of).await?;
    let (title, body) = (rules::title(title)?, rules::body(body)?);
    // The same text over another version is no conflict: nobody loses anything.
    if section.title != title || section.body != body {
        check::version(version, section.version)?;
        section.title = title;
        section.body = body;
        section.written_by = scope.actor();
        section.written_at = scope.now();
        section.version += 1;
        scope.save(section).await?;
    }
    replay::after(&scope, key, SECTION_WRITTEN, id).await?;
    touch(&mut scope, minutes, EventKind::MinutesWritten).await?;
    scope.commit().await?;
    read_back(asker, of).await
}

/// Adds a section at the end.
pub async fn add_section(asker: &Asker, id: MinutesId, title: &str) -> AppResult<Part> {
    let mut scope = asker.write(act::MINUTES_WRITE).await?;
    let minutes = draft(&scope, id).await?;
    let there = store::sections(&scope, &[id]).await?;
    if there.len() >= MAX_SECTIONS {
        return Err(too_many("title", "points", MAX_SECTIONS).into());
    }
    let rank = there.iter().map(|section| section.rank).max().unwrap_or_default() + 1;
    scope.add(blank(asker, &scope, &minutes, rank, rules::title(title)?)).await?;
    touch(&mut scope, minutes, EventKind::MinutesWritten).await?;
    scope.commit().await?;
    read_back(asker, id).await
}

/// Removes a section in which nothing is written: what someone wrote is first taken out by hand.
pub async fn remove_section(asker: &Asker, (id, version): SectionAt) -> AppResult<Part> {
    let mut scope = asker.write(act::MINUTES_WRITE).await?;
    let section = scope.find::<minutes_section::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let minutes = draft(&scope, section.minutes_id).await?;
    check::version(version, section.version)?;
    if !section.body.is_empty() {
        let message = "Ce point contient du texte. Videz-le avant de le retirer, pour ne rien perdre par mégarde.";
        return Err(Refusal::rule("id", message).into());
    }
    scope.delete::<minutes_section::Entity>(cordee_store::minutes::section_is(id)).await?;
    let of = minutes.id;
    touch(&mut scope, minutes, EventKind::MinutesWritten).await?;
    scope.commit().await?;
    read_back(asker, of).await
}

/// Adds a decision; of one establishment where it is about one.
pub async fn add_decision(
    asker: &Asker,
    id: MinutesId,
    wording: &str,
    establishment: Option<EstablishmentId>,
    key: Option<ClientKey>,
) -> AppResult<Part> {
    let mut scope = asker.write(act::MINUTES_WRITE).await?;
    let seen = scope.find::<cordee_store::entity::minutes::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    if replay::before::<DecisionId>(&scope, key.as_ref(), DECISION_ADDED).await?.is_some() {
        drop(scope);
        return read_back(asker, seen.id).await;
    }
    let minutes = draft(&scope, id).await?;
    let there = store::decisions(&scope, &[id]).await?;
    if there.len() >= MAX_DECISIONS {
        return Err(too_many("wording", "décisions", MAX_DECISIONS).into());
    }
    let establishment_id = place(&scope, &minutes, establishment).await?;
    let decision = store::Decision {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        minutes_id: id,
        group_id: minutes.group_id,
        kept_to: minutes.kept_to,
        establishment_id,
        rank: there.iter().map(|decision| decision.rank).max().unwrap_or_default() + 1,
        wording: rules::wording(wording)?,
        written_by: scope.actor(),
        written_at: scope.now(),
        version: 1,
    };
    let decision = scope.add(decision).await?;
    replay::after(&scope, key, DECISION_ADDED, decision.id).await?;
    touch(&mut scope, minutes, EventKind::MinutesWritten).await?;
    scope.commit().await?;
    read_back(asker, id).await
}

/// Changes a decision's wording, or whom it is about.
pub async fn change_decision(
    asker: &Asker,
    (id, version): DecisionAt,
    wording: &str,
    establishment: Option<EstablishmentId>,
) -> AppResult<Part> {
    let mut scope = asker.write(act::MINUTES_WRITE).await?;
    let mut decision = scope.find::<decision::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let minutes = draft(&scope, decision.minutes_id).await?;
    check::version(version, decision.version)?;
    decision.wording = rules::wording(wording)?;
    decision.establishment_id = place(&scope, &minutes, establishment).await?;
    decision.written_by = scope.actor();
    decision.written_at = scope.now();
    decision.version += 1;
    scope.save(decision).await?;
    let of = minutes.id;
    touch(&mut scope, minutes, EventKind::MinutesWritten).await?;
    scope.commit().await?;
    read_back(asker, of).await
}

/// Takes a decision out of a draft.
pub async fn remove_decision(asker: &Asker, (id, version): DecisionAt) -> AppResult<Part> {
    let mut scope = asker.write(act::MINUTES_WRITE).await?;
    let decision = scope.find::<decision::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let minutes = draft(&scope, decision.minutes_id).await?;
    check::version(version, decision.version)?;
    scope.delete::<decision::Entity>(cordee_store::minutes::decision_is(id)).await?;
    let of = minutes.id;
    touch(&mut scope, minutes, EventKind::MinutesWritten).await?;
    scope.commit().await?;
    read_back(asker, of).await
}

/// Whom a decision is about: in a part kept to an establishment, that one.
async fn place(
    scope: &WriteScope,
    minutes: &store::Minutes,
    establishment: Option<EstablishmentId>,
) -> AppResult<Option<EstablishmentId>> {
    if minutes.kept_to.is_some() {
        return Ok(minutes.kept_to);
    }
    let Some(id) = establishment else { return Ok(None) };
    let present = groups::participations_of(scope, &[minutes.group_id]).await?;
    if present.iter().any(|place| place.establishment_id == id) {
        return Ok(Some(id));
    }
    let message = "Établissement : il n’est pas dans ce groupe. Choisissez-en un du groupe.";
    Err(Refusal::invalid("establishmentId", message).into())
}
