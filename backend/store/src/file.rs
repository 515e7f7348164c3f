//! Files, their versions, and what is being sent.

use crate::StoreError;
use crate::entity::{establishment, file, file_quota, file_version, publication_file, upload, upload_part};
use crate::scope::{ReadScope, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::file::{DEFAULT_QUOTA, FileState};
use cordee_domain::ids::{FileId, FileVersionId, Kind, ManagingOrganisationId, PersonId, UploadId};
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect, Statement};
use std::collections::BTreeSet;
use uuid::Uuid;

pub use file::Model as File;
pub use file_version::Model as Version;
pub use upload::Model as Upload;
pub use upload_part::Model as Part;

/// The files within reach that hang on these things, the latest first: those that stand, or those of the trash.
pub async fn of_subjects(scope: &ReadScope, of: &[(Kind, Uuid)], trashed: bool) -> Result<Vec<File>, StoreError> {
    use file::Column;
    let kinds: BTreeSet<&str> = of.iter().map(|(kind, _)| kind.key()).collect();
    let trash = if trashed { Column::TrashedAt.is_not_null() } else { Column::TrashedAt.is_null() };
    scope
        .select::<file::Entity>()
        .filter(Column::SubjectKind.is_in(kinds))
        .filter(Column::SubjectId.is_in(of.iter().map(|(_, id)| *id)))
        .filter(trash)
        .map(|select| select.order_by_desc(Column::Id))
        .all()
        .await
}

/// How many files stand on something, whoever sees them.
pub async fn count(scope: &ReadScope, (kind, id): (Kind, Uuid)) -> Result<u64, StoreError> {
    use file::Column;
    let standing = scope
        .tenant_rows::<file::Entity>()
        .filter(Column::SubjectKind.eq(kind.key()))
        .filter(Column::SubjectId.eq(id))
        .filter(Column::TrashedAt.is_null());
    Ok(sea_orm::PaginatorTrait::count(standing, scope.tx()).await?)
}

