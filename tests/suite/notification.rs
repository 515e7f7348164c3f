//! Notifications: who is told, what comes by mail and when, and what ends it.

use crate::harness::{Bed, on_both, who};
use crate::ledger::AtWork;
use chrono::{DateTime, Duration, TimeZone, Utc};
use cordee_app::conversation::{self, PostMessage};
use cordee_app::identity::ClientInfo;
use cordee_app::mail::{self, Mail};
use cordee_app::notification::{self as app, Notification};
use cordee_app::session::{self, Appointment, PlanSession, Session};
use cordee_app::{App, AppError, Asker, days, group, identity};
use cordee_domain::days::Quota;
use cordee_domain::event::EventKind;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{Kind, MembershipId, PersonId, TenantId};
use cordee_domain::notification::{Preference, Rhythm, Topic};
use cordee_domain::policy::{Actor, Held, Role};
use cordee_domain::session::{AttendanceMode, SessionKind};
use cordee_store::mail as queue;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

/// A voice of a group, by its place in it.
async fn voice(bed: &Bed, work: &AtWork, establishment: usize, role: TrinomeRole) -> Asker {
    work.aract.forget().await;
    let places = group::participations_of(&work.aract, &[work.group]).await.unwrap();
    let place = places.iter().find(|p| p.establishment_id == work.establishments[establishment]).unwrap();
    let voices = group::trinomes_of(&work.aract, &[place.id]).await.unwrap();
    let person = voices.iter().find(|voice| voice.role == role && !voice.deputy).unwrap().person_id;
    let held = Held { role: Role::Trinome, establishment: Some(place.establishment_id), organisation: None };
    Asker::new(bed.app.clone(), Some(Actor::person(work.tenant, person, None, vec![held])))
}

fn appointment(starts_at: DateTime<Utc>) -> Appointment {
    Appointment {
        mode: AttendanceMode::OnSite,
        starts_at,
        ends_at: starts_at + Duration::hours(3),
        place: Some("Salle des Tilleuls".into()),
        video_link: None,
        title: None,
    }
}

async fn planned(work: &AtWork, starts_at: DateTime<Utc>) -> Session {
    let plan = PlanSession {
        group: work.group,
        kind: SessionKind::Sequence,
        sequence: Some(1),
        with: Default::default(),
        appointment: appointment(starts_at),
    };
    session::plan(&work.consultant, plan).await.unwrap()
}

async fn moved(work: &AtWork, session: &Session, starts_at: DateTime<Utc>) -> Session {
    session::move_to(&work.consultant, session.id, session.version, appointment(starts_at)).await.unwrap()
}

async fn feed(asker: &Asker) -> Vec<Notification> {
    asker.forget().await;
    let page = app::before(asker, false, None, 100).await.unwrap();
    asker.forget().await;
    page.items
}

fn kinds(feed: &[Notification]) -> Vec<EventKind> {
    feed.iter().map(|line| line.kind).collect()
}

async fn address(asker: &Asker) -> String {
    format!("{}@example.org", who(asker).0.simple())
}

/// The messages in the queue to an address, the latest last.
async fn mails(app: &App, to: &str) -> Vec<Mail> {
    let rows = queue::latest(app.db.identity().await.unwrap().view(), None, None, 1_000).await.unwrap();
    let mine = rows.into_iter().filter(|row| row.recipient == to);
    let read = mine.filter_map(|row| serde_json::from_str(row.content.as_deref()?).ok());
    // Invitations to sessions go apart, whatever one chose.
    let mut mails: Vec<Mail> = read.filter(|mail: &Mail| mail.calendar.is_none()).collect();
    mails.reverse();
    mails
}

/// What was told and is due goes, up to now.
async fn work_off(bed: &Bed) -> u64 {
    app::tell(&bed.app).await.unwrap();
    app::send_digests(&bed.app).await.unwrap().written
}

async fn choose(asker: &Asker, preference: Preference) {
    let version = app::preference(asker).await.unwrap().version;
    app::choose(asker, preference, version).await.unwrap();
}

fn soon(bed: &Bed) -> DateTime<Utc> {
    bed.app.clock.now() + Duration::days(20)
}

