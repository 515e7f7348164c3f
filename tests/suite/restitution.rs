//! Events where results are shown: places and the waiting list, who is told, what is forgotten, and the public pages.

use crate::harness::{Bed, on_both, refusals};
use crate::network_world::{open_network, planned};
use crate::served::{Served, gid};
use chrono::Duration;
use cordee_app::identity::ClientInfo;
use cordee_app::mail::Mail;
use cordee_app::restitution::{self, Counted, NewRegistration, PlanRestitution, Registration};
use cordee_app::{AppError, Asker};
use cordee_domain::ids::{ProgrammeId, RestitutionId};
use cordee_domain::policy::Role;
use cordee_domain::restitution::{Entry, RegistrationStatus, RestitutionStatus};
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1::handshake;
use hyper_util::rt::TokioIo;
use std::sync::Arc;
use tokio::net::TcpStream;

use RegistrationStatus::{Placed, Waiting};

struct Region {
    aract: Arc<Asker>,
    facilitator: Arc<Asker>,
    programme: ProgrammeId,
    event: RestitutionId,
}

fn with(bed: &Bed, capacity: i32) -> PlanRestitution {
    PlanRestitution { capacity, ..planned(&bed.app, Duration::days(20)) }
}

/// A region with a published event of so many places.
async fn region(bed: &Bed, capacity: i32) -> Region {
    let tenant = bed.tenant("occitanie").await;
    let (ars, aract) = (bed.member(tenant, Role::Ars, None).await, bed.member(tenant, Role::Aract, None).await);
    let facilitator = bed.member(tenant, Role::Facilitator, None).await;
    let programme = open_network(&ars, "Réseau").await;
    let plan = restitution::plan(&aract.again(), programme, with(bed, capacity)).await.unwrap().event;
    let event = restitution::publish(&aract.again(), plan.id, plan.version).await.unwrap().event.id;
    Region { aract, facilitator, programme, event }
}

fn from(network: u8, n: u8) -> ClientInfo {
    ClientInfo { address: Some([10, 0, network, n].into()), ..ClientInfo::default() }
}

fn guest(n: usize) -> NewRegistration {
    NewRegistration {
        name: format!("Camille Roux {n}"),
        email: format!("camille{n}@example.org"),
        ..Default::default()
    }
}

impl Region {
    async fn register(&self, n: usize) {
        let client = from(1, u8::try_from(n).unwrap());
        restitution::register(self.aract.app(), &client, "occitanie", self.event, guest(n)).await.unwrap();
    }

    async fn registered(&self) -> Vec<Registration> {
        restitution::registrations(&self.aract.again(), self.event, None, None, 200).await.unwrap().items
    }

    async fn now(&self) -> Counted {
        restitution::by_ids(&self.aract.again(), &[self.event]).await.unwrap().remove(0)
    }

    async fn update(&self, plan: PlanRestitution) -> cordee_app::AppResult<Counted> {
        let version = self.now().await.event.version;
        restitution::update(&self.aract.again(), self.event, version, plan).await
    }

    /// The names without what is common, and what each has.
    async fn standing(&self) -> Vec<(String, RegistrationStatus)> {
        let rows = self.registered().await;
        rows.into_iter().map(|row| (row.name.replace("Camille Roux ", ""), row.status)).collect()
    }
}

/// The messages that somebody was written, the oldest first.
async fn mails(bed: &Bed, to: &str) -> Vec<Mail> {
    let reading = bed.app.db.identity().await.unwrap();
    let mut rows = cordee_store::mail::latest(reading.view(), None, None, 500).await.unwrap();
    rows.reverse();
    let rows = rows.into_iter().filter(|row| row.recipient == to);
    rows.map(|row| serde_json::from_str(row.content.as_deref().unwrap()).unwrap()).collect()
}

fn token(mail: &Mail) -> String {
    mail.text.split_once("/inscription/").unwrap().1.split_whitespace().next().unwrap().to_owned()
}

fn unfolded(mail: &Mail) -> String {
    mail.calendar.as_ref().unwrap().ics.replace("\r\n ", "")
}

