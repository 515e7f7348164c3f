//! A page's question is answered by a small number of SQL statements, which does not grow with the
//! rows: each of the front's questions, and the main shapes, on a small tenant and on the same one
//! grown large.

use crate::harness::{Bed, on_both, who};
use crate::ledger::register;
use crate::network_world;
use crate::served::{gid, token};
use crate::spec::kind_of;
use crate::world::{self, World, appointment, complete, half_days, open_poll, open_programme, plan};
use async_graphql::parser::parse_query;
use async_graphql::parser::types::{Field, OperationDefinition, OperationType, Selection, SelectionSet};
use async_graphql::{Executor, Name, Positioned, Request, Variables};
use cordee_app::days::{self, LogDays};
use cordee_app::group::{self, FormGroup};
use cordee_app::session::{self, PlanSession};
use cordee_app::{Asker, establishment, identity, programme};
use cordee_domain::days::{HalfDays, Quota};
use cordee_domain::ids::EstablishmentId;
use cordee_domain::network::MoveKind;
use cordee_domain::policy::Role;
use cordee_domain::session::SessionKind;
use cordee_graphql::{Executor as Served, request_data};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::path::Path;
use std::sync::Arc;

/// The most statements of a page, who asks included; a direction's reach takes three of them.
const MOST: u64 = 8;

/// The pages that ask for one table in two places, which go as one statement where both are asked for at once and as two
/// where they are not: the second is no growth.
const SPLIT: &[&str] = &["EvaluationPart", "SheetPlaces"];

/// The pages that take more, and how many at most, as measured: homes gather several lists, and a group’s tabs read
/// each of its tables once.
const MORE: &[(&str, u64)] = &[
    ("Files", 9),
    ("SentFile", 10),
    ("OutcomesPage", 9),
    ("AnswersPart", 10),
    ("AractHome", 18),
    ("AssessmentPart", 10),
    ("BoardPart", 12),
    ("BoardSnapshots", 10),
    ("BodiesTab", 11),
    ("BodyAccounts", 10),
    ("BodyPage", 9),
    ("ConsultantHome", 21),
    ("DaysPage", 9),
    ("EditEntryForm", 9),
    ("EnvelopePart", 12),
    ("EstablishmentsTab", 14),
    ("EvaluationPart", 25),
    ("ExperimentPage", 22),
    ("FacilitatorPart", 18),
    ("GroupPage", 12),
    ("GroupPolls", 14),
    ("Ledger", 10),
    ("LetterPage", 11),
    ("LettersTab", 9),
    ("LifePart", 16),
    ("LogDaysPage", 9),
    ("ManagerHome", 11),
    ("MembersPage", 9),
    ("MilestonesTab", 10),
    ("MinutesPart", 10),
    ("NetworkPage", 17),
    ("NetworksPart", 13),
    ("OverviewTab", 18),
    ("PlanPart", 25),
    ("PathPart", 20),
    ("PollPage", 12),
    ("PostPage", 18),
    ("PreparationPart", 15),
    ("PresencePart", 12),
    ("ProjectPage", 14),
    ("ProgrammePage", 15),
    ("SessionPage", 16),
    ("SessionsTab", 21),
    ("ShapeDays", 9),
    ("ShapeGroup", 14),
    ("ShapeProgramme", 12),
    ("SheetCare", 12),
    ("SheetPage", 16),
    ("SheetPlaces", 13),
    ("SheetProjectFiles", 10),
    ("SheetProjectSeries", 17),
    ("SheetsPage", 12),
    ("SupportPage", 13),
    ("SupportTab", 14),
    ("TaskPeople", 10),
    ("TrinomeHome", 12),
    ("VoicesPart", 10),
    ("WeekPage", 9),
];

/// The pages as the yardsticks have them, whatever the front asks.
const SHAPES: &[&str] = &[
    "query ShapeProgramme($id: ID!) { programme(id: $id) { title rulebook { sequences { number title } } groups(first: 50) {
        totalCount nodes { name status departments consultant { name } participations { establishment { name address { town } }
        milestones { title dueOn doneOn late } } quotas { quota validatedHalfDays } nextSession { startsAt title } lateMilestoneCount } } } }",
    "query ShapeGroup($id: ID!) { group(id: $id) { name acts consultant { name } sessions { title startsAt status attendance { present } }
        dayEntries(first: 50) { totalCount totals { validatedHalfDays } nodes { halfDays workedOn consultant { name } establishment { name } } }
        participations { establishment { name } trinome { role person { name } } milestones { title late } } quotas { quota remainingHalfDays } } }",
    "query ShapeDays { dayEntries(first: 50) { totalCount totals { submittedHalfDays }
        nodes { halfDays workedOn status note group { name } consultant { name } establishment { name } session { title } } } }",
    "query ShapeEstablishments { establishments(first: 50) { totalCount
        nodes { name finessDisplay address { town } category { label } position { latitude } organisation { name } } } }",
    "query ShapeSubsidy($id: ID!) { programme(id: $id) { title subsidy { rows { department { name } groupCount totalCents }
        total { totalCents sponsorCents consumedCents } } } }",
    "query ShapeActivity { activity(first: 50) { edges { node { at sentence actor { name } group { name } programme { title } } } } }",
    "query ShapeAccount($id: ID!) { group(id: $id) { account { totalCents lines { establishment { name } totalCents consumedCents } } } }",
    "query ShapeMembers { memberships(first: 50) { nodes { role since person { name email } establishment { name } organisation { name } } } }",
];

