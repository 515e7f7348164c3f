//! The year of an EHPAD collective, lived through the API: a letter signed by three, a date found by
//! a poll, four sequences with presence and minutes, support, a follow-up after the period, and an
//! account of 16.5 days to the cent.

use crate::harness::{Bed, TestClock, on_both, who};
use crate::ledger::register;
use crate::served::{Caller, Served, gid};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use cordee_app::{Asker, establishment};
use cordee_domain::ids::EstablishmentId;
use cordee_domain::policy::Role;
use cordee_domain::time::{paris_date, paris_instant};
use serde_json::{Value, json};
use std::sync::Arc;

const ROLES: [&str; 3] = ["MANAGEMENT", "STAFF", "TRADES"];
const TENANT: &str = "occitanie";

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value}")).to_owned()
}

/// An hour of a day in Paris.
fn at(year: i32, month: u32, day: u32, hour: u32) -> DateTime<Utc> {
    paris_instant(NaiveDate::from_ymd_opt(year, month, day).unwrap().and_hms_opt(hour, 0, 0).unwrap())
}

/// A group of four at work, and those who carry it.
struct Year {
    served: Served,
    clock: Arc<TestClock>,
    ars: Arc<Asker>,
    aract: Arc<Asker>,
    consultant: Arc<Asker>,
    programme: String,
    group: String,
    /// The establishments and the places that they take in the group.
    places: Vec<(String, String)>,
    /// Three to a place, in the order of the places.
    voices: Vec<Arc<Asker>>,
}

impl Year {
    /// Somebody at the API now: what was signed in months ago is signed in again.
    async fn by(&self, asker: &Asker) -> Caller {
        self.served.caller(asker).await
    }

    async fn voice(&self, n: usize) -> Caller {
        self.by(&self.voices[n]).await
    }

    /// The programme is opened, the group formed with its consultant, its twelve voices named.
    async fn begin(bed: &Bed) -> Year {
        bed.clock.set(at(2023, 12, 4, 9));
        let tenant = bed.tenant(TENANT).await;
        let (ars, aract) = (bed.member(tenant, Role::Ars, None).await, bed.member(tenant, Role::Aract, None).await);
        let consultant = bed.member(tenant, Role::Consultant, None).await;
        establishment::import(&aract, register(12).as_bytes(), false).await.unwrap();
        let served = Served::start(bed).await;
        let (funder, animator) = (served.caller(&ars).await, served.caller(&aract).await);

        let input = json!({"rulebookKey": "occitanie-collectifs-ehpad-2023"});
        let opened = funder.done("openProgramme", input, "programme { id startsOn endsOn }").await;
        assert_eq!(opened["programme"]["endsOn"], "2024-12-31");
        let programme = text(&opened["programme"]["id"]);
        let input = json!({"programmeId": programme, "personId": gid(who(&consultant))});
        funder.done("approveConsultant", input, "approvedConsultant { id }").await;

        let all = establishment::page(&aract.again(), Default::default(), None, 4).await.unwrap();
        let own: Vec<EstablishmentId> = all.items.iter().map(|(one, _)| one.id).collect();
        let ids: Vec<String> = own.iter().map(|id| gid(*id)).collect();
        let input = json!({"programmeId": programme, "name": "Pays de Foix", "establishmentIds": ids,
            "consultantId": gid(who(&consultant))});
        let formed = animator.done("formGroup", input, "group { id participations { id establishment { id } } }").await;
        let group = text(&formed["group"]["id"]);
        let mut places = Vec::new();
        let mut voices = Vec::new();
        for one in formed["group"]["participations"].as_array().unwrap() {
            let establishment = text(&one["establishment"]["id"]);
            let id = own[ids.iter().position(|id| *id == establishment).unwrap()];
            for role in ROLES {
                let asker = bed.member(tenant, Role::Trinome, Some(id)).await;
                let input = json!({"participationId": one["id"], "role": role, "personId": gid(who(&asker))});
                animator.done("nameTrinomeMember", input, "trinomeMember { role }").await;
                voices.push(asker);
            }
            places.push((establishment, text(&one["id"])));
        }
        Year { served, clock: bed.clock.clone(), ars, aract, consultant, programme, group, places, voices }
    }

