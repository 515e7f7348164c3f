//! The settings: read from `cordee.toml`, then from `CORDEE_*` variables, and checked whole before
//! anything starts. [`SETTINGS`] documents each.

mod mail;
mod raw;
mod secret;
mod table;
#[cfg(test)]
mod tests;

pub use secret::Secret;
pub use table::{SETTINGS, Setting, reference};

use crate::http::peer::Block;
use cordee_app::file::Scanner;
use cordee_app::mail::SmtpSettings;
use raw::{FILE, Raw, Raws};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use url::{Host, Url};

/// What `cordee serve` runs with.
#[derive(Clone, Debug)]
pub struct Settings {
    pub dir: PathBuf,
    pub listen: SocketAddr,
    /// Without a final slash.
    pub public_url: String,
    pub trusted_proxies: Vec<Block>,
    /// The origins of our own pages, and those that were added.
    pub origins: Vec<String>,
    pub database_url: Secret,
    pub storage: Storage,
    /// The antivirus; none where files are not shown to one.
    pub clamd: Option<Scanner>,
    /// PKCS#8 PEM blocks; none where they are made and kept in [`Settings::dir`].
    pub signing_keys: Option<Secret>,
    /// The mail server; none where messages are kept.
    pub smtp: Option<SmtpSettings>,
    pub metrics_token: Option<Secret>,
    pub log: Log,
    /// `CORDEE_*` variables that no setting has, to be said once in the log.
    pub unknown: Vec<String>,
}

/// Where files are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Storage {
    Folder(PathBuf),
    S3 { bucket: String, endpoint: Option<String>, region: String, access_key: Secret, secret_key: Secret },
}

/// How to log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    pub json: bool,
    /// In the syntax of `tracing_subscriber::EnvFilter`.
    pub filter: String,
}

impl Settings {
    /// Reads and checks all settings. `dir` is that of the command line, which has the last word;
    /// `cordee.toml` is looked for in it, or in the current folder without one.
    ///
    /// # Errors
    /// Every mistake, one line each, in French. Secrets are in none.
    pub fn load(dir: Option<&Path>, env: &[(String, String)]) -> Result<Settings, Vec<String>> {
        let mut mistakes = Vec::new();
        let file = dir.unwrap_or(Path::new(".")).join(FILE);
        let raws = Raws::read(&file, env, &mut mistakes);
        let mut check = Check { raws, mistakes };
        let settings = check.settings(dir);
        if check.mistakes.is_empty() { Ok(settings) } else { Err(check.mistakes) }
    }

    /// Whether people reach it over TLS, hence `Secure` cookies and HSTS.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https:")
    }
}

struct Check {
    raws: Raws,
    mistakes: Vec<String>,
}

impl Check {
    fn settings(&mut self, dir: Option<&Path>) -> Settings {
        let dir = dir.map(Path::to_path_buf);
        let dir = dir.or_else(|| self.text("dir").map(PathBuf::from)).unwrap_or_else(|| PathBuf::from("var"));
        let loopback = SocketAddr::from(([127, 0, 0, 1], 8080));
        let listen =
            self.parsed("listen", "une adresse IP et un port sont attendus, comme 127.0.0.1:8080").unwrap_or(loopback);
        let trusted_proxies = self.list("trusted_proxies", Block::from_str);
        let public = self.public_url(listen);
        self.check_exposure(listen, public.as_ref(), trusted_proxies.is_empty());
        let database_url = self.database_url(&dir);
        let signing_keys = self.signing_keys(&database_url);
        Settings {
            listen,
            trusted_proxies,
            origins: self.origins(public.as_ref()),
            public_url: public.map_or_else(|| format!("http://{listen}"), |url| url.origin().ascii_serialization()),
            storage: self.storage(&dir),
            clamd: self.parsed("clamd_address", "HÔTE:PORT ou unix:/CHEMIN est attendu, comme 127.0.0.1:3310"),
            signing_keys,
            smtp: self.smtp(),
            metrics_token: self.metrics_token(),
            log: self.log(),
            unknown: std::mem::take(&mut self.raws.unknown),
            database_url,
            dir,
        }
    }

