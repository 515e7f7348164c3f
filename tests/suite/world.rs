//! A tenant with somebody in each role and a row in each table, so that what a test asks of
//! everything has something to meet.

use crate::harness::{Bed, who};
use crate::ledger::register;
use crate::network_world::{self, Network};
use crate::served::gid;
use chrono::{Duration, NaiveDate};
use cordee_app::body::{self, AddMember, BodyInput, CreateBody, RecordMeeting};
use cordee_app::conversation;
use cordee_app::days::{self, LogDays};
use cordee_app::group::{self, FormGroup, NameTrinomeMember, WhoIsNamed};
use cordee_app::guest::{self, NewGuestLink};
use cordee_app::identity::{self, NewMember};
use cordee_app::poll::{self, Answer, Asked, OpenPoll, Poll};
use cordee_app::preparation::{self, AnswerSession, PrepareSession};
use cordee_app::session::{self, Appointment, PlanSession, Presence};
use cordee_app::support::{self, AskSupport};
use cordee_app::task::{self, NewTask};
use cordee_app::{App, Asker, establishment, letter, minutes, presence, programme};
use cordee_domain::body::BodyKind;
use cordee_domain::carrier::Seat;
use cordee_domain::days::{HalfDays, Quota};
use cordee_domain::group::TrinomeRole;
use cordee_domain::guest::GuestPurpose;
use cordee_domain::ids::{
    BodyId, DayEntryId, EstablishmentId, GroupId, GuestLinkId, Identified, Kind, MilestoneId, ParticipationId,
    PersonId, PollId, ProgrammeId, SessionId, TenantId,
};
use cordee_domain::policy::{Role, act};
use cordee_domain::poll::{Choice, Half, Slot};
use cordee_domain::preparation::Coming;
use cordee_domain::presence::{self as presences, HalfDay};
use cordee_domain::session::{AttendanceMode, SessionKind};
use cordee_domain::time::paris_date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The rules under which the world's programmes are opened.
pub const RULEBOOK: &str = "occitanie-collectifs-ehpad-2023";

/// A tenant at work: two groups that know nothing of each other, and everyone around them.
#[derive(Debug)]
pub struct World {
    pub app: App,
    pub tenant: TenantId,
    pub key: String,
    pub ars: Arc<Asker>,
    pub aract: Arc<Asker>,
    pub admin: Arc<Asker>,
    pub contributor: Arc<Asker>,
    /// Holds no place anywhere: to be named, approved, ended.
    pub spare: Arc<Asker>,
    pub programme: ProgrammeId,
    pub works: [Work; 2],
    /// A network with a post for the first establishment of each group.
    pub network: Network,
    /// Establishments that are in no group.
    pub free: Vec<EstablishmentId>,
    /// An id of each kind, as the API gives it; of the first group where it is of a group.
    pub ids: BTreeMap<Kind, String>,
}

/// A group at work, and those whose own it is.
#[derive(Debug)]
pub struct Work {
    pub group: GroupId,
    pub places: Vec<Place>,
    pub consultant: Arc<Asker>,
    /// Holds the post that accompanies the first establishment.
    pub facilitator: Arc<Asker>,
    /// The direction of the first establishment.
    pub manager: Arc<Asker>,
    /// A voice of the first establishment.
    pub trinome: Arc<Asker>,
    /// A voice of the second establishment.
    pub neighbour: Arc<Asker>,
    /// Planned, held, cancelled.
    pub sessions: [SessionId; 3],
    /// Draft, submitted, validated, returned.
    pub entries: [DayEntryId; 4],
    /// Open, answered by the consultant alone.
    pub poll: PollId,
    /// The comité and a space of discussion of the first establishment.
    pub bodies: [BodyId; 2],
}

/// An establishment's place in a group.
#[derive(Clone, Debug)]
pub struct Place {
    pub participation: ParticipationId,
    pub establishment: EstablishmentId,
    pub milestones: Vec<MilestoneId>,
}

