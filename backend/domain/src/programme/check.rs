//! Checks across the sections of a rulebook.

use super::rulebook::{FORMAT, RulebookKey};
use super::rules::Rules;
use super::text::Report;
use crate::money::Cents;
use std::collections::HashMap;

/// Records every mistake that no single record can see.
pub(super) fn all(rules: &Rules, report: &mut Report) {
    identity(rules, report);
    sources(rules, report);
    keys(rules, report);
    references(rules, report);
    sequences(rules, report);
    quotas(rules, report);
}

fn identity(rules: &Rules, report: &mut Report) {
    if rules.format != FORMAT {
        report.add(
            "format",
            format!("le format {} est inconnu ; celui qui est lu ici est le format {FORMAT}.", rules.format),
        );
    }
    if let Err(refusal) = RulebookKey::parse(&rules.key) {
        report.add("key", refusal.to_string());
    }
    if rules.version == 0 {
        report.add("version", "les versions se comptent à partir de 1.");
    }
    if rules.region_code.len() != 2 || !rules.region_code.bytes().all(|byte| byte.is_ascii_digit()) {
        report.add("region_code", "le code INSEE d’une région s’écrit avec deux chiffres, entre guillemets.");
    }
    if let (Some(start), Some(end)) = (rules.starts_on, rules.ends_on) {
        if end < start {
            report.add("ends_on", "le programme finit avant de commencer.");
        } else if !rules.periods.iter().any(|period| (period.starts_on, period.ends_on) == (start, end)) {
            report.add("starts_on", "aucune des périodes (« periods ») n’a ces dates : ajoutez-la avec sa source.");
        }
    } else if rules.starts_on.is_some() != rules.ends_on.is_some() {
        report.add("starts_on", "donnez « starts_on » et « ends_on » ensemble, ou aucun des deux.");
    }
}

fn sources(rules: &Rules, report: &mut Report) {
    if rules.sources.is_empty() {
        report.add("sources", "nommez au moins un document source.");
        return;
    }
    let unknown: Vec<(String, String)> = report
        .citations
        .iter()
        .filter(|(_, citation)| !rules.sources.iter().any(|source| source.key == citation.source))
        .map(|(path, citation)| (path.clone(), citation.source.clone()))
        .collect();
    let known: Vec<&str> = rules.sources.iter().map(|source| source.key.as_str()).collect();
    for (path, source) in unknown {
        let message = format!("la source « {source} » n’est pas déclarée dans « sources » : {}.", known.join(", "));
        report.add(&format!("{path}.source"), message);
    }
}

/// Records the second and further uses of a name in a list.
fn unique<K: std::hash::Hash + Eq + std::fmt::Display>(
    section: &str,
    field: &str,
    names: impl Iterator<Item = K>,
    report: &mut Report,
) {
    let mut first = HashMap::new();
    for (index, name) in names.enumerate() {
        let text = name.to_string();
        if let Some(earlier) = first.get(&name) {
            let message = format!("« {text} » est déjà pris par {section}[{earlier}] ; choisissez un autre nom.");
            report.add(&format!("{section}[{index}].{field}"), message);
        } else {
            first.insert(name, index);
        }
    }
}

fn keys(rules: &Rules, report: &mut Report) {
    macro_rules! unique_keys {
        ($($section:ident),+) => {
            $(unique(stringify!($section), "key", rules.$section.iter().map(|item| item.key.as_str()), report);)+
        };
    }
    unique_keys!(
        sources,
        contacts,
        resources,
        facts,
        past_calls,
        objectives,
        principles,
        phases,
        indicators,
        prerequisites,
        themes,
        periods,
        calendar,
        waivers,
        pieces,
        dossier,
        criteria,
        exclusions,
        axes,
        bodies,
        commitments,
        tasks,
        preparation,
        milestones,
        steps,
        deliverables,
        supplements,
        reports,
        inconsistencies
    );
    unique("sequences", "number", rules.sequences.iter().map(|item| item.number), report);
    unique("quotas", "quota", rules.quotas.iter().map(|item| item.quota.key()), report);
    unique("cost_table", "establishments", rules.cost_table.iter().map(|item| item.establishments), report);
}

