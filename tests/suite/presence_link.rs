//! Signing at a distance by a one-time link, and signatures that a device sends twice.

use crate::harness::{Bed, on_both, refusals, who};
use crate::presence::{line_of, opened, told};
use crate::world::{World, appointment};
use chrono::Duration;
use cordee_app::identity::ClientInfo;
use cordee_app::presence::{self, GuestSheet, Line, OnTablet, Sheet, Signature};
use cordee_app::replay::ClientKey;
use cordee_app::session::{self, Appointment};
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::presence::SignatureMethod;
use cordee_domain::session::AttendanceMode;

async fn issued(asker: &Asker, line: &Line) -> String {
    let issued = presence::issue_link(&asker.again(), line.id, false, None).await.unwrap();
    assert_eq!(issued.sent_to, None);
    token(&issued.address)
}

fn token(address: &str) -> String {
    address.split_once("/emarger#jeton=").unwrap().1.to_owned()
}

async fn see(bed: &Bed, token: &str) -> AppResult<GuestSheet> {
    presence::guest_sheet(&bed.app, &ClientInfo::default(), token).await
}

async fn sign(bed: &Bed, token: &str, initials: &str) -> AppResult<(Sheet, Line, Signature)> {
    presence::sign_as_guest(&bed.app, &ClientInfo::default(), token, initials).await
}

#[test]
fn a_link_signs_one_line_once_in_its_own_name_and_says_so() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (_, sheet) = opened(&world, 0, AttendanceMode::Remote).await;
        let line = line_of(&world, &sheet, &work.trinome).await;
        let first = issued(&work.consultant, &line).await;
        let next = issued(&work.consultant, &line).await;
        let unusable = refusals(see(&bed, &first).await.map(|_| ()));
        let seen = see(&bed, &next).await.unwrap();
        assert_eq!((seen.line.id, seen.sheet.title, seen.facilitators.len()), (line.id, sheet.title.clone(), 1));
        assert!(told(sign(&bed, &next, "XY").await).contains("Initiales"));
        let (one, other) = tokio::join!(sign(&bed, &next, "MT"), sign(&bed, &next, "MT"));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        let (_, signed, signature) = one.or(other).unwrap();
        assert_eq!(
            (signed.id, signature.method, signature.person_id, signature.recorded_by, signature.late),
            (line.id, SignatureMethod::Link, Some(who(&work.trinome)), None, false)
        );
        assert!(signed.connected_at.is_some());
        assert_eq!(refusals(sign(&bed, &next, "MT").await), unusable);
        assert_eq!(refusals(see(&bed, &next).await.map(|_| ())), unusable);
        let again = presence::issue_link(&work.consultant.again(), line.id, false, None).await;
        assert!(told(again).contains("a déjà émargé"));

        let links = |asker: &Asker| {
            let asker = asker.again();
            async move { presence::links_of(&asker, &[line.id]).await.unwrap() }
        };
        assert!(links(&work.consultant).await[&line.id].used_at.is_some());
        for blind in [&work.trinome, &work.neighbour, &world.works[1].consultant, &world.ars] {
            assert!(links(blind).await.is_empty());
        }
    });
}

#[test]
fn a_link_ends_with_the_half_day_when_it_is_revoked_or_the_sheet_sealed() {
    on_both(|bed| async move {
        let (world, other) = (World::new(&bed, "one").await, World::new(&bed, "other").await);
        let work = &world.works[0];
        let (session, sheet) = opened(&world, 0, AttendanceMode::Remote).await;
        let line = line_of(&world, &sheet, &work.trinome).await;
        for stranger in [&world.works[1].consultant, &other.works[0].consultant] {
            let asked = presence::issue_link(&stranger.again(), line.id, false, None).await;
            assert!(matches!(asked, Err(AppError::NotFound)), "{asked:?}");
        }
        let own = presence::issue_link(&work.trinome.again(), line.id, false, None).await;
        assert!(matches!(own, Err(AppError::Denied)), "{own:?}");

        let revoked = issued(&work.consultant, &line).await;
        presence::revoke_link(&work.consultant.again(), line.id).await.unwrap();
        let unusable = refusals(see(&bed, &revoked).await.map(|_| ()));

        // Moved by a day, the session takes its links along.
        let token = issued(&work.consultant, &line).await;
        let later = Appointment {
            mode: AttendanceMode::Remote,
            video_link: Some("https://visio.example.org/salle".into()),
            ..appointment(&world.app, 1)
        };
        session::move_to(&world.aract.again(), session.id, session.version, later).await.unwrap();
        assert!(told(sign(&bed, &token, "MT").await).contains("L’émargement ouvre"));
        let moved = presence::by_ids(&world.aract.again(), &[sheet.id]).await.unwrap().remove(0);
        bed.clock.set(moved.late_from - Duration::seconds(1));
        see(&bed, &token).await.unwrap();
        bed.clock.set(moved.late_from);
        assert_eq!(refusals(see(&bed, &token).await.map(|_| ())), unusable);
        assert_eq!(refusals(sign(&bed, &token, "MT").await), unusable);
        let closed = presence::issue_link(&work.consultant.again(), line.id, false, None).await;
        assert!(told(closed).contains("s’éteint avec la demi-journée"));

        bed.clock.set(moved.starts_at);
        let token = issued(&work.consultant, &line).await;
        presence::sign_on_page(&work.consultant.again(), sheet.id, None, None, None).await.unwrap();
        presence::seal(&work.consultant.again(), sheet.id, moved.version).await.unwrap();
        assert!(told(sign(&bed, &token, "MT").await).contains("scellée"));
    });
}