    async fn group_version(&self) -> Value {
        let seen = self.by(&self.aract).await;
        let seen = seen.ask("query($id: ID!) { group(id: $id) { version } }", json!({"id": self.group})).await;
        seen["group"]["version"].clone()
    }

    async fn start(&self) {
        let aract = self.by(&self.aract).await;
        let issued = aract.done("issueLetters", json!({"groupId": self.group}), "letters { status }").await;
        assert_eq!(issued["letters"].as_array().unwrap().len(), 4);
        let input = json!({"id": self.group, "version": self.group_version().await});
        aract.done("startGroup", input, "group { status }").await;
    }

    /// These voices sign the letter of their establishment.
    async fn sign_letters(&self, voices: std::ops::Range<usize>) {
        for n in voices {
            let voice = self.voice(n).await;
            let waiting = voice.ask("{ lettersToSign { id sha256 } }", json!({})).await;
            let letter = &waiting["lettersToSign"][0];
            let input = json!({"id": letter["id"], "sha256": letter["sha256"]});
            voice.done("signLetter", input, "letter { status }").await;
        }
    }

    /// The date of the first sequence: thirteen are asked, and the date kept is the one that misses nobody.
    async fn find_a_date(&self) -> String {
        let consultant = self.by(&self.consultant).await;
        let slots = ["2024-01-16/morning", "2024-01-18/morning", "2024-01-19/afternoon"];
        let input = json!({"groupId": self.group, "kind": "SEQUENCE", "sequence": 1, "mode": "ON_SITE",
            "place": "Salle du conseil, Foix", "slots": slots, "closesOn": "2023-12-15"});
        let opened = consultant.done("openPoll", input, "poll { id version voterCount }").await["poll"].clone();
        assert_eq!(opened["voterCount"], 13);
        for (n, voice) in self.voices.iter().enumerate() {
            // One voice of the third establishment can't on the first date, another would rather not on the third.
            let choices = match n {
                7 => ["NO", "YES", "YES"],
                2 => ["YES", "YES", "IF_NEEDED"],
                _ => ["YES"; 3],
            };
            self.answer(voice, &opened["id"], slots, choices).await;
        }
        self.answer(&self.consultant, &opened["id"], slots, ["YES"; 3]).await;
        let ranks = "query($id: ID!) { poll(id: $id) { version answeredCount slots { key rank complete missing { role establishment { id } stand } } } }";
        let poll = consultant.ask(ranks, json!({"id": opened["id"]})).await["poll"].clone();
        assert_eq!(poll["answeredCount"], 13);
        let of = |key: &str| poll["slots"].as_array().unwrap().iter().find(|s| s["key"] == key).unwrap().clone();
        assert_eq!((of(slots[1])["rank"].clone(), of(slots[1])["complete"].clone()), (json!(1), json!(true)));
        let missing = json!([{"role": "STAFF", "establishment": {"id": self.places[2].0}, "stand": "NO"}]);
        assert_eq!((&of(slots[0])["missing"], &of(slots[0])["rank"]), (&missing, &json!(3)));
        let input = json!({"id": opened["id"], "version": poll["version"], "slot": slots[1]});
        let kept = consultant.done("settlePoll", input, "poll { status } session { id startsAt title }").await;
        assert_eq!(kept["poll"]["status"], "SETTLED");
        text(&kept["session"]["id"])
    }

    async fn answer(&self, asker: &Asker, poll: &Value, slots: [&str; 3], choices: [&str; 3]) {
        let choices: Vec<Value> =
            slots.iter().zip(choices).map(|(slot, choice)| json!({"slot": slot, "choice": choice})).collect();
        let input = json!({"id": poll, "version": 0, "choices": choices});
        self.by(asker).await.done("answerPoll", input, "poll { id }").await;
    }

    async fn plan(&self, more: Value, from: DateTime<Utc>, hours: i64) -> String {
        let mut input = json!({"groupId": self.group, "mode": "ON_SITE", "place": "Salle du conseil, Foix",
            "startsAt": from, "endsAt": from + Duration::hours(hours)});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let planned = self.by(&self.consultant).await.done("planSession", input, "session { id }").await;
        text(&planned["session"]["id"])
    }

