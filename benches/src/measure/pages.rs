//! Requests a second and processor time a request, contestants in turn.

use super::{EngineFigures, Field, Pace, PageFigure, say};
use crate::contestant::Contestant;
use crate::load::{self, Load, Sent};
use crate::outcome::Outcome;
use crate::process;
use crate::seed::shape;
use crate::tally;
use std::collections::BTreeMap;

pub const CORDEE: &str = "Cordée";
pub const OVERVIEW: &str = "Q1";
pub const GROUP: &str = "Q2";

/// Connections at which each page is asked.
pub const CONNECTIONS: [usize; 2] = [16, 64];

type Rounds = BTreeMap<(usize, &'static str, usize), (&'static str, Vec<Sent>)>;

pub async fn measure(field: &Field, pace: Pace, engine: &mut EngineFigures) -> Outcome<()> {
    let mut rounds = Rounds::new();
    for round in 0..pace.rounds {
        // Tokens live five minutes: each round has its own.
        let contestants = contestants(field)?;
        if round == 0 {
            agree(&contestants).await?;
        }
        for connections in CONNECTIONS {
            for page in [OVERVIEW, GROUP] {
                for (place, contestant) in contestants.iter().enumerate() {
                    let sent = run(contestant, page, connections, pace).await?;
                    say(&format!(
                        "  round {} · {page} at {connections:>2} · {:<40} {:>9.1}/s {:>8.3} ms of processor",
                        round + 1,
                        contestant.name,
                        sent.per_second(),
                        sent.cpu_ms()
                    ));
                    rounds.entry((place, page, connections)).or_insert((contestant.name, Vec::new())).1.push(sent);
                }
                let held = process::memory(field.cordee.pid());
                engine.loaded = engine.loaded.max(Some(held));
                engine.postgraphile_loaded =
                    engine.postgraphile_loaded.max(field.postgraphile.as_ref().map(|p| process::memory(p.pid())));
            }
        }
    }
    for ((_, page, connections), (name, sent)) in rounds {
        engine.pages.push(PageFigure::of(name, page, connections, &sent));
    }
    Ok(())
}

fn contestants(field: &Field) -> Outcome<Vec<Contestant>> {
    let mut all = vec![field.cordee.contestant(CORDEE, &field.data, field.database)?];
    all.extend(field.postgraphile.as_ref().map(|p| p.contestant(&field.data, field.database)));
    all.extend(field.floor.contestants(&field.data, field.database));
    Ok(all)
}

/// Asks one page of one contestant.
pub async fn run(contestant: &Contestant, page: &str, connections: usize, pace: Pace) -> Outcome<Sent> {
    let requests = if page == OVERVIEW { contestant.overviews.clone() } else { contestant.groups.clone() };
    let load =
        Load { address: contestant.address, requests, connections, warm_up: pace.warm_up, measured: pace.measured };
    load::send(&load, || contestant.cpu()).await.map_err(|error| format!("{}: {error}", contestant.name).into())
}

/// Checks that all but the static bytes give the same data, and that it is of the shape that was seeded.
async fn agree(contestants: &[Contestant]) -> Outcome<()> {
    let ours = &contestants[0];
    let mut checked = 0;
    for contestant in contestants.iter().filter(|c| c.name != crate::contestant::floor::STATIC) {
        for (mine, theirs) in [(&ours.overviews, &contestant.overviews), (&ours.groups, &contestant.groups)] {
            let at = theirs.len() / 3;
            let expected = tally::of(&ours.ask(&mine[at]).await?);
            let found = tally::of(&contestant.ask(&theirs[at]).await?);
            if expected != found {
                return Err(format!("{} gives other data: {found:?}, not {expected:?}", contestant.name).into());
            }
        }
        checked += 1;
    }
    let overview = tally::of(&ours.ask(&ours.overviews[0]).await?);
    let group = tally::of(&ours.ask(&ours.groups[0]).await?);
    let found = (tally::count(&overview, "step"), tally::count(&group, "workedOn"));
    if found != (shape::GROUPS * shape::ESTABLISHMENTS * 4, shape::ENTRIES) {
        return Err(format!("the pages do not have the seeded shape: {found:?}").into());
    }
    say(&format!("  {checked} contestants give the same data"));
    Ok(())
}
