use super::super::act::{Act, Asking, Spoken, Talk, ToDo, Written};
use super::network::{ARACT, GROUP, LAST_HELD, Told};
use cordee_domain::poll::{Choice, Half, Slot};

const T4: &[(&str, &str)] = &[
    (
        "Où en est chacun",
        "Chaque animateur présente une structure. Trois situations reviennent : les transmissions entre équipes, les remplacements, l’accueil des nouveaux.",
    ),
    (
        "Préparer les expérimentations",
        "Le réseau essaie la fiche d’expérimentation sur deux cas :\n\n- les transmissions entre l’internat et l’école, à Foix ;\n- la prise de poste des remplaçants, à Montpellier.",
    ),
];

const T4_DECISIONS: &[(&str, Option<&str>)] = &[
    ("La fiche d’expérimentation commune est adoptée.", None),
    ("Chaque animateur apporte au T5 une expérimentation prête à démarrer.", None),
];

/// What the facilitators do together between two days of the network.
pub(super) fn life(story: &mut Told<'_>) {
    story.cue(
        -50,
        ARACT,
        Act::Minutes(Written {
            group: GROUP,
            session: LAST_HELD,
            kept_to: None,
            points: T4,
            decisions: T4_DECISIONS,
            publish: true,
        }),
    );
    for (task, owner, wording, due) in [
        ("fiche-foix", "Yanis Ferrer", "Envoyer au réseau la fiche d’expérimentation de Foix", -20),
        ("essai-pamiers", "Yanis Ferrer", "Choisir avec l’ESAT de Pamiers l’essai à présenter au T5", 10),
        ("fiche-montpellier", "Karim Delpech", "Décrire la prise de poste des remplaçants à Montpellier", 6),
        ("indicateurs", "Élodie Vayssière", "Proposer deux indicateurs simples pour suivre l’essai", 12),
    ] {
        let due_on = Some(story.day(due));
        let to_do = ToDo {
            group: GROUP,
            task,
            session: Some(LAST_HELD),
            establishment: None,
            kept: false,
            owner: Some(owner),
            wording,
            due_on,
        };
        story.cue(-49, ARACT, Act::Task(to_do));
    }
    story.cue(-21, "Yanis Ferrer", Act::TaskDone { group: GROUP, task: "fiche-foix" });
    let slots = [66, 73, 80].map(|day| Slot { day: story.day(day), half: Half::Morning }).to_vec();
    let asking = Asking {
        group: GROUP,
        poll: "t6",
        sequence: 6,
        slots: slots.clone(),
        place: "Aract Occitanie, Toulouse",
        note: "Dernière journée du réseau : bilan et restitution. Merci de répondre pour que chacun puisse venir.",
    };
    story.cue(-8, ARACT, Act::Ask(asking));
    // The third date waits for the answer of his comité.
    let choices = slots.into_iter().zip([Choice::Yes, Choice::No]).collect();
    let comment = Some("Ce matin-là est pris par le comité de Foix.");
    story.cue(-6, "Yanis Ferrer", Act::Vote { group: GROUP, poll: "t6", choices, comment });
    let say = |about, text, mentions| Talk::Say { about, text, mentions, reserved: false };
    let text =
        "J’ai mis au propre la grille d’observation des transmissions : dites-moi ce qui manque pour vos structures.";
    story.cue(-5, "Yanis Ferrer", Act::Talk { group: GROUP, talk: say(Spoken::Group, text, vec!["Karim Delpech"]) });
    let talk = Talk::AskForPost {
        support: "passation",
        post: "p-passerelles",
        title: "Reprendre le poste en cours de route",
        need: "Je reprends trois structures à mi-parcours : deux demi-journées avec vous m’aideraient à prioriser.",
    };
    story.cue(-4, "Karim Delpech", Act::Talk { group: GROUP, talk });
}
