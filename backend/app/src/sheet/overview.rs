use super::{store, written};
use crate::{AppResult, Asker};
use cordee_domain::establishment::category::Sector;
use cordee_domain::library::{SheetContent, Theme};
use cordee_domain::policy::act;
use cordee_store::group::Group;
use std::collections::BTreeMap;

/// The most published sheets that are counted.
const COUNTED: u64 = 2_000;

/// The most groups that are listed.
const LISTED: u64 = 200;

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

/// For those who watch over the library of the whole tenant.
pub async fn overview(asker: &Asker) -> AppResult<Overview> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    let mut counts: BTreeMap<(Theme, Option<i32>, Option<Sector>), i64> = BTreeMap::new();
    for facts in store::published_facts(&scope, COUNTED).await? {
        let content: SheetContent = written(&facts)?;
        for theme in content.themes {
            *counts.entry((theme, content.year, content.sector)).or_default() += 1;
        }
    }
    let themes =
        counts.into_iter().map(|((theme, year, sector), sheets)| ThemeCount { theme, year, sector, sheets }).collect();
    Ok(Overview { themes, groups_without: store::groups_without(&scope, LISTED).await? })
}
