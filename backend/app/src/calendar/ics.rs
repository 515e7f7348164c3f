//! Sessions as calendars read them: RFC 5545, with RFC 5546 for invitations and RFC 7986 for how
//! often to read again.

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Paris;
use ics::ICalendar;
use ics::components::{Component, Parameter, Property};
use ics::escape_text;
use uuid::Uuid;

const PRODUCT: &str = "-//Cordée//Séances//FR";
const ZONE: &str = "Europe/Paris";

/// What a calendar is told of a session, or of an event.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The same for as long as it is, wherever it is shown.
    pub id: Uuid,
    /// Grows at each change, so that a calendar keeps the latest.
    pub sequence: i32,
    pub changed_at: DateTime<Utc>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub summary: String,
    pub description: String,
    pub location: Option<String>,
    /// How one gets in; said in the description too.
    pub access: Option<String>,
    pub url: String,
    pub cancelled: bool,
}

/// What a message asks of the calendar that receives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// To take the session in, or what changed of it.
    Request,
    Cancel,
}

/// Who an invitation is from and to: their names and addresses.
#[derive(Clone, Copy, Debug)]
pub struct Invitation<'a> {
    pub method: Method,
    pub from: (&'a str, &'a str),
    pub to: (&'a str, &'a str),
}

/// The text of a feed.
pub fn write(name: &str, entries: &[Entry]) -> String {
    let mut calendar = calendar();
    calendar.push(Property::new("METHOD", "PUBLISH"));
    for key in ["NAME", "X-WR-CALNAME"] {
        calendar.push(text(key, name));
    }
    calendar.push(Property::new("X-WR-TIMEZONE", ZONE));
    let mut refresh = Property::new("REFRESH-INTERVAL", "PT1H");
    refresh.add(Parameter::new("VALUE", "DURATION"));
    calendar.push(refresh);
    calendar.push(Property::new("X-PUBLISHED-TTL", "PT1H"));
    calendar.add_component(paris());
    for entry in entries {
        calendar.add_component(event(entry));
    }
    calendar.to_string()
}

/// The text of an invitation to one session, or of its cancellation.
pub fn invitation(entry: &Entry, to: Invitation<'_>) -> String {
    let mut calendar = calendar();
    let method = match to.method {
        Method::Request => "REQUEST",
        Method::Cancel => "CANCEL",
    };
    calendar.push(Property::new("METHOD", method));
    calendar.add_component(paris());
    let mut event = event(entry);
    let person = |key: &'static str, (name, address): (&str, &str)| {
        let mut property = Property::new(key, format!("mailto:{address}"));
        // Within quotes nothing needs escaping, and quotes themselves can't be.
        let name: String = name.chars().filter(|c| *c != '"' && !c.is_control()).collect();
        property.add(Parameter::new("CN", format!("\"{name}\"")));
        property
    };
    event.add_property(person("ORGANIZER", to.from));
    let mut attendee = person("ATTENDEE", to.to);
    for (key, value) in
        [("CUTYPE", "INDIVIDUAL"), ("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", "NEEDS-ACTION"), ("RSVP", "FALSE")]
    {
        attendee.add(Parameter::new(key, value));
    }
    event.add_property(attendee);
    calendar.add_component(event);
    calendar.to_string()
}

fn calendar() -> ICalendar<'static> {
    let mut calendar = ICalendar::new("2.0", PRODUCT);
    calendar.push(Property::new("CALSCALE", "GREGORIAN"));
    calendar
}

fn event(entry: &Entry) -> Component<'static> {
    let mut event = Component::new("VEVENT");
    // The same wherever the session is shown: a feed, another, an invitation.
    event.add_property(Property::new("UID", format!("{}@cordee", entry.id)));
    event.add_property(Property::new("DTSTAMP", utc(entry.changed_at)));
    event.add_property(Property::new("LAST-MODIFIED", utc(entry.changed_at)));
    event.add_property(Property::new("SEQUENCE", entry.sequence.to_string()));
    event.add_property(local("DTSTART", entry.starts_at));
    event.add_property(local("DTEND", entry.ends_at));
    event.add_property(text("SUMMARY", &entry.summary));
    event.add_property(text("DESCRIPTION", &entry.description));
    if let Some(location) = &entry.location {
        event.add_property(text("LOCATION", location));
    }
    event.add_property(Property::new("URL", entry.url.clone()));
    event.add_property(Property::new("STATUS", if entry.cancelled { "CANCELLED" } else { "CONFIRMED" }));
    event.add_property(Property::new("TRANSP", if entry.cancelled { "TRANSPARENT" } else { "OPAQUE" }));
    event
}

