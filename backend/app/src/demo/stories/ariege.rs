use crate::demo::calendar::Calendar;
use crate::demo::script::EHPAD;
use crate::demo::story::{Length, Story, Where};
use cordee_domain::days::Quota;
use cordee_domain::group::TrinomeRole::{Management, Staff, Trades};
use cordee_domain::poll::Half;
use cordee_domain::preparation::Coming::{Absent, Comes, Deputy};

/// Four establishments, midway: the third sequence is about to be held, a step is late, another
/// is due within the week, and entries are in every state.
pub fn story(calendar: &Calendar) -> Story<'_> {
    let mut g = Story::new(calendar, "Vallée de l’Ariège", "Hélène Marquet", "Camille Durand");
    g.formed(-262, EHPAD, &["foix", "pamiers", "tarascon", "lavelanet"]);
    g.consultant_chosen(-258);
    g.trinome(-252, "foix", ["Mireille Estrade", "Sofiane Belkacem", "Odile Rouquette"]);
    g.trinome(-251, "pamiers", ["Gérard Lafforgue", "Inès Moreau", "Chantal Dedieu"]);
    g.trinome(-250, "tarascon", ["Sylvie Pujol", "Rachid Amrani", "Martine Soula"]);
    g.trinome(-247, "lavelanet", ["Bernard Soulié", "Aurélie Fauré", "Josiane Clanet"]);
    g.named(-246, "foix", Trades, "Fanny Piquemal", true);
    g.named(-246, "pamiers", Management, "Cécile Authié", true);
    g.started(-244);

    g.sequence_planned(-243, "s1", 1, -222, Where::OnSite("Salle polyvalente, EHPAD Les Terrasses de l’Arget, Foix"));
    g.sequence_done("s1", -222, &[], "Séquence 1 : préparation, animation et relevé de décisions.");
    g.step_done_by_all(-205, 1);

    g.support_planned(
        -190,
        "appui-foix",
        "foix",
        -170,
        Length::Morning,
        Where::OnSite("EHPAD Les Terrasses de l’Arget, Foix"),
        "Appui individuel : installer le comité QVCT",
    );
    g.held("appui-foix", -170, &[]);
    g.supported(
        -170,
        "appui-foix",
        "foix",
        2,
        Some("appui-foix"),
        "Entretiens avec l’équipe de jour, puis préparation du premier comité QVCT.",
    );
    g.support_planned(
        -185,
        "appui-lavelanet",
        "lavelanet",
        -150,
        Length::Day,
        Where::OnSite("EHPAD La Filature, Lavelanet"),
        "Appui individuel : lancer l’état des lieux partagé",
    );
    g.held("appui-lavelanet", -150, &[("lavelanet", Staff)]);
    g.supported(
        -150,
        "appui-lavelanet",
        "lavelanet",
        2,
        Some("appui-lavelanet"),
        "Observation d’une matinée de soins, puis restitution aux équipes l’après-midi.",
    );
    g.validated(-144, &["appui-foix", "appui-lavelanet"]);
    g.corrected(
        -141,
        "appui-foix",
        "correction-foix",
        -1,
        "Une demi-journée comptée en trop : l’appui s’est tenu le matin seulement.",
    );
    g.validated(-137, &["correction-foix"]);

    g.sequence_planned(-165, "s2", 2, -133, Where::Remote);
    g.moved(-140, "s2", -118, Where::Remote);
    g.sequence_done(
        "s2",
        -118,
        &[("pamiers", Management), ("tarascon", Trades)],
        "Séquence 2 : mise en commun des états des lieux et choix des situations prioritaires.",
    );
    g.step_due(-112, "lavelanet", 2, -12);
    g.step_due(-112, "pamiers", 2, 4);
    g.step_done(-101, "foix", 2);
    g.step_done(-98, "tarascon", 2);

    g.support_planned(
        -80,
        "appui-tarascon-1",
        "tarascon",
        -58,
        Length::Morning,
        Where::OnSite("EHPAD Les Balcons du Quié, Tarascon-sur-Ariège"),
        "Appui individuel : préparer les espaces de discussion",
    );
    g.cancelled(-61, "appui-tarascon-1", "Épisode infectieux dans l’établissement : les visites sont suspendues.");
    g.support_planned(
        -45,
        "appui-tarascon-2",
        "tarascon",
        -19,
        Length::Morning,
        Where::OnSite("EHPAD Les Balcons du Quié, Tarascon-sur-Ariège"),
        "Appui individuel : préparer les espaces de discussion",
    );
    g.held("appui-tarascon-2", -19, &[]);
    g.supported(
        -19,
        "appui-tarascon",
        "tarascon",
        2,
        Some("appui-tarascon-2"),
        "Règles du jeu des espaces de discussion et premier ordre du jour.",
    );
    g.returned(
        -12,
        "appui-tarascon",
        "La feuille d’émargement porte une matinée : ramenez la saisie à une demi-journée, puis transmettez-la à nouveau.",
    );
    g.support_planned(
        -30,
        "appui-pamiers",
        "pamiers",
        -8,
        Length::Day,
        Where::OnSite("EHPAD Le Clos des Merisiers, Pamiers"),
        "Appui individuel : analyser les transmissions de la mi-journée",
    );
    g.held("appui-pamiers", -8, &[("pamiers", Management)]);
    g.supported(
        -8,
        "appui-pamiers",
        "pamiers",
        2,
        Some("appui-pamiers"),
        "Observation des transmissions de la mi-journée, puis restitution au comité QVCT.",
    );
    g.support_planned(
        -7,
        "appui-lavelanet-2",
        "lavelanet",
        13,
        Length::Morning,
        Where::OnSite("EHPAD La Filature, Lavelanet"),
        "Appui individuel : achever l’état des lieux",
    );

    third_date(&mut g);
    g.prepared(
        -6,
        "s3",
        &[
            ("Accueil et tour de table", 15),
            ("Avancement de chaque établissement", 40),
            ("Propositions des espaces de discussion et réponses des comités QVCT", 40),
            ("Actions à expérimenter : périmètre, hypothèse, indicateurs, calendrier", 60),
            ("Travaux d’intersession : qui fait quoi, pour quand", 25),
        ],
        "Parking derrière le bâtiment, entrée par le portail de la rue des Jacobins. À l’accueil, demander Gérard Lafforgue (05 61 00 00 12). Salle au premier étage, avec ascenseur.",
    );
    g.document(-6, "s3", "Trame d’une fiche action", "https://documents.example/fiche-action.pdf");
    g.document(-6, "s3", "Relevé de décisions de la séquence 2", "https://documents.example/releve-sequence-2.pdf");
    g.item_added(-6, "s3", "Préparer quatre paquets de cartes pour l’atelier");
    g.ticked(-5, "s3", &["access", "agenda_sent"]);
    g.answered(-5, "s3", "foix", ("Mireille Estrade", Management), Comes);
    g.answered(-4, "s3", "foix", ("Sofiane Belkacem", Staff), Comes);
    g.answered(-4, "s3", "foix", ("Odile Rouquette", Trades), Deputy);
    g.answered(-5, "s3", "pamiers", ("Gérard Lafforgue", Management), Comes);
    g.answered(-3, "s3", "pamiers", ("Inès Moreau", Staff), Comes);
    g.answered(-2, "s3", "pamiers", ("Chantal Dedieu", Trades), Comes);
    g.answered(-5, "s3", "tarascon", ("Sylvie Pujol", Management), Comes);
    g.answered(-3, "s3", "tarascon", ("Rachid Amrani", Staff), Absent);
    g.answered(-4, "s3", "lavelanet", ("Bernard Soulié", Management), Comes);
    g.answered(-3, "s3", "lavelanet", ("Aurélie Fauré", Staff), Comes);
    g.answered(-3, "s3", "lavelanet", ("Josiane Clanet", Trades), Comes);
    g.drafted(-1, "preparation-s3", Quota::Collective, 1, "Préparation de la séquence 3 : trame et supports.");
    super::ariege_minutes::tell(&mut g);
    super::ariege_sheets::tell(&mut g);
    fourth_date(&mut g);
    super::ariege_talk::talk(&mut g);
    super::ariege_project::projects(&mut g);
    super::ariege_files::files(&mut g);
    g
}

