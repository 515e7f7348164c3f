//! A sheet on its way to the library: who writes it, and what is checked before it is published.

pub mod anonymity;
mod function;

pub use function::function;

use crate::indicator::MAX_UNITS;
use crate::keyed;
use crate::library::{Block, SheetContent};
use crate::refusal::Refusal;
use crate::text;
use crate::time::PLAUSIBLE_YEARS;
use chrono::Datelike;

keyed! {
    /// Where a sheet is on its way.
    pub enum SheetStatus {
        Draft = "draft", "En rédaction";
        /// The voices read it and say whether they consent.
        Consent = "consent", "À l’accord des voix";
        Submitted = "submitted", "Transmise à l’Aract";
        Returned = "returned", "À reprendre";
        Published = "published", "Publiée";
        Withdrawn = "withdrawn", "Retirée";
        /// Never published, and put aside by those who wrote it: they may take it up again.
        Discarded = "discarded", "Abandonnée";
    }
}

/// Characters of a title.
pub const MAX_TITLE: usize = 160;
/// Characters of a summary.
pub const MAX_SUMMARY: usize = 800;
/// Characters of the text of all sections. Ours, proposed.
pub const MAX_TEXT: usize = 60_000;
/// Bytes of one change of the text.
pub const MAX_CHANGE: usize = 256 * 1024;
/// Bytes of the text with its history.
pub const MAX_STORED: usize = 2 * 1024 * 1024;
/// Of what a device says that it knows: a few bytes for each device that ever wrote.
pub const MAX_VECTOR: usize = 64 * 1024;
/// Blocks of one section.
pub const MAX_BLOCKS: usize = 400;
const MAX_THEMES: usize = 4;
const MAX_FIELDS: usize = 12;
const MAX_DEPARTEMENTS: usize = 15;
/// Indicators that a sheet shows.
pub const MAX_SERIES: usize = 12;
/// Measures of one of them.
pub const MAX_POINTS: usize = 60;

impl SheetStatus {
    /// Whether those of the project still write in it.
    pub fn is_written(self) -> bool {
        matches!(self, SheetStatus::Draft | SheetStatus::Consent | SheetStatus::Returned)
    }

    /// Refuses a step that this state does not lead to; `steps` are those from which it may be made.
    pub fn from_one_of(self, steps: &[SheetStatus], what: &str) -> Result<(), Refusal> {
        if steps.contains(&self) {
            return Ok(());
        }
        let message = format!("Cette fiche est « {} » : elle ne peut pas être {what}.", self.label().to_lowercase());
        Err(Refusal::rule("id", message))
    }
}

/// Checks all that a sheet says of itself beside its text, and gives it back as it is kept.
pub fn facts(given: SheetContent) -> Result<SheetContent, Refusal> {
    let title = text::line("title", "Titre", &given.title, MAX_TITLE)?;
    let summary = text::paragraphs("summary", "Résumé", &given.summary, MAX_SUMMARY)?.unwrap_or_default();
    let establishment = optional("establishment", "Nom de l’établissement", given.establishment.as_deref())?;
    let programme = optional("programme", "Programme", given.programme.as_deref())?;
    if let Some(year) = given.year
        && !PLAUSIBLE_YEARS.contains(&year)
    {
        let message = format!("Année : {year} n’est pas plausible. Vérifiez l’année.");
        return Err(Refusal::invalid("year", message));
    }
    let (mut themes, mut fields, mut departements) = (given.themes, given.fields, given.departements);
    themes.sort_unstable();
    themes.dedup();
    fields.sort_unstable();
    fields.dedup();
    departements.sort_unstable();
    departements.dedup();
    let code = |code: &String| (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric());
    if !departements.iter().all(code) {
        let message = "Départements : indiquez leurs codes, tels que 09 ou 34.";
        return Err(Refusal::invalid("departements", message));
    }
    too_many("themes", "Thèmes", themes.len(), MAX_THEMES)?;
    too_many("fields", "Champs de la QVCT", fields.len(), MAX_FIELDS)?;
    too_many("departements", "Départements", departements.len(), MAX_DEPARTEMENTS)?;
    too_many("series", "Indicateurs", given.series.len(), MAX_SERIES)?;
    for series in &given.series {
        text::line("series", "Nom de l’indicateur", &series.name, 150)?;
        text::optional_line("series", "Unité", &series.unit, 40)?;
        too_many("series", "Mesures d’un indicateur", series.points.len(), MAX_POINTS)?;
        if let Some((day, _)) = series.points.iter().find(|(day, _)| !PLAUSIBLE_YEARS.contains(&day.year())) {
            let message = format!("Date d’une mesure : l’année {} n’est pas plausible. Vérifiez la date.", day.year());
            return Err(Refusal::invalid("series", message));
        }
        let values = series.points.iter().map(|(_, value)| *value).chain(series.target);
        if values.map(i64::unsigned_abs).any(|value| value > MAX_UNITS.unsigned_abs() * 1_000) {
            let message = "Valeur d’une mesure : un milliard au plus. Vérifiez le nombre ou changez d’unité.";
            return Err(Refusal::invalid("series", message));
        }
    }
    Ok(SheetContent { title, summary, establishment, programme, themes, fields, departements, ..given })
}

fn optional(field: &str, label: &str, value: Option<&str>) -> Result<Option<String>, Refusal> {
    text::optional_line(field, label, value.unwrap_or_default(), 160)
}

fn too_many(field: &str, label: &str, count: usize, most: usize) -> Result<(), Refusal> {
    if count <= most {
        return Ok(());
    }
    Err(Refusal::invalid(field, format!("{label} : {count}, pour {most} au plus. Retirez-en.")))
}

