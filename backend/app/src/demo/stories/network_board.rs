use super::super::act::{Act, CardWritten as Written, ProjectAct};
use super::network::{GROUP, Told};
use cordee_domain::board::CardKind::{Cause, Idea, Observation, Proposal};
use cordee_domain::qvct::QvctField::{Content, Health, Participation, Relations, Skills};

const YANIS: &str = "Yanis Ferrer";
const SCHOOL: Option<&str> = Some("Entre l’internat et l’école");

const FOIX: &[Written] = &[
    (Observation, Relations, SCHOOL, "Ce qui s’est passé la nuit arrive à l’école par les enfants."),
    (Cause, Relations, SCHOOL, "Les deux équipes n’ont aucun quart d’heure en commun."),
    (Proposal, Relations, SCHOOL, "Dix minutes à 8 h 20, un éducateur et une enseignante, debout, dans le hall."),
    (Observation, Content, None, "Les transports en retard décalent toute la matinée."),
    (Observation, Health, None, "Les passages à l’acte ne sont repris ensemble qu’une fois sur deux."),
    (Idea, Health, None, "Une reprise à chaud de vingt minutes, le jour même, avec la psychologue."),
    (Idea, Skills, None, "Une journée d’immersion dans l’autre équipe, pour chaque nouveau."),
    (Observation, Participation, None, "Les réunions parlent des situations, jamais du travail."),
];

/// What one of the network's structures writes of its work, with the facilitator who accompanies it.
pub(super) fn board(story: &mut Told<'_>) {
    let (first, more) = FOIX.split_at(4);
    for (day, cards) in [(-84, first), (-70, more)] {
        let act = ProjectAct::Write { cards };
        story.cue(day, YANIS, Act::Project { group: GROUP, establishment: "ime-foix", act });
    }
}
