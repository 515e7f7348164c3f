//! Mail: the queue, and its ways with a server that takes, refuses, or dies.

use crate::harness::{Bed, on_both};
use crate::smtp::{Answer, Server};
use chrono::{DateTime, Duration, Utc};
use cordee_app::identity::Services;
use cordee_app::identity::keys::Keys;
use cordee_app::mail::{self, Mail, Sending, Smtp, SmtpSettings, Tls};
use cordee_app::{App, Parts, jobs};
use cordee_domain::mail::{LEASE, MAX_ATTEMPTS, MailState};
use cordee_store::mail as store;
use std::sync::Arc;

/// The platform with a mail server.
async fn with_server(bed: &Bed, port: u16) -> App {
    let settings = SmtpSettings {
        host: "127.0.0.1".into(),
        port,
        tls: Tls::None,
        credentials: None,
        from: "ne-pas-repondre@cordee.example".into(),
    };
    let keys = Keys::in_dir(&bed.dir().join("keys"), bed.app.clock.now()).unwrap();
    App::new(Parts {
        db: bed.app.db.clone(),
        clock: bed.clock.clone(),
        ids: bed.app.ids.clone(),
        public_url: "https://cordee.example".into(),
        identity: Services::new(keys, Arc::new(Smtp::new(settings).unwrap())).unwrap(),
        files: bed.app.files.clone(),
        demo: false,
    })
}

async fn posted(app: &App, to: &str) {
    mail::post_apart(app, Mail::new(to, "Séance déplacée", "Bonjour,\n\nLa séance est déplacée.\n")).await.unwrap();
}

async fn queue(app: &App) -> Vec<store::Outgoing> {
    store::latest(app.db.identity().await.unwrap().view(), None, None, 100).await.unwrap()
}

async fn bounce(app: &App, address: &str) -> Option<store::Bounce> {
    store::bounces(app.db.identity().await.unwrap().view(), &[address.to_owned()]).await.unwrap().pop()
}

const SENT: Sending = Sending { sent: 1, postponed: 0, lost: 0 };
const POSTPONED: Sending = Sending { sent: 0, postponed: 1, lost: 0 };
const LOST: Sending = Sending { sent: 0, postponed: 0, lost: 1 };

#[test]
fn a_message_goes_once_and_says_who_writes() {
    on_both(|bed| async move {
        let server = Server::start().await;
        let app = with_server(&bed, server.port).await;
        posted(&app, "a@example.org").await;
        assert_eq!(mail::send_due(&app).await.unwrap(), SENT);
        assert_eq!(mail::send_due(&app).await.unwrap(), Sending::default());
        let taken = server.taken();
        assert_eq!(taken.len(), 1);
        assert!(taken[0].contains("To: a@example.org") && taken[0].contains("<ne-pas-repondre@cordee.example>"));
        let row = &queue(&app).await[0];
        assert_eq!((row.state, row.attempts), (MailState::Sent, 1));
        assert!(row.content.is_some() && row.settled_at.is_some());
        bed.clock.advance(Duration::days(91));
        mail::sweep(&app).await.unwrap();
        assert!(queue(&app).await.is_empty());
    });
}

#[test]
fn a_message_that_is_put_off_goes_later() {
    on_both(|bed| async move {
        let server = Server::start().await;
        let app = with_server(&bed, server.port).await;
        server.answers(&[Answer::Recipient("450 4.2.0 later"), Answer::Recipient("421 4.3.0 later"), Answer::Take]);
        posted(&app, "a@example.org").await;
        assert_eq!(mail::send_due(&app).await.unwrap(), POSTPONED);
        assert_eq!(mail::send_due(&app).await.unwrap(), Sending::default());
        assert!(queue(&app).await[0].fault.as_deref().unwrap().contains("later"));
        bed.clock.advance(Duration::seconds(36));
        assert_eq!(mail::send_due(&app).await.unwrap(), POSTPONED);
        bed.clock.advance(Duration::seconds(72));
        assert_eq!(mail::send_due(&app).await.unwrap(), SENT);
        assert_eq!(server.taken().len(), 1);
        assert!(bounce(&app, "a@example.org").await.is_none());
    });
}

