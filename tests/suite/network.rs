//! The network of facilitators of the disability sector: two years of it, its rules, its walls.

use crate::harness::{Bed, on_both, who};
use crate::served::{Caller, Served, gid};
use chrono::{NaiveDate, TimeZone, Utc};
use cordee_app::{Asker, establishment, programme};
use cordee_domain::establishment::finess::FinessNumber;
use cordee_domain::ids::{EstablishmentId, ManagingOrganisationId, ProgrammeId, TenantId};
use cordee_domain::policy::{Actor, Held, Role};
use cordee_store::entity::membership;
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait, QueryFilter};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

const POST: &str = "post { id version status startsOn mandate { person { id } workingTimePercent } mandates { person { id } startsOn endedOn }
    warnings { message citation { text source } } structures { id version status establishment { id } }
    money { committedCents notifiedCents paidCents usedCents proposedCents proposedMonths decidedCents toRecoverCents recoveredCents decisions { decidedCents } } }";

/// Three institutes of exclusive competence for each of ten organisations, and a home of joint competence
/// for the first.
fn register() -> String {
    let mut lines = vec!["finess;etalab;100;2024-01-01".to_owned()];
    let mut site = |serial: u32, organisation: u32, category: &str, name: &str| {
        let (et, ej) = (
            FinessNumber::invented("31", serial).unwrap(),
            FinessNumber::invented("31", 5_000 + organisation).unwrap(),
        );
        lines.push(format!(
            "structureet;{};{};{name} {serial};;;;1;R;DES LILAS;;;555;31;HAUTE GARONNE;31000 TOULOUSE;;;{category};Etablissement;4101;Etablissements;;;;;;;;;;",
            et.as_str(), ej.as_str(),
        ));
    };
    for organisation in 0..10 {
        for place in 0..3 {
            site(organisation * 10 + place, organisation, "183", "IME DES PINS");
        }
    }
    site(200, 0, "437", "FAM DES OLIVIERS");
    site(201, 0, "500", "EHPAD DES BUIS");
    site(202, 0, "183", "IME DES SAULES");
    lines.join("\n")
}

/// A region whose network is to be made.
struct Region {
    tenant: TenantId,
    ars: Arc<Asker>,
    aract: Arc<Asker>,
    programme: ProgrammeId,
    /// The organisations, each with its sites in the order of names.
    organisations: Vec<(ManagingOrganisationId, Vec<EstablishmentId>)>,
    odd: BTreeMap<&'static str, EstablishmentId>,
}

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

impl Region {
    async fn new(bed: &Bed) -> Region {
        bed.clock.set(Utc.with_ymd_and_hms(2022, 10, 14, 9, 0, 0).unwrap());
        let tenant = bed.tenant("occitanie").await;
        let (ars, aract) = (bed.member(tenant, Role::Ars, None).await, bed.member(tenant, Role::Aract, None).await);
        let imported = establishment::import(&aract, register().as_bytes(), false).await.unwrap();
        assert_eq!((imported.created, imported.refused.len()), (33, 0), "{imported:?}");
        let opened = programme::OpenProgramme {
            rulebook_key: "occitanie-animateurs-ph-2022".into(),
            title: None,
            starts_on: None,
            ends_on: None,
        };
        let programme = programme::open(&ars.again(), opened).await.unwrap().id;
        let all = establishment::page(&aract.again(), Default::default(), None, 100).await.unwrap();
        let mut by: BTreeMap<ManagingOrganisationId, Vec<EstablishmentId>> = BTreeMap::new();
        let mut odd = BTreeMap::new();
        for (site, _) in all.items {
            let name = site.name.to_lowercase();
            match ["oliviers", "buis", "saules"].into_iter().find(|word| name.contains(word)) {
                Some(word) => {
                    odd.insert(word, site.id);
                }
                None => by.entry(site.organisation_id.unwrap()).or_default().push(site.id),
            }
        }
        let mut organisations: Vec<_> = by.into_iter().collect();
        let first = establishment::by_ids(&aract.again(), &[odd["oliviers"]]).await.unwrap()[0].organisation_id;
        organisations.sort_by_key(|(id, _)| Some(*id) != first);
        assert_eq!(organisations.iter().map(|(_, sites)| sites.len()).collect::<Vec<_>>(), [3; 10]);
        Region { tenant, ars, aract, programme, organisations, odd }
    }

