//! Documents made of the schema's own words, most of them wrong somewhere: whatever is asked, the
//! answer is well-formed, every error has a code, nothing crashes, nothing internal is told.

use super::toy::{query_as, request, send, site};
use axum::http::header;
use serde_json::{Value, json};

struct Dice(u64);

impl Dice {
    fn roll(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % n
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }
}

const TYPES: &[&str] = &[
    "Int",
    "Int!",
    "String",
    "String!",
    "[Line!]!",
    "[Int]",
    "Line",
    "Colour",
    "Boolean!",
    "ID",
    "Nope",
    "NaiveDate!",
    "Item",
    "[[Int!]]!",
];
const LITERALS: &[&str] = &[
    "1",
    "-1",
    "2147483648",
    "99999999999999999999",
    "1.5",
    "1e400",
    "\"x\"",
    "\"\"",
    "\"\"\"y\"\"\"",
    "true",
    "null",
    "RED",
    "BLUE",
    "[]",
    "[1,[2]]",
    "{}",
    "{label: \"l\"}",
    "[{label: \"l\", colour: GREEN}]",
    "[{label: 1}]",
    "{z: 1}",
    "$a",
    "$b",
    "$nope",
    "[$a]",
    "{label: $b}",
    "\"2026-02-30\"",
    "\"\\u0000\"",
];
const FIELDS: &[&str] = &[
    "hello",
    "echo",
    "lines",
    "small",
    "day",
    "items",
    "tree",
    "slow",
    "maybe",
    "whoami",
    "cost",
    "nodes",
    "id",
    "name",
    "depth",
    "child",
    "children",
    "late",
    "early",
    "middle",
    "broken",
    "__typename",
    "__type",
    "nope",
    "bump",
    "count",
];
const ARGUMENTS: &[&str] = &["text", "lines", "number", "day", "first", "name", "from", "to", "nope"];
const DIRECTIVES: &[&str] = &[
    "@skip(if: true)",
    "@include(if: $a)",
    "@skip(if: \"x\")",
    "@include",
    "@deprecated",
    "@nope",
    "@skip(if: $nope)",
];

