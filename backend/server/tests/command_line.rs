//! The commands of administration, run as whoever runs the server does.
#![cfg(test)]

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

fn cordee(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cordee")).args(args).arg("--dir").arg(dir).env_clear().output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn printed(dir: &Path, args: &[&str]) -> String {
    let output = cordee(dir, args);
    assert!(output.status.success(), "{args:?}: {}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

fn json(dir: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&printed(dir, args)).unwrap()
}

fn refused(dir: &Path, args: &[&str], words: &str) {
    let output = cordee(dir, args);
    assert!(!output.status.success(), "{args:?} was done");
    assert!(said(&output).contains(words), "{args:?}: {}", said(&output));
    assert!(output.stdout.is_empty());
}

#[test]
fn a_tenant_its_people_a_token_and_its_register() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path();
    json(dir, &["tenant", "create", "--key", "occitanie", "--region", "76", "--json"]);
    refused(dir, &["tenant", "create", "--key", "occitanie", "--region", "76"], "existe déjà");
    refused(dir, &["tenant", "create", "--key", "x", "--region", "99"], "76 (Occitanie)");

    let invite = |email: &str, role: &str| {
        json(
            dir,
            &[
                "user",
                "invite",
                "--tenant",
                "occitanie",
                "--email",
                email,
                "--name",
                "Ada Test",
                "--role",
                role,
                "--json",
            ],
        )
    };
    assert!(invite("Ada@example.org", "admin")["link"].as_str().unwrap().contains("/invitation#jeton="));
    invite("ada@example.org", "aract");
    refused(dir, &["user", "list", "--tenant", "nord"], "Il y a : occitanie");
    let users = json(dir, &["user", "list", "--tenant", "occitanie", "--json"]);
    let expected = serde_json::json!([{"email": "ada@example.org", "name": "Ada Test", "roles": ["aract", "admin"]}]);
    assert_eq!(users, expected);

    let token = printed(dir, &["token", "--email", "ada@example.org", "--tenant", "occitanie"]);
    assert_eq!(token.trim_end().split('.').count(), 3);
    refused(dir, &["token", "--email", "nobody@example.org", "--tenant", "occitanie"], "nobody@example.org");

    let file = dir.join("finess.csv");
    std::fs::write(&file, "finess;etalab;96;2026-01-01\nce n’est pas un répertoire\n").unwrap();
    let file = file.to_str().unwrap();
    let report = json(dir, &["import", "finess", file, "--tenant", "occitanie", "--dry-run", "--json"]);
    for key in ["read", "created", "updated", "unchanged"] {
        assert!(report[key].is_u64(), "{key}: {report}");
    }
    assert!(
        report["refused"].as_array().unwrap().iter().all(|line| line["line"].is_u64() && line["reason"].is_string())
    );
    refused(dir, &["import", "finess", "absent.csv", "--tenant", "occitanie"], "absent.csv");

    let kid = printed(dir, &["key", "rotate"]);
    assert!(kid.contains("signe désormais"));
}

#[test]
fn nothing_is_made_where_a_setting_is_wrong() {
    let place = tempfile::tempdir().unwrap();
    std::fs::write(place.path().join("cordee.toml"), "listen = \"nowhere\"\n").unwrap();
    refused(place.path(), &["tenant", "list"], "listen");
}