    /// The direction of an organisation.
    async fn manager(&self, bed: &Bed, organisation: ManagingOrganisationId) -> Arc<Asker> {
        let member = bed.member(self.tenant, Role::Manager, None).await;
        membership::Entity::update_many()
            .set(membership::ActiveModel { organisation_id: Set(Some(organisation)), ..Default::default() })
            .filter(sea_orm::ColumnTrait::eq(&membership::Column::PersonId, who(&member)))
            .exec(&bed.owner)
            .await
            .unwrap();
        let held = vec![Held { role: Role::Manager, establishment: None, organisation: Some(organisation) }];
        Arc::new(Asker::new(bed.app.clone(), Some(Actor::person(self.tenant, who(&member), None, held))))
    }
}

/// A post as the caller sees it now.
async fn post(caller: &Caller, id: &str) -> Value {
    let document = format!("query($id: ID!) {{ node(id: $id) {{ ... on Post {{ {} }} }} }}", inner());
    caller.ask(&document, json!({"id": id})).await["node"].clone()
}

fn inner() -> &'static str {
    POST.trim_start_matches("post {").trim_end_matches('}')
}

/// Selects a structure from its candidacy to its place, with the agreement of both sides.
async fn admit(caller: &Caller, post: &str, establishment: EstablishmentId, on: NaiveDate) -> Value {
    let input = json!({"postId": post, "establishmentId": gid(establishment)});
    let proposed = caller.done("proposeStructure", input, POST).await;
    let structure = candidate(&proposed["post"], establishment);
    let input =
        json!({"id": structure["id"], "version": structure["version"], "directionAgreedOn": on, "staffAgreedOn": on});
    let agreed = caller.done("recordAgreement", input, POST).await;
    let structure = candidate(&agreed["post"], establishment);
    let input = json!({"id": structure["id"], "version": structure["version"], "selected": true});
    caller.done("decideStructure", input, POST).await["post"].clone()
}

fn candidate(post: &Value, establishment: EstablishmentId) -> Value {
    let id = gid(establishment);
    let all = post["structures"].as_array().unwrap();
    all.iter().find(|s| s["establishment"]["id"] == json!(id)).unwrap().clone()
}

fn message(refusals: &[Value]) -> String {
    refusals.iter().map(|r| r["message"].as_str().unwrap()).collect::<Vec<_>>().join(" | ")
}

