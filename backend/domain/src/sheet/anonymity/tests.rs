use super::*;

fn known(kind: FindingKind, term: &str, close: bool) -> Known {
    Known { kind, term: term.into(), replacement: None, close }
}

fn told(text: &str, known: &[Known]) -> Vec<(FindingKind, String)> {
    find(&[("Le contexte".into(), text.into())], known).into_iter().map(|f| (f.kind, f.text)).collect()
}

#[test]
fn names_are_found_whatever_their_case_and_accents_and_without_what_kind_of_place_they_are() {
    let all = [
        known(FindingKind::Establishment, "EHPAD Résidence Les Tilleuls", true),
        known(FindingKind::Town, "Ax-les-Thermes", false),
        known(FindingKind::Town, "Foix", false),
        known(FindingKind::Person, "Nadia Benali", true),
    ];
    let text = "L’équipe des TILLEULS, à ax les thermes, suit Nadia ; le soir, Benali le confirme ; chaque fois, la foix du charbonnier.";
    let found = told(text, &all);
    let kinds: Vec<_> = found.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    assert_eq!(
        kinds,
        [
            (FindingKind::Establishment, "TILLEULS"),
            (FindingKind::Town, "ax les thermes"),
            (FindingKind::Person, "Nadia"),
            (FindingKind::Person, "Benali"),
        ]
    );
    assert_eq!(told("Aux Tilleuls et à la résidence « les tilleuls ».", &all).len(), 2);
}

#[test]
fn forms_of_names_numbers_and_addresses_are_found() {
    let found = told(
        "Mme Lopez et M. D. (N. B.) : 05 61 00 00 00, +33 5 61 00 00 00, a.durand@exemple.fr. Le DR Roux aussi.",
        &[],
    );
    let expected = [
        (FindingKind::Title, "Mme Lopez"),
        (FindingKind::Title, "M. D."),
        (FindingKind::Initials, "N. B."),
        (FindingKind::Phone, "05 61 00 00 00"),
        (FindingKind::Phone, "+33 5 61 00 00 00"),
        (FindingKind::Email, "a.durand@exemple.fr"),
        (FindingKind::Title, "DR Roux"),
    ];
    let found: Vec<_> = found.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    assert_eq!(found, expected);
    let finess = FinessNumber::invented("09", 1).unwrap();
    assert_eq!(told(&format!("FINESS {}.", finess.as_str()), &[]), [(FindingKind::Finess, finess.as_str().to_owned())]);
    assert_eq!(told("SIRET 356 000 000 00048", &[]), [(FindingKind::Siret, "356 000 000 00048".to_owned())]);
}

#[test]
fn ordinary_texts_tell_nothing() {
    let text =
        "En 2023, 12 000 heures de remplacement ; 8,5 % d’absences. M. Lorsque la nuit tombe. À 9 h 30, 14 personnes.";
    let found = told(text, &[known(FindingKind::Establishment, "Résidence de la Maison", true)]);
    // A capital after «M.» is taken for a name: a doubt is shown rather than kept silent.
    assert_eq!(found, [(FindingKind::Title, "M. Lorsque".to_owned())]);
    assert!(told("", &[]).is_empty());
}

#[test]
fn what_is_kept_with_a_reason_is_answered() {
    let places = [("Le contexte".into(), "Foix, puis Foix.".into()), ("Les actions".into(), "À Foix.".into())];
    let found = find(&places, &[known(FindingKind::Town, "Foix", false)]);
    assert_eq!((found.len(), found[0].count), (1, 3));
    assert_eq!(found[0].excerpt, "Foix, puis Foix.");
    assert!(check(&found).is_err());
    let kept = [Kept { text: "foix".into(), reason: "La commune est d’accord.".into() }];
    assert!(check(&unanswered(found, &kept)).is_ok());
}

#[test]
fn terms_stand_on_whole_words() {
    let text = "Aux Tilleuls, le tilleul ; LES TILLEULS.";
    let at: Vec<&str> = occurrences(text, "Tilleuls").into_iter().map(|(from, to)| &text[from..to]).collect();
    assert_eq!(at, ["Tilleuls", "TILLEULS"]);
    assert_eq!(occurrences("(N. B.) dit", "N. B."), [(1, 6)]);
    assert_eq!(occurrences("rien", ""), []);
}

#[test]
fn an_address_tells_without_spaces_and_capitals() {
    let all = [
        known(FindingKind::Establishment, "EHPAD Résidence Les Tilleuls", true),
        known(FindingKind::Town, "Foix", false),
    ];
    for (address, expected) in [
        ("https://www.ehpad-les-tilleuls.fr/", "les-tilleuls"),
        ("https://lestilleuls09.fr/", "lestilleuls09"),
        ("https://exemple.org/tilleuls", "tilleuls"),
    ] {
        let found = told(address, &all);
        assert!(found.iter().any(|(_, text)| text == expected), "{address}: {found:?}");
    }
    assert!(told("https://www.anact.fr/qvct", &all).is_empty());
    assert!(told("Sous les arbres, lestilleuls poussent.", &all).is_empty(), "a word is no address");
}

#[test]
fn links_programme_and_units_are_places() {
    let link = crate::library::Inline {
        text: "ce site".into(),
        href: Some("https://lestilleuls.fr/".into()),
        ..crate::library::Inline::default()
    };
    let section = crate::library::Section {
        kind: crate::library::SectionKind::Context,
        blocks: vec![crate::library::Block::List { ordered: false, items: vec![vec![link]] }],
    };
    let series = crate::library::Series {
        name: "Sorties".into(),
        unit: "par mois aux Tilleuls".into(),
        points: Vec::new(),
        target: None,
    };
    let content = SheetContent {
        programme: Some("Le collectif de Foix".into()),
        sections: vec![section],
        series: vec![series],
        ..crate::sheet::tests::blank()
    };
    let texts: Vec<String> = places(&content).into_iter().map(|(_, text)| text).collect();
    for text in ["https://lestilleuls.fr/", "Le collectif de Foix", "par mois aux Tilleuls"] {
        assert!(texts.iter().any(|one| one == text), "{text}: {texts:?}");
    }
}
