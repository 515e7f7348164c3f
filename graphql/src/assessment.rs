//! The self-assessments of establishments.

mod change;

pub use change::AssessmentMutation;

use crate::enums::TrinomeRole;
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use async_graphql::{Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::assessment as app;
use cordee_domain::assessment::{self as domain, BlockProfile};
use std::sync::Arc;

/// A questionnaire, in one of its versions.
#[derive(Debug)]
pub struct AssessmentScheme(pub domain::Scheme);

#[Object]
impl AssessmentScheme {
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// Whether it is the one that Cordée proposes, and nobody rewrote it.
    async fn proposed(&self) -> bool {
        self.0.version == 1
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    async fn blocks(&self) -> Vec<AssessmentBlock> {
        let item = |item: &domain::Item| AssessmentItem { key: item.key.clone(), text: item.text.clone() };
        let block = |block: &domain::Block| AssessmentBlock {
            key: block.key.clone(),
            title: block.title.clone(),
            items: block.items.iter().map(item).collect(),
        };
        self.0.blocks.iter().map(block).collect()
    }

    /// The steps on which each item is answered, besides «ne sait pas».
    async fn scale(&self) -> Vec<AssessmentStep> {
        domain::SCALE.iter().map(|(step, label)| AssessmentStep { step: *step, label }).collect()
    }
}

#[derive(Debug, SimpleObject)]
pub struct AssessmentBlock {
    key: String,
    title: String,
    items: Vec<AssessmentItem>,
}

#[derive(Debug, SimpleObject)]
pub struct AssessmentItem {
    key: String,
    text: String,
}

/// A step of the scale.
#[derive(Debug, SimpleObject)]
pub struct AssessmentStep {
    step: i32,
    label: &'static str,
}

/// A time at which an establishment assesses itself: each voice for itself.
#[derive(Debug)]
pub struct AssessmentRound(pub app::RoundView);

#[Object]
impl AssessmentRound {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.round.id)
    }

    /// From 1, of its project.
    async fn number(&self) -> i32 {
        self.0.round.number
    }

    /// The moment: «Au départ».
    async fn title(&self) -> &str {
        &self.0.round.title
    }

    /// The questionnaire that it was opened under.
    async fn scheme(&self) -> AssessmentScheme {
        AssessmentScheme(self.0.scheme.clone())
    }

    async fn opened_at(&self) -> DateTime<Utc> {
        self.0.round.opened_at
    }

    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.0.round.closed_at
    }

    /// Who answered so far, by voice.
    async fn answered(&self) -> Vec<AssessmentAnswered> {
        let said = |(voice, complete): &(Option<_>, bool)| AssessmentAnswered {
            voice: voice.map(TrinomeRole::from),
            complete: *complete,
        };
        self.0.answered.iter().map(said).collect()
    }

    /// What the asker answered; none when it did not.
    async fn own_answer(&self) -> Option<OwnAssessmentAnswer> {
        let (answers, version) = self.0.own.as_ref()?;
        let item = |(key, step): (&String, &Option<i32>)| AssessmentItemAnswer { key: key.clone(), step: *step };
        let comment = |(key, text): (&String, &String)| AssessmentComment { block: key.clone(), text: text.clone() };
        Some(OwnAssessmentAnswer {
            items: answers.items.iter().map(item).collect(),
            comments: answers.comments.iter().map(comment).collect(),
            version: *version,
        })
    }

    /// What the answers say of each block, in order; empty while the round is open.
    async fn profile(&self) -> Vec<AssessmentProfile> {
        let profile = &self.0.profile;
        let keys = |blocks: Vec<&BlockProfile>| blocks.iter().map(|b| b.key.clone()).collect::<Vec<_>>();
        let (strong, weak) = (keys(domain::strengths(profile)), keys(domain::priorities(profile)));
        let title = |key: &str| self.0.scheme.blocks.iter().find(|b| b.key == key).map(|b| b.title.clone());
        let line = |block: &BlockProfile| AssessmentProfile {
            block: block.key.clone(),
            title: title(&block.key).unwrap_or_default(),
            mean: block.mean,
            answered: block.answered,
            unknown: block.unknown,
            strength: strong.contains(&block.key),
            priority: weak.contains(&block.key),
        };
        profile.iter().map(line).collect()
    }

    /// What was said of blocks, by nobody in particular; nothing while the round is open.
    async fn comments(&self) -> Vec<AssessmentComment> {
        let said = self.0.comments.iter().flat_map(|(block, texts)| texts.iter().map(move |text| (block, text)));
        said.map(|(block, text)| AssessmentComment { block: block.clone(), text: text.clone() }).collect()
    }

    async fn version(&self) -> i32 {
        self.0.round.version
    }
}

#[derive(Debug, SimpleObject)]
pub struct AssessmentAnswered {
    /// None for whoever has no voice in a trinôme.
    voice: Option<TrinomeRole>,
    /// Whether to every question.
    complete: bool,
}

#[derive(Debug, SimpleObject)]
pub struct OwnAssessmentAnswer {
    items: Vec<AssessmentItemAnswer>,
    comments: Vec<AssessmentComment>,
    version: i32,
}

#[derive(Debug, SimpleObject)]
pub struct AssessmentItemAnswer {
    key: String,
    /// None for «ne sait pas».
    step: Option<i32>,
}

#[derive(Debug, SimpleObject)]
pub struct AssessmentComment {
    /// The key of the block.
    block: String,
    text: String,
}

/// What the answers say of a block. There is no mark to pass.
#[derive(Debug, SimpleObject)]
pub struct AssessmentProfile {
    /// The key of the block.
    block: String,
    title: String,
    /// In hundredths, from 100 to 400; none when nobody answered on the scale.
    mean: Option<i32>,
    /// How many answers on the scale.
    answered: i32,
    /// How many «ne sait pas».
    unknown: i32,
    strength: bool,
    priority: bool,
}

#[derive(Debug, Default)]
pub struct AssessmentQuery;

#[Object]
impl AssessmentQuery {
    /// The questionnaire under which the next round opens.
    async fn assessment_scheme(&self, ctx: &Context<'_>) -> Result<AssessmentScheme> {
        Ok(AssessmentScheme(app::scheme(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?))
    }

    /// The rounds of a project, in order.
    async fn assessment_rounds(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The id of the establishment's place in its group.")] participation_id: GlobalId,
    ) -> Result<Vec<AssessmentRound>> {
        let Ok(id) = participation_id.as_id() else { return Ok(Vec::new()) };
        let rounds = app::rounds(ctx.data_unchecked::<Arc<Asker>>(), id).await.graphql()?;
        Ok(rounds.into_iter().map(AssessmentRound).collect())
    }
}
