//! Networks of facilitators: posts, mandates, structures, steps, deliverables, money.

use crate::StoreError;
use crate::entity::{deliverable, network_step, post, post_decision, post_mandate, post_move, post_structure};
use crate::scope::{ReadScope, Tenanted};
use cordee_domain::ids::{EstablishmentId, GroupId, PostId, ProgrammeId};
use cordee_domain::network::StructureStatus;
use sea_orm::{ColumnTrait, FromQueryResult, QueryOrder, QuerySelect};

pub use deliverable::Model as Deliverable;
pub use network_step::Model as NetworkStep;
pub use post::Model as Post;
pub use post_decision::Model as PostDecision;
pub use post_mandate::Model as PostMandate;
pub use post_move::Model as PostMove;
pub use post_structure::Model as PostStructure;

/// The posts of these programmes, in the order of their numbers.
pub async fn posts_of(scope: &ReadScope, programmes: &[ProgrammeId]) -> Result<Vec<Post>, StoreError> {
    use post::Column;
    scope
        .select::<post::Entity>()
        .filter(Column::ProgrammeId.is_in(programmes.iter().copied()))
        .map(|select| select.order_by_asc(Column::ProgrammeId).order_by_asc(Column::Number))
        .all()
        .await
}

/// How many posts of a programme are not to be counted as free, and the highest number given.
pub async fn numbers(scope: &ReadScope, programme: ProgrammeId) -> Result<Vec<i32>, StoreError> {
    use post::Column;
    scope
        .select::<post::Entity>()
        .filter(Column::ProgrammeId.eq(programme))
        .map(|select| select.select_only().column(Column::Number))
        .tuples::<(i32,)>()
        .await
        .map(|rows| rows.into_iter().map(|(number,)| number).collect())
}

async fn of_posts<E: Tenanted>(
    scope: &ReadScope,
    column: E::Column,
    posts: &[PostId],
    order: E::Column,
) -> Result<Vec<E::Model>, StoreError>
where
    E::Model: FromQueryResult + Send + Sync,
{
    scope.select::<E>().filter(column.is_in(posts.iter().copied())).map(|select| select.order_by_asc(order)).all().await
}

/// Everyone who held these posts, in the order of time.
pub async fn mandates_of(scope: &ReadScope, posts: &[PostId]) -> Result<Vec<PostMandate>, StoreError> {
    use post_mandate::Column;
    of_posts::<post_mandate::Entity>(scope, Column::PostId, posts, Column::Id).await
}

/// The structures of these posts, candidates included, in the order in which they came.
pub async fn structures_of(scope: &ReadScope, posts: &[PostId]) -> Result<Vec<PostStructure>, StoreError> {
    use post_structure::Column;
    of_posts::<post_structure::Entity>(scope, Column::PostId, posts, Column::Id).await
}

pub async fn deliverables_of(scope: &ReadScope, posts: &[PostId]) -> Result<Vec<Deliverable>, StoreError> {
    use deliverable::Column;
    of_posts::<deliverable::Entity>(scope, Column::PostId, posts, Column::Id).await
}

pub async fn moves_of(scope: &ReadScope, posts: &[PostId]) -> Result<Vec<PostMove>, StoreError> {
    use post_move::Column;
    of_posts::<post_move::Entity>(scope, Column::PostId, posts, Column::Id).await
}

/// What was decided of these posts, in the order of time.
pub async fn decisions_of(scope: &ReadScope, posts: &[PostId]) -> Result<Vec<PostDecision>, StoreError> {
    use post_decision::Column;
    of_posts::<post_decision::Entity>(scope, Column::PostId, posts, Column::Id).await
}

/// The steps of these networks, of their posts and of their structures.
pub async fn steps_of(scope: &ReadScope, groups: &[GroupId]) -> Result<Vec<NetworkStep>, StoreError> {
    use network_step::Column;
    scope
        .select::<network_step::Entity>()
        .filter(Column::GroupId.is_in(groups.iter().copied()))
        .map(|select| select.order_by_asc(Column::Id))
        .all()
        .await
}

/// The post of a programme that accompanies this establishment, whoever may see it.
pub async fn accompanied_by(
    scope: &ReadScope,
    programme: ProgrammeId,
    establishment: EstablishmentId,
) -> Result<Option<PostStructure>, StoreError> {
    use post_structure::Column;
    use sea_orm::QueryFilter;
    let selected = scope
        .tenant_rows::<post_structure::Entity>()
        .filter(Column::ProgrammeId.eq(programme))
        .filter(Column::EstablishmentId.eq(establishment))
        .filter(Column::Status.eq(StructureStatus::Selected));
    Ok(selected.one(scope.tx()).await?)
}

/// The programmes of these posts that the scope sees.
pub async fn programmes_of(scope: &ReadScope) -> Result<Vec<ProgrammeId>, StoreError> {
    use post::Column;
    let rows: Vec<(ProgrammeId,)> = scope
        .select::<post::Entity>()
        .map(|select| select.select_only().column(Column::ProgrammeId).distinct().order_by_asc(Column::ProgrammeId))
        .tuples()
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
