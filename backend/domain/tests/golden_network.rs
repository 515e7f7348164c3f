//! The network of facilitators: its twelve steps, its deliverables, its people.

#![cfg(test)]

use cordee_domain::programme::{DeliverableScope, Party, Rulebook, StepSeries};

fn ph() -> &'static Rulebook {
    Rulebook::find("occitanie-animateurs-ph-2022").unwrap()
}

#[test]
fn the_twelve_steps_are_in_order() {
    let told = |series| -> Vec<(&str, &str)> {
        ph().steps_of(series).map(|step| (step.key.as_str(), step.title.as_str())).collect()
    };
    assert_eq!(
        told(StepSeries::Collective),
        [
            ("T1", "Présentation du dispositif et des modalités de travail"),
            ("T2", "Lancement de la démarche avec les structures (comités QVT)"),
            ("T3", "Préparation des états des lieux et des périmètres des structures"),
            ("T4", "Retours sur le choix des expérimentations et préparation des expérimentations"),
            ("T5", "Retours sur les résultats"),
            ("T6", "Bilan et capitalisation"),
        ]
    );
    assert_eq!(
        told(StepSeries::Intersession),
        [
            ("T1'", "Lancement de la démarche"),
            ("T2'", "Lancement de la démarche avec les structures"),
            ("T3'", "Construire les états des lieux et les périmètres"),
            ("T4'", "Retours sur l’état des lieux, préparation des expérimentations"),
            ("T5'", "Suivre l’expérimentation, analyser les résultats"),
            ("T6'", "Bilan et capitalisation"),
        ]
    );
    for (series, leader) in
        [(StepSeries::Collective, Party::SupportAgency), (StepSeries::Intersession, Party::Facilitator)]
    {
        let numbers: Vec<u32> = ph().steps_of(series).map(|step| step.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
        assert!(ph().steps_of(series).all(|step| step.led_by == leader));
    }
}

#[test]
fn deliverables_are_those_of_the_post_and_of_its_structures() {
    let of =
        |scope| ph().deliverables.iter().filter(|item| item.scope == scope).map(|item| item.key.as_str()).collect();
    let (post, structure): (Vec<&str>, Vec<&str>) = (of(DeliverableScope::Post), of(DeliverableScope::Structure));
    assert_eq!(post, ["strategy", "testimony", "continuation"]);
    assert_eq!(
        structure,
        ["committee", "flash_assessment", "first_scope", "workshop_syntheses", "experiment_follow_up", "results"]
    );
}

#[test]
fn tasks_commitments_and_themes_are_those_of_the_source() {
    let of = |party| ph().tasks.iter().filter(|task| task.party == party).count();
    assert_eq!((of(Party::Facilitator), of(Party::SupportAgency)), (8, 1));
    assert!(ph().commitments.iter().all(|duty| duty.party == Party::ManagingOrganisation));
    assert_eq!(ph().commitments.len(), 6);
    let scheme = |name: &str| ph().themes.iter().filter(|theme| theme.scheme == name).count();
    assert_eq!((scheme("regional_axes"), scheme("experience_feedback")), (5, 4));
    assert_eq!(ph().phases.len(), 5);
}
