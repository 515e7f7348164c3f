use super::{AssessmentRound, AssessmentScheme};
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result};
use cordee_app::replay::ClientKey;
use cordee_app::{AppError, AppResult, Asker, assessment as app};
use cordee_domain::assessment::Answers;
use std::sync::Arc;

/// A round to be opened, under the questionnaire as it is now.
#[derive(Debug, InputObject)]
pub struct OpenAssessmentInput {
    participation_id: GlobalId,
    /// The moment: «Au départ».
    title: String,
}

#[derive(Debug, InputObject)]
pub struct CloseAssessmentInput {
    id: GlobalId,
    version: i32,
    /// False opens it again.
    closed: bool,
}

#[derive(Debug, InputObject)]
pub struct AssessmentItemInput {
    key: String,
    /// From 1 to 4; null for «ne sait pas».
    step: Option<i32>,
}

#[derive(Debug, InputObject)]
pub struct AssessmentCommentInput {
    /// The key of the block.
    block: String,
    text: String,
}

/// What the asker answers for itself. What is left out has no answer yet.
#[derive(Debug, InputObject)]
pub struct AnswerAssessmentInput {
    id: GlobalId,
    /// The version of the answer that was read; none the first time.
    version: Option<i32>,
    items: Vec<AssessmentItemInput>,
    comments: Vec<AssessmentCommentInput>,
    /// What the device names this change: sent again under the same name, it does nothing twice.
    client_mutation_id: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct AssessmentBlockInput {
    title: String,
    items: Vec<String>,
}

/// The questionnaire, rewritten by the agency: rounds already opened keep theirs.
#[derive(Debug, InputObject)]
pub struct WriteAssessmentSchemeInput {
    /// The version that was read.
    version: i32,
    title: String,
    note: Option<String>,
    blocks: Vec<AssessmentBlockInput>,
}

payload!(AssessmentRoundPayload { round: Option<AssessmentRound> });
payload!(AssessmentSchemePayload { scheme: Option<AssessmentScheme> });

fn round(result: AppResult<app::RoundView>) -> Result<AssessmentRoundPayload> {
    answer(result, |view| AssessmentRoundPayload { round: Some(AssessmentRound(view)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct AssessmentMutation;

#[Object]
impl AssessmentMutation {
    /// Opens a self-assessment of a project.
    async fn open_assessment(&self, ctx: &Context<'_>, input: OpenAssessmentInput) -> Result<AssessmentRoundPayload> {
        let project = input.participation_id.as_id().graphql()?;
        round(app::open_round(ctx.data_unchecked::<Arc<Asker>>(), project, &input.title).await)
    }

    /// Closes a self-assessment, which shows its profile; or opens it again.
    async fn close_assessment(&self, ctx: &Context<'_>, input: CloseAssessmentInput) -> Result<AssessmentRoundPayload> {
        let CloseAssessmentInput { id, version, closed } = input;
        let id = id.as_id().graphql()?;
        round(app::close_round(ctx.data_unchecked::<Arc<Asker>>(), id, version, closed).await)
    }

    /// Answers a self-assessment, for oneself.
    async fn answer_assessment(
        &self,
        ctx: &Context<'_>,
        input: AnswerAssessmentInput,
    ) -> Result<AssessmentRoundPayload> {
        let id = input.id.as_id().graphql()?;
        let answers = Answers {
            items: input.items.into_iter().map(|item| (item.key, item.step)).collect(),
            comments: input.comments.into_iter().map(|comment| (comment.block, comment.text)).collect(),
        };
        round(match ClientKey::read(input.client_mutation_id).map_err(AppError::from) {
            Ok(key) => app::answer(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, answers, key).await,
            Err(refused) => Err(refused),
        })
    }

    /// Rewrites the questionnaire of self-assessments, as a new version.
    async fn write_assessment_scheme(
        &self,
        ctx: &Context<'_>,
        input: WriteAssessmentSchemeInput,
    ) -> Result<AssessmentSchemePayload> {
        let blocks: Vec<(String, Vec<String>)> =
            input.blocks.into_iter().map(|block| (block.title, block.items)).collect();
        let words = (input.title.as_str(), input.note.as_deref().unwrap_or_default());
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        answer(app::write_scheme(asker, input.version, words, &blocks).await, |scheme| AssessmentSchemePayload {
            scheme: Some(AssessmentScheme(scheme)),
            refusals: Vec::new(),
        })
    }
}