#[test]
fn the_two_years_of_the_network_add_up_to_a_million() {
    on_both(|bed| async move {
        let region = Region::new(&bed).await;
        let served = Served::start(&bed).await;
        let ars = served.caller(&region.ars).await;
        let mut posts: Vec<String> = Vec::new();
        for (organisation, _) in &region.organisations {
            let input = json!({"programmeId": gid(region.programme), "organisationId": gid(*organisation)});
            let selected = ars.done("selectPost", input, POST).await;
            posts.push(selected["post"]["id"].as_str().unwrap().to_owned());
        }
        // An eleventh has no place.
        let input = json!({"programmeId": gid(region.programme), "organisationId": gid(region.organisations[0].0)});
        let refused = ars.refused("selectPost", input).await;
        assert!(message(&refused).contains("10 postes"), "{refused:?}");

        // The money of each is committed, notified and paid before the posts run.
        bed.clock.set(Utc.with_ymd_and_hms(2022, 12, 5, 9, 0, 0).unwrap());
        let ars = served.caller(&region.ars).await;
        for id in &posts {
            for kind in ["COMMITMENT", "NOTIFICATION", "PAYMENT"] {
                let input = json!({"postId": id, "kind": kind, "amountCents": 10_000_000, "movedOn": "2022-12-01"});
                ars.done("recordPostMove", input, POST).await;
            }
            let more = json!({"postId": id, "kind": "PAYMENT", "amountCents": 1, "movedOn": "2022-12-01"});
            assert!(message(&ars.refused("recordPostMove", more).await).contains("notifié"));
        }

        // Facilitators come on the second of January, each with three structures.
        bed.clock.set(Utc.with_ymd_and_hms(2023, 1, 31, 9, 0, 0).unwrap());
        let aract = served.caller(&region.aract).await;
        let mut facilitators = Vec::new();
        for (id, (_, sites)) in posts.iter().zip(&region.organisations) {
            let facilitator = bed.member(region.tenant, Role::Facilitator, None).await;
            let version = post(&aract, id).await["version"].clone();
            let input = json!({"id": id, "version": version, "personId": gid(who(&facilitator)),
                "startsOn": "2023-01-01", "workingTimePercent": 100, "internal": false});
            let filled = aract.done("appointFacilitator", input, POST).await;
            assert_eq!(filled["post"]["status"], json!("FILLED"));
            for site in sites {
                admit(&aract, id, *site, day(2023, 1, 20)).await;
            }
            facilitators.push(facilitator);
        }
        let board = "query($id: ID!) { network(programmeId: $id) { stepRules { key collective } steps { id step version }
            posts { id lateCount steps { id step version } structures { status establishment { id } steps { step } deliverables { id } } deliverables { id version } }
            envelope { envelopeCents committedCents notifiedCents paidCents usedCents dueCents toRecoverCents recoveredCents freeCents } group { id kind participations { id } } } }";
        let network = aract.ask(board, json!({"id": gid(region.programme)})).await["network"].clone();
        assert_eq!(network["stepRules"].as_array().unwrap().len(), 12);
        assert_eq!(network["group"]["kind"], json!("NETWORK"));
        assert_eq!(network["group"]["participations"].as_array().unwrap().len(), 30);
        let envelope = |of: &Value, key: &str| of["envelope"][key].as_i64().unwrap();
        for key in ["envelopeCents", "committedCents", "notifiedCents", "paidCents", "dueCents"] {
            assert_eq!(envelope(&network, key), 100_000_000, "{key}");
        }
        assert_eq!((envelope(&network, "freeCents"), envelope(&network, "toRecoverCents")), (0, 0));
        // One month of twenty-four ran, for each.
        assert_eq!(envelope(&network, "usedCents"), 10 * 416_667);

        // The twelve steps: six together, six by each facilitator.
        let mine = served.caller(&facilitators[0]).await;
        for (n, step) in network["steps"].as_array().unwrap().iter().enumerate() {
            let input = json!({"id": step["id"], "version": step["version"], "plannedOn": day(2023, 1 + n as u32, 15),
                "doneOn": "2023-01-30"});
            aract.done("setNetworkStep", input.clone(), "network { today }").await;
            let answer = mine.call(&crate::served::mutation("setNetworkStep", ""), json!({"input": input})).await;
            assert_eq!(answer.codes(), ["NOT_FOUND"], "what is common is the agency's to say");
        }
        for step in network["posts"][0]["steps"].as_array().unwrap() {
            let input =
                json!({"id": step["id"], "version": step["version"], "plannedOn": "2023-01-10", "note": "Avec le CSE"});
            mine.done("setNetworkStep", input, "network { today }").await;
        }
        let seen = mine.ask(board, json!({"id": gid(region.programme)})).await["network"].clone();
        let posts_seen = seen["posts"].as_array().unwrap();
        assert_eq!(posts_seen.len(), 1, "a facilitator sees its post only");
        assert_eq!(seen["envelope"], Value::Null);
        assert_eq!(seen["group"]["participations"].as_array().unwrap().len(), 3, "and its structures only");
        // Six steps planned ten days ago and not done, and what was due by them: of the post and of its structures.
        assert_eq!(posts_seen[0]["lateCount"], json!(6 + 2 + 3 * 5));

        // Deliverables: handed in, sent back, handed in again, accepted.
        let first = &network["posts"][0]["deliverables"][0];
        let state = |payload: &Value| payload["post"]["deliverables"][0].clone();
        let shown = "post { deliverables { id version status returnReason late } }";
        let input = json!({"id": first["id"], "version": first["version"], "link": "http://example.org"});
        assert!(message(&mine.refused("handDeliverable", input).await).contains("https://"));
        let input = json!({"id": first["id"], "version": first["version"], "body": "Notre stratégie en dix points."});
        let handed = state(&mine.done("handDeliverable", input, shown).await);
        let input = json!({"id": first["id"], "version": handed["version"], "reason": "Il manque le calendrier."});
        let returned = state(&aract.done("returnDeliverable", input, shown).await);
        assert_eq!((&returned["status"], &returned["late"]), (&json!("RETURNED"), &json!(true)));
        let input = json!({"id": first["id"], "version": returned["version"], "link": "https://example.org/strategie"});
        let handed = state(&mine.done("handDeliverable", input, shown).await);
        let input = json!({"id": first["id"], "version": handed["version"]});
        assert_eq!(state(&aract.done("acceptDeliverable", input, shown).await)["status"], json!("ACCEPTED"));

        // The second facilitator leaves and is replaced part time: a warning, and a history.
        bed.clock.set(Utc.with_ymd_and_hms(2023, 9, 4, 9, 0, 0).unwrap());
        let aract = served.caller(&region.aract).await;
        let before = post(&aract, &posts[1]).await;
        let next = bed.member(region.tenant, Role::Facilitator, None).await;
        let input = json!({"id": posts[1], "version": before["version"], "personId": gid(who(&next)),
            "startsOn": "2023-09-01", "workingTimePercent": 80, "internal": true});
        let replaced = aract.done("appointFacilitator", input, POST).await["post"].clone();
        assert_eq!(replaced["mandates"].as_array().unwrap().len(), 2);
        assert_eq!(replaced["mandates"][0]["endedOn"], json!("2023-08-31"));
        assert_eq!(replaced["startsOn"], json!("2023-01-01"), "a replacement does not change when the post began");
        let warnings = replaced["warnings"].to_string();
        assert!(
            warnings.contains("80 %") && warnings.contains("préférentiellement") && warnings.contains("sécuriser"),
            "{warnings}"
        );
        let (left, came) = (served.caller(&facilitators[1]).await, served.caller(&next).await);
        assert_eq!(
            left.ask("{ networks { posts { id } } groups { nodes { id } } }", json!({})).await,
            json!({"networks": [], "groups": {"nodes": []}}),
            "who left reaches nothing at once"
        );
        assert_eq!(
            came.ask("{ networks { posts { id } } }", json!({})).await,
            json!({"networks": [{"posts": [{"id": posts[1]}]}]})
        );

        // The tenth stops in March of the second year: fifteen months are proposed, the sponsor decides otherwise.
        bed.clock.set(Utc.with_ymd_and_hms(2024, 4, 2, 9, 0, 0).unwrap());
        let ars = served.caller(&region.ars).await;
        let before = post(&ars, &posts[9]).await;
        let input = json!({"id": posts[9], "version": before["version"], "stoppedOn": "2024-03-31", "reason": "Départ de la direction"});
        let stopped = ars.done("stopPost", input, POST).await["post"].clone();
        let money = &stopped["money"];
        assert_eq!(
            (&stopped["status"], &money["proposedMonths"], &money["proposedCents"]),
            (&json!("STOPPED"), &json!(15), &json!(6_250_000))
        );
        assert_eq!((&money["usedCents"], &money["toRecoverCents"]), (&json!(6_250_000), &json!(0)));
        let input = json!({"id": posts[9], "version": stopped["version"], "decidedCents": 6_000_000});
        assert!(
            message(&ars.refused("decidePostAmount", input).await).contains("Motif"),
            "another amount wants a reason"
        );
        let input = json!({"id": posts[9], "version": stopped["version"], "decidedCents": 6_250_000});
        let decided = ars.done("decidePostAmount", input, POST).await["post"].clone();
        assert_eq!(decided["money"]["toRecoverCents"], json!(3_750_000));
        let input = json!({"id": posts[9], "version": decided["version"], "decidedCents": 6_000_000, "reason": "Un mois sans activité"});
        let again = ars.done("decidePostAmount", input, POST).await["post"].clone();
        assert_eq!(again["money"]["decisions"].as_array().unwrap().len(), 2, "what was decided before stays");
        let input = json!({"postId": posts[9], "kind": "RECOVERY", "amountCents": 4_000_000, "movedOn": "2024-04-02"});
        let recovered = ars.done("recordPostMove", input, POST).await["post"].clone();
        assert_eq!(
            (&recovered["money"]["toRecoverCents"], &recovered["money"]["recoveredCents"]),
            (&json!(0), &json!(4_000_000))
        );

        // The end: nine posts ran their two years, each says what becomes of the mission.
        bed.clock.set(Utc.with_ymd_and_hms(2025, 1, 6, 9, 0, 0).unwrap());
        let ars = served.caller(&region.ars).await;
        for (id, (organisation, _)) in posts.iter().zip(&region.organisations).take(9) {
            let manager = served.caller(&*region.manager(&bed, *organisation).await).await;
            let version = post(&manager, id).await["version"].clone();
            let input = json!({"id": id, "version": version, "answer": "YES", "note": "Un poste à mi-temps."});
            let version = manager.done("stateContinuation", input, "post { version }").await["post"]["version"].clone();
            let input = json!({"id": id, "version": version, "endedOn": "2024-12-31"});
            ars.done("endPost", input, POST).await;
        }
        let network = ars.ask(board, json!({"id": gid(region.programme)})).await["network"].clone();
        assert_eq!(envelope(&network, "usedCents"), 9 * 10_000_000 + 6_250_000);
        assert_eq!(envelope(&network, "dueCents"), 9 * 10_000_000 + 6_000_000);
        assert_eq!(
            envelope(&network, "paidCents") - envelope(&network, "recoveredCents"),
            envelope(&network, "dueCents")
        );
    });
}