#[test]
fn the_people_of_a_group_are_told_and_never_who_did_it() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        let stranger = AtWork::new(&bed, "other").await;
        app::tell(&bed.app).await.unwrap();
        let session = planned(&work, soon(&bed)).await;
        moved(&work, &session, soon(&bed) + Duration::days(1)).await;
        assert!(app::tell(&bed.app).await.unwrap() >= 24);
        assert_eq!(app::tell(&bed.app).await.unwrap(), 0);
        let voice = voice(&bed, &work, 0, TrinomeRole::Staff).await;
        let told = feed(&voice).await;
        assert_eq!(kinds(&told)[..2], [EventKind::SessionMoved, EventKind::SessionPlanned]);
        assert!(!kinds(&feed(&work.consultant).await).contains(&EventKind::SessionMoved));
        assert!(!kinds(&feed(&work.aract).await).contains(&EventKind::SessionMoved));
        assert!(feed(&stranger.consultant).await.iter().all(|line| line.group_id != Some(work.group)));
        // The consultant was chosen by the Aract, which says so by name.
        let chosen = feed(&work.consultant).await;
        assert!(chosen.iter().any(|line| line.kind == EventKind::ConsultantApproved && line.named));
    });
}

#[test]
fn what_is_told_again_is_not_told_twice() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        planned(&work, soon(&bed)).await;
        let other = bed.replica().await;
        let (one, two) = tokio::join!(app::tell(&bed.app), app::tell(&other));
        let made = one.unwrap() + two.unwrap();
        let voice = voice(&bed, &work, 0, TrinomeRole::Trades).await;
        let planned = kinds(&feed(&voice).await).into_iter().filter(|kind| *kind == EventKind::SessionPlanned).count();
        assert_eq!(planned, 1);
        assert!(made > 0);
    });
}

#[test]
fn reading_is_ones_own_and_can_be_undone() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        planned(&work, soon(&bed)).await;
        app::tell(&bed.app).await.unwrap();
        let (one, other) =
            (voice(&bed, &work, 0, TrinomeRole::Staff).await, voice(&bed, &work, 0, TrinomeRole::Trades).await);
        let (before, others) = (app::unread(&one).await.unwrap(), app::unread(&other).await.unwrap());
        let last = feed(&one).await[0].position;
        app::mark_read(&one, Some(&[last])).await.unwrap();
        one.forget().await;
        assert_eq!(app::unread(&one).await.unwrap(), before - 1);
        app::mark_unread(&one, &[last]).await.unwrap();
        one.forget().await;
        assert_eq!(app::unread(&one).await.unwrap(), before);
        app::mark_read(&one, None).await.unwrap();
        one.forget().await;
        other.forget().await;
        assert_eq!((app::unread(&one).await.unwrap(), app::unread(&other).await.unwrap()), (0, others));
    });
}

#[test]
fn who_loses_a_right_reads_and_receives_no_more() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        let voice = voice(&bed, &work, 1, TrinomeRole::Staff).await;
        planned(&work, soon(&bed)).await;
        app::tell(&bed.app).await.unwrap();
        assert!(!feed(&voice).await.is_empty());
        let places = group::participations_of(&work.aract, &[work.group]).await.unwrap();
        let place = places.iter().find(|p| p.establishment_id == work.establishments[1]).unwrap();
        let voices = group::trinomes_of(&work.aract, &[place.id]).await.unwrap();
        let member = voices.iter().find(|v| v.person_id == who(&voice)).unwrap();
        group::end_trinome_member(&work.aract, member.id, member.version).await.unwrap();
        let of_group: Vec<_> = feed(&voice).await.into_iter().filter(|line| line.group_id.is_some()).collect();
        assert_eq!(of_group, []);
        bed.clock.advance(Duration::days(2));
        work_off(&bed).await;
        assert!(mails(&bed.app, &address(&voice).await).await.is_empty());
    });
}

