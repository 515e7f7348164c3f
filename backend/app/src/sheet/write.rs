use super::text::{self, Change, Drafted};
use super::{Sheet, Synced, emit, facts, find, kept_changes, read_back, store, story, voices, writable};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::event::EventKind;
use cordee_domain::ids::{GroupId, ParticipationId, PostId, ProgrammeId, SheetId};
use cordee_domain::library::{SheetContent, SheetKind};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::sheet::{self as rules, SheetStatus};
use cordee_domain::time::paris_date;
use cordee_store::entity::{establishment, participation, post, programme, sheet_update};
use cordee_store::{WriteScope, sheet as sheets};

/// After how many kept changes they are merged into one.
const COMPACTED: i64 = 64;

/// A sheet to begin.
#[derive(Clone, Debug)]
pub struct OpenSheet {
    pub kind: SheetKind,
    pub title: String,
    /// The project that it tells; or the post. None for what the agency writes of no project.
    pub participation: Option<ParticipationId>,
    pub post: Option<PostId>,
    /// Whether its parts begin with what the project holds.
    pub from_project: bool,
}

/// What a sheet says of itself beside its text.
pub type SheetFacts = SheetContent;

#[derive(Default)]
struct Place {
    group: Option<GroupId>,
    establishment: Option<establishment::Model>,
    post: Option<PostId>,
    participation: Option<participation::Model>,
    programme: Option<programme::Model>,
}

/// Begins a sheet, with what is known of its project.
pub async fn open(asker: &Asker, input: OpenSheet) -> AppResult<Sheet> {
    let mut scope = asker.write(act::SHEET_WRITE).await?;
    let place = place(asker, &scope, &input).await?;
    let day = paris_date(scope.now());
    let told = match &place.participation {
        Some(project) if input.from_project => story::of(&scope, project, place.establishment.as_ref()).await?,
        _ => story::Told::default(),
    };
    let facts = rules::facts(SheetContent {
        kind: input.kind,
        title: input.title,
        summary: String::new(),
        sections: Vec::new(),
        themes: told.themes,
        fields: told.fields,
        sector: place.establishment.as_ref().map(|one| one.sector),
        departements: place.establishment.iter().map(|one| one.department.clone()).collect(),
        size: None,
        establishment: place.establishment.as_ref().map(|one| one.name.chars().take(160).collect()),
        programme: place.programme.as_ref().map(|one| one.title.chars().take(160).collect()),
        year: Some(chrono::Datelike::year(&day)),
        series: told.series,
    })?;
    let (by, now) = (scope.actor(), scope.now());
    let row = Sheet {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        kind: facts.kind,
        status: SheetStatus::Draft,
        edition: 1,
        programme_id: place.programme.map(|one| one.id),
        group_id: place.group,
        establishment_id: place.establishment.map(|one| one.id),
        post_id: place.post,
        title: facts.title.clone(),
        sector: facts.sector,
        year: facts.year,
        facts: json(&facts)?,
        anonymous: false,
        replacements: "[]".into(),
        kept: "[]".into(),
        opened_by: by,
        opened_at: now,
        written_by: by,
        written_at: now,
        moved_at: now,
        note: None,
        note_by: None,
        published_edition: None,
        published_at: None,
        published: None,
        version: 1,
    };
    let sheet = scope.add(row).await?;
    if !told.drafted.is_empty() {
        change(asker, &scope, &sheet, Change::Append(told.drafted), None).await?;
    }
    emit(&mut scope, EventKind::SheetOpened, &sheet);
    scope.commit().await?;
    read_back(asker, sheet.id).await
}

/// Where a sheet belongs: a project or a post that the asker reaches; for the agency, nowhere in particular.
async fn place(asker: &Asker, scope: &WriteScope, input: &OpenSheet) -> AppResult<Place> {
    let mut place = Place::default();
    let mut of: Option<ProgrammeId> = None;
    if let (Some(_), Some(post)) = (input.participation, input.post) {
        scope.find::<post::Entity, _>(post).await?.ok_or(AppError::NotFound)?;
        let message = "Poste : la fiche raconte le travail d’un établissement ou d’un poste. Retirez l’un des deux.";
        return Err(Refusal::invalid("postId", message).into());
    }
    if let Some(id) = input.participation {
        let project = scope.find::<participation::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
        if !scope.reaches_place(project.group_id, project.establishment_id) {
            return Err(AppError::NotFound);
        }
        let found = scope.find::<establishment::Entity, _>(project.establishment_id).await?;
        place.group = Some(project.group_id);
        place.establishment = Some(found.ok_or(AppError::NotFound)?);
        of = Some(project.programme_id);
        place.participation = Some(project);
    } else if let Some(id) = input.post {
        let found = scope.find::<post::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
        if !scope.reaches_post(found.id) {
            return Err(AppError::NotFound);
        }
        (place.group, place.post) = (Some(found.group_id), Some(found.id));
        of = Some(found.programme_id);
    } else if asker.actor()?.may(act::SHEET_PUBLISH).is_err() {
        let message = "Choisissez l’établissement ou le poste dont la fiche raconte le travail.";
        return Err(Refusal::invalid("participationId", message).into());
    }
    if let Some(id) = of {
        place.programme = scope.find::<programme::Entity, _>(id).await?;
    }
    Ok(place)
}

