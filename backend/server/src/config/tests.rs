use super::*;
use std::sync::atomic::{AtomicU32, Ordering};

const PEM: &str = "-----BEGIN PRIVATE KEY-----\\nMC4CAQAwBQYDK2VwBCIEIA==\\n-----END PRIVATE KEY-----\\n";

fn env(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// In a folder of its own, with this `cordee.toml`.
fn load(file: Option<&str>, pairs: &[(&str, &str)]) -> Result<Settings, Vec<String>> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("cordee-config-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let dir = std::env::temp_dir().join(name);
    std::fs::create_dir_all(&dir).unwrap();
    if let Some(text) = file {
        std::fs::write(dir.join(FILE), text).unwrap();
    }
    let loaded = Settings::load(Some(&dir), &env(pairs));
    std::fs::remove_dir_all(&dir).unwrap();
    loaded
}

#[test]
fn without_anything_it_serves_this_machine_from_one_folder() {
    let settings = Settings::load(Some(Path::new("/nowhere/at/all")), &[]).unwrap();
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(settings.public_url, "http://127.0.0.1:8080");
    assert_eq!(settings.database_url.expose(), "sqlite:///nowhere/at/all/cordee.db");
    assert_eq!(settings.storage, Storage::Folder("/nowhere/at/all/files".into()));
    assert_eq!(settings.origins, ["http://127.0.0.1:8080", "http://[::1]:8080", "http://localhost:8080"]);
    assert_eq!(settings.log, Log { json: false, filter: "info".into() });
    assert!(settings.signing_keys.is_none() && !settings.is_https());
}

#[test]
fn the_environment_goes_over_the_file() {
    let file = "listen = \"127.0.0.1:1\"\nlog_format = \"json\"\ntrusted_proxies = [\"10.0.0.1\", \"10.1.0.0/16\"]\n";
    let settings =
        load(Some(file), &[("CORDEE_LISTEN", "127.0.0.1:2"), ("CORDEE_LOG_FILTER", ""), ("OTHER", "x")]).unwrap();
    assert_eq!(settings.listen.port(), 2);
    assert!(settings.log.json);
    assert_eq!(settings.trusted_proxies.len(), 2);
}

#[test]
fn a_deployment_has_all_it_needs() {
    let settings = load(
        None,
        &[
            ("CORDEE_LISTEN", "0.0.0.0:8080"),
            ("CORDEE_PUBLIC_URL", "https://cordee.example.fr/"),
            ("CORDEE_TRUSTED_PROXIES", "172.16.0.0/12"),
            ("CORDEE_ALLOWED_ORIGINS", "https://autre.example.fr"),
            ("CORDEE_DATABASE_URL", "postgres://cordee:s3cret-db@database:5432/cordee"),
            ("CORDEE_STORAGE_URL", "s3://cordee"),
            ("CORDEE_STORAGE_ENDPOINT", "http://store:8333"),
            ("CORDEE_STORAGE_ACCESS_KEY", "s3cret-access"),
            ("CORDEE_STORAGE_SECRET_KEY", "s3cret-key"),
            ("CORDEE_SIGNING_KEYS", PEM),
            ("CORDEE_METRICS_TOKEN", "s3cret-metrics-0123456789"),
            ("CORDEE_TRUSTED_PROXY", "typo"),
            ("CORDEE_TEST_DATABASE_URL", "of the tests"),
        ],
    )
    .unwrap();
    assert_eq!(settings.public_url, "https://cordee.example.fr");
    assert!(settings.is_https());
    assert_eq!(settings.origins, ["https://autre.example.fr", "https://cordee.example.fr"]);
    assert!(settings.signing_keys.as_ref().unwrap().expose().contains("-----\nMC4"));
    assert_eq!(settings.unknown, ["CORDEE_TRUSTED_PROXY"]);
    let printed = format!("{settings:?}");
    assert!(!printed.contains("s3cret") && !printed.contains("MC4C"), "{printed}");
}

#[test]
fn every_mistake_is_said_on_a_line_of_its_own() {
    let mistakes = load(
        Some("listen = \"ici\"\nlitsen = \"x\"\nlog_filter = 3\n"),
        &[
            ("CORDEE_PUBLIC_URL", "https://cordee.example.fr/chemin"),
            ("CORDEE_TRUSTED_PROXIES", "10.0.0.0/8, partout"),
            ("CORDEE_ALLOWED_ORIGINS", "*"),
            ("CORDEE_DATABASE_URL", "mysql://u:s3cret@h/b"),
            ("CORDEE_STORAGE_URL", "ftp://x"),
            ("CORDEE_SIGNING_KEYS", "s3cret"),
            ("CORDEE_METRICS_TOKEN", "s3cret"),
            ("CORDEE_LOG_FORMAT", "xml"),
        ],
    )
    .unwrap_err();
    let beginnings = [
        "cordee.toml : le réglage « litsen » n'existe pas",
        "cordee.toml, log_filter : ",
        "cordee.toml, listen : « ici »",
        "CORDEE_TRUSTED_PROXIES : « partout »",
        "CORDEE_PUBLIC_URL : « https://cordee.example.fr/chemin »",
        "CORDEE_DATABASE_URL : ",
        "CORDEE_SIGNING_KEYS : ",
        "CORDEE_ALLOWED_ORIGINS : « * »",
        "CORDEE_STORAGE_URL : « ftp://x »",
        "CORDEE_METRICS_TOKEN : ",
        "CORDEE_LOG_FORMAT : « xml »",
    ];
    assert_eq!(mistakes.len(), beginnings.len(), "{mistakes:#?}");
    for beginning in beginnings {
        assert!(mistakes.iter().any(|mistake| mistake.starts_with(beginning)), "{beginning}: {mistakes:#?}");
    }
    assert!(
        mistakes.iter().all(|mistake| !mistake.contains("s3cret") && !mistake.contains('\n') && mistake.ends_with('.'))
    );
}

#[test]
fn it_refuses_to_be_exposed_without_tls() {
    for (pairs, refused) in [
        (vec![("CORDEE_PUBLIC_URL", "http://cordee.example.fr")], Some("CORDEE_PUBLIC_URL")),
        (vec![("CORDEE_PUBLIC_URL", "http://192.168.1.2:8080")], Some("CORDEE_PUBLIC_URL")),
        (vec![("CORDEE_PUBLIC_URL", "https://cordee.example.fr")], Some("CORDEE_TRUSTED_PROXIES")),
        (
            vec![("CORDEE_LISTEN", "0.0.0.0:8080"), ("CORDEE_PUBLIC_URL", "http://localhost:8080")],
            Some("CORDEE_LISTEN"),
        ),
        (vec![("CORDEE_LISTEN", "0.0.0.0:8080")], Some("CORDEE_PUBLIC_URL")),
        (vec![("CORDEE_LISTEN", "[::1]:9000")], None),
        (vec![("CORDEE_LISTEN", "127.0.0.1:9000"), ("CORDEE_PUBLIC_URL", "http://localhost:5173")], None),
        (vec![("CORDEE_PUBLIC_URL", "https://cordee.example.fr"), ("CORDEE_TRUSTED_PROXIES", "127.0.0.1")], None),
    ] {
        let loaded = load(None, &pairs);
        match (refused, loaded) {
            (Some(place), Err(mistakes)) => {
                assert!(mistakes.len() == 1 && mistakes[0].starts_with(place), "{pairs:?}: {mistakes:?}")
            }
            (None, Ok(_)) => {}
            (_, other) => panic!("{pairs:?}: {other:?}"),
        }
    }
}

#[test]
fn a_mail_server_is_spoken_to_in_private_and_by_a_name() {
    for (pairs, refused) in [
        (vec![("SMTP_HOST", "smtp.example.fr")], vec!["CORDEE_MAIL_FROM"]),
        (vec![("MAIL_FROM", "a@example.fr")], vec!["CORDEE_MAIL_FROM"]),
        (
            vec![("SMTP_HOST", "smtp.example.fr"), ("SMTP_TLS", "none"), ("MAIL_FROM", "a@example.fr")],
            vec!["CORDEE_SMTP_TLS"],
        ),
        (vec![("SMTP_HOST", "relay"), ("SMTP_TLS", "none"), ("MAIL_FROM", "a@example.fr")], vec![]),
        (
            vec![("SMTP_HOST", "h"), ("SMTP_USER", "u"), ("SMTP_PORT", "x"), ("MAIL_FROM", "a@example.fr")],
            vec!["CORDEE_SMTP_PORT", "CORDEE_SMTP_PASSWORD"],
        ),
    ] {
        let pairs: Vec<_> = pairs.iter().map(|(key, value)| (format!("CORDEE_{key}"), (*value).to_owned())).collect();
        let mistakes = Settings::load(Some(Path::new("/nowhere/at/all")), &pairs).err().unwrap_or_default();
        assert_eq!(mistakes.len(), refused.len(), "{mistakes:?}");
        assert!(mistakes.iter().zip(&refused).all(|(mistake, place)| mistake.starts_with(place)), "{mistakes:?}");
    }
    let whole = [
        ("CORDEE_SMTP_HOST", "smtp.example.fr"),
        ("CORDEE_SMTP_USER", "u"),
        ("CORDEE_SMTP_PASSWORD", "s3cret"),
        ("CORDEE_MAIL_FROM", "ne-pas-repondre@example.fr"),
    ];
    let settings = load(None, &whole).unwrap();
    assert_eq!(settings.smtp.as_ref().unwrap().port, 587);
    assert!(!format!("{settings:?}").contains("s3cret"));
}

#[test]
fn secrets_that_several_machines_share_have_no_default() {
    let postgres = load(None, &[("CORDEE_DATABASE_URL", "postgres://u:p@h:5432/b")]).unwrap_err();
    assert!(postgres.len() == 1 && postgres[0].starts_with("CORDEE_SIGNING_KEYS"), "{postgres:?}");
    let s3 = load(None, &[("CORDEE_STORAGE_URL", "s3://cordee")]).unwrap_err();
    assert_eq!(s3.len(), 2, "{s3:?}");
}

#[test]
fn a_file_that_is_not_toml_is_told_by_its_line() {
    let mistakes = load(Some("listen = \"127.0.0.1:1\"\nlog_format = \n"), &[]).unwrap_err();
    assert!(mistakes[0].starts_with("cordee.toml, ligne 2 : "), "{mistakes:?}");
}

#[test]
fn the_reference_has_every_setting() {
    let reference = reference();
    for setting in SETTINGS {
        assert!(reference.contains(&format!("| `{}` | `{}` |", setting.key, setting.variable())));
    }
    assert_eq!(reference.lines().count(), 2 + SETTINGS.len());
}