/// An operation with the fragments that it needs.
struct Page {
    name: String,
    text: String,
    operation: OperationDefinition,
}

impl Page {
    /// How many totals it asks for: each costs a statement once the page is not the whole.
    fn totals(&self) -> u64 {
        self.text.matches("totalCount").count() as u64
    }
}

/// What is written as `` graphql(`…`) `` in a folder.
fn documents(folder: &Path, found: &mut Vec<String>) {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.ends_with("src/gql") {
            continue;
        }
        if path.is_dir() {
            documents(&path, found);
        } else if path.extension().is_some_and(|e| e == "ts" || e == "tsx") {
            let text = std::fs::read_to_string(&path).unwrap();
            let calls = text.split("graphql(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('`'));
            found.extend(calls.filter_map(|rest| Some(rest.split_once('`')?.0.to_owned())));
        }
    }
}

/// Every question of the front, and the shapes.
fn pages() -> Vec<Page> {
    let mut found = Vec::new();
    documents(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../frontend/src")), &mut found);
    let (fragments, operations): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|t| t.trim_start().starts_with("fragment"));
    assert!(operations.len() > 30 && !fragments.is_empty(), "the front's documents are not found");
    let named = |text: String| (text.split_whitespace().nth(1).unwrap().to_owned(), text);
    let fragments: BTreeMap<String, String> = fragments.into_iter().map(named).collect();
    let all = operations.iter().map(String::as_str).chain(SHAPES.iter().copied());
    all.filter_map(|text| page(text, &fragments)).collect()
}

fn page(text: &str, fragments: &BTreeMap<String, String>) -> Option<Page> {
    let mut whole = text.to_owned();
    let (mut todo, mut done) = (spreads(text), BTreeSet::new());
    while let Some(name) = todo.pop_first() {
        if done.insert(name.clone()) {
            let fragment = fragments.get(&name).unwrap_or_else(|| panic!("no fragment {name}"));
            whole.push_str(fragment);
            todo.extend(spreads(fragment));
        }
    }
    let document = parse_query(&whole).unwrap_or_else(|e| panic!("{e}: {whole}"));
    let (name, operation) =
        document.operations.iter().next().map(|(n, o)| (n.unwrap().to_string(), o.node.clone())).unwrap();
    (operation.ty == OperationType::Query).then_some(Page { name, text: whole, operation })
}

fn spreads(text: &str) -> BTreeSet<String> {
    let names = text
        .split("...")
        .skip(1)
        .map(|rest| rest.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>());
    names.filter(|name| !name.is_empty() && name != "on").collect()
}

/// Where a variable is first given: the field, and the argument or the key in it.
fn place(set: &SelectionSet, variable: &str) -> Option<(String, String)> {
    set.items.iter().find_map(|item| match &item.node {
        Selection::Field(field) => {
            let given = |(argument, value): &(_, Positioned<_>)| key_of(argument, &value.node, variable);
            let here = field.node.arguments.iter().find_map(given);
            let below = || place(&field.node.selection_set.node, variable);
            here.map(|key| (sort_of(&field.node), key)).or_else(below)
        }
        Selection::InlineFragment(fragment) => place(&fragment.node.selection_set.node, variable),
        Selection::FragmentSpread(_) => None,
    })
}

/// The name of a field; of `node`, the type that it is asked as.
fn sort_of(field: &Field) -> String {
    let asked_as = field.selection_set.node.items.iter().find_map(|item| match &item.node {
        Selection::InlineFragment(fragment) => fragment.node.type_condition.as_ref(),
        _ => None,
    });
    asked_as.map_or_else(|| field.name.node.to_string(), |on| on.node.on.node.to_string())
}

/// The argument, or the key inside it, to which a variable is given.
fn key_of(argument: &Positioned<Name>, value: &impl Display, variable: &str) -> Option<String> {
    let value = format!("{}: {value},", argument.node);
    let (before, _) =
        value.split_once(&format!(": ${variable}")).filter(|(_, rest)| rest.starts_with([',', '}', ' ', ']']))?;
    Some(before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned())
}

