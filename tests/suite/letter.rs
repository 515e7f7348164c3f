//! Commitment letters: issued, frozen, signed by three, replaced, withdrawn, and wanted before the
//! first sequence.

use crate::harness::{Bed, on_both, who};
use crate::ledger::register;
use crate::served::{Caller, Served, gid};
use crate::world::{complete, name, open_programme_from, sign_letters};
use chrono::Duration;
use cordee_app::group::{self, FormGroup, Group};
use cordee_app::letter::{self, Letter};
use cordee_app::session::{self, Appointment, PlanSession, Session};
use cordee_app::{AppError, Asker, establishment, notification, preparation, programme};
use cordee_domain::event::EventKind;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::EstablishmentId;
use cordee_domain::letter::LetterStatus;
use cordee_domain::policy::Role;
use cordee_domain::refusal::Refusal;
use cordee_domain::session::{AttendanceMode, SessionKind, SessionStatus};
use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use sea_orm::ConnectionTrait;
use serde_json::json;
use std::sync::Arc;

struct Stage {
    aract: Arc<Asker>,
    consultant: Arc<Asker>,
    other: Arc<Asker>,
    group: Group,
    voices: Vec<Arc<Asker>>,
    free: Vec<EstablishmentId>,
}

/// A group of three with its consultant and its voices, in a programme that starts on a day.
async fn stage(bed: &Bed, start: i64) -> Stage {
    let tenant = bed.tenant("occitanie").await;
    let aract = bed.member(tenant, Role::Aract, None).await;
    establishment::import(&aract, register(12).as_bytes(), false).await.unwrap();
    let all = establishment::page(&aract, establishment::EstablishmentFilter::default(), None, 50).await.unwrap();
    let all: Vec<EstablishmentId> = all.items.iter().map(|(e, _)| e.id).collect();
    let programme = open_programme_from(&aract, "Collectifs", start).await;
    let (consultant, other) =
        (bed.member(tenant, Role::Consultant, None).await, bed.member(tenant, Role::Consultant, None).await);
    for one in [&consultant, &other] {
        programme::approve(&aract.again(), programme, who(one)).await.unwrap();
    }
    let form = FormGroup { programme, name: "Foix".into(), establishments: all[..3].to_vec(), consultant: None };
    let group = group::form(&aract.again(), form).await.unwrap();
    let voices = complete(bed, &aract, group.id).await;
    Stage { aract, consultant, other, group, voices, free: all[3..].to_vec() }
}

impl Stage {
    async fn choose(&mut self, consultant: &Arc<Asker>) {
        let aract = self.aract.again();
        self.group =
            group::choose_consultant(&aract, self.group.id, who(consultant), self.group.version).await.unwrap();
    }

    async fn letters(&self) -> Vec<Letter> {
        letter::of_groups(&self.aract.again(), &[self.group.id]).await.unwrap()
    }

    async fn sequence(&self, number: i32) -> Session {
        let now = self.aract.app().clock.now();
        let planned = PlanSession {
            group: self.group.id,
            kind: SessionKind::Sequence,
            sequence: Some(number),
            with: Default::default(),
            appointment: Appointment {
                mode: AttendanceMode::OnSite,
                starts_at: now - Duration::hours(3),
                ends_at: now - Duration::hours(1),
                place: None,
                video_link: None,
                title: None,
            },
        };
        session::plan(&self.consultant.again(), planned).await.unwrap()
    }
}

fn refusals<T: std::fmt::Debug>(result: Result<T, AppError>) -> Vec<Refusal> {
    match result {
        Err(AppError::Refused(refusals)) => refusals,
        other => panic!("not refused: {other:?}"),
    }
}

fn cited(refusal: &Refusal) -> (&str, u32) {
    match refusal {
        Refusal::RuleBroken { message, citation: Some(citation), .. } => (message, citation.line),
        other => panic!("without a citation: {other:?}"),
    }
}

