use crate::{AppError, AppResult, Asker, check};
use cordee_domain::assessment::{self, Scheme};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::AssessmentSchemeId;
use cordee_domain::policy::act;
use cordee_store::ReadScope;
use cordee_store::assessment as store;
use cordee_store::entity::assessment_scheme;

/// The questionnaire under which the next round opens.
pub async fn scheme(asker: &Asker) -> AppResult<Scheme> {
    current(&asker.read(act::PROJECT_VIEW).await?).await
}

pub(super) async fn current(scope: &ReadScope) -> AppResult<Scheme> {
    match store::last_scheme(scope).await? {
        Some(row) => serde_json::from_str(&row.content).map_err(AppError::internal),
        None => assessment::proposed().map_err(AppError::internal),
    }
}

/// Rewrites the questionnaire, over the version that was read. Rounds that are open or closed keep theirs.
pub async fn write_scheme(
    asker: &Asker,
    version: i32,
    (title, note): (&str, &str),
    blocks: &[(String, Vec<String>)],
) -> AppResult<Scheme> {
    let mut scope = asker.write(act::ASSESSMENT_SCHEME).await?;
    let now = current(&scope).await?;
    check::version(version, now.version)?;
    let scheme = Scheme::rewritten(now.version + 1, title, note, blocks)?;
    let id: AssessmentSchemeId = asker.app().new_id();
    let row = assessment_scheme::Model {
        tenant_id: scope.tenant(),
        id,
        number: scheme.version,
        content: serde_json::to_string(&scheme).map_err(AppError::internal)?,
        written_at: scope.now(),
        written_by: scope.actor(),
    };
    scope.add(row).await?;
    scope.emit(NewEvent::new(EventKind::AssessmentSchemeChanged, id));
    scope.commit().await?;
    Ok(scheme)
}