impl World {
    pub async fn new(bed: &Bed, key: &str) -> World {
        let tenant = bed.tenant(key).await;
        let member = |role| bed.member(tenant, role, None);
        let aract = member(Role::Aract).await;
        establishment::import(&aract, register(12).as_bytes(), false).await.unwrap();
        let all = establishment::page(&aract, establishment::EstablishmentFilter::default(), None, 50).await.unwrap();
        let all: Vec<EstablishmentId> = all.items.iter().map(|(e, _)| e.id).collect();
        let programme = open_programme(&aract, "Programme au travail").await;
        let one = Work::new(bed, &aract, programme, "Pays de Foix", &all[..4]).await;
        let other = Work::new(bed, &aract, programme, "Vallée de l’Ariège", &all[4..8]).await;
        let ars = member(Role::Ars).await;
        let network = Network::new(&ars, &aract, [&one, &other]).await;
        let mut world = World {
            app: bed.app.clone(),
            tenant,
            key: key.to_owned(),
            ars,
            admin: member(Role::Admin).await,
            contributor: member(Role::Contributor).await,
            spare: member(Role::Consultant).await,
            aract,
            programme,
            works: [one, other],
            network,
            free: all[8..].to_vec(),
            ids: BTreeMap::new(),
        };
        let sits = AddMember {
            body: world.works[0].bodies[0],
            name: "Lou Fabre".into(),
            quality: Some("Aide-soignante".into()),
            person: None,
            email: Some(format!("{}@example.org", who(&world.contributor).0.simple())),
        };
        body::add_member(&world.works[0].manager.again(), sits).await.unwrap();
        world.ids = world.ids().await;
        world
    }

    /// Who holds a role; where the role is attached to something, to that group.
    pub fn holder(&self, role: Role, work: usize) -> &Arc<Asker> {
        let work = &self.works[work];
        match role {
            Role::Ars => &self.ars,
            Role::Aract => &self.aract,
            Role::Consultant => &work.consultant,
            Role::Facilitator => &work.facilitator,
            Role::Manager => &work.manager,
            Role::Trinome => &work.trinome,
            Role::Contributor => &self.contributor,
            Role::Admin => &self.admin,
        }
    }