/// Refuses to show a sheet to others before it says something, and says it to whoever does not hear.
pub fn complete(content: &SheetContent) -> Result<(), Refusal> {
    if content.sections.iter().all(|section| section.blocks.is_empty()) {
        let message = "Cette fiche est vide : écrivez au moins une partie.";
        return Err(Refusal::rule("id", message));
    }
    if content.summary.is_empty() {
        let message = "Résumé : dites en quelques phrases ce que la fiche apporte, avant de la transmettre.";
        return Err(Refusal::rule("summary", message));
    }
    if content.themes.is_empty() {
        return Err(Refusal::rule("themes", "Thèmes : choisissez-en au moins un, pour que la fiche se retrouve."));
    }
    heard(content)
}

/// Refuses a film or a recording with neither captions nor a transcript.
fn heard(content: &SheetContent) -> Result<(), Refusal> {
    for section in &content.sections {
        for block in &section.blocks {
            if let Block::Film { title, captions: None, transcript, .. } = block
                && transcript.as_deref().is_none_or(|words| words.trim().is_empty())
            {
                let part = section.kind.label();
                let message = format!(
                    "{part} : le film « {title} » n’a ni sous-titres ni transcription. Ajoutez l’un ou l’autre par « Modifier », sous le film, ou retirez-le du texte."
                );
                return Err(Refusal::rule("id", message));
            }
        }
    }
    Ok(())
}

/// The text of a block, without its marks: what is read, and what is searched for what must not be told.
pub fn plain(block: &Block) -> Vec<String> {
    let run = |text: &[crate::library::Inline]| text.iter().map(|inline| inline.text.as_str()).collect::<String>();
    match block {
        Block::Heading { text, .. } => vec![text.clone()],
        Block::Paragraph { text } => vec![run(text)],
        Block::List { items, .. } => items.iter().map(|item| run(item)).collect(),
        Block::Quote { text, source } => std::iter::once(run(text)).chain(source.clone()).collect(),
        Block::Picture { alternative, caption, .. } => {
            std::iter::once(alternative.clone()).chain(caption.clone()).collect()
        }
        Block::Film { title, transcript, .. } => std::iter::once(title.clone()).chain(transcript.clone()).collect(),
    }
}

/// The addresses that the text of a block leads to: not read in it, and published with it.
pub fn links(block: &Block) -> Vec<String> {
    let of = |text: &[crate::library::Inline]| -> Vec<String> {
        text.iter().filter_map(|inline| inline.href.clone()).collect()
    };
    match block {
        Block::Paragraph { text } | Block::Quote { text, .. } => of(text),
        Block::List { items, .. } => items.iter().flat_map(|item| of(item)).collect(),
        Block::Heading { .. } | Block::Picture { .. } | Block::Film { .. } => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::FileId;
    use crate::library::{Inline, Section, SectionKind, SheetKind, Theme};
    use uuid::Uuid;

    pub(super) fn blank() -> SheetContent {
        SheetContent {
            kind: SheetKind::Experience,
            title: "Des plannings tenus".into(),
            summary: String::new(),
            sections: Vec::new(),
            themes: Vec::new(),
            fields: Vec::new(),
            sector: None,
            departements: Vec::new(),
            size: None,
            establishment: None,
            programme: None,
            year: None,
            series: Vec::new(),
        }
    }

    #[test]
    fn facts_are_bounded_sorted_and_trimmed() {
        let given = SheetContent {
            title: "  Des plannings tenus ".into(),
            themes: vec![Theme::Roles, Theme::Workload, Theme::Roles],
            departements: vec!["34".into(), "09".into(), "34".into()],
            ..blank()
        };
        let kept = facts(given).unwrap();
        assert_eq!(kept.title, "Des plannings tenus");
        assert_eq!(kept.themes, [Theme::Workload, Theme::Roles]);
        assert_eq!(kept.departements, ["09", "34"]);
        for wrong in [
            SheetContent { title: " ".into(), ..blank() },
            SheetContent { year: Some(20_240), ..blank() },
            SheetContent { departements: vec!["Ariège".into()], ..blank() },
            SheetContent { summary: "a".repeat(MAX_SUMMARY + 1), ..blank() },
        ] {
            assert!(facts(wrong).is_err());
        }
    }

    #[test]
    fn a_film_is_shown_only_with_captions_or_a_transcript() {
        let file = FileId(Uuid::from_u128(1));
        let words = Inline { text: "Dix minutes au calme.".into(), ..Inline::default() };
        let shown = |captions: Option<FileId>, transcript: Option<&str>| {
            let film =
                Block::Film { file, title: "La relève".into(), captions, transcript: transcript.map(Into::into) };
            let text =
                Section { kind: SectionKind::Context, blocks: vec![Block::Paragraph { text: vec![words.clone()] }] };
            let results = Section { kind: SectionKind::Results, blocks: vec![film] };
            let summary = "Un essai de six semaines.".into();
            complete(&SheetContent { summary, themes: vec![Theme::Roles], sections: vec![text, results], ..blank() })
        };
        for silent in [None, Some(""), Some("  ")] {
            let refused = shown(None, silent).unwrap_err().to_string();
            assert!(refused.starts_with("Les résultats : le film « La relève » n’a ni"), "{refused}");
        }
        assert!(shown(Some(FileId(Uuid::from_u128(2))), None).is_ok());
        assert!(shown(None, Some("On entend la relève du soir.")).is_ok());
    }

    #[test]
    fn a_step_is_made_from_where_it_leads() {
        assert!(SheetStatus::Submitted.from_one_of(&[SheetStatus::Submitted], "publiée").is_ok());
        assert!(SheetStatus::Draft.from_one_of(&[SheetStatus::Submitted], "publiée").is_err());
    }
}
