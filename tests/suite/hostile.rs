//! Bad input on every place of every mutation: refused by a clear message with a code, and what is
//! refused changes nothing.

use crate::harness::{Bed, on_both};
use crate::inputs::Inputs;
use crate::rights::{Guard, able, guard, is_done};
use crate::served::{Answer, Caller, Served};
use crate::spec::{Field, Leaf, Root, Spec, kind_of, put};
use crate::world::World;
use chrono::Duration;
use cordee_app::Asker;
use cordee_domain::ids::Kind;
use cordee_domain::policy::Role;
use cordee_graphql::GlobalId;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// What is put in a place, and whether it may be taken.
struct Bad {
    what: &'static str,
    value: Value,
    /// Some texts look hostile and are only texts: they may be taken, as they are.
    may_do: bool,
}

fn never(what: &'static str, value: Value) -> Bad {
    Bad { what, value, may_do: false }
}

fn maybe(what: &'static str, value: Value) -> Bad {
    Bad { what, value, may_do: true }
}

fn emoji() -> String {
    "🧗".repeat(10_000)
}

/// What may be left blank, and the lists that may have nothing: a comment on an answer, a cluster before its cards, a
/// collection before its sheets, what a sheet says of itself before it is handed on.
const MAY_BE_EMPTY: &[(&str, &str)] = &[
    ("answerAssessment", "text"),
    ("addBoardCluster", "cardIds"),
    ("updateSheet", "summary"),
    ("updateSheet", "themes"),
    ("updateSheet", "fields"),
    ("updateSheet", "departements"),
    ("updateSheet", "unit"),
    ("createCollection", "publicationIds"),
    ("updateCollection", "publicationIds"),
];

/// What is tried in the place of a scalar.
fn bad(spec: &Spec, field: &Field, leaf: &Leaf, foreign: &BTreeMap<Kind, String>) -> Vec<Bad> {
    let optional = leaf.nullable || MAY_BE_EMPTY.contains(&(field.name.as_str(), leaf.name()));
    let mut tries = match leaf.scalar.as_str() {
        "ID" => ids(kind_of(&field.name, leaf.name()), foreign),
        "String" => texts(optional),
        "Int" => vec![
            maybe("zero", json!(0)),
            maybe("a negative number", json!(-1)),
            maybe("the greatest", json!(i32::MAX)),
            maybe("the least", json!(i32::MIN)),
            never("beyond the greatest", json!(i64::from(i32::MAX) + 1)),
            never("beyond the least", json!(i64::from(i32::MIN) - 1)),
            never("far beyond", json!(u64::MAX)),
            never("a fraction", json!(1.5)),
            never("a text", json!("1")),
            never("a truth", json!(true)),
        ],
        "JournalPosition" => vec![
            maybe("zero", json!(0)),
            maybe("a negative number", json!(-1)),
            maybe("the greatest", json!((1_u64 << 53) - 1)),
            never("beyond the greatest", json!(u64::MAX)),
            never("a fraction", json!(1.5)),
            never("a text", json!("1")),
        ],
        "Cents" | "ByteCount" | "Thousandths" => vec![
            maybe("zero", json!(0)),
            maybe("a negative number", json!(-1)),
            maybe("the greatest", json!((1_u64 << 53) - 1)),
            never("beyond the greatest", json!(u64::MAX)),
            never("a fraction", json!(1.5)),
            never("a text", json!("1")),
        ],
        "Boolean" => vec![never("a text", json!("true")), never("a number", json!(1))],
        "Date" => days(
            &[
                "",
                "2023-02-29",
                "31/12/2024",
                "2024-13-01",
                "2024-06-03T10:00:00Z",
                "-0001-01-01",
                "10000-01-01",
                "-262143-01-01",
                "+262142-12-31",
                "'; --",
            ],
            ["0001-01-01", "9999-12-31"],
        ),
        "DateTime" => days(
            &[
                "",
                "2023-02-29T10:00:00Z",
                "2024-06-03",
                "2024-06-03T25:00:00Z",
                "2024-06-03T10:00:00+99:00",
                "-262143-01-01T00:00:00Z",
                "+262142-12-31T23:59:59Z",
                "hier",
            ],
            ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"],
        ),
        other => {
            assert!(!spec.values(other).is_empty(), "what is bad for a {other}? Add it");
            vec![
                never("unknown", json!("NOPE")),
                never("empty", json!("")),
                never("a number", json!(1)),
                never("of another case", json!(spec.values(other)[0].to_lowercase())),
            ]
        }
    };
    tries.push(never("an object", json!({"a": 1})));
    tries.push(never("a list in a list", json!([["x"]])));
    if leaf.list {
        // A single value stands for a list of itself; lists are tried apart.
        tries.retain(|bad| !bad.may_do);
        // An empty list says no more than none at all.
        tries.push(Bad { what: "no item", value: json!([]), may_do: optional });
        tries.push(never("nothing in a list", json!([null])));
        tries.push(never("ten thousand items", json!(vec![foreign[&Kind::Group].clone(); 10_000])));
    }
    tries.push(Bad { what: "nothing", value: Value::Null, may_do: leaf.nullable });
    tries
}