    async fn ids(&self) -> BTreeMap<Kind, String> {
        let work = &self.works[0];
        let aract = self.aract.again();
        let invited = NewMember {
            email: format!("invite@{}.example.org", self.key),
            name: "Lou Fabre".into(),
            role: Role::Facilitator,
            establishment: None,
            organisation: None,
        };
        let invited = identity::invite(&aract, invited).await.unwrap().invitation;
        let approved = programme::approved(&aract, &[self.programme]).await.unwrap();
        let voices = group::trinomes_of(&aract, &[work.places[0].participation]).await.unwrap();
        let attended = session::attendance_of(&aract, &work.sessions).await.unwrap();
        let prepared = session::by_ids(&aract, &work.sessions[..1]).await.unwrap();
        let place = establishment::by_ids(&aract, &[work.places[0].establishment]).await.unwrap();
        let letters = letter::of_groups(&aract, &[work.group]).await.unwrap();
        let signatures = letter::signatures_of(&aract, &[letters[0].id]).await.unwrap();
        crate::served::token(&work.consultant).await;
        let devices = identity::login_sessions(&work.consultant.again()).await.unwrap();
        let mut ids = BTreeMap::new();
        let mut put = |(kind, id): (Kind, String)| assert!(ids.insert(kind, id).is_none());
        fn one<I: Identified>(id: I) -> (Kind, String) {
            (I::KIND, gid(id))
        }
        put(one(self.tenant));
        put(one(who(&work.consultant)));
        put(one(invited.membership.id));
        put(one(invited.row.id));
        put(one(devices[0].id));
        put(one(place[0].organisation_id.unwrap()));
        put(one(work.places[0].establishment));
        put(one(self.programme));
        put(one(approved[0].id));
        put(one(work.group));
        put(one(work.places[0].participation));
        put(one(voices[0].id));
        put(one(work.sessions[0]));
        put(one(attended[0].id));
        put(one(work.entries[0]));
        put(one(work.places[0].milestones[0]));
        put(one(work.poll));
        let polls = poll::by_ids(&aract, &[work.poll]).await.unwrap();
        let board = poll::boards(&aract, &polls).await.unwrap().remove(&work.poll).unwrap();
        put(one(board.voters.iter().find_map(|voter| voter.reply.clone()).unwrap().id));
        cordee_app::calendar::issue(&aract, Some(work.group)).await.unwrap();
        put(one(cordee_app::calendar::issue(&work.consultant.again(), None).await.unwrap().feed.id));
        put(one(letters[0].id));
        put(one(signatures[0].id));
        let expected = preparation::voices(&aract, &prepared).await.unwrap();
        put(one(expected[&work.sessions[0]].iter().find_map(|voice| voice.answer).unwrap()));
        let list = preparation::checklists(&work.consultant.again(), &prepared).await.unwrap();
        put(one(list[&work.sessions[0]][0].id));
        let documents = preparation::documents(&aract, &work.sessions).await.unwrap();
        put(one(documents[&work.sessions[0]][0].id));
        put(one(guest_link(&aract, who(&work.trinome)).await));
        let written = published(&work.consultant, work.sessions[1], "Accueil").await;
        put(one(written.minutes.id));
        put(one(written.sections[0].id));
        put(one(written.decisions[0].id));
        let new = task(work.group, Some(work.places[0].establishment));
        let set = task::add(&work.consultant.again(), NewTask { session: Some(work.sessions[1]), ..new }, None).await;
        put(one(set.unwrap().id));
        let half = presence_half(work.sessions[1], &aract).await;
        let sheet = presence::open(&work.consultant.again(), work.sessions[1], half).await.unwrap().id;
        let line = presence::lines_of(&aract.again(), &[sheet]).await.unwrap()[1].id;
        presence::sign_on_paper(&work.consultant.again(), sheet, &[line]).await.unwrap();
        put(one(sheet));
        put(one(line));
        put(one(presence::signatures_of(&aract.again(), &[sheet]).await.unwrap()[0].id));
        let page = b"%PDF-1.7 signed by hand %%EOF".to_vec();
        put(one(presence::attach_scan(&work.consultant.again(), sheet, page).await.unwrap().id));
        let said = conversation::PostMessage {
            subject: (Kind::Group, work.group.0),
            text: "Bonjour à tous".into(),
            mentions: vec![who(&work.trinome)],
            reserved: false,
        };
        let said = conversation::post(&aract, said).await.unwrap();
        put(one(said.id));
        put(one(conversation::mentions_of(&aract, &[said.id]).await.unwrap()[0].id));
        let on = (Kind::Session, work.sessions[0].0);
        let kept = crate::file::put(&work.consultant, on, "Plan.txt", b"Bonjour").await;
        put(one(kept.id));
        put(one(cordee_app::file::versions_of(&self.aract.again(), &[kept.id]).await.unwrap()[0].id));
        let begun = crate::file::wanted(on, "Suite.txt", 12);
        put(one(cordee_app::file::create(&work.consultant.again(), begun).await.unwrap().upload.id));
        let asked = ask_support(&work.manager, &work.places[0]).await;
        put(one(asked.id));
        put(one(support::agreements_of(&self.aract.again(), &[asked.id]).await.unwrap()[0].id));
        put(one(work.bodies[0]));
        put(one(body::members_of(&self.aract.again(), &work.bodies).await.unwrap()[0].id));
        put(one(meeting(&work.manager, work.bodies[0]).await));
        put(one(body::make(&work.manager.again(), work.bodies[1], "Un chariot par étage", false).await.unwrap().id));
        for (kind, id) in network_world::ids(&self.ars, &self.aract, &self.network).await {
            put((kind, id));
        }
        for pair in crate::trial_world::ids(self).await {
            put(pair);
        }
        let asked = crate::sheet_world::asked(self, work, Role::Trinome).await;
        put(one(asked.id));
        crate::sheet_world::agreed(self, &asked).await;
        let made = crate::publication::collected(&self.aract).await;
        put(one(made.row.id));
        put(one(made.sheets[0].id));
        for (kind, id) in crate::board_world::ids(self, work).await {
            put((kind, id));
        }
        assert_eq!(ids.len(), Kind::ALL.len(), "an id of each kind");
        ids
    }
}