/// Something for each variable of a page.
fn variables(page: &Page, world: &World) -> Value {
    let mut given = serde_json::Map::new();
    for definition in &page.operation.variable_definitions {
        let (name, of) = (definition.node.name.node.as_str(), &definition.node.var_type.node);
        let value = match of.to_string().trim_end_matches('!') {
            "ID" if name == "me" => json!(gid(who(&world.works[0].consultant))),
            "ID" => {
                let set = &page.operation.selection_set.node;
                let (field, place) = place(set, name).unwrap_or_else(|| panic!("{}: what is ${name} for?", page.name));
                // Its own programme, where a network is asked for.
                if page.text.contains(" network(") || page.text.contains(" restitutions(") {
                    json!(gid(world.network.programme))
                } else {
                    json!(world.ids[&kind_of(&field, &place)])
                }
            }
            "[ID!]" => json!(world.works[0].places.iter().map(|p| gid(p.establishment)).collect::<Vec<_>>()),
            "Boolean" => json!(true),
            "Int" if name == "establishments" => json!(4),
            "Int" => json!(50),
            "String" if name == "rulebookKey" => json!(crate::world::RULEBOOK),
            // A cursor that no list gave is refused.
            "String" if name == "before" || name == "after" => Value::Null,
            // What a device knows of a text: none yet.
            "String" if name == "vector" => Value::Null,
            "String" => json!("e"),
            "Date" => json!(world::today(&world.app)),
            "DateTime" => json!((world.app.clock.now() + chrono::Duration::days(60)).to_rfc3339()),
            filter if filter.ends_with("Filter") => json!({}),
            _ if of.nullable => Value::Null,
            other => panic!("{}: give something for ${name}: {other}", page.name),
        };
        given.insert(name.to_owned(), value);
    }
    Value::Object(given)
}

/// The statements of each page for each role, and how long its answer is.
type Costs = BTreeMap<(String, Role), (u64, usize)>;

/// How many statements a page costs this person, and how long its answer is.
async fn cost(schema: &Served, page: &Page, world: &World, asker: &Asker, bearer: &str) -> (u64, usize) {
    let authenticated = identity::authenticate(asker.app(), bearer).await.unwrap();
    let asker = Arc::new(authenticated.asker);
    let (shared, loaders) = request_data(asker.clone());
    let request = Request::new(&page.text).variables(Variables::from_json(variables(page, world)));
    let response = schema.execute(request.data(shared).data(loaders)).await;
    for error in &response.errors {
        let code = error.extensions.as_ref().and_then(|e| e.get("code")).map(ToString::to_string);
        // What a role may not see, or does not reach.
        let kept = matches!(code.as_deref(), Some("\"FORBIDDEN\"" | "\"NOT_FOUND\""));
        assert!(kept, "{}: {error:?}", page.name);
    }
    // Where all is refused, what was still being read is dropped: how much that is says nothing.
    if response.data == async_graphql::Value::Null {
        return (0, 0);
    }
    (asker.statements().await, response.data.to_string().len())
}

/// One row of each sort, so that growing adds none.
async fn sow(world: &World) {
    let (app, work) = (&world.app, &world.works[0]);
    let place = &work.places[0];
    open_programme(&world.aract, "Programme de tous").await;
    let support = PlanSession {
        group: work.group,
        kind: SessionKind::Individual,
        sequence: None,
        with: Some(place.establishment).into(),
        appointment: appointment(app, -5),
    };
    let support = session::plan(&work.consultant.again(), support).await.unwrap();
    let one = LogDays {
        establishment: Some(place.establishment),
        session: Some(support.id),
        ..half_days(app, Quota::Individual, 1)
    };
    days::log(&work.consultant.again(), work.group, one, true).await.unwrap();
    days::correct(&work.consultant.again(), work.entries[2], HalfDays(-1), "Erreur de saisie").await.unwrap();
}

