//! A region on a Monday morning: rooms with their sheets open, polls just sent, thousands who read.

use crate::outcome::Outcome;
use crate::seed;
use chrono::{DateTime, Duration, Utc};
use cordee_app::file::Files;
use cordee_app::identity::keys::Keys;
use cordee_app::identity::{self, ClientInfo, Services};
use cordee_app::mail::Outbox;
use cordee_app::poll::{self, Answer, Asked, OpenPoll};
use cordee_app::presence::{self, WithTicket};
use cordee_app::programme::{self, OpenProgramme};
use cordee_app::session::{self, Appointment, PlanSession};
use cordee_app::{App, Asker, Parts, notification};
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{EstablishmentId, GroupId, MembershipId, PersonId, PollId, TenantId, TrinomeMemberId};
use cordee_domain::policy::Role;
use cordee_domain::poll::{Choice, Half, Slot};
use cordee_domain::presence::HalfDay;
use cordee_domain::session::{AttendanceMode, SessionKind};
use cordee_domain::text::fold;
use cordee_domain::time::Clock;
use cordee_server::assemble::SystemIds;
use cordee_store::Db;
use cordee_store::entity::{membership, participation, person, tenant, territorial_group, trinome_member};
use futures_util::future::try_join_all;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

pub const ROOMS: usize = 25;
/// Three in each of four establishments.
pub const VOICES: usize = 12;
/// The rooms whose voices have deputies too, and whose group is asked for a date.
const POLLED: usize = 2;

/// A clock that stands still until it is moved: no ticket goes stale while it is measured.
#[derive(Debug)]
struct Still(Mutex<DateTime<Utc>>);

impl Still {
    fn advance(&self, by: Duration) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }
}

impl Clock for Still {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody with a voice, by the token that their phone sends.
struct Voice {
    token: String,
    deputy: bool,
}

/// One group in its room.
struct Room {
    group: GroupId,
    voices: Vec<Voice>,
    /// What the room's screen shows.
    code: String,
}

pub struct Stage {
    pub app: App,
    clock: Arc<Still>,
    aract: Asker,
    tenant_key: String,
    rooms: Vec<Room>,
}

impl Stage {
    /// Makes it all on a tenant of its own; the platform reaches the database by `through`.
    pub async fn set(url: &str, through: &str, dir: &Path, readers: usize) -> Outcome<Stage> {
        // Monday 7 September 2026, nine in the morning in Paris.
        let clock = Arc::new(Still(Mutex::new(DateTime::from_timestamp(1_788_764_400, 0).unwrap_or_default())));
        let owner = seed::connect(url).await?;
        let tenant = tenant::Entity::find().one(&owner).await?.ok_or("no tenant")?;
        let groups = territorial_group::Entity::find()
            .order_by_asc(territorial_group::Column::Id)
            .limit(ROOMS as u64)
            .all(&owner)
            .await?;
        let made = people(&owner, tenant.id, &groups, readers, clock.now()).await?;
        owner.close().await?;

        let dir = dir.join("crowd");
        std::fs::create_dir_all(&dir)?;
        let keys = Keys::in_dir(&dir.join("keys"), clock.now())?;
        let app = App::new(Parts {
            db: Db::connect(through).await?,
            clock: clock.clone(),
            ids: Arc::new(SystemIds),
            public_url: "http://127.0.0.1".into(),
            identity: Services::new(keys, Arc::new(Outbox::new(dir.join("outbox"))))?,
            files: Files::in_folder(&dir.join("files"), &dir.join("scratch"))?,
            demo: false,
        });
        let aract = token(&app, &seed::email(&tenant.key), &tenant.key).await?;
        let aract = identity::authenticate(&app, &aract).await?.asker;
        let mut rooms = Vec::new();
        for (group, voices) in groups.iter().zip(made) {
            let mut with_tokens = Vec::new();
            for (email, deputy) in voices {
                with_tokens.push(Voice { token: token(&app, &email, &tenant.key).await?, deputy });
            }
            let code = opened(&aract, group.id).await?;
            rooms.push(Room { group: group.id, voices: with_tokens, code });
        }
        Ok(Stage { app, clock, aract, tenant_key: tenant.key, rooms })
    }