/// Asks for a support of a half-day in an establishment.
pub async fn ask_support(asker: &Asker, place: &Place) -> support::SupportRequest {
    let ask = AskSupport {
        of: support::Asked::Participation(place.participation),
        title: "Animer la restitution".into(),
        need: Some("Devant toute l’équipe".into()),
        half_days: Some(HalfDays(1)),
    };
    support::ask(&asker.again(), ask).await.unwrap()
}

/// Records a meeting of a body.
pub async fn meeting(asker: &Asker, body: BodyId) -> cordee_domain::ids::BodyMeetingId {
    let record = RecordMeeting {
        body,
        meeting: None,
        held_on: today(asker.app()),
        agenda: Some("Les transmissions".into()),
        summary: Some("Le temps manque à la relève.".into()),
        present: None,
    };
    body::record_meeting(&asker.again(), record).await.unwrap().1.id
}

/// Sets up a space of discussion.
pub async fn space(asker: &Asker, participation: ParticipationId) -> body::Body {
    let said = BodyInput { title: Some("Les transmissions".into()), ..BodyInput::default() };
    let create = CreateBody { participation, kind: BodyKind::DiscussionSpace, said };
    body::create(&asker.again(), create).await.unwrap()
}

async fn bodies(manager: &Asker, participation: ParticipationId) -> [BodyId; 2] {
    let create = CreateBody { participation, kind: BodyKind::Committee, said: BodyInput::default() };
    let committee = body::create(&manager.again(), create).await.unwrap();
    [committee.id, space(manager, participation).await.id]
}

/// A link for somebody without an account.
async fn guest_link(aract: &Asker, subject: PersonId) -> GuestLinkId {
    let scope = aract.write(act::MEMBER_INVITE).await.unwrap();
    let new = NewGuestLink {
        purpose: GuestPurpose::Signature,
        subject: (Kind::Person, subject.0),
        name: Some("Lou Fabre".into()),
        email: None,
        expires_at: scope.now() + Duration::days(1),
        single_use: true,
    };
    let (link, _) = guest::issue(&scope, aract.app(), new).await.unwrap();
    scope.commit().await.unwrap();
    link.id
}

/// Published minutes of a session, shared with the group: one section, one decision.
pub async fn published(consultant: &Asker, session: SessionId, title: &str) -> minutes::Part {
    let opened = minutes::open(&consultant.again(), session, None, &[title.to_owned()]).await.unwrap();
    let at = (opened.sections[0].id, opened.sections[0].version);
    minutes::write_section(&consultant.again(), at, title, "Tour de table.", None).await.unwrap();
    minutes::add_decision(&consultant.again(), opened.minutes.id, "On affiche.", None, None).await.unwrap();
    minutes::publish(&consultant.again(), opened.minutes.id, opened.minutes.version).await.unwrap()
}

/// A task to set in a group.
pub fn task(group: GroupId, establishment: Option<EstablishmentId>) -> NewTask {
    NewTask {
        group,
        establishment,
        kept: false,
        session: None,
        wording: "Afficher le planning".into(),
        owner: None,
        due_on: None,
        remind_days: None,
    }
}

/// The first half-day of a session.
pub async fn presence_half(session: SessionId, asker: &Asker) -> HalfDay {
    let found = session::by_ids(&asker.again(), &[session]).await.unwrap().remove(0);
    presences::half_days(found.starts_at, found.ends_at)[0].half_day
}

/// Opens a programme around the present day.
pub async fn open_programme(asker: &Asker, title: &str) -> ProgrammeId {
    open_programme_from(asker, title, -180).await
}

/// Opens a programme of a year that starts so many days from now.
pub async fn open_programme_from(asker: &Asker, title: &str, start: i64) -> ProgrammeId {
    let today = today(asker.app());
    let opened = programme::OpenProgramme {
        rulebook_key: RULEBOOK.into(),
        title: Some(title.into()),
        starts_on: Some(today + Duration::days(start)),
        ends_on: Some(today + Duration::days(start + 360)),
    };
    programme::open(&asker.again(), opened).await.unwrap().id
}

