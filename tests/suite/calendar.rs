//! Calendar feeds: private addresses that open as much as their owner may see, and nothing once they
//! are renewed, revoked or out of right; read back by an iCalendar parser that is not ours.

use crate::harness::{Bed, on_both, who};
use crate::served::{Served, gid};
use crate::world::{World, appointment, plan};
use chrono::{DateTime, Duration, TimeZone, Utc};
use cordee_app::preparation::PrepareSession;
use cordee_app::session::{self, Appointment, PlanSession};
use cordee_app::{Asker, calendar, group, identity, notification, preparation};
use cordee_domain::notification::{Preference, Topic};
use cordee_domain::policy;
use cordee_domain::session::{AttendanceMode, SessionKind};
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1::handshake;
use hyper_util::rt::TokioIo;
use serde_json::json;
use tokio::net::TcpStream;

/// What an address was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    pub status: u16,
    pub headers: hyper::HeaderMap,
    pub text: String,
}

/// Reads a path as a calendar does, with the tag of what it holds already.
async fn read(served: &Served, path: &str, tag: Option<&str>) -> Read {
    let stream = TcpStream::connect(served.address).await.unwrap();
    let (mut sender, connection) = handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let mut request = Request::get(path).header("host", served.address.to_string());
    if let Some(tag) = tag {
        request = request.header("if-none-match", tag);
    }
    let answer = sender.send_request(request.body(Full::<Bytes>::default()).unwrap()).await.unwrap();
    let (status, mut headers) = (answer.status().as_u16(), answer.headers().clone());
    headers.remove("x-request-id");
    headers.remove("date");
    let bytes = answer.into_body().collect().await.unwrap().to_bytes();
    Read { status, headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
}

/// The path of the address that somebody is given.
async fn path(asker: &Asker, group: Option<cordee_domain::ids::GroupId>) -> String {
    let issued = calendar::issue(&asker.again(), group).await.unwrap();
    issued.url.strip_prefix("http://127.0.0.1").unwrap().to_owned()
}

fn unfolded(text: &str) -> String {
    text.replace("\r\n ", "")
}

#[test]
fn an_address_opens_its_owners_sessions_and_no_others() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let (work, other) = (&world.works[0], &world.works[1]);
        let feed = read(&served, &path(&work.trinome, None).await, None).await;
        assert_eq!(feed.status, 200, "{feed:?}");
        assert_eq!(feed.headers["content-type"], "text/calendar; charset=utf-8");
        assert_eq!(feed.headers["cache-control"], "private, no-cache");
        let text = unfolded(&feed.text);
        for session in work.sessions {
            assert!(text.contains(&format!("UID:{}@cordee\r\n", session.0)), "{text}");
        }
        for session in other.sessions {
            assert!(!text.contains(&session.0.to_string()), "{text}");
        }
        assert!(text.contains("STATUS:CANCELLED\r\n") && text.contains("Séance annulée : Neige"), "{text}");
        assert!(text.contains(&format!("/one/seances/{}", gid(work.sessions[0]))), "{text}");
        // Whoever sees the whole tenant subscribes to one group.
        let all = unfolded(&read(&served, &path(&world.aract, None).await, None).await.text);
        let one = unfolded(&read(&served, &path(&world.aract, Some(other.group)).await, None).await.text);
        let held = |text: &str, sessions: &[cordee_domain::ids::SessionId]| {
            sessions.iter().filter(|session| text.contains(&session.0.to_string())).count()
        };
        assert_eq!((held(&all, &work.sessions), held(&all, &other.sessions)), (3, 3));
        assert_eq!((held(&one, &work.sessions), held(&one, &other.sessions)), (0, 3));
    });
}

#[test]
fn a_neighbours_support_is_in_the_groups_feed_and_not_among_ones_own_sessions() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let work = &world.works[0];
        let support = PlanSession {
            group: work.group,
            kind: SessionKind::Individual,
            sequence: None,
            with: Some(work.places[1].establishment).into(),
            appointment: appointment(&bed.app, 6),
        };
        let support = session::plan(&work.consultant.again(), support).await.unwrap().id.0.to_string();
        for (asker, group, seen) in [
            (&work.trinome, None, false),
            (&work.trinome, Some(work.group), true),
            (&work.neighbour, None, true),
            (&work.consultant, None, true),
        ] {
            let feed = read(&served, &path(asker, group).await, None).await;
            assert_eq!(unfolded(&feed.text).contains(&support), seen, "{group:?}");
        }
    });
}