    /// A half-day's sheet: all scan the room's code and sign, but these who are absent; it is sealed,
    /// and what it says is the attendance of the session.
    async fn attend(&self, session: &str, absent: &[usize]) {
        let consultant = self.by(&self.consultant).await;
        let asked = "query($id: ID!) { session(id: $id) { version startsAt halfDays } }";
        let seen = consultant.ask(asked, json!({"id": session})).await["session"].clone();
        self.clock.set(text(&seen["startsAt"]).parse().unwrap());
        let consultant = self.by(&self.consultant).await;
        let sheet = "sheet { id version lines { id version personId signatures { method late } } }";
        let half_days = seen["halfDays"].as_array().unwrap();
        for half_day in half_days {
            let input = json!({"sessionId": session, "halfDay": half_day});
            let opened = consultant.done("openAttendance", input, sheet).await["sheet"].clone();
            if half_day != &half_days[0] {
                self.clock.advance(Duration::hours(4));
            }
            for (n, voice) in self.voices.iter().enumerate().filter(|(n, _)| !absent.contains(n)) {
                self.scan_and_sign(&opened["id"], voice, n).await;
            }
            let consultant = self.by(&self.consultant).await;
            let input = json!({"attendanceSheetId": opened["id"]});
            consultant.done("signAttendanceOnPage", input, "line { name }").await;
            for n in absent {
                let person = gid(who(&self.voices[*n]));
                let lines = opened["lines"].as_array().unwrap();
                let line = lines.iter().find(|line| line["personId"] == json!(person)).unwrap();
                let input =
                    json!({"attendanceLineId": line["id"], "version": line["version"], "reason": "Remplacement"});
                consultant.done("markAbsent", input, "sheet { id }").await;
            }
            let input = json!({"attendanceSheetId": opened["id"], "version": opened["version"]});
            let sealed = consultant.done("sealAttendance", input, "sheet { sealedAt contentHash intact }").await;
            assert_eq!(sealed["sheet"]["intact"], true);
        }
        let input = json!({"sessionId": session, "version": seen["version"]});
        let held = self.by(&self.consultant).await;
        let held =
            held.done("holdSessionFromAttendance", input, "session { status attendance { present } }").await["session"]
                .clone();
        let there = held["attendance"].as_array().unwrap();
        let present = there.iter().filter(|one| one["present"] == true).count();
        assert_eq!((&held["status"], there.len(), present), (&json!("HELD"), 12, 12 - absent.len()));
    }

    async fn scan_and_sign(&self, sheet: &Value, asker: &Asker, n: usize) {
        let screen = "query($id: ID!) { attendanceScreen(id: $id) { address } }";
        let screen = self.by(&self.consultant).await.ask(screen, json!({"id": sheet})).await;
        let address = text(&screen["attendanceScreen"]["address"]);
        let (_, code) = address.split_once("#code=").unwrap();
        let browser = format!("the-browser-of-the-phone-number-{n:0>10}");
        let input = json!({"tenantKey": TENANT, "code": code, "browser": browser});
        let entered = self.served.nobody().done("enterAttendance", input, "entrance { ticket title }").await;
        let input = json!({"ticket": entered["entrance"]["ticket"], "browser": browser});
        let signed = self.by(asker).await.done("signAttendance", input, "late line { name }").await;
        assert_eq!(signed["late"], false);
    }

