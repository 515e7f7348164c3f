//! Every setting once: its name, its default, what it does. The reference of the documentation is
//! printed from here.

use std::fmt::Write;

/// One setting.
#[derive(Debug)]
pub struct Setting {
    /// In `cordee.toml`; `CORDEE_` and the same in capitals in the environment.
    pub key: &'static str,
    /// As it would be written; for people where it depends on others.
    pub default: &'static str,
    /// One sentence or two.
    pub about: &'static str,
}

impl Setting {
    /// The environment variable.
    pub fn variable(&self) -> String {
        format!("CORDEE_{}", self.key.to_ascii_uppercase())
    }
}

/// All of them, in the order in which they are explained.
pub const SETTINGS: &[Setting] = &[
    Setting {
        key: "dir",
        default: "var",
        about: "The folder of what Cordée keeps by itself: the embedded database, the local file store, the signing \
                keys. `--dir` on the command line has the last word.",
    },
    Setting {
        key: "listen",
        default: "127.0.0.1:8080",
        about: "The address and port to listen on, in clear: TLS is for the proxy in front.",
    },
    Setting {
        key: "public_url",
        default: "http:// and `listen`",
        about: "The address that people type, without a path. Links and the origins of pages come from it, never from \
                what a request says. It must be https, or of this machine.",
    },
    Setting {
        key: "trusted_proxies",
        default: "none",
        about: "Addresses or blocks of the proxies in front, separated by commas. `X-Forwarded-For` and \
                `X-Request-Id` are read from them alone. Mandatory with an https address.",
    },
    Setting {
        key: "allowed_origins",
        default: "none",
        about: "Other origins whose pages may open WebSockets, separated by commas.",
    },
    Setting {
        key: "database_url",
        default: "sqlite:// and `dir`/cordee.db",
        about: "`sqlite://PATH` or `postgres://USER:PASSWORD@HOST:PORT/NAME`. Never shown.",
    },
    Setting {
        key: "storage_url",
        default: "file:// and `dir`/files",
        about: "Where files are kept: `file:///PATH` or `s3://BUCKET`.",
    },
    Setting {
        key: "storage_endpoint",
        default: "none",
        about: "The address of an S3-compatible store that is not Amazon's.",
    },
    Setting { key: "storage_region", default: "us-east-1", about: "The region of the S3 store." },
    Setting { key: "storage_access_key", default: "none", about: "The name of the key to the S3 store." },
    Setting { key: "storage_secret_key", default: "none", about: "The key to the S3 store. Never shown." },
    Setting {
        key: "clamd_address",
        default: "none",
        about: "Where clamd listens, `HOST:PORT` or `unix:/PATH`: each file that people send is shown to it before \
                anyone can read it, and waits while it does not answer. Without it, files are not scanned.",
    },
    Setting {
        key: "signing_keys",
        default: "made and kept in `dir`",
        about: "The Ed25519 keys that sign access tokens: PKCS#8 PEM blocks one after the other (line breaks may be \
                written `\\n`). The first signs, all verify. Mandatory with PostgreSQL, whose replicas must share \
                them. Never shown.",
    },
    Setting {
        key: "smtp_host",
        default: "none",
        about: "The mail server that messages are handed to. Without one they are kept as files in `outbox` under \
                `dir`, and links are shown to those who make them.",
    },
    Setting { key: "smtp_port", default: "465, 587 or 25 by `smtp_tls`", about: "The port of the mail server." },
    Setting {
        key: "smtp_tls",
        default: "starttls",
        about: "How the connection to the mail server is kept private: `starttls`, `implicit` from the first byte, or \
                `none`, for a relay of this machine or of a private network (a name without a dot) alone.",
    },
    Setting { key: "smtp_user", default: "none", about: "Who signs in to the mail server." },
    Setting {
        key: "smtp_password",
        default: "none",
        about: "The password of `smtp_user`. Mandatory with it. Never shown.",
    },
    Setting {
        key: "mail_from",
        default: "none",
        about: "The address under which messages are sent, such as `ne-pas-repondre@cordee.example.org`. Mandatory \
                with `smtp_host`.",
    },
    Setting {
        key: "metrics_token",
        default: "none",
        about: "The bearer token that reads `/metrics` from elsewhere, 16 characters at least. Without it `/metrics` \
                answers this machine and the trusted proxies' blocks alone. Never shown.",
    },
    Setting { key: "log_format", default: "text", about: "`text` for people, `json` for machines: one line an event." },
    Setting {
        key: "log_filter",
        default: "info",
        about: "What is logged: a level, or levels by module, such as `warn,cordee_server=debug`.",
    },
];

/// The reference, as a table in Markdown.
pub fn reference() -> String {
    let mut text = String::from("| in `cordee.toml` | in the environment | default | what |\n|---|---|---|---|\n");
    for setting in SETTINGS {
        let Setting { key, default, about } = setting;
        let _ = writeln!(text, "| `{key}` | `{}` | {default} | {about} |", setting.variable());
    }
    text
}
