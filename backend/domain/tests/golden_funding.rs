//! The money rules of the other programmes: posts, caps, shares of a cost, year of payment.

#![cfg(test)]

use chrono::{DateTime, Utc};
use cordee_domain::money::{BasisPoints, Cents};
use cordee_domain::programme::{CriterionKind, Handling, Instrument, Party, PaymentTiming, Rulebook};
use cordee_domain::refusal::Refusal;

fn rulebook(key: &str) -> &'static Rulebook {
    Rulebook::find(key).unwrap()
}

fn cited_line(refusal: &Refusal) -> u32 {
    match refusal {
        Refusal::RuleBroken { citation: Some(citation), .. } => citation.line,
        other => panic!("no rule quoted: {other:?}"),
    }
}

#[test]
fn ten_posts_of_100_000_euros_make_the_envelope_of_a_million() {
    let posts = rulebook("occitanie-animateurs-ph-2022").posts.as_ref().unwrap();
    assert_eq!((posts.count, posts.amount), (10, Cents::euros(100_000)));
    assert_eq!(posts.total().unwrap(), Cents::euros(1_000_000));
    assert_eq!(posts.envelope, Cents::euros(1_000_000));
    posts.check_next(9).unwrap();
    assert_eq!(cited_line(&posts.check_next(10).unwrap_err()), 335);
}

#[test]
fn a_post_accompanies_three_structures_neither_two_nor_four() {
    let posts = rulebook("occitanie-animateurs-ph-2022").posts.as_ref().unwrap();
    assert_eq!((posts.structures_per_post, posts.structures(), posts.months), (3, 30, 24));
    posts.check_structures(3).unwrap();
    for wrong in [0, 2, 4] {
        assert_eq!(cited_line(&posts.check_structures(wrong).unwrap_err()), 268);
    }
}

#[test]
fn a_post_that_stops_is_proposed_its_whole_months() {
    let posts = rulebook("occitanie-animateurs-ph-2022").posts.as_ref().unwrap();
    assert!(posts.prorata_proposed);
    assert_eq!(posts.prorata(0), Cents::ZERO);
    assert_eq!(posts.prorata(3), Cents::euros(12_500));
    assert_eq!(posts.prorata(1), Cents(416_667));
    assert_eq!(posts.prorata(24), posts.amount);
    assert_eq!(posts.prorata(25), posts.amount);
}

#[test]
fn an_application_asks_500_euros_a_resident_at_most_all_actions_together() {
    let cap = rulebook("hauts-de-france-ami-qvt-2023").per_person_cap.as_ref().unwrap();
    assert_eq!(cap.amount, Cents::euros(500));
    assert_eq!(cap.ceiling(80), Cents::euros(40_000));
    cap.check(&[Cents::euros(20_000), Cents::euros(20_000)], 80).unwrap();
    let refusal = cap.check(&[Cents::euros(20_000), Cents(2_000_001)], 80).unwrap_err();
    assert_eq!(cited_line(&refusal), 142);
    assert!(refusal.to_string().contains("0,01"), "{refusal}");
    // 501 € for one resident.
    assert!(cap.check(&[Cents::euros(500)], 1).is_ok());
    assert!(cap.check(&[Cents::euros(501)], 1).is_err());
    assert!(matches!(cap.check(&[Cents::euros(1)], 0), Err(Refusal::InvalidInput { .. })));
    let warnings = cap.warnings(&[Cents::euros(500), Cents::euros(501), Cents::euros(10)], 1);
    assert_eq!(warnings.iter().map(|warning| warning.action).collect::<Vec<_>>(), [1]);
}

#[test]
fn an_application_holds_one_to_three_actions_on_one_axis_at_least() {
    let rules = rulebook("hauts-de-france-ami-qvt-2023");
    let actions = rules.action_count.as_ref().unwrap();
    for count in 1..=3 {
        actions.check("actions", count).unwrap();
    }
    assert_eq!(cited_line(&actions.check("actions", 4).unwrap_err()), 146);
    assert_eq!(cited_line(&actions.check("actions", 0).unwrap_err()), 256);
    assert_eq!(rules.axes.len(), 3);
    let axes = rules.axis_count.as_ref().unwrap();
    assert_eq!(cited_line(&axes.check("axes", 0).unwrap_err()), 113);
    axes.check("axes", 3).unwrap();
}