    /// Minutes that decide something for all, and give a task to the first establishment. Gives the task.
    async fn write_minutes(&self, session: &str, task: &str, due: NaiveDate) -> Value {
        let consultant = self.by(&self.consultant).await;
        let shape = "minutes { id version sections { id title version } }";
        let opened = consultant.done("openMinutes", json!({"sessionId": session}), shape).await["minutes"].clone();
        let section = &opened["sections"][0];
        let input = json!({"id": section["id"], "title": section["title"], "version": section["version"],
            "body": "Les quatre établissements ont dit où ils en sont."});
        consultant.done("writeMinutesSection", input, shape).await;
        let input =
            json!({"minutesId": opened["id"], "wording": "Chaque établissement tient son comité QVCT avant la suite."});
        let decided = consultant.done("addDecision", input, shape).await["minutes"].clone();
        let input = json!({"groupId": self.group, "sessionId": session, "establishmentId": self.places[0].0, "wording": task,
            "ownerId": gid(who(&self.voices[0])), "dueOn": due});
        let set = consultant.done("addTask", input, "task { id status }").await["task"].clone();
        let input = json!({"id": opened["id"], "version": decided["version"]});
        let published = consultant.done("publishMinutes", input, "minutes { status decisions { wording } }").await;
        assert_eq!(published["minutes"]["status"], "PUBLISHED");
        let read = "query($id: ID!) { session(id: $id) { minutes { decisions { wording } } tasks { wording } } }";
        let read = self.voice(11).await.ask(read, json!({"id": session})).await;
        assert_eq!(read["session"]["minutes"][0]["decisions"].as_array().unwrap().len(), 1, "shared with the group");
        set["id"].clone()
    }

    async fn carried_over(&self, session: &str) -> Vec<Value> {
        let asked = "query($id: ID!) { session(id: $id) { carriedOverTasks { id } } }";
        let seen = self.by(&self.consultant).await.ask(asked, json!({"id": session})).await;
        seen["session"]["carriedOverTasks"].as_array().unwrap().iter().map(|task| task["id"].clone()).collect()
    }

    async fn log(&self, quota: &str, half_days: i64, on: DateTime<Utc>, more: Value) {
        let mut input = json!({"groupId": self.group, "quota": quota, "halfDays": half_days,
            "workedOn": paris_date(on), "submit": true});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.by(&self.consultant).await.done("logDays", input, "dayEntry { status }").await;
    }

    /// The four sequences, each with its presence and minutes; what is not done is carried over.
    async fn sequences(&self) {
        let first = self.find_a_date().await;
        self.sign_letters(0..11).await;
        self.clock.set(at(2024, 1, 18, 14));
        let consultant = self.by(&self.consultant).await;
        let asked = "query($id: ID!) { session(id: $id) { version } }";
        let version = consultant.ask(asked, json!({"id": first})).await["session"]["version"].clone();
        let input = json!({"id": first, "version": version, "attendance": []});
        let refused = consultant.refused("holdSession", input).await;
        assert_eq!(refused[0]["citation"]["line"], 170, "the letter that waits for one voice: {refused:?}");
        self.sign_letters(11..12).await;

        let mut waiting: Vec<Value> = Vec::new();
        let later =
            [(2, at(2024, 4, 9, 9), "REMOTE"), (3, at(2024, 9, 17, 9), "ON_SITE"), (4, at(2024, 12, 3, 9), "ON_SITE")];
        let mut sessions = vec![(first, at(2024, 1, 18, 9))];
        for (sequence, from, mode) in later {
            let more = json!({"kind": "SEQUENCE", "sequence": sequence, "mode": mode,
                "videoLink": "https://visio.example.org/foix"});
            sessions.push((self.plan(more, from, 3).await, from));
        }
        for (n, (session, from)) in sessions.iter().enumerate() {
            assert_eq!(self.carried_over(session).await, waiting, "before sequence {}", n + 1);
            // A voice is missing at the second.
            self.attend(session, if n == 1 { &[8] } else { &[] }).await;
            let due = (*from + Duration::days(30)).date_naive();
            let task = self.write_minutes(session, &format!("Réunir le comité, étape {}", n + 1), due).await;
            self.log("COLLECTIVE", 3, *from, json!({"sessionId": session})).await;
            waiting.push(task);
            if n != 1 {
                // The second task waits one sequence longer.
                let done = waiting.remove(0);
                let input = json!({"id": done, "done": true});
                self.voice(0).await.done("setTaskDone", input, "task { status closedBy { id } }").await;
            }
        }
        let over = json!({"groupId": self.group, "quota": "COLLECTIVE", "halfDays": 1, "workedOn": "2024-12-03"});
        let over = self.by(&self.consultant).await.refused("logDays", over).await;
        assert_eq!((&over[0]["quotaHalfDays"], &over[0]["usedHalfDays"]), (&json!(12), &json!(12)));
    }

