//! The text of a letter, from the rulebook and the group as they are on the day of issue.

use super::{Item, LetterText, Row, RulebookRef, STATEMENT, Section, Signatory};
use crate::french;
use crate::group::TrinomeRole;
use crate::money::Cents;
use crate::programme::{Party, Quote, Rulebook};
use crate::refusal::Refusal;
use chrono::NaiveDate;

/// What a letter is written for: one establishment of a group, with its consultant and its voices.
#[derive(Clone, Debug)]
pub struct Parties<'a> {
    pub reference: String,
    pub issued_on: NaiveDate,
    pub programme: &'a str,
    pub period: (Option<NaiveDate>, Option<NaiveDate>),
    pub group: &'a str,
    /// Every establishment of the group by name, in the order in which they joined.
    pub establishments: Vec<&'a str>,
    /// Which of them the letter is for.
    pub position: usize,
    /// Numbers and address of that one, a line each.
    pub details: Vec<String>,
    pub consultant: Option<&'a str>,
    pub voices: Vec<(TrinomeRole, String)>,
}

/// Who has signed, and when: what a letter's signature cells show beside its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub role: TrinomeRole,
    pub name: String,
    pub at: chrono::DateTime<chrono::Utc>,
}

/// The letter of one establishment; refused when the programme has none, when it wants a
/// consultant and none is chosen, or when the group's size has no quote.
pub fn compose(rulebook: &Rulebook, parties: &Parties<'_>) -> Result<LetterText, Refusal> {
    let Some(rule) = &rulebook.letter else {
        let message = "Ce programme ne prévoit pas de lettre d’engagement.";
        return Err(Refusal::rule("groupId", message));
    };
    if let (Some(consultant), None) =
        (rulebook.consultant.as_ref().filter(|c| c.required_for_letter), parties.consultant)
    {
        let message = "La lettre d’engagement nomme le consultant, que le groupe n’a pas encore choisi. Choisissez-le, puis émettez les lettres.";
        return Err(Refusal::cited("groupId", message, &consultant.cite));
    }
    let quote = match &rulebook.funding {
        Some(_) => Some(rulebook.quote(u32::try_from(parties.establishments.len()).unwrap_or(u32::MAX))?),
        None => None,
    };
    let establishment = parties.establishments.get(parties.position).copied().unwrap_or_default();
    let mut sections = vec![object(rulebook, parties, establishment)];
    sections.extend(commitments(rulebook));
    sections.extend(course(rulebook));
    sections.extend(consultant(rulebook, parties));
    sections.extend(quote.map(|quote| money(rulebook, &quote, parties.position)));
    sections.push(effect(rulebook));
    let name = |role: TrinomeRole| parties.voices.iter().find(|(r, _)| *r == role).map(|(_, name)| name.clone());
    let signatories = rule.signatories.iter().map(|&role| Signatory { role, name: name(role) }).collect();
    Ok(LetterText {
        format: 1,
        title: rule.title.clone(),
        reference: parties.reference.clone(),
        issued_on: parties.issued_on,
        agencies: rulebook.parties.iter().map(|party| party.name.clone()).collect(),
        programme: parties.programme.to_owned(),
        rulebook: RulebookRef {
            key: rulebook.key.clone(),
            version: i32::try_from(rulebook.version).unwrap_or(i32::MAX),
        },
        establishment: establishment.to_owned(),
        establishment_details: parties.details.clone(),
        group: parties.group.to_owned(),
        sections,
        signatories,
        statement: STATEMENT.to_owned(),
    })
}

fn object(rulebook: &Rulebook, parties: &Parties<'_>, establishment: &str) -> Section {
    let period = match parties.period {
        (Some(from), Some(to)) => format!(", du {} au {}", french::day(from), french::day(to)),
        _ => String::new(),
    };
    let others: Vec<&str> = parties
        .establishments
        .iter()
        .enumerate()
        .filter(|(i, _)| *i != parties.position)
        .map(|(_, name)| *name)
        .collect();
    let mut paragraphs = vec![format!(
        "Par cette lettre, {establishment} valide sa participation au programme « {} »{period}, au sein du groupe « {} ».",
        parties.programme, parties.group
    )];
    if !others.is_empty() {
        paragraphs.push(format!("Le groupe réunit aussi : {}.", others.join(" ; ")));
    }
    if let Some(trinome) = &rulebook.trinome {
        let roles: Vec<String> = trinome.roles.iter().map(|role| role.label().to_lowercase()).collect();
        let mut text = format!("Trois personnes parlent pour l’établissement ({}) : son trinôme", roles.join(", "));
        if !trinome.attends.is_empty() {
            let numbers: Vec<String> = trinome.attends.iter().map(u8::to_string).collect();
            text.push_str(&format!(", qui participe aux séquences {}", numbers.join(", ")));
        }
        paragraphs.push(format!("{text}."));
    }
    Section { title: "Objet".into(), paragraphs, ..Section::default() }
}

