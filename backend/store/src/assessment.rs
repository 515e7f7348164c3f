//! The self-assessments of establishments: rounds, answers, and the versions of the questionnaire.

use crate::StoreError;
use crate::entity::{assessment_answer, assessment_round, assessment_scheme};
use crate::scope::ReadScope;
use cordee_domain::ids::{AssessmentRoundId, ParticipationId, PersonId};
use sea_orm::{ColumnTrait, QueryOrder};

pub use assessment_answer::Model as AssessmentAnswer;
pub use assessment_round::Model as AssessmentRound;
pub use assessment_scheme::Model as AssessmentScheme;

/// The rounds of a project, in order. There are a few.
pub async fn rounds(scope: &ReadScope, of: ParticipationId) -> Result<Vec<AssessmentRound>, StoreError> {
    use assessment_round::Column;
    let query = scope.select::<assessment_round::Entity>().filter(Column::ParticipationId.eq(of));
    query.map(|select| select.order_by_asc(Column::Number)).all().await
}

/// What was answered in rounds.
pub async fn answers(scope: &ReadScope, of: &[AssessmentRoundId]) -> Result<Vec<AssessmentAnswer>, StoreError> {
    use assessment_answer::Column;
    let query = scope.select::<assessment_answer::Entity>().filter(Column::RoundId.is_in(of.iter().copied()));
    query.map(|select| select.order_by_asc(Column::AnsweredAt).order_by_asc(Column::Id)).all().await
}

/// What one person answered in a round.
pub async fn answer_of(
    scope: &ReadScope,
    round: AssessmentRoundId,
    person: PersonId,
) -> Result<Option<AssessmentAnswer>, StoreError> {
    use assessment_answer::Column;
    let query = scope.select::<assessment_answer::Entity>().filter(Column::RoundId.eq(round));
    query.filter(Column::PersonId.eq(person)).one().await
}

/// The last version that the agency wrote of the questionnaire.
pub async fn last_scheme(scope: &ReadScope) -> Result<Option<AssessmentScheme>, StoreError> {
    use assessment_scheme::Column;
    scope.select::<assessment_scheme::Entity>().map(|select| select.order_by_desc(Column::Number)).one().await
}
