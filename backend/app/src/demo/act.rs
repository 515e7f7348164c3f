use chrono::{DateTime, NaiveDate, Utc};
use cordee_domain::days::Quota;
use cordee_domain::group::TrinomeRole;
use cordee_domain::notification::Preference;
use cordee_domain::policy::Role;
use cordee_domain::preparation::Coming;
use cordee_domain::session::{AttendanceMode, SessionKind};

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
    /// Held, with everyone but these voices.
    Hold {
        group: &'static str,
        session: &'static str,
        absent: Vec<(&'static str, TrinomeRole)>,
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
    /// The step of an establishment's project, counted from 1; the due date stays when none is given.
    Milestone {
        group: &'static str,
        establishment: &'static str,
        step: i32,
        due_on: Option<NaiveDate>,
        done_on: Option<NaiveDate>,
    },
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
