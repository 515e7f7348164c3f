//! The goals, and how far each is reached.

use crate::contestant::floor::{JSON, ROWS};
use crate::contestant::postgraphile;
use crate::data::Kind;
use crate::measure::crowd::{ANSWERS, DIGESTS, SIGNATURES};
use crate::measure::live::HUB;
use crate::measure::pages::{CORDEE, GROUP, OVERVIEW};
use crate::measure::{EngineFigures, PageFigure};
use std::fmt::Write;

/// A goal: at least or at most so much.
#[derive(Clone, Copy)]
enum Goal {
    AtLeast(f64),
    AtMost(f64),
}

impl Goal {
    fn said(self, unit: &str) -> String {
        match self {
            Goal::AtLeast(goal) => format!("≥ {goal}{unit}"),
            Goal::AtMost(goal) => format!("≤ {goal}{unit}"),
        }
    }

    /// «reached», or by how much it is missed.
    fn verdict(self, found: f64) -> String {
        let (reached, missed) = match self {
            Goal::AtLeast(goal) => (found >= goal, (goal - found) / goal),
            Goal::AtMost(goal) => (found <= goal, (found - goal) / goal),
        };
        if reached { "reached".into() } else { format!("**missed by {:.0} %**", missed * 100.0) }
    }
}

pub fn table(engine: &EngineFigures) -> String {
    let mut out = String::from("| measure | goal | found | |\n|---|---|---|---|\n");
    let mut line = |measure: &str, goal: Goal, unit: &str, found: Option<f64>| {
        let (found, verdict) = match found.filter(|found| found.is_finite()) {
            Some(found) => (format!("{found:.2}{unit}"), goal.verdict(found)),
            None => ("not measured".into(), String::new()),
        };
        let _ = writeln!(out, "| {measure} | {} | {found} | {verdict} |", goal.said(unit));
    };
    let rate = |page, connections, other| {
        Some(engine.page(CORDEE, page, connections)?.per_second / engine.page(other, page, connections)?.per_second)
    };
    let cpu = |page, other| {
        let cost = |figure: &PageFigure| figure.cpu_ms;
        Some(engine.page(CORDEE, page, 16).map(cost)? / engine.page(other, page, 16).map(cost)?)
    };
    let postgres = engine.kind == Kind::Postgres;
    if postgres {
        line(
            "Q1 requests/s over PostGraphile's, 16 connections",
            Goal::AtLeast(4.5),
            "×",
            rate(OVERVIEW, 16, postgraphile::NAME),
        );
        line(
            "Q1 requests/s over PostGraphile's, 64 connections",
            Goal::AtLeast(6.0),
            "×",
            rate(OVERVIEW, 64, postgraphile::NAME),
        );
    }
    line("Q1 CPU over the hand-written statements'", Goal::AtMost(1.25), "×", cpu(OVERVIEW, ROWS));
    if postgres {
        line(
            "Q2 requests/s over PostGraphile's, 16 connections",
            Goal::AtLeast(3.0),
            "×",
            rate(GROUP, 16, postgraphile::NAME),
        );
    }
    line("Q2 CPU over the json statement's", Goal::AtMost(1.3), "×", cpu(GROUP, JSON));
    if postgres {
        line("statements of Q1", Goal::AtMost(8.0), "", engine.statements.map(|(overview, _)| overview.executed));
        line("statements of Q2", Goal::AtMost(8.0), "", engine.statements.map(|(_, group)| group.executed));
    }
    let (ours, hub) = (engine.live(CORDEE, 1_000), engine.live(HUB, 1_000));
    let event = ours.zip(hub).map(|(ours, hub)| ours.cpu_ms / hub.cpu_ms);
    line("1,000 followers: CPU an event over a frame serialised once", Goal::AtMost(1.15), "×", event);
    line("1,000 followers: p99", Goal::AtMost(100.0), " ms", ours.map(|f| f.acknowledged.1));
    line("followers: deliveries lost", Goal::AtMost(0.0), "", ours.map(|_| lost(engine)));
    if postgres {
        let theirs = engine.live(postgraphile::NAME, 1);
        let one = engine.live(CORDEE, 1).zip(theirs);
        line(
            "one follower: p50, from sending, over PostGraphile's",
            Goal::AtMost(0.5),
            "×",
            one.map(|(o, t)| o.sent.0 / t.sent.0),
        );
    }
    let crowd = |what| engine.crowds.iter().find(|figure| figure.what == what);
    line("300 people sign: seconds", Goal::AtMost(60.0), " s", crowd(SIGNATURES).map(|f| f.seconds));
    for (what, most) in [(SIGNATURES, 10.0), (ANSWERS, 10.0), (DIGESTS, 10.0)] {
        let over = crowd(what).map(|f| f.seconds / f.floor_seconds);
        line(&format!("{what}: time over the same rows by hand"), Goal::AtMost(most), "×", over);
    }
    line("a question over 10,000 sheets: p99", Goal::AtMost(150.0), " ms", engine.search.map(|f| f.p99));
    let over = engine.search.map(|f| f.p99 / f.floor_p99);
    line("a question over 10,000 sheets: p99 over the list alone", Goal::AtMost(20.0), "×", over);
    let megabytes = |bytes: Option<u64>| bytes.map(|bytes| bytes as f64 / 1e6);
    line("memory, idle", Goal::AtMost(40.0), " MB", megabytes(engine.idle));
    line("memory, 1,000 sockets", Goal::AtMost(150.0), " MB", megabytes(engine.sockets));
    if postgres {
        let loaded = engine.loaded.zip(engine.postgraphile_loaded);
        line(
            "memory under load over PostGraphile's",
            Goal::AtMost(0.25),
            "×",
            loaded.map(|(o, t)| o as f64 / t as f64),
        );
    }
    line(
        "Q1, ten times the tenants: time of a page",
        Goal::AtMost(1.2),
        "×",
        engine.tenants.map(|(overview, _)| overview),
    );
    line("Q2, ten times the tenants: time of a page", Goal::AtMost(1.2), "×", engine.tenants.map(|(_, group)| group));
    out
}

fn lost(engine: &EngineFigures) -> f64 {
    engine.live.iter().filter(|f| f.contestant == CORDEE).map(|f| f.lost as f64).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_say_by_how_much() {
        assert_eq!(Goal::AtLeast(4.0).verdict(4.0), "reached");
        assert_eq!(Goal::AtLeast(4.0).verdict(3.0), "**missed by 25 %**");
        assert_eq!(Goal::AtMost(1.25).verdict(1.5), "**missed by 20 %**");
        assert_eq!(Goal::AtMost(0.0).verdict(0.0), "reached");
    }
}
