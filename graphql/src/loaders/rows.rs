//! Loaders of rows by their ids, and of what belongs to them.

use super::{Load, loader};
use async_graphql::dataloader::Loader;
use cordee_app::carrier::{Chair, PostName};
use cordee_app::days::{DayEntry, QuotaUse};
use cordee_app::establishment::{Establishment, ManagingOrganisation};
use cordee_app::funding::{Account, ProgrammeDays, Subsidy};
use cordee_app::group::{Completeness, Group, Participation, TrinomeMember};
use cordee_app::guest::GuestLink;
use cordee_app::identity::{Invitation, Membership, Person};
use cordee_app::letter::{Letter, LetterSignature};
use cordee_app::notification::Silence;
use cordee_app::poll::{Board, Poll};
use cordee_app::preparation::{ChecklistItem, Plan, SessionDocument, Voice};
use cordee_app::presence::{Line, Scan, Sheet, Signature};
use cordee_app::programme::{ApprovedConsultant, Programme};
use cordee_app::project::Milestone;
use cordee_app::session::{Attendance, Session};
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::ids::{
    AttendanceLineId, AttendanceSheetId, DayEntryId, EstablishmentId, GroupId, InvitationId, LetterId,
    ManagingOrganisationId, MembershipId, ParticipationId, PersonId, PollId, PostId, ProgrammeId, SessionId,
};
use cordee_domain::preparation::Readiness;
use cordee_domain::programme::Rulebook;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

/// Rows by the key that each belongs to.
fn grouped<K: Hash + Eq, T>(rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut by_key: HashMap<K, Vec<T>> = HashMap::new();
    for row in rows {
        by_key.entry(key(&row)).or_default().push(row);
    }
    by_key
}

/// Declares keys for what belongs to something identified.
macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident($id:ty);)*) => {
        $($(#[$doc])* #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)] pub struct $name(pub $id);)*
    };
}

keys! {
    /// The present participations of a group.
    ParticipationsOf(GroupId);
    /// The sessions of a group, in the order of time.
    SessionsOf(GroupId);
    NextSessionOf(GroupId);
    LateMilestonesOf(GroupId);
    /// Since when a group, or what is in it, is without news.
    SilencesOf(GroupId);
    /// Who carries a group.
    CarriersOf(GroupId);
    /// What a network knows of one of its posts.
    PostNameOf(PostId);
    TrinomeOf(ParticipationId);
    MilestonesOf(ParticipationId);
    AttendanceOf(SessionId);
    SheetsOf(SessionId);
    LinesOf(AttendanceSheetId);
    SignaturesOf(AttendanceSheetId);
    ScansOf(AttendanceSheetId);
    /// The last link by which somebody signs at a distance.
    LinkOf(AttendanceLineId);
    DocumentsOf(SessionId);
    ApprovedOf(ProgrammeId);
    /// How many groups a programme has, by consultant.
    GroupCountsOf(ProgrammeId);
    SubsidyOf(ProgrammeId);
    /// The polls of a group, latest opened first.
    PollsOf(GroupId);
    /// The letters of a group, in the order of issue.
    LettersOf(GroupId);
    LetterSignaturesOf(LetterId);
}

keys! {
    /// Whether the asker may read the address of a person.
    AddressOf(PersonId);
}

/// Declares keys that carry a group, for what is computed from it and its rulebook.
macro_rules! group_keys {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug)]
            pub struct $name(pub Group);
            impl PartialEq for $name {
                fn eq(&self, other: &Self) -> bool { self.0.id == other.0.id }
            }
            impl Eq for $name {}
            impl Hash for $name {
                fn hash<H: std::hash::Hasher>(&self, state: &mut H) { self.0.id.hash(state); }
            }
        )*
    };
}

group_keys! {
    QuotasOf;
    AccountOf;
    CompletenessOf;
    LackingOf;
}

/// Declares keys that carry a session, for what is computed from it and its group.
macro_rules! session_keys {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug)]
            pub struct $name(pub Session);
            impl PartialEq for $name {
                fn eq(&self, other: &Self) -> bool { self.0.id == other.0.id }
            }
            impl Eq for $name {}
            impl Hash for $name {
                fn hash<H: std::hash::Hasher>(&self, state: &mut H) { self.0.id.hash(state); }
            }
        )*
    };
}

