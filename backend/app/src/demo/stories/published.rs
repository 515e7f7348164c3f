//! What the agencies of both regions wrote and put together for the public library.

use super::super::act::{Act, Cue, Sheeted, Shelf};
use super::super::calendar::Calendar;
use super::super::{HAUTS_DE_FRANCE, OCCITANIE};
use super::network::ARACT;
use cordee_domain::establishment::category::Sector;
use cordee_domain::library::SectionKind::{Actions, Approach, Context, Lessons, Otherwise, Results};
use cordee_domain::library::{Block, Inline, SectionKind, SheetKind, SizeBand, Theme};
use cordee_domain::qvct::QvctField;

/// Who coordinates the north.
const NORTH: &str = "Damien Carlier";

struct Piece {
    tenant: &'static str,
    sheet: &'static str,
    kind: SheetKind,
    title: &'static str,
    told: Sheeted,
    parts: &'static [(SectionKind, &'static str)],
    /// Days from now.
    on: i64,
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: vec![Inline { text: text.into(), ..Inline::default() }] }
}

pub fn story(calendar: &Calendar) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut minute = 0;
    let mut at = |day: i64, tenant: &'static str, act: Act| {
        let by = if tenant == OCCITANIE { ARACT } else { NORTH };
        cues.push(Cue { at: calendar.at(day, 16, minute % 60), tenant, by: Some(by), act });
        minute += 1;
    };
    for piece in pieces() {
        let Piece { tenant, sheet, kind, title, told, parts, on } = piece;
        let begun = Shelf::Begin { group: None, establishment: None, post: None, kind, title, from_project: false };
        let written = parts.iter().map(|(part, text)| (*part, paragraph(text))).collect();
        for act in [begun, Shelf::Describe(told), Shelf::Write(written), Shelf::Publish] {
            at(on, tenant, Act::Library { sheet, act });
        }
    }
    let nights = ("La nuit compte", "Ce que changent les équipes de nuit quand on les écoute.");
    at(-9, OCCITANIE, Act::Collect { title: nights.0, summary: nights.1, sheets: &["nuit-foyer", "quinzaine"] });
    let first = ("Commencer petit", "Trois récits pour une première réunion de comité.");
    at(-9, HAUTS_DE_FRANCE, Act::Collect { title: first.0, summary: first.1, sheets: &["dos-mas", "accueil-esat"] });
    cues
}

