//! The cost table of `ehpad-2023` (lines 88 to 145), to the cent.

#![cfg(test)]

use cordee_domain::days::{HalfDays, Quota};
use cordee_domain::money::Cents;
use cordee_domain::programme::{AttendanceMode, Rulebook, TrinomeRole};
use cordee_domain::refusal::{Citation, Refusal};

fn ehpad() -> &'static Rulebook {
    Rulebook::find("occitanie-collectifs-ehpad-2023").unwrap()
}

fn citation_of(refusal: &Refusal) -> &Citation {
    match refusal {
        Refusal::RuleBroken { citation: Some(citation), .. } => citation,
        other => panic!("no rule quoted: {other:?}"),
    }
}

/// Establishments, half-days, total, sponsor, each share, each sponsor share, each invoice.
const TABLE: &[(u32, i32, i64, i64, i64, i64, i64)] = &[
    (3, 29, 2_175_000, 1_740_000, 145_000, 580_000, 725_000),
    (4, 33, 2_475_000, 1_980_000, 123_750, 495_000, 618_750),
    (5, 37, 2_775_000, 2_220_000, 111_000, 444_000, 555_000),
];

#[test]
fn the_cost_table_is_exact() {
    for &(n, half_days, total, sponsor, share, sponsor_share, invoice) in TABLE {
        let quote = ehpad().quote(n).unwrap();
        assert_eq!(quote.establishments, n);
        assert_eq!(quote.days, HalfDays(half_days));
        assert_eq!((quote.total, quote.sponsor), (Cents(total), Cents(sponsor)));
        assert_eq!(quote.remaining, Cents(total - sponsor));
        let each = |cents: i64| vec![Cents(cents); n as usize];
        assert_eq!(quote.shares, each(share));
        assert_eq!(quote.sponsor_shares, each(sponsor_share));
        assert_eq!(quote.invoice_shares, each(invoice));
    }
}

#[test]
fn the_days_are_those_that_the_source_states_quota_by_quota() {
    for n in 3..=5 {
        let quote = ehpad().quote(n).unwrap();
        let lines: Vec<(Quota, HalfDays)> = quote.quotas.iter().map(|line| (line.quota, line.days)).collect();
        let individual = HalfDays(4 * i32::try_from(n).unwrap());
        assert_eq!(
            lines,
            [
                (Quota::Collective, HalfDays(12)),
                (Quota::Individual, individual),
                (Quota::FollowUp, HalfDays(3)),
                (Quota::Capitalisation, HalfDays(2)),
            ]
        );
        for quota in Quota::ALL {
            let line = quote.quotas.iter().find(|line| line.quota == *quota).unwrap();
            assert_eq!(ehpad().quota_of(*quota, n), line.days);
        }
    }
    assert_eq!(ehpad().ceiling_per_establishment(Quota::Individual), Some(HalfDays(4)));
    assert_eq!(ehpad().ceiling_per_establishment(Quota::Collective), None);
}

#[test]
fn two_and_six_establishments_are_refused_with_the_rule_quoted() {
    for n in [0, 1, 2, 6, 7, u32::MAX] {
        let refusal = ehpad().quote(n).unwrap_err();
        let citation = citation_of(&refusal);
        assert_eq!((citation.source.as_str(), citation.line, citation.end_line), ("ehpad-2023", 32, 32));
        assert_eq!(citation.text, "de 3 à 5 structures maximum");
        let message = refusal.to_string();
        assert!(message.contains("de 3 à 5 établissements") && message.contains(&n.to_string()), "{message}");
    }
    assert!(ehpad().quote(2).unwrap_err().to_string().ends_with("Ajoutez-en 1."));
    assert!(ehpad().quote(6).unwrap_err().to_string().ends_with("Retirez-en 1."));
}

#[test]
fn sequences_1_and_4_are_held_on_site_2_and_3_either_way() {
    let rulebook = ehpad();
    for number in 1..=4 {
        rulebook.check_mode(number, AttendanceMode::OnSite).unwrap();
        let remote = rulebook.check_mode(number, AttendanceMode::Remote);
        match number {
            1 | 4 => {
                let refusal = remote.unwrap_err();
                assert_eq!(citation_of(&refusal).line, 44 + u32::from(number));
                assert!(citation_of(&refusal).text.contains("séance en présentiel"));
                assert!(refusal.to_string().contains("en présentiel"), "{refusal}");
            }
            _ => remote.unwrap(),
        }
    }
    assert!(rulebook.check_mode(5, AttendanceMode::OnSite).is_err());
    assert!(rulebook.check_mode(0, AttendanceMode::OnSite).is_err());
}

#[test]
fn only_ehpad_are_admitted_in_groups_with_three_voices_each() {
    let rulebook = ehpad();
    rulebook.eligibility.admits_category("500").unwrap();
    let refusal = rulebook.eligibility.admits_category("255").unwrap_err();
    assert_eq!(citation_of(&refusal).line, 2);
    let trinome = rulebook.trinome.as_ref().unwrap();
    assert_eq!(trinome.roles, [TrinomeRole::Management, TrinomeRole::Staff, TrinomeRole::Trades]);
    assert_eq!(rulebook.letter.as_ref().unwrap().signatories, trinome.roles);
}

#[test]
fn invoices_reconcile_to_the_cent_whatever_the_rate_and_the_size() {
    let text = ehpad().source_text();
    let (before, rest) = text.split_once("[[cost_table]]").unwrap();
    let text =
        format!("{before}{}", &rest[rest.find("[funding]").unwrap()..]).replace("max = 5\nsame", "max = 40\nsame");
    let text = text.replace("stated_range_half_days = [12, 20]\n", "");
    let text = text.replace(
        "[quota_total]\nmin_half_days = 29\nmax_half_days = 37",
        "[quota_total]\nmin_half_days = 29\nmax_half_days = 177",
    );
    for rate in [1, 99_999, 123_457, 150_001] {
        for ratio in [0, 3_333, 8_000, 9_999, 10_000] {
            let text = text.replace("day_rate_cents = 150_000", &format!("day_rate_cents = {rate}"));
            let text = text.replace("sponsor_basis_points = 8_000", &format!("sponsor_basis_points = {ratio}"));
            let rulebook = Rulebook::parse(&text).unwrap();
            for n in 3..=40 {
                let quote = rulebook.quote(n).unwrap();
                let sum = |parts: &[Cents]| parts.iter().copied().sum::<Cents>();
                assert_eq!(sum(&quote.shares), quote.remaining);
                assert_eq!(sum(&quote.sponsor_shares), quote.sponsor);
                assert_eq!(sum(&quote.invoice_shares), quote.total);
                for i in 0..n as usize {
                    assert_eq!(quote.shares[i].0 + quote.sponsor_shares[i].0, quote.invoice_shares[i].0);
                }
                let (least, most) =
                    (quote.invoice_shares.iter().min().unwrap(), quote.invoice_shares.iter().max().unwrap());
                assert!(most.0 - least.0 <= 1, "{rate} {ratio} {n}: {:?}", quote.invoice_shares);
            }
        }
    }
}