session_keys! {
    ReadinessOf;
    PlanOf;
    VoicesOf;
    ChecklistOf;
}

fn by_session<K: Clone + Hash + Eq, T>(
    keys: &[K],
    mut values: HashMap<SessionId, T>,
    session: impl Fn(&K) -> SessionId,
) -> HashMap<K, T> {
    keys.iter().filter_map(|key| Some((key.clone(), values.remove(&session(key))?))).collect()
}

fn by_group<K, T>(keys: &[K], mut values: HashMap<GroupId, T>, group: impl Fn(&K) -> &Group) -> HashMap<K, T>
where
    K: Clone + Hash + Eq,
{
    keys.iter().filter_map(|key| Some((key.clone(), values.remove(&group(key).id)?))).collect()
}

async fn ruled<K>(asker: &Asker, keys: &[K], group: impl Fn(&K) -> &Group) -> AppResult<Vec<(Group, Arc<Rulebook>)>> {
    cordee_app::programme::with_rulebooks(asker, keys.iter().map(|key| group(key).clone()).collect()).await
}

loader!(People: PersonId => Person, |asker, keys| {
    let rows = cordee_app::identity::people_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(People: AddressOf => (), |asker, keys| {
    let ids: Vec<PersonId> = keys.iter().map(|key| key.0).collect();
    let known = cordee_app::identity::addresses(asker, &ids).await?;
    Ok(known.into_iter().map(|id| (AddressOf(id), ())).collect())
});

loader!(ToGroups: MembershipId => Membership, |asker, keys| {
    let rows = cordee_app::identity::memberships_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ToGroups: InvitationId => Invitation, |asker, keys| {
    let rows = cordee_app::identity::invitations_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.row.id, row)).collect())
});