fn text(key: &'static str, value: &str) -> Property<'static> {
    // What has been typed holds no control characters but line ends.
    Property::new(key, escape_text(value.replace("\r\n", "\n")).into_owned())
}

fn utc(instant: DateTime<Utc>) -> String {
    instant.format("%Y%m%dT%H%M%SZ").to_string()
}

fn local(key: &'static str, instant: DateTime<Utc>) -> Property<'static> {
    let mut property = Property::new(key, instant.with_timezone(&Paris).format("%Y%m%dT%H%M%S").to_string());
    property.add(Parameter::new("TZID", ZONE));
    property
}

/// The time of Paris under the rule in force since 1996, for calendars that know no zones.
fn paris() -> Component<'static> {
    let mut zone = Component::new("VTIMEZONE");
    zone.add_property(Property::new("TZID", ZONE));
    for (part, name, from, to, since, month) in [
        ("DAYLIGHT", "CEST", "+0100", "+0200", "19960331T020000", 3),
        ("STANDARD", "CET", "+0200", "+0100", "19961027T030000", 10),
    ] {
        let mut observance = Component::new(part);
        observance.add_property(Property::new("DTSTART", since));
        observance.add_property(Property::new("TZOFFSETFROM", from));
        observance.add_property(Property::new("TZOFFSETTO", to));
        observance.add_property(Property::new("TZNAME", name));
        observance.add_property(Property::new("RRULE", format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU")));
        zone.add_component(observance);
    }
    zone
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    fn entry(day: (i32, u32, u32)) -> Entry {
        let at = |hour| Utc.with_ymd_and_hms(day.0, day.1, day.2, hour, 30, 0).unwrap();
        Entry {
            id: Uuid::from_u128(7),
            sequence: 2,
            changed_at: at(1),
            starts_at: at(8),
            ends_at: at(11),
            summary: "Séquence 3 ; expérimenter, évaluer – Vallée de l’Ariège, et un titre qui dépasse une ligne"
                .into(),
            description: "Une ligne\nUne autre \\ ligne".into(),
            location: Some("Salle du conseil, Pamiers".into()),
            access: None,
            url: "https://cordee.example/occitanie/seances/x".into(),
            cancelled: false,
        }
    }

    #[test]
    fn lines_are_short_and_texts_escaped() {
        let written = write("Séances", &[entry((2026, 12, 3))]);
        assert!(written.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{written}");
        for line in written.split_terminator("\r\n") {
            assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
        }
        let unfolded = written.replace("\r\n ", "");
        assert!(unfolded.contains("SUMMARY:Séquence 3 \\; expérimenter\\, évaluer – Vallée"), "{unfolded}");
        assert!(unfolded.contains("DESCRIPTION:Une ligne\\nUne autre \\\\ ligne\r\n"), "{unfolded}");
        assert!(unfolded.contains("STATUS:CONFIRMED\r\n"));
    }

    #[test]
    fn times_are_those_of_paris_in_summer_and_in_winter() {
        let start = |day| {
            let written = write("x", &[entry(day)]);
            written.lines().find(|line| line.starts_with("DTSTART;TZID=Europe/Paris:")).unwrap().to_owned()
        };
        assert!(start((2026, 10, 24)).ends_with(":20261024T103000"));
        assert!(start((2026, 10, 25)).ends_with(":20261025T093000"));
        assert!(start((2027, 3, 27)).ends_with(":20270327T093000"));
        assert!(start((2027, 3, 28)).ends_with(":20270328T103000"));
    }

    #[test]
    fn an_invitation_says_who_asks_whom() {
        let to = Invitation {
            method: Method::Cancel,
            from: ("Aract \"Occitanie\"", "ne-pas-repondre@cordee.example"),
            to: ("Inès Moreau", "ines@example.org"),
        };
        let written = invitation(&Entry { cancelled: true, ..entry((2026, 12, 3)) }, to).replace("\r\n ", "");
        assert!(written.contains("METHOD:CANCEL\r\n") && written.contains("STATUS:CANCELLED\r\n"), "{written}");
        assert!(written.contains("ORGANIZER;CN=\"Aract Occitanie\":mailto:ne-pas-repondre@cordee.example\r\n"));
        assert!(written.contains(":mailto:ines@example.org\r\n"));
    }
}