#[test]
fn the_urgent_comes_at_once_and_the_rest_in_one_message_at_its_hour() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        let voice = voice(&bed, &work, 0, TrinomeRole::Staff).await;
        let to = address(&voice).await;
        app::tell(&bed.app).await.unwrap();
        app::mark_read(&voice, None).await.unwrap();
        let mut session = planned(&work, soon(&bed)).await;
        work_off(&bed).await;
        assert!(mails(&bed.app, &to).await.is_empty());
        // Moved five times: the message of the day says so once. Calendars were told at once.
        for day in 1..=5 {
            session = moved(&work, &session, soon(&bed) + Duration::days(day)).await;
            app::tell(&bed.app).await.unwrap();
        }
        // What calls somebody by name comes at once.
        let said = PostMessage {
            subject: (Kind::Group, work.group.0),
            text: "Pouvez-vous confirmer ?".into(),
            mentions: vec![who(&voice)],
            reserved: false,
        };
        conversation::post(&work.consultant.again(), said).await.unwrap();
        app::tell(&bed.app).await.unwrap();
        bed.clock.advance(Duration::seconds(61));
        work_off(&bed).await;
        let sent = mails(&bed.app, &to).await;
        assert_eq!(sent.len(), 1);
        assert!(sent[0].subject.contains("Pays de Foix") && !sent[0].text.contains("a déplacé"), "{}", sent[0].subject);
        assert_eq!(sent[0].from_name.as_deref(), Some("Cordée one"));
        assert!(sent[0].html.as_deref().unwrap().contains("lang=\"fr\""));
        // The rest at seven in Paris the next day, which is five here.
        bed.clock.set(Utc.with_ymd_and_hms(2024, 6, 4, 4, 59, 0).unwrap());
        work_off(&bed).await;
        assert_eq!(mails(&bed.app, &to).await.len(), 1);
        bed.clock.set(Utc.with_ymd_and_hms(2024, 6, 4, 5, 0, 0).unwrap());
        assert!(work_off(&bed).await > 0);
        let sent = mails(&bed.app, &to).await;
        assert_eq!(sent.len(), 2);
        assert!(sent[1].text.contains("a programmé une séance") && sent[1].text.contains("(5 fois)"));
        assert_eq!(work_off(&bed).await, 0);
    });
}

#[test]
fn what_was_read_in_the_page_is_not_sent() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        let voice = voice(&bed, &work, 0, TrinomeRole::Staff).await;
        planned(&work, soon(&bed)).await;
        app::tell(&bed.app).await.unwrap();
        app::mark_read(&voice, None).await.unwrap();
        bed.clock.advance(Duration::days(2));
        work_off(&bed).await;
        assert!(mails(&bed.app, &address(&voice).await).await.is_empty());
    });
}

#[test]
fn each_reader_gets_what_it_chose() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        app::tell(&bed.app).await.unwrap();
        let mut voices = Vec::new();
        for role in TrinomeRole::ALL {
            let voice = voice(&bed, &work, 0, *role).await;
            app::mark_read(&voice, None).await.unwrap();
            voices.push(voice);
        }
        let [never, weekly, muted] = [&voices[0], &voices[1], &voices[2]];
        choose(never, Preference::default().nothing()).await;
        let thursday = Preference { rhythm: Rhythm::Weekly, weekday: 4, hour: 18, ..Preference::default() };
        choose(weekly, thursday.clone()).await;
        choose(muted, Preference { muted: vec![Topic::Sessions], ..Preference::default() }).await;
        let stale = app::choose(weekly, thursday, 0).await;
        assert!(matches!(stale, Err(AppError::Refused(_))), "{stale:?}");
        planned(&work, soon(&bed)).await;
        app::tell(&bed.app).await.unwrap();
        let count = async |asker: &Asker| mails(&bed.app, &address(asker).await).await.len();
        bed.clock.set(Utc.with_ymd_and_hms(2024, 6, 6, 15, 59, 0).unwrap());
        work_off(&bed).await;
        assert_eq!([count(never).await, count(weekly).await, count(muted).await], [0, 0, 0]);
        bed.clock.set(Utc.with_ymd_and_hms(2024, 6, 6, 16, 0, 0).unwrap());
        work_off(&bed).await;
        assert_eq!([count(never).await, count(weekly).await, count(muted).await], [0, 1, 0]);
        // All of them see it in the page.
        assert!(app::unread(never).await.unwrap() == 1 && app::unread(muted).await.unwrap() == 1);
    });
}