fn commitments(rulebook: &Rulebook) -> Vec<Section> {
    let of = |title: &str, wanted: &dyn Fn(Party) -> bool| {
        let items: Vec<Item> = rulebook
            .commitments
            .iter()
            .filter(|duty| wanted(duty.party))
            .map(|duty| Item { text: format!("{}.", duty.title), cite: duty.cite.clone() })
            .collect();
        (!items.is_empty()).then(|| Section { title: title.into(), items, ..Section::default() })
    };
    let agency = |party: Party| matches!(party, Party::SupportAgency | Party::FundingAgency);
    [
        of("Ce à quoi l’établissement s’engage", &|party| !agency(party)),
        of("Ce à quoi l’ARS et l’Aract s’engagent", &agency),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn course(rulebook: &Rulebook) -> Option<Section> {
    let mut rows: Vec<Row> = rulebook
        .sequences
        .iter()
        .map(|sequence| {
            let modes: Vec<String> = sequence.modes.iter().map(|mode| mode.label().to_lowercase()).collect();
            Row {
                label: format!("Séquence {}", sequence.number),
                value: format!("{} ({})", sequence.title, modes.join(" ou ")),
            }
        })
        .collect();
    if let Some(follow_up) = &rulebook.follow_up {
        let value = format!("{} mois après la séquence {}", follow_up.months_after, follow_up.after_sequence);
        rows.push(Row { label: follow_up.title.clone(), value });
    }
    (!rows.is_empty()).then(|| Section { title: "L’accompagnement".into(), rows, ..Section::default() })
}

fn consultant(rulebook: &Rulebook, parties: &Parties<'_>) -> Option<Section> {
    let name = parties.consultant?;
    let mut paragraphs = vec![format!("Le groupe est accompagné par {name}.")];
    if rulebook.consultant.as_ref().is_some_and(|rule| rule.approved_list_only) {
        paragraphs.push("Il l’a choisi dans la liste établie par l’ARS et l’Aract.".into());
    }
    Some(Section { title: "Le consultant".into(), paragraphs, ..Section::default() })
}

fn money(rulebook: &Rulebook, quote: &Quote, position: usize) -> Section {
    let share = |shares: &[Cents]| shares.get(position).copied().unwrap_or_default();
    let row = |label: &str, value: String| Row { label: label.into(), value };
    let mut rows = vec![
        row("Établissements du groupe", quote.establishments.to_string()),
        row("Jours d’intervention pour le groupe", quote.days.to_string()),
    ];
    rows.extend(
        quote
            .quotas
            .iter()
            .map(|line| row(&format!("dont {}", french::lower_first(&line.title)), line.days.to_string())),
    );
    let mut paragraphs = Vec::new();
    if let Some(funding) = &rulebook.funding {
        let taxes = if funding.tax_included { " TTC" } else { "" };
        rows.push(row("Tarif d’une journée", format!("{}{taxes}", funding.day_rate)));
        rows.push(row("Coût total pour le groupe", format!("{}{taxes}", quote.total)));
        let percent = f64::from(funding.sponsor_ratio.0) / 100.0;
        let label = format!("Part de l’ARS ({}\u{a0}%)", percent.to_string().replace('.', ","));
        rows.push(row(&label, quote.sponsor.to_string()));
        rows.push(row("Crédits de l’ARS versés à l’établissement", share(&quote.sponsor_shares).to_string()));
        rows.push(row("Reste à charge de l’établissement", share(&quote.shares).to_string()));
        rows.push(row("Facture du consultant à l’établissement", share(&quote.invoice_shares).to_string()));
        paragraphs.push(
            "L’établissement emploie les crédits de l’ARS à payer le consultant, et paie lui-même son reste à charge."
                .into(),
        );
        if funding.allocation_proposed {
            paragraphs.push(format!(
                "La part de l’ARS est répartie {} entre les établissements : l’appel ne dit pas comment, cette règle est proposée.",
                funding.allocation.label().to_lowercase()
            ));
        }
    }
    Section { title: "Le financement".into(), paragraphs, rows, ..Section::default() }
}

fn effect(rulebook: &Rulebook) -> Section {
    let mut paragraphs = vec![
        "La lettre prend effet quand les trois voix du trinôme l’ont signée, chacune en son nom. Signée, elle ne change plus.".to_owned(),
    ];
    if let Some(rule) = &rulebook.letter
        && let Some(number) = rule.required_before_sequence
    {
        let proposed = if rule.requirement_proposed {
            " (règle proposée : l’appel dit seulement que la lettre valide la participation)"
        } else {
            ""
        };
        paragraphs.push(format!("La séquence {number} ne se tient pas avant{proposed}."));
    }
    Section { title: "Prise d’effet".into(), paragraphs, ..Section::default() }
}
