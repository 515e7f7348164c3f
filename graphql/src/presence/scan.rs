//! Scans of sheets that were signed on paper.

use super::{AttendanceSheet, person};
use crate::enums::ScanFormat;
use crate::error::IntoGraphql;
use crate::id::GlobalId;
use crate::identity::Person;
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::Asker;
use cordee_app::presence as app;
use cordee_domain::presence::MOST_SCAN_BYTES;
use std::sync::Arc;

/// The scan of a paper sheet. It is downloaded by `documentAddress`.
#[derive(Debug)]
pub struct AttendanceScan(pub app::Scan);

#[Object]
impl AttendanceScan {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn format(&self) -> ScanFormat {
        self.0.format.into()
    }

    /// In bytes.
    async fn size(&self) -> i32 {
        self.0.size
    }

    /// In hexadecimal.
    async fn sha256(&self) -> &str {
        &self.0.sha256
    }

    async fn added_at(&self) -> DateTime<Utc> {
        self.0.added_at
    }

    async fn added_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.added_by).await
    }
}

#[derive(Debug, InputObject)]
pub struct AttendanceScanUploadInput {
    attendance_sheet_id: GlobalId,
}

#[derive(Debug, InputObject)]
pub struct RemoveAttendanceScanInput {
    attendance_scan_id: GlobalId,
}

/// Where the scan of a sheet is posted as it is, by the asker alone.
#[derive(Debug, SimpleObject)]
pub struct AttendanceScanUpload {
    path: String,
    expires_at: DateTime<Utc>,
    /// In bytes.
    maximum_size: i32,
}

payload!(AttendanceScanUploadPayload { upload: Option<AttendanceScanUpload> });
payload!(AttendanceScanRemovedPayload { sheet: Option<AttendanceSheet> });

fn asker<'a>(ctx: &Context<'a>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

#[derive(Debug, Default)]
pub struct PresenceScanMutation;

#[Object]
impl PresenceScanMutation {
    /// The address to which the scan of an unsealed sheet is posted: a whole PDF, JPEG or PNG.
    async fn attendance_scan_upload(
        &self,
        ctx: &Context<'_>,
        input: AttendanceScanUploadInput,
    ) -> Result<AttendanceScanUploadPayload> {
        let id = input.attendance_sheet_id.as_id().graphql()?;
        answer(app::scan_upload(asker(ctx), id).await, |upload| AttendanceScanUploadPayload {
            upload: Some(AttendanceScanUpload {
                path: upload.path,
                expires_at: upload.expires_at,
                maximum_size: i32::try_from(MOST_SCAN_BYTES).unwrap_or(i32::MAX),
            }),
            refusals: Vec::new(),
        })
    }

    /// Takes a scan off an unsealed sheet.
    async fn remove_attendance_scan(
        &self,
        ctx: &Context<'_>,
        input: RemoveAttendanceScanInput,
    ) -> Result<AttendanceScanRemovedPayload> {
        let id = input.attendance_scan_id.as_id().graphql()?;
        answer(app::remove_scan(asker(ctx), id).await, |sheet| AttendanceScanRemovedPayload {
            sheet: Some(AttendanceSheet(sheet)),
            refusals: Vec::new(),
        })
    }
}
