//! Anything by its global id.

use crate::approval::ApprovalRequest;
use crate::body::Body;
use crate::days::DayEntry;
use crate::establishment::{Establishment, ManagingOrganisation};
use crate::experiment::Experiment;
use crate::file::File;
use crate::group::{Group, Participation};
use crate::id::GlobalId;
use crate::identity::{Invitation, LoginSession, Membership, Person, Tenant};
use crate::letter::CommitmentLetter;
use crate::loaders::load;
use crate::minutes::{Minutes, MinutesSection};
use crate::network::Post;
use crate::poll::Poll;
use crate::presence::AttendanceSheet;
use crate::programme::Programme;
use crate::session::Session;
use crate::sheet::Sheet;
use crate::support::SupportRequest;
use crate::task::Task;
use async_graphql::{Context, Interface, Object, Result};
use cordee_app::AppError;
use cordee_domain::ids::{Identified, Kind};

/// Anything that has a global id.
#[derive(Debug, Interface)]
#[graphql(field(name = "id", ty = "GlobalId", desc = "Opaque, typed, stable."))]
pub enum Node {
    Tenant(Tenant),
    Person(Person),
    Membership(Membership),
    Invitation(Invitation),
    LoginSession(LoginSession),
    Establishment(Establishment),
    ManagingOrganisation(ManagingOrganisation),
    Programme(Programme),
    Group(Group),
    Participation(Participation),
    File(File),
    Session(Session),
    Sheet(Sheet),
    DayEntry(DayEntry),
    Minutes(Minutes),
    MinutesSection(MinutesSection),
    Task(Task),
    Poll(Poll),
    AttendanceSheet(AttendanceSheet),
    CommitmentLetter(CommitmentLetter),
    SupportRequest(SupportRequest),
    ApprovalRequest(ApprovalRequest),
    Experiment(Experiment),
    Body(Body),
    Post(Post),
}

/// How many nodes one question may name.
const MAX_NODES: usize = 100;

#[derive(Debug, Default)]
pub struct NodeQuery;

