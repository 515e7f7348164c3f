use super::money::PostMoney;
use crate::enums::{Continuation, DeliverableStatus, PostStatus, StructureStatus};
use crate::error::{IntoGraphql, to_error};
use crate::establishment::{Establishment, ManagingOrganisation};
use crate::file::FileConnection;
use crate::group::{Participation, found};
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::{MessageCountOf, ParticipationsOf, load};
use crate::refusal::Citation;
use crate::scalars::Date;
use async_graphql::{Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::network::{self as app, Board, PostFile};
use cordee_app::{AppError, Asker};
use cordee_domain::establishment::competence::ProposedCompetence;
use cordee_domain::network::{Registered, admits_structure};
use cordee_domain::policy::act;
use std::sync::Arc;

/// A facilitator's post in a managing organisation.
#[derive(Clone, Debug)]
pub struct Post {
    pub(super) board: Arc<Board>,
    pub(super) at: usize,
}

impl Post {
    fn file(&self) -> &PostFile {
        // Made by the network from its own posts, in their order.
        &self.board.posts[self.at]
    }

    pub async fn find(ctx: &Context<'_>, id: cordee_domain::ids::PostId) -> Result<Option<Post>> {
        match app::post_board(ctx.data_unchecked::<Arc<Asker>>(), id).await {
            Ok(board) => Ok(board.and_then(|board| Post::in_board(board, id))),
            // Whoever may not see posts finds none.
            Err(AppError::Denied) => Ok(None),
            Err(other) => Err(to_error(&other)),
        }
    }

    /// The post of this id in a board.
    pub fn in_board(board: Board, id: cordee_domain::ids::PostId) -> Option<Post> {
        let at = board.posts.iter().position(|file| file.post.id == id)?;
        Some(Post { board: Arc::new(board), at })
    }
}

/// Something that is permitted, yet not what the rules prefer.
#[derive(Debug, SimpleObject)]
pub struct RuleWarning {
    message: String,
    citation: Option<Citation>,
}

#[Object]
impl Post {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.file().post.id)
    }

    /// From 1, in its programme.
    async fn number(&self) -> i32 {
        self.file().post.number
    }

    async fn status(&self) -> PostStatus {
        self.file().post.status.into()
    }

    async fn status_label(&self) -> &'static str {
        self.file().post.status.label()
    }

    async fn organisation(&self, ctx: &Context<'_>) -> Result<ManagingOrganisation> {
        found(load(ctx, self.file().post.organisation_id).await?.map(ManagingOrganisation))
    }

    async fn selected_on(&self) -> Date {
        Date(self.file().post.selected_on)
    }

    /// The first day of the first facilitator.
    async fn starts_on(&self) -> Option<Date> {
        self.file().post.starts_on.map(Date)
    }

    /// The last day, once stopped or ended.
    async fn ended_on(&self) -> Option<Date> {
        self.file().post.ended_on.map(Date)
    }

    async fn stop_reason(&self) -> Option<&str> {
        self.file().post.stop_reason.as_deref()
    }

    /// Whether the organisation secures the job of a facilitator who comes from it.
    async fn job_secured(&self) -> Option<bool> {
        self.file().post.job_secured
    }

    async fn commitment_note(&self) -> Option<&str> {
        self.file().post.commitment_note.as_deref()
    }

    /// Whether the mission goes on after the funded years.
    async fn continuation(&self) -> Option<Continuation> {
        self.file().post.continuation.map(Into::into)
    }

    async fn continuation_note(&self) -> Option<&str> {
        self.file().post.continuation_note.as_deref()
    }

    async fn continuation_on(&self) -> Option<Date> {
        self.file().post.continuation_on.map(Date)
    }

    /// Who holds it now.
    async fn mandate(&self) -> Option<PostMandate> {
        self.file().mandate().cloned().map(PostMandate)
    }

    /// Everyone who held it, in the order of time.
    async fn mandates(&self) -> Vec<PostMandate> {
        self.file().mandates.iter().cloned().map(PostMandate).collect()
    }

    /// Its structures, those that volunteered without being selected among them.
    async fn structures(&self) -> Vec<PostStructure> {
        let all = 0..self.file().structures.len();
        all.map(|at| PostStructure { post: self.clone(), at }).collect()
    }

    /// Its own steps, between those of the network.
    async fn steps(&self) -> Vec<NetworkStep> {
        let own = self.file().steps.iter().filter(|step| step.establishment_id.is_none());
        own.map(|step| NetworkStep::of(&self.board, step)).collect()
    }

    /// What it delivers itself, not its structures.
    async fn deliverables(&self) -> Vec<Deliverable> {
        self.delivered(None)
    }

    /// What is late in it: steps and deliverables, its structures' among them.
    async fn late_count(&self) -> usize {
        let file = self.file();
        let deliverables = file.deliverables.iter().filter(|d| self.board.is_late(file, d)).count();
        let steps = file.steps.iter().filter(|step| file.post.status.is_open() && self.board.is_step_late(step));
        deliverables + steps.count()
    }

    async fn warnings(&self) -> Vec<RuleWarning> {
        let warnings = self.board.warnings(self.file()).into_iter();
        warnings
            .map(|w| RuleWarning { message: w.message, citation: w.citation.as_ref().map(Citation::from) })
            .collect()
    }

    /// Its money; none for who sees no money.
    async fn money(&self) -> Option<PostMoney> {
        self.board.money.then(|| PostMoney::of(&self.board, self.file()))
    }

    async fn version(&self) -> i32 {
        self.file().post.version
    }
}

