//! Establishments and managing organisations.

use crate::enums::Sector;
use crate::error::IntoGraphql;
use crate::file::FileConnection;
use crate::group::{Group, found};
use crate::id::{GlobalId, optional};
use crate::loaders::{EstablishmentsOf, GroupIn, load};
use crate::{cursor, enums};
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use cordee_app::establishment::{After, EstablishmentFilter, Located};
use cordee_app::{Asker, establishment as app};
use cordee_domain::establishment::category::Category as KnownCategory;
use cordee_domain::establishment::finess::FinessNumber;
use cordee_domain::establishment::region::Department as KnownDepartment;
use cordee_domain::ids::{EstablishmentId, ManagingOrganisationId, ProgrammeId};
use std::sync::Arc;

/// A site of the national register (FINESS ET).
#[derive(Debug)]
pub struct Establishment {
    row: app::Establishment,
    distance: Option<i64>,
}

impl From<app::Establishment> for Establishment {
    fn from(row: app::Establishment) -> Establishment {
        Establishment { row, distance: None }
    }
}

/// A département of the tenant's region.
#[derive(Clone, Debug, SimpleObject)]
pub struct Department {
    /// Its code, a string: `09`, `2A`.
    pub code: String,
    pub name: String,
}

impl Department {
    pub fn of(code: &str) -> Department {
        let name = KnownDepartment::of_code(code).map_or(code, |d| d.name);
        Department { code: code.to_owned(), name: name.to_owned() }
    }
}

/// Where an establishment receives mail. Lines as the register writes them, in readable French.
#[derive(Debug, SimpleObject)]
pub struct Address {
    line: Option<String>,
    postcode: Option<String>,
    town: Option<String>,
    /// Code of the commune (INSEE).
    insee: Option<String>,
    /// Code of the département.
    department: String,
}

/// A place on Earth, in degrees (WGS84).
#[derive(Debug, SimpleObject)]
pub struct GeoPoint {
    longitude: f64,
    latitude: f64,
}

/// A category of the register's nomenclature.
#[derive(Debug, SimpleObject)]
pub struct Category {
    /// Three digits: `500` is an EHPAD.
    code: String,
    label: String,
    short_label: String,
}

#[Object]
impl Establishment {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.row.id)
    }

    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Its number in the register: nine characters, the last one a key.
    async fn finess(&self) -> &str {
        &self.row.finess
    }

    /// Its number as people write it: `NN NNN NNN N`.
    async fn finess_display(&self) -> String {
        FinessNumber::parse(&self.row.finess).map_or_else(|_| self.row.finess.clone(), |f| f.to_string())
    }

    async fn siret(&self) -> Option<&str> {
        self.row.siret.as_deref()
    }

    async fn category(&self) -> Category {
        let known = KnownCategory::of(&self.row.category);
        Category {
            code: self.row.category.clone(),
            label: known.map_or_else(|| self.row.category_label.clone(), |c| c.label.to_owned()),
            short_label: known.map_or_else(|| self.row.category_label.clone(), |c| c.short.to_owned()),
        }
    }

    async fn sector(&self) -> Sector {
        self.row.sector.into()
    }

    async fn address(&self) -> Address {
        Address {
            line: self.row.address_line.clone(),
            postcode: self.row.postcode.clone(),
            town: self.row.town.clone(),
            insee: self.row.insee.clone(),
            department: self.row.department.clone(),
        }
    }

    async fn phone(&self) -> Option<&str> {
        self.row.phone.as_deref()
    }

    async fn position(&self) -> Option<GeoPoint> {
        app::position(&self.row).map(|p| GeoPoint { longitude: p.longitude, latitude: p.latitude })
    }

    /// The organisation that manages it.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<ManagingOrganisation>> {
        match self.row.organisation_id {
            Some(id) => Ok(load(ctx, id).await?.map(ManagingOrganisation)),
            None => Ok(None),
        }
    }

    /// Distance in metres from the establishment asked with `nearEstablishment`.
    async fn distance_metres(&self) -> Option<i64> {
        self.distance
    }

    /// The files on it, as far as the asker reads them, the latest first.
    async fn files(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<FileConnection> {
        crate::file::on(ctx, self.row.id, first, after).await
    }

    /// The group of this programme that it is in, if any that the asker may see.
    async fn group_in(&self, ctx: &Context<'_>, programme_id: GlobalId) -> Result<Option<Group>> {
        let programme: ProgrammeId = programme_id.as_id().graphql()?;
        match load(ctx, GroupIn { programme, establishment: self.row.id }).await? {
            Some(id) => Ok(load(ctx, id).await?.map(Group)),
            None => Ok(None),
        }
    }

    async fn version(&self) -> i32 {
        self.row.version
    }
}