#[test]
fn an_address_that_opens_nothing_answers_the_same_whatever_the_reason() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let away = World::new(&bed, "other").await;
        let served = Served::start(&bed).await;
        let work = &world.works[0];
        let before = path(&work.trinome, None).await;
        assert_eq!(path(&work.trinome, None).await, before, "it is shown again");
        let feed = calendar::mine(&work.trinome.again()).await.unwrap().remove(0).feed;
        assert!(calendar::renew(&away.works[0].trinome.again(), feed.id).await.is_err());
        calendar::renew(&work.trinome.again(), feed.id).await.unwrap();
        let after = path(&work.trinome, None).await;
        assert_ne!(after, before);
        assert_eq!(read(&served, &after, None).await.status, 200);
        let renewed = read(&served, &before, None).await;
        assert_eq!(renewed.status, 404);
        calendar::revoke(&work.trinome.again(), feed.id).await.unwrap();
        assert_eq!(calendar::mine(&work.trinome.again()).await.unwrap().len(), 0);
        let mut closed = vec![read(&served, &after, None).await];
        let again = path(&work.trinome, None).await;
        assert_eq!(read(&served, &again, None).await.status, 200);
        assert_ne!(again, after, "what was revoked stays so");
        closed.push(read(&served, &after, None).await);

        // Rights are those of the moment: of the group, then of the tenant.
        let of_group = path(&work.neighbour, Some(work.group)).await;
        assert_eq!(read(&served, &of_group, None).await.status, 200);
        let voices = group::trinomes_of(&world.aract.again(), &[work.places[1].participation]).await.unwrap();
        let voice = voices.iter().find(|voice| voice.person_id == who(&work.neighbour)).unwrap();
        group::end_trinome_member(&world.aract.again(), voice.id, voice.version).await.unwrap();
        closed.push(read(&served, &of_group, None).await);
        let held = identity::my_memberships(&work.trinome.again()).await.unwrap();
        for membership in held {
            identity::end_membership(&world.aract.again(), membership.id, membership.version).await.unwrap();
        }
        closed.push(read(&served, &again, None).await);
        for forged in [
            "/calendrier/x.ics",
            "/calendrier/.ics",
            "/calendrier/x",
            &again.replace(".ics", ""),
            &format!("{}A.ics", again.trim_end_matches(".ics")),
        ] {
            closed.push(read(&served, forged, None).await);
        }
        for answer in closed {
            assert_eq!(answer, renewed);
        }
    });
}

#[test]
fn what_a_calendar_holds_already_is_not_sent_again() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let consultant = &world.works[0].consultant;
        let path = path(consultant, None).await;
        let first = read(&served, &path, None).await;
        let tag = first.headers["etag"].to_str().unwrap().to_owned();
        let same = read(&served, &path, Some(&tag)).await;
        assert_eq!((same.status, same.text.as_str()), (304, ""));
        assert_eq!(same.headers["etag"], tag.as_str());
        bed.clock.advance(Duration::minutes(5));
        assert_eq!(read(&served, &path, Some(&tag)).await.status, 304, "time alone changes nothing");
        plan(consultant, world.works[0].group, 12).await;
        let changed = read(&served, &path, Some(&tag)).await;
        assert_eq!(changed.status, 200);
        assert_ne!(changed.headers["etag"], tag.as_str());
        // A reader gone mad is slowed down.
        let mut slowed = false;
        for _ in 0..70 {
            slowed |= read(&served, &path, Some(&tag)).await.status == 429;
        }
        assert!(slowed);
    });
}