/// The present day in Paris.
pub fn today(app: &App) -> NaiveDate {
    paris_date(app.clock.now())
}

/// Names every voice of a group and starts it. Gives the voices, three to a place.
pub async fn complete(bed: &Bed, aract: &Asker, group: GroupId) -> Vec<Arc<Asker>> {
    let tenant = aract.actor().unwrap().tenant();
    let mut voices = Vec::new();
    for place in group::participations_of(&aract.again(), &[group]).await.unwrap() {
        for role in TrinomeRole::ALL {
            let member = bed.member(tenant, Role::Trinome, Some(place.establishment_id)).await;
            name(aract, place.id, *role, false, who(&member)).await;
            voices.push(member);
        }
    }
    voices
}

/// Each of these voices signs what waits for it.
pub async fn sign_letters(voices: &[Arc<Asker>]) {
    for voice in voices {
        for letter in letter::to_sign(&voice.again()).await.unwrap() {
            letter::sign(&voice.again(), letter.id, &letter.sha256).await.unwrap();
        }
    }
}

/// Gives somebody a voice.
pub async fn name(
    asker: &Asker,
    place: ParticipationId,
    role: TrinomeRole,
    deputy: bool,
    person: PersonId,
) -> group::TrinomeMember {
    let named = NameTrinomeMember { participation: place, role, deputy, who: WhoIsNamed::Known(person) };
    group::name_trinome_member(&asker.again(), named).await.unwrap().member
}

/// Half-days of the group as a whole, worked lately.
pub fn half_days(app: &App, quota: Quota, half_days: i32) -> LogDays {
    let worked_on = today(app) - Duration::days(20);
    LogDays {
        quota,
        establishment: None,
        half_days: HalfDays(half_days),
        worked_on,
        session: None,
        note: None,
        support: None,
    }
}

/// An appointment of two hours, some days from now.
pub fn appointment(app: &App, days: i64) -> Appointment {
    let starts_at = app.clock.now() + Duration::days(days);
    Appointment {
        mode: AttendanceMode::OnSite,
        starts_at,
        ends_at: starts_at + Duration::hours(2),
        place: Some("Salle des fêtes".into()),
        video_link: None,
        title: None,
    }
}

/// Plans a session of a group.
pub async fn plan(asker: &Asker, group: GroupId, days: i64) -> session::Session {
    let planned = PlanSession {
        group,
        kind: SessionKind::FollowUp,
        sequence: None,
        with: Default::default(),
        appointment: appointment(asker.app(), days),
    };
    session::plan(&asker.again(), planned).await.unwrap()
}

impl Work {
    async fn new(
        bed: &Bed,
        aract: &Asker,
        programme: ProgrammeId,
        name: &str,
        establishments: &[EstablishmentId],
    ) -> Work {
        let tenant = aract.actor().unwrap().tenant();
        let consultant = bed.member(tenant, Role::Consultant, None).await;
        let manager = bed.member(tenant, Role::Manager, Some(establishments[0])).await;
        let facilitator = bed.member(tenant, Role::Facilitator, None).await;
        programme::approve(&aract.again(), programme, who(&consultant)).await.unwrap();
        let form = FormGroup {
            programme,
            name: name.into(),
            establishments: establishments.to_vec(),
            consultant: Some(who(&consultant)),
        };
        let group = group::form(&aract.again(), form).await.unwrap();
        let voices = complete(bed, aract, group.id).await;
        letter::issue(&aract.again(), group.id).await.unwrap();
        sign_letters(&voices[..2]).await;
        group::start(&aract.again(), group.id, group.version).await.unwrap();
        let reader = aract.again();
        let present = group::participations_of(&reader, &[group.id]).await.unwrap();
        let ids: Vec<ParticipationId> = present.iter().map(|p| p.id).collect();
        let milestones = cordee_app::project::of_participations(&reader, &ids).await.unwrap();
        let place = |p: &group::Participation| Place {
            participation: p.id,
            establishment: p.establishment_id,
            milestones: milestones.iter().filter(|m| m.participation_id == p.id).map(|m| m.id).collect(),
        };
        let places: Vec<Place> = present.iter().map(place).collect();
        Work {
            group: group.id,
            sessions: sessions(&consultant, group.id, &places).await,
            entries: entries(aract, &consultant, group.id).await,
            poll: answered_poll(&consultant, group.id).await,
            bodies: bodies(&manager, places[0].participation).await,
            places,
            consultant,
            facilitator,
            manager,
            trinome: voices[0].clone(),
            neighbour: voices[3].clone(),
        }
    }
}

