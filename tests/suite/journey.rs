//! The main path, as people walk it: the binary and the public API alone, from an empty database to
//! an account of 24 750 €.

use crate::harness::{Bed, on_both};
use crate::inputs::PASSWORD;
use crate::ledger::register;
use crate::process::{Process, cordee};
use crate::served::Caller;
use chrono::{DateTime, Duration, Utc};
use cordee_domain::time::Clock;
use cordee_server::assemble::SystemClock;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const RULEBOOK: &str = "occitanie-collectifs-ehpad-2023";
const ROLES: [&str; 3] = ["MANAGEMENT", "STAFF", "TRADES"];

/// Somebody at their own browser.
struct Person {
    id: String,
    caller: Caller,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value}")).to_owned()
}

/// Follows an invitation's link: chooses a password, and is signed in.
async fn accept(nobody: &Caller, link: &str, name: &str) -> Person {
    let token = link.split_once("#jeton=").unwrap().1;
    let preview =
        nobody.ask("query($t: String!) { invitation(token: $t) { name expired accountExists } }", json!({"t": token}));
    assert_eq!(preview.await["invitation"], json!({"name": name, "expired": false, "accountExists": false}));
    let input = json!({"token": token, "name": name, "password": PASSWORD});
    let access = nobody.done("acceptInvitation", input, "accessToken person { id }").await;
    let caller = Caller::new(nobody.address, Some(text(&access["accessToken"])));
    Person { id: text(&access["person"]["id"]), caller }
}

/// Someone whom whoever runs the server invites.
async fn invited_by_command(bed: &Bed, nobody: &Caller, role: &str, name: &str) -> Person {
    let email = format!("{role}@example.org");
    let words = ["user", "invite", "--tenant", "occitanie", "--email", &email, "--name", name, "--role", role];
    accept(nobody, &text(&cordee(bed, &words)["link"]), name).await
}

/// The whole path, on a register of which `ehpad` are asked for near one another.
async fn walk(bed: &Bed, file: &Path) {
    cordee(bed, &["tenant", "create", "--key", "occitanie", "--region", "76"]);
    let file = file.to_str().unwrap();
    let import = ["import", "finess", file, "--tenant", "occitanie"];
    let first = cordee(bed, &import);
    assert!(first["created"].as_u64().unwrap() >= 12, "{first}");
    let again = cordee(bed, &import);
    let counts = |key: &str| again[key].as_u64().unwrap();
    assert_eq!((counts("created"), counts("updated"), counts("unchanged")), (0, 0, first["created"].as_u64().unwrap()));

    let (process, _) = Process::start(bed).await;
    let nobody = Caller::new(process.address, None);
    let aract = invited_by_command(bed, &nobody, "aract", "Camille Durand").await;
    let ars = invited_by_command(bed, &nobody, "ars", "Dominique Petit").await;
    let known = cordee(bed, &["user", "list", "--tenant", "occitanie"]);
    assert_eq!(known[0], json!({"email": "aract@example.org", "name": "Camille Durand", "roles": ["aract"]}));
    let input = json!({"email": "consultant@example.org", "name": "Alex Martin", "role": "CONSULTANT"});
    let link = aract.caller.done("inviteMember", input, "link").await;
    let consultant = accept(&nobody, &text(&link["link"]), "Alex Martin").await;

    let now = SystemClock.now();
    let programme = open(&ars, &consultant, now).await;
    let establishments = neighbours(&aract, &programme).await;
    let group = form(&aract, &consultant, &programme, &establishments).await;
    let voices = name_voices(&nobody, &aract, &consultant, &group).await;
    let trinome = &voices[0];
    let version = aract
        .caller
        .ask("query($id: ID!) { group(id: $id) { version completeness { complete } } }", json!({"id": group}))
        .await;
    assert_eq!(version["group"]["completeness"]["complete"], true);
    aract
        .caller
        .done("startGroup", json!({"id": group, "version": version["group"]["version"]}), "group { status }")
        .await;
    sign_letters(&aract, &voices, &group).await;
    hold_sessions(&consultant, &group, &establishments, now).await;
    log_days(&aract, &consultant, &group, &establishments, now).await;
    read_account(&ars, trinome, &programme, &group).await;
    read_activity(&aract, trinome, &group).await;
}

async fn open(ars: &Person, consultant: &Person, now: DateTime<Utc>) -> String {
    let day = |days: i64| (now + Duration::days(days)).date_naive().to_string();
    let input = json!({"rulebookKey": RULEBOOK, "startsOn": day(-200), "endsOn": day(200)});
    let opened = ars.caller.done("openProgramme", input, "programme { id }").await;
    let programme = text(&opened["programme"]["id"]);
    let approve = json!({"programmeId": programme, "personId": consultant.id});
    ars.caller.done("approveConsultant", approve, "approvedConsultant { id }").await;
    programme
}