#[test]
fn a_letter_wants_a_consultant_and_is_signed_by_three_in_their_own_names() {
    on_both(|bed| async move {
        let mut stage = stage(&bed, -30).await;
        let early = refusals(letter::issue(&stage.aract.again(), stage.group.id).await);
        assert_eq!(cited(&early[0]).1, 36, "the consultant first: {early:?}");
        let consultant = stage.consultant.clone();
        stage.choose(&consultant).await;
        letter::issue(&stage.aract.again(), stage.group.id).await.unwrap();
        let again = refusals(letter::issue(&stage.aract.again(), stage.group.id).await);
        assert_eq!(again.len(), 1);
        let letters = stage.letters().await;
        assert_eq!(
            letters.iter().map(|l| (l.serial, l.status)).collect::<Vec<_>>(),
            [1, 2, 3].map(|n| (n, LetterStatus::Issued))
        );
        let text = letter::text(&letters[0]).unwrap();
        let rows: Vec<(&str, String)> = text
            .sections
            .iter()
            .flat_map(|s| &s.rows)
            .map(|r| (r.label.as_str(), r.value.replace(['\u{a0}', '\u{202f}'], " ")))
            .collect();
        for row in [
            ("Reste à charge de l’établissement", "1 450 €"),
            ("Part de l’ARS (80 %)", "17 400 €"),
            ("Jours d’intervention pour le groupe", "14,5 jours"),
        ] {
            let found = rows.iter().find(|(label, _)| label.replace('\u{a0}', " ") == row.0);
            assert_eq!(found.map(|(_, value)| value.as_str()), Some(row.1), "{rows:?}");
        }

        let (own, sha256) = (letters[0].id, letters[0].sha256.clone());
        let neighbour = letter::sign(&stage.voices[3].again(), own, &sha256).await;
        assert!(matches!(neighbour, Err(AppError::NotFound)), "{neighbour:?}");
        for stranger in [&stage.aract, &stage.consultant] {
            assert!(matches!(letter::sign(&stranger.again(), own, &sha256).await, Err(AppError::Denied)));
        }
        let other_text = refusals(letter::sign(&stage.voices[0].again(), own, &letters[1].sha256).await);
        assert!(matches!(&other_text[0], Refusal::InvalidInput { field, .. } if field == "sha256"));
        for (n, voice) in stage.voices[..3].iter().enumerate() {
            assert_eq!(letter::to_sign(&voice.again()).await.unwrap().len(), 1);
            let signed = letter::sign(&voice.again(), own, &sha256).await.unwrap();
            assert_eq!(signed.status == LetterStatus::Signed, n == 2);
            assert!(letter::to_sign(&voice.again()).await.unwrap().is_empty());
            assert_eq!(letter::sign(&voice.again(), own, &sha256).await.unwrap(), signed, "twice is once");
        }
        let signatures = letter::signatures_of(&stage.aract.again(), &[own]).await.unwrap();
        let roles: Vec<TrinomeRole> = signatures.iter().map(|s| s.role).collect();
        assert_eq!(roles, TrinomeRole::ALL);
        assert!(signatures.iter().all(|s| s.sha256 == sha256 && !s.name.is_empty()));
    });
}