async fn sessions(consultant: &Asker, group: GroupId, places: &[Place]) -> [SessionId; 3] {
    let planned = plan(consultant, group, 10).await;
    prepare(consultant, planned.id, places[0].establishment).await;
    let held = plan(consultant, group, -30).await;
    let present = |place: &Place| Presence {
        seat: Seat::Voice { establishment: place.establishment, role: TrinomeRole::Staff },
        person: None,
        present: true,
    };
    let attendance = places.iter().map(present).collect();
    session::hold(&consultant.again(), held.id, held.version, attendance).await.unwrap();
    let cancelled = plan(consultant, group, 20).await;
    session::cancel(&consultant.again(), cancelled.id, cancelled.version, "Neige").await.unwrap();
    [planned.id, held.id, cancelled.id]
}

/// A session with an agenda, a document and an answer.
async fn prepare(consultant: &Asker, session: SessionId, establishment: EstablishmentId) {
    let said = PrepareSession {
        session,
        version: 0,
        aim: Some("Faire le point".into()),
        agenda: vec![("Avancement".into(), Some(30))],
        access_note: Some("Entrée par la cour".into()),
    };
    preparation::prepare(&consultant.again(), said).await.unwrap();
    let url = "https://documents.example/trame.pdf";
    preparation::add_document(&consultant.again(), session, "Trame", url).await.unwrap();
    let said = AnswerSession {
        session,
        seat: Seat::Voice { establishment, role: TrinomeRole::Staff },
        coming: Some(Coming::Comes),
    };
    preparation::answer(&consultant.again(), said).await.unwrap();
}

async fn entries(aract: &Asker, consultant: &Asker, group: GroupId) -> [DayEntryId; 4] {
    let log = async |quota, count, submit| {
        let days = half_days(consultant.app(), quota, count);
        days::log(&consultant.again(), group, days, submit).await.unwrap()
    };
    let draft = log(Quota::Collective, 1, false).await;
    let submitted = log(Quota::Collective, 1, true).await;
    let validated = log(Quota::Collective, 4, true).await;
    days::validate(&aract.again(), &[validated.id]).await.unwrap();
    let returned = log(Quota::FollowUp, 1, true).await;
    days::return_entry(&aract.again(), returned.id, returned.version, "Date à vérifier").await.unwrap();
    [draft.id, submitted.id, validated.id, returned.id]
}

/// Opens a poll of three mornings a month from now.
pub async fn open_poll(asker: &Asker, group: GroupId) -> Poll {
    let day = |days| today(asker.app()) + Duration::days(days);
    let slots = [30, 31, 32].map(|days| Slot { day: day(days), half: Half::Morning });
    let asked = Asked {
        title: None,
        note: None,
        mode: AttendanceMode::OnSite,
        place: Some("Salle des fêtes".into()),
        video_link: None,
        slots: slots.iter().map(ToString::to_string).collect(),
        closes_on: Some(day(20)),
    };
    let open = OpenPoll { group, kind: SessionKind::FollowUp, sequence: None, with: Default::default(), asked };
    poll::open(&asker.again(), open).await.unwrap()
}

async fn answered_poll(consultant: &Asker, group: GroupId) -> PollId {
    let opened = open_poll(consultant, group).await;
    let slot = Slot { day: today(consultant.app()) + Duration::days(30), half: Half::Morning };
    let answer = Answer { poll: opened.id, version: 0, choices: vec![(slot.to_string(), Choice::Yes)], comment: None };
    poll::answer(&consultant.again(), answer).await.unwrap();
    opened.id
}
