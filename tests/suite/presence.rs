//! Attendance sheets: what the room's code opens and for how long, who signs and once, and what
//! nobody changes any more.

use crate::harness::{Bed, Engine, on_both, refusals, who};
use crate::world::{World, appointment, presence_half};
use chrono::Duration;
use cordee_app::identity::ClientInfo;
use cordee_app::presence::{self, Line, OnTablet, Sheet, WithTicket};
use cordee_app::session::{self, Appointment, PlanSession};
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::group::TrinomeRole;
use cordee_domain::presence::{AttendeeKind, SignatureMethod};
use cordee_domain::session::{AttendanceMode, SessionKind, SessionStatus};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ConnectionTrait, IntoActiveModel};
use std::sync::Arc;

const BROWSER: &str = "browser-of-the-phone-that-scanned-0123456789";

/// A session that begins now, with its sheet open.
pub async fn opened(world: &World, work: usize, mode: AttendanceMode) -> (session::Session, Sheet) {
    let session = planned(world, work, mode).await;
    let half = presence_half(session.id, &world.aract).await;
    let sheet = presence::open(&world.works[work].consultant.again(), session.id, half).await.unwrap();
    (session, sheet)
}

async fn planned(world: &World, work: usize, mode: AttendanceMode) -> session::Session {
    let plan = PlanSession {
        group: world.works[work].group,
        kind: SessionKind::FollowUp,
        sequence: None,
        with: Default::default(),
        appointment: Appointment {
            mode,
            video_link: Some("https://visio.example.org/salle".into()),
            ..appointment(&world.app, 0)
        },
    };
    session::plan(&world.aract.again(), plan).await.unwrap()
}

async fn code(consultant: &Asker, sheet: &Sheet) -> String {
    let screen = presence::screen(&consultant.again(), sheet.id).await.unwrap().unwrap();
    screen.address.split_once("#code=").unwrap().1.to_owned()
}

async fn enter(world: &World, code: &str) -> AppResult<String> {
    let entered = presence::enter(&world.app, &ClientInfo::default(), &world.key, code, BROWSER).await?;
    Ok(entered.ticket)
}

async fn sign(asker: &Arc<Asker>, ticket: &str, browser: &str) -> AppResult<(Sheet, Line, presence::Signature)> {
    let with = WithTicket { ticket: ticket.into(), browser: browser.into(), device_at: None };
    presence::sign_with_ticket(&asker.again(), with, None).await
}

pub fn told<T: std::fmt::Debug>(result: AppResult<T>) -> String {
    refusals(result)[0].to_string()
}

pub async fn line_of(world: &World, sheet: &Sheet, person: &Asker) -> Line {
    let lines = presence::lines_of(&world.aract.again(), &[sheet.id]).await.unwrap();
    lines.into_iter().find(|line| line.person_id == Some(who(person))).unwrap()
}

#[test]
fn the_code_of_the_room_holds_for_less_than_a_minute_and_opens_one_sheet() {
    on_both(|bed| async move {
        let (world, other) = (World::new(&bed, "one").await, World::new(&bed, "other").await);
        let work = &world.works[0];
        bed.clock.set(chrono::DateTime::from_timestamp(1_717_405_200, 0).unwrap());
        let (_, sheet) = opened(&world, 0, AttendanceMode::OnSite).await;
        let shown = code(&work.consultant, &sheet).await;
        enter(&world, &shown).await.unwrap();
        bed.clock.advance(Duration::seconds(44));
        let ticket = enter(&world, &shown).await.unwrap();
        bed.clock.advance(Duration::seconds(1));
        assert!(told(enter(&world, &shown).await).contains("n’est plus valable"));
        assert_ne!(code(&work.consultant, &sheet).await, shown);

        let fresh = code(&work.consultant, &sheet).await;
        let forged = format!("{}{}", &fresh[..53], if fresh.ends_with('A') { "E" } else { "A" });
        for wrong in [forged.as_str(), "", "A", &"A".repeat(54)] {
            assert!(told(enter(&world, wrong).await).contains("n’est pas reconnu"), "{wrong}");
        }
        assert!(told(enter(&other, &fresh).await).contains("n’est pas reconnu"), "under the other tenant's key");

        // Signing in took four minutes: the moment of the scan counts, in the browser that scanned.
        bed.clock.advance(Duration::minutes(4));
        assert!(
            told(sign(&work.trinome, &ticket, "another-browser-0123456789-0123456789").await).contains("navigateur")
        );
        assert!(matches!(sign(&world.works[1].trinome, &ticket, BROWSER).await, Err(AppError::NotFound)));
        assert!(matches!(sign(&other.works[0].trinome, &ticket, BROWSER).await, Err(AppError::NotFound)));
        let (_, line, signature) = sign(&work.trinome, &ticket, BROWSER).await.unwrap();
        assert_eq!(
            (line.role, signature.method, signature.late),
            (Some(TrinomeRole::Management), SignatureMethod::Qr, false)
        );
        assert!(told(sign(&work.neighbour, &ticket, BROWSER).await).contains("a déjà servi"));
        let again = enter(&world, &code(&work.consultant, &sheet).await).await.unwrap();
        assert!(told(sign(&work.trinome, &again, BROWSER).await).contains("a déjà émargé"));
        bed.clock.advance(Duration::minutes(6));
        assert!(told(sign(&work.neighbour, &again, BROWSER).await).contains("dans les 5 minutes"));
    });
}

