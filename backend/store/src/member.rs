//! People as a tenant sees them: only those who are, or were, its members.

use crate::StoreError;
use crate::entity::{membership, person, tenant};
use crate::scope::ReadScope;
use cordee_domain::ids::PersonId;
use cordee_domain::policy::Role;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, LikeExpr};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

pub use membership::Model as Membership;
pub use person::Model as Person;
pub use tenant::Model as Tenant;

/// The tenant of the scope.
pub async fn tenant(scope: &ReadScope) -> Result<Option<Tenant>, StoreError> {
    Ok(tenant::Entity::find_by_id(scope.tenant()).one(scope.tx()).await?)
}

/// The present memberships of someone in the tenant.
pub async fn memberships_of(scope: &ReadScope, person: PersonId) -> Result<Vec<Membership>, StoreError> {
    use membership::Column;
    Ok(membership::Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()))
        .filter(Column::PersonId.eq(person))
        .filter(Column::EndedAt.is_null())
        .order_by_asc(Column::Id)
        .all(scope.tx())
        .await?)
}

/// These people, as far as they are or were members of the tenant: for the names behind ids that
/// the tenant's own rows hold.
pub async fn people_by_ids(scope: &ReadScope, ids: &[PersonId]) -> Result<Vec<Person>, StoreError> {
    let members = membership::Entity::find()
        .select_only()
        .column(membership::Column::PersonId)
        .filter(membership::Column::TenantId.eq(scope.tenant()))
        .filter(membership::Column::PersonId.is_in(ids.iter().copied()));
    Ok(person::Entity::find()
        .filter(person::Column::Id.is_in(ids.iter().copied()))
        .filter(person::Column::Id.in_subquery(members.into_query()))
        .all(scope.tx())
        .await?)
}

/// One page of the people who are members now, in the order of names, and the count of all that
/// match. Those who only reach their own see themselves and the people of their groups.
pub async fn page(
    scope: &ReadScope,
    words: &[String],
    role: Option<Role>,
    after: Option<(String, PersonId)>,
    limit: u64,
) -> Result<(Vec<Person>, u64), StoreError> {
    use membership::Column as M;
    use person::Column as P;
    let mut members = membership::Entity::find()
        .select_only()
        .column(M::PersonId)
        .filter(M::TenantId.eq(scope.tenant()))
        .filter(M::EndedAt.is_null());
    if let Some(role) = role {
        members = members.filter(M::Role.eq(role));
    }
    if let Some(own) = scope.own_person() {
        members = members.filter(M::PersonId.eq(own));
    }
    let mut condition = Condition::all().add(P::Id.in_subquery(members.into_query()));
    for word in words {
        condition = condition.add(Expr::col(P::NameFolded).like(LikeExpr::new(format!("%{word}%"))));
    }
    let total = sea_orm::PaginatorTrait::count(person::Entity::find().filter(condition.clone()), scope.tx()).await?;
    if let Some((name, id)) = after {
        let later = Expr::tuple([Expr::col(P::NameFolded), Expr::col(P::Id)])
            .gt(Expr::tuple([Expr::value(name), Expr::value(id)]));
        condition = condition.add(later);
    }
    let rows = person::Entity::find()
        .filter(condition)
        .order_by_asc(P::NameFolded)
        .order_by_asc(P::Id)
        .limit(limit)
        .all(scope.tx())
        .await?;
    Ok((rows, total))
}
