use crate::demo::act::{Content, Spoken};
use crate::demo::story::Story;

const HELENE: &str = "Hélène Marquet";
const MIREILLE: &str = "Mireille Estrade";
const ODILE: &str = "Odile Rouquette";
const SOFIANE: &str = "Sofiane Belkacem";

/// What the people of the Ariège put beside their sessions and their projects.
pub fn files(g: &mut Story<'_>) {
    let foix = Spoken::Project("foix");
    let releve = [
        "Relevé du 3 au 16, premier et deuxième étages.",
        "",
        "La relève du soir dure 9 minutes en moyenne, pour 15 prévues.",
        "Quatre soirs sur quatorze, elle se fait dans le couloir.",
        "Trois informations sur dix sont redites par téléphone dans l’heure.",
        "",
        "À regarder ensemble : le lieu, l’heure, ce qui s’écrit et ce qui se dit.",
    ];
    let page = |title, lines: &[&'static str]| Content::Page { title, lines: lines.to_vec() };
    g.put(
        (-80, 18, 10),
        ODILE,
        foix,
        "Relevé des relèves du soir.pdf",
        page("La relève du soir, deux semaines", &releve),
    );
    g.put((-79, 9, 20), SOFIANE, foix, "Panneau de la salle de relève.jpg", Content::Photograph([86, 132, 178]));
    let table = "jour;prévu (min);constaté (min)\nlundi;15;8\nmardi;15;11\nmercredi;15;7\njeudi;15;9\nvendredi;15;10\n";
    g.put((-78, 11, 5), MIREILLE, foix, "Durées de relève.csv", Content::Text(table));
    let agreed =
        ["Un lieu : la salle du premier étage.", "Une heure : 20 h 45.", "Une feuille par étage, tenue à jour."];
    g.put((-40, 16, 30), HELENE, foix, "Ce qui a été convenu.pdf", page("Essai de la relève à trois voix", &agreed));
}
