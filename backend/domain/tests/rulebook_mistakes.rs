//! A rulebook with mistakes is refused whole, each mistake with its line and its field.

#![cfg(test)]

use cordee_domain::programme::{Mistake, Rulebook};

/// A small rulebook that is right; its first form must be read for ever.
const RIGHT: &str = include_str!("fixtures/format-1.toml");

/// The line, from 1, on which a text first stands.
fn line_of(text: &str, words: &str) -> usize {
    let offset = text.find(words).unwrap_or_else(|| panic!("{words:?} is not in the text"));
    text[..offset].matches('\n').count() + 1
}

fn mistakes(text: &str) -> Vec<Mistake> {
    Rulebook::parse(text).expect_err("this text has mistakes")
}

/// Puts `new` in the place of `old` and gives the mistakes as lines and fields.
fn after(old: &str, new: &str) -> Vec<(usize, String)> {
    assert!(RIGHT.contains(old), "{old:?}");
    mistakes(&RIGHT.replacen(old, new, 1)).into_iter().map(|mistake| (mistake.line, mistake.field)).collect()
}

/// Checks that one change makes one mistake, at the line of `at` and on this field.
fn makes(old: &str, new: &str, at: &str, field: &str) {
    let changed = RIGHT.replacen(old, new, 1);
    assert_eq!(after(old, new), [(line_of(&changed, at), field.to_owned())], "{new}");
}

#[test]
fn the_first_form_is_still_read() {
    let rulebook = Rulebook::parse(RIGHT).unwrap();
    assert_eq!((rulebook.key.as_str(), rulebook.version, rulebook.source_text()), ("collectifs-exemple", 3, RIGHT));
    assert_eq!(rulebook.quote(3).unwrap().days.0, 24);
    assert_eq!(rulebook.citations().len(), 10);
    // The same text with the ends of lines of another system.
    assert_eq!(Rulebook::parse(&RIGHT.replace('\n', "\r\n")).unwrap().quote(3), rulebook.quote(3));
}

#[test]
fn unknown_fields_and_sections_are_told() {
    makes("max = 5", "max = 5\nmaxi = 6", "maxi", "group.maxi");
    makes("[group]", "[groups]\nmin = 3\n\n[group]", "[groups]", "groups");
    makes("text = \"un trinôme\"", "text = \"un trinôme\", page = 3", "un trinôme", "trinome.cite.page");
}

#[test]
fn missing_fields_are_told_at_their_table() {
    makes("title = \"Lancement\"\n", "", "[[sequences]]", "sequences[0].title");
    makes("region_code = \"76\"\n", "", "# A rulebook", "region_code");
    makes("line = 3, ", "", "un trinôme", "trinome.cite.line");
}

#[test]
fn wrong_types_and_values_are_told() {
    makes("min = 3", "min = \"trois\"", "min = ", "group.min");
    makes("min = 3", "min = -3", "min = ", "group.min");
    makes("min = 3", "min = 3.0", "min = ", "group.min");
    makes("max = 5", "max = 99_999_999_999", "max = ", "group.max");
    makes("same_territory = true", "same_territory = \"oui\"", "same_territory", "group.same_territory");
    makes("modes = [\"on_site\"]", "modes = \"on_site\"", "modes", "sequences[0].modes");
    makes(
        "modes = [\"on_site\"]",
        "modes = [\n  \"on_site\",\n  \"telepathy\",\n]",
        "telepathy",
        "sequences[0].modes[1]",
    );
    makes("kind = \"territorial_groups\"", "kind = \"else\"", "kind = \"else\"", "kind");
    makes("date = 2023-09-30", "date = \"2023-09-30\"", "date = \"2023", "calendar[0].date");
    makes("date = 2023-09-30", "date = 2023-09-30T12:00:00Z", "date = 2023", "calendar[0].date");
    makes("title = \"Lancement\"", "title = \" \"", "title = \" \"", "sequences[0].title");
    makes("[group]\nmin = 3", "[[group]]\nmin = 3", "[[group]]", "group");
}

