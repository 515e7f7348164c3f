//! Ten times the tenants: the same page should take the same time.

use super::{EngineFigures, Field, Pace, median, pages, say};
use crate::args::Options;
use crate::contestant::cordee::Cordee;
use crate::data::Data;
use crate::outcome::Outcome;
use std::path::Path;

pub async fn measure(
    options: &Options,
    home: &Path,
    field: &Field,
    few: &Data,
    pace: Pace,
    engine: &mut EngineFigures,
) -> Outcome<()> {
    let small = Cordee::start(&options.server, home, few, None).await?;
    let (mut overview, mut group) = (Vec::new(), Vec::new());
    for _ in 0..pace.rounds {
        let many = field.cordee.contestant(pages::CORDEE, &field.data, field.database)?;
        let few = small.contestant(pages::CORDEE, few, field.database)?;
        for (page, ratios) in [(pages::OVERVIEW, &mut overview), (pages::GROUP, &mut group)] {
            let few = pages::run(&few, page, 16, pace).await?;
            let many = pages::run(&many, page, 16, pace).await?;
            ratios.push(few.per_second() / many.per_second());
        }
    }
    let found = (median(overview.into_iter()), median(group.into_iter()));
    say(&format!("  ten times the tenants: {:.2}× the time for Q1, {:.2}× for Q2", found.0, found.1));
    engine.tenants = Some(found);
    Ok(())
}
