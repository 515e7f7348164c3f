use crate::demo::act::ProjectAct::{CloseVotes, Contribute, Freeze, OpenVotes, Submit, Vote, Write};
use crate::demo::act::{CardWritten as Written, ProjectAct};
use crate::demo::story::Story;
use cordee_domain::board::CardKind::{Cause, Idea, Observation, Proposal};
use cordee_domain::qvct::QvctField::{Content, Equality, Health, Participation, Relations, Skills};

const HELENE: &str = "Hélène Marquet";
const MIREILLE: &str = "Mireille Estrade";
const SOFIANE: &str = "Sofiane Belkacem";
const ODILE: &str = "Odile Rouquette";
const GERARD: &str = "Gérard Lafforgue";
const CHANTAL: &str = "Chantal Dedieu";

const EVENING: Option<&str> = Some("La relève du soir");
const BREAKFAST: Option<&str> = Some("Le petit-déjeuner du deuxième");

const FOIX: &[Written] = &[
    (Observation, Content, EVENING, "La relève se fait dans le couloir, et les sonnettes l’interrompent."),
    (Cause, Content, EVENING, "Personne n’est prévu pour répondre pendant ces dix minutes."),
    (Observation, Content, EVENING, "Les chutes de l’après-midi s’apprennent par écrit, le lendemain."),
    (Proposal, Content, EVENING, "Dix minutes au calme, porte fermée, avec un collègue de jour aux sonnettes."),
    (Observation, Content, BREAKFAST, "Deux personnes pour vingt-huit plateaux entre 7 h 30 et 8 h 30."),
    (Cause, Content, BREAKFAST, "L’ascenseur sert au linge à la même heure."),
    (Idea, Content, BREAKFAST, "Décaler le linge de trois quarts d’heure."),
    (Observation, Health, None, "Le lève-personne du premier est en panne une semaine sur trois."),
    (Observation, Health, None, "Les douleurs d’épaule reviennent chez les plus anciennes."),
    (Idea, Health, None, "Un référent manutention par étage, avec du temps prévu."),
    (Observation, Relations, None, "L’équipe de nuit se sent oubliée des décisions."),
    (Idea, Relations, None, "Une réunion par trimestre à 20 h, payée, pour la nuit."),
    (Observation, Skills, None, "Les remplaçantes découvrent l’étage en arrivant."),
    (Proposal, Skills, None, "Une fiche d’une page par étage, tenue par l’équipe."),
    (Observation, Equality, None, "Les week-ends reviennent plus souvent aux temps partiels."),
    (Observation, Participation, None, "Les propositions des équipes restent souvent sans réponse."),
    (Proposal, Participation, None, "Le comité répond à chaque proposition sous six semaines."),
];

const CONTRIBUTED: &[(cordee_domain::board::CardKind, cordee_domain::qvct::QvctField, &str)] = &[
    (Observation, Content, "Le dimanche, on cherche le linge propre dans trois placards."),
    (Idea, Relations, "Un café d’équipe le premier lundi, avec la lingerie et la cuisine."),
];

const PAMIERS: &[Written] = &[
    (Observation, Content, Some("Les transmissions"), "Les transmissions écrites ne sont pas lues le week-end."),
    (Cause, Content, Some("Les transmissions"), "Le logiciel demande six écrans pour une information."),
    (Observation, Relations, None, "On se croise sans se parler entre soin et hébergement."),
    (Idea, Skills, None, "Un binôme pour chaque nouvelle arrivée, la première semaine."),
    (Observation, Health, None, "Les chariots de linge sont lourds dans la pente du jardin."),
];

const TARASCON: &[Written] = &[
    (Observation, Content, None, "Les appels du téléphone coupent la préparation des médicaments."),
    (Idea, Participation, None, "Un quart d’heure par semaine pour parler du travail, par unité."),
];

/// What the establishments of the Ariège write of their work, vote and assess.
pub fn projects(g: &mut Story<'_>) {
    let first = "Au départ";
    g.assessed(
        (-164, -158),
        "foix",
        first,
        &[
            (
                MIREILLE,
                [3, 2, 2, 3, 2, 3, 2, 3, 2, 2, 1, 2, 3, 2, 2, 2, 1, 1],
                &[("real_work", "Nous regardons surtout les plannings, rarement le travail lui-même.")],
            ),
            (
                SOFIANE,
                [2, 1, 2, 2, 1, 2, 1, 2, 1, 1, 1, 1, 2, 1, 2, 2, 1, 1],
                &[("participation", "La nuit n’est jamais là quand on discute.")],
            ),
            (ODILE, [2, 2, 0, 0, 2, 2, 2, 3, 2, 2, 2, 1, 3, 2, 2, 0, 1, 2], &[]),
        ],
    );
    g.in_project((-104, 10, 30), HELENE, "foix", Write { cards: &FOIX[..7] });
    g.in_project((-100, 15, 10), ODILE, "foix", Write { cards: &FOIX[7..12] });
    g.in_project((-97, 9, 15), SOFIANE, "foix", Write { cards: &FOIX[12..] });
    g.in_project((-90, 9, 5), HELENE, "foix", Contribute { cards: CONTRIBUTED });
    g.in_project((-66, 9, 0), HELENE, "foix", OpenVotes);
    let dots: [(&str, &'static [(&'static str, i32)]); 3] = [
        (MIREILLE, &[("Dix minutes au calme", 3), ("Le comité répond", 2), ("Décaler le linge", 1)]),
        (SOFIANE, &[("Une réunion par trimestre", 3), ("Dix minutes au calme", 2), ("Les week-ends", 1)]),
        (ODILE, &[("Dix minutes au calme", 2), ("Une fiche d’une page", 2), ("Décaler le linge", 2)]),
    ];
    for (turn, (by, dots)) in (0_u32..).zip(dots) {
        g.in_project((-65, 13, 10 + turn), by, "foix", Vote { dots });
    }
    g.in_project((-61, 17, 0), HELENE, "foix", CloseVotes);
    g.in_project((-60, 9, 20), HELENE, "foix", Freeze { note: "Présenté au comité QVCT." });
    g.in_project((-60, 9, 40), HELENE, "foix", Submit);
    g.assessed(
        (-24, -16),
        "foix",
        "À mi-parcours",
        &[
            (MIREILLE, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 2, 2, 2], &[]),
            (
                SOFIANE,
                [3, 2, 3, 3, 2, 3, 3, 2, 2, 3, 2, 3, 3, 2, 3, 2, 2, 1],
                &[("participation", "La réunion de 20 h change la donne.")],
            ),
            (
                ODILE,
                [3, 2, 3, 0, 3, 3, 3, 3, 3, 3, 3, 3, 4, 3, 3, 2, 3, 2],
                &[("evaluation", "On compte enfin les relèves tenues au calme.")],
            ),
        ],
    );
    g.in_project((-58, 9, 30), HELENE, "pamiers", ProjectAct::Assess { title: first });
    let steps = [3, 2, 2, 2, 2, 3, 2, 2, 2, 1, 1, 2, 2, 2, 2, 1, 1, 1];
    g.in_project((-55, 12, 10), GERARD, "pamiers", ProjectAct::Answer { steps, comments: &[] });
    g.in_project((-44, 10, 15), HELENE, "pamiers", Write { cards: &PAMIERS[..3] });
    g.in_project((-39, 15, 0), CHANTAL, "pamiers", Write { cards: &PAMIERS[3..] });
    g.in_project((-30, 11, 0), HELENE, "tarascon", Write { cards: TARASCON });
}