fn ids(kind: Kind, foreign: &BTreeMap<Kind, String>) -> Vec<Bad> {
    let other = if kind == Kind::Tenant { Kind::Group } else { Kind::Tenant };
    vec![
        never("another tenant's", json!(foreign[&kind])),
        never("nothing's", json!(GlobalId { kind, uuid: Uuid::now_v7() }.to_string())),
        never("of the nil uuid", json!(GlobalId { kind, uuid: Uuid::nil() }.to_string())),
        never("another kind's", json!(foreign[&other])),
        never("empty", json!("")),
        never("garbage", json!("AAAAAAAAAAAAAAAAAAAAAAAA")),
        never("a raw uuid", json!(Uuid::now_v7().to_string())),
        never("SQL", json!("' OR '1'='1")),
        never("emoji", json!(emoji())),
        never("a number", json!(42)),
    ]
}

fn texts(optional: bool) -> Vec<Bad> {
    vec![
        Bad { what: "empty", value: json!(""), may_do: optional },
        Bad { what: "blank", value: json!(" \u{a0}\u{3000}\t "), may_do: optional },
        never("10 000 emoji", json!(emoji())),
        never("a megabyte, nearly", json!("a".repeat(900_000))),
        never("a NUL", json!("Les Til\u{0}leuls")),
        never("a bell", json!("Les Til\u{7}leuls")),
        never("an escape", json!("\u{1b}[31mLes Tilleuls")),
        never("letters reversed", json!("Les \u{202e}slluelliT")),
        never("a line end, or a text of several lines", json!("a\r\nb\u{85}c")),
        maybe("SQL", json!("Robert'); DROP TABLE event; --")),
        maybe("a formula", json!("=HYPERLINK(\"http://example.org\")")),
        maybe("markup", json!("<script>alert(1)</script>")),
        maybe("accents stacked", json!(format!("a{}", "\u{301}".repeat(60)))),
        never("a number", json!(42)),
    ]
}

fn days(never_taken: &[&'static str], absurd: [&'static str; 2]) -> Vec<Bad> {
    let mut tries: Vec<Bad> = never_taken.iter().map(|text| never(text, json!(text))).collect();
    tries.extend(absurd.map(|text| never(text, json!(text))));
    tries.push(never("a number", json!(20_240_603)));
    tries.push(never("emoji", json!(emoji())));
    tries
}

/// Mutations for which no input is valid here: what they need comes by mail or by cookie.
const HOPELESS: &[&str] = &["signInWithLink", "refreshAccess", "unsubscribe"];

/// Texts of some pages, which one may also empty: what was written there is taken back.
const PAGES: &[(&str, &str)] = &[("writeMinutesSection", "body")];

/// How far every journal goes, and how many people, devices and links there are.
async fn state(bed: &Bed) -> Vec<i64> {
    let sql = "SELECT (SELECT SUM(position) FROM journal_head), (SELECT COUNT(*) FROM event),
        (SELECT COUNT(*) FROM person), (SELECT SUM(version) FROM person), (SELECT COUNT(*) FROM invitation)";
    let statement = Statement::from_string(bed.owner.get_database_backend(), sql.replace("SUM(", "0 + SUM("));
    let row = bed.owner.query_one_raw(statement).await.unwrap().unwrap();
    (0..5).map(|i| row.try_get_by_index::<i64>(i).unwrap_or_default()).collect()
}

