use super::trials_light;
use crate::demo::act::{Act, Cue};
use crate::demo::calendar::Calendar;
use crate::demo::trial::{Followed, Trial, Tried};
use cordee_domain::approval::Stage;
use cordee_domain::approval::Verdict::{Approved, Dissented};
use cordee_domain::experiment::ActionStatus::{Done, Dropped};
use cordee_domain::experiment::ExperimentDecision::{Continue, Stop};
use cordee_domain::experiment::{ExperimentStatus, PriorityStatus};
use cordee_domain::indicator::Wished;
use cordee_domain::library::Theme;
use cordee_domain::qvct::QvctField;
use cordee_domain::sealed::SealedKind;

/// Tells what happens in the project of one establishment.
pub(super) struct Told<'a> {
    pub calendar: &'a Calendar,
    pub group: &'static str,
    pub place: &'static str,
    pub cues: Vec<Cue>,
    /// So that what is told for a day happens in the order in which it is told.
    minute: u32,
}

impl<'a> Told<'a> {
    pub fn new(calendar: &'a Calendar, group: &'static str, place: &'static str) -> Told<'a> {
        Told { calendar, group, place, cues: Vec::new(), minute: 0 }
    }

    /// Somebody does something, so many days from today.
    pub fn does(&mut self, day: i64, by: &'static str, trial: Trial) {
        self.minute = (self.minute + 1) % 600;
        let at = self.calendar.at(day, 8 + self.minute / 60, self.minute % 60);
        let act = Act::Trial { group: self.group, establishment: self.place, trial };
        self.cues.push(Cue { at, tenant: crate::demo::OCCITANIE, by: Some(by), act });
    }

    /// Measures of an indicator, on these days.
    pub fn measures(
        &mut self,
        by: &'static str,
        indicator: &'static str,
        source: &'static str,
        values: &[(i64, &'static str, &'static str)],
    ) {
        for (day, value, comment) in values {
            let on = self.calendar.day(*day);
            self.does(*day, by, Trial::Measure { indicator, on, value, source, comment });
        }
    }
}

const NADIA: &str = "Nadia Benali";
const PHILIPPE: &str = "Philippe Azéma";
const CAROLE: &str = "Carole Bousquet";
const MICHELE: &str = "Michèle Rives";
const WELCOME: &str = "Un binôme d’accueil pour chaque remplaçant";
const SCREEN: &str = "Un écran de transmissions dans le couloir";
const ASK_AGAIN: &str = "Questions posées par un remplaçant pendant sa première matinée";

/// What is tried: at Revel from one end to the other, elsewhere in its beginnings.
pub fn story(calendar: &Calendar) -> Vec<Cue> {
    let mut told = Told::new(calendar, "Lauragais", "revel");
    planned(&mut told);
    tried(&mut told);
    looked_back_on(&mut told);
    let mut cues = told.cues;
    cues.extend(trials_light::story(calendar));
    cues
}

fn planned(g: &mut Told<'_>) {
    let day = |from_today| g.calendar.day(from_today);
    let days = |from: i64, to: i64| (day(from), day(to));
    let (welcome, screen) = (days(-90, -25), days(-85, -30));
    let first = days(-92, -86);
    let (pair, sheet, install) = (days(-90, -30), days(-95, -88), days(-88, -84));
    let (training, before) = (days(-84, -70), day(-94));
    g.does(-103, NADIA, Trial::Retain {
        title: "L’arrivée d’un remplaçant un matin de week-end",
        why: "Une arrivée sur trois se fait sans que personne n’ait le temps de montrer les gestes du service. Les équipes en parlent à chaque réunion.",
        perimeter: "Les deux étages, matin et soir, samedis et dimanches",
        field: QvctField::Content,
        status: PriorityStatus::Tried,
            cluster: None,
    });
    g.does(
        -103,
        NADIA,
        Trial::Retain {
            title: "Les transmissions entre le jour et la nuit",
            why: "Ce qui s’est passé l’après-midi arrive par écrit, tard, et parfois pas.",
            perimeter: "Premier étage",
            field: QvctField::Relations,
            status: PriorityStatus::Tried,
            cluster: None,
        },
    );
    g.does(
        -103,
        NADIA,
        Trial::Retain {
            title: "Le linge du dimanche",
            why: "Chaque lundi commence par un manque.",
            perimeter: "Lingerie et étages",
            field: QvctField::Content,
            status: PriorityStatus::Retained,
            cluster: None,
        },
    );
    g.does(-100, CAROLE, Trial::Try(Tried {
        title: WELCOME,
        priority: "L’arrivée d’un remplaçant un matin de week-end",
        hypothesis: (
            "un professionnel du service est désigné la veille pour accompagner le remplaçant pendant sa première heure",
            "le remplaçant travaille plus vite en sécurité, et l’équipe est moins interrompue ensuite",
        ),
        perimeter: "Premier et deuxième étages, samedis et dimanches, pendant deux mois",
        field: QvctField::Content,
        theme: Theme::Cooperation,
        days: welcome,
        status: ExperimentStatus::Running,
    }));
    let mut to_do = |experiment, title, owner, days, status| {
        g.does(-99, CAROLE, Trial::Do { experiment, title, owner, days, status });
    };
    to_do(
        WELCOME,
        "Écrire ensemble la fiche « la première heure », une page recto",
        "Carole Bousquet et l’équipe de jour",
        sheet,
        Done,
    );
    to_do(WELCOME, "Désigner le binôme sur le planning, le vendredi", "Michèle Rives", pair, Done);
    to_do(WELCOME, "Présenter l’essai à toutes les équipes", "Philippe Azéma", first, Done);
    g.does(
        -98,
        MICHELE,
        Trial::Try(Tried {
            title: SCREEN,
            priority: "Les transmissions entre le jour et la nuit",
            hypothesis: (
                "les informations de l’après-midi s’affichent sur un écran près de l’office",
                "l’équipe de nuit commence avec les bonnes informations sans chercher quelqu’un",
            ),
            perimeter: "Premier étage, tous les soirs, pendant deux mois",
            field: QvctField::Relations,
            theme: Theme::Workload,
            days: screen,
            status: ExperimentStatus::Running,
        }),
    );
    let mut to_do = |title, owner, days, status| {
        g.does(-97, MICHELE, Trial::Do { experiment: SCREEN, title, owner, days, status });
    };
    to_do("Installer l’écran et l’accès", "Services techniques", install, Done);
    to_do("Former les deux équipes, un quart d’heure chacune", "Michèle Rives", training, Done);
    to_do("Étendre au deuxième étage", "À décider", training, Dropped);
    let mut follow = |followed| g.does(-94, CAROLE, Trial::Follow(followed));
    follow(Followed {
        experiment: Some(WELCOME),
        template: None,
        said: [
            ASK_AGAIN,
            "questions",
            "L’équipe coche chaque question sur une feuille, de 7 h à 12 h ; moyenne des arrivées du mois.",
        ],
        wished: Wished::Down,
        baseline: ("14", before),
        target: Some("7"),
    });
    follow(Followed {
        experiment: Some(SCREEN),
        template: Some("interruptions"),
        said: [
            "Interruptions pendant la relève du soir",
            "",
            "Relevé de l’équipe sur cinq soirs de suite, moyenne par relève.",
        ],
        wished: Wished::Down,
        baseline: ("6,4", before),
        target: Some("3"),
    });
    follow(Followed {
        experiment: None,
        template: Some("absenteeism"),
        said: ["", "", ""],
        wished: Wished::Down,
        baseline: ("9,2", before),
        target: Some("8"),
    });
    g.does(-93, NADIA, Trial::Submit(SealedKind::Plan));
    let approve = |reason| Trial::Speak { stage: Stage::Plan, verdict: Approved, reason };
    g.does(-92, PHILIPPE, approve("Les deux essais tiennent dans les effectifs du moment."));
    g.does(
        -91,
        CAROLE,
        approve(
            "À condition que la première heure soit comptée comme du temps de travail du binôme, ce que le plan dit.",
        ),
    );
    g.does(-90, MICHELE, approve(""));
}

fn tried(g: &mut Told<'_>) {
    g.measures(
        CAROLE,
        ASK_AGAIN,
        "Feuille de l’équipe",
        &[
            (-80, "13", "Trois arrivées"),
            (-66, "10", "Quatre arrivées"),
            (-52, "8,5", "Deux arrivées seulement"),
            (-38, "7", ""),
            (-26, "6", "Cinq arrivées"),
        ],
    );
    g.measures(
        MICHELE,
        "Interruptions pendant la relève du soir",
        "Relevé de l’équipe",
        &[
            (-78, "6", ""),
            (-64, "6,6", "Deux soirs de panne de l’écran"),
            (-50, "6,2", ""),
            (-36, "7", "L’écran attire des questions des familles"),
            (-31, "6,8", ""),
        ],
    );
    g.measures(
        PHILIPPE,
        "Taux d’absentéisme",
        "Logiciel de paie",
        &[
            (-75, "9", ""),
            (-60, "8,9", "Épidémie de grippe en début de mois"),
            (-45, "8,6", ""),
            (-30, "8,1", ""),
            (-15, "7,8", ""),
        ],
    );
}

fn looked_back_on(g: &mut Told<'_>) {
    let (decided, closed) = (g.calendar.day(-20), g.calendar.day(-20));
    g.does(-22, CAROLE, Trial::Tell {
        experiment: Some(WELCOME),
        said: [
            "La fiche « la première heure » est écrite et affichée. Un binôme a été désigné pour dix-sept arrivées sur dix-neuf.",
            "Les questions posées pendant la première matinée passent de 14 à 6. Deux arrivées sans binôme, un dimanche d’absence imprévue.",
            "Les équipes disent commencer la matinée plus sereinement. Certains binômes trouvent l’heure longue quand le service est chargé.",
            "Deux remplaçants ont demandé à revenir. La fiche sert aussi aux stagiaires.",
        ],
    });
    g.does(-22, MICHELE, Trial::Tell {
        experiment: Some(SCREEN),
        said: [
            "L’écran est installé et les deux équipes sont formées. Le deuxième étage n’a pas été équipé.",
            "Les interruptions n’ont pas diminué : 6,4 au départ, 6,8 à la fin. L’écran est tombé en panne deux soirs.",
            "L’équipe de nuit préfère dix minutes de parole. L’écran dit ce qui est fait, pas ce qui inquiète.",
            "Des familles s’arrêtent devant l’écran et posent des questions : les noms ont dû être retirés.",
        ],
    });
    g.does(-20, PHILIPPE, Trial::Decide {
        experiment: WELCOME,
        decision: Continue,
        reason: "Le comité l’inscrit dans l’organisation des week-ends, et demande que le binôme soit désigné dès le jeudi.",
        on: decided,
    });
    g.does(-20, PHILIPPE, Trial::Decide {
        experiment: SCREEN,
        decision: Stop,
        reason: "L’écran n’apporte pas ce qui manque. Le comité préfère essayer une relève parlée de dix minutes, à part.",
        on: closed,
    });
    g.does(-12, NADIA, Trial::Tell {
        experiment: None,
        said: [
            "Deux expérimentations menées à leur terme, une priorité encore devant nous : le linge du dimanche.",
            "Un essai est gardé, l’autre arrêté. L’absentéisme passe de 9,2 % à 7,8 % pendant la période ; l’hiver a aussi été plus doux.",
            "Les espaces de discussion demandent à continuer, une fois par trimestre.",
            "Arrêter un essai sans chercher de responsable a surpris, et rassuré.",
        ],
    });
    g.does(-10, NADIA, Trial::Submit(SealedKind::Evaluation));
    let speak = |verdict, reason| Trial::Speak { stage: Stage::Evaluation, verdict, reason };
    g.does(-9, PHILIPPE, speak(Approved, "Bilan fidèle."));
    g.does(-8, CAROLE, speak(Dissented, "Le bilan ne dit pas que l’heure du binôme a été prise, cinq fois, sur le temps de pause. Tant que ce n’est pas écrit, le personnel ne l’approuve pas."));
    g.does(-7, MICHELE, speak(Approved, ""));
}