#[test]
fn a_structure_is_of_the_organisation_of_exclusive_competence_agreed_on_both_sides_and_one_of_three() {
    on_both(|bed| async move {
        let region = Region::new(&bed).await;
        let served = Served::start(&bed).await;
        let (ars, aract) = (served.caller(&region.ars).await, served.caller(&region.aract).await);
        let (organisation, sites) = &region.organisations[0];
        let select = json!({"programmeId": gid(region.programme), "organisationId": gid(*organisation)});
        let id = ars.done("selectPost", select.clone(), POST).await["post"]["id"].as_str().unwrap().to_owned();
        let other = ars.done("selectPost", select, POST).await["post"]["id"].as_str().unwrap().to_owned();

        let foreign = json!({"postId": id, "establishmentId": gid(region.organisations[1].1[0])});
        let refused = aract.refused("proposeStructure", foreign).await;
        assert!(
            message(&refused).contains("organisme gestionnaire") && refused[0]["citation"]["source"] == "ph-2022",
            "{refused:?}"
        );

        for (odd, words) in [("oliviers", "conjointe"), ("buis", "BUIS")] {
            let input = json!({"postId": id, "establishmentId": gid(region.odd[odd])});
            let proposed = aract.done("proposeStructure", input, POST).await;
            let structure = candidate(&proposed["post"], region.odd[odd]);
            let input = json!({"id": structure["id"], "version": structure["version"], "selected": true});
            let refused = aract.refused("decideStructure", input).await;
            let said = message(&refused);
            assert!(said.to_lowercase().contains(&words.to_lowercase()) && said.contains("dispense"), "{said}");
            assert!(said.contains("accord de la direction") && said.contains("accord des représentants"), "{said}");
            assert!(refused.iter().all(|r| r["citation"]["source"] == "ph-2022"), "{refused:?}");
        }

        // The sponsor dispenses, with a reason; the agency may not.
        let home = candidate(&post(&ars, &id).await, region.odd["oliviers"]);
        let waiver =
            json!({"id": home["id"], "version": home["version"], "reason": "Transfert de compétence en cours"});
        let denied = aract.call(&crate::served::mutation("waiveStructure", ""), json!({"input": waiver})).await;
        assert_eq!(denied.codes(), ["FORBIDDEN"]);
        let waived = ars.done("waiveStructure", waiver, POST).await;
        let home = candidate(&waived["post"], region.odd["oliviers"]);
        let agreed = json!({"id": home["id"], "version": home["version"], "directionAgreedOn": "2022-10-10", "staffAgreedOn": "2022-10-10"});
        let home = candidate(&aract.done("recordAgreement", agreed, POST).await["post"], region.odd["oliviers"]);
        let input = json!({"id": home["id"], "version": home["version"], "selected": true});
        aract.done("decideStructure", input, POST).await;

        for site in &sites[..2] {
            admit(&aract, &id, *site, day(2022, 10, 10)).await;
        }
        // A fourth is one too many, and a structure has one post only.
        let propose = async |to: &str, site: EstablishmentId| {
            let input = json!({"postId": to, "establishmentId": gid(site)});
            let structure = candidate(&aract.done("proposeStructure", input, POST).await["post"], site);
            let input = json!({"id": structure["id"], "version": structure["version"],
                "directionAgreedOn": "2022-10-10", "staffAgreedOn": "2022-10-10"});
            let structure = candidate(&aract.done("recordAgreement", input, POST).await["post"], site);
            let input = json!({"id": structure["id"], "version": structure["version"], "selected": true});
            message(&aract.refused("decideStructure", input).await)
        };
        assert!(propose(&id, sites[2]).await.contains("3 structures"));
        assert!(propose(&other, sites[0]).await.contains("une structure n’en a qu’un"));
    });
}

