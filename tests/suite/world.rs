//! A tenant with somebody in each role and a row in each table, so that what a test asks of
//! everything has something to meet.

use crate::harness::{Bed, who};
use crate::ledger::register;
use crate::served::gid;
use chrono::{Duration, NaiveDate};
use cordee_app::days::{self, LogDays};
use cordee_app::group::{self, FormGroup, NameTrinomeMember, WhoIsNamed};
use cordee_app::guest::{self, NewGuestLink};
use cordee_app::identity::{self, NewMember};
use cordee_app::preparation::{self, AnswerSession, PrepareSession};
use cordee_app::session::{self, Appointment, PlanSession, Presence};
use cordee_app::{App, Asker, establishment, programme};
use cordee_domain::days::{HalfDays, Quota};
use cordee_domain::group::TrinomeRole;
use cordee_domain::guest::GuestPurpose;
use cordee_domain::ids::{
    DayEntryId, EstablishmentId, GroupId, GuestLinkId, Identified, Kind, MilestoneId, ParticipationId, PersonId,
    ProgrammeId, SessionId, TenantId,
};
use cordee_domain::policy::{Role, act};
use cordee_domain::preparation::Coming;
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
    pub facilitator: Arc<Asker>,
    pub contributor: Arc<Asker>,
    /// Holds no place anywhere: to be named, approved, ended.
    pub spare: Arc<Asker>,
    pub programme: ProgrammeId,
    pub works: [Work; 2],
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
        let mut world = World {
            app: bed.app.clone(),
            tenant,
            key: key.to_owned(),
            ars: member(Role::Ars).await,
            admin: member(Role::Admin).await,
            facilitator: member(Role::Facilitator).await,
            contributor: member(Role::Contributor).await,
            spare: member(Role::Consultant).await,
            aract,
            programme,
            works: [one, other],
            free: all[8..].to_vec(),
            ids: BTreeMap::new(),
        };
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
            Role::Facilitator => &self.facilitator,
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
        let list = preparation::checklists(&work.consultant.again(), &prepared).await.unwrap();
        put(one(list[&work.sessions[0]][0].id));
        let documents = preparation::documents(&aract, &work.sessions).await.unwrap();
        put(one(documents[&work.sessions[0]][0].id));
        put(one(guest_link(&aract, who(&work.trinome)).await));
        assert_eq!(ids.len(), Kind::ALL.len(), "an id of each kind");
        ids
    }
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

/// Opens a programme around the present day.
pub async fn open_programme(asker: &Asker, title: &str) -> ProgrammeId {
    let today = today(asker.app());
    let opened = programme::OpenProgramme {
        rulebook_key: RULEBOOK.into(),
        title: Some(title.into()),
        starts_on: Some(today - Duration::days(180)),
        ends_on: Some(today + Duration::days(180)),
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
    LogDays { quota, establishment: None, half_days: HalfDays(half_days), worked_on, session: None, note: None }
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
        establishment: None,
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
        programme::approve(&aract.again(), programme, who(&consultant)).await.unwrap();
        let form = FormGroup {
            programme,
            name: name.into(),
            establishments: establishments.to_vec(),
            consultant: Some(who(&consultant)),
        };
        let group = group::form(&aract.again(), form).await.unwrap();
        let voices = complete(bed, aract, group.id).await;
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
            places,
            consultant,
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
        establishment: place.establishment,
        role: TrinomeRole::Staff,
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
    let said = AnswerSession { session, establishment, role: TrinomeRole::Staff, coming: Some(Coming::Comes) };
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