#[test]
fn fifty_at_once_take_exactly_the_places_and_the_rest_wait_in_order() {
    on_both(|bed| async move {
        let region = region(&bed, 20).await;
        let mut tasks = Vec::new();
        for n in 0..50_u8 {
            let (app, id) = (bed.app.clone(), region.event);
            tasks.push(tokio::spawn(async move {
                restitution::register(&app, &from(1, n), "occitanie", id, guest(n.into())).await.unwrap();
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        let rows = region.registered().await;
        assert_eq!(rows.iter().map(|row| row.place_rank).collect::<Vec<_>>(), (1..=50).collect::<Vec<_>>());
        assert!(
            rows[..20].iter().all(|row| row.status == Placed) && rows[20..].iter().all(|row| row.status == Waiting)
        );
        let counts = region.now().await.counts;
        assert_eq!((counts.placed, counts.waiting), (20, 30));
    });
}

#[test]
fn a_place_given_back_goes_to_whoever_waited_longest() {
    on_both(|bed| async move {
        let region = region(&bed, 1).await;
        for n in 0..3 {
            region.register(n).await;
        }
        let first = mails(&bed, "camille0@example.org").await.remove(0);
        assert!(first.subject.starts_with("Votre inscription") && unfolded(&first).contains("METHOD:REQUEST"));
        let waits = mails(&bed, "camille1@example.org").await.remove(0);
        assert!(waits.subject.starts_with("Liste d’attente") && waits.calendar.is_none());

        let link = token(&first);
        let held = restitution::held(&bed.app, &from(2, 1), &link).await.unwrap();
        assert!(held.open && held.registration.name == "Camille Roux 0");
        for _ in 0..2 {
            let gone = restitution::withdraw(&bed.app, &from(2, 1), &link).await.unwrap();
            assert_eq!((gone.registration.status, gone.open), (RegistrationStatus::Withdrawn, false));
            assert!(gone.registration.name.is_empty() && gone.registration.email.is_empty(), "it is forgotten at once");
        }
        assert_eq!(region.standing().await, [("1".into(), Placed), ("2".into(), Waiting)]);
        let promoted = mails(&bed, "camille1@example.org").await.remove(1);
        assert!(promoted.subject.starts_with("Une place s’est libérée") && promoted.calendar.is_some());
        assert_eq!(token(&promoted), token(&waits), "one address for a registration, for good");
        let ended = mails(&bed, "camille0@example.org").await.remove(1);
        assert!(unfolded(&ended).contains("METHOD:CANCEL") && !ended.text.contains("/inscription/"));

        // Whoever comes anew waits behind; more places let the next in; fewer than are taken are refused.
        region.register(0).await;
        assert_eq!(region.standing().await, [("1".into(), Placed), ("2".into(), Waiting), ("0".into(), Waiting)]);
        region.update(with(&bed, 2)).await.unwrap();
        assert_eq!(region.standing().await, [("1".into(), Placed), ("2".into(), Placed), ("0".into(), Waiting)]);
        assert_eq!(refusals(region.update(with(&bed, 1)).await).len(), 1);
        let out = region.registered().await.remove(0);
        restitution::remove(&region.aract.again(), out.id).await.unwrap();
        assert_eq!(region.standing().await, [("2".into(), Placed), ("0".into(), Placed)]);
    });
}

#[test]
fn an_address_that_is_registered_is_answered_like_any_other() {
    on_both(|bed| async move {
        let region = region(&bed, 5).await;
        for _ in 0..9 {
            region.register(1).await;
        }
        assert_eq!(region.registered().await.len(), 1);
        let sent = mails(&bed, "camille1@example.org").await;
        assert_eq!(sent.len(), 5, "nobody’s mailbox is filled by strangers");
        // Everything that is wrong is said at once.
        let wrong = NewRegistration { email: "x".into(), ..Default::default() };
        let refused = restitution::register(&bed.app, &from(3, 1), "occitanie", region.event, wrong).await;
        assert_eq!(refusals(refused).len(), 2);
        // A network that goes on and on is slowed down.
        let mut slowed = false;
        for n in 0..60 {
            let new = restitution::register(&bed.app, &from(4, 1), "occitanie", region.event, guest(100 + n)).await;
            slowed |= matches!(new, Err(AppError::RateLimited { .. }));
        }
        assert!(slowed);
    });
}

#[test]
fn who_registered_is_told_of_another_date_and_of_the_end() {
    on_both(|bed| async move {
        let region = region(&bed, 1).await;
        region.register(0).await;
        region.register(1).await;
        let before = mails(&bed, "camille0@example.org").await.remove(0);
        let words = PlanRestitution { summary: Some("Autrement dit".into()), ..with(&bed, 1) };
        region.update(words).await.unwrap();
        assert_eq!(mails(&bed, "camille0@example.org").await.len(), 1, "of words alone nobody is told");
        let later = PlanRestitution { ..planned(&bed.app, Duration::days(27)) };
        region.update(PlanRestitution { capacity: 1, ..later }).await.unwrap();
        let moved = mails(&bed, "camille0@example.org").await.remove(1);
        assert!(moved.subject.starts_with("Changement"), "{moved:?}");
        let line = |mail: &Mail, key: &str| unfolded(mail).lines().find(|l| l.starts_with(key)).unwrap().to_owned();
        assert_eq!(line(&before, "UID"), line(&moved, "UID"));
        let sequence = |mail: &Mail| line(mail, "SEQUENCE:")[9..].parse::<i32>().unwrap();
        assert!(sequence(&moved) > sequence(&before));
        assert!(mails(&bed, "camille1@example.org").await[1].calendar.is_none(), "who waits has no appointment");

        let version = region.now().await.event.version;
        let cancelled =
            restitution::cancel(&region.aract.again(), region.event, version, "Grève des trains").await.unwrap();
        assert_eq!(cancelled.event.status, RestitutionStatus::Cancelled);
        let told = mails(&bed, "camille0@example.org").await.remove(2);
        assert!(told.text.contains("Grève des trains") && unfolded(&told).contains("STATUS:CANCELLED"));
        assert!(refusals(region.update(with(&bed, 9)).await)[0].to_string().contains("annulé"));
        let late = restitution::register(&bed.app, &from(5, 1), "occitanie", region.event, guest(7)).await;
        assert!(refusals(late)[0].to_string().contains("annulé"));
    });
}

#[test]
fn what_is_in_preparation_is_seen_by_those_who_prepare_it() {
    on_both(|bed| async move {
        let region = region(&bed, 5).await;
        let plan = restitution::plan(&region.aract.again(), region.programme, with(&bed, 5)).await.unwrap().event;
        let seen =
            async |asker: &Asker| restitution::of_programme(&asker.again(), region.programme).await.unwrap().len();
        assert_eq!((seen(&region.aract).await, seen(&region.facilitator).await), (2, 1));
        assert!(restitution::by_ids(&region.facilitator.again(), &[plan.id]).await.unwrap().is_empty());
        let hidden = restitution::public_event(&bed.app, &from(6, 1), "occitanie", plan.id).await;
        assert!(matches!(hidden, Err(AppError::NotFound)));
        let hidden = restitution::register(&bed.app, &from(6, 1), "occitanie", plan.id, guest(1)).await;
        assert!(matches!(hidden, Err(AppError::NotFound)));
        // Nor does one region show or take for another.
        bed.tenant("hauts-de-france").await;
        let other = restitution::public_event(&bed.app, &from(6, 1), "hauts-de-france", region.event).await;
        assert!(matches!(other, Err(AppError::NotFound)));
        let other = restitution::register(&bed.app, &from(6, 1), "hauts-de-france", region.event, guest(1)).await;
        assert!(matches!(other, Err(AppError::NotFound)));

        bed.clock.advance(Duration::days(20) + Duration::minutes(1));
        let begun = restitution::public_event(&bed.app, &from(6, 1), "occitanie", region.event).await.unwrap();
        assert_eq!(begun.entry, Entry::Closed);
        let late = restitution::register(&bed.app, &from(6, 1), "occitanie", region.event, guest(1)).await;
        assert!(refusals(late)[0].to_string().contains("closes"));
    });
}

#[test]
fn who_came_is_ticked_and_who_registered_is_forgotten() {
    on_both(|bed| async move {
        let region = region(&bed, 2).await;
        let needs = NewRegistration { access_needs: Some("Place pour un fauteuil".into()), ..guest(0) };
        restitution::register(&bed.app, &from(7, 1), "occitanie", region.event, needs).await.unwrap();
        region.register(1).await;
        region.register(2).await;
        let link = token(&mails(&bed, "camille0@example.org").await[0]);
        let rows = region.registered().await;
        assert!(
            refusals(restitution::tick(&region.aract.again(), rows[0].id, true).await).len() == 1,
            "not before the day"
        );
        bed.clock.advance(Duration::days(20));
        for _ in 0..2 {
            assert!(restitution::tick(&region.aract.again(), rows[0].id, true).await.unwrap().came_at.is_some());
        }
        refusals(restitution::tick(&region.aract.again(), rows[2].id, true).await);
        assert_eq!(region.now().await.counts.came, 1);
        assert!(restitution::tick(&region.facilitator.again(), rows[1].id, true).await.is_err());

        restitution::sweep(&bed.app).await.unwrap();
        assert!(region.registered().await[0].access_needs.is_some());
        bed.clock.advance(Duration::days(2));
        restitution::sweep(&bed.app).await.unwrap();
        assert!(region.registered().await[0].access_needs.is_none() && region.registered().await.len() == 3);
        bed.clock.advance(Duration::days(30));
        assert_eq!(restitution::sweep(&bed.app).await.unwrap(), 3);
        assert_eq!(restitution::sweep(&bed.app).await.unwrap(), 0);
        assert!(region.registered().await.is_empty());
        let kept = region.now().await;
        assert_eq!((kept.counts.placed, kept.counts.came), (2, 1), "how many they were is no secret");
        assert!(kept.event.forgotten_at.is_some());
        assert!(matches!(restitution::held(&bed.app, &from(7, 2), &link).await, Err(AppError::NotFound)));
    });
}

struct Answer {
    status: u16,
    headers: hyper::HeaderMap,
    text: String,
}

async fn send(served: &Served, request: hyper::http::request::Builder, body: &str) -> Answer {
    let stream = TcpStream::connect(served.address).await.unwrap();
    let (mut sender, connection) = handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let request = request.header("host", served.address.to_string());
    let request = request.body(Full::<Bytes>::from(body.to_owned())).unwrap();
    let answer = sender.send_request(request).await.unwrap();
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    let bytes = answer.into_body().collect().await.unwrap().to_bytes();
    Answer { status, headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
}

const FORM: &str = "application/x-www-form-urlencoded";

#[test]
fn the_public_page_is_read_and_filled_in_without_javascript() {
    on_both(|bed| async move {
        let region = region(&bed, 1).await;
        let served = Served::start(&bed).await;
        let path = format!("/occitanie/evenements/{}", gid(region.event));
        let list = send(&served, Request::get("/occitanie/evenements"), "").await;
        assert!(list.status == 200 && list.text.contains(&path) && list.text.contains("Deux années de réseau"));
        let page = send(&served, Request::get(&path), "").await;
        assert_eq!(page.status, 200);
        for part in
            ["<html lang=\"fr\"", "<title>Deux années de réseau – Cordée</title>", "<main id=\"contenu\"", "Accueil"]
        {
            assert!(page.text.contains(part), "{part}: {}", page.text);
        }
        assert!(!page.text.contains("<script") && !page.text.contains("style=\""));
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("script-src"), "{policy}");
        assert_eq!(page.headers["referrer-policy"], "no-referrer");

        let post = || Request::post(&path).header("content-type", FORM);
        let wrong = send(&served, post(), "name=%3Cb%3EL%C3%A9a&email=lea").await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.text.contains("value=\"&lt;b&gt;Léa\"") && wrong.text.contains("value=\"lea\""),
            "{}",
            wrong.text
        );
        assert!(wrong.text.contains("aria-invalid=\"true\"") && wrong.text.contains("nom@domaine.fr"));
        assert_eq!(region.registered().await.len(), 0);

        for (headers, status) in [
            (vec![("content-type", "text/plain")], 415),
            (vec![("content-type", FORM), ("origin", "https://evil.example")], 403),
            (vec![("content-type", FORM), ("sec-fetch-site", "cross-site")], 403),
        ] {
            let request = headers.into_iter().fold(Request::post(&path), |r, (name, value)| r.header(name, value));
            assert_eq!(send(&served, request, "name=L%C3%A9a+Roux&email=lea%40example.org").await.status, status);
        }
        let long = format!("name=L%C3%A9a&email=lea%40example.org&accessNeeds={}", "a".repeat(20_000));
        assert_eq!(send(&served, post(), &long).await.status, 415);

        let mut answers = Vec::new();
        for _ in 0..2 {
            let done = send(&served, post(), "name=L%C3%A9a+Roux&email=lea%40example.org&organisation=IME").await;
            answers.push((done.status, done.headers["location"].to_str().unwrap().to_owned(), done.text));
        }
        assert_eq!(answers[0], answers[1], "nobody learns who is registered");
        assert_eq!((answers[0].0, answers[0].1.as_str()), (303, format!("{path}/recue").as_str()));
        let thanks = send(&served, Request::get(&answers[0].1), "").await;
        assert!(thanks.status == 200 && !thanks.text.contains("lea@example.org"));
        let full = send(&served, Request::get(&path), "").await;
        assert!(full.text.contains("liste d’attente") && !full.text.contains("Léa"));

        let link = format!("/inscription/{}", token(&mails(&bed, "lea@example.org").await[0]));
        let held = send(&served, Request::get(&link), "").await;
        assert!(held.status == 200 && held.text.contains("Léa Roux") && held.text.contains("Rendre ma place"));
        let opened = send(&served, Request::get(&link), "").await;
        assert_eq!(opened.status, 200, "to look changes nothing");
        let stranger = Request::post(&link).header("sec-fetch-site", "cross-site");
        assert_eq!(send(&served, stranger, "").await.status, 403);
        assert_eq!(region.registered().await.len(), 1);
        assert_eq!(send(&served, Request::post(&link), "").await.status, 303);
        assert_eq!(region.registered().await.len(), 0);
        let gone = send(&served, Request::get(&link), "").await;
        assert!(gone.text.contains("Votre place est rendue") && !gone.text.contains("Léa"));
        for nothing in ["/occitanie/evenements/x", "/nulle-part/evenements", "/inscription/x", &format!("{link}A")] {
            assert_eq!(send(&served, Request::get(nothing), "").await.status, 404, "{nothing}");
        }
    });
}
