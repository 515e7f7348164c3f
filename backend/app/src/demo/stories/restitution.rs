use super::super::act::{Act, Cue, EventAct, Shown};
use super::super::calendar::Calendar;
use chrono::{DateTime, Utc};

const ARACT: &str = "Camille Durand";
const PAST: &str = "mi-parcours";
const NEXT: &str = "restitution";
const DRAFT: &str = "cloture";

/// Who registers: a name, an organisation, and what it needs.
type Registered = (&'static str, &'static str, Option<&'static str>);

/// Those who came at half-way.
const HALF_WAY: &[Registered] = &[
    ("Nadège Soulié", "IME de Foix", None),
    ("Bruno Castaing", "ESAT de Pamiers", None),
    ("Mireille Alary", "MAS de Muret", None),
    ("Olivier Estrade", "IME de Montpellier", None),
    ("Sabine Rouquette", "ESAT de Béziers", None),
    ("Thierry Galy", "ARS Occitanie", None),
    ("Fabienne Marty", "FAM de Millau", None),
    ("Didier Bousquet", "Association Les Sentiers", None),
    ("Corinne Viguier", "IME de Rodez", Some("Place au premier rang : je lis sur les lèvres")),
    ("Pascal Lafont", "Université de Toulouse", None),
    ("Sylvie Dedieu", "Carsat Midi-Pyrénées", None),
    ("Rachid Benali", "ESAT de Tarbes", None),
];

/// Those who come to the next, in the order in which they registered: there are twenty-four places.
const COMING: &[Registered] = &[
    ("Nadège Soulié", "IME de Foix", None),
    ("Bruno Castaing", "ESAT de Pamiers", None),
    ("Amandine Rey", "SESSAD de Nîmes", None),
    ("Olivier Estrade", "IME de Montpellier", None),
    ("Leïla Haddad", "ESAT d’Alès", Some("Arrivée en fauteuil, avec une accompagnatrice")),
    ("Gérard Teyssier", "MAS de Lodève", None),
    ("Fabienne Marty", "FAM de Millau", None),
    ("Didier Bousquet", "Association Les Sentiers", None),
    ("Corinne Viguier", "IME de Rodez", Some("Place au premier rang : je lis sur les lèvres")),
    ("Hugo Pélissier", "IME de Tarbes", None),
    ("Sylvie Dedieu", "Carsat Midi-Pyrénées", None),
    ("Rachid Benali", "ESAT de Tarbes", None),
    ("Maëva Fontaine", "MAS de Marvejols", None),
    ("Christophe Nadal", "Association Canigou", None),
    ("Estelle Bonnafous", "SAMSAH d’Albi", None),
    ("Vincent Barthès", "CFDT Santé-Sociaux", None),
    ("Ludivine Py", "ESAT de Béziers", None),
    ("Marc Saint-Martin", "Association Bigorre", None),
    ("Anaïs Cros", "MAS de Muret", None),
    ("Philippe Delmas", "URIOPSS Occitanie", None),
    ("Nora Slimani", "Agefiph", Some("Interprète en langue des signes française")),
    ("Jean-Luc Gayraud", "Association Les Causses", None),
    ("Solène Massol", "IME de Foix", None),
    ("Yvan Roques", "Nexem", None),
    // All places are taken: these wait.
    ("Pascal Lafont", "Université de Toulouse", None),
    ("Marion Segura", "MAS de Perpignan", None),
    ("Étienne Cazals", "Association Les Passerelles", None),
];

/// The network's events: one is over, one is full, one is in preparation.
pub fn story(calendar: &Calendar) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut cue = |at: DateTime<Utc>, by, event, act| {
        let act = Act::Restitution { event, act };
        cues.push(Cue { at, tenant: super::super::OCCITANIE, by, act });
    };
    cue(calendar.at(-104, 10, 5), Some(ARACT), PAST, EventAct::Plan(half_way(calendar)));
    cue(calendar.at(-103, 10, 5), Some(ARACT), PAST, EventAct::Publish);
    for (n, (name, organisation, needs)) in (0..).zip(HALF_WAY.iter().copied()) {
        let at = calendar.at(-100 + n * 3, 14, 7);
        cue(at, None, PAST, EventAct::Register { name, organisation, needs });
    }
    cue(calendar.at(-38, 17, 40), Some(ARACT), PAST, EventAct::Tick { absent: &["Pascal Lafont", "Thierry Galy"] });

    cue(calendar.at(-30, 9, 15), Some(ARACT), NEXT, EventAct::Plan(two_years(calendar)));
    cue(calendar.at(-29, 9, 15), Some(ARACT), NEXT, EventAct::Publish);
    for (n, (name, organisation, needs)) in (0..).zip(COMING.iter().copied()) {
        let (day, minute) = (-28 + i64::from(n), 3 + n);
        cue(calendar.at(day.min(-1), 12, minute), None, NEXT, EventAct::Register { name, organisation, needs });
    }
    cue(calendar.at(-3, 16, 20), Some(ARACT), DRAFT, EventAct::Plan(closing(calendar)));
    cues
}