    /// All scan the code of their room and sign.
    pub async fn sign(&self) -> Outcome<()> {
        let titulars =
            self.rooms.iter().flat_map(|room| room.voices.iter().filter(|v| !v.deputy).map(move |v| (room, v)));
        let signing = titulars.enumerate().map(|(n, (room, voice))| async move {
            let browser = format!("the-browser-of-the-phone-number-{n:0>10}");
            let entered =
                presence::enter(&self.app, &ClientInfo::default(), &self.tenant_key, &room.code, &browser).await?;
            let asker = identity::authenticate(&self.app, &voice.token).await?.asker;
            let with = WithTicket { ticket: entered.ticket, browser, device_at: None };
            presence::sign_with_ticket(&asker, with, None).await
        });
        let signed = try_join_all(signing).await?;
        if signed.len() != ROOMS * VOICES || signed.iter().any(|(_, _, signature)| signature.late) {
            return Err("not all signed in time".into());
        }
        Ok(())
    }

    /// Opens the polls, and gives for each who will answer.
    pub async fn polls(&self, voters: usize) -> Outcome<Vec<(PollId, &str)>> {
        let mut all = Vec::new();
        for room in &self.rooms[..POLLED] {
            let slots = (30..36).map(|days| slot(&*self.clock, days).to_string()).collect();
            let asked = Asked {
                title: None,
                note: None,
                mode: AttendanceMode::OnSite,
                place: Some("Salle des fêtes".into()),
                video_link: None,
                slots,
                closes_on: None,
            };
            let kind = SessionKind::FollowUp;
            let open = OpenPoll { group: room.group, kind, sequence: None, with: Default::default(), asked };
            let opened = poll::open(&self.aract.again(), open).await?;
            let voices = room.voices.iter().take(voters / POLLED);
            all.extend(voices.map(|voice| (opened.id, voice.token.as_str())));
        }
        match all.len() == voters {
            true => Ok(all),
            false => Err(format!("{} voters, not {voters}", all.len()).into()),
        }
    }

    /// All answer at once.
    pub async fn answer(&self, voters: &[(PollId, &str)]) -> Outcome<()> {
        let answers = voters.iter().map(|(poll, token)| async move {
            let asker = identity::authenticate(&self.app, token).await?.asker;
            let choices = (30..36).map(|days| (slot(&*self.clock, days).to_string(), Choice::Yes)).collect();
            poll::answer(&asker, Answer { poll: *poll, version: 0, choices, comment: None }).await
        });
        try_join_all(answers).await?;
        Ok(())
    }

    /// News for every reader, a day old.
    pub async fn something_to_tell(&self) -> Outcome<()> {
        let open = OpenProgramme {
            rulebook_key: "occitanie-collectifs-ehpad-2023".into(),
            title: None,
            starts_on: None,
            ends_on: None,
        };
        programme::open(&self.aract.again(), open).await?;
        notification::tell(&self.app).await?;
        self.clock.advance(Duration::days(1));
        Ok(())
    }

