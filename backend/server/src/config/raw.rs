//! Settings as they are written: `cordee.toml`, then the environment over it.

use super::table::SETTINGS;
use std::collections::BTreeMap;
use std::path::Path;

/// A value and where it stands, for messages: `CORDEE_LISTEN` or `cordee.toml, listen`.
#[derive(Clone, Debug)]
pub struct Raw {
    pub place: String,
    pub text: String,
}

/// The values that are there, by key. Empty ones count as absent, as compose files leave them.
#[derive(Debug, Default)]
pub struct Raws {
    pub values: BTreeMap<&'static str, Raw>,
    /// Variables of ours that no setting has.
    pub unknown: Vec<String>,
}

pub const FILE: &str = "cordee.toml";

/// Variables with our prefix that are not for the server.
const NOT_OURS: &[&str] =
    &["CORDEE_TEST_", "CORDEE_E2E_", "CORDEE_BIN", "CORDEE_BRAND", "CORDEE_API", "CORDEE_VERSION"];

impl Raws {
    /// Reads the file, if it is there, and the environment. What is wrong is added to `mistakes`.
    pub fn read(file: &Path, env: &[(String, String)], mistakes: &mut Vec<String>) -> Raws {
        let mut raws = Raws::default();
        match std::fs::read_to_string(file) {
            Ok(text) => raws.add_file(&text, mistakes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => mistakes.push(format!("{} : lecture impossible ({error}).", file.display())),
        }
        for (name, value) in env {
            let Some(key) = name.strip_prefix("CORDEE_") else { continue };
            match SETTINGS.iter().find(|setting| setting.key.eq_ignore_ascii_case(key)) {
                Some(setting) => raws.set(setting.key, name.clone(), value.clone()),
                None if NOT_OURS.iter().any(|prefix| name.starts_with(prefix)) => {}
                None => raws.unknown.push(name.clone()),
            }
        }
        raws
    }

    fn add_file(&mut self, text: &str, mistakes: &mut Vec<String>) {
        let table = match text.parse::<toml::Table>() {
            Ok(table) => table,
            Err(error) => {
                let line = error.span().map_or(0, |span| text[..span.start.min(text.len())].lines().count().max(1));
                mistakes.push(format!("{FILE}, ligne {line} : ce n'est pas du TOML ({}).", error.message()));
                return;
            }
        };
        for (key, value) in table {
            let Some(setting) = SETTINGS.iter().find(|setting| setting.key == key) else {
                let known: Vec<_> = SETTINGS.iter().map(|setting| setting.key).collect();
                mistakes.push(format!("{FILE} : le réglage « {key} » n'existe pas ; il y a {}.", known.join(", ")));
                continue;
            };
            match text_of(&value) {
                Some(text) => self.set(setting.key, format!("{FILE}, {key}"), text),
                None => mistakes.push(format!("{FILE}, {key} : un texte ou une liste de textes est attendu.")),
            }
        }
    }

    fn set(&mut self, key: &'static str, place: String, text: String) {
        if !text.trim().is_empty() {
            self.values.insert(key, Raw { place, text: text.trim().to_owned() });
        }
    }
}

fn text_of(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Array(items) => {
            let items: Option<Vec<&str>> = items.iter().map(toml::Value::as_str).collect();
            Some(items?.join(","))
        }
        _ => None,
    }
}
