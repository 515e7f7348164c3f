//! The transport's gatekeeper: a token becomes who asks, a cookie becomes a client's.

use crate::http::{Approach, AuthFailure, Gatekeeper, Rights, Validity};
use async_graphql::Data;
use axum::http::header;
use cordee_app::identity::{self, ClientInfo, Holder};
use cordee_app::{App, AppError, Asker};
use cordee_graphql::REFRESH_COOKIE;
use std::sync::{Arc, Mutex, PoisonError};

/// Lets people in.
#[derive(Clone, Debug)]
pub struct Door {
    app: App,
}

/// Someone at the door, and what was read of them there.
#[derive(Clone, Debug)]
pub struct Visit {
    asker: Arc<Asker>,
    holder: Option<Holder>,
    /// The asker as it was authenticated, with its open view, for the first operation.
    first: Arc<Mutex<Option<Arc<Asker>>>>,
}

impl Door {
    pub fn new(app: App) -> Door {
        Door { app }
    }

    fn client(approach: &Approach) -> ClientInfo {
        let cookies = approach.headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let refresh = pairs.filter(|(name, _)| *name == REFRESH_COOKIE).map(|(_, value)| value.to_owned()).next();
        let user_agent = approach.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        ClientInfo {
            address: Some(approach.address),
            user_agent: user_agent.map(str::to_owned),
            refresh_cookie: refresh,
            request_id: approach.request_id.to_string(),
        }
    }
}

impl Gatekeeper for Door {
    type Session = Visit;

    async fn authenticate(&self, approach: &Approach) -> Result<Visit, AuthFailure> {
        let Some(token) = approach.bearer() else {
            let asker = Arc::new(Asker::new(self.app.clone(), None));
            return Ok(Visit { asker, holder: None, first: Arc::default() });
        };
        match identity::authenticate(&self.app, token).await {
            Ok(authenticated) => {
                let asker = Arc::new(authenticated.asker);
                let socket = approach.headers.contains_key(header::UPGRADE);
                if socket {
                    // A socket may stay silent for long: it holds no view of the data meanwhile.
                    asker.forget().await;
                }
                let first = Arc::new(Mutex::new((!socket).then(|| asker.clone())));
                Ok(Visit { asker, holder: Some(authenticated.holder), first })
            }
            Err(AppError::Unavailable(cause)) => {
                tracing::warn!(%cause, "a token could not be checked");
                Err(AuthFailure::Unavailable)
            }
            Err(AppError::Internal(cause)) => {
                tracing::error!(%cause, "a token could not be checked");
                Err(AuthFailure::Unavailable)
            }
            Err(AppError::RateLimited { retry_after_seconds }) => {
                Err(AuthFailure::TooMany { retry_after: u32::try_from(retry_after_seconds).unwrap_or(u32::MAX) })
            }
            Err(_) => Err(AuthFailure::Invalid),
        }
    }

    fn rights(&self, visit: &Visit) -> Rights {
        Rights {
            account: visit.holder.map(|holder| holder.person().0.to_string().into()),
            tenant: visit.holder.map(|holder| holder.tenant().0.to_string().into()),
            introspection: visit.holder.is_some(),
        }
    }

    fn data(&self, visit: &Visit, approach: &Approach) -> Data {
        let first = visit.first.lock().unwrap_or_else(PoisonError::into_inner).take();
        let asker = first.unwrap_or_else(|| Arc::new(visit.asker.again()));
        let (asker, loaders) = cordee_graphql::request_data(asker);
        let mut data = Data::default();
        data.insert(asker);
        data.insert(loaders);
        data.insert(Door::client(approach));
        data
    }

    async fn still_valid(&self, visit: &Visit) -> Validity {
        let Some(holder) = visit.holder else { return Validity::Valid };
        match identity::still_stands(&self.app, holder).await {
            Ok(()) => Validity::Valid,
            Err(AppError::Unauthenticated) if self.app.clock.now() >= holder.expires_at => Validity::Expired,
            Err(AppError::Unauthenticated) => Validity::Revoked,
            Err(_) => Validity::Unknown,
        }
    }
}