pub(super) fn json<T: serde::Serialize>(value: &T) -> AppResult<String> {
    serde_json::to_string(value).map_err(AppError::internal)
}

/// Changes what a sheet says of itself beside its text. The establishment and the programme are as they wish to be named.
pub async fn update(asker: &Asker, id: SheetId, version: i32, given: SheetFacts) -> AppResult<Sheet> {
    let mut scope = asker.write(act::SHEET_WRITE).await?;
    let sheet = find(&scope, id).await?;
    writable(asker, &sheet)?;
    check::version(version, sheet.version)?;
    let kept = rules::facts(SheetContent { sections: Vec::new(), ..given })?;
    let sheet = with_facts(sheet, &kept)?;
    let sheet = touch(&mut scope, sheet).await?;
    scope.commit().await?;
    read_back(asker, sheet.id).await
}

pub(super) fn with_facts(sheet: Sheet, facts: &SheetContent) -> AppResult<Sheet> {
    Ok(Sheet {
        kind: facts.kind,
        title: facts.title.clone(),
        sector: facts.sector,
        year: facts.year,
        facts: json(facts)?,
        version: sheet.version + 1,
        ..sheet
    })
}

/// Keeps that a sheet was written just now, and by whom.
pub(super) async fn touch(scope: &mut WriteScope, sheet: Sheet) -> AppResult<Sheet> {
    let (written_by, written_at) = (scope.actor(), scope.now());
    let sheet = scope.save(Sheet { written_by, written_at, ..sheet }).await?;
    voices::reread(scope, &sheet).await?;
    emit(scope, EventKind::SheetWritten, &sheet);
    Ok(sheet)
}

/// Takes what a device changed in the text, and gives back what it lacks. The same change twice changes nothing; what
/// others wrote meanwhile stays.
pub async fn write_text(asker: &Asker, id: SheetId, update: Vec<u8>, vector: Option<Vec<u8>>) -> AppResult<Synced> {
    let mut scope = asker.write(act::SHEET_WRITE).await?;
    let sheet = find(&scope, id).await?;
    let (changed, synced) = change(asker, &scope, &sheet, Change::Given(update), vector).await?;
    if changed {
        // What was sent before the sheet left the hands of its writers, and came again, changes nothing and is no fault.
        writable(asker, &sheet)?;
        touch(&mut scope, sheet).await?;
        scope.commit().await?;
    }
    Ok(synced)
}

/// Writes blocks at the end of their parts.
pub async fn append(asker: &Asker, id: SheetId, blocks: Vec<Drafted>) -> AppResult<Sheet> {
    let mut scope = asker.write(act::SHEET_WRITE).await?;
    let sheet = find(&scope, id).await?;
    writable(asker, &sheet)?;
    change(asker, &scope, &sheet, Change::Append(blocks), None).await?;
    touch(&mut scope, sheet).await?;
    scope.commit().await?;
    read_back(asker, id).await
}

/// Makes a change of the text and keeps it; says whether there was any.
pub(super) async fn change(
    asker: &Asker,
    scope: &WriteScope,
    sheet: &Sheet,
    change: Change,
    vector: Option<Vec<u8>>,
) -> AppResult<(bool, Synced)> {
    let (last, count) = sheets::extent(scope, sheet.id).await?;
    let client = asker.app().ids.next().as_u128() as u64;
    let merged = text::merge(kept_changes(scope, sheet.id).await?, Some(change), vector, client).await?;
    let synced = Synced { update: merged.missing, vector: merged.vector };
    let Some(change) = merged.change else { return Ok((false, synced)) };
    let compacts = count >= COMPACTED;
    if compacts {
        store::forget_updates(scope, sheet.id, last).await?;
    }
    let row = sheet_update::Model {
        tenant_id: scope.tenant(),
        id: asker.app().ids.next(),
        sheet_id: sheet.id,
        group_id: sheet.group_id,
        establishment_id: sheet.establishment_id,
        post_id: sheet.post_id,
        rank: last.saturating_add(1),
        content: if compacts { merged.whole } else { change },
        written_by: scope.actor(),
        written_at: scope.now(),
    };
    scope.add(row).await?;
    Ok((true, synced))
}

/// Puts other words in the place of a term, in the text and in what the sheet says of itself.
pub(super) async fn replace(asker: &Asker, scope: &WriteScope, sheet: Sheet, term: &str, by: &str) -> AppResult<Sheet> {
    let given = Change::Replace { term: term.to_owned(), by: by.to_owned() };
    change(asker, scope, &sheet, given, None).await?;
    let of = facts(&sheet)?;
    let other = |text: &str| super::convert::replaced(text, term, by);
    let mut series = of.series;
    for one in &mut series {
        one.name = other(&one.name);
        one.unit = other(&one.unit);
    }
    let replaced = SheetContent {
        title: other(&of.title),
        summary: other(&of.summary),
        programme: of.programme.as_deref().map(other),
        series,
        ..of
    };
    with_facts(sheet, &rules::facts(replaced)?)
}
