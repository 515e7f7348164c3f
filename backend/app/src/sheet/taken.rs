//! What a sheet may take from its project after it was begun: what was measured since, and its pictures and films.

use super::text::{Change, Drafted};
use super::{Sheet, find, life, read_back, store, story, writable, write};
use crate::file::{self, File, Version};
use crate::{AppError, AppResult, Asker, experiment};
use cordee_domain::file::{Class, MediaType};
use cordee_domain::ids::{FileId, Kind, SheetId};
use cordee_domain::library::{Block, SectionKind, Series};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::WriteScope;
use std::collections::HashSet;

/// What was measured in the project of a sheet, as it could be shown; nothing to whom does not see it.
pub async fn project_series(asker: &Asker, sheet: &Sheet) -> AppResult<Vec<Series>> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    let Some(project) = store::project_of(&scope, sheet).await? else { return Ok(Vec::new()) };
    match experiment::story_of(asker, project.id).await {
        Ok(told) => Ok(story::series(&told)),
        Err(AppError::Denied | AppError::NotFound) => Ok(Vec::new()),
        Err(other) => Err(other),
    }
}

/// The pictures and films of the project that a sheet does not have yet, the latest first.
pub async fn project_files(asker: &Asker, sheet: &Sheet) -> AppResult<Vec<File>> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    let Some(project) = store::project_of(&scope, sheet).await? else { return Ok(Vec::new()) };
    let (from, to) = ((Kind::Participation, project.id.0), (Kind::Sheet, sheet.id.0));
    let mut found = file::of_subjects(asker, &[from, to], false).await?;
    let (theirs, own) = (found.remove(&from).unwrap_or_default(), found.remove(&to).unwrap_or_default());
    let current: Vec<_> = theirs.iter().chain(&own).filter_map(|file| file.current_id).collect();
    if theirs.is_empty() {
        return Ok(Vec::new());
    }
    let versions = file::versions_by_ids(asker, &current).await?;
    let version = |file: &File| versions.iter().find(|version| Some(version.id) == file.current_id);
    let had: HashSet<&str> = own.iter().filter_map(|file| version(file)?.sha256.as_deref()).collect();
    let wanted = |file: &File| {
        let version = version(file)?;
        shown(version.media_type.as_deref()?)?;
        let new = version.sha256.as_deref().is_some_and(|hash| !had.contains(hash));
        new.then(|| file.clone())
    };
    Ok(theirs.iter().filter_map(wanted).collect())
}

/// The class of what a text can show.
fn shown(media_type: &str) -> Option<Class> {
    let class = MediaType::from_key(media_type)?.class();
    matches!(class, Class::Picture | Class::Film | Class::Sound).then_some(class)
}

/// A picture or a film of the project to be shown in a part of a sheet.
#[derive(Clone, Debug)]
pub struct TakeFile {
    pub sheet: SheetId,
    pub file: FileId,
    pub part: SectionKind,
    /// What a picture shows, for who does not see it; the title of a film.
    pub words: String,
    /// Of a picture.
    pub caption: String,
    /// Of a film: a WebVTT file, which must be among those of the sheet when it is published.
    pub captions: Option<FileId>,
    /// Of a film.
    pub transcript: String,
}

/// Copies a picture or a film of the project to the files of a sheet, and shows it at the end of a part. What becomes of
/// the project's own file changes nothing to it.
pub async fn take_file(asker: &Asker, take: TakeFile) -> AppResult<Sheet> {
    asker.actor()?.may(act::SHEET_WRITE)?;
    let sheet = super::by_ids(asker, &[take.sheet]).await?.pop().ok_or(AppError::NotFound)?;
    let theirs = project_files(asker, &sheet).await?;
    let source = theirs.into_iter().find(|file| file.id == take.file).ok_or(AppError::NotFound)?;
    let current = file::versions_by_ids(asker, source.current_id.as_slice()).await?.pop().ok_or(AppError::NotFound)?;
    let picture = current.media_type.as_deref().and_then(shown) == Some(Class::Picture);
    let (label, most) = if picture { ("Ce que montre l’image", 400) } else { ("Titre", 200) };
    let words = text::line("words", label, &take.words, most)?;
    let caption = text::optional_line("caption", "Légende", &take.caption, 300)?;
    let transcript = text::paragraphs("transcript", "Transcription", &take.transcript, 8_000)?;
    if !super::may(asker, &sheet, act::SHEET_WRITE).await? || asker.actor()?.may(act::FILE_PUT).is_err() {
        return Err(AppError::Denied);
    }
    writable(asker, &sheet)?;
    let copy = file::Copy::of(asker.app(), Version { name: source.name, ..current }).await?;
    let taken = put(asker, &take, &copy, |file| match picture {
        true => Block::Picture { file, alternative: words, caption },
        false => Block::Film { file, title: words, captions: take.captions, transcript },
    });
    match taken.await {
        // Whether a commit that fails was made is not known: bytes that no row names are found after a while.
        Ok(scope) => scope.commit().await?,
        Err(error) => {
            copy.forget(asker.app()).await;
            return Err(error);
        }
    };
    read_back(asker, take.sheet).await
}

/// The change that shows a copy in a sheet, to be committed.
async fn put(
    asker: &Asker,
    take: &TakeFile,
    copy: &file::Copy,
    block: impl FnOnce(FileId) -> Block,
) -> AppResult<WriteScope> {
    let mut scope = asker.write(act::SHEET_WRITE).await?;
    let sheet = find(&scope, take.sheet).await?;
    writable(asker, &sheet)?;
    if let Some(captions) = take.captions {
        let found = cordee_store::file::by_ids(&scope, &[captions]).await?.pop();
        if !found.is_some_and(|file| life::hangs_on(&file, &sheet) && file.trashed_at.is_none()) {
            let message = "Sous-titres : choisissez un fichier joint à la fiche, ou joignez-le d’abord à ses fichiers.";
            return Err(Refusal::invalid("captionsId", message).into());
        }
    }
    let id = copy.hang(asker.app(), &mut scope, (Kind::Sheet, sheet.id.0)).await?;
    let drafted = Drafted { part: take.part, block: block(id), origin: Some("Fichiers du projet".to_owned()) };
    write::change(asker, &scope, &sheet, Change::Append(vec![drafted]), None).await?;
    write::touch(&mut scope, sheet).await?;
    Ok(scope)
}

/// The public address of a sheet, and of its version that is public now: its readable part and the version's number.
pub async fn public_address(asker: &Asker, sheet: &Sheet) -> AppResult<Option<(String, i32)>> {
    if sheet.published_edition.is_none() {
        return Ok(None);
    }
    let scope = asker.read(act::SHEET_VIEW).await?;
    Ok(cordee_store::publication::address(&scope, sheet.id.0).await?)
}