#[test]
fn six_digits_open_the_sheet_of_who_is_expected_and_guessing_is_slowed() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, stranger) = (&world.works[0], &world.works[1].trinome);
        let (_, sheet) = opened(&world, 0, AttendanceMode::OnSite).await;
        let digits = presence::screen(&work.consultant.again(), sheet.id).await.unwrap().unwrap().digits;
        let by =
            async |asker: &Arc<Asker>, digits: &str| presence::enter_by_digits(&asker.again(), digits, BROWSER).await;
        let entered = by(&work.trinome, &digits).await.unwrap();
        let (.., signature) = sign(&work.trinome, &entered.ticket, BROWSER).await.unwrap();
        assert_eq!(signature.method, SignatureMethod::Digits);
        assert!(told(by(stranger, &digits).await).contains("ne sont pas"));
        let wrong = if digits == "000000" { "000001" } else { "000000" };
        let mut limited = false;
        for _ in 0..10 {
            limited |= matches!(by(&work.neighbour, wrong).await, Err(AppError::RateLimited { .. }));
        }
        assert!(limited);
    });
}

#[test]
fn two_signings_at_once_give_one() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (_, sheet) = opened(&world, 0, AttendanceMode::OnSite).await;
        let line = line_of(&world, &sheet, &work.trinome).await.id;
        let tablet = || async {
            let input = OnTablet { line, initials: "MT".into(), device_at: None };
            presence::sign_on_tablet(&work.consultant.again(), input, None).await.is_ok()
        };
        let (a, b, c, d) = tokio::join!(tablet(), tablet(), tablet(), tablet());
        assert_eq!([a, b, c, d].iter().filter(|done| **done).count(), 1);
        assert_eq!(presence::signatures_of(&world.aract.again(), &[sheet.id]).await.unwrap().len(), 1);
        let wrong = OnTablet { line, initials: "XY".into(), device_at: None };
        assert!(told(presence::sign_on_tablet(&work.consultant.again(), wrong, None).await).contains("Initiales"));
    });
}

#[test]
fn late_signatures_and_those_made_without_network_say_so() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (_, sheet) = opened(&world, 0, AttendanceMode::OnSite).await;
        let tablet = async |person: &Asker, device_at| {
            let line = line_of(&world, &sheet, person).await.id;
            let input = OnTablet { line, initials: "MT".into(), device_at };
            presence::sign_on_tablet(&work.consultant.again(), input, None).await.unwrap().2
        };
        let in_time = bed.app.clock.now();
        bed.clock.set(sheet.late_from + Duration::minutes(1));
        let offline = tablet(&work.trinome, Some(in_time)).await;
        assert_eq!((offline.late, offline.device_at), (false, Some(in_time)));
        assert!(offline.signed_at > sheet.late_from);
        assert!(tablet(&work.neighbour, None).await.late);
        bed.clock.set(sheet.opens_at - Duration::seconds(1));
        let early = presence::sign_on_page(&work.consultant.again(), sheet.id, None, None, None).await;
        assert!(told(early).contains("L’émargement ouvre"));
    });
}