/// A managing legal body (FINESS EJ).
#[derive(Debug)]
pub struct ManagingOrganisation(pub app::ManagingOrganisation);

#[Object]
impl ManagingOrganisation {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn name(&self) -> &str {
        &self.0.name
    }

    async fn finess(&self) -> &str {
        &self.0.finess
    }

    /// The files on it, as far as the asker reads them, the latest first.
    async fn files(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<FileConnection> {
        crate::file::on(ctx, self.0.id, first, after).await
    }

    /// The sites that it manages, in the order of names.
    async fn establishments(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<EstablishmentConnection> {
        let key = EstablishmentsOf {
            organisation: self.0.id,
            after: cursor::read(after.as_deref()).graphql()?,
            first: crate::connection::first(ctx, first, &[]),
        };
        let page = found(load(ctx, key).await?)?.graphql()?;
        Ok(EstablishmentConnection::of(page, after.is_some(), |row| {
            (cursor::write(&(&row.sort_key, row.id)), Establishment { row, distance: None })
        }))
    }
}

connection!(EstablishmentConnection, EstablishmentEdge, Establishment);
connection!(ManagingOrganisationConnection, ManagingOrganisationEdge, ManagingOrganisation);

/// What establishments are asked for; all conditions hold together.
#[derive(Debug, InputObject)]
#[graphql(name = "EstablishmentFilter")]
pub struct EstablishmentFilterInput {
    /// Name, town, postcode or number; accents and case are ignored, every word must be found.
    search: Option<String>,
    department: Option<String>,
    category: Option<String>,
    sector: Option<enums::Sector>,
    /// Only those that this programme's rulebook admits and that are in none of its groups.
    free_in_programme: Option<GlobalId>,
    /// In the order of distance from this establishment.
    near_establishment: Option<GlobalId>,
}

#[derive(Debug, Default)]
pub struct EstablishmentQuery;

#[Object]
impl EstablishmentQuery {
    /// The tenant's register.
    async fn establishments(
        &self,
        ctx: &Context<'_>,
        filter: Option<EstablishmentFilterInput>,
        #[graphql(default = 20)] first: i64,
        after: Option<String>,
    ) -> Result<EstablishmentConnection> {
        let filter = match filter {
            None => EstablishmentFilter::default(),
            Some(input) => EstablishmentFilter {
                search: input.search,
                department: input.department,
                category: input.category,
                sector: input.sector.map(Into::into),
                organisation: None,
                free_in: optional(input.free_in_programme).graphql()?,
                near: optional(input.near_establishment).graphql()?,
            },
        };
        page(ctx, filter, first, after).await
    }

    /// The organisations that manage the register's establishments.
    async fn managing_organisations(
        &self,
        ctx: &Context<'_>,
        search: Option<String>,
        #[graphql(default = 20)] first: i64,
        after: Option<String>,
    ) -> Result<ManagingOrganisationConnection> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let key: Option<(String, ManagingOrganisationId)> = cursor::read(after.as_deref()).graphql()?;
        let page = app::organisations(asker, search.as_deref(), key, crate::connection::first(ctx, first, &[]))
            .await
            .graphql()?;
        Ok(ManagingOrganisationConnection::of(page, after.is_some(), |row| {
            (cursor::write(&(&row.search_text, row.id)), ManagingOrganisation(row))
        }))
    }
}

async fn page(
    ctx: &Context<'_>,
    filter: EstablishmentFilter,
    first: i64,
    after: Option<String>,
) -> Result<EstablishmentConnection> {
    let asker = ctx.data_unchecked::<Arc<Asker>>();
    let ranked = filter.near.is_some();
    let after_key = if ranked {
        cursor::read::<usize>(after.as_deref()).graphql()?.map(After::Rank)
    } else {
        cursor::read::<(String, EstablishmentId)>(after.as_deref()).graphql()?.map(|(key, id)| After::Name(key, id))
    };
    let mut rank = match after_key {
        Some(After::Rank(rank)) => rank,
        _ => 0,
    };
    let page = app::page(asker, filter, after_key, crate::connection::first(ctx, first, &[])).await.graphql()?;
    let ranks: Vec<usize> = page
        .items
        .iter()
        .map(|_| {
            rank += 1;
            rank
        })
        .collect();
    let items = page.items.into_iter().zip(ranks).collect();
    let page = cordee_app::Page { items, total: page.total, has_next: page.has_next };
    Ok(EstablishmentConnection::of(page, after.is_some(), |((row, distance), rank): (Located, usize)| {
        let cursor = if ranked { cursor::write(&rank) } else { cursor::write(&(&row.sort_key, row.id)) };
        (cursor, Establishment { row, distance })
    }))
}
