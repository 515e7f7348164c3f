use crate::demo::calendar::Calendar;
use crate::demo::script::EHPAD;
use crate::demo::story::{Length, Story, Where};
use cordee_domain::days::Quota;
use cordee_domain::group::TrinomeRole::{Management, Staff};

/// Three establishments of two départements, nearly done: the four sequences are held and almost
/// every day is validated; the follow-up is planned.
pub fn story(calendar: &Calendar) -> Story<'_> {
    let mut g = Story::new(calendar, "Lauragais", "Nadia Benali", "Camille Durand");
    g.formed(-272, EHPAD, &["revel", "villefranche-lauragais", "castelnaudary"]);
    g.consultant_chosen(-268);
    g.trinome(-265, "revel", ["Philippe Azéma", "Carole Bousquet", "Michèle Rives"]);
    g.trinome(-264, "villefranche-lauragais", ["Véronique Cazals", "Jérôme Lagarde", "Aminata Diallo"]);
    g.trinome(-263, "castelnaudary", ["Dominique Sarda", "Cédric Malric", "Huguette Combes"]);
    g.named(-261, "revel", Staff, "Samira Bouzid", true);
    g.started(-259);

    g.sequence_planned(-258, "s1", 1, -236, Where::OnSite("Médiathèque de Revel, salle d’étude"));
    g.sequence_done("s1", -236, &[], "Séquence 1 : préparation, animation et relevé de décisions.");
    g.step_done_by_all(-214, 1);
    for (on, key, establishment, note) in [
        (-206, "appui-revel-1", "revel", "Préparation de l’état des lieux avec le trinôme et l’encadrement."),
        (-202, "appui-villefranche-1", "villefranche-lauragais", "Entretiens collectifs avec les équipes de nuit."),
        (-199, "appui-castelnaudary-1", "castelnaudary", "Analyse des remplacements de dernière minute."),
    ] {
        g.supported(on, key, establishment, 2, None, note);
    }
    g.validated(-192, &["appui-revel-1", "appui-villefranche-1", "appui-castelnaudary-1"]);

    let note = "Séquence 2 : états des lieux croisés et priorités de chaque établissement.";
    g.sequence("s2", 2, -176, Where::Remote, &[("revel", Staff)], note);
    g.step_done_by_all(-140, 2);

    let place = Where::OnSite("EHPAD Le Grand Bassin, Castelnaudary");
    let note = "Séquence 3 : actions à expérimenter, indicateurs et calendrier.";
    g.sequence("s3", 3, -106, place, &[], note);
    for (on, key, establishment, note) in [
        (-88, "appui-revel-2", "revel", "Mise en place d’un binôme d’accueil pour les remplaçants."),
        (
            -84,
            "appui-villefranche-2",
            "villefranche-lauragais",
            "Essai d’un temps de transmission élargi, deux fois par semaine.",
        ),
    ] {
        g.supported(on, key, establishment, 2, None, note);
    }
    g.validated(-79, &["appui-revel-2", "appui-villefranche-2"]);
    g.step_done_by_all(-44, 3);

    let place = Where::OnSite("Salle du Moulin, EHPAD Le Moulin du Pastel, Villefranche-de-Lauragais");
    let note = "Séquence 4 : bilan des expérimentations par les trois voix de chaque trinôme.";
    g.sequence("s4", 4, -24, place, &[("castelnaudary", Management)], note);
    let place = Where::OnSite("EHPAD Le Beffroi, Revel");
    g.support_planned(
        -22,
        "appui-castelnaudary-2",
        "castelnaudary",
        -11,
        Length::Day,
        Where::OnSite("EHPAD Le Grand Bassin, Castelnaudary"),
        "Appui individuel : pérenniser le pool de remplacement",
    );
    g.held("appui-castelnaudary-2", -11, &[]);
    let note = "Règles du pool de remplacement, soumises au CSE du mois prochain.";
    g.supported(-11, "appui-castelnaudary-2", "castelnaudary", 2, Some("appui-castelnaudary-2"), note);
    let note = "Échange avec l’Aract sur les enseignements du groupe : fiches d’expérience à écrire.";
    g.logged(-6, "capitalisation", Quota::Capitalisation, None, 1, None, note);
    g.validated(-3, &["appui-castelnaudary-2"]);
    g.step_done(-15, "revel", 4);
    g.step_due(-14, "villefranche-lauragais", 4, 5);
    g.follow_up_planned(-13, "suivi", 158, place);
    g
}