/// Refused or not, an answer is clear, coded, and tells nothing of the inside.
fn is_decent(field: &Field, what: &str, answer: &Answer) {
    let text = answer.body.to_string();
    let at = format!("{} {what}: {} {}", field.name, answer.status, &text[..text.len().min(2_000)]);
    assert!(answer.status < 500, "{at}");
    for code in answer.codes() {
        assert!(!matches!(code, "none" | "INTERNAL" | "UNAVAILABLE" | "TIMEOUT"), "{at}");
    }
    let said = answer.body["errors"].as_array().into_iter().flatten();
    let refusals = answer.body["data"][&field.name]["refusals"].as_array().into_iter().flatten();
    for message in said.chain(refusals).map(|one| one["message"].as_str().unwrap_or_default()) {
        assert!(message.len() > 10 && message.len() < 2_000, "{at}");
    }
    for inside in ["sqlx", "sea_orm", "panicked", "SELECT ", "INSERT ", "constraint", "src/", "RecordNot"] {
        assert!(!text.contains(inside), "{at}");
    }
}

struct Battery<'a> {
    bed: &'a Bed,
    world: &'a World,
    foreign: &'a World,
    served: &'a Served,
    spec: &'a Spec,
    /// What should not be, all of it told at the end.
    wrong: Mutex<Vec<String>>,
}

impl Battery<'_> {
    fn wrong(&self, what: String) {
        self.wrong.lock().unwrap().push(what);
    }

    fn is_clean(&self) {
        let wrong = self.wrong.lock().unwrap();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// Who sends a mutation: for one's own account, somebody who has nothing to lose.
    async fn sender(&self, field: &Field) -> Arc<Asker> {
        match guard(&field.name) {
            Guard::Act(_) => self.world.holder(able(&field.name), 0).clone(),
            Guard::Public | Guard::Signed => self.bed.member(self.world.tenant, Role::Consultant, None).await,
        }
    }

    fn inputs<'a>(&'a self, sender: &'a Arc<Asker>) -> Inputs<'a> {
        Inputs { bed: self.bed, world: self.world, work: &self.world.works[0], sender }
    }

    async fn call(&self, caller: &Caller, field: &Field, what: &str, arguments: Value) -> Answer {
        let answer = caller.call(&self.spec.document(field, 0), arguments).await;
        is_decent(field, what, &answer);
        answer
    }

    /// Tries every bad value in every place of one way to ask a mutation.
    async fn run(&self, field: &Field, way: usize) -> usize {
        let mut sender = self.sender(field).await;
        let mut caller = self.served.caller(&sender).await;
        let mut input = self.inputs(&sender).of(&field.name).await.remove(way);
        let mut tried = 0;
        for leaf in self.spec.leaves(field) {
            for bad in bad(self.spec, field, &leaf, &self.foreign.ids) {
                let mut arguments = input.clone();
                put(&mut arguments, &leaf.path, bad.value.clone());
                let what = format!("{} = {}", leaf.path.join("."), bad.what);
                let before = state(self.bed).await;
                let answer = self.call(&caller, field, &what, arguments).await;
                tried += 1;
                if is_done(&field.name, &answer) {
                    let page = matches!(bad.what, "empty" | "blank" | "10 000 emoji")
                        && PAGES.contains(&(field.name.as_str(), leaf.name()));
                    if !(bad.may_do || page || is_a_password(&leaf, &bad)) {
                        self.wrong(format!("{} {what} was taken: {answer:?}", field.name));
                    }
                    // What was valid may be used up.
                    sender = self.sender(field).await;
                    caller = self.served.caller(&sender).await;
                    input = self.inputs(&sender).of(&field.name).await.remove(way);
                } else if state(self.bed).await != before {
                    self.wrong(format!("{} {what} changed something: {answer:?}", field.name));
                }
                self.calm(field, &mut caller, &sender).await;
            }
        }
        for (what, whole) in [
            ("no argument", json!({})),
            ("null", json!({"input": null})),
            ("a list", json!({"input": []})),
            ("a text", json!({"input": "x"})),
            ("an unknown field", json!({"input": {"tenantId": self.foreign.ids[&Kind::Tenant]}})),
        ] {
            let answer = self.call(&caller, field, what, whole).await;
            if is_done(&field.name, &answer) {
                self.wrong(format!("{} {what} was taken: {answer:?}", field.name));
            }
            tried += 1;
        }
        // All that was refused left the input as valid as it was, but for what the time let pass made stale.
        if guard(&field.name) == Guard::Public {
            input = self.inputs(&sender).of(&field.name).await.remove(way);
        }
        if guard(&field.name) != Guard::Signed && !HOPELESS.contains(&field.name.as_str()) {
            let answer = self.call(&caller, field, "as it should be", input).await;
            if !is_done(&field.name, &answer) {
                self.wrong(format!("{} as it should be was refused: {answer:?}", field.name));
            }
        }
        tried
    }

    /// Lets the limits on tries forget, where a mutation counts them.
    async fn calm(&self, field: &Field, caller: &mut Caller, sender: &Asker) {
        if !matches!(guard(&field.name), Guard::Act(_)) {
            self.bed.clock.advance(Duration::minutes(10));
            if guard(&field.name) == Guard::Signed {
                *caller = self.served.caller(sender).await;
            } else {
                *caller = self.served.nobody();
            }
        }
    }
}