/// The date of the third sequence was found by a poll.
fn third_date(g: &mut Story<'_>) {
    g.date_asked(
        -50,
        ("date-s3", 3),
        &[(1, Half::Morning), (1, Half::Afternoon), (7, Half::Morning), (13, Half::Afternoon)],
        "Salle du conseil, EHPAD Le Clos des Merisiers, Pamiers",
        "Nous choisirons les expérimentations de chaque établissement : la présence des trois voix compte.",
    );
    for (said, person, words) in [
        ((-49, 9), "Hélène Marquet", "oson"),
        ((-49, 12), "Mireille Estrade", "oosn"),
        ((-48, 14), "Gérard Lafforgue", "soon"),
        ((-47, 11), "Sylvie Pujol", "onns"),
    ] {
        g.date_answered(said, "date-s3", person, words, None);
    }
    g.date_kept(-36, "date-s3", 0, "s3");
}

/// The date of the fourth is being looked for: some have not answered yet.
fn fourth_date(g: &mut Story<'_>) {
    g.date_asked(
        -5,
        ("date-s4", 4),
        &[(54, Half::Morning), (60, Half::Afternoon), (66, Half::Morning), (72, Half::Morning)],
        "Salle polyvalente, EHPAD Les Terrasses de l’Arget, Foix",
        "Dernière séquence : bilan des expérimentations et suites. Merci de répondre pour chaque créneau.",
    );
    for (said, person, words, comment) in [
        ((-5, 14), "Hélène Marquet", "ooso", None),
        ((-4, 9), "Mireille Estrade", "onoo", Some("Conseil d’administration l’après-midi du deuxième créneau.")),
        ((-4, 12), "Sofiane Belkacem", "nsoo", None),
        ((-4, 13), "Fanny Piquemal", "onos", Some("Je remplace Odile Rouquette si besoin.")),
        ((-3, 10), "Gérard Lafforgue", "nsno", None),
        ((-3, 15), "Cécile Authié", "oooo", None),
        ((-3, 17), "Sylvie Pujol", "osoo", None),
        ((-2, 11), "Rachid Amrani", "noso", Some("Je fais les nuits cette semaine-là : plutôt l’après-midi.")),
        ((-2, 16), "Bernard Soulié", "onoo", None),
        ((-1, 9), "Aurélie Fauré", "oono", None),
    ] {
        g.date_answered(said, "date-s4", person, words, comment);
    }
}
