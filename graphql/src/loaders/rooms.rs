//! Loaders of messages, of requests for support and of bodies.

use super::{Load, loader};
use async_graphql::dataloader::Loader;
use chrono::{DateTime, Utc};
use cordee_app::body::{Body, BodyMeeting, BodyMember};
use cordee_app::conversation::Mention;
use cordee_app::file::{File, May, Version};
use cordee_app::notification::Notification;
use cordee_app::sheet::Sheet;
use cordee_app::support::{SupportAgreement, SupportRequest};
use cordee_app::{AppError, AppResult};
use cordee_domain::body::ProposalStatus;
use cordee_domain::days::HalfDays;
use cordee_domain::ids::{
    BodyId, EstablishmentId, FileId, Identified, Kind, MessageId, ProgrammeId, SheetId, SupportRequestId,
};
use cordee_domain::programme::Rulebook;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// Declares keys for what belongs to something identified.
macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident($id:ty);)*) => {
        $($(#[$doc])* #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)] pub struct $name(pub $id);)*
    };
}

keys! {
    MentionsOf(MessageId);
    AgreementsOf(SupportRequestId);
    /// The half-days logged on a request for support.
    LoggedOn(SupportRequestId);
    RulebookOf(ProgrammeId);
    BodyMembersOf(BodyId);
    BodyMeetingsOf(BodyId);
    ProposalCountsOf(BodyId);
    /// The end of the link that leads to a body.
    LinksOf(BodyId);
    /// The edition of a sheet of which every voice approves.
    ApprovedEdition(SheetId);
    /// The name of an establishment whose bodies are seen.
    PlaceNameOf(EstablishmentId);
}

fn grouped<K: std::hash::Hash + Eq, T>(rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut by_key: HashMap<K, Vec<T>> = HashMap::new();
    for row in rows {
        by_key.entry(key(&row)).or_default().push(row);
    }
    by_key
}

loader!(OfRows: MentionsOf => Vec<Mention>, |asker, keys| {
    let ids: Vec<MessageId> = keys.iter().map(|key| key.0).collect();
    Ok(grouped(cordee_app::conversation::mentions_of(asker, &ids).await?, |row| MentionsOf(row.message_id)))
});

loader!(ToGroups: SupportRequestId => SupportRequest, |asker, keys| {
    let rows = cordee_app::support::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(ToGroups: SheetId => Sheet, |asker, keys| {
    let rows = cordee_app::sheet::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(OfGroups: ApprovedEdition => i32, |asker, keys| {
    let ids: Vec<SheetId> = keys.iter().map(|key| key.0).collect();
    let editions = cordee_app::sheet::approved_editions(asker, &ids).await?;
    Ok(editions.into_iter().map(|(id, edition)| (ApprovedEdition(id), edition)).collect())
});

loader!(OfRows: AgreementsOf => Vec<SupportAgreement>, |asker, keys| {
    let ids: Vec<SupportRequestId> = keys.iter().map(|key| key.0).collect();
    Ok(grouped(cordee_app::support::agreements_of(asker, &ids).await?, |row| AgreementsOf(row.request_id)))
});

loader!(OfRows: LoggedOn => HalfDays, |asker, keys| {
    let ids: Vec<SupportRequestId> = keys.iter().map(|key| key.0).collect();
    let sums = cordee_app::support::logged_on(asker, &ids).await?;
    Ok(sums.into_iter().map(|(id, sum)| (LoggedOn(id), sum)).collect())
});

loader!(Programmes: RulebookOf => Arc<Rulebook>, |asker, keys| {
    let ids: Vec<ProgrammeId> = keys.iter().map(|key| key.0).collect();
    let mut rulebooks = HashMap::new();
    for programme in cordee_app::programme::by_ids(asker, &ids).await? {
        rulebooks.insert(RulebookOf(programme.id), asker.app().rulebook(&programme)?);
    }
    Ok(rulebooks)
});

loader!(ToGroups: BodyId => Body, |asker, keys| {
    let rows = cordee_app::body::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

loader!(OfRows: BodyMembersOf => Vec<BodyMember>, |asker, keys| {
    let ids: Vec<BodyId> = keys.iter().map(|key| key.0).collect();
    Ok(grouped(cordee_app::body::members_of(asker, &ids).await?, |row| BodyMembersOf(row.body_id)))
});

loader!(OfRows: BodyMeetingsOf => Vec<BodyMeeting>, |asker, keys| {
    let ids: Vec<BodyId> = keys.iter().map(|key| key.0).collect();
    Ok(grouped(cordee_app::body::meetings_of(asker, &ids).await?, |row| BodyMeetingsOf(row.body_id)))
});

loader!(OfRows: ProposalCountsOf => Vec<(ProposalStatus, i64)>, |asker, keys| {
    let ids: Vec<BodyId> = keys.iter().map(|key| key.0).collect();
    let mut counts: HashMap<ProposalCountsOf, Vec<(ProposalStatus, i64)>> = HashMap::new();
    for (body, status, count) in cordee_app::body::counts(asker, &ids).await? {
        counts.entry(ProposalCountsOf(body)).or_default().push((status, count));
    }
    Ok(counts)
});

loader!(OfRows: LinksOf => DateTime<Utc>, |asker, keys| {
    let ids: Vec<BodyId> = keys.iter().map(|key| key.0).collect();
    let links = cordee_app::body::links_of(asker, &ids).await?;
    Ok(links.into_iter().map(|link| (LinksOf(BodyId::from_uuid(link.subject_id)), link.expires_at)).collect())
});

loader!(Establishments: PlaceNameOf => String, |asker, keys| {
    let ids: Vec<EstablishmentId> = keys.iter().map(|key| key.0).collect();
    let names = cordee_app::body::establishment_names(asker, &ids).await?;
    Ok(names.into_iter().map(|(id, name)| (PlaceNameOf(id), name)).collect())
});

/// The page of what a notification is about.
#[derive(Clone, Debug)]
pub struct PathOf(pub Notification);

impl PartialEq for PathOf {
    fn eq(&self, other: &Self) -> bool {
        self.0.position == other.0.position
    }
}

impl Eq for PathOf {}

impl std::hash::Hash for PathOf {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.position.hash(state);
    }
}

loader!(OfRows: PathOf => String, |asker, keys| {
    let rows: Vec<Notification> = keys.iter().map(|key| key.0.clone()).collect();
    Ok(keys.iter().cloned().zip(cordee_app::notification::paths(asker, &rows).await?).collect())
});

/// How many messages are about something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MessageCountOf(Kind, Uuid);

impl MessageCountOf {
    pub fn about<I: Identified>(id: I) -> MessageCountOf {
        MessageCountOf(I::KIND, id.uuid())
    }
}

loader!(OfRows: MessageCountOf => i64, |asker, keys| {
    let of: Vec<(Kind, Uuid)> = keys.iter().map(|key| (key.0, key.1)).collect();
    let counts = cordee_app::conversation::counts(asker, &of).await?;
    Ok(counts.into_iter().map(|((kind, id), count)| (MessageCountOf(kind, id), count)).collect())
});

/// The files on something, the latest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FilesOf {
    pub of: (Kind, Uuid),
    pub trashed: bool,
}

loader!(OfRows: FilesOf => Vec<File>, |asker, keys| {
    let mut found = HashMap::new();
    for trashed in [false, true] {
        let of: Vec<(Kind, Uuid)> = keys.iter().filter(|key| key.trashed == trashed).map(|key| key.of).collect();
        if !of.is_empty() {
            let files = cordee_app::file::of_subjects(asker, &of, trashed).await?;
            found.extend(files.into_iter().map(|(of, files)| (FilesOf { of, trashed }, files)));
        }
    }
    Ok(found)
});

loader!(ToGroups: FileId => File, |asker, keys| {
    let rows = cordee_app::file::by_ids(asker, keys).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
});

/// The versions of a file, the newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VersionsOf(pub FileId);

loader!(OfRows: VersionsOf => Vec<Version>, |asker, keys| {
    let ids: Vec<FileId> = keys.iter().map(|key| key.0).collect();
    let mut versions: HashMap<VersionsOf, Vec<Version>> = HashMap::new();
    for version in cordee_app::file::versions_of(asker, &ids).await? {
        versions.entry(VersionsOf(version.file_id)).or_default().push(version);
    }
    Ok(versions)
});

/// What the asker may do with a file.
#[derive(Clone, Debug)]
pub struct MayOf(pub File);

impl PartialEq for MayOf {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for MayOf {}

impl std::hash::Hash for MayOf {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.id.hash(state);
    }
}

loader!(OfRows: MayOf => May, |asker, keys| {
    let files: Vec<File> = keys.iter().map(|key| key.0.clone()).collect();
    let may = cordee_app::file::may(asker, &files).await?;
    Ok(keys.iter().filter_map(|key| Some((key.clone(), *may.get(&key.0.id)?))).collect())
});