    /// Two days in each establishment; of the first, one is a support that three agreed on.
    async fn support(&self) {
        for (n, (establishment, participation)) in self.places.iter().enumerate() {
            let from = at(2024, 12, 10, 9) + Duration::days(n as i64);
            self.clock.set(from - Duration::days(1));
            let more = json!({"kind": "INDIVIDUAL", "establishmentId": establishment});
            let session = self.plan(more, from, 7).await;
            let request = if n == 0 { Some(self.agreed(participation).await) } else { None };
            self.clock.set(from + Duration::hours(8));
            let own = json!({"establishmentId": establishment, "sessionId": session});
            self.log("INDIVIDUAL", 2, from, own.clone()).await;
            let of =
                request.as_ref().map_or(own, |id| json!({"establishmentId": establishment, "supportRequestId": id}));
            self.log("INDIVIDUAL", 2, from, of).await;
            if let Some(id) = request {
                let input = json!({"groupId": self.group, "quota": "INDIVIDUAL", "halfDays": 1, "establishmentId": establishment,
                    "workedOn": "2024-12-10", "supportRequestId": id});
                let over = self.by(&self.consultant).await.refused("logDays", input).await;
                assert_eq!(over[0]["__typename"], "QuotaExceeded", "{over:?}");
                self.end(&id).await;
            }
        }
    }

    /// A request that the establishment makes, the consultant answers, and all agree on. Gives its id.
    async fn agreed(&self, participation: &str) -> Value {
        let shape = "supportRequest { id version status }";
        let input = json!({"participationId": participation, "title": "Préparer la restitution au CSE"});
        let asked = self.voice(1).await.done("askSupport", input, shape).await["supportRequest"].clone();
        let input = json!({"id": asked["id"], "version": asked["version"], "halfDays": 2});
        let consultant = self.by(&self.consultant).await;
        let mut request = consultant.done("proposeSupport", input, shape).await["supportRequest"].clone();
        for caller in [self.voice(0).await, self.by(&self.aract).await] {
            let input = json!({"id": request["id"], "version": request["version"]});
            request = caller.done("agreeSupport", input, shape).await["supportRequest"].clone();
        }
        assert_eq!(request["status"], "AGREED");
        request["id"].clone()
    }

    async fn end(&self, id: &Value) {
        let shape = "supportRequest { version status loggedHalfDays }";
        let seen = "query($id: ID!) { supportRequest(id: $id) { version } }";
        let seen = self.by(&self.aract).await.ask(seen, json!({"id": id})).await;
        let mut version = seen["supportRequest"]["version"].clone();
        for (asker, outcome) in [(&self.consultant, "DONE"), (&self.aract, "CLOSED")] {
            let input = json!({"id": id, "version": version, "outcome": outcome, "reason": "Restitution faite au CSE"});
            let ended = self.by(asker).await.done("endSupport", input, shape).await["supportRequest"].clone();
            assert_eq!((&ended["status"], &ended["loggedHalfDays"]), (&json!(outcome), &json!(2)));
            version = ended["version"].clone();
        }
    }

    /// Six months after the last sequence, when the programme's period is over.
    async fn follow_up(&self) {
        let from = at(2025, 6, 10, 9);
        self.clock.set(at(2025, 5, 2, 9));
        let session = self.plan(json!({"kind": "FOLLOW_UP"}), from, 3).await;
        self.attend(&session, &[]).await;
        self.write_minutes(&session, "Tenir le comité deux fois par an", NaiveDate::from_ymd_opt(2025, 12, 1).unwrap())
            .await;
        self.log("FOLLOW_UP", 3, from, json!({"sessionId": session})).await;
        self.log("CAPITALISATION", 2, from, json!({})).await;
    }

