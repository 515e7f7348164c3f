//! The figures as tables, each goal beside what was found.

mod goals;

use crate::args::Options;
use crate::measure::{EngineFigures, Figures};
use chrono::{DateTime, Utc};
use std::fmt::Write;
use std::time::SystemTime;

/// What the terminal shows.
pub fn text(options: &Options, figures: &Figures) -> String {
    tables(options, figures)
}

/// The whole of docs/benchmarks.md.
pub fn document(options: &Options, figures: &Figures) -> String {
    let day = DateTime::<Utc>::from(SystemTime::now()).date_naive();
    let quick = if options.quick { " --quick" } else { "" };
    let postgres = figures.postgres.as_deref().map_or_else(|| "none".into(), |version| format!("PostgreSQL {version}"));
    let only = match options.only.is_empty() {
        true => String::new(),
        false => format!(" --only {}", options.only.join(",")),
    };
    format!(
        "{HEAD}\n- Command: `cargo xtask bench{quick}{only} --write`, on {day}.\n- Machine: {} cores, which the load generator shares; {postgres}.\n\n{}\n{TAIL}",
        figures.cores,
        tables(options, figures)
    )
}

const HEAD: &str = include_str!("report/head.md");
const TAIL: &str = include_str!("report/tail.md");

fn tables(options: &Options, figures: &Figures) -> String {
    let mut out = String::new();
    if options.quick {
        out.push_str("**Short measures (`--quick`): to try the bench, not to be quoted.**\n\n");
    }
    if let Err(cause) = &figures.postgraphile {
        let _ = writeln!(out, "PostGraphile was left out: {cause}. What is compared with it is not measured.\n");
    }
    for engine in &figures.engines {
        let _ = writeln!(out, "## {}\n", engine.kind.name());
        out.push_str(&goals::table(engine));
        out.push_str(&pages(engine));
        out.push_str(&live(engine));
        out.push_str(&crowds(engine));
        out.push_str(&search(engine));
        out.push_str(&more(engine));
    }
    out
}

fn pages(engine: &EngineFigures) -> String {
    if engine.pages.is_empty() {
        return String::new();
    }
    let mut out = String::from(
        "\n### Pages\n\n| page | connections | contestant | requests/s | CPU ms a request | bytes |\n|---|---|---|---|---|---|\n",
    );
    let mut figures: Vec<_> = engine.pages.iter().collect();
    figures.sort_by_key(|figure| (figure.page, figure.connections));
    for figure in figures {
        let _ = writeln!(
            out,
            "| {} | {} | {} | {:.0} | {:.2} | {} |",
            figure.page, figure.connections, figure.contestant, figure.per_second, figure.cpu_ms, figure.bytes
        );
    }
    out
}

fn live(engine: &EngineFigures) -> String {
    if engine.live.is_empty() {
        return String::new();
    }
    let mut out = String::from(
        "\n### Live delivery\n\n| followers | contestant | acknowledged → delivered, p50 / p99 ms | sent → delivered, p50 / p99 ms | CPU ms an event | CPU ms of the change itself | lost |\n|---|---|---|---|---|---|---|\n",
    );
    for f in &engine.live {
        let _ = writeln!(
            out,
            "| {} | {} | {:.2} / {:.2} | {:.2} / {:.2} | {:.2} | {:.2} | {} |",
            f.subscribers,
            f.contestant,
            f.acknowledged.0,
            f.acknowledged.1,
            f.sent.0,
            f.sent.1,
            f.cpu_ms,
            f.change_ms,
            f.lost
        );
    }
    out
}

fn crowds(engine: &EngineFigures) -> String {
    if engine.crowds.is_empty() {
        return String::new();
    }
    let mut out = String::from(
        "\n### Many at once\n\n| what | people | all in, s | the same rows by hand, s | CPU ms each | statements each |\n|---|---|---|---|---|---|\n",
    );
    for f in &engine.crowds {
        let statements = f.statements.map_or_else(|| "not counted".into(), |each| format!("{each:.2}"));
        let _ = writeln!(
            out,
            "| {} | {} | {:.2} | {:.2} | {:.2} | {statements} |",
            f.what, f.people, f.seconds, f.floor_seconds, f.cpu_ms
        );
    }
    out
}

fn search(engine: &EngineFigures) -> String {
    let Some(f) = engine.search else { return String::new() };
    format!(
        "\n### A question over a library\n\n| sheets | p50, ms | p99, ms | the list alone, p99, ms |\n|---|---|---|---|\n| {} | {:.1} | {:.1} | {:.1} |\n",
        f.sheets, f.p50, f.p99, f.floor_p99
    )
}

fn more(engine: &EngineFigures) -> String {
    let Some((overview, group)) = &engine.statements else { return String::new() };
    let line = |name: &str, c: &crate::measure::Counted| {
        format!("| {name} | {:.1} | {:.1} | {:.1} |\n", c.executed, c.prepared, c.control)
    };
    format!(
        "\n### Messages to the database\n\n| page | statements executed | prepared anew | begin, settings, end |\n|---|---|---|---|\n{}{}",
        line("Q1", overview),
        line("Q2", group)
    )
}
