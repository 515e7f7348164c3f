use cordee_domain::money::AmountOverflow;
use cordee_domain::policy::Denied;
use cordee_domain::refusal::Refusal;
use cordee_store::StoreError;

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Nobody is signed in, or no longer.
    #[error("Connectez-vous pour continuer.")]
    Unauthenticated,
    /// The policy says no.
    #[error("Vos droits ne permettent pas cette action.")]
    Denied,
    /// It does not exist, or is another tenant's, or is out of reach: all three answer alike.
    #[error("Cet élément n’existe pas ou ne vous est pas accessible.")]
    NotFound,
    /// Expected refusals, to be shown beside what was typed.
    #[error("La demande n’a pas été acceptée.")]
    Refused(Vec<Refusal>),
    /// Too much was asked in too short a time.
    #[error("Trop de tentatives. Réessayez dans {retry_after_seconds} secondes.")]
    RateLimited { retry_after_seconds: u64 },
    /// The database or the file store can't be reached for now.
    #[error("Le service est momentanément indisponible. Réessayez dans quelques instants.")]
    Unavailable(#[source] StoreError),
    /// Something that should not happen; the cause is for the log alone.
    #[error("Une erreur interne est survenue.")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// What a use case returns.
pub type AppResult<T> = Result<T, AppError>;

impl AppError {
    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> AppError {
        AppError::Internal(cause.into())
    }

    /// The stable code of `extensions.code`.
    pub fn code(&self) -> &'static str {
        match self {
            AppError::Unauthenticated => "UNAUTHENTICATED",
            AppError::Denied => "FORBIDDEN",
            AppError::NotFound => "NOT_FOUND",
            AppError::Refused(_) => "INVALID",
            AppError::RateLimited { .. } => "RATE_LIMITED",
            AppError::Unavailable(_) => "UNAVAILABLE",
            AppError::Internal(_) => "INTERNAL",
        }
    }
}

impl From<Denied> for AppError {
    fn from(_: Denied) -> AppError {
        AppError::Denied
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> AppError {
        AppError::Refused(vec![refusal])
    }
}

impl From<AmountOverflow> for AppError {
    fn from(overflow: AmountOverflow) -> AppError {
        AppError::internal(overflow)
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> AppError {
        match error {
            StoreError::Unavailable(_) | StoreError::Files(_) => AppError::Unavailable(error),
            other => AppError::internal(other),
        }
    }
}