#[test]
fn a_subsidy_is_half_of_the_cost_at_most_over_one_or_two_years() {
    let share = rulebook("hauts-de-france-clact-qvt-2022").cost_share.as_ref().unwrap();
    assert_eq!((share.max_ratio, share.min_years, share.max_years), (BasisPoints(5_000), 1, 2));
    assert_eq!(share.ceiling(Cents::euros(10_000)), Cents::euros(5_000));
    assert_eq!(share.ceiling(Cents(10_001)), Cents(5_000), "an odd cent is never above the half");
    share.check(Cents::euros(10_000), Cents::euros(5_000)).unwrap();
    assert_eq!(cited_line(&share.check(Cents::euros(10_000), Cents(500_001)).unwrap_err()), 164);
    assert_eq!(share.instalments(Cents(500_001), 1).unwrap(), [Cents(500_001)]);
    assert_eq!(share.instalments(Cents(500_001), 2).unwrap(), [Cents(250_001), Cents(250_000)]);
    for years in [0, 3] {
        assert_eq!(cited_line(&share.instalments(Cents::euros(1), years).unwrap_err()), 167);
    }
    let innovation = &rulebook("hauts-de-france-clact-qvt-2022").supplements[0];
    assert!(innovation.outside_ceiling && innovation.proposed);
}

#[test]
fn evidence_before_10_november_is_paid_the_same_year() {
    let payment = rulebook("hauts-de-france-clact-qvt-2022").payment.as_ref().unwrap();
    assert_eq!(payment.timing, PaymentTiming::OnEvidence);
    let cutoff = payment.cutoff.as_ref().unwrap();
    let year = |text: &str| cutoff.payment_year(text.parse::<DateTime<Utc>>().unwrap());
    // Midnight in Paris is 23:00 UTC the day before, in winter.
    assert_eq!(year("2022-11-09T22:59:59.999999999Z"), 2022);
    assert_eq!(year("2022-11-09T23:00:00Z"), 2023);
    assert_eq!(year("2022-01-01T00:00:00Z"), 2022);
    assert_eq!(year("2022-12-31T22:59:59Z"), 2023);
    // Already 2023 in Paris.
    assert_eq!(year("2022-12-31T23:00:00Z"), 2023);
    assert_eq!(year("2023-11-10T00:00:00Z"), 2024);
    let mut inclusive = cutoff.clone();
    inclusive.inclusive = true;
    assert_eq!(inclusive.payment_year("2022-11-10T22:59:59Z".parse().unwrap()), 2022);
    assert_eq!(inclusive.payment_year("2022-11-10T23:00:00Z".parse().unwrap()), 2023);
}

#[test]
fn the_first_call_of_hauts_de_france_funded_60_of_69() {
    let call = &rulebook("hauts-de-france-ami-qvt-2019").past_calls[0];
    assert_eq!((call.received_min, call.received_max, call.funded), (69, 69, Some(60)));
    assert_eq!(call.amount, Some(Cents::euros(2_900_000)));
    assert_eq!(call.funded_ratio(), Some(BasisPoints(8_696)));
    assert_eq!(call.mean(), Some(Cents(4_833_333)));
    let later = &rulebook("hauts-de-france-ami-qvt-2023").past_calls[0];
    assert_eq!((later.received_min, later.received_max, later.funded_ratio(), later.mean()), (220, 250, None, None));
}

