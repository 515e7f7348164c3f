use super::trials::Told;
use crate::demo::act::Cue;
use crate::demo::calendar::Calendar;
use crate::demo::trial::{Followed, Trial, Tried};
use cordee_domain::approval::Stage;
use cordee_domain::approval::Verdict::{Approved, Dissented};
use cordee_domain::experiment::ActionStatus::{Doing, Done, Todo};
use cordee_domain::experiment::{ExperimentStatus, PriorityStatus};
use cordee_domain::indicator::Wished;
use cordee_domain::library::Theme;
use cordee_domain::qvct::QvctField;
use cordee_domain::sealed::SealedKind;

/// What is begun in the Ariège: at Foix under way, at Pamiers still to be submitted.
pub fn story(calendar: &Calendar) -> Vec<Cue> {
    let mut cues = foix(calendar);
    cues.extend(pamiers(calendar));
    cues
}

fn foix(calendar: &Calendar) -> Vec<Cue> {
    const HANDOVER: &str = "Dix minutes de relève au calme";
    const LENGTH: &str = "Temps de transmission";
    let (mireille, sofiane, odile) = ("Mireille Estrade", "Sofiane Belkacem", "Odile Rouquette");
    let day = |from_today| calendar.day(from_today);
    let mut g = Told::new(calendar, "Vallée de l’Ariège", "foix");
    g.does(-74, odile, Trial::Retain {
        title: "La relève du soir",
        why: "Elle se fait dans le couloir, entre deux sonnettes : c’est ce que l’espace de discussion a dit en premier.",
        perimeter: "Équipes de jour et de nuit, deux étages",
        field: QvctField::Content,
        status: PriorityStatus::Tried,
        cluster: Some("La relève du soir"),
    });
    g.does(
        -74,
        odile,
        Trial::Retain {
            title: "Le petit-déjeuner au deuxième étage",
            why: "Une heure où tout le monde court.",
            perimeter: "Deuxième étage",
            field: QvctField::Health,
            status: PriorityStatus::Retained,
            cluster: Some("Le petit-déjeuner du deuxième"),
        },
    );
    g.does(
        -70,
        odile,
        Trial::Try(Tried {
            title: HANDOVER,
            priority: "La relève du soir",
            hypothesis: (
                "les deux équipes se retrouvent dix minutes dans l’office, porte fermée, à 20 h 45",
                "la nuit commence avec les bonnes informations, et les chutes sont signalées à temps",
            ),
            perimeter: "Les deux étages, du lundi au vendredi",
            field: QvctField::Content,
            theme: Theme::Cooperation,
            days: (day(-56), day(28)),
            status: ExperimentStatus::Running,
        }),
    );
    for (title, owner, days, status) in [
        ("Libérer l’office de 20 h 40 à 21 h", "Rose Galy", (day(-60), day(-56)), Done),
        ("Une personne répond aux sonnettes, à tour de rôle", "Équipe de jour", (day(-56), day(28)), Doing),
        ("Relire l’essai avec l’espace de discussion", "Odile Rouquette", (day(10), day(14)), Todo),
    ] {
        g.does(-68, odile, Trial::Do { experiment: HANDOVER, title, owner, days, status });
    }
    g.does(
        -66,
        odile,
        Trial::Follow(Followed {
            experiment: Some(HANDOVER),
            template: Some("handover"),
            said: ["", "", ""],
            wished: Wished::Up,
            baseline: ("4", day(-66)),
            target: Some("10"),
        }),
    );
    g.does(-64, mireille, Trial::Submit(SealedKind::Plan));
    for (at, who, reason) in [
        (-63, mireille, ""),
        (-62, sofiane, "Le temps de relève est compté dans le temps de travail : c’est écrit."),
        (-61, odile, ""),
    ] {
        g.does(at, who, Trial::Speak { stage: Stage::Plan, verdict: Approved, reason });
    }
    let assessed = |verdict, reason| Trial::Speak { stage: Stage::Assessment, verdict, reason };
    // Days without work may bring two of these together: the état des lieux is frozen five days before.
    g.does(-55, mireille, assessed(Approved, "C’est ce que nous vivons, dit avec les mots des équipes."));
    g.does(-54, odile, assessed(Approved, ""));
    g.does(
        -53,
        sofiane,
        assessed(Dissented, "Le travail de nuit n’y tient qu’en deux cartes. Retournons voir l’équipe de nuit avant d’en faire notre état des lieux."),
    );
    g.measures(
        odile,
        LENGTH,
        "Relevé de l’équipe, cinq soirs",
        &[(-42, "7", ""), (-28, "9,5", ""), (-14, "9", "Deux soirs à effectif incomplet")],
    );
    g.cues
}

fn pamiers(calendar: &Calendar) -> Vec<Cue> {
    const CALLS: &str = "Un tableau des volontaires pour remplacer";
    let (gerard, chantal) = ("Gérard Lafforgue", "Chantal Dedieu");
    let day = |from_today| calendar.day(from_today);
    let mut g = Told::new(calendar, "Vallée de l’Ariège", "pamiers");
    g.does(
        -16,
        chantal,
        Trial::Retain {
            title: "Les rappels sur repos",
            why: "Être appelé le matin pour l’après-midi use les équipes, et toujours les mêmes.",
            perimeter: "Toutes les équipes de soins",
            field: QvctField::Health,
            status: PriorityStatus::Retained,
            cluster: None,
        },
    );
    g.does(
        -15,
        gerard,
        Trial::Try(Tried {
            title: CALLS,
            priority: "Les rappels sur repos",
            hypothesis: (
                "chacun dit à l’avance, chaque mois, quels jours il accepte d’être appelé",
                "les rappels sont moins nombreux et mieux répartis",
            ),
            perimeter: "Équipes de soins, pendant trois mois",
            field: QvctField::Health,
            theme: Theme::Workload,
            days: (day(7), day(98)),
            status: ExperimentStatus::Planned,
        }),
    );
    g.does(
        -15,
        gerard,
        Trial::Do {
            experiment: CALLS,
            title: "Proposer le tableau en réunion d’équipe",
            owner: "Chantal Dedieu",
            days: (day(3), day(7)),
            status: Todo,
        },
    );
    g.does(
        -14,
        chantal,
        Trial::Follow(Followed {
            experiment: Some(CALLS),
            template: Some("callbacks"),
            said: ["", "", ""],
            wished: Wished::Down,
            baseline: ("23", day(-14)),
            target: Some("12"),
        }),
    );
    g.cues
}