type Known = (&'static str, &'static [(&'static str, &'static str, &'static str)]);

/// What would be right: type, then field, arguments, and the type below if there is one.
const RIGHT: &[Known] = &[
    (
        "Query",
        &[
            ("hello", "", ""),
            ("echo", "(text: \"x\")", ""),
            ("small", "(number: 3)", ""),
            ("day", "(day: \"2026-01-02\")", ""),
            ("lines", "(lines: [{label: \"l\"}])", ""),
            ("items", "(first: 3)", "Items"),
            ("tree", "", "Tree"),
            ("slow", "", "Slow"),
            ("maybe", "", "Slow"),
        ],
    ),
    ("Items", &[("nodes", "", "Item")]),
    ("Item", &[("id", "", ""), ("name", "", "")]),
    ("Tree", &[("depth", "", ""), ("child", "", "Tree"), ("children", "", "Tree")]),
    ("Slow", &[("early", "", ""), ("broken", "", "")]),
    ("Mutation", &[("bump", "", ""), ("signIn", "", "")]),
    ("Live", &[("count", "(to: 2)", "")]),
];

fn selection(dice: &mut Dice, on: &str, depth: usize) -> String {
    let right = RIGHT.iter().find(|(name, _)| *name == on).map_or(&[][..], |(_, fields)| fields);
    let mut text = String::from("{");
    for _ in 0..=dice.roll(3) {
        text.push(' ');
        match dice.roll(60) {
            0 => text += "...f",
            1 => {
                let on = dice.pick(&["Query", "Tree", "Slow", "Item", "Colour", "Nope"]);
                text += &format!("... on {on} {}", selection(dice, on, depth + 1));
            }
            2..=6 => {
                let (name, argument, value) = (dice.pick(FIELDS), dice.pick(ARGUMENTS), dice.pick(LITERALS));
                text += &format!("{name}({argument}: {value})");
            }
            _ if right.is_empty() => text += dice.pick(FIELDS),
            _ => {
                let (name, arguments, below) = right[dice.roll(right.len())];
                match dice.roll(30) {
                    0 => text += &format!("{}: {name}{arguments}", dice.pick(&["a", "b", "__c"])),
                    1 => text += &format!("{name}{arguments} {}", dice.pick(DIRECTIVES)),
                    2 if !arguments.is_empty() => {
                        text += &format!("{name}({}: {})", dice.pick(ARGUMENTS), dice.pick(LITERALS))
                    }
                    3 if !arguments.is_empty() => {
                        let argument = &arguments[..arguments.find(':').unwrap()];
                        text += &format!("{name}{argument}: {})", dice.pick(LITERALS));
                    }
                    _ => text += &format!("{name}{arguments}"),
                }
                if !below.is_empty() && (depth < 5 || dice.roll(2) == 0) {
                    text += &selection(dice, below, depth + 1);
                }
            }
        }
    }
    text + " }"
}

fn document(dice: &mut Dice) -> String {
    let (kind, root) = [
        ("query", "Query"),
        ("query", "Query"),
        ("query", "Query"),
        ("mutation", "Mutation"),
        ("subscription", "Live"),
    ][dice.roll(5)];
    let mut variables = String::new();
    for name in ["a", "b"] {
        if dice.roll(6) == 0 {
            variables += &format!("${name}: {}", dice.pick(TYPES));
            if dice.roll(3) == 0 {
                variables += &format!(" = {}", dice.pick(LITERALS));
            }
            variables.push(' ');
        }
    }
    let variables = if variables.is_empty() { variables } else { format!("({variables})") };
    let operation = format!("{kind} Q{variables} {}", selection(dice, root, 0));
    if !operation.contains("...f") && dice.roll(20) > 0 {
        return operation;
    }
    let on = dice.pick(&["Query", "Tree", "Slow", "Item", "Nope", "Line"]);
    format!("{operation} fragment f on {on} {}", selection(dice, on, 2))
}

fn value(dice: &mut Dice) -> Value {
    let values = [
        json!(1),
        json!(-1),
        json!(1e300),
        json!(2147483648_u64),
        json!("x"),
        json!(""),
        json!(true),
        json!(null),
        json!([]),
        json!([1, [2]]),
        json!({}),
        json!({"label": "l"}),
        json!([{"label": "l", "count": 2}]),
        json!("RED"),
        json!("\u{0}😀"),
        json!({"label": {"a": [null]}}),
    ];
    values[dice.roll(values.len())].clone()
}

#[tokio::test]
async fn whatever_is_asked_the_answer_is_coded() {
    let (site, _) = site();
    let mut dice = Dice(7);
    let (mut answered, mut refused) = (0, 0);
    for _ in 0..4_000 {
        let document = document(&mut dice);
        let body = json!({"query": document, "variables": {"a": value(&mut dice), "b": value(&mut dice)}});
        let mut request = request(&body);
        request.headers_mut().insert(header::AUTHORIZATION, "Bearer ada".parse().unwrap());
        let seen = send(&site, request).await;
        assert!(matches!(seen.status.as_u16(), 200 | 294 | 400), "{body}: {seen:?}");
        let json = seen.json();
        for error in json["errors"].as_array().unwrap_or(&vec![]) {
            let code = error["extensions"]["code"].as_str().unwrap_or_else(|| panic!("{body}: {error}"));
            assert_ne!(code, "INTERNAL", "{body}: {error}");
            let message = error["message"].as_str().unwrap();
            for inner in
                ["cordee_server", "alloc::", "core::", "panicked", "src/", "Did you mean", "i32", "NaiveDate { "]
            {
                assert!(!message.contains(inner), "{body}: {message}");
            }
        }
        if json["data"].is_object() { answered += 1 } else { refused += 1 }
    }
    assert!(answered > 400 && refused > 400, "{answered} answered, {refused} refused: the dice are loaded");
    assert_eq!(query_as(&site, "ada", "{ hello }").await.json(), json!({"data": {"hello": "bonjour"}}));
}
