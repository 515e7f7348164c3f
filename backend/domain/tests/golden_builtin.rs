//! The rulebooks that come with the program can all be read.

#![cfg(test)]

use cordee_domain::programme::Rulebook;

const KEYS: &[&str] = &[
    "occitanie-collectifs-ehpad-2023",
    "occitanie-animateurs-ph-2022",
    "hauts-de-france-ami-qvt-2023",
    "hauts-de-france-ami-qvt-2019",
    "hauts-de-france-clact-qvt-2022",
];

#[test]
fn every_rulebook_is_read_without_a_mistake_and_bears_its_file_name() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/rulebooks");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        match Rulebook::parse(&text) {
            Ok(rulebook) => {
                assert_eq!(path.file_stem().unwrap().to_str(), Some(rulebook.key.as_str()));
                assert_eq!(rulebook.source_text(), text);
                found.push(rulebook.key.clone());
            }
            Err(mistakes) => {
                let told: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
                panic!("{}:\n{}", path.display(), told.join("\n"));
            }
        }
    }
    found.sort();
    let mut keys: Vec<&str> = KEYS.to_vec();
    keys.sort_unstable();
    assert_eq!(found, keys);
    assert_eq!(Rulebook::builtin().iter().map(|rulebook| rulebook.key.as_str()).collect::<Vec<_>>(), KEYS);
    for key in KEYS {
        assert!(Rulebook::find(key).is_some(), "{key}");
    }
    assert!(Rulebook::find("inconnu").is_none());
}
