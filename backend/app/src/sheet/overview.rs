use super::store;
use crate::{AppResult, Asker};
use cordee_domain::establishment::category::Sector;
use cordee_domain::ids::PublicationId;
use cordee_domain::library::Theme;
use cordee_domain::library::facet::Facet;
use cordee_domain::policy::act;
use cordee_store::group::Group;
use cordee_store::publication;
use std::collections::{BTreeMap, HashMap};

/// How many published sheets speak of a theme, of one year and one sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeCount {
    pub theme: Theme,
    pub year: Option<i32>,
    pub sector: Option<Sector>,
    pub sheets: i64,
}

/// What is told of what, and of which groups nothing is yet.
#[derive(Clone, Debug)]
pub struct Overview {
    pub themes: Vec<ThemeCount>,
    /// By name, those under way or closed.
    pub groups_without: Vec<Group>,
}

#[derive(Default)]
struct Sorted {
    themes: Vec<Theme>,
    year: Option<i32>,
    sector: Option<Sector>,
}

/// For those who watch over the library of the whole tenant. Every sheet that is public counts, by what the library
/// sorts it by.
pub async fn overview(asker: &Asker) -> AppResult<Overview> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    let [theme, year, sector] = [Facet::Theme, Facet::Year, Facet::Sector].map(Facet::key);
    let mut sheets: HashMap<PublicationId, Sorted> = HashMap::new();
    for (id, facet, value) in publication::sorted_by(&scope, &[theme, year, sector]).await? {
        let sheet = sheets.entry(id).or_default();
        if facet == theme {
            sheet.themes.extend(Theme::from_key(&value));
        } else if facet == year {
            sheet.year = value.parse().ok();
        } else {
            sheet.sector = Sector::from_key(&value);
        }
    }
    let mut counts: BTreeMap<(Theme, Option<i32>, Option<Sector>), i64> = BTreeMap::new();
    for Sorted { themes, year, sector } in sheets.into_values() {
        for theme in themes {
            *counts.entry((theme, year, sector)).or_default() += 1;
        }
    }
    let themes =
        counts.into_iter().map(|((theme, year, sector), sheets)| ThemeCount { theme, year, sector, sheets }).collect();
    Ok(Overview { themes, groups_without: store::groups_without(&scope).await? })
}
