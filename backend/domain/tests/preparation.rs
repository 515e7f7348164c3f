//! What is made ready before a session, as rulebooks propose it.

#![cfg(test)]

use cordee_domain::programme::Rulebook;
use cordee_domain::session::SessionKind;

const OLD: &str = include_str!("fixtures/format-1.toml");

fn titles(rulebook: &Rulebook, kind: SessionKind, sequence: Option<i32>) -> Vec<&str> {
    let items = rulebook.preparation.iter().filter(|item| item.serves(kind, sequence));
    items.map(|item| item.key.as_str()).collect()
}

#[test]
fn each_kind_and_sequence_has_its_items_and_all_are_proposals() {
    let ehpad = Rulebook::find("occitanie-collectifs-ehpad-2023").unwrap();
    assert_eq!(titles(ehpad, SessionKind::Sequence, Some(1)), ["access", "agenda_sent", "blank_sheet", "letters"]);
    assert_eq!(titles(ehpad, SessionKind::Sequence, Some(3)), ["access", "agenda_sent", "blank_sheet", "proposals"]);
    assert_eq!(titles(ehpad, SessionKind::Individual, None), ["access", "expectations"]);
    assert_eq!(titles(ehpad, SessionKind::FollowUp, None), ["access", "follow_up"]);
    assert!(ehpad.preparation.iter().all(|item| item.proposed && item.cite.is_none()));
}

#[test]
fn a_text_of_before_has_none_and_is_still_read() {
    let old = Rulebook::parse(OLD).unwrap();
    assert!(old.preparation.is_empty());
}

#[test]
fn an_item_names_a_sequence_that_there_is() {
    let item = |rest: &str| {
        format!(
            "{OLD}\n[[preparation]]\nkey = \"salle\"\ntitle = \"Réserver la salle\"\nproposed = true\nnote = \"Liste de départ.\"\n{rest}"
        )
    };
    assert!(Rulebook::parse(&item("")).is_ok());
    assert!(Rulebook::parse(&item("kind = \"sequence\"\nsequence = 1\n")).is_ok());
    for wrong in ["kind = \"sequence\"\nsequence = 9\n", "sequence = 1\n", "kind = \"individual\"\nsequence = 1\n"] {
        let mistakes = Rulebook::parse(&item(wrong)).unwrap_err();
        assert!(mistakes.iter().any(|mistake| mistake.to_string().contains("preparation[0]")), "{mistakes:?}");
    }
}