loader!(Establishments: EstablishmentId => Establishment, |asker, keys| {
    let rows = cordee_app::establishment::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(Organisations: ManagingOrganisationId => ManagingOrganisation, |asker, keys| {
    let rows = cordee_app::establishment::organisations_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(Programmes: ProgrammeId => Programme, |asker, keys| {
    let rows = cordee_app::programme::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(Groups: GroupId => Group, |asker, keys| {
    let rows = cordee_app::group::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ToGroups: ParticipationId => Participation, |asker, keys| {
    let rows = cordee_app::group::participations_by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ToGroups: SessionId => Session, |asker, keys| {
    let rows = cordee_app::session::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ToGroups: DayEntryId => DayEntry, |asker, keys| {
    let rows = cordee_app::days::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(OfGroups: ParticipationsOf => Vec<Participation>, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::group::participations_of(asker, &ids).await?;
    Ok(grouped(rows, |row| ParticipationsOf(row.group_id)))
});

loader!(OfRows: TrinomeOf => Vec<TrinomeMember>, |asker, keys| {
    let ids: Vec<ParticipationId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::group::trinomes_of(asker, &ids).await?;
    Ok(grouped(rows, |row| TrinomeOf(row.participation_id)))
});

loader!(OfRows: MilestonesOf => Vec<Milestone>, |asker, keys| {
    let ids: Vec<ParticipationId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::project::of_participations(asker, &ids).await?;
    Ok(grouped(rows, |row| MilestonesOf(row.participation_id)))
});

loader!(OfGroups: SessionsOf => Vec<Session>, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::session::of_groups(asker, &ids).await?;
    Ok(grouped(rows, |row| SessionsOf(row.group_id)))
});

loader!(OfGroups: NextSessionOf => Session, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::session::next_of_groups(asker, &ids).await?;
    Ok(rows.into_iter().map(|row| (NextSessionOf(row.group_id), row)).collect())
});

loader!(OfRows: AttendanceOf => Vec<Attendance>, |asker, keys| {
    let ids: Vec<SessionId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::session::attendance_of(asker, &ids).await?;
    Ok(grouped(rows, |row| AttendanceOf(row.session_id)))
});

loader!(OfRows: LateMilestonesOf => i64, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let counts = cordee_app::project::late_counts(asker, &ids).await?;
    Ok(counts.into_iter().map(|(group, count)| (LateMilestonesOf(group), count)).collect())
});

loader!(OfRows: ApprovedOf => Vec<ApprovedConsultant>, |asker, keys| {
    let ids: Vec<ProgrammeId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::programme::approved(asker, &ids).await?;
    Ok(grouped(rows, |row| ApprovedOf(row.programme_id)))
});

loader!(Programmes: GroupCountsOf => HashMap<Option<PersonId>, i64>, |asker, keys| {
    let ids: Vec<ProgrammeId> = keys.iter().map(|key| key.0).collect();
    let mut counts: HashMap<GroupCountsOf, HashMap<_, i64>> = HashMap::new();
    for ((programme, consultant), count) in cordee_app::programme::group_counts(asker, &ids).await? {
        counts.entry(GroupCountsOf(programme)).or_default().insert(consultant, count);
    }
    Ok(counts)
});

loader!(Programmes: SubsidyOf => (Subsidy, ProgrammeDays), |asker, keys| {
    let ids: Vec<ProgrammeId> = keys.iter().map(|key| key.0).collect();
    let subsidies = cordee_app::funding::subsidies(asker, &ids).await?;
    Ok(subsidies.into_iter().map(|(programme, subsidy)| (SubsidyOf(programme), subsidy)).collect())
});

loader!(OfRows: QuotasOf => Vec<QuotaUse>, |asker, keys| {
    let ruled = ruled(asker, keys, |key| &key.0).await?;
    Ok(by_group(keys, cordee_app::days::quota_uses(asker, &ruled).await?, |key| &key.0))
});

loader!(OfRows: AccountOf => Account, |asker, keys| {
    let ruled = ruled(asker, keys, |key| &key.0).await?;
    Ok(by_group(keys, cordee_app::funding::accounts(asker, &ruled).await?, |key| &key.0))
});

loader!(OfRows: CompletenessOf => Completeness, |asker, keys| {
    let ruled = ruled(asker, keys, |key| &key.0).await?;
    Ok(by_group(keys, cordee_app::group::completeness(asker, &ruled).await?, |key| &key.0))
});

loader!(OfRows: LackingOf => Vec<cordee_app::letter::Lacking>, |asker, keys| {
    let ruled = ruled(asker, keys, |key| &key.0).await?;
    Ok(by_group(keys, cordee_app::letter::lacking(asker, &ruled).await?, |key| &key.0))
});

loader!(ToGroups: PollId => Poll, |asker, keys| {
    let rows = cordee_app::poll::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(OfGroups: PollsOf => Vec<Poll>, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::poll::of_groups(asker, &ids).await?;
    Ok(grouped(rows, |row| PollsOf(row.group_id)))
});

/// What a poll has come to.
#[derive(Clone, Debug)]
pub struct BoardOf(pub Poll);

impl PartialEq for BoardOf {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for BoardOf {}

impl Hash for BoardOf {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.id.hash(state);
    }
}

loader!(OfGroups: BoardOf => Arc<Board>, |asker, keys| {
    let polls: Vec<Poll> = keys.iter().map(|key| key.0.clone()).collect();
    let mut boards = cordee_app::poll::boards(asker, &polls).await?;
    Ok(keys.iter().filter_map(|key| Some((key.clone(), Arc::new(boards.remove(&key.0.id)?)))).collect())
});

loader!(ToGroups: AttendanceSheetId => Sheet, |asker, keys| {
    let rows = cordee_app::presence::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(OfGroups: SheetsOf => Vec<Sheet>, |asker, keys| {
    let ids: Vec<SessionId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::presence::of_sessions(asker, &ids).await?;
    Ok(grouped(rows, |row| SheetsOf(row.session_id)))
});

loader!(OfRows: LinesOf => Vec<Line>, |asker, keys| {
    let ids: Vec<AttendanceSheetId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::presence::lines_of(asker, &ids).await?;
    Ok(grouped(rows, |row| LinesOf(row.sheet_id)))
});

loader!(OfRows: SignaturesOf => Vec<Signature>, |asker, keys| {
    let ids: Vec<AttendanceSheetId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::presence::signatures_of(asker, &ids).await?;
    Ok(grouped(rows, |row| SignaturesOf(row.sheet_id)))
});

loader!(OfRows: ScansOf => Vec<Scan>, |asker, keys| {
    let ids: Vec<AttendanceSheetId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::presence::scans_of(asker, &ids).await?;
    Ok(grouped(rows, |row| ScansOf(row.sheet_id)))
});

loader!(OfRows: LinkOf => GuestLink, |asker, keys| {
    let ids: Vec<AttendanceLineId> = keys.iter().map(|key| key.0).collect();
    let links = cordee_app::presence::links_of(asker, &ids).await?;
    Ok(links.into_iter().map(|(id, link)| (LinkOf(id), link)).collect())
});

loader!(ToGroups: LetterId => Letter, |asker, keys| {
    let rows = cordee_app::letter::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(OfGroups: LettersOf => Vec<Letter>, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::letter::of_groups(asker, &ids).await?;
    Ok(grouped(rows, |row| LettersOf(row.group_id)))
});

loader!(OfRows: LetterSignaturesOf => Vec<LetterSignature>, |asker, keys| {
    let ids: Vec<LetterId> = keys.iter().map(|key| key.0).collect();
    let rows = cordee_app::letter::signatures_of(asker, &ids).await?;
    Ok(grouped(rows, |row| LetterSignaturesOf(row.letter_id)))
});

loader!(OfRows: SilencesOf => Vec<Silence>, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    let silences = cordee_app::notification::silences_of_groups(asker, &ids).await?;
    Ok(grouped(silences, |silence| SilencesOf(silence.group_id)))
});

loader!(OfRows: CarriersOf => Vec<Chair>, |asker, keys| {
    let ids: Vec<GroupId> = keys.iter().map(|key| key.0).collect();
    Ok(grouped(cordee_app::carrier::of_groups(asker, &ids).await?, |chair| CarriersOf(chair.group)))
});

loader!(Programmes: PostNameOf => PostName, |asker, keys| {
    let ids: Vec<PostId> = keys.iter().map(|key| key.0).collect();
    let names = cordee_app::carrier::post_names(asker, &ids).await?;
    Ok(names.into_iter().map(|name| (PostNameOf(name.id), name)).collect())
});

keys! {
    /// Whether the address of a person refuses mail.
    BounceOf(PersonId);
}

loader!(People: BounceOf => cordee_app::mail::Refused, |asker, keys| {
    let ids: Vec<PersonId> = keys.iter().map(|key| key.0).collect();
    let bounces = cordee_app::mail::bounces(asker, &ids).await?;
    Ok(bounces.into_iter().map(|(person, refused)| (BounceOf(person), refused)).collect())
});

loader!(OfRows: ReadinessOf => Readiness, |asker, keys| {
    let sessions: Vec<Session> = keys.iter().map(|key| key.0.clone()).collect();
    Ok(by_session(keys, cordee_app::preparation::readiness(asker, &sessions).await?, |key| key.0.id))
});

loader!(OfRows: PlanOf => Plan, |asker, keys| {
    let sessions: Vec<Session> = keys.iter().map(|key| key.0.clone()).collect();
    Ok(by_session(keys, cordee_app::preparation::plans(asker, &sessions).await?, |key| key.0.id))
});

loader!(OfRows: VoicesOf => Vec<Voice>, |asker, keys| {
    let sessions: Vec<Session> = keys.iter().map(|key| key.0.clone()).collect();
    Ok(by_session(keys, cordee_app::preparation::voices(asker, &sessions).await?, |key| key.0.id))
});

loader!(OfRows: ChecklistOf => Vec<ChecklistItem>, |asker, keys| {
    let sessions: Vec<Session> = keys.iter().map(|key| key.0.clone()).collect();
    Ok(by_session(keys, cordee_app::preparation::checklists(asker, &sessions).await?, |key| key.0.id))
});

loader!(OfRows: DocumentsOf => Vec<SessionDocument>, |asker, keys| {
    let ids: Vec<SessionId> = keys.iter().map(|key| key.0).collect();
    Ok(by_session(keys, cordee_app::preparation::documents(asker, &ids).await?, |key| key.0))
});
