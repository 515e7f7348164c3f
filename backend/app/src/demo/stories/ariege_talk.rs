use crate::demo::act::Spoken;
use crate::demo::story::Story;
use cordee_domain::body::BodyKind::{Committee, DiscussionSpace};
use cordee_domain::body::ProposalStatus::{Accepted, Adapted, Refused, SetAside};
use cordee_domain::support::SupportOutcome;

const CAMILLE: &str = "Camille Durand";
const HELENE: &str = "Hélène Marquet";
const MIREILLE: &str = "Mireille Estrade";
const SOFIANE: &str = "Sofiane Belkacem";
const ODILE: &str = "Odile Rouquette";
const GERARD: &str = "Gérard Lafforgue";
const INES: &str = "Inès Moreau";
const CHANTAL: &str = "Chantal Dedieu";

/// What the people of the Ariège say to each other, ask of the agency and propose in their
/// establishments.
pub fn talk(g: &mut Story<'_>) {
    bodies_of_foix(g);
    bodies_of_pamiers(g);
    supports(g);
    messages(g);
}

fn bodies_of_foix(g: &mut Story<'_>) {
    let of = ["", "Toutes les équipes, jour et nuit", "", MIREILLE];
    g.body(-168, MIREILLE, "comite-foix", "foix", Committee, of);
    g.sits(-168, MIREILLE, "comite-foix", MIREILLE, "directrice", Some(MIREILLE));
    g.sits(-168, MIREILLE, "comite-foix", SOFIANE, "élu du CSE", Some(SOFIANE));
    g.sits(-168, MIREILLE, "comite-foix", "Lucas Pons", "infirmier de jour", Some("Lucas Pons"));
    g.sits(-168, MIREILLE, "comite-foix", "Rose Galy", "agent de service hôtelier", None);
    g.met(
        -160,
        MIREILLE,
        "comite-foix",
        "Périmètre de la démarche et calendrier",
        "Le comité retient trois situations à regarder de près : la relève du soir, le petit-déjeuner au deuxième étage, le linge du week-end. Il se réunit toutes les six semaines.",
    );
    let space = [
        "La relève du soir",
        "Équipes de jour et de nuit, premier et deuxième étages",
        "On parle du travail, pas des personnes.\nCe qui se dit ici n’est attribué à personne.\nChacun peut se taire.",
        "Odile Rouquette, infirmière coordinatrice",
    ];
    g.body(-95, ODILE, "releve", "foix", DiscussionSpace, space);
    g.sits(-95, ODILE, "releve", "Lucas Pons", "infirmier de jour", Some("Lucas Pons"));
    g.sits(-95, ODILE, "releve", "Maryse Eychenne", "aide-soignante de nuit", None);
    g.sits(-95, ODILE, "releve", "Théo Rivals", "aide-soignant de jour", None);
    g.met(
        -88,
        ODILE,
        "releve",
        "Comment se passe la relève aujourd’hui",
        "La relève se fait dans le couloir, souvent interrompue par les sonnettes. Les informations sur les chutes arrivent par écrit, trop tard. Dix minutes au calme suffiraient.",
    );
    let answered = |day, status, words| Some((day, MIREILLE, status, words));
    g.proposed(
        -87,
        ODILE,
        "releve",
        "salle",
        "Faire la relève dans la salle de soins, porte fermée, avec un collègue de jour qui répond aux sonnettes pendant dix minutes.",
        answered(-70, Accepted, "Essai d’un mois à partir du 1er, aux deux étages."),
    );
    g.proposed(
        -86,
        SOFIANE,
        "releve",
        "chevauchement",
        "Une demi-heure de chevauchement entre les équipes de jour et de nuit.",
        answered(-70, Adapted, "Un quart d’heure de chevauchement du lundi au vendredi, évalué à trois mois."),
    );
    g.proposed(
        -60,
        ODILE,
        "releve",
        "tablette",
        "Une tablette par étage pour dicter les transmissions.",
        answered(
            -52,
            Refused,
            "Le logiciel de soins ne prend pas la dictée ; la question est posée à son éditeur pour l’an prochain.",
        ),
    );
    g.proposed(
        -30,
        SOFIANE,
        "releve",
        "nommee",
        "Changer d’équipe la collègue du deuxième qui arrive en retard.",
        answered(-29, SetAside, "Elle vise une personne : parlons de l’organisation, pas des collègues."),
    );
    g.proposed(
        -6,
        ODILE,
        "releve",
        "chutes",
        "Un appel direct à la nuit après chaque chute, avant la fiche écrite.",
        None,
    );
    g.proposed(
        -3,
        SOFIANE,
        "releve",
        "affichage",
        "Afficher dans la salle de soins les trois points à ne pas oublier à la relève.",
        None,
    );
}

