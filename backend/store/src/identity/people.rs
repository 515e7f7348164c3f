//! People as a tenant sees them: those who hold or held a membership in it, under the name that
//! was typed for them until they accept an invitation.

use super::membership::found_by;
use crate::entity::membership::{Column, Entity};
use crate::entity::person;
use crate::error::StoreError;
use crate::page::{Extent, Rows};
use crate::reach::OwnReach;
use crate::scope::ReadScope;
use cordee_domain::ids::PersonId;
use cordee_domain::policy::Role;
use sea_orm::sea_query::{Expr, Func, SelectStatement, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef, Select,
};

/// A person as a tenant sees it.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    /// For sorting and for the cursor of a page.
    pub name_folded: String,
}

/// Which people to list.
#[derive(Clone, Debug, Default)]
pub struct PersonFilter {
    pub role: Option<Role>,
    pub search: Option<String>,
}

/// The people with these ids whom the tenant knows, whatever brought their ids here.
pub async fn by_ids(scope: &ReadScope, ids: &[PersonId]) -> Result<Vec<Person>, StoreError> {
    let wanted = scope.tenant_rows::<Entity>().filter(Column::PersonId.is_in(ids.iter().copied()));
    rows(scope, shown(wanted)).await
}

/// Those of these people whom the asker knows beyond their names: itself, those of its groups,
/// and everyone for those who reach the whole tenant.
pub async fn known(scope: &ReadScope, own: Option<PersonId>, ids: &[PersonId]) -> Result<Vec<PersonId>, StoreError> {
    let Some(reach) = scope.own_reach() else { return Ok(ids.to_vec()) };
    let mut known: Vec<PersonId> = ids.iter().copied().filter(|id| Some(*id) == own).collect();
    let others = Condition::all()
        .add(Column::PersonId.is_in(ids.iter().copied()))
        .add(Column::PersonId.in_subquery(companions(scope, reach)));
    let found: Vec<PersonId> = scope
        .tenant_rows::<Entity>()
        .filter(others)
        .select_only()
        .column(Column::PersonId)
        .distinct()
        .into_tuple()
        .all(scope.tx())
        .await?;
    known.extend(found);
    Ok(known)
}

/// A page of the people who hold a membership, in the order of names, and how many there are in
/// all. Those who only reach their own see themselves and the people of their groups. `after` is
/// the folded name and the id of the last of the page before.
pub async fn page(
    scope: &ReadScope,
    own: Option<PersonId>,
    filter: &PersonFilter,
    extent: Extent,
    after: Option<(String, PersonId)>,
) -> Result<Rows<Person>, StoreError> {
    let listed = || {
        let mut select = scope.tenant_rows::<Entity>().filter(Column::EndedAt.is_null());
        if let Some(reach) = scope.own_reach() {
            let mut seen = Condition::any().add(Column::PersonId.in_subquery(companions(scope, reach)));
            if let Some(own) = own {
                seen = seen.add(Column::PersonId.eq(own));
            }
            select = select.filter(seen);
        }
        if let Some(role) = filter.role {
            select = select.filter(Column::Role.eq(role));
        }
        if let Some(search) = filter.search.as_deref() {
            select = select.filter(found_by(search));
        }
        select
    };
    let whole = after.is_none();
    let mut select = shown(listed());
    if let Some((name, id)) = after {
        let later = Condition::any()
            .add(person::Column::NameFolded.gt(name.clone()))
            .add(Condition::all().add(person::Column::NameFolded.eq(name)).add(person::Column::Id.gt(id)));
        select = select.filter(later);
    }
    let select = select.order_by_asc(person::Column::NameFolded).order_by_asc(person::Column::Id).limit(extent.limit);
    let rows = rows(scope, select).await?;
    let count = async {
        let people = Column::PersonId.into_expr().count_distinct();
        let select = listed().join(JoinType::InnerJoin, to_person()).select_only().column_as(people, "people");
        let counted: Option<i64> = select.into_tuple().one(scope.tx()).await?;
        Ok(counted.unwrap_or(0).unsigned_abs())
    };
    let total = extent.total(rows.len(), whole, count).await?;
    Ok((rows, total))
}

async fn rows(scope: &ReadScope, select: Select<Entity>) -> Result<Vec<Person>, StoreError> {
    Ok(select.into_model::<Person>().all(scope.tx()).await?)
}

/// One row a person, under the name that the tenant may see.
fn shown(select: Select<Entity>) -> Select<Entity> {
    use person::Column as P;
    let joined: SimpleExpr = Func::max(Expr::col((Entity, Column::JoinedAt))).into();
    let typed: SimpleExpr = Func::max(Expr::col((Entity, Column::InvitedName))).into();
    let own_name = Expr::col((person::Entity, P::Name));
    let name = Expr::case(joined.is_null(), Func::coalesce([typed, own_name.clone()]));
    let name: SimpleExpr = name.finally(own_name).into();
    select
        .join(JoinType::InnerJoin, to_person())
        .select_only()
        .columns([P::Id, P::Email, P::NameFolded])
        .expr_as(name, "name")
        .group_by(P::Id)
        .group_by(P::Email)
        .group_by(P::Name)
        .group_by(P::NameFolded)
}

fn to_person() -> RelationDef {
    Entity::belongs_to(person::Entity).from(Column::PersonId).to(person::Column::Id).into()
}

/// Who is of these groups, or was.
fn companions(scope: &ReadScope, reach: &OwnReach) -> SelectStatement {
    crate::carrier::ever_of(scope, || reach.groups.iter().copied().collect())
}
