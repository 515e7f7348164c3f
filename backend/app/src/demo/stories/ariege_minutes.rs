use crate::demo::story::Story;

const S1: &[(&str, &str)] = &[
    (
        "Accueil et tour de table",
        "Les quatre trinômes se présentent. Chacun dit ce qui l’amène :\n\n- Foix : des remplacements annoncés la veille pour le lendemain ;\n- Pamiers : des transmissions écourtées à la mi-journée ;\n- Tarascon : peu d’occasions de parler du travail ;\n- Lavelanet : des arrivées et des départs rapprochés.",
    ),
    (
        "La démarche et ses règles",
        "Le consultant rappelle les quatre séquences, le rôle de chaque voix du trinôme et ce que deviennent les comptes rendus.\n\nCe qui se dit en séance est partagé dans le groupe ; ce qui touche une seule maison peut rester à elle.",
    ),
    (
        "Préparer l’état des lieux partagé",
        "On part de situations de travail, pas de thèmes généraux. Chaque établissement en choisit trois avec ses équipes, de jour comme de nuit.",
    ),
];

const S1_DECISIONS: &[(&str, Option<&str>)] = &[
    ("Chaque établissement installe son comité QVCT avant la séquence 2.", None),
    ("Le comité de Foix associe une représentante de l’équipe de nuit.", Some("foix")),
];

const S2: &[(&str, &str)] = &[
    (
        "Retour sur les tâches de la séquence 1",
        "Les quatre comités sont installés. À Pamiers, la première réunion a dû être repoussée d’une semaine.",
    ),
    (
        "Mise en commun des états des lieux",
        "Douze situations sont présentées. Trois reviennent partout :\n\n- le planning connu trop tard ;\n- la transmission de la mi-journée, sans temps prévu ;\n- l’accueil des nouveaux collègues.",
    ),
    (
        "Situations prioritaires",
        "Le groupe retient la transmission de la mi-journée comme situation commune. Chaque établissement en garde une seconde, qui lui est propre.",
    ),
];

const S2_DECISIONS: &[(&str, Option<&str>)] = &[
    ("La transmission de la mi-journée est la situation commune du groupe.", None),
    ("Foix travaille en second le délai d’affichage des plannings.", Some("foix")),
    ("Lavelanet travaille en second l’accueil des nouveaux collègues.", Some("lavelanet")),
];

const S2_KEPT: &[(&str, &str)] = &[(
    "Situation de l’établissement",
    "La direction signale deux départs dans l’équipe d’encadrement, qui ne sont pas encore annoncés aux équipes. Le calendrier des espaces de discussion en tient compte.",
)];

const SUPPORT: &[(&str, &str)] = &[
    (
        "Ce qui a été observé",
        "Onze minutes en moyenne pour vingt-quatre résidents, debout, dans le couloir. Les informations du matin sont redites trois fois.",
    ),
    ("Restitution au comité", ""),
];

/// The minutes of the first two sequences, and what there is to do: done, due, late, dropped, kept.
pub fn tell(g: &mut Story<'_>) {
    g.minutes(-222, "s1", S1, S1_DECISIONS);
    g.task(-222, "s1", ("comite", "Installer le comité QVCT et fixer ses dates"), (Some("foix"), None), -180);
    g.task_done(-186, "Mireille Estrade", "comite");
    g.task(-222, "s1", ("situations", "Choisir trois situations avec les équipes"), (Some("tarascon"), None), -130);
    g.task_done(-134, "Rachid Amrani", "situations");
    g.task(-222, "s1", ("nuit", "Recueillir l’avis des équipes de nuit"), (Some("pamiers"), Some("Inès Moreau")), -125);
    g.task_done(-121, "Inès Moreau", "nuit");

    g.minutes(-118, "s2", S2, S2_DECISIONS);
    g.minutes_kept(-118, "s2", "pamiers", S2_KEPT);
    g.task(-118, "s2", ("mesure", "Mesurer la durée des transmissions pendant deux semaines"), (None, None), -60);
    g.task_done(-57, "Sofiane Belkacem", "mesure");
    g.task(
        -118,
        "s2",
        ("affichage", "Relever le délai d’affichage des plannings sur trois mois"),
        (Some("foix"), Some("Odile Rouquette")),
        -5,
    );
    g.task(-118, "s2", ("restitution", "Restituer l’état des lieux aux équipes de nuit"), (Some("foix"), None), 6);
    g.task(-118, "s2", ("grille", "Préparer la grille d’observation commune"), (None, Some("Hélène Marquet")), -9);
    g.task(-118, "s2", ("visite", "Organiser une visite croisée avec Tarascon"), (Some("lavelanet"), None), -30);
    g.task_dropped(-59, "visite", "Visites suspendues pendant l’épisode infectieux de Tarascon");
    g.task(
        -118,
        "s2",
        ("accueil", "Écrire la première semaine d’un nouveau collègue"),
        (Some("lavelanet"), Some("Aurélie Fauré")),
        12,
    );
    g.task(
        -118,
        "s2",
        ("calendrier", "Revoir le calendrier après les départs annoncés"),
        (Some("pamiers"), Some("Gérard Lafforgue")),
        3,
    );
    g.kept();

    let ines = (Some("pamiers"), Some("Inès Moreau"));
    g.task(-118, "s2", ("retour", "Rapporter au comité QVCT les situations retenues par le groupe"), ines, -3);
    g.task(-118, "s2", ("temoignages", "Réunir deux témoignages sur la transmission de la mi-journée"), ines, 2);
    g.minutes_begun(-8, "appui-pamiers", SUPPORT);
    g.task(
        -8,
        "appui-pamiers",
        ("essai", "Essayer quinze minutes assises à 13 h 45 pendant un mois"),
        (Some("pamiers"), None),
        20,
    );
}
