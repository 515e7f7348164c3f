//! The command line, which `cargo xtask bench` writes.

use crate::outcome::Outcome;
use std::path::PathBuf;

/// What to do.
#[derive(Debug)]
pub enum Command {
    /// Serve the floors on a database.
    Floor(String),
    Run(Options),
}

/// How to measure.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The server's binary.
    pub server: PathBuf,
    /// Where seeded data and what was installed are kept.
    pub dir: PathBuf,
    /// A role that may create databases; none leaves PostgreSQL out.
    pub postgres: Option<String>,
    /// What the seeded data depends on: other data is made when it changes.
    pub fingerprint: String,
    /// A Node 22 or newer, and the folder where PostGraphile is installed; or why there is none.
    pub postgraphile: Postgraphile,
    /// The document to write.
    pub write: Option<PathBuf>,
    /// Short measures, for trying the bench itself.
    pub quick: bool,
    /// Only these parts: `throughput`, `live`, `memory`, `tenants`, `statements`, `crowd`, `search`.
    pub only: Vec<String>,
}

/// Where PostGraphile is.
#[derive(Clone, Debug)]
pub enum Postgraphile {
    Installed { node: PathBuf, folder: PathBuf },
    Missing(String),
}

impl Default for Postgraphile {
    fn default() -> Postgraphile {
        Postgraphile::Missing("it was not asked for".into())
    }
}

impl Options {
    /// Whether a part is to be measured.
    pub fn wants(&self, part: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == part)
    }
}

/// Reads the command line.
pub fn read(mut words: impl Iterator<Item = String>) -> Outcome<Command> {
    match words.next().as_deref() {
        Some("floor") => Ok(Command::Floor(words.next().ok_or("floor takes the address of a database")?)),
        Some("run") => run(words).map(Command::Run),
        _ => Err("run it with `cargo xtask bench`".into()),
    }
}

fn run(mut words: impl Iterator<Item = String>) -> Outcome<Options> {
    let mut options = Options::default();
    let (mut node, mut folder, mut missing) = (None, None, None);
    while let Some(name) = words.next() {
        if name == "--quick" {
            options.quick = true;
            continue;
        }
        let value = words.next().ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--server" => options.server = value.into(),
            "--dir" => options.dir = value.into(),
            "--postgres" => options.postgres = Some(value),
            "--fingerprint" => options.fingerprint = value,
            "--node" => node = Some(value.into()),
            "--postgraphile" => folder = Some(value.into()),
            "--no-postgraphile" => missing = Some(value),
            "--write" => options.write = Some(value.into()),
            "--only" => options.only = value.split(',').map(str::to_owned).collect(),
            _ => return Err(format!("unknown argument `{name}`").into()),
        }
    }
    options.postgraphile = match (node, folder) {
        (Some(node), Some(folder)) => Postgraphile::Installed { node, folder },
        _ => Postgraphile::Missing(missing.unwrap_or_else(|| "it was not asked for".into())),
    };
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_xtask_writes() {
        let line = "run --server s --dir d --postgres p --fingerprint f --node n --postgraphile g --quick --only live";
        let Command::Run(options) = read(line.split(' ').map(str::to_owned)).unwrap() else { panic!() };
        assert!(options.quick && options.wants("live") && !options.wants("memory"));
        assert!(matches!(options.postgraphile, Postgraphile::Installed { .. }));
        assert!(read(["run", "--nope", "x"].into_iter().map(str::to_owned)).is_err());
        assert!(read(["run", "--dir"].into_iter().map(str::to_owned)).is_err());
    }
}
