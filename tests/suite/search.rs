//! Search in French: forty questions whose answers are known, over three hundred sheets, on both engines.

use crate::harness::{Bed, Engine, on_both};
use crate::sheets::{Made, sheets};
use cordee_app::identity::ClientInfo;
use cordee_app::library::{self, Ask, Found, Visit, publication};
use cordee_domain::library::facet::Facet;
use cordee_domain::policy::{Actor, act};
use std::collections::HashMap;
use std::sync::Mutex;
use uuid::Uuid;

/// A question, what it is about, and where, if it says so.
struct Judged(&'static str, &'static str, Option<&'static str>);

const QUESTIONS: [Judged; 40] = [
    Judged("TMS", "tms", None),
    Judged("troubles musculo squelettiques", "tms", None),
    Judged("mal de dos des soignants", "tms", None),
    Judged("lève-personne et rails de transfert", "tms", None),
    Judged("prévention des lombalgies en ehpad", "tms", Some("ehpad")),
    Judged("absentéisme", "absence", None),
    Judged("réduire les absences", "absence", None),
    Judged("arret maladie", "absence", None),
    Judged("absentéime", "absence", None),
    Judged("comment faire baisser l’absentéisme dans un IME ?", "absence", Some("ime")),
    Judged("veilleurs de nuit", "nuit", None),
    Judged("equipe de nuit", "nuit", None),
    Judged("planning", "planning", None),
    Judged("refaire les planings", "planning", None),
    Judged("horaires et roulement en Ariège", "planning", Some("09")),
    Judged("accueil des nouveaux salariés", "accueil", None),
    Judged("intégration nouveaux arrivants maison de retraite", "accueil", Some("ehpad")),
    Judged("tuteurs", "accueil", None),
    Judged("EDT", "edt", None),
    Judged("espaces de discussion sur le travail", "edt", None),
    Judged("groupe de parole", "edt", None),
    Judged("surcharge de travail le matin", "charge", None),
    Judged("charge de travail dans les SSIAD", "charge", Some("ssiad")),
    Judged("fiche de poste", "roles", None),
    Judged("qui fait quoi, glissement de tâches", "roles", None),
    Judged("transmissions", "releve", None),
    Judged("temps de relève trop long", "releve", None),
    Judged("management de proximité", "manager", None),
    Judged("aider les chefs de service", "manager", None),
    Judged("agressions et violences", "violence", None),
    Judged("risques psycho-sociaux", "stress", None),
    Judged("burn-out", "stress", None),
    Judged("difficultés de recrutement", "recrutement", None),
    Judged("recurtement esat", "recrutement", Some("esat")),
    Judged("VAE et montée en compétences", "formation", None),
    Judged("logiciel de soins tablettes", "logiciel", None),
    Judged("concilier vie privée et travail", "conciliation", None),
    Judged("service du repas à table", "repas", None),
    Judged("intérim et remplaçants", "remplacement", None),
    Judged("dialogue social avec les représentants du personnel", "cse", None),
];

/// Under which the search is not what it was.
const FLOOR: f64 = 0.90;

/// How well a sheet answers: 3 wholly, 1 in part.
fn grade(Judged(_, topic, place): &Judged, sheet: &Made) -> f64 {
    let here = place.is_none_or(|place| sheet.house == place || sheet.departement == place);
    match (sheet.topic == *topic, here) {
        (true, true) => 3.0,
        (true, false) => 1.0,
        (false, _) if sheet.aside == *topic && place.is_none() => 1.0,
        (false, _) => 0.0,
    }
}

fn gain(grades: impl Iterator<Item = f64>) -> f64 {
    grades.take(10).zip(2_u32..).map(|(grade, place)| (2_f64.powf(grade) - 1.0) / f64::from(place).log2()).sum()
}

/// A region whose library has these sheets.
pub async fn published(bed: &Bed, key: &str, made: &[Made]) -> HashMap<Uuid, usize> {
    let tenant = bed.tenant(key).await;
    let mut places = HashMap::new();
    for (at, sheet) in made.iter().enumerate() {
        let permit = Actor::system(tenant).may(act::LIBRARY_CURATE).unwrap();
        let scope = bed.app.db.write(&permit, bed.app.clock.now()).await.unwrap();
        let id = bed.app.new_id::<cordee_domain::ids::PublicationId>().0;
        publication::publish(&bed.app, &scope, id, &sheet.content, false).await.unwrap();
        scope.commit().await.unwrap();
        places.insert(id, at);
    }
    places
}

pub async fn visit(bed: &Bed, key: &str) -> Visit {
    library::visit(&bed.app, &ClientInfo::default(), key).await.unwrap()
}

pub async fn find(bed: &Bed, words: &str, filters: &[(Facet, &str)]) -> Found {
    let filters = filters.iter().map(|(facet, value)| (*facet, (*value).to_owned())).collect();
    let ask = Ask { words: words.into(), filters, page: 1 };
    library::home(&visit(bed, "occitanie").await, &ask).await.unwrap().found
}

static LISTS: Mutex<Vec<Vec<usize>>> = Mutex::new(Vec::new());

#[test]
fn the_judged_questions_find_their_sheets_alike_on_both_engines() {
    on_both(|bed| async move {
        let made = sheets(300, 7);
        let places = published(&bed, "occitanie", &made).await;
        let (mut total, mut lists) = (0.0, Vec::new());
        for judged in &QUESTIONS {
            let found = find(&bed, judged.0, &[]).await;
            let listed: Vec<usize> = found.cards.iter().map(|card| places[&card.publication.sheet_id]).collect();
            let mut ideal: Vec<f64> = made.iter().map(|sheet| grade(judged, sheet)).collect();
            ideal.sort_by(|a, b| b.total_cmp(a));
            let ndcg = gain(listed.iter().map(|at| grade(judged, &made[*at]))) / gain(ideal.into_iter());
            println!("{ndcg:.3}  {}", judged.0);
            total += ndcg;
            lists.push(listed);
        }
        let mean = total / f64::from(u32::try_from(QUESTIONS.len()).unwrap());
        println!("nDCG@10 on {:?}: {mean:.4} over {} questions and {} sheets", bed.engine, QUESTIONS.len(), made.len());
        assert!(mean >= FLOOR, "{mean}");
        let lists: Vec<Vec<usize>> = lists;
        let flat: Vec<Vec<usize>> = lists;
        match bed.engine {
            Engine::Sqlite => *LISTS.lock().unwrap() = flat,
            Engine::Postgres => {
                assert_eq!(*LISTS.lock().unwrap(), flat, "the same question, the same list, in the same order")
            }
        }
    });
}

#[test]
fn counts_are_as_long_as_the_lists_they_lead_to() {
    on_both(|bed| async move {
        published(&bed, "occitanie", &sheets(90, 3)).await;
        let asked: [(&str, &[(Facet, &str)]); 5] = [
            ("", &[]),
            ("planning", &[]),
            ("", &[(Facet::Departement, "09")]),
            ("équipe", &[(Facet::Year, "2023")]),
            ("équipe", &[(Facet::Sector, "disabled_adults"), (Facet::Kind, "experience")]),
        ];
        for (words, filters) in asked {
            let found = find(&bed, words, filters).await;
            assert!(found.total > 0, "{words} {filters:?}");
            for (facet, choices) in &found.facets {
                for choice in choices {
                    let mut next: Vec<_> = filters.iter().filter(|(of, _)| of != facet).copied().collect();
                    next.push((*facet, &choice.value));
                    let list = find(&bed, words, &next).await;
                    assert_eq!(list.total, choice.count, "{words} {next:?}");
                    assert_eq!(choice.chosen, filters.contains(&(*facet, choice.value.as_str())));
                }
            }
        }
        // Every page together lists each sheet once.
        let visit = visit(&bed, "occitanie").await;
        let mut seen = Vec::new();
        for page in 1..=6 {
            let home = library::home(&visit, &Ask { page, ..Ask::default() }).await.unwrap();
            assert_eq!(home.found.total, 90);
            seen.extend(home.found.cards.into_iter().map(|card| card.publication.id));
        }
        let listed = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!((listed, seen.len()), (90, 90));
    });
}

#[test]
fn slips_are_mended_and_nothing_found_says_what_to_try() {
    on_both(|bed| async move {
        published(&bed, "occitanie", &sheets(60, 5)).await;
        let slip = find(&bed, "recurtement", &[]).await;
        assert!(
            slip.total > 0 && slip.corrected == [("recurtement".into(), "recrutement".into())],
            "{:?}",
            slip.corrected
        );
        let nothing = find(&bed, "xylophone quantique", &[]).await;
        assert_eq!((nothing.total, nothing.unknown.len()), (0, 2));
        assert!(!nothing.suggestions.is_empty());
        for word in &nothing.suggestions {
            assert!(find(&bed, word, &[]).await.total > 0, "{word}");
        }
        let stop = find(&bed, "de la et du", &[]).await;
        assert_eq!(stop.total, 60, "words that ask for nothing leave the whole list");
        let passage = &find(&bed, "TMS", &[]).await.cards[0].passage;
        assert!(passage.iter().any(|piece| piece.found));
        for hostile in ["'; DROP TABLE publication; --", "%_%", "\"' OR 1=1", "a* NEAR b", "(((", "\u{0}", "👩‍🚒"]
        {
            find(&bed, hostile, &[]).await;
        }
    });
}

#[test]
fn the_index_follows_what_is_published_and_can_be_made_anew() {
    on_both(|bed| async move {
        let places = published(&bed, "occitanie", &sheets(40, 9)).await;
        let count = async |bed: &Bed| (find(bed, "planning", &[]).await.total, find(bed, "", &[]).await.total);
        let before = count(&bed).await;
        let planning = find(&bed, "planning", &[]).await.cards.remove(0).publication;
        assert!(places.contains_key(&planning.sheet_id));
        let permit = Actor::system(planning.tenant_id).may(act::LIBRARY_CURATE).unwrap();
        let scope = bed.app.db.write(&permit, bed.app.clock.now()).await.unwrap();
        publication::withdraw(&scope, planning.sheet_id, "À la demande de l’établissement").await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(count(&bed).await, (before.0 - 1, before.1 - 1));
        let keeper = publication::keeper(&bed.app, planning.tenant_id);
        assert_eq!(publication::reindex(&keeper).await.unwrap(), 39);
        assert_eq!(count(&bed).await, (before.0 - 1, before.1 - 1));
        // A region finds nothing of another's.
        bed.tenant("bretagne").await;
        let ask = Ask { words: "planning".into(), page: 1, ..Ask::default() };
        let found = library::home(&visit(&bed, "bretagne").await, &ask).await.unwrap().found;
        assert_eq!((found.total, found.cards.len(), found.corrected.len()), (0, 0, 0));
    });
}