/// Four EHPAD that are free in the programme, nearest to one of them first.
async fn neighbours(aract: &Person, programme: &str) -> Vec<String> {
    let document = "query($filter: EstablishmentFilter, $first: Int!) {
        establishments(filter: $filter, first: $first) { nodes { id name category { code } position { latitude } distanceMetres } } }";
    let free = json!({"freeInProgramme": programme, "category": "500"});
    let all = aract.caller.ask(document, json!({"filter": free, "first": 50})).await;
    let placed = |e: &&Value| !e["position"].is_null();
    let start = all["establishments"]["nodes"].as_array().unwrap().iter().find(placed).unwrap()["id"].clone();
    let near = json!({"freeInProgramme": programme, "category": "500", "nearEstablishment": start});
    let near = aract.caller.ask(document, json!({"filter": near, "first": 4})).await;
    let near = near["establishments"]["nodes"].as_array().unwrap();
    assert_eq!((near.len(), &near[0]["id"], &near[0]["distanceMetres"]), (4, &start, &json!(0)));
    assert!(near.iter().all(|e| e["category"]["code"] == "500"), "{near:?}");
    assert!(near.is_sorted_by_key(|e| e["distanceMetres"].as_i64().unwrap()), "{near:?}");
    near.iter().map(|e| text(&e["id"])).collect()
}

async fn form(aract: &Person, consultant: &Person, programme: &str, establishments: &[String]) -> String {
    let of = |ids: &[String]| json!({"programmeId": programme, "name": "Groupe voisin", "establishmentIds": ids});
    let two = aract.caller.refused("formGroup", of(&establishments[..2])).await;
    assert_eq!(two[0]["citation"]["source"], "ehpad-2023", "{two:?}");
    let formed = aract.caller.done("formGroup", of(establishments), "group { id version }").await;
    let again = aract.caller.refused("formGroup", of(establishments)).await;
    assert_eq!(again.len(), 4, "each is already in a group: {again:?}");
    let (id, version) = (text(&formed["group"]["id"]), &formed["group"]["version"]);
    let choose = json!({"groupId": id, "personId": consultant.id, "version": version});
    aract.caller.done("chooseConsultant", choose, "group { consultant { id } }").await;
    id
}

/// Names three voices in each establishment, all new people. Gives them, signed in.
async fn name_voices(nobody: &Caller, aract: &Person, consultant: &Person, group: &str) -> Vec<Person> {
    let places =
        "query($id: ID!) { group(id: $id) { participations { id } completeness { missing { kind message } } } }";
    let seen = aract.caller.ask(places, json!({"id": group})).await;
    assert_eq!(seen["group"]["completeness"]["missing"].as_array().unwrap().len(), 12);
    let mut voices = Vec::new();
    for (n, place) in seen["group"]["participations"].as_array().unwrap().iter().enumerate() {
        for role in ROLES {
            let name = format!("{} {}", ["Lou", "Sacha", "Charlie", "Eden"][n], role.to_lowercase());
            let email = format!("{}.{n}@example.org", role.to_lowercase());
            let input = json!({"participationId": place["id"], "role": role, "email": email, "name": name});
            // The consultant names as well as the Aract.
            let namer = if n == 3 { &consultant.caller } else { &aract.caller };
            let named = namer.done("nameTrinomeMember", input, "invitationLink trinomeMember { role }").await;
            voices.push(accept(nobody, &text(&named["invitationLink"]), &name).await);
        }
    }
    voices
}

/// The Aract issues the letters, and each voice signs its own establishment's.
async fn sign_letters(aract: &Person, voices: &[Person], group: &str) {
    let issued = aract.caller.done("issueLetters", json!({"groupId": group}), "letters { status }").await;
    assert_eq!(issued["letters"].as_array().unwrap().len(), 4);
    for voice in voices {
        let waiting = voice.caller.ask("{ lettersToSign { id sha256 text { statement } } }", json!({})).await;
        let letter = &waiting["lettersToSign"][0];
        let sign = json!({"id": letter["id"], "sha256": letter["sha256"]});
        voice.caller.done("signLetter", sign, "letter { status }").await;
    }
    let seen = "query($id: ID!) { group(id: $id) { letters { status voices { signature { signedAt } } } } }";
    let seen = aract.caller.ask(seen, json!({"id": group})).await;
    let letters = seen["group"]["letters"].as_array().unwrap();
    assert!(letters.iter().all(|letter| letter["status"] == "SIGNED"), "{seen}");
}