#[test]
fn what_is_signed_never_changes_not_even_in_the_database() {
    on_both(|bed| async move {
        let mut stage = stage(&bed, -30).await;
        let consultant = stage.consultant.clone();
        stage.choose(&consultant).await;
        letter::issue(&stage.aract.again(), stage.group.id).await.unwrap();
        sign_letters(&stage.voices[..3]).await;
        for statement in [
            "UPDATE commitment_letter SET content = '{}'",
            "UPDATE commitment_letter SET sha256 = 'x' WHERE status = 'issued'",
            "UPDATE commitment_letter SET status = 'issued' WHERE status = 'signed'",
            "UPDATE commitment_letter SET end_reason = 'x' WHERE status = 'signed'",
            "DELETE FROM commitment_letter",
            "UPDATE letter_signature SET name = 'x'",
            "DELETE FROM letter_signature",
        ] {
            let refused = bed.owner.execute_unprepared(statement).await;
            assert!(refused.is_err(), "{statement}");
        }

        // Another holder of a voice signs what waits, not what is signed; the text keeps its names.
        let before = stage.letters().await;
        let place = before[0].participation_id;
        let spare = bed.member(stage.aract.tenant().unwrap(), Role::Trinome, Some(before[0].establishment_id)).await;
        name(&stage.aract, place, TrinomeRole::Staff, false, who(&spare)).await;
        assert!(refusals(letter::sign(&spare.again(), before[0].id, &before[0].sha256).await).len() == 1);
        // A new consultant replaces the letters that wait, and leaves the one that is signed.
        let other = stage.other.clone();
        stage.choose(&other).await;
        let after = stage.letters().await;
        assert_eq!(after[0], before[0]);
        let told: Vec<(i32, LetterStatus)> = after.iter().map(|l| (l.serial, l.status)).collect();
        use LetterStatus::{Issued, Signed, Superseded};
        assert_eq!(told, [(1, Signed), (2, Superseded), (3, Superseded), (4, Issued), (5, Issued)]);
        assert_ne!(after[3].sha256, after[1].sha256);
        let old = refusals(letter::sign(&stage.voices[3].again(), after[1].id, &after[1].sha256).await);
        assert!(old[0].to_string().contains("remplacée"), "{old:?}");
        sign_letters(&stage.voices[3..]).await;
        // Who comes later is asked for its own.
        let aract = stage.aract.again();
        stage.group =
            group::add_establishment(&aract, stage.group.id, stage.free[0], stage.group.version).await.unwrap();
        let issued = letter::issue(&stage.aract.again(), stage.group.id).await.unwrap();
        assert_eq!(issued.len(), 1);
        assert_eq!(stage.letters().await.iter().filter(|l| l.status == Signed).count(), 3);
    });
}

#[test]
fn a_letter_is_withdrawn_before_the_programme_starts_and_not_after() {
    on_both(|bed| async move {
        let mut stage = stage(&bed, 10).await;
        let consultant = stage.consultant.clone();
        stage.choose(&consultant).await;
        let letters = letter::issue(&stage.aract.again(), stage.group.id).await.unwrap();
        sign_letters(&stage.voices[..3]).await;
        let signed = stage.letters().await.remove(0);
        let withdrawn =
            letter::withdraw(&stage.aract.again(), signed.id, signed.version, "L’établissement renonce").await.unwrap();
        assert_eq!(
            (withdrawn.status, withdrawn.end_reason.as_deref()),
            (LetterStatus::Withdrawn, Some("L’établissement renonce"))
        );
        assert_eq!(
            letter::issue(&stage.aract.again(), stage.group.id).await.unwrap().len(),
            1,
            "another takes its place"
        );
        let empty = refusals(letter::withdraw(&stage.aract.again(), letters[1].id, letters[1].version, " ").await);
        assert!(matches!(&empty[0], Refusal::InvalidInput { field, .. } if field == "reason"), "{empty:?}");
        bed.clock.advance(Duration::days(20));
        let late =
            refusals(letter::withdraw(&stage.aract.again(), letters[1].id, letters[1].version, "Trop tard").await);
        assert!(late[0].to_string().contains("a commencé"), "{late:?}");
    });
}

