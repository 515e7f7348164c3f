//! The scans of paper sheets: a day without network is signed by hand, and its page is attached.

use super::{Sheet, editable, emit, now, store};
use crate::documents::{self, Wanted};
use crate::identity::throttle::{Key, Rate};
use crate::{App, AppError, AppResult, Asker, file};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::event::EventKind;
use cordee_domain::file::MediaType;
use cordee_domain::ids::{AttendanceScanId, AttendanceSheetId};
use cordee_domain::policy::act;
use cordee_domain::presence::{MOST_SCAN_BYTES, MOST_SCANS, ScanFormat};
use cordee_domain::refusal::Refusal;
use cordee_domain::time::paris_date;
use cordee_store::entity::{attendance_scan, attendance_sheet};
use sha2::{Digest, Sha256};

pub use store::Scan;

/// Scans sent by one person: the pages of a few sheets, and again.
pub(super) const SCANS: Rate = Rate { every: Duration::seconds(20), burst: 40 };

/// How long an upload may take to begin and to end, on a slow network.
const UPLOAD_LIFE: Duration = Duration::minutes(10);

/// Where a scan is sent, by the asker alone.
#[derive(Clone, Debug)]
pub struct ScanUpload {
    /// Under the platform's own address, to be posted to.
    pub path: String,
    pub expires_at: DateTime<Utc>,
}

/// Gives the address to which the scan of a sheet is posted.
pub async fn scan_upload(asker: &Asker, id: AttendanceSheetId) -> AppResult<ScanUpload> {
    let scope = asker.read(act::PRESENCE_SHOW).await?;
    let sheet = scope.find::<attendance_sheet::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    super::unsealed(&sheet)?;
    drop(scope);
    let (ticket, expires_at) = documents::ticket_for(asker, Wanted::ScanUpload(id), UPLOAD_LIFE)?;
    Ok(ScanUpload { path: format!("/documents/emargement?jeton={ticket}"), expires_at })
}

/// Somebody who posts a scan: the right is read before the first byte of it.
#[derive(Debug)]
pub struct Receiver {
    asker: Asker,
    sheet: AttendanceSheetId,
}

/// Lets somebody post a scan by an address. What is absent, forged or expired answers alike.
pub async fn receive(app: &App, ticket: &str) -> AppResult<Receiver> {
    let (asker, wanted) = documents::bearer(app, ticket).await?;
    let Wanted::ScanUpload(sheet) = wanted else { return Err(AppError::NotFound) };
    app.presence().uploads.spend(Key::Person(asker.person()?), 1, app.clock.now())?;
    asker.forget().await;
    Ok(Receiver { asker, sheet })
}

impl Receiver {
    /// Attaches what was posted.
    pub async fn take(self, content: Vec<u8>) -> AppResult<Scan> {
        attach_scan(&self.asker.again(), self.sheet, content).await
    }
}

/// Attaches the scan of a paper sheet to an unsealed sheet.
pub async fn attach_scan(asker: &Asker, id: AttendanceSheetId, content: Vec<u8>) -> AppResult<Scan> {
    let format = ScanFormat::of_content(&content).filter(|_| content.len() <= MOST_SCAN_BYTES);
    // A photograph of a sheet says where it was taken, and lies as the telephone did.
    let media = match format {
        Some(ScanFormat::Jpeg) => Some(MediaType::Jpeg),
        Some(ScanFormat::Png) => Some(MediaType::Png),
        Some(ScanFormat::Pdf) | None => None,
    };
    let sent = content.len();
    let content = match media {
        None => content,
        Some(media) => file::anew(&asker.app().files, content, media)
            .await?
            .map_err(|message| AppError::from(Refusal::invalid("content", format!("Fichier : {message}"))))?,
    };
    let sha256 = fingerprint(&content);
    let mut scope = asker.write(act::PRESENCE_OPEN).await?;
    let sheet = editable(&scope, id).await?;
    let refused = |message: String| AppError::from(Refusal::invalid("content", message));
    if sent.max(content.len()) > MOST_SCAN_BYTES {
        return Err(refused(too_heavy()));
    }
    let Some(format) = format else {
        let message =
            "Fichier : ce n’est pas un PDF, un JPEG ni un PNG entier. Numérisez la feuille dans l’un de ces formats.";
        return Err(refused(message.into()));
    };
    let present = store::scans_of(&scope, &[id]).await?;
    if present.iter().any(|scan| scan.sha256 == sha256) {
        return Err(refused("Fichier : il est déjà joint à cette feuille.".into()));
    }
    if present.len() >= MOST_SCANS {
        return Err(refused(format!("Une feuille porte {MOST_SCANS} fichiers au plus. Retirez-en un d’abord.")));
    }
    let scan = Scan {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        sheet_id: id,
        group_id: sheet.group_id,
        format,
        size: i32::try_from(content.len()).unwrap_or(i32::MAX),
        sha256,
        added_at: now(&scope),
        added_by: scope.actor(),
    };
    let scan = store::keep_scan(&scope, scan, content).await?;
    emit(&mut scope, EventKind::PresenceChanged, &sheet).await?;
    scope.commit().await?;
    Ok(scan)
}

/// What is said of a file that is too heavy.
pub fn too_heavy() -> String {
    format!(
        "Fichier : il pèse plus de {} Mo. Numérisez la feuille en noir et blanc, ou page par page.",
        MOST_SCAN_BYTES / 1024 / 1024
    )
}

/// Takes a scan off an unsealed sheet.
pub async fn remove_scan(asker: &Asker, id: AttendanceScanId) -> AppResult<Sheet> {
    let mut scope = asker.write(act::PRESENCE_OPEN).await?;
    let scan = scope.find::<attendance_scan::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let sheet = editable(&scope, scan.sheet_id).await?;
    store::discard_scans(&scope, &[id]).await?;
    emit(&mut scope, EventKind::PresenceChanged, &sheet).await?;
    scope.commit().await?;
    Ok(sheet)
}

/// The scans attached to sheets, in the order in which they came.
pub async fn scans_of(asker: &Asker, sheets: &[AttendanceSheetId]) -> AppResult<Vec<Scan>> {
    Ok(store::scans_of(&asker.read(act::GROUP_VIEW).await?, sheets).await?)
}

/// A scan as it is downloaded: its name, its format and its bytes, which are what was attached.
pub(crate) async fn scan_file(asker: &Asker, id: AttendanceScanId) -> AppResult<(String, ScanFormat, Vec<u8>)> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    let scan = scope.find::<attendance_scan::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let sheet = scope.find::<attendance_sheet::Entity, _>(scan.sheet_id).await?.ok_or(AppError::NotFound)?;
    let content = store::scan_content(&scope, id).await?.ok_or(AppError::NotFound)?;
    if fingerprint(&content) != scan.sha256 {
        return Err(AppError::internal("a scan is not what was attached"));
    }
    let day = paris_date(sheet.starts_at).format("%Y-%m-%d");
    let name = format!("Feuille papier – {} – {day}.{}", sheet.title, scan.format.extension());
    Ok((name, scan.format, content))
}

fn fingerprint(content: &[u8]) -> String {
    hex::encode(Sha256::digest(content))
}
