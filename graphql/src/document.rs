//! Addresses of documents to download.

use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::payload::answer;
use async_graphql::{Context, Enum, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::documents as app;
use cordee_app::ticket::Wanted;
use std::sync::Arc;

/// What can be downloaded of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum DocumentKind {
    /// A commitment letter: takes the id of a letter.
    Letter,
    /// An attendance sheet as it was signed: takes the id of a sheet.
    AttendanceSheet,
    /// A blank attendance sheet, to be signed by hand: takes the id of a session.
    BlankAttendanceSheet,
    /// Minutes: takes the id of a part of them.
    Minutes,
    /// The scan of a paper sheet, as it was attached: takes the id of a scan.
    AttendanceScan,
    /// The preparation sheet of a session: takes the id of a session.
    Preparation,
    /// A shared état des lieux as it was frozen: takes the id of a snapshot.
    Board,
    /// A plan or an evaluation as it was frozen: takes the id of what was.
    SealedPlan,
}

#[derive(Debug, InputObject)]
pub struct DocumentAddressInput {
    kind: DocumentKind,
    /// The id of what the document is of.
    id: GlobalId,
}

/// Where a document is for a minute, for the asker alone.
#[derive(Debug, SimpleObject)]
pub struct DocumentAddress {
    /// To be opened by the browser at once.
    path: String,
    file_name: String,
    expires_at: DateTime<Utc>,
}

payload!(DocumentAddressPayload { address: Option<DocumentAddress> });

#[derive(Debug, Default)]
pub struct DocumentMutation;

#[Object]
impl DocumentMutation {
    /// The address of a document that the asker may read: accessible PDF, or a scan as it was attached; good for a minute.
    async fn document_address(&self, ctx: &Context<'_>, input: DocumentAddressInput) -> Result<DocumentAddressPayload> {
        let wanted = match input.kind {
            DocumentKind::Letter => Wanted::Letter(input.id.as_id().graphql()?),
            DocumentKind::AttendanceSheet => Wanted::Sheet(input.id.as_id().graphql()?),
            DocumentKind::BlankAttendanceSheet => Wanted::BlankSheet(input.id.as_id().graphql()?),
            DocumentKind::Minutes => Wanted::Minutes(input.id.as_id().graphql()?),
            DocumentKind::AttendanceScan => Wanted::Scan(input.id.as_id().graphql()?),
            DocumentKind::Preparation => Wanted::Preparation(input.id.as_id().graphql()?),
            DocumentKind::Board => Wanted::Board(input.id.as_id().graphql()?),
            DocumentKind::SealedPlan => Wanted::Sealed(input.id.as_id().graphql()?),
        };
        let address = app::address(ctx.data_unchecked::<Arc<Asker>>(), wanted).await;
        answer(address, |app::Address { path, file_name, expires_at }| DocumentAddressPayload {
            address: Some(DocumentAddress { path, file_name, expires_at }),
            refusals: Vec::new(),
        })
    }
}