/// Ten groups more at work, with their people, sessions and days; the first group gets more of all.
async fn grow(bed: &Bed, world: &World) {
    let aract = &world.aract;
    establishment::import(&aract.again(), register(60).as_bytes(), false).await.unwrap();
    let filter = establishment::EstablishmentFilter { free_in: Some(world.programme), ..Default::default() };
    let all = establishment::page(&aract.again(), filter, None, 100).await.unwrap();
    let free: Vec<EstablishmentId> = all.items.iter().map(|(e, _)| e.id).collect();
    let consultant = &world.works[0].consultant;
    for (n, establishments) in free.chunks_exact(4).take(10).enumerate() {
        let form = FormGroup {
            programme: world.programme,
            name: format!("Groupe {n}"),
            establishments: establishments.to_vec(),
            consultant: Some(who(consultant)),
        };
        let group = group::form(&aract.again(), form).await.unwrap();
        complete(bed, aract, group.id).await;
        group::start(&aract.again(), group.id, group.version).await.unwrap();
        open_poll(consultant, group.id).await;
        for day in 1..4 {
            plan(consultant, group.id, day).await;
            let days = half_days(aract.app(), Quota::Collective, 1);
            days::log(&consultant.again(), group.id, days, true).await.unwrap();
        }
        bed.member(world.tenant, Role::Consultant, None).await;
    }
    for n in 0..5 {
        let programme = open_programme(aract, &format!("Programme {n}")).await;
        programme::approve(&aract.again(), programme, who(consultant)).await.unwrap();
        let form = FormGroup {
            programme,
            name: format!("Autre groupe {n}"),
            establishments: world.works[0].places.iter().map(|p| p.establishment).collect(),
            consultant: Some(who(consultant)),
        };
        group::form(&aract.again(), form).await.unwrap();
    }
    for work in &world.works {
        for _ in 0..3 {
            let post = network_world::selected(&world.ars, world.network.programme, work).await;
            network_world::proposed(aract, post.id, work).await;
            network_world::appointed(aract, &post, work).await;
            network_world::moved(&world.ars, post.id, MoveKind::Commitment, 10_000_000).await;
        }
    }
    let first = &world.works[0];
    for n in 0..6 {
        let event = network_world::event(aract, world.network.programme, chrono::Duration::days(40 + n)).await;
        network_world::registered(aract, event.event.id).await;
        network_world::registered(aract, world.network.event).await;
    }
    open_poll(consultant, first.group).await;
    open_poll(consultant, first.group).await;
    for place in &first.places {
        for day in 1..3 {
            plan(consultant, first.group, 40 + day).await;
            let one =
                LogDays { establishment: Some(place.establishment), ..half_days(aract.app(), Quota::Individual, 1) };
            days::log(&consultant.again(), first.group, one, true).await.unwrap();
        }
    }
}

#[test]
fn the_statements_of_a_page_do_not_grow_with_its_rows() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        sow(&world).await;
        let (schema, pages) = (Served::default(), pages());
        let mut bearers = BTreeMap::new();
        for role in Role::ALL {
            bearers.insert(*role, token(world.holder(*role, 0)).await);
        }
        // The first reading of a rulebook is kept for those after it, and what answers first now and
        // then splits what could be read together: the least of some tries is what a page takes.
        let measure = async |before: Option<&Costs>| {
            let mut costs = Costs::new();
            for page in &pages {
                for (role, bearer) in &bearers {
                    let (asker, key) = (world.holder(*role, 0), (page.name.clone(), *role));
                    let enough = before.map_or(0, |before| before[&key].0 + page.totals());
                    let mut least = (u64::MAX, 0);
                    for tried in 0..12 {
                        if tried >= 3 && (before.is_none() || least.0 <= enough) {
                            break;
                        }
                        least = least.min(cost(&schema, page, &world, asker, bearer).await);
                    }
                    costs.insert(key, least);
                }
            }
            costs
        };
        let small = measure(None).await;
        grow(&bed, &world).await;
        let large = measure(Some(&small)).await;
        let mut grown = 0;
        let (mut too_many, mut growing) = (Vec::new(), Vec::new());
        for page in &pages {
            let of = |costs: &Costs| {
                let of_page = Role::ALL.iter().map(|role| costs[&(page.name.clone(), *role)]);
                of_page.max().unwrap()
            };
            let ((few, short), (many, long)) = (of(&small), of(&large));
            assert!(many > 0, "{} is answered to nobody", page.name);
            eprintln!("{:<24} {few:>3} statements for {short:>6} bytes, {many:>3} for {long:>6}", page.name);
            grown += usize::from(long > 3 * short);
            let most = MORE.iter().find(|(name, _)| *name == page.name).map_or(MOST, |(_, most)| *most);
            if many > most {
                too_many.push(format!("{} takes {many}, not {most}", page.name));
            }
            for role in Role::ALL {
                let key = (page.name.clone(), *role);
                let split = u64::from(SPLIT.contains(&page.name.as_str()));
                if large[&key].0 > small[&key].0 + page.totals() + split {
                    growing.push(format!("{} for {role:?}: {} then {}", page.name, small[&key].0, large[&key].0));
                }
            }
        }
        assert!(growing.is_empty(), "statements that grow with the rows: {growing:#?}");
        assert!(grown > 5, "the large tenant is not large");
        assert!(too_many.is_empty(), "more statements than agreed: {too_many:?}");
    });
}