async fn hold_sessions(consultant: &Person, group: &str, establishments: &[String], now: DateTime<Utc>) {
    let planned = |sequence: i64, mode: &str| {
        let start = now - Duration::days(100 - 20 * sequence);
        let end = start + Duration::hours(7);
        json!({"groupId": group, "kind": "SEQUENCE", "sequence": sequence, "mode": mode, "startsAt": start.to_rfc3339(), "endsAt": end.to_rfc3339()})
    };
    let remote = consultant.caller.refused("planSession", planned(1, "REMOTE")).await;
    assert_eq!(remote[0]["__typename"], "RuleBroken", "{remote:?}");
    assert_eq!(remote[0]["citation"]["source"], "ehpad-2023", "{remote:?}");
    assert!(!text(&remote[0]["citation"]["text"]).is_empty());
    for (sequence, mode) in [(1, "ON_SITE"), (2, "REMOTE"), (3, "ON_SITE"), (4, "ON_SITE")] {
        let session = consultant.caller.done("planSession", planned(sequence, mode), "session { id version }").await;
        let present = |establishment: &String| {
            ROLES.map(|role| json!({"establishmentId": establishment, "role": role, "present": role != "TRADES"}))
        };
        let attendance: Vec<Value> = establishments.iter().flat_map(present).collect();
        let held =
            json!({"id": session["session"]["id"], "version": session["session"]["version"], "attendance": attendance});
        let held = consultant.caller.done("holdSession", held, "session { status attendance { present } }").await;
        assert_eq!(
            (&held["session"]["status"], held["session"]["attendance"].as_array().unwrap().len()),
            (&json!("HELD"), 12)
        );
    }
}

async fn log_days(aract: &Person, consultant: &Person, group: &str, establishments: &[String], now: DateTime<Utc>) {
    let day = (now - Duration::days(15)).date_naive().to_string();
    let days = |quota: &str, half_days: i64, establishment: Option<&String>| json!({"groupId": group, "quota": quota, "halfDays": half_days, "workedOn": day, "establishmentId": establishment, "note": "Fait"});
    let mut entries =
        vec![("COLLECTIVE", 8, None), ("COLLECTIVE", 4, None), ("FOLLOW_UP", 3, None), ("CAPITALISATION", 2, None)];
    entries.extend(establishments.iter().map(|establishment| ("INDIVIDUAL", 4, Some(establishment))));
    let mut ids = Vec::new();
    for (quota, half_days, establishment) in entries {
        let logged =
            consultant.caller.done("logDays", days(quota, half_days, establishment), "dayEntry { id status }").await;
        assert_eq!(logged["dayEntry"]["status"], "DRAFT");
        ids.push(logged["dayEntry"]["id"].clone());
    }
    let over = consultant.caller.refused("logDays", days("COLLECTIVE", 1, None)).await;
    let figures = ["quotaHalfDays", "usedHalfDays", "askedHalfDays"].map(|key| over[0][key].as_i64());
    assert_eq!((&over[0]["__typename"], figures), (&json!("QuotaExceeded"), [Some(12), Some(12), Some(1)]), "{over:?}");
    assert_eq!(over[0]["citation"]["source"], "ehpad-2023");
    consultant.caller.done("submitDayEntries", json!({"ids": ids}), "dayEntries { status }").await;
    let validated =
        aract.caller.done("validateDayEntries", json!({"ids": ids}), "dayEntries { halfDays status }").await;
    let half_days: i64 =
        validated["dayEntries"].as_array().unwrap().iter().map(|entry| entry["halfDays"].as_i64().unwrap()).sum();
    assert_eq!(half_days, 33, "16.5 days");
}