impl Post {
    fn delivered(&self, establishment: Option<cordee_domain::ids::EstablishmentId>) -> Vec<Deliverable> {
        let file = self.file();
        let wanted = file.deliverables.iter().filter(|d| d.establishment_id == establishment);
        wanted.map(|row| Deliverable::of(&self.board, file, row)).collect()
    }
}

/// A facilitator's time on a post.
#[derive(Debug)]
pub struct PostMandate(app::PostMandate);

#[Object]
impl PostMandate {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        found(load(ctx, self.0.person_id).await?.map(Person::from))
    }

    async fn starts_on(&self) -> Date {
        Date(self.0.starts_on)
    }

    /// The last day; none while it holds.
    async fn ended_on(&self) -> Option<Date> {
        self.0.ended_on.map(Date)
    }

    async fn end_reason(&self) -> Option<&str> {
        self.0.end_reason.as_deref()
    }

    async fn working_time_percent(&self) -> i32 {
        self.0.working_time_percent
    }

    /// Whether the person was in the organisation before.
    async fn internal(&self) -> bool {
        self.0.internal
    }
}

/// An establishment that volunteers for a post, or is accompanied by it.
#[derive(Debug)]
pub struct PostStructure {
    post: Post,
    at: usize,
}

impl PostStructure {
    fn row(&self) -> &app::PostStructure {
        &self.post.file().structures[self.at]
    }
}

#[Object]
impl PostStructure {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.row().id)
    }

    async fn establishment(&self, ctx: &Context<'_>) -> Result<Establishment> {
        found(load(ctx, self.row().establishment_id).await?.map(Establishment::from))
    }

    /// Its place in the group of its network, where its project is; null before it takes part, and for those who see no
    /// project.
    async fn participation(&self, ctx: &Context<'_>) -> Result<Option<Participation>> {
        if ctx.data_unchecked::<Arc<Asker>>().actor().graphql()?.may(act::PROJECT_VIEW).is_err() {
            return Ok(None);
        }
        let present = load(ctx, ParticipationsOf(self.post.file().post.group_id)).await?.unwrap_or_default();
        let own = present.into_iter().find(|one| one.establishment_id == self.row().establishment_id);
        Ok(own.map(Participation))
    }

    async fn status(&self) -> StructureStatus {
        self.row().status.into()
    }

    async fn direction_agreed_on(&self) -> Option<Date> {
        self.row().direction_agreed_on.map(Date)
    }

    async fn staff_agreed_on(&self) -> Option<Date> {
        self.row().staff_agreed_on.map(Date)
    }

    async fn note(&self) -> Option<&str> {
        self.row().note.as_deref()
    }

    async fn waiver_reason(&self) -> Option<&str> {
        self.row().waiver_reason.as_deref()
    }

    async fn waived_at(&self) -> Option<DateTime<Utc>> {
        self.row().waived_at
    }

    /// Who is competent, as the register lets it be read: proposed, never established.
    async fn competence(&self, ctx: &Context<'_>) -> Result<Option<&'static str>> {
        let site = found(load(ctx, self.row().establishment_id).await?)?;
        Ok(ProposedCompetence::of(&site.category, site.mft.as_deref()).map(|read| read.competence.label()))
    }

    /// Why the rules do not admit it without a waiver; none when they do.
    async fn objection(&self, ctx: &Context<'_>) -> Result<Option<RuleWarning>> {
        let site = found(load(ctx, self.row().establishment_id).await?)?;
        let registered = Registered { name: &site.name, category: &site.category, tariff_code: site.mft.as_deref() };
        let refusal = admits_structure(&self.post.board.rulebook, registered).err();
        Ok(refusal.map(|refusal| {
            let citation = match &refusal {
                cordee_domain::refusal::Refusal::RuleBroken { citation, .. } => citation.as_ref().map(Citation::from),
                _ => None,
            };
            RuleWarning { message: refusal.to_string(), citation }
        }))
    }

    /// The steps that are followed structure by structure.
    async fn steps(&self) -> Vec<NetworkStep> {
        let own = self.post.file().steps.iter().filter(|s| s.establishment_id == Some(self.row().establishment_id));
        own.map(|step| NetworkStep::of(&self.post.board, step)).collect()
    }

    async fn deliverables(&self) -> Vec<Deliverable> {
        self.post.delivered(Some(self.row().establishment_id))
    }

    async fn version(&self) -> i32 {
        self.row().version
    }
}

