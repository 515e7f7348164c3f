//! What may be told of who does something: a function or a team, never a person.

use crate::text::fold;

/// Words that name a function, a team or a body, folded, without the mark of the plural.
const FUNCTIONS: &[&str] = &[
    "accompagnant",
    "accompagnante",
    "administrateur",
    "administratif",
    "administrative",
    "aesh",
    "agent",
    "agente",
    "aide",
    "amp",
    "animateur",
    "animation",
    "animatrice",
    "apprenti",
    "apprentie",
    "aract",
    "as",
    "ash",
    "assistant",
    "assistante",
    "association",
    "astreinte",
    "atelier",
    "auxiliaire",
    "binome",
    "brigade",
    "cadre",
    "carsat",
    "chef",
    "cheffe",
    "collectif",
    "collegue",
    "comite",
    "commission",
    "comptable",
    "consultant",
    "consultante",
    "coordinateur",
    "coordination",
    "coordinatrice",
    "coordonnateur",
    "coordonnatrice",
    "copil",
    "cse",
    "cssct",
    "cuisine",
    "cuisinier",
    "cuisiniere",
    "cvs",
    "delegue",
    "deleguee",
    "direction",
    "directeur",
    "directrice",
    "edt",
    "educateur",
    "educatrice",
    "elu",
    "elue",
    "encadrant",
    "encadrante",
    "encadrement",
    "equipe",
    "ergotherapeute",
    "famille",
    "formateur",
    "formatrice",
    "gouvernante",
    "groupe",
    "ide",
    "idec",
    "infirmier",
    "infirmiere",
    "intervenant",
    "intervenante",
    "kinesitherapeute",
    "linger",
    "lingere",
    "lingerie",
    "maintenance",
    "maitre",
    "maitresse",
    "manager",
    "medecin",
    "menage",
    "moniteur",
    "monitrice",
    "organisme",
    "pharmacie",
    "pharmacien",
    "pharmacienne",
    "personnel",
    "planning",
    "pole",
    "prestataire",
    "professionnel",
    "professionnelle",
    "psychologue",
    "psychomotricien",
    "psychomotricienne",
    "qualite",
    "qvct",
    "qvt",
    "referent",
    "referente",
    "remplacant",
    "remplacante",
    "resident",
    "residente",
    "responsable",
    "rh",
    "salarie",
    "salariee",
    "sante",
    "secretaire",
    "secretariat",
    "service",
    "soignant",
    "soignante",
    "stagiaire",
    "technicien",
    "technicienne",
    "travailleur",
    "travailleuse",
    "trinome",
    "tuteur",
    "tutrice",
    "unite",
    "veilleur",
    "veilleuse",
];

/// Words that may stand beside one of those, and tell nobody.
const BESIDE: &[&str] = &[
    "a",
    "actif",
    "adjoint",
    "adjointe",
    "astreinte",
    "au",
    "aux",
    "avec",
    "chaque",
    "charge",
    "chargee",
    "cadre",
    "d",
    "de",
    "deux",
    "deuxieme",
    "du",
    "e",
    "educative",
    "educatif",
    "en",
    "encadrement",
    "entretien",
    "ere",
    "et",
    "etage",
    "generale",
    "general",
    "hebergement",
    "hotelier",
    "hoteliere",
    "hotellerie",
    "humaine",
    "jour",
    "l",
    "la",
    "le",
    "logistique",
    "manutention",
    "matin",
    "medico",
    "ne",
    "nuit",
    "ou",
    "par",
    "paritaire",
    "pilotage",
    "pluridisciplinaire",
    "polyvalent",
    "polyvalente",
    "pour",
    "premier",
    "prevention",
    "psychologique",
    "restauration",
    "ressource",
    "rez",
    "chaussee",
    "s",
    "securite",
    "semaine",
    "social",
    "sociale",
    "soin",
    "soir",
    "specialise",
    "specialisee",
    "technique",
    "toute",
    "tou",
    "tout",
    "travail",
    "trois",
    "un",
    "une",
    "volontaire",
    "week",
    "end",
];

fn single(word: &str) -> &str {
    if word.len() > 2 { word.strip_suffix(['s', 'x']).unwrap_or(word) } else { word }
}

/// A small number: of a floor, of a unit.
fn is_rank(word: &str) -> bool {
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, rest) = word.split_at(end);
    (1..=2).contains(&digits.len()) && matches!(rest, "" | "e" | "er" | "eme" | "re" | "nd" | "nde")
}

/// The function or the team that these words name, as they name it; none as soon as one of them is unknown, for it may
/// be a name.
pub fn function(owner: &str) -> Option<&str> {
    let folded = fold(owner);
    let mut named = false;
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let known = |list: &[&str]| list.contains(&word) || list.contains(&single(word));
        let is_function = known(FUNCTIONS);
        if !is_function && !known(BESIDE) && !is_rank(word) {
            return None;
        }
        named |= is_function;
    }
    named.then_some(owner.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_and_teams_are_told() {
        for said in [
            "L’équipe de nuit",
            "Cadre de santé",
            "IDEC",
            "les aides-soignant·e·s du 2e étage",
            "Direction et comité QVCT",
            "Infirmière coordinatrice",
            "Responsable hébergement",
            "Ressources humaines (RH)",
        ] {
            assert_eq!(function(said), Some(said), "{said}");
        }
    }

    #[test]
    fn a_name_is_never_told() {
        for said in [
            "Mireille Estrade",
            "Mme Garrigue, cadre",
            "Équipe de Sofiane",
            "Chantal (IDE)",
            "",
            "la nuit",
            "06 12 34 56 78",
        ] {
            assert_eq!(function(said), None, "{said}");
        }
    }
}
