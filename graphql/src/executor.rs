//! The served schema, as the transport runs it.
//!
//! The library calls its extensions at every field and every item of a list, which costs as much as the
//! fields themselves. Queries and changes are therefore run on a schema without any, with their loads
//! driven around the whole; the events of subscriptions, where only an extension stands around each
//! execution, are run on one that has it.

use crate::drive::{Waiting, drive};
use crate::loaders::Loaders;
use crate::shared::{Occasion, Shared, Sharing};
use crate::{CordeeSchema, builder};
use async_graphql::{Data, Request, Response};
use cordee_app::Asker;
use futures_util::stream::BoxStream;
use std::any::TypeId;
use std::sync::Arc;

/// The extension of an answer that tells of which state of the tenant it is: the place in the journal of the last change
/// that it holds, by which clients know an answer that is older than another.
pub const POSITION: &str = "position";

/// Runs operations. Each request must carry the data of [`crate::request_data`]. Cloning is cheap.
#[derive(Clone)]
pub struct Executor {
    asked: CordeeSchema,
    followed: CordeeSchema,
}

impl std::fmt::Debug for Executor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Executor")
    }
}

impl Default for Executor {
    fn default() -> Executor {
        let followed = builder().extension(Sharing).data(Shared::default()).finish();
        Executor { asked: builder().finish(), followed }
    }
}

impl Executor {
    /// The schema in the schema definition language, as it is served.
    pub fn sdl(&self) -> String {
        self.asked.sdl()
    }
}

impl async_graphql::Executor for Executor {
    async fn execute(&self, request: Request) -> Response {
        let asker = request.data.get(&TypeId::of::<Arc<Asker>>()).and_then(|asker| asker.downcast_ref::<Arc<Asker>>());
        let asker = asker.cloned();
        let mut response = match waiting(&request.data) {
            Some(waiting) => drive(self.asked.execute(request), &waiting).await,
            None => self.asked.execute(request).await,
        };
        if let Some(position) = asker.and_then(|asker| asker.position()) {
            response.extensions.insert(POSITION.into(), position.into());
        }
        response
    }

    fn execute_stream(&self, mut request: Request, session: Option<Arc<Data>>) -> BoxStream<'static, Response> {
        request.data.insert(Arc::new(Occasion::of(&request)));
        self.followed.execute_stream_with_session_data(request, session.unwrap_or_default())
    }
}

fn waiting(data: &Data) -> Option<Waiting> {
    let loaders = data.get(&TypeId::of::<Loaders>())?.downcast_ref::<Loaders>()?;
    Some(loaders.waiting().clone())
}
