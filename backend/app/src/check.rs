//! Checks that several rooms make in the same words.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::text::fold;
use cordee_domain::time::PLAUSIBLE_YEARS;

/// Refuses a change of something that someone else has changed meanwhile.
pub fn version(expected: i32, current: i32) -> Result<(), Refusal> {
    if expected == current {
        return Ok(());
    }
    Err(Refusal::VersionConflict {
        message: "Quelqu’un a modifié cet élément entre-temps. Votre saisie est conservée : comparez-la avec la version actuelle, puis enregistrez à nouveau.".into(),
        expected,
        current,
    })
}

/// Refuses days that no programme could mean.
pub fn plausible_day(field: &str, label: &str, day: NaiveDate) -> Result<(), Refusal> {
    if PLAUSIBLE_YEARS.contains(&day.year()) {
        return Ok(());
    }
    Err(Refusal::invalid(field, format!("{label} : l’année {} n’est pas plausible. Vérifiez la date.", day.year())))
}

/// Refuses, as a bound of a search, days that the calendar of four-digit years does not have.
pub fn calendar_day(field: &str, label: &str, day: Option<NaiveDate>) -> Result<(), Refusal> {
    match day {
        Some(day) if !(1..=9999).contains(&day.year()) => {
            Err(Refusal::invalid(field, format!("{label} : cette année n’existe pas. Vérifiez la date.")))
        }
        _ => Ok(()),
    }
}

/// A short code to search by; none when nothing was typed.
pub fn code(field: &str, label: &str, value: Option<&str>) -> Result<Option<String>, Refusal> {
    cordee_domain::text::optional_line(field, label, value.unwrap_or_default(), 20)
}

/// Refuses instants that no programme could mean.
pub fn plausible_instant(field: &str, label: &str, instant: DateTime<Utc>) -> Result<(), Refusal> {
    plausible_day(field, label, instant.date_naive())
}

/// Refuses a day outside the programme's period, with the rule that sets it.
pub fn within_period(
    field: &str,
    label: &str,
    day: NaiveDate,
    period: (Option<NaiveDate>, Option<NaiveDate>),
    rulebook: &Rulebook,
) -> Result<(), Refusal> {
    let (starts_on, ends_on) = period;
    let outside = starts_on.is_some_and(|start| day < start) || ends_on.is_some_and(|end| day > end);
    if !outside {
        return Ok(());
    }
    let written = |day: Option<NaiveDate>| day.map_or("…".into(), |d| d.format("%d/%m/%Y").to_string());
    let message = format!(
        "{label} : le {} est hors de la période du programme (du {} au {}). Choisissez une date de cette période.",
        day.format("%d/%m/%Y"),
        written(starts_on),
        written(ends_on)
    );
    let citation = rulebook.citations().iter().find(|cited| cited.field.starts_with("periods"));
    Err(match citation {
        Some(cited) => Refusal::cited(field, message, &cited.citation),
        None => Refusal::rule(field, message),
    })
}

/// A search as typed; none when nothing was.
pub fn search(search: Option<&str>) -> Result<Option<String>, Refusal> {
    match search {
        Some(typed) => cordee_domain::text::optional_line("search", "Recherche", typed, 100),
        None => Ok(None),
    }
}

/// The words of a search, folded; none when nothing was typed.
pub fn search_words(search: Option<&str>) -> Result<Vec<String>, Refusal> {
    let typed = self::search(search)?;
    Ok(fold(typed.as_deref().unwrap_or_default()).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect())
}
