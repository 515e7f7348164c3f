//! Documents made to hold a core or to fill the memory: each refused by its own code, in no time.

use super::toy::{query, query_as, request, send, site};
use crate::http::codes;
use axum::http::StatusCode;
use serde_json::json;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// What tools send to learn a schema.
pub const INTROSPECTION: &str = "query IntrospectionQuery { __schema { description queryType { name } mutationType { name }
  subscriptionType { name } types { ...FullType } directives { name description isRepeatable locations
  args(includeDeprecated: true) { ...InputValue } } } }
  fragment FullType on __Type { kind name description specifiedByURL
  fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
  inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
  fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
  fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }";

fn doubling(levels: usize, leaf: &str) -> String {
    let mut document = String::from("{ ...f0 }");
    for level in 0..levels {
        let next = level + 1;
        document += &format!(" fragment f{level} on Query {{ ...f{next} ...f{next} }}");
    }
    document + &format!(" fragment f{levels} on Query {{ {leaf} }}")
}

fn nested(levels: usize) -> String {
    format!("{{ tree {{ {}depth{} }} }}", "child { ".repeat(levels), " }".repeat(levels))
}

/// The processor time of this thread, on which all of a test runs; where the system does not tell,
/// the time that passed.
fn spent() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

#[tokio::test]
async fn each_bomb_has_its_code() {
    let (site, _) = site();
    let many = |n: usize, f: &dyn Fn(usize) -> String| (0..n).map(f).collect::<Vec<_>>().join(" ");
    let bombs = [
        ("22 levels of two spreads", doubling(22, "hello"), codes::TOO_LARGE),
        ("30 levels of two spreads", doubling(30, "hello"), codes::TOO_LARGE),
        ("30 levels of two __typename", doubling(30, "__typename"), codes::TOO_LARGE),
        ("90 levels", doubling(90, "hello"), codes::TOO_DEEP),
        ("a bomb in another operation", format!("query A {{ hello }} query B {}", doubling(25, "hello")), codes::TOO_LARGE),
        ("an unused bomb", format!("query A {{ hello }} {}", &doubling(25, "hello")[10..]), codes::TOO_LARGE),
        ("depth", nested(40), codes::TOO_DEEP),
        ("depth 17", nested(15), codes::TOO_DEEP),
        ("depth beyond the stack", nested(2_000), codes::TOO_DEEP),
        ("inline fragments", format!("{{ {} hello {} }}", "... { ".repeat(50), " }".repeat(50)), codes::TOO_DEEP),
        ("a value of lists", format!("{{ echo(text: {}1{}) }}", "[".repeat(9_000), "]".repeat(9_000)), codes::TOO_DEEP),
        ("a value of objects", format!("{{ echo(text: {}1{}) }}", "{a:".repeat(9_000), "}".repeat(9_000)), codes::TOO_DEEP),
        ("a type of lists", format!("query($a: {}Int{}) {{ hello }}", "[".repeat(9_000), "]".repeat(9_000)), codes::TOO_DEEP),
        ("aliases", format!("{{ {} }}", many(500, &|n| format!("a{n}: hello"))), codes::TOO_MANY_ALIASES),
        ("aliases of __typename", format!("{{ {} }}", many(31, &|n| format!("a{n}: __typename"))), codes::TOO_MANY_ALIASES),
        ("duplicates", format!("{{ {} }}", "hello ".repeat(1_000)), codes::TOO_MANY_DUPLICATES),
        ("duplicates of __typename", format!("{{ {} }}", "__typename ".repeat(22)), codes::TOO_MANY_DUPLICATES),
        ("directives", format!("{{ hello {} }}", "@skip(if: false) ".repeat(200)), codes::TOO_MANY_DIRECTIVES),
        ("unknown directives", format!("{{ hello {} }}", "@a".repeat(1_000)), codes::TOO_MANY_DIRECTIVES),
        ("directives apart", format!("{{ {} }}", "... @skip(if: true) { hello } ".repeat(51)), codes::TOO_MANY_DIRECTIVES),
        ("root fields", format!("{{ {} {} }}", "...f ".repeat(11), ""), codes::TOO_MANY_ROOT_FIELDS),
        ("tokens", format!("{{ {} }}", "hello ".repeat(5_000)), codes::TOO_MANY_TOKENS),
        ("a long document", format!("{{ hello }} #{}", "x".repeat(140_000)), codes::DOCUMENT_TOO_LONG),
        ("fragments", format!("{{ hello }} {}", many(100, &|n| format!("fragment f{n} on Query {{ hello }}"))), codes::TOO_MANY_DEFINITIONS),
        ("operations", format!("query A {{ hello }} {}", many(100, &|n| format!("query q{n} {{ hello }}"))), codes::TOO_MANY_DEFINITIONS),
        ("variables", format!("query({}) {{ hello }}", many(101, &|n| format!("$v{n}: Int"))), codes::TOO_MANY_VARIABLES),
        ("a cycle of one", "{ ...a } fragment a on Query { ...a }".into(), codes::FRAGMENT_CYCLE),
        ("a cycle of three", "{ ...a } fragment a on Query { ...b } fragment b on Query { tree { ...c } } fragment c on Tree { child { ...c } }".into(), codes::FRAGMENT_CYCLE),
        ("an unused cycle", "{ hello } fragment a on Query { ...b } fragment b on Query { ...a }".into(), codes::FRAGMENT_CYCLE),
        ("a great page", "{ items(first: 1000000000) { nodes { id } } }".into(), codes::TOO_COMPLEX),
        ("a great page by a default", "query($n: Int = 1000000000) { items(first: $n) { nodes { id } } }".into(), codes::TOO_COMPLEX),
        ("lists in lists", format!("{{ tree {{ {}depth{} }} }}", "children { ".repeat(9), " }".repeat(9)), codes::TOO_COMPLEX),
    ];
    for (name, document, code) in bombs {
        let document = if name == "root fields" {
            format!("{document} fragment f on Query {{ hello slow {{ early }} }}")
        } else {
            document
        };
        let mut fastest = Duration::MAX;
        for _ in 0..10 {
            let from = spent();
            let body =
                json!({"query": document, "operationName": if document.starts_with("query A") { "A" } else { "" }});
            let seen = send(&site, request(&body)).await;
            fastest = fastest.min(spent() - from);
            assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{name}: {}", &seen.text[..300.min(seen.text.len())]);
            assert_eq!(seen.code(), code, "{name}");
        }
        println!("{fastest:?} {name}");
        // Unoptimised, it has three times the time.
        let allowed = Duration::from_millis(if cfg!(debug_assertions) { 30 } else { 10 });
        assert!(fastest < allowed, "{name}: {fastest:?}");
    }
}