#[test]
fn a_link_is_sent_to_ones_own_address_or_to_the_one_given() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let consultant = || work.consultant.again();
        let (_, room) = opened(&world, 1, AttendanceMode::OnSite).await;
        let (_, sheet) = opened(&world, 0, AttendanceMode::Remote).await;
        let (_, guest) = presence::add_attendee(&consultant(), sheet.id, "Zoé Marty", Some("CARSAT")).await.unwrap();
        let send = async |line: &Line, to: Option<&str>| presence::issue_link(&consultant(), line.id, true, to).await;
        assert!(told(send(&guest, None).await).contains("n’a pas de compte"));
        assert!(told(send(&guest, Some("pas une adresse")).await).contains("Adresse électronique"));
        let given = send(&guest, Some("Zoe.Marty@Example.org")).await.unwrap();
        assert_eq!(given.sent_to.as_deref(), Some("zoe.marty@example.org"));
        let (_, line, signature) = sign(&bed, &token(&given.address), "ZM").await.unwrap();
        assert_eq!((line.id, signature.person_id), (guest.id, None));

        let voice = line_of(&world, &sheet, &work.trinome).await;
        assert!(told(send(&voice, Some("autre@example.org")).await).contains("Laissez ce champ vide"));
        let own = send(&voice, None).await.unwrap();
        assert!(own.sent_to.is_some_and(|to| to.contains(&who(&work.trinome).0.simple().to_string())));

        let leads = line_of(&world, &sheet, &work.consultant).await;
        assert!(told(send(&leads, None).await).contains("intervenant émarge sur la page"));
        let there = line_of(&world, &room, &world.works[1].trinome).await;
        let refused = presence::issue_link(&world.works[1].consultant.again(), there.id, false, None).await;
        assert!(told(refused).contains("en présentiel"));
    });
}

#[test]
fn a_signature_sent_twice_by_a_device_is_made_once() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (_, sheet) = opened(&world, 0, AttendanceMode::OnSite).await;
        let line = line_of(&world, &sheet, &work.trinome).await.id;
        let device_at = Some(bed.app.clock.now());
        bed.clock.advance(Duration::minutes(40));
        let send = async |key: &str, line| {
            let input = OnTablet { line, initials: "MT".into(), device_at };
            let key = ClientKey::read(Some(key.to_owned())).unwrap();
            presence::sign_on_tablet(&work.consultant.again(), input, key).await
        };
        let (_, _, first) = send("0123456789abcdef", line).await.unwrap();
        let (_, _, second) = send("0123456789abcdef", line).await.unwrap();
        assert_eq!((first.id, first.device_at), (second.id, device_at));
        assert!(told(send("fedcba9876543210", line).await).contains("a déjà émargé"));
        assert_eq!(presence::signatures_of(&world.aract.again(), &[sheet.id]).await.unwrap().len(), 1);
        let key = ClientKey::read(Some("0123456789-page-0".into())).unwrap();
        let page = async || {
            let signed = presence::sign_on_page(&work.consultant.again(), sheet.id, None, None, key.clone()).await;
            signed.unwrap().2.id
        };
        assert_eq!(page().await, page().await);
    });
}