/// A step of a network, of a post or of one of its structures.
#[derive(Debug)]
pub struct NetworkStep {
    row: app::NetworkStep,
    late: bool,
}

impl NetworkStep {
    pub(super) fn of(board: &Board, row: &app::NetworkStep) -> NetworkStep {
        NetworkStep { late: board.is_step_late(row), row: row.clone() }
    }
}

#[Object]
impl NetworkStep {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.row.id)
    }

    /// The step's key in the rulebook: `T1`, `T1'`.
    async fn step(&self) -> &str {
        &self.row.step
    }

    async fn planned_on(&self) -> Option<Date> {
        self.row.planned_on.map(Date)
    }

    async fn done_on(&self) -> Option<Date> {
        self.row.done_on.map(Date)
    }

    async fn note(&self) -> Option<&str> {
        self.row.note.as_deref()
    }

    /// Planned before today (in Paris), and not done.
    async fn late(&self) -> bool {
        self.late
    }

    async fn version(&self) -> i32 {
        self.row.version
    }
}

/// Something that a post, or one of its structures, delivers.
#[derive(Debug)]
pub struct Deliverable {
    row: app::Deliverable,
    title: String,
    due_on: Option<Date>,
    late: bool,
    citation: Option<Citation>,
}

impl Deliverable {
    pub(super) fn of(board: &Board, file: &PostFile, row: &app::Deliverable) -> Deliverable {
        let rule = board.rulebook.deliverables.iter().find(|rule| rule.key == row.key);
        Deliverable {
            title: rule.map_or_else(|| row.key.clone(), |rule| rule.title.clone()),
            due_on: board.due_on(file, row).map(Date),
            late: board.is_late(file, row),
            citation: rule.and_then(|rule| rule.cite.as_ref()).map(Citation::from),
            row: row.clone(),
        }
    }
}

#[Object]
impl Deliverable {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.row.id)
    }

    async fn title(&self) -> &str {
        &self.title
    }

    /// How many messages about it the asker reads: `conversation` gives them.
    async fn message_count(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(load(ctx, MessageCountOf::about(self.row.id)).await?.unwrap_or_default())
    }

    /// The files on it, as far as the asker reads them, the latest first.
    async fn files(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<FileConnection> {
        crate::file::on(ctx, self.row.id, first, after).await
    }

    /// The key of the step by which it is due.
    async fn step(&self) -> &str {
        &self.row.step
    }

    async fn status(&self) -> DeliverableStatus {
        self.row.status.into()
    }

    /// The day set for it, else that of its step.
    async fn due_on(&self) -> Option<Date> {
        self.due_on
    }

    /// Due before today (in Paris), and waited for.
    async fn late(&self) -> bool {
        self.late
    }

    async fn link(&self) -> Option<&str> {
        self.row.link.as_deref()
    }

    async fn body(&self) -> Option<&str> {
        self.row.body.as_deref()
    }

    async fn delivered_at(&self) -> Option<DateTime<Utc>> {
        self.row.delivered_at
    }

    async fn decided_at(&self) -> Option<DateTime<Utc>> {
        self.row.decided_at
    }

    /// What it lacks, when it was sent back.
    async fn return_reason(&self) -> Option<&str> {
        self.row.return_reason.as_deref()
    }

    async fn citation(&self) -> Option<&Citation> {
        self.citation.as_ref()
    }

    async fn version(&self) -> i32 {
        self.row.version
    }
}