#[tokio::test]
async fn a_great_page_by_a_variable_is_refused_in_any_writing() {
    let (site, _) = site();
    for number in ["1000000000", "1e9", "1000000000.0"] {
        let body: serde_json::Value = serde_json::from_str(&format!(
            "{{\"query\": \"query($n: Int) {{ items(first: $n) {{ nodes {{ id }} }} }}\", \"variables\": {{\"n\": {number}}}}}"
        ))
        .unwrap();
        assert_eq!(send(&site, request(&body)).await.code(), codes::TOO_COMPLEX, "{number}");
    }
}

#[tokio::test]
async fn introspection_has_its_own_bomb() {
    let (site, _) = site();
    let mut document = "name".to_owned();
    for _ in 0..3 {
        document = format!("fields {{ type {{ {document} }} }}");
    }
    assert_eq!(
        query_as(&site, "ada", &format!("{{ __schema {{ types {{ {document} }} }} }}")).await.code(),
        codes::TOO_DEEP
    );
    assert_eq!(
        query_as(&site, "ada", &format!("{{ __type(name: \"Query\") {{ {document} }} }}")).await.code(),
        codes::TOO_DEEP
    );
}

#[tokio::test]
async fn pages_as_they_are_written_go_through() {
    let (site, _) = site();
    for document in [
        nested(12),
        "{ items(first: 100) { nodes { id name __typename } } }".into(),
        format!("{{ {} }}", (0..15).map(|n| format!("a{n}: hello")).collect::<Vec<_>>().join(" ")),
        doubling(3, "hello"),
        "query($a: Boolean!) { hello @include(if: $a) tree @skip(if: $a) { depth } }".into(),
    ] {
        let body = json!({"query": document, "variables": {"a": true}});
        let seen = send(&site, request(&body)).await;
        assert_eq!(seen.status, StatusCode::OK, "{document}: {}", seen.text);
    }
}

/// Text made of GraphQL's own pieces: the parser and the gate answer, and never panic.
#[tokio::test]
async fn nonsense_is_refused_and_never_panics() {
    let (site, _) = site();
    let pieces = [
        "{", "}", "(", ")", "[", "]", ":", "...", "on", "fragment", "query", "mutation", "$", "@", "!", "=", "|", "&",
        "\"", "\"\"\"", "\\", "#", "\n", "hello", "tree", "items", "first", "1", "-1", "1e9", "true", "null", "é",
        "\u{0}", "\u{feff}", ",",
    ];
    let mut state = 42_u64;
    let mut next = move |n: usize| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as usize % n
    };
    for _ in 0..3_000 {
        let length = 1 + next(25);
        let document: String = (0..length).map(|_| [pieces[next(pieces.len())], " "].concat()).collect();
        let seen = query(&site, &document).await;
        assert!(matches!(seen.status.as_u16(), 200 | 294 | 400), "{document}: {seen:?}");
        if seen.status == StatusCode::BAD_REQUEST {
            for error in seen.json()["errors"].as_array().unwrap() {
                assert!(error["extensions"]["code"].is_string(), "{document}: {error}");
            }
        }
    }
}