/// 24 750 € = 19 800 € + 4 × 1 237,50 €, all consumed, and the subsidy by département says the same.
async fn read_account(ars: &Person, trinome: &Person, programme: &str, group: &str) {
    let account = "query($id: ID!) { group(id: $id) { account { halfDays validatedHalfDays totalCents sponsorCents remainingCents
        consumedCents remainderCents lines { totalCents sponsorCents remainingCents consumedCents consumedSponsorCents remainderCents } } } }";
    for reader in [&ars.caller, &trinome.caller] {
        let seen = reader.ask(account, json!({"id": group})).await;
        let seen = &seen["group"]["account"];
        let figure = |key: &str| seen[key].as_i64().unwrap();
        assert_eq!((figure("halfDays"), figure("validatedHalfDays")), (33, 33));
        assert_eq!(
            (figure("totalCents"), figure("sponsorCents"), figure("remainingCents")),
            (2_475_000, 1_980_000, 495_000)
        );
        assert_eq!((figure("consumedCents"), figure("remainderCents")), (2_475_000, 0));
        let lines = seen["lines"].as_array().unwrap();
        let line = json!({"totalCents": 618_750, "sponsorCents": 495_000, "remainingCents": 123_750, "consumedCents": 618_750,
            "consumedSponsorCents": 495_000, "remainderCents": 0});
        assert_eq!(lines, &vec![line; 4]);
    }
    let subsidy = "query($id: ID!) { programme(id: $id) { subsidy { grantedHalfDays validatedHalfDays rows { ...r } total { ...r } } } }
        fragment r on SubsidyRow { department { code } groupCount establishmentCount totalCents sponsorCents remainingCents consumedCents consumedSponsorCents }";
    let seen = ars.caller.ask(subsidy, json!({"id": programme})).await;
    let subsidy = &seen["programme"]["subsidy"];
    assert_eq!((&subsidy["grantedHalfDays"], &subsidy["validatedHalfDays"]), (&json!(33), &json!(33)));
    let expected = [
        ("groupCount", 1),
        ("establishmentCount", 4),
        ("totalCents", 2_475_000),
        ("sponsorCents", 1_980_000),
        ("remainingCents", 495_000),
        ("consumedCents", 2_475_000),
        ("consumedSponsorCents", 1_980_000),
    ];
    for (key, figure) in expected {
        assert_eq!(subsidy["total"][key], figure, "{key}");
        let rows = subsidy["rows"].as_array().unwrap().iter().map(|row| row[key].as_i64().unwrap());
        assert!(key == "groupCount" || rows.sum::<i64>() == figure, "{key}: {subsidy}");
    }
    let refused = trinome
        .caller
        .call("query($id: ID!) { programme(id: $id) { subsidy { grantedHalfDays } } }", json!({"id": programme}))
        .await;
    assert_eq!(refused.codes(), ["FORBIDDEN"]);
}

/// Everything that was done is told, by whom and in order, to each as far as they see.
async fn read_activity(aract: &Person, trinome: &Person, group: &str) {
    let feed = "query($first: Int!, $before: JournalPosition, $group: ID) { activity(first: $first, before: $before, groupId: $group) {
        pageInfo { hasNextPage } edges { node { position kind sentence actor { name } group { id } } } } }";
    let (mut events, mut before) = (Vec::new(), Value::Null);
    loop {
        let page = aract.caller.ask(feed, json!({"first": 20, "before": before})).await;
        let edges = page["activity"]["edges"].as_array().unwrap();
        events.extend(edges.iter().map(|edge| edge["node"].clone()));
        before = events.last().unwrap()["position"].clone();
        if page["activity"]["pageInfo"]["hasNextPage"] == false {
            break;
        }
    }
    events.reverse();
    let positions: Vec<i64> = events.iter().map(|event| event["position"].as_i64().unwrap()).collect();
    assert_eq!(positions, (1..=positions.len() as i64).collect::<Vec<_>>(), "no gap from the first");
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for event in &events {
        *kinds.entry(text(&event["kind"])).or_default() += 1;
    }
    for (kind, count) in [
        ("register.imported", 1),
        ("programme.opened", 1),
        ("consultant.approved", 1),
        ("group.formed", 1),
        ("group.consultant_chosen", 1),
        ("trinome.named", 12),
        ("group.started", 1),
        ("session.planned", 4),
        ("session.held", 4),
        ("days.logged", 8),
        ("days.submitted", 8),
        ("days.validated", 8),
    ] {
        assert_eq!(kinds.get(kind), Some(&count), "{kind}: {kinds:?}");
    }
    let validated = events.iter().rfind(|event| event["kind"] == "days.validated").unwrap();
    assert_eq!(validated["sentence"], "Camille Durand a validé des jours");
    let of_group: Vec<&Value> = events.iter().filter(|event| event["group"]["id"] == group).collect();
    let seen = trinome.caller.ask(feed, json!({"first": 100, "group": group})).await;
    assert_eq!(
        seen["activity"]["edges"].as_array().unwrap().len(),
        of_group.len(),
        "a trinôme member follows all of its group"
    );
}

#[test]
fn from_an_invented_register_to_a_balanced_account() {
    on_both(|bed| async move {
        let file = bed.dir().join("repertoire.csv");
        std::fs::write(&file, register(12)).unwrap();
        walk(&bed, &file).await;
    });
}

/// `CORDEE_FINESS_SAMPLE` names a file of the national register with the establishments of Occitanie.
#[test]
fn from_the_national_register_to_a_balanced_account() {
    let Some(file) = std::env::var_os("CORDEE_FINESS_SAMPLE").map(PathBuf::from) else {
        eprintln!("SKIPPED ON REAL ESTABLISHMENTS: CORDEE_FINESS_SAMPLE does not name a file of the register");
        return;
    };
    on_both(|bed| {
        let file = file.clone();
        async move { walk(&bed, &file).await }
    });
}