#[test]
fn what_does_not_hold_together_is_told() {
    makes("min = 3", "min = 6", "max = 5", "group.max");
    makes("line = 2,", "line = 0,", "de 3 à 5", "group.cite.line");
    makes("end_line = 10", "end_line = 8", "1 500 euros", "funding.cite.end_line");
    makes("source = \"exemple\", line = 2", "source = \"autre\", line = 2", "de 3 à 5", "group.cite.source");
    makes("sponsor_basis_points = 8_000", "sponsor_basis_points = 10_001", "10_001", "funding.sponsor_basis_points");
    makes("day_rate_cents = 150_000", "day_rate_cents = 0", "day_rate", "funding.day_rate_cents");
    makes(
        "quota = \"individual\"",
        "quota = \"collective\"",
        "quota = \"collective\"\ntitle = \"Accompagnement i",
        "quotas[1].quota",
    );
    assert_eq!(
        after("number = 1", "number = 2"),
        [
            (line_of(RIGHT, "attends"), "trinome.attends[0]".into()),
            (line_of(RIGHT, "number = 1"), "sequences[0].number".into())
        ]
    );
    makes("attends = [1]", "attends = [1, 4]", "attends", "trinome.attends[1]");
    makes("deadline = \"submission_deadline\"", "deadline = \"never\"", "\"never\"", "submission.deadline");
    makes("note = \"Valeur de départ.\"\n", "", "[[milestones]]", "milestones[0].note");
    makes("proposed = true\nnote = \"Valeur de départ.\"\n", "", "[[milestones]]", "milestones[0].cite");
    makes("format = 1", "format = 2", "format = 2", "format");
    makes("key = \"collectifs-exemple\"", "key = \"Collectifs d’été\"", "été", "key");
    makes("categories = [\"500\"]", "categories = [\"500\", \"50\"]", "categories", "eligibility.categories[1]");
    makes("stated_half_days = 4", "stated_half_days = 0", "stated_half_days = 0", "quotas[1].stated_half_days");
    makes("version = 3", "version = 0", "version", "version");
}

#[test]
fn dates_out_of_order_are_told() {
    let ends = "ends_on = 2024-12-31\n\n[[sources]]";
    makes(ends, "ends_on = 2022-12-31\n\n[[sources]]", "ends_on = 2022", "ends_on");
    makes(ends, "ends_on = 2025-01-31\n\n[[sources]]", "starts_on", "starts_on");
    assert_eq!(
        after("ends_on = 2024-12-31\ndisplay", "ends_on = 2023-11-30\ndisplay"),
        [
            (line_of(RIGHT, "starts_on"), "starts_on".into()),
            (line_of(RIGHT, "ends_on = 2024-12-31\ndisplay"), "periods[0].ends_on".into())
        ]
    );
    makes("inclusive = true", "end_date = 2023-09-29", "end_date", "calendar[0].end_date");
    makes("inclusive = true", "month = 9", "month", "calendar[0].month");
}

#[test]
fn a_cost_table_that_the_quotas_and_the_rate_do_not_give_is_told() {
    let table = "[[cost_table]]\nestablishments = 3\nhalf_days = 24\ntotal_cents = 1_800_000\nsponsor_cents = 1_440_000\n\
                 share_cents = 120_000\ncite = { source = \"exemple\", line = 11, text = \"3 : 12 jours\" }\n\n[funding]";
    assert!(Rulebook::parse(&RIGHT.replace("[funding]", table)).is_ok());
    for (old, new, field) in [
        ("half_days = 24", "half_days = 25", "half_days"),
        ("total_cents = 1_800_000", "total_cents = 1_800_001", "total_cents"),
        ("sponsor_cents = 1_440_000", "sponsor_cents = 1_440_100", "sponsor_cents"),
        ("share_cents = 120_000", "share_cents = 119_999", "share_cents"),
        ("establishments = 3", "establishments = 6", "establishments"),
    ] {
        let table = table.replace(old, new);
        makes("[funding]", &table, new, &format!("cost_table[0].{field}"));
    }
}

#[test]
fn quotas_that_do_not_give_the_stated_days_are_told_wherever_the_source_states_them() {
    let right = Rulebook::find("occitanie-collectifs-ehpad-2023").unwrap().source_text();
    let text = right.replacen("stated_half_days = 4\n", "stated_half_days = 5\n", 1);
    let told: Vec<String> = mistakes(&text).into_iter().map(|mistake| mistake.field).collect();
    let mut expected = vec!["quotas[1].stated_range_half_days".to_owned()];
    expected.extend(["quota_total.min_half_days", "quota_total.max_half_days"].map(str::to_owned));
    for row in 0..3 {
        for field in ["half_days", "total_cents", "sponsor_cents", "share_cents"] {
            expected.push(format!("cost_table[{row}].{field}"));
        }
    }
    assert_eq!(told, expected);
}