#[test]
fn one_keeps_and_loses_ones_own_addresses_through_the_api() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let (work, other) = (&world.works[0], &world.works[1]);
        let me = served.caller(&work.trinome).await;
        let given = me
            .done("subscribeCalendar", json!({"groupId": gid(work.group)}), "calendarFeed { id url group { id } }")
            .await;
        let feed = &given["calendarFeed"];
        assert_eq!(feed["group"]["id"], gid(work.group));
        let mine = me.ask("{ calendarFeeds { id url } }", json!({})).await;
        assert_eq!(mine["calendarFeeds"], json!([{"id": feed["id"], "url": feed["url"]}]));
        let renewed = me.done("renewCalendarFeed", json!({"id": feed["id"]}), "calendarFeed { id url }").await;
        assert_eq!(renewed["calendarFeed"]["id"], feed["id"]);
        assert_ne!(renewed["calendarFeed"]["url"], feed["url"]);
        me.done("revokeCalendarFeed", json!({"id": feed["id"]}), "id").await;
        assert_eq!(me.refused("renewCalendarFeed", json!({"id": feed["id"]})).await[0]["__typename"], "RuleBroken");
        assert_eq!(me.ask("{ calendarFeeds { id } }", json!({})).await["calendarFeeds"], json!([]));
        let document = crate::served::mutation("subscribeCalendar", "calendarFeed { id }");
        let foreign = me.call(&document, json!({"input": {"groupId": gid(other.group)}})).await;
        assert_eq!(foreign.codes(), ["NOT_FOUND"]);
        for asker in [world.holder(policy::Role::Admin, 0), world.holder(policy::Role::Contributor, 0)] {
            let answer = served.caller(asker).await.call(&document, json!({"input": {}})).await;
            assert_eq!(answer.codes(), ["FORBIDDEN"]);
        }
    });
}

/// The messages with an appointment that wait for the mail server: to whom, the subject, the appointment.
pub async fn invitations(bed: &Bed) -> Vec<(String, String, String)> {
    let reading = bed.app.db.identity().await.unwrap();
    let rows = cordee_store::mail::latest(reading.view(), None, None, 500).await.unwrap();
    let told = |row: cordee_store::mail::Outgoing| {
        let mail: cordee_app::mail::Mail = serde_json::from_str(row.content.as_deref()?).ok()?;
        let appointment = mail.calendar?;
        assert!(mail.from_name.is_some_and(|name| name.starts_with("Cordée ")) && mail.reply_to.is_some());
        Some((row.recipient, row.subject, unfolded(&appointment.ics)))
    };
    let of_sessions = rows.into_iter().filter(|row| row.subject.starts_with("Séance"));
    let mut rows: Vec<_> = of_sessions.filter_map(told).collect();
    rows.reverse();
    rows
}

#[test]
fn those_who_attend_are_invited_by_mail_once_each_and_told_of_every_change() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let before = invitations(&bed).await.len();
        let planned = plan(&work.consultant, work.group, 14).await;
        let sent = invitations(&bed).await.split_off(before);
        let address = |asker: &Asker| format!("{}@example.org", who(asker).0.simple());
        let to: std::collections::BTreeSet<&String> = sent.iter().map(|(to, ..)| to).collect();
        assert_eq!((to.len(), sent.len()), (12, 12), "the voices, once each; never whoever plans");
        assert!(to.contains(&address(&work.trinome)) && !to.contains(&address(&work.consultant)));
        let uid = format!("UID:{}@cordee\r\n", planned.id.0);
        for (to, subject, ics) in &sent {
            assert!(subject.starts_with("Séance programmée : "), "{subject}");
            assert!(
                ics.contains("METHOD:REQUEST\r\n") && ics.contains("SEQUENCE:0\r\n") && ics.contains(&uid),
                "{ics}"
            );
            assert_eq!(ics.matches("ATTENDEE").count(), 1, "nobody reads another’s address");
            assert!(ics.contains(&format!(":mailto:{to}\r\n")), "{ics}");
            assert!(ics.contains(&format!(":mailto:{}\r\n", address(&work.consultant))), "the consultant calls: {ics}");
        }
        let before = before + 12;
        let moved = session::move_to(&world.aract.again(), planned.id, planned.version, appointment(&bed.app, 15))
            .await
            .unwrap();
        let sent = invitations(&bed).await.split_off(before);
        assert_eq!(sent.len(), 13, "moved by another, the consultant is told too");
        assert!(sent.iter().all(|(_, subject, ics)| subject.starts_with("Séance déplacée")
            && ics.contains("SEQUENCE:1\r\n")
            && ics.contains(&uid)));
        session::cancel(&work.consultant.again(), moved.id, moved.version, "Neige").await.unwrap();
        let sent = invitations(&bed).await.split_off(before + 13);
        assert_eq!(sent.len(), 12);
        assert!(sent.iter().all(|(_, subject, ics)| subject.starts_with("Séance annulée")
            && ics.contains("METHOD:CANCEL\r\n")
            && ics.contains("SEQUENCE:2\r\n")
            && ics.contains("STATUS:CANCELLED\r\n")
            && ics.contains(&uid)));

        // Individual support calls one trinôme; what is over, nobody.
        let before = invitations(&bed).await.len();
        let support = PlanSession {
            group: work.group,
            kind: SessionKind::Individual,
            sequence: None,
            with: Some(work.places[1].establishment).into(),
            appointment: appointment(&bed.app, 6),
        };
        session::plan(&work.consultant.again(), support).await.unwrap();
        let sent = invitations(&bed).await.split_off(before);
        assert_eq!(sent.len(), 3);
        plan(&work.consultant, work.group, -3).await;
        assert_eq!(invitations(&bed).await.len(), before + 3);
    });
}

