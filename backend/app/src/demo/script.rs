use super::act::{Act, Cue};
use super::calendar::Calendar;
use super::{HAUTS_DE_FRANCE, OCCITANIE, cast, stories};
use chrono::Datelike;
use cordee_domain::notification::{Preference, Rhythm, Topic};

/// The EHPAD programme under way.
pub const EHPAD: &str = "ehpad";
/// The edition before it, which is over.
pub const EHPAD_BEFORE: &str = "ehpad-before";

/// Everything that happens, in the order of time.
pub fn script(calendar: &Calendar) -> Vec<Cue> {
    let mut cues = regions(calendar);
    cues.extend(programmes(calendar));
    cues.extend(stories::all(calendar));
    cues.sort_by_key(|cue| cue.at);
    cues
}

/// When the tenants were made, in days from today.
const BEGINNING: i64 = -900;

fn regions(calendar: &Calendar) -> Vec<Cue> {
    let mut cues = Vec::new();
    for (minute, (tenant, region)) in (0..).zip([(OCCITANIE, "76"), (HAUTS_DE_FRANCE, "32")]) {
        let mut cue = |hour, act| cues.push(Cue { at: calendar.at(BEGINNING, hour, minute), tenant, by: None, act });
        cue(8, Act::CreateTenant { region });
        cue(9, Act::Import);
    }
    cues.extend(cast::joins(calendar, BEGINNING));
    cues.extend(choices(calendar));
    cues
}

/// What some of the people shown want by mail; the others have not chosen.
fn choices(calendar: &Calendar) -> Vec<Cue> {
    let usual = Preference::default;
    let weekly = |weekday, hour| Preference { rhythm: Rhythm::Weekly, weekday, hour, ..usual() };
    let chosen = [
        (OCCITANIE, "Camille Durand", Preference { hour: 8, ..usual() }),
        (OCCITANIE, "Hélène Marquet", Preference { hour: 18, ..usual() }),
        (OCCITANIE, "Agnès Lacombe", weekly(1, 9)),
        (OCCITANIE, "Inès Moreau", Preference { muted: vec![Topic::Groups], ..usual() }),
        (HAUTS_DE_FRANCE, "Damien Carlier", weekly(5, 14)),
        (HAUTS_DE_FRANCE, "Kévin Leroy", usual().nothing()),
    ];
    let cue = |(minute, (tenant, person, wanted))| {
        let at = calendar.at(BEGINNING + 500, 12, minute);
        Cue { at, tenant, by: Some(person), act: Act::WantMail(wanted) }
    };
    (0..).zip(chosen).map(cue).collect()
}

struct Opening {
    tenant: &'static str,
    by: &'static str,
    programme: &'static str,
    rulebook: &'static str,
    /// The title, to which the years are added.
    title: &'static str,
    /// In days from today.
    day: i64,
    /// Whole months, from today's: before it, and after it.
    months: (u32, i32),
    approved: &'static [&'static str],
}

const OPENINGS: [Opening; 5] = [
    Opening {
        tenant: OCCITANIE,
        by: "Camille Durand",
        programme: EHPAD_BEFORE,
        rulebook: "occitanie-collectifs-ehpad-2023",
        title: "Collectifs territoriaux QVCT des EHPAD d’Occitanie",
        day: -880,
        months: (27, -14),
        approved: &["Claire Fabre", "Hélène Marquet"],
    },
    Opening {
        tenant: OCCITANIE,
        by: "Agnès Lacombe",
        programme: "ph",
        rulebook: "occitanie-animateurs-ph-2022",
        title: "Animateurs QVCT des ESMS du handicap d’Occitanie",
        day: -330,
        months: (10, 13),
        approved: &[],
    },
    Opening {
        tenant: OCCITANIE,
        by: "Camille Durand",
        programme: EHPAD,
        rulebook: "occitanie-collectifs-ehpad-2023",
        title: "Collectifs territoriaux QVCT des EHPAD d’Occitanie",
        day: -290,
        months: (8, 5),
        approved: &["Hélène Marquet", "Nadia Benali", "Thomas Ricard", "Claire Fabre", "Marc Olivet"],
    },
    Opening {
        tenant: HAUTS_DE_FRANCE,
        by: "Florence Lemaire",
        programme: "clact",
        rulebook: "hauts-de-france-clact-qvt-2022",
        title: "Contrats locaux d’amélioration des conditions de travail et QVT des Hauts-de-France",
        day: -160,
        months: (4, 19),
        approved: &[],
    },
    Opening {
        tenant: HAUTS_DE_FRANCE,
        by: "Florence Lemaire",
        programme: "ami",
        rulebook: "hauts-de-france-ami-qvt-2023",
        title: "Appel à manifestation d’intérêt QVT des Hauts-de-France",
        day: -75,
        months: (1, 10),
        approved: &[],
    },
];

fn programmes(calendar: &Calendar) -> Vec<Cue> {
    let mut cues = Vec::new();
    for opening in &OPENINGS {
        let Opening { tenant, by, programme, rulebook, months, .. } = *opening;
        let (starts_on, ends_on) = (calendar.month_start(months.0), calendar.month_end(months.1));
        let years = match (starts_on.year(), ends_on.year()) {
            (one, other) if one == other => one.to_string(),
            (one, other) => format!("{one}-{other}"),
        };
        let title = format!("{} ({years})", opening.title);
        let act = Act::OpenProgramme { programme, rulebook, title, starts_on, ends_on };
        cues.push(Cue { at: calendar.at(opening.day, 9, 30), tenant, by: Some(by), act });
        for (minute, &consultant) in (0..).zip(opening.approved) {
            let act = Act::Approve { programme, consultant };
            cues.push(Cue { at: calendar.at(opening.day + 6, 14, minute), tenant, by: Some(by), act });
        }
    }
    cues
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, TimeZone, Utc};
    use std::collections::BTreeSet;

    #[test]
    fn nothing_happens_after_the_day_on_which_it_is_loaded() {
        for day in 0..800 {
            let now = Utc.with_ymd_and_hms(2026, 1, 1, 0, 5, 0).unwrap() + Duration::days(day);
            let cues = script(&Calendar::around(now));
            assert!(cues.is_sorted_by_key(|cue| cue.at) && cues.last().unwrap().at <= now, "{now}");
            // About seven seconds of an unoptimised build.
            assert!(cues.len() < 1_000, "{} changes are too many to load while someone waits", cues.len());
        }
    }

    #[test]
    fn everyone_has_an_address_of_their_own_that_nobody_can_own() {
        let mut addresses: BTreeSet<(&str, String)> = BTreeSet::new();
        for cue in script(&Calendar::around(Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).unwrap())) {
            let (person, email) = match cue.act {
                Act::Join(join) => (join.person, join.email),
                Act::Name(naming) => (naming.person, naming.email),
                _ => continue,
            };
            assert!(email.is_ascii() && email.ends_with(".example"), "{email}");
            addresses.insert((person, email));
        }
        let people: BTreeSet<_> = addresses.iter().map(|(person, _)| person).collect();
        let emails: BTreeSet<_> = addresses.iter().map(|(_, email)| email).collect();
        assert_eq!((people.len(), emails.len()), (addresses.len(), addresses.len()));
        assert!(people.len() > 90, "{}", people.len());
    }
}