#[test]
fn who_is_paid_when_and_what_comes_back() {
    let of = |key| rulebook(key).payment.as_ref().unwrap();
    let ehpad = of("occitanie-collectifs-ehpad-2023");
    assert_eq!(
        (ehpad.payee, ehpad.timing, ehpad.pays),
        (Party::Establishment, PaymentTiming::Ahead, Some(Party::Consultant))
    );
    assert_eq!(of("occitanie-animateurs-ph-2022").payee, Party::ManagingOrganisation);
    let ami = rulebook("hauts-de-france-ami-qvt-2023");
    assert_eq!(ami.recovery.as_ref().unwrap().causes.len(), 2);
    assert_eq!(ami.formalisation.as_ref().unwrap().instruments, [Instrument::BudgetNotification]);
    assert_eq!(ami.reports[0].due_on(2023).unwrap().to_string(), "2024-04-30");
    assert_eq!(ami.reports[1].due_on(2023), None);
    let clact = rulebook("hauts-de-france-clact-qvt-2022");
    assert_eq!(
        clact.formalisation.as_ref().unwrap().instruments,
        [Instrument::ContractAmendment, Instrument::FundingAgreement]
    );
    assert_eq!((clact.submission.late, clact.submission.incomplete), (Handling::Rejected, Handling::Rejected));
}

#[test]
fn programmes_without_groups_have_no_quote() {
    for rulebook in Rulebook::builtin().iter().filter(|rulebook| rulebook.group.is_none()) {
        let refusal = rulebook.quote(3).unwrap_err();
        assert!(refusal.to_string().contains("pas de devis de groupe"), "{refusal}");
    }
}

#[test]
fn each_programme_admits_its_own_establishments() {
    let admits = |key: &str, category: &str| rulebook(key).eligibility.admits_category(category);
    for (key, admitted, refused) in [
        ("occitanie-collectifs-ehpad-2023", &["500"][..], &["255", "355", "000"][..]),
        ("occitanie-animateurs-ph-2022", &["183", "255", "246", "182"], &["500", "437", "446", "355", "354"]),
        ("hauts-de-france-ami-qvt-2023", &["500", "437", "183", "354"], &["446", "355", "202"]),
        ("hauts-de-france-ami-qvt-2019", &["500", "446", "183"], &["355", "177"]),
        ("hauts-de-france-clact-qvt-2022", &["355", "101", "128"], &["500", "183"]),
    ] {
        for category in admitted {
            assert_eq!(admits(key, category), Ok(()), "{key} {category}");
        }
        for category in refused {
            assert!(cited_line(&admits(key, category).unwrap_err()) > 0, "{key} {category}");
        }
    }
    // Right sector, wrong competence: the passage on the competence is quoted.
    assert_eq!(cited_line(&admits("occitanie-animateurs-ph-2022", "437").unwrap_err()), 268);
    assert_eq!(cited_line(&admits("hauts-de-france-ami-qvt-2023", "446").unwrap_err()), 90);
}

#[test]
fn pieces_criteria_and_exclusions_are_all_there() {
    let counts = |key: &str| {
        let rules = rulebook(key);
        (rules.pieces.len(), rules.criteria.len(), rules.exclusions.len(), rules.inconsistencies.len())
    };
    assert_eq!(counts("occitanie-collectifs-ehpad-2023"), (2, 0, 0, 9));
    assert_eq!(counts("occitanie-animateurs-ph-2022"), (0, 0, 0, 7));
    assert_eq!(counts("hauts-de-france-ami-qvt-2023"), (3, 4, 3, 5));
    assert_eq!(counts("hauts-de-france-ami-qvt-2019"), (0, 2, 0, 1));
    assert_eq!(counts("hauts-de-france-clact-qvt-2022"), (8, 13, 6, 6));
    let clact = rulebook("hauts-de-france-clact-qvt-2022");
    let of = |kind| clact.criteria.iter().filter(|criterion| criterion.kind == kind).count();
    assert_eq!((of(CriterionKind::Appreciation), of(CriterionKind::Priority), of(CriterionKind::Attention)), (6, 3, 3));
    assert_eq!(clact.objectives.len(), 9);
    let deferred: Vec<&str> =
        clact.pieces.iter().filter(|piece| piece.deferred_until.is_some()).map(|piece| piece.key.as_str()).collect();
    assert_eq!(deferred, ["staff_opinion", "previous_contract_evidence"]);
}