#[Object]
impl NodeQuery {
    /// Anything by its global id; null when it does not exist or is out of reach.
    async fn node(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<Node>> {
        find(ctx, id).await
    }

    /// Several things by their global ids, in the order asked.
    async fn nodes(&self, ctx: &Context<'_>, ids: Vec<GlobalId>) -> Result<Vec<Option<Node>>> {
        if ids.len() > MAX_NODES {
            let message = format!("Demandez {MAX_NODES} éléments au plus.");
            let refusal = cordee_domain::refusal::Refusal::invalid("ids", message);
            return Err(crate::to_error(&AppError::from(refusal)));
        }
        let found = ids.into_iter().map(|id| find(ctx, id));
        futures_util::future::try_join_all(found).await
    }
}

async fn find(ctx: &Context<'_>, id: GlobalId) -> Result<Option<Node>> {
    fn typed<I: Identified>(id: GlobalId) -> I {
        I::from_uuid(id.uuid)
    }
    use cordee_domain::ids as d;
    Ok(match id.kind {
        Kind::Tenant => Tenant::find(ctx, typed(id)).await?.map(Node::Tenant),
        Kind::Person => Person::find(ctx, typed(id)).await?.map(Node::Person),
        Kind::Membership => load(ctx, typed::<d::MembershipId>(id)).await?.map(|row| Node::Membership(Membership(row))),
        Kind::Invitation => load(ctx, typed::<d::InvitationId>(id)).await?.map(|row| Node::Invitation(Invitation(row))),
        Kind::LoginSession => LoginSession::find(ctx, typed(id)).await?.map(Node::LoginSession),
        Kind::Establishment => {
            load(ctx, typed::<d::EstablishmentId>(id)).await?.map(|row| Node::Establishment(row.into()))
        }
        Kind::ManagingOrganisation => load(ctx, typed::<d::ManagingOrganisationId>(id))
            .await?
            .map(|row| Node::ManagingOrganisation(ManagingOrganisation(row))),
        Kind::Programme => load(ctx, typed::<d::ProgrammeId>(id)).await?.map(|row| Node::Programme(Programme(row))),
        Kind::Group => load(ctx, typed::<d::GroupId>(id)).await?.map(|row| Node::Group(Group(row))),
        Kind::Participation => {
            load(ctx, typed::<d::ParticipationId>(id)).await?.map(|row| Node::Participation(Participation(row)))
        }
        Kind::Session => load(ctx, typed::<d::SessionId>(id)).await?.map(|row| Node::Session(Session(row))),
        Kind::DayEntry => load(ctx, typed::<d::DayEntryId>(id)).await?.map(|row| Node::DayEntry(DayEntry(row))),
        Kind::Minutes => load(ctx, typed::<d::MinutesId>(id)).await?.map(|row| Node::Minutes(Minutes(row))),
        Kind::Task => load(ctx, typed::<d::TaskId>(id)).await?.map(|row| Node::Task(Task(row))),
        Kind::MinutesSection => {
            load(ctx, typed::<d::MinutesSectionId>(id)).await?.map(|row| Node::MinutesSection(MinutesSection(row)))
        }
        Kind::Decision => None,
        Kind::Poll => load(ctx, typed::<d::PollId>(id)).await?.map(|row| Node::Poll(Poll(row))),
        Kind::AttendanceSheet => {
            load(ctx, typed::<d::AttendanceSheetId>(id)).await?.map(|row| Node::AttendanceSheet(AttendanceSheet(row)))
        }
        Kind::SupportRequest => {
            load(ctx, typed::<d::SupportRequestId>(id)).await?.map(|row| Node::SupportRequest(SupportRequest(row)))
        }
        Kind::ApprovalRequest => {
            load(ctx, typed::<d::ApprovalRequestId>(id)).await?.map(|row| Node::ApprovalRequest(ApprovalRequest(row)))
        }
        Kind::Experiment => load(ctx, typed::<d::ExperimentId>(id)).await?.map(|row| Node::Experiment(Experiment(row))),
        Kind::Approval
        | Kind::Priority
        | Kind::ExperimentAction
        | Kind::Indicator
        | Kind::Measure
        | Kind::Evaluation
        | Kind::SealedPlan => None,
        Kind::Body => load(ctx, typed::<d::BodyId>(id)).await?.map(|row| Node::Body(Body(row))),
        Kind::Post => Post::find(ctx, typed(id)).await?.map(Node::Post),
        Kind::PostMandate
        | Kind::PostStructure
        | Kind::NetworkStep
        | Kind::Deliverable
        | Kind::PostMove
        | Kind::PostDecision => None,
        Kind::ApprovedConsultant | Kind::TrinomeMember | Kind::Attendance | Kind::Milestone | Kind::GuestLink => None,
        Kind::PollReply | Kind::CalendarFeed | Kind::SessionAnswer => None,
        Kind::AttendanceLine | Kind::AttendanceSignature | Kind::AttendanceScan => None,
        Kind::Letter => {
            load(ctx, typed::<d::LetterId>(id)).await?.map(|row| Node::CommitmentLetter(CommitmentLetter(row)))
        }
        Kind::LetterSignature => None,
        Kind::Message
        | Kind::Mention
        | Kind::SupportAgreement
        | Kind::BodyMember
        | Kind::BodyMeeting
        | Kind::Proposal
        | Kind::FileVersion
        | Kind::Upload => None,
        Kind::File => load(ctx, typed::<d::FileId>(id)).await?.map(|row| Node::File(File(row))),
        Kind::Board
        | Kind::BoardCard
        | Kind::BoardCluster
        | Kind::BoardSnapshot
        | Kind::BoardVote
        | Kind::AssessmentRound
        | Kind::AssessmentAnswer
        | Kind::AssessmentScheme => None,
        Kind::ChecklistItem | Kind::SessionDocument => None,
        Kind::Sheet => load(ctx, typed::<d::SheetId>(id)).await?.map(|row| Node::Sheet(Sheet(row))),
        Kind::Restitution | Kind::Registration => None,
        Kind::Publication | Kind::Collection => None,
    })
}
