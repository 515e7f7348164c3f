//! Every passage that a rulebook quotes stands in its source, at the lines it names.
//!
//! The source documents are not part of the project: set `CORDEE_SOURCES_DIR` to a folder that
//! holds them, each as `<rulebook key>.txt`.

#![cfg(test)]

use cordee_domain::programme::Rulebook;
use std::io::Write;
use std::path::PathBuf;

#[test]
fn every_quote_stands_at_the_lines_it_names() {
    let Ok(folder) = std::env::var("CORDEE_SOURCES_DIR") else {
        // Written past the test harness, which keeps back what passing tests print.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: CORDEE_SOURCES_DIR names no folder of the source documents; the rulebooks' quotes were not checked"
        );
        return;
    };
    let (mut checked, mut wrong) = (0, Vec::new());
    for rulebook in Rulebook::builtin() {
        let path = PathBuf::from(&folder).join(format!("{}.txt", rulebook.key));
        let source = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let lines: Vec<&str> = source.lines().collect();
        assert_eq!(rulebook.sources.len(), 1, "{}: one document each, so far", rulebook.key);
        for cited in rulebook.citations() {
            let (first, last) = (cited.citation.line as usize, cited.citation.end_line as usize);
            let quote = normal(&cited.citation.text);
            let stands_in = |first: usize, last: usize| {
                lines.get(first - 1..last).is_some_and(|passage| normal(&passage.join(" ")).contains(&quote))
            };
            // The lines named are those of the quote and no others.
            let loose = first < last && (stands_in(first + 1, last) || stands_in(first, last - 1));
            if !stands_in(first, last) || loose {
                let found = normal(&lines.get(first - 1..last).unwrap_or_default().join(" "));
                wrong.push(format!("{} {}: {}\n    found: {found}", rulebook.key, cited.field, cited.citation));
            }
            checked += 1;
        }
    }
    println!("{checked} quotes checked");
    assert!(checked > 0);
    assert!(wrong.is_empty(), "{} quotes are not in their source:\n{}", wrong.len(), wrong.join("\n"));
}

fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
