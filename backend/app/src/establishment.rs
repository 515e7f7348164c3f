//! The register of a tenant: search, distances, import from FINESS.

mod import;

pub use import::{Imported, Refused, import};

use crate::page::{First, Page};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::establishment::category::{Category, Sector};
use cordee_domain::establishment::geo::Position;
use cordee_domain::ids::{EstablishmentId, GroupId, ManagingOrganisationId, ProgrammeId};
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::{establishment, programme};
use cordee_store::establishment as store;
use std::collections::HashMap;

pub use store::{Establishment, ManagingOrganisation};

/// What establishments are asked for, as typed.
#[derive(Clone, Debug, Default)]
pub struct EstablishmentFilter {
    pub search: Option<String>,
    pub department: Option<String>,
    pub category: Option<String>,
    pub sector: Option<Sector>,
    pub organisation: Option<ManagingOrganisationId>,
    /// Only those that this programme admits and that are in none of its groups.
    pub free_in: Option<ProgrammeId>,
    /// In the order of distance from this establishment.
    pub near: Option<EstablishmentId>,
}

/// Where a page starts: after a name, or after a rank in the order of distance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    Name(String, EstablishmentId),
    Rank(usize),
}

/// An establishment of a page, with its distance in metres when asked from somewhere.
pub type Located = (Establishment, Option<i64>);

/// How many establishments are ranked by distance at most; a region has fewer.
const MAX_RANKED: u64 = 10_000;

/// One page of the register.
pub async fn page(
    asker: &Asker,
    filter: EstablishmentFilter,
    after: Option<After>,
    first: impl Into<First>,
) -> AppResult<Page<Located>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::ESTABLISHMENT_VIEW).await?;
    let categories = match filter.free_in {
        None => None,
        Some(id) => {
            let programmes = asker.read(act::PROGRAMME_VIEW).await?;
            let programme = programmes.find::<programme::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            let rulebook = asker.app().rulebook(&programme)?;
            let admitted = |category: &&Category| rulebook.eligibility.admits_category(category.code).is_ok();
            Some(Category::all().iter().filter(admitted).map(|c| c.code.to_owned()).collect())
        }
    };
    let near = match filter.near {
        None => None,
        Some(id) => {
            let origin = scope.find::<establishment::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            let message = "La position de cet établissement n’est pas connue : cherchez par nom ou par département.";
            Some(position(&origin).ok_or_else(|| Refusal::rule("nearEstablishment", message))?)
        }
    };
    let wanted = store::EstablishmentFilter {
        words: check::search_words(filter.search.as_deref())?,
        department: check::code("department", "Département", filter.department.as_deref())?,
        category: check::code("category", "Catégorie", filter.category.as_deref())?,
        categories,
        sector: filter.sector,
        organisation: filter.organisation,
        free_in: filter.free_in,
    };
    match (near, after) {
        (Some(origin), after) => {
            let skipped = match after {
                Some(After::Rank(rank)) => rank,
                Some(After::Name(..)) => return Err(misplaced_cursor()),
                None => 0,
            };
            let mut located: Vec<Located> = store::located(&scope, &wanted, MAX_RANKED)
                .await?
                .into_iter()
                .map(|e| {
                    let metres = position(&e).map(|there| origin.distance(there));
                    // Within France: far below 2^53 metres.
                    #[expect(clippy::cast_possible_truncation, reason = "metres within France")]
                    let metres = metres.map(|m| m.round() as i64);
                    (e, metres)
                })
                .collect();
            located.sort_by(|(a, da), (b, db)| da.cmp(db).then_with(|| a.id.cmp(&b.id)));
            let total = located.len() as u64;
            let rest: Vec<Located> = located.into_iter().skip(skipped).collect();
            Ok(Page::cut((rest, Some(total)), extent))
        }
        (None, after) => {
            let after = match after {
                Some(After::Name(key, id)) => Some((key, id)),
                Some(After::Rank(_)) => return Err(misplaced_cursor()),
                None => None,
            };
            let (rows, total) = store::page(&scope, &wanted, after, extent).await?;
            Ok(Page::cut((rows.into_iter().map(|e| (e, None)).collect(), total), extent))
        }
    }
}

/// The sites that each organisation manages, in the order of names.
pub async fn pages_of_organisations(
    asker: &Asker,
    organisations: &[ManagingOrganisationId],
    after: Option<(String, EstablishmentId)>,
    first: First,
) -> AppResult<HashMap<ManagingOrganisationId, Page<Establishment>>> {
    let extent = first.extent()?;
    let scope = asker.read(act::ESTABLISHMENT_VIEW).await?;
    let pages = store::pages(&scope, organisations, after, extent).await?;
    Ok(pages.into_iter().map(|(id, rows)| (id, Page::cut(rows, extent))).collect())
}

fn misplaced_cursor() -> AppError {
    let message = "Ce repère de page est celui d’une autre recherche. Reprenez au début.";
    Refusal::invalid("after", message).into()
}

/// Where an establishment stands, when known.
pub fn position(establishment: &Establishment) -> Option<Position> {
    Some(Position { longitude: establishment.longitude?, latitude: establishment.latitude? })
}

pub async fn by_ids(asker: &Asker, ids: &[EstablishmentId]) -> AppResult<Vec<Establishment>> {
    let read =
        async |ids: &[EstablishmentId]| Ok(store::by_ids(&asker.read(act::ESTABLISHMENT_VIEW).await?, ids).await?);
    asker.memory().establishments.of(ids, |row| row.id, read).await
}

pub async fn organisations_by_ids(
    asker: &Asker,
    ids: &[ManagingOrganisationId],
) -> AppResult<Vec<ManagingOrganisation>> {
    Ok(store::organisations_by_ids(&asker.read(act::ESTABLISHMENT_VIEW).await?, ids).await?)
}

/// One page of managing organisations, in the order of names.
pub async fn organisations(
    asker: &Asker,
    search: Option<&str>,
    after: Option<(String, ManagingOrganisationId)>,
    first: impl Into<First>,
) -> AppResult<Page<ManagingOrganisation>> {
    let extent = first.into().extent()?;
    let scope = asker.read(act::ESTABLISHMENT_VIEW).await?;
    let rows = store::organisations(&scope, &check::search_words(search)?, after, extent).await?;
    Ok(Page::cut(rows, extent))
}

/// The group of a programme that each of these establishments is in, if the asker sees it.
pub async fn groups_in(
    asker: &Asker,
    programme: ProgrammeId,
    establishments: &[EstablishmentId],
) -> AppResult<Vec<(EstablishmentId, GroupId)>> {
    Ok(store::groups_of(&asker.read(act::GROUP_VIEW).await?, programme, establishments).await?)
}
