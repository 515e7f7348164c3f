//! Tickets: the token in the address of something to read or to send. One person, on one device, in one tenant, one
//! thing, for a while. It is no token of access, nor is one of access a ticket.

mod token;
mod wanted;

pub use wanted::Wanted;

use crate::identity::{self, Holder};
use crate::{App, AppError, AppResult, Asker};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::ids::PersonId;

/// A ticket for the asker alone, and until when it is good.
pub(crate) fn issue(asker: &Asker, wanted: Wanted, life: Duration) -> AppResult<(String, DateTime<Utc>)> {
    let (person, login) = asker.sign_in().ok_or(AppError::Unauthenticated)?;
    let login = login.ok_or(AppError::Denied)?;
    let expires_at = asker.app().clock.now() + life;
    let bound = token::Bound { person, login, tenant: asker.tenant()?, wanted };
    Ok((token::issue(&asker.app().identity.keys, bound, expires_at)?, expires_at))
}

/// A ticket that is good still, of whom nothing was read yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ticket {
    bound: token::Bound,
    expires_at: DateTime<Utc>,
}

impl Ticket {
    /// What is forged or expired is not found.
    pub fn read(app: &App, ticket: &str) -> AppResult<Ticket> {
        let (bound, expires_at) = token::read(&app.identity.keys, ticket, app.clock.now()).ok_or(AppError::NotFound)?;
        Ok(Ticket { bound, expires_at })
    }

    /// Whom it was given to.
    pub fn person(&self) -> PersonId {
        self.bound.person
    }

    pub fn wanted(&self) -> Wanted {
        self.bound.wanted
    }

    /// They as they stand now: who was signed out or left is not found.
    pub async fn holder(&self, app: &App) -> AppResult<Asker> {
        let holder = Holder::of(self.bound.person, self.bound.login, self.bound.tenant, self.expires_at);
        let stood = identity::stand(app, holder).await.map_err(gone)?;
        Ok(Asker::with_snapshot(app.clone(), holder, stood))
    }
}

/// Of what an address leads to nothing is said but that it is not there.
pub(crate) fn gone(error: AppError) -> AppError {
    match error {
        AppError::Unauthenticated | AppError::Denied => AppError::NotFound,
        other => other,
    }
}