#[test]
fn an_invitation_goes_to_who_wants_it_and_a_change_of_date_to_all() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let nothing = Preference::default().nothing();
        notification::choose(&work.trinome.again(), nothing, 0).await.unwrap();
        let muted = Preference { muted: vec![Topic::Sessions], ..Preference::default() };
        notification::choose(&work.neighbour.again(), muted, 0).await.unwrap();
        let before = invitations(&bed).await.len();
        let planned = plan(&work.consultant, work.group, 14).await;
        assert_eq!(invitations(&bed).await.len(), before + 10);
        session::move_to(&work.consultant.again(), planned.id, planned.version, appointment(&bed.app, 15))
            .await
            .unwrap();
        let sent = invitations(&bed).await.split_off(before + 10);
        assert_eq!(sent.len(), 12, "a date that one has noted holds no more");
    });
}

#[test]
fn a_calendar_says_how_one_gets_in_and_reads_it_again_when_that_changes() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let served = Served::start(&bed).await;
        let work = &world.works[0];
        let planned = plan(&work.consultant, work.group, 14).await;
        let path = path(&work.trinome, None).await;
        let say = async |version, note: &str| {
            let said = PrepareSession {
                session: planned.id,
                version,
                aim: None,
                agenda: Vec::new(),
                access_note: Some(note.into()),
            };
            preparation::prepare(&work.consultant.again(), said).await.unwrap();
            unfolded(&read(&served, &path, None).await.text)
        };
        bed.clock.advance(Duration::hours(1));
        let now = bed.app.clock.now().format("%Y%m%dT%H%M%SZ").to_string();
        let short = say(0, "Sonner à l’accueil.").await;
        assert!(short.contains("Accès : Sonner à l’accueil.\\n"), "{short}");
        assert!(short.contains("(Sonner à l’accueil)\r\n"), "{short}");
        assert!(short.contains(&format!("LAST-MODIFIED:{now}\r\n")), "{short}");
        let long = say(1, "Se garer derrière l’église.\nPuis sonner.").await;
        assert!(
            long.contains("Accès : Se garer derrière l’église.\\nPuis sonner.") && !long.contains("(Se garer"),
            "{long}"
        );
    });
}

mod tests {
    mod conformance {
        use super::super::*;
        use crate::harness::{Engine, on};
        use serde_json::Value;
        use std::process::Command;

        /// What an independent parser understands of these texts.
        fn understood(bed: &Bed, texts: &[String]) -> Vec<Value> {
            let files: Vec<_> = (0..texts.len()).map(|n| bed.dir().join(format!("{n}.ics"))).collect();
            for (file, text) in files.iter().zip(texts) {
                std::fs::write(file, text).unwrap();
            }
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/conformance");
            let output = Command::new("node").arg("calendar.mjs").args(&files).current_dir(folder).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let lines = String::from_utf8(output.stdout).unwrap();
            lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
        }

        fn at(year: i32, month: u32, day: u32, hour: u32) -> DateTime<Utc> {
            Utc.with_ymd_and_hms(year, month, day, hour, 0, 0).unwrap()
        }

        fn from(start: DateTime<Utc>) -> Appointment {
            Appointment {
                mode: AttendanceMode::OnSite,
                starts_at: start,
                ends_at: start + Duration::hours(3),
                place: Some(
                    "Salle « Arize » ; 2ᵉ étage, sonner à l’accueil – parking rue de l’Église, derrière l’EHPAD".into(),
                ),
                video_link: None,
                title: Some("Suivi; expérimentations, \\ évaluation".into()),
            }
        }

