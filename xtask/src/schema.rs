//! The two files that are made from the server's schema and committed: the SDL, and the front's types.

use crate::args::Args;
use crate::failure::{Context, Failure, Outcome};
use crate::server::{self, With};
use crate::{front, node, places, process};

const SDL: &str = "graphql/schema.graphql";

/// `cargo xtask sdl`: writes the SDL that the server has now.
pub fn write_sdl(args: Vec<String>) -> Outcome<()> {
    Args::new(args).finish()?;
    let file = places::root().join(SDL);
    std::fs::write(&file, served(With::Nothing)?).context(|| format!("write {SDL}"))?;
    println!("{SDL} is written.");
    Ok(())
}

/// `cargo xtask codegen`: the front's types, from the SDL as it is committed.
pub fn codegen(args: Vec<String>) -> Outcome<()> {
    Args::new(args).finish()?;
    node::check()?;
    front::install()?;
    process::run(&mut process::npm(["run", "codegen"]))
}

/// Fails, naming the first line that differs, when the committed SDL is not the one served.
pub fn check_sdl(with: With) -> Outcome<()> {
    let committed = std::fs::read_to_string(places::root().join(SDL)).context(|| format!("read {SDL}"))?;
    match first_difference(&committed, &served(with)?) {
        None => Ok(()),
        Some(difference) => {
            Err(Failure::new(format!("{SDL} is stale: {difference}. Run `cargo xtask sdl` and commit it")))
        }
    }
}

fn served(with: With) -> Outcome<String> {
    process::quiet(process::command(server::build(with)?).arg("sdl"))
        .filter(|sdl| !sdl.trim().is_empty())
        .ok_or_else(|| Failure::new("`cordee sdl` printed no schema"))
}

fn first_difference(committed: &str, served: &str) -> Option<String> {
    if committed == served {
        return None;
    }
    let (mut ours, mut theirs) = (committed.lines(), served.lines());
    for number in 1.. {
        match (ours.next(), theirs.next()) {
            (Some(a), Some(b)) if a == b => {}
            (None, None) => break,
            (a, b) => {
                let shown = |line: Option<&str>| line.map_or("nothing".into(), |line| format!("`{}`", line.trim()));
                return Some(format!("line {number} has {}, the server {}", shown(a), shown(b)));
            }
        }
    }
    Some("they differ by their line ends".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_first_line_that_differs() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(first_difference("a\n  b\n", "a\nc\n").unwrap(), "line 2 has `b`, the server `c`");
        assert_eq!(first_difference("a\n", "a\nc\n").unwrap(), "line 2 has nothing, the server `c`");
        assert!(first_difference("a\r\n", "a\n").unwrap().contains("line ends"));
    }
}