pub async fn by_ids(scope: &ReadScope, ids: &[FileId]) -> Result<Vec<File>, StoreError> {
    scope.select::<file::Entity>().filter(file::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The versions of files, the newest first.
pub async fn versions_of(scope: &ReadScope, files: &[FileId]) -> Result<Vec<Version>, StoreError> {
    use file_version::Column;
    scope
        .select::<file_version::Entity>()
        .filter(Column::FileId.is_in(files.iter().copied()))
        .map(|select| select.order_by_desc(Column::Number))
        .all()
        .await
}

pub async fn versions_by_ids(scope: &ReadScope, ids: &[FileVersionId]) -> Result<Vec<Version>, StoreError> {
    scope.select::<file_version::Entity>().filter(file_version::Column::Id.is_in(ids.iter().copied())).all().await
}

/// The version of a file that has this number.
pub async fn version(scope: &ReadScope, file: FileId, number: i32) -> Result<Option<Version>, StoreError> {
    use file_version::Column;
    scope.select::<file_version::Entity>().filter(Column::FileId.eq(file)).filter(Column::Number.eq(number)).one().await
}

/// Versions that nobody is checking at this time, the oldest first.
pub async fn to_check(scope: &ReadScope, now: DateTime<Utc>, most: u64) -> Result<Vec<Version>, StoreError> {
    use file_version::Column;
    let free = Condition::any().add(Column::LeasedUntil.is_null()).add(Column::LeasedUntil.lt(now));
    scope
        .select::<file_version::Entity>()
        .filter(Column::State.eq(FileState::Checking))
        .filter(free)
        .map(|select| select.order_by_asc(Column::Id).limit(most))
        .all()
        .await
}

/// Versions after an identifier, in its order: for who looks at all of them.
pub async fn versions_after(
    scope: &ReadScope,
    after: Option<FileVersionId>,
    most: u64,
) -> Result<Vec<Version>, StoreError> {
    use file_version::Column;
    scope
        .select::<file_version::Entity>()
        .filter(Condition::all().add_option(after.map(|after| Column::Id.gt(after))))
        .map(|select| select.order_by_asc(Column::Id).limit(most))
        .all()
        .await
}

/// Which of these versions there are, whatever became of them.
pub async fn known_versions(scope: &ReadScope, ids: &[Uuid]) -> Result<BTreeSet<Uuid>, StoreError> {
    use file_version::Column;
    let rows: Vec<Uuid> = scope
        .select::<file_version::Entity>()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::State.ne(FileState::Refused))
        .map(|select| select.select_only().column(Column::Id))
        .tuples::<(Uuid,)>()
        .await?
        .into_iter()
        .map(|(id,)| id)
        .collect();
    Ok(rows.into_iter().collect())
}

/// The parts of these uploads that have come.
pub async fn known_parts(scope: &ReadScope, uploads: &[Uuid]) -> Result<BTreeSet<Uuid>, StoreError> {
    use upload_part::Column;
    let rows = scope
        .select::<upload_part::Entity>()
        .filter(Column::UploadId.is_in(uploads.iter().copied()))
        .map(|select| select.select_only().column(Column::Id))
        .tuples::<(Uuid,)>()
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Files that went to the trash before this time, of which no publication shows a version.
pub async fn trashed_before(scope: &ReadScope, before: DateTime<Utc>, most: u64) -> Result<Vec<File>, StoreError> {
    use file::Column;
    let shown = scope.tenant_rows::<publication_file::Entity>().select_only().column(publication_file::Column::FileId);
    scope
        .select::<file::Entity>()
        .filter(Column::TrashedAt.lt(before))
        .filter(Column::Id.not_in_subquery(sea_orm::QueryTrait::into_query(shown)))
        .map(|select| select.order_by_asc(Column::TrashedAt).limit(most))
        .all()
        .await
}

/// Forgets files and their versions.
pub async fn forget(scope: &WriteScope, files: &[FileId]) -> Result<(), StoreError> {
    let versions = file_version::Column::FileId.is_in(files.iter().copied());
    scope.delete::<file_version::Entity>(Condition::all().add(versions)).await?;
    scope.delete::<file::Entity>(Condition::all().add(file::Column::Id.is_in(files.iter().copied()))).await?;
    Ok(())
}

/// The uploads of a person that are under way: some is still to come, or what came is being checked.
pub async fn uploads_of(scope: &ReadScope, person: PersonId, now: DateTime<Utc>) -> Result<Vec<Upload>, StoreError> {
    use upload::Column;
    scope
        .select::<upload::Entity>()
        .filter(Column::PersonId.eq(person))
        .filter(Column::ExpiresAt.gt(now))
        .filter(Column::VersionId.is_null())
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

/// Uploads that expired before this time.
pub async fn expired_uploads(scope: &ReadScope, before: DateTime<Utc>, most: u64) -> Result<Vec<Upload>, StoreError> {
    use upload::Column;
    scope
        .select::<upload::Entity>()
        .filter(Column::ExpiresAt.lte(before))
        .map(|select| select.order_by_asc(Column::ExpiresAt).limit(most))
        .all()
        .await
}

/// The parts of an upload, in order.
pub async fn parts_of(scope: &ReadScope, upload: UploadId) -> Result<Vec<Part>, StoreError> {
    use upload_part::Column;
    scope
        .select::<upload_part::Entity>()
        .filter(Column::UploadId.eq(upload))
        .map(|select| select.order_by_asc(Column::Start))
        .all()
        .await
}

/// Forgets the parts of uploads.
pub async fn forget_parts(scope: &WriteScope, uploads: &[UploadId]) -> Result<(), StoreError> {
    let of = upload_part::Column::UploadId.is_in(uploads.iter().copied());
    scope.delete::<upload_part::Entity>(Condition::all().add(of)).await?;
    Ok(())
}

/// Forgets uploads and their parts.
pub async fn forget_uploads(scope: &WriteScope, uploads: &[UploadId]) -> Result<(), StoreError> {
    forget_parts(scope, uploads).await?;
    let of = upload::Column::Id.is_in(uploads.iter().copied());
    scope.delete::<upload::Entity>(Condition::all().add(of)).await?;
    Ok(())
}

/// What a tenant keeps, and may keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gauge {
    /// Bytes of versions, and of what is being sent.
    pub used: i64,
    pub limit: i64,
}

/// The whole tenant's gauge, whatever the scope reaches.
pub async fn gauge(scope: &ReadScope) -> Result<Gauge, StoreError> {
    let sql = "SELECT (SELECT CAST(COALESCE(SUM(size + thumbnail), 0) AS bigint) FROM file_version
                 WHERE tenant_id = $1 AND state <> 'refused')
              + (SELECT CAST(COALESCE(SUM(size), 0) AS bigint) FROM upload
                 WHERE tenant_id = $1 AND version_id IS NULL) AS used,
                (SELECT limit_bytes FROM file_quota WHERE tenant_id = $1) AS allowed";
    let statement = Statement::from_sql_and_values(scope.tx().get_database_backend(), sql, [scope.tenant().into()]);
    let row = scope.tx().query_one_raw(statement).await?;
    let row = row.ok_or_else(|| StoreError::Unreadable("no gauge".into()))?;
    let limit: Option<i64> = row.try_get("", "allowed")?;
    Ok(Gauge { used: row.try_get("", "used")?, limit: limit.unwrap_or(DEFAULT_QUOTA) })
}

/// Sets what a tenant may keep.
pub async fn set_quota(scope: &WriteScope, limit: i64) -> Result<(), StoreError> {
    scope.delete::<file_quota::Entity>(Condition::all()).await?;
    scope.add(file_quota::Model { tenant_id: scope.tenant(), limit_bytes: limit, changed_at: scope.now() }).await?;
    Ok(())
}

/// Whether one of the establishments of an organisation is one's own; true for those who reach the tenant.
pub async fn reaches_organisation(scope: &ReadScope, id: ManagingOrganisationId) -> Result<bool, StoreError> {
    let Some(reach) = scope.own_reach() else { return Ok(true) };
    let own = scope
        .tenant_rows::<establishment::Entity>()
        .filter(establishment::Column::OrganisationId.eq(id))
        .filter(establishment::Column::Id.is_in(reach.establishments.iter().copied()));
    Ok(sea_orm::PaginatorTrait::count(own, scope.tx()).await? > 0)
}