/// Whether a text is one of those that a password may be: any, short of endless.
fn is_a_password(leaf: &Leaf, bad: &Bad) -> bool {
    let long = bad.value.as_str().is_none_or(|text| text.trim().is_empty() || text.len() > 200);
    leaf.name().to_lowercase().ends_with("password") && !long
}

#[test]
fn bad_input_is_refused_clearly_and_changes_nothing() {
    on_both(|bed| async move {
        let (world, foreign) = (World::new(&bed, "one").await, World::new(&bed, "other").await);
        let served = Served::start(&bed).await;
        let spec = Spec::read(&served.caller(&world.aract).await).await;
        let battery = Battery {
            bed: &bed,
            world: &world,
            foreign: &foreign,
            served: &served,
            spec: &spec,
            wrong: Mutex::default(),
        };
        let mut tried = 0;
        // Those that move the clock come last: it makes what was planned past.
        let (mut fields, own): (Vec<Field>, Vec<Field>) =
            spec.fields(Root::Mutation).into_iter().partition(|f| matches!(guard(&f.name), Guard::Act(_)));
        fields.extend(own);
        for field in fields.iter().filter(|field| !spec.leaves(field).is_empty()) {
            let sender = battery.sender(field).await;
            let ways = battery.inputs(&sender).of(&field.name).await.len();
            for way in 0..ways {
                tried += battery.run(field, way).await;
            }
        }
        battery.is_clean();
        eprintln!("{tried} bad inputs on {} mutations", fields.len());
        assert!(tried > 900, "{tried}");
    });
}

#[test]
fn bad_questions_are_answered_clearly() {
    on_both(|bed| async move {
        let (world, foreign) = (World::new(&bed, "one").await, World::new(&bed, "other").await);
        let served = Served::start(&bed).await;
        let caller = served.caller(&world.aract).await;
        let spec = Spec::read(&caller).await;
        let battery = Battery {
            bed: &bed,
            world: &world,
            foreign: &foreign,
            served: &served,
            spec: &spec,
            wrong: Mutex::default(),
        };
        let before = state(&bed).await;
        let mut tried = 0;
        for field in spec.fields(Root::Query) {
            for leaf in spec.leaves(&field) {
                for bad in bad(&spec, &field, &leaf, &foreign.ids) {
                    let mut arguments = spec.plausible(&field, &world.ids);
                    put(&mut arguments, &leaf.path, bad.value);
                    let what = format!("{} = {}", leaf.path.join("."), bad.what);
                    battery.call(&caller, &field, &what, arguments).await;
                    tried += 1;
                }
            }
        }
        assert_eq!(state(&bed).await, before, "questions change nothing");
        assert!(tried > 400, "{tried}");
    });
}