#[test]
fn an_address_that_refuses_is_known_until_it_takes_one() {
    on_both(|bed| async move {
        let server = Server::start().await;
        let app = with_server(&bed, server.port).await;
        let refused = Answer::Recipient("550 5.1.1 no such user");
        server.answers(&[refused.clone(), refused]);
        for times in 1..=2 {
            posted(&app, "parti@example.org").await;
            assert_eq!(mail::send_due(&app).await.unwrap(), LOST);
            let bounce = bounce(&app, "parti@example.org").await.unwrap();
            assert_eq!(bounce.times, times);
            assert!(bounce.reason.contains("no such user"), "{bounce:?}");
        }
        assert!(queue(&app).await.iter().all(|row| row.state == MailState::Bounced));
        posted(&app, "parti@example.org").await;
        assert_eq!(mail::send_due(&app).await.unwrap(), SENT);
        assert!(bounce(&app, "parti@example.org").await.is_none());
    });
}

#[test]
fn a_server_that_does_not_let_us_in_blames_no_address() {
    on_both(|bed| async move {
        let server = Server::start().await;
        let app = with_server(&bed, server.port).await;
        server.answers(&[Answer::Recipient("530 5.7.0 authentication required")]);
        posted(&app, "a@example.org").await;
        assert_eq!(mail::send_due(&app).await.unwrap(), POSTPONED);
        assert!(bounce(&app, "a@example.org").await.is_none());
    });
}

fn message_id(message: &str) -> String {
    message.lines().find(|line| line.starts_with("Message-ID: ")).unwrap().to_owned()
}

#[test]
fn a_connection_cut_in_the_middle_loses_nothing() {
    on_both(|bed| async move {
        let server = Server::start().await;
        let app = with_server(&bed, server.port).await;
        server.answers(&[Answer::Cut]);
        posted(&app, "a@example.org").await;
        assert_eq!(mail::send_due(&app).await.unwrap(), POSTPONED);
        assert!(server.taken().is_empty());
        bed.clock.advance(Duration::seconds(36));
        assert_eq!(mail::send_due(&app).await.unwrap(), SENT);
        let id = queue(&app).await[0].id;
        assert_eq!(message_id(&server.taken()[0]), format!("Message-ID: <{}@cordee.example>", id.simple()));
    });
}

/// What a server does that dies between its claim and what it claimed for.
async fn claimed_and_forgotten(app: &App, now: DateTime<Utc>) -> usize {
    let changing = app.db.change_identity().await.unwrap();
    let claimed = store::claim(changing.change(), now, now + LEASE, 10).await.unwrap();
    changing.commit().await.unwrap();
    claimed.len()
}

#[test]
fn what_a_dead_server_had_claimed_is_sent_by_another() {
    on_both(|bed| async move {
        let server = Server::start().await;
        let app = with_server(&bed, server.port).await;
        posted(&app, "a@example.org").await;
        assert_eq!(claimed_and_forgotten(&app, bed.app.clock.now()).await, 1);
        assert_eq!(mail::send_due(&app).await.unwrap(), Sending::default());
        bed.clock.advance(LEASE);
        assert_eq!(mail::send_due(&app).await.unwrap(), SENT);
        assert_eq!(server.taken().len(), 1);
    });
}

#[test]
fn replicas_share_the_queue_and_send_nothing_twice() {
    on_both(|bed| async move {
        let server = Server::start().await;
        let one = with_server(&bed, server.port).await;
        let other = with_server(&bed, server.port).await;
        for n in 0..45 {
            posted(&one, &format!("a{n}@example.org")).await;
        }
        let (first, second) = tokio::join!(mail::send_due(&one), mail::send_due(&other));
        assert_eq!(first.unwrap().sent + second.unwrap().sent, 45);
        let mut ids: Vec<String> = server.taken().iter().map(|message| message_id(message)).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 45);
    });
}