#[test]
fn one_click_unsubscribes_without_signing_in_and_twice_is_once() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        let voice = voice(&bed, &work, 0, TrinomeRole::Staff).await;
        app::tell(&bed.app).await.unwrap();
        bed.clock.advance(Duration::days(1));
        work_off(&bed).await;
        let sent = mails(&bed.app, &address(&voice).await).await;
        let link = sent[0].unsubscribe.clone().unwrap();
        let token = link.split_once("jeton=").unwrap().1;
        let client = ClientInfo::default();
        let stopped = app::unsubscribe(&bed.app, &client, token, Some(Topic::Groups)).await.unwrap();
        assert_eq!((stopped.preference.muted, stopped.preference.rhythm), (vec![Topic::Groups], Rhythm::Daily));
        for _ in 0..2 {
            let stopped = app::unsubscribe(&bed.app, &client, token, None).await.unwrap();
            assert!(!stopped.preference.at_once && stopped.preference.rhythm == Rhythm::Never);
        }
        let session = planned(&work, soon(&bed)).await;
        moved(&work, &session, soon(&bed) + Duration::days(1)).await;
        app::tell(&bed.app).await.unwrap();
        bed.clock.advance(Duration::days(8));
        work_off(&bed).await;
        assert_eq!(mails(&bed.app, &address(&voice).await).await.len(), sent.len());
        for bad in ["", "x", &format!("{}x", &token[..75]), &format!("{}.{}", "0".repeat(32), "A".repeat(43))] {
            let refused = app::unsubscribe(&bed.app, &client, bad, None).await;
            assert!(matches!(refused, Err(AppError::Refused(_))), "{bad}: {refused:?}");
        }
        bed.clock.advance(Duration::days(365));
        assert!(app::unsubscribe(&bed.app, &client, token, None).await.is_err());
    });
}

#[test]
fn nothing_goes_to_addresses_that_refuse_nor_to_those_who_left() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        let (refusing, leaving) =
            (voice(&bed, &work, 0, TrinomeRole::Staff).await, voice(&bed, &work, 0, TrinomeRole::Trades).await);
        app::tell(&bed.app).await.unwrap();
        let changing = bed.app.db.change_identity().await.unwrap();
        let now = bed.app.clock.now();
        queue::bounced(changing.change(), &address(&refusing).await, "550 no such user", now).await.unwrap();
        changing.commit().await.unwrap();
        let held = identity::my_memberships(&leaving).await.unwrap().remove(0);
        work.aract.forget().await;
        identity::end_membership(&work.aract, held.id, held.version).await.unwrap();
        bed.clock.advance(Duration::days(2));
        work_off(&bed).await;
        for asker in [&refusing, &leaving] {
            assert!(mails(&bed.app, &address(asker).await).await.is_empty());
        }
        work.aract.forget().await;
        let seen = mail::bounces(&work.aract, &[who(&refusing), who(&leaving)]).await.unwrap();
        assert_eq!(seen.iter().map(|(person, _)| *person).collect::<Vec<PersonId>>(), [who(&refusing)]);
        assert_eq!(seen[0].1, mail::Refused { since: now, reason: "550 no such user".into() });
        assert_eq!(mail::bounces(&work.consultant, &[who(&refusing)]).await.unwrap(), []);
    });
}

#[test]
fn a_silence_is_told_once_to_the_consultant_then_to_the_agency_and_ends_by_itself() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        app::tell(&bed.app).await.unwrap();
        let passed = async |days: i64| {
            bed.clock.advance(Duration::days(days));
            let noticed = app::notice_silences(&bed.app).await.unwrap();
            app::tell(&bed.app).await.unwrap();
            noticed
        };
        assert_eq!(passed(29).await, 0);
        assert_eq!(passed(1).await, 1);
        assert_eq!(passed(0).await, 0);
        assert_eq!(feed(&work.consultant).await[0].kind, EventKind::SilenceNoticed);
        assert!(!kinds(&feed(&work.aract).await).contains(&EventKind::SilenceReported));
        work.aract.forget().await;
        assert_eq!(app::silences(&work.aract).await.unwrap().len(), 1);
        assert_eq!(passed(15).await, 1);
        assert_eq!(passed(10).await, 0);
        assert_eq!(feed(&work.aract).await[0].kind, EventKind::SilenceReported);
        days::log(&work.consultant, work.group, work.days(Quota::Collective, 1, None), false).await.unwrap();
        app::tell(&bed.app).await.unwrap();
        work.aract.forget().await;
        assert!(app::silences(&work.aract).await.unwrap().is_empty());
        assert_eq!(passed(30).await, 1);
    });
}