    async fn validate(&self) {
        let submitted = "query($id: ID!) { group(id: $id) { dayEntries(first: 50, filter: {statuses: [SUBMITTED]}) { nodes { id halfDays } } } }";
        let aract = self.by(&self.aract).await;
        let seen = aract.ask(submitted, json!({"id": self.group})).await;
        let entries = seen["group"]["dayEntries"]["nodes"].as_array().unwrap();
        assert_eq!(entries.iter().map(|entry| entry["halfDays"].as_i64().unwrap()).sum::<i64>(), 33, "16.5 days");
        let ids: Vec<&Value> = entries.iter().map(|entry| &entry["id"]).collect();
        aract.done("validateDayEntries", json!({"ids": ids}), "dayEntries { status }").await;
    }

    /// 24 750 € = 19 800 € + 4 × 1 237,50 €, all consumed; the rest of every quota is nought.
    async fn account(&self) {
        let account =
            "query($id: ID!) { group(id: $id) { quotas { quota grantedHalfDays validatedHalfDays remainingHalfDays }
            account { halfDays validatedHalfDays totalCents sponsorCents remainingCents consumedCents remainderCents
            lines { totalCents sponsorCents remainingCents consumedCents consumedSponsorCents remainderCents } } } }";
        for asker in [&self.ars, &self.aract, &self.voices[5]] {
            let seen = self.by(asker).await.ask(account, json!({"id": self.group})).await["group"].clone();
            let whole = json!({"halfDays": 33, "validatedHalfDays": 33, "totalCents": 2_475_000, "sponsorCents": 1_980_000,
                "remainingCents": 495_000, "consumedCents": 2_475_000, "remainderCents": 0,
                "lines": vec![json!({"totalCents": 618_750, "sponsorCents": 495_000, "remainingCents": 123_750,
                    "consumedCents": 618_750, "consumedSponsorCents": 495_000, "remainderCents": 0}); 4]});
            assert_eq!(seen["account"], whole);
            let quotas = seen["quotas"].as_array().unwrap();
            let granted = |quota: &str| -> Vec<i64> {
                let of = quotas.iter().filter(|one| one["quota"] == quota);
                of.map(|one| one["grantedHalfDays"].as_i64().unwrap()).collect()
            };
            assert_eq!(granted("COLLECTIVE"), [12]);
            assert_eq!((granted("FOLLOW_UP"), granted("CAPITALISATION")), (vec![3], vec![2]));
            assert!(granted("INDIVIDUAL").iter().all(|n| *n == 4), "{quotas:?}");
            assert!(quotas.iter().all(|one| one["remainingHalfDays"] == 0), "{quotas:?}");
        }
        let subsidy = "query($id: ID!) { programme(id: $id) { subsidy { total { groupCount establishmentCount consumedCents consumedSponsorCents } } } }";
        let seen = self.by(&self.ars).await.ask(subsidy, json!({"id": self.programme})).await;
        let total = json!({"groupCount": 1, "establishmentCount": 4, "consumedCents": 2_475_000, "consumedSponsorCents": 1_980_000});
        assert_eq!(seen["programme"]["subsidy"]["total"], total);
    }

    /// The four steps of each establishment are done, and the group is closed.
    async fn close(&self) {
        let consultant = self.by(&self.consultant).await;
        let asked = "query($id: ID!) { group(id: $id) { participations { milestones { id version } } } }";
        let seen = consultant.ask(asked, json!({"id": self.group})).await;
        for place in seen["group"]["participations"].as_array().unwrap() {
            for step in place["milestones"].as_array().unwrap() {
                let input = json!({"id": step["id"], "version": step["version"], "doneOn": "2025-06-10", "dueOn": "2025-06-10"});
                consultant.done("setMilestone", input, "milestone { late }").await;
            }
        }
        let input = json!({"id": self.group, "version": self.group_version().await});
        let closed = self.by(&self.aract).await.done("closeGroup", input, "group { status lateMilestoneCount }").await;
        assert_eq!(closed["group"], json!({"status": "CLOSED", "lateMilestoneCount": 0}));
    }
}

#[test]
fn a_year_of_a_collective_of_four_comes_to_its_last_cent() {
    on_both(|bed| async move {
        let year = Year::begin(&bed).await;
        year.start().await;
        year.sequences().await;
        year.support().await;
        year.follow_up().await;
        year.validate().await;
        year.account().await;
        year.close().await;
    });
}