fn half_way(calendar: &Calendar) -> Shown {
    let at = |hour, minute| calendar.at(-38, hour, minute);
    Shown {
        programme: "ph",
        title: "Animateurs QVCT : un premier bilan à mi-parcours",
        summary: "Un an après le lancement, les animateurs du réseau racontent leurs premiers pas dans trois structures chacun.",
        moments: vec![
            (at(9, 30), "Accueil", None),
            (at(10, 0), "Où en est le réseau ?", Some("Aract Occitanie et ARS Occitanie")),
            (at(11, 0), "Trois états des lieux, trois surprises", Some("Yanis Ferrer et Élodie Vayssière")),
            (at(14, 0), "Ateliers : par où commencer ?", None),
        ],
        speakers: &[
            ("Yanis Ferrer", "animateur QVCT, association Les Sentiers"),
            ("Élodie Vayssière", "animatrice QVCT, association Les Causses"),
        ],
        place: "Maison des associations, Carcassonne",
        access_note: "Gare à dix minutes à pied. Entrée de plain-pied par la cour.",
        starts_at: at(9, 30),
        ends_at: at(16, 30),
        closes_at: calendar.at(-42, 18, 0),
        capacity: 40,
    }
}

fn two_years(calendar: &Calendar) -> Shown {
    let at = |hour, minute| calendar.at(26, hour, minute);
    Shown {
        programme: "ph",
        title: "Ce que le réseau a changé : restitution régionale",
        summary: "Témoignages, films et ateliers : ce que les équipes ont essayé, ce qui tient, ce qu’elles referaient \
                  autrement.\n\nOuvert à tous les établissements et services pour personnes handicapées de la région, \
                  qu’ils suivent ou non une démarche.",
        moments: vec![
            (at(9, 0), "Accueil, café", None),
            (at(9, 30), "Deux années en dix minutes", Some("Camille Durand, Aract Occitanie")),
            (at(10, 0), "Film : « La relève », tourné à l’IME de Foix", Some("Suivi d’un échange avec l’équipe")),
            (at(11, 0), "Table ronde : faire vivre un comité QVCT", Some("Direction, élus et professionnels")),
            (at(12, 30), "Déjeuner sur place", None),
            (at(14, 0), "Ateliers au choix : transmissions, remplacements, accueil des nouveaux", None),
            (at(16, 0), "Et après, sur moyens propres ?", Some("Agnès Lacombe, ARS Occitanie")),
        ],
        speakers: &[
            ("Yanis Ferrer", "animateur QVCT, association Les Sentiers"),
            ("Karim Delpech", "animateur QVCT, association Les Passerelles"),
            ("Élodie Vayssière", "animatrice QVCT, association Les Causses"),
            ("Agnès Lacombe", "ARS Occitanie"),
        ],
        place: "Aract Occitanie, salle Garonne, Toulouse",
        access_note: "Métro ligne B, station Compans-Caffarelli. Ascenseur ; boucle magnétique dans la salle.",
        starts_at: at(9, 0),
        ends_at: at(16, 45),
        closes_at: calendar.at(22, 18, 0),
        capacity: 24,
    }
}

fn closing(calendar: &Calendar) -> Shown {
    let at = |hour, minute| calendar.at(190, hour, minute);
    Shown {
        programme: "ph",
        title: "Journée de clôture du réseau",
        summary: "Les enseignements des deux années, et la suite dans chaque organisme.",
        moments: vec![(at(10, 0), "Accueil", None)],
        speakers: &[],
        place: "Montpellier, lieu à préciser",
        access_note: "À préciser.",
        starts_at: at(10, 0),
        ends_at: at(16, 0),
        closes_at: calendar.at(186, 18, 0),
        capacity: 120,
    }
}
