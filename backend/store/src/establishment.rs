//! The register: establishments and the organisations that manage them.

use crate::entity::{establishment, managing_organisation, participation};
use crate::page::Keyset;
use crate::scope::{Query, ReadScope};
use crate::{Extent, Rows, StoreError};
use cordee_domain::establishment::category::Sector;
use cordee_domain::ids::{EstablishmentId, GroupId, ManagingOrganisationId, ProgrammeId};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, LikeExpr};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use std::collections::HashMap;

pub use establishment::Model as Establishment;
pub use managing_organisation::Model as ManagingOrganisation;

/// What establishments are asked for. Texts are already folded.
#[derive(Clone, Debug, Default)]
pub struct EstablishmentFilter {
    /// Words that must all be found in the name, the town, the postcode or the number.
    pub words: Vec<String>,
    pub department: Option<String>,
    pub category: Option<String>,
    /// Only these categories; all when none is named.
    pub categories: Option<Vec<String>>,
    pub sector: Option<Sector>,
    pub organisation: Option<ManagingOrganisationId>,
    /// Only those in none of this programme's groups.
    pub free_in: Option<ProgrammeId>,
}

/// Where a page of establishments starts: after this sort key and id.
pub type After = (String, EstablishmentId);

/// One page in the order of names, and the count of all that match: one condition answers both.
pub async fn page(
    scope: &ReadScope,
    filter: &EstablishmentFilter,
    after: Option<After>,
    extent: Extent,
) -> Result<Rows<Establishment>, StoreError> {
    matching(scope, filter).page(&by_name(), after, extent).await
}

/// The same of each of these organisations.
pub async fn pages(
    scope: &ReadScope,
    organisations: &[ManagingOrganisationId],
    after: Option<After>,
    extent: Extent,
) -> Result<HashMap<ManagingOrganisationId, Rows<Establishment>>, StoreError> {
    let all = scope.select::<establishment::Entity>();
    all.pages(establishment::Column::OrganisationId, organisations, &by_name(), after, extent).await
}

fn by_name() -> Keyset {
    use establishment::Column;
    Keyset::ascending(Column::SortKey.into_expr(), Column::Id.into_expr())
}

/// Every match that has a position, to be sorted by distance: at most `limit`.
pub async fn located(
    scope: &ReadScope,
    filter: &EstablishmentFilter,
    limit: u64,
) -> Result<Vec<Establishment>, StoreError> {
    matching(scope, filter)
        .filter(establishment::Column::Latitude.is_not_null())
        .map(|select| select.limit(limit))
        .all()
        .await
}

fn matching<'a>(scope: &'a ReadScope, filter: &EstablishmentFilter) -> Query<'a, establishment::Entity> {
    use establishment::Column;
    let mut condition = Condition::all();
    for word in &filter.words {
        // Folded words hold letters and digits only: nothing to escape.
        condition = condition.add(Expr::col(Column::SearchText).like(LikeExpr::new(format!("%{word}%"))));
    }
    if let Some(department) = &filter.department {
        condition = condition.add(Column::Department.eq(department));
    }
    if let Some(category) = &filter.category {
        condition = condition.add(Column::Category.eq(category));
    }
    if let Some(categories) = &filter.categories {
        condition = condition.add(Column::Category.is_in(categories));
    }
    if let Some(sector) = filter.sector {
        condition = condition.add(Column::Sector.eq(sector));
    }
    if let Some(organisation) = filter.organisation {
        condition = condition.add(Column::OrganisationId.eq(organisation));
    }
    if let Some(programme) = filter.free_in {
        use participation::Column as P;
        let taken = participation::Entity::find()
            .select_only()
            .column(P::EstablishmentId)
            .filter(P::TenantId.eq(scope.tenant()))
            .filter(P::ProgrammeId.eq(programme))
            .filter(P::LeftAt.is_null())
            .into_query();
        condition = condition.add(Column::Id.not_in_subquery(taken));
    }
    scope.select::<establishment::Entity>().filter(condition)
}

pub async fn by_ids(scope: &ReadScope, ids: &[EstablishmentId]) -> Result<Vec<Establishment>, StoreError> {
    scope.select::<establishment::Entity>().filter(establishment::Column::Id.is_in(ids.iter().copied())).all().await
}

pub async fn organisations_by_ids(
    scope: &ReadScope,
    ids: &[ManagingOrganisationId],
) -> Result<Vec<ManagingOrganisation>, StoreError> {
    scope
        .select::<managing_organisation::Entity>()
        .filter(managing_organisation::Column::Id.is_in(ids.iter().copied()))
        .all()
        .await
}

/// One page of organisations in the order of names, and the count of all that match.
pub async fn organisations(
    scope: &ReadScope,
    words: &[String],
    after: Option<(String, ManagingOrganisationId)>,
    extent: Extent,
) -> Result<Rows<ManagingOrganisation>, StoreError> {
    use managing_organisation::{Column, Entity};
    let matching = words.iter().fold(scope.select::<Entity>(), |query, word| {
        query.filter(Expr::col(Column::SearchText).like(LikeExpr::new(format!("%{word}%"))))
    });
    matching.page(&Keyset::ascending(Column::SearchText.into_expr(), Column::Id.into_expr()), after, extent).await
}

/// What the register holds already: id, digest of the record and version, by number.
pub async fn known(scope: &ReadScope) -> Result<Vec<(String, EstablishmentId, Option<String>, i32)>, StoreError> {
    use establishment::Column;
    scope
        .select::<establishment::Entity>()
        .map(|select| {
            select
                .select_only()
                .column(Column::Finess)
                .column(Column::Id)
                .column(Column::RegisterDigest)
                .column(Column::Version)
        })
        .tuples()
        .await
}

/// The organisations known already, by number.
pub async fn known_organisations(scope: &ReadScope) -> Result<Vec<ManagingOrganisation>, StoreError> {
    scope.select::<managing_organisation::Entity>().all().await
}

/// Which of these establishments are already in a group of the programme, and in which.
pub async fn groups_of(
    scope: &ReadScope,
    programme: ProgrammeId,
    establishments: &[EstablishmentId],
) -> Result<Vec<(EstablishmentId, GroupId)>, StoreError> {
    use participation::Column;
    scope
        .select::<participation::Entity>()
        .filter(Column::ProgrammeId.eq(programme))
        .filter(Column::EstablishmentId.is_in(establishments.iter().copied()))
        .filter(Column::LeftAt.is_null())
        .map(|select| select.select_only().column(Column::EstablishmentId).column(Column::GroupId))
        .tuples()
        .await
}
