//! Requests for the agency's support.

use crate::carrier::{self, NetworkPost};
use crate::cursor;
use crate::days::QuotaUse;
use crate::enums::{Party, SupportOutcome, SupportStatus};
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::group::{Group, found};
use crate::id::{GlobalId, optional};
use crate::identity::Person;
use crate::loaders::{AgreementsOf, LoggedOn, QuotasOf, RulebookOf, load};
use crate::payload::answer;
use crate::refusal::Citation;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::support::{self as app, AskSupport, Asked};
use cordee_app::{AppResult, Asker};
use cordee_domain::days::HalfDays;
use cordee_domain::ids::SupportRequestId;
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use std::sync::Arc;

/// A request for the agency's support in an establishment, or for a post of a network.
#[derive(Debug)]
pub struct SupportRequest(pub app::SupportRequest);

impl SupportRequest {
    async fn rulebook(&self, ctx: &Context<'_>) -> Result<Arc<Rulebook>> {
        found(load(ctx, RulebookOf(self.0.programme_id)).await?)
    }
}

#[Object]
impl SupportRequest {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn group(&self, ctx: &Context<'_>) -> Result<Group> {
        found(load(ctx, self.0.group_id).await?.map(Group))
    }

    /// Null for a request that is for a post as a whole.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        carrier::establishment(ctx, self.0.establishment_id).await
    }

    /// The post, for a request that a facilitator makes for the whole of it.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<NetworkPost>> {
        carrier::post(ctx, self.0.post_id).await
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn need(&self) -> Option<&str> {
        self.0.need.as_deref()
    }

    async fn status(&self) -> SupportStatus {
        self.0.status.into()
    }

    /// What is proposed, or was agreed.
    async fn half_days(&self) -> Option<i32> {
        self.0.half_days.map(|half_days| half_days.0)
    }

    /// Logged on it so far and not sent back.
    async fn logged_half_days(&self, ctx: &Context<'_>) -> Result<i32> {
        Ok(load(ctx, LoggedOn(self.0.id)).await?.unwrap_or_default().0)
    }

    async fn asked_by(&self, ctx: &Context<'_>) -> Result<Person> {
        found(load(ctx, self.0.asked_by).await?.map(Person::from))
    }

    /// The party for which it was asked.
    async fn asked_for(&self) -> Party {
        self.0.asked_for.into()
    }

    async fn asked_at(&self) -> DateTime<Utc> {
        self.0.asked_at
    }

    /// When its state changed last.
    async fn moved_at(&self) -> DateTime<Utc> {
        self.0.moved_at
    }

    /// What was done, or why it ended.
    async fn ended_reason(&self) -> Option<&str> {
        self.0.ended_reason.as_deref()
    }

    async fn ended_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        match self.0.ended_by {
            Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
            None => Ok(None),
        }
    }

    /// Each party that the rulebook names, and whether it agreed to what is proposed.
    async fn parties(&self, ctx: &Context<'_>) -> Result<Vec<SupportParty>> {
        let rulebook = self.rulebook(ctx).await?;
        let agreements = load(ctx, AgreementsOf(self.0.id)).await?.unwrap_or_default();
        let mut parties = Vec::new();
        for party in cordee_domain::support::parties(&rulebook) {
            let agreement = agreements.iter().find(|agreement| agreement.party == party);
            let person = match agreement {
                Some(agreement) => load(ctx, agreement.person_id).await?.map(Person::from),
                None => None,
            };
            parties.push(SupportParty {
                id: agreement.map(|agreement| GlobalId::of(agreement.id)),
                party: party.into(),
                label: party.label().to_owned(),
                agreed_by: person,
                agreed_at: agreement.map(|agreement| agreement.agreed_at),
            });
        }
        Ok(parties)
    }

    /// The quota that its days are taken from, as it stands; none where the programme counts no days
    /// for it.
    async fn quota(&self, ctx: &Context<'_>) -> Result<Option<QuotaUse>> {
        let rulebook = self.rulebook(ctx).await?;
        let Some((quota, establishment)) = app::quota_of(&rulebook, self.0.establishment_id) else { return Ok(None) };
        let group = found(load(ctx, self.0.group_id).await?)?;
        let lines = load(ctx, QuotasOf(group)).await?.unwrap_or_default();
        let line = lines.into_iter().find(|line| line.quota == quota && line.establishment == establishment);
        Ok(line.map(QuotaUse::from))
    }

    /// The rule that its days and its parties rest on.
    async fn rule(&self, ctx: &Context<'_>) -> Result<Option<SupportRuleFacts>> {
        let rulebook = self.rulebook(ctx).await?;
        Ok(rulebook.support.as_ref().map(|rule| SupportRuleFacts {
            citation: Citation::from(rule.see.first().unwrap_or(&rule.cite)),
            quota_proposed: rule.quota_proposed,
            note: rule.note.clone(),
        }))
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// A party to a support.
#[derive(Debug, SimpleObject)]
pub struct SupportParty {
    /// Of its agreement, once given.
    id: Option<GlobalId>,
    party: Party,
    label: String,
    agreed_by: Option<Person>,
    agreed_at: Option<DateTime<Utc>>,
}

/// What the rulebook says of support by the agency.
#[derive(Debug, SimpleObject)]
pub struct SupportRuleFacts {
    citation: Citation,
    /// Which quota the days are taken from is ours: the source does not say it.
    quota_proposed: bool,
    note: Option<String>,
}

connection!(SupportRequestConnection, SupportRequestEdge, SupportRequest);

#[derive(Debug, Default)]
pub struct SupportQuery;

#[Object]
impl SupportQuery {
    /// The requests that the asker sees, those that moved last first.
    #[expect(clippy::too_many_arguments, reason = "each is an argument of the field")]
    async fn support_requests(
        &self,
        ctx: &Context<'_>,
        group_id: Option<GlobalId>,
        participation_id: Option<GlobalId>,
        post_id: Option<GlobalId>,
        status: Option<SupportStatus>,
        #[graphql(default, desc = "Only those on which the asker has still to say something.")] waiting_for_me: bool,
        #[graphql(default = 20)] first: i64,
        after: Option<String>,
    ) -> Result<SupportRequestConnection> {
        let filter = app::SupportFilter {
            group: optional(group_id).graphql()?,
            participation: optional(participation_id).graphql()?,
            post: optional(post_id).graphql()?,
            status: status.map(Into::into),
            waiting_for_me,
        };
        let key: Option<(DateTime<Utc>, SupportRequestId)> = cursor::read(after.as_deref()).graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let page = app::page(asker, filter, key, crate::connection::first(ctx, first, &[])).await.graphql()?;
        Ok(SupportRequestConnection::of(page, after.is_some(), |row| {
            (cursor::write(&(row.moved_at, row.id)), SupportRequest(row))
        }))
    }

    async fn support_request(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<SupportRequest>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        // Asked first, so that whoever may see no request is told so.
        let id = id.as_id::<SupportRequestId>().ok();
        let found = app::by_ids(asker, id.as_slice()).await.graphql()?.pop();
        Ok(found.map(SupportRequest))
    }
}

/// A support to ask for.
#[derive(Debug, InputObject)]
pub struct AskSupportInput {
    /// The establishment's place in its group.
    participation_id: Option<GlobalId>,
    /// In a network: the post as a whole.
    post_id: Option<GlobalId>,
    title: String,
    need: Option<String>,
    /// Proposed at once; the others agree or propose something else.
    half_days: Option<i32>,
}

#[derive(Debug, InputObject)]
pub struct ProposeSupportInput {
    id: GlobalId,
    version: i32,
    half_days: i32,
}

#[derive(Debug, InputObject)]
pub struct AgreeSupportInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct EndSupportInput {
    id: GlobalId,
    version: i32,
    outcome: SupportOutcome,
    /// What was done, or why it ends.
    reason: String,
}

payload!(SupportPayload { support_request: Option<SupportRequest> });

fn request(result: AppResult<app::SupportRequest>) -> Result<SupportPayload> {
    answer(result, |row| SupportPayload { support_request: Some(SupportRequest(row)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct SupportMutation;

#[Object]
impl SupportMutation {
    /// Asks for the agency's support in an establishment, or for a post.
    async fn ask_support(&self, ctx: &Context<'_>, input: AskSupportInput) -> Result<SupportPayload> {
        carrier::may(ctx, act::SUPPORT_ASK).graphql()?;
        let of = match (input.participation_id, input.post_id) {
            (Some(place), None) => Asked::Participation(place.as_id().graphql()?),
            (None, Some(post)) => Asked::Post(post.as_id().graphql()?),
            _ => {
                let message = "Appui : indiquez l’établissement concerné ou, dans un réseau, le poste ; l’un des deux.";
                return request(Err(Refusal::invalid("participationId", message).into()));
            }
        };
        let ask = AskSupport { of, title: input.title, need: input.need, half_days: input.half_days.map(HalfDays) };
        request(app::ask(ctx.data_unchecked::<Arc<Asker>>(), ask).await)
    }

    /// Proposes how long a support lasts; the other parties then agree to it.
    async fn propose_support(&self, ctx: &Context<'_>, input: ProposeSupportInput) -> Result<SupportPayload> {
        let id = input.id.as_id().graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        request(app::propose(asker, id, input.version, HalfDays(input.half_days)).await)
    }

    /// Agrees to what is proposed, in the name of the asker's party.
    async fn agree_support(&self, ctx: &Context<'_>, input: AgreeSupportInput) -> Result<SupportPayload> {
        let id = input.id.as_id().graphql()?;
        request(app::agree(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await)
    }

    /// Says that a support was done, or ends the request.
    async fn end_support(&self, ctx: &Context<'_>, input: EndSupportInput) -> Result<SupportPayload> {
        let id = input.id.as_id().graphql()?;
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        request(app::end(asker, id, input.version, input.outcome.into(), &input.reason).await)
    }
}