#[test]
fn nobody_is_in_two_places() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (first, _) = opened(&world, 0, AttendanceMode::OnSite).await;
        let second = planned(&world, 0, AttendanceMode::Remote).await;
        let half = presence_half(second.id, &world.aract).await;
        let refused = told(presence::open(&work.consultant.again(), second.id, half).await);
        assert!(refused.contains(&format!("« {} »", first.title)) && refused.contains("proposée"), "{refused}");
        // The other group's session at the same time has its own leader, and another trinôme.
        let (_, elsewhere) = opened(&world, 1, AttendanceMode::OnSite).await;
        let twice = line_of(&world, &elsewhere, &world.works[1].trinome).await;
        let mut row = twice.clone().into_active_model();
        row.person_id = Set(Some(who(&work.trinome)));
        row.update(&bed.owner).await.unwrap();
        let sign = async |consultant: &Asker, line| {
            let input = OnTablet { line, initials: "MT".into(), device_at: None };
            presence::sign_on_tablet(&consultant.again(), input, None).await
        };
        sign(&world.works[1].consultant, twice.id).await.unwrap();
        let open = presence::lines_of(&work.consultant.again(), &[sheet_of(&world).await.id]).await.unwrap();
        let own = open.iter().find(|line| line.person_id == Some(who(&work.trinome))).unwrap();
        let refused = told(sign(&work.consultant, own.id).await);
        // Of a group that the consultant does not reach, the title is not told.
        assert!(refused.contains("une autre séance") && refused.contains("deux endroits"), "{refused}");
    });
}

/// The open sheet of the first group that begins now.
async fn sheet_of(world: &World) -> Sheet {
    let sessions = session::of_groups(&world.aract.again(), &[world.works[0].group]).await.unwrap();
    let ids: Vec<_> = sessions.iter().map(|s| s.id).collect();
    let now = world.app.clock.now();
    let sheets = presence::of_sessions(&world.aract.again(), &ids).await.unwrap();
    sheets.into_iter().find(|sheet| sheet.starts_at == now).unwrap()
}

#[test]
fn a_sealed_sheet_never_changes_and_is_corrected_by_another() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let consultant = || work.consultant.again();
        let (session, sheet) = opened(&world, 0, AttendanceMode::OnSite).await;
        let line = line_of(&world, &sheet, &work.trinome).await;
        presence::sign_on_paper(&consultant(), sheet.id, &[line.id]).await.unwrap();
        assert!(told(presence::seal(&consultant(), sheet.id, 1).await).contains("intervenant n’a pas émargé"));
        presence::sign_on_page(&consultant(), sheet.id, None, None, None).await.unwrap();
        presence::add_attendee(&consultant(), sheet.id, "Zoé Marty", Some("CARSAT")).await.unwrap();
        let absent = line_of(&world, &sheet, &work.neighbour).await;
        presence::mark_absent(&consultant(), absent.id, absent.version, Some("Formation")).await.unwrap();
        let sealed = presence::seal(&consultant(), sheet.id, 1).await.unwrap();
        assert_eq!(sealed.content_hash.as_deref().map(str::len), Some(64));
        let shown = presence::document_of(&world.aract.again(), sheet.id).await.unwrap();
        assert_eq!((shown.intact, shown.lines.len()), (Some(true), 14));
        assert!(presence::screen(&consultant(), sheet.id).await.unwrap().is_none());

        for refused in [
            told(presence::add_attendee(&consultant(), sheet.id, "Luc Rey", None).await),
            told(presence::mark_absent(&consultant(), absent.id, absent.version + 1, None).await),
            told(presence::sign_on_page(&consultant(), sheet.id, None, None, None).await),
            told(presence::seal(&consultant(), sheet.id, 2).await),
        ] {
            assert!(refused.contains("scellée"), "{refused}");
        }
        unchanged_by_sql(&bed).await;

        let held = presence::hold_from_sheets(&consultant(), session.id, session.version).await.unwrap();
        assert_eq!(held.status, SessionStatus::Held);
        let there = session::attendance_of(&world.aract.again(), &[session.id]).await.unwrap();
        let voices: Vec<_> = there.iter().filter(|v| v.present).map(|v| (v.role, v.person_id)).collect();
        assert_eq!((there.len(), voices), (12, vec![(Some(TrinomeRole::Management), Some(who(&work.trinome)))]));

        let next = presence::correct(&consultant(), sheet.id, "La directrice adjointe avait signé").await.unwrap();
        assert_eq!((next.number, next.corrects_id, next.sealed_at), (2, Some(sheet.id), None));
        assert!(told(presence::correct(&consultant(), sheet.id, "Encore").await).contains("déjà corrigée"));
        let carried = presence::signatures_of(&consultant(), &[next.id]).await.unwrap();
        assert!(carried.len() == 2 && carried.iter().all(|s| s.carried_from.is_some()));
        let wrong = carried.iter().find(|s| s.method == SignatureMethod::Paper).unwrap();
        presence::withdraw_signature(&consultant(), wrong.id, "Ce n’était pas elle").await.unwrap();
        presence::seal(&consultant(), next.id, 1).await.unwrap();
        let shown = presence::document_of(&world.aract.again(), next.id).await.unwrap();
        assert_eq!(shown.corrects.unwrap().0, 1);
        assert!(shown.intact == Some(true) && shown.lines.iter().any(|l| l.withdrawn.len() == 1));
        let first = presence::document_of(&world.aract.again(), sheet.id).await.unwrap();
        assert_eq!(first.intact, Some(true));
        assert!(first.lines.iter().any(|l| l.kind == AttendeeKind::Other && l.name == "Zoé Marty"));
    });
}

