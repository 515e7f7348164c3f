//! Tenants, and which of them a person belongs to.

use super::View;
use crate::entity::membership;
use crate::entity::tenant::{Column, Entity, Model};
use crate::error::StoreError;
use crate::scope::WriteScope;
use cordee_domain::ids::{PersonId, TenantId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Statement,
};

/// A region's programme community.
pub type Tenant = Model;

/// Adds the tenant that the scope was opened for, with its journal.
pub async fn create(scope: &WriteScope, tenant: Tenant) -> Result<(), StoreError> {
    if tenant.id != scope.tenant() {
        return Err(StoreError::Unreadable("a tenant created in the scope of another".into()));
    }
    Entity::insert(tenant.into_active_model().reset_all()).exec_without_returning(scope.tx()).await?;
    let head = Statement::from_sql_and_values(
        scope.tx().get_database_backend(),
        "INSERT INTO journal_head (tenant_id, position) VALUES ($1, 0)",
        [scope.tenant().into()],
    );
    scope.tx().execute_raw(head).await?;
    Ok(())
}

pub async fn by_id(view: View<'_>, id: TenantId) -> Result<Option<Tenant>, StoreError> {
    Ok(Entity::find_by_id(id).one(view.tx).await?)
}

pub async fn by_key(view: View<'_>, key: &str) -> Result<Option<Tenant>, StoreError> {
    Ok(Entity::find().filter(Column::Key.eq(key)).one(view.tx).await?)
}

/// Every tenant, in the order of its key.
pub async fn all(view: View<'_>) -> Result<Vec<Tenant>, StoreError> {
    Ok(Entity::find().order_by_asc(Column::Key).all(view.tx).await?)
}

/// The tenants in which a person has a membership in force, in the order of their names.
pub async fn of_person(view: View<'_>, person: PersonId) -> Result<Vec<Tenant>, StoreError> {
    use membership::Column as M;
    view.as_person(Some(person)).await?;
    let member = membership::Entity::find()
        .select_only()
        .column(M::TenantId)
        .filter(Condition::all().add(M::PersonId.eq(person)).add(M::JoinedAt.is_not_null()).add(M::EndedAt.is_null()))
        .into_query();
    let tenants = Entity::find().filter(Column::Id.in_subquery(member)).order_by_asc(Column::Name).all(view.tx).await?;
    view.as_person(None).await?;
    Ok(tenants)
}