fn references(rules: &Rules, report: &mut Report) {
    let has_deadline = |key: &str| rules.calendar.iter().any(|item| item.key == key);
    if !has_deadline(&rules.submission.deadline) {
        report.add("submission.deadline", "aucune date du calendrier ne porte ce nom.");
    }
    if let Some(contact) = &rules.submission.contact
        && !rules.contacts.iter().any(|known| known.key == *contact)
    {
        report.add("submission.contact", "aucun contact ne porte ce nom.");
    }
    for (index, piece) in rules.pieces.iter().enumerate() {
        if piece.deferred_until.as_deref().is_some_and(|key| !has_deadline(key)) {
            report.add(&format!("pieces[{index}].deferred_until"), "aucune date du calendrier ne porte ce nom.");
        }
        if piece.waiver.as_ref().is_some_and(|key| !rules.waivers.iter().any(|waiver| waiver.key == *key)) {
            report.add(&format!("pieces[{index}].waiver"), "aucune dispense ne porte ce nom.");
        }
    }
    for (index, prerequisite) in rules.prerequisites.iter().enumerate() {
        if prerequisite.piece.as_ref().is_some_and(|key| !rules.pieces.iter().any(|piece| piece.key == *key)) {
            report.add(&format!("prerequisites[{index}].piece"), "aucune pièce ne porte ce nom.");
        }
    }
    for (index, deliverable) in rules.deliverables.iter().enumerate() {
        if !rules.steps.iter().any(|step| step.key == deliverable.step) {
            report.add(&format!("deliverables[{index}].step"), "aucune étape ne porte ce nom.");
        }
    }
    let has_sequence = |number: u8| rules.sequence(number).is_some();
    const NO_SEQUENCE: &str = "aucune séquence ne porte ce numéro.";
    for (index, milestone) in rules.milestones.iter().enumerate() {
        if milestone.sequence.is_some_and(|number| !has_sequence(number)) {
            report.add(&format!("milestones[{index}].sequence"), NO_SEQUENCE);
        }
    }
    for (index, item) in rules.preparation.iter().enumerate() {
        if item.sequence.is_some_and(|number| !has_sequence(number)) {
            report.add(&format!("preparation[{index}].sequence"), NO_SEQUENCE);
        }
    }
    for (index, number) in rules.trinome.iter().flat_map(|trinome| trinome.attends.iter().enumerate()) {
        if !has_sequence(*number) {
            report.add(&format!("trinome.attends[{index}]"), NO_SEQUENCE);
        }
    }
    if rules.letter.as_ref().and_then(|letter| letter.required_before_sequence).is_some_and(|n| !has_sequence(n)) {
        report.add("letter.required_before_sequence", NO_SEQUENCE);
    }
    if rules.follow_up.as_ref().is_some_and(|follow_up| !has_sequence(follow_up.after_sequence)) {
        report.add("follow_up.after_sequence", NO_SEQUENCE);
    }
}

fn sequences(rules: &Rules, report: &mut Report) {
    for (index, sequence) in rules.sequences.iter().enumerate() {
        if usize::from(sequence.number) != index + 1 {
            report.add(
                &format!("sequences[{index}].number"),
                format!("le numéro {} est attendu : les séquences se suivent.", index + 1),
            );
        }
    }
    for pair in rules.milestones.windows(2) {
        if let [earlier, later] = pair
            && later.due_offset_days < earlier.due_offset_days
            && let Some(index) = rules.milestones.iter().position(|milestone| milestone.key == later.key)
        {
            report.add(
                &format!("milestones[{index}].due_offset_days"),
                format!("l’étape « {} » est due avant celle qui la précède.", later.title),
            );
        }
    }
}

/// The days and the money computed agree with what the source states of them.
fn quotas(rules: &Rules, report: &mut Report) {
    let Some(group) = &rules.group else { return };
    if rules.funding.is_some() && rules.quotas.is_empty() {
        report.add("quotas", "un financement à la journée demande au moins un quota de jours.");
    }
    for (index, quota) in rules.quotas.iter().enumerate() {
        if let [least, most] = quota.stated_range_half_days[..] {
            let computed = [quota.for_group(group.min), quota.for_group(group.max)];
            if computed != [least, most] {
                let message = format!(
                    "pour {} à {} établissements, le quota va de {} à {}.",
                    group.min, group.max, computed[0], computed[1]
                );
                report.add(&format!("quotas[{index}].stated_range_half_days"), message);
            }
        }
    }
    let days =
        |n: u32| rules.quotas.iter().fold(crate::days::HalfDays::ZERO, |sum, quota| sum.plus(quota.for_group(n)));
    if let Some(total) = &rules.quota_total {
        for (field, stated, n) in
            [("min_half_days", total.min_half_days, group.min), ("max_half_days", total.max_half_days, group.max)]
        {
            if stated != days(n) {
                report.add(
                    &format!("quota_total.{field}"),
                    format!("les quotas font {} pour {n} établissements, pas {stated}.", days(n)),
                );
            }
        }
    }
    for (index, row) in rules.cost_table.iter().enumerate() {
        let path = |field: &str| format!("cost_table[{index}].{field}");
        if group.check_size(row.establishments).is_err() {
            report.add(
                &path("establishments"),
                format!("un groupe réunit de {} à {} établissements.", group.min, group.max),
            );
            continue;
        }
        let computed = days(row.establishments);
        if computed != row.half_days {
            report.add(&path("half_days"), format!("les quotas font {computed}, pas {}.", row.half_days));
        }
        let Some(funding) = &rules.funding else { continue };
        let total = super::quote::amount_of(computed, funding.day_rate).unwrap_or(Cents::ZERO);
        let sponsor = total.part(funding.sponsor_ratio);
        for (field, computed, stated) in [
            ("total_cents", total, row.total),
            ("sponsor_cents", sponsor, row.sponsor),
            ("share_cents", Cents(total.0 - sponsor.0), Cents(row.share.0.saturating_mul(row.establishments.into()))),
        ] {
            if computed != stated {
                report.add(&path(field), format!("le calcul donne {computed}, ce tableau {stated}."));
            }
        }
    }
}
