//! Running other programs: what they print is shown as they print it.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Context, Failure, Outcome};
use crate::places;

/// Set for this process by the `cargo run` it was started with. Build scripts that watch them would be run again
/// each time that a plain `cargo build` and an xtask alternate.
const SET_BY_CARGO_RUN: [&str; 5] =
    ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_NAME", "CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE"];

/// A command run from the repository's root, with nothing to read on its standard input.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(places::root()).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| SET_BY_CARGO_RUN.iter().any(|prefix| name.starts_with(prefix))) {
            command.env_remove(name);
        }
    }
    command
}

/// `cargo` with these arguments.
pub fn cargo<const N: usize>(args: [&str; N]) -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(args);
    cargo
}

/// `npm` with these arguments, in the front's folder.
pub fn npm<const N: usize>(args: [&str; N]) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(args).current_dir(places::frontend());
    npm
}

/// Runs it to its end with its output on ours.
pub fn run(command: &mut Command) -> Outcome<()> {
    let status = command.status().context(|| format!("start {}", line(command)))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{}` failed ({status})", line(command)))) }
}

/// Runs it to its end, shows its standard output line by line, and gives it back with whether it succeeded.
pub fn run_and_read(command: &mut Command) -> Outcome<(String, bool)> {
    if std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
    }
    let mut child = command.stdout(Stdio::piped()).spawn().context(|| format!("start {}", line(command)))?;
    let mut text = String::new();
    if let Some(stdout) = child.stdout.take() {
        let mut stdout = BufReader::new(stdout);
        let mut bytes = Vec::new();
        let mut screen = std::io::stdout();
        while stdout.read_until(b'\n', &mut bytes).context(|| format!("read what {} says", line(command)))? > 0 {
            // A closed screen is no reason to leave the run half done: its result still decides the exit code.
            let _ = screen.write_all(&bytes).and_then(|()| screen.flush());
            text.push_str(&String::from_utf8_lossy(&bytes));
            bytes.clear();
        }
    }
    let status = child.wait().context(|| format!("wait for {}", line(command)))?;
    Ok((text, status.success()))
}

/// The same command, ended with all that it started when it takes longer (`35m`, as coreutils' `timeout` reads it): in
/// CI, where nobody watches, a test that hangs must not take the whole run with it.
pub fn within(limit: &str, command: Command) -> Command {
    let Some(timeout) = places::in_path("timeout").filter(|_| is_ci()) else { return command };
    bounded(timeout, limit, &command)
}

fn bounded(timeout: PathBuf, limit: &str, command: &Command) -> Command {
    let mut bounded = self::command(timeout);
    bounded.args(["--verbose", "--kill-after=20s", limit]).arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        bounded.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => bounded.env(name, value),
            None => bounded.env_remove(name),
        };
    }
    bounded
}

/// Runs it silently; its standard output when it succeeded, nothing when it failed or could not be started.
pub fn quiet(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// How a person would type it.
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether this runs as root, where packages can be installed and PostgreSQL refuses to run.
pub fn is_root() -> bool {
    cfg!(unix) && quiet(command("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// Whether this is a run that must do every step (`CI=true`).
pub fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|ci| ci == "true" || ci == "1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hangs_is_ended_and_keeps_its_folder_and_environment() {
        let Some(timeout) = places::in_path("timeout") else { return };
        let mut hangs = command("sh");
        hangs.args(["-c", "pwd; echo $GIVEN; sleep 60"]).env("GIVEN", "kept").current_dir("/");
        let (said, succeeded) = run_and_read(&mut bounded(timeout, "0.5s", &hangs)).unwrap();
        assert_eq!(said, "/\nkept\n");
        assert!(!succeeded);
    }
}