    /// Takes it down.
    pub async fn strike(self) -> Outcome<()> {
        // Whoever still reads would be waited for.
        drop(self.aract);
        Ok(self.app.db.clone().close().await?)
    }
}

fn slot(clock: &dyn Clock, days: i64) -> Slot {
    Slot { day: cordee_domain::time::paris_date(clock.now()) + Duration::days(days), half: Half::Morning }
}

async fn token(app: &App, email: &str, tenant_key: &str) -> Outcome<String> {
    Ok(identity::machine_token(app, email, tenant_key).await?.text)
}

/// A session of a group that begins now, its sheet open: the code that its screen shows.
async fn opened(aract: &Asker, group: GroupId) -> Outcome<String> {
    let starts_at = aract.app().clock.now();
    let plan = PlanSession {
        group,
        kind: SessionKind::FollowUp,
        sequence: None,
        with: Default::default(),
        appointment: Appointment {
            mode: AttendanceMode::OnSite,
            starts_at,
            ends_at: starts_at + Duration::hours(3),
            place: Some("Salle des fêtes".into()),
            video_link: None,
            title: None,
        },
    };
    let session = session::plan(&aract.again(), plan).await?;
    let sheet = presence::open(&aract.again(), session.id, HalfDay::Morning).await?;
    let screen = presence::screen(&aract.again(), sheet.id).await?.ok_or("no screen")?;
    Ok(screen.address.split_once("#code=").ok_or("no code on the screen")?.1.to_owned())
}

/// The voices of each group by their address, and whether they are deputies; a consultant of its own for each group,
/// who can't be in two rooms; and those who only read.
async fn people(
    owner: &DatabaseConnection,
    tenant: TenantId,
    groups: &[territorial_group::Model],
    readers: usize,
    now: DateTime<Utc>,
) -> Outcome<Vec<Vec<(String, bool)>>> {
    let mut rows = Rows { tenant, now, people: Vec::new(), memberships: Vec::new(), voices: Vec::new() };
    let (mut all, mut consultants) = (Vec::new(), Vec::new());
    for (n, group) in groups.iter().enumerate() {
        consultants.push((group.id, rows.member(Role::Consultant, None).0));
        let places =
            participation::Entity::find().filter(participation::Column::GroupId.eq(group.id)).all(owner).await?;
        let mut voices = Vec::new();
        let kinds: &[bool] = if n < POLLED { &[false, true] } else { &[false] };
        for (place, role) in places.iter().flat_map(|place| TrinomeRole::ALL.iter().map(move |role| (place, *role))) {
            for deputy in kinds {
                voices.push((rows.voice(place, role, *deputy), *deputy));
            }
        }
        all.push(voices);
    }
    for _ in 0..readers {
        rows.member(Role::Ars, None);
    }
    seed::insert(owner, rows.people).await?;
    for (group, consultant) in consultants {
        let chosen = territorial_group::ActiveModel { consultant_id: Set(Some(consultant)), ..Default::default() };
        territorial_group::Entity::update_many()
            .set(chosen)
            .filter(territorial_group::Column::Id.eq(group))
            .exec(owner)
            .await?;
    }
    seed::insert(owner, rows.memberships).await?;
    seed::insert(owner, rows.voices).await?;
    Ok(all)
}

struct Rows {
    tenant: TenantId,
    now: DateTime<Utc>,
    people: Vec<person::Model>,
    memberships: Vec<membership::Model>,
    voices: Vec<trinome_member::Model>,
}

impl Rows {
    /// A person with one membership: who it is, and its address.
    fn member(&mut self, role: Role, establishment: Option<EstablishmentId>) -> (PersonId, String) {
        let id = PersonId(Uuid::now_v7());
        let (name, email) =
            (format!("{} {}", role.label(), self.people.len()), format!("{}@example.org", id.0.simple()));
        self.people.push(person::Model {
            id,
            email: email.clone(),
            name_folded: fold(&name),
            name,
            password_hash: None,
            created_at: self.now,
            disabled_at: None,
            version: 1,
        });
        self.memberships.push(membership::Model {
            tenant_id: self.tenant,
            id: MembershipId(Uuid::now_v7()),
            person_id: id,
            role,
            establishment_id: establishment,
            organisation_id: None,
            since: self.now,
            joined_at: Some(self.now),
            invited_name: None,
            ended_at: None,
            version: 1,
        });
        (id, email)
    }

    fn voice(&mut self, place: &participation::Model, role: TrinomeRole, deputy: bool) -> String {
        let (person_id, email) = self.member(Role::Trinome, Some(place.establishment_id));
        self.voices.push(trinome_member::Model {
            tenant_id: self.tenant,
            id: TrinomeMemberId(Uuid::now_v7()),
            participation_id: place.id,
            group_id: place.group_id,
            establishment_id: place.establishment_id,
            role,
            deputy,
            person_id,
            since: self.now,
            ended_at: None,
            version: 1,
        });
        email
    }
}
