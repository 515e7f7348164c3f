use crate::demo::calendar::Calendar;
use crate::demo::script::EHPAD;
use crate::demo::story::{Length, Story, Where};
use cordee_domain::group::TrinomeRole::{Staff, Trades};

/// Five establishments after their first sequence.
pub fn story(calendar: &Calendar) -> Story<'_> {
    let mut g = Story::new(calendar, "Rouergue", "Thomas Ricard", "Julien Barthès");
    g.formed(-132, EHPAD, &["rodez", "espalion", "villefranche-rouergue", "decazeville", "millau"]);
    g.consultant_chosen(-125);
    g.trinome(-120, "rodez", ["Anne Calvet", "Florian Vayssade", "Lucie Nayrolles"]);
    g.trinome(-119, "espalion", ["Jean-Marc Boissonnade", "Delphine Cayla", "Régine Alary"]);
    g.trinome(-118, "villefranche-rouergue", ["Patricia Delbès", "Mehdi Kaci", "Solange Marty"]);
    g.trinome(-114, "decazeville", ["Alain Cabrol", "Séverine Roques", "Nathalie Gayraud"]);
    g.trinome(-112, "millau", ["Françoise Maury", "Benoît Galtier", "Élodie Causse"]);
    g.named(-110, "millau", Staff, "Pauline Fages", true);
    g.step_due_for_all(-106, 1, -35);
    g.step_due_for_all(-106, 2, 55);
    g.started(-105);

    g.sequence_planned(-100, "s1", 1, -72, Where::OnSite("Salle des fêtes, EHPAD Les Ormeaux, Rodez"));
    let absent = [("millau", Staff), ("decazeville", Trades)];
    g.sequence_done("s1", -72, &absent, "Séquence 1 : préparation, animation et relevé de décisions.");
    g.step_done(-52, "rodez", 1);
    g.step_done(-48, "espalion", 1);
    g.step_done(-44, "villefranche-rouergue", 1);
    g.step_done(-41, "decazeville", 1);
    g.step_done(-36, "millau", 1);

    g.support_planned(
        -50,
        "appui-rodez",
        "rodez",
        -31,
        Length::Morning,
        Where::OnSite("EHPAD Les Ormeaux, Rodez"),
        "Appui individuel : choisir le périmètre de la démarche",
    );
    g.held("appui-rodez", -31, &[]);
    let note = "Choix du périmètre avec le comité QVCT : l’organisation des week-ends.";
    g.supported(-31, "appui-rodez", "rodez", 1, Some("appui-rodez"), note);
    g.validated(-26, &["appui-rodez"]);
    g.support_planned(
        -33,
        "appui-millau",
        "millau",
        -9,
        Length::Morning,
        Where::Remote,
        "Appui individuel : préparer l’état des lieux avec la nouvelle cadre de santé",
    );
    g.held("appui-millau", -9, &[("millau", Trades)]);
    let note = "Prise de relais par la cadre de santé qui vient d’arriver : questionnaire relu ensemble.";
    g.supported(-9, "appui-millau", "millau", 1, Some("appui-millau"), note);
    g.support_planned(
        -20,
        "appui-espalion",
        "espalion",
        3,
        Length::Morning,
        Where::OnSite("EHPAD Les Calquières, Espalion"),
        "Appui individuel : dépouiller le questionnaire des équipes",
    );
    g.sequence_planned(-30, "s2", 2, 9, Where::OnSite("EHPAD Les Gantières, Millau"));
    g
}
