use async_graphql::{Error, ErrorExtensions};
use cordee_app::AppError;

/// The one place where a use case's failure becomes a GraphQL error: its message for people and
/// `extensions.code` for programs. What went wrong inside is logged once, and never sent.
pub fn to_error(error: &AppError) -> Error {
    if let AppError::Internal(cause) = error {
        tracing::error!(cause = %cause, "a use case failed");
    }
    if let AppError::Unavailable(cause) = error {
        tracing::warn!(cause = %cause, "the store is unavailable");
    }
    let refusals = match error {
        AppError::Refused(refusals) => refusals.as_slice(),
        _ => &[],
    };
    let message = refusals.first().map_or_else(|| error.to_string(), ToString::to_string);
    Error::new(message).extend_with(|_, extensions| {
        extensions.set("code", error.code());
        if let AppError::RateLimited { retry_after_seconds } = error {
            extensions.set("retryAfterSeconds", *retry_after_seconds);
        }
        if let Some(cordee_domain::refusal::Refusal::InvalidInput { field, .. }) = refusals.first() {
            extensions.set("field", field.as_str());
        }
    })
}

/// Turns a use case's result into a resolver's.
pub trait IntoGraphql<T> {
    fn graphql(self) -> async_graphql::Result<T>;
}

impl<T> IntoGraphql<T> for Result<T, AppError> {
    fn graphql(self) -> async_graphql::Result<T> {
        self.map_err(|error| to_error(&error))
    }
}

/// The loaders share one failure among those who waited for it.
impl<T> IntoGraphql<T> for Result<T, std::sync::Arc<AppError>> {
    fn graphql(self) -> async_graphql::Result<T> {
        self.map_err(|error| to_error(&error))
    }
}
