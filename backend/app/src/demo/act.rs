mod project;

pub use project::{ProjectAct, Written as CardWritten};

use chrono::{DateTime, NaiveDate, Utc};
use cordee_domain::body::{BodyKind, ProposalStatus};
use cordee_domain::days::Quota;
use cordee_domain::establishment::category::Sector;
use cordee_domain::group::TrinomeRole;
use cordee_domain::library::{Block, SectionKind, Series, SheetKind, SizeBand, Theme};
use cordee_domain::network::{Continuation, MoveKind};
use cordee_domain::notification::Preference;
use cordee_domain::policy::Role;
use cordee_domain::poll::{Choice, Slot};
use cordee_domain::preparation::Coming;
use cordee_domain::presence::HalfDay;
use cordee_domain::qvct::QvctField;
use cordee_domain::session::{AttendanceMode, SessionKind};
use cordee_domain::support::SupportOutcome;

/// Something that somebody does at an instant. People, establishments, groups, sessions and
/// entries go by names of the script's own.
#[derive(Clone, Debug)]
pub struct Cue {
    pub at: DateTime<Utc>,
    /// The tenant's key.
    pub tenant: &'static str,
    /// Who does it, by name; none for the platform.
    pub by: Option<&'static str>,
    pub act: Act,
}

#[derive(Clone, Debug)]
pub enum Act {
    CreateTenant {
        region: &'static str,
    },
    Import,
    /// Somebody puts a file somewhere.
    PutFile {
        group: &'static str,
        about: Spoken,
        name: &'static str,
        content: Content,
    },
    /// Somebody gets a role: at once from the platform, by an invitation from anyone else.
    Join(Join),
    /// Somebody accepts what it was invited to.
    Accept {
        person: &'static str,
    },
    /// What somebody wants by mail.
    WantMail(Preference),
    OpenProgramme {
        programme: &'static str,
        rulebook: &'static str,
        title: String,
        starts_on: NaiveDate,
        ends_on: NaiveDate,
    },
    Approve {
        programme: &'static str,
        consultant: &'static str,
    },
    Form {
        group: &'static str,
        programme: &'static str,
        establishments: Vec<&'static str>,
    },
    Choose {
        group: &'static str,
        consultant: &'static str,
    },
    Name(Naming),
    Start {
        group: &'static str,
    },
    /// Something of what an establishment tries in its project.
    Trial {
        group: &'static str,
        establishment: &'static str,
        trial: super::trial::Trial,
    },
    Close {
        group: &'static str,
    },
    Plan {
        group: &'static str,
        session: &'static str,
        kind: SessionKind,
        sequence: Option<i32>,
        establishment: Option<&'static str>,
        when: When,
    },
    Move {
        group: &'static str,
        session: &'static str,
        when: When,
    },
    Cancel {
        group: &'static str,
        session: &'static str,
        reason: &'static str,
    },
    /// The sheet of a half-day of a session.
    Sheet(OnSheet),
    /// Held, with everyone but these voices.
    Hold {
        group: &'static str,
        session: &'static str,
        absent: Vec<(&'static str, TrinomeRole)>,
    },
    /// Held, with the sheets that everyone but these people signed on paper, sealed.
    HoldWithSheets {
        group: &'static str,
        session: &'static str,
        absent: Vec<&'static str>,
    },
    /// The group is asked for a date for a sequence.
    Ask(Asking),
    /// What somebody says of the half-days of a poll.
    Vote {
        group: &'static str,
        poll: &'static str,
        choices: Vec<(Slot, Choice)>,
        comment: Option<&'static str>,
    },
    /// One of the dates of a poll becomes a session.
    Settle {
        group: &'static str,
        poll: &'static str,
        slot: Slot,
        session: &'static str,
        hours: (DateTime<Utc>, DateTime<Utc>),
    },
    /// The aim stays the rulebook's; without items, so does the agenda.
    Prepare {
        group: &'static str,
        session: &'static str,
        agenda: Vec<(&'static str, i32)>,
        access_note: &'static str,
    },
    Document {
        group: &'static str,
        session: &'static str,
        title: &'static str,
        url: &'static str,
    },
    Answer {
        group: &'static str,
        session: &'static str,
        establishment: &'static str,
        voice: TrinomeRole,
        coming: Coming,
    },
    /// Ticks the rulebook's items of these keys.
    Tick {
        group: &'static str,
        session: &'static str,
        items: Vec<&'static str>,
    },
    /// An item of the consultant's own.
    Item {
        group: &'static str,
        session: &'static str,
        title: &'static str,
    },
    Log(Log),
    Validate {
        group: &'static str,
        entries: Vec<&'static str>,
    },
    Return {
        group: &'static str,
        entry: &'static str,
        reason: &'static str,
    },
    Correct {
        group: &'static str,
        entry: &'static str,
        counter: &'static str,
        half_days: i32,
        note: &'static str,
    },
    /// Something said, asked or proposed in a group.
    Talk {
        group: &'static str,
        talk: Talk,
    },
    /// The step of an establishment's project, counted from 1; the due date stays when none is given.
    Milestone {
        group: &'static str,
        establishment: &'static str,
        step: i32,
        due_on: Option<NaiveDate>,
        done_on: Option<NaiveDate>,
    },
    /// The minutes of a session, or the part of them that an establishment keeps.
    Minutes(Written),
    Task(ToDo),
    TaskDone {
        group: &'static str,
        task: &'static str,
    },
    TaskDropped {
        group: &'static str,
        task: &'static str,
        reason: &'static str,
    },
    /// The letters of a group's establishments.
    IssueLetters {
        group: &'static str,
    },
    /// Somebody signs the letter that waits for it.
    SignLetter {
        establishment: &'static str,
    },
    /// Something on an experience sheet.
    Library {
        sheet: &'static str,
        act: Shelf,
    },
    /// A collection of published sheets.
    Collect {
        title: &'static str,
        summary: &'static str,
        sheets: &'static [&'static str],
    },
    /// Something on an event where results are shown.
    Restitution {
        event: &'static str,
        act: EventAct,
    },
    /// Something in the room of an establishment's project.
    Project {
        group: &'static str,
        establishment: &'static str,
        act: ProjectAct,
    },
    /// Something on a post of a network.
    Network {
        post: &'static str,
        act: NetworkAct,
    },
}

/// Minutes as they are written, and published or left in preparation.
#[derive(Clone, Debug)]
pub struct Written {
    pub group: &'static str,
    pub session: &'static str,
    pub kept_to: Option<&'static str>,
    /// Titles and texts.
    pub points: &'static [(&'static str, &'static str)],
    /// What was decided, and the establishment that it is about.
    pub decisions: &'static [(&'static str, Option<&'static str>)],
    pub publish: bool,
}

/// A task that is set.
#[derive(Clone, Debug)]
pub struct ToDo {
    pub group: &'static str,
    pub task: &'static str,
    pub session: Option<&'static str>,
    /// The whole group when none.
    pub establishment: Option<&'static str>,
    pub kept: bool,
    pub owner: Option<&'static str>,
    pub wording: &'static str,
    pub due_on: Option<NaiveDate>,
}

/// What is done on an event, which the script names.
#[derive(Clone, Debug)]
pub enum EventAct {
    Plan(Shown),
    Publish,
    /// Somebody registers, as anybody may: its name and its organisation.
    Register {
        name: &'static str,
        organisation: &'static str,
        needs: Option<&'static str>,
    },
    /// Those who held a place came, but these.
    Tick {
        absent: &'static [&'static str],
    },
}

