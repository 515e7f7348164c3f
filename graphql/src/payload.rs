use crate::error::to_error;
use crate::refusal::Refusal;
use cordee_app::{AppError, AppResult};

/// Declares the payload of mutations: what was changed, or why it was not.
macro_rules! payload {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Default, async_graphql::SimpleObject)]
        pub struct $name {
            $($(#[$fdoc])* pub(crate) $field: $type,)*
            /// Why it was not done; empty when it was.
            pub(crate) refusals: Vec<crate::refusal::Refusal>,
        }

        impl crate::payload::Refused for $name {
            fn refused(refusals: Vec<crate::refusal::Refusal>) -> Self {
                $name { refusals, ..Default::default() }
            }
        }
    };
}

/// A payload that can say why nothing was done.
pub trait Refused {
    fn refused(refusals: Vec<Refusal>) -> Self;
}

/// Makes the payload of a mutation: expected refusals are part of it, all else is an error.
pub fn answer<T, P: Refused>(result: AppResult<T>, done: impl FnOnce(T) -> P) -> async_graphql::Result<P> {
    match result {
        Ok(value) => Ok(done(value)),
        Err(AppError::Refused(refusals)) => Ok(P::refused(refusals.into_iter().map(Refusal::from).collect())),
        Err(other) => Err(to_error(&other)),
    }
}
