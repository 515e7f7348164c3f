//! Memberships: the roles that people hold in a tenant.

use super::View;
use crate::entity::membership::{ActiveModel, Column, Entity, Model};
use crate::entity::person;
use crate::error::StoreError;
use crate::page::{Extent, Rows};
use crate::scope::{Query, ReadScope, WriteScope};
use cordee_domain::ids::{EstablishmentId, ManagingOrganisationId, MembershipId, PersonId};
use cordee_domain::policy::Role;
use cordee_domain::text;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::{Expr, LikeExpr, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, FromQueryResult, IntoActiveModel, JoinType, QueryFilter,
    QueryOrder, QuerySelect, RelationDef, Select,
};

pub type Membership = Model;

/// A membership about to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMembership {
    pub id: MembershipId,
    pub person: PersonId,
    pub role: Role,
    pub establishment: Option<EstablishmentId>,
    pub organisation: Option<ManagingOrganisationId>,
    /// The name to show until the person accepts; none when there is nothing to accept.
    pub invited_name: Option<String>,
}

/// Makes a membership, which waits for the person to accept if it was invited.
pub async fn add(scope: &WriteScope, new: NewMembership) -> Result<Membership, StoreError> {
    let joined = new.invited_name.is_none().then(|| scope.now());
    let row = ActiveModel {
        tenant_id: Set(scope.tenant()),
        id: Set(new.id),
        person_id: Set(new.person),
        role: Set(new.role),
        establishment_id: Set(new.establishment),
        organisation_id: Set(new.organisation),
        since: Set(scope.now()),
        joined_at: Set(joined),
        invited_name: Set(new.invited_name),
        ended_at: Set(None),
        version: Set(1),
    };
    scope.insert(row).await
}

/// Puts a membership that waited in force.
pub async fn join(scope: &WriteScope, membership: Membership) -> Result<Membership, StoreError> {
    let version = membership.version;
    let mut row = membership.into_active_model();
    row.joined_at = Set(Some(scope.now()));
    row.invited_name = Set(None);
    row.version = Set(version + 1);
    scope.update(row).await
}

/// Ends a membership.
pub async fn end(scope: &WriteScope, membership: Membership) -> Result<Membership, StoreError> {
    let version = membership.version;
    let mut row = membership.into_active_model();
    row.tenant_id = Unchanged(scope.tenant());
    row.ended_at = Set(Some(scope.now()));
    row.version = Set(version + 1);
    scope.update(row).await
}

pub async fn by_ids(scope: &ReadScope, ids: &[MembershipId]) -> Result<Vec<Membership>, StoreError> {
    scope.select::<Entity>().filter(Column::Id.is_in(ids.iter().copied())).all().await
}

/// The memberships of a person that have not ended, waiting ones among them; whatever the reach,
/// for those who invite that person as for itself.
pub async fn of_person(scope: &ReadScope, person: PersonId) -> Result<Vec<Membership>, StoreError> {
    let rows = scope
        .tenant_rows::<Entity>()
        .filter(Column::PersonId.eq(person))
        .filter(Column::EndedAt.is_null())
        .order_by_asc(Column::Since)
        .order_by_asc(Column::Id)
        .all(scope.tx())
        .await?;
    Ok(rows)
}

/// How many memberships of a role are in force.
pub async fn count_in_force(scope: &ReadScope, role: Role) -> Result<u64, StoreError> {
    scope
        .select::<Entity>()
        .filter(Column::Role.eq(role))
        .filter(Column::JoinedAt.is_not_null())
        .filter(Column::EndedAt.is_null())
        .count()
        .await
}

/// Whether the person has a membership in force anywhere, in any tenant.
pub async fn is_member_somewhere(view: View<'_>, person: PersonId) -> Result<bool, StoreError> {
    view.as_person(Some(person)).await?;
    let found = Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::JoinedAt.is_not_null())
        .limit(1)
        .one(view.tx)
        .await?;
    view.as_person(None).await?;
    Ok(found.is_some())
}

/// Which memberships to list.
#[derive(Clone, Debug, Default)]
pub struct MembershipFilter {
    pub role: Option<Role>,
    /// Words of the name, accents and case ignored, or of the address.
    pub search: Option<String>,
}

/// Where a page starts: after the one with this folded name and id.
pub type After = (String, MembershipId);

/// A membership and the folded name that it is sorted by.
pub type Listed = (Membership, String);

/// A page of the memberships that have not ended, in the order of names, and how many there are
/// in all.
pub async fn page(
    scope: &ReadScope,
    filter: &MembershipFilter,
    extent: Extent,
    after: Option<After>,
) -> Result<Rows<Listed>, StoreError> {
    let whole = after.is_none();
    let mut query = listed(scope, filter);
    if let Some((name, id)) = after {
        let later = Condition::any()
            .add(person::Column::NameFolded.gt(name.clone()))
            .add(Condition::all().add(person::Column::NameFolded.eq(name)).add(Column::Id.gt(id)));
        query = query.filter(later);
    }
    let rows: Vec<ListedRow> = query
        .map(|select| {
            select
                .column_as(person::Column::NameFolded, "name_folded")
                .order_by_asc(person::Column::NameFolded)
                .order_by_asc(Column::Id)
                .limit(extent.limit)
        })
        .rows()
        .await?;
    let total = extent.total(rows.len(), whole, listed(scope, filter).count()).await?;
    Ok((rows.into_iter().map(|row| (row.membership, row.name_folded)).collect(), total))
}

/// How many memberships of each role have not ended; a role without one is left out.
pub async fn counts(scope: &ReadScope) -> Result<Vec<(Role, i64)>, StoreError> {
    let counted = |select: Select<Entity>| {
        select.select_only().column(Column::Role).column_as(Column::Id.count(), "memberships").group_by(Column::Role)
    };
    listed(scope, &MembershipFilter::default()).map(counted).tuples().await
}

#[derive(FromQueryResult)]
struct ListedRow {
    #[sea_orm(nested)]
    membership: Membership,
    name_folded: String,
}

fn listed<'a>(scope: &'a ReadScope, filter: &MembershipFilter) -> Query<'a, Entity> {
    let to_person: RelationDef =
        Entity::belongs_to(person::Entity).from(Column::PersonId).to(person::Column::Id).into();
    let mut query = scope
        .select::<Entity>()
        .filter(Column::EndedAt.is_null())
        .map(|select| select.join(JoinType::InnerJoin, to_person));
    if let Some(role) = filter.role {
        query = query.filter(Column::Role.eq(role));
    }
    if let Some(search) = filter.search.as_deref() {
        query = query.filter(found_by(search));
    }
    query
}

/// Finds people by their name, or by the name typed for them until they accept, or by address.
pub(super) fn found_by(search: &str) -> Condition {
    let like = |needle: &str| LikeExpr::new(format!("%{}%", escaped(needle))).escape('\\');
    let folded = text::fold(search);
    let words = folded.split(' ').filter(|w| !w.is_empty());
    let named = words.fold(Condition::all(), |all, word| {
        all.add(Expr::col((person::Entity, person::Column::NameFolded)).like(like(word)))
    });
    let named = if named.is_empty() { Condition::any().add(Expr::value(false)) } else { named };
    let named = Condition::all().add(Column::JoinedAt.is_not_null()).add(named);
    let typed: SimpleExpr = Expr::col((Entity, Column::InvitedName)).like(like(search.trim()));
    let address: SimpleExpr =
        Expr::col((person::Entity, person::Column::Email)).like(like(&search.trim().to_lowercase()));
    Condition::any().add(named).add(typed).add(address)
}

fn escaped(needle: &str) -> String {
    needle.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}