#[test]
fn the_first_sequence_is_not_held_before_every_letter_is_signed() {
    on_both(|bed| async move {
        let mut stage = stage(&bed, -30).await;
        let consultant = stage.consultant.clone();
        stage.choose(&consultant).await;
        let sequence = stage.sequence(1).await;
        let hold = async |stage: &Stage| {
            session::hold(&stage.consultant.again(), sequence.id, sequence.version, Vec::new()).await
        };
        let none = refusals(hold(&stage).await);
        let (message, line) = cited(&none[0]);
        assert_eq!((line, message.matches("lettre à émettre").count()), (170, 3), "{message}");
        assert!(message.contains("proposée"), "{message}");
        letter::issue(&stage.aract.again(), stage.group.id).await.unwrap();
        sign_letters(&stage.voices[..8]).await;
        let one = refusals(hold(&stage).await);
        assert!(cited(&one[0]).0.contains("(métiers)"), "{one:?}");
        sign_letters(&stage.voices[8..]).await;
        assert_eq!(hold(&stage).await.unwrap().status, SessionStatus::Held);
    });
}

/// Whatever an address of the server gives: its status, its headers and its body.
async fn get(caller: &Caller, path: &str) -> (u16, hyper::HeaderMap, Bytes) {
    let stream = tokio::net::TcpStream::connect(caller.address).await.unwrap();
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let request =
        hyper::Request::get(path).header("host", caller.address.to_string()).body(Empty::<Bytes>::new()).unwrap();
    let response = sender.send_request(request).await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    (status, headers, response.into_body().collect().await.unwrap().to_bytes())
}

#[test]
fn a_letter_is_downloaded_at_an_address_that_lasts_a_minute() {
    on_both(|bed| async move {
        let mut stage = stage(&bed, -30).await;
        let consultant = stage.consultant.clone();
        stage.choose(&consultant).await;
        let letters = letter::issue(&stage.aract.again(), stage.group.id).await.unwrap();
        let served = Served::start(&bed).await;
        let voice = served.caller(&stage.voices[0]).await;
        let input = json!({"kind": "LETTER", "id": gid(letters[0].id)});
        let asked = voice.done("documentAddress", input, "address { path fileName }").await;
        let path = asked["address"]["path"].as_str().unwrap();
        assert!(asked["address"]["fileName"].as_str().unwrap().starts_with("Lettre d’engagement – "));

        let (status, headers, body) = get(&voice, path).await;
        assert_eq!((status, &body[..5]), (200, &b"%PDF-"[..]));
        let header = |name: &str| headers[name].to_str().unwrap();
        assert_eq!(header("content-type"), "application/pdf");
        assert_eq!((header("cache-control"), header("x-content-type-options")), ("no-store", "nosniff"));
        assert!(header("content-security-policy").contains("sandbox"));
        assert!(header("content-disposition").starts_with("attachment; filename=\"lettre-d-engagement-"));
        assert!(header("content-disposition").contains("filename*=UTF-8''Lettre%20d%E2%80%99engagement"));

        let (_, _, none) = get(&voice, "/documents/pdf").await;
        let cut = &path[..path.len() - 4];
        for wrong in ["/documents/pdf?jeton=", "/documents/pdf?jeton=a.b.c", "/documents/pdf?jeton=a&jeton=b", cut] {
            let (status, _, body) = get(&voice, wrong).await;
            assert_eq!((status, &body), (404, &none), "{wrong}");
        }
        let token = voice.token.clone().unwrap();
        assert_eq!(
            get(&voice, &format!("/documents/pdf?jeton={token}")).await.0,
            404,
            "a token of access is no ticket"
        );
        bed.clock.advance(Duration::seconds(61));
        let (status, _, body) = get(&voice, path).await;
        assert_eq!((status, body), (404, none), "expired");
    });
}