        #[test]
        #[ignore = "needs node and `npm ci` in tests/conformance"]
        fn feeds_are_read_by_another_before_and_after_a_move_and_a_cancellation() {
            on(Engine::Sqlite, |bed| async move {
                // The summer before: both changes of hour are to come.
                bed.clock.set(at(2026, 9, 1, 8));
                let world = World::new(&bed, "one").await;
                let served = Served::start(&bed).await;
                let consultant = &world.works[0].consultant;
                let path = path(consultant, None).await;
                // Around the last Sundays of October and of March; a follow-up may be after the period.
                let days = [
                    at(2026, 10, 24, 7),
                    at(2026, 10, 25, 8),
                    at(2027, 3, 27, 8),
                    at(2027, 3, 28, 7),
                    at(2027, 3, 29, 7),
                ];
                let mut sessions = Vec::new();
                for day in days {
                    let plan = PlanSession {
                        group: world.works[0].group,
                        kind: SessionKind::FollowUp,
                        sequence: None,
                        with: Default::default(),
                        appointment: from(day),
                    };
                    sessions.push(session::plan(&consultant.again(), plan).await.unwrap());
                }
                let feed = async || read(&served, &path, None).await.text;
                let mut texts = vec![feed().await];
                bed.clock.advance(Duration::hours(1));
                // Across the change of hour, and back to winter.
                for (index, to) in [(0, at(2026, 10, 25, 8)), (2, at(2027, 3, 28, 7))] {
                    let moved = &sessions[index];
                    session::move_to(&consultant.again(), moved.id, moved.version, from(to)).await.unwrap();
                }
                texts.push(feed().await);
                bed.clock.advance(Duration::hours(1));
                let gone = &sessions[4];
                session::cancel(&consultant.again(), gone.id, gone.version, "Neige, verglas").await.unwrap();
                texts.push(feed().await);
                let read = understood(&bed, &texts);
                let of = |reading: &Value, index: usize| {
                    let uid = format!("{}@cordee", sessions[index].id.0);
                    let found: Vec<Value> = reading["events"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .filter(|e| e["uid"] == uid.as_str())
                        .cloned()
                        .collect();
                    assert_eq!(found.len(), 1, "one event a session, whatever became of it");
                    found[0].clone()
                };
                for (index, day) in days.iter().enumerate() {
                    let event = of(&read[0], index);
                    let written = |at: DateTime<Utc>| json!(at.format("%Y-%m-%dT%H:%M:%S.000Z").to_string());
                    assert_eq!((&event["start"], &event["end"]), (&written(*day), &written(*day + Duration::hours(3))));
                    assert_eq!((&event["zone"], &event["status"]), (&json!("Europe/Paris"), &json!("CONFIRMED")));
                    assert_eq!(event["sequence"], 0);
                    assert_eq!(event["location"], json!(from(*day).place.unwrap()), "texts come back whole");
                    let summary = event["summary"].as_str().unwrap();
                    assert!(summary.starts_with("Suivi; expérimentations, \\ évaluation – "), "{summary}");
                    assert!(event["description"].as_str().unwrap().contains("\nPage de la séance : http"), "{event}");
                }
                let (moved, before) = (of(&read[1], 0), of(&read[0], 0));
                assert_eq!((&moved["start"], &moved["sequence"]), (&json!("2026-10-25T08:00:00.000Z"), &json!(1)));
                assert!(moved["stamp"].as_str() > before["stamp"].as_str(), "{moved} {before}");
                assert_eq!(of(&read[1], 2)["start"], "2027-03-28T07:00:00.000Z");
                assert_eq!(of(&read[1], 1), of(&read[0], 1), "what nobody touched is as it was");
                let cancelled = of(&read[2], 4);
                assert_eq!((&cancelled["status"], &cancelled["sequence"]), (&json!("CANCELLED"), &json!(1)));
                assert_eq!(read[2]["events"].as_array().unwrap().len(), read[0]["events"].as_array().unwrap().len());
                // It is told long enough for calendars that read now and then, and no longer.
                bed.clock.advance(Duration::days(60));
                assert!(feed().await.contains(&gone.id.0.to_string()));
            });
        }
    }
}
