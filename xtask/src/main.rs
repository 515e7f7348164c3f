//! The project's own commands, run as `cargo xtask …`.
//!
//! It depends on the standard library alone, so that it is built in a second before anything else is.
//! One command a file (`demo`, `testing`, `audit`, `bench`, `lighthouse`, `schema`); what they share lies beside them (`process`, `front`,
//! `node`, `apt`, `counts`). To add a command: a file with `pub fn run(args) -> Outcome`, and a line in `COMMANDS`.

mod apt;
mod args;
mod audit;
mod bench;
mod chromium;
mod counts;
mod demo;
mod failure;
mod fingerprint;
mod front;
mod lighthouse;
mod node;
mod places;
mod postgres;
mod process;
mod python;
mod schema;
mod scratch;
mod server;
mod testing;

#[cfg(test)]
mod deployment;

use std::process::ExitCode;

use failure::Outcome;

type Command = (&'static str, &'static str, fn(Vec<String>) -> Outcome<()>);

const COMMANDS: [Command; 7] = [
    ("demo", "[--dir DIR] [--listen ADDR] [--reset]   build all and serve the demonstration regions", demo::run),
    (
        "test",
        "[--only rust|front|e2e] [--fast]        every check and test, ending with one line of totals",
        testing::run,
    ),
    (
        "audit",
        "                                        licences, sources, bans, advisories, unused dependencies",
        audit::run,
    ),
    (
        "bench",
        "[--write] [--quick] [--only PART,…]     the server against yardsticks; --write puts it in docs/benchmarks.md, or in docs/benchmarks-PART.md",
        bench::run,
    ),
    (
        "lighthouse",
        "[--write] [--times N]                   how fast the public pages are; --write puts it in docs/lighthouse.md",
        lighthouse::run,
    ),
    ("sdl", "                                        write graphql/schema.graphql from the server", schema::write_sdl),
    (
        "codegen",
        "                                        regenerate the front's types from the schema",
        schema::codegen,
    ),
];

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(name) = args.next() else {
        print!("{}", usage());
        return ExitCode::from(2);
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print!("{}", usage());
        return ExitCode::SUCCESS;
    }
    let Some((_, _, run)) = COMMANDS.iter().find(|(known, ..)| *known == name) else {
        eprint!("xtask: no command named `{name}`.\n{}", usage());
        return ExitCode::from(2);
    };
    match run(args.collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.said() {
                eprintln!("xtask {name}: {failure}");
            }
            ExitCode::FAILURE
        }
    }
}

fn usage() -> String {
    let mut text = String::from("Usage: cargo xtask COMMAND\n\n");
    for (name, help, _) in COMMANDS {
        text.push_str(&format!("  {name:<10} {help}\n"));
    }
    text
}