/// What an event says.
#[derive(Clone, Debug)]
pub struct Shown {
    pub programme: &'static str,
    pub title: &'static str,
    pub summary: &'static str,
    /// When, what and by whom.
    pub moments: Vec<(DateTime<Utc>, &'static str, Option<&'static str>)>,
    pub speakers: &'static [(&'static str, &'static str)],
    pub place: &'static str,
    pub access_note: &'static str,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub closes_at: DateTime<Utc>,
    pub capacity: i32,
}

/// What is done on a post, which the script names.
#[derive(Clone, Debug)]
pub enum NetworkAct {
    /// The first also names the network's group, for its sessions.
    Select {
        programme: &'static str,
        organisation: &'static str,
        group: &'static str,
    },
    Recruit,
    Appoint {
        person: &'static str,
        starts_on: NaiveDate,
        percent: i32,
        internal: bool,
    },
    Leave {
        on: NaiveDate,
        reason: &'static str,
    },
    Stop {
        on: NaiveDate,
        reason: &'static str,
    },
    Commit {
        secured: bool,
        note: &'static str,
    },
    Continue {
        answer: Continuation,
        note: &'static str,
    },
    /// An establishment volunteers, with the agreement of both sides on that day.
    Volunteer {
        establishment: &'static str,
        agreed_on: Option<NaiveDate>,
    },
    Waive {
        establishment: &'static str,
        reason: &'static str,
    },
    Decide {
        establishment: &'static str,
        selected: bool,
    },
    /// Steps of the post, of one of its structures, or of the whole network: planned, and done.
    Steps {
        of: StepsOf,
        steps: Vec<(&'static str, NaiveDate, Option<NaiveDate>)>,
    },
    /// The project of a structure: its first steps were done on these days, and the next one is due.
    Project {
        establishment: &'static str,
        done: Vec<NaiveDate>,
        due_on: NaiveDate,
    },
    Hand {
        key: &'static str,
        establishment: Option<&'static str>,
        body: &'static str,
    },
    Accept {
        key: &'static str,
        establishment: Option<&'static str>,
    },
    SendBack {
        key: &'static str,
        establishment: Option<&'static str>,
        reason: &'static str,
    },
    Move {
        kind: MoveKind,
        cents: i64,
        on: NaiveDate,
        note: &'static str,
    },
    DecideAmount {
        cents: i64,
        reason: &'static str,
    },
}

/// Whose steps.
#[derive(Clone, Copy, Debug)]
pub enum StepsOf {
    Network,
    Post,
    Structure(&'static str),
}

/// What people say, ask of the agency and propose.
#[derive(Clone, Debug)]
pub enum Talk {
    Say {
        about: Spoken,
        text: &'static str,
        mentions: Vec<&'static str>,
        reserved: bool,
    },
    Ask {
        support: &'static str,
        establishment: &'static str,
        title: &'static str,
        need: &'static str,
    },
    /// A facilitator asks for its post as a whole.
    AskForPost {
        support: &'static str,
        post: &'static str,
        title: &'static str,
        need: &'static str,
    },
    Propose {
        support: &'static str,
        half_days: i32,
    },
    Agree {
        support: &'static str,
    },
    End {
        support: &'static str,
        outcome: SupportOutcome,
        reason: &'static str,
    },
    SetUp {
        body: &'static str,
        establishment: &'static str,
        kind: BodyKind,
        title: &'static str,
        perimeter: &'static str,
        rules: &'static str,
        facilitator: &'static str,
    },
    Sit {
        body: &'static str,
        name: &'static str,
        quality: &'static str,
        person: Option<&'static str>,
    },
    Meet {
        body: &'static str,
        on: NaiveDate,
        agenda: &'static str,
        summary: &'static str,
    },
    Suggest {
        body: &'static str,
        proposal: &'static str,
        text: &'static str,
    },
    Answer {
        proposal: &'static str,
        status: ProposalStatus,
        words: &'static str,
    },
}

/// What happens to the sheet of a half-day.
#[derive(Clone, Debug)]
pub struct OnSheet {
    pub group: &'static str,
    pub session: &'static str,
    pub half_day: HalfDay,
    pub does: Signing,
}

#[derive(Clone, Debug)]
pub enum Signing {
    Open,
    /// For oneself: by the room's code, or on the session's page for who leads or is at a distance.
    Sign,
    /// On the consultant's tablet.
    Tablet {
        name: &'static str,
    },
    /// By a link, at a distance.
    Link {
        name: &'static str,
    },
    /// What the meeting's tool says of who was connected.
    Connected {
        name: &'static str,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    },
    Absent {
        name: &'static str,
        reason: &'static str,
    },
    /// Somebody's signature is taken back.
    Withdraw {
        name: &'static str,
        reason: &'static str,
    },
    Paper {
        names: Vec<&'static str>,
    },
    Seal,
    Correct {
        reason: &'static str,
    },
}

/// What happens to an experience sheet.
#[derive(Clone, Debug)]
pub enum Shelf {
    Begin {
        group: Option<&'static str>,
        establishment: Option<&'static str>,
        post: Option<&'static str>,
        kind: SheetKind,
        title: &'static str,
        from_project: bool,
    },
    Describe(Sheeted),
    Write(Vec<(SectionKind, Block)>),
    Anonymous,
    Ask,
    Consent,
    Submit,
    Publish,
}

/// What an experience sheet says of itself; what is left out stays.
#[derive(Clone, Debug)]
pub struct Sheeted {
    pub summary: &'static str,
    pub themes: &'static [Theme],
    pub fields: &'static [QvctField],
    pub sector: Option<Sector>,
    pub departements: &'static [&'static str],
    pub size: Option<SizeBand>,
    pub year: i32,
    pub series: Vec<Series>,
}

/// What is spoken about.
#[derive(Clone, Copy, Debug)]
pub enum Spoken {
    Group,
    Session(&'static str),
    /// The project of an establishment.
    Project(&'static str),
    Support(&'static str),
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum Content {
    Text(&'static str),
    /// A PDF of one page.
    Page {
        title: &'static str,
        lines: Vec<&'static str>,
    },
    /// A picture of mountains, under a sky of this colour.
    Photograph([u8; 3]),
}

/// Somebody who gets a role.
#[derive(Clone, Debug)]
pub struct Join {
    pub person: &'static str,
    pub email: String,
    pub role: Role,
    pub establishment: Option<&'static str>,
    pub organisation: Option<&'static str>,
}

/// Somebody named in a trinôme.
#[derive(Clone, Debug)]
pub struct Naming {
    pub group: &'static str,
    pub establishment: &'static str,
    pub voice: TrinomeRole,
    pub deputy: bool,
    pub person: &'static str,
    /// Where it is invited, if it is new.
    pub email: String,
}

/// When, how and where a session takes place.
#[derive(Clone, Debug)]
pub struct When {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub mode: AttendanceMode,
    pub place: Option<&'static str>,
    pub title: Option<&'static str>,
}

/// A poll for the date of a sequence.
#[derive(Clone, Debug)]
pub struct Asking {
    pub group: &'static str,
    pub poll: &'static str,
    pub sequence: i32,
    pub slots: Vec<Slot>,
    pub place: &'static str,
    pub note: &'static str,
}

/// Half-days that a consultant logs.
#[derive(Clone, Debug)]
pub struct Log {
    pub group: &'static str,
    pub entry: &'static str,
    pub quota: Quota,
    pub establishment: Option<&'static str>,
    pub half_days: i32,
    pub worked_on: NaiveDate,
    pub session: Option<&'static str>,
    pub note: &'static str,
    pub submit: bool,
}