#[test]
fn a_message_is_given_up_in_the_end_and_stays_visible() {
    on_both(|bed| async move {
        // Nobody listens there.
        let app = with_server(&bed, 1).await;
        posted(&app, "a@example.org").await;
        for _ in 0..MAX_ATTEMPTS {
            mail::send_due(&app).await.unwrap();
            bed.clock.advance(Duration::hours(8));
        }
        let row = &queue(&app).await[0];
        assert_eq!((row.state, row.attempts), (MailState::Dead, MAX_ATTEMPTS));
        assert_eq!(mail::count_by_state(&app).await.unwrap(), [(MailState::Dead, 1)]);
    });
}

#[test]
fn what_opens_an_account_is_forgotten_once_sent_and_never_sent_late() {
    on_both(|bed| async move {
        let server = Server::start().await;
        let app = with_server(&bed, server.port).await;
        let now = app.clock.now();
        let link = || {
            Mail::new("a@example.org", "Votre lien", "https://x/#jeton=s3cret")
                .opening_account(now + Duration::minutes(10))
        };
        mail::post_apart(&app, link()).await.unwrap();
        assert!(!format!("{:?}", queue(&app).await).contains("s3cret"));
        assert_eq!(mail::send_due(&app).await.unwrap(), SENT);
        assert_eq!(queue(&app).await[0].content, None);
        mail::post_apart(&app, link()).await.unwrap();
        bed.clock.advance(Duration::minutes(10));
        assert_eq!(mail::send_due(&app).await.unwrap(), LOST);
        let late = &queue(&app).await[0];
        assert_eq!((late.state, late.content.as_deref(), server.taken().len()), (MailState::Expired, None, 1));
    });
}

#[test]
fn a_message_of_a_change_that_is_dropped_is_never_sent() {
    on_both(|bed| async move {
        let server = Server::start().await;
        let app = with_server(&bed, server.port).await;
        let changing = app.db.change_identity().await.unwrap();
        mail::post(&app, changing.change(), Mail::new("a@example.org", "s", "t")).await.unwrap();
        drop(changing);
        assert_eq!(mail::send_due(&app).await.unwrap(), Sending::default());
    });
}

#[test]
fn without_a_server_messages_become_files_and_their_senders_see_the_links() {
    on_both(|bed| async move {
        posted(&bed.app, "a@example.org").await;
        jobs::run_due(&bed.app).await.unwrap();
        let files: Vec<_> = std::fs::read_dir(bed.dir().join("outbox")).unwrap().collect();
        assert_eq!(files.len(), 1);
        assert!(!bed.app.identity.mailer.delivers());
        // Only the demonstration shows them.
        assert!(mail::sent(&bed.app, None, 10).await.unwrap().is_none());
    });
}

#[test]
fn jobs_that_come_back_are_one_replicas_at_once() {
    on_both(|bed| async move {
        let now = bed.app.clock.now();
        let until = now + Duration::minutes(10);
        let other = bed.replica().await;
        let claim = async |app: &App, now| {
            let changing = app.db.change_identity().await.unwrap();
            let claimed = cordee_store::job::claim(changing.change(), "x", now, until).await.unwrap();
            changing.commit().await.unwrap();
            claimed
        };
        assert!(claim(&bed.app, now).await);
        assert!(!claim(&other, now).await);
        // Its holder died.
        assert!(claim(&other, until).await);
        let changing = other.db.change_identity().await.unwrap();
        cordee_store::job::done(changing.change(), "x", until + Duration::hours(1)).await.unwrap();
        changing.commit().await.unwrap();
        assert!(!claim(&bed.app, until).await);
        assert!(claim(&bed.app, until + Duration::hours(1)).await);
    });
}
