use super::Failure;
use cordee_app::AppError;
use cordee_domain::refusal::Refusal;

/// Why a use case did not do what was asked, for whoever runs the server: the rule that a refusal
/// rests on, and what went wrong inside.
pub fn refused(error: AppError) -> Failure {
    match error {
        AppError::Refused(refusals) => refusals.iter().map(line).collect(),
        AppError::Internal(cause) => vec![format!("Erreur interne : {cause}.")],
        AppError::Unavailable(cause) => vec![format!("Base de données indisponible : {cause}.")],
        other => vec![other.to_string()],
    }
}

fn line(refusal: &Refusal) -> String {
    match refusal {
        Refusal::RuleBroken { message, citation: Some(citation), .. } => format!("{message} {citation}"),
        other => other.to_string(),
    }
}
