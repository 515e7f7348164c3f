use super::Wished;
use crate::refusal::Citation;

/// An indicator that can be taken as it is.
#[derive(Clone, Copy, Debug)]
pub struct Template {
    pub key: &'static str,
    pub name: &'static str,
    pub unit: &'static str,
    pub wished: Wished,
    /// How it is computed: always ours, proposed, even where a source names the indicator.
    pub method: &'static str,
    /// Where a source names it: its short name, the first and last line, and its words. None: the indicator itself
    /// is ours, proposed.
    source: Option<(&'static str, u32, u32, &'static str)>,
}

impl Template {
    pub fn citation(&self) -> Option<Citation> {
        let (source, line, end_line, text) = self.source?;
        Some(Citation { source: source.into(), line, end_line, text: text.into() })
    }
}

/// The template of a key, if any has it.
pub fn template(key: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.key == key)
}

/// What the sources name, then what the field counts.
pub const TEMPLATES: &[Template] = &[
    Template {
        key: "absenteeism",
        name: "Taux d’absentéisme",
        unit: "%",
        wished: Wished::Down,
        method: "Jours calendaires d’absence pour maladie, accident du travail et maladie professionnelle, rapportés aux jours calendaires de présence théorique de l’effectif, sur le mois ou le trimestre.",
        source: Some((
            "clact-2022",
            128,
            130,
            "l’analyse des indicateurs de ressources humaines (taux d’absentéisme, accidents de travail, turn-over…)",
        )),
    },
    Template {
        key: "accidents",
        name: "Accidents du travail avec arrêt",
        unit: "accidents",
        wished: Wished::Down,
        method: "Nombre d’accidents du travail avec arrêt déclarés dans le trimestre, hors accidents de trajet.",
        source: Some((
            "clact-2022",
            128,
            130,
            "l’analyse des indicateurs de ressources humaines (taux d’absentéisme, accidents de travail, turn-over…)",
        )),
    },
    Template {
        key: "turnover",
        name: "Taux de rotation du personnel",
        unit: "%",
        wished: Wished::Down,
        method: "Moyenne des entrées et des sorties de l’année, rapportée à l’effectif au 1er janvier.",
        source: Some(("clact-2022", 295, 297, "taux d’absentéisme, taux de turn-over")),
    },
    Template {
        key: "claims",
        name: "Jours d’arrêt pour accident ou maladie professionnelle",
        unit: "jours",
        wished: Wished::Down,
        method: "Jours calendaires d’arrêt dus aux accidents du travail et aux maladies professionnelles, sur le trimestre.",
        source: Some(("ami-2023", 115, 115, "Promotion de la QVT et lutte contre la sinistralité")),
    },
    Template {
        key: "unfilled_posts",
        name: "Postes vacants",
        unit: "postes",
        wished: Wished::Down,
        method: "Postes permanents non pourvus le dernier jour du mois, en équivalents temps plein.",
        source: Some(("ami-2023", 124, 124, "Actions de soutien à l’attractivité des métiers")),
    },
    Template {
        key: "callbacks",
        name: "Rappels sur repos",
        unit: "rappels",
        wished: Wished::Down,
        method: "Nombre de fois où une personne en repos a été rappelée pour remplacer, sur le mois.",
        source: None,
    },
    Template {
        key: "interruptions",
        name: "Interruptions pendant la tâche",
        unit: "interruptions",
        wished: Wished::Down,
        method: "Interruptions notées par l’équipe sur une tâche choisie, pendant une semaine de relevé.",
        source: None,
    },
    Template {
        key: "handover",
        name: "Temps de transmission",
        unit: "minutes",
        wished: Wished::Up,
        method: "Durée moyenne des transmissions, relevée sur cinq jours consécutifs.",
        source: None,
    },
    Template {
        key: "late_planning",
        name: "Changements de planning à moins de sept jours",
        unit: "changements",
        wished: Wished::Down,
        method: "Changements imposés moins de sept jours avant la date, sur le mois.",
        source: None,
    },
    Template {
        key: "satisfaction",
        name: "Professionnels qui disent pouvoir faire un travail de qualité",
        unit: "%",
        wished: Wished::Up,
        method: "Part des réponses « plutôt » et « tout à fait » à une question posée sans nom, avec le nombre de réponses en commentaire.",
        source: None,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_have_keys_of_their_own_and_say_how_they_are_computed() {
        for (index, one) in TEMPLATES.iter().enumerate() {
            assert!(TEMPLATES.iter().skip(index + 1).all(|other| other.key != one.key), "{}", one.key);
            assert!(one.method.chars().count() > 20 && one.method.chars().count() < 500);
            assert_eq!(template(one.key).map(|found| found.name), Some(one.name));
        }
        assert!(
            TEMPLATES.iter().any(|one| one.citation().is_some())
                && TEMPLATES.iter().any(|one| one.citation().is_none())
        );
    }
}