    fn text(&self, key: &str) -> Option<String> {
        self.raws.values.get(key).map(|raw| raw.text.clone())
    }

    fn refuse(&mut self, key: &str, problem: &str) {
        let place = self.raws.values.get(key).map(|raw| raw.place.clone());
        let place = place.unwrap_or_else(|| format!("CORDEE_{}", key.to_ascii_uppercase()));
        self.mistakes.push(format!("{place} : {problem}."));
    }

    fn parsed<T: FromStr>(&mut self, key: &str, expected: &str) -> Option<T> {
        let text = self.text(key)?;
        let parsed = text.parse().ok();
        if parsed.is_none() {
            self.refuse(key, &format!("« {text} » ne convient pas ; {expected}"));
        }
        parsed
    }

    fn list<T>(&mut self, key: &str, read: impl Fn(&str) -> Result<T, String>) -> Vec<T> {
        let text = self.text(key).unwrap_or_default();
        let mut items = Vec::new();
        for item in text.split(',').map(str::trim).filter(|item| !item.is_empty()) {
            match read(item) {
                Ok(item) => items.push(item),
                Err(problem) => self.refuse(key, &problem),
            }
        }
        items
    }

    fn public_url(&mut self, listen: SocketAddr) -> Option<Url> {
        let text = self.text("public_url").unwrap_or_else(|| format!("http://{listen}"));
        let url = site(&text);
        if url.is_none() {
            let problem = format!(
                "« {text} » ne convient pas ; l'adresse du site est attendue, sans chemin, comme https://cordee.example.fr"
            );
            self.refuse("public_url", &problem);
        }
        url
    }

    /// In clear only on this machine; over TLS only behind a proxy that we can tell.
    fn check_exposure(&mut self, listen: SocketAddr, public: Option<&Url>, no_proxy: bool) {
        let Some(public) = public else { return };
        if public.scheme() == "https" {
            if no_proxy {
                self.refuse(
                    "trusted_proxies",
                    "avec une adresse en https, l'adresse du serveur mandataire qui parle TLS est obligatoire, comme 127.0.0.1 ou 172.16.0.0/12",
                );
            }
        } else if !is_local(public) {
            self.refuse("public_url", "le site serait servi sans TLS ; une adresse en https est obligatoire, sauf sur cette machine (http://127.0.0.1:8080)");
        } else if !listen.ip().to_canonical().is_loopback() {
            self.refuse(
                "listen",
                "écouter hors de cette machine sans TLS est refusé ; écoutez sur 127.0.0.1, ou donnez une adresse publique en https et les serveurs mandataires de confiance",
            );
        }
    }

    fn origins(&mut self, public: Option<&Url>) -> Vec<String> {
        let mut origins = self.list("allowed_origins", |text| match site(text) {
            Some(url) => Ok(url.origin().ascii_serialization()),
            None => Err(format!("« {text} » n'est pas une origine, comme https://cordee.example.fr")),
        });
        if let Some(public) = public {
            origins.push(public.origin().ascii_serialization());
            if is_local(public) {
                // The same page under the other names of this machine.
                let port = public.port_or_known_default().unwrap_or(80);
                origins.extend(
                    ["localhost", "127.0.0.1", "[::1]"].map(|host| format!("{}://{host}:{port}", public.scheme())),
                );
            }
        }
        origins.sort();
        origins.dedup();
        origins
    }

    fn database_url(&mut self, dir: &Path) -> Secret {
        let Some(text) = self.text("database_url") else {
            return Secret::new(format!("sqlite://{}", dir.join("cordee.db").display()));
        };
        // The text has a password: it is in no message.
        let postgres = text.starts_with("postgres://") || text.starts_with("postgresql://");
        let readable = if postgres {
            Url::parse(&text).is_ok_and(|url| url.has_host() && url.path().len() > 1)
        } else {
            text.strip_prefix("sqlite://").is_some_and(|path| !path.is_empty())
        };
        if !readable {
            self.refuse(
                "database_url",
                "sqlite://CHEMIN ou postgres://UTILISATEUR:MOT-DE-PASSE@HÔTE:PORT/BASE est attendu",
            );
        }
        Secret::new(text)
    }

