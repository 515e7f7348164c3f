//! The part of the world that is a network of facilitators.

use crate::harness::who;
use crate::served::gid;
use crate::world::{Work, today};
use chrono::Duration;
use cordee_app::identity::ClientInfo;
use cordee_app::restitution::{NewRegistration, PlanRestitution};
use cordee_app::{App, Asker, establishment, identity, network, programme, restitution};
use cordee_domain::ids::{GroupId, Identified, Kind, PostId, ProgrammeId, RestitutionId};
use cordee_domain::money::Cents;
use cordee_domain::network::MoveKind;
use cordee_domain::restitution::{Moment, Speaker};
use cordee_domain::session::AttendanceMode;

/// The rules under which the world's networks are opened.
pub const NETWORK_RULEBOOK: &str = "occitanie-animateurs-ph-2022";

/// A network of facilitators at work.
#[derive(Debug)]
pub struct Network {
    pub programme: ProgrammeId,
    pub group: GroupId,
    /// For the first establishment of each of the world's groups.
    pub posts: [PostId; 2],
    /// Where its results are shown, with somebody registered.
    pub event: RestitutionId,
}

impl Network {
    pub async fn new(ars: &Asker, aract: &Asker, works: [&Work; 2]) -> Network {
        let programme = open_network(ars, "Réseau au travail").await;
        let (one, other) =
            (filled(ars, aract, programme, works[0]).await, filled(ars, aract, programme, works[1]).await);
        let board = network::board(&ars.again(), programme).await.unwrap().unwrap();
        let event = event(aract, programme, Duration::days(30)).await.event.id;
        registered(aract, event).await;
        Network { programme, group: board.group.unwrap(), posts: [one, other], event }
    }
}

/// What an event of the world says, that starts after so long.
pub fn planned(app: &App, after: Duration) -> PlanRestitution {
    let starts_at = app.clock.now() + after;
    PlanRestitution {
        title: "Deux années de réseau".into(),
        summary: Some("Ce que les animateurs ont appris.".into()),
        moments: vec![Moment { starts_at, title: "Accueil".into(), note: Some("Café".into()) }],
        speakers: vec![Speaker { name: "Yanis Ferrer".into(), quality: Some("Animateur".into()) }],
        mode: AttendanceMode::OnSite,
        place: Some("Toulouse".into()),
        access_note: Some("Entrée par la cour".into()),
        video_link: None,
        starts_at,
        ends_at: starts_at + Duration::hours(6),
        closes_at: None,
        capacity: 20,
        keep_days: 30,
    }
}

/// A published event.
pub async fn event(aract: &Asker, programme: ProgrammeId, after: Duration) -> restitution::Counted {
    let plan = restitution::plan(&aract.again(), programme, planned(aract.app(), after)).await.unwrap();
    restitution::publish(&aract.again(), plan.event.id, plan.event.version).await.unwrap()
}

/// Registers somebody for an event, as anybody may.
pub async fn registered(aract: &Asker, event: RestitutionId) -> restitution::Registration {
    let key = identity::tenant(&aract.again()).await.unwrap().key;
    let new = NewRegistration {
        name: "Camille Roux".into(),
        email: format!("{}@example.org", uuid::Uuid::now_v7().simple()),
        organisation: Some("IME de Foix".into()),
        access_needs: Some("Place pour un fauteuil".into()),
    };
    restitution::register(aract.app(), &ClientInfo::default(), &key, event, new).await.unwrap();
    let page = restitution::registrations(&aract.again(), event, None, None, 200).await.unwrap();
    page.items.into_iter().next_back().unwrap()
}

/// Opens a network's programme around the present day.
pub async fn open_network(ars: &Asker, title: &str) -> ProgrammeId {
    let today = today(ars.app());
    let opened = programme::OpenProgramme {
        rulebook_key: NETWORK_RULEBOOK.into(),
        title: Some(title.into()),
        starts_on: Some(today - Duration::days(300)),
        ends_on: Some(today + Duration::days(400)),
    };
    programme::open(&ars.again(), opened).await.unwrap().id
}

/// A post whose organisation is that of the group's first establishment.
pub async fn selected(ars: &Asker, programme: ProgrammeId, work: &Work) -> network::Post {
    let place = establishment::by_ids(&ars.again(), &[work.places[0].establishment]).await.unwrap();
    network::select(&ars.again(), programme, place[0].organisation_id.unwrap()).await.unwrap()
}

/// Proposes the group's first establishment to a post.
pub async fn proposed(aract: &Asker, post: PostId, work: &Work) -> network::PostStructure {
    network::propose(&aract.again(), post, work.places[0].establishment).await.unwrap()
}

/// Gives a post to the group's facilitator.
pub async fn appointed(aract: &Asker, post: &network::Post, work: &Work) -> network::Post {
    let appoint = network::Appoint {
        post: post.id,
        version: post.version,
        who: network::WhoIsAppointed::Known(who(&work.facilitator)),
        starts_on: today(aract.app()) - Duration::days(200),
        working_time_percent: 100,
        internal: false,
    };
    network::appoint(&aract.again(), appoint).await.unwrap().post
}

/// Makes a candidate admissible and selects it.
pub async fn admitted(ars: &Asker, aract: &Asker, structure: network::PostStructure) -> network::PostStructure {
    let day = Some(today(ars.app()) - Duration::days(210));
    let agreement = network::Agreement { direction_agreed_on: day, staff_agreed_on: day, note: None };
    let agreed = network::record_agreement(&aract.again(), structure.id, structure.version, agreement).await.unwrap();
    let waived = network::waive(&ars.again(), agreed.id, agreed.version, "Essai").await.unwrap();
    network::decide_structure(&aract.again(), waived.id, waived.version, true).await.unwrap()
}

/// Records a movement on a post.
pub async fn moved(ars: &Asker, post: PostId, kind: MoveKind, cents: i64) -> network::PostMove {
    let new = network::NewMove { post, kind, amount: Cents(cents), moved_on: today(ars.app()), note: None };
    network::record_move(&ars.again(), new).await.unwrap()
}

async fn filled(ars: &Asker, aract: &Asker, programme: ProgrammeId, work: &Work) -> PostId {
    let post = selected(ars, programme, work).await;
    admitted(ars, aract, proposed(aract, post.id, work).await).await;
    let post = appointed(aract, &post, work).await;
    moved(ars, post.id, MoveKind::Commitment, 10_000_000).await;
    let decide = network::DecideAmount {
        post: post.id,
        version: post.version,
        decided: Cents(9_000_000),
        reason: Some("Commencé tard".into()),
    };
    network::decide_amount(&ars.again(), decide).await.unwrap();
    post.id
}

/// An id of each kind that a network has.
pub async fn ids(ars: &Asker, aract: &Asker, of: &Network) -> Vec<(Kind, String)> {
    fn one<I: Identified>(id: I) -> (Kind, String) {
        (I::KIND, gid(id))
    }
    let board = network::board(&ars.again(), of.programme).await.unwrap().unwrap();
    let file = board.file(of.posts[0]).unwrap();
    let registration = restitution::registrations(&aract.again(), of.event, None, None, 1).await.unwrap();
    vec![
        one(file.post.id),
        one(file.mandates[0].id),
        one(file.structures[0].id),
        one(file.steps[0].id),
        one(file.deliverables[0].id),
        one(file.moves[0].id),
        one(file.decisions[0].id),
        one(of.event),
        one(registration.items[0].id),
    ]
}
