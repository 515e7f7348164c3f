//! Every date that the sources state, as an instant in Europe/Paris, to the second.

#![cfg(test)]

use chrono::{DateTime, Duration, Utc};
use cordee_domain::programme::{CalendarKind, Rulebook};

/// Rulebook, key, instant in UTC, inclusive, source line.
const DEADLINES: &[(&str, &str, &str, bool, u32)] = &[
    ("occitanie-collectifs-ehpad-2023", "submission_deadline", "2023-09-30T21:59:59Z", true, 159),
    ("occitanie-animateurs-ph-2022", "submission_deadline", "2022-09-30T21:59:59Z", true, 467),
    ("hauts-de-france-ami-qvt-2023", "submission_deadline", "2023-06-30T21:59:59Z", true, 274),
    ("hauts-de-france-ami-qvt-2023", "refusal_letters", "2023-12-31T22:59:59Z", true, 291),
    ("hauts-de-france-clact-qvt-2022", "submission_deadline", "2022-05-31T21:59:59Z", true, 255),
    ("hauts-de-france-clact-qvt-2022", "staff_opinion_deadline", "2022-06-30T21:59:59Z", true, 316),
    ("hauts-de-france-clact-qvt-2022", "previous_contract_deadline", "2022-06-30T21:59:59Z", true, 230),
    ("hauts-de-france-clact-qvt-2022", "notification_deadline", "2022-07-20T21:59:59Z", true, 259),
];

type Stated = (&'static str, &'static str, CalendarKind, Option<&'static str>, Option<&'static str>);

/// Rulebook, key, kind, first instant and last second in UTC.
const OTHERS: &[Stated] = {
    use CalendarKind::{Event, Forecast, From, Period};
    const EHPAD: &str = "occitanie-collectifs-ehpad-2023";
    const PH: &str = "occitanie-animateurs-ph-2022";
    const AMI: &str = "hauts-de-france-ami-qvt-2023";
    &[
        (EHPAD, "presentation", Event, Some("2023-09-05T13:30:00Z"), Some("2023-09-05T15:00:00Z")),
        (EHPAD, "selection", From, Some("2023-10-15T22:00:00Z"), None),
        (PH, "presentation", Event, Some("2022-06-20T22:00:00Z"), None),
        (PH, "launch", Event, Some("2022-08-31T22:00:00Z"), None),
        (PH, "selection", Event, Some("2022-10-13T22:00:00Z"), None),
        (PH, "notification", From, Some("2022-10-31T23:00:00Z"), None),
        (PH, "recruitment", Period, Some("2022-09-30T22:00:00Z"), Some("2023-01-31T22:59:59Z")),
        (PH, "structure_selection", Period, None, None),
        (AMI, "publication", Event, Some("2023-04-10T22:00:00Z"), None),
        (AMI, "submission_opening", From, Some("2023-04-10T22:00:00Z"), None),
        (AMI, "selection", Forecast, Some("2023-10-31T23:00:00Z"), Some("2023-11-30T22:59:59Z")),
        (AMI, "funding", Forecast, Some("2023-10-31T23:00:00Z"), Some("2023-12-31T22:59:59Z")),
        ("hauts-de-france-ami-qvt-2019", "launch", Event, None, None),
        (
            "hauts-de-france-clact-qvt-2022",
            "review",
            Period,
            Some("2022-05-31T22:00:00Z"),
            Some("2022-06-30T21:59:59Z"),
        ),
    ]
};

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn every_deadline_is_the_instant_that_its_source_states() {
    let mut told = Vec::new();
    for rulebook in Rulebook::builtin() {
        for deadline in rulebook.deadlines() {
            let line = deadline.cite.as_ref().map_or(0, |citation| citation.line);
            told.push((rulebook.key.as_str(), deadline.key.clone(), deadline.instant(), deadline.inclusive, line));
        }
    }
    let stated =
        DEADLINES.iter().map(|(rulebook, key, at, inc, line)| (*rulebook, (*key).to_owned(), instant(at), *inc, *line));
    assert_eq!(told, stated.collect::<Vec<_>>());
}

#[test]
fn an_inclusive_deadline_is_open_to_the_end_of_its_last_second() {
    for (rulebook, key, at, ..) in DEADLINES {
        let deadline = Rulebook::find(rulebook).unwrap().deadline(key).unwrap();
        let last = instant(at);
        assert!(deadline.is_open(last - Duration::days(400)));
        assert!(deadline.is_open(last));
        assert!(deadline.is_open(last + Duration::milliseconds(999)));
        assert!(!deadline.is_open(last + Duration::seconds(1)));
    }
}

#[test]
fn an_exclusive_deadline_closes_as_its_day_begins() {
    let mut deadline =
        Rulebook::find("occitanie-collectifs-ehpad-2023").unwrap().deadline("submission_deadline").unwrap();
    deadline.inclusive = false;
    assert_eq!(deadline.instant(), instant("2023-09-29T22:00:00Z"));
    assert!(deadline.is_open(instant("2023-09-29T21:59:59.999Z")));
    assert!(!deadline.is_open(instant("2023-09-29T22:00:00Z")));
}

#[test]
fn every_other_date_is_the_instant_that_its_source_states() {
    let mut told = Vec::new();
    for rulebook in Rulebook::builtin() {
        for item in rulebook.calendar.iter().filter(|item| item.kind != CalendarKind::Deadline) {
            told.push((rulebook.key.as_str(), item.key.as_str(), item.kind, item.starts_at(), item.ends_at()));
        }
    }
    let stated = OTHERS.iter().map(|(r, k, kind, start, end)| (*r, *k, *kind, start.map(instant), end.map(instant)));
    assert_eq!(told, stated.collect::<Vec<_>>());
}

#[test]
fn the_call_without_a_year_has_a_deadline_once_the_year_is_given() {
    let rulebook = Rulebook::find("hauts-de-france-ami-qvt-2019").unwrap();
    assert_eq!(rulebook.deadline("submission_deadline"), None);
    assert_eq!((rulebook.starts_on, rulebook.sources[0].published_on), (None, None));
    let deadline = rulebook.deadline_in("submission_deadline", 2019).unwrap();
    assert_eq!(deadline.instant(), instant("2019-06-28T21:59:59Z"));
    assert_eq!(rulebook.deadline_in("launch", 2019), None, "a launch is no deadline");
    let dated = Rulebook::find("hauts-de-france-ami-qvt-2023").unwrap();
    assert_eq!(dated.deadline_in("submission_deadline", 2019), None, "its year is stated");
}

#[test]
fn both_periods_of_the_disability_programme_are_kept() {
    let rulebook = Rulebook::find("occitanie-animateurs-ph-2022").unwrap();
    let period = |key| {
        let period = rulebook.period(key).unwrap();
        (period.starts_on.to_string(), period.ends_on.to_string())
    };
    assert_eq!(period("network_support"), ("2022-10-01".into(), "2024-06-30".into()));
    assert_eq!(period("post_funding"), ("2023-01-01".into(), "2024-12-31".into()));
    assert_eq!(rulebook.starts_on.map(|day| day.to_string()).as_deref(), Some("2023-01-01"));
}
