//! Proves that nothing is lost and nothing is left over: rows and bytes are compared, in both directions.

use super::keep::{Listed, Object};
use super::{Version, store, system_read};
use crate::{App, AppResult};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::file::FileState;
use cordee_domain::ids::{FileVersionId, TenantId, UploadId};
use cordee_store::publication;
use futures_util::StreamExt;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const AT_ONCE: u64 = 500;

/// Bytes that have no row are left over only after a while: theirs may be about to be written.
const GRACE: Duration = Duration::hours(48);

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A version is ready, and its bytes are not there.
    Lost { tenant: TenantId, version: FileVersionId },
    /// A version's bytes are not those that its row says.
    Altered { tenant: TenantId, version: FileVersionId },
    /// Its thumbnail is not there.
    NoThumbnail { tenant: TenantId, version: FileVersionId },
    /// An object that no row names.
    Orphan { path: String, bytes: u64 },
    /// An object that we did not put there: never touched.
    Foreign { path: String },
}

/// What was compared, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub versions: u64,
    pub objects: u64,
    pub bytes: u64,
    /// Files of publications, each held as it was on the day.
    pub published: u64,
    /// Versions of which every byte was read.
    pub hashed: u64,
    pub findings: Vec<Finding>,
    pub removed: u64,
}

impl Report {
    /// Whether nothing is lost or altered. What is left over is no loss.
    pub fn whole(&self) -> bool {
        !self.findings.iter().any(|found| matches!(found, Finding::Lost { .. } | Finding::Altered { .. }))
    }
}

/// Compares rows and bytes; `full` reads every byte, `repair` removes what is left over for longer than the grace.
pub async fn reconcile(app: &App, full: bool, repair: bool) -> AppResult<Report> {
    let mut report = Report::default();
    let began = app.clock.now();
    let tenants: Vec<TenantId> = crate::identity::tenants(app).await?.into_iter().map(|tenant| tenant.id).collect();
    for tenant in &tenants {
        rows(app, *tenant, full, &mut report).await?;
    }
    objects(app, &tenants.into_iter().collect(), began, repair, &mut report).await?;
    Ok(report)
}

/// Compares sizes in the background, removes what is left over, and logs what is not as it should be.
pub fn reconcile_later(app: &App) -> u64 {
    app.files.in_background({
        let app = app.clone();
        async move {
            match reconcile(&app, false, true).await {
                Ok(report) if report.findings.is_empty() => {}
                Ok(report) if report.whole() => {
                    tracing::warn!(found = report.findings.len(), removed = report.removed, "files were left over");
                }
                Ok(report) => tracing::error!(findings = ?report.findings, "files are lost or altered"),
                Err(error) => tracing::error!(%error, "files could not be compared"),
            }
        }
    })
}

async fn rows(app: &App, tenant: TenantId, full: bool, report: &mut Report) -> AppResult<()> {
    let mut after = None;
    loop {
        let scope = system_read(app, tenant).await?;
        let versions = store::versions_after(&scope, after, AT_ONCE).await?;
        let ids: Vec<FileVersionId> = versions.iter().map(|version| version.id).collect();
        let shown = publication::showing(&scope, &ids).await?;
        drop(scope);
        report.published += shown.len() as u64;
        let Some(last) = versions.last() else { return Ok(()) };
        after = Some(last.id);
        for version in versions.iter().filter(|version| version.state == FileState::Ready) {
            // What is published is what it was on the day, whatever its row says by now.
            let mut published = shown.iter().filter(|shown| shown.version_id == version.id);
            let as_published =
                published.all(|shown| version.sha256.as_ref() == Some(&shown.sha256) && version.size == shown.size);
            row(app, version, as_published, full, report).await?;
        }
    }
}

async fn row(app: &App, version: &Version, as_published: bool, full: bool, report: &mut Report) -> AppResult<()> {
    report.versions += 1;
    let (tenant, id) = (version.tenant_id, version.id);
    let blob = Object::Blob(tenant, id);
    let Some(size) = app.files.size(blob).await? else {
        // It may have been forgotten since its row was read.
        let gone = store::versions_by_ids(&system_read(app, tenant).await?, &[id]).await?.is_empty();
        if !gone {
            report.findings.push(Finding::Lost { tenant, version: id });
        }
        return Ok(());
    };
    let mut altered = !as_published || i64::try_from(size) != Ok(version.size);
    if full && !altered {
        report.hashed += 1;
        let mut hash = Sha256::new();
        let mut bytes = app.files.read(blob, None).await?;
        while let Some(piece) = bytes.next().await {
            hash.update(&piece?);
        }
        altered = version.sha256.as_deref() != Some(hex::encode(hash.finalize()).as_str());
    }
    if altered {
        report.findings.push(Finding::Altered { tenant, version: id });
    }
    if version.thumbnail > 0 && app.files.size(Object::Thumbnail(tenant, id)).await?.is_none() {
        report.findings.push(Finding::NoThumbnail { tenant, version: id });
    }
    Ok(())
}

async fn objects(
    app: &App,
    tenants: &BTreeSet<TenantId>,
    began: DateTime<Utc>,
    repair: bool,
    report: &mut Report,
) -> AppResult<()> {
    let mut list = app.files.list().chunks(500);
    while let Some(chunk) = list.next().await {
        let listed: Vec<Listed> = chunk.into_iter().collect::<AppResult<_>>()?;
        report.objects += listed.len() as u64;
        report.bytes += listed.iter().map(|found| found.bytes).sum::<u64>();
        let named = named(app, tenants, &listed).await?;
        for Listed { path, object, bytes, at } in listed {
            let Some(object) = object else {
                report.findings.push(Finding::Foreign { path });
                continue;
            };
            if named.contains(&key(object)) || at > began - GRACE {
                continue;
            }
            report.findings.push(Finding::Orphan { path, bytes });
            if repair {
                app.files.delete(object).await?;
                report.removed += 1;
            }
        }
    }
    Ok(())
}

fn key(object: Object) -> (TenantId, Uuid) {
    match object {
        Object::Blob(tenant, id) | Object::Thumbnail(tenant, id) => (tenant, id.0),
        Object::Part(tenant, _, id) => (tenant, id),
    }
}

/// Which of these objects a row names.
async fn named(app: &App, tenants: &BTreeSet<TenantId>, listed: &[Listed]) -> AppResult<BTreeSet<(TenantId, Uuid)>> {
    let mut by_tenant: BTreeMap<TenantId, (Vec<Uuid>, Vec<Uuid>)> = BTreeMap::new();
    for object in listed.iter().filter_map(|found| found.object) {
        let (tenant, id) = key(object);
        let (versions, uploads) = by_tenant.entry(tenant).or_default();
        match object {
            Object::Part(_, UploadId(upload), _) => uploads.push(upload),
            Object::Blob(..) | Object::Thumbnail(..) => versions.push(id),
        }
    }
    let mut named = BTreeSet::new();
    for (tenant, (versions, uploads)) in by_tenant.into_iter().filter(|(tenant, _)| tenants.contains(tenant)) {
        let scope = system_read(app, tenant).await?;
        let known = store::known_versions(&scope, &versions).await?;
        let parts = store::known_parts(&scope, &uploads).await?;
        named.extend(known.into_iter().chain(parts).map(|id| (tenant, id)));
    }
    Ok(named)
}