#[test]
fn who_has_not_signed_is_reminded_once_for_each_date_by_which_it_is_wanted() {
    on_both(|bed| async move {
        let mut stage = stage(&bed, -30).await;
        let consultant = stage.consultant.clone();
        stage.choose(&consultant).await;
        letter::issue(&stage.aract.again(), stage.group.id).await.unwrap();
        let first = letter::to_sign(&stage.voices[0].again()).await.unwrap().remove(0);
        letter::sign(&stage.voices[0].again(), first.id, &first.sha256).await.unwrap();
        let reminded = async |voice: usize| {
            notification::remind(&bed.app).await.unwrap();
            notification::tell(&bed.app).await.unwrap();
            let lines = notification::before(&stage.voices[voice].again(), false, None, 100).await.unwrap().items;
            lines.iter().filter(|line| line.kind == EventKind::LetterReminded).count()
        };
        bed.clock.advance(Duration::days(10));
        assert_eq!([reminded(0).await, reminded(1).await], [0, 0]);
        // With no session to be signed before: three days before two weeks are over.
        bed.clock.advance(Duration::days(1));
        assert_eq!([reminded(0).await, reminded(1).await, reminded(1).await], [0, 1, 1]);
        let at = |days: i64| {
            let starts_at = bed.app.clock.now() + Duration::days(days);
            Appointment {
                mode: AttendanceMode::OnSite,
                starts_at,
                ends_at: starts_at + Duration::hours(3),
                place: None,
                video_link: None,
                title: None,
            }
        };
        let plan = PlanSession {
            group: stage.group.id,
            kind: SessionKind::Sequence,
            sequence: Some(1),
            with: Default::default(),
            appointment: at(20),
        };
        let session = session::plan(&consultant.again(), plan).await.unwrap();
        assert_eq!(reminded(1).await, 1);
        bed.clock.advance(Duration::days(17));
        assert_eq!([reminded(0).await, reminded(1).await, reminded(1).await], [0, 2, 2]);
        session::move_to(&consultant.again(), session.id, session.version, at(10)).await.unwrap();
        assert_eq!(reminded(1).await, 2);
        bed.clock.advance(Duration::days(8));
        let second = letter::to_sign(&stage.voices[1].again()).await.unwrap().remove(0);
        letter::sign(&stage.voices[1].again(), second.id, &second.sha256).await.unwrap();
        assert_eq!([reminded(1).await, reminded(2).await], [2, 3], "who has signed is left in peace");
    });
}

#[test]
fn a_group_is_complete_without_its_letters_and_told_that_it_can_not_meet_without() {
    on_both(|bed| async move {
        let mut stage = stage(&bed, -30).await;
        let consultant = stage.consultant.clone();
        stage.choose(&consultant).await;
        let served = Served::start(&bed).await;
        let aract = served.caller(&stage.aract).await;
        let asked = async || {
            let letters = "letters { letterId voices beforeSequence message }";
            let query = format!("query($id: ID!) {{ group(id: $id) {{ completeness {{ complete {letters} }} }} }}");
            let told = aract.ask(&query, json!({"id": gid(stage.group.id)})).await;
            told["group"]["completeness"].clone()
        };
        let told = asked().await;
        assert_eq!((&told["complete"], told["letters"].as_array().unwrap().len()), (&json!(true), 3));
        assert_eq!(told["letters"][0]["letterId"], json!(null));
        letter::issue(&stage.aract.again(), stage.group.id).await.unwrap();
        sign_letters(&stage.voices[..2]).await;
        let told = asked().await;
        let letters = told["letters"].as_array().unwrap();
        let voices: Vec<usize> = letters.iter().map(|l| l["voices"].as_array().unwrap().len()).collect();
        assert_eq!((voices, &letters[0]["beforeSequence"]), (vec![1, 3, 3], &json!(1)));
        assert!(letters[0]["message"].as_str().unwrap().contains("attend la signature de"), "{told}");
        // The session that can't be held says so too.
        let session = stage.sequence(1).await;
        let ready = preparation::readiness(&consultant.again(), std::slice::from_ref(&session)).await.unwrap();
        assert!(format!("{:?}", ready[&session.id]).contains("lettre d’engagement"), "{ready:?}");
        sign_letters(&stage.voices).await;
        assert_eq!(asked().await["letters"], json!([]));
    });
}