fn bodies_of_pamiers(g: &mut Story<'_>) {
    let of = ["", "Soins, hôtellerie et animation", "", "Gérard Lafforgue, directeur"];
    g.body(-150, GERARD, "comite-pamiers", "pamiers", Committee, of);
    g.sits(-150, GERARD, "comite-pamiers", GERARD, "directeur", Some(GERARD));
    g.sits(-150, GERARD, "comite-pamiers", INES, "représentante du personnel", Some(INES));
    g.sits(-150, GERARD, "comite-pamiers", CHANTAL, "cadre de santé", Some(CHANTAL));
    let space = [
        "Les transmissions de la mi-journée",
        "Équipe de soins du rez-de-chaussée",
        "On écoute sans couper.\nOn sort avec une proposition au moins.",
        "Chantal Dedieu, cadre de santé",
    ];
    g.body(-64, CHANTAL, "transmissions", "pamiers", DiscussionSpace, space);
    g.sits(-64, CHANTAL, "transmissions", "Sonia Verdier", "aide-soignante", None);
    g.sits(-64, CHANTAL, "transmissions", "Paul Amiel", "agent de service", None);
    g.met(
        -57,
        CHANTAL,
        "transmissions",
        "Ce qui se perd entre le matin et l’après-midi",
        "L’équipe de l’après-midi ne sait pas toujours qui a mangé ni qui a refusé la toilette. Le classeur est lu en diagonale.",
    );
    g.proposed(
        -56,
        INES,
        "transmissions",
        "tableau",
        "Un tableau blanc dans l’office, effacé chaque soir, avec repas et toilettes.",
        Some((-40, GERARD, Accepted, "Tableau posé, sans nom de résident : le numéro de chambre suffit.")),
    );
    g.proposed(
        -54,
        CHANTAL,
        "transmissions",
        "binome",
        "Que la même aide-soignante suive un résident toute la semaine.",
        Some((
            -40,
            GERARD,
            Refused,
            "Les plannings de nuit ne le permettent pas cette année ; à revoir avec les recrutements.",
        )),
    );
    g.proposed(
        -9,
        INES,
        "transmissions",
        "office",
        "Déplacer la pause de 14 h pour que les deux équipes se croisent à l’office.",
        None,
    );
}

fn supports(g: &mut Story<'_>) {
    let need = "Nous voudrions présenter les résultats de l’état des lieux à toutes les équipes sans que cela tourne au règlement de comptes. Une présence de l’Aract rassurerait le personnel et le CSE.";
    g.support_asked(-75, GERARD, "restitution", "pamiers", "Animer la restitution aux équipes", need);
    let (about, text) = (
        Spoken::Support("restitution"),
        "Volontiers. Une demi-journée suffit-elle si nous réunissons les deux équipes le même jour ?",
    );
    g.said((-74, 9, 40), CAMILLE, about, text, &[]);
    g.said((-74, 11, 15), INES, about, "Oui, si la nuit est invitée aussi : le 14 h convient à tout le monde.", &[]);
    g.support_proposed(-73, HELENE, "restitution", 1);
    g.support_agreed(-73, GERARD, "restitution");
    g.support_agreed(-72, CAMILLE, "restitution");
    let done = "Restitution faite devant 31 personnes ; deux volontaires de plus pour l’espace de discussion.";
    g.support_ended(-50, HELENE, "restitution", SupportOutcome::Done, done);

    let need = "Notre espace de discussion produit des idées, mais nous ne savons pas mesurer ce qu’elles changent. Nous aimerions choisir deux ou trois indicateurs simples avant l’expérimentation.";
    g.support_asked(-10, MIREILLE, "indicateurs", "foix", "Choisir les indicateurs de l’expérimentation", need);
    let about = Spoken::Support("indicateurs");
    g.said(
        (-9, 10, 25),
        CAMILLE,
        about,
        "Avez-vous déjà des chiffres sur la relève : durée, interruptions, oublis signalés ?",
        &[MIREILLE],
    );
    g.said(
        (-8, 14, 5),
        ODILE,
        about,
        "Nous avons compté les interruptions pendant une semaine : neuf en moyenne par relève.",
        &[],
    );
    g.support_proposed(-7, HELENE, "indicateurs", 1);
    g.support_agreed(-6, MIREILLE, "indicateurs");
    let need = "Deux cadres changent en même temps ; l’équipe projet doit se reconstituer.";
    g.support_asked(-4, "Sylvie Pujol", "relais", "tarascon", "Relancer l’équipe projet", need);
}

fn messages(g: &mut Story<'_>) {
    let all = Spoken::Group;
    g.said((-40, 9, 10), HELENE, all, "Bonjour à tous. Voici la trame de la séquence 3 : https://exemple.example/trame-sequence-3\nDites-moi ce qui manque pour votre établissement.", &[]);
    g.said(
        (-39, 12, 45),
        "Martine Soula",
        all,
        "Merci ! Peut-on garder un temps sur les équipes de nuit ? C’est là que tout se joue chez nous.",
        &[],
    );
    g.said(
        (-39, 17, 20),
        HELENE,
        all,
        "Bonne idée @Martine Soula, je l’ajoute en deuxième partie.",
        &["Martine Soula"],
    );
    g.said(
        (-35, 10, 5),
        INES,
        all,
        "À Pamiers nous avons un tableau d’essai dans l’office, je peux apporter des photos.",
        &[],
    );
    g.said(
        (-34, 8, 50),
        MIREILLE,
        all,
        "Oui @Inès Moreau, avec plaisir : nous voulons faire la même chose à Foix.",
        &[INES],
    );
    g.said_apart((-20, 18, 30), HELENE, "Lavelanet n’a pas encore son état des lieux : je passe la semaine prochaine. Peux-tu appeler la direction de ton côté ?");
    g.said_apart((-19, 9, 15), CAMILLE, "Je l’appelle demain et je te dis.");
    let s3 = Spoken::Session("s3");
    g.said(
        (-5, 16, 0),
        GERARD,
        s3,
        "La salle du conseil est réservée, parking derrière le bâtiment. Le café est prévu dès 9 h.",
        &[],
    );
    g.said(
        (-4, 9, 30),
        "Aurélie Fauré",
        s3,
        "Nous serons deux, @Bernard Soulié est pris jusqu’à 10 h.",
        &["Bernard Soulié"],
    );
    let foix = Spoken::Project("foix");
    g.said(
        (-15, 11, 0),
        HELENE,
        foix,
        "L’essai de relève au calme a un mois : avez-vous prévu d’en parler au prochain comité ?",
        &[MIREILLE],
    );
    g.said((-14, 13, 20), SOFIANE, foix, "C’est à l’ordre du jour. Les collègues de nuit demandent à témoigner.", &[]);
}