#[test]
fn people_are_reminded_once_and_again_when_it_moves() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        let session = planned(&work, soon(&bed)).await;
        assert_eq!(app::remind(&bed.app).await.unwrap(), 0);
        bed.clock.advance(Duration::days(17));
        assert_eq!(app::remind(&bed.app).await.unwrap(), 1);
        assert_eq!(app::remind(&bed.app).await.unwrap(), 0);
        app::tell(&bed.app).await.unwrap();
        let voice = voice(&bed, &work, 0, TrinomeRole::Staff).await;
        assert_eq!(feed(&voice).await[0].kind, EventKind::SessionReminded);
        moved(&work, &session, session.starts_at + Duration::days(10)).await;
        assert_eq!(app::remind(&bed.app).await.unwrap(), 0);
        bed.clock.advance(Duration::days(10));
        assert_eq!(app::remind(&bed.app).await.unwrap(), 1);
    });
}

#[test]
fn the_bell_rings_live_on_every_replica() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "one").await;
        app::tell(&bed.app).await.unwrap();
        let voice = voice(&bed, &work, 0, TrinomeRole::Staff).await;
        let mut bell = app::Bell::open(&voice).unwrap();
        let first = bell.next(&voice).await.unwrap();
        planned(&work, soon(&bed)).await;
        let teller = if bed.engine == crate::harness::Engine::Postgres { bed.replica().await } else { bed.app.clone() };
        app::tell(&teller).await.unwrap();
        let next = tokio::time::timeout(std::time::Duration::from_secs(5), bell.next(&voice)).await.unwrap();
        assert_eq!(next.unwrap(), first + 1);
    });
}

/// Many people of the agency that funds, at once.
async fn funders(bed: &Bed, tenant: TenantId, count: usize) {
    use cordee_store::entity::{membership, person};
    use sea_orm::EntityTrait;
    let now = bed.app.clock.now();
    for _ in 0..count.div_ceil(500) {
        let ids: Vec<PersonId> = (0..count.min(500)).map(|_| PersonId(Uuid::now_v7())).collect();
        let people = ids.iter().map(|id| person::ActiveModel {
            id: Set(*id),
            email: Set(format!("{}@example.org", id.0.simple())),
            name: Set("Lou Fabre".into()),
            name_folded: Set("lou fabre".into()),
            password_hash: Set(None),
            created_at: Set(now),
            disabled_at: Set(None),
            version: Set(1),
        });
        person::Entity::insert_many(people).exec_without_returning(&bed.owner).await.unwrap();
        let held = ids.iter().map(|id| membership::ActiveModel {
            tenant_id: Set(tenant),
            id: Set(MembershipId(Uuid::now_v7())),
            person_id: Set(*id),
            role: Set(Role::Ars),
            establishment_id: Set(None),
            organisation_id: Set(None),
            since: Set(now),
            invited_name: Set(None),
            joined_at: Set(Some(now)),
            ended_at: Set(None),
            version: Set(1),
        });
        membership::Entity::insert_many(held).exec_without_returning(&bed.owner).await.unwrap();
    }
}

#[test]
fn digests_for_5_000_readers_take_as_many_statements_a_batch_as_for_50() {
    on_both(|bed| async move {
        let mut statements = Vec::new();
        for (key, readers) in [("few", 50), ("many", 5_000)] {
            let tenant = bed.tenant(key).await;
            let aract = bed.member(tenant, Role::Aract, None).await;
            funders(&bed, tenant, readers).await;
            crate::world::open_programme(&aract, "Collectifs").await;
            let from = std::time::Instant::now();
            app::tell(&bed.app).await.unwrap();
            let told = from.elapsed();
            bed.clock.advance(Duration::days(1));
            let from = std::time::Instant::now();
            let digests = app::send_digests(&bed.app).await.unwrap();
            eprintln!("{readers} readers: told in {told:?}, written to in {:?}: {digests:?}", from.elapsed());
            assert_eq!((digests.written, digests.batches), (readers as u64, readers.div_ceil(500) as u64));
            statements.push(digests.statements);
        }
        assert!(statements[0] == statements[1] && statements[0] <= 24, "{statements:?}");
    });
}