fn pieces() -> Vec<Piece> {
    let told = |summary, themes, fields, sector, departements, size, year| Sheeted {
        summary,
        themes,
        fields,
        sector: Some(sector),
        departements,
        size: Some(size),
        year,
        series: Vec::new(),
    };
    vec![
        Piece {
            tenant: OCCITANIE,
            sheet: "nuit-foyer",
            kind: SheetKind::Experience,
            title: "Les veilleurs de nuit entrent dans le projet",
            told: told(
                "Dans un foyer de vie, quatre veilleurs ont écrit ce que le jour ignore d’eux. Un temps commun de vingt \
                 minutes, payé, a mis fin à la plupart des malentendus.",
                &[Theme::Cooperation],
                &[QvctField::Relations, QvctField::Content],
                Sector::DisabledAdults,
                &["81"],
                SizeBand::Under50,
                2024,
            ),
            parts: &[
                (
                    Context,
                    "Trente-huit personnes vivent dans ce foyer. La nuit, deux veilleurs se relaient, qui n’avaient pas été conviés à une réunion depuis trois ans.",
                ),
                (
                    Approach,
                    "La cheffe de service est venue une nuit entière, sans consigne à donner. Elle a demandé aux veilleurs de choisir ce qu’ils voulaient lui montrer.",
                ),
                (
                    Actions,
                    "Un temps de chevauchement de vingt minutes réunit la nuit et le matin. Le cahier de nuit a changé de forme : trois questions, et une place pour ce qui a été beau.",
                ),
                (
                    Results,
                    "Les appels restés sans réponse au petit matin sont devenus rares. Deux veilleurs siègent au comité QVCT.",
                ),
                (Lessons, "On ne comprend pas le travail de nuit à partir du bureau, ni en plein jour."),
                (Otherwise, "Nous aurions dû prévenir les familles : certaines ont cru à un incident."),
            ],
            on: -60,
        },
        Piece {
            tenant: OCCITANIE,
            sheet: "tournees-ssiad",
            kind: SheetKind::Article,
            title: "Des tournées dessinées par celles qui roulent",
            told: told(
                "Un service de soins infirmiers à domicile a confié la carte de ses tournées aux aides-soignantes. Moins de \
                 kilomètres, et surtout moins de retards subis.",
                &[Theme::Workload, Theme::Participation],
                &[QvctField::Content, QvctField::Health],
                Sector::Multi,
                &["12", "48"],
                SizeBand::Under50,
                2023,
            ),
            parts: &[
                (
                    Context,
                    "Le logiciel calculait les tournées au plus court. Il ignorait les travaux, les chiens, et les personnes qui ont besoin que l’on s’assoie cinq minutes.",
                ),
                (
                    Approach,
                    "Six aides-soignantes ont redessiné la carte sur papier, puis l’infirmière coordinatrice l’a saisie telle quelle.",
                ),
                (
                    Actions,
                    "Chaque tournée garde quinze minutes que personne ne planifie. Les changements se demandent avant midi pour le lendemain.",
                ),
                (
                    Results,
                    "Les retards de plus de vingt minutes ont baissé de moitié en quatre mois. Les troubles musculo-squelettiques restent un sujet : la voiture fatigue autant que les transferts.",
                ),
                (Lessons, "La charge de travail ne se lit pas dans un nombre de visites."),
            ],
            on: -45,
        },
        Piece {
            tenant: OCCITANIE,
            sheet: "ime-violence",
            kind: SheetKind::Testimony,
            title: "Après une agression, ne plus rester seul",
            told: told(
                "Une éducatrice d’IME raconte comment son équipe a appris à déclarer, à analyser et à se soutenir après un \
                 passage à l’acte.",
                &[Theme::Cooperation, Theme::Roles],
                &[QvctField::Health, QvctField::Relations],
                Sector::DisabledChildren,
                &["34"],
                SizeBand::From50,
                2024,
            ),
            parts: &[
                (Context, "Nous ne déclarions plus rien. Être bousculée faisait partie du métier, disait-on."),
                (
                    Approach,
                    "La direction a proposé une règle simple : dans l’heure, un collègue prend le relais, et un cadre vient.",
                ),
                (
                    Actions,
                    "Chaque mois, deux situations sont analysées avec la psychologue, du point de vue de l’enfant et du point de vue du travail.",
                ),
                (
                    Results,
                    "Les déclarations ont d’abord doublé. Six mois après, les faits graves ont baissé d’un quart.",
                ),
                (Lessons, "Déclarer n’est pas se plaindre, et analyser n’est pas juger."),
            ],
            on: -30,
        },
        Piece {
            tenant: HAUTS_DE_FRANCE,
            sheet: "dos-mas",
            kind: SheetKind::Experience,
            title: "Moins de mal de dos : ranger le matériel là où l’on s’en sert",
            told: told(
                "Une maison d’accueil spécialisée a déplacé ses lève-personnes plutôt que d’en acheter. Les troubles \
                 musculo-squelettiques ont reculé.",
                &[Theme::Workload],
                &[QvctField::Health],
                Sector::DisabledAdults,
                &["62"],
                SizeBand::From100,
                2023,
            ),
            parts: &[
                (
                    Context,
                    "Sept lève-personnes dormaient dans une réserve au bout du couloir. On portait, parce que c’était plus rapide.",
                ),
                (
                    Approach,
                    "L’ergonome a filmé dix transferts avec l’accord de chacun. Les aides-soignantes ont commenté leurs propres gestes.",
                ),
                (
                    Actions,
                    "Trois niches ont été ouvertes dans les murs, à moins de dix pas des chambres. Deux référentes forment leurs collègues, sur du temps prévu.",
                ),
                (Results, "Les lombalgies déclarées sont passées de neuf à trois en un an."),
                (Lessons, "Un matériel que l’on doit aller chercher n’est pas utilisé."),
            ],
            on: -80,
        },
        Piece {
            tenant: HAUTS_DE_FRANCE,
            sheet: "accueil-esat",
            kind: SheetKind::Experience,
            title: "Deux jours en doublon pour les nouveaux moniteurs",
            told: told(
                "Un ESAT perdait une recrue sur trois le premier mois. Un tutorat reconnu, et deux journées à deux, ont \
                 changé la suite.",
                &[Theme::Roles, Theme::Participation],
                &[QvctField::Skills],
                Sector::DisabledAdults,
                &["59"],
                SizeBand::From50,
                2024,
            ),
            parts: &[
                (Context, "Les nouveaux arrivaient le lundi, et se retrouvaient seuls en atelier le mardi."),
                (Approach, "Ceux qui étaient partis ont été rappelés, avec leur accord. Neuf ont répondu."),
                (
                    Actions,
                    "Un tuteur est choisi avant l’arrivée. Deux journées en doublon sont inscrites au planning. Un livret de huit pages répond aux questions que l’on n’ose pas poser.",
                ),
                (Results, "Un seul départ dans le premier mois en un an, contre six l’année d’avant."),
                (Lessons, "L’accueil se prépare avant le premier jour."),
            ],
            on: -50,
        },
        Piece {
            tenant: HAUTS_DE_FRANCE,
            sheet: "ehpad-repas",
            kind: SheetKind::Film,
            title: "Le repas, filmé par celles qui le servent",
            told: told(
                "Quatre minutes tournées dans un Ehpad : le service en deux temps, le bruit qui baisse, et ce qu’en disent \
                 les équipes de cuisine et de soin.",
                &[Theme::Cooperation],
                &[QvctField::Content, QvctField::Participation],
                Sector::OlderPeople,
                &["02", "80"],
                SizeBand::From50,
                2024,
            ),
            parts: &[
                (
                    Context,
                    "Le déjeuner mobilisait tout le monde et mangeait la pause de chacun. Le fichier du film sera joint quand les personnes filmées l’auront revu.",
                ),
                (
                    Actions,
                    "La cuisine et les soignantes se sont réunies pour la première fois. Deux services, deux salles plus calmes, des plats posés sur les tables.",
                ),
                (Results, "Le repas dure dix minutes de plus, et personne ne court."),
            ],
            on: -20,
        },
    ]
}
