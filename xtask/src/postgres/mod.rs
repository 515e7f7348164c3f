//! The PostgreSQL that tests run on: one that is given, else a throw-away cluster from installed binaries.

mod binaries;
mod cluster;

use crate::apt;
use crate::failure::{Failure, Outcome};

pub use cluster::Cluster;

/// The variable that names the server for tests: a role that may create databases and roles.
pub const URL_VARIABLE: &str = "CORDEE_TEST_DATABASE_URL";

/// A server to test on.
#[derive(Debug)]
pub enum Server {
    /// Named by the environment; not ours to stop.
    Given(String),
    /// Started for this run; gone when dropped.
    Own(Cluster),
}

impl Server {
    /// Its address, password included.
    pub fn url(&self) -> &str {
        match self {
            Self::Given(url) => url,
            Self::Own(cluster) => cluster.url(),
        }
    }

    /// What it is, for the record of the run.
    pub fn describe(&self) -> String {
        match self {
            Self::Given(_) => format!("the server named by {URL_VARIABLE}"),
            Self::Own(cluster) => cluster.describe(),
        }
    }
}

/// Gives a server: the one named, else one started from the binaries found, else from those that apt-get installs.
pub fn server() -> Outcome<Server> {
    if let Some(url) = std::env::var(URL_VARIABLE).ok().filter(|url| !url.is_empty()) {
        return Ok(Server::Given(url));
    }
    if let Some(found) = binaries::find() {
        return Cluster::start(&found).map(Server::Own);
    }
    if apt::available() {
        apt::install("postgresql")?;
        if let Some(found) = binaries::find() {
            return Cluster::start(&found).map(Server::Own);
        }
    }
    Err(Failure::new(format!(
        "no PostgreSQL {} or newer was found: install the package `postgresql` (its server), or set {URL_VARIABLE} to \
         postgres://… of a role that may create databases and roles",
        binaries::OLDEST
    )))
}
