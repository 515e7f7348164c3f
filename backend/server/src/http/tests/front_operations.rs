//! The pages of the front, measured by the gate: each passes with room to spare, so that a limit is
//! felt here before it is felt by a person.

use crate::http::Limits;
use crate::http::gate::{self, Measure};
use crate::http::schema::SchemaModel;
use async_graphql::Variables;
use async_graphql::parser::parse_query;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What is between `` graphql(` `` and `` `) ``, in all files.
fn documents(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            documents(&path, found);
        } else if path.extension().is_some_and(|e| e == "ts" || e == "tsx") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.extend(text.split("graphql(`").skip(1).filter_map(|rest| Some(rest.split_once('`')?.0.to_owned())));
        }
    }
}

fn spreads(text: &str) -> BTreeSet<String> {
    let names = text.split("...").skip(1).map(|rest| rest.trim_start());
    let names = names.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>());
    names.filter(|name| name != "on" && !name.is_empty()).collect()
}

/// An operation with the fragments that it needs.
fn whole(operation: &str, fragments: &BTreeMap<String, String>) -> String {
    let (mut text, mut todo, mut done) = (operation.to_owned(), spreads(operation), BTreeSet::new());
    while let Some(name) = todo.pop_first() {
        if done.insert(name.clone()) {
            let fragment = fragments.get(&name).unwrap_or_else(|| panic!("the front has no fragment {name}"));
            text.push_str(fragment);
            todo.extend(spreads(fragment));
        }
    }
    text
}

#[test]
fn every_page_of_the_front_passes_the_gate_with_room_to_spare() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let sdl = std::fs::read_to_string(root.join("graphql/schema.graphql")).unwrap();
    let model = SchemaModel::from_sdl(&sdl).unwrap();
    let mut found = Vec::new();
    documents(&root.join("frontend/src"), &mut found);
    let (fragments, operations): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|text| text.trim_start().starts_with("fragment"));
    let name = |text: &str| text.split_whitespace().nth(1).unwrap().split('(').next().unwrap().to_owned();
    let fragments: BTreeMap<String, String> = fragments.into_iter().map(|text| (name(&text), text)).collect();
    assert!(operations.len() > 10, "{} operations", operations.len());

    let limits = Limits::default();
    let half = Limits {
        tokens: limits.tokens / 2,
        definitions: limits.definitions / 2,
        aliases: limits.aliases / 2,
        duplicates: limits.duplicates / 2,
        selections: limits.selections / 2,
        complexity: limits.complexity / 2,
        ..limits
    };
    let mut widest = Measure::default();
    for operation in &operations {
        let text = whole(operation, &fragments);
        let passed = gate::check_tokens(&text, &half).and_then(|tokens| {
            let measure = gate::check(&parse_query(&text).unwrap(), &Variables::default(), &model, &half)?;
            println!("{:<32} {tokens:>5} tokens {measure:?}", name(operation));
            Ok(measure)
        });
        let measure = passed.unwrap_or_else(|refusal| panic!("{}: {}", name(operation), refusal.message));
        widest.complexity = widest.complexity.max(measure.complexity);
    }
    assert!(widest.complexity > 100, "nothing was measured");
}