#[test]
fn all_mistakes_are_told_at_once_in_the_order_of_the_lines() {
    let text = RIGHT
        .replace("region_code = \"76\"", "region_code = 76")
        .replace("min = 3", "min = 9")
        .replace("line = 3,", "line = 0, end_line = 0,")
        .replace("tax_included = true", "tax_included = 1\ntaxes = true");
    let told: Vec<(usize, String)> = mistakes(&text).into_iter().map(|mistake| (mistake.line, mistake.field)).collect();
    let expected = [
        (line_of(&text, "region_code"), "region_code"),
        (line_of(&text, "max = 5"), "group.max"),
        (line_of(&text, "un trinôme"), "trinome.cite.line"),
        (line_of(&text, "tax_included"), "funding.tax_included"),
        (line_of(&text, "taxes"), "funding.taxes"),
    ];
    assert_eq!(told, expected.map(|(line, field)| (line, field.to_owned())));
}

#[test]
fn mistakes_speak_french_and_name_the_remedy() {
    let told = |old: &str, new: &str| mistakes(&RIGHT.replacen(old, new, 1))[0].to_string();
    let line = line_of(RIGHT, "max = 5");
    assert_eq!(
        told("min = 3", "min = 6"),
        format!("ligne {line}, group.max : le maximum (5) est inférieur au minimum (6).")
    );
    let message = told("modes = [\"on_site\"]", "modes = [\"telepathy\"]");
    assert!(message.ends_with("« telepathy » n’est pas une valeur possible : « on_site », « remote »."), "{message}");
    let message = told("title = \"Lancement\"\n", "");
    assert!(message.ends_with("champ obligatoire : ajoutez-le."), "{message}");
}

#[test]
fn text_that_is_not_toml_is_told_with_its_lines() {
    for (old, new, at, words) in [
        ("min = 3", "min = ", "min = ", "il manque la valeur"),
        ("min = 3", "min", "min\nmax", "il manque « = »"),
        ("title = \"Lancement\"", "title = \"Lancement", "title = \"Lancement", "guillemet droit"),
        ("date = 2023-09-30", "date = 2023-09-31", "date = 2023-09-31", "n’existe pas"),
        ("max = 5", "max = 5\nmin = 4", "min = 4", "déjà plus haut"),
        ("min = 3", "min = trois", "min = trois", "guillemets"),
        ("[group]", "[group", "[group", "pas refermé"),
        ("attends = [1]", "attends = [1", "cite = { source = \"exemple\", line = 3", "pas refermée"),
    ] {
        let text = RIGHT.replacen(old, new, 1);
        let told = mistakes(&text);
        let [first] = &told[..] else { panic!("one mistake is expected for {new:?}: {told:?}") };
        assert_eq!((first.line, first.field.as_str()), (line_of(&text, at), ""), "{new}: {told:?}");
        assert!(first.message.contains(words), "{new}: {}", first.message);
    }
    assert!(!mistakes("").is_empty());
    assert!(!mistakes("\u{0}").is_empty());
    assert!(!mistakes(&"[".repeat(100_000)).is_empty());
    assert!(!mistakes(&format!("key = {}{}", "[".repeat(10_000), "]".repeat(10_000))).is_empty());
    assert!(!mistakes(&format!("key = \"{}\"", "🧗".repeat(10_000))).is_empty());
}

#[test]
fn no_cut_or_garbled_text_makes_it_panic_or_point_outside_the_text() {
    let lines = RIGHT.lines().count() + 1;
    for end in (0..RIGHT.len()).filter(|end| RIGHT.is_char_boundary(*end)).step_by(7) {
        let cut = &RIGHT[..end];
        for text in [cut.to_owned(), format!("{cut}\"{}", &RIGHT[end..]), format!("{cut}0{}", &RIGHT[end..])] {
            if let Err(mistakes) = Rulebook::parse(&text) {
                assert!(!mistakes.is_empty());
                assert!(mistakes.iter().all(|mistake| (1..=lines).contains(&mistake.line)), "{mistakes:?}");
            }
        }
    }
}