#[test]
fn another_organisation_sees_nothing_of_a_post() {
    on_both(|bed| async move {
        let region = Region::new(&bed).await;
        let served = Served::start(&bed).await;
        let (ars, aract) = (served.caller(&region.ars).await, served.caller(&region.aract).await);
        let mut posts = Vec::new();
        for (organisation, sites) in &region.organisations[..2] {
            let input = json!({"programmeId": gid(region.programme), "organisationId": gid(*organisation)});
            let id = ars.done("selectPost", input, POST).await["post"]["id"].as_str().unwrap().to_owned();
            admit(&aract, &id, sites[0], day(2022, 10, 10)).await;
            let facilitator = bed.member(region.tenant, Role::Facilitator, None).await;
            let version = post(&aract, &id).await["version"].clone();
            let input = json!({"id": id, "version": version, "personId": gid(who(&facilitator)),
                "startsOn": "2022-10-10", "workingTimePercent": 100, "internal": false});
            aract.done("appointFacilitator", input, POST).await;
            posts.push((id, facilitator, region.manager(&bed, *organisation).await));
        }
        let document =
            "{ networks { group { name } posts { id } } groups { nodes { id participations { establishment { id } } } }
            milestones { nodes { participation { establishment { id } } } }
            activity(first: 100) { edges { node { subjectId } } } }";
        for (own, other) in [(0, 1), (1, 0)] {
            let (theirs, place) = (&posts[other].0, gid(region.organisations[other].1[0]));
            for asker in [&posts[own].1, &posts[own].2] {
                let caller = served.caller(asker).await;
                let seen = caller.ask(document, json!({})).await;
                assert_eq!(seen["networks"][0]["posts"], json!([{"id": posts[own].0}]));
                assert_eq!(seen["groups"]["nodes"].as_array().unwrap().len(), 1, "the network itself is common");
                let text = seen.to_string();
                assert!(!text.contains(theirs) && !text.contains(&place), "{seen}");
                assert_eq!(post(&caller, theirs).await, Value::Null);
                let input = json!({"id": theirs, "version": 1, "jobSecured": true});
                let answer = caller.call(&crate::served::mutation("setCommitments", ""), json!({"input": input})).await;
                assert!(matches!(answer.codes()[..], ["NOT_FOUND"] | ["FORBIDDEN"]), "{answer:?}");
            }
        }
    });
}