async fn unchanged_by_sql(bed: &Bed) {
    let sealed = "sealed_at IS NOT NULL";
    let of = format!("sheet_id IN (SELECT id FROM attendance_sheet WHERE {sealed})");
    let columns = "tenant_id, sheet_id, group_id, rank, kind, name, deputy, version";
    let fresh = match bed.engine {
        Engine::Sqlite => "randomblob(16)",
        Engine::Postgres => "gen_random_uuid()",
    };
    for sql in [
        format!("UPDATE attendance_sheet SET title = 'x' WHERE {sealed}"),
        format!("UPDATE attendance_sheet SET sealed_at = NULL, content_hash = NULL WHERE {sealed}"),
        format!("DELETE FROM attendance_sheet WHERE {sealed}"),
        format!("UPDATE attendance_line SET name = 'x' WHERE {of}"),
        format!("DELETE FROM attendance_line WHERE {of}"),
        format!("UPDATE attendance_signature SET late = (1 = 0) WHERE {of}"),
        format!("DELETE FROM attendance_signature WHERE {of}"),
        format!(
            "INSERT INTO attendance_line (id, {columns}) SELECT {fresh}, tenant_id, sheet_id, group_id, rank + 1000, kind, name, deputy, version FROM attendance_line WHERE {of}"
        ),
    ] {
        let refused = bed.owner.execute_unprepared(&sql).await.unwrap_err().to_string();
        assert!(refused.contains("never changes"), "{sql}: {refused}");
    }
}

#[test]
fn a_session_takes_its_unsigned_sheets_along_and_stays_once_signed() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (session, sheet) = opened(&world, 0, AttendanceMode::OnSite).await;
        let later = Appointment { mode: AttendanceMode::OnSite, ..appointment(&world.app, 1) };
        let moved = session::move_to(&world.aract.again(), session.id, session.version, later.clone()).await.unwrap();
        let now = presence::by_ids(&world.aract.again(), &[sheet.id]).await.unwrap().remove(0);
        assert_eq!((now.starts_at, now.ends_at), (moved.starts_at, moved.ends_at));
        bed.clock.advance(Duration::days(1));
        presence::sign_on_page(&work.consultant.again(), sheet.id, None, None, None).await.unwrap();
        let refused = session::move_to(&world.aract.again(), session.id, moved.version, later).await;
        assert!(told(refused).contains("déjà émargé"));
    });
}