    fn signing_keys(&mut self, database_url: &Secret) -> Option<Secret> {
        let Some(text) = self.text("signing_keys") else {
            if database_url.expose().starts_with("postgres") {
                self.refuse(
                    "signing_keys",
                    "avec PostgreSQL, les clés de signature sont obligatoires et communes à tous les serveurs ; « openssl genpkey -algorithm ed25519 » en fait une",
                );
            }
            return None;
        };
        let text = text.replace("\\n", "\n");
        if text.contains("-----BEGIN PRIVATE KEY-----") && text.trim_end().ends_with("-----END PRIVATE KEY-----") {
            return Some(Secret::new(text));
        }
        self.refuse("signing_keys", "une ou plusieurs clés Ed25519 au format PEM sont attendues ; « openssl genpkey -algorithm ed25519 » en fait une");
        None
    }

    fn storage(&mut self, dir: &Path) -> Storage {
        let folder = Storage::Folder(dir.join("files"));
        let Some(text) = self.text("storage_url") else { return folder };
        if let Some(path) = text.strip_prefix("file://").filter(|path| !path.is_empty()) {
            return Storage::Folder(PathBuf::from(path));
        }
        let bucket = text.strip_prefix("s3://").map(|bucket| bucket.trim_end_matches('/'));
        let Some(bucket) = bucket.filter(|bucket| !bucket.is_empty() && !bucket.contains('/')) else {
            self.refuse(
                "storage_url",
                &format!("« {text} » ne convient pas ; file:///CHEMIN ou s3://COMPARTIMENT est attendu"),
            );
            return folder;
        };
        let endpoint = self.text("storage_endpoint");
        if endpoint
            .as_deref()
            .is_some_and(|text| !Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https")))
        {
            self.refuse("storage_endpoint", "une adresse en https (ou http sur un réseau privé) est attendue");
        }
        let mut key = |name: &str| {
            let text = self.text(name);
            if text.is_none() {
                self.refuse(name, "avec un stockage s3://, cette clé est obligatoire");
            }
            Secret::new(text.unwrap_or_default())
        };
        let (access_key, secret_key) = (key("storage_access_key"), key("storage_secret_key"));
        let region = self.text("storage_region").unwrap_or_else(|| "us-east-1".to_owned());
        Storage::S3 { bucket: bucket.to_owned(), endpoint, region, access_key, secret_key }
    }

    fn metrics_token(&mut self) -> Option<Secret> {
        let text = self.text("metrics_token")?;
        if text.chars().count() < 16 {
            self.refuse("metrics_token", "16 caractères au moins sont attendus ; « openssl rand -hex 32 » en fait un");
        }
        Some(Secret::new(text))
    }

    fn log(&mut self) -> Log {
        let json = match self.raws.values.get("log_format").map(|Raw { text, .. }| text.as_str()) {
            None | Some("text") => false,
            Some("json") => true,
            Some(other) => {
                let problem = format!("« {other} » ne convient pas ; text ou json est attendu");
                self.refuse("log_format", &problem);
                false
            }
        };
        let filter = self.text("log_filter").unwrap_or_else(|| "info".to_owned());
        if let Err(error) = tracing_subscriber::EnvFilter::try_new(&filter) {
            self.refuse("log_filter", &format!("« {filter} » ne convient pas ({error})"));
        }
        Log { json, filter }
    }
}

/// An address of a site: http or https, a host, nothing after it.
fn site(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let bare = url.has_host() && url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    (bare && url.username().is_empty() && url.password().is_none() && matches!(url.scheme(), "http" | "https"))
        .then_some(url)
}

/// Whether a host is this machine.
fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        None => false,
    }
}
